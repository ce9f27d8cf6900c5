"""What the owner chose to print, as it is remembered in the settings for each list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, Self, TypeVar

from core import label_sheets
from core.label_sheets import LabelSheet

_Choice = TypeVar("_Choice", bound=StrEnum)


class Kind(StrEnum):
    """The papers; the names of the first six are also those of the command line."""

    FOLLOWUPS = "followups"
    PREPARATION = "preparation"
    BIRTHDAYS = "birthdays"
    WEEK = "week"
    LABELS = "labels"
    ENVELOPES = "envelopes"
    CARDS = "cards"
    CUSTOMERS = "customers"
    PROFILE = "profile"  # one customer's 档案卡, chosen from the profile only


ON_ROLL = frozenset({Kind.FOLLOWUPS, Kind.PREPARATION, Kind.BIRTHDAYS})
"""What can be printed on a receipt roll."""
TO_PEOPLE = frozenset({Kind.LABELS, Kind.ENVELOPES, Kind.CARDS})
"""One piece for each of some customers."""


class Days(StrEnum):
    """Which follow-ups. SHOWN: those of the days that the page shows, for once."""

    SHOWN = "shown"

    TODAY = "today"
    DUE = "due"  # overdue and today's
    WEEK = "week"  # and those of the next seven days


class Sheet(StrEnum):
    """What the list is printed on; also the names on the command line."""

    A4 = "a4"
    A5 = "a5"
    LETTER = "letter"
    RECEIPT80 = "receipt80"
    RECEIPT58 = "receipt58"

    @property
    def is_roll(self) -> bool:
        return self in (Sheet.RECEIPT80, Sheet.RECEIPT58)


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


class Week(StrEnum):
    """Which week of visits. SHOWN: the one that the calendar shows, for once."""

    SHOWN = "shown"

    COMING = "coming"  # today and the next six days
    THIS = "this"  # Monday to Sunday
    NEXT = "next"


class Who(StrEnum):
    """To whom labels and letters go. Saved views are `view:` and their name."""

    GIVEN = "given"  # those that were chosen in the list, for once
    ALL = "all"
    BIRTHDAYS = "birthdays"  # of the month


class Envelope(StrEnum):
    DL = "dl"
    C6 = "c6"
    C5 = "c5"


class Card(StrEnum):
    A6 = "a6"
    A5 = "a5"


VIEW = "view:"
_USUAL_STOCK = {Kind.LABELS: label_sheets.USUAL, Kind.ENVELOPES: Envelope.DL.value, Kind.CARDS: Card.A6.value}
_ONCE = ("shown", "day", "monday", "month", "start", "outlines", "copies", "pages", "own")
"""What is chosen for this time only; the own label sheet has a setting of its own."""


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """`printer` "": the system's default one; slips have a printer of their own. `stock`: which labels, envelopes or
    cards. `start`: the first label that is still on the sheet, from 1. `sender`, `wish`: words for envelopes and cards.
    `month` None: this one. `pages`: as 1-3,5; "" for all. `shown`: only the follow-ups that the page is narrowed to."""

    days: Days = Days.WEEK
    visits: Visits = Visits.TODAY
    printer: str = ""
    phones: bool = True
    large: bool = False
    two_sided: bool = False
    sheet: Sheet = Sheet.A4
    by: By = By.PARTY
    receipt_printer: str = ""
    landscape: bool = False
    week: Week = Week.COMING
    who: str = Who.ALL.value
    stock: str = ""
    sender: str = ""
    wish: str = ""
    shown: bool = False
    day: date | None = None
    monday: date | None = None
    month: int | None = None
    start: int = 1
    outlines: bool = False
    copies: int = 1
    pages: str = ""
    own: LabelSheet = field(default_factory=lambda: label_sheets.SHEETS[label_sheets.USUAL])

    @property
    def printer_of_sheet(self) -> str:
        """The printer that prints on the chosen sheet."""
        return self.receipt_printer if self.sheet.is_roll else self.printer

    @property
    def labels(self) -> LabelSheet:
        return label_sheets.SHEETS.get(self.stock, self.own)

    @classmethod
    def read(cls, kept: Mapping[str, Any], kind: Kind, labels: object = None) -> Self:
        """From the settings `print_options` and `labels`; what is unknown there is as by default.

        Before there were options for each list, all shared one: it goes on to hold for those that have none yet.
        """
        own = kept.get(kind.value)
        found = own if isinstance(own, Mapping) else _shared(kept)
        people = kind in TO_PEOPLE
        return cls(
            days=_one_of(Days, found.get("days"), Days.WEEK),
            visits=_one_of(Visits, found.get("visits"), Visits.TODAY),
            printer=str(found.get("printer", "")),
            phones=bool(found.get("phones", True)) if own or not people else False,
            large=bool(found.get("large", False)) if own or not people else False,
            two_sided=bool(found.get("two_sided", False)) and not people,
            sheet=_sheet(found.get("sheet") if own or kind is Kind.PREPARATION else None, kind),
            by=_one_of(By, found.get("by"), By.PARTY),
            receipt_printer=str(found.get("receipt_printer", "")),
            landscape=bool(found.get("landscape", False)),
            week=_one_of(Week, found.get("week"), Week.COMING),
            who=str(found.get("who", Who.ALL.value)),
            stock=_stock(kind, str(found.get("stock", ""))),
            sender=str(found.get("sender", "")),
            wish=str(found.get("wish", "")),
            own=LabelSheet.read(labels, label_sheets.SHEETS[label_sheets.USUAL]),
        )

    def kept(self, before: PrintOptions | None = None) -> dict[str, Any]:
        """For the settings; what was chosen for once is not kept: it stays as it was `before`."""
        usual = before or PrintOptions()
        lasting = replace(
            self,
            days=usual.days if self.days is Days.SHOWN else self.days,
            visits=usual.visits if self.visits is Visits.DAY else self.visits,
            week=usual.week if self.week is Week.SHOWN else self.week,
            who=usual.who if self.who == Who.GIVEN else self.who,
        )
        return {one.name: getattr(lasting, one.name) for one in fields(self) if one.name not in _ONCE}


def with_kept(kept: Mapping[str, Any], chosen: Mapping[Kind, PrintOptions]) -> dict[str, Any]:
    """The setting `print_options` with the options of these lists; what all shared before goes on to each of the
    others."""
    shared = _shared(kept)
    found: dict[str, Any] = {kind.value: kept[kind.value] for kind in Kind if kind.value in kept}
    if shared:
        found = {kind.value: PrintOptions.read(kept, kind).kept() for kind in Kind} | found
    before = {kind: PrintOptions.read(kept, kind) for kind in chosen}
    return found | {kind.value: options.kept(before[kind]) for kind, options in chosen.items()}


def page_numbers(words: str, count: int) -> list[int] | None:
    """1-3,5 → [1, 2, 3, 5] of so many pages; all for no words. None: not understood, or no such page."""
    plain = words.replace("，", ",").replace("、", ",").replace("–", "-").replace("—", "-").replace("～", "-")
    found: list[int] = []
    for part in filter(None, (part.strip() for part in plain.split(","))):
        first, dash, last = (one.strip() for one in part.partition("-"))
        if not first.isdecimal() or (dash and last and not last.isdecimal()):
            return None
        end = int(last or count) if dash else int(first)
        if not 1 <= int(first) <= end <= count:
            return None
        found += range(int(first), end + 1)
    return found or (list(range(1, count + 1)) if not words.strip() else None)


def _shared(kept: Mapping[str, Any]) -> Mapping[str, Any]:
    """The one form of before, as far as something is left of it."""
    kinds = {kind.value for kind in Kind}
    return {name: value for name, value in kept.items() if name not in kinds}


def _sheet(value: object, kind: Kind) -> Sheet:
    found = _one_of(Sheet, value, Sheet.A4)
    return Sheet.A4 if found.is_roll and kind not in ON_ROLL else found


def stocks(kind: Kind) -> list[str]:
    """The labels, envelopes or cards that can be chosen for a paper; none for lists."""
    return {
        Kind.LABELS: [*label_sheets.SHEETS, label_sheets.OWN],
        Kind.ENVELOPES: [one.value for one in Envelope],
        Kind.CARDS: [one.value for one in Card],
    }.get(kind, [])


def _stock(kind: Kind, value: str) -> str:
    return value if value in stocks(kind) else _USUAL_STOCK.get(kind, "")


def _one_of(choices: type[_Choice], value: object, usual: _Choice) -> _Choice:
    return next((choice for choice in choices if choice.value == value), usual)
