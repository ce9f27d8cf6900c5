"""The eight questions (core/overview.py), answered for all customers or those that a filter finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, String, case, cast, func, select
from sqlalchemy.sql.elements import ColumnElement

from core.listing import CustomerFilter
from core.overview import (
    GAPS,
    LONGEST_PLACE,
    SEEN,
    Best,
    Bought,
    Breakdown,
    Overview,
    Rhythm,
    Said,
    Store,
    age_bands,
    banded,
    largest,
    median,
    months_before,
    places,
)
from core.terms import CustomerKind, CustomerStatus, FeedbackKind, Gender
from storage.customer_filters import SPENT
from storage.tables import customer_tags, customers, feedback, purchases, referrals, tags

if TYPE_CHECKING:
    from storage.archive import Archive

_BEST, _LATEST, _TAGS = 10, 3, 6
_YEAR = timedelta(days=365)
_c = customers.c


class Overviews:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def look(self, which: CustomerFilter | None, today: date) -> Overview:
        """Everything at once; `only` of the filter is not looked at."""
        asked = which or CustomerFilter()
        who = self._archive.customers.select_ids(asked, today)
        if who is None:  # a search that can find nobody
            who = select(_c.id).where(_c.id.is_(None))
        with self._archive.reading() as connection:
            tiers, everybody = self._archive.tiers.order(), asked == CustomerFilter()
            return _Reading(connection, who, today, tiers, everybody=everybody).overview()


class _Reading:
    """One look. Customers are counted once, by all that they are counted by together."""

    def __init__(
        self, connection: Connection, who: Select[int], today: date, tiers: Sequence[str], *, everybody: bool
    ) -> None:
        self._tiers = tiers
        self._connection, self._who, self._today = connection, who, today
        self._mine = _c.deleted_at.is_(None) if everybody else _c.id.in_(who)
        self._begin = months_before(today)[0]
        self._total = int(self._one(select(func.count()).select_from(who.subquery())))

    def overview(self) -> Overview:
        counts, sources = self._counts()
        best, best_share = self._best()
        kinds, opened, said = self._feedback()
        return Overview(
            total=self._total,
            new=int(self._one(self._of(select(func.count())).where(_c.since > self._today - _YEAR))),
            kinds=self._in_order(counts["kind"], [kind.value for kind in CustomerKind]),
            statuses=self._in_order(counts["status"], [status.value for status in CustomerStatus]),
            genders=self._in_order(counts["gender"], [gender.value for gender in Gender]),
            ages=age_bands(self._grouped(_c.birthday_year), self._today, self._total),
            tags=self._tags(),
            tiers=self._in_order(counts["tier"], [*self._tiers]),
            best=best,
            best_share=best_share,
            bought=self._bought(),
            rhythm=self._rhythm(),
            stores=self._stores(),
            places=places(self._grouped(func.substr(_c.address, 1, LONGEST_PLACE)), self._total),
            sources=largest(sources, self._total),
            referred=int(self._one(select(func.count()).where(referrals.c.customer_id.in_(self._who)))),
            feedback=kinds,
            open_complaints=opened,
            said=said,
        )

    # --- asking ---------------------------------------------------------------------------------------------------

    def _one(self, query: Select[Any]) -> Any:
        return self._connection.execute(query).scalar_one()

    def _of(self, query: Select[Any]) -> Select[Any]:
        """Only of those who are looked at."""
        return query.select_from(customers).where(self._mine)

    def _grouped(self, column: ColumnElement[Any]) -> dict[Any, int]:
        """How many have each value; the unknown are left out."""
        query = self._of(select(column, func.count())).where(column.is_not(None)).group_by(column)
        return dict(self._connection.execute(query).all())

    def _in_order(self, counts: Mapping[str, int], order: list[str]) -> Breakdown:
        return Breakdown(tuple((key, counts[key]) for key in order if counts.get(key)), self._total)

    # --- the questions ----------------------------------------------------------------------------------------------

    def _counts(self) -> tuple[dict[str, Counter[str]], Counter[str]]:
        columns = {name: _c[name] for name in ("kind", "status", "gender", "tier")}
        source = func.nullif(func.trim(_c.source), "")
        query = self._of(select(*columns.values(), source, func.count())).group_by(*columns.values(), source)
        found = {name: Counter[str]() for name in columns}
        sources: Counter[str] = Counter()
        for *values, told, n in self._connection.execute(query).all():
            for name, value in zip(columns, values, strict=True):
                if value is not None:
                    found[name][value] += n
            if told is not None:
                sources[told] += n
        return found, sources

    def _tags(self) -> tuple[tuple[str, int], ...]:
        many = func.count()
        query = (
            select(tags.c.name, many)
            .join(customer_tags, customer_tags.c.tag_id == tags.c.id)
            .where(customer_tags.c.customer_id.in_(self._who))
            .group_by(tags.c.name)
            .order_by(many.desc(), tags.c.name)
            .limit(_TAGS)
        )
        return tuple((name, n) for name, n in self._connection.execute(query).all())

    def _best(self) -> tuple[tuple[Best, ...], float | None]:
        query = self._of(select(_c.id, _c.name, SPENT)).where(SPENT > 0).order_by(SPENT.desc(), _c.id).limit(_BEST)
        best = tuple(Best(*row) for row in self._connection.execute(query).all())
        everything = int(self._one(self._of(select(func.coalesce(func.sum(SPENT), 0)))))
        enough = self._total > _BEST and everything > 0
        return best, sum(one.spent_cents for one in best) / everything if enough else None

    def _bought(self) -> Bought:
        """By month and by customer: the ranking's index holds all that is asked for."""
        p = purchases.c
        mine = (p.customer_id.in_(self._who), p.day >= self._begin, p.day <= self._today)
        month = func.substr(cast(p.day, String), 1, 7)
        monthly = select(month, func.sum(p.paid_cents), func.count()).where(*mine).group_by(month)
        months, sales = dict.fromkeys(months_before(self._today), 0), 0
        for name, cents, n in self._connection.execute(monthly).all():
            months[date.fromisoformat(f"{name}-01")] += cents
            sales += n
        each = select(func.sum(p.paid_cents)).where(*mine).group_by(p.customer_id)
        sums = list(self._connection.execute(each).scalars())
        return Bought(tuple(months.items()), sum(months.values()), sales, len(sums), median(sums))

    def _stores(self) -> tuple[Store, ...]:
        """None where no store is ever noted: most shops are one."""
        p = purchases.c
        store, cents = func.nullif(func.trim(p.store), ""), func.sum(p.paid_cents)
        if not self._one(select(select(p.id).where(store.is_not(None)).exists())):
            return ()
        query = (
            select(store, func.count(), cents)
            .where(p.customer_id.in_(self._who), p.day >= self._begin, p.day <= self._today)
            .group_by(store)
            .order_by(store.is_(None), cents.desc())
        )
        return tuple(Store(*row) for row in self._connection.execute(query).all())

    def _rhythm(self) -> Rhythm:
        gap, seen = _c.mean_gap_days, _c.last_seen
        days = [self._today - timedelta(days=bound) for bound in SEEN]
        gaps = self._bands([gap <= bound for bound in GAPS], gap.is_not(None))
        when = self._bands([seen >= day for day in days], seen.is_not(None))
        known = self._connection.execute(self._of(select(gap)).where(gap.is_not(None))).scalars()
        return Rhythm(banded(gaps, GAPS, self._total), median(known), banded(when, SEEN, self._total))

    def _bands(self, bounds: list[ColumnElement[bool]], known: ColumnElement[bool]) -> list[int]:
        """How many lie below each bound but not below one before, and how many beyond all of them."""
        place = case(*((bound, number) for number, bound in enumerate(bounds)), else_=len(bounds))
        query = self._of(select(place, func.count())).where(known).group_by(place)
        counts: dict[int, int] = dict(self._connection.execute(query).all())
        return [counts.get(number, 0) for number in range(len(bounds) + 1)]

    def _feedback(self) -> tuple[dict[FeedbackKind, int], int, tuple[Said, ...]]:
        f = feedback.c
        mine, lately = f.customer_id.in_(self._who), f.day >= self._begin
        by_kind = select(f.kind, func.count()).where(mine, lately).group_by(f.kind)
        counts = {FeedbackKind(kind): n for kind, n in self._connection.execute(by_kind).all()}
        opened = select(func.count()).where(mine, f.open, f.kind == FeedbackKind.COMPLAINT)
        latest = (
            select(f.customer_id, _c.name, f.day, f.kind, f.text)
            .join(customers, _c.id == f.customer_id)
            .where(mine)
            .order_by(f.day.desc(), f.id.desc())
            .limit(_LATEST)
        )
        said = tuple(
            Said(customer_id, name, day, FeedbackKind(kind), text)
            for customer_id, name, day, kind, text in self._connection.execute(latest).all()
        )
        return counts, int(self._one(opened)), said
