"""The days a run of the rules looks at (core/reminders)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.holidays import Holidays

AHEAD = 7
LOOK_BACK = 60
RECENT = 7
_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Window:
    """The days a run looks at: `first`, the last run (or the day LOOK_BACK allows), to `last`. `began`: the first
    run.
    """

    today: date
    first: date
    last: date
    began: date

    @property
    def week_back(self) -> date:
        """The first due day of a return visit: a week at least, longer after a closure, never before the first run."""
        return max(min(self.first, self.today - timedelta(days=_A_WEEK)), self.began)

    def yearly_days(self, lead_days: int, holidays: Holidays) -> tuple[date, date]:
        """The first and last of the days (birthdays, festivals) that come up: since the last run but never before the
        first, and `lead_days` ahead of today; the days closed behind that one come up with it, for they are due
        before."""
        return max(self.first, self.began), holidays.through(self.today + timedelta(days=lead_days))


def window(today: date, last_run: date | None, began: date | None = None) -> Window:
    """The days to look at (core/reminders). `last_run` and `began`: the days of the last and of the first run; None
    for the first ever."""
    back = 0 if last_run is None else (today - last_run).days
    if not 0 <= back <= LOOK_BACK:
        back = LOOK_BACK
    first = today - timedelta(days=back)
    return Window(today, first, today + timedelta(days=AHEAD), min(began or last_run or today, today))


def since(day: date, seen: Window) -> Window:
    """The same run looking back to an earlier day, LOOK_BACK days at most: for who was out of sight in between."""
    first = max(day, seen.today - timedelta(days=LOOK_BACK))
    return Window(seen.today, min(first, seen.first), seen.last, seen.began)


def due_on(day: date, today: date, holidays: Holidays) -> date:
    """When what must come on its day is due: on the day, or on the last open one before. Nothing is late before its
    own day is over."""
    return max(holidays.before(day), min(day, today))
