"""Whose birthday or yearly day is kept on which days: customers, their families, the contact persons of companies.

SQL is asked for the few (calendar, month, day) that a window of days contains (core.calendars.birthdays_between), so
the cost grows with the days found, not with the customers. Who is in the recycle bin is left out here, not in SQL:
asked for both, SQLite would rather walk through everybody who is not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    Table,
    func,
    literal,
    null,
    or_,
    select,
    tuple_,
)

from core.calendars import birthdays_between, turning
from core.people import Birthday, BirthdayEntry
from core.terms import Calendar
from storage import records
from storage.tables import contact_persons, customers, family, phones, yearly_days


@dataclass(frozen=True, slots=True)
class Kept:
    """One birthday on one day. `person`: ("family" or "contact", id, name, relation); None: the customer's own."""

    customer_id: int
    customer: str
    birthday: Birthday
    day: date
    person: tuple[str, int, str, str | None] | None
    tier: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class Yearly:
    """One yearly day (`number`, `name`) on the day on which it is kept. `person`: whose it is, of the family."""

    customer_id: int
    customer: str
    number: int
    name: str
    told: Birthday
    day: date
    person: str | None
    relation: str | None
    tier: str | None
    phone: str | None


def kept_between(
    connection: Connection, first: date, last: date, *, of: Collection[int] | None = None,
    conditions: Collection[ColumnElement[bool]] = (),
) -> list[Kept]:  # fmt: skip
    """The birthdays kept from `first` to `last`, both included, in order of day, then name by pinyin.

    Nobody who is not yet born that day. `of`: only these customers'; `conditions`: on customers.
    """
    days = birthdays_between(first, last)
    plain = {(told.calendar.value, told.month, told.day, told.leap): kept for told, kept in days.items()}
    found = [
        kept
        for query in _queries(days)
        for row in connection.execute(_narrowed(query, of, conditions))
        for kept in _kept(row, plain)
    ]
    return [one[-1] for one in sorted(found, key=lambda one: one[:-1])]


def yearly_between(
    connection: Connection, first: date, last: date, *, of: Collection[int] | None = None,
    conditions: Collection[ColumnElement[bool]] = (),
) -> list[Yearly]:  # fmt: skip
    """The yearly days kept from `first` to `last`, in order of day, then name by pinyin; none before its first time."""
    days = birthdays_between(first, last)
    query = (
        _query(yearly_days, days)
        .add_columns(
            yearly_days.c.id, yearly_days.c.name, family.c.name.label("person"), family.c.relation,
            first_phone().label("phone"),
        )
        .join(customers, customers.c.id == yearly_days.c.customer_id)
        .outerjoin(family, family.c.id == yearly_days.c.family_id)
    )  # fmt: skip
    found = []
    for row in connection.execute(_narrowed(query, of, conditions)).mappings():
        told = records.birthday(row) if row["deleted_at"] is None else None
        if told is None:
            continue
        for day in days.get(Birthday(told.calendar, None, told.month, told.day, told.leap), ()):
            if told.year is None or turning(told, day) is not None:
                kept = Yearly(
                    row["customer_id"], row["customer"], row["id"], row["name"], told, day, row["person"],
                    row["relation"], row["tier"], row["phone"],
                )  # fmt: skip
                found.append((day, row["name_key"], row["customer_id"], row["id"], kept))
    return [one[-1] for one in sorted(found, key=lambda one: one[:-1])]


def since_between(
    connection: Connection, first: date, last: date, conditions: Collection[ColumnElement[bool]] = ()
) -> list[tuple[int, date, date]]:
    """(customer, since when, day) of the anniversaries kept from `first` to `last`: those who became customers on these
    days of earlier years. By the index of `since`, whatever the number of customers."""
    days = birthdays_between(first, last)
    c, found = customers.c, []
    wanted: dict[date, tuple[date, ...]] = {}
    for birthday, kept in days.items():
        if birthday.calendar is Calendar.SOLAR:
            for year in range(_FIRST_SINCE, kept[-1].year):
                if (day := _valid(year, birthday.month, birthday.day)) is not None:
                    wanted[day] = kept
    query = select(c.id, c.since, c.deleted_at).where(c.since.in_(sorted(wanted)), *conditions)
    for row in connection.execute(query):
        if row.deleted_at is None:
            found += [(row.id, row.since, day) for day in wanted[row.since] if day.year > row.since.year]
    return sorted(found, key=lambda one: (one[2], one[0]))


