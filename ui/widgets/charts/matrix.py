"""The matrix to look at and to press: fields and dots lead to their customers."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.matrix import Matrix, Quadrant
from ui.language import tr
from ui.theme import look
from ui.widgets.charts.matrix_picture import PLACES, Picture, Spot, field_words

_NAMED = 6
"""So many names are told of one spot."""
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MatrixView(QWidget):
    """`chosen(Quadrant)`: a field was pressed; `spot_chosen(ids)`: a dot; `opened(id)`: a double-click on a dot of one
    customer. One stop of Tab; the arrows go from field to field."""

    chosen = Signal(object)
    spot_chosen = Signal(object)
    opened = Signal(int)

    def __init__(self, names: Callable[[Sequence[int]], Mapping[int, str]]) -> None:
        super().__init__()
        self._names = names
        self._matrix: Matrix | None = None
        self._currency = "CNY"
        self._picture: Picture | None = None
        self.current = Quadrant.GOLD
        self._over: Spot | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 10)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_matrix(self, matrix: Matrix, currency: str) -> None:
        """Show this one."""
        self._matrix, self._currency, self._picture, self._over = matrix, currency, None, None
        told = tr("；").join(field_words(matrix, which, currency) for which in Quadrant)
        self.setAccessibleName(tr("四类客户：{told}", told=told))
        self._say_current()
        self.update()

    def set_current(self, which: Quadrant) -> None:
        """Mark a field; tells nobody."""
        self.current = which
        self._say_current()
        self.update()

    def _say_current(self) -> None:
        if self._matrix is not None:
            self.setAccessibleDescription(
                tr("选中：{told}", told=field_words(self._matrix, self.current, self._currency))
            )

    @property
    def picture(self) -> Picture | None:
        """As it is laid out now."""
        if self._picture is None and self._matrix is not None:
            self._picture = Picture(self._matrix, QRectF(self.rect()), self._currency)
        return self._picture

    def sizeHint(self) -> QSize:
        return QSize(look.px(560), look.px(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(360), look.px(300))

    # --- events ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._picture = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.picture is not None:
            with QPainter(self) as painter:
                self.picture.paint(painter, self.current, self._over)

    def _spot_at(self, place: QPointF) -> Spot | None:
        spots = self.picture.spots if self.picture is not None else []
        near = [s for s in spots if math.hypot(s.at.x() - place.x(), s.at.y() - place.y()) <= s.radius + 3]
        return near[-1] if near else None

    def _field_at(self, place: QPointF) -> Quadrant | None:
        picture = self.picture
        if picture is None:
            return None
        return next((which for which in Quadrant if picture.field(which).contains(place)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._spot_at(event.position())
        self.setCursor(
            Qt.CursorShape.PointingHandCursor
            if over is not None or self._field_at(event.position()) is not None
            else Qt.CursorShape.ArrowCursor
        )
        if over is not self._over:
            self._over = over
            self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._over = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        spot, which = self._spot_at(event.position()), self._field_at(event.position())
        if spot is not None:
            self.set_current(spot.quadrant)
            self.chosen.emit(spot.quadrant)
            self.spot_chosen.emit(spot.ids)
        elif which is not None:
            self.set_current(which)
            self.chosen.emit(which)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position())
        if spot is not None and len(spot.ids) == 1:
            self.opened.emit(spot.ids[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            column, row = PLACES[self.current]
            step = _STEPS[key]
            goal = (min(1, max(0, column + step[0])), min(1, max(0, row + step[1])))
            self.set_current(next(which for which, place in PLACES.items() if place == goal))
            self.chosen.emit(self.current)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot = self._spot_at(QPointF(event.pos()))
            if spot is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.told(spot), self)
            return True
        return super().event(event)

    def told(self, spot: Spot) -> str:
        """Who stands there."""
        known = self._names(spot.ids[:_NAMED])
        names = tr("、").join(known[i] for i in spot.ids[:_NAMED] if i in known)
        more = len(spot.ids) - _NAMED
        return tr("{names} 等 {n} 位", names=names, n=len(spot.ids)) if more > 0 else names
