"""When the owner is told: once a day, never in quiet hours, whatever the computer and its clock do."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.telling import DEFAULT, MOST_DAYS, Telling, days_of, is_time, kept_of, telling_of, with_told

DAY = date(2026, 11, 22)
_CLOCK = st.times().map(lambda t: t.replace(second=0, microsecond=0))
_TELLING = st.builds(Telling, on_start=st.booleans(), at=_CLOCK, quiet_from=_CLOCK, quiet_until=_CLOCK)


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    return datetime.combine(day, time(hour, minute))


@pytest.mark.parametrize(
    ("now", "told", "started", "wanted"),
    [
        (at(9, 29), [], None, False),
        (at(9, 30), [], None, True),
        (at(20, 59), [], None, True),
        (at(21, 0), [], None, False),  # quiet
        (at(9, 30), [DAY], None, False),
        (at(8, 1), [], DAY, True),  # just started
        (at(7, 59), [], DAY, False),  # started too early: after the quiet hours
        (at(8, 1), [], DAY - timedelta(days=1), False),
        (at(8, 1), [DAY], DAY, False),
        (at(11, 0), [DAY + timedelta(days=3)], None, True),  # the clock was ahead
    ],
)
def test_the_usual_day(now: datetime, told: list[date], started: date | None, wanted: bool) -> None:
    assert is_time(DEFAULT, now, told, started) is wanted


def test_switches() -> None:
    assert not is_time(Telling(on=False), at(10), [], DAY)
    assert not is_time(Telling(on_start=False), at(9), [], DAY)
    never_quiet = Telling(quiet_from=time(8), quiet_until=time(8))
    assert not any(never_quiet.is_quiet(time(hour)) for hour in range(24))
    assert Telling(at=time(13), quiet_from=time(12), quiet_until=time(14)).hour == time(14)
    assert Telling(at=time(23)).hour == time(8)


@given(_TELLING)
def test_what_the_settings_keep_comes_back(telling: Telling) -> None:
    assert telling_of(kept_of(telling)) == telling
    assert kept_of(DEFAULT) == {}
    assert telling_of({"at": "25:99", "on": "yes", "names": 3}) == DEFAULT


@settings(max_examples=200)
@given(
    _TELLING,
    st.lists(
        st.tuples(
            st.sampled_from(["run", "sleep", "start", "step"]),
            st.integers(1, 60 * 40),  # minutes
            st.integers(-60 * 60, 60 * 60),  # minutes the clock is set by
        ),
        min_size=1, max_size=12,
    ),
)  # fmt: skip
def test_once_a_day_and_never_in_quiet_hours(telling: Telling, life: list[tuple[str, int, int]]) -> None:
    """The computer runs (the rule is asked every 10 minutes), sleeps, is started anew, and its clock is set."""
    now, told, started = at(6), list[date](), DAY
    tellings: Counter[date] = Counter()
    for what, minutes, step in life:
        if what == "sleep":
            now += timedelta(minutes=minutes)
        elif what == "start":
            started = now.date()
        elif what == "step":
            now += timedelta(minutes=step)
        for _ in range(0, minutes if what == "run" else 1, 10):
            if is_time(telling, now, told, started):
                assert not telling.is_quiet(now.time())
                assert now.time() >= telling.hour or (telling.on_start and started == now.date())
                tellings[now.date()] += 1
                told = days_of([day.isoformat() for day in with_told(told, now.date())])
            elif now.time() >= telling.hour and not telling.is_quiet(now.time()):
                assert now.date() in told  # nothing is lost: by then the day has been told
            now += timedelta(minutes=10)
    assert all(many == 1 for many in tellings.values())


def test_only_so_many_days_are_remembered() -> None:
    told: list[date] = []
    for number in range(60):
        told = with_told(told, DAY + timedelta(days=number))
    assert len(told) == MOST_DAYS
    assert with_told(told, told[3])[-1] == told[3]
    assert days_of(["2026-11-22", "x", 3]) == [DAY]
    assert days_of("x") == []
