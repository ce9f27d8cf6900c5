"""The Follow-ups page over a real archive, with real clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.agenda import next_monday
from core.people import CustomerDraft, FollowupDraft, PreferenceDraft, PurchaseDraft
from core.repeating import Repeat, Unit
from core.terms import Channel, FollowupKind, FollowupStatus, PreferenceKind
from storage.archive import Archive
from ui import context
from ui.context import Context
from ui.dialogs.followup import FollowupDialog
from ui.dialogs.followup_change import FollowupChangeDialog
from ui.dialogs.followup_done import FollowupDoneDialog
from ui.dialogs.one_line import OneLineDialog
from ui.dialogs.postpone import PostponeDialog
from ui.pages.base import Page
from ui.pages.followups import FollowupsPage
from ui.printing.options import PrintOptions, Sheet
from ui.printing.preview import Preview
from ui.printing.sheet import Text
from ui.widgets.day_grid import DayGrid, month_days, other_month
from ui.widgets.followup_row import FollowupRowWidget
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
    assert "有忌口过敏" in [one.accessibleName() for one in found.findChildren(QLabel)], "not by colour alone"
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


def printed(page: FollowupsPage, ctx: Context) -> tuple[Preview, str]:
    """The preview that Ctrl+P opens, and the words on its paper."""
    page.print_page()
    dialog: Preview = dialog_of(page, Preview)
    return dialog, on_paper(dialog, ctx)


def on_paper(dialog: Preview, ctx: Context) -> str:
    while ctx.runner.busy:
        QTest.qWait(5)
    QTest.qWait(1)
    assert dialog._paper is not None
    return "\n".join(mark.words for paper in dialog._paper.pages for mark in paper if isinstance(mark, Text))


def pick(combo: Any, value: object) -> None:
    combo.choose(value)
    combo.activated.emit(combo.currentIndex())


def test_what_is_seen_is_printed_and_only_this_time(shop: Archive, show_page: Show, ctx: Context) -> None:
    shop.settings.set(print_options={"followups": {**PrintOptions().kept(), "days": "due"}})
    kept = dict(shop.settings["print_options"])
    page = opened(show_page)
    dialog, words = printed(page, ctx)
    assert not dialog.choices.shown.isVisible(), "nothing is left out here"
    assert "寄回围巾" in words
    assert "送茶样" not in words, "the days are those chosen last"
    dialog.reject()
    page.pills.choose("promise")
    page.search.setText("张国强")
    page.filters.changed.emit()
    dialog, words = printed(page, ctx)
    assert dialog.choices.shown.currentText() == "答应的与意见，“张国强”"
    assert "答应的与意见，“张国强”：共 2 项：逾期 1，7 天内 1" in words
    assert "回电报价" in words
    assert "送茶样" not in words
    pick(dialog.choices.shown, False)
    assert "送日历" in on_paper(dialog, ctx)
    pick(dialog.choices.sheets, Sheet.A5)
    dialog.reject()
    assert shop.settings["print_options"] == {"followups": {**kept["followups"], "sheet": "a5"}}


def test_the_month_and_what_was_done_are_printed_as_they_are_seen(shop: Archive, show_page: Show, ctx: Context) -> None:
    for one in shop.followups.rows()[:2]:
        shop.followups.complete(one.id, TODAY, f"办好了 {one.customer}")
    page = opened(show_page)
    page.view.choose("month")
    page.month.go_to(TODAY.replace(day=1) + timedelta(days=35))
    dialog, words = printed(page, ctx)
    assert dialog.choices.days.currentText() == "2026年12月，月历上的"
    assert "送日历" not in words, "it is due in January"
    assert "没有要跟进的事" in words
    dialog.reject()
    page.view.choose("list")
    page.filters.state.choose(FollowupStatus.DONE)
    for sheet in (Sheet.A4, Sheet.RECEIPT80):
        dialog, words = printed(page, ctx)
        pick(dialog.choices.sheets, sheet)
        words = on_paper(dialog, ctx)
        assert not dialog.choices.days.isVisible()
        assert "完成的：共 2 项" in words
        assert "办好了 张国强" in words.replace("\n", "")
        assert "送茶样" not in words
        dialog.reject()


def test_done_with_a_result_moves_over_and_back(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    press(row(page, "寄回围巾"), "写结果")
    dialog = dialog_of(page, FollowupDoneDialog)
    assert dialog.channel.value() == Channel.CALL.value
    write(dialog.outcome.edit, "收到了，很高兴")
    QTest.keyClick(dialog.outcome.edit, Qt.Key.Key_Return)
    done = shop.followups.done(TODAY)
    assert [(r.text, r.result, r.done_on) for r in done] == [("寄回围巾", "收到了，很高兴", TODAY)]
    assert "今天 完成·收到了，很高兴" in page.done.rows[0].accessibleName()
    page.done.focus_current()
    QTest.keyClick(page.done.rows[0], Qt.Key.Key_Space)
    assert shop.followups.get(done[0].id).status is FollowupStatus.OPEN
    assert not page.done.rows


def test_done_with_a_next_step_and_without_having_spoken(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    made = shop.followups.add(FollowupDraft(1, TODAY, text="月度问候", repeat=Repeat(1, Unit.MONTH)))
    assert made.new_id is not None
    ctx.changed(made)
    page.open_actions.ask_result(shop.followups.get(made.new_id))
    dialog = dialog_of(page, FollowupDoneDialog)
    dialog.channel.choose("none")
    press(dialog.quick, "下周一")
    assert dialog.next.text() == "再联系一次"
    assert dialog.again is not None
    QTest.mouseClick(dialog.again, LEFT)
    press(dialog, "完成")
    (following,) = [r for r in shop.followups.rows() if r.previous_id == made.new_id]
    assert (following.text, following.due, following.repeat) == ("再联系一次", date(2026, 11, 23), None)
    assert shop.customers.row(1).last_contact is None
    ctx.undo_last()
    assert not [r for r in shop.followups.rows() if r.previous_id == made.new_id]


def test_one_press_says_how_they_spoke_and_that_it_is_done(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    found = row(page, "寄回围巾")
    press(found, "微信聊过")
    (line,) = shop.customers.profile(found.followup.customer_id).log
    assert (line.channel, line.followup_id) == (Channel.WECHAT, found.followup.id)
    assert "寄回围巾" not in texts(page)
    left = row(page, "回电报价").followup
    page.open_actions.log_only(left, Channel.CALL)
    assert shop.followups.get(left.id).status is FollowupStatus.OPEN
    assert len(shop.customers.profile(left.customer_id).log) == 2


def test_the_page_fits_its_window_however_high_the_hidden_month_is(shop: Archive, show_page: Show) -> None:
    """The month nobody has looked at yet must not push the line to add to out of sight."""
    page = opened(show_page)
    page.month.setMinimumHeight(2000)
    QTest.qWait(20)
    assert page.scroller.verticalScrollBar().maximum() == 0


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


def test_a_menu_opens_below_the_button_that_asked_for_it(shop: Archive, show_page: Show, qtbot: QtBot) -> None:
    page = opened(show_page)
    found = row(page, "寄回围巾")
    page.list.choose(found.key)
    for deed, words in (("postpone", "推迟"), ("menu", "更多")):
        button = next(b for b in found.findChildren(QPushButton) if b.accessibleName() == words)
        qtbot.waitUntil(button.isVisible)
        assert found.anchor(deed) is button


def test_a_line_is_read_back_and_added(shop: Archive, show_page: Show, qtbot: QtBot) -> None:
    page = opened(show_page)
    write(page.adder, "下周三 让小林 回访张国强 每 3 个月")
    told = "张国强·回访·11月25日 周三·每 3 个月·小林 来做，按 Enter 加上"
    qtbot.waitUntil(lambda: page.reading.text() == told)
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    assert page.adder.text() == ""
    made = next(r for r in shop.followups.rows() if r.text == "回访")
    assert (made.customer, made.due, made.kind) == ("张国强", date(2026, 11, 25), FollowupKind.OWN)
    assert (made.staff, made.repeat) == ("小林", Repeat(3, Unit.MONTH))
    assert "11月25日 周三·小林 来做·每 3 个月" in row(page, "回访").accessibleName()


def test_a_line_that_may_mean_several_asks_who(shop: Archive, show_page: Show, qtbot: QtBot) -> None:
    """Nothing is written before one is chosen, by the keyboard alone."""
    page = opened(show_page)
    before = len(shop.followups.rows())
    write(page.adder, "明天 回访张总")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    assert page.entry.problem.text() == "先选一位客户"
    assert [b.accessibleName() for b in page.entry.choices] == [
        "张国强·189 5710 6628", "张丽·139 0000 2222", "都不是…",
    ]  # fmt: skip
    assert QApplication.focusWidget() is page.entry.choices[0]
    QTest.keyClick(page.entry.choices[1], Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.adder
    assert page.reading.text().startswith("张丽·回访")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    assert len(shop.followups.rows()) == before + 1
    assert next(r for r in shop.followups.rows() if r.text == "回访").customer == "张丽"


def test_a_line_says_in_place_what_is_wrong(shop: Archive, show_page: Show, qtbot: QtBot) -> None:
    page = opened(show_page)
    before = shop.followups.rows()
    for line, wrong in (("张国强", "再写一句要做什么"), ("昨天 回访张国强", "昨天 已经过去了，换一个日子"),
                        ("明天 送样品", "先选一位客户")):  # fmt: skip
        page.adder.clear()
        write(page.adder, line)
        QTest.keyClick(page.adder, Qt.Key.Key_Return)
        assert page.entry.problem.text() == wrong
    press(page.entry, "选一位客户…")
    dialog = dialog_of(page, FollowupDialog)
    assert dialog.what.text() == "送样品"
    assert dialog.day.day() == TODAY + timedelta(days=1)
    dialog.reject()
    assert shop.followups.rows() == before


def test_somebody_new_becomes_a_customer_with_the_line(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    write(page.adder, "周五 回访李大为")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    assert page.entry.problem.text() == "这位还不在客户里"
    QTest.keyClick(page.entry.choices[0], Qt.Key.Key_Return)
    assert next(r for r in shop.followups.rows() if r.text == "回访").customer == "李大为"
    ctx.undo_last()
    assert not shop.customers.find("李大为")


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
    for number in range(70):
        shop.followups.add(FollowupDraft(1, TODAY + timedelta(days=2), text=f"第 {number} 件"))
    page = opened(show_page)
    assert len(page.list.rows) == 20
    first = page.list.rows[0]
    page.list.choose(page.list.rows[-1].key)
    page.list.focus_current()
    QTest.keyClick(page.list.rows[-1], Qt.Key.Key_Down)
    QTest.qWait(1)
    assert len(page.list.rows) == 40
    assert page.list.rows[0] is first, "what stays keeps its widget"
    assert page.list.current_key == page.list.rows[20].key


def test_all_that_was_done_can_be_seen(shop: Archive, show_page: Show) -> None:
    for number in range(25):
        made = shop.followups.add(FollowupDraft(1, TODAY, text=f"第 {number} 件"))
        shop.followups.complete(made.new_id or 0, TODAY)
    page = opened(show_page)
    assert len(page.done.rows) == 20
    more = next(b for b in page.done.findChildren(QPushButton) if "5" in b.text())
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(page.done.rows) == 25


def test_choices_that_are_read_beside_the_window(
    shop: Archive, show_page: Show, ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a big shop: a tier that was chosen before a change of look is asked for again, and the pills count."""
    shop.purchases.add(PurchaseDraft(1, TODAY - timedelta(days=9), 10_000))
    shop.tiers.refresh(TODAY)
    tier = shop.customers.row(1).tier
    monkeypatch.setattr(context, "SMALL", 0)
    page = opened(show_page)
    window: Any = page.window()
    qtbot.waitUntil(lambda: not ctx.runner.busy, timeout=10_000)
    page.filters.tier.choose(tier)
    page._filter()
    asked = texts(page)
    ctx.do(lambda: ctx.settings.set(theme="dark"))
    again = window.page
    assert again is not page
    assert tier is not None
    assert again.filters.tier.value() == tier
    qtbot.waitUntil(lambda: not ctx.runner.busy, timeout=10_000)
    assert again.filters.tier.value() == tier
    assert texts(again) == asked
    assert again.filters.pills._choices[0].count == len(asked)


