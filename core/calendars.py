"""Solar and lunar days: conversion, solar terms, festivals, and the day a birthday is kept (domain.md section 4).

Lunar months and solar terms come from a table of the lunar years 1900–2100 (core/lunar_table.py), that is the
solar days FIRST_DAY (1900-01-31) to LAST_DAY (2101-01-28). Questions about lunar days outside of it raise KnownError
`day_out_of_range`; solar birthdays are observed in every year.
"""

from __future__ import annotations

import calendar
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from core.errors import KnownError
from core.lunar_table import FIRST_YEAR, LAST_YEAR, LUNAR_YEARS, NEW_YEAR_1900, TERM_BASE, TERM_DAYS
from core.people import Birthday
from core.terms import Calendar

LUNAR_MONTHS = ("正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月", "腊月")
LUNAR_DAYS = (
    "初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十",
    "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十",
    "廿一", "廿二", "廿三", "廿四", "廿五", "廿六", "廿七", "廿八", "廿九", "三十",
)  # fmt: skip
SOLAR_TERMS = (
    "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
    "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
)  # fmt: skip
"""In the order of the solar year: two a month, 小寒 in January first."""


@dataclass(frozen=True, slots=True, order=True)
class LunarMonth:
    """One month of one lunar year. The order is not the order in time: a leap month follows its ordinary one."""

    year: int
    month: int
    leap: bool = False

    @property
    def days(self) -> int:
        """29 or 30. KnownError day_out_of_range when the year has no such month."""
        return _length(self)


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar calendar; `leap`: in the leap (闰) month that follows `month`."""

    year: int
    month: int
    day: int
    leap: bool = False

    def __str__(self) -> str:
        return lunar_name(self.month, self.day, self.leap)


def lunar_name(month: int, day: int, leap: bool = False) -> str:
    """闰六月初三. Month 1–12, day 1–30."""
    return f"{'闰' if leap else ''}{LUNAR_MONTHS[month - 1]}{LUNAR_DAYS[day - 1]}"


def leap_month(year: int) -> int:
    """The month after which a leap month follows in this lunar year; 0: none."""
    return _bits(year) & 15


def _bits(year: int) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise KnownError("day_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
    return LUNAR_YEARS[year - FIRST_YEAR]


def _length(month: LunarMonth) -> int:
    bits = _bits(month.year)
    if not 1 <= month.month <= 12 or (month.leap and bits & 15 != month.month):
        raise KnownError("day_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
    return 29 + (bits >> (4 if month.leap else 4 + month.month) & 1)


def _months() -> Iterator[LunarMonth]:
    """Every month of the table in the order of time."""
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        leap = leap_month(year)
        for month in range(1, 13):
            yield LunarMonth(year, month)
            if month == leap:
                yield LunarMonth(year, month, leap=True)


_MONTHS = tuple(_months())
_STARTS: list[int] = []
"""The ordinal (date.toordinal) of the first day of each month, and one more for the day after the last."""
_PLACES = {month: place for place, month in enumerate(_MONTHS)}


def _fill_starts() -> None:
    start = date(*NEW_YEAR_1900).toordinal()
    for month in _MONTHS:
        _STARTS.append(start)
        start += _length(month)
    _STARTS.append(start)


_fill_starts()
FIRST_DAY, LAST_DAY = date.fromordinal(_STARTS[0]), date.fromordinal(_STARTS[-1] - 1)


def has_lunar(day: date) -> bool:
    """Whether the table reaches this day."""
    return FIRST_DAY <= day <= LAST_DAY


def solar_to_lunar(day: date) -> LunarDay:
    """KnownError day_out_of_range outside FIRST_DAY … LAST_DAY."""
    if not has_lunar(day):
        raise KnownError("day_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
    ordinal = day.toordinal()
    place = bisect_right(_STARTS, ordinal) - 1
    month = _MONTHS[place]
    return LunarDay(month.year, month.month, ordinal - _STARTS[place] + 1, month.leap)


def lunar_to_solar(year: int, month: int, day: int, leap: bool = False) -> date:
    """KnownError day_out_of_range for a day that does not exist (no such leap month, day 30 of a short month)."""
    of = LunarMonth(year, month, leap)
    if not 1 <= day <= of.days:
        raise KnownError("day_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
    return date.fromordinal(_STARTS[_PLACES[of]] + day - 1)


def solar_term(day: date) -> int | None:
    """The solar term that begins on this day, an index into SOLAR_TERMS; None: none, or a year not in the table."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    later = TERM_DAYS[day.year - FIRST_YEAR]
    for index in (2 * day.month - 2, 2 * day.month - 1):
        if TERM_BASE[index] + (later >> (2 * index) & 3) == day.day:
            return index
    return None


