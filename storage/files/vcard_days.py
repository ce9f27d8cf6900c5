"""Birthdays as vCards hold them, solar and lunar.

Solar: BDAY as 1990-05-14, 19900514, --05-14, --0514, with a time behind, and Apple's year 1604 for none. Lunar:
Apple's X-ALTBDAY;CALSCALE=chinese, four digits for the cycle of sixty years, four for the year in it (either may be
`-`), two for the month, `L` for a leap month, two for the day: 007800391010 is the tenth of the tenth month of 2022,
--04L02 the second of a leap fourth month. Cycle 78 began in 1984. 1962-10-10 and 19621010 are understood as well.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from core.calendars import has_lunar, leap_month, lunar_name, lunar_to_solar, solar_to_lunar
from core.errors import KnownError
from core.lunar_table import FIRST_YEAR, LAST_YEAR
from core.people import Birthday
from core.terms import Calendar

_NO_YEARS = (0, 1604)
"""1604 is Apple's: a leap year, so that 29 February can be told. 0000 stands in cards of other phones."""
_CYCLE, _ITS_FIRST_YEAR = 78, 1984
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})")
_FULL = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ](.*))?", re.DOTALL)
_MIDNIGHT_IN_CHINA = re.compile(r"16:?00:?00(?:\.0+)?Z")
_APPLE = re.compile(r"(-|\d{4})(-|\d{4})(\d{2})(L?)(\d{2})")
_SEPARATED = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{1,2})(L?)-(\d{1,2})")
_PLAIN_LUNAR = re.compile(r"(\d{4})-(\d{1,2})(L?)-(\d{1,2})|(\d{4})(\d{2})(L?)(\d{2})")


def solar_text(value: str) -> str:
    """A BDAY as core/importing/days.py reads it: 1990-05-14, or 05-14 without a year; anything else as it stands."""
    text = value.strip()
    if (short := _YEARLESS.fullmatch(text)) is not None:
        return f"{short[1]}-{short[2]}"
    full = _FULL.fullmatch(text)
    if full is None:
        return text.partition("T")[0] if re.match(r"\d{4}-", text) else text
    year, month, day, clock = int(full[1]), full[2], full[3], full[4]
    if year in _NO_YEARS:
        return f"{month}-{day}"
    if clock and _MIDNIGHT_IN_CHINA.fullmatch(clock):  # programs that keep a birthday as a moment in UTC
        utc = _solar_day(f"{year:04d}-{month}-{day}")
        return (utc + timedelta(days=1)).isoformat() if utc else text
    return f"{year:04d}-{month}-{day}"


def lunar_text(value: str) -> str:
    """A birthday of the Chinese calendar as core/importing/days.py reads it: 农历1962年十月初十, 农历闰四月初二."""
    text = value.strip()
    found = _lunar(text)
    if found is None:
        return text if text.startswith(("农历", "阴历")) else f"农历{text}"
    return named(found)


def _lunar(text: str) -> Birthday | None:
    if (match := _APPLE.fullmatch(text) or _SEPARATED.fullmatch(text)) is not None:
        year = _year_of(match[1], match[2])
        month, leap, day = int(match[3]), bool(match[4]), int(match[5])
    elif (match := _PLAIN_LUNAR.fullmatch(text)) is not None:
        told, number, sign, last = (match[i] or match[i + 4] for i in (1, 2, 3, 4))
        year, month, leap, day = int(told), int(number), bool(sign), int(last)
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= 30):
        return None
    within = year is not None and FIRST_YEAR <= year <= LAST_YEAR
    return Birthday(Calendar.LUNAR, year if within else None, month, day, leap)


def _year_of(cycle: str, year: str) -> int | None:
    """2022 of cycle 78, year 39; None when one of them is not told, or counted from somewhere else."""
    if "-" in (cycle, year) or not 1 <= int(year) <= 60:
        return None
    return _ITS_FIRST_YEAR + (int(cycle) - _CYCLE) * 60 + int(year) - 1


def named(day: Birthday) -> str:
    """农历1962年十月初十, 农历闰四月初二."""
    return f"农历{f'{day.year}年' if day.year else ''}{lunar_name(day.month, day.day, day.leap)}"


def both(solar: str | None, lunar: str | None) -> tuple[str | None, str | None]:
    """The birthday of a card that may tell two, and the solar one when it says something else than that.

    Who enters a lunar birthday beside the solar one keeps the lunar one. Its year comes from the solar day when they
    are the same day.
    """
    if lunar is None:
        return solar, None
    day, told = _solar_day(solar or ""), _lunar_of_text(lunar)
    if day is None or told is None or not has_lunar(day):
        return lunar, solar
    same = solar_to_lunar(day)
    if (same.month, same.day, same.leap) != (told.month, told.day, told.leap) or told.year not in (None, same.year):
        return lunar, solar
    return named(Birthday(Calendar.LUNAR, same.year, told.month, told.day, told.leap)), None


def _solar_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_NAMED = {lunar_name(m, d, leap): (m, d, leap) for leap in (False, True) for m in range(1, 13) for d in range(1, 31)}


def _lunar_of_text(text: str) -> Birthday | None:
    match = re.fullmatch(r"农历(?:(\d{4})年)?(.+)", text)
    if match is None or match[2] not in _NAMED:
        return None
    month, day, leap = _NAMED[match[2]]
    return Birthday(Calendar.LUNAR, int(match[1]) if match[1] else None, month, day, leap)


# --- writing ----------------------------------------------------------------------------------------------------------


def bday(day: Birthday) -> str | None:
    """The value of BDAY: 1979-03-08, --03-08 without a year. Of a lunar birthday the solar day of birth, so that every
    phone shows something that is true; None when it cannot be told."""
    if day.calendar is Calendar.LUNAR:
        born = day_of_birth(day)
        return born.isoformat() if born else None
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}" if day.year else f"--{day.month:02d}-{day.day:02d}"


def day_of_birth(day: Birthday) -> date | None:
    """The solar day on which somebody with this lunar birthday was born; None without its year, or when that year had
    no such day."""
    if day.year is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    if day.leap and leap_month(day.year) != day.month:
        return None
    try:
        return lunar_to_solar(day.year, day.month, day.day, day.leap)
    except KnownError:  # the 30th of a month of 29 days
        return None


def altbday(day: Birthday) -> str:
    """The value of X-ALTBDAY;CALSCALE=chinese for a lunar birthday, in Apple's way of writing."""
    cycle = year = "-"
    if day.year is not None:
        cycles, years = divmod(day.year - _ITS_FIRST_YEAR, 60)
        cycle, year = f"{_CYCLE + cycles:04d}", f"{years + 1:04d}"
    return f"{cycle}{year}{day.month:02d}{'L' if day.leap else ''}{day.day:02d}"
