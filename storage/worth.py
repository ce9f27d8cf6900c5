"""What each customer is worth (core/lifetime.py), read from the purchases and kept in the table `worths`.

Like the tiers it follows from the rows and makes no line in the history. What it was computed with stands in the
setting `worth_model`. Long: `refresh` belongs into a job (about 4 s for 100,000 customers with 1,000,000 purchases).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, and_, case, delete, func, insert, select

from core import lifetime
from core.changes import ChangeSet
from core.jobs import Progress, collector_resting
from core.lifetime import History, Horizon, Model, PastProfit, WhyWorth, Worth, WorthTotal
from core.value import profit_cents
from storage import sums
from storage.tables import customers, purchases, referrals, settings, worths

if TYPE_CHECKING:
    from storage.archive import Archive

_CHUNK = 20_000


@dataclass(frozen=True, slots=True)
class Worths:
    """The worth of every customer on one day, by id, and what it was computed with."""

    model: Model
    rows: tuple[Worth, ...]


_MANY = 5_000
"""From so many on all are read at once, not by their numbers."""


class WorthBook:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    # --- computing --------------------------------------------------------------------------------------------------

    def compute(self, as_of: date, progress: Progress | None = None) -> Worths:
        """The worth of every customer by the purchases up to this day. Writes nothing."""
        progress = progress or Progress()
        progress.step("worth_reading")
        with self._archive.reading() as connection:
            histories = read_histories(connection, as_of)
            stated = _stated(connection)
            brought = _brought(connection)
        progress.step("worth_learning")
        model = lifetime.model_for(histories, as_of, self.horizon)
        progress.step("worth_computing")
        expected = lifetime.expectations(model, histories)
        progress.step("worth_computing")
        past = {h.customer_id: _past(h, stated) for h in histories}
        return Worths(model, tuple(lifetime.worths(expected, past, brought, model.horizon)))

    def refresh(self, today: date, progress: Progress | None = None) -> ChangeSet:
        """Compute everybody's worth anew and keep it; customers who are gone have none. No line in the history."""
        progress = progress or Progress()
        with collector_resting():
            found = self.compute(today, progress)
            self._keep(found, today, progress)
        self._archive.settings.forget()
        return ChangeSet(tables=frozenset({"worths"}), what="worths_computed")

    def _keep(self, found: Worths, today: date, progress: Progress) -> None:
        with self._archive.transaction() as connection:
            connection.execute(delete(worths))
            for start in range(0, len(found.rows), _CHUNK):
                progress.step("worth_keeping", start, len(found.rows))
                connection.execute(insert(worths), [_columns(w, today) for w in found.rows[start : start + _CHUNK]])
            connection.execute(delete(settings).where(settings.c.key == "worth_model"))
            connection.execute(insert(settings).values(key="worth_model", value=found.model.as_json()))

    @property
    def horizon(self) -> Horizon:
        """How far ahead, and how much the shop discounts (the setting `worth_horizon`)."""
        return Horizon(**self._archive.settings["worth_horizon"])

    # --- what was kept ----------------------------------------------------------------------------------------------

    def model(self) -> Model | None:
        """What the kept values were computed with, and for which day; None: nothing was computed yet."""
        kept = self._archive.settings["worth_model"]
        return Model.from_json(kept) if kept else None

    def of(self, customer_id: int) -> Worth | None:
        """As it was kept; None: nothing was computed since she is a customer."""
        return next(iter(self.rows([customer_id])), None)

    def rows(self, ids: Sequence[int] | None = None) -> list[Worth]:
        """As they were kept, in the order of the ids (None: of all, by id); who has none is left out. Customers deleted
        since do not count."""
        if ids is None:
            with self._archive.reading() as connection:
                return [Worth(*row) for row in connection.execute(_kept().order_by(worths.c.customer_id))]
        found: dict[int, Worth] = {}
        with self._archive.reading() as connection:
            if len(ids) > _MANY:
                found = {row[0]: Worth(*row) for row in connection.execute(_kept())}
            for chunk in sums.chunks(set(ids) if len(ids) <= _MANY else ()):
                rows = connection.execute(_kept().where(worths.c.customer_id.in_(chunk)))
                found.update((row[0], Worth(*row)) for row in rows)
        return [found[i] for i in ids if i in found]

    def total(self) -> WorthTotal:
        """Past and expected of the whole shop as kept; what was referred would count twice."""
        with self._archive.reading() as connection:
            kept = _kept().subquery()
            many, past, expected = connection.execute(
                select(func.count(), func.sum(kept.c.past_cents), func.sum(kept.c.expected_cents)).select_from(kept)
            ).one()
        return WorthTotal(int(many), int(past or 0), int(expected or 0))

    def why(self, customer_id: int) -> WhyWorth | None:
        """The worth of one customer with all that fills the formula in; None: nothing was computed yet, or she is gone.

        The figures are those of the purchases now in the book up to the day of the model: when some were added since,
        or she herself, `worth` is as of now too, and the kept value follows with the next `refresh`.
        """
        model = self.model()
        if model is None:
            return None
        with self._archive.reading() as connection:
            brought = [pair for pair in _brought(connection, customer_id) if pair[0] != customer_id]
            ids = [customer_id, *(who for who, _by in brought)]
            histories = read_histories(connection, model.as_of, ids)
            stated = _stated(connection, ids)
            parts = _past_profit(connection, customer_id, model.as_of)
        past = {h.customer_id: _past(h, stated) for h in histories}
        own = next((h for h in histories if h.customer_id == customer_id), None)
        if own is None:
            return None
        worth = lifetime.worths(lifetime.expectations(model, [own]), past, brought, model.horizon)[0]
        return lifetime.why(model, own, worth, len(brought), parts)


