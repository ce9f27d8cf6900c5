"""The calendars against tyme4py and sxtwl, and the five rules of kept birthdays (domain.md section 4)."""

from datetime import date, timedelta

import pytest
import sxtwl
from hypothesis import given
from hypothesis import strategies as st
from tyme4py.lunar import LunarDay as TymeDay
from tyme4py.lunar import LunarYear
from tyme4py.solar import SolarDay

from core.calendars import (
    FESTIVALS,
    FIRST_DAY,
    LAST_DAY,
    LUNAR_DAYS,
    LUNAR_MONTHS,
    SOLAR_TERMS,
    LunarDay,
    birthdays_between,
    birthdays_on,
    festivals,
    leap_month,
    lunar_name,
    lunar_to_solar,
    next_festival,
    next_observed,
    observed,
    observed_year,
    solar_term,
    solar_to_lunar,
    turning,
)
from core.errors import KnownError
from core.people import Birthday
from core.terms import Calendar

DAYS = [date(1901, 1, 1) + timedelta(days=n) for n in range((date(2100, 12, 31) - date(1901, 1, 1)).days + 1)]


def lunar(month: int, day: int, leap: bool = False, year: int | None = None) -> Birthday:
    return Birthday(Calendar.LUNAR, year, month, day, leap)


def solar(month: int, day: int, year: int | None = None) -> Birthday:
    return Birthday(Calendar.SOLAR, year, month, day)


birthdays = st.one_of(
    st.builds(lunar, st.integers(1, 12), st.integers(1, 30), st.booleans()),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda d: solar(d.month, d.day)),
)
days = st.dates(date(1902, 1, 1), date(2098, 12, 31))


def as_tyme4py(day: date) -> LunarDay:
    found = SolarDay.from_ymd(day.year, day.month, day.day).get_lunar_day()
    month = found.get_lunar_month()
    return LunarDay(month.get_year(), abs(month.get_month_with_leap()), found.get_day(), month.is_leap())


def as_sxtwl(day: date) -> LunarDay:
    found = sxtwl.fromSolar(day.year, day.month, day.day)
    return LunarDay(found.getLunarYear(), found.getLunarMonth(), found.getLunarDay(), bool(found.isLunarLeap()))


def test_every_day_is_as_tyme4py_says() -> None:
    """Month by month, for tyme4py needs a millisecond for a day; single days are asked below."""
    seen = 0
    for year in range(1900, 2101):
        for month in LunarYear.from_year(year).get_months():
            first = TymeDay.from_ymd(year, month.get_month_with_leap(), 1).get_solar_day()
            start = date(first.get_year(), first.get_month(), first.get_day())
            for n in range(month.get_day_count()):
                expected = LunarDay(year, abs(month.get_month_with_leap()), n + 1, month.is_leap())
                day = start + timedelta(days=n)
                assert solar_to_lunar(day) == expected, day
                assert lunar_to_solar(expected.year, expected.month, expected.day, expected.leap) == day
                seen += 1
    assert seen == (LAST_DAY - FIRST_DAY).days + 1


@given(st.dates(FIRST_DAY, LAST_DAY))
def test_single_days_are_as_tyme4py_says(day: date) -> None:
    assert solar_to_lunar(day) == as_tyme4py(day)


def test_every_day_is_as_sxtwl_says_but_one_month() -> None:
    """The one difference: the new moon of 2057-09-28 falls 11 seconds before midnight.

    tyme4py, and so we, begin the ninth month on the 29th, sxtwl on the 28th.
    """
    differing = [day for day in DAYS if solar_to_lunar(day) != as_sxtwl(day)]
    assert differing == [date(2057, 9, 28) + timedelta(days=n) for n in range(30)]
    assert solar_to_lunar(date(2057, 9, 29)) == LunarDay(2057, 9, 1) == as_tyme4py(date(2057, 9, 29))


