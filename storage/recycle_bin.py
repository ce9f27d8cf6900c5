"""回收站: who was deleted in the last 30 days, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from core.changes import ChangeSet
from core.errors import KnownError
from storage.birthdays import first_phone
from storage.tables import customers

if TYPE_CHECKING:
    from storage.archive import Archive

DAYS = 30


@dataclass(frozen=True, slots=True)
class Deleted:
    id: int
    name: str
    phone: str | None
    deleted_at: datetime


class RecycleBin:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def rows(self, today: date, limit: int = 200) -> list[Deleted]:
        """Those deleted last come first."""
        c = customers.c
        query = select(c.id, c.name, first_phone(), c.deleted_at).where(c.deleted_at >= _since(today))
        with self._archive.reading() as connection:
            found = connection.execute(query.order_by(c.deleted_at.desc(), c.id).limit(limit))
            return [Deleted(*row) for row in found]

    def count(self, today: date) -> int:
        query = select(func.count()).where(customers.c.deleted_at >= _since(today))
        with self._archive.reading() as connection:
            return int(connection.execute(query).scalar_one())

    def restore(self, ids: Sequence[int]) -> ChangeSet:
        """Bring customers back whole. KnownError not_found, code_taken {code, name}."""
        with self._archive.work("customers_restored", n=len(ids)) as work:
            for customer_id in ids:
                row = work.connection.execute(
                    select(customers.c.code).where(customers.c.id == customer_id, customers.c.deleted_at.is_not(None))
                ).first()
                if row is None:
                    raise KnownError("not_found")
                if row.code is not None:
                    owner = work.connection.execute(
                        select(customers.c.name).where(
                            customers.c.code == row.code, customers.c.deleted_at.is_(None)
                        )
                    ).scalar()
                    if owner is not None:
                        raise KnownError("code_taken", code=row.code, name=owner)
                work.update(customers, customer_id, deleted_at=None)
        return work.changes


def _since(today: date) -> datetime:
    return datetime.combine(today - timedelta(days=DAYS), time.min)
