"""Days and birthdays as lists hold them: date cells, Excel serials, and what people type, solar and lunar.

Problems. ERROR: date_unreadable, month_invalid {month}, day_invalid {day}, date_without_day, date_without_year,
date_placeholder, time_unreadable. CHECK: year_invalid {year}, date_in_future, date_order_unsure, leap_month_unknown
{year} {month}, and for birthdays birthday_no_year, birthday_this_year {year}, birthday_lunar_guessed,
birthday_tens_unsure (a number cell 6.1: the 1st or the 10th).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from core.calendars import leap_month
from core.importing.marks import Mark, Reading, check, error
from core.importing.tables import Cell
from core.importing.words import TRADITIONAL
from core.lunar_table import LAST_YEAR
from core.people import Birthday, Calendar
from core.text import fold, says_nothing

FIRST_YEAR = 1900
_SERIAL_ZERO = date(1899, 12, 30)
"""Day 0 of Excel's 1900 date system; right for every serial from 61 (1 March 1900) on."""
_SERIALS = range(3_000, 60_000)
_PLACEHOLDERS = frozenset({date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1), date(1, 1, 1)})
"""What programs write for 'no date'."""
_PLACEHOLDER_PARTS = frozenset((d.year, d.month, d.day) for d in _PLACEHOLDERS)

_CLOCK = re.compile(r"[t\s]*(?:(上午|下午|中午|晚上|am|pm)\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm|z)?$")
_WEEKDAY = re.compile(r"[(,]?\s*(?:星期|周)[一二三四五六日天]\s*\)?")
_LUNAR_WORD = re.compile(
    r"[(\[]?(?:农历|阴历|旧历|夏历|lunar)[)\]]?|[(\[][农阴旧][)\]]|^[农阴旧](?=[\d闰正一二三四五六七八九十冬腊])|[农阴旧]$"
)
_SOLAR_WORD = re.compile(r"[(\[]?(?:公历|阳历|新历|国历|西历|solar)[)\]]?|[(\[][公阳新国][)\]]|^[公阳](?=\d)|[公阳]$")
_BRACKET = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_BLANKS = re.compile(r"\s*([-/.·_,、–—~]|\s)\s*")
_DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_CHINESE = re.compile(
    r"(?:(?P<year>\d{2,4}|[〇零○一二三四五六七八九]{2,4})年)?-?(?P<leap>闰)?"
    r"(?P<month>\d{1,2}|[正元冬腊]|十[一二]?|[一二三四五六七八九])月份?-?"
    r"(?P<day>\d{1,2}|初[一二三四五六七八九十]|廿[一二三四五六七八九]?|卅|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])?(?P<unit>[日号])?"
)
_YMD = re.compile(r"(\d{4}|\d{2})-(闰)?(\d{1,2})-(\d{1,2})")
_ANY3 = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})")
_MONTHS = {"janfebmaraprmayjunjulaugsepoctnovdec"[i * 3 : i * 3 + 3]: i + 1 for i in range(12)}
_MONTH_NAME = re.compile(rf"(?P<a>\d{{1,4}})?-?(?P<m>{'|'.join(_MONTHS)})[a-z]*-?(?P<b>\d{{1,2}})?(?:-(?P<c>\d{{4}}))?")
_ROC = re.compile(r"民国(\d{1,3})年?")


@dataclass(frozen=True, slots=True)
class _Parts:
    """What stands in a text. `lunar` None: not said. `unsure`: a CHECK problem of the order or the tens."""

    month: int
    day: int | None
    year: int | None = None
    leap: bool = False
    lunar: bool | None = None
    unsure: str | None = None


def read_day(cell: Cell, today: date) -> Reading[date]:
    """A solar day of one's life with the shop (since, purchase): it needs its year. A time of day is left out."""
    if cell is None:
        return Reading()
    if isinstance(cell, datetime):
        cell = cell.date()
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        cell = _number_as_date(cell) or str(cell)
    if isinstance(cell, str):
        return _day_from_text(cell, today)
    if not isinstance(cell, date):
        return Reading(mark=error("date_unreadable"))
    if cell in _PLACEHOLDERS:
        return Reading(mark=error("date_placeholder"))
    return Reading(cell, _about_future(cell, today))


def _about_future(day: date, today: date) -> Mark | None:
    return check("date_in_future") if day > today else None


def _day_from_text(cell: str, today: date) -> Reading[date]:
    if says_nothing(cell):
        return Reading()
    parts = parts_of(cell, today.year)
    if isinstance(parts, Mark):
        return Reading(mark=parts)
    if parts.day is None:
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
    if day in _PLACEHOLDERS:
        return Reading(mark=error("date_placeholder"))
    return Reading(day, check(parts.unsure) if parts.unsure else _about_future(day, today))


