"""A form that saves at once: rows of words at the left and one control at the right, on a card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ui.theme import look
from ui.widgets.cards import Card
from ui.widgets.labels import HLine, label

_CONTROL = 280  # px, the usual width of a field in a form


class FormRow(QWidget):
    """What is asked, a line of explanation, and the control. The words are the control's label."""

    def __init__(self, words: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        self.control = control
        name = label(words, "body", wrap=True)
        name.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(words)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(name)
        if hint:
            text.addWidget(label(hint, "hint", "text2", wrap=True))
            control.setAccessibleDescription(hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(18)
        row.addLayout(text, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class FormCard(Card):
    """A card of rows with hairlines between them."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.column.setSpacing(0)
        self._filled = False

    def add(self, widget: QWidget) -> None:
        """One more row, a FormRow or anything as wide as the card."""
        if self._filled:
            self.column.addWidget(HLine())
        self._filled = True
        self.column.addWidget(widget)

    def ask(self, words: str, control: QWidget, hint: str = "") -> None:
        """One more question."""
        self.add(FormRow(words, control, hint))


class TextLine(QLineEdit):
    """A line that tells `entered` with what was written, when it is left or Enter is pressed, if it changed."""

    entered = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setFixedWidth(look.px(_CONTROL))
        self._known = ""
        self.editingFinished.connect(self._finish)

    def show_value(self, value: str) -> None:
        """Show what is kept, unless somebody is writing here right now."""
        self._known = value
        if not (self.hasFocus() and self.isModified()):
            self.setText(value)

    def _finish(self) -> None:
        value = self.text().strip()
        if value != self._known:
            self._known = value
            self.setModified(False)
            self.entered.emit(value)


class NumberLine(QSpinBox):
    """A whole number with its unit, which may go by the number; `entered` comes when it is left, Enter or an arrow is
    pressed, if it changed."""

    entered = Signal(int)

    def __init__(self, least: int, most: int, unit: str | Callable[[int], str] = "") -> None:
        super().__init__()
        self.setRange(least, most)
        if callable(unit):
            self.setSuffix(unit(least))
            self.valueChanged.connect(lambda value: self.setSuffix(unit(value)))
        else:
            self.setSuffix(unit)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setKeyboardTracking(False)
        self.lineEdit().setProperty("kind", "bare")  # the edge is the box's, not the line's in it
        self.lineEdit().setTextMargins(12, 0, 12, 0)
        self.setFixedWidth(look.px(112))
        self._known = least
        self.valueChanged.connect(self._finish)

    def show_value(self, value: int) -> None:
        """Show what is kept."""
        self._known = value
        self.setValue(value)

    def _finish(self, value: int) -> None:
        if value != self._known:
            self._known = value
            self.entered.emit(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
