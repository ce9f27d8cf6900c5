"""The rules of core/reminders.py brought to the archive: which occasions there are, and the follow-ups made of them.

SQL picks the candidates of each rule, so that the cost grows with what is due, not with the customers. A follow-up that
a rule made and nobody has touched follows the facts: another date of birth moves it, a visit that was cancelled or a
customer who came by himself takes it away. What is done, dropped or postponed stays, and is never made again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text, and_, cast, delete, func, insert, not_, or_, select, update

from core import reminders
from core.reminders import Occasion, Rules, Window
from core.terms import FollowupStatus, VisitStatus
from storage import sums
from storage.birthdays import kept_between, may_be_greeted
from storage.tables import customers, followups, preparations, purchases, visits

_Key = tuple[str, int, str]

_UNTOUCHED = (
    followups.c.rule.is_not(None),
    followups.c.status == FollowupStatus.OPEN.value,
    followups.c.postponed_from.is_(None),
)


def bring_up_to_date(connection: Connection, rules: Rules, seen: Window, now: datetime) -> set[int]:
    """Make, correct and take away rule-made follow-ups; the ids of the customers concerned."""
    wanted = {_key(occasion): occasion for occasion in found(connection, rules, seen)}
    known = _known(connection, sorted({occasion.customer_id for occasion in wanted.values()}))
    new = [occasion for key, occasion in wanted.items() if key not in known]
    if new:
        connection.execute(insert(followups), [{**_columns(occasion), "created_at": now} for occasion in new])
    stale = [(known[key], wanted[key]) for key in wanted.keys() & known.keys() if _differs(known[key], wanted[key])]
    for row, occasion in stale:
        connection.execute(update(followups).where(followups.c.id == row.id).values(**_columns(occasion)))
    gone = {row.id: row.customer_id for row in _unfounded(connection, rules, seen) if _row_key(row) not in wanted}
    for chunk in sums.chunks(gone):
        connection.execute(delete(followups).where(followups.c.id.in_(chunk)))
    return {o.customer_id for o in new} | {o.customer_id for _, o in stale} | set(gone.values())


def take_away(connection: Connection, customer_ids: Iterable[int]) -> None:
    """Remove what the rules made for these customers and nobody touched: it must not hold them back in an undo."""
    for chunk in sums.chunks(customer_ids):
        connection.execute(delete(followups).where(followups.c.customer_id.in_(chunk), *_UNTOUCHED))


def found(connection: Connection, rules: Rules, seen: Window) -> Iterator[Occasion]:
    """Every occasion of the rules that are on."""
    if rules.birthday.on:
        yield from _birthdays(connection, rules, seen)
    if rules.return_visit.on:
        yield from _return_visits(connection, rules, seen)
    if rules.after_sale.on:
        yield from _after_sales(connection, rules, seen)
    if rules.preparation.on:
        yield from _preparations(connection, rules, seen)


# --- the candidates of each rule ------------------------------------------------------------------------------------


def _birthdays(connection: Connection, rules: Rules, seen: Window) -> Iterator[Occasion]:
    for kept in kept_between(connection, *reminders.birthday_days(rules.birthday, seen), promotable=True):
        if kept.person is not None and not rules.birthday.family:
            continue
        occasion = reminders.birthday(kept.customer_id, kept.birthday, kept.day, person=kept.person)
        if occasion is not None:
            yield occasion


def _return_visits(connection: Connection, rules: Rules, seen: Window) -> Iterator[Occasion]:
    rule, c = rules.return_visit, customers.c
    by_interval: dict[int, list[ColumnElement[bool]]] = {rule.other: [_not_in(rule.intervals)]}
    for tier, interval in rule.intervals.items():
        by_interval.setdefault(interval, []).append(c.tier == tier)
    due = [
        and_(or_(*tiers), c.last_contact.between(*reminders.return_visit_contacts(seen, interval)))
        for interval, tiers in by_interval.items()
    ]
    query = select(c.id, c.tier, c.last_contact).where(c.deleted_at.is_(None), *may_be_greeted(), or_(*due))
    for row in connection.execute(query):
        yield reminders.return_visit(rule, row.id, row.tier, row.last_contact)


def _not_in(tiers: Any) -> ColumnElement[bool]:
    return or_(customers.c.tier.is_(None), customers.c.tier.not_in(list(tiers)))


def _after_sales(connection: Connection, rules: Rules, seen: Window) -> list[Occasion]:
    days = reminders.after_sale_days(rules.after_sale, seen)
    query = (
        select(purchases.c.customer_id, purchases.c.day, func.sum(purchases.c.paid_cents))
        .join(customers, customers.c.id == purchases.c.customer_id)
        .where(purchases.c.day.between(*days), customers.c.deleted_at.is_(None))
        .group_by(purchases.c.customer_id, purchases.c.day)
    )
    return reminders.after_sales(rules.after_sale, seen, (tuple(row) for row in connection.execute(query)))


def _preparations(connection: Connection, rules: Rules, seen: Window) -> Iterator[Occasion]:
    query = (
        select(visits.c.customer_id, visits.c.id, visits.c.day, func.count())
        .join(customers, customers.c.id == visits.c.customer_id)
        .join(preparations, preparations.c.visit_id == visits.c.id)
        .where(
            visits.c.day.between(*reminders.preparation_days(rules.preparation, seen)),
            visits.c.status == VisitStatus.PLANNED.value,
            preparations.c.ready_at.is_(None),
            customers.c.deleted_at.is_(None),
        )
        .group_by(visits.c.customer_id, visits.c.id, visits.c.day)
    )
    for customer_id, visit_id, day, things in connection.execute(query):
        yield reminders.preparation(rules.preparation, customer_id, visit_id, day, things, seen.today)


# --- what is there already ------------------------------------------------------------------------------------------


def _key(occasion: Occasion) -> _Key:
    return occasion.rule, occasion.customer_id, occasion.key


def _row_key(row: Any) -> _Key:
    return row.rule, row.customer_id, row.occasion


def _columns(occasion: Occasion) -> dict[str, Any]:
    return {
        "customer_id": occasion.customer_id, "kind": occasion.kind.value, "rule": occasion.rule,
        "occasion": occasion.key, "due": occasion.due, "facts": dict(occasion.facts),
    }  # fmt: skip


def _known(connection: Connection, customer_ids: list[int]) -> dict[_Key, Any]:
    """What the rules ever made for these customers, whatever became of it."""
    c = followups.c
    query = select(c.id, c.rule, c.customer_id, c.occasion, c.status, c.postponed_from, c.due, c.facts)
    known = {}
    for chunk in sums.chunks(customer_ids):
        for row in connection.execute(query.where(c.customer_id.in_(chunk), c.rule.is_not(None))):
            known[_row_key(row)] = row
    return known


def _differs(row: Any, occasion: Occasion) -> bool:
    untouched = row.status == FollowupStatus.OPEN.value and row.postponed_from is None
    return untouched and (row.due, row.facts) != (occasion.due, dict(occasion.facts))


def _unfounded(connection: Connection, rules: Rules, seen: Window) -> list[Any]:
    """Untouched follow-ups that stand only if their occasion is (still) among those found.

    A rule that was switched off stands for nothing; otherwise only what this window can judge.
    """
    c, spoken = followups.c, customers.c.last_contact
    first, last = reminders.birthday_days(rules.birthday, seen)
    sold_first, sold_last = reminders.after_sale_days(rules.after_sale, seen)
    judged = {
        "birthday": c.due.between(first, last),
        "after_sale": c.occasion.between(sold_first.isoformat(), sold_last.isoformat()),
        "return_visit": or_(spoken.is_(None), c.occasion != cast(spoken, Text)),
        "preparation": c.due <= seen.last,
    }
    not_greeted = not_(and_(*may_be_greeted()))
    conditions = []
    for rule, in_window in judged.items():
        if not getattr(rules, rule).on:
            conditions.append(c.rule == rule)
        elif rule in reminders.PROMOTIONAL:
            conditions.append(and_(c.rule == rule, or_(in_window, not_greeted)))
        else:
            conditions.append(and_(c.rule == rule, in_window))
    query = (
        select(c.id, c.rule, c.customer_id, c.occasion)
        .join(customers, customers.c.id == c.customer_id)
        .where(*_UNTOUCHED, customers.c.deleted_at.is_(None), or_(*conditions))
    )
    return list(connection.execute(query))
