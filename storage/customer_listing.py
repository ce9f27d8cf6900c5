"""Which customers a list shows, in which order, and how many stand behind each pill."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Float, Select, cast, func, select
from sqlalchemy.sql.elements import ColumnElement

from core import calendars
from core.listing import CustomerFilter, OwnSort, PillCounts, RowMore, Sort, SortKey
from core.terms import PreferenceKind
from storage import records, search, sums
from storage.customer_filters import (
    SPENT,
    Asking,
    avoiding,
    condition_of,
    month_of,
    next_visit,
    open_complaints,
    own_value,
)
from storage.tables import custom_fields, custom_values, customer_tags, customers, phones, purchases, staff, tags

if TYPE_CHECKING:
    from storage.archive import Archive

AVOID = (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)

_c = customers.c
_SORTS: dict[SortKey, ColumnElement[Any]] = {
    SortKey.NAME: _c.name_key,
    SortKey.CODE: _c.code,
    SortKey.TIER: _c.tier_rank,
    SortKey.LAST_SEEN: _c.last_seen,
    SortKey.SPENT: SPENT,
    SortKey.PROFIT: _c.profit_cents,
    SortKey.PURCHASES: _c.purchases,
    SortKey.SINCE: _c.since,
    SortKey.WECHAT: func.nullif(_c.wechat, ""),
    SortKey.ADDRESS: func.nullif(_c.address, ""),
    SortKey.EMPLOYER: func.nullif(_c.employer, ""),
    SortKey.SOURCE: func.nullif(_c.source, ""),
    SortKey.LAST_CONTACT: _c.last_contact,
    SortKey.BALANCE: _c.balance_cents,
    SortKey.POINTS: _c.points,
    SortKey.ID: _c.id,
    SortKey.PHONE: select(func.min(phones.c.digits)).where(phones.c.customer_id == _c.id).scalar_subquery(),
    SortKey.STAFF: select(staff.c.name).where(staff.c.id == _c.staff_id).scalar_subquery(),
    SortKey.TAG: select(func.min(tags.c.name))
    .join(customer_tags, customer_tags.c.tag_id == tags.c.id)
    .where(customer_tags.c.customer_id == _c.id)
    .scalar_subquery(),
}


class CustomerListing:
    """The listing half of `archive.customers`."""

    _archive: Archive

    def ids(
        self,
        which: CustomerFilter | None = None,
        today: date | None = None,
        sort: Sort = SortKey.SPENT,
        descending: bool = True,
    ) -> list[int]:
        """The sorted ids of the customers that fit; the list's rows are then read page by page with `rows`.

        `today` is needed by the filters and sorts that look at the calendar. Unknown values come last in either
        direction; a search without a chosen sort is best matches first (SortKey.RELEVANCE).
        """
        which = which or CustomerFilter()
        day = today or self._archive.clock().date()
        query = self.select_ids(which, day)
        if query is None:
            return []
        with self._archive.reading() as connection:
            if sort is SortKey.BIRTHDAY:
                found = _by_birthday(connection, query, day, descending)
            else:
                order = _order(which, sort, descending, day, self._own_kinds())
                found = list(connection.execute(query.order_by(*order)).scalars())
        return found if which.only is None else [i for i in found if i in which.only]

    def select_ids(self, which: CustomerFilter, today: date) -> Select[int] | None:
        """The customers that fit, as a query; `only` is not looked at. None: the search can find nobody."""
        query = select(_c.id).where(_c.deleted_at.is_(None), *self._conditions(which, today))
        found = search.matching(which.query)
        if found is not None:
            return query.where(_c.id.in_(found))
        return None if which.query.strip() else query

    def how_many(self, which: CustomerFilter, today: date) -> int:
        """How many fit; `only` is not looked at."""
        query = self.select_ids(which, today)
        if query is None:
            return 0
        with self._archive.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(query.subquery())).scalar_one())

    def _conditions(self, which: CustomerFilter, day: date) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = []
        if which.tier is not None:
            found.append(_c.tier == which.tier)
        if which.tag is not None:
            found.append(
                _c.id.in_(
                    select(customer_tags.c.customer_id)
                    .join(tags, tags.c.id == customer_tags.c.tag_id)
                    .where(tags.c.name == which.tag)
                )
            )
        if which.not_seen_for:
            found.append(_c.last_seen < self.not_seen_since(day))
        if which.has_avoid:
            found.append(_c.id.in_(avoiding(day, *AVOID)))
        if which.open_complaint:
            found.append(_c.id.in_(open_complaints()))
        if which.birthday_month is not None:
            found.append(_c.id.in_(self._with_birthday(*month_of(day, which.birthday_month))))
        if which.birthday_days is not None:
            found.append(_c.id.in_(self._with_birthday(*which.birthday_days)))
        if which.neglected:
            found.append(_c.id.in_(self._archive.followups.neglected_ids(day)))
        if which.rule:
            found.append(condition_of(which.rule, Asking(day, self._own_kinds())))
        return found

    def _own_kinds(self) -> dict[int, str]:
        with self._archive.reading() as connection:
            return {row.id: row.kind for row in connection.execute(select(custom_fields.c.id, custom_fields.c.kind))}

    def _with_birthday(self, first: date, last: date) -> list[int]:
        return [e.customer_id for e in self._archive.followups.birthdays(first, last) if e.person is None]

    def not_seen_since(self, today: date) -> date:
        """Who was here last before this day is 久未到店."""
        return today - timedelta(days=int(self._archive.settings["not_seen_days"]))

    def count(self) -> int:
        with self._archive.reading() as connection:
            return int(connection.execute(select(func.count()).where(_c.deleted_at.is_(None))).scalar_one())

    def counts(self, today: date) -> PillCounts:
        """How many stand behind each pill of the customers page."""
        with self._archive.reading() as connection:
            rows = connection.execute(
                select(_c.tier, func.count()).where(_c.deleted_at.is_(None)).group_by(_c.tier)
            ).all()

        def many(**which: Any) -> int:
            return self.how_many(CustomerFilter(**which), today)

        return PillCounts(
            all=sum(n for _tier, n in rows),
            tiers={tier: n for tier, n in rows if tier},
            not_seen=many(not_seen_for=True),
            birthday_month=many(birthday_month=today.month),
            has_avoid=many(has_avoid=True),
            open_complaint=many(open_complaint=True),
        )

    def more(self, ids: Sequence[int], today: date) -> dict[int, RowMore]:
        """What only some columns of the list show, of the customers on one page of it."""
        names, coming, own = {}, {}, dict[int, dict[int, str]]()
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                looked_after = select(_c.id, staff.c.name).join(staff, staff.c.id == _c.staff_id)
                names.update(dict(connection.execute(looked_after.where(_c.id.in_(chunk))).all()))
                planned = select(_c.id, next_visit(today)).where(_c.id.in_(chunk))
                coming.update(dict(connection.execute(planned).all()))
                values = select(custom_values).where(custom_values.c.customer_id.in_(chunk))
                for row in connection.execute(values):
                    own.setdefault(row.customer_id, {})[row.field_id] = row.value
        return {i: RowMore(names.get(i), coming.get(i), own.get(i, {})) for i in ids}

    def sources(self) -> list[str]:
        """How customers say they learnt of the shop, the most frequent first."""
        return self._distinct(_c.source, _c.deleted_at.is_(None))

    def stores(self) -> list[str]:
        """Where purchases were made, the busiest first."""
        return self._distinct(purchases.c.store)

    def _distinct(self, column: ColumnElement[Any], *conditions: ColumnElement[bool]) -> list[str]:
        bare = func.nullif(func.trim(column), "")
        query = select(bare).where(bare.is_not(None), *conditions).group_by(bare).order_by(func.count().desc(), bare)
        with self._archive.reading() as connection:
            return list(connection.execute(query).scalars())


def _order(
    which: CustomerFilter, sort: Sort, descending: bool, today: date, own: dict[int, str]
) -> list[ColumnElement[Any]]:
    if sort is SortKey.RELEVANCE:
        best = [search.relevance(which.query)] if which.query.strip() else []
        return [*best, SPENT.desc(), _c.id]
    key = _sort_column(sort, today, own)
    return [key.is_(None), key.desc() if descending else key.asc(), _c.id]


def _sort_column(sort: Sort, today: date, own: dict[int, str]) -> ColumnElement[Any]:
    if isinstance(sort, OwnSort):
        value = own_value(sort.field_id)
        return cast(value, Float) if own.get(sort.field_id) == "number" else value
    return next_visit(today) if sort is SortKey.NEXT_VISIT else _SORTS[sort]


def _by_birthday(connection: Connection, query: Select[int], today: date, descending: bool) -> list[int]:
    """Next birthday first; the lunar calendar is not SQL's, so the days are computed here."""
    columns = (_c.birthday_calendar, _c.birthday_year, _c.birthday_month, _c.birthday_day, _c.birthday_leap)
    rows = connection.execute(query.add_columns(*columns).order_by(_c.id)).mappings().all()
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
