"""The customer pyramid: who stands in which tier, and why (domain.md section 5).

With n ranked customers and cumulative shares c₁ < c₂ < … < 1, tier k ends at rank round(cₖ·n), halves up, and the
top tier holds at least one customer. Equal values share the better rank, so equal customers share a tier. A value
of zero or less is never above the lowest tier. A scheme of fixed amounts asks each tier but the lowest for a least
value instead.

This is the rule in its plainest form; storage/ranking.py says the same in SQL, for archives of any size, and is tested
against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple


class Metric(StrEnum):
    """What customers are ranked by: money in cents, the number of days they were here, or the value score (0 to 100,
    domain.md section 7).
    """

    REVENUE = "revenue"
    PROFIT = "profit"
    VISITS = "visits"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class TierRule:
    """One tier of a scheme: its key, and its share of the ranked customers or the `least` value it asks for (cents,
    days or points of the scheme's metric; the lowest tier asks for none).

    `name` and `tone` (a tint of ui/theme/tokens.py: t1, t2 …) are of a shop's own tiers; those of the presets are in
    the ui.
    """

    key: str
    share: Fraction | None = None
    least: int | None = None
    name: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Scheme:
    """The tiers from the top: shares that add up to 1, or least values that fall.

    `metric`: what the least values are of; a scheme of shares serves every metric. `name`: a shop's own.
    """

    key: str
    tiers: tuple[TierRule, ...]
    name: str = ""
    metric: Metric | None = None

    def __post_init__(self) -> None:
        shares = [t.share for t in self.tiers if t.share is not None]
        if self.metric is None:
            if len(shares) != len(self.tiers) or not shares or sum(shares) != 1 or min(shares) <= 0:
                raise ValueError("the shares of a scheme are positive and add up to 1")
            return
        least = [t.least for t in self.tiers[:-1] if t.least is not None]
        falling = all(better > worse for better, worse in pairwise(least))
        if shares or not least or len(least) != len(self.tiers) - 1 or not falling or least[-1] <= 0:
            raise ValueError("the amounts of a scheme are positive and fall from tier to tier")
        if self.tiers[-1].least is not None:
            raise ValueError("the lowest tier asks for nothing")

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(t.key for t in self.tiers)

    @property
    def by_amounts(self) -> bool:
        return self.metric is not None


def _scheme(key: str, /, **percent: int) -> Scheme:
    return Scheme(key, tuple(TierRule(name, Fraction(share, 100)) for name, share in percent.items()))


REGENT = _scheme("regent", key_top=1, key=19, regular=30, small=50)
CURRY = _scheme("curry", vip=1, big=4, medium=15, small=80)
SCHEMES = {scheme.key: scheme for scheme in (REGENT, CURRY)}
TIER_ORDER = ("key_top", "vip", "key", "big", "regular", "medium", "small")
"""The tiers of the presets, best first; core/schemes.py adds the shop's own."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A customer's figures over the period; money in cents, `visits` in days, `score` in points."""

    customer_id: int
    revenue_cents: int
    profit_cents: int
    visits: int
    score: int = 0

    def value(self, metric: Metric) -> int:
        return {
            Metric.REVENUE: self.revenue_cents,
            Metric.PROFIT: self.profit_cents,
            Metric.VISITS: self.visits,
            Metric.SCORE: self.score,
        }[metric]


class Ranked(NamedTuple):
    """A customer's place. `rank` starts at 1; equal values share the better one. `tier` is the ranking's own, whatever
    was given by hand."""

    customer_id: int
    rank: int
    value: int
    tier: str
    revenue_cents: int
    profit_cents: int
    visits: int = 0


@dataclass(frozen=True, slots=True)
class Override:
    """A place given by hand; past `until` (None: it stays) the ranking decides again."""

    customer_id: int
    tier: str
    reason: str
    until: date | None
    made_on: date
    who: str | None = None
    id: int = 0

    def holds(self, today: date) -> bool:
        return self.until is None or self.until >= today


@dataclass(frozen=True, slots=True)
class TierSummary:
    """What one tier brings. Shares are fractions of the whole; None where the whole is not positive.

    `first_rank` and `last_rank`: the places the rule gives this tier (last < first: none); `threshold`: the lowest
    value in it by the ranking, with fixed amounts what it asks for. `customers` and the sums count those who were put
    here by hand.
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


@dataclass(frozen=True)
class Ranking:
    """A whole ranking: entries best first. `outside` counts inactive, prospects, unqualified; `overrides` are the
    places given by hand that hold today, of customers outside the ranking, too."""

    scheme: Scheme
    metric: Metric
    first_day: date | None
    last_day: date | None
    entries: tuple[Ranked, ...]
    tiers: tuple[TierSummary, ...]
    outside: dict[str, int]
    overrides: Mapping[int, Override] = field(default_factory=dict)

    @cached_property
    def places(self) -> dict[int, Ranked]:
        """{customer: her entry}."""
        return {e.customer_id: e for e in self.entries}

    def tier_of(self, customer_id: int) -> str | None:
        """Her tier: by hand, else by the ranking; None outside both."""
        override = self.overrides.get(customer_id)
        if override is not None:
            return override.tier
        entry = self.places.get(customer_id)
        return entry.tier if entry else None


def last_ranks(scheme: Scheme, ranked: int) -> tuple[int, ...]:
    """The rank at which each tier of a scheme of shares ends.

    >>> last_ranks(CURRY, 2126)
    (21, 106, 425, 2126)
    """
    if ranked == 0:
        return (0,) * len(scheme.tiers)
    ends: list[int] = []
    cumulative = Fraction(0)
    for rule in scheme.tiers:
        cumulative += rule.share or 0
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
            while not _reaches(scheme, tier, place, ends, value):
                tier += 1
        placed.append(
            Ranked(
                standing.customer_id, place, value, scheme.tiers[tier].key, standing.revenue_cents,
                standing.profit_cents, standing.visits,
            )
        )  # fmt: skip
    return tuple(placed)


def _reaches(scheme: Scheme, tier: int, place: int, ends: Sequence[int], value: int) -> bool:
    """Whether a customer belongs into this tier or a better one. The lowest takes everybody."""
    if tier == len(scheme.tiers) - 1:
        return True
    if value <= 0:
        return False
    if scheme.by_amounts:
        least = scheme.tiers[tier].least
        return least is not None and value >= least
    return place <= ends[tier]


def summaries(
    entries: Sequence[Ranked], scheme: Scheme, overrides: Mapping[int, Override] | None = None
) -> tuple[TierSummary, ...]:
    """What each tier brings, from the top; who was put into a tier by hand is counted there."""
    places = {key: place for place, key in enumerate(scheme.keys)}
    counts, revenues, profits, ranked = ([0] * len(places) for _ in range(4))
    least: list[int | None] = [None] * len(places)
    by_hand = overrides or {}
    for entry in entries:
        own = at = places[entry.tier]
        ranked[own] += 1
        least[own] = entry.value  # the entries come best first
        if entry.customer_id in by_hand:
            at = places.get(by_hand[entry.customer_id].tier, own)
        counts[at] += 1
        revenues[at] += entry.revenue_cents
        profits[at] += entry.profit_cents
    revenue, profit = sum(revenues), sum(profits)
    found: list[TierSummary] = []
    first = 1
    for place, rule in enumerate(scheme.tiers):
        last = first - 1 + ranked[place] if scheme.by_amounts else last_ranks(scheme, len(entries))[place]
        found.append(
            TierSummary(
                key=rule.key,
                customers=counts[place],
                revenue_cents=revenues[place],
                profit_cents=profits[place],
                share_customers=counts[place] / len(entries) if entries else 0.0,
                share_revenue=revenues[place] / revenue if revenue > 0 else None,
                share_profit=profits[place] / profit if profit > 0 else None,
                first_rank=first,
                last_rank=last,
                threshold=rule.least if rule.least is not None else least[place],
            )
        )
        first = last + 1
    return tuple(found)


@dataclass(frozen=True, slots=True)
class WhyTier:
    """Why a customer stands where she stands: "rank 7 of 1,248 by sales ¥18,920 in the last 12 months".

    `tier` is by the ranking; `override` stands above it. `by_amounts`: the scheme asks for amounts, so that the ranks
    of the tier say nothing.
    """

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
    override: Override | None = None
    by_amounts: bool = False


def why(ranking: Ranking, customer_id: int) -> WhyTier | None:
    """The reason, with what is missing to the next tier up; None when she is not in the ranking.

    `missing` is the smallest addition that reaches the value of the last customer of the tier above, or with fixed
    amounts what that tier asks for.
    """
    entry = ranking.places.get(customer_id)
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
        ranking.overrides.get(customer_id), ranking.scheme.by_amounts,
    )  # fmt: skip


def whale_curve(profits: Iterable[int], points: int = 200) -> list[tuple[float, float]]:
    """Cumulative share of profit over the customers, best first: (share of customers, share of profit), from (0, 0)
    to (1, 1).

    Empty when the profit as a whole is not positive. At most about `points` points, the ends and the peak always
    among them.
    """
    ordered = sorted(profits, reverse=True)
    sums = list(accumulate(ordered, initial=0))
    total, n = sums[-1], len(ordered)
    if total <= 0:
        return []
    kept = {round(i * n / points) for i in range(points + 1)} if n > points else set(range(n + 1))
    kept |= {0, n, sums.index(max(sums)), max(1, int(n / 100 + 0.5)), int(n / 5 + 0.5)}
    return [(i / n, sums[i] / total) for i in sorted(kept)]
