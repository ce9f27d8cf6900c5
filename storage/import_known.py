"""The archive as an import sees it: everybody a row could be, with all that filling and comparing need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Select, func, select

from core.importing.matching import wish_key
from core.importing.orders import KnownPurchase
from core.importing.plan import Known, KnownCustomer, Purchases
from core.people import Birthday, CustomerDraft
from core.terms import Calendar, CustomerKind, CustomerStatus, Gender
from storage.preparing import OWN
from storage.purchases import item_in_words
from storage.tables import (
    custom_fields,
    custom_values,
    customer_tags,
    customers,
    history,
    phones,
    preferences,
    purchase_items,
    purchases,
    referrals,
    tags,
)

_c = customers.c
_COLUMNS = (
    _c.id, _c.code, _c.name, _c.kind, _c.gender, _c.title, _c.wechat, _c.email, _c.address, _c.birthday_calendar,
    _c.birthday_year, _c.birthday_month, _c.birthday_day, _c.birthday_leap, _c.since, _c.source, _c.employer, _c.work,
    _c.note, _c.status, _c.balance_cents, _c.points, _c.stated_spent_cents, _c.last_seen,
)  # fmt: skip


def moment(connection: Connection) -> int:
    """The newest line of the history: when it has moved on, a plan made before is stale."""
    return int(connection.execute(select(func.coalesce(func.max(history.c.id), 0))).scalar_one())


def read(connection: Connection) -> Known:
    """Everybody but the recycle bin, of which only the card numbers matter."""
    same = _Same()
    numbers = _grouped(
        _rows(connection, select(phones.c.customer_id, phones.c.number).order_by(phones.c.position, phones.c.id))
    )
    labels = _grouped(
        (of, same[name])
        for of, name in _rows(
            connection,
            select(customer_tags.c.customer_id, tags.c.name)
            .join(tags, tags.c.id == customer_tags.c.tag_id)
            .order_by(customer_tags.c.id),
        )
    )
    noted = select(preferences.c.customer_id, preferences.c.kind, preferences.c.text).where(OWN)
    wishes = _grouped((of, wish_key(kind, text)) for of, kind, text in _rows(connection, noted))
    own: dict[int, dict[str, str]] = {}
    values = select(custom_values.c.customer_id, custom_fields.c.name, custom_values.c.value).join(
        custom_fields, custom_fields.c.id == custom_values.c.field_id
    )
    for of, name, value in _rows(connection, values):
        own.setdefault(of, {})[same[name]] = same[value]
    brought = dict(_rows(connection, select(referrals.c.customer_id, referrals.c.referrer_id)))
    people = []
    for row in _rows(connection, select(*_COLUMNS).where(_c.deleted_at.is_(None))):
        of = row[0]
        draft = _draft(row, numbers.pop(of, ()), labels.pop(of, ()), own.pop(of, _NOTHING), brought.get(of), same)
        people.append(KnownCustomer(of, draft, frozenset(wishes.pop(of, ())), same[row[-1]]))
    binned = connection.execute(select(_c.code).where(_c.deleted_at.is_not(None), _c.code.is_not(None))).scalars()
    return Known(people, moment(connection), frozenset(binned))


def with_photos(connection: Connection, known: Known) -> Known:
    """The same with the customers' photos, for a list that holds some: they are what takes most room of an archive."""
    has = _c.photo.is_not(None) & _c.deleted_at.is_(None)
    photos = dict(_rows(connection, select(_c.id, _c.photo).where(has)))
    if not photos:
        return known
    customers_ = [
        replace(k, draft=replace(k.draft, photo=photos[k.id])) if k.id in photos else k for k in known.customers
    ]
    return replace(known, customers=customers_)


_NOTHING: Mapping[str, str] = MappingProxyType({})
_PORTION = 1_000


class _Same(dict[Any, Any]):
    """What comes again and again (days, titles, labels), each kept once: of 100,000 customers that is half of all."""

    def __missing__(self, value: Any) -> Any:
        self[value] = value
        return value


def _rows(connection: Connection, query: Select[Any]) -> Iterator[Any]:
    return chain.from_iterable(connection.execute(query).partitions(_PORTION))


def _draft(
    row: Any, numbers: Iterable[str], labels: Iterable[str], own: Mapping[str, str], referrer: int | None, same: _Same
) -> CustomerDraft:
    (
        _id, code, name, kind, gender, title, wechat, email, address, calendar, year, month, day, leap, since, source,
        employer, work, note, status, balance, points, spent, _seen,
    ) = row  # fmt: skip
    return CustomerDraft(
        name,
        code,
        _KINDS[kind],
        _GENDERS[gender] if gender else None,
        same[title],
        tuple(numbers),
        wechat,
        email,
        address,
        same[Birthday(_CALENDARS[calendar], year, month, day, bool(leap))] if calendar else None,
        same[since],
        same[source],
        same[employer],
        same[work],
        note,
        _STATES[status],
        tuple(labels),
        referrer,
        balance,
        points,
        spent,
        own,
    )


# looked up in a tenth of the time of Gender(word)
_KINDS, _GENDERS = {kind.value: kind for kind in CustomerKind}, {gender.value: gender for gender in Gender}
_CALENDARS = {calendar.value: calendar for calendar in Calendar}
_STATES = {status.value: status for status in CustomerStatus}


def _grouped(rows: Iterable[Any]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for customer_id, value in rows:
        found.setdefault(customer_id, []).append(value)
    return found


_p, _i = purchases.c, purchase_items.c
_PURCHASE = (
    _p.fingerprint, _p.id, _p.customer_id, _p.day, _p.paid_cents, _p.at, _p.order_no, _p.list_cents, _p.cost_cents,
    _p.staff, _p.store, _p.note, _i.name, _i.quantity, _i.amount_cents, _i.id.label("item_id"),
)  # fmt: skip
"""The fingerprint, then KnownPurchase in the order of its fields."""


def imported_purchases(connection: Connection, first: date, last: date) -> Purchases:
    """The imported purchases of these days, both included; those with an order number as they stand now."""
    of_these = (_p.day.between(first, last), _p.fingerprint.is_not(None))
    found: dict[str, KnownPurchase | None] = dict.fromkeys(
        connection.execute(select(_p.fingerprint).where(*of_these, _p.order_no.is_(None))).scalars()
    )
    query = select(*_PURCHASE).outerjoin(purchase_items, _i.purchase_id == _p.id)
    several: dict[str, list[str]] = {}
    for print_, *values in connection.execute(query.where(*of_these, _p.order_no.is_not(None)).order_by(_i.id)):
        purchase, earlier = KnownPurchase._make(values), found.get(print_)
        if earlier is not None:
            names = several.setdefault(print_, [_item(earlier)])
            names.append(_item(purchase))
            purchase = earlier._replace(items="、".join(names), item_id=None, quantity=1.0, amount_cents=None)
        elif purchase.item_id is None:
            purchase = purchase._replace(quantity=1.0)
        found[print_] = purchase
    return found


def _item(purchase: KnownPurchase) -> str:
    return item_in_words(purchase.items or "", purchase.quantity)
