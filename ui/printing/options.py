"""What the owner chose to print, as it is remembered in the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Self, TypeVar

_Choice = TypeVar("_Choice", bound=StrEnum)


class Kind(StrEnum):
    """The lists; also the names on the command line."""

    FOLLOWUPS = "followups"
    PREPARATION = "preparation"
    CUSTOMERS = "customers"


class Days(StrEnum):
    """Which follow-ups."""

    TODAY = "today"
    DUE = "due"  # overdue and today's
    WEEK = "week"  # and those of the next seven days


class Sheet(StrEnum):
    """What the list is printed on; also the names on the command line."""

    A4 = "a4"
    RECEIPT80 = "receipt80"


class By(StrEnum):
    """How preparations are put together."""

    PARTY = "party"
    KIND = "kind"


class Visits(StrEnum):
    """Whose preparations. DAY: of the day that was chosen in the calendar, for once."""

    DAY = "day"

    TODAY = "today"
    TOMORROW = "tomorrow"
    BOTH = "both"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """`printer` "": the system's default one; slips have a printer of their own. `day`: the one of Visits.DAY."""

    days: Days = Days.WEEK
    visits: Visits = Visits.TODAY
    printer: str = ""
    phones: bool = True
    large: bool = False
    two_sided: bool = False
    sheet: Sheet = Sheet.A4
    by: By = By.PARTY
    receipt_printer: str = ""
    day: date | None = None

    @property
    def printer_of_sheet(self) -> str:
        """The printer that prints on the chosen sheet."""
        return self.receipt_printer if self.sheet is Sheet.RECEIPT80 else self.printer

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
            sheet=_one_of(Sheet, kept.get("sheet"), Sheet.A4),
            by=_one_of(By, kept.get("by"), By.PARTY),
            receipt_printer=str(kept.get("receipt_printer", "")),
        )

    def kept(self) -> dict[str, Any]:
        """For the settings; a day chosen for once is not kept."""
        visits = Visits.TODAY if self.visits is Visits.DAY else self.visits
        return {name: value for name, value in asdict(replace(self, visits=visits)).items() if name != "day"}


def _one_of(choices: type[_Choice], value: object, usual: _Choice) -> _Choice:
    return next((choice for choice in choices if choice.value == value), usual)
