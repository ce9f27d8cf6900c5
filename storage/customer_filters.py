"""The rule of the filter panel (core/filtering.py) as SQL conditions on customers. What is typed is always a parameter.

Unknown is not no: "is not" and "none of" hold for a customer of whom the field is not known; sizes and days do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Float, Select, and_, case, cast, false, func, not_, or_, select, true, tuple_

from core.calendars import birthdays_between
from core.filtering import OWN, Condition, Field, FieldKind, Group, Operator, Rule, kind_of, valid
from core.own_fields import YES
from core.terms import FeedbackKind, PreferenceKind, VisitStatus
from storage.preparing import holds_on
from storage.tables import (
    addresses,
    custom_values,
    customer_tags,
    customers,
    feedback,
    phones,
    preferences,
    purchases,
    referrals,
    staff,
    tags,
    visits,
)

SPENT = func.coalesce(func.nullif(customers.c.revenue_cents, 0), customers.c.stated_spent_cents, 0)
_YEAR = 366

_Test = ColumnElement[bool]
_Rows = Select[int]


@dataclass(frozen=True, slots=True)
class Asking:
    """What the conditions are asked with: the day, and the kinds of the shop's own fields by their id."""

    today: date
    own: Mapping[int, str]


def condition_of(rule: Rule, asking: Asking) -> _Test:
    """The rule as one condition. A condition on a field that is gone holds for nobody."""
    return _joined([_part(part, asking) for part in rule.parts], every=rule.every)


def _part(part: Condition | Group, asking: Asking) -> _Test:
    if isinstance(part, Group):
        return _joined([_condition(one, asking) for one in part.conditions], every=part.every)
    return _condition(part, asking)


def _joined(tests: Sequence[_Test], *, every: bool) -> _Test:
    if not tests:
        return true()
    return and_(*tests) if every else or_(*tests)


def _condition(asked: Condition, asking: Asking) -> _Test:
    kind = kind_of(asked.field, asking.own)
    if kind is None or not valid(asked, kind):
        return false()
    if asked.field.startswith(OWN):
        return _own(asked, kind, asking)
    field = Field(asked.field)
    if (rows := _rows_of(field, asking.today)) is not None:
        return _of_rows(asked, kind, *rows)
    match field:
        case Field.ALLERGY:
            return _truth(asked, avoiding(asking.today, PreferenceKind.ALLERGY))
        case Field.DISLIKE:
            return _truth(asked, avoiding(asking.today, PreferenceKind.DISLIKE))
        case Field.COMPLAINT:
            return _truth(asked, open_complaints())
        case Field.PHONE:
            return _phone(asked)
        case Field.BIRTHDAY:
            return _birthday(asked, asking.today)
        case Field.BLACKLIST:
            banned = customers.c.blacklist_reason.is_not(None)
            return banned if asked.operator is Operator.YES else not_(banned)
        case Field.ADDRESS:
            return _address(asked)
        case Field.NEXT_VISIT:
            return _day(asked, next_visit(asking.today), asking.today)
    return _plain(asked, kind, _COLUMNS[field], asking.today)


# --- fields that are one column ---------------------------------------------------------------------------------------

_STAFF = select(staff.c.name).where(staff.c.id == customers.c.staff_id).scalar_subquery()
_CONSENT = case((customers.c.consent.is_(True), "yes"), (customers.c.consent.is_(False), "no"))
_BROUGHT = (
    select(func.count())
    .where(referrals.c.referrer_id == customers.c.id)
    .correlate(customers)
    .scalar_subquery()
)  # fmt: skip
_COLUMNS: Mapping[Field, ColumnElement[Any]] = {
    Field.NAME: customers.c.name,
    Field.TITLE: customers.c.title,
    Field.CODE: customers.c.code,
    Field.WECHAT: customers.c.wechat,
    Field.EMAIL: customers.c.email,
    Field.GENDER: customers.c.gender,
    Field.KIND: customers.c.kind,
    Field.STATUS: customers.c.status,
    Field.EMPLOYER: customers.c.employer,
    Field.WORK: customers.c.work,
    Field.TIER: customers.c.tier,
    Field.STAFF: _STAFF,
    Field.SOURCE: customers.c.source,
    Field.SINCE: customers.c.since,
    Field.LAST_SEEN: customers.c.last_seen,
    Field.LAST_CONTACT: customers.c.last_contact,
    Field.LAST_PURCHASE: customers.c.last_purchase,
    Field.VISITS: customers.c.visit_days,
    Field.PURCHASES: customers.c.purchases,
    Field.SPENT: func.nullif(SPENT, 0),
    Field.PROFIT: case((customers.c.purchases > 0, customers.c.profit_cents)),
    Field.GAP: customers.c.mean_gap_days,
    Field.BALANCE: customers.c.balance_cents,
    Field.POINTS: customers.c.points,
    Field.CONSENT: _CONSENT,
    Field.BROUGHT: _BROUGHT,
    Field.NOTE: customers.c.note,
}