def read_birthday(cell: Cell, today: date, hint: Calendar | None = None) -> Reading[Birthday]:
    """A birthday. `hint`: the calendar that the header or a column beside it names, for cells that do not say."""
    if cell is None:
        return Reading()
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, bool | time):
        return Reading(mark=error("date_unreadable"))
    if isinstance(cell, int | float):
        cell = _number_as_date(cell) or _number_as_month_day(cell)
        if isinstance(cell, str) and re.fullmatch(r"\d{1,2}\.[123]", cell):
            return _checked(replace(_two_numbers(cell), unsure="birthday_tens_unsure"), today, hint)
    if isinstance(cell, date):
        return _checked(_Parts(cell.month, cell.day, cell.year), today, hint)
    if says_nothing(cell):
        return Reading()
    parts = parts_of(cell, today.year)
    return Reading(mark=parts) if isinstance(parts, Mark) else _checked(parts, today, hint)


def _checked(parts: _Parts, today: date, hint: Calendar | None) -> Reading[Birthday]:
    """The birthday, or what is wrong with it. A year that cannot be is left out: the day is still worth keeping."""
    if parts.day is None:
        return Reading(mark=error("date_without_day"))
    if (parts.year, parts.month, parts.day) in _PLACEHOLDER_PARTS:
        return Reading(mark=error("date_placeholder"))
    lunar = parts.lunar if parts.lunar is not None else hint is Calendar.LUNAR
    wrong = _wrong_lunar(parts.month, parts.day) if lunar else _wrong_solar(parts.year, parts.month, parts.day)
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
    return Reading(Birthday(kind, year, parts.month, parts.day, bool(parts.leap and lunar)), mark)


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