def test_solar_terms_are_as_sxtwl_says_from_1929_on() -> None:
    """sxtwl counts the terms from 冬至, SOLAR_TERMS from 小寒.

    The printed calendars before 1929, which tyme4py keeps, were not reckoned in the time of 120°E: five terms that fall
    within 12 minutes of midnight stand a day beside sxtwl's.
    """
    expected = {}
    for year in range(DAYS[0].year - 1, DAYS[-1].year + 1):  # each from 立春 to 立春
        for term in sxtwl.getJieQiByYear(year):  # asking each day whether it has a term takes ten times as long
            moment = sxtwl.JD2DD(term.jd)
            expected[date(int(moment.Y), int(moment.M), int(moment.D))] = (term.jqIndex - 1) % 24
    differing = [day for day in DAYS if solar_term(day) != expected.get(day)]
    assert [day.year for day in differing] == [1912, 1912, 1913, 1913, 1917, 1917, 1927, 1927, 1928, 1928]


@given(days)
def test_solar_terms_are_as_tyme4py_says(day: date) -> None:
    term = SolarDay.from_ymd(day.year, day.month, day.day).get_term_day()
    index = solar_term(day)
    assert (index is not None) == (term.get_day_index() == 0)
    assert index is None or term.get_solar_term().get_name() == SOLAR_TERMS[index]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2025, 11, 22), "十月初三"),
        (date(2025, 7, 25), "闰六月初一"),
        (date(2026, 2, 16), "腊月廿九"),
        (date(2026, 2, 17), "正月初一"),
        (date(2033, 12, 22), "闰冬月初一"),
    ],
)
def test_names(day: date, name: str) -> None:
    assert str(solar_to_lunar(day)) == name


def test_names_are_complete() -> None:
    assert (len(LUNAR_MONTHS), len(LUNAR_DAYS), len(set(SOLAR_TERMS))) == (12, 30, 24)
    assert lunar_name(12, 30) == "腊月三十"
    assert SOLAR_TERMS[solar_term(date(2025, 11, 22)) or 0] == "小雪"


def test_outside_the_table() -> None:
    assert FIRST_DAY.isoformat() == "1900-01-31"
    assert LAST_DAY.isoformat() == "2101-01-28"
    for day in (FIRST_DAY - timedelta(days=1), LAST_DAY + timedelta(days=1), date.min, date.max):
        with pytest.raises(KnownError, match="day_out_of_range"):
            solar_to_lunar(day)
        assert all(birthday.calendar is Calendar.SOLAR for birthday in birthdays_on(day))
        assert solar_term(day) is None or day.year == 1900
    with pytest.raises(KnownError, match="day_out_of_range"):
        next_observed(lunar(12, 28), LAST_DAY)
    assert next_observed(solar(12, 29), date(2300, 12, 30)) == date(2301, 12, 29)


@pytest.mark.parametrize(("month", "day", "leap"), [(6, 1, True), (13, 1, False), (0, 1, False), (12, 30, False)])
def test_days_that_do_not_exist(month: int, day: int, leap: bool) -> None:
    """2026 has no leap month, and 腊月 of 2025 has 29 days."""
    with pytest.raises(KnownError, match="day_out_of_range"):
        lunar_to_solar(2025 if month == 12 else 2026, month, day, leap)


# --- birthdays ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("birthday", "year", "day"),
    [
        (solar(2, 29), 2026, date(2026, 2, 28)),
        (solar(2, 29), 2028, date(2028, 2, 29)),
        (solar(2, 29), 2100, date(2100, 2, 28)),
        (lunar(12, 30), 2025, date(2026, 2, 16)),  # 腊月 has 29 days: 除夕 is the 29th
        (lunar(12, 30), 2023, date(2024, 2, 9)),
        (lunar(6, 15, leap=True), 2025, date(2025, 8, 8)),  # the leap month itself
        (lunar(6, 15, leap=True), 2026, date(2026, 7, 28)),  # no leap month: the ordinary one
        (lunar(6, 15), 2025, date(2025, 7, 9)),  # the first of the two sixth months
        (lunar(6, 30, leap=True), 2025, date(2025, 8, 22)),  # and the leap month has 29 days
        (lunar(4, 10, leap=True), 2025, date(2025, 5, 7)),  # a leap year, but of another month
    ],
)
def test_the_five_rules(birthday: Birthday, year: int, day: date) -> None:
    assert observed(birthday, year) == day


@given(birthdays, days)
def test_the_next_day_is_the_first_one_kept(birthday: Birthday, today: date) -> None:
    day = next_observed(birthday, today)
    assert today <= day <= today + timedelta(days=385)
    assert birthday in birthdays_on(day)
    between = (today + timedelta(days=n) for n in range((day - today).days))
    assert not any(birthday in birthdays_on(earlier) for earlier in between)


