"""What a customer is worth (domain.md section 8): the profit made so far and the profit to be expected.

Values and the rules that need no arrays; the models stand in core/lifetime_models.py, which is imported, and numpy with
it, only when a shop has enough history for them. docs/worth.md explains every formula with an example.

Money is in cents, times in weeks. Of a customer's purchases those of one day count as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

ENOUGH = 100
"""So many customers who came back are needed before the models are fitted."""
DAYS_A_YEAR = 365
WEEKS_A_YEAR = DAYS_A_YEAR / 7
SHORTEST_GAP = 60
"""Days that may pass since the last purchase however often she came, and the shortest time a rate is taken over."""


class Method(StrEnum):
    """How the purchases to come are estimated."""

    BGNBD = "bgnbd"
    SIMPLE = "simple"


class ValueMethod(StrEnum):
    """How the profit of a purchase to come is estimated: from all customers and her own, or her own mean alone."""

    GAMMA_GAMMA = "gamma_gamma"
    OWN_MEAN = "own_mean"


@dataclass(frozen=True, slots=True)
class Horizon:
    """How far ahead: whole years, each year's profit divided by (1 + discount)^year."""

    years: int = 3
    discount_percent: float = 10.0

    def __post_init__(self) -> None:
        if not 1 <= self.years <= 10 or not 0 <= self.discount_percent <= 100:
            raise ValueError("a horizon is 1 to 10 years, discounted by 0 to 100 %")

    def factor(self, year: int) -> float:
        """What a profit of the year-th year (from 1) is worth today.

        >>> round(Horizon().factor(1), 4), round(Horizon().factor(3), 4)
        (0.9091, 0.7513)
        """
        return float((1 + self.discount_percent / 100) ** -year)


@dataclass(frozen=True, slots=True)
class History:
    """One customer's purchases up to the day that is asked about; days without any sale (refunds alone) count for the
    profit only. `days` 0: nothing bought, `first` and `last` are None."""

    customer_id: int
    days: int = 0
    first: date | None = None
    last: date | None = None
    profit_cents: int = 0
    first_profit_cents: int = 0

    @property
    def repeats(self) -> int:
        """x: the days with a purchase after the first one."""
        return max(0, self.days - 1)

    @property
    def weeks_to_last(self) -> float:
        """t_x: from the first to the last purchase."""
        return (self.last - self.first).days / 7 if self.first and self.last else 0.0

    def age_weeks(self, as_of: date) -> float:
        """T: from the first purchase to the day."""
        return (as_of - self.first).days / 7 if self.first else 0.0

    @property
    def mean_gap_days(self) -> float | None:
        return (self.last - self.first).days / self.repeats if self.first and self.last and self.repeats else None

    @property
    def own_mean_cents(self) -> float:
        """Profit of a day with purchases, the first among them."""
        return self.profit_cents / self.days if self.days else 0.0

    @property
    def repeat_mean_cents(self) -> float:
        """z̄: profit of a repeat purchase."""
        return (self.profit_cents - self.first_profit_cents) / self.repeats if self.repeats else 0.0


@dataclass(frozen=True, slots=True)
class Model:
    """What the values of a whole shop were computed with.

    `r`, `alpha` (weeks), `a`, `b`: BG/NBD; `p`, `q`, `v` (cents): Gamma-Gamma; None where that model was not used.
    `repeat_buyers`: who bought on two days or more; `without_profit`: those of them whose repeat purchases brought
    none, so that Gamma-Gamma could not learn from them and their own means stand; `usual_cents`: its mean over all
    customers.
    """

    as_of: date
    method: Method
    values: ValueMethod
    repeat_buyers: int
    horizon: Horizon = field(default_factory=Horizon)
    r: float | None = None
    alpha: float | None = None
    a: float | None = None
    b: float | None = None
    p: float | None = None
    q: float | None = None
    v: float | None = None
    without_profit: int = 0
    usual_cents: float | None = None

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "as_of": self.as_of.isoformat()}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Model:
        """What `as_json` kept."""
        return cls(**{
            **kept,
            "as_of": date.fromisoformat(kept["as_of"]),
            "method": Method(kept["method"]),
            "values": ValueMethod(kept["values"]),
            "horizon": Horizon(**kept["horizon"]),
        })  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expected:
    """What is to be expected of one customer: `yearly` purchases of each year of the horizon, `value_cents` the
    profit of each. `p_alive` None: she never bought."""

    customer_id: int
    p_alive: float | None
    yearly: tuple[float, ...]
    value_cents: float

    @property
    def purchases(self) -> float:
        """Over the whole horizon, not discounted."""
        return sum(self.yearly)

    def cents(self, horizon: Horizon) -> int:
        """The profit to come as it is worth today: Σ purchases of year k · value / (1 + discount)^k."""
        total = sum(many * self.value_cents * horizon.factor(year) for year, many in enumerate(self.yearly, start=1))
        return int(total + 0.5) if total >= 0 else -int(0.5 - total)


