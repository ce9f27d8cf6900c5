"""A customer whose tier changed: who, the figures that changed, the tiers before and after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from core.movement import Move, Way
from ui import formats
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.avatar import Avatar
from ui.widgets.cards import Tile
from ui.widgets.labels import ElidedLabel, joined
from ui.widgets.tags import Tag, TierBadge, plain_tag


class _Reasons(ElidedLabel):
    """Reasons, the one that counts most first: as many as have room, whole."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(joined(*reasons), "hint", "text2")
        self._reasons = tuple(reasons)

    def shown(self) -> str:
        metrics = QFontMetrics(self.font())
        for many in range(len(self._reasons), 0, -1):
            words = joined(*self._reasons[:many])
            if metrics.horizontalAdvance(words) <= self.width():
                return words
        return super().shown()


class MoveRow(Tile):
    """`reasons` say why, the one that counts most first."""

    def __init__(self, name: str, reasons: Sequence[str], move: Move) -> None:
        super().__init__(_in_words(name, move), radius=8)
        self.setAccessibleDescription(joined(*reasons))
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addStretch(1)
        text.addWidget(ElidedLabel(name, "h3"))
        self.reasons = _Reasons(reasons)
        text.addWidget(self.reasons)
        text.addStretch(1)
        arrow = QLabel()
        token = "ok" if move.way in (Way.UP, Way.NEW) else "warn"
        arrow.setPixmap(pixmap(Icon.ARROW_RIGHT, token, look.px(16), "bold"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 4, 2)
        row.setSpacing(8)
        row.addWidget(Avatar(name, 36))
        row.addLayout(text, 1)
        for figures in (move.before, move.after):
            if figures is not None:
                row.addWidget(TierBadge(figures.tier))
            else:
                row.addWidget(Tag(plain_tag(tr("不在排名里"))))
            if figures is move.before:
                row.addWidget(arrow)
        self.setMinimumHeight(look.px(44))
        self.let_through()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse() or self.isDown():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("press" if self.isDown() else "hover"))
                painter.drawRoundedRect(QRectF(self.rect()), 8, 8)


def _in_words(name: str, move: Move) -> str:
    before, after = (
        formats.tier_full_name(f.tier) if f is not None else tr("不在排名里") for f in (move.before, move.after)
    )
    return tr("{name}，从{before}到{after}", name=name, before=before, after=after)