_FIRST_SINCE = 1949
"""No shop of today has kept customers for longer."""


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February
        return None


def _narrowed(
    query: Select[Any], of: Collection[int] | None, conditions: Collection[ColumnElement[bool]]
) -> Select[Any]:
    query = query.where(*conditions)
    return query if of is None else query.where(customers.c.id.in_(of))


def entry(kept: Kept) -> BirthdayEntry:
    """For the birthday lists."""
    return BirthdayEntry(
        customer_id=kept.customer_id, customer=kept.customer, day=kept.day, calendar=kept.birthday.calendar,
        birthday=kept.birthday, turning=turning(kept.birthday, kept.day),
        person=kept.person[2] if kept.person else None, relation=kept.person[3] if kept.person else None,
        tier=kept.tier, phone=kept.phone,
    )  # fmt: skip


def first_phone() -> ScalarSelect[str]:
    """The customer's first phone, as a column of a query over customers."""
    return (
        select(phones.c.number)
        .where(phones.c.customer_id == customers.c.id)
        .order_by(phones.c.position, phones.c.id)
        .limit(1)
        .scalar_subquery()
    )


def yearly_entry(kept: Yearly) -> BirthdayEntry:
    """For the birthday lists, with the name of the day."""
    return BirthdayEntry(
        customer_id=kept.customer_id, customer=kept.customer, day=kept.day, calendar=kept.told.calendar,
        birthday=kept.told, turning=turning(kept.told, kept.day), person=kept.person, relation=kept.relation,
        tier=kept.tier, phone=kept.phone, name=kept.name,
    )  # fmt: skip


def may_be_greeted(today: date) -> list[ColumnElement[bool]]:
    """Conditions on customers: not on the blacklist, consent not refused (not asked is not refused) and not run out."""
    c = customers.c
    given = c.consent.is_(True) & or_(c.consent_until.is_(None), c.consent_until >= today)
    return [c.blacklist_reason.is_(None), or_(c.consent.is_(None), given)]


def _queries(days: Mapping[Birthday, tuple[date, ...]]) -> list[Select[Any]]:
    own = _query(customers, days).add_columns(null().label("whose"), first_phone().label("phone"))
    kin = _query(family, days).add_columns(
        literal("family").label("whose"), first_phone().label("phone"), family.c.id.label("person_id"),
        family.c.name.label("person"), family.c.relation,
    )  # fmt: skip
    contacts = _query(contact_persons, days).add_columns(
        literal("contact").label("whose"), func.coalesce(contact_persons.c.phone, first_phone()).label("phone"),
        contact_persons.c.id.label("person_id"), contact_persons.c.name.label("person"), null().label("relation"),
    )  # fmt: skip
    return [
        own,
        kin.join(customers, customers.c.id == family.c.customer_id),
        contacts.join(customers, customers.c.id == contact_persons.c.customer_id),
    ]


def _query(table: Table, days: Mapping[Birthday, tuple[date, ...]]) -> Select[Any]:
    of = table.c
    wanted = sorted({(day.calendar.value, day.month, day.day) for day in days})
    return (
        select(
            customers.c.id.label("customer_id"), customers.c.name.label("customer"), customers.c.name_key,
            customers.c.tier, customers.c.deleted_at, of.birthday_calendar, of.birthday_year, of.birthday_month,
            of.birthday_day, of.birthday_leap,
        )
        .select_from(table)
        .where(tuple_(of.birthday_calendar, of.birthday_month, of.birthday_day).in_(wanted))
    )  # fmt: skip


def _kept(
    row: Any, days: Mapping[tuple[str, int, int, bool], tuple[date, ...]]
) -> Iterator[tuple[date, str, int, Kept]]:  # fmt: skip
    """Each day in order: day, name, customer, what is kept. By places, as names cost more than all the rest."""
    customer_id, customer, name_key, tier, deleted_at, calendar, year, month, day, leap, whose, phone = row[:12]
    kept_on = days.get((calendar, month, day, bool(leap)), ()) if deleted_at is None else ()
    if not kept_on:
        return
    told = Birthday(Calendar(calendar), year, month, day, bool(leap))
    person = (whose, *row[12:]) if whose else None
    for on in kept_on:
        if year is None or turning(told, on) is not None:
            yield on, name_key, customer_id, Kept(customer_id, customer, told, on, person, tier, phone)
