"""The keyboard's ring: one overlay for a window, drawn around whatever has the focus after a key was pressed.

Fields have an edge of their own (style sheet), lists a current row; they get no ring. A widget may say its radius by
the dynamic property `ring` (px), and `ring_tone` "rail" for a white ring inside its edge.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from ui.theme import look

_OWN_EDGE = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
_REACH = 4  # px outside of the widget: 2 gap, 2 ring
_KEYS = (QEvent.Type.KeyPress,)
_CLICKS = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.EnabledChange)


class FocusRing(QWidget):
    """Lives in `window` (a window or a dialog) as its topmost child; mouse events pass through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        self._by_key = False
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """The widget the ring is around, while it is shown."""
        return self._target if self.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        window = self._window
        if watched is window and kind in (QEvent.Type.Show, QEvent.Type.WinIdChange):
            handle = window.windowHandle()
            if handle is not None:  # keys and clicks pass the native window once each, whichever widget gets them
                handle.removeEventFilter(self)
                handle.installEventFilter(self)
        elif not watched.isWidgetType():
            if kind in _KEYS:
                self.turn(on=True)
            elif kind in _CLICKS:
                self.turn(on=False)
        if kind in _MOVES and watched is not self:
            self._follow()
        return False

    def turn(self, *, on: bool) -> None:
        """Show the ring from now on (a key was pressed), or hide it (the mouse was)."""
        if on != self._by_key:
            self._by_key = on
            self._follow()

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        window = self._window
        for widget in self._followed:
            if widget is not window and isValid(widget):
                widget.removeEventFilter(self)
        self._followed.clear()
        inside = new is not None and window.isAncestorOf(new)
        self._target = new if inside else None
        step = self._target
        while step is not None and step is not window:
            step.installEventFilter(self)
            self._followed.append(step)
            step = step.parentWidget()
        self._follow()

    def _follow(self) -> None:
        if self._target is not None and not isValid(self._target):
            self._target = None
        target = self._target
        shown = self._by_key and target is not None and target.isVisible() and target.isEnabled()
        if not shown or target is None or isinstance(target, _OWN_EDGE) or target.property("ring") == "none":
            self.hide()
            return
        window = self._window
        inner = target.property("ring_tone") == "rail"
        reach = -1 if inner else _REACH
        box = QRect(target.mapTo(window, target.rect().topLeft()), target.size()).adjusted(-reach, -reach, reach, reach)
        self.setGeometry(box)
        self.setVisible(self._room(target).intersects(box))
        self.raise_()
        self.update()

    def _room(self, target: QWidget) -> QRect:
        """What the viewports around the target let see, in the window's coordinates."""
        window = self._window
        room = window.rect()
        step = target.parentWidget()
        while step is not None and step is not window:
            if isinstance(step.parentWidget(), QScrollArea):
                room &= QRect(step.mapTo(window, step.rect().topLeft()), step.size())
            step = step.parentWidget()
        return room

    def paintEvent(self, _event: QPaintEvent) -> None:
        target = self._target
        if target is None or not isValid(target):
            return
        radius = target.property("ring") or 8
        rail = target.property("ring_tone") == "rail"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(self._room(target).translated(-self.pos()))
            painter.setPen(QPen(look.colour("rail_text_on" if rail else "focus"), 2))
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            rounding = min(float(radius) + (0 if rail else 2), box.height() / 2)
            painter.drawRoundedRect(box, rounding, rounding)
