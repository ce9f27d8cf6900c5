"""One thing to make ready: a box to tick, the words, and for whom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.theme import look
from ui.widgets.choices import CheckBox
from ui.widgets.labels import joined, label
from ui.widgets.row_list import Row
from ui.widgets.tags import Tag, plain_tag


class ThingRow(Row):
    """`ticked(bool)` when its box was clicked; Space is the list's. `remark`: a small tag behind the words."""

    ticked = Signal(bool)

    def __init__(self, key: int, words: str, under: str = "", *, ready: bool = False, remark: str = "") -> None:
        super().__init__(key, joined(words, under), bar=True)
        self.box = CheckBox("", ready)
        self.box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box.setAccessibleName(words)
        self.box.setFixedWidth(look.px(24))
        self.box.clicked.connect(self.ticked)
        line = QHBoxLayout(self)
        line.setContentsMargins(19, 5, 14, 5)
        line.setSpacing(8)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(words, "body", "text3" if ready else None, wrap=True), 1)
        if remark:
            head.addWidget(Tag(plain_tag(remark)), 0, Qt.AlignmentFlag.AlignTop)
        text.addLayout(head)
        if under:
            text.addWidget(label(under, "hint", "text3" if ready else "text2", wrap=True))
        line.addLayout(text, 1)
        self.setAccessibleDescription("✓" if ready else "")
