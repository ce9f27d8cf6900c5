"""Writing a plan of purchases: new ones with their item, and those that a list knows otherwise, in portions inside one
transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select, update

from core.importing.orders import KnownPurchase
from core.importing.plan import Outcome, PlannedPurchase, RowPlan
from core.jobs import Progress
from core.people import PurchaseDraft
from storage.bulk import portions
from storage.import_images import Writer
from storage.sums import chunks
from storage.tables import purchase_items, purchases

_PURCHASE = tuple(f.name for f in fields(PurchaseDraft) if f.name != "items")
_ITEM = ("customer_id", "purchase_id", "name", "quantity", "amount_cents")

Change = tuple[dict[str, Any], dict[str, Any]]
"""The changed columns of a row before and after."""


def write_purchases(connection: Connection, writer: Writer, rows: Iterable[RowPlan], progress: Progress) -> set[int]:
    """Add the new purchases and change the known ones; the ids of all customers whose sums follow from them."""
    written = (row.as_written() for row in rows if row.outcome in (Outcome.ADD, Outcome.UPDATE))
    planned = [purchase for purchase in written if purchase is not None]
    done = 0
    for portion in portions(planned):
        progress.step("importing_rows", done, len(planned))
        done += len(portion)
        _add(writer, [p for p in portion if p.known is None])
        _change(connection, writer, [(p, p.known) for p in portion if p.known is not None])
    owners = {purchase.draft.customer_id for purchase in planned}
    return owners | {purchase.known.customer_id for purchase in planned if purchase.known is not None}


def _add(writer: Writer, planned: Sequence[PlannedPurchase]) -> None:
    if not planned:
        return
    columns: dict[str, Sequence[Any]] = {name: [getattr(p.draft, name) for p in planned] for name in _PURCHASE}
    ids = writer.add(purchases, {**columns, "fingerprint": [p.fingerprint for p in planned]})
    _add_items(writer, [(p, number) for p, number in zip(planned, ids, strict=True) if p.draft.items], remember=False)


def _add_items(writer: Writer, planned: Sequence[tuple[PlannedPurchase, int]], *, remember: bool) -> None:
    """The item of each purchase of this id. `remember` False: it goes with its purchase."""
    items = [(p.draft.customer_id, of, p.draft.items, p.quantity, p.draft.paid_cents) for p, of in planned]
    if items:
        writer.add(purchase_items, dict(zip(_ITEM, zip(*items, strict=True), strict=True)), remember)


def _change(connection: Connection, writer: Writer, planned: Sequence[tuple[PlannedPurchase, KnownPurchase]]) -> None:
    _write(connection, writer, purchases, {known.id: _purchase(p, known) for p, known in planned})
    items = {known.item_id: _item(p, known) for p, known in planned if known.item_id is not None}
    # of several items only the owner changes
    several = [(p, known) for p, known in planned if known.has_several_items]
    moved = {known.id: p for p, known in several if p.draft.customer_id != known.customer_id}
    for chunk in chunks(moved):
        query = select(purchase_items.c.id, purchase_items.c.purchase_id, purchase_items.c.customer_id)
        for item_id, of, before in connection.execute(query.where(purchase_items.c.purchase_id.in_(chunk))):
            items[item_id] = ({"customer_id": before}, {"customer_id": moved[of].draft.customer_id})
    _write(connection, writer, purchase_items, items)
    _add_items(writer, [(p, known.id) for p, known in planned if known.items is None and p.draft.items], remember=True)


def _purchase(planned: PlannedPurchase, known: KnownPurchase) -> Change:
    """What changes of a purchase, before and after."""
    names = [name for name in _PURCHASE if getattr(planned.draft, name) != getattr(known, name)]
    return {name: getattr(known, name) for name in names}, {name: getattr(planned.draft, name) for name in names}


def _item(planned: PlannedPurchase, known: KnownPurchase) -> Change:
    """What changes of its item. The amount goes with that of the purchase, where it was the same."""
    amount = planned.draft.paid_cents if known.amount_cents == known.paid_cents else known.amount_cents
    before = (known.customer_id, known.items, known.quantity, known.amount_cents)
    after = (planned.draft.customer_id, planned.draft.items, planned.quantity, amount)
    names = ("customer_id", "name", "quantity", "amount_cents")
    changed = [(name, b, a) for name, b, a in zip(names, before, after, strict=True) if b != a]
    return {name: b for name, b, _a in changed}, {name: a for name, _b, a in changed}


def _write(connection: Connection, writer: Writer, table: Table, changes: Mapping[int, Change]) -> None:
    """Write and remember changes of rows; rows of which nothing changes are left alone."""
    by_columns: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row_id, (before, after) in changes.items():
        if after:
            writer.change(table, row_id, before, after)
            by_columns.setdefault(tuple(after), []).append({"of": row_id, **after})
    for names, rows in by_columns.items():
        statement = update(table).where(table.c.id == bindparam("of"))
        connection.execute(statement.values({name: bindparam(name) for name in names}), rows)