def next_visit(today: date) -> ColumnElement[Any]:
    """The next planned visit's day, as a column of a query over customers."""
    return (
        select(func.min(visits.c.day))
        .where(visits.c.customer_id == customers.c.id, visits.c.status == VisitStatus.PLANNED, visits.c.day >= today)
        .correlate(customers)
        .scalar_subquery()
    )


def _plain(asked: Condition, kind: FieldKind, column: ColumnElement[Any], today: date) -> _Test:
    match kind:
        case FieldKind.TEXT:
            return _text(asked, column)
        case FieldKind.CHOICE:
            return _choice(asked, column)
        case FieldKind.DAY:
            return _day(asked, column, today)
    return _size(asked, func.coalesce(column, 0) if asked.operator is Operator.AT_MOST and _counts(asked) else column)


def _counts(asked: Condition) -> bool:
    """Of money spent, nothing is known to be nothing: at most ¥100 holds for who never bought."""
    return asked.field == Field.SPENT


def _known(asked: Condition, column: ColumnElement[Any]) -> _Test | None:
    """The answer to whether anything is known; None: something else is asked."""
    if asked.operator is Operator.FILLED:
        return column.is_not(None)
    return column.is_(None) if asked.operator is Operator.EMPTY else None


def _text(asked: Condition, column: ColumnElement[Any]) -> _Test:
    bare = func.nullif(func.trim(column), "")
    if (known := _known(asked, bare)) is not None:
        return known
    fits = _fits(column, asked.operator, str(asked.values[0]).strip())
    if asked.operator in (Operator.LACKS, Operator.IS_NOT):
        return or_(column.is_(None), not_(fits))
    return fits


def _fits(column: ColumnElement[Any], operator: Operator, words: str) -> _Test:
    """Whether a text holds the words, or is them; capital or small letters alike."""
    if operator in (Operator.CONTAINS, Operator.LACKS):
        return column.icontains(words, autoescape=True)
    return func.lower(column) == words.lower()


def _choice(asked: Condition, column: ColumnElement[Any]) -> _Test:
    if (known := _known(asked, func.nullif(column, ""))) is not None:
        return known
    among = column.in_([str(value) for value in asked.values])
    return among if asked.operator is Operator.ANY_OF else or_(column.is_(None), not_(among))


def _size(asked: Condition, column: ColumnElement[Any]) -> _Test:
    if (known := _known(asked, column)) is not None:
        return known
    first = asked.values[0]
    match asked.operator:
        case Operator.AT_LEAST:
            return column >= first
        case Operator.AT_MOST:
            return column <= first
        case Operator.BETWEEN:
            low, high = sorted(value for value in asked.values if not isinstance(value, str))
            return column.between(low, high)
        case _:
            return column == first


def _day(
    asked: Condition, column: ColumnElement[Any], today: date, kept: Callable[[date], Any] = lambda day: day
) -> _Test:
    """`kept`: how a day is kept in this column."""
    if (known := _known(asked, column)) is not None:
        return known
    test: _Test
    if asked.operator in (Operator.WITHIN_LAST, Operator.LONGER_AGO, Operator.WITHIN_NEXT):
        many = timedelta(days=int(asked.values[0]))
        if asked.operator is Operator.WITHIN_LAST:
            test = column.between(kept(today - many), kept(today))
        elif asked.operator is Operator.LONGER_AGO:
            test = column < kept(today - many)
        else:
            test = column.between(kept(today), kept(today + many))
        return test
    days = sorted(date.fromisoformat(str(value)) for value in asked.values)
    if asked.operator is Operator.BEFORE:
        test = column < kept(days[0])
    elif asked.operator is Operator.AFTER:
        test = column > kept(days[0])
    else:
        test = column.between(kept(days[0]), kept(days[1]))
    return test


# --- fields that are rows of another table ----------------------------------------------------------------------------


def _preferences(today: date) -> _Rows:
    """Those that are true today; the family's count, too: they come along."""
    return select(preferences.c.customer_id).where(holds_on(today))


def avoiding(today: date, *kinds: PreferenceKind) -> _Rows:
    """Who has an allergy or a taboo that is true today."""
    return _preferences(today).where(preferences.c.kind.in_(kinds))


def open_complaints() -> _Rows:
    return select(feedback.c.customer_id).where(feedback.c.open, feedback.c.kind == FeedbackKind.COMPLAINT)


