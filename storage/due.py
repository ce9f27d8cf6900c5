"""How much is due today: a few counts, for the tray and the notification of the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import and_, case, func, or_, select

from core.telling import DueCounts
from core.terms import FollowupKind, FollowupStatus, VisitStatus
from storage.birthdays import kept_between
from storage.followup_reading import brought_forward
from storage.tables import customers, followups, visits

if TYPE_CHECKING:
    from storage.archive import Archive

_FIRST_NAMES = 3


class Due:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def counts(self, today: date, *, names: bool = False) -> DueCounts:
        """What is to be done by today. `names`: also who, the first few in the order of the day."""
        f, v = followups.c, visits.c
        there = customers.c.deleted_at.is_(None)
        given = f.kind == FollowupKind.PROMISE.value
        promised = self._archive.followups.promised(today)
        soon = and_(f.due <= promised.until, or_(f.due <= today, brought_forward(promised, today)))
        todo = (
            select(func.count(), func.count(case((f.due < today, 1))), func.count(case((given, 1))))
            .select_from(followups)
            .join(customers, customers.c.id == f.customer_id)
            .where(f.status == FollowupStatus.OPEN.value, soon, there)
        )
        coming = (
            select(func.count())
            .select_from(visits)
            .join(customers, customers.c.id == v.customer_id)
            .where(v.day == today, v.status == VisitStatus.PLANNED.value, there)
        )
        with self._archive.reading() as connection:
            many, late, promises = connection.execute(todo).one()
            birthdays = kept_between(connection, today, today)
            expected = connection.execute(coming).scalar() or 0
            first: tuple[str, ...] = ()
            if names:
                query = (
                    select(customers.c.name)
                    .join(followups, f.customer_id == customers.c.id)
                    .where(f.status == FollowupStatus.OPEN.value, soon, there)
                    .order_by(f.due, f.id)
                    .limit(_FIRST_NAMES * 3)
                )
                first = tuple(dict.fromkeys(connection.execute(query).scalars()))[:_FIRST_NAMES]
        return DueCounts(many, late, promises, len(birthdays), expected, first)
