"""What the value score looks at, read from the archive, and the owner's own judgements (core/score.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, case, func, select
from sqlalchemy.sql.elements import ColumnElement

from core import score as rules
from core.changes import ChangeSet
from core.errors import KnownError
from core.jobs import collector_resting
from core.score import JUDGED, Dimension, Weights, WhyScore
from core.score_table import ScoreTable
from core.terms import CustomerStatus, FeedbackKind
from core.text import clean_text
from core.tiers import Metric
from storage import sums
from storage.ranking import within
from storage.tables import customers, feedback, purchase_items, purchases, ratings, referrals
from storage.tiers import mark

if TYPE_CHECKING:
    from storage.archive import Archive

_LIVE = customers.c.deleted_at.is_(None)


@dataclass(frozen=True, slots=True)
class Rating:
    """One judgement of one dimension, 1 to 5; the newest of a dimension counts."""

    id: int
    customer_id: int
    dimension: Dimension
    rating: int
    day: date
    who: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """Who is scored, and what is known of them."""

    customers: tuple[int, ...]
    figures: dict[Dimension, dict[int, float]]
    ratings: dict[Dimension, dict[int, int]]


class ScoreBook:
    """`archive.score`. Scored is who bought between the days (both included; None: no bound)."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._taken: tuple[object, dict[int, float]] | None = None

    @property
    def weights(self) -> Weights:
        """The shop's own choice (the setting `score_weights`; `set_weights`)."""
        return rules.weights_of(self._archive.settings["score_weights"])

    def set_weights(self, weights: Weights) -> ChangeSet:
        """Choose a preset or own weights; one line in the history, undoable."""
        return self._archive.settings.set(score_weights=rules.kept_weights(weights))

    # --- scores -----------------------------------------------------------------------------------------------------

    def scores(self, first: date | None, last: date | None, today: date) -> dict[int, int]:
        """Customer → score in hundredths (0 to 10,000) by the shop's weights, of everybody who bought in the period; 0
        for whom nothing is known."""
        weights = self.weights
        with collector_resting():
            known = self._known(first, last, today, weights.used)
            found = rules.scores(known.customers, rules.points(known.figures, known.ratings), weights)
            return {i: rules.in_hundredths(found[i].value) if i in found else 0 for i in known.customers}

    def table(self, first: date | None, last: date | None, today: date) -> ScoreTable:
        """Everybody's score, and any customer's reason, read in one go."""
        with collector_resting():
            known = self._known(first, last, today, tuple(Dimension))
        return ScoreTable(self.weights, known.customers, known.figures, known.ratings)

    def why(self, customer_id: int, first: date | None, last: date | None, today: date) -> WhyScore | None:
        """One customer's score with its parts, and her place with the presets' weights beside; None: she did not buy in
        the period, or nothing that counts is known of her."""
        return self.table(first, last, today).why(customer_id)

    def _known(self, first: date | None, last: date | None, today: date, wanted: tuple[Dimension, ...]) -> _Known:
        headroom = (
            {i: float(share.headroom_cents) for i, share in self._archive.wallet.shares(today).items()}
            if Dimension.HEADROOM in wanted
            else {}
        )
        with self._archive.reading() as connection:
            figures = _buying(connection, first, last, today)
            scored = figures[Dimension.SALES].keys()
            if Dimension.REFERRALS in wanted:
                figures[Dimension.REFERRALS] = _counted(connection, _referrals(), scored)
            if Dimension.PRAISE in wanted:
                figures[Dimension.PRAISE] = _counted(connection, _praise(first, last), scored)
            if Dimension.NEW_PRODUCTS in wanted and first is not None:
                taken = self._new_products(connection, first, last)
                figures[Dimension.NEW_PRODUCTS] = {i: many for i, many in taken.items() if i in scored}
            rated = _ratings(connection, wanted)
        figures[Dimension.HEADROOM] = {i: cents for i, cents in headroom.items() if i in scored}
        return _Known(tuple(sorted(scored)), figures, rated)

    def _new_products(self, connection: Connection, first: date, last: date | None) -> dict[int, float]:
        """Kept while nobody bought anything: it is most of the work."""
        key = first, last, mark(connection, Metric.REVENUE)
        if self._taken is None or self._taken[0] != key:
            self._taken = key, _new_products(connection, first, last)
        return self._taken[1]

    # --- judgements -------------------------------------------------------------------------------------------------

    def ratings(self, customer_id: int) -> list[Rating]:
        """Every judgement of one customer, the newest first."""
        query = select(ratings).where(ratings.c.customer_id == customer_id)
        with self._archive.reading() as connection:
            rows = connection.execute(query.order_by(ratings.c.day.desc(), ratings.c.id.desc())).all()
        return [Rating(r.id, r.customer_id, Dimension(r.dimension), r.rating, r.day, r.who, r.note) for r in rows]

    def rate(
        self, customer_id: int, dimension: Dimension, rating: int, day: date, note: str | None = None
    ) -> ChangeSet:
        """Judge a dimension that no row tells, 1 to 5; earlier judgements stay. KnownError rating_wrong."""
        if dimension not in JUDGED or not rules.LEAST_RATING <= rating <= rules.BEST_RATING:
            raise KnownError("rating_wrong")
        with self._archive.work("customer_rated", dimension=dimension.value, rating=rating) as work:
            work.new_id = work.insert(
                ratings, customer_id=customer_id, dimension=dimension.value, rating=rating, day=day,
                who=work.who or None, note=clean_text(note or "") or None,
            )  # fmt: skip
        return work.changes

    def delete_rating(self, rating_id: int) -> ChangeSet:
        """Take a judgement out; the one before counts again. KnownError not_found."""
        with self._archive.work("rating_deleted") as work:
            work.delete(ratings, rating_id)
        return work.changes