@dataclass(frozen=True, slots=True)
class Worth:
    """What one customer is worth. `referred_cents`: the profit made so far with the customers she brought; it stands in
    their own worth too, so the shop's total leaves it out. `p_alive` None: she never bought."""

    customer_id: int
    past_cents: int
    expected_cents: int
    referred_cents: int = 0
    p_alive: float | None = None
    expected_purchases: float | None = None

    @property
    def own_cents(self) -> int:
        """Without what others brought: past and expected."""
        return self.past_cents + self.expected_cents

    @property
    def lifetime_cents(self) -> int:
        """CLV: past, expected and referred."""
        return self.own_cents + self.referred_cents


@dataclass(frozen=True, slots=True)
class WorthTotal:
    """Of a whole shop: past and expected, in cents, of so many customers."""

    customers: int
    past_cents: int
    expected_cents: int

    @property
    def cents(self) -> int:
        return self.past_cents + self.expected_cents


@dataclass(frozen=True, slots=True)
class YearAhead:
    """One line of the expectation: `purchases` · value · `factor` = `cents` (a fraction of a cent may remain)."""

    year: int
    purchases: float
    factor: float
    cents: float


@dataclass(frozen=True, slots=True)
class PastProfit:
    """What the profit so far is made of, in cents: `costed_cents` paid and `cost_cents` of the purchases with a known
    cost; `uncosted_cents` paid without one, of which the shop's margin counts (rounded purchase by purchase, so that a
    cent may differ). `stated`: no purchase is known, the paid sum is what a list said."""

    costed_cents: int
    cost_cents: int
    uncosted_cents: int
    margin_percent: int
    stated: bool = False


@dataclass(frozen=True, slots=True)
class WhyWorth:
    """Everything to fill the formula in with for one customer.

    `repeats`, `weeks_to_last`, `age_weeks`: x, t_x, T. `own_mean_cents` is what the shop's usual purchase
    (`model.usual_cents`) is weighed against: `own_share` of it is her own (1: all). `per_year`: purchases a year as
    the simple method sees them before the chance that she still comes; None with BG/NBD. `allowed_days`: so long may
    she stay away (simple method).
    """

    worth: Worth
    model: Model
    history: History
    repeats: int
    weeks_to_last: float
    age_weeks: float
    value_cents: float
    own_mean_cents: float
    own_share: float
    per_year: float | None
    allowed_days: float | None
    years: tuple[YearAhead, ...]
    referred_customers: int = 0
    past: PastProfit | None = None


def model_for(histories: Sequence[History], as_of: date, horizon: Horizon | None = None, enough: int = ENOUGH) -> Model:
    """The models of a shop with these customers: BG/NBD and Gamma-Gamma when at least `enough` came back, else the
    simple rule. The order of the customers does not matter."""
    horizon = horizon or Horizon()
    again = sum(1 for h in histories if h.repeats)
    if again < enough:
        return Model(as_of, Method.SIMPLE, ValueMethod.OWN_MEAN, again, horizon)
    from core import lifetime_models

    return lifetime_models.fitted(histories, as_of, horizon)


def expectations(model: Model, histories: Sequence[History]) -> list[Expected]:
    """What is to be expected of each customer, in their order."""
    if model.method is Method.SIMPLE:
        return [_simple(history, model) for history in histories]
    from core import lifetime_models

    return lifetime_models.expectations(model, histories)


