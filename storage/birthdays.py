"""Whose birthday is kept on which days: customers, their families, and the contact persons of companies.

SQL is asked for the few (calendar, month, day) that a window of days contains (core.calendars.birthdays_between), so
the cost grows with the birthdays found, not with the customers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
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
from storage import records
from storage.tables import contact_persons, customers, family, phones


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


def kept_between(connection: Connection, first: date, last: date, promotable: bool = False) -> list[Kept]:
    """The birthdays kept from `first` to `last`, both included, in order of day, then name by pinyin.

    Nobody who is not yet born that day. `promotable`: only of customers who may be greeted.
    """
    days = birthdays_between(first, last)
    found = [
        (row, kept)
        for query in _queries(days)
        for row in connection.execute(query.where(*may_be_greeted()) if promotable else query).mappings()
        for kept in _kept(row, days)
    ]
    return [kept for row, kept in sorted(found, key=lambda one: (one[1].day, one[0]["name_key"], one[1].customer_id))]


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


def may_be_greeted() -> list[ColumnElement[bool]]:
    """Conditions on customers: not on the blacklist, and consent not refused (not asked is not refused)."""
    consent = customers.c.consent
    return [customers.c.blacklist_reason.is_(None), or_(consent.is_(None), consent.is_(True))]


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
            customers.c.tier, of.birthday_calendar, of.birthday_year, of.birthday_month, of.birthday_day,
            of.birthday_leap,
        )
        .select_from(table)
        .where(
            tuple_(of.birthday_calendar, of.birthday_month, of.birthday_day).in_(wanted),
            customers.c.deleted_at.is_(None),
        )
    )  # fmt: skip


def _kept(row: RowMapping, days: Mapping[Birthday, tuple[date, ...]]) -> Iterator[Kept]:
    told = records.birthday(row)
    assert told is not None
    yearly = Birthday(told.calendar, None, told.month, told.day, told.leap)
    person = (row["whose"], row["person_id"], row["person"], row["relation"]) if row["whose"] else None
    for day in days.get(yearly, ()):
        if told.year is None or turning(told, day) is not None:
            yield Kept(row["customer_id"], row["customer"], told, day, person, row["tier"], row["phone"])