# --- reading --------------------------------------------------------------------------------------------------------


def _between(column: ColumnElement[date], first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    return [*([column >= first] if first else []), *([column <= last] if last else [])]


def _buying(
    connection: Connection, first: date | None, last: date | None, today: date
) -> dict[Dimension, dict[int, float]]:
    """Sales, profit, frequency (days), recency and growth of those who bought in the period.

    Growth is (second half − first half) / (both) of the period's sales, of the last 12 months when the period has no
    first day; known of customers who had bought before its second half.
    """
    end = last or today
    start = first or end - timedelta(days=364)
    middle = start + timedelta(days=((end - start).days + 1) // 2)
    c = purchases.c
    bought = (  # by itself, along the index by customer: with the customers at hand, SQLite would begin with them
        select(
            c.customer_id.label("customer_id"),
            func.sum(c.paid_cents),
            func.sum(sums.profit_of_purchase(sums.margin_percent(connection))),
            func.count(c.day.distinct()),
            func.max(c.day),
            func.sum(case((c.day.between(start, middle - timedelta(days=1)), c.paid_cents), else_=0)),
            func.sum(case((c.day.between(middle, end), c.paid_cents), else_=0)),
        )
        .where(within(c.day, first, last))
        .group_by(c.customer_id)
        .cte("bought")
    )
    rows = connection.execute(
        select(bought, customers.c.first_purchase)
        .join(customers, customers.c.id == bought.c.customer_id)
        .where(case((_LIVE, customers.c.status), else_=CustomerStatus.UNQUALIFIED) != CustomerStatus.UNQUALIFIED)
    )
    found: dict[Dimension, dict[int, float]] = {
        d: {} for d in (Dimension.SALES, Dimension.PROFIT, Dimension.FREQUENCY, Dimension.RECENCY, Dimension.GROWTH)
    }
    for i, sales, profit, days, newest, before, since, first_ever in rows:
        found[Dimension.SALES][i] = int(sales)
        found[Dimension.PROFIT][i] = int(profit)
        found[Dimension.FREQUENCY][i] = int(days)
        found[Dimension.RECENCY][i] = newest.toordinal()
        if first_ever < middle and (spent := max(0, before) + max(0, since)) > 0:
            found[Dimension.GROWTH][i] = (max(0, since) - max(0, before)) / spent
    return found


def _counted(connection: Connection, query: Any, scored: Any) -> dict[int, float]:
    """The counts of a query (customer, how many) for everybody who is scored: none is nothing."""
    counts = {i: int(many) for i, many in connection.execute(query)}
    return {i: counts.get(i, 0) for i in scored}


def _referrals() -> Any:
    """How many customers each brought who are still in the book."""
    return (
        select(referrals.c.referrer_id, func.count())
        .join(customers, customers.c.id == referrals.c.customer_id)
        .where(_LIVE)
        .group_by(referrals.c.referrer_id)
    )


def _praise(first: date | None, last: date | None) -> Any:
    return (
        select(feedback.c.customer_id, func.count())
        .where(feedback.c.kind == FeedbackKind.PRAISE, *_between(feedback.c.day, first, last))
        .group_by(feedback.c.customer_id)
    )


def _new_products(connection: Connection, first: date, last: date | None) -> dict[int, float]:
    """How many products each customer took for the first time in the period; known of those who had bought something
    named before it."""
    i, p = purchase_items.c, purchases.c
    names = select(i.name).distinct().subquery()
    products = select(names.c.name, func.row_number().over(order_by=names.c.name).label("number")).cte("products")
    most = (connection.execute(select(func.max(i.id))).scalar() or 0) + 1  # there are no more products than items
    # One number for customer, product, and whether it was in the period: a million of them are told apart in memory in
    # half the time that sorting rows by customer and name takes. "+ 0" keeps the order of reading: all items as
    # they lie, and for each its purchase; the indexes would lead to a million items one by one.
    taken_at = (p.customer_id * most + products.c.number) * 2 + case((p.day >= first, 1), else_=0)
    query = (
        select(taken_at)
        .select_from(purchase_items)
        .join(purchases, p.id == i.purchase_id + 0)
        .join(products, products.c.name == i.name)
        .where(within(p.day, None, last))
    )
    taken = set(map(itemgetter(0), connection.execute(query)))
    found: dict[int, float] = {one // (2 * most): 0 for one in taken if not one % 2}
    for one in taken:
        if one % 2 and one - 1 not in taken and (customer_id := one // (2 * most)) in found:
            found[customer_id] += 1
    return found


def _ratings(connection: Connection, wanted: tuple[Dimension, ...]) -> dict[Dimension, dict[int, int]]:
    """The newest judgement of each dimension and customer."""
    names = [d.value for d in wanted if d in JUDGED]
    found: dict[Dimension, dict[int, int]] = {}
    c = ratings.c
    query = select(c.customer_id, c.dimension, c.rating).where(c.dimension.in_(names)).order_by(c.day, c.id)
    for customer_id, dimension, rating in connection.execute(query):
        found.setdefault(Dimension(dimension), {})[customer_id] = rating
    return found
