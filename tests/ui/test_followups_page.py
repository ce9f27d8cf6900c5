"""The Follow-ups page over a real archive, with real clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.agenda import next_monday
from core.people import CustomerDraft, FollowupDraft, PreferenceDraft
from core.terms import Channel, FollowupKind, FollowupStatus, PreferenceKind
from storage.archive import Archive
from ui.context import Context
from ui.dialogs.followup import FollowupDialog
from ui.dialogs.one_line import OneLineDialog
from ui.dialogs.postpone import PostponeDialog
from ui.pages.base import Page
from ui.pages.followups import FollowupsPage
from ui.widgets.day_grid import DayGrid, month_days, other_month
from ui.widgets.followup_list import FollowupRowWidget
from ui.widgets.messages import EmptyState

Show = Callable[[str], Page]
LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 11, 22)


@pytest.fixture
def shop(archive: Archive) -> Archive:
    """Five things for three customers."""
    people = [
        archive.customers.add(CustomerDraft(name, phones=(phone,))).new_id or 0
        for name, phone in (("张国强", "18957106628"), ("周雅琴", "13805712266"), ("张丽", "13900002222"))
    ]
    for who, days, kind, text, channel in (
        (0, -3, FollowupKind.PROMISE, "寄回围巾", Channel.CALL),
        (1, 0, FollowupKind.OWN, "问问年夜饭几桌", None),
        (2, 3, FollowupKind.OWN, "送茶样", Channel.VISIT),
        (0, 7, FollowupKind.PROMISE, "回电报价", None),
        (1, 40, FollowupKind.OWN, "送日历", None),
    ):
        archive.followups.add(FollowupDraft(people[who], TODAY + timedelta(days=days), kind, text, channel))
    return archive


def opened(show_page: Show) -> FollowupsPage:
    page = show_page("followups")
    assert isinstance(page, FollowupsPage)
    return page


def texts(page: FollowupsPage) -> list[str | None]:
    return [r.followup.text for r in page.list.rows if isinstance(r, FollowupRowWidget)]


def row(page: FollowupsPage, text: str) -> FollowupRowWidget:
    return next(r for r in page.list.rows if isinstance(r, FollowupRowWidget) and r.followup.text == text)


def test_what_can_hurt_stands_on_the_row(shop: Archive, show_page: Show) -> None:
    who = shop.customers.find("张丽")[0].id
    shop.preferences.add(who, PreferenceDraft("花生过敏", PreferenceKind.ALLERGY))
    page = opened(show_page)
    found = row(page, "送茶样")
    red = [one for one in found.findChildren(QLabel) if one.text() == "花生过敏"]
    assert [one.property("tone") for one in red] == ["danger"]
    assert "花生过敏" in found.accessibleName()
    assert "花生" not in row(page, "送日历").accessibleName()


def press(widget: QWidget, words: str) -> None:
    QTest.mouseClick(next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == words), LEFT)


def write(edit: QWidget, words: str) -> None:
    """Chinese comes through an input method."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(edit, event)


def dialog_of(page: QWidget, kind: Any) -> Any:
    return next(d for d in page.findChildren(kind) if d.isVisible())


def test_grouped_by_how_near_they_are(shop: Archive, show_page: Show) -> None:
    page = opened(show_page)
    assert list(page.list.headings) == ["overdue", "today", "week", "later"]
    assert texts(page) == ["寄回围巾", "问问年夜饭几桌", "送茶样", "回电报价", "送日历"]
    names = [r.accessibleName() for r in page.list.rows]
    assert names[0] == "张国强，寄回围巾，答应 11月19日，晚了 3 天·电话"
    assert names[2] == "张丽，送茶样，11月25日 周三·当面"


def test_filtered_by_words_pinyin_and_kind(shop: Archive, show_page: Show, qtbot: QtBot) -> None:
    page = opened(show_page)
    page.focus_search()
    assert QApplication.focusWidget() is page.search
    QTest.keyClicks(page.search, "zyq")
    qtbot.waitUntil(lambda: texts(page) == ["问问年夜饭几桌", "送日历"])
    page.search.setText("茶样")
    qtbot.waitUntil(lambda: texts(page) == ["送茶样"])
    assert page.on_escape()
    assert len(texts(page)) == 5
    press(page.pills, "答应的与意见 2")
    assert texts(page) == ["寄回围巾", "回电报价"]
    page.search.setText("没有这样的事")
    qtbot.waitUntil(lambda: not page.list.rows)
    empty = page.open_card.findChild(EmptyState)
    assert empty is not None
    press(empty, "看全部")
    assert len(texts(page)) == 5


