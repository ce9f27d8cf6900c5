"""What customers spend a year on this kind of thing, by estimate, and our part of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, func, select

from core.changes import ChangeSet
from core.errors import KnownError
from core.text import clean_text
from core.wallet import WalletEstimate, WalletShare, wallet_share
from storage.sums import chunks
from storage.tables import customers, purchases, wallet_estimates
from storage.tiers import period_days

if TYPE_CHECKING:
    from storage.archive import Archive


class Wallet:
    """`archive.wallet`. The newest estimate of a customer counts; her own spending is that of the last 12 months."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def of(self, customer_id: int) -> list[WalletEstimate]:
        """All estimates of one customer, the newest first."""
        c = wallet_estimates.c
        query = select(wallet_estimates).where(c.customer_id == customer_id).order_by(c.day.desc(), c.id.desc())
        with self._archive.reading() as connection:
            return [_estimate(row) for row in connection.execute(query).mappings()]

    def own_cents(self, customer_id: int, today: date) -> int:
        """What she spent here in the last 12 months."""
        with self._archive.reading() as connection:
            return _spent(connection, today, [customer_id]).get(customer_id, 0)

    def share(self, customer_id: int, today: date) -> WalletShare | None:
        """Our part by her newest estimate; None without one."""
        known = self.of(customer_id)
        return wallet_share(known[0], self.own_cents(customer_id, today)) if known else None

    def estimated(self, today: date) -> list[tuple[WalletShare, WalletEstimate]]:
        """Our part of every customer of whom there is an estimate, and the newest one; nobody from the recycle bin."""
        with self._archive.reading() as connection:
            known = [_estimate(row) for row in connection.execute(_newest()).mappings()]
            spent = _spent(connection, today, [estimate.customer_id for estimate in known])
        found = ((wallet_share(one, spent.get(one.customer_id, 0)), one) for one in known)
        return [(share, estimate) for share, estimate in found if share is not None]

    def shares(self, today: date) -> dict[int, WalletShare]:
        """Our part of every customer of whom there is an estimate."""
        return {share.customer_id: share for share, _estimate in self.estimated(today)}

    def add(self, customer_id: int, day: date, yearly_cents: int, source: str | None = None) -> ChangeSet:
        """Keep an estimate; the earlier ones stay to be seen. KnownError wallet_nothing: it is not above nothing."""
        _check(yearly_cents)
        with self._archive.work("wallet_estimated", yearly_cents=yearly_cents) as work:
            work.new_id = work.insert(
                wallet_estimates, customer_id=customer_id, day=day, yearly_cents=yearly_cents,
                source=clean_text(source or "") or None, who=work.who or None,
            )  # fmt: skip
        return work.changes

    def update(self, estimate_id: int, day: date, yearly_cents: int, source: str | None = None) -> ChangeSet:
        """Put an estimate right. KnownError wallet_nothing, not_found."""
        _check(yearly_cents)
        with self._archive.work("wallet_changed", yearly_cents=yearly_cents) as work:
            told = clean_text(source or "") or None
            work.update(wallet_estimates, estimate_id, day=day, yearly_cents=yearly_cents, source=told)
        return work.changes

    def delete(self, estimate_id: int) -> ChangeSet:
        with self._archive.work("wallet_deleted") as work:
            work.delete(wallet_estimates, estimate_id)
        return work.changes


def _check(yearly_cents: int) -> None:
    if yearly_cents <= 0:
        raise KnownError("wallet_nothing")


def _newest() -> Select[Any]:
    c = wallet_estimates.c
    place = func.row_number().over(partition_by=c.customer_id, order_by=(c.day.desc(), c.id.desc())).label("place")
    placed = select(wallet_estimates, place).subquery()
    return (
        select(placed)
        .join(customers, customers.c.id == placed.c.customer_id)
        .where(placed.c.place == 1, customers.c.deleted_at.is_(None))
    )


def _spent(connection: Connection, today: date, ids: Collection[int]) -> dict[int, int]:
    """Customer → paid in the last 12 months, of those who bought."""
    first, last = period_days("12m", today)
    found: dict[int, int] = {}
    for chunk in chunks(ids):
        query = (
            select(purchases.c.customer_id, func.sum(purchases.c.paid_cents))
            .where(purchases.c.customer_id.in_(chunk), purchases.c.day.between(first, last))
            .group_by(purchases.c.customer_id)
        )
        found.update((i, int(cents)) for i, cents in connection.execute(query))
    return found


def _estimate(row: Mapping[Any, Any]) -> WalletEstimate:
    return WalletEstimate(
        row["id"], row["customer_id"], row["day"], row["yearly_cents"], row["source"], row["who"]
    )
