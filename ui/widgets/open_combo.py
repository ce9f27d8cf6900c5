"""A choice among values that also takes words nobody offered: a category of the shop's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from core.text import clean_text, search_key
from ui.theme import look
from ui.widgets.fields import Combo


class OpenCombo(Combo):
    """`Combo` with a line to write in: `value()` is the value of the words chosen or typed, or the typed words
    themselves.
    """

    def __init__(
        self, options: Sequence[tuple[Any, str]], current: Any, *, placeholder: str = "", name: str = ""
    ) -> None:
        super().__init__((), None, name=name)
        self.setEditable(True)
        self.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        line = self.lineEdit()
        assert line is not None
        line.setProperty("kind", "bare")  # the edge is the box's, not the line's in it
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        line.setTextMargins(0, 0, look.px(4), 0)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.setCompleter(completer)
        self.set_options(options, current)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    def value(self) -> Any:
        """None when nothing is written."""
        words = clean_text(self.currentText())
        if not words:
            return None
        known = {search_key(self.itemText(place)): value for place, value in enumerate(self._values)}
        return known.get(search_key(words), words)
