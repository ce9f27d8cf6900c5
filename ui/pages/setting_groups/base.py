"""What every group of settings is: a column of cards that reads the settings and writes each change at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.changes import ChangeSet
from ui.context import Context
from ui.theme import look
from ui.widgets.form import FormCard


class SettingsGroup(QWidget):
    """Build the cards in the constructor; `show_values` reads the settings into the controls. `tables`: whose changes
    matter here beside those of the settings."""

    tables: tuple[str, ...] = ()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.CARD_GAP)

    def card(self, title: str) -> FormCard:
        """One more card."""
        made = FormCard(title)
        self.column.addWidget(made)
        return made

    def show_values(self) -> None:
        """Read the settings into the controls; called when the group appears and after every change."""

    def change(self, words: Callable[[], str], **values: Any) -> ChangeSet | None:
        """Write settings; a toast says so and offers 撤销. Its words are made last, in the language then in use."""
        changes = self.ctx.do(lambda: self.ctx.settings.set(**values))
        history_id = changes.history_id if changes else None
        if history_id is not None:
            ctx = self.ctx
            ctx.toast(words(), lambda: ctx.undo(history_id))
        return changes