def _rows_of(field: Field, today: date) -> tuple[_Rows, ColumnElement[Any]] | None:
    """The rows that a field is made of, and the column that is asked for; None: it is no such field."""
    match field:
        case Field.TAG:
            return select(customer_tags.c.customer_id).join(tags, tags.c.id == customer_tags.c.tag_id), tags.c.name
        case Field.PREFERENCE:
            return _preferences(today), preferences.c.text
        case Field.PREFERENCE_KIND:
            return _preferences(today), preferences.c.kind
        case Field.PREFERENCE_CATEGORY:
            return _preferences(today), preferences.c.category
        case Field.FEEDBACK:
            return select(feedback.c.customer_id), feedback.c.kind
        case Field.STORE:
            return select(purchases.c.customer_id).where(purchases.c.store.is_not(None)), purchases.c.store
        case Field.REFERRED_BY:
            who = customers.alias("referrers")
            brought = select(referrals.c.customer_id).join(who, who.c.id == referrals.c.referrer_id)
            return brought.where(who.c.deleted_at.is_(None)), who.c.name
    return None


def _truth(asked: Condition, rows: _Rows) -> _Test:
    found = customers.c.id.in_(rows)
    return found if asked.operator is Operator.YES else not_(found)


def _of_rows(asked: Condition, kind: FieldKind, rows: _Rows, column: ColumnElement[Any]) -> _Test:
    who = customers.c.id
    if asked.operator is Operator.FILLED:
        return who.in_(rows)
    if asked.operator is Operator.EMPTY:
        return who.not_in(rows)
    if kind is FieldKind.TEXT:
        fitting = rows.where(_fits(column, asked.operator, str(asked.values[0]).strip()))
        return who.not_in(fitting) if asked.operator in (Operator.LACKS, Operator.IS_NOT) else who.in_(fitting)
    values = [str(value) for value in asked.values]
    if asked.operator is Operator.ALL_OF:
        return and_(*(who.in_(rows.where(column == value)) for value in values))
    some = rows.where(column.in_(values))
    return who.in_(some) if asked.operator is Operator.ANY_OF else who.not_in(some)


def _phone(asked: Condition) -> _Test:
    """Digits are compared as digits, however they were typed."""
    rows, words = select(phones.c.customer_id), str(asked.values[0]) if asked.values else ""
    digits = re.sub(r"\D", "", words)
    if not digits:
        return _of_rows(asked, FieldKind.TEXT, rows, phones.c.number)
    digits = digits.removeprefix("86") if len(digits) > 11 else digits
    return _of_rows(Condition(asked.field, asked.operator, (digits,)), FieldKind.TEXT, rows, phones.c.digits)


def _address(asked: Condition) -> _Test:
    """The first address stands with the customer, further ones in a table of their own."""
    first = _text(asked, customers.c.address)
    further = _of_rows(asked, FieldKind.TEXT, select(addresses.c.customer_id), addresses.c.text)
    every = asked.operator in (Operator.LACKS, Operator.IS_NOT, Operator.EMPTY)
    return and_(first, further) if every else or_(first, further)


def _birthday(asked: Condition, today: date) -> _Test:
    """Lunar birthdays by the day on which they are kept: months are those of this year."""
    c = customers.c
    if (known := _known(asked, c.birthday_calendar)) is not None:
        return known
    if asked.operator is Operator.MONTH:
        spans = [month_of(today, int(month)) for month in asked.values]
    else:
        spans = [(today, today + timedelta(days=min(_YEAR, int(asked.values[0]))))]
    wanted = {
        (day.calendar.value, day.month, day.day, day.leap)
        for first, last in spans
        for day in birthdays_between(first, last)
    }
    return tuple_(c.birthday_calendar, c.birthday_month, c.birthday_day, c.birthday_leap).in_(sorted(wanted))


def month_of(day: date, month: int) -> tuple[date, date]:
    """The days of that month in this year."""
    first = date(day.year, month, 1)
    following = date(day.year + month // 12, month % 12 + 1, 1)
    return first, following - timedelta(days=1)


# --- the shop's own fields --------------------------------------------------------------------------------------------


def own_value(field_id: int) -> ColumnElement[Any]:
    """What an own field holds, as a column of a query over customers."""
    return (
        select(custom_values.c.value)
        .where(custom_values.c.customer_id == customers.c.id, custom_values.c.field_id == field_id)
        .correlate(customers)
        .scalar_subquery()
    )


def _own(asked: Condition, kind: FieldKind, asking: Asking) -> _Test:
    value = own_value(int(asked.field.removeprefix(OWN)))
    match kind:
        case FieldKind.CHOICE:
            return _choice(asked, value)
        case FieldKind.NUMBER:
            return _size(asked, cast(value, Float))
        case FieldKind.DAY:
            return _day(asked, value, asking.today, date.isoformat)
        case FieldKind.YES_NO:
            ticked = func.coalesce(value == YES, false())
            return ticked if asked.operator is Operator.YES else not_(ticked)
    return _text(asked, value)


