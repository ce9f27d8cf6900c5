"""The customer pyramid: who stands in which tier, and why (domain.md section 5).

With n ranked customers and cumulative shares c₁ < c₂ < … < 1, tier k ends at rank round(cₖ·n), halves up, and the
top tier holds at least one customer. Equal values share the better rank, so equal customers share a tier. A value
of zero or less is never above the lowest tier.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction


class Metric(StrEnum):
    """What customers are ranked by: money in cents, or the number of days they were here."""

    REVENUE = "revenue"
    PROFIT = "profit"
    VISITS = "visits"


@dataclass(frozen=True, slots=True)
class TierRule:
    """One tier of a scheme: its key (words in ui/formats.py) and its share of the ranked customers."""

    key: str
    share: Fraction


@dataclass(frozen=True, slots=True)
class Scheme:
    """The tiers from the top; their shares add up to 1."""

    key: str
    tiers: tuple[TierRule, ...]

    def __post_init__(self) -> None:
        if not self.tiers or sum(t.share for t in self.tiers) != 1 or any(t.share <= 0 for t in self.tiers):
            raise ValueError("the shares of a scheme are positive and add up to 1")

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(t.key for t in self.tiers)


def _scheme(key: str, /, **percent: int) -> Scheme:
    return Scheme(key, tuple(TierRule(name, Fraction(share, 100)) for name, share in percent.items()))


REGENT = _scheme("regent", key_top=1, key=19, regular=30, small=50)
CURRY = _scheme("curry", vip=1, big=4, medium=15, small=80)
SCHEMES = {scheme.key: scheme for scheme in (REGENT, CURRY)}
TIER_ORDER = ("key_top", "vip", "key", "big", "regular", "medium", "small")
"""Every tier key, best first."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A customer's figures over the period; money in cents, `visits` in days."""

    customer_id: int
    revenue_cents: int
    profit_cents: int
    visits: int

    def value(self, metric: Metric) -> int:
        return {
            Metric.REVENUE: self.revenue_cents,
            Metric.PROFIT: self.profit_cents,
            Metric.VISITS: self.visits,
        }[metric]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A customer's place. `rank` starts at 1; equal values share the better one."""

    customer_id: int
    rank: int
    value: int
    tier: str
    revenue_cents: int
    profit_cents: int


@dataclass(frozen=True, slots=True)
class TierSummary:
    """What one tier brings. Shares are fractions of the whole; None where the whole is not positive.

    `first_rank` and `last_rank`: the places the rule gives this tier (last < first: none); `threshold`: the lowest
    value in it.
    """

    key: str
    customers: int
    revenue_cents: int
    profit_cents: int
    share_customers: float
    share_revenue: float | None
    share_profit: float | None
    first_rank: int
    last_rank: int
    threshold: int | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """A whole ranking: entries best first. `outside` counts inactive, prospects, unqualified."""

    scheme: Scheme
    metric: Metric
    first_day: date | None
    last_day: date | None
    entries: tuple[Ranked, ...]
    tiers: tuple[TierSummary, ...]
    outside: dict[str, int]


def last_ranks(scheme: Scheme, ranked: int) -> tuple[int, ...]:
    """The rank at which each tier ends.

    >>> last_ranks(CURRY, 2126)
    (21, 106, 425, 2126)
    """
    if ranked == 0:
        return (0,) * len(scheme.tiers)
    ends: list[int] = []
    cumulative = Fraction(0)
    for rule in scheme.tiers:
        cumulative += rule.share
        ends.append(max(1, int(cumulative * ranked + Fraction(1, 2))))
    return tuple(ends)


def rank(standings: Iterable[Standing], scheme: Scheme, metric: Metric) -> tuple[Ranked, ...]:
    """Place every customer, best first; within equal values by id, so the result never depends on the order of the
    input.
    """
    ordered = sorted(standings, key=lambda s: (-s.value(metric), s.customer_id))
    ends = last_ranks(scheme, len(ordered))
    placed: list[Ranked] = []
    place, previous, tier = 0, None, 0
    for position, standing in enumerate(ordered, start=1):
        value = standing.value(metric)
        if value != previous:
            place, previous = position, value
            while place > ends[tier]:
                tier += 1
        key = scheme.tiers[tier if value > 0 else -1].key
        placed.append(Ranked(standing.customer_id, place, value, key, standing.revenue_cents, standing.profit_cents))
    return tuple(placed)


