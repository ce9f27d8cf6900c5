"""The painted pyramid: one row a tier, its slice at the left, its people and what they bring at the right.

Every row is a button that leads to the tier's customers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.tiers import TierSummary
from ui import formats, tier_words
from ui.language import tr
from ui.theme import look
from ui.widgets.cards import Tile
from ui.widgets.charts.bars import BAR, paint_share
from ui.widgets.layouts import empty_layout

_ROW, _HEADER = 50, 20  # px at text size 1.0
_GAP = 22  # px between the pyramid and the figures
_CORNER = 2.5  # px
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things stand across a row, in px: the pyramid, the people, the two shares and the width of their bars."""

    pyramid: float
    people: float
    revenue: float
    profit: float
    right: float
    bar: float


def columns(width: int) -> Columns:
    """Divide a row."""
    pyramid = min(312.0, width * 0.42)
    people = pyramid + _GAP
    rest = width - people
    revenue = people + rest * 0.26
    profit = revenue + rest * 0.37
    metrics = QFontMetrics(look.font("h2"))
    number = max(metrics.horizontalAdvance(formats.share(part)) for part in (-0.88, 1.0)) + 10
    bar = max(0.0, profit - revenue - number - 14)
    return Columns(pyramid, people, revenue, profit, float(width), min(bar, 110.0))


def in_words(tier: TierSummary) -> str:
    """A tier with all its numbers, for the screen reader."""
    parts = [
        formats.tier_full_name(tier.key),
        tr("{n} 位", n=tier.customers),
        tr("占客户 {share}", share=formats.share(tier.share_customers)),
    ]
    if tier.share_revenue is not None:
        parts.append(tr("占销售额 {share}", share=formats.share(tier.share_revenue)))
    if tier.share_profit is not None:
        parts.append(tr("占利润 {share}", share=formats.share(tier.share_profit)))
    return tr("，").join(parts)