# --- several at once --------------------------------------------------------------------------------------------------


def test_several_are_chosen_and_done_in_one_step(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    rows = page.list.rows
    page.list.focus_current()
    QTest.keyClick(rows[0], Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(rows[0], Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseClick(rows[4], LEFT, Qt.KeyboardModifier.ControlModifier, QPoint(300, 12))
    assert page.selection.isVisible()
    assert page.selection.words.text() == "选了 3 项"
    assert rows[1].accessibleName().startswith("选中的：周雅琴")
    before = len(shop.followups.rows())
    press(page.selection, "完成")
    assert len(shop.followups.rows()) == before - 3
    assert page.selection.isHidden()
    ctx.undo_last()
    assert len(texts(page)) == before


def test_all_are_chosen_handed_over_and_let_go(shop: Archive, show_page: Show, ctx: Context) -> None:
    page = opened(show_page)
    page.list.focus_current()
    QTest.keyClick(page.list.rows[0], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.list.chosen) == 5
    menu = page.open_actions.people_menu(sorted(page.list.chosen), [])
    next(action for action in menu.actions() if action.text() == "我（小陈）").trigger()
    assert {r.staff for r in shop.followups.rows()} == {"小陈"}
    assert page.on_escape()
    assert not page.list.chosen
    page.filters.staff.choose("nobody")
    page.filters.changed.emit()
    assert texts(page) == []
    page.filters.staff.choose("mine")
    page.filters.changed.emit()
    assert len(texts(page)) == 5


def test_several_dropped_with_one_reason_are_found_among_the_dropped(shop: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.list.toggle(page.list.rows[0].key)
    page.list.toggle(page.list.rows[1].key)
    press(page.selection, "不做了")
    dialog = dialog_of(page, OneLineDialog)
    write(dialog.line.edit, "店里装修")
    press(dialog, "不做了")
    page.filters.state.choose(FollowupStatus.DROPPED)
    page.filters.changed.emit()
    assert "不做了·店里装修" in page.list.rows[0].accessibleName()
    page.list.choose_all()
    press(page.selection, "改回待做")
    assert page.list.rows == []
    page.filters.clear()
    assert len(texts(page)) == 5


# --- the month --------------------------------------------------------------------------------------------------------


def test_the_month_by_keys(shop: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.view.choose("month")
    grid = page.month.grid
    assert page.header._sub.text() == "本月 4 项：完成 0，待做 4，其中逾期 1"
    assert [r.text for r in grid.of_day(date(2026, 11, 25))] == ["送茶样"]
    assert list(page.month.list.headings) == ["overdue", "day"]
    for _ in range(3):
        QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.day == date(2026, 11, 25)
    assert "1 项：张丽 送茶样" in grid.accessibleDescription()
    QTest.keyClick(grid, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, FollowupRowWidget)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert shop.followups.get(focus.key).status is FollowupStatus.DONE
    QTest.keyClick(grid, Qt.Key.Key_PageDown)
    assert grid.day == date(2026, 12, 25)
    assert "圣诞节" in grid.accessibleName()
    QTest.keyClick(grid, Qt.Key.Key_T)
    assert grid.day == TODAY
    press(page.month.month_card, "下个月")
    assert grid.day == date(2026, 12, 22)
    press(page.month.day_card, "逾期 1 项，去看看")
    assert grid.day == TODAY


def test_a_day_is_added_to_from_the_month(shop: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.show_where(day=date(2026, 12, 3))
    assert len(page.month.grid.days()) == 35
    write(page.month.adder.line, "回访张国强")
    QTest.keyClick(page.month.adder.line, Qt.Key.Key_Return)
    assert [r.text for r in page.month.grid.of_day(date(2026, 12, 3))] == ["回访"]
    QTest.keyClick(page.month.grid, Qt.Key.Key_N)
    dialog = dialog_of(page, FollowupDialog)
    assert dialog.day.day() == date(2026, 12, 3)
    dialog.reject()


def test_a_full_day_says_how_many_are_left(shop: Archive, show_page: Show, ctx: Context) -> None:
    for number in range(9):
        shop.followups.add(FollowupDraft(1, TODAY + timedelta(days=2), text=f"第 {number} 件"))
    page = opened(show_page)
    page.view.choose("month")
    QTest.qWait(1)
    grid, day = page.month.grid, TODAY + timedelta(days=2)
    cell = grid._cell(list(grid.days()).index(day))
    assert grid._room(cell, 9) < 9
    assert grid._pill(cell, grid._room(cell, 9)).bottom() <= cell.bottom() + 6
    gone: list[dict[str, object]] = []
    ctx.navigate.connect(lambda _key, where: gone.append(where))
    QTest.mouseDClick(grid, LEFT, pos=grid._pill(cell, 0).center().toPoint())
    assert gone[0]["customer_id"] == 1


def test_what_led_to_it_is_told_where_it_is_changed(shop: Archive, show_page: Show) -> None:
    made = shop.followups.add(FollowupDraft(1, TODAY, text="月度问候", repeat=Repeat(1, Unit.MONTH)))
    assert made.new_id is not None
    shop.followups.complete(made.new_id, TODAY, "很高兴")
    page = opened(show_page)
    page.open_actions.change(row(page, "月度问候").followup)
    dialog = dialog_of(page, FollowupChangeDialog)
    told = [one.text() for one in dialog.history.findChildren(QLabel)]
    assert told == ["以前", "今天·小陈", "月度问候：很高兴"]
    assert dialog.repeat.value() == Repeat(1, Unit.MONTH)
    dialog.repeat.choose(None)
    dialog.staff.setEditText("小林")
    press(dialog, "保存")
    found = row(page, "月度问候").followup
    assert (found.repeat, found.staff) == (None, "小林")


def test_filter_line_and_current_row_are_kept(shop: Archive, show_page: Show) -> None:
    page = opened(show_page)
    page.search.setText("张国强")
    page._filter()
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
