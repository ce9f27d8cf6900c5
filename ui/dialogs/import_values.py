"""值的意思: what the odd values of a column mean, 1 and 2 for 男 and 女, 金 for 金卡会员."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.importing.cells import read_gender
from core.importing.fields import Field
from core.importing.layout import Column
from core.importing.marks import Level
from core.terms import Gender
from core.text import fold
from ui import import_words
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.models.import_view import Value
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.fields import Combo, LineEdit
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.scroll import ScrollBox

_MOST_HIGH = 8
"""Rows in sight before the list scrolls."""
_MALE, _FEMALE = "男", "女"
"""What a code of the gender column is replaced by: words that every list of genders knows."""


class ValuesDialog(Dialog):
    """`values`: the different ones, the most frequent first; `total`: how many there are in all. `codes` is what was
    told, as `Layout.with_codes` takes it: only what differs from what stands in the list."""

    def __init__(self, parent: QWidget, column: Column, values: Sequence[Value], total: int) -> None:
        super().__init__(parent, tr("“{header}”里的值是什么意思", header=column.header or column.letter), 600)
        self._column, self._values = column, values
        self.gender = column.field is Field.GENDER
        self.controls: list[Combo | LineEdit] = []
        what = import_words.field_name(column.field)
        hint = (
            tr("每种写法是男是女，选一下就行。")
            if self.gender
            else tr("右边是记进“{field}”的文字；清空就是不记。", field=what)
        )
        self.column.addWidget(label(hint, "sub", wrap=True))
        if total > len(values):
            words = tr("一共 {n} 种，这里是最多的 {shown} 种。", n=total, shown=len(values))
            self.column.addWidget(label(words, "hint", wrap=True))
        box = ScrollBox("surface")
        grid = QGridLayout()
        grid.setContentsMargins(2, 2, 12, 2)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 3)
        for place, value in enumerate(values):
            control = self._control(value)
            shown, rows = ElidedLabel(value.text, "h3"), label(tr("{n} 行", n=value.count), "hint", "text2")
            rows.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            name = tr("“{value}”是什么意思，{n} 行", value=value.text, n=value.count)
            control.setAccessibleName(name)
            for at, widget in enumerate((shown, rows, control)):
                grid.addWidget(widget, place, at)
            self.controls.append(control)
        box.column.addLayout(grid)
        box.column.addStretch(1)
        lines = min(len(values), _MOST_HIGH)
        box.setFixedHeight(max(1, lines) * (look.px(38) + 8) + 6)
        self.column.addWidget(box)
        self._box = box
        stay, do = Button(tr("取消")), Button(tr("就这样"), kind="primary")
        plain = Button(tr("恢复原样"), kind="ghost")
        stay.clicked.connect(self.reject)
        do.clicked.connect(self.submit)
        plain.clicked.connect(self.reset)
        self.add_buttons(stay, do, left=plain)
        if self.controls:
            self.controls[0].setFocus()

    def _control(self, value: Value) -> Combo | LineEdit:
        told = self._column.codes.get(value.key)
        if self.gender:
            options = [(_MALE, tr("男")), (_FEMALE, tr("女")), ("", tr("不填"))]
            return Combo(options, _plain_gender(value.text) if told is None else _plain_gender(told))
        edit = LineEdit(value.text if told is None else told)
        edit.setPlaceholderText(tr("不填"))
        return edit

    def reset(self) -> None:
        """Every value means what it says."""
        for value, control in zip(self._values, self.controls, strict=True):
            if isinstance(control, Combo):
                control.choose(_plain_gender(value.text))
            else:
                control.setText(value.text)

    def codes(self) -> Mapping[str, str]:
        """Folded value → what it means. Values that are not shown keep what they were told to mean."""
        shown = {value.key for value in self._values}
        found = {key: meant for key, meant in self._column.codes.items() if key not in shown}
        for value, control in zip(self._values, self.controls, strict=True):
            meant = str(control.value()) if isinstance(control, Combo) else control.text().strip()
            if self._says_more(value, meant):
                found[value.key] = meant
        return found

    def _says_more(self, value: Value, meant: str) -> bool:
        """Whether the answer differs from how the value is read without one; a guess (1 is 男) wants its answer."""
        if not self.gender:
            return meant != value.text and fold(meant) != value.key
        reading = read_gender(value.text)
        if reading.mark is not None:
            return reading.mark.level is Level.CHECK or bool(meant)
        return meant != _plain_gender(value.text)


def _plain_gender(text: str) -> str:
    gender = read_gender(text).value
    return {Gender.MALE: _MALE, Gender.FEMALE: _FEMALE}[gender] if gender is not None else ""
