"""The archive as an import sees it: everybody a row could be, with all that filling and comparing need."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from core.importing.matching import wish_key
from core.importing.orders import KnownPurchase
from core.importing.plan import Known, KnownCustomer, Purchases
from core.people import CustomerDraft
from core.terms import CustomerKind, CustomerStatus, Gender
from storage import records
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
    numbers = _grouped(
        connection.execute(select(phones.c.customer_id, phones.c.number).order_by(phones.c.position, phones.c.id))
    )
    labels = _grouped(
        connection.execute(
            select(customer_tags.c.customer_id, tags.c.name)
            .join(tags, tags.c.id == customer_tags.c.tag_id)
            .order_by(customer_tags.c.id)
        )
    )
    wishes: dict[int, set[str]] = {}
    for customer_id, kind, text in connection.execute(
        select(preferences.c.customer_id, preferences.c.kind, preferences.c.text).where(OWN)
    ):
        wishes.setdefault(customer_id, set()).add(wish_key(kind, text))
    own: dict[int, dict[str, str]] = {}
    for customer_id, name, value in connection.execute(
        select(custom_values.c.customer_id, custom_fields.c.name, custom_values.c.value).join(
            custom_fields, custom_fields.c.id == custom_values.c.field_id
        )
    ):
        own.setdefault(customer_id, {})[name] = value
    brought: dict[int, int] = {
        row.customer_id: row.referrer_id
        for row in connection.execute(select(referrals.c.customer_id, referrals.c.referrer_id))
    }
    people = []
    for row in connection.execute(select(*_COLUMNS).where(_c.deleted_at.is_(None))).mappings():
        of = row["id"]
        draft = _draft(row, numbers.get(of, ()), labels.get(of, ()), own.get(of, {}), brought.get(of))
        people.append(KnownCustomer(of, draft, frozenset(wishes.get(of, ())), row["last_seen"]))
    binned = connection.execute(select(_c.code).where(_c.deleted_at.is_not(None), _c.code.is_not(None))).scalars()
    return Known(people, moment(connection), frozenset(binned))


def _draft(
    row: Any, numbers: Iterable[str], labels: Iterable[str], own: dict[str, str], referrer: int | None
) -> CustomerDraft:
    return CustomerDraft(
        name=row["name"],
        code=row["code"],
        kind=CustomerKind(row["kind"]),
        gender=Gender(row["gender"]) if row["gender"] else None,
        title=row["title"],
        phones=tuple(numbers),
        wechat=row["wechat"],
        email=row["email"],
        address=row["address"],
        birthday=records.birthday(row),
        since=row["since"],
        source=row["source"],
        employer=row["employer"],
        work=row["work"],
        note=row["note"],
        status=CustomerStatus(row["status"]),
        tags=tuple(labels),
        referred_by=referrer,
        balance_cents=row["balance_cents"],
        points=row["points"],
        stated_spent_cents=row["stated_spent_cents"],
        custom=own,
    )


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
