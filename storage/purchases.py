"""Purchases: what was sold to whom."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, func, select

from core.changes import ChangeSet
from core.people import Purchase, PurchaseDraft
from storage import records
from storage.tables import purchase_items, purchases
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive


class Purchases:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def of_customer(self, customer_id: int) -> list[Purchase]:
        """Newest first."""
        query = select(purchases).where(purchases.c.customer_id == customer_id)
        with self._archive.reading() as connection:
            rows = connection.execute(query.order_by(purchases.c.day.desc(), purchases.c.id.desc())).mappings().all()
            items = self.item_names(connection, query.with_only_columns(purchases.c.id))
        return [records.purchase(r, items.get(r["id"])) for r in rows]

    def add(self, draft: PurchaseDraft) -> ChangeSet:
        """Note a sale; sums follow at once."""
        with self._archive.work("purchase_added", amount_cents=draft.paid_cents) as work:
            work.new_id = work.insert(
                purchases,
                customer_id=draft.customer_id,
                day=draft.day,
                at=draft.at,
                order_no=draft.order_no,
                list_cents=draft.list_cents,
                paid_cents=draft.paid_cents,
                cost_cents=draft.cost_cents,
                staff=draft.staff,
                store=draft.store,
                note=draft.note,
            )
            if draft.items:
                work.insert(purchase_items, customer_id=draft.customer_id, purchase_id=work.new_id, name=draft.items)
        return work.changes

    def update(self, purchase_id: int, **fields: Any) -> ChangeSet:
        """Change day, at, paid_cents, cost_cents, list_cents, note, staff, and `items`, what was bought in one line."""
        columns = {name: value for name, value in fields.items() if name != "items"}
        with self._archive.work("purchase_changed") as work:
            if "items" in fields:
                _set_items(work, purchase_id, fields["items"])
            work.update(purchases, purchase_id, **columns)
        return work.changes

    def delete(self, purchase_id: int) -> ChangeSet:
        with self._archive.work("purchase_deleted") as work:
            ids = work.connection.execute(
                select(purchase_items.c.id).where(purchase_items.c.purchase_id == purchase_id)
            )
            for item in ids.scalars().all():
                work.delete(purchase_items, item)
            work.delete(purchases, purchase_id)
        return work.changes

    def totals(self, first: date | None = None, last: date | None = None) -> tuple[int, int]:
        """(how many purchases, their sum in cents) of these days, both included."""
        query = select(func.count(), func.coalesce(func.sum(purchases.c.paid_cents), 0))
        if first is not None:
            query = query.where(purchases.c.day >= first)
        if last is not None:
            query = query.where(purchases.c.day <= last)
        with self._archive.reading() as connection:
            many, cents = connection.execute(query).one()
        return int(many), int(cents)

    @staticmethod
    def item_names(connection: Connection, purchase_ids: Select[Any]) -> dict[int, str]:
        """purchase id → its items in one line, for the purchases of this query."""
        found: dict[int, list[str]] = {}
        rows = connection.execute(
            select(purchase_items.c.purchase_id, purchase_items.c.name, purchase_items.c.quantity)
            .where(purchase_items.c.purchase_id.in_(purchase_ids))
            .order_by(purchase_items.c.id)
        )
        for purchase_id, name, quantity in rows:
            found.setdefault(purchase_id, []).append(item_in_words(name, quantity))
        return {purchase_id: "、".join(names) for purchase_id, names in found.items()}


def _set_items(work: Work, purchase_id: int, items: str | None) -> None:
    """What was bought as one line, instead of the single items; as it is when it says the same."""
    of = purchase_items.c.purchase_id == purchase_id
    known = Purchases.item_names(work.connection, select(purchases.c.id).where(purchases.c.id == purchase_id))
    if (items or None) == known.get(purchase_id):
        return
    for number in work.connection.execute(select(purchase_items.c.id).where(of)).scalars().all():
        work.delete(purchase_items, number)
    if items:
        owner = work.connection.execute(select(purchases.c.customer_id).where(purchases.c.id == purchase_id)).scalar()
        work.insert(purchase_items, customer_id=owner, purchase_id=purchase_id, name=items)


def item_in_words(name: str, quantity: float) -> str:
    """剪发, or 洗面奶 ×2."""
    return name if quantity == 1 else f"{name} ×{quantity:g}"
