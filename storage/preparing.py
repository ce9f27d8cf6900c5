"""What is to be made ready for a planned visit, kept in step with the preferences of those who come.

Who comes is the customer and her companions: other customers with their own preferences, and members of the family with
theirs. What was ticked stays, and so does what was written for one visit only.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select

from core.terms import PreferenceKind, VisitStatus
from storage.tables import companions, preferences, preparations, visits
from storage.work import Work

OWN = and_(preferences.c.family_id.is_(None), preferences.c.contact_id.is_(None))
"""The customer's own, not the family's or a contact person's."""


def holds_on(day: date | ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a preference is true on this day: not ended, not past its last day."""
    p = preferences.c
    return and_(or_(p.ended_on.is_(None), p.ended_on > day), or_(p.valid_until.is_(None), p.valid_until >= day))


def prepare_visit(work: Work, visit_id: int) -> None:
    """Make what is to be ready for a planned visit anew, from the preferences of all who come. Call it after the visit
    or its companions changed. A visit that took place or was called off is left as it is.
    """
    visit = work.connection.execute(select(visits).where(visits.c.id == visit_id)).mappings().one()
    if visit["status"] != VisitStatus.PLANNED:
        return
    wanted = select(preferences).where(preferences.c.prepare, _comes_along(visit), holds_on(visit["day"]))
    rows = {row["id"]: row for row in work.connection.execute(wanted.order_by(preferences.c.id)).mappings()}
    noted = work.connection.execute(
        select(preparations).where(preparations.c.visit_id == visit_id, preparations.c.preference_id.is_not(None))
    ).mappings()
    known = {row["preference_id"]: row for row in noted}
    for preference_id, row in known.items():
        if preference_id not in rows:
            _take_out(work, row)
    for preference_id, row in rows.items():
        if preference_id not in known:
            _insert(work, visit, row)


def prepare_coming(work: Work, preference_id: int) -> None:
    """Bring this preference into the coming visits of its person, or out of them when it is not to be made ready."""
    row = work.connection.execute(select(preferences).where(preferences.c.id == preference_id)).mappings().one()
    wanted = work.connection.execute(
        select(preferences.c.id).where(preferences.c.id == preference_id, preferences.c.prepare)
    ).first()
    coming = {visit["id"]: visit for visit in work.connection.execute(_coming(row, work.now.date())).mappings()}
    noted = work.connection.execute(
        select(preparations)
        .join(visits, visits.c.id == preparations.c.visit_id)
        .where(
            preparations.c.preference_id == preference_id,
            visits.c.status == VisitStatus.PLANNED,
            visits.c.day >= work.now.date(),
        )
    ).mappings()
    known = {preparation["visit_id"]: preparation for preparation in noted}
    due = {i for i, visit in coming.items() if wanted is not None and _holds(row, visit["day"])}
    for visit_id, preparation in known.items():
        if visit_id not in due:
            _take_out(work, preparation)
        else:
            work.update(preparations, preparation["id"], **{n: row[n] for n in ("text", "kind", "category")})
    for visit_id in sorted(due - known.keys()):
        _insert(work, coming[visit_id], row)


def forget_preference(work: Work, preference_id: int) -> None:
    """Before a preference is removed: its preparations for visits still to come go, those of past visits keep their
    words.
    """
    rows = work.connection.execute(
        select(preparations.c.id, visits.c.status)
        .join(visits, visits.c.id == preparations.c.visit_id)
        .where(preparations.c.preference_id == preference_id)
    ).all()
    for row in rows:
        if row.status == VisitStatus.PLANNED:
            work.delete(preparations, row.id)
        else:
            work.update(preparations, row.id, preference_id=None)


def _holds(row: Any, day: date) -> bool:
    return (row["ended_on"] is None or row["ended_on"] > day) and (
        row["valid_until"] is None or row["valid_until"] >= day
    )


def _comes_along(visit: Any) -> ColumnElement[bool]:
    """The preferences of everybody who comes to this visit."""
    with_her = select(companions.c.companion_id).where(
        companions.c.visit_id == visit["id"], companions.c.companion_id.is_not(None)
    )
    of_family = select(companions.c.family_id).where(
        companions.c.visit_id == visit["id"], companions.c.family_id.is_not(None)
    )
    p = preferences.c
    own = and_(OWN, or_(p.customer_id == visit["customer_id"], p.customer_id.in_(with_her)))
    return or_(own, p.family_id.in_(of_family))


def _coming(row: Any, today: date) -> Any:
    """The planned visits to which the person of this preference comes."""
    planned = select(visits).where(visits.c.status == VisitStatus.PLANNED, visits.c.day >= today)
    along = select(companions.c.visit_id)
    if row["family_id"] is not None:
        return planned.where(visits.c.id.in_(along.where(companions.c.family_id == row["family_id"])))
    if row["contact_id"] is not None:
        return planned.where(visits.c.id.is_(None))  # a contact person comes along with nobody
    with_others = visits.c.id.in_(along.where(companions.c.companion_id == row["customer_id"]))
    return planned.where(or_(visits.c.customer_id == row["customer_id"], with_others))


def _insert(work: Work, visit: Any, row: Any) -> None:
    work.insert(
        preparations,
        customer_id=visit["customer_id"],
        visit_id=visit["id"],
        preference_id=row["id"],
        text=row["text"],
        kind=PreferenceKind(row["kind"]).value,
        category=row["category"],
    )
    if visit["ready_at"] is not None:  # one more thing to do: not all is ready any longer
        work.update(visits, visit["id"], ready_at=None)


def _take_out(work: Work, preparation: Any) -> None:
    """What stands ready already, or was answered for, stays on the list."""
    if preparation["ready_at"] is None and preparation["outcome"] is None:
        work.delete(preparations, preparation["id"])
