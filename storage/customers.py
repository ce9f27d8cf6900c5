"""The list of customers and one customer's profile: queries. Commands are in storage/customer_commands.py."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, func, select
from sqlalchemy.sql.elements import ColumnElement

from core import calendars
from core.errors import KnownError
from core.listing import CustomerFilter, PillCounts, SortKey
from core.people import CustomerRow, FeedbackKind, PreferenceKind, Profile
from storage import records, search, sums
from storage.customer_commands import CustomerCommands
from storage.tables import (
    contact_log,
    contact_persons,
    custom_fields,
    custom_values,
    customer_tags,
    customers,
    family,
    feedback,
    followups,
    phones,
    preferences,
    purchases,
    referrals,
    tags,
)

if TYPE_CHECKING:
    from storage.archive import Archive

_ROW_COLUMNS = [column for column in customers.c if column.name != "photo"]
AVOID = (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)

_SPENT = func.coalesce(func.nullif(customers.c.revenue_cents, 0), customers.c.stated_spent_cents, 0)
_SORTS: dict[SortKey, ColumnElement[Any]] = {
    SortKey.NAME: customers.c.name_key,
    SortKey.CODE: customers.c.code,
    SortKey.TIER: customers.c.tier_rank,
    SortKey.LAST_SEEN: customers.c.last_seen,
    SortKey.SPENT: _SPENT,
    SortKey.PROFIT: customers.c.profit_cents,
    SortKey.PURCHASES: customers.c.purchases,
    SortKey.SINCE: customers.c.since,
    SortKey.ID: customers.c.id,
    SortKey.PHONE: select(func.min(phones.c.digits)).where(phones.c.customer_id == customers.c.id).scalar_subquery(),
}


class Customers(CustomerCommands):
    def __init__(self, archive: Archive) -> None:
        super().__init__(archive)

    def ids(
        self,
        which: CustomerFilter | None = None,
        today: date | None = None,
        sort: SortKey = SortKey.SPENT,
        descending: bool = True,
    ) -> list[int]:
        """The sorted ids of the customers that fit; the list's rows are then read page by page with `rows`.

        `today` is needed by the filters and sorts that look at the calendar. Unknown values come last in either
        direction; a search without a chosen sort is best matches first (SortKey.RELEVANCE).
        """
        which = which or CustomerFilter()
        query = select(customers.c.id).where(customers.c.deleted_at.is_(None), *self._conditions(which, today))
        found = search.matching(which.query)
        if found is not None:
            query = query.where(customers.c.id.in_(found))
        elif which.query.strip():
            return []
        with self._archive.reading() as connection:
            if sort is SortKey.BIRTHDAY:
                return _by_birthday(connection, query, today or self._archive.clock().date(), descending)
            return list(connection.execute(query.order_by(*_order(which, sort, descending))).scalars())

    def _conditions(self, which: CustomerFilter, today: date | None) -> list[ColumnElement[bool]]:
        day = today or self._archive.clock().date()
        c = customers.c
        found: list[ColumnElement[bool]] = []
        if which.tier is not None:
            found.append(c.tier == which.tier)
        if which.tag is not None:
            found.append(
                c.id.in_(
                    select(customer_tags.c.customer_id)
                    .join(tags, tags.c.id == customer_tags.c.tag_id)
                    .where(tags.c.name == which.tag)
                )
            )
        if which.not_seen_for:
            found.append(c.last_seen < self.not_seen_since(day))
        if which.has_avoid:
            found.append(c.id.in_(select(preferences.c.customer_id).where(preferences.c.kind.in_(AVOID))))
        if which.open_complaint:
            found.append(c.id.in_(_open_complaints()))
        if which.birthday_month is not None:
            first, last = _month_around(day, which.birthday_month)
            found.append(c.id.in_(self._with_birthday(first, last)))
        if which.birthday_days is not None:
            found.append(c.id.in_(self._with_birthday(*which.birthday_days)))
        if which.neglected:
            found.append(c.id.in_([e.customer_id for e in self._archive.followups.neglected(day)]))
        return found

    def _with_birthday(self, first: date, last: date) -> list[int]:
        return [e.customer_id for e in self._archive.followups.birthdays(first, last) if e.person is None]

    def not_seen_since(self, today: date) -> date:
        """Who was here last before this day is 久未到店."""
        return today - timedelta(days=int(self._archive.settings["not_seen_days"]))

    def rows(self, ids: Sequence[int]) -> list[CustomerRow]:
        """The rows of these ids, in this order; ids that are gone are left out."""
        with self._archive.reading() as connection:
            found: dict[int, CustomerRow] = {}
            for chunk in sums.chunks(ids):
                found.update(_rows(connection, chunk))
        return [found[i] for i in ids if i in found]

    def row(self, customer_id: int) -> CustomerRow:
        """KnownError not_found when there is no such customer."""
        rows = self.rows([customer_id])
        if not rows:
            raise KnownError("not_found")
        return rows[0]

    def find(self, words: str, limit: int = 8) -> list[CustomerRow]:
        """The best matches for what is typed, for the quick note and for choosing a customer."""
        return self.rows(self.ids(CustomerFilter(query=words), sort=SortKey.RELEVANCE)[:limit])

    def count(self) -> int:
        with self._archive.reading() as connection:
            return int(connection.execute(select(func.count()).where(customers.c.deleted_at.is_(None))).scalar_one())

    def counts(self, today: date) -> PillCounts:
        """How many stand behind each pill of the customers page."""
        with self._archive.reading() as connection:
            rows = connection.execute(
                select(customers.c.tier, func.count())
                .where(customers.c.deleted_at.is_(None))
                .group_by(customers.c.tier)
            ).all()

        def many(**which: Any) -> int:
            conditions = self._conditions(CustomerFilter(**which), today)
            with self._archive.reading() as connection:
                query = select(func.count()).select_from(customers).where(customers.c.deleted_at.is_(None), *conditions)
                return int(connection.execute(query).scalar_one())

        return PillCounts(
            all=sum(n for _tier, n in rows),
            tiers={tier: n for tier, n in rows if tier},
            not_seen=many(not_seen_for=True),
            birthday_month=many(birthday_month=today.month),
            has_avoid=many(has_avoid=True),
            open_complaint=many(open_complaint=True),
        )

    def profile(self, customer_id: int) -> Profile:
        """Everything the book knows of one customer. KnownError not_found."""
        row = self.row(customer_id)
        with self._archive.reading() as connection:
            likes = [records.preference(r) for r in _own(connection, preferences, customer_id)]
            likes.sort(key=lambda p: (records.KIND_ORDER[p.kind], -(p.learnt_on or date.min).toordinal(), p.id))
            bought = connection.execute(
                select(purchases)
                .where(purchases.c.customer_id == customer_id)
                .order_by(purchases.c.day.desc(), purchases.c.id)
            ).mappings()
            own = dict(
                connection.execute(
                    select(custom_fields.c.name, custom_values.c.value)
                    .join(custom_fields, custom_fields.c.id == custom_values.c.field_id)
                    .where(custom_values.c.customer_id == customer_id)
                    .order_by(custom_fields.c.position)
                ).all()
            )
            brought = connection.execute(
                select(customers.c.id, customers.c.name)
                .join(referrals, referrals.c.customer_id == customers.c.id)
                .where(referrals.c.referrer_id == customer_id, customers.c.deleted_at.is_(None))
            ).all()
            referrer = connection.execute(select(customers.c.name).where(customers.c.id == row.referred_by)).scalar()
            items = self._archive.purchases.item_names(
                connection, select(purchases.c.id).where(purchases.c.customer_id == customer_id)
            )
            phone = row.phones[0] if row.phones else None
            return Profile(
                row=row,
                preferences=tuple(likes),
                family=tuple(records.family_member(r) for r in _own(connection, family, customer_id)),
                contacts=tuple(records.contact_person(r) for r in _own(connection, contact_persons, customer_id)),
                visits=tuple(self._archive.visits.of_customer(customer_id)),
                purchases=tuple(records.purchase(r, items.get(r["id"])) for r in bought),
                followups=tuple(
                    records.followup(r, row.name, row.tier, phone) for r in _own(connection, followups, customer_id)
                ),
                feedback=tuple(records.feedback(r) for r in _own(connection, feedback, customer_id)),
                log=tuple(records.contact(r) for r in _own(connection, contact_log, customer_id)),
                custom=own,
                referred_by_name=referrer,
                referred=tuple((r.id, r.name) for r in brought),
            )

    def with_phone(self, digits: str) -> list[CustomerRow]:
        """Who has this phone already (core.text.phone_key)."""
        with self._archive.reading() as connection:
            ids = (
                connection.execute(select(phones.c.customer_id).distinct().where(phones.c.digits == digits))
                .scalars()
                .all()
            )
        return self.rows(ids)

    def with_code(self, code: str) -> CustomerRow | None:
        """Whose member number this is."""
        query = select(customers.c.id).where(customers.c.code == code, customers.c.deleted_at.is_(None))
        with self._archive.reading() as connection:
            found = connection.execute(query).scalar()
        return self.row(found) if found is not None else None

    def all_tags(self) -> list[str]:
        with self._archive.reading() as connection:
            return list(connection.execute(select(tags.c.name).order_by(tags.c.name)).scalars())

    def own_fields(self) -> list[str]:
        """The names of the shop's own fields, in their order."""
        query = select(custom_fields.c.name).order_by(custom_fields.c.position, custom_fields.c.id)
        with self._archive.reading() as connection:
            return list(connection.execute(query).scalars())

    def own_values(self, ids: Sequence[int]) -> dict[int, dict[str, str]]:
        """What the shop's own fields hold for many customers at once, by the field's name."""
        query = select(custom_values.c.customer_id, custom_fields.c.name, custom_values.c.value).join(
            custom_fields, custom_fields.c.id == custom_values.c.field_id
        )
        found: dict[int, dict[str, str]] = {}
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                for row in connection.execute(query.where(custom_values.c.customer_id.in_(chunk))):
                    found.setdefault(row.customer_id, {})[row.name] = row.value
        return found