@given(birthdays, st.integers(1901, 2099))
def test_kept_exactly_once_a_year(birthday: Birthday, year: int) -> None:
    """By the calendar's own year: a lunar birthday may fall twice, or never, in one solar year."""
    day = observed(birthday, year)
    assert observed_year(birthday.calendar, day) == year
    assert birthday in birthdays_on(day)


@given(days)
def test_birthdays_on_is_the_reverse_of_observed(day: date) -> None:
    for birthday in birthdays_on(day):
        assert observed(birthday, observed_year(birthday.calendar, day)) == day
    assert len(set(birthdays_on(day))) == len(birthdays_on(day))


def test_each_birthday_is_in_every_year_once() -> None:
    """All 366 solar and 720 lunar birthdays, over a lunar year with a leap month and 29-day months."""
    window = birthdays_between(lunar_to_solar(2025, 1, 1), lunar_to_solar(2026, 1, 1) - timedelta(days=1))
    kept = [b for b in window if b.calendar is Calendar.LUNAR]
    assert len(kept) == 720
    assert all(len(window[b]) == 1 for b in kept)
    solar_year = birthdays_between(date(2025, 1, 1), date(2025, 12, 31))
    assert sum(b.calendar is Calendar.SOLAR for b in solar_year) == 366


def test_a_window_over_the_change_of_the_year() -> None:
    window = birthdays_between(date(2026, 2, 15), date(2026, 2, 18))
    assert window[lunar(12, 30)] == (date(2026, 2, 16),)
    assert window[lunar(1, 1)] == (date(2026, 2, 17),)
    assert window[lunar(1, 1, leap=True)] == (date(2026, 2, 17),)
    assert lunar(1, 3) not in window


def test_twice_and_never_in_a_solar_year() -> None:
    birthday = lunar(12, 1)
    twice = birthdays_between(date(2024, 1, 1), date(2024, 12, 31))[birthday]
    assert twice == (date(2024, 1, 11), date(2024, 12, 31))
    assert birthday not in birthdays_between(date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("birthday", "day", "age"),
    [
        (solar(11, 29, 1964), date(2026, 11, 29), 62),
        (lunar(12, 20, year=1963), date(2026, 2, 7), 62),  # still the lunar year 2025
        (lunar(1, 2, year=1963), date(2026, 2, 18), 63),
        (solar(11, 29), date(2026, 11, 29), None),
        (solar(11, 29, 2027), date(2026, 11, 29), None),
        (solar(11, 29, 2026), date(2026, 11, 29), 0),
    ],
)
def test_turning(birthday: Birthday, day: date, age: int | None) -> None:
    assert turning(birthday, day) == age


# --- festivals ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("spring", date(2026, 2, 17)), ("new_years_eve", date(2026, 2, 16)), ("lantern", date(2026, 3, 3)),
        ("qingming", date(2026, 4, 5)), ("mothers_day", date(2026, 5, 10)), ("dragon_boat", date(2026, 6, 19)),
        ("fathers_day", date(2026, 6, 21)), ("double_seventh", date(2026, 8, 19)),
        ("mid_autumn", date(2026, 9, 25)), ("double_ninth", date(2026, 10, 18)),
        ("winter_solstice", date(2026, 12, 22)), ("laba", date(2026, 1, 26)),
        ("women", date(2026, 3, 8)), ("national", date(2026, 10, 1)),
    ],
)  # fmt: skip
def test_festivals_of_2026(key: str, day: date) -> None:
    assert key in festivals(day)
    assert next_festival(key, date(2026, 1, 1)) == day


def test_each_festival_once_a_year() -> None:
    """Of its own calendar: in 2025 the leap sixth month brings no second festival."""
    first, last = lunar_to_solar(2025, 1, 1), lunar_to_solar(2026, 1, 1)
    found = [key for n in range((last - first).days) for key in festivals(first + timedelta(days=n))]
    by_moon = [key for key in found if FESTIVALS[key].by.value == "lunar"]
    assert sorted(by_moon) == sorted(key for key, festival in FESTIVALS.items() if festival.by.value == "lunar")
    assert set(found) == set(FESTIVALS)
    assert leap_month(2025) == 6
    assert next_festival("spring", date(2101, 1, 1)) is None