class _Header(QWidget):
    """The names of the figures."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(look.px(_HEADER))

    def paintEvent(self, _event: QPaintEvent) -> None:
        at = columns(self.width())
        with QPainter(self) as painter:
            painter.setFont(look.font("hint"))
            painter.setPen(look.colour("text2"))
            for words, left, right in (
                (tr("人数"), at.people, at.revenue),
                (tr("占销售额"), at.revenue, at.profit),
                (tr("占利润"), at.profit, at.right),
            ):
                painter.drawText(QRectF(left, 0, right - left - 4, self.height()), _LEFT, words)


class TierRow(Tile):
    """The tier at `place` of a scheme's, counted from 0 at the top. `full` is the share that fills a bar."""

    def __init__(self, tiers: Sequence[TierSummary], place: int, full: float) -> None:
        tier = tiers[place]
        super().__init__(in_words(tier), radius=8)
        self.tier = tier
        self._keys = [one.key for one in tiers]
        self._most = max(one.customers for one in tiers)
        self._place, self._of, self._full = place, len(tiers), full
        self._tone = tier_words.tone(tier.key)
        self.setToolTip(tr("看{tier}", tier=formats.tier_full_name(tier.key)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(look.px(560), look.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(420), look.px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        at = columns(self.width())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.isDown():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("press" if self.isDown() else "hover"))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 1, 0, -1), 8, 8)
            self._paint_slice(painter, at.pyramid)
            self._paint_people(painter, at)
            self._paint_share(painter, at.revenue, at, self.tier.share_revenue)
            self._paint_share(painter, at.profit, at, self.tier.share_profit)
            if self._place + 1 < self._of:
                line = QRectF(at.people - 6, self.height() - 1, at.right - at.people + 6, 1)
                painter.fillRect(line, look.colour("line"))

    # --- the slice ------------------------------------------------------------------------------------------------

    def _half(self, pyramid: float, y: float, place: int | None = None) -> float:
        """Half the pyramid's width at a height of this row, or of another."""
        row = self._place if place is None else place
        return (row + y / self.height()) / self._of * pyramid / 2

    def _room(self, pyramid: float, place: int) -> float:
        """The width for a name in a slice, at the height of its upper third."""
        line = QFontMetrics(look.font("h3")).height()
        return 2 * self._half(pyramid, (self.height() - 2 * line) / 2 + line * 0.3, place) - 8

    def _name(self, pyramid: float) -> str:
        """The full name where all full names fit below the top slice, else the short one: alike in all rows."""
        metrics = QFontMetrics(look.font("h3"))
        fit = all(
            metrics.horizontalAdvance(formats.tier_full_name(key)) <= self._room(pyramid, place)
            for place, key in enumerate(self._keys)
            if place
        )
        return formats.tier_full_name(self.tier.key) if fit else formats.tier_name(self.tier.key)

    def _paint_slice(self, painter: QPainter, pyramid: float) -> None:
        middle, top, bottom = pyramid / 2, 1 + _CORNER, self.height() - 1 - _CORNER
        upper = max(0.0, self._half(pyramid, top) - _CORNER * 1.6)
        lower = self._half(pyramid, bottom) - _CORNER * 1.6
        shape = QPolygonF(
            [
                QPointF(middle - upper, top + (_CORNER if not upper else 0)),
                QPointF(middle + upper, top + (_CORNER if not upper else 0)),
                QPointF(middle + lower, bottom),
                QPointF(middle - lower, bottom),
            ]
        )
        fill = look.colour(f"{self._tone}_fill")
        painter.setBrush(fill)
        painter.setPen(QPen(fill, 2 * _CORNER, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolygon(shape)
        self._paint_name(painter, pyramid)

    def _paint_name(self, painter: QPainter, pyramid: float) -> None:
        """In the slice where it has room, beside it where not."""
        name, part = self._name(pyramid), formats.share(self.tier.share_customers)
        bold, plain = look.font("h3"), look.font("sub")
        line = QFontMetrics(bold).height()
        top = (self.height() - 2 * line) / 2
        wide = max(QFontMetrics(bold).horizontalAdvance(name), QFontMetrics(plain).horizontalAdvance(part)) + 4
        inside = wide <= self._room(pyramid, self._place)
        if inside:
            box, align, ink = QRectF(0, top, pyramid, line), _CENTRE, "text"
        else:
            right = pyramid / 2 - self._half(pyramid, self.height() * 0.62) - 10
            box, align, ink = QRectF(right - wide, top, wide, line), _RIGHT, f"{self._tone}_fg"
        painter.setFont(bold)
        painter.setPen(look.colour(ink))
        painter.drawText(box, align, name)
        painter.setFont(plain)
        painter.setPen(look.colour("text" if inside else "text2"))
        painter.drawText(box.translated(0, line), align, part)

    # --- the figures ----------------------------------------------------------------------------------------------

    def _paint_people(self, painter: QPainter, at: Columns) -> None:
        face, words = look.font("figure"), f"{self.tier.customers:,}"
        painter.setFont(face)
        painter.setPen(look.colour("text"))
        painter.drawText(QRectF(at.people, 0, at.revenue - at.people, self.height()), _LEFT, words)
        figures, small = QFontMetrics(face), look.font("sub")
        widest = figures.horizontalAdvance(f"{self._most:,}") + QFontMetrics(small).horizontalAdvance(tr("位", n=2))
        if at.people + widest + 13 > at.revenue:
            return  # alike in all rows; the header says what is counted
        left = at.people + figures.horizontalAdvance(words) + 5
        painter.setFont(small)
        painter.setPen(look.colour("text2"))
        painter.drawText(QRectF(left, 1, at.revenue - left, self.height()), _LEFT, tr("位", n=self.tier.customers))

    def _paint_share(self, painter: QPainter, left: float, at: Columns, part: float | None) -> None:
        loss = part is not None and part < 0
        if at.bar >= 16 and part is not None:
            token = "danger" if loss else f"{self._tone}_bar"
            track = QRectF(left, round((self.height() - BAR) / 2), at.bar, BAR)
            paint_share(painter, track, abs(part) / self._full if self._full else 0.0, token)
            left += at.bar + 8
        painter.setFont(look.font("h2"))
        painter.setPen(look.colour("danger_text" if loss else "text"))
        words = formats.DASH if part is None else formats.share(part)
        painter.drawText(QRectF(left, 0, at.right - left, self.height()), _LEFT, words)


class Pyramid(QWidget):
    """All tiers of a ranking; `chosen` tells the key of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(_Header())
        self.rows: list[TierRow] = []

    def set_tiers(self, tiers: tuple[TierSummary, ...]) -> None:
        """Show these tiers, best first."""
        empty_layout(self._column, keep=1)
        shares = [s for t in tiers for s in (t.share_revenue, t.share_profit) if s is not None]
        full = max((abs(s) for s in shares), default=0.0) * 1.15
        self.rows = [TierRow(tiers, place, full) for place in range(len(tiers))]
        for row in self.rows:
            row.clicked.connect(lambda _=False, key=row.tier.key: self.chosen.emit(key))
            self._column.addWidget(row, 1)
        self.setAccessibleName(tr("金字塔：{tiers}", tiers=tr("；").join(in_words(tier) for tier in tiers)))
