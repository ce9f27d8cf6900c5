"""Fields to write in: search, a labelled line whose error has its place kept, several lines, and the combo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from ui.theme import look
from ui.theme.icons import Icon, paint_icon, pixmap
from ui.widgets.labels import key_cap, label, restyle

SEARCH_DELAY = 150  # ms after the last key


class LineEdit(QLineEdit):
    """A line that leaves Ctrl+Z to the window unless something was typed into it since it got the focus: a search left
    there an hour ago is not what one wants to take back."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._typed = False
        self.textEdited.connect(self._remember_typing)

    def _remember_typing(self, _text: str) -> None:
        self._typed = True

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._typed = False
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not (self._typed and self.isUndoAvailable())
        ):
            event.ignore()
            return True
        return super().event(event)


class SearchField(LineEdit):
    """A field with a sign at the left and the key that leads to it at the right. `searched` comes 150 ms after the last
    key; text under composition by an input method does not trigger it. Esc empties it first, then leaves it.

    `size`: s, m (38 px), l (46 px), round (the quick note).
    """

    searched = Signal(str)
    left = Signal()

    def __init__(
        self,
        placeholder: str,
        keys: str | None = None,
        sign: Icon = Icon.SEARCH,
        *,
        size: str = "m",
        token: str = "text2",
        weight: str = "bold",
    ) -> None:
        super().__init__()
        self.setProperty("sz", size)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._sign, self._token, self._weight = sign, token, weight
        self._cap = key_cap(keys) if keys else None
        if self._cap is not None:
            self._cap.setParent(self)
            self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.setToolTip(f"{placeholder}  {keys}")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_DELAY)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda _: self._timer.start())
        self._lead = look.px(24 if size == "round" else 26)
        self._make_room()

    def _make_room(self) -> None:
        """The key gives way where without it, and only without it, the field can say whole what it is for."""
        cap = self._cap.sizeHint().width() + 8 if self._cap is not None else 0
        spare = self.width() - self._lead - self.fontMetrics().horizontalAdvance(self.placeholderText()) - look.px(20)
        shown = self._cap is not None and (spare >= cap or spare < 0)
        if self._cap is not None:
            self._cap.setVisible(shown)
        self.setTextMargins(self._lead, 0, cap if shown else 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.clearFocus()
                self.left.emit()
                if isinstance(self.window(), QDialog):
                    event.ignore()  # closes it
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        if self._cap is not None:
            size = self._cap.sizeHint()
            self._cap.setGeometry(
                self.width() - size.width() - 11, (self.height() - size.height()) // 2, size.width(), size.height()
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = look.px(15)
        with QPainter(self) as painter:
            spot = QRectF(look.px(10), (self.height() - side) // 2, side, side)
            paint_icon(painter, spot, self._sign, look.colour(self._token), self._weight)


class Combo(QComboBox):
    """A choice among values: `Combo([("like", "喜欢"), …])`. The wheel scrolls the page, never the choice."""

    picked = Signal(object)

    def __init__(
        self, options: Sequence[tuple[Any, str]] = (), current: Any = None, *, size: str = "m", name: str = ""
    ) -> None:
        super().__init__()
        self.setProperty("sz", size)
        self.setAccessibleName(name)
        self.setItemDelegate(QStyledItemDelegate(self))  # the popup follows ::item rules only then
        self.set_options(options, current)
        self.activated.connect(lambda _: self.picked.emit(self.value()))

    def set_options(self, options: Sequence[tuple[Any, str]], current: Any = None) -> None:
        """Offer other values, keeping the given one chosen when it is among them."""
        self.clear()
        self._values = [value for value, _words in options]  # Qt's own item data makes a plain str of an enum
        self.addItems([words for _value, words in options])
        self.choose(current)

    def value(self) -> Any:
        return self._values[self.currentIndex()] if self._values else None

    def choose(self, value: Any) -> None:
        """Show this value; an unknown one shows the first."""
        found = self._values.index(value) if value in self._values else 0
        self.setCurrentIndex(found if self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        """With room for the arrow, which grows with the text size; the sheet keeps 30 px free for it."""
        return super().sizeHint() + QSize(look.px(30) - 30, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(64), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = look.px(14)
        with QPainter(self) as painter:
            spot = QRectF(self.width() - side - look.px(9), (self.height() - side) // 2, side, side)
            paint_icon(painter, spot, Icon.DOWN, look.colour("text2" if self.isEnabled() else "disabled"), "bold")


# level of a remark → sign, token
_REMARKS: dict[str, tuple[Icon | None, str]] = {
    "error": (Icon.ERROR, "danger_text"),
    "warn": (Icon.ALLERGY, "warn_text"),
    "hint": (None, "text2"),
}


class Field(QWidget):
    """A labelled control with a line below for what is wrong: the room for that line is always kept."""

    def __init__(self, words: str, control: QWidget, *, required: bool = False) -> None:
        super().__init__()
        self.control = control
        self._label = label(words, "sub")
        self._label.setBuddy(control)
        control.setAccessibleName(words)
        self._sign = QLabel()
        self._error = label("", "hint", "danger")
        self._error.setWordWrap(True)
        self._sign.hide()
        line = QGridLayout()
        line.setContentsMargins(2, 0, 0, 0)
        line.setHorizontalSpacing(5)
        line.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._error, 0, 1)
        line.setColumnStretch(1, 1)
        line.setRowMinimumHeight(0, look.px(20))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(control)
        column.addLayout(line)
        self.required = required
        self._level = ""

    def hide_label(self) -> None:
        """For a field whose words stand elsewhere: they stay its accessible name."""
        self._label.hide()

    def set_error(self, words: str | None) -> None:
        """Say what is wrong under the control and give it a red edge; None takes both away."""
        self.set_remark(words, "error")

    def set_remark(self, words: str | None, level: str = "hint") -> None:
        """Say something under the control. `level`: error (red edge), warn (amber edge: please look), hint."""
        sign, token = _REMARKS[level]
        self._level = level if words else ""
        self._error.setText(words or "")
        restyle(self._error, tone=level if level == "warn" else "danger" if level == "error" else "text2")
        self._sign.setPixmap(pixmap(sign, token, look.px(14), "fill") if words and sign is not None else QPixmap())
        self._sign.setHidden(not words or sign is None)
        restyle(self.control, tone=level if words and level != "hint" else None)
        self.control.setAccessibleDescription(words or "")

    @property
    def error(self) -> str:
        """What is said to be wrong, or nothing."""
        return self._error.text() if self._level == "error" else ""

    @property
    def remark(self) -> str:
        """What stands under the control, wrong or not."""
        return self._error.text()


class LineField(Field):
    """A labelled line of text."""

    def __init__(self, words: str, placeholder: str = "", text: str = "", *, required: bool = False) -> None:
        self.edit = LineEdit(text)
        self.edit.setPlaceholderText(placeholder)
        super().__init__(words, self.edit, required=required)
        self.edit.textEdited.connect(lambda _: self.set_error(None) if self.error else None)

    def text(self) -> str:
        """What was written, without the spaces around it."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        self.edit.setText(text)


class TextField(Field):
    """A labelled text of several lines; Tab leaves it."""

    def __init__(self, words: str, placeholder: str = "", text: str = "", *, lines: int = 3) -> None:
        self.edit = QPlainTextEdit(text)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(look.px(22) * lines + 22)  # all lines without a scroll bar
        super().__init__(words, self.edit)

    def text(self) -> str:
        """What was written, without the spaces around it."""
        return self.edit.toPlainText().strip()
