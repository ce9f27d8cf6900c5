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


@dataclass(frozen=True, slots=True)
class Slots:
    """What was found; `rest` is the words that remain."""

    rest: str
    date: date | None = None
    time: time | None = None
    party: int | None = None
    nights: int = 0
    amount_cents: int | None = None

    @property
    def any(self) -> bool:
        return self.date is not None or self.time is not None or self.party is not None or bool(self.nights)


def take(text: str, today: date, *, past: bool = False, people: bool = True, money: bool = False) -> Slots:
    """Find the slots and remove their words.

    `past`: weekdays and month days mean the latest one. `people`: look for party and nights. `money`: for a sum.
    """
    day = find_date(text, today, past)
    rest = _without(text, day)
    clock = find_time(rest)
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
        nights.value if nights else 0,
        sum_.value if sum_ else None,
    )


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
