"""What speaks for raising a customer, read for everybody who is ranked (core/potential.py is the rule)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, case, func, select

from core import potential as rules
from core.potential import Potential, Signs
from core.terms import FollowupStatus
from core.tiers import Ranking
from storage.tables import customers, followups, purchases, referrals, wallet_estimates
from storage.tiers import period_days

if TYPE_CHECKING:
    from storage.archive import Archive


def potentials(archive: Archive, ranking: Ranking, today: date) -> list[Potential]:
    """Who could be raised, the best reasons first."""
    return rules.potentials(ranking, signs(archive, ranking, today))


def signs(archive: Archive, ranking: Ranking, today: date) -> dict[int, Signs]:
    """{customer: what is known}; customers of whom nothing is known are left out."""
    with archive.reading() as connection:
        found = _halves(connection, ranking, today)
        for customer_id, many in _brought(connection):
            found[customer_id] = replace(found.get(customer_id, Signs(customer_id)), brought=int(many))
        for customer_id, (wallet, own) in _wallets(connection, today).items():
            known = found.get(customer_id, Signs(customer_id))
            found[customer_id] = replace(known, wallet_cents=wallet, own_cents=own)
    return found


def _halves(connection: Connection, ranking: Ranking, today: date) -> dict[int, Signs]:
    """Spent in the first and the last half of the period; of all time since the first purchase of anybody there."""
    p = purchases.c
    first, last = ranking.first_day, ranking.last_day or today
    if first is None:
        there = customers.c.deleted_at.is_(None)
        first = connection.execute(select(func.min(customers.c.first_purchase)).where(there)).scalar()
    if first is None or first > last:
        return {}
    middle = rules.halves(first, last)
    early, late = p.day.between(first, last) & (p.day < middle), p.day.between(middle, last)
    rows = connection.execute(
        select(
            p.customer_id,
            func.sum(case((early, p.paid_cents), else_=0)),
            func.sum(case((late, p.paid_cents), else_=0)),
        ).group_by(p.customer_id)
    )
    return {i: Signs(i, int(before), int(after)) for i, before, after in rows}


def _brought(connection: Connection) -> Any:
    """(customer, how many others she brought who are still there)."""
    r = referrals.c
    query = (
        select(r.referrer_id, func.count())
        .join(customers, customers.c.id == r.customer_id)
        .where(customers.c.deleted_at.is_(None))
        .group_by(r.referrer_id)
    )
    return connection.execute(query)


def _wallets(connection: Connection, today: date) -> Mapping[int, tuple[int, int]]:
    """{customer: (what she spends a year by the newest estimate, what of it here in the last 12 months)}."""
    w, p = wallet_estimates.c, purchases.c
    rows = connection.execute(select(w.customer_id, w.yearly_cents).order_by(w.day, w.id))
    newest = {customer_id: int(cents) for customer_id, cents in rows}
    if not newest:
        return {}
    first, last = period_days("12m", today)
    estimated = select(w.customer_id)
    spent = select(p.customer_id, func.sum(p.paid_cents)).where(
        p.customer_id.in_(estimated), p.day.between(first, last)
    )
    own = {i: int(cents) for i, cents in connection.execute(spent.group_by(p.customer_id))}
    return {i: (cents, own.get(i, 0)) for i, cents in newest.items()}


def open_followups(archive: Archive, ids: Collection[int]) -> frozenset[int]:
    """Who of these has something to be done that a person wrote down."""
    f = followups.c
    query = select(f.customer_id).where(f.customer_id.in_(ids), f.status == FollowupStatus.OPEN, f.rule.is_(None))
    with archive.reading() as connection:
        return frozenset(connection.execute(query).scalars())
