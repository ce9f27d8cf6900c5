"""The matrix as a picture: how a customer finds us from left to right, what she is worth from below to above.

The borders stand in the middle, so that the four fields are alike; towards the edges the scale of the money is drawn
together. Who stands on the same spot is one larger dot with the number in it. The names of the fields have the outer
edges for themselves: no dot stands behind them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from core.matrix import Borders, Matrix, Point, Quadrant
from ui import formats, worth_words
from ui.language import tr
from ui.theme import look

_DOT, _SMALLEST = 5.5, 8.5  # px, radius of one customer, of several
_CELL, _WIDE_CELL = 22.0, 32.0
"""px: customers within one square become one dot; the squares are larger where many are shown."""
_MANY = 150
PLACES = {  # column, row from above
    Quadrant.PROMISING: (0, 0),
    Quadrant.GOLD: (1, 0),
    Quadrant.MARGINAL: (0, 1),
    Quadrant.ADVOCATE: (1, 1),
}
_LEFT, _CENTRE, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Scale:
    """From the lowest to the highest value; the border is at one half."""

    low: float
    border: float
    high: float
    bent: bool = False

    def part(self, value: float) -> float:
        """Where a value stands, 0 to 1."""
        if value >= self.border:
            return 0.5 + 0.5 * self._bend(_share(value - self.border, self.high - self.border))
        return 0.5 - 0.5 * self._bend(_share(self.border - value, self.border - self.low))

    def at(self, part: float) -> float:
        """Which value stands there: the reverse."""
        away = abs(part - 0.5) * 2
        away = away * away if self.bent else away
        side = self.high - self.border if part >= 0.5 else self.low - self.border
        return self.border + away * side

    def _bend(self, part: float) -> float:
        return math.sqrt(part) if self.bent else part


def _share(part: float, whole: float) -> float:
    return min(1.0, max(0.0, part / whole)) if whole > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Customers who stand at one place of the picture."""

    at: QPointF
    radius: float
    ids: tuple[int, ...]
    quadrant: Quadrant


def _within(at: QPointF, box: QRectF, radius: float) -> QPointF:
    """The nearest place where a dot lies wholly inside."""
    return QPointF(
        max(box.left() + radius, min(box.right() - radius, at.x())),
        max(box.top() + radius, min(box.bottom() - radius, at.y())),
    )