def test_done_with_a_result_moves_over_and_back(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    press(row(page, "寄回围巾"), "写结果")
    dialog = dialog_of(page, OneLineDialog)
    write(dialog.line.edit, "收到了，很高兴")
    QTest.keyClick(dialog.line.edit, Qt.Key.Key_Return)
    done = shop.followups.done(TODAY)
    assert [(r.text, r.result, r.done_on) for r in done] == [("寄回围巾", "收到了，很高兴", TODAY)]
    assert "今天 完成·收到了，很高兴" in page.done.rows[0].accessibleName()
    page.done.focus_current()
    QTest.keyClick(page.done.rows[0], Qt.Key.Key_Space)
    assert shop.followups.get(done[0].id).status is FollowupStatus.OPEN
    assert not page.done.rows


def test_dropped_only_with_a_reason_and_undone(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    key = row(page, "寄回围巾").key
    press(row(page, "寄回围巾"), "不做了")
    dialog = dialog_of(page, OneLineDialog)
    press(dialog, "不做了")
    assert dialog.line.error
    assert shop.followups.get(key).status is FollowupStatus.OPEN
    write(dialog.line.edit, "客人自己来拿了")
    press(dialog, "不做了")
    assert shop.followups.get(key).status is FollowupStatus.DROPPED
    ctx.undo_last()
    assert "寄回围巾" in texts(page)


def test_postponed_to_a_chosen_day(shop: Archive, show_page: Show) -> None:
    page = opened(show_page)
    found = row(page, "寄回围巾").followup
    page.open_actions.ask_day(found)
    dialog = dialog_of(page, PostponeDialog)
    assert dialog.grid.day() == TODAY + timedelta(days=1)
    QTest.keyClick(dialog.grid.days, Qt.Key.Key_Up)
    assert dialog.grid.day() == TODAY + timedelta(days=1), "never before tomorrow"
    QTest.keyClick(dialog.grid.days, Qt.Key.Key_Down)
    QTest.keyClick(dialog.grid.days, Qt.Key.Key_Return)
    assert shop.followups.get(found.id).due == date(2026, 11, 30)
    assert "11月30日（从 11月19日 推迟）" in row(page, "寄回围巾").accessibleName()


def test_a_line_is_read_back_and_added(shop: Archive, show_page: Show) -> None:
    page = opened(show_page)
    write(page.adder, "下周三 回访张国强")
    assert page.reading.text() == "张国强·回访·11月25日 周三，按 Enter 加上"
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    assert page.adder.text() == ""
    made = next(r for r in shop.followups.rows() if r.text == "回访")
    assert (made.customer, made.due, made.kind) == ("张国强", date(2026, 11, 25), FollowupKind.OWN)
    assert "回访" in texts(page)


def test_a_line_that_leaves_a_question_opens_the_dialog(shop: Archive, show_page: Show, qtbot: QtBot) -> None:
    """Two customers may be meant by 张: nothing is written before one is chosen."""
    page = opened(show_page)
    before = len(shop.followups.rows())
    write(page.adder, "明天 给zhang寄样品")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    dialog = dialog_of(page, FollowupDialog)
    assert len(shop.followups.rows()) == before
    assert dialog.day.day() == TODAY + timedelta(days=1)
    press(dialog, "加上")
    assert dialog.who.error
    dialog.who.edit.clear()
    QTest.keyClicks(dialog.who.edit, "zhangli")
    qtbot.waitUntil(lambda: dialog.who.matches.count() == 1)
    QTest.keyClick(dialog.who.edit, Qt.Key.Key_Return)
    assert dialog.who.customer.name == "张丽"
    press(dialog, "加上")
    assert len(shop.followups.rows()) == before + 1
    assert page.adder.text() == ""


def test_the_dialog_asks_for_what_is_missing(shop: Archive, show_page: Show, qtbot: QtBot) -> None:
    page = opened(show_page)
    page.new_item()
    dialog = dialog_of(page, FollowupDialog)
    press(dialog, "加上")
    assert dialog.who.error
    assert dialog.what.error
    QTest.keyClicks(dialog.who.edit, "2266")
    qtbot.waitUntil(lambda: dialog.who.matches.count() == 1)
    QTest.mouseClick(
        dialog.who.matches.viewport(), LEFT, pos=dialog.who.matches.visualItemRect(dialog.who.matches.item(0)).center()
    )
    assert dialog.who.edit.text() == "周雅琴·138 0571 2266"
    write(dialog.what.edit, "送白茶")
    press(dialog.quick, "下周一")
    dialog.channel.choose(Channel.WECHAT)
    dialog.kind.choose(FollowupKind.PROMISE.value)
    press(dialog, "加上")
    made = next(r for r in shop.followups.rows() if r.text == "送白茶")
    assert (made.customer, made.due, made.kind, made.channel) == (
        "周雅琴", date(2026, 11, 23), FollowupKind.PROMISE, Channel.WECHAT,
    )  # fmt: skip


def test_another_page_leads_to_a_group_or_the_dialog(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    page.pills.choose("birthday")
    page.show_where(group="overdue")
    assert page.pills.current == "all"
    assert isinstance(QApplication.focusWidget(), FollowupRowWidget)
    page.show_where(new=True, customer_id=2)
    dialog = dialog_of(page, FollowupDialog)
    assert dialog.who.customer.name == "周雅琴"
    dialog.reject()


def test_many_are_shown_in_parts(shop: Archive, show_page: Show) -> None:
    for number in range(260):
        shop.followups.add(FollowupDraft(1, TODAY + timedelta(days=2), text=f"第 {number} 件"))
    page = opened(show_page)
    assert len(page.list.rows) == 200
    press(page.list, "还有 65 项")
    assert len(page.list.rows) == 265


def test_filter_line_and_current_row_are_kept(shop: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.search.setText("张国强")
    page._show()
    page.adder.setText("明天 回访")
    page.list.choose(row(page, "回电报价").key)
    state = page.state()
    page._clear_filters()
    page.adder.clear()
    page.restore(state)
    assert texts(page) == ["寄回围巾", "回电报价"]
    assert page.list.followup(page.list.current_key or 0).text == "回电报价"
    assert page.adder.text() == "明天 回访"


def test_an_empty_shop_leads_to_the_import(archive: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    gone: list[str] = []
    ctx.navigate.connect(lambda key, _where: gone.append(key))
    press(page.open_card, "导入名单")
    assert gone == ["import"]


@pytest.mark.parametrize(
    ("day", "monday"), [(date(2026, 11, 22), date(2026, 11, 23)), (date(2026, 11, 23), date(2026, 11, 30))]
)
def test_next_week_begins_on_its_monday(day: date, monday: date) -> None:
    assert next_monday(day) == monday


def test_a_month_page_begins_on_monday_and_keeps_short_months() -> None:
    days = month_days(date(2026, 11, 22))
    assert (days[0], days[0].weekday(), len(days)) == (date(2026, 10, 26), 0, 42)
    assert other_month(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert other_month(date(2026, 1, 15), -1) == date(2025, 12, 15)


def test_the_month_by_keys_and_clicks(qtbot: QtBot) -> None:
    grid = DayGrid(TODAY, TODAY, first=TODAY)
    qtbot.addWidget(grid)
    grid.show()
    QTest.keyClick(grid.days, Qt.Key.Key_PageDown)
    assert grid.day() == date(2026, 12, 22)
    QTest.keyClick(grid.days, Qt.Key.Key_Home)
    QTest.keyClick(grid.days, Qt.Key.Key_Left)
    assert grid.day() == TODAY
    picked: list[date] = []
    grid.picked.connect(picked.append)
    cell = grid.days._cell(month_days(TODAY).index(date(2026, 11, 28))).center().toPoint()
    QTest.mouseClick(grid.days, LEFT, pos=cell)
    past = grid.days._cell(month_days(TODAY).index(date(2026, 11, 3))).center().toPoint()
    QTest.mouseClick(grid.days, LEFT, pos=past)
    assert picked == [date(2026, 11, 28)]
    assert grid.days.accessibleName() == "2026年11月28日 星期六"
