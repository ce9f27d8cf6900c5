"""Three birthdays, greeted one after another by WeChat: the words differ, each is marked, and all can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.people import Birthday, CustomerDraft, PreferenceDraft
from core.terms import Calendar, Channel, FollowupStatus, PreferenceKind
from storage.archive import Archive
from ui.dialogs.greeting_round import GreetingRoundDialog, open_round
from ui.greeting_rounds import State
from ui.pages.followups import FollowupsPage
from ui.pages.today import TodayPage
from ui.widgets.tags import Chip
from ui.window import Window

TODAY = date(2026, 11, 22)
NAMES = ("李明", "王芳", "周雅琴")  # by pinyin, as the follow-ups are made


@pytest.fixture
def window(archive: Archive, open_window: Callable[[], Window]) -> Window:
    day = Birthday(Calendar.SOLAR, 1980, TODAY.month, TODAY.day)
    for place, name in enumerate(NAMES):
        draft = CustomerDraft(name, birthday=day, phones=(f"1380571226{place}",), since=date(2025, 10, 1))
        archive.customers.add(draft)
    archive.preferences.add(1, PreferenceDraft("花生过敏", kind=PreferenceKind.ALLERGY))
    archive.followups.refresh(TODAY)
    return open_window()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def enter(dialog: GreetingRoundDialog) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)


def round_of(window: Window) -> GreetingRoundDialog:
    return next(d for d in window.findChildren(GreetingRoundDialog) if d.isVisible())


def test_three_birthdays_by_enter(window: Window) -> None:
    archive = window.ctx.archive
    today = window.page
    assert isinstance(today, TodayPage)
    assert "3" in today.strip.greet.text()
    QGuiApplication.clipboard().clear()
    QTest.mouseClick(today.strip.greet, Qt.MouseButton.LeftButton)
    dialog = round_of(window)
    assert dialog.place.text().startswith("1 / 3")
    assert [chip.tag.text for chip in dialog.findChildren(Chip)] == ["花生过敏"]

    sent = []
    for number in range(3):
        if number == 0:
            assert clipboard() == ""  # nothing until it is asked for
            enter(dialog)
        name = NAMES[number]
        assert dialog.copied
        assert name in clipboard()
        assert archive.customers.row(number + 1).last_contact is None  # copied is not sent
        sent.append(clipboard())
        enter(dialog)
        assert archive.customers.row(number + 1).last_contact == TODAY
    assert len({text.replace(name, "") for text, name in zip(sent, NAMES, strict=True)}) == 3

    assert dialog.round.over
    assert dialog.summary.title.text() == "发了 3 位"
    log = archive.customers.profile(1).log
    assert [(line.channel, line.text, line.staff) for line in log] == [(Channel.WECHAT, sent[0], "小陈")]
    assert archive.greetings.count(TODAY) == 0

    QTest.mouseClick(dialog.summary.undo, Qt.MouseButton.LeftButton)
    assert [archive.customers.row(number).last_contact for number in (1, 2, 3)] == [None] * 3
    assert archive.greetings.count(TODAY) == 3
    enter(dialog)
    assert not window.findChildren(GreetingRoundDialog) or not dialog.isVisible()
    assert not window.toast.can_undo


def test_other_words_skipping_and_who_may_not_be_greeted(window: Window) -> None:
    archive, ctx = window.ctx.archive, window.ctx
    window.show_page("followups")
    page = window.page
    assert isinstance(page, FollowupsPage)
    QTest.mouseClick(page.greet, Qt.MouseButton.LeftButton)
    dialog = round_of(window)

    # another text, then one by hand: what Enter copies is what stands there
    first = dialog.words.toPlainText()
    QTest.mouseClick(dialog.other, Qt.MouseButton.LeftButton)
    assert dialog.words.toPlainText() != first
    enter(dialog)
    assert clipboard() == dialog.words.toPlainText()
    dialog.words.setFocus()
    QTest.keyClicks(dialog.words, "A")
    assert not dialog.copied
    enter(dialog)
    assert clipboard().startswith("A")
    QTest.mouseClick(dialog.pass_over, Qt.MouseButton.LeftButton)  # passed over: nothing is marked
    assert dialog.place.text().startswith("2 / 3")
    assert archive.customers.row(1).last_contact is None

    # she refuses while her words stand there: not copied, not marked
    ctx.do(lambda: archive.customers.update(2, consent=False))
    QGuiApplication.clipboard().setText("vorher")
    enter(dialog)
    assert clipboard() == "vorher"
    assert dialog.place.text().startswith("3 / 3")
    enter(dialog)
    ctx.do(lambda: archive.customers.update(3, blacklist_reason="多次爽约"))
    enter(dialog)  # copied already, but not to be marked any more
    assert [turn.state for turn in dialog.round.turns] == [State.SKIPPED, State.REFUSED, State.REFUSED]
    assert [archive.customers.row(number).last_contact for number in (1, 2, 3)] == [None] * 3
    assert "王芳" in dialog.summary.lines[2].text()

    # back to the one passed over, sent after all, and taken back there
    QTest.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    enter(dialog)
    enter(dialog)
    assert archive.customers.row(1).last_contact == TODAY
    assert dialog.round.over
    QTest.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    assert "已记成发过" in dialog.state.text()
    QTest.mouseClick(dialog.pass_over, Qt.MouseButton.LeftButton)
    assert archive.customers.row(1).last_contact is None
    [open_still] = archive.greetings.due(TODAY)
    assert open_still.status is FollowupStatus.OPEN
    enter(dialog)
    enter(dialog)
    dialog.reject()
    assert "1 位" in window.toast.text
    window.toast.press()
    assert archive.customers.row(1).last_contact is None
    archive.customers.update(1, blacklist_reason="x")
    assert open_round(window, ctx) is None
