"""The day, time, people, nights and money of an appointment or sale, taken out of its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from core.notes.dates import find_date
from core.notes.numbers import Found, find_money, find_nights, find_party
from core.notes.times import find_time

_LEFT = " ，,、。;；：:-–()（）"
_JOINTS = re.compile(
    r"^(?:之?前|以前|以后|左右|前后|的时候|的|在|于|当天|那天|by|on|at|around|before|for|"
    r"of)(?=[\s一-鿿]|$)\s*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:在|于|左右|by|on|at|for|around|before|next|this|\ba\b|、)$", re.IGNORECASE)


# 12月1日-12月4日, 15-17号: the day after the last night; 3:30-5:00, 2点到5点: until when.
_RANGE = re.compile(r"^\s*(?:-|–|—|~|～|到|至|\bto\b|\buntil\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slots:
    """What was found; `rest` is the words that remain. `until`: the words of the hour at which it ends."""

    rest: str
    date: date | None = None
    time: time | None = None
    party: int | None = None
    nights: int = 0
    amount_cents: int | None = None
    until: str = ""

    @property
    def any(self) -> bool:
        return self.date is not None or self.time is not None or self.party is not None or bool(self.nights)


def take(text: str, today: date, *, past: bool = False, people: bool = True, money: bool = False) -> Slots:
    """Find the slots and remove their words.

    `past`: weekdays and month days mean the latest one. `people`: look for party and nights. `money`: for a sum.
    """
    day = find_date(text, today, past)
    stay = 0
    if day is not None and people and (last := _last_day(text, day, today)) is not None:
        stay, day = (last.value - day.value).days, Found(day.value, day.start, last.end)
    rest = _without(text, day)
    if day is not None and text[day.end - 1 : day.end] in ("今", "明") and text[day.end : day.end + 1] in ("早", "晚"):
        at = len(text[: day.start].rstrip())
        if find_time(rest) is None:
            rest = f"{rest[: at + 1]}上{rest[at + 1 :]}"  # 今晚来: in the evening, at no known hour
    clock = find_time(rest)
    if clock is not None and day is not None and clock.value.hour < 12 and "night" in text[day.start : day.end]:
        clock = Found(clock.value.replace(hour=clock.value.hour + 12), clock.start, clock.end)
    until = ""
    if clock is not None and (joint := _RANGE.match(rest, clock.end) or _RANGE.match(rest[clock.end :])):
        end = find_time(rest[clock.end + len(joint.group()) :])
        if end is not None and end.start == 0:
            stop = clock.end + len(joint.group()) + end.end
            until = rest[clock.end + len(joint.group()) : stop]
            clock = Found(clock.value, clock.start, stop)
    noon = clock is not None and rest[clock.start : clock.end] in ("中午", "正午") and past
    rest = rest if noon else _without(rest, clock)
    sum_ = find_money(rest) if money else None
    rest = _without(rest, sum_)
    nights = find_nights(rest) if people else None
    rest = _without(rest, nights)
    party = find_party(rest) if people else None
    rest = _without(rest, party)
    return Slots(
        tidy(rest),
        day.value if day else None,
        clock.value if clock and not noon else None,
        party.value if party else None,
        nights.value if nights else stay,
        sum_.value if sum_ else None,
        until,
    )


def _last_day(text: str, first: Found[date], today: date) -> Found[date] | None:
    """The second day of a range that begins with `first`, at most 60 days on."""
    joint = _RANGE.match(text[first.end :])
    if joint is None:
        return None
    begin = first.end + len(joint.group())
    words = text[begin:]
    last = find_date(words, first.value)
    if last is None or last.start or not 0 < (last.value - first.value).days <= 60:
        return None
    return Found(last.value, first.start, begin + last.end)


def _without(text: str, found: Found[date] | Found[time] | Found[int] | None) -> str:
    """The text without the found words; a gap is left where they stood between other words."""
    if found is None:
        return text
    before, after = text[: found.start].rstrip(), text[found.end :].lstrip()
    after = re.sub(r"^(?:之?前|以前|左右|前后)(?!面)", "", after)
    gap = " " if before[-1:].isascii() and after[:1].isascii() and before and after else ""
    return f"{before}{gap}{after}"


def tidy(text: str) -> str:
    """Without the marks and joints left at both ends when words were taken out."""
    previous = None
    while previous != text:
        previous = text
        text = _ENDS.sub("", _JOINTS.sub("", text.strip(_LEFT)))
    return text
