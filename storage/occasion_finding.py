"""The rules' SQL: which occasions there are in a window of days.

SQL picks the candidates of each rule, so that the cost grows with what is due, not with the customers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, false, func, or_, select, true

from core import own_rules, reminders
from core.calendars import festival_days
from core.own_rules import OwnRule, Timing
from core.reminders import Occasion, Whose, Window
from core.terms import FeedbackKind, VisitStatus
from storage import birthdays
from storage.birthdays import may_be_greeted
from storage.customer_filters import Asking, condition_of
from storage.engine import day_number
from storage.rule_book import RuleBook
from storage.tables import customers, feedback, preparations, purchase_items, purchases, visits

_c = customers.c
_LONGEST_GAP = 730
"""Days: who comes less often than that is not expected."""
_LONGEST_STAY = 60
HERE = (VisitStatus.ARRIVED.value, VisitStatus.DONE.value)
"""A visit that took place."""

Conditions = list[ColumnElement[bool]]


def found(connection: Connection, book: RuleBook, seen: Window) -> Iterator[Occasion]:
    """Every occasion of the rules that are on."""
    rules = book.rules
    for rule, of_rule in (
        (rules.birthday, _birthdays),
        (rules.festival, _festivals),
        (rules.return_visit, _return_visits),
        (rules.after_sale, _after_sales),
        (rules.expected, _expected),
        (rules.preparation, _preparations),
        (rules.complaint, _complaints),
        (rules.anniversary, _anniversaries),
        (rules.consent, _consents),
    ):
        if rule.on:
            yield from of_rule(connection, book, seen)
    for own in book.own:
        if own.on:
            yield from _own(connection, book, own, seen)


def tier_condition(tiers: Collection[str] | None, tier: ColumnElement[Any] = _c.tier) -> ColumnElement[bool]:
    """Customers of these tiers, "" being no tier; None: everybody. `tier`: where the customer's stands."""
    if tiers is None:
        return true()
    ranked = tier.in_(sorted(one for one in tiers if one))
    return or_(ranked, tier.is_(None)) if "" in tiers else ranked


def _promotable(rule: reminders.Rule, seen: Window) -> Conditions:
    return [tier_condition(rule.tiers), *may_be_greeted(seen.today)]


# --- days of the year -------------------------------------------------------------------------------------------------


def _birthdays(connection: Connection, book: RuleBook, seen: Window) -> Iterator[Occasion]:
    rule = book.rules.birthday
    days = seen.yearly_days(rule.lead_days, book.holidays)
    yield from birthdays_kept(connection, book, seen, days, _promotable(rule, seen))


def birthdays_kept(
    connection: Connection, book: RuleBook, seen: Window, days: tuple[date, date], conditions: Conditions,
    of: Collection[int] | None = None,
) -> Iterator[Occasion]:  # fmt: skip
    """Those kept on these days, of everybody or of these customers."""
    for kept in birthdays.kept_between(connection, *days, of=of, conditions=conditions):
        whose = Whose(*kept.person[:2]) if kept.person is not None else None
        if whose is not None and not book.rules.birthday.family:
            continue
        occasion = reminders.birthday(
            kept.customer_id, kept.birthday, kept.day, seen, whose=whose, holidays=book.holidays
        )
        if occasion is not None:
            yield occasion


def _anniversaries(connection: Connection, book: RuleBook, seen: Window) -> Iterator[Occasion]:
    rule, days = book.rules.anniversary, seen.yearly_days(book.rules.anniversary.lead_days, book.holidays)
    conditions = _promotable(rule, seen)
    made: list[Occasion | None] = []
    if rule.since:
        made += [
            reminders.customer_since(customer_id, since, day, seen, book.holidays)
            for customer_id, since, day in birthdays.since_between(connection, *days, conditions)
        ]
    if rule.yearly:
        made += list(yearly_kept(connection, book, seen, days, conditions))
    yield from (occasion for occasion in made if occasion is not None)