def summaries(entries: Sequence[Ranked], scheme: Scheme) -> tuple[TierSummary, ...]:
    """What each tier brings, from the top."""
    revenue, profit = sum(e.revenue_cents for e in entries), sum(e.profit_cents for e in entries)
    found: list[TierSummary] = []
    first = 1
    for key, last in zip(scheme.keys, last_ranks(scheme, len(entries)), strict=True):
        members = [e for e in entries if e.tier == key]
        tier_revenue, tier_profit = sum(e.revenue_cents for e in members), sum(e.profit_cents for e in members)
        found.append(
            TierSummary(
                key=key,
                customers=len(members),
                revenue_cents=tier_revenue,
                profit_cents=tier_profit,
                share_customers=len(members) / len(entries) if entries else 0.0,
                share_revenue=tier_revenue / revenue if revenue > 0 else None,
                share_profit=tier_profit / profit if profit > 0 else None,
                first_rank=first,
                last_rank=last,
                threshold=min((e.value for e in members), default=None),
            )
        )
        first = last + 1
    return tuple(found)


@dataclass(frozen=True, slots=True)
class WhyTier:
    """Why a customer stands where she stands: "rank 7 of 1,248 by sales ¥18,920 in the last 12 months"."""

    customer_id: int
    tier: str
    rank: int
    ranked: int
    metric: Metric
    value: int
    first_day: date | None
    last_day: date | None
    first_rank: int
    last_rank: int
    threshold: int | None
    next_tier: str | None = None
    missing: int | None = None


def why(ranking: Ranking, customer_id: int) -> WhyTier | None:
    """The reason, with what is missing to the next tier up; None when she is not in the ranking.

    `missing` is the smallest addition that reaches the value of the last customer of the tier above.
    """
    entry = next((e for e in ranking.entries if e.customer_id == customer_id), None)
    if entry is None:
        return None
    place = ranking.scheme.keys.index(entry.tier)
    tier = ranking.tiers[place]
    above = next((t for t in reversed(ranking.tiers[:place]) if t.threshold is not None), None)
    return WhyTier(
        customer_id, entry.tier, entry.rank, len(ranking.entries), ranking.metric, entry.value, ranking.first_day,
        ranking.last_day, tier.first_rank, tier.last_rank, tier.threshold,
        above.key if above else None,
        max(1, above.threshold - entry.value) if above and above.threshold is not None else None,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Move:
    """A customer whose tier changed between two rankings, with the figure that changed."""

    customer_id: int
    before: str
    after: str
    value_before: int
    value_after: int

    @property
    def up(self) -> bool:
        return TIER_ORDER.index(self.after) < TIER_ORDER.index(self.before)


def movement(before: dict[int, tuple[str, int]], ranking: Ranking) -> tuple[Move, ...]:
    """Who rose and who fell since an earlier run of the same scheme: {customer: (tier, value)} against today's.

    The largest change of the figure first.
    """
    moves = [
        Move(e.customer_id, before[e.customer_id][0], e.tier, before[e.customer_id][1], e.value)
        for e in ranking.entries
        if e.customer_id in before and before[e.customer_id][0] != e.tier
    ]
    return tuple(sorted(moves, key=lambda m: (-abs(m.value_after - m.value_before), m.customer_id)))


def whale_curve(profits: Iterable[int], points: int = 200) -> list[tuple[float, float]]:
    """Cumulative share of profit over the customers, best first: (share of customers, share of profit), from (0, 0)
    to (1, 1).

    Empty when the profit as a whole is not positive. At most about `points` points, the ends and the peak always
    among them.
    """
    ordered = sorted(profits, reverse=True)
    total = sum(ordered)
    if total <= 0:
        return []
    sums = [0]
    for profit in ordered:
        sums.append(sums[-1] + profit)
    n = len(ordered)
    kept = {round(i * n / points) for i in range(points + 1)} if n > points else set(range(n + 1))
    kept |= {0, n, max(range(n + 1), key=lambda i: sums[i]), max(1, int(n / 100 + 0.5)), int(n / 5 + 0.5)}
    return [(i / n, sums[i] / total) for i in sorted(kept)]
