"""The shop's own reminder rules: the days they ask on, and what of them survives JSON."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from core.filtering import Condition, Operator, Rule
from core.own_rules import OwnRule, Since, Timing, When, all_of, as_json, checked, days
from core.people import Birthday
from core.terms import Calendar

FIRST, LAST = date(2026, 9, 1), date(2026, 10, 10)
TEACHERS = Birthday(Calendar.SOLAR, None, 9, 10)
MOON = Birthday(Calendar.LUNAR, None, 8, 15)


def asked(when: When) -> list[str]:
    return [f"{day:%m-%d}" for day, _key in days(when, FIRST, LAST)]


@pytest.mark.parametrize(
    ("when", "found"),
    [
        (When(Timing.YEARLY, day=TEACHERS), ["09-10"]),
        (When(Timing.YEARLY, day=MOON), ["09-25"]),
        (When(Timing.WEEKLY, place=2), ["09-02", "09-09", "09-16", "09-23", "09-30", "10-07"]),
        (When(Timing.MONTHLY, place=31), ["09-30"]),
        (When(Timing.EVERY, days=14, start=date(2026, 8, 30)), ["09-13", "09-27"]),
        (When(Timing.EVERY, days=14, start=date(2026, 9, 20)), ["09-20", "10-04"]),
        (When(Timing.AFTER, days=3), []),
    ],
)
def test_the_days_it_asks_on(when: When, found: list[str]) -> None:
    assert asked(when) == found


@given(st.integers(1, 60), st.integers(-100, 100), st.integers(-50, 50), st.integers(0, 60))
def test_every_so_many_days_falls_on_the_same_days_however_it_is_looked_at(
    every: int, start: int, first: int, long: int
) -> None:
    when = When(Timing.EVERY, days=every, start=FIRST + timedelta(days=start))
    window = FIRST + timedelta(days=first), FIRST + timedelta(days=first + long)
    one_by_one = [kept for n in range(long + 1) for kept in days(when, *[window[0] + timedelta(days=n)] * 2)]
    assert days(when, *window) == one_by_one


def test_keys_tell_one_time_from_another() -> None:
    keys = [key for _day, key in days(When(Timing.WEEKLY, place=2), FIRST, LAST)]
    assert len(set(keys)) == len(keys)
    assert days(When(Timing.YEARLY, day=MOON), FIRST, LAST)[0][1] == "2026-lunar:on"


OWN = OwnRule(
    "k1", "教师节", When(Timing.YEARLY, day=TEACHERS), Rule((Condition("work", Operator.CONTAINS, ("老师",)),)),
    "{name}，节日快乐", False, 5, "小陈", False,
)  # fmt: skip


@pytest.mark.parametrize(
    "when",
    [
        OWN.when,
        When(Timing.YEARLY, day=MOON),
        When(Timing.AFTER, since=Since.LAST_PURCHASE, days=45),
        When(Timing.MONTHLY, place=15),
        When(Timing.WEEKLY, place=6),
        When(Timing.EVERY, days=10, start=FIRST),
    ],
)
def test_json_and_back(when: When) -> None:
    rule = replace(OWN, when=when)
    assert all_of([as_json(rule)]) == (rule,)


def test_what_a_newer_program_wrote_is_passed_over() -> None:
    strange = {**as_json(OWN), "when": {"timing": "at_full_moon"}}
    assert all_of([strange, as_json(OWN), {"key": "x"}, 7]) == (OWN,)
    assert all_of(None) == ()


def test_a_rule_needs_a_name_of_its_own_and_a_day() -> None:
    assert checked(OwnRule("", "  补染 ", When(), text=" "), [OWN]).name == "补染"
    for wrong, key in (
        (OwnRule("", " ", When()), "name_missing"),
        (OwnRule("", "教师节", When()), "rule_known"),
        (OwnRule("", "别的", When(Timing.YEARLY)), "rule_wrong"),
        (OwnRule("", "别的", When(Timing.EVERY, days=0, start=FIRST)), "rule_wrong"),
    ):
        with pytest.raises(KnownError, match=key):
            checked(wrong, [OWN])
    assert checked(OWN, [OWN]) == OWN
