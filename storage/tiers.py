"""Ranking the shop's customers, keeping runs of it, and the tier that stands in each customer's row."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, case, func, or_, select, union_all, update
from sqlalchemy.sql.elements import ColumnElement

from core import tiers as rules
from core.changes import ChangeSet
from core.errors import KnownError
from core.terms import CustomerStatus, VisitStatus
from core.tiers import Metric, Ranked, Ranking, Scheme, Standing, WhyTier
from core.value import profit_cents
from storage import sums
from storage.tables import customers, purchases, tier_results, tier_runs, visits

if TYPE_CHECKING:
    from storage.archive import Archive

PERIODS = ("12m", "year", "all")


class Tiers:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def rank(
        self, scheme: Scheme, metric: Metric = Metric.REVENUE, first: date | None = None, last: date | None = None
    ) -> Ranking:
        """Rank the customers who bought between the days (both included; None: no bound).

        Without a first day, customers whose list stated a total but of whom no purchase is known are ranked by that
        total.
        """
        with self._archive.reading() as connection:
            standings = list(_standings(connection, first, last))
            outside = _outside(connection, {s.customer_id for s in standings})
        entries = rules.rank(standings, scheme, metric)
        return Ranking(scheme, metric, first, last, entries, rules.summaries(entries, scheme), outside)

    def current(self, today: date) -> Ranking:
        """The ranking by the shop's own scheme, metric and period."""
        settings = self._archive.settings
        first, last = period_days(settings["period"], today)
        return self.rank(rules.SCHEMES[settings["scheme"]], Metric(settings["metric"]), first, last)

    def refresh(self, today: date, ranking: Ranking | None = None) -> ChangeSet:
        """Bring the tier in every customer's row up to date with `current`; no history line, it follows from the rows.

        `ranking`: today's `current` when the caller has it already.
        """
        ranking = ranking or self.current(today)
        wanted = {e.customer_id: e for e in ranking.entries}
        with self._archive.reading() as connection:
            now = connection.execute(select(customers.c.id, customers.c.tier, customers.c.tier_rank)).all()
        changed = [
            {"of": i, "tier": place.tier if place else None, "tier_rank": place.rank if place else None}
            for i, tier, rank in now
            if (tier, rank) != _place(place := wanted.get(i))
        ]
        if not changed:
            return ChangeSet()
        with self._archive.transaction() as connection:
            connection.execute(update(customers).where(customers.c.id == bindparam("of")), changed)
        return ChangeSet(tables=frozenset({"customers", "tiers"}), what="ranked")

    def why(self, customer_id: int, today: date) -> WhyTier | None:
        """Why this customer stands in her tier, by the shop's own scheme; None when she is outside the ranking."""
        return rules.why(self.current(today), customer_id)

    def save(self, ranking: Ranking, day: date) -> ChangeSet:
        """Keep a run of the ranking, so that movement shows later."""
        with self._archive.work("tier_run_saved", ranked=len(ranking.entries)) as work:
            run = work.insert(
                tier_runs, made_at=work.now, day=day, scheme=ranking.scheme.key,
                scheme_json=[[t.key, str(t.share)] for t in ranking.scheme.tiers], metric=ranking.metric.value,
                first_day=ranking.first_day, last_day=ranking.last_day, ranked=len(ranking.entries),
            )  # fmt: skip
            work.new_id = run
            work.insert_many(
                tier_results,
                [
                    {"run_id": run, "customer_id": e.customer_id, "rank": e.rank, "value": e.value, "tier": e.tier}
                    for e in ranking.entries
                ],
            )
        return work.changes

    def last_run(self, like: Ranking, before: date | None = None) -> tuple[int, date] | None:
        """(id, day) of the newest saved run that can be compared with this ranking: the same scheme, metric and kind of
        period. `before`: only runs saved earlier than that day."""
        c = tier_runs.c
        query = select(c.id, c.day, c.first_day, c.last_day).where(
            c.scheme == like.scheme.key, c.metric == like.metric.value
        )
        if before is not None:
            query = query.where(c.day < before)
        with self._archive.reading() as connection:
            for row in connection.execute(query.order_by(c.day.desc(), c.id.desc())):
                if _same_kind((row.first_day, row.last_day), (like.first_day, like.last_day)):
                    return row.id, row.day
        return None

    def run_results(self, run_id: int) -> dict[int, tuple[str, int]]:
        """{customer: (tier, value)} of a saved run. KnownError not_found."""
        with self._archive.reading() as connection:
            if connection.execute(select(tier_runs.c.id).where(tier_runs.c.id == run_id)).first() is None:
                raise KnownError("not_found")
            rows = connection.execute(
                select(tier_results.c.customer_id, tier_results.c.tier, tier_results.c.value).where(
                    tier_results.c.run_id == run_id
                )
            )
            return {customer_id: (tier, value) for customer_id, tier, value in rows}


