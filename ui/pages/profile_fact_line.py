"""One line of 资料: what it is and what is known; a click makes it a field, Enter keeps it, Esc gives it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.language import tr
from ui.pages.profile_editors import FactEditor, Wrong
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import IconButton
from ui.widgets.labels import label

_EDIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


@dataclass(frozen=True)
class Fact:
    """`words`: what is known, in words, nothing when it is not. `editor` makes its field, None: it follows from
    elsewhere and is not changed here. `fields` turns what was read into fields of the customer (`customers.update`)."""

    key: str
    name: str
    words: str
    editor: Callable[[], FactEditor] | None = None
    fields: Callable[[Any], Mapping[str, Any]] | None = None
    tone: str | None = None


class FactLine(QWidget):
    """`saved(value)`: something else was written; `changed`: it turned into a field, or back."""

    saved = Signal(object)
    changed = Signal()

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self.fact = fact
        self.editor: FactEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 3, 8, 4)
        self._column.setSpacing(0)
        self._column.addWidget(label(fact.name, "hint", "text2"))
        self._words = label(fact.words, "body", fact.tone, wrap=True)
        self._column.addWidget(self._words)
        self._column.addStretch(1)
        if fact.editor is None:
            self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(tr("点一下就能改"))
            self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("{column}：{words}", column=fact.name, words=fact.words))

    @property
    def editing(self) -> bool:
        return self.editor is not None

    @property
    def wide(self) -> bool:
        """Whether it wants the whole width right now."""
        return self.editor is not None and self.editor.wide

    @property
    def holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def edit(self) -> None:
        """Turn the words into a field."""
        if self.editor is not None or self.fact.editor is None:
            return
        self.editor = self.fact.editor()
        self.editor.done.connect(self.save)
        keep, away = IconButton(Icon.CHECK, tr("保存"), keys="Enter"), IconButton(Icon.CLOSE, tr("取消"), keys="Esc")
        keep.clicked.connect(self.save)
        away.clicked.connect(self.cancel)
        self._box = QWidget()
        row = QHBoxLayout(self._box)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(2)
        row.addWidget(self.editor, 1)
        for button in (keep, away):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._words.hide()
        self._column.insertWidget(1, self._box)
        self._box.show()  # now, or it could not take the keyboard
        self.unsetCursor()
        self.changed.emit()
        self.editor.begin()

    def cancel(self) -> None:
        """The words as they were."""
        editor, self.editor = self.editor, None
        if editor is not None:
            self._box.hide()
            self._box.deleteLater()
            self._words.show()
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.changed.emit()
            self.setFocus()

    def save(self) -> None:
        """Keep what was written, or say why it cannot be."""
        if self.editor is None:
            return
        try:
            value = self.editor.read()
        except Wrong as wrong:
            self.editor.say_wrong(str(wrong))
            return
        self.saved.emit(value)

    # --- events ---------------------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.editor is None and event.key() in _EDIT_KEYS:
            self.edit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse() and self.editor is None and self.fact.editor is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("hover"))
                painter.drawRoundedRect(self.rect(), 7, 7)
