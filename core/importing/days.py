"""Days and birthdays as lists hold them: date cells, serial numbers, and what people type, solar and lunar.

Problems. ERROR: date_unreadable, month_invalid {month}, day_invalid {day}, date_without_day, date_without_year,
date_placeholder, time_unreadable. CHECK: year_invalid {year}, date_in_future, date_order_unsure, leap_month_unknown
{year} {month}, and for birthdays birthday_no_year, birthday_this_year {year}, birthday_lunar_guessed,
birthday_tens_unsure (a number cell 6.1: the 1st or the 10th).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from math import isnan

from core.calendars import leap_month
from core.importing.day_parts import FIRST_YEAR, DayOrder, Parts, parts_of
from core.importing.marks import Mark, Reading, check, error
from core.importing.tables import Cell
from core.lunar_table import LAST_YEAR
from core.people import Birthday
from core.terms import Calendar
from core.text import fold, says_nothing

__all__ = ["DayOrder", "DayWays", "order_in", "parts_of", "read_birthday", "read_day", "read_time", "time_in"]

_SERIAL_ZERO = date(1899, 12, 30)
"""Day 0 of Excel's 1900 date system; right for every serial from 61 (1 March 1900) on."""
_SERIALS = range(3_000, 60_000)
_DAYS_TO_1904 = 1_462
_PLACEHOLDERS = frozenset({date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1), date(1, 1, 1)})
"""What programs write for 'no date'."""
_PLACEHOLDER_PARTS = frozenset((d.year, d.month, d.day) for d in _PLACEHOLDERS) | {(1900, 1, 0)}
_REMEMBERED = 32_768
"""Readings kept: the birthdays of all living people have as many different days."""

_USUAL = re.compile(r"([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?: 00:00:00)?", re.ASCII)
_SERIAL_TEXT = re.compile(r"(\d{4,5})(?:\.\d*)?", re.ASCII)
_ZEROS = re.compile(r"0{1,4}(?:[-/.]0{1,2}){2}(?: 0{1,2}:00(?::00)?)?|0", re.ASCII)
_ORDERED = re.compile(r"\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)", re.ASCII)
_CLOCK = re.compile(
    r"(?:(上午|下午|中午|晚上|凌晨|早上|am|pm)\s*)?(\d{1,2})(?::|[时点])(\d{2})(?:[:分](\d{2})?(?:\.\d+)?秒?)?"
    r"\s*(am|pm|z|[+-]\d{2}:?\d{2})?$"
)
_REPUBLIC = re.compile(r"民[国國]|^\s*1[01]\d([-/.年])\d{1,2}[-/.月]\d{1,2}日?\s*$")
_SOME = 1_000
_SHORT_YEAR = re.compile(r"(\d{1,3})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?", re.ASCII)
_NOTHING: Reading[date] = Reading()
_NO_BIRTHDAY: Reading[Birthday] = Reading()


@dataclass(frozen=True, slots=True)
class DayWays:
    """How a column writes its days: the order of 3/5/1990, where it is known, whether its serial numbers count
    from 1 January 1904, and whether its short years are those of the Republic (79/3/5 is 1990)."""

    order: DayOrder | None = None
    since_1904: bool = False
    since_1912: bool = False


_PLAIN = DayWays()


def read_day(cell: Cell, today: date, ways: DayWays = _PLAIN) -> Reading[date]:
    """A solar day of one's life with the shop (since, purchase): it needs its year. A time of day is left out."""
    if cell is None:
        return _NOTHING
    kind = type(cell)
    if kind is datetime:
        cell = cell.date()  # type: ignore[union-attr]
    elif kind is bytes or (kind is float and isnan(cell)):  # type: ignore[arg-type]  # NaN is no key
        return Reading(mark=error("date_unreadable"))
    if ways.since_1912:
        cell = _of_the_republic(cell)
    return _day(cell, kind is bool, today, ways.order, ways.since_1904)


