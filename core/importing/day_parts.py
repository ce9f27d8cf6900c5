"""A day in a text: year, month, day and calendar as they are written, solar or lunar, in figures or in words.

Nothing is checked here against a calendar; days.py does that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from core.importing.marks import Mark, error
from core.importing.scripts import TRADITIONAL
from core.text import fold

FIRST_YEAR = 1900


class DayOrder(StrEnum):
    """Whether 3/5/1990 is 5 March or 3 May."""

    MONTH_FIRST = "month_first"
    DAY_FIRST = "day_first"


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands in a text. `lunar` None: not said. `unsure`: a CHECK problem of the order or the calendar."""

    month: int
    day: int | None
    year: int | None = None
    leap: bool = False
    lunar: bool | None = None
    unsure: str | None = None


_CLOCK = re.compile(
    r"[t\s]*(?:(上午|下午|中午|晚上|am|pm)\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm|z|[+-]\d{2}:?\d{2})?$"
    r"|\s*\d{1,2}[时點点](?:\d{1,2}分)?(?:\d{1,2}秒)?$"
)
_WEEKDAY = re.compile(
    r"[(,]?\s*(?:星期|周|礼拜)[一二三四五六日天]\s*\)?|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s"
)
_ANIMAL = "[鼠牛虎兔龙蛇马羊猴鸡狗猪]"
_BESIDE = re.compile(
    rf"\(?(?:生肖|属相|属)[:\s]?{_ANIMAL}\)?|\({_ANIMAL}年?\)|(?<=[\d日年\s])\s*{_ANIMAL}年?$|"
    rf"^{_ANIMAL}年?(?=[\s\d])|"
    r"[白金双巨狮处天射摩水][羊牛子蟹女秤蝎手羯瓶鱼]座?座|\(?(?:现?年|今年)?\d{1,3}\s*(?:周岁|虚岁|岁)\)?|"
    r"^(?:出生日期|出生于|出生|生日|生于|诞辰|每年)是?[:\s]*|(?:出生|生日|诞辰|生人?|过生日)$"
)
_FESTIVALS = {
    "春节": (1, 1), "大年初一": (1, 1), "年初一": (1, 1), "元宵": (1, 15), "元宵节": (1, 15), "端午": (5, 5),
    "端午节": (5, 5), "七夕": (7, 7), "七夕节": (7, 7), "中元节": (7, 15), "中秋": (8, 15), "中秋节": (8, 15),
    "重阳": (9, 9), "重阳节": (9, 9), "腊八": (12, 8), "腊八节": (12, 8), "大年三十": (12, 30),
}  # fmt: skip
_FESTIVAL_BESIDE = re.compile(
    r"\(?(?:春节|元宵节?|端午节?|七夕节?|中元节?|中秋节?|重阳节?|腊八节?|除夕|国庆节?|元旦)\)?$"
)
_LUNAR_WORD = re.compile(
    r"[(\[【<]?(?:农历|阴历|旧历|夏历|lunar)[)\]】>]?[:,]?|[(\[【][农阴旧][)\]】]|"
    r"^[农阴旧][:\s]*(?=[\d闰正一二三四五六七八九十冬腊])|(?<=[\d日号年月一二三四五六七八九十])\s*[农阴旧]$"
)
_SOLAR_WORD = re.compile(
    r"[(\[【<]?(?:公历|阳历|新历|国历|西历|solar)[)\]】>]?[:,]?|[(\[【][公阳新国][)\]】]|^[公阳][:\s]*(?=\d)|"
    r"(?<=[\d日号])\s*[公阳]$"
)
_CALENDAR_WORD = re.compile(r"农历|阴历|旧历|公历|阳历|新历|国历")
_BRACKET = re.compile(r"\(([^)]*)\)|\[([^\]]*)\]|【([^】]*)】")
_BLANKS = re.compile(r"\s*([-/.·_,、。\\–—−~]|\s)\s*")
_DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_HAN_DIGITS = "〇零○一二三四五六七八九"
_CHINESE = re.compile(
    rf"(?:(?P<year>\d{{2,4}}|[{_HAN_DIGITS}]{{2,4}})年)?-?(?P<leap>闰)?"
    r"(?P<month>\d{1,2}|[正元冬腊]|十[一二]?|[一二三四五六七八九])月份?-?"
    r"(?P<day>\d{1,2}|初(?:[一二三四五六七八九十]|\d{1,2})|廿[一二三四五六七八九十]?|卅|[二三]?十[一二三四五六七八九]?|"
    r"[一二三四五六七八九])?(?P<unit>[日号])?"
)
_BARE_YEAR = re.compile(r"^(\d{4})-?(?=闰|[正元冬腊十一二三四五六七八九]{1,2}月|\d{1,2}月)")
_YMD = re.compile(r"(\d{4}|\d{2})-(闰)?(\d{1,2})-(\d{1,2})")
_ANY3 = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})")
_MONTHS = {"janfebmaraprmayjunjulaugsepoctnovdec"[i * 3 : i * 3 + 3]: i + 1 for i in range(12)}
_MONTH_NAME = re.compile(rf"(?P<a>\d{{1,4}})?-?(?P<m>{'|'.join(_MONTHS)})[a-z]*-?(?P<b>\d{{1,2}})?(?:-(?P<c>\d{{4}}))?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b(?:-of\b)?")
_ROC = re.compile(rf"民国?(\d{{1,3}}|[十百{_HAN_DIGITS}]{{1,5}})年?")
_LETTER_O = re.compile(r"(?<=[〇零○一二三四五六七八九])o|o(?=[〇零○一二三四五六七八九])")


