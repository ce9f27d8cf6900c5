"""The days on which the shop is closed: weekly ones and holidays, and where something falls that is due on one of them.

What must come before its day (a greeting, a thing to make ready) is pushed to the last open day before; what can wait
(a call after a purchase, a return visit) to the next open one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

_DAY = timedelta(days=1)
_FARTHEST = 90
"""Days: a shop that is closed for longer is not open on any day worth moving to."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Closed from `first` to `last`, both included."""

    first: date
    last: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Holidays:
    """`weekly`: closed on these days of every week, Monday 0 to Sunday 6; never on all seven."""

    weekly: frozenset[int] = frozenset()
    spans: tuple[Span, ...] = ()

    def closed(self, day: date) -> bool:
        """Whether the shop is closed on this day."""
        return day.weekday() in self.weekly or any(span.first <= day <= span.last for span in self.spans)

    def before(self, day: date) -> date:
        """The day itself, or the last open one before it."""
        return self._open(day, -_DAY)

    def after(self, day: date) -> date:
        """The day itself, or the next open one."""
        return self._open(day, _DAY)

    def through(self, day: date) -> date:
        """The last of the days that `before` moves to this one or an earlier one: it, and the closed days behind it."""
        following = self._open(day + _DAY, _DAY)
        return following - _DAY if not self.closed(following) else day

    def _open(self, day: date, step: timedelta) -> date:
        if not self.weekly and not self.spans:
            return day
        found = day
        for _ in range(_FARTHEST):
            if not self.closed(found):
                return found
            found += step
        return day


def holidays_of(kept: object) -> Holidays:
    """The closed days as JSON keeps them, {"weekly": [0], "spans": [{"first", "last", "name"}]}. What cannot be read is
    passed over: a newer program may have written it."""
    if not isinstance(kept, Mapping):
        return Holidays()
    weekly = frozenset(day for day in kept.get("weekly", ()) if isinstance(day, int) and 0 <= day <= 6)
    spans = sorted(span for one in kept.get("spans", ()) if (span := _span(one)) is not None)
    return Holidays(weekly if len(weekly) < 7 else frozenset(), tuple(spans))


def _span(kept: object) -> Span | None:
    if not isinstance(kept, Mapping):
        return None
    try:
        first, last = date.fromisoformat(str(kept["first"])), date.fromisoformat(str(kept["last"]))
    except (KeyError, ValueError):
        return None
    return Span(first, last, str(kept.get("name") or "")) if first <= last else None


def as_json(holidays: Holidays) -> dict[str, Any]:
    """The reverse of `holidays_of`."""
    spans = [{"first": s.first.isoformat(), "last": s.last.isoformat(), "name": s.name} for s in holidays.spans]
    return {"weekly": sorted(holidays.weekly), "spans": spans}
