"""What is to be done, read: whole lists, pages of a filtered one, days of a calendar, and what led to a follow-up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, literal, not_, or_, select, true, union_all

from core.agenda import (
    GIVEN_WORD,
    Agenda,
    CalendarDay,
    FollowupFilter,
    MonthCounts,
    Nearness,
    PastFollowup,
    Promised,
    nearness,
)
from core.errors import KnownError
from core.people import FollowupRow
from core.terms import FollowupKind, FollowupStatus
from storage import records
from storage.birthdays import first_phone
from storage.occasion_finding import tier_condition
from storage.occasion_words import told
from storage.preferences import read_avoided
from storage.tables import contact_log, customers, followups, staff

if TYPE_CHECKING:
    from storage.archive import Archive

_KIND_PLACES = {kind.value: place for place, kind in enumerate(FollowupKind)}
_f = followups.c


class FollowupReading:
    _archive: Archive

    # --- lists ------------------------------------------------------------------------------------------------------

    def rows(
        self, status: FollowupStatus | None = FollowupStatus.OPEN, until: date | None = None,
        customer_id: int | None = None, kinds: Collection[FollowupKind] = (),
    ) -> list[FollowupRow]:  # fmt: skip
        """Follow-ups by day, so the overdue first; of one day promises and complaints first (FollowupKind's order).

        `status` None: all; `until`: due up to this day. Deleted customers' are left out.
        """
        query = _rows().order_by(_f.due, _kind_order(), _f.id)
        if status is not None:
            query = query.where(_f.status == status.value)
        if until is not None:
            query = query.where(_f.due <= until)
        if customer_id is not None:
            query = query.where(_f.customer_id == customer_id)
        if kinds:
            query = query.where(_f.kind.in_([kind.value for kind in kinds]))
        with self._archive.reading() as connection:
            return self._read(connection, query)

    def page(
        self, which: FollowupFilter, today: date, most: int, until: date | None = None, *, ready_elsewhere: bool = False
    ) -> Agenda:
        """The first `most` that fit, in the order of core.agenda.grouped (closed ones: the newest first), and how many
        there are. `ready_elsewhere`: without what is to be made ready for today's visits."""
        conditions = _conditions(which, until)
        if ready_elsewhere:
            of_today = and_(_f.kind == FollowupKind.PREPARATION.value, _f.occasion.like(f"%:{today.isoformat()}"))
            conditions.append(not_(of_today))
        is_open = which.status is FollowupStatus.OPEN
        newest: list[ColumnElement[Any]] = [func.coalesce(_f.done_on, _f.due).desc(), _f.id.desc()]
        by_day: list[ColumnElement[Any]] = [_f.due, _kind_order(), _f.id]
        overdue, given = _f.due < today, _f.kind.in_([kind.value for kind in GIVEN_WORD])
        order = [case((and_(overdue, given), 0), (overdue, 1), else_=2), *by_day] if is_open else newest
        # only ids are sorted, not their rows, and of what is not overdue only the first days: the index has their order
        parts = [(overdue, order), (not_(overdue), by_day)] if is_open else [(true(), newest)]
        first = [
            _asked(select(_f.id), which).where(*conditions, part).order_by(*within).limit(most).subquery()
            for part, within in parts
        ]
        shown = union_all(*(select(ids.c.id) for ids in first))
        query = _rows().where(_f.id.in_(shown)).order_by(*order).limit(most)
        promised = self._archive.followups.promised(today)
        count = _asked(select(_f.due, func.count().label("n")), which).where(*conditions).group_by(_f.due)
        counts: Counter[Nearness] = Counter()
        with self._archive.reading() as connection:
            for due, many in connection.execute(count):
                counts[nearness(due, today)] += many
            if is_open:
                for due, many in connection.execute(count.where(brought_forward(promised, today), _f.due > today)):
                    counts[nearness(due, today)] -= many
                    counts[Nearness.TODAY] += many
            rows = self._read(connection, query) if most else []
        return Agenda(tuple(rows), dict(+counts) if is_open else {}, counts.total(), promised)

    def due(self, which: FollowupFilter, first: date | None, last: date, today: date) -> list[FollowupRow]:
        """All that fit and are due from `first` (None: however long ago) to `last`, by day; with today among these days
        also the promises that are brought forward to it."""
        within = _f.due <= last if first is None else _f.due.between(first, last)
        if (first is None or first <= today) and today <= last:
            within = or_(within, brought_forward(self._archive.followups.promised(today), today))
        query = _rows().where(*_conditions(which), within).order_by(_f.due, _kind_order(), _f.id)
        with self._archive.reading() as connection:
            return self._read(connection, query)

    def ids(self, which: FollowupFilter) -> list[int]:
        """All that fit."""
        query = _from(select(_f.id)).where(*_conditions(which)).order_by(_f.due, _f.id)
        with self._archive.reading() as connection:
            return list(connection.execute(query).scalars())

    def kind_counts(self, which: FollowupFilter) -> dict[FollowupKind, int]:
        """How many of each kind fit, whatever kinds are asked for."""
        conditions = _conditions(replace(which, kinds=frozenset()))
        query = _asked(select(_f.kind, func.count().label("n")), which).where(*conditions).group_by(_f.kind)
        with self._archive.reading() as connection:
            return {FollowupKind(row.kind): row.n for row in connection.execute(query)}

    def tiers(self) -> set[str]:
        """The tiers of all customers for whom there is a follow-up."""
        query = _from(select(customers.c.tier)).where(customers.c.tier.is_not(None)).distinct()
        with self._archive.reading() as connection:
            return set(connection.execute(query).scalars())

    def done(self, since: date, most: int = 500) -> list[FollowupRow]:
        """What was ticked off on or after this day, the newest first."""
        query = _rows().where(_f.status == FollowupStatus.DONE.value, _f.done_on >= since)
        with self._archive.reading() as connection:
            return self._read(connection, query.order_by(_f.done_on.desc(), _f.id.desc()).limit(most))

    def get(self, followup_id: int) -> FollowupRow:
        """KnownError not_found."""
        with self._archive.reading() as connection:
            found = self._read(connection, _rows().where(_f.id == followup_id))
        if not found:
            raise KnownError("not_found")
        return found[0]

    def earlier(self, followup_id: int, most: int = 30) -> list[PastFollowup]:
        """What led to this one, the latest first: those whose completion made the next one."""
        chain = (
            select(_f.id, _f.customer_id, _f.previous_id, literal(0).label("step"))
            .where(_f.id == followup_id)
            .cte("chain", recursive=True)
        )
        before = followups.alias("before").c
        chain = chain.union_all(
            select(before.id, before.customer_id, before.previous_id, chain.c.step + 1).where(
                before.id == chain.c.previous_id,
                before.customer_id == chain.c.customer_id,  # a number may have been given to another one
                chain.c.step < most,
            )
        )
        by = select(func.max(contact_log.c.staff)).where(contact_log.c.followup_id == _f.id).scalar_subquery()
        query = _rows().add_columns(by.label("by")).join(chain, and_(chain.c.id == _f.id, chain.c.step > 0))
        with self._archive.reading() as connection:
            found = connection.execute(query.order_by(chain.c.step)).mappings().all()
            rows = told(connection, [_row(row) for row in found])
        return [PastFollowup(row, one["by"]) for row, one in zip(rows, found, strict=True)]

    # --- the calendar -----------------------------------------------------------------------------------------------

    def calendar(self, first: date, last: date, which: FollowupFilter, most: int) -> dict[date, CalendarDay]:
        """Of each day from `first` to `last` the first `most` that are due, open before done, and how many there are;
        whatever status is asked for, dropped ones are left out. What can hurt is not read: a calendar has no room."""
        done = _f.status == FollowupStatus.DONE.value
        order = (done, _kind_order(), _f.id)
        conditions = [*_conditions(replace(which, due=(first, last)), status=False), _not_dropped()]
        ranked = (
            _from(
                select(
                    _f.id.label("id"),
                    func.row_number().over(partition_by=_f.due, order_by=order).label("place"),
                    func.count().over(partition_by=_f.due).label("total"),
                )
            )
            .where(*conditions)
            .subquery()
        )
        query = (
            _rows()
            .add_columns(ranked.c.total)
            .join(ranked, ranked.c.id == _f.id)
            .where(ranked.c.place <= most)
            .order_by(_f.due, ranked.c.place)
        )
        found: dict[date, list[FollowupRow]] = {}
        totals: dict[date, int] = {}
        with self._archive.reading() as connection:
            for row in connection.execute(query).mappings():
                found.setdefault(row["due"], []).append(_row(row))
                totals[row["due"]] = row["total"]
            found = {day: told(connection, rows) for day, rows in found.items()}
        return {day: CalendarDay(tuple(rows), totals[day]) for day, rows in found.items()}

    def month_counts(self, first: date, last: date, which: FollowupFilter, today: date) -> MonthCounts:
        """What is due from `first` to `last`, by what became of it."""
        is_open = _f.status == FollowupStatus.OPEN.value
        query = _from(
            select(
                func.count().label("all"), func.count(case((is_open, 1))).label("open"),
                func.count(case((and_(is_open, _f.due < today), 1))).label("late"),
            )
        ).where(*_conditions(replace(which, due=(first, last)), status=False), _not_dropped())  # fmt: skip
        with self._archive.reading() as connection:
            row = connection.execute(query).mappings().one()
        return MonthCounts(row["all"] - row["open"], row["open"], row["late"])

    def of_day(self, day: date, which: FollowupFilter, most: int) -> Agenda:
        """What is due on one day, open before done, with what can hurt; dropped ones are left out."""
        conditions = [*_conditions(replace(which, due=(day, day)), status=False), _not_dropped()]
        done = _f.status == FollowupStatus.DONE.value
        query = _rows().where(*conditions).order_by(done, _kind_order(), _f.id).limit(most)
        with self._archive.reading() as connection:
            total = connection.execute(_from(select(func.count())).where(*conditions)).scalar() or 0
            return Agenda(tuple(self._read(connection, query)), {}, total)

    # --- rows -------------------------------------------------------------------------------------------------------

    def _read(self, connection: Connection, query: Select[Any]) -> list[FollowupRow]:
        """The rows with what can hurt their customers today."""
        found = told(connection, [_row(row) for row in connection.execute(query).mappings()])
        avoid = read_avoided(connection, {row.customer_id for row in found}, self._archive.clock().date())
        return [replace(row, avoid=tuple(avoid[row.customer_id])) if row.customer_id in avoid else row for row in found]


def _rows() -> Select[Any]:
    return _from(
        select(
            followups, customers.c.name, customers.c.tier, first_phone().label("phone"), staff.c.name.label("staff")
        )
    )


def _from(query: Any) -> Select[Any]:
    """From the follow-ups, with their customers, who are not deleted, and with who does them."""
    made: Select[Any] = (
        query.select_from(followups)
        .join(customers, customers.c.id == _f.customer_id)
        .outerjoin(staff, staff.c.id == _f.staff_id)
        .where(_not_deleted())
    )
    return made


def _asked(query: Any, which: FollowupFilter) -> Select[Any]:
    """The same without the rows of the customers where the filter asks nothing of them: they are wide."""
    if which.staff is not None or which.tier is not None:
        return _from(query)
    made: Select[Any] = query.select_from(followups).where(_not_deleted())
    return made


def _not_deleted() -> ColumnElement[bool]:
    """Of customers who are there. Asked of the customer's own row, SQLite might begin with everybody who is not
    deleted."""
    return _f.customer_id.not_in(select(customers.c.id).where(customers.c.deleted_at.is_not(None)))


def brought_forward(promised: Promised, today: date) -> ColumnElement[bool]:
    """What Promised.brings; the tier is asked for by the customer's number, and only of the few promises."""
    tier = select(customers.c.tier).where(customers.c.id == _f.customer_id).correlate(followups).scalar_subquery()
    soon = and_(_f.kind == FollowupKind.PROMISE.value, _f.due.between(today, promised.until))
    return and_(soon, tier_condition(promised.tiers, tier))


def _row(row: Any) -> FollowupRow:
    return records.followup(row, row["name"], row["tier"], row["phone"])


def _kind_order() -> ColumnElement[int]:
    return case(_KIND_PLACES, value=_f.kind, else_=len(_KIND_PLACES))


def _not_dropped() -> ColumnElement[bool]:
    return _f.status != FollowupStatus.DROPPED.value


def _conditions(which: FollowupFilter, until: date | None = None, *, status: bool = True) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if status:
        found.append(_f.status == which.status.value)
    if until is not None:
        found.append(_f.due <= until)
    if which.due is not None:
        found.append(_f.due.between(*which.due))
    if which.kinds:
        found.append(_f.kind.in_(sorted(kind.value for kind in which.kinds)))
    if which.staff is not None:
        found.append(_done_by(which.staff))
    if which.tier is not None:
        found.append(customers.c.tier == which.tier if which.tier else customers.c.tier.is_(None))
    if which.words:
        told: list[ColumnElement[bool]] = [_f.text.icontains(which.words, autoescape=True)]
        told.append(_f.kind.in_(sorted(kind.value for kind in which.word_kinds)) & _f.text.is_(None))
        told.append(_f.customer_id.in_(sorted(which.customers)))
        found.append(or_(*told))
    return found


def _done_by(name: str) -> ColumnElement[bool]:
    """Whose it is: who does it, else who looks after the customer."""
    number = func.coalesce(_f.staff_id, customers.c.staff_id)
    if not name:
        return number.is_(None)
    return number == select(staff.c.id).where(staff.c.name == name).scalar_subquery()