_USUAL = re.compile(
    r"(?:(?P<lunar>农历|阴历)|(?P<solar>公历|阳历))?(?:(?P<year>[12]\d{3})年)?(?P<leap>闰)?"
    r"(?P<month>\d{1,2}|正|冬|腊|十[一二]?|[二三四五六七八九])月"
    r"(?:(?P<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]|十[一二三四五六七八九]|二十|三十)|(?P<number>\d{1,2})(?:日|号)?)",
    re.ASCII,
)


@lru_cache(maxsize=8192)
def parts_of(cell: str, this_year: int, order: DayOrder | None = None) -> Parts | Mark:
    """Year, month, day and calendar as the text has them, unchecked; a Mark when no date can be seen in it."""
    usual = _USUAL.fullmatch(cell)
    if usual is not None and (usual["lunar"] or usual["solar"] or (usual["number"] and usual["month"].isdigit())):
        month, day = _chinese_number(usual["month"]), _chinese_number(usual["day"] or usual["number"])
        lunar = False if usual["solar"] else True if usual["lunar"] or usual["leap"] else None
        return Parts(month, day, int(usual["year"]) if usual["year"] else None, bool(usual["leap"]), lunar)
    return _parts_of(cell, this_year, order)


def _parts_of(cell: str, this_year: int, order: DayOrder | None) -> Parts | Mark:
    text = fold(cell[:100]).lower().translate(TRADITIONAL).replace("润", "闰").replace("闰月", "闰")
    text = _LETTER_O.sub("〇", text).lstrip("'‘’`")
    text = _BESIDE.sub(" ", _BESIDE.sub(" ", _CLOCK.sub("", _WEEKDAY.sub("", text)).strip()).strip()).strip()
    if (festival := _FESTIVALS.get(_LUNAR_WORD.sub("", text).strip())) is not None:
        return Parts(*festival, lunar=True, unsure="birthday_lunar_guessed")
    if len(text) > 2:
        text = _FESTIVAL_BESIDE.sub("", text).strip()
    both = _two_days(text, this_year, order)
    return both if both is not None else _one_day(text, this_year, order)


