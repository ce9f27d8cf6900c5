"""What is to be done again and again: so many days, weeks, months or years after it was done."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Repeat:
    """`every` so many units, at least 1."""

    every: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.every < 1:
            raise ValueError("a repetition is every unit or less often")

    def after(self, done: date) -> date:
        """The next day, counted from the day it was done; a day the month has not is its last.

        >>> Repeat(1, Unit.MONTH).after(date(2026, 1, 31))
        datetime.date(2026, 2, 28)
        """
        if self.unit in (Unit.DAY, Unit.WEEK):
            return done + timedelta(days=self.every * (7 if self.unit is Unit.WEEK else 1))
        months = done.year * 12 + done.month - 1 + self.every * (12 if self.unit is Unit.YEAR else 1)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(done.day, calendar.monthrange(year, month)[1]))
