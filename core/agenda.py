"""Which of the things to do come first (逾期, 今天, 7 天内, 以后), which are asked for, what a calendar shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from core.people import FollowupRow
from core.terms import Channel, FollowupKind, FollowupStatus

WEEK = 7
"""Days: a rolling week, because on a Saturday the rest of the calendar week would be empty."""

GIVEN_WORD = (FollowupKind.PROMISE, FollowupKind.COMPLAINT)
"""What the shop owes somebody: it stands out, and before what a rule made."""


def next_monday(today: date) -> date:
    """下周: the Monday of the next Monday-to-Sunday week."""
    return today + timedelta(days=7 - today.weekday())


class Nearness(StrEnum):
    """In the order in which they are shown."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"


def nearness(due: date, today: date) -> Nearness:
    """Where a day stands, seen from today."""
    if due < today:
        return Nearness.OVERDUE
    if due == today:
        return Nearness.TODAY
    return Nearness.WEEK if due <= today + timedelta(days=WEEK) else Nearness.LATER


@dataclass(frozen=True, slots=True)
class Promised:
    """Promises up to this day stand with what is to be done today. `tiers`: those to customers of these only ("" for
    customers outside the ranking); None: to everybody."""

    until: date
    tiers: tuple[str, ...] | None = None

    def brings(self, row: FollowupRow, today: date) -> bool:
        """Whether this one is brought forward to today."""
        meant = self.tiers is None or (row.tier or "") in self.tiers
        return row.kind is FollowupKind.PROMISE and meant and today < row.due <= self.until


def grouped(
    rows: Iterable[FollowupRow], today: date, promised: Promised | None = None
) -> dict[Nearness, list[FollowupRow]]:
    """The rows in their order by nearness; empty groups are left out. `promised`: what is brought forward.

    Among the overdue what the shop promised and what a customer complained of comes before what a rule made: many
    routine calls that were missed must not bury a broken promise.
    """
    found: dict[Nearness, list[FollowupRow]] = {near: [] for near in Nearness}
    for row in rows:
        soon = promised is not None and promised.brings(row, today)
        found[Nearness.TODAY if soon else nearness(row.due, today)].append(row)
    found[Nearness.OVERDUE].sort(key=lambda row: row.kind not in GIVEN_WORD)
    return {near: group for near, group in found.items() if group}


# --- which of them ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FollowupFilter:
    """Which follow-ups; what is left out is not asked for.

    `staff`: who does it, or looks after the customer while nobody in particular does it; "": nobody at all. `tier`: the
    customer's; "": outside of the ranking. `words`: part of what is written; whose customer is among `customers` and
    whose kind is among `word_kinds` is found by the words, too. `due`: first and last day.
    """

    status: FollowupStatus = FollowupStatus.OPEN
    kinds: frozenset[FollowupKind] = frozenset()
    staff: str | None = None
    tier: str | None = None
    words: str = ""
    customers: frozenset[int] = frozenset()
    word_kinds: frozenset[FollowupKind] = frozenset()
    due: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The first follow-ups of a list in their order, and how many there are of each nearness (of closed ones under
    no nearness, so look at `total`). What `promised` brings forward counts as near as today."""

    rows: tuple[FollowupRow, ...] = ()
    counts: Mapping[Nearness, int] = field(default_factory=dict)
    total: int = 0
    promised: Promised | None = None

    @property
    def late(self) -> int:
        return self.counts.get(Nearness.OVERDUE, 0)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """The first follow-ups of one day, and how many there are."""

    rows: tuple[FollowupRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """Follow-ups due in a month: done, still open, and of the open ones those that are late."""

    done: int = 0
    open: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True)
class PastFollowup:
    """A follow-up that led to another one. `by`: who did it."""

    row: FollowupRow
    by: str | None = None


# --- how a calendar tells them apart ----------------------------------------------------------------------------------


class Nature(StrEnum):
    """What sort of thing it is, at a glance."""

    OCCASION = "occasion"
    GIFT = "gift"
    PROMISE = "promise"
    TALK = "talk"
    LATE = "late"
    DONE = "done"


_OCCASIONS = (FollowupKind.BIRTHDAY, FollowupKind.ANNIVERSARY)
_GIFT = re.compile(r"[送寄]|礼|\b(?:gifts?|presents?|send|flowers?)\b", re.IGNORECASE)


def nature(row: FollowupRow, today: date) -> Nature:
    """The one that counts most: done before late, late before what it is about."""
    if row.status is not FollowupStatus.OPEN:
        return Nature.DONE
    if row.due < today:
        return Nature.LATE
    if row.kind in _OCCASIONS:
        return Nature.OCCASION
    if row.kind in GIVEN_WORD:
        return Nature.PROMISE
    if row.kind is FollowupKind.FESTIVAL or (row.text and _GIFT.search(row.text)):
        return Nature.GIFT
    return Nature.TALK


# --- ways of speaking -------------------------------------------------------------------------------------------------

SPOKEN = (Channel.CALL, Channel.WECHAT, Channel.VISIT, Channel.MESSAGE)
"""The ways of a contact that are noted with one press, in their order."""
