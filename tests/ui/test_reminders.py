"""The reminder settings, the shop's own rules, closed days, yearly days, and rule-made follow-ups in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.filtering import Condition, Operator, Rule
from core.holidays import Span
from core.own_rules import OwnRule, Timing, When
from core.people import Birthday, CustomerDraft, FollowupRow, PurchaseDraft
from core.reminders import OWN_STAFF
from core.terms import Calendar, FeedbackKind, FollowupKind
from storage.archive import Archive
from ui import greetings, wording
from ui.context import Context
from ui.dialogs.filter import FilterDialog
from ui.dialogs.followup import FollowupDialog
from ui.dialogs.holiday import HolidayDialog
from ui.dialogs.own_rule import OwnRuleDialog
from ui.dialogs.yearly_day import YearlyDayDialog
from ui.pages.base import Page
from ui.pages.followups import FollowupsPage
from ui.pages.profile import ProfilePage
from ui.pages.profile_fact_list import consent_words
from ui.pages.setting_groups.reminders import RemindersGroup
from ui.pages.settings import SettingsPage
from ui.pages.today_birthdays import birthday_words

TODAY = date(2026, 11, 22)
Show = Callable[..., Page]
Kind = FollowupKind


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def group(show_page: Show, archive: Archive) -> RemindersGroup:
    page = show_page("settings")
    assert isinstance(page, SettingsPage)
    _click(page.items["reminders"])
    assert isinstance(page.group, RemindersGroup)
    return page.group


def customer(archive: Archive, name: str = "周雅琴") -> int:
    made = archive.customers.add(CustomerDraft(name)).new_id
    assert made is not None
    return made


# --- settings ---------------------------------------------------------------------------------------------------------


def test_a_rule_opens_and_says_whom_it_is_for_and_who_does_it(archive: Archive, group: RemindersGroup) -> None:
    card = group.cards["festival"]
    assert not card.body.isVisible()
    assert "春节" in card.summary.text()
    card.opener.setFocus()
    QTest.keyClick(card.opener, Qt.Key.Key_Space)
    assert card.body.isVisible()
    group.festivals.tick("term:2", True)
    card.tiers.tick("", True)
    card.staff.choose(OWN_STAFF)
    card.staff.picked.emit(OWN_STAFF)
    card.words.setText("节日好")
    card.words.editingFinished.emit()
    rule = archive.followups.rules().festival
    assert "term:2" in rule.festivals
    assert rule.tiers is not None
    assert "" in rule.tiers
    assert (rule.staff, rule.text) == (OWN_STAFF, "节日好")
    assert "立春" in card.summary.text()
    assert "谁照顾谁来做" in card.summary.text()
    group.cards["birthday"].open(True)
    _click(group.cards["birthday"].switch)
    assert group.cards["birthday"].summary.text() == "没有打开"


def test_promises_and_preparations_have_what_every_rule_has(
    archive: Archive, group: RemindersGroup, ctx: Context, show_page: Show
) -> None:
    for name, words in (("promise", "答应您的没忘"), ("preparation", "明天等您来")):
        card = group.cards[name]
        card.open(True)
        card.words.setText(words)
        card.words.editingFinished.emit()
        card.staff.picked.emit(OWN_STAFF)
        assert archive.followups.rules().of(name).text == words  # type: ignore[union-attr]
        assert card.summary.text() == "提前 1 天·谁照顾谁来做"
    number = customer(archive)
    archive.customers.assign_staff([number], "林姐")
    page = show_page("followups")
    assert isinstance(page, FollowupsPage)
    page.adder.setText("明天 答应周雅琴 送白茶")
    page.entry.read_back()
    assert "谁照顾谁来做" in page.entry.reading.text()
    dialog = FollowupDialog(page, ctx, archive.customers.row(number))
    dialog.what.set_text("送白茶")
    line = dialog.staff.lineEdit()
    assert line is not None
    assert line.placeholderText() == "谁都行"
    dialog.kind.choose("promise")
    assert line.placeholderText() == "谁照顾谁来做"
    dialog.submit()
    row = archive.followups.rows()[0]
    assert row.staff == "林姐"
    assert greetings.greeting(archive, row, TODAY).text == "答应您的没忘"


@pytest.mark.parametrize(("days", "words"), [(2, "（从 11月25日 推迟）"), (-1, "（从 11月25日 提前）"), (0, "")])
def test_a_day_given_by_hand_says_what_it_was(days: int, words: str) -> None:
    first = TODAY + timedelta(days=3)
    due = first + timedelta(days=days)
    row = FollowupRow(1, 1, "周雅琴", Kind.BIRTHDAY, due, facts={"calendar": "solar"}, postponed_from=first)
    assert wording.followup(row, TODAY).when == f"11月{due.day}日{words}"


def test_everybody_is_everybody_again_when_all_tiers_are_ticked(archive: Archive, group: RemindersGroup) -> None:
    choice = group.cards["anniversary"].tiers
    for key, _words in choice.options:
        choice.tick(key, True)
    assert archive.followups.rules().anniversary.tiers is None
    choice.tick("small", False)
    assert archive.followups.rules().anniversary.tiers == ("", "key", "key_top", "regular")


def test_a_rule_of_the_shops_own_from_the_dialog_to_the_follow_up(
    qtbot: QtBot, archive: Archive, group: RemindersGroup, ctx: Context
) -> None:
    customer_id = customer(archive)
    customer(archive, "李四")
    archive.purchases.add(PurchaseDraft(customer_id, TODAY - timedelta(days=45), 8800))
    _click(group.own.add)
    dialog = group.own.findChild(OwnRuleDialog)
    assert isinstance(dialog, OwnRuleDialog)
    _click(dialog.save)
    assert dialog.name.error == "请写上名字"
    dialog.name.set_text("补染")
    dialog.days.setValue(45)
    dialog.since.choose("last_purchase")
    _click(dialog.choose)
    panel = dialog.findChild(FilterDialog)
    assert isinstance(panel, FilterDialog)
    assert panel.show_found.text() == "就是这些客户"
    panel.taken.emit(Rule((Condition("name", Operator.CONTAINS, ("雅琴",)),)))
    panel.reject()
    qtbot.waitUntil(lambda: "1 位" in dialog.which_field.remark)
    _click(dialog.save)
    rule = archive.followups.own_rules()[0]
    assert (rule.name, rule.when.days, len(rule.which.parts)) == ("补染", 45, 1)
    qtbot.waitUntil(lambda: bool(archive.followups.rows(kinds=[Kind.OWN])), timeout=5000)
    row = archive.followups.rows(kinds=[Kind.OWN])[0]
    assert (row.customer_id, row.due, wording.followup(row, TODAY).title) == (customer_id, TODAY, "补染")
    _click(group.own.switches["补染"])
    qtbot.waitUntil(lambda: not archive.followups.rows(kinds=[Kind.OWN]), timeout=5000)
    ctx.undo_last()
    qtbot.waitUntil(lambda: bool(archive.followups.rows(kinds=[Kind.OWN])), timeout=5000)


def test_an_own_rules_dialog_keeps_each_kind_of_day(archive: Archive, group: RemindersGroup, ctx: Context) -> None:
    known = OwnRule("", "教师节", When(Timing.YEARLY, day=Birthday(Calendar.SOLAR, None, 9, 10)))
    archive.followups.save_own_rule(known)
    dialog = OwnRuleDialog(group, ctx, archive.followups.own_rules()[0])
    assert dialog.when() == known.when
    dialog.yearly.edit.setText("不是日子")
    dialog.submit()
    assert dialog.yearly.error
    for timing, place in ((Timing.WEEKLY, 3), (Timing.MONTHLY, 15), (Timing.EVERY, 0)):
        dialog.timing.choose(timing.value)
        dialog.weekday.choose(3)
        dialog.month_day.setValue(15)
        dialog.every.setValue(10)
        every = timing is Timing.EVERY
        wanted = When(timing, days=10 if every else 30, start=TODAY if every else None, place=place)
        assert dialog.when() == wanted
    dialog.submit()
    assert archive.followups.own_rules()[0].when == When(Timing.EVERY, days=10, start=TODAY)


def test_closed_days_are_written_down_and_taken_away(archive: Archive, group: RemindersGroup) -> None:
    card = group.closed
    _click(card.weekdays[0])
    assert archive.followups.holidays().weekly == {0}
    _click(card.add)
    dialog = card.findChild(HolidayDialog)
    assert isinstance(dialog, HolidayDialog)
    dialog.first.edit.setText("2027-02-05")
    dialog.last.edit.setText("2027-02-01")
    _click(dialog.save)
    assert dialog.last.error
    dialog.last.edit.setText("2027-02-12")
    dialog.name.set_text("春节")
    _click(dialog.save)
    span = Span(date(2027, 2, 5), date(2027, 2, 12), "春节")
    assert archive.followups.holidays().spans == (span,)
    assert card.rows == [span]
    for box in card.weekdays[1:]:
        _click(box)
    assert len(archive.followups.holidays().weekly) == 6  # one day a week the shop is open
    assert not card.weekdays[6].isChecked()


# --- the profile ------------------------------------------------------------------------------------------------------


def test_a_yearly_day_is_noted_on_the_profile_changed_and_deleted(archive: Archive, show_page: Show) -> None:
    who = customer(archive)
    archive.people.add_family(who, "小雪", "女儿")
    page = show_page("profile")
    assert isinstance(page, ProfilePage)
    page.show_where(customer_id=who)
    _click(page.people.days.add)
    dialog = page.findChild(YearlyDayDialog)
    assert isinstance(dialog, YearlyDayDialog)
    _click(dialog.save)
    assert dialog.name.error
    dialog.name.set_text("结婚纪念日")
    _click(dialog.save)
    assert dialog.day.error
    dialog.day.edit.setText("2016-11-25")
    dialog.whose.setCurrentIndex(1)
    _click(dialog.save)
    day = archive.customers.profile(who).yearly_days[0]
    assert (day.name, day.person, day.day.year) == ("结婚纪念日", "小雪", 2016)
    assert page.people.days.buttons[0].text() == "小雪的结婚纪念日·11-25·10 周年"
    entry = archive.followups.birthdays(TODAY, TODAY + timedelta(days=7), yearly=True)[0]
    assert "结婚纪念日" in birthday_words(entry, TODAY)
    _click(page.people.days.buttons[0])
    known = next(one for one in page.findChildren(YearlyDayDialog) if one.isVisible())
    _click(next(b for b in known.findChildren(QWidget) if b.accessibleName() == "删除"))
    assert not archive.customers.profile(who).yearly_days


def test_a_consent_says_until_when(archive: Archive) -> None:
    until = TODAY + timedelta(days=10)
    assert consent_words(True, None, "", TODAY, until) == "同意联系，到 2026-12-02 为止"
    assert consent_words(True, None, "", TODAY, TODAY - timedelta(days=1)) == "同意联系，2026-11-21 已到期"
    assert consent_words(False, None, "", TODAY, until) == "不要联系"


# --- words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "facts", "title"),
    [
        (Kind.FESTIVAL, {"festival": "mid_autumn"}, "中秋节（11月25日）问候"),
        (Kind.FESTIVAL, {"festival": "term:21"}, "小雪（11月25日）问候"),
        (Kind.EXPECTED_PURCHASE, {"date": "2026-10-23", "gap": 21}, "平时 21 天来一次，已 30 天没来"),
        (Kind.COMPLAINT, {"text": "上菜太慢"}, "意见未了：上菜太慢"),
        (Kind.ANNIVERSARY, {"years": 5}, "成为客户 5 周年"),
        (Kind.ANNIVERSARY, {"years": 10, "day": 3, "name": "结婚纪念日", "person": "小雪", "relation": "女儿"},
         "女儿小雪：结婚纪念日，10 周年"),
        (Kind.ANNIVERSARY, {"years": None, "name": "开张"}, "开张"),
        (Kind.CONSENT, {}, "联系许可 11月25日 到期，问问还能不能联系"),
        (Kind.AFTER_SALE, {"visit": True}, "回访：11月25日 到店后感觉怎么样"),
        (Kind.OWN, {"name": "教师节", "text": "送束花"}, "送束花"),
        (Kind.OWN, {"name": "教师节", "text": None}, "教师节"),
        (Kind.OWN, {}, "跟进"),
    ],
)  # fmt: skip
def test_what_a_rule_made_in_words(kind: FollowupKind, facts: dict[str, object], title: str) -> None:
    row = FollowupRow(1, 1, "周雅琴", kind, TODAY, facts={"date": "2026-11-25", **facts})
    assert wording.followup(row, TODAY).title == title


def test_what_was_complained_of_is_hidden_from_a_customer_at_the_till(archive: Archive) -> None:
    archive.feedback.add(customer(archive), TODAY, FeedbackKind.COMPLAINT, "隔壁桌太吵")
    archive.followups.refresh(TODAY)
    row = archive.followups.rows(kinds=[Kind.COMPLAINT])[0]
    assert wording.followup(row, TODAY).title == "意见未了：隔壁桌太吵"
    assert "隔壁" not in wording.followup(row, TODAY, masked=True).title
