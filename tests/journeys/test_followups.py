"""Nothing forgotten: a sentence becomes a day in the month, is done with a next step, and comes back by itself; several
at once; put off; and whoever was spoken to is not neglected any more. By clicks and keys alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.people import CustomerDraft, FollowupDraft, PurchaseDraft
from core.terms import Channel, FollowupStatus
from storage.archive import Archive
from ui.dialogs.followup_done import FollowupDoneDialog
from ui.dialogs.postpone import PostponeDialog
from ui.pages.followups import FollowupsPage
from ui.pages.neglected import NeglectedPage
from ui.pages.today import TodayPage
from ui.widgets.followup_row import FollowupRowWidget
from ui.window import Window

LEFT, CTRL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def clock(clock: Any) -> Any:
    """A Thursday."""
    clock.now = datetime(2026, 11, 19, 9, 30)
    return clock


@pytest.fixture
def window(archive: Archive, clock: Any, open_window: Callable[[], Window]) -> Window:
    """Six guests; 何慧敏, a good one, was last here 74 days ago."""
    today = clock.now.date()
    for number, name in enumerate(("张国强", "周雅琴", "陈思远", "王建国", "沈佳", "何慧敏")):
        who = archive.customers.add(CustomerDraft(name, phones=(f"138057122{number:02}",))).new_id or 0
        away, cents = (74, 990_000) if name == "何慧敏" else (number + 5, 10_000)
        archive.purchases.add(PurchaseDraft(who, today - timedelta(days=away), cents))
    archive.tiers.refresh(today)
    archive.followups.set_rules(archive.followups.rules())
    return open_window()


def press(widget: QWidget, words: str) -> None:
    button = next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == words and b.isVisible())
    QTest.mouseClick(button, LEFT)


def write(edit: QWidget, words: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(edit, event)


def dialog_of(kind: type[QWidget]) -> QWidget:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def row_of(page: FollowupsPage, text: str) -> FollowupRowWidget:
    shown = page.month.list if page.view.value() == "month" else page.list
    return next(r for r in shown.rows if isinstance(r, FollowupRowWidget) and r.followup.text == text)


def followups(window: Window) -> FollowupsPage:
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, FollowupsPage)
    return window.page


def test_a_sentence_comes_back_on_its_day_with_its_next_step(qtbot: QtBot, window: Window, clock: Any) -> None:
    archive, page = window.ctx.archive, followups(window)

    # Thursday: one sentence, looked up in the month
    write(page.adder, "下周三 回访张国强 每 3 个月")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    press(page.view, "月历")
    assert [r.text for r in page.month.grid.of_day(date(2026, 11, 25))] == ["回访"]

    # Wednesday: it stands on the first page, and is done with a result and a next step, Enter keeps it
    clock.now = datetime(2026, 11, 25, 10)
    window.ctx.day_changed.emit()
    window.ctx.go("today")
    assert isinstance(window.page, TodayPage)
    assert [r.followup.text for r in window.page.followups.rows if isinstance(r, FollowupRowWidget)] == ["回访"]
    page = followups(window)
    page.month.go_to(date(2026, 11, 25))
    found = row_of(page, "回访")
    page.month.deeds.menu(found.followup).actions()[1].trigger()
    dialog = dialog_of(FollowupDoneDialog)
    assert isinstance(dialog, FollowupDoneDialog)
    dialog.channel.choose(Channel.CALL.value)
    write(dialog.outcome.edit, "想在月底订一桌")
    write(dialog.next.edit, "送菜单")
    press(dialog.quick, "明天")
    QTest.keyClick(dialog.next.edit, Qt.Key.Key_Return)
    after = {r.text: r.due for r in archive.followups.rows()}
    assert after == {"送菜单": date(2026, 11, 26), "回访": date(2027, 2, 25)}
    who = archive.customers.find("张国强")[0]
    assert who.last_contact == date(2026, 11, 25)
    (before,) = archive.followups.earlier(next(r.id for r in archive.followups.rows() if r.text == "送菜单"))
    assert (before.row.result, before.by) == ("想在月底订一桌", "小陈")

    # taken back, all of it is as before
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert [(r.text, r.due) for r in archive.followups.rows()] == [("回访", date(2026, 11, 25))]
    assert archive.customers.row(who.id).last_contact != date(2026, 11, 25)


def test_several_at_once_and_one_put_off(qtbot: QtBot, window: Window, clock: Any) -> None:
    archive, today = window.ctx.archive, clock.now.date()
    for number in range(1, 6):
        archive.followups.add(FollowupDraft(number, today, text=f"打电话 {number}"))
    page = followups(window)
    rows = page.list.rows
    page.list.focus_current()
    QTest.keyClick(rows[0], Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(rows[1], Qt.Key.Key_Down, SHIFT)
    QTest.mouseClick(rows[1], LEFT, CTRL, QPoint(300, 12))
    assert page.selection.words.text() == "选了 2 项"
    press(page.selection, "完成")
    assert [r.text for r in archive.followups.rows()] == ["打电话 2", "打电话 4", "打电话 5"]
    assert window.toast.text == "2 项完成了"
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert len(archive.followups.rows()) == 5

    # postponed to a day that is chosen in the month
    page.list.choose(row_of(page, "打电话 2").key)
    menu = page.open_actions.postpone_menu(row_of(page, "打电话 2").followup, page)
    assert [action.text() for action in menu.actions()] == ["明天（11月20日 周五）", "下周（11月23日 周一）", "选日子…"]
    menu.actions()[-1].trigger()
    dialog = dialog_of(PostponeDialog)
    assert isinstance(dialog, PostponeDialog)
    QTest.keyClick(dialog.grid.days, Qt.Key.Key_Down)
    QTest.keyClick(dialog.grid.days, Qt.Key.Key_Return)
    put_off = row_of(page, "打电话 2").followup
    assert (put_off.due, put_off.postponed_from) == (today + timedelta(days=8), today)

    # dropped for a reason, and found again among the dropped
    page.list.toggle(put_off.id)
    page.open_actions.drop_all([put_off.id], "换了号码")
    assert archive.followups.get(put_off.id).status is FollowupStatus.DROPPED


def test_whoever_was_spoken_to_is_not_neglected_any_more(qtbot: QtBot, window: Window, clock: Any) -> None:
    archive, today = window.ctx.archive, clock.now.date()
    window.ctx.go("today")
    page = window.page
    assert isinstance(page, TodayPage)
    assert "最久 74 天" in page.neglected_tile.accessibleDescription()
    QTest.mouseClick(page.neglected_tile, LEFT)
    neglected = window.page
    assert isinstance(neglected, NeglectedPage)
    assert [entry.customer for entry in neglected._entries] == ["何慧敏"]

    # one press writes a follow-up, the row says so
    press(neglected.list.rows[0], "加跟进")
    (made,) = archive.followups.rows()
    assert (made.customer, made.due) == ("何慧敏", today + timedelta(days=1))
    assert "明天 有跟进" in neglected.list.rows[0].accessibleName()

    # one press notes the call: the last contact is true, and she is gone from the list
    press(neglected.list.rows[0], "打了电话")
    who = archive.customers.find("何慧敏")[0]
    assert who.last_contact == today
    assert neglected._entries == []
    (line,) = archive.customers.profile(who.id).log
    assert (line.channel, line.staff) == (Channel.CALL, "小陈")
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert [entry.customer for entry in neglected._entries] == ["何慧敏"]

    # from her profile, and what was noted by mistake goes again
    window.ctx.open_customer(who.id)
    timeline = window.page.timeline  # type: ignore[union-attr]
    press(timeline.contacts, "微信聊过")
    assert archive.customers.row(who.id).last_contact == today
    entry = next(e for e in timeline.entries() if e.kind == "contact")
    next(a for a in timeline.make_menu(entry).actions() if a.text() == "删除这次联系").trigger()
    assert archive.customers.row(who.id).last_contact == today - timedelta(days=74)