@lru_cache(maxsize=_REMEMBERED)
def _day(cell: Cell, is_bool: bool, today: date, order: DayOrder | None, since_1904: bool) -> Reading[date]:
    if isinstance(cell, int | float) and not is_bool:
        if cell == 0:
            return _NOTHING
        cell = _number_as_date(cell, since_1904) or str(cell)
    if isinstance(cell, str):
        return _day_from_text(cell, today, order, since_1904)
    if not isinstance(cell, date):
        return Reading(mark=error("date_unreadable"))
    if cell in _PLACEHOLDERS:
        return Reading(mark=error("date_placeholder"))
    return Reading(cell, _about_future(cell, today))


def _about_future(day: date, today: date) -> Mark | None:
    return check("date_in_future") if day > today else None


def _day_from_text(cell: str, today: date, order: DayOrder | None, since_1904: bool) -> Reading[date]:
    parts = _parts(cell, today.year, order, since_1904)
    if parts is None:
        return _NOTHING
    if isinstance(parts, Mark):
        return Reading(mark=parts)
    if (parts.year, parts.month, parts.day) in _PLACEHOLDER_PARTS:
        return Reading(mark=error("date_placeholder"))
    if parts.day is None or (parts.day == 0 and parts.year):
        return Reading(mark=error("date_without_day"))
    if parts.year is None:
        return Reading(mark=error("date_without_year"))
    if parts.lunar:
        return Reading(mark=error("date_unreadable"))
    wrong = _wrong_solar(parts.year, parts.month, parts.day)
    if wrong is not None:
        return Reading(mark=wrong)
    if not FIRST_YEAR <= parts.year <= today.year + 50:
        return Reading(mark=error("date_unreadable"))
    day = date(parts.year, parts.month, parts.day)
    return Reading(day, check(parts.unsure) if parts.unsure else _about_future(day, today))


def _parts(cell: str, this_year: int, order: DayOrder | None, since_1904: bool) -> Parts | Mark | None:
    """What stands in a text; None for one that says nothing (无, 0000-00-00, 0/0/00)."""
    usual = _USUAL.fullmatch(cell)
    if usual is not None:
        return Parts(int(usual[3]), int(usual[4]), int(usual[1]))
    bare = fold(cell[:100])
    if says_nothing(bare) or _ZEROS.fullmatch(bare):
        return None
    serial = _SERIAL_TEXT.fullmatch(bare)
    if serial is not None and len(serial[1]) == 5 and int(serial[1]) in _SERIALS:
        day = _from_serial(int(serial[1]), since_1904)
        return Parts(day.month, day.day, day.year)
    return parts_of(cell, this_year, order)


def read_birthday(cell: Cell, today: date, hint: Calendar | None = None, ways: DayWays = _PLAIN) -> Reading[Birthday]:
    """A birthday. `hint`: the calendar that the header or a column beside it names, for cells that do not say."""
    if cell is None:
        return _NO_BIRTHDAY
    kind = type(cell)
    if kind is datetime:
        cell = cell.date()  # type: ignore[union-attr]
    elif kind is bytes or (kind is float and isnan(cell)):  # type: ignore[arg-type]  # NaN is no key
        return Reading(mark=error("date_unreadable"))
    if ways.since_1912:
        cell = _of_the_republic(cell)
    return _birthday(cell, kind is bool, today, hint, ways.order, ways.since_1904)


