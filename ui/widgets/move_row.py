"""A customer whose tier changed: who, the figure that changed, the tier before and after. A click opens the profile."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from ui import formats
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.avatar import Avatar
from ui.widgets.cards import Tile
from ui.widgets.labels import ElidedLabel
from ui.widgets.tags import TierBadge


class MoveRow(Tile):
    """`before` and `after` are tier keys."""

    def __init__(self, name: str, words: str, before: str, after: str, *, up: bool) -> None:
        super().__init__(
            tr(
                "{name}，从{before}到{after}", name=name, before=formats.tier_full_name(before),
                after=formats.tier_full_name(after),
            ),
            radius=8,
        )  # fmt: skip
        self.setAccessibleDescription(words)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addStretch(1)
        text.addWidget(ElidedLabel(name, "h3"))
        text.addWidget(ElidedLabel(words, "hint", "text2"))
        text.addStretch(1)
        arrow = QLabel()
        arrow.setPixmap(pixmap(Icon.ARROW_RIGHT, "ok" if up else "warn", look.px(16), "bold"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 4, 2)
        row.setSpacing(8)
        row.addWidget(Avatar(name, 36))
        row.addLayout(text, 1)
        row.addWidget(TierBadge(before))
        row.addWidget(arrow)
        row.addWidget(TierBadge(after))
        self.setMinimumHeight(look.px(44))
        self.let_through()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse() or self.isDown():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("press" if self.isDown() else "hover"))
                painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
