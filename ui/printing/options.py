"""What the owner chose to print, as it is remembered in the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self, TypeVar

_Choice = TypeVar("_Choice", bound=StrEnum)


class Kind(StrEnum):
    """The lists; also the names on the command line."""

    FOLLOWUPS = "followups"
    PREPARATION = "preparation"


class Days(StrEnum):
    """Which follow-ups."""

    TODAY = "today"
    DUE = "due"  # overdue and today's
    WEEK = "week"  # and those of the next seven days


class Visits(StrEnum):
    """Whose preparations."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    BOTH = "both"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """`printer` "": the system's default one."""

    days: Days = Days.WEEK
    visits: Visits = Visits.TODAY
    printer: str = ""
    phones: bool = True
    large: bool = False
    two_sided: bool = False

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Self:
        """From the settings; what is unknown there is as by default."""
        return cls(
            days=_one_of(Days, kept.get("days"), Days.WEEK),
            visits=_one_of(Visits, kept.get("visits"), Visits.TODAY),
            printer=str(kept.get("printer", "")),
            phones=bool(kept.get("phones", True)),
            large=bool(kept.get("large", False)),
            two_sided=bool(kept.get("two_sided", False)),
        )

    def kept(self) -> dict[str, Any]:
        """For the settings."""
        return asdict(self)


def _one_of(choices: type[_Choice], value: object, usual: _Choice) -> _Choice:
    return next((choice for choice in choices if choice.value == value), usual)
