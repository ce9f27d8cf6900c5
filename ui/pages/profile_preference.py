"""One line of a preference card: words, grey source, how often it was honoured; a click edits in place, Enter saves,
Esc cancels. What is to be asked about again asks so below.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.people import Preference
from core.profile import AVOID, Honoured, holds
from core.still_true import Doubt
from core.terms import Strength
from ui import formats, preference_words
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import LineEdit
from ui.widgets.labels import ElidedLabel, joined, label

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
    """`saved(words)`, `delete_pressed`, `full_pressed` (everything about it), `menu_wanted(point)`, `confirmed` (still
    so), `ended` (no longer so).
    """

    saved = Signal(str)
    delete_pressed = Signal()
    full_pressed = Signal()
    menu_wanted = Signal(object)
    confirmed = Signal()
    ended = Signal()

    def __init__(
        self, preference: Preference, today: date, times: Honoured | None = None, doubt: Doubt | None = None
    ) -> None:
        super().__init__()
        self.preference = preference
        self.doubt = doubt
        over = not holds(preference, today)
        harm = preference.kind in AVOID and not over
        words = formats.whose(preference)
        about = [preference_words.source(preference)]
        second = [
            preference_words.validity(preference, today),
            tr("很在意") if preference.strength is Strength.STRONG and not over else "",
            preference_words.honoured(times),
        ]
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        by = tr("{name} 记下的", name=preference.learnt_by) if preference.learnt_by and preference.source else ""
        self.setToolTip(joined(tr("点一下就能改"), by))
        self.setAccessibleName(words)
        self.setAccessibleDescription(joined(*about, *second, preference_words.doubt(doubt, today) if doubt else ""))
        self._words = label(words, "h3" if harm else "body", "danger" if harm else "text3" if over else None, wrap=True)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._words)
        for line in (joined(*about), joined(*second)):
            if line:
                column.addWidget(ElidedLabel(line, "hint", "text3" if over else "text2"))
        self._stack = QStackedWidget()
        self._stack.addWidget(shown)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(6, 3, 6, 3)
        outer.setSpacing(2)
        outer.addWidget(self._stack)
        self._editor: QWidget | None = None
        for child in shown.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if doubt is not None:
            outer.addWidget(self._question(preference_words.doubt(doubt, today)))

    def _question(self, words: str) -> QWidget:
        """Is it still so? Two answers."""
        self.still, self.no_longer = Button(tr("还是"), kind="soft", size="s"), Button(tr("不是了"), size="s")
        self.still.setAccessibleName(tr("还是这样：{text}", text=self.preference.text))
        self.no_longer.setAccessibleName(tr("不是了：{text}", text=self.preference.text))
        self.still.clicked.connect(self.confirmed)
        self.no_longer.clicked.connect(self.ended)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(4)
        column.addWidget(label(words, "hint", "warn", wrap=True))
        answers = QHBoxLayout()
        answers.setSpacing(6)
        answers.addWidget(self.still)
        answers.addWidget(self.no_longer)
        answers.addStretch(1)
        column.addLayout(answers)
        return box

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