def _number_as_date(number: float) -> date | None:
    """19900305 or an Excel serial (33970); None for any other number."""
    whole = int(number) if abs(number) < 1e9 else 0  # false for NaN, too
    if whole in _SERIALS:
        return _SERIAL_ZERO + timedelta(days=whole)
    if whole == number and 19_000_101 <= whole <= 21_001_231:
        try:
            return date(whole // 10_000, whole // 100 % 100, whole % 100)
        except ValueError:
            return None
    return None


def _two_numbers(text: str) -> _Parts:
    month, _, day = text.partition(".")
    return _Parts(int(month), int(day))


def _number_as_month_day(number: float) -> str:
    """6.19 in a number cell is how 6月19日 ends up when it is typed so; 619 and 1004 likewise."""
    return f"{number:g}"


@lru_cache(maxsize=8192)
def parts_of(cell: str, this_year: int) -> _Parts | Mark:
    """Year, month, day and calendar as the text has them, unchecked; a Mark when no date can be seen in it."""
    text = _CLOCK.sub("", _WEEKDAY.sub("", fold(cell[:100]).lower().translate(TRADITIONAL))).strip()
    lunar: bool | None = None
    if _LUNAR_WORD.search(text):
        lunar, text = True, _LUNAR_WORD.sub("", text)
    elif _SOLAR_WORD.search(text):
        lunar, text = False, _SOLAR_WORD.sub("", text)
    text = _ROC.sub(lambda m: f"{int(m[1]) + 1911}年", _BRACKET.sub("", text)).strip(" :,.;")
    text = _BLANKS.sub("-", text.replace("闰月", "闰")).strip("-")
    for read in (_read_chinese, _read_numbers, _read_month_name, _read_digits):
        parts = read(text, this_year)
        if parts is not None:
            return _told(parts, lunar) if lunar is not None and isinstance(parts, _Parts) else parts
    return error("date_unreadable")


def _told(parts: _Parts, lunar: bool) -> _Parts:
    """The calendar is said in words: nothing about it is guessed."""
    return replace(parts, lunar=lunar, unsure=None if parts.unsure == "birthday_lunar_guessed" else parts.unsure)


def _read_chinese(text: str, this_year: int) -> _Parts | Mark | None:
    text = re.sub(r"(?<=[年月])-|-(?=[年月日号])", "", text)
    if re.fullmatch(r"(\d{4}|[〇零○一二三四五六七八九]{4})年?", text) and (text.endswith("年") or not text.isascii()):
        return error("date_without_day")
    match = _CHINESE.fullmatch(text)
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    in_words = not (month.isascii() and (day or "").isascii())
    surely_lunar = bool(match["leap"]) or month in "正冬腊" or (day is not None and day[0] in "初廿卅")
    lunar = True if surely_lunar or (in_words and day is not None and not match["unit"]) else None
    return _Parts(
        _chinese_number(month), None if day is None else _chinese_number(day),
        None if year is None else _full_year(_chinese_year(year), len(year), this_year), bool(match["leap"]), lunar,
        "birthday_lunar_guessed" if lunar and not surely_lunar else None,
    )  # fmt: skip


def _chinese_year(words: str) -> int:
    return int(words) if words.isdecimal() and words.isascii() else int("".join(str(_DIGIT[c]) for c in words))


def _chinese_number(words: str) -> int:
    """1–31 and the names of lunar months and days: 十二, 廿三, 初十, 正, 腊."""
    if words.isascii():
        return int(words)
    named = {"正": 1, "元": 1, "冬": 11, "腊": 12, "卅": 30}.get(words)
    if named is not None:
        return named
    words = words.removeprefix("初").replace("廿", "二十")
    tens, ten, ones = words.rpartition("十")
    return (_DIGIT.get(tens, 1) * 10 if ten else 0) + _DIGIT.get(ones, 0)


def _full_year(year: int, digits: int, this_year: int) -> int:
    """63 → 1963, 05 → 2005: two digits are the latest such year that is not to come."""
    if digits != 2:
        return year
    return 2000 + year if year <= this_year % 100 else 1900 + year


def _read_numbers(text: str, this_year: int) -> _Parts | Mark | None:
    text = text.rstrip("日号")
    match = _YMD.fullmatch(text)
    if match is not None:
        year, leap, month, day = match[1], bool(match[2]), int(match[3]), int(match[4])
        # 3/5/90 and 25-12-90: the last one is the year
        if len(year) == 4 or ((int(year) > 12 or month <= 12) and day <= 31):
            unsure = len(year) == 2 and int(year) <= 31 and day > 0
            return _Parts(
                month, day, _full_year(int(year), len(year), this_year), leap, True if leap else None,
                "date_order_unsure" if unsure else None,
            )  # fmt: skip
    match = _ANY3.fullmatch(text)
    if match is not None:
        first, second, year = int(match[1]), int(match[2]), match[3]
        month, day = (second, first) if first > 12 else (first, second)
        unsure = first <= 12 and second <= 12 and first != second
        return _Parts(
            month, day, _full_year(int(year), len(year), this_year), unsure="date_order_unsure" if unsure else None
        )
    return _read_two(text)


def _read_two(text: str) -> _Parts | Mark | None:
    if re.fullmatch(r"\d{4}-\d{1,2}", text):
        return error("date_without_day")
    match = re.fullmatch(r"(闰)?(\d{1,2})-(\d{1,2})", text)
    if match is None:
        return None
    first, second = int(match[2]), int(match[3])
    if first > 12 >= second:
        return _Parts(second, first, unsure="date_order_unsure")
    return _Parts(first, second, leap=bool(match[1]), lunar=True if match[1] else None)


def _read_month_name(text: str, this_year: int) -> _Parts | Mark | None:
    match = _MONTH_NAME.fullmatch(text)
    if match is None:
        return None
    numbers = [n for n in (match["a"], match["b"], match["c"]) if n is not None]
    year = next((int(n) for n in numbers if len(n) == 4), None)
    day = next((int(n) for n in numbers if len(n) <= 2), None)
    if year is None and match["a"] is not None and match["b"] is not None:
        year = _full_year(int(match["b"]), 2, this_year)
    return _Parts(_MONTHS[match["m"]], day, year)


def _read_digits(text: str, this_year: int) -> _Parts | Mark | None:
    """19900305, 900305, 0619, 619, and serials that a CSV kept as text."""
    if not (text.isascii() and text.isdecimal()):
        return None
    if len(text) == 8:
        return _Parts(int(text[4:6]), int(text[6:]), int(text[:4]))
    if len(text) == 6:
        if FIRST_YEAR <= int(text[:4]) <= this_year and 1 <= int(text[4:]) <= 12:
            return error("date_without_day")
        return _Parts(int(text[2:4]), int(text[4:]), _full_year(int(text[:2]), 2, this_year))
    if len(text) == 5 and int(text) in _SERIALS:
        day = _SERIAL_ZERO + timedelta(days=int(text))
        return _Parts(day.month, day.day, day.year)
    if len(text) == 4 and not text.startswith(("19", "20")):
        return _Parts(int(text[:2]), int(text[2:]))
    if len(text) == 3:
        return _Parts(int(text[0]), int(text[1:]))
    return error("date_without_day") if len(text) == 4 else None


def read_time(cell: Cell) -> Reading[time]:
    """A time of day: a time cell, a day's fraction, 18:30, 晚上7:30, 7:30 PM."""
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
    elif isinstance(cell, str) and ":" in fold(cell):
        found = read_time(cell).value
    else:
        found = None
    return found if found != time() else None
