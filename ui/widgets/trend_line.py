"""A value over time as a small line: where it stood at each judgement, the first and the last one named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import look

_DOT = 3.5
_AROUND = 6.0


class TrendLine(QWidget):
    """`points`: (day, value 0 to 100), the oldest first. `name` says it all in words."""

    def __init__(self, points: Sequence[tuple[date, float]], name: str) -> None:
        super().__init__()
        self._points = tuple(points)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedHeight(look.px(56))
        self.setMinimumWidth(look.px(140))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.px(220), look.px(56))

    def _spots(self) -> list[QPointF]:
        """Evenly spaced in time between the first and the last day; on one day beside one another."""
        first, last = self._points[0][0], self._points[-1][0]
        span = (last - first).days
        words = QFontMetrics(look.font("small")).horizontalAdvance("100") + 10
        room = QRectF(_AROUND + words, _AROUND, self.width() - 2 * (words + _AROUND), self.height() - 2 * _AROUND)
        found = []
        for place, (day, value) in enumerate(self._points):
            part = (day - first).days / span if span else place / max(1, len(self._points) - 1)
            found.append(QPointF(room.left() + part * room.width(), room.bottom() - value / 100 * room.height()))
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._points:
            return
        spots = self._spots()
        line = QPainterPath(spots[0])
        for spot in spots[1:]:
            line.lineTo(spot)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("primary"), 2, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPath(line)
            painter.setPen(QPen(look.colour("surface"), 1.5))
            painter.setBrush(look.colour("primary"))
            for spot in spots:
                painter.drawEllipse(spot, _DOT, _DOT)
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("text2"))
            middle = Qt.AlignmentFlag.AlignVCenter
            before = QRectF(0, spots[0].y() - 10, spots[0].x() - 8, 20)
            painter.drawText(before, int(middle | Qt.AlignmentFlag.AlignRight), f"{self._points[0][1]:.0f}")
            if len(spots) > 1:
                after = QRectF(spots[-1].x() + 8, spots[-1].y() - 10, self.width(), 20)
                painter.drawText(after, int(middle | Qt.AlignmentFlag.AlignLeft), f"{self._points[-1][1]:.0f}")
