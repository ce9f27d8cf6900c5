"""What the pyramid tells an owner: how much a few bring, where profit is lost, how to divide the marketing money.

Figures follow from a ranking (core/tiers.py); words are made in the ui.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from core.tiers import Ranking, Scheme, TierRule, last_ranks, summaries, whale_curve

BEST = Fraction(1, 5)
"""The customers every scheme calls the best: the top 20 % ([A] 关键客户; [D] VIP, 大客户 and 中级客户 together)."""

BEST_AND_OTHERS = Scheme("best", (TierRule("best", BEST), TierRule("others", 1 - BEST)))

BUDGET_GROUPS = Scheme(
    "budget", (TierRule("best", BEST), TierRule("middle", Fraction(3, 10)), TierRule("rest", Fraction(1, 2)))
)
DEFAULT_SPLIT = (50, 40, 10)
"""[D], the salon: percent of the marketing money for the top 20 %, the next 30 %, the last 50 % of the customers."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the best customers bring. Shares are fractions of the whole; None where the whole is not positive."""

    customers: int
    ranked: int
    share_revenue: float | None
    share_profit: float | None


def finding(ranking: Ranking) -> Finding:
    """The top 20 % by the ranking, whoever shares their last value included; nobody without a value."""
    last = last_ranks(BEST_AND_OTHERS, len(ranking.entries))[0]
    best = [e for e in ranking.entries if e.rank <= last and e.value > 0]
    return Finding(
        len(best),
        len(ranking.entries),
        _part(sum(e.revenue_cents for e in best), sum(e.revenue_cents for e in ranking.entries)),
        _part(sum(e.profit_cents for e in best), sum(e.profit_cents for e in ranking.entries)),
    )


def _part(part: int, whole: int) -> float | None:
    return part / whole if whole > 0 else None


def served(ranking: Ranking, yearly_cents: Mapping[str, int], days: int) -> Ranking:
    """The same ranking with what it costs to serve each customer of a tier taken off the profit: `yearly_cents` by
    tier key, for a period of so many days. Places stay: it changes what is shown, not who stands where."""
    costs = {key: round(cents * days / 365) for key, cents in yearly_cents.items() if cents}
    if not costs:
        return ranking
    entries = tuple(
        e._replace(profit_cents=e.profit_cents - costs.get(ranking.tier_of(e.customer_id) or e.tier, 0))
        for e in ranking.entries
    )
    return replace(ranking, entries=entries, tiers=summaries(entries, ranking.scheme, ranking.overrides))


@dataclass(frozen=True, slots=True)
class Landmark:
    """A point of the whale curve: the `customers` with the most profit bring `share_profit` of it (a fraction)."""

    customers: int
    share_customers: float
    share_profit: float


@dataclass(frozen=True, slots=True)
class Whale:
    """The points of the whale curve worth a word: after 1 %, 20 % and half of the customers; of few customers only
    those that differ.

    `second_half`: the share of the profit the second half brings, below zero when it costs money; None: there is none.
    """

    landmarks: tuple[Landmark, ...]
    second_half: float | None


def whale(profits: Iterable[int]) -> Whale | None:
    """None when the profit as a whole is not positive. `profits` in cents, one a customer, in any order."""
    ordered = sorted(profits, reverse=True)
    total, many = sum(ordered), len(ordered)
    if total <= 0:
        return None
    half = int(many / 2 + 0.5)
    places = {max(1, int(many / 100 + 0.5)), max(1, int(many / 5 + 0.5)), half}
    found = tuple(Landmark(n, n / many, sum(ordered[:n]) / total) for n in sorted(places) if 0 < n < many)
    return Whale(found, sum(ordered[half:]) / total if 0 < half < many else None)


@dataclass(frozen=True, slots=True)
class Curve:
    """The points of a curve, and those worth a word; `whale` None: there is nothing to draw."""

    points: list[tuple[float, float]]
    whale: Whale | None


def curve(values: Iterable[int]) -> Curve:
    """`values` in cents, one a customer, in any order."""
    ordered = sorted(values, reverse=True)  # once: sorting it again costs nothing
    return Curve(whale_curve(ordered), whale(ordered))


@dataclass(frozen=True, slots=True)
class BudgetPart:
    """One part of the marketing money. `each_cents`: per customer, rounded down; None without customers or money."""

    percent: int
    cents: int
    customers: int
    each_cents: int | None


def budget(total_cents: int, split: Sequence[int], ranked: int) -> tuple[BudgetPart, ...]:
    """Divide the money among the groups of BUDGET_GROUPS; the parts always add up to the total.

    `split`: whole percents that add up to 100, else ValueError. `ranked`: how many customers are in the ranking.
    """
    if len(split) != len(BUDGET_GROUPS.tiers) or sum(split) != 100 or min(split) < 0:
        raise ValueError("the parts of a budget are not negative and add up to 100")
    parts: list[BudgetPart] = []
    percent = spent = people = 0
    for part, last in zip(split, last_ranks(BUDGET_GROUPS, ranked), strict=True):
        percent += part
        cents = (total_cents * percent + 50) // 100 - spent
        customers = last - people
        parts.append(BudgetPart(part, cents, customers, cents // customers if cents and customers else None))
        spent, people = spent + cents, last
    return tuple(parts)
