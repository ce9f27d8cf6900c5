"""Scenes of the reminder settings, the shop's own rules, closed days, and yearly days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtTest import QTest

from core.holidays import Holidays, Span
from core.own_rules import OwnRule, Since, Timing, When
from core.people import Birthday
from core.terms import Calendar
from ui.dialogs.holiday import HolidayDialog
from ui.dialogs.own_rule import OwnRuleDialog
from ui.dialogs.yearly_day import YearlyDayDialog
from ui.language import tr
from ui.pages.profile import ProfilePage
from ui.pages.setting_groups.reminders import RemindersGroup
from ui.pages.settings import SettingsPage
from ui.window import Window


def _group(window: Window) -> tuple[SettingsPage, RemindersGroup]:
    page = window.page
    assert isinstance(page, SettingsPage)
    assert isinstance(page.group, RemindersGroup)
    return page, page.group


def open_cards(*names: str) -> Callable[[Window], None]:
    """Cards opened, the first of them at the top."""

    def act(window: Window) -> None:
        page, group = _group(window)
        for name in names:
            group.cards[name].open(True)
        QTest.qWait(30)
        bar = page.scroller.verticalScrollBar()
        bar.setValue(min(bar.maximum(), group.cards[names[0]].y()))

    return act


def _rules(day: date) -> list[OwnRule]:
    teachers = Birthday(Calendar.SOLAR, None, 9, 10)
    return [
        OwnRule("", tr("教师节祝福"), When(Timing.YEARLY, day=teachers)),
        OwnRule("", tr("补染提醒"), When(Timing.AFTER, since=Since.LAST_PURCHASE, days=45), on=False),
        OwnRule("", tr("报下周菜单"), When(Timing.WEEKLY, place=3), staff="小陈"),
    ]


def own_and_closed(window: Window) -> None:
    """Own rules and holidays, at the end of the page."""
    page, group = _group(window)
    followups, day = window.ctx.archive.followups, window.ctx.today()
    if not followups.own_rules():
        for rule in _rules(day):
            followups.save_own_rule(rule)
        spans = (Span(day + timedelta(days=70), day + timedelta(days=77), tr("春节")), Span(day, day, tr("盘点")))
        followups.set_holidays(Holidays(frozenset({0}), spans))
    group.show_values()
    QTest.qWait(200)
    bar = page.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())


def own_rule(timing: Timing) -> Callable[[Window], None]:
    """The dialog of an own rule, with this kind of day."""

    def act(window: Window) -> None:
        dialog = OwnRuleDialog(window, window.ctx)
        dialog.timing.choose(timing.value)
        dialog.open()

    return act


def holiday(window: Window) -> None:
    HolidayDialog(window, window.ctx.today()).open()


def _profile(window: Window) -> ProfilePage:
    page = window.page
    assert isinstance(page, ProfilePage)
    assert page.profile is not None
    return page


def yearly_day(window: Window) -> None:
    page = _profile(window)
    assert page.profile is not None
    YearlyDayDialog(window, window.ctx, page.profile).open()


def with_yearly_days(window: Window) -> None:
    """A profile with two yearly days."""
    page = _profile(window)
    assert page.profile is not None
    profile, days, today = page.profile, window.ctx.archive.yearly_days, window.ctx.today()
    if not profile.yearly_days:
        wedding = Birthday(Calendar.SOLAR, 1994, today.month, min(28, today.day + 3))
        done = days.add(profile.row.id, tr("结婚纪念日"), wedding)
        window.ctx.changed(days.add(profile.row.id, tr("开店纪念日"), Birthday(Calendar.LUNAR, None, 3, 3)))
        window.ctx.changed(done)
    QTest.qWait(100)
    page.scroller.ensureWidgetVisible(page.people, 0, 120)


def consent(window: Window) -> None:
    page = _profile(window)
    page.facts.edit_line("consent")
    line = page.facts.lines()["consent"]
    QTest.qWait(50)
    page.scroller.ensureWidgetVisible(line, 0, 120)


_REMINDERS = {"group": "reminders"}
SCENES: tuple[tuple[str, str, Callable[[Window], None], Mapping[str, Any]], ...] = (
    ("settings-reminders-contact", "settings", open_cards("after_sale", "return_visit"), _REMINDERS),
    ("settings-reminders-days", "settings", open_cards("birthday", "festival", "anniversary"), _REMINDERS),
    ("settings-reminders-care", "settings", open_cards("promise", "preparation"), _REMINDERS),
    ("settings-reminders-own", "settings", own_and_closed, _REMINDERS),
    ("own-rule-after", "settings", own_rule(Timing.AFTER), _REMINDERS),
    ("own-rule-yearly", "settings", own_rule(Timing.YEARLY), _REMINDERS),
    ("own-rule-every", "settings", own_rule(Timing.EVERY), _REMINDERS),
    ("holiday", "settings", holiday, _REMINDERS),
    ("yearly-day", "profile", yearly_day, {}),
    ("profile-yearly-days", "profile", with_yearly_days, {}),
    ("profile-consent", "profile", consent, {}),
)
