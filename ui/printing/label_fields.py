"""The sizes of the shop's own sheet of labels."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.label_sheets import LabelSheet
from ui.language import tr
from ui.theme import look
from ui.widgets.fields import LineEdit
from ui.widgets.labels import label

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?")


class LabelFields(QWidget):
    """`entered()` when a size was changed to one that can be read; `sheet` is what stands there. `say_problem`: below,
    what is wrong."""

    entered = Signal()

    def __init__(self, sheet: LabelSheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.fields: dict[str, LineEdit] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        for place, (name, words) in enumerate(_words()):
            field = LineEdit(f"{getattr(sheet, name):g}")
            field.setAccessibleName(words)
            field.setMinimumWidth(look.px(60))
            field.editingFinished.connect(self._read)
            named = label(words, "hint")
            named.setBuddy(field)
            row, column = divmod(place, 2)
            grid.addWidget(named, row * 2, column)
            grid.addWidget(field, row * 2 + 1, column)
            self.fields[name] = field
        self._problem = label("", "hint", "danger", wrap=True)
        self._problem.hide()
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 12)
        column_.setSpacing(6)
        column_.addLayout(grid)
        column_.addWidget(self._problem)

    def _read(self) -> None:
        found: dict[str, float] = {}
        for name, field in self.fields.items():
            words = field.text().strip().replace("，", ".").replace(",", ".")
            if _NUMBER.fullmatch(words) is None:
                self.say_problem(tr("“{name}”要写数字，比如 38.1。", name=field.accessibleName()))
                return
            found[name] = int(float(words)) if name in ("rows", "columns") else float(words)
        sheet = replace(self.sheet, **found)  # type: ignore[arg-type]
        if sheet != self.sheet:
            self.sheet = sheet
            self.entered.emit()
        elif self._problem.isVisible():
            self.entered.emit()

    def say_problem(self, words: str) -> None:
        """What is wrong with the sizes, "" for nothing."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))


def _words() -> list[tuple[str, str]]:
    return [
        ("rows", tr("几行")),
        ("columns", tr("几列")),
        ("width", tr("标签宽，毫米")),
        ("height", tr("标签高，毫米")),
        ("left", tr("左边距，毫米")),
        ("top", tr("上边距，毫米")),
        ("across", tr("左右间隔，毫米")),
        ("down", tr("上下间隔，毫米")),
    ]
