"""Who brought whom, as the archive knows it: the chain of one customer and what it was worth."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from core import referrals as rules
from core.errors import KnownError
from core.referrals import Brought, Chain, Worth
from storage.sums import chunks, still_there
from storage.tables import customers, referrals

if TYPE_CHECKING:
    from storage.archive import Archive


class Referrals:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def chain(self, customer_id: int) -> Chain:
        """Who brought a customer, and whom she brought. Who lies in the recycle bin is neither named nor counted, the
        chain goes on behind her."""
        with self._archive.reading() as connection:
            before = rules.came_by(customer_id, lambda one: _referrer_of(connection, one))
            levels = rules.levels(customer_id, lambda some: _brought_by(connection, some))
            brought = {i: len(list(b)) for i, b in _brought_by(connection, levels[0] if levels else ()).items()}
            people = _people(connection, [i for level in levels for i in level], brought)
            names = _people(connection, before, {})
        direct = [people[i] for i in (levels[0] if levels else ()) if i in people]
        direct.sort(key=lambda one: (-one.profit_cents, -one.revenue_cents, one.id))
        return Chain(
            came_by=tuple((i, names[i].name) for i in reversed(before) if i in names),
            direct=tuple(direct),
            one_level=Worth.of(direct),
            whole=Worth.of(list(people.values())),
        )

    def check(self, customer_id: int, referrer_id: int) -> None:
        """Whether one may have brought the other: KnownError as of `refuse_circle`."""
        with self._archive.reading() as connection:
            refuse_circle(connection, customer_id, referrer_id)


def refuse_circle(connection: Connection, customer_id: int, referrer_id: int) -> None:
    """KnownError refers_to_self; refers_in_circle: she brought, directly or by others, whom she is said to come by."""
    if referrer_id == customer_id:
        raise KnownError("refers_to_self")
    if rules.makes_circle(customer_id, referrer_id, lambda one: _referrer_of(connection, one)):
        query = select(customers.c.id, customers.c.name).where(customers.c.id.in_((customer_id, referrer_id)))
        names = {row.id: row.name for row in connection.execute(query)}
        raise KnownError("refers_in_circle", name=names.get(customer_id, ""), other=names.get(referrer_id, ""))


def _referrer_of(connection: Connection, customer_id: int) -> int | None:
    query = select(referrals.c.referrer_id).where(referrals.c.customer_id == customer_id)
    return connection.execute(query).scalar()


def _brought_by(connection: Connection, ids: Collection[int]) -> Mapping[int, Iterable[int]]:
    """Of each of these whom she brought; who lies in the bin, too."""
    found: dict[int, list[int]] = {}
    for chunk in chunks(ids):
        query = select(referrals.c.referrer_id, referrals.c.customer_id).where(referrals.c.referrer_id.in_(chunk))
        for row in connection.execute(query.order_by(referrals.c.customer_id)):
            found.setdefault(row.referrer_id, []).append(row.customer_id)
    return found


def _people(connection: Connection, ids: Collection[int], brought: Mapping[int, int]) -> dict[int, Brought]:
    c = customers.c
    found: dict[int, Brought] = {}
    for chunk in chunks(ids):
        query = select(c.id, c.name, c.revenue_cents, c.profit_cents).where(c.id.in_(chunk), still_there())
        for row in connection.execute(query):
            found[row.id] = Brought(row.id, row.name, row.revenue_cents, row.profit_cents, brought.get(row.id, 0))
    return found
