"""Which occasions the rules see, and which they leave to the past."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import reminders
from core.holidays import Holidays
from core.people import Birthday
from core.reminders import (
    DEFAULT_RULES,
    AfterSaleRule,
    BirthdayRule,
    ReturnVisitRule,
    Rules,
    Whose,
    after_sales,
    changes_of,
    rules_with,
    window,
)
from core.terms import Calendar, FollowupKind

TODAY = date(2026, 11, 22)
NOW = window(TODAY, TODAY)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("last_run", "first"),
    [
        (None, TODAY),  # the first run ever: nothing of the past
        (TODAY, TODAY),
        (ago(7), ago(7)),  # a week with the shop closed
        (ago(60), ago(60)),
        (ago(400), ago(60)),
        (ago(-3), ago(60)),  # the clock was wrong
    ],
)
def test_the_window_looks_back_to_the_last_run(last_run: date | None, first: date) -> None:
    seen = window(TODAY, last_run)
    assert (seen.first, seen.last) == (first, TODAY + timedelta(days=7))


def test_what_the_rules_look_at_on_the_first_run() -> None:
    seen = window(TODAY, None)
    assert seen.yearly_days(BirthdayRule().lead_days, Holidays()) == (TODAY, date(2026, 11, 29))
    assert reminders.return_visit_contacts(seen, 30) == (ago(30), ago(23))
    assert reminders.after_sale_days(AfterSaleRule(), seen) == (ago(3), TODAY)
    assert reminders.after_sale_days(AfterSaleRule(after_days=30), seen) == (ago(30), TODAY)


def test_a_birthday_is_due_on_its_day_and_says_what_it_is() -> None:
    born = Birthday(Calendar.LUNAR, 1964, 10, 20)
    occasion = reminders.birthday(5, born, date(2026, 11, 28), NOW)
    assert occasion is not None
    assert (occasion.rule, occasion.kind, occasion.key) == ("birthday", FollowupKind.BIRTHDAY, "2026-lunar:self")
    assert occasion.due == date(2026, 11, 28)
    assert occasion.facts == {"date": "2026-11-28", "calendar": "lunar", "turning": 62}


def test_a_family_birthday_is_its_own_occasion() -> None:
    born = Birthday(Calendar.SOLAR, None, 11, 28)
    occasion = reminders.birthday(5, born, date(2026, 11, 28), NOW, whose=Whose("family", 12))
    assert occasion is not None
    assert occasion.key == "2026-solar:family:12"
    assert occasion.facts == {
        "date": "2026-11-28", "calendar": "solar", "turning": None, "family": 12,
    }  # fmt: skip


def test_nobody_is_congratulated_before_being_born() -> None:
    assert reminders.birthday(5, Birthday(Calendar.SOLAR, 2027, 11, 28), date(2026, 11, 28), NOW) is None


def test_a_lunar_birthday_twice_in_a_solar_year_is_two_occasions() -> None:
    born = Birthday(Calendar.LUNAR, 1980, 12, 1)
    keys = [reminders.birthday(5, born, day, NOW) for day in (date(2024, 1, 11), date(2024, 12, 31))]
    assert [occasion and occasion.key for occasion in keys] == ["2023-lunar:self", "2024-lunar:self"]


@pytest.mark.parametrize(
    ("tier", "days"),
    [("key_top", 30), ("key", 60), ("regular", 90), ("small", 180), ("vip", 30), (None, 180), ("金卡", 180)],
)
def test_return_visits_by_tier(tier: str | None, days: int) -> None:
    rule = ReturnVisitRule()
    occasion = reminders.return_visit(rule, 5, tier, ago(10))
    assert occasion.due == ago(10) + timedelta(days=days)
    assert (occasion.key, occasion.facts) == (ago(10).isoformat(), {"date": ago(10).isoformat(), "interval": days})


@given(st.integers(1, 400), st.integers(0, 500), st.one_of(st.none(), st.integers(0, 100)))
def test_the_contacts_asked_for_are_those_due_in_the_window(interval: int, days: int, run: int | None) -> None:
    seen = window(TODAY, None if run is None else ago(run))
    first, last = reminders.return_visit_contacts(seen, interval)
    due = reminders.return_visit(ReturnVisitRule(other=interval), 1, None, ago(days)).due
    assert (first <= ago(days) <= last) == (seen.week_back <= due <= seen.last)


# --- after-sale contact ---------------------------------------------------------------------------------------------


def asked(
    *sales: tuple[int, int], rule: AfterSaleRule = DEFAULT_RULES.after_sale, last_run: date | None = None
) -> list[int]:
    """(days ago, cents) of one customer → how many days ago the purchases were that are asked about."""
    rows = [(5, ago(days), cents) for days, cents in sales]
    found = after_sales(rule, window(TODAY, last_run), rows)
    assert all(occasion.due == date.fromisoformat(occasion.key) + timedelta(days=rule.after_days) for occasion in found)
    return [(TODAY - date.fromisoformat(occasion.key)).days for occasion in found]


def test_three_days_after_a_purchase() -> None:
    occasion = after_sales(AfterSaleRule(), window(TODAY, None), [(5, ago(1), 8800)])[0]
    assert (occasion.due, occasion.customer_id) == (date(2026, 11, 24), 5)
    assert occasion.facts == {"date": "2026-11-21", "paid_cents": 8800}


def test_an_old_list_brings_up_no_past() -> None:
    assert asked((365, 100), (60, 100), (15, 100), (8, 100), (4, 100), (3, 100)) == [3]
    assert asked((60, 100), (50, 100), last_run=ago(55)) == [50]


def test_a_list_imported_later_asks_about_its_last_week_only() -> None:
    seen = window(TODAY, TODAY, ago(90))
    rows = [(5, ago(days), 100) for days in (365, 60, 8, 7, 1)]
    assert [(TODAY - date.fromisoformat(o.key)).days for o in after_sales(AfterSaleRule(), seen, rows)] == [7, 1]


def test_who_came_back_by_himself_is_asked_about_the_later_purchase_only() -> None:
    assert asked((6, 100), (3, 100), (2, 100), (1, 100)) == [1]
    assert asked((8, 100), (4, 100), last_run=ago(20)) == [8, 4]


def test_small_sums_and_refunds_ask_nothing() -> None:
    assert asked((2, -100)) == []
    assert asked((2, 0)) == [2]  # paid with a pass
    assert asked((8, 20000), (6, 100), rule=AfterSaleRule(min_cents=10000), last_run=ago(20)) == [8]


def test_purchases_dated_in_the_future_wait() -> None:
    assert asked((-2, 100)) == []


# --- the shop's own rules -------------------------------------------------------------------------------------------


def test_the_shops_changes_come_back_as_they_were() -> None:
    mine = Rules(
        birthday=BirthdayRule(lead_days=3, family=False),
        return_visit=ReturnVisitRule(on=False, intervals={**reminders.RETURN_INTERVALS, "key_top": 14}),
        after_sale=AfterSaleRule(after_days=7, min_cents=10000),
    )
    assert rules_with(changes_of(mine)) == mine
    assert changes_of(DEFAULT_RULES) == {}
    assert rules_with({}) == DEFAULT_RULES


def test_unknown_rules_of_a_newer_program_are_passed_over() -> None:
    mine = rules_with({"birthday": {"lead_days": 3, "cake": True}, "moon": {"on": False}})
    assert mine.birthday == BirthdayRule(lead_days=3)
    partly = rules_with({"return_visit": {"intervals": {"key_top": 14}}})
    assert partly.return_visit.interval("key_top") == 14
    assert partly.return_visit.interval("regular") == 90


def test_preparing_is_due_the_day_before_and_late_only_when_the_visit_is_over() -> None:
    rule = reminders.PreparationRule()

    def due(days: int) -> date:
        return reminders.preparation(rule, 5, 7, TODAY + timedelta(days=days), 2, TODAY).due

    assert [due(3), due(1), due(0)] == [TODAY + timedelta(days=2), TODAY, TODAY]
