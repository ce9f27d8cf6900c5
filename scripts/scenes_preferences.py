"""Scenes of preferences: what is noticed while writing, what is asked again, what is over, and everything about one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtTest import QTest

from core.people import Preference, PreferenceDraft
from core.terms import PreferenceKind, Strength
from ui.dialogs.preference import PreferenceDialog
from ui.pages.profile import ProfilePage
from ui.pages.settings import SettingsPage
from ui.window import Window


def _profile(window: Window) -> ProfilePage:
    assert isinstance(window.page, ProfilePage)
    return window.page


def _add(window: Window, draft: PreferenceDraft) -> int:
    profile, archive = _profile(window).profile, window.ctx.archive
    assert profile is not None
    changes = window.ctx.do(lambda: archive.preferences.add(profile.row.id, draft))
    assert changes is not None
    return changes.new_id or 0


def write(words: str) -> Callable[[Window], None]:
    """Words in the quick-add field, long enough for the book to answer."""

    def act(window: Window) -> None:
        field = _profile(window).likes.field
        field.setFocus()
        field.setText(words)
        QTest.qWait(250)

    return act


def forget(window: Window) -> None:
    _profile(window).likes.adding.clear()


def former(window: Window) -> None:
    """One past its last day, one that matters much and contradicts an older one, one no longer true."""
    today, ctx = window.ctx.today(), window.ctx
    over = today - timedelta(days=30)
    _add(window, PreferenceDraft("怀孕期间不喝咖啡", PreferenceKind.DISLIKE, "food", valid_until=over))
    _add(window, PreferenceDraft("胡萝卜汁要冰的", PreferenceKind.NEED, "food", strength=Strength.STRONG))
    ended = _add(window, PreferenceDraft("听邓丽君", PreferenceKind.LIKE, "music", "点过歌"))
    ctx.do(lambda: ctx.archive.preferences.end(ended))
    likes = _profile(window).likes
    likes.former.setChecked(True)
    QTest.qWait(250)
    _profile(window).scroller.ensureWidgetVisible(likes.former, 0, 200)


def tidy_former(window: Window) -> None:
    for _ in range(4):
        window.ctx.undo_last()
    window.toast.hide()


def more(window: Window) -> None:
    """Everything about one preference, with the folded part open and something noticed."""
    page = _profile(window)
    assert page.profile is not None
    preference: Preference = page.profile.preferences[-1]
    times = window.ctx.archive.preferences.honoured(page.profile.row.id, window.ctx.today())
    dialog = PreferenceDialog(window, window.ctx, preference, page.profile.preferences, times.get(preference.id))
    dialog.open()
    dialog.more_button.setChecked(True)
    dialog.kind.choose(PreferenceKind.DISLIKE.value)
    dialog.text.set_text(next(p.text for p in page.profile.preferences if p.kind is PreferenceKind.LIKE))


def categories(window: Window) -> None:
    ctx = window.ctx
    ctx.do(lambda: ctx.archive.preferences.add_category("茶具"))
    assert isinstance(window.page, SettingsPage)


def tidy_categories(window: Window) -> None:
    window.ctx.undo_last()
    window.toast.hide()
