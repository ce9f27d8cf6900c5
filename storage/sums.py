"""Per-customer sums: revenue, profit, purchases, first, last, mean gap, visit days, last contact.

They follow from the rows and are brought up to date in the transaction of every change (storage/work.py), so that
lists and filters never add up a million purchases. The rule of profit is core/value.py's, here as SQL.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, select, union, update
from sqlalchemy.sql.elements import ColumnElement

from core.terms import VisitStatus
from storage.tables import contact_log, customers, purchases, settings, visits

DEFAULT_MARGIN = 40
CHUNK = 500
_HERE = (VisitStatus.ARRIVED, VisitStatus.DONE)


def margin_percent(connection: Connection) -> int:
    """The shop's margin in percent, for purchases without a cost."""
    value = connection.execute(select(settings.c.value).where(settings.c.key == "margin")).scalar()
    return DEFAULT_MARGIN if value is None else int(value)


def profit_of_purchase(margin: int) -> ColumnElement[int]:
    """The profit of one purchase row in cents, as SQL (core.value.profit_cents)."""
    paid, cost = purchases.c.paid_cents, purchases.c.cost_cents
    size = (func.abs(paid) * margin + 50) // 100
    return case((cost.is_not(None), paid - cost), (paid >= 0, size), else_=-size)


def refresh(connection: Connection, customer_ids: Collection[int] | None = None) -> None:
    """Recompute the sums of these customers (None: of all)."""
    ids = connection.execute(select(customers.c.id)).scalars() if customer_ids is None else customer_ids
    margin = margin_percent(connection)
    for chunk in chunks(ids):
        _refresh_chunk(connection, chunk, margin)


def chunks(ids: Any) -> Iterator[list[int]]:
    """Sorted ids in portions that fit one statement."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]


def still_there() -> ColumnElement[bool]:
    """Not deleted, for a query that has the numbers of its customers. By the bare column, SQLite would rather go
    through everybody who is there, for each portion anew."""
    return func.length(customers.c.deleted_at).is_(None)


def _refresh_chunk(connection: Connection, ids: list[int], margin: int) -> None:
    bought = {
        row.customer_id: row
        for row in connection.execute(
            select(
                purchases.c.customer_id,
                func.count().label("purchases"),
                func.sum(purchases.c.paid_cents).label("revenue"),
                func.sum(profit_of_purchase(margin)).label("profit"),
                func.min(purchases.c.day).label("first"),
                func.max(purchases.c.day).label("last"),
                func.count(purchases.c.day.distinct()).label("days"),
            )
            .where(purchases.c.customer_id.in_(ids))
            .group_by(purchases.c.customer_id)
        )
    }
    here = union(
        select(purchases.c.customer_id, purchases.c.day).where(purchases.c.customer_id.in_(ids)),
        select(visits.c.customer_id, visits.c.day).where(visits.c.customer_id.in_(ids), visits.c.status.in_(_HERE)),
    ).subquery()
    seen = {
        row.customer_id: row
        for row in connection.execute(
            select(here.c.customer_id, func.count().label("days"), func.max(here.c.day).label("last")).group_by(
                here.c.customer_id
            )
        )
    }
    spoken: dict[int, date] = {
        row.customer_id: row.last
        for row in connection.execute(
            select(contact_log.c.customer_id, func.max(contact_log.c.day).label("last"))
            .where(contact_log.c.customer_id.in_(ids))
            .group_by(contact_log.c.customer_id)
        )
    }
    connection.execute(
        update(customers).where(customers.c.id == bindparam("of")),
        [_sums(i, bought.get(i), seen.get(i), spoken.get(i)) for i in ids],
    )


def of_first_visits(days: Sequence[date | None]) -> dict[str, Sequence[Any]]:
    """The sums, by columns, of new customers of whom nothing is known but one visit (None: not even that)."""
    return {"visit_days": [0 if day is None else 1 for day in days], "last_seen": days, "last_contact": days}


def _sums(customer_id: int, bought: Any, seen: Any, spoken: date | None) -> dict[str, Any]:
    """The sum columns of one customer from its three aggregates (None: no such rows)."""
    last_seen = seen.last if seen else None
    return {
        "of": customer_id,
        "revenue_cents": bought.revenue if bought else 0,
        "profit_cents": bought.profit if bought else 0,
        "purchases": bought.purchases if bought else 0,
        "first_purchase": bought.first if bought else None,
        "last_purchase": bought.last if bought else None,
        "mean_gap_days": (bought.last - bought.first).days / (bought.days - 1) if bought and bought.days > 1 else None,
        "visit_days": seen.days if seen else 0,
        "last_seen": last_seen,
        "last_contact": max((d for d in (last_seen, spoken) if d), default=None),
    }
