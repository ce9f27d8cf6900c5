"""When the owner is told what is due, and of what: once a day, never in quiet hours, nothing lost to a long sleep.

The rule only looks at the clock on the wall and at the days on which somebody was told. So it is the same after the
computer slept, after the program was started anew, and after the clock was put right:

- Once the hour has come (or, on a start, at once) the day is told, and never a second time.
- In quiet hours nothing is said; an hour that lies in them is put off to their end.
- A day on which the computer was off is not told afterwards: what it left undone counts as overdue on the next.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from typing import Any

MOST_DAYS = 40
"""So many days on which somebody was told are remembered: a clock set back further may tell a day again."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How the owner wants to be told. `quiet_from` to `quiet_until`: over midnight when it ends earlier than it begins;
    none when both are the same. `names`: whether a notification may name customers. `tray`: closing the window only
    puts it away."""

    on: bool = True
    at: time = time(9, 30)
    on_start: bool = True
    quiet_from: time = time(21, 0)
    quiet_until: time = time(8, 0)
    names: bool = False
    tray: bool = False

    def is_quiet(self, clock: time) -> bool:
        """Whether nothing may be said at this time of day."""
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= clock < self.quiet_until
        return clock >= self.quiet_from or clock < self.quiet_until

    @property
    def hour(self) -> time:
        """The time of day from which the day may be told."""
        return self.quiet_until if self.is_quiet(self.at) else self.at


DEFAULT = Telling()
_TIMES = frozenset({"at", "quiet_from", "quiet_until"})


def telling_of(kept: Mapping[str, Any]) -> Telling:
    """As the settings keep it: what differs from the default. What cannot be read is as the program brings it."""
    values: dict[str, Any] = {}
    for name, default in asdict(DEFAULT).items():
        value = kept.get(name)
        if name in _TIMES:
            values[name] = _time(value) or default
        else:
            values[name] = value if isinstance(value, bool) else default
    return Telling(**values)


def kept_of(telling: Telling) -> dict[str, Any]:
    """The reverse of `telling_of`."""
    default = asdict(DEFAULT)
    changed = {name: value for name, value in asdict(telling).items() if value != default[name]}
    return {name: value.strftime("%H:%M") if isinstance(value, time) else value for name, value in changed.items()}


def _time(value: object) -> time | None:
    try:
        return time.fromisoformat(str(value))
    except ValueError:
        return None


def is_time(telling: Telling, now: datetime, told: Collection[date], started: date | None = None) -> bool:
    """Whether to tell the day now. `told`: the days on which somebody was told. `started`: the day on which the program
    was started, None when nothing is said on a start."""
    if not telling.on or now.date() in told or telling.is_quiet(now.time()):
        return False
    return (telling.on_start and started == now.date()) or now.time() >= telling.hour


def with_told(told: Iterable[date], day: date) -> list[date]:
    """The days to remember from now on, in the order in which they were told."""
    kept = [one for one in told if one != day][-(MOST_DAYS - 1) :]
    return [*kept, day]


def days_of(kept: object) -> list[date]:
    """The remembered days as the settings keep them."""
    found = []
    for one in kept if isinstance(kept, list) else []:
        try:
            found.append(date.fromisoformat(str(one)))
        except ValueError:
            continue
    return found


@dataclass(frozen=True, slots=True)
class DueCounts:
    """What is to be done by today. `late`: of the `todo`, those that were due before; `promises`: of the `todo`, those
    promised. `birthdays` and `visits`: of today. `names`: the first of who is due, only where they were asked for."""

    todo: int = 0
    late: int = 0
    promises: int = 0
    birthdays: int = 0
    visits: int = 0
    names: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.todo or self.birthdays or self.visits)