@lru_cache(maxsize=_REMEMBERED)
def _birthday(
    cell: Cell, is_bool: bool, today: date, hint: Calendar | None, order: DayOrder | None, since_1904: bool
) -> Reading[Birthday]:
    if is_bool or isinstance(cell, time):
        return Reading(mark=error("date_unreadable"))
    if isinstance(cell, int | float):
        if cell == 0:
            return _NO_BIRTHDAY
        cell = _number_as_date(cell, since_1904) or _number_as_month_day(cell)
        if isinstance(cell, str) and re.fullmatch(r"\d{1,2}\.[123]", cell):
            return _checked(replace(_two_numbers(cell), unsure="birthday_tens_unsure"), today, hint)
    if isinstance(cell, date):
        return _checked(Parts(cell.month, cell.day, cell.year), today, hint)
    if not isinstance(cell, str):
        return Reading(mark=error("date_unreadable"))
    parts = _parts(cell, today.year, order, since_1904)
    if parts is None:
        return _NO_BIRTHDAY
    return Reading(mark=parts) if isinstance(parts, Mark) else _checked(parts, today, hint)


def _checked(parts: Parts, today: date, hint: Calendar | None) -> Reading[Birthday]:
    """The birthday, or what is wrong with it. A year that cannot be is left out: the day is still worth keeping."""
    day = parts.day
    if (parts.year, parts.month, day) in _PLACEHOLDER_PARTS:
        return Reading(mark=error("date_placeholder"))
    if day is None or (day == 0 and parts.year):
        return Reading(mark=error("date_without_day"))
    if parts.unsure == "birthday_lunar_guessed" and hint is not None:
        parts = replace(parts, lunar=hint is Calendar.LUNAR, unsure=None)
    lunar = parts.lunar if parts.lunar is not None else hint is Calendar.LUNAR
    wrong = _wrong_lunar(parts.month, day) if lunar else _wrong_solar(parts.year, parts.month, day)
    if wrong is not None:
        return Reading(mark=wrong)
    year, mark = parts.year, check(parts.unsure) if parts.unsure else None
    if year is None:
        if not lunar:  # 农历十月初十 is a whole answer; 5月21日 may have lost its year
            mark = mark or check("birthday_no_year")
    elif not FIRST_YEAR <= year <= today.year:
        year, mark = None, check("year_invalid", year=year)
    elif year == today.year:
        # Excel adds the running year to a typed 5/21
        year, mark = None, check("birthday_this_year", year=year)
    elif parts.leap and year <= LAST_YEAR and leap_month(year) != parts.month:
        mark = check("leap_month_unknown", year=year, month=parts.month)
    kind = Calendar.LUNAR if lunar else Calendar.SOLAR
    return Reading(Birthday(kind, year, parts.month, day, bool(parts.leap and lunar)), mark)


def _wrong_solar(year: int | None, month: int, day: int) -> Mark | None:
    if not 1 <= month <= 12:
        return error("month_invalid", month=month)
    leap_year = 2000
    usable = year if year is not None and 1 <= year <= 9999 else leap_year
    return None if 1 <= day <= calendar.monthrange(usable, month)[1] else error("day_invalid", day=day)


def _wrong_lunar(month: int, day: int) -> Mark | None:
    if not 1 <= month <= 12:
        return error("month_invalid", month=month)
    return None if 1 <= day <= 30 else error("day_invalid", day=day)


def _from_serial(serial: int, since_1904: bool) -> date:
    return _SERIAL_ZERO + timedelta(days=serial + (_DAYS_TO_1904 if since_1904 else 0))


