"""The ranking as one SQL statement (core/tiers.py is its rule, and the reference of the tests): sums of the period,
window functions for rank and number, the tier of each place. Written for any engine SQLAlchemy knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import (
    CTE,
    Column,
    Connection,
    Integer,
    MetaData,
    Select,
    Table,
    Text,
    case,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.sql.elements import ColumnElement

from core.terms import CustomerStatus, VisitStatus
from core.tiers import Metric, Scheme
from storage import sums
from storage.tables import customers, purchases, visits

T = TypeVar("T", bound=tuple[Any, ...])

_HERE = (VisitStatus.ARRIVED, VisitStatus.DONE)

_scores = Table(
    "ranking_scores",
    MetaData(),
    Column("customer_id", Integer, primary_key=True, autoincrement=False),
    Column("score", Integer, nullable=False),
    prefixes=["TEMPORARY"],
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is ranked: `first` and `last` are days of the period, both included (None: no bound)."""

    scheme: Scheme
    metric: Metric
    first: date | None = None
    last: date | None = None


def placed(connection: Connection, asked: Question) -> Select[Any]:
    """customer_id, rank, value, tier, revenue_cents, profit_cents, visits of every ranked customer, in no order.

    Ranked is who bought in the period and is neither deleted nor unqualified. Without a first day, customers whose list
    stated a total but of whom no purchase is known are ranked by that total. For `Metric.SCORE` within `scored`.
    """
    margin = sums.margin_percent(connection)
    whole = asked.first is None and asked.last is None
    standings = _all_time(margin) if whole else _of_period(asked.first, asked.last, margin)
    # counted and ranked: without a word SQLite would work them out for each
    standings = standings.prefix_with("MATERIALIZED", dialect="sqlite")
    s = standings.c
    value: ColumnElement[Any] = {
        Metric.REVENUE: s.revenue_cents, Metric.PROFIT: s.profit_cents, Metric.VISITS: s.visits,
        Metric.SCORE: func.coalesce(_scores.c.score, 0),
    }[asked.metric]  # fmt: skip
    source = standings
    if asked.metric is Metric.SCORE:
        source = standings.outerjoin(_scores, _scores.c.customer_id == s.customer_id)  # type: ignore[assignment]
    ranks = (
        select(
            s.customer_id,
            func.rank().over(order_by=value.desc()).label("rank"),
            value.label("value"),
            s.revenue_cents,
            s.profit_cents,
            s.visits,
            select(func.count()).select_from(standings).scalar_subquery().label("ranked"),
        )
        .select_from(source)
        .cte("ranks")
    )
    r = ranks.c
    tier = _tier(asked.scheme, r.rank, r.value, r.ranked).label("tier")
    return select(r.customer_id, r.rank, r.value, tier, r.revenue_cents, r.profit_cents, r.visits)


def named(kind: type[T], rows: Iterable[Any]) -> Iterator[T]:
    """Rows as this NamedTuple, whose fields are the columns in their order: of a hundred thousand rows too many to call
    into Python for each."""
    return map(partial(tuple.__new__, kind), map(itemgetter(slice(None)), rows))


def _tier(scheme: Scheme, rank: Any, value: Any, ranked: Any) -> ColumnElement[str]:
    """The tier of a place. A tier's end round(c·n), halves up, is (2·p·n + q) / (2·q) for c = p/q in whole numbers."""
    lowest = scheme.tiers[-1].key
    steps: list[Any] = [(value <= 0, lowest)]
    if scheme.by_amounts:
        steps += [(value >= rule.least, rule.key) for rule in scheme.tiers[:-1]]
    else:
        steps.append((rank == 1, scheme.tiers[0].key))
        reached = scheme.tiers[0].share or 0
        for place, rule in enumerate(scheme.tiers[:-1]):
            if place:
                reached += rule.share or 0
            upper, lower = reached.numerator, reached.denominator
            steps.append((rank * (2 * lower) <= ranked * (2 * upper) + lower, rule.key))
    return case(*((condition, literal(key, Text)) for condition, key in steps), else_=literal(lowest, Text))


