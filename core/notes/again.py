"""How often something is to be done again, as it is told: 每周三, 每 3 个月, 半年一次, every other week."""

from __future__ import annotations

import re

from core.notes.numbers import english_number, whole
from core.repeating import Repeat, Unit

_UNITS = {
    "天": (1, Unit.DAY), "日": (1, Unit.DAY), "周": (1, Unit.WEEK), "星期": (1, Unit.WEEK), "礼拜": (1, Unit.WEEK),
    "月": (1, Unit.MONTH), "季": (3, Unit.MONTH), "季度": (3, Unit.MONTH), "半年": (6, Unit.MONTH),
    "年": (1, Unit.YEAR),
    "day": (1, Unit.DAY), "week": (1, Unit.WEEK), "fortnight": (2, Unit.WEEK), "month": (1, Unit.MONTH),
    "quarter": (3, Unit.MONTH), "year": (1, Unit.YEAR),
}  # fmt: skip
_ADVERBS = {
    "daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annually": "year",
}  # fmt: skip
_NUMBER = r"\d{1,3}|[一二两三四五六七八九十]{1,3}"
_UNIT = r"季度|半年|星期|礼拜|[天日周月季年]"
_DAY = r"[一二三四五六日天末]"
_MOST = 120

_CHINESE = re.compile(
    rf"每(?P<gap>隔)?\s*(?P<n>{_NUMBER})?\s*个?\s*(?P<unit>{_UNIT})(?:\s*(?P<at>(?:{_DAY}(?![一-鿿]*[个月])|\d)?))"
)
_TIMES = re.compile(rf"(?P<n>{_NUMBER})?\s*个?\s*(?P<unit>{_UNIT})\s*(?:来|做|打)?一次")
_SKIP = re.compile(r"隔(?P<unit>天|日|周|月|年)")
_ONCE = re.compile(r"\s*一次")
_WEEKDAYS = r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
_ENGLISH = re.compile(
    rf"\b(?:every|each)\s+(?:(?P<other>other|second)\s+|(?P<n>\d{{1,3}}|[a-z]+)\s+)?"
    rf"(?:(?P<unit>day|week|fortnight|month|quarter|year)s?|(?P<day>{_WEEKDAYS}))\b",
    re.IGNORECASE,
)
_ONCE_A = re.compile(r"\bonce (?:a|an|every) (?P<unit>day|week|fortnight|month|quarter|year)\b", re.IGNORECASE)
_ADVERB = re.compile(rf"\b(?P<word>{'|'.join(_ADVERBS)})\b", re.IGNORECASE)


def find_repeat(text: str) -> tuple[Repeat | None, str]:
    """How often, and the words without it; a day that was told with it stays: 每周三 → 周三.

    >>> find_repeat("每 3 个月 回访张国强")
    (Repeat(every=3, unit=<Unit.MONTH: 'month'>), '回访张国强')
    """
    for read in (_chinese, _times, _skip, _english, _once_a, _adverb):
        if (found := read(text)) is not None:
            repeat, rest = found
            return repeat, re.sub(r"\s{2,}", " ", rest).strip(" ，,")
    return None, text


def _made(number: int | None, unit: str) -> Repeat | None:
    times, of = _UNITS[unit.lower()]
    every = times * (1 if number is None else number)
    return Repeat(every, of) if 1 <= every <= _MOST else None


def _chinese(text: str) -> tuple[Repeat, str] | None:
    m = _CHINESE.search(text)
    if m is None:
        return None
    number = whole(m["n"]) if m["n"] else None
    if m["gap"] and number in (None, 1):
        number = 2  # 每隔一周: every other week
    repeat = _made(number, m["unit"])
    if repeat is None:
        return None
    unit = m["unit"] if m["at"] and repeat.unit is Unit.WEEK else ""  # 每周三 leaves 周三, 每月5号 leaves 5号
    rest = f"{text[: m.start()]} {unit}{m['at'] or ''}{text[m.end() :]}"
    return repeat, _ONCE.sub("", rest)


def _times(text: str) -> tuple[Repeat, str] | None:
    m = _TIMES.search(text)
    if m is None:
        return None
    repeat = _made(whole(m["n"]) if m["n"] else None, m["unit"])
    return None if repeat is None else (repeat, f"{text[: m.start()]} {text[m.end() :]}")


def _skip(text: str) -> tuple[Repeat, str] | None:
    m = _SKIP.search(text)
    repeat = _made(2, m["unit"]) if m is not None else None
    return None if m is None or repeat is None else (repeat, f"{text[: m.start()]} {text[m.end() :]}")


def _english(text: str) -> tuple[Repeat, str] | None:
    m = _ENGLISH.search(text)
    if m is None:
        return None
    words = m["n"]
    number = 2 if m["other"] else None if words is None else int(words) if words.isdigit() else english_number(words)
    if words is not None and number is None:
        return None
    repeat = _made(number, m["unit"] or "week")
    rest = f"{text[: m.start()]} {m['day'] or ''} {text[m.end() :]}"
    return None if repeat is None else (repeat, rest)


def _once_a(text: str) -> tuple[Repeat, str] | None:
    m = _ONCE_A.search(text)
    repeat = _made(None, m["unit"]) if m is not None else None
    return None if m is None or repeat is None else (repeat, f"{text[: m.start()]} {text[m.end() :]}")


def _adverb(text: str) -> tuple[Repeat, str] | None:
    m = _ADVERB.search(text)
    repeat = _made(None, _ADVERBS[m["word"].lower()]) if m is not None else None
    return None if m is None or repeat is None else (repeat, f"{text[: m.start()]} {text[m.end() :]}")
