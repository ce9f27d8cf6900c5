"""Visits: who comes when, and what to make ready for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, func, select

from core.changes import ChangeSet
from core.errors import KnownError
from core.people import PreferenceKind, VisitDraft, VisitRow, VisitStatus
from storage import records
from storage.preferences import prepare_visit
from storage.tables import customers, phones, preferences, preparations, visits

if TYPE_CHECKING:
    from storage.archive import Archive

_AVOID = (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)
_GONE = (VisitStatus.CANCELLED, VisitStatus.NO_SHOW)


class Visits:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def between(self, first: date, last: date, cancelled: bool = False) -> list[VisitRow]:
        """The visits of these days in order of time (no time last), with what to know and to make ready.

        A stay of several nights counts on its first day.
        """
        query = _rows().where(visits.c.day.between(first, last), customers.c.deleted_at.is_(None))
        if not cancelled:
            query = query.where(visits.c.status.not_in(_GONE))
        with self._archive.reading() as connection:
            return _read(connection, query.order_by(visits.c.day, visits.c.at.is_(None), visits.c.at, visits.c.id))

    def of_customer(self, customer_id: int) -> list[VisitRow]:
        """All visits of one customer, newest first."""
        query = _rows().where(visits.c.customer_id == customer_id).order_by(visits.c.day.desc(), visits.c.id.desc())
        with self._archive.reading() as connection:
            return _read(connection, query)

    def get(self, visit_id: int) -> VisitRow:
        with self._archive.reading() as connection:
            found = _read(connection, _rows().where(visits.c.id == visit_id))
        if not found:
            raise KnownError("not_found")
        return found[0]

    def add(self, draft: VisitDraft) -> ChangeSet:
        """Plan a visit; what to make ready is written down from the customer's preferences at once."""
        with self._archive.work("visit_added", name=self._customer_name(draft.customer_id), day=draft.day) as work:
            work.new_id = work.insert(
                visits,
                customer_id=draft.customer_id,
                day=draft.day,
                at=draft.at,
                nights=draft.nights,
                party=draft.party,
                place=draft.place,
                purpose=draft.purpose,
                note=draft.note,
                status=VisitStatus.PLANNED.value,
            )
            prepare_visit(work, work.new_id, draft.customer_id)
        return work.changes

    def update(self, visit_id: int, **fields: Any) -> ChangeSet:
        """Change day, at, nights, party, place, purpose, note."""
        visit = self.get(visit_id)
        with self._archive.work("visit_changed", name=visit.customer, day=visit.day) as work:
            work.update(visits, visit_id, **fields)
        return work.changes

    def set_status(self, visit_id: int, status: VisitStatus) -> ChangeSet:
        """Arrived, done, cancelled, did not come."""
        visit = self.get(visit_id)
        with self._archive.work("visit_status", name=visit.customer, status=status.value) as work:
            work.update(visits, visit_id, status=status.value)
        return work.changes

    def set_ready(self, visit_id: int, ready: bool, preparation_id: int | None = None) -> ChangeSet:
        """Tick 已备好 for one thing, or (without an id) for the whole visit."""
        visit = self.get(visit_id)
        at = self._archive.clock() if ready else None
        with self._archive.work("visit_ready" if ready else "visit_not_ready", name=visit.customer) as work:
            for prep in visit.prepare:
                if preparation_id in (None, prep.id) and prep.ready != ready:
                    work.update(preparations, prep.id, ready_at=at)
            whole = ready and all(p.ready or preparation_id in (None, p.id) for p in visit.prepare)
            if whole != visit.ready:
                work.update(visits, visit_id, ready_at=at if whole else None)
        return work.changes

    def delete(self, visit_id: int) -> ChangeSet:
        visit = self.get(visit_id)
        with self._archive.work("visit_deleted", name=visit.customer, day=visit.day) as work:
            for prep in visit.prepare:
                work.delete(preparations, prep.id)
            work.delete(visits, visit_id)
        return work.changes

    def _customer_name(self, customer_id: int) -> str:
        return self._archive.customers.row(customer_id).name


def _rows() -> Select[Any]:
    first_phone = (
        select(phones.c.number)
        .where(phones.c.customer_id == visits.c.customer_id)
        .order_by(phones.c.position, phones.c.id)
        .limit(1)
        .scalar_subquery()
    )
    return select(visits, customers.c.name, customers.c.tier, first_phone.label("phone")).join(
        customers, customers.c.id == visits.c.customer_id
    )


def _read(connection: Connection, query: Select[Any]) -> list[VisitRow]:
    rows = connection.execute(query).mappings().all()
    prepared: dict[int, list[Any]] = {}
    for row in connection.execute(
        select(preparations).where(preparations.c.visit_id.in_([r["id"] for r in rows])).order_by(preparations.c.id)
    ).mappings():
        prepared.setdefault(row["visit_id"], []).append(records.preparation(row))
    avoided: dict[int, list[Any]] = {}
    for row in _avoided(connection, [r["customer_id"] for r in rows]):
        avoided.setdefault(row["customer_id"], []).append(records.preference(row))
    return [
        VisitRow(
            id=r["id"],
            customer_id=r["customer_id"],
            customer=r["name"],
            day=r["day"],
            at=r["at"],
            nights=r["nights"],
            party=r["party"],
            place=r["place"],
            purpose=r["purpose"],
            note=r["note"],
            status=VisitStatus(r["status"]),
            ready=r["ready_at"] is not None,
            tier=r["tier"],
            phone=r["phone"],
            avoid=tuple(sorted(avoided.get(r["customer_id"], ()), key=lambda p: records.KIND_ORDER[p.kind])),
            prepare=tuple(prepared.get(r["id"], ())),
        )
        for r in rows
    ]


def _avoided(connection: Connection, customer_ids: Sequence[int]) -> list[Any]:
    return list(
        connection.execute(
            select(preferences)
            .where(preferences.c.customer_id.in_(set(customer_ids)), preferences.c.kind.in_(_AVOID))
            .order_by(func.coalesce(preferences.c.learnt_on, date.min), preferences.c.id)
        ).mappings()
    )