# --- birthdays ------------------------------------------------------------------------------------------------------


def observed(birthday: Birthday, year: int) -> date:
    """The day on which a birthday is kept in a solar year, or for a lunar birthday in a *lunar* year.

    domain.md section 4: 29 Feb is kept on the 28th in a common year; lunar day 30 on day 29 of a short month;
    a leap-month birthday in the leap month where the year has it, else in the ordinary month of the same number;
    an ordinary one in the ordinary month.
    """
    if birthday.calendar is Calendar.SOLAR:
        last = calendar.monthrange(year, birthday.month)[1]
        return date(year, birthday.month, min(birthday.day, last))
    month = LunarMonth(year, birthday.month, birthday.leap and leap_month(year) == birthday.month)
    return lunar_to_solar(year, month.month, min(birthday.day, month.days), month.leap)


def observed_year(calendar_of: Calendar, day: date) -> int:
    """The year, in that calendar, to which a day belongs: what `observed` asks for."""
    return day.year if calendar_of is Calendar.SOLAR else solar_to_lunar(day).year


def next_observed(birthday: Birthday, today: date) -> date:
    """The first day from today on (today included) on which the birthday is kept."""
    year = observed_year(birthday.calendar, today)
    day = observed(birthday, year)
    return day if day >= today else observed(birthday, year + 1)


def turning(birthday: Birthday, day: date) -> int | None:
    """The age reached on the day it is kept; lunar birthdays count lunar years. None: year unknown or to come."""
    if birthday.year is None:
        return None
    age = observed_year(birthday.calendar, day) - birthday.year
    return age if age >= 0 else None


def birthdays_on(day: date) -> tuple[Birthday, ...]:
    """Every birthday (without year) that is kept on this day: the reverse of `observed`.

    A day outside the lunar table knows only the solar ones.
    """
    found = [Birthday(Calendar.SOLAR, None, day.month, day.day)]
    if (day.month, day.day) == (2, 28) and not calendar.isleap(day.year):
        found.append(Birthday(Calendar.SOLAR, None, 2, 29))
    if has_lunar(day):
        lunar = solar_to_lunar(day)
        month = LunarMonth(lunar.year, lunar.month, lunar.leap)
        days = (29, 30) if lunar.day == month.days == 29 else (lunar.day,)
        leaps = (lunar.leap,) if leap_month(lunar.year) == lunar.month else (False, True)
        found += [Birthday(Calendar.LUNAR, None, lunar.month, d, leap) for leap in leaps for d in days]
    return tuple(found)


def birthdays_between(first: date, last: date) -> dict[Birthday, tuple[date, ...]]:
    """Every birthday (without year) kept from `first` to `last`, both included, with its days.

    For SQL: a customer's (calendar, month, day, leap) is in the window when it is one of the keys. Up to a year or so.
    """
    found: dict[Birthday, tuple[date, ...]] = {}
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        for birthday in birthdays_on(day):
            found[birthday] = (*found.get(birthday, ()), day)
    return found


# --- festivals ------------------------------------------------------------------------------------------------------


class By(Enum):
    """How the day of a festival is found."""

    SOLAR = "solar"
    LUNAR = "lunar"
    TERM = "term"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class Festival:
    """A festival of one day.

    `month` and `day`: a solar or lunar day (lunar day 30: the last of the month); for TERM `day` is the index of the
    solar term; for WEEKDAY it is the n-th Sunday of the month.
    """

    key: str
    name: str
    by: By
    month: int
    day: int