# --- the sums ---------------------------------------------------------------------------------------------------------


def _counted() -> ColumnElement[bool]:
    """Who may be ranked at all."""
    return customers.c.deleted_at.is_(None) & (customers.c.status != CustomerStatus.UNQUALIFIED)


def _all_time(margin: int) -> CTE:
    """All time stands in the customers' rows already (storage/sums.py)."""
    c = customers.c
    bought = select(
        c.id.label("customer_id"), c.revenue_cents.label("revenue_cents"), c.profit_cents.label("profit_cents"),
        c.visit_days.label("visits"),
    ).where(_counted(), c.purchases > 0)  # fmt: skip
    return union_all(bought, _stated(margin, c.visit_days)).cte("standings")


def _of_period(first: date | None, last: date | None, margin: int) -> CTE:
    p = purchases.c
    bought = (
        select(
            p.customer_id.label("customer_id"),
            func.sum(p.paid_cents).label("revenue"),
            func.sum(sums.profit_of_purchase(margin)).label("profit"),
            func.count(p.day.distinct()).label("days"),
        )
        .where(within(p.day, first, last))
        .group_by(p.customer_id)
        .cte("bought")
    )
    came = _came(first, last)
    not_counted = select(customers.c.id).where(
        or_(customers.c.deleted_at.is_not(None), customers.c.status == CustomerStatus.UNQUALIFIED)
    )
    days = func.coalesce(came.c.days, 0)
    ranked = (
        select(
            bought.c.customer_id,
            bought.c.revenue.label("revenue_cents"),
            bought.c.profit.label("profit_cents"),
            (bought.c.days + days).label("visits"),
        )
        .outerjoin(came, came.c.customer_id == bought.c.customer_id)
        .where(bought.c.customer_id.not_in(not_counted))
    )
    if first is not None:
        return ranked.cte("standings")
    came_to = select(came.c.days).where(came.c.customer_id == customers.c.id).scalar_subquery()
    return union_all(ranked, _stated(margin, func.coalesce(came_to, 0))).cte("standings")


def _stated(margin: int, days: Any) -> Select[Any]:
    """Customers of whom only a list's total is known. The total is above zero, so that its profit is, too."""
    c = customers.c
    profit = (c.stated_spent_cents * margin + 50) // 100
    return select(c.id, c.stated_spent_cents, profit, days).where(
        _counted(), c.purchases == 0, c.stated_spent_cents > 0
    )


def _came(first: date | None, last: date | None) -> CTE:
    """Days with a visit but without a purchase."""
    v, p = visits.c, purchases.c
    bought_too = exists().where(p.customer_id == v.customer_id, p.day == v.day)
    return (
        select(v.customer_id.label("customer_id"), func.count(v.day.distinct()).label("days"))
        .where(v.status.in_(_HERE), within(v.day, first, last), ~bought_too)
        .group_by(v.customer_id)
        .cte("came")
    )


def within(column: ColumnElement[date], first: date | None, last: date | None) -> ColumnElement[bool]:
    """Whether a day lies in the period. Within a CASE, so that the rows are read in the order of the index by customer,
    which holds all that is added up: looking the days up one by one takes ten times as long."""
    bounds: list[ColumnElement[bool]] = []
    if first is not None:
        bounds.append(column >= first)
    if last is not None:
        bounds.append(column <= last)
    condition = bounds[0] if len(bounds) == 1 else bounds[0] & bounds[1] if bounds else column.is_not(None)
    return case((condition, 1), else_=0) == 1


# --- by the value score -----------------------------------------------------------------------------------------------


@contextmanager
def scored(connection: Connection, scores: Mapping[int, int] | None) -> Iterator[None]:
    """Put the value scores (of core/score.py, not to be had in SQL) beside the archive's tables for one ranking; None:
    it is not by score."""
    if scores is None:
        yield
        return
    _scores.create(connection)
    try:
        if scores:
            rows = [{"customer_id": customer_id, "score": score} for customer_id, score in scores.items()]
            connection.execute(insert(_scores), rows)
        yield
    finally:
        _scores.drop(connection)
