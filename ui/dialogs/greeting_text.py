"""One text of a greeting, written or changed: places to press, what is wrong, and how it reads for a real customer."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.greeting_places import PLACES, Problem, Wrong, fill, parse, places, problems
from core.greetings import offered
from ui import greetings
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import frame, label
from ui.widgets.layouts import FlowLayout

_WIDTH = 620


class GreetingTextDialog(Dialog):
    """`given(text)`. `values`: what is known of `name`, for the preview; `others`: the texts there are already."""

    given = Signal(str)

    def __init__(
        self, parent: QWidget, occasion: str, text: str, name: str, values: Mapping[str, str],
        others: Collection[str] = (),
    ) -> None:  # fmt: skip
        what = greetings.occasion_name(occasion)
        super().__init__(parent, tr("改一句：{what}", what=what) if text else tr("加一句：{what}", what=what), _WIDTH)
        self._offered, self._values, self._others = offered(occasion), values, others
        self._name = name
        example = tr("例如：{call}，祝您生日快乐。", call=greetings.as_written("call"))
        self.words = TextField(tr("要说的话"), example, greetings.in_words(text), lines=3)
        self.words.edit.textChanged.connect(self._read_back)
        self.column.addWidget(self.words)
        self.column.addWidget(label(tr("点一下，就放进光标那里："), "hint", "text2"))
        self.column.addWidget(self._chips())
        how = tr("放在 [ ] 里的一小段，里面的内容没有记时整段不说。别处的没有记，这位客人就换别的一句。")
        self.column.addWidget(label(how, "hint", "text2", wrap=True))
        box = frame("inset")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(12, 8, 12, 10)
        inside.setSpacing(4)
        self._preview_head = label("", "hint", "text2")
        self.preview = label("", "body", wrap=True)
        inside.addWidget(self._preview_head)
        inside.addWidget(self.preview)
        box.setVisible(bool(name))
        self.column.addWidget(box)
        stay, self.save = Button(tr("取消")), Button(tr("保存"), kind="primary")
        stay.clicked.connect(self.reject)
        self.save.clicked.connect(self.submit)
        self.add_buttons(stay, self.save)
        self._read_back()
        self.words.edit.setFocus()

    def _chips(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=6)
        self.chips: dict[str, Button] = {}
        for key in self._offered:
            chip = Button(greetings.place_name(key), kind="soft", size="s")
            chip.setToolTip(greetings.place_hint(key))
            chip.setAccessibleDescription(greetings.place_hint(key))
            chip.clicked.connect(lambda _=False, key=key: self._insert(key))
            self.chips[key] = chip
            flow.addWidget(chip)
        policy = box.sizePolicy()
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        return box

    def _insert(self, key: str) -> None:
        self.words.edit.insertPlainText(greetings.as_written(key))
        self.words.edit.setFocus()

    def _read_back(self) -> None:
        """What is wrong is said while it is written, but not yet that nothing is."""
        text = self.words.text()
        found = problems(text, self._offered) if text else ()
        self.words.set_error(problem_words(found[0]) if found else None)
        self._preview_head.setText(tr("{name} 收到的是：", name=self._name))
        said = fill(text, self._values) if text and not found else ""
        if said is None:
            said = tr("（没有记{what}，会换别的一句）", what=missing_words(text, self._values))
        self.preview.setText(said or "…")

    def submit(self) -> None:
        text = self.words.text()
        found = problems(text, self._offered)
        if not found and text in self._others:
            self.words.set_error(tr("已经有这一句了"))
        elif found:
            self.words.set_error(problem_words(found[0]))
        else:
            self.given.emit(text)
            self.accept()
            return
        self.words.edit.setFocus()


def problem_words(problem: Problem) -> str:
    """What is wrong with a text."""
    return {
        Wrong.EMPTY: tr("写一句要说的话"),
        Wrong.UNKNOWN_PLACE: tr("不认识“{what}”，请从下面点一个", what=problem.words),
        Wrong.NEVER_KNOWN: tr("这种祝福里没有“{what}”，请从下面点一个", what=problem.words),
        Wrong.BRACE: tr("大括号“{what}”没有成对", what=problem.words),
        Wrong.BRACKET: tr("方括号“{what}”没有成对", what=problem.words),
    }[problem.wrong]


def missing_words(text: str, values: Mapping[str, str]) -> str:
    """What a text needs and is not known: 喜好、年数."""
    needed = [part.key for part in parse(text) if not isinstance(part, str) and hasattr(part, "key")]
    lacking = [key for key in needed if not values.get(key)]
    return tr("、").join(greetings.place_name(key) for key in lacking if key in PLACES and key in places(text))