def _two_days(text: str, this_year: int, order: DayOrder | None) -> Parts | None:
    """The day of a cell that tells it in both calendars: 1990-3-5（农历二月初九）. The first one counts; the other must
    not be nonsense. None for any other cell."""
    if (bracket := _BRACKET.search(text)) is not None:
        inner = next(g for g in bracket.groups() if g is not None).strip()
        outer = (text[: bracket.start()] + text[bracket.end() :]).strip()
        year = re.fullmatch(r"(\d{4})年?", inner)
        if year is not None and outer:
            told = _one_day(outer, this_year, order)
            return replace(told, year=int(year[1])) if isinstance(told, Parts) and told.year is None else None
        pair = (outer, inner) if outer and any(c.isdigit() or c in "月初十廿" for c in inner) else None
    else:
        said = [m.start() for m in _CALENDAR_WORD.finditer(text)]
        at = said[-1] if said else 0
        pair = (text[:at].strip(" /,;、:"), text[at:]) if at > 3 else None
    if pair is None:
        return None
    first, second = (_one_day(part, this_year, order) for part in pair)
    if isinstance(first, Parts) and isinstance(second, Parts) and first.day and second.day:
        return first
    return None


def _one_day(text: str, this_year: int, order: DayOrder | None) -> Parts | Mark:
    lunar: bool | None = None
    if _LUNAR_WORD.search(text):
        lunar, text = True, _LUNAR_WORD.sub("", text)
    elif _SOLAR_WORD.search(text):
        lunar, text = False, _SOLAR_WORD.sub("", text)
    text = _ROC.sub(_western_year, _BRACKET.sub("", text)).strip(" :,.;、/")
    text = _BARE_YEAR.sub(r"\1年", _BLANKS.sub("-", text).strip("-"))
    parts = _read_chinese(text, this_year)
    if parts is None:
        plain = re.sub(r"-*[年月]-*", "-", text)
        parts = _read_numbers(plain, this_year, order) or _read_month_name(_ORDINAL.sub("", text), this_year)
    if parts is None:
        parts = _read_digits(text, this_year)
    if parts is None:
        return error("date_unreadable")
    return _told(parts, lunar) if lunar is not None and isinstance(parts, Parts) else parts


def _western_year(roc: re.Match[str]) -> str:
    """民国79年, 民国七十九年 → 1990年."""
    return f"{1911 + _chinese_number(roc[1])}年"


def _told(parts: Parts, lunar: bool) -> Parts:
    """The calendar is said in words: nothing about it is guessed."""
    return replace(parts, lunar=lunar, unsure=None if parts.unsure == "birthday_lunar_guessed" else parts.unsure)


def _read_chinese(text: str, this_year: int) -> Parts | Mark | None:
    text = re.sub(r"(?<=[年月])-|-(?=[年月日号])", "", text)
    if re.fullmatch(rf"(\d{{4}}|[{_HAN_DIGITS}]{{4}})年?", text) and (text.endswith("年") or not text.isascii()):
        return error("date_without_day")
    match = _CHINESE.fullmatch(text)
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    in_words = not (month.isascii() and (day or "").isascii())
    surely_lunar = bool(match["leap"]) or month in "正冬腊" or (day is not None and day[0] in "初廿卅")
    lunar = True if surely_lunar or (in_words and day is not None and not match["unit"]) else None
    return Parts(
        _chinese_number(month), None if day is None else _chinese_number(day),
        None if year is None else full_year(_chinese_year(year), len(year), this_year), bool(match["leap"]), lunar,
        "birthday_lunar_guessed" if lunar and not surely_lunar else None,
    )  # fmt: skip


def _chinese_year(words: str) -> int:
    return int(words) if words.isdecimal() and words.isascii() else int("".join(str(_DIGIT[c]) for c in words))


def _chinese_number(words: str) -> int:
    """1–199 and the names of lunar months and days: 十二, 廿三, 初十, 初9, 正, 腊, 一百零二."""
    if words.isascii():
        return int(words)
    named = {"正": 1, "元": 1, "冬": 11, "腊": 12, "卅": 30, "廿": 20, "廿十": 20}.get(words)
    if named is not None:
        return named
    words = words.removeprefix("初").replace("廿", "二十")
    if words.isascii():
        return int(words)
    hundreds, hundred, words = words.rpartition("百")
    tens, ten, ones = words.lstrip("零〇").rpartition("十")
    small = (_DIGIT.get(tens, 1) * 10 if ten else 0) + _DIGIT.get(ones, 0)
    return (_DIGIT.get(hundreds, 1) * 100 if hundred else 0) + small