FESTIVALS = {
    festival.key: festival
    for festival in (
        Festival("new_year", "元旦", By.SOLAR, 1, 1),
        Festival("valentine", "情人节", By.SOLAR, 2, 14),
        Festival("women", "妇女节", By.SOLAR, 3, 8),
        Festival("labour", "劳动节", By.SOLAR, 5, 1),
        Festival("youth", "青年节", By.SOLAR, 5, 4),
        Festival("children", "儿童节", By.SOLAR, 6, 1),
        Festival("teachers", "教师节", By.SOLAR, 9, 10),
        Festival("national", "国庆节", By.SOLAR, 10, 1),
        Festival("christmas_eve", "平安夜", By.SOLAR, 12, 24),
        Festival("christmas", "圣诞节", By.SOLAR, 12, 25),
        Festival("spring", "春节", By.LUNAR, 1, 1),
        Festival("lantern", "元宵节", By.LUNAR, 1, 15),
        Festival("dragon_head", "龙抬头", By.LUNAR, 2, 2),
        Festival("dragon_boat", "端午节", By.LUNAR, 5, 5),
        Festival("double_seventh", "七夕", By.LUNAR, 7, 7),
        Festival("ghost", "中元节", By.LUNAR, 7, 15),
        Festival("mid_autumn", "中秋节", By.LUNAR, 8, 15),
        Festival("double_ninth", "重阳节", By.LUNAR, 9, 9),
        Festival("laba", "腊八节", By.LUNAR, 12, 8),
        Festival("little_new_year", "小年", By.LUNAR, 12, 23),
        Festival("new_years_eve", "除夕", By.LUNAR, 12, 30),
        Festival("qingming", "清明节", By.TERM, 4, SOLAR_TERMS.index("清明")),
        Festival("winter_solstice", "冬至", By.TERM, 12, SOLAR_TERMS.index("冬至")),
        Festival("mothers_day", "母亲节", By.WEEKDAY, 5, 2),
        Festival("fathers_day", "父亲节", By.WEEKDAY, 6, 3),
    )
}


TERM_FESTIVALS = {festival.day for festival in FESTIVALS.values() if festival.by is By.TERM}
GREETABLE = {
    **FESTIVALS,
    **{
        f"term:{index}": Festival(f"term:{index}", name, By.TERM, index // 2 + 1, index)
        for index, name in enumerate(SOLAR_TERMS)
        if index not in TERM_FESTIVALS
    },
}
"""What a shop can choose to greet on: the festivals, and the solar terms that are no festivals."""


def festival_days(keys: Iterable[str], first: date, last: date) -> list[tuple[str, int, date]]:
    """(key, year of its own calendar, day) of these festivals and solar terms from `first` to `last`, both included;
    keys not known here are passed over."""
    wanted = [GREETABLE[key] for key in dict.fromkeys(keys) if key in GREETABLE]
    found = []
    for offset in range((last - first).days + 1 if wanted else 0):
        day = first + timedelta(days=offset)
        lunar = solar_to_lunar(day) if has_lunar(day) else None
        for festival in wanted:
            if _is_on(festival, day, lunar):
                year = lunar.year if lunar is not None and festival.by is By.LUNAR else day.year
                found.append((festival.key, year, day))
    return found


def festivals(day: date) -> tuple[str, ...]:
    """The keys of the festivals on this day. None of the lunar ones outside the table; never in a leap month."""
    lunar = solar_to_lunar(day) if has_lunar(day) else None
    return tuple(festival.key for festival in FESTIVALS.values() if _is_on(festival, day, lunar))


def _is_on(festival: Festival, day: date, lunar: LunarDay | None) -> bool:
    if festival.by is By.SOLAR:
        return (day.month, day.day) == (festival.month, festival.day)
    if festival.by is By.TERM:
        return solar_term(day) == festival.day
    if festival.by is By.WEEKDAY:
        return day.month == festival.month and day.isoweekday() == 7 and (day.day + 6) // 7 == festival.day
    if lunar is None or lunar.leap or lunar.month != festival.month:
        return False
    return lunar.day == min(festival.day, LunarMonth(lunar.year, lunar.month).days)


def next_festival(key: str, today: date) -> date | None:
    """The first day from today on that has this festival; None beyond the table."""
    day = today
    while day <= LAST_DAY:
        if key in festivals(day):
            return day
        day += timedelta(days=1)
    return None