def yearly_kept(
    connection: Connection, book: RuleBook, seen: Window, days: tuple[date, date], conditions: Conditions,
    of: Collection[int] | None = None,
) -> Iterator[Occasion]:  # fmt: skip
    """Yearly days kept on these days, of everybody or of these customers."""
    for kept in birthdays.yearly_between(connection, *days, of=of, conditions=conditions):
        occasion = reminders.yearly_day(kept.customer_id, kept.number, kept.told, kept.day, seen, book.holidays)
        if occasion is not None:
            yield occasion


def _festivals(connection: Connection, book: RuleBook, seen: Window) -> Iterator[Occasion]:
    rule = book.rules.festival
    kept = festival_days(rule.festivals, *seen.yearly_days(rule.lead_days, book.holidays))
    if not kept:
        return
    query = select(_c.id).where(_c.deleted_at.is_(None), *_promotable(rule, seen)).order_by(_c.id)
    for customer_id in connection.execute(query).scalars().all():
        for key, year, day in kept:
            yield reminders.festival(customer_id, key, year, day, seen, book.holidays)


# --- contact ----------------------------------------------------------------------------------------------------------


def _return_visits(connection: Connection, book: RuleBook, seen: Window) -> Iterator[Occasion]:
    rule = book.rules.return_visit
    by_interval: dict[int, list[str]] = {}
    for tier, interval in rule.intervals.items():
        by_interval.setdefault(interval, []).append(tier)
    # each asked for by itself, as each is then a stretch of the index by tier and last contact
    asked = [(_c.tier.in_(tiers), interval) for interval, tiers in by_interval.items()]
    asked += [(_c.tier.is_(None), rule.other), (_c.tier.not_in(list(rule.intervals)), rule.other)]
    query = select(_c.id, _c.tier, _c.last_contact).where(_c.deleted_at.is_(None), *_promotable(rule, seen))
    for of_tiers, interval in asked:
        contacts = _c.last_contact.between(*reminders.return_visit_contacts(seen, interval))
        for customer_id, tier, last_contact in connection.execute(query.where(of_tiers, contacts)):
            yield reminders.return_visit(rule, customer_id, tier, last_contact, book.holidays)


def _expected(connection: Connection, book: RuleBook, seen: Window) -> Iterator[Occasion]:
    rule = book.rules.expected
    due = day_number(_c.last_purchase) + _c.mean_gap_days
    back = timedelta(days=rule.after_days)
    query = select(_c.id, _c.first_purchase, _c.last_purchase, _c.mean_gap_days).where(
        _c.deleted_at.is_(None),
        _c.mean_gap_days <= _LONGEST_GAP,
        due.between(day_number(seen.week_back - back) - 1, day_number(seen.last - back) + 1),
        *_promotable(rule, seen),
    )
    for row in connection.execute(query):
        first, last, gap = row.first_purchase, row.last_purchase, row.mean_gap_days
        day = reminders.expected_day(rule, first, last, gap)
        if day is not None and seen.week_back <= day <= seen.last:
            occasion = reminders.expected(rule, row.id, first, last, gap, book.holidays)
            if occasion is not None:
                yield occasion


def _after_sales(connection: Connection, book: RuleBook, seen: Window) -> list[Occasion]:
    rule = book.rules.after_sale
    first, last = reminders.after_sale_days(rule, seen)
    p = purchases.c
    sold = _of_customers(
        select(p.customer_id, p.day, func.sum(p.paid_cents)), purchases, rule.tiers
    ).where(p.day.between(first, last), _bought(rule.items))  # fmt: skip
    sales = [tuple(row) for row in connection.execute(sold.group_by(p.customer_id, p.day))]
    came: list[tuple[int, date]] = []
    if rule.visits:
        v = visits.c
        query = _of_customers(select(v.customer_id, v.day, v.nights, v.service, v.purpose), visits, rule.tiers).where(
            v.day.between(first - timedelta(days=_LONGEST_STAY), last), v.status.in_(HERE)
        )
        for row in connection.execute(query):
            words = f"{row.service or ''} {row.purpose or ''}".lower()
            if not rule.items or any(item.lower() in words for item in rule.items):
                came.append((row.customer_id, row.day + timedelta(days=row.nights)))
    return reminders.after_sales(rule, seen, sales, came, book.holidays)


