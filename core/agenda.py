"""Which of the things to do come first: 逾期, 今天, 7 天内, 以后."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from core.people import FollowupRow
from core.terms import FollowupKind

WEEK = 7
"""Days: a rolling week, because on a Saturday the rest of the calendar week would be empty."""

_GIVEN_WORD = (FollowupKind.PROMISE, FollowupKind.COMPLAINT)


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


def grouped(rows: Iterable[FollowupRow], today: date) -> dict[Nearness, list[FollowupRow]]:
    """The rows in their order by nearness; empty groups are left out.

    Among the overdue what the shop promised and what a customer complained of comes before what a rule made: many
    routine calls that were missed must not bury a broken promise.
    """
    found: dict[Nearness, list[FollowupRow]] = {near: [] for near in Nearness}
    for row in rows:
        found[nearness(row.due, today)].append(row)
    found[Nearness.OVERDUE].sort(key=lambda row: row.kind not in _GIVEN_WORD)
    return {near: group for near, group in found.items() if group}


def besides_arrivals(rows: Iterable[FollowupRow], today: date) -> list[FollowupRow]:
    """Without what is to be made ready for visits of today: on 今天 the arrivals show that, each with its 已备好."""
    return [
        row for row in rows
        if not (row.kind is FollowupKind.PREPARATION and row.facts.get("date") == today.isoformat())
    ]  # fmt: skip