class Picture:
    """A matrix laid out in a rectangle: for the page, and for the report on paper."""

    def __init__(self, matrix: Matrix, room: QRectF, currency: str) -> None:
        self._matrix, self._currency = matrix, currency
        points = matrix.points
        values = [float(p.clv_cents) for p in points]
        at: Borders = matrix.borders
        self.across = Scale(0.0, at.cpv, 100.0)
        above = at.clv_cents + max(100.0, abs(at.clv_cents) / 10)
        self.up = Scale(min([*values, at.clv_cents, 0.0]), at.clv_cents, max([*values, above]), bent=True)
        metrics = QFontMetrics(look.font("small"))
        self._line = metrics.height()
        wide = max(metrics.horizontalAdvance(words) for _part, words in self._money_ticks())
        self.plot = room.adjusted(wide + 10, 6 + self._line, -8, -2 * self._line - 8)
        self.band = QFontMetrics(look.font("h3")).height() + 10
        self.spots = self._together(points)

    # --- places ---------------------------------------------------------------------------------------------------

    def field(self, which: Quadrant) -> QRectF:
        column, row = PLACES[which]
        width, height = self.plot.width() / 2, self.plot.height() / 2
        return QRectF(self.plot.left() + column * width, self.plot.top() + row * height, width, height)

    def place(self, point: Point) -> QPointF:
        return QPointF(
            self.plot.left() + self.across.part(point.cpv) * self.plot.width(),
            self._height(self.up.part(point.clv_cents)),
        )

    def _height(self, part: float) -> float:
        """The y of a share of the money's scale, between the names above and those below."""
        return self.plot.bottom() - self.band - part * (self.plot.height() - 2 * self.band)

    def _room(self, which: Quadrant) -> QRectF:
        """Where the dots of a field stand."""
        above = PLACES[which][1] == 0
        return self.field(which).adjusted(0, self.band if above else 0, 0, 0 if above else -self.band)

    def _together(self, points: Sequence[Point]) -> list[Spot]:
        """Customers of one square become one dot at their middle; squares begin at the corner of a field, so that none
        lies across a border and dots never cover one another much."""
        side = _CELL if len(points) <= _MANY else _WIDE_CELL
        cells: dict[tuple[Quadrant, int, int], list[Point]] = {}
        for field in self._matrix.fields:
            corner = self._room(field.quadrant).topLeft()
            for point in field.points:
                at = self.place(point) - corner
                cells.setdefault((field.quadrant, int(at.x() // side), int(at.y() // side)), []).append(point)
        most = max((len(inside) for inside in cells.values()), default=1)
        found = []
        for (which, column, row), inside in cells.items():
            spots = [self.place(point) for point in inside]
            middle = QPointF(sum(s.x() for s in spots) / len(spots), sum(s.y() for s in spots) / len(spots))
            radius, box = _DOT, self._room(which)
            if len(inside) > 1:
                radius = _SMALLEST + (side / 2 - _SMALLEST) * math.sqrt((len(inside) - 1) / max(1, most - 1))
                corner = box.topLeft()
                square = QRectF(corner.x() + column * side, corner.y() + row * side, side, side)
                middle = _within(middle, square, radius)
            ids = tuple(point.customer_id for point in inside)
            found.append(Spot(_within(middle, box, radius + 1), radius, ids, which))
        return sorted(found, key=lambda spot: -spot.radius)

    def _money_ticks(self) -> Iterator[tuple[float, str]]:
        for part in (0.0, 0.5, 1.0):
            cents = round(self.up.at(part))
            whole = round(cents, -2) if abs(cents) >= 100_000 else cents
            yield part, formats.money(whole, self._currency, tight=True)

    # --- painting -------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, chosen: Quadrant | None = None, over: Spot | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for field in self._matrix.fields:
            self._paint_field(painter, field.quadrant, chosen=field.quadrant is chosen)
        self._paint_axes(painter)
        for spot in self.spots:
            self._paint_spot(painter, spot, over=spot is over)
        for field in self._matrix.fields:
            self._paint_name(painter, field.quadrant, field.customers)

    def _paint_field(self, painter: QPainter, which: Quadrant, *, chosen: bool) -> None:
        box = self.field(which).adjusted(1.5, 1.5, -1.5, -1.5)
        tone = worth_words.TONES[which]
        painter.setPen(QPen(look.colour("primary"), 2) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{tone}_bg"))
        painter.drawRoundedRect(box, 8, 8)

    def _paint_name(self, painter: QPainter, which: Quadrant, many: int) -> None:
        """金牌 6 位, along the outer edge, from the outer corner."""
        column, row = PLACES[which]
        box = self.field(which)
        top = box.top() + 2 if row == 0 else box.bottom() - self.band - 2
        band = QRectF(box.left() + 13, top, box.width() - 26, self.band)
        name, count = worth_words.quadrant(which), tr("{n} 位", n=many)
        bold, plain = look.font("h3"), look.font("hint")
        wide = QFontMetrics(bold).horizontalAdvance(name)
        left = band.left() if column == 0 else band.right() - wide - 6 - QFontMetrics(plain).horizontalAdvance(count)
        painter.setPen(look.colour(f"{worth_words.TONES[which]}_fg"))
        for face, words, x in ((bold, name, left), (plain, count, left + wide + 6)):
            painter.setFont(face)
            painter.drawText(QRectF(x, top, band.right() - x + 1, self.band), int(_LEFT | _MIDDLE), words)

    def _paint_axes(self, painter: QPainter) -> None:
        plot = self.plot
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("text2"))
        for part, words in self._money_ticks():
            y = self._height(part)
            painter.drawText(QRectF(0, y - 12, plot.left() - 8, 24), int(_RIGHT | _MIDDLE), words)
        for part, align in ((0.0, _LEFT), (0.5, _CENTRE), (1.0, _RIGHT)):
            x = plot.left() + part * plot.width()
            left = x if align == _LEFT else x - 60 if align == _CENTRE else x - 120
            spot = QRectF(left, plot.bottom() + 4, 120, self._line)
            painter.drawText(spot, int(align), worth_words.cpv(self.across.at(part)))
        name = QRectF(plot.left(), plot.bottom() + 5 + self._line, plot.width(), self._line)
        painter.drawText(name, int(_CENTRE), tr("觉得值不值 →"))
        above = QRectF(plot.left(), plot.top() - self._line - 4, plot.width(), self._line)
        painter.drawText(above, int(_LEFT), tr("↑ 预计终身价值"))

    def _paint_spot(self, painter: QPainter, spot: Spot, *, over: bool) -> None:
        tone = worth_words.TONES[spot.quadrant]
        several = len(spot.ids) > 1
        painter.setPen(QPen(look.colour("primary" if over else "surface"), 2 if over else 1.5))
        painter.setBrush(look.colour(f"{tone}_fill" if several else f"{tone}_bar"))
        painter.drawEllipse(spot.at, spot.radius, spot.radius)
        if several:
            painter.setFont(look.font("small", bold=True))
            painter.setPen(look.colour("text"))
            box = QRectF(spot.at.x() - 20, spot.at.y() - 10, 40, 20)
            words = str(len(spot.ids)) if len(spot.ids) < 1000 else f"{len(spot.ids) // 1000}k"
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)


def field_words(matrix: Matrix, which: Quadrant, currency: str) -> str:
    """金牌 12 位，预计终身价值合计 ¥86 万."""
    field = matrix.field(which)
    name = worth_words.quadrant(which)
    if not field.customers:
        return tr("{name} 没有人", name=name)
    money = formats.money(round(field.clv_cents, -2), currency, tight=True)
    return tr("{name} {n} 位，预计终身价值合计 {money}", name=name, n=field.customers, money=money)
