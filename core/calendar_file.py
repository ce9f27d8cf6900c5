"""What stands in the calendar on disk that phones subscribe to, as the settings keep it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

AHEAD = 366
"""Days to come that stand in it: a year, so that every birthday is there, a lunar one perhaps twice."""


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """`path`: where it lies, "" while none was chosen. `names`: customers by name; else only how many there are a day.
    `phones`: their numbers in the notes, only with the names."""

    on: bool = False
    path: str = ""
    birthdays: bool = True
    followups: bool = True
    names: bool = True
    phones: bool = False

    @property
    def kept(self) -> bool:
        """Whether it is written at all."""
        return self.on and bool(self.path) and (self.birthdays or self.followups)


def calendar_file_of(kept: Mapping[str, Any]) -> CalendarFile:
    """From the settings; what is not known or of another kind is as the program brings it."""
    default = asdict(CalendarFile())
    values = {name: kept[name] for name, usual in default.items() if type(kept.get(name)) is type(usual)}
    return CalendarFile(**values)


def kept_of(told: CalendarFile) -> dict[str, Any]:
    """For the settings: what differs from the default."""
    default = asdict(CalendarFile())
    return {name: value for name, value in asdict(told).items() if value != default[name]}
