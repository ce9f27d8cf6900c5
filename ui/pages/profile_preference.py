"""One line of a preference card: words and grey source; a click edits in place, Enter saves, Esc cancels."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.people import Preference
from core.profile import AVOID
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import IconButton
from ui.widgets.customer_pane import source
from ui.widgets.fields import LineEdit
from ui.widgets.labels import ElidedLabel, label

_EDIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class _Edit(LineEdit):
    """Esc gives the words back instead of leaving the page."""

    cancelled = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.cancelled.emit()
                return True
        return super().event(event)


class PreferenceLine(QWidget):
    """`saved(words)`, `delete_pressed`, `full_pressed` (everything about it), `menu_wanted(point)`."""

    saved = Signal(str)
    delete_pressed = Signal()
    full_pressed = Signal()
    menu_wanted = Signal(object)

    def __init__(self, preference: Preference) -> None:
        super().__init__()
        self.preference = preference
        harm = preference.kind in AVOID
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("点一下就能改"))
        self.setAccessibleName(preference.text)
        self.setAccessibleDescription(source(preference))
        self._words = label(preference.text, "h3" if harm else "body", "danger" if harm else None, wrap=True)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(ElidedLabel(source(preference), "hint", "text2"))
        self._stack = QStackedWidget()
        self._stack.addWidget(shown)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(6, 3, 6, 3)
        outer.addWidget(self._stack)
        self._editor: QWidget | None = None
        for child in shown.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def editing(self) -> bool:
        return self._editor is not None

    @property
    def holds_focus(self) -> bool:
        """Whether the keyboard is on this line, or in its field."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def edit(self) -> None:
        """Turn the words into a field."""
        if self._editor is not None:
            return
        self._editor = QWidget()
        self.field = _Edit(self.preference.text)
        self.field.setProperty("sz", "s")
        self.field.setAccessibleName(tr("改这一条"))
        self.field.returnPressed.connect(self._save)
        self.field.cancelled.connect(self.cancel)
        full = IconButton(Icon.SLIDERS, tr("改类别、来源和日子"))
        full.clicked.connect(self.full_pressed)
        delete = IconButton(Icon.TRASH, tr("删除这一条"))
        delete.clicked.connect(self.delete_pressed)
        row = QHBoxLayout(self._editor)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        row.addWidget(full)
        row.addWidget(delete)
        self._stack.addWidget(self._editor)
        self._stack.setCurrentWidget(self._editor)
        self.field.setFocus()
        self.field.selectAll()

    def cancel(self) -> None:
        """The words as they were."""
        editor, self._editor = self._editor, None
        if editor is not None:
            self._stack.removeWidget(editor)
            editor.deleteLater()
            self.setFocus()

    def _save(self) -> None:
        words = self.field.text().strip()
        if not words or words == self.preference.text:
            self.cancel()
        else:
            self.saved.emit(words)

    # --- events ---------------------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._editor is None and event.key() in _EDIT_KEYS:
            self.edit()
        elif self._editor is None and event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse() and self._editor is None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("hover"))
                painter.drawRoundedRect(self.rect(), 7, 7)
