"""The whale curve: customers from the one with the most profit on, and how much of all profit they bring together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.theme import look

_STRIP = 5  # px, the tiers along the axis
_DOT = 5.5  # px, radius
_HEADROOM = 1.1


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with its words. `at` = (share of customers, share of profit); a `loss` is said in red."""

    at: tuple[float, float]
    words: str
    loss: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A tier along the axis: it ends at this share of the customers; `name` stands under that end."""

    end: float
    tone: str
    name: str = ""


def mixed(ink: QColor, ground: QColor, part: float) -> QColor:
    """`part` of the ink, 0 to 1, on the ground."""
    pairs = ((ink.redF(), ground.redF()), (ink.greenF(), ground.greenF()), (ink.blueF(), ground.blueF()))
    return QColor.fromRgbF(*(over * part + under * (1 - part) for over, under in pairs))


class WhaleCurve(QWidget):
    """`set_curve` gives points, marks and the tiers along the axis."""

    def __init__(self) -> None:
        super().__init__()
        self._curve: Sequence[tuple[float, float]] = ()
        self._marks: Sequence[Mark] = ()
        self._stretches: Sequence[Stretch] = ()
        self._top = _HEADROOM  # the share at the upper edge
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_curve(
        self, curve: Sequence[tuple[float, float]], marks: Sequence[Mark], stretches: Sequence[Stretch], name: str = ""
    ) -> None:
        """`curve`: (share of customers, share of what is summed up) from (0, 0) to (1, 1). `name`: what of."""
        self._curve, self._marks, self._stretches = tuple(curve), tuple(marks), tuple(stretches)
        self._top = max([_HEADROOM, *(share * 1.04 for _at, share in self._curve)])
        told, words = name or tr("鲸鱼曲线"), tr("；").join(mark.words for mark in self._marks)
        self.setAccessibleName(tr("{name}：{words}", name=told, words=words) if words else told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(400), look.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(240), look.px(190))

    # --- painting -------------------------------------------------------------------------------------------------

    def _plot(self) -> QRectF:
        metrics = QFontMetrics(look.font("hint"))
        left = metrics.horizontalAdvance("100%") + 10
        return QRectF(left, 8, self.width() - left - _DOT - 2, self.height() - 8 - _STRIP - metrics.height() - 8)

    def _spot(self, plot: QRectF, at: tuple[float, float]) -> QPointF:
        return QPointF(plot.left() + at[0] * plot.width(), plot.bottom() - at[1] / self._top * plot.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._curve:
            return
        plot = self._plot()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_area(painter, plot)
            self._paint_grid(painter, plot)
            self._paint_curve(painter, plot)
            self._paint_axis(painter, plot)
            self._paint_marks(painter, plot)

    def _curve_at(self, plot: QRectF, x: float) -> float:
        """The y of the curve over an x."""
        spots = [self._spot(plot, at) for at in self._curve]
        for before, after in pairwise(spots):
            if before.x() <= x <= after.x() and after.x() > before.x():
                return before.y() + (after.y() - before.y()) * (x - before.x()) / (after.x() - before.x())
        return plot.top()

    def _paint_grid(self, painter: QPainter, plot: QRectF) -> None:
        painter.setFont(look.font("hint"))
        for share in (0.0, 0.5, 1.0):
            y = self._spot(plot, (0, share)).y()
            painter.fillRect(QRectF(plot.left(), round(y), plot.width(), 1), look.colour("line"))
            painter.setPen(look.colour("text2"))
            room = QRectF(0, y - 20, plot.left() - 8, 40)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), f"{share:.0%}")

    def _line(self, plot: QRectF) -> QPainterPath:
        line = QPainterPath(self._spot(plot, self._curve[0]))
        for at in self._curve[1:]:
            line.lineTo(self._spot(plot, at))
        return line

    def _paint_area(self, painter: QPainter, plot: QRectF) -> None:
        """Solid colours, mixed with the ground: not every reader of a PDF knows a gradient that is seen through."""
        area = self._line(plot)
        area.lineTo(plot.bottomRight())
        area.lineTo(plot.bottomLeft())
        shade = QLinearGradient(plot.topLeft(), plot.bottomLeft())
        for stop, part in ((0.0, 0.28), (1.0, 0.04)):
            shade.setColorAt(stop, mixed(look.colour("primary"), look.colour("surface"), part))
        painter.fillPath(area, shade)

    def _paint_curve(self, painter: QPainter, plot: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("primary"), 2.4, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(self._line(plot))

    def _paint_axis(self, painter: QPainter, plot: QRectF) -> None:
        metrics = QFontMetrics(look.font("hint"))
        painter.setFont(look.font("hint"))
        left, free = plot.left(), plot.left()
        for stretch in self._stretches:
            right = plot.left() + stretch.end * plot.width()
            gap = 1.5 if stretch.end < 1 else 0
            strip = QRectF(left, plot.bottom(), max(1.0, right - left - gap), _STRIP)
            painter.fillRect(strip, look.colour(f"{stretch.tone}_bar"))
            left = right
            wide = metrics.horizontalAdvance(stretch.name)
            start = min(right - wide / 2, plot.right() - wide)
            if stretch.name and start >= free:
                painter.setPen(look.colour("text2"))
                room = QRectF(start, plot.bottom() + _STRIP + 3, wide + 2, metrics.height())
                painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), stretch.name)
                free = start + wide + 12

    def _paint_marks(self, painter: QPainter, plot: QRectF) -> None:
        face = look.font("sub", bold=True)
        metrics = QFontMetrics(face)
        painter.setFont(face)
        taken = 0.0
        for mark in sorted(self._marks, key=lambda mark: -mark.at[1]):
            spot = self._spot(plot, mark.at)
            ink = look.colour("danger" if mark.loss else "primary")
            painter.setPen(QPen(look.colour("surface"), 2))
            painter.setBrush(ink)
            painter.drawEllipse(spot, _DOT, _DOT)
            wide = metrics.horizontalAdvance(mark.words) + 2
            # words stand in the shaded room right below the curve, never over one another
            left = min(spot.x() + 12, plot.right() - 6 - wide)
            top = max(spot.y() + 7, self._curve_at(plot, left) + 4, taken)
            top = min(top, plot.bottom() - metrics.height() - 2)
            taken = top + metrics.height() + 3
            painter.setPen(look.colour("danger_text" if mark.loss else "text"))
            painter.drawText(QRectF(left, top, wide, metrics.height()), int(Qt.AlignmentFlag.AlignLeft), mark.words)