def rate_a_year(history: History, as_of: date) -> float:
    """Her own purchases a year so far: repeat purchases over the time since the first one, taken over 60 days at least;
    never more than one a day.

    >>> rate_a_year(History(1, 5, date(2026, 1, 1), date(2026, 9, 1)), date(2026, 10, 28))  # 4 in 300 days
    4.866666666666666
    """
    if not history.repeats or history.first is None:
        return 0.0
    return min(float(DAYS_A_YEAR), DAYS_A_YEAR * history.repeats / max((as_of - history.first).days, SHORTEST_GAP))


def allowed_days(history: History) -> float:
    """How long she may stay away before the simple method counts her as gone: twice her own mean gap, at least 60 days;
    with fewer than three purchases a year."""
    gap = history.mean_gap_days
    return max(SHORTEST_GAP, 2 * gap) if gap is not None and history.days >= 3 else DAYS_A_YEAR


def still_comes(history: History, as_of: date) -> float | None:
    """P(alive) of the simple method: 1 or 0; None: she never bought."""
    if history.last is None:
        return None
    return 1.0 if (as_of - history.last).days <= allowed_days(history) else 0.0


def _simple(history: History, model: Model) -> Expected:
    chance = still_comes(history, model.as_of)
    yearly = rate_a_year(history, model.as_of) * (chance or 0.0)
    return Expected(history.customer_id, chance, (yearly,) * model.horizon.years, history.own_mean_cents)


def worths(
    expected: Iterable[Expected], past: Mapping[int, int], referrers: Iterable[tuple[int, int]], horizon: Horizon
) -> list[Worth]:
    """Past, expected and referred put together. `past`: each customer's profit so far; `referrers`: (who was brought,
    by whom); one level only, and nobody brings herself."""
    referred: dict[int, int] = {}
    for brought, referrer in referrers:
        if brought != referrer:
            referred[referrer] = referred.get(referrer, 0) + past.get(brought, 0)
    return [
        Worth(
            e.customer_id, past.get(e.customer_id, 0), e.cents(horizon), referred.get(e.customer_id, 0), e.p_alive,
            e.purchases,
        )
        for e in expected
    ]  # fmt: skip


def total(rows: Iterable[Worth]) -> WorthTotal:
    """The shop's total: what was referred is the referred customers' own, and would count twice."""
    many = past = expected = 0
    for row in rows:
        many, past, expected = many + 1, past + row.past_cents, expected + row.expected_cents
    return WorthTotal(many, past, expected)


def why(
    model: Model, history: History, worth: Worth, referred_customers: int = 0, past: PastProfit | None = None
) -> WhyWorth:
    """The formula's figures for one customer; `worth` as it was computed with the model."""
    one = expectations(model, [history])[0]
    years = tuple(
        YearAhead(year, many, model.horizon.factor(year), many * one.value_cents * model.horizon.factor(year))
        for year, many in enumerate(one.yearly, start=1)
    )
    simple = model.method is Method.SIMPLE
    weighed = model.values is ValueMethod.GAMMA_GAMMA and is_weighed(history)
    return WhyWorth(
        worth,
        model,
        history,
        history.repeats,
        history.weeks_to_last,
        history.age_weeks(model.as_of),
        one.value_cents,
        history.repeat_mean_cents if weighed else history.own_mean_cents,
        _own_share(model, history) if weighed else 1.0,
        rate_a_year(history, model.as_of) if simple else None,
        allowed_days(history) if simple and history.days else None,
        years,
        referred_customers,
        past,
    )


def is_weighed(history: History) -> bool:
    """Whether Gamma-Gamma says what a purchase to come brings: it knows profits only. For whose repeat purchases
    brought none her own mean stands, so that a loss is not turned into a profit by what others spend."""
    return not history.repeats or history.repeat_mean_cents > 0


def _own_share(model: Model, history: History) -> float:
    """w = p x / (p x + q − 1): how much of the value of a purchase is her own mean."""
    assert model.p is not None
    assert model.q is not None
    return model.p * history.repeats / (model.p * history.repeats + model.q - 1)
