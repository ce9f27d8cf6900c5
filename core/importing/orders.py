"""Purchases that are in the archive already, known by their order number, beside what a list says of them now.

An order may have several lines, in the list and in the archive. Which row is which purchase: the same item and amount
first, then the same item, then by their order; a workbook of left out rows holds but some lines of an order, so there
another item is another line.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, time
from typing import Any, NamedTuple

from core.importing.fields import Field
from core.importing.merging import Policy
from core.people import PurchaseDraft


class KnownPurchase(NamedTuple):
    """An imported purchase of the archive with its order number, as it stands there now: a plain tuple, of which there
    may be 100,000. `quantity`, `amount_cents`: of its item; without `item_id` it has none, or several, which are then
    one line of `items`."""

    id: int
    customer_id: int
    day: date
    paid_cents: int
    at: time | None = None
    order_no: str | None = None
    list_cents: int | None = None
    cost_cents: int | None = None
    staff: str | None = None
    store: str | None = None
    note: str | None = None
    items: str | None = None
    quantity: float = 1.0
    amount_cents: int | None = None
    item_id: int | None = None

    @property
    def has_several_items(self) -> bool:
        return self.item_id is None and self.items is not None


COLUMNS_OF: Mapping[str, tuple[Field, ...]] = {
    "customer_id": (Field.CODE, Field.NAME, Field.PHONES),
    "paid_cents": (Field.PAID,),
    "list_cents": (Field.LIST,),
    "cost_cents": (Field.COST,),
    "items": (Field.ITEM,),
    "quantity": (Field.QUANTITY,),
    "at": (Field.TIME, Field.DAY),
    "staff": (Field.STAFF,),
    "store": (Field.STORE,),
    "note": (Field.NOTE, Field.DISCOUNT),
}
"""What a row can say otherwise, with the columns that may have said it. The day and the order number are what the
purchase is known by."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says of a purchase. `quantity` None: nothing. `guessed`: what was paid is only its full price."""

    draft: PurchaseDraft
    quantity: float | None = None
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """A row beside its purchase, by the names of COLUMNS_OF: `taken` with the values that come into the archive, and
    `left`: what stays there although the row says otherwise."""

    known: KnownPurchase
    taken: Mapping[str, Any]
    left: Sequence[str]

    @property
    def replaced(self) -> list[str]:
        """What of it takes the place of something else."""
        return [name for name in self.taken if not _is_empty(self.known, name)]

    @property
    def quantity(self) -> float:
        return float(self.taken.get("quantity", self.known.quantity))

    def draft(self) -> PurchaseDraft:
        """The purchase afterwards."""
        return PurchaseDraft(**{name: self.taken.get(name, getattr(self.known, name)) for name in _DRAFT})


_DRAFT = tuple(f.name for f in fields(PurchaseDraft))


def beside(known: KnownPurchase, said: Said, policy: Policy) -> Beside | None:
    """What becomes of a purchase by a row that knows it otherwise; None where it says nothing else."""
    differing = _differing(known, said)
    if not differing:
        return None
    if policy is Policy.UPDATE:
        taken = {name: value for name, value in differing.items() if not _is_fixed(known, name)}
    elif policy is Policy.SKIP:
        taken = {}
    else:
        taken = {name: value for name, value in differing.items() if _is_empty(known, name)}
    if "items" in taken and known.items is None and said.quantity is not None:
        taken["quantity"] = said.quantity
    return Beside(known, taken, [name for name in differing if name not in taken])


def _differing(known: KnownPurchase, said: Said) -> dict[str, Any]:
    """What the row knows and the archive does not say the same of."""
    found: dict[str, Any] = {}
    for name in COLUMNS_OF:
        value = said.quantity if name == "quantity" else getattr(said.draft, name)
        if value in (None, "") or value == getattr(known, name):
            continue
        if name not in _SAME or not _SAME[name](known, said):
            found[name] = value
    return found


def _same_amount(known: KnownPurchase, said: Said) -> bool:
    """An amount that was only guessed says nothing, unless that of the archive was guessed, too."""
    return said.guessed and known.paid_cents != known.list_cents


def _same_item(known: KnownPurchase, said: Said) -> bool:
    """Our own lists write the quantity behind the item."""
    return said.quantity is None and said.draft.items == f"{known.items} ×{known.quantity:g}"


def _same_quantity(known: KnownPurchase, _said: Said) -> bool:
    return known.item_id is None  # it is told of one item


def _same_time(known: KnownPurchase, said: Said) -> bool:
    """Most lists tell no seconds."""
    at = said.draft.at
    if at is None or known.at is None or at.second:
        return False
    return at == known.at.replace(second=0, microsecond=0)


def _same_note(known: KnownPurchase, said: Said) -> bool:
    return known.note is not None and (said.draft.note or "") in known.note


_SAME: Mapping[str, Callable[[KnownPurchase, Said], bool]] = {
    "paid_cents": _same_amount,
    "items": _same_item,
    "quantity": _same_quantity,
    "at": _same_time,
    "note": _same_note,
}


def _is_empty(known: KnownPurchase, name: str) -> bool:
    return known.items is None if name == "quantity" else getattr(known, name) in (None, "")


def _is_fixed(known: KnownPurchase, name: str) -> bool:
    """One item of a row does not stand for several of the archive."""
    return known.has_several_items and name in ("items", "quantity")


# --- the lines of one order -------------------------------------------------------------------------------------------


def lines_met(rows: Sequence[PurchaseDraft], there: Sequence[Any], *, some: bool) -> list[int | None]:
    """Which known line of an order each row of the same order is, by its place in `there`; None: a new one. Known lines
    tell their `items` and `paid_cents`; one that is None is a purchase of which nothing more is known. `some`: the rows
    may be but some of the order's."""
    met: list[int | None] = [None] * len(rows)
    if not there:
        return met
    if len(rows) == len(there) == 1 and not some:
        return [0]
    free = list(range(len(there)))
    for alike in _LIKENESS:
        _meet(rows, there, met, free, alike)
    for place, row in enumerate(rows):
        if met[place] is not None:
            continue
        found = next((i for i in free if not some or not _other_item(there[i], row)), None)
        if found is not None:
            met[place] = found
            free.remove(found)
    return met


def _meet(
    rows: Sequence[PurchaseDraft],
    there: Sequence[Any],
    met: list[int | None],
    free: list[int],
    alike: Callable[[Any], Any],
) -> None:
    waiting: dict[Any, list[int]] = {}
    for place in free:
        if there[place] is not None:
            waiting.setdefault(alike(there[place]), []).append(place)
    for place, row in enumerate(rows):
        if met[place] is None and (found := waiting.get(alike(row))):
            met[place] = found.pop(0)
    taken: Collection[int] = {place for place in met if place is not None}
    free[:] = [place for place in free if place not in taken]


_LIKENESS: tuple[Callable[[Any], Any], ...] = (lambda line: (line.items, line.paid_cents), lambda line: line.items)


def _other_item(known: Any, row: PurchaseDraft) -> bool:
    return known is not None and bool(known.items) and bool(row.items) and known.items != row.items
