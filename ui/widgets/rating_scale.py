"""A judgement from 1 to 5: five numbers to press, words at both ends, nothing chosen at first.

Keys 1 to 5 choose and go on to the next, ← and → move, 0 or Delete takes the judgement back.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.theme import look

LEAST, MOST = 1, 5
_SIDE, _GAP = 32, 4  # px at text size 1.0
_DIGITS = {Qt.Key(ord(str(n))): n for n in range(LEAST, MOST + 1)}
_CLEAR = (Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RatingScale(QWidget):
    """`changed()` after each choice; `answered()` when a digit was typed, so that the next one gets the keyboard."""

    changed = Signal()
    answered = Signal()

    def __init__(self, words: str, low: str, high: str, value: int | None = None) -> None:
        super().__init__()
        self._words, self._ends = words, (low, high)
        self._value: int | None = None
        self._over: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring", 8)
        self.set_value(value)

    @property
    def value(self) -> int | None:
        """1 to 5, None: not judged."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show this judgement; tells nobody."""
        self._value = value
        low, high = self._ends
        about = tr("1 是{low}，5 是{high}", low=low, high=high)
        said = tr("没打") if value is None else str(value)
        self.setAccessibleName(tr("{what}：{value}", what=self._words, value=said))
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.update()

    def choose(self, value: int | None) -> None:
        """Take this judgement, as if it was pressed."""
        self.set_value(value)
        self.changed.emit()

    # --- room -----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        side = look.px(_SIDE)
        return QSize(MOST * side + (MOST - 1) * _GAP, side)

    minimumSizeHint = sizeHint

    def spot(self, value: int) -> QRectF:
        """Where a number stands."""
        side = look.px(_SIDE)
        return QRectF((value - LEAST) * (side + _GAP), 0, side, side)

    def _at(self, place: QPointF) -> int | None:
        return next((n for n in range(LEAST, MOST + 1) if self.spot(n).contains(place)), None)

    # --- mouse and keys -------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._at(event.position())
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._over = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        value = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and value is not None:
            self.choose(None if value == self._value else value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _DIGITS:
            self.choose(_DIGITS[key])
            self.answered.emit()
        elif key in _CLEAR:
            self.choose(None)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            middle = (LEAST + MOST) // 2
            self.choose(max(LEAST, min(MOST, self._value + step)) if self._value is not None else middle)
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for value in range(LEAST, MOST + 1):
                chosen = value == self._value
                ground = "primary" if chosen else "hover" if value == self._over else "surface"
                painter.setPen(QPen(look.colour("primary" if chosen else "field_line"), 1))
                painter.setBrush(look.colour(ground))
                box = self.spot(value).adjusted(0.5, 0.5, -0.5, -0.5)
                painter.drawRoundedRect(box, 7, 7)
                painter.setFont(look.font("body", bold=chosen))
                painter.setPen(look.colour("on_primary" if chosen else "text" if self.isEnabled() else "disabled"))
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(value))
