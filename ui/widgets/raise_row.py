"""The frame of a row of somebody who could bring more: face, what is said of her, and a follow-up with one press."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.language import tr
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel
from ui.widgets.row_list import Row
from ui.widgets.tags import TierBadge


class RaiseRow(Row):
    """Fill `text`, then `finish`. `follow_pressed` is the button `follow`."""

    follow_pressed = Signal()

    def __init__(self, key: int, words: str, name: str, tier: str | None) -> None:
        super().__init__(key, words, bar=True)
        self._name = name
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(name, "h3"))
        if tier:
            head.addWidget(TierBadge(tier, small=True))
        head.addStretch(1)
        self.text = QVBoxLayout()
        self.text.setSpacing(4)
        self.text.addLayout(head)

    def finish(self, button: Button, *, planned: bool) -> None:
        """Put together with `button` before the follow-up's. `planned`: she has an open follow-up already."""
        self.follow = Button(tr("已有跟进") if planned else tr("加跟进"), kind="soft", size="s")
        self.follow.setAccessibleName(tr("给 {name} 加跟进", name=self._name))
        self.follow.setEnabled(not planned)
        self.follow.clicked.connect(self.follow_pressed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 9, 16, 9)
        layout.setSpacing(12)
        layout.addWidget(Avatar(self._name, 42))
        layout.addLayout(self.text, 1)
        layout.addWidget(button)
        layout.addWidget(self.follow)
