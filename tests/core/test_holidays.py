"""Days on which the shop is closed, and where what is due on them goes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.holidays import Holidays, Span, as_json, holidays_of

FRIDAY = date(2026, 11, 27)
GOLDEN_WEEK = Holidays(frozenset({0}), (Span(date(2026, 10, 1), date(2026, 10, 4), "国庆"),))
"""Closed on Mondays, and from Thursday to Sunday of that week: so Thursday to Monday, 1 to 5 October."""

closings = st.builds(
    Holidays,
    st.frozensets(st.integers(0, 6), max_size=3),
    st.lists(
        st.builds(
            lambda on, long: Span(FRIDAY + timedelta(on), FRIDAY + timedelta(on + long)),
            st.integers(-30, 30), st.integers(0, 9),
        ),
        max_size=3,
    ).map(tuple),
)  # fmt: skip
days = st.integers(-40, 40).map(lambda n: FRIDAY + timedelta(n))


@pytest.mark.parametrize(("day", "before", "after"), [(30, 30, 30), (31, 30, 36), (33, 30, 36), (35, 30, 36)])
def test_around_a_long_holiday(day: int, before: int, after: int) -> None:
    def of(number: int) -> date:
        return date(2026, 8, 31) + timedelta(days=number)

    assert (GOLDEN_WEEK.before(of(day)), GOLDEN_WEEK.after(of(day))) == (of(before), of(after))


def test_a_shop_that_never_closes_moves_nothing() -> None:
    assert Holidays().before(FRIDAY) == Holidays().after(FRIDAY) == Holidays().through(FRIDAY) == FRIDAY


@given(closings, days)
def test_what_moves_to_a_day_is_what_lies_through_to_it(closed: Holidays, day: date) -> None:
    """`through` is the last day that `before` brings to this one or an earlier one."""
    last = closed.through(day)
    assert closed.before(last) <= day
    assert closed.before(last + timedelta(days=1)) > day
    assert not closed.closed(closed.after(day))
    assert not closed.closed(closed.before(day))
    assert closed.before(day) <= day <= closed.after(day)


@given(closings)
def test_json_and_back(closed: Holidays) -> None:
    kept = as_json(closed)
    assert holidays_of(kept) == Holidays(closed.weekly, tuple(sorted(closed.spans)))


def test_what_cannot_be_read_is_passed_over() -> None:
    assert holidays_of([]) == holidays_of(None) == holidays_of({"weekly": [0, 1, 2, 3, 4, 5, 6]}) == Holidays()
    good = {"first": "2026-10-01", "last": "2026-10-01"}
    spans = [{"first": "2026-10-07", "last": "2026-10-01"}, {"first": "soon"}, "x", good]
    only = Span(date(2026, 10, 1), date(2026, 10, 1))
    assert holidays_of({"weekly": ["x", 9, 2], "spans": spans}) == Holidays(frozenset({2}), (only,))
