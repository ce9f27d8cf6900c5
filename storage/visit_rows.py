"""Reading visits: the row with everything that is to be known and made ready for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from core.people import Companion, Preference, Preparation, VisitRow
from core.profile import holds
from core.terms import Pleased, PreferenceKind, VisitStatus
from storage import records, sums
from storage.preferences import PERSON
from storage.preparing import OWN, holds_on
from storage.tables import companions, customers, family, phones, preferences, preparations, staff, visits

_AVOID = (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)


def visit_rows() -> Select[Any]:
    """Every visit with its customer's name, tier and first phone, and who of the staff is asked for."""
    first_phone = (
        select(phones.c.number)
        .where(phones.c.customer_id == visits.c.customer_id)
        .order_by(phones.c.position, phones.c.id)
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(visits, customers.c.name, customers.c.tier, first_phone.label("phone"), staff.c.name.label("staff"))
        .join(customers, customers.c.id == visits.c.customer_id)
        .outerjoin(staff, staff.c.id == visits.c.staff_id)
    )


def read_visits(connection: Connection, query: Select[Any]) -> list[VisitRow]:
    """The visits of a query made of `visit_rows`, in its order."""
    rows = connection.execute(query).mappings().all()
    ids = [r["id"] for r in rows]
    with_her = _companions(connection, ids)
    prepared = _prepared(connection, {r["id"]: r["customer_id"] for r in rows})
    people = {r["customer_id"] for r in rows} | {c.customer_id for along in with_her.values() for c in along}
    avoided = _avoided(connection, people - {None})
    return [
        _visit(r, with_her.get(r["id"], ()), prepared.get(r["id"], ()), avoided)
        for r in rows
    ]  # fmt: skip


def _visit(
    r: Mapping[Any, Any],
    with_her: Sequence[Companion],
    prepared: Sequence[Preparation],
    avoided: Mapping[int, Sequence[Preference]],
) -> VisitRow:
    return VisitRow(
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
        avoid=tuple(to_avoid(r["customer_id"], with_her, avoided, r["day"])),
        prepare=tuple(prepared),
        companions=tuple(with_her),
        staff=r["staff"],
        service=r["service"],
        room_type=r["room_type"],
        orientation=r["orientation"],
        temperature=r["temperature"],
        humidity=r["humidity"],
        price_cents=r["price_cents"],
        pleased=Pleased(r["pleased"]) if r["pleased"] else None,
    )


# --- what to avoid ----------------------------------------------------------------------------------------------------


def to_avoid(
    customer_id: int, with_her: Iterable[Companion], avoided: Mapping[int, Sequence[Preference]], day: date
) -> list[Preference]:
    """Worst first, and of one kind the customer's own first: her family's always, because who comes is often told late;
    of other customers who come along their own, under their names.
    """
    found = [p for p in avoided.get(customer_id, ()) if holds(p, day)]
    for companion in with_her:
        if companion.customer_id is not None:
            theirs = avoided.get(companion.customer_id, ())
            found += [replace(p, person=companion.name) for p in theirs if p.person is None and holds(p, day)]
    return sorted(found, key=lambda p: (records.KIND_ORDER[p.kind], p.person is not None))


def _avoided(connection: Connection, customer_ids: Iterable[int | None]) -> dict[int, list[Preference]]:
    """Customer → allergies and dislikes, the family's and the contact persons' with their names."""
    found: dict[int, list[Preference]] = {}
    for chunk in sums.chunks(i for i in customer_ids if i is not None):
        query = (
            select(preferences, PERSON)
            .where(preferences.c.customer_id.in_(chunk), preferences.c.kind.in_(_AVOID))
            .order_by(func.coalesce(preferences.c.learnt_on, date.min), preferences.c.id)
        )
        for row in connection.execute(query).mappings():
            found.setdefault(row["customer_id"], []).append(records.preference(row, row["person"]))
    return found


def foreseen(
    connection: Connection, customer_id: int, day: date, with_her: Sequence[Companion]
) -> tuple[list[Preference], list[Preference]]:
    """(what to avoid, what would be made ready) at a visit that is not written down yet."""
    people = [customer_id, *(c.customer_id for c in with_her if c.customer_id is not None)]
    avoid = to_avoid(customer_id, with_her, _avoided(connection, people), day)
    kin = [c.family_id for c in with_her if c.family_id is not None]
    p = preferences.c
    who = or_(OWN & p.customer_id.in_(people), p.family_id.in_(kin))
    query = select(preferences, PERSON).where(p.prepare, who, holds_on(day)).order_by(p.id)
    names = {c.customer_id: c.name for c in with_her if c.customer_id is not None}
    wanted = [
        records.preference(row, row["person"] or names.get(row["customer_id"]))
        for row in connection.execute(query).mappings()
    ]
    return avoid, wanted


# --- who comes along, and what is to be ready -------------------------------------------------------------------------


def _companions(connection: Connection, visit_ids: Sequence[int]) -> dict[int, list[Companion]]:
    found: dict[int, list[Companion]] = {}
    for chunk in sums.chunks(visit_ids):
        query = (
            select(companions, func.coalesce(family.c.name, customers.c.name).label("name"))
            .outerjoin(family, family.c.id == companions.c.family_id)
            .outerjoin(customers, customers.c.id == companions.c.companion_id)
            .where(companions.c.visit_id.in_(chunk))
            .order_by(companions.c.id)
        )
        for row in connection.execute(query).mappings():
            companion = Companion(row["name"], row["companion_id"], row["family_id"])
            found.setdefault(row["visit_id"], []).append(companion)
    return found


def _prepared(connection: Connection, visit_customers: Mapping[int, int]) -> dict[int, list[Preparation]]:
    """Visit → what to make ready; what is for somebody else than the customer has the name."""
    found: dict[int, list[Preparation]] = {}
    told_by = select(customers.c.name).where(customers.c.id == preferences.c.customer_id).scalar_subquery()
    for chunk in sums.chunks(visit_customers):
        query = (
            select(preparations, PERSON, preferences.c.customer_id.label("whose"), told_by.label("name"))
            .outerjoin(preferences, preferences.c.id == preparations.c.preference_id)
            .where(preparations.c.visit_id.in_(chunk))
            .order_by(preparations.c.id)
        )
        for row in connection.execute(query).mappings():
            other = row["whose"] is not None and row["whose"] != visit_customers[row["visit_id"]]
            person = row["person"] or (row["name"] if other else None)
            found.setdefault(row["visit_id"], []).append(records.preparation(row, person))
    return found