def full_year(year: int, digits: int, this_year: int) -> int:
    """63 → 1963, 05 → 2005: two digits are the latest such year that is not to come."""
    if digits != 2:
        return year
    return 2000 + year if year <= this_year % 100 else 1900 + year


def _read_numbers(text: str, this_year: int, order: DayOrder | None) -> Parts | Mark | None:
    text = text.rstrip("日号").strip("-")
    match = _YMD.fullmatch(text)
    last_is_year = order is not None and match is not None and len(match[1]) == 2 and int(match[1]) <= 31
    if match is not None and not (last_is_year and len(match[4]) == 2):
        year, leap, month, day = match[1], bool(match[2]), int(match[3]), int(match[4])
        # 3/5/90 and 25-12-90: the last one is the year
        if len(year) == 4 or ((int(year) > 12 or month <= 12) and day <= 31):
            unsure = len(year) == 2 and int(year) <= 31 and day > 0
            return Parts(
                month, day, full_year(int(year), len(year), this_year), leap, True if leap else None,
                "date_order_unsure" if unsure else None,
            )  # fmt: skip
    match = _ANY3.fullmatch(text)
    if match is not None:
        month, day, unsure_order = _in_order(int(match[1]), int(match[2]), order)
        year_ = full_year(int(match[3]), len(match[3]), this_year)
        return Parts(month, day, year_, unsure="date_order_unsure" if unsure_order else None)
    return _read_two(text, order)


def _in_order(first: int, second: int, order: DayOrder | None) -> tuple[int, int, bool]:
    """Month, day, and whether that wants a look: nobody said the order, or the numbers speak against it."""
    day_first = order is DayOrder.DAY_FIRST
    month, day = (second, first) if day_first else (first, second)
    if month > 12 >= day:
        return day, month, order is not None
    return month, day, order is None and first <= 12 and second <= 12 and first != second


def _read_two(text: str, order: DayOrder | None) -> Parts | Mark | None:
    if re.fullmatch(r"\d{4}-\d{1,2}", text):
        return error("date_without_day")
    if (tight := re.fullmatch(r"(\d{4})-(\d{2})(\d{2})", text)) is not None:
        return Parts(int(tight[2]), int(tight[3]), int(tight[1]))
    match = re.fullmatch(r"(闰)?(\d{1,2})-(\d{1,2})", text)
    if match is None:
        return None
    first, second = int(match[2]), int(match[3])
    if match[1]:
        return Parts(first, second, leap=True, lunar=True)
    if order is DayOrder.DAY_FIRST and second <= 12:
        return Parts(second, first)
    if first > 12 >= second:
        return Parts(second, first, unsure="date_order_unsure")
    return Parts(first, second)


def _read_month_name(text: str, this_year: int) -> Parts | Mark | None:
    match = _MONTH_NAME.fullmatch(text)
    if match is None:
        return None
    numbers = [n for n in (match["a"], match["b"], match["c"]) if n is not None]
    year = next((int(n) for n in numbers if len(n) == 4), None)
    day = next((int(n) for n in numbers if len(n) <= 2), None)
    if year is None and match["a"] is not None and match["b"] is not None:
        year = full_year(int(match["b"]), 2, this_year)
    return Parts(_MONTHS[match["m"]], day, year)


def _read_digits(text: str, this_year: int) -> Parts | Mark | None:
    """19900305, 900305, 0619, 619."""
    if not (text.isascii() and text.isdecimal()):
        return None
    if len(text) == 8:
        return Parts(int(text[4:6]), int(text[6:]), int(text[:4]))
    if len(text) == 6:
        if FIRST_YEAR <= int(text[:4]) <= this_year and 1 <= int(text[4:]) <= 12:
            return error("date_without_day")
        return Parts(int(text[2:4]), int(text[4:]), full_year(int(text[:2]), 2, this_year))
    if len(text) == 4 and not text.startswith(("19", "20")):
        return Parts(int(text[:2]), int(text[2:]))
    if len(text) == 3:
        return Parts(int(text[0]), int(text[1:]))
    return error("date_without_day") if len(text) == 4 else None