def period_days(period: str, today: date) -> tuple[date | None, date | None]:
    """The days of a named period: the last 12 months, this calendar year, or all time."""
    if period == "12m":
        return _year_before(today) + timedelta(days=1), today
    if period == "year":
        return date(today.year, 1, 1), today
    return None, None


_Days = tuple[date | None, date | None]


def _same_kind(one: _Days, other: _Days) -> bool:
    """Whether two periods are the same named one, each on its own day; other periods must be equal."""
    if one == other:
        return True
    ends = [last for _first, last in (one, other) if last is not None]
    if len(ends) < 2:
        return False
    return any((period_days(name, ends[0]), period_days(name, ends[1])) == (one, other) for name in PERIODS)


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def _place(entry: Ranked | None) -> tuple[str | None, int | None]:
    return (entry.tier, entry.rank) if entry else (None, None)


def _within(column: ColumnElement[date], first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    found = []
    if first is not None:
        found.append(column >= first)
    if last is not None:
        found.append(column <= last)
    return found


def _standings(connection: Connection, first: date | None, last: date | None) -> Iterable[Standing]:
    margin = sums.margin_percent(connection)
    ranked = customers.c.deleted_at.is_(None) & (customers.c.status != CustomerStatus.UNQUALIFIED)
    days = _visit_days(connection, first, last)
    rows = connection.execute(
        select(
            purchases.c.customer_id,
            func.sum(purchases.c.paid_cents),
            func.sum(sums.profit_of_purchase(margin)),
            func.count(purchases.c.day.distinct()),
        )
        .join(customers, customers.c.id == purchases.c.customer_id)
        .where(ranked, *_within(purchases.c.day, first, last))
        .group_by(purchases.c.customer_id)
    )
    for customer_id, revenue, profit, bought_days in rows:
        yield Standing(customer_id, int(revenue), int(profit), days.get(customer_id, int(bought_days)))
    if first is None:
        stated = connection.execute(
            select(customers.c.id, customers.c.stated_spent_cents).where(
                ranked, customers.c.purchases == 0, customers.c.stated_spent_cents > 0
            )
        )
        for customer_id, cents in stated:
            yield Standing(customer_id, cents, profit_cents(cents, None, margin), days.get(customer_id, 0))


def _visit_days(connection: Connection, first: date | None, last: date | None) -> dict[int, int]:
    """Distinct days with a purchase or a visit, of the customers who have visits noted (the others: purchase days
    alone).
    """
    came = [visits.c.status.in_((VisitStatus.ARRIVED, VisitStatus.DONE)), *_within(visits.c.day, first, last)]
    visitors = select(visits.c.customer_id).where(*came)
    here = union_all(
        select(visits.c.customer_id, visits.c.day).where(*came),
        select(purchases.c.customer_id, purchases.c.day).where(
            purchases.c.customer_id.in_(visitors), *_within(purchases.c.day, first, last)
        ),
    ).subquery()
    rows = connection.execute(
        select(here.c.customer_id, func.count(here.c.day.distinct())).group_by(here.c.customer_id)
    )
    return {customer_id: int(n) for customer_id, n in rows}


def _outside(connection: Connection, ranked: set[int]) -> dict[str, int]:
    """Who is not in the ranking: bought before but not in the period, never bought, unqualified."""
    group: Any = case(
        (customers.c.status == CustomerStatus.UNQUALIFIED, "unqualified"),
        (or_(customers.c.purchases > 0, func.coalesce(customers.c.stated_spent_cents, 0) > 0), "inactive"),
        else_="prospects",
    )
    found = {"inactive": 0, "prospects": 0, "unqualified": 0}
    for customer_id, name in connection.execute(select(customers.c.id, group).where(customers.c.deleted_at.is_(None))):
        if customer_id not in ranked:
            found[name] += 1
    return found