def _bought(items: Collection[str]) -> ColumnElement[bool]:
    """Purchases in which one of these words stands."""
    words = [purchase_items.c.name.icontains(item, autoescape=True) for item in items if item.strip()]
    if not words:
        return true()
    return purchases.c.id.in_(select(purchase_items.c.purchase_id).where(or_(false(), *words)))


def _of_customers(query: Select[Any], table: Any, tiers: Collection[str] | None) -> Select[Any]:
    joined = query.join(customers, _c.id == table.c.customer_id)
    # within a CASE, as SQLite would else start with all who are not deleted, not with the few days asked for
    return joined.where(case((_c.deleted_at.is_(None), 1), else_=0) == 1, tier_condition(tiers))


# --- care -------------------------------------------------------------------------------------------------------------


def _preparations(connection: Connection, book: RuleBook, seen: Window) -> Iterator[Occasion]:
    rule, v = book.rules.preparation, visits.c
    query = (
        _of_customers(select(v.customer_id, v.id, v.day, func.count()), visits, rule.tiers)
        .join(preparations, preparations.c.visit_id == v.id)
        .where(
            v.day.between(*reminders.preparation_days(rule, seen, book.holidays)),
            v.status == VisitStatus.PLANNED.value,
            preparations.c.ready_at.is_(None),
        )
        .group_by(v.customer_id, v.id, v.day)
    )
    for customer_id, visit_id, day, things in connection.execute(query):
        yield reminders.preparation(rule, customer_id, visit_id, day, things, seen.today, book.holidays)


def _complaints(connection: Connection, book: RuleBook, _seen: Window) -> Iterator[Occasion]:
    rule, f = book.rules.complaint, feedback.c
    query = _of_customers(select(f.customer_id, _c.tier, f.id, f.day), feedback, rule.tiers).where(
        f.open, f.kind == FeedbackKind.COMPLAINT.value
    )
    for customer_id, tier, number, day in connection.execute(query):
        yield reminders.complaint(rule, customer_id, number, day, key=tier in book.best, holidays=book.holidays)


def _consents(connection: Connection, book: RuleBook, seen: Window) -> Iterator[Occasion]:
    rule = book.rules.consent
    days = seen.yearly_days(rule.lead_days, book.holidays)
    query = select(_c.id, _c.consent_until, _c.deleted_at).where(
        _c.consent_until.between(*days), _c.consent.is_(True), _c.blacklist_reason.is_(None), tier_condition(rule.tiers)
    )
    for row in connection.execute(query):  # the bin is looked at here, or SQL would walk through all who are not in it
        if row.deleted_at is None:
            yield reminders.consent_ends(row.id, row.consent_until, seen, book.holidays)


# --- the shop's own ---------------------------------------------------------------------------------------------------


def own_base(rule: OwnRule) -> ColumnElement[Any]:
    """The day an own rule counts from, as a column of customers."""
    return _c[rule.when.since.value]


def _own(connection: Connection, book: RuleBook, rule: OwnRule, seen: Window) -> Iterator[Occasion]:
    conditions: Conditions = [_c.deleted_at.is_(None), condition_of(rule.which, Asking(seen.today, book.fields))]
    if rule.promotional:
        conditions += may_be_greeted(seen.today)
    if rule.when.timing is Timing.AFTER:
        base = own_base(rule)
        within = base.between(*own_rules.counted_days(rule.when, seen))
        for row in connection.execute(select(_c.id, base.label("base")).where(within, *conditions)):
            yield own_rules.after(rule, row.id, row.base, book.holidays)
        return
    kept = own_rules.days(rule.when, *seen.yearly_days(rule.lead_days, book.holidays))
    if kept:
        for customer_id in connection.execute(select(_c.id).where(*conditions).order_by(_c.id)).scalars().all():
            for day, key in kept:
                yield own_rules.on_day(rule, customer_id, day, key, seen, book.holidays)