def _order(which: CustomerFilter, sort: SortKey, descending: bool) -> list[ColumnElement[Any]]:
    if sort is SortKey.RELEVANCE:
        best = [search.relevance(which.query)] if which.query.strip() else []
        return [*best, _SPENT.desc(), customers.c.id]
    key = _SORTS[sort]
    return [key.is_(None), key.desc() if descending else key.asc(), customers.c.id]


def _by_birthday(connection: Connection, query: Select[tuple[int]], today: date, descending: bool) -> list[int]:
    """Next birthday first; the lunar calendar is not SQL's, so the days are computed here."""
    c = customers.c
    columns = (c.birthday_calendar, c.birthday_year, c.birthday_month, c.birthday_day, c.birthday_leap)
    rows = connection.execute(query.add_columns(*columns).order_by(c.id)).mappings().all()
    known: list[tuple[date, int]] = []
    unknown: list[int] = []
    for row in rows:
        day = records.birthday(row)
        following = calendars.next_observed(day, today) if day else None
        if following:
            known.append((following, row["id"]))
        else:
            unknown.append(row["id"])
    known.sort(reverse=descending)
    return [i for _day, i in known] + unknown


def _rows(connection: Connection, ids: list[int]) -> dict[int, CustomerRow]:
    numbers = _lists(
        connection.execute(
            select(phones.c.customer_id, phones.c.number)
            .where(phones.c.customer_id.in_(ids))
            .order_by(phones.c.position, phones.c.id)
        )
    )
    labels = _lists(
        connection.execute(
            select(customer_tags.c.customer_id, tags.c.name)
            .join(tags, tags.c.id == customer_tags.c.tag_id)
            .where(customer_tags.c.customer_id.in_(ids))
            .order_by(customer_tags.c.id)
        )
    )
    brought = dict(
        connection.execute(
            select(referrals.c.customer_id, referrals.c.referrer_id).where(referrals.c.customer_id.in_(ids))
        ).all()
    )
    avoid = set(
        connection.execute(
            select(preferences.c.customer_id).where(preferences.c.customer_id.in_(ids), preferences.c.kind.in_(AVOID))
        ).scalars()
    )
    people = connection.execute(
        select(*_ROW_COLUMNS).where(customers.c.id.in_(ids), customers.c.deleted_at.is_(None))
    ).mappings()
    return {
        row["id"]: records.customer(
            row, numbers.get(row["id"], ()), labels.get(row["id"], ()), brought.get(row["id"]), row["id"] in avoid
        )
        for row in people
    }


def _lists(rows: Iterable[Any]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for customer_id, value in rows:
        found.setdefault(customer_id, []).append(value)
    return {customer_id: tuple(values) for customer_id, values in found.items()}


def _own(connection: Connection, table: Any, customer_id: int) -> list[Any]:
    query = select(table).where(table.c.customer_id == customer_id).order_by(table.c.id)
    return list(connection.execute(query).mappings())


def _open_complaints() -> Select[tuple[int]]:
    return select(feedback.c.customer_id).where(feedback.c.open, feedback.c.kind == FeedbackKind.COMPLAINT)


def _month_around(day: date, month: int) -> tuple[date, date]:
    """The days of that month in this year."""
    first = date(day.year, month, 1)
    following = date(day.year + month // 12, month % 12 + 1, 1)
    return first, following - timedelta(days=1)
