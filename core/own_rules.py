"""Reminder rules of the shop's own: for which customers (a rule of the filter panel), when, and what is to be done.

When: on a day of every year (solar or lunar), so many days after something happened, every so many days, on a day of
the week or of the month. The key of an occasion is its day (or the day it counts from), so that a changed rule never
asks twice for one day.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from core import filtering
from core.calendars import has_lunar, observed, observed_year
from core.errors import KnownError
from core.holidays import Holidays
from core.people import Birthday
from core.reminders.occasions import ALWAYS_OPEN, Occasion, yearly_key
from core.reminders.window import Window, due_on
from core.terms import Calendar, FollowupKind
from core.text import clean_note, clean_text

PREFIX = "own:"
"""Before the key of an own rule: what stands as the rule of its follow-ups."""


class Timing(StrEnum):
    """When an own rule asks, in the order in which it is offered."""

    YEARLY = "yearly"
    AFTER = "after"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    EVERY = "every"


class Since(StrEnum):
    """What `Timing.AFTER` counts from."""

    LAST_PURCHASE = "last_purchase"
    LAST_SEEN = "last_seen"
    LAST_CONTACT = "last_contact"
    CUSTOMER_SINCE = "since"


@dataclass(frozen=True, slots=True)
class When:
    """`day`: of every year (YEARLY); `since` and `days`: so many days after it (AFTER); `days` and `start`: every so
    many days, counted from the start (EVERY); `place`: the day of the week, Monday 0 (WEEKLY), or of the month, the
    last one where the month is shorter (MONTHLY)."""

    timing: Timing = Timing.AFTER
    day: Birthday | None = None
    since: Since = Since.LAST_SEEN
    days: int = 30
    start: date | None = None
    place: int = 0

    def wrong(self) -> bool:
        """Whether it cannot be asked so."""
        match self.timing:
            case Timing.YEARLY:
                return self.day is None
            case Timing.EVERY:
                return self.start is None or self.days < 1
            case Timing.AFTER:
                return self.days < 0
            case Timing.WEEKLY:
                return not 0 <= self.place <= 6
        return not 1 <= self.place <= 31


@dataclass(frozen=True, slots=True)
class OwnRule:
    """`which`: the customers it is for. `text`: what is to be done, with {name} and the like; empty: the rule's name.
    `promotional`: never for customers on the blacklist or without consent. Shown `lead_days` ahead, AFTER a week."""

    key: str
    name: str
    when: When
    which: filtering.Rule = filtering.EVERYBODY
    text: str | None = None
    on: bool = True
    lead_days: int = 3
    staff: str = ""
    promotional: bool = True

    @property
    def rule(self) -> str:
        """What stands as the rule of its follow-ups."""
        return f"{PREFIX}{self.key}"


def checked(rule: OwnRule, others: Sequence[OwnRule]) -> OwnRule:
    """The rule as it is kept. KnownError name_missing, rule_known {name}: another one is called so; rule_wrong: it
    says no day."""
    name = clean_text(rule.name)
    if not name:
        raise KnownError("name_missing")
    if any(other.name == name and other.key != rule.key for other in others):
        raise KnownError("rule_known", name=name)
    if rule.when.wrong():
        raise KnownError("rule_wrong")
    return replace(rule, name=name, text=clean_note(rule.text or "") or None)


# --- when -------------------------------------------------------------------------------------------------------------


def days(when: When, first: date, last: date) -> list[tuple[date, str]]:
    """The days from `first` to `last`, both included, on which it asks for everybody, with the key of each; none for
    AFTER, which each customer has for herself."""
    match when.timing:
        case Timing.YEARLY:
            return _yearly(when.day, first, last) if when.day is not None else []
        case Timing.EVERY:
            if when.start is None:
                return []
            away = max(0, -((when.start - first).days // when.days))
            found, day = [], when.start + timedelta(days=away * when.days)
            while day <= last:
                found.append(day)
                day += timedelta(days=when.days)
        case Timing.WEEKLY | Timing.MONTHLY:
            every = [first + timedelta(days=n) for n in range((last - first).days + 1)]
            found = [day for day in every if _is_on(when, day)]
        case _:
            found = []
    return [(day, f"on:{day.isoformat()}") for day in found]


def _yearly(yearly: Birthday, first: date, last: date) -> list[tuple[date, str]]:
    if yearly.calendar is Calendar.LUNAR and not (has_lunar(first) and has_lunar(last)):
        return []
    years = range(observed_year(yearly.calendar, first), observed_year(yearly.calendar, last) + 1)
    kept = [observed(yearly, year) for year in years]
    return [(day, yearly_key(yearly, day, "on")) for day in kept if first <= day <= last]


def _is_on(when: When, day: date) -> bool:
    if when.timing is Timing.WEEKLY:
        return day.weekday() == when.place
    return day.day == min(when.place, calendar.monthrange(day.year, day.month)[1])


def counted_days(when: When, seen: Window) -> tuple[date, date]:
    """The first and last day it counts from (AFTER) for which it asks in the window."""
    back = timedelta(days=when.days)
    return seen.week_back - back, seen.last - back


def on_day(
    rule: OwnRule, customer_id: int, day: date, key: str, seen: Window, holidays: Holidays = ALWAYS_OPEN
) -> Occasion:
    """One of `days` for one customer."""
    due = due_on(day, seen.today, holidays)
    return Occasion(rule.rule, FollowupKind.OWN, customer_id, key, due, {"date": day.isoformat(), "own": rule.key})


def after(rule: OwnRule, customer_id: int, counted_from: date, holidays: Holidays = ALWAYS_OPEN) -> Occasion:
    """So many days after something happened: a new one comes only after it happened again."""
    facts = {"date": counted_from.isoformat(), "own": rule.key, "since": rule.when.since.value}
    due = holidays.after(counted_from + timedelta(days=rule.when.days))
    return Occasion(rule.rule, FollowupKind.OWN, customer_id, after_key(rule.when.since, counted_from), due, facts)


def after_key(since: Since, counted_from: date) -> str:
    return f"{since.value}:{counted_from.isoformat()}"


# --- JSON -------------------------------------------------------------------------------------------------------------


def as_json(rule: OwnRule) -> dict[str, Any]:
    when, day = rule.when, rule.when.day
    told: dict[str, Any] = {"timing": when.timing.value}
    match when.timing:
        case Timing.YEARLY if day is not None:
            told["day"] = [day.calendar.value, day.month, day.day, day.leap]
        case Timing.AFTER:
            told |= {"since": when.since.value, "days": when.days}
        case Timing.EVERY:
            told |= {"days": when.days, "start": when.start.isoformat() if when.start else None}
        case _:
            told["place"] = when.place
    return {
        "key": rule.key, "name": rule.name, "when": told, "which": filtering.to_json(rule.which), "text": rule.text,
        "on": rule.on, "lead_days": rule.lead_days, "staff": rule.staff, "promotional": rule.promotional,
    }  # fmt: skip


def from_json(kept: object) -> OwnRule | None:
    """The reverse of `as_json`; None: a newer program wrote it, and it is passed over."""
    if not isinstance(kept, Mapping):
        return None
    try:
        return OwnRule(
            str(kept["key"]), str(kept["name"]), _when(kept["when"]), filtering.from_json(kept["which"]),
            kept.get("text"), bool(kept["on"]), int(kept["lead_days"]), str(kept["staff"]), bool(kept["promotional"]),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, KnownError):
        return None


def _when(kept: Mapping[str, Any]) -> When:
    found = When(Timing(kept["timing"]))
    if "day" in kept:
        calendar_of, month, day, leap = kept["day"]
        found = replace(found, day=Birthday(Calendar(calendar_of), None, int(month), int(day), bool(leap)))
    if "since" in kept:
        found = replace(found, since=Since(kept["since"]))
    if "days" in kept:
        found = replace(found, days=int(kept["days"]))
    if kept.get("start"):
        found = replace(found, start=date.fromisoformat(kept["start"]))
    if "place" in kept:
        found = replace(found, place=int(kept["place"]))
    if found.wrong():
        raise ValueError("no day")
    return found


def all_of(kept: object) -> tuple[OwnRule, ...]:
    """The shop's own rules as the settings hold them."""
    rules = [from_json(one) for one in kept] if isinstance(kept, list) else []
    return tuple(rule for rule in rules if rule is not None)
