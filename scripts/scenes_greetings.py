"""Scenes of the greetings and of the notification: the round, its end, a text that is changed, the settings."""

from __future__ import annotations

from collections.abc import Callable

from ui.dialogs.greeting_round import GreetingRoundDialog, open_round
from ui.pages.setting_groups.greetings import GreetingsGroup
from ui.pages.settings import SettingsPage
from ui.window import Window

Act = Callable[[Window], object]


def _round(window: Window) -> GreetingRoundDialog:
    dialog = open_round(window, window.ctx)
    assert dialog is not None
    return dialog


def copied(window: Window) -> None:
    _round(window).submit()


def the_end(window: Window) -> None:
    dialog = _round(window)
    while not dialog.round.over:
        dialog.pass_over.click()


def group(key: str) -> Act:
    def act(window: Window) -> None:
        assert isinstance(window.page, SettingsPage)
        window.page.show_where(group=key)

    return act


def change_text(window: Window) -> None:
    group("greetings")(window)
    assert isinstance(window.page, SettingsPage)
    shown = window.page.group
    assert isinstance(shown, GreetingsGroup)
    shown.rows[0].change.click()


SCENES: tuple[tuple[str, str, Act], ...] = (
    ("greeting-round", "followups", copied),
    ("greeting-round-end", "followups", the_end),
    ("settings-greetings", "settings", group("greetings")),
    ("greeting-text", "settings", change_text),
    ("settings-telling", "settings", group("telling")),
)
