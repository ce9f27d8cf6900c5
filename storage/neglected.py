"""Neglected customers: no contact for longer than their tier's interval (domain.md section 6)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, case, func, or_, select

from core.people import NeglectedEntry
from core.terms import FollowupStatus
from storage import sums
from storage.birthdays import first_phone, may_be_greeted
from storage.tables import customers, followups

if TYPE_CHECKING:
    from storage.archive import Archive

_c = customers.c


class NeglectedReading:
    _archive: Archive

    def neglected(
        self, today: date, every_tier: bool = False, *, tiers: Collection[str] = (), most: int | None = None
    ) -> list[NeglectedEntry]:
        """Customers of the key tiers (`every_tier`: of all; `tiers`: of these) without contact for longer than their
        tier's interval, the longest absence first.

        Left out: who was never seen or spoken to, who is not in the ranking, and who may not be greeted (blacklist,
        consent refused).
        """
        wanted = None if every_tier and not tiers else sorted(tiers or self._archive.tiers.key_tiers())
        rule = self._archive.followups.rules().return_visit
        places = {tier: place for place, tier in enumerate(self._archive.tiers.order())}
        query = (
            select(
                _c.id, _c.name, _c.tier, _c.last_contact, _c.mean_gap_days, first_phone().label("phone"),
            )
            .where(*self._late(wanted, today))
            .order_by(_c.last_contact, case(places, value=_c.tier, else_=len(places)), _c.id)
        )  # fmt: skip
        if most is not None:
            query = query.limit(most)
        with self._archive.reading() as connection:
            found = connection.execute(query).all()
            planned = _planned(connection, [row.id for row in found])
            return [
                NeglectedEntry(
                    customer_id=r.id, customer=r.name, tier=r.tier, days=(today - r.last_contact).days,
                    interval=rule.interval(r.tier), mean_gap_days=r.mean_gap_days, phone=r.phone,
                    planned=planned.get(r.id),
                )
                for r in found
            ]  # fmt: skip

    def neglected_key(self, today: date) -> tuple[int, int]:
        """How many of the key tiers are neglected, and the longest absence of one of them in days (0: nobody)."""
        query = select(func.count(), func.min(_c.last_contact))
        with self._archive.reading() as connection:
            found = [  # tier by tier: each is a stretch of the index by tier and last contact
                connection.execute(query.where(*self._late([tier], today))).one()
                for tier in self._archive.tiers.key_tiers()
            ]
        days = [(today - longest).days for _many, longest in found if longest is not None]
        return sum(int(many) for many, _longest in found), max(days, default=0)

    def neglected_counts(self, today: date) -> dict[str, int]:
        """How many of each tier, the best first; tiers without any are left out."""
        query = select(_c.tier, func.count().label("n")).where(*self._late(None, today)).group_by(_c.tier)
        with self._archive.reading() as connection:
            found = {row.tier: int(row.n) for row in connection.execute(query)}
        known = self._archive.tiers.order()
        order = [*(tier for tier in known if tier in found), *sorted(found.keys() - set(known))]
        return {tier: found[tier] for tier in order}

    def neglected_ids(self, today: date) -> list[int]:
        """Those of the key tiers."""
        with self._archive.reading() as connection:
            late = self._late(self._archive.tiers.key_tiers(), today)
            return list(connection.execute(select(_c.id).where(*late)).scalars())

    def _late(self, tiers: Collection[str] | None, today: date) -> list[ColumnElement[bool]]:
        """Of these tiers (None: of all, the shop's own ones too) without contact for too long."""
        rule = self._archive.followups.rules().return_visit

        def before(tier: str | None) -> ColumnElement[bool]:
            return _c.last_contact < today - timedelta(days=rule.interval(tier))

        known = self._archive.tiers.order()
        late = [(_c.tier == tier) & before(tier) for tier in (known if tiers is None else tiers)]
        if tiers is None:
            late.append(_c.tier.is_not(None) & _c.tier.not_in(known) & before(None))
        return [or_(*late), _c.deleted_at.is_(None), *may_be_greeted(today)]


def _planned(connection: Connection, ids: Collection[int]) -> dict[int, date]:
    """The next open follow-up of each of these customers; who has none is left out."""
    found: dict[int, date] = {}
    f = followups.c
    for chunk in sums.chunks(ids):
        query = select(f.customer_id, f.due).where(f.customer_id.in_(chunk), f.status == FollowupStatus.OPEN.value)
        for customer_id, due in connection.execute(query):
            found[customer_id] = min(due, found.get(customer_id, due))
    return found