# --- reading --------------------------------------------------------------------------------------------------------


def read_histories(connection: Connection, as_of: date, ids: Sequence[int] | None = None) -> list[History]:
    """Every customer's purchases up to the day, by id (None: of all); a day with refunds alone counts for the profit
    only."""
    c = purchases.c
    chosen = [c.day <= as_of, *([c.customer_id.in_(ids)] if ids is not None else [])]
    profit = func.sum(sums.profit_of_purchase(sums.margin_percent(connection)))
    sale = case((c.paid_cents >= 0, c.day))
    found = {
        row[0]: row[1:]
        for row in connection.execute(
            select(c.customer_id, func.count(sale.distinct()), func.min(sale), func.max(sale), profit)
            .where(*chosen)
            .group_by(c.customer_id)
        )
    }
    firsts = (
        select(c.customer_id, func.min(c.day).label("day")).where(c.paid_cents >= 0, *chosen).group_by(c.customer_id)
    ).subquery()
    on_first = and_(firsts.c.customer_id == c.customer_id, firsts.c.day == c.day)
    of_first: dict[int, int] = {
        i: int(cents)
        for i, cents in connection.execute(select(c.customer_id, profit).join(firsts, on_first).group_by(c.customer_id))
    }
    everybody = select(customers.c.id).where(customers.c.deleted_at.is_(None)).order_by(customers.c.id)
    if ids is not None:
        everybody = everybody.where(customers.c.id.in_(ids))
    return [
        _history(i, found[i], of_first.get(i, 0)) if i in found else History(i)
        for i in connection.execute(everybody).scalars()
    ]


def _history(customer_id: int, row: Sequence[Any], first_profit: int) -> History:
    days, first, last, profit = row
    return History(customer_id, int(days), first, last, int(profit), first_profit)


def _stated(connection: Connection, ids: Sequence[int] | None = None) -> dict[int, int]:
    """The profit in what a list said was spent in all, of customers of whom no purchase is known (as in the
    ranking)."""
    query = select(customers.c.id, customers.c.stated_spent_cents).where(
        customers.c.purchases == 0, customers.c.stated_spent_cents > 0
    )
    if ids is not None:
        query = query.where(customers.c.id.in_(ids))
    margin = sums.margin_percent(connection)
    return {i: profit_cents(cents, None, margin) for i, cents in connection.execute(query)}


def _brought(connection: Connection, referrer_id: int | None = None) -> list[tuple[int, int]]:
    """(who was brought, by whom), of customers who are both still in the book."""
    new, old = customers.alias("brought"), customers.alias("referrer")
    query = (
        select(referrals.c.customer_id, referrals.c.referrer_id)
        .join(new, and_(new.c.id == referrals.c.customer_id, new.c.deleted_at.is_(None)))
        .join(old, and_(old.c.id == referrals.c.referrer_id, old.c.deleted_at.is_(None)))
    )
    if referrer_id is not None:
        query = query.where(referrals.c.referrer_id == referrer_id)
    return [(int(brought), int(referrer)) for brought, referrer in connection.execute(query)]


def _past_profit(connection: Connection, customer_id: int, as_of: date) -> PastProfit:
    """What one customer's profit so far is made of: her purchases up to the day, else what a list said was spent."""
    c, margin = purchases.c, sums.margin_percent(connection)
    known = c.cost_cents.is_not(None)
    count, costed, cost, uncosted = connection.execute(
        select(
            func.count(), func.sum(case((known, c.paid_cents), else_=0)), func.sum(c.cost_cents),
            func.sum(case((known, 0), else_=c.paid_cents)),
        ).where(c.customer_id == customer_id, c.day <= as_of)
    ).one()  # fmt: skip
    if count:
        return PastProfit(int(costed), int(cost or 0), int(uncosted), margin)
    stated = connection.execute(
        select(customers.c.stated_spent_cents).where(customers.c.id == customer_id, customers.c.purchases == 0)
    ).scalar()
    return PastProfit(0, 0, int(stated or 0), margin, stated=bool(stated))


def _past(history: History, stated: dict[int, int]) -> int:
    return history.profit_cents if history.days or history.profit_cents else stated.get(history.customer_id, 0)


# --- rows -----------------------------------------------------------------------------------------------------------


def _kept() -> Any:
    """Everybody's kept worth, in the order of `Worth`; customers deleted since have none."""
    w = worths.c
    kept = select(
        w.customer_id, w.past_cents, w.expected_cents, w.referred_cents, w.p_alive, w.expected_purchases
    )  # fmt: skip
    return kept.join(customers, customers.c.id == w.customer_id).where(customers.c.deleted_at.is_(None))


def _columns(worth: Worth, as_of: date) -> dict[str, Any]:
    return {
        "customer_id": worth.customer_id,
        "as_of": as_of,
        "past_cents": worth.past_cents,
        "expected_cents": worth.expected_cents,
        "referred_cents": worth.referred_cents,
        "p_alive": worth.p_alive,
        "expected_purchases": worth.expected_purchases,
    }
