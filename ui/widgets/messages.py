"""What the window says by itself: banners in place, the toast at the bottom, and what stands where nothing is yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPropertyAnimation, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import label

# tone → look of the box, sign, its token
_BANNERS = {
    "info": ("info", Icon.INFO, "info_text"),
    "ok": ("ok", Icon.CHECK_CIRCLE, "ok_text"),
    "warn": ("warn", Icon.ALLERGY, "warn_text"),
    "danger": ("alarm", Icon.ERROR, "danger_text"),
}
_SHORT, _LONG = 6000, 10_000  # ms: a toast's time, and one with something to press


class Banner(QFrame):
    """A message in its place: icon, bold title, one line, one small button. `tone`: info ok warn danger."""

    pressed = Signal()
    closed = Signal()

    def __init__(self, tone: str, title: str, words: str = "", action: str = "", *, closable: bool = False) -> None:
        super().__init__()
        box, sign, token = _BANNERS[tone]
        self.setProperty("card", box)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        icon = QLabel()
        icon.setPixmap(pixmap(sign, token, look.px(20), "fill"))
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(label(title, "h3", wrap=True))
        if words:
            text.addWidget(label(words, "sub", wrap=True))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(11)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        if action:
            button = Button(action, size="s")
            button.clicked.connect(self.pressed)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if closable:
            close = IconButton(Icon.CLOSE, tr("收起"))
            close.clicked.connect(self.closed)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its words at this width: the height hinted at is that of a wider banner."""
        super().resizeEvent(event)
        needed = self.heightForWidth(event.size().width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)
            self._row.setGeometry(self.contentsRect())  # Qt lays nothing out when a widget grows while it is resized


class Toast(QFrame):
    """The one short message at the bottom of a window: 6 s, or 10 s with 撤销; it stays while hovered or focused."""

    def __init__(self, window: QWidget, margin: int = 24) -> None:
        super().__init__(window)
        self._host, self._margin = window, margin
        self._written_in: QWidget | None = None
        self.setProperty("card", "toast")
        self._undo: Callable[[], object] | None = None
        self._sign = QLabel()
        self._words = label("")
        self._button = Button("", kind="toast")
        self._button.clicked.connect(self.press)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 3, 14, 3)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words)
        row.addSpacing(14)
        row.addWidget(self._button)
        self.setMinimumHeight(look.px(44))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)
        window.installEventFilter(self)
        self.hide()

    def say(
        self, words: str, undo: Callable[[], object] | None = None, *, sign: Icon = Icon.CHECK_CIRCLE, action: str = ""
    ) -> None:
        """Show a message in place of the one before. `undo` is what the button and Ctrl+Z do."""
        self._undo = undo
        self._words.setText(words)
        self._sign.setPixmap(pixmap(sign, "toast_text", look.px(18), "fill"))
        self._button.set_text(action or tr("撤销 (Ctrl+Z)"))
        self._button.setVisible(undo is not None)
        self.setAccessibleName(words)
        self._timer.start(_LONG if undo is not None else _SHORT)
        self._look_out()
        self._place()
        self.show()
        self.raise_()
        self._fade_in()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def can_undo(self) -> bool:
        return self.isVisible() and self._undo is not None

    @property
    def text(self) -> str:
        return self._words.text()

    def press(self) -> None:
        """Do what the button says and go."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and watched in (self._host, self._written_in):
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(_SHORT)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _time_is_up(self) -> None:
        if self._button.hasFocus():
            self._timer.start(_SHORT)
        else:
            self.hide()

    def _place(self) -> None:
        room = self._host.size()
        size = self.sizeHint().expandedTo(self.minimumSize()).boundedTo(room)
        left, top = (room.width() - size.width()) // 2, room.height() - size.height() - self._margin
        place = QRect(left, top, size.width(), size.height())
        field = self._written_in
        if field is not None and isValid(field) and field.isVisible() and self._host.isAncestorOf(field):
            covered = QRect(field.mapTo(self._host, QPoint(0, 0)), field.size())
            if covered.intersects(place):
                place.moveBottom(covered.top() - look.px(8))
        self.setGeometry(place)

    def _look_out(self) -> None:
        """Over a field one writes in, with what it says below: the next line can be written while the toast stands."""
        if self._written_in is not None and isValid(self._written_in):
            self._written_in.removeEventFilter(self)
        focus = self._host.focusWidget()
        self._written_in = None
        if isinstance(focus, QLineEdit):
            around = focus.parentWidget()
            small = around is not None and around.height() < 4 * focus.height()  # else it is a whole form
            self._written_in = around if small else focus
        if self._written_in is not None:
            self._written_in.installEventFilter(self)

    def _fade_in(self) -> None:
        """150 ms, unless the system asks for less motion."""
        if not self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self):
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", effect)
        fade.setDuration(150)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.finished.connect(lambda: self.setGraphicsEffect(None))  # type: ignore[arg-type]
        fade.start()


class EmptyState(QWidget):
    """What stands where nothing is yet: icon, sentence, hint, one soft button that leads on."""

    pressed = Signal()

    def __init__(self, sign: Icon, title: str, hint: str = "", action: str = "") -> None:
        super().__init__()
        icon = QLabel()
        icon.setPixmap(pixmap(sign, "primary", 44))
        icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words, small = label(title, "h3", wrap=True), label(hint, "hint", wrap=True)
        for one in (words, small):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(icon)
        column.addSpacing(6)
        column.addWidget(words)
        if hint:
            column.addWidget(small)
        if action:
            button = Button(action, kind="soft", size="s")
            button.clicked.connect(self.pressed)
            column.addSpacing(6)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setAccessibleName(title)