def tells_republic(cells: Sequence[Cell]) -> bool:
    """Whether a column counts its years from 1912: a cell says 民國, or has a year of three digits (102.3.5). Of a long
    column some cells tell."""
    some = cells[:: max(1, len(cells) // _SOME)]
    return any(type(cell) is str and _REPUBLIC.search(cell) is not None for cell in some)


def has_two_digit_years(cells: Sequence[Cell]) -> bool:
    """Whether a column holds days such as 79/3/5, which cannot but begin with their year."""
    some = cells[:: max(1, len(cells) // _SOME)]
    return any(
        type(cell) is str and (short := _SHORT_YEAR.fullmatch(fold(cell[:40]))) is not None and int(short[1]) > 31
        for cell in some
    )


def _of_the_republic(cell: Cell) -> Cell:
    """79/3/5 → 民国79年3月5日; anything else as it is."""
    short = _SHORT_YEAR.fullmatch(fold(cell[:40])) if isinstance(cell, str) else None
    return cell if short is None else f"民国{short[1]}年{short[2]}月{short[3]}日"


def _number_as_date(number: float, since_1904: bool) -> date | None:
    """19900305 or a serial number (33970); None for any other number."""
    whole = int(number) if abs(number) < 1e9 else 0
    if whole in _SERIALS:
        return _from_serial(whole, since_1904)
    if whole == number and 19_000_101 <= whole <= 21_001_231:
        try:
            return date(whole // 10_000, whole // 100 % 100, whole % 100)
        except ValueError:
            return None
    return None


def _two_numbers(text: str) -> Parts:
    month, _, day = text.partition(".")
    return Parts(int(month), int(day))


def _number_as_month_day(number: float) -> str:
    """6.19 in a number cell is how 6月19日 ends up when it is typed so; 619 and 1004 likewise."""
    return f"{number:.10g}"


def order_in(cells: Iterable[Cell]) -> tuple[DayOrder | None, int]:
    """Which of day and month stands first in a column, where one of its cells proves it (25/12/1990), None when none
    does or both are proved; and how many cells could be either (3/5/1990)."""
    proved: set[DayOrder] = set()
    unsure = 0
    for cell in cells:
        if not isinstance(cell, str) or (match := _ORDERED.match(cell if cell.isascii() else fold(cell[:40]))) is None:
            continue
        first, second, year = int(match[1]), int(match[3]), match[4]
        if len(year) == 2 and (first > 31 or (first > 12 and int(year) <= 31)):
            continue  # 90/3/5 and 13-05-07 begin with the year, or may
        if first > 12 >= second:
            proved.add(DayOrder.DAY_FIRST)
        elif second > 12 >= first and (len(year) == 4 or int(year) > 31):
            proved.add(DayOrder.MONTH_FIRST)
        elif first <= 12 and second <= 12 and first != second:
            unsure += 1
    return (proved.pop() if len(proved) == 1 else None), unsure


def read_time(cell: Cell) -> Reading[time]:
    """A time of day: a time cell, a day's fraction, 18:30, 晚上7:30, 7:30 PM, 18点30分."""
    if cell is None:
        return Reading()
    if isinstance(cell, datetime):
        return Reading(cell.time().replace(second=0, microsecond=0))
    if isinstance(cell, time):
        return Reading(cell.replace(second=0, microsecond=0))
    if isinstance(cell, float) and 0 <= cell < 1:
        minutes = round(cell * 1440) % 1440
        return Reading(time(minutes // 60, minutes % 60))
    if not isinstance(cell, str):
        return Reading(mark=error("time_unreadable"))
    if says_nothing(cell):
        return Reading()
    return _time_from_text(cell)


@lru_cache(maxsize=4096)
def _time_from_text(cell: str) -> Reading[time]:
    match = _CLOCK.search(fold(cell).lower().replace("：", ":"))
    if match is None or int(match[2]) > 23 or int(match[3]) > 59:
        return Reading(mark=error("time_unreadable"))
    hour = int(match[2])
    if hour < 12 and (match[1] in ("下午", "晚上", "pm") or match[5] == "pm"):
        hour += 12
    elif hour == 12 and "am" in (match[1], match[5]):
        hour = 0
    return Reading(time(hour, int(match[3])))


def time_in(cell: Cell) -> time | None:
    """The time of day that stands beside a day in one cell (2026-11-02 18:30), None without one or at midnight."""
    if isinstance(cell, datetime):
        found: time | None = cell.time().replace(second=0, microsecond=0)
    elif isinstance(cell, float) and cell % 1 and int(cell) in _SERIALS:
        found = read_time(cell % 1).value
    elif isinstance(cell, str) and (":" in cell or "：" in cell or "点" in cell or "时" in cell):
        found = read_time(cell).value
    else:
        found = None
    return found if found != time() else None
