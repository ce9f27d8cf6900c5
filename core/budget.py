"""The marketing money planned against what was spent, and what each part of the customers brought meanwhile.

The parts are those of core/pyramid.py: the top 20 % of the ranked customers, the next 30 %, the last 50 %. A campaign
is for one part, or for everybody: then its cost is shared out by heads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core import pyramid
from core.tiers import Ranked, Ranking, last_ranks

PARTS = pyramid.BUDGET_GROUPS.keys


@dataclass(frozen=True, slots=True)
class Campaign:
    """Marketing money spent: a mailing, a gift, a tasting. `part`: of PARTS; None: for everybody."""

    id: int
    day: date
    name: str
    cost_cents: int
    part: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One part, or one tier, of the customers: planned, spent and brought, in cents.

    `percent`: of the plan, for parts only. `profit_cents`: what these customers brought in the period.
    """

    key: str
    customers: int
    planned_cents: int
    spent_cents: int
    profit_cents: int
    percent: int | None = None

    @property
    def left_cents(self) -> int:
        """Of the plan; below zero when more was spent."""
        return self.planned_cents - self.spent_cents

    @property
    def each_planned_cents(self) -> int | None:
        """For each customer, rounded down; None without customers."""
        return self.planned_cents // self.customers if self.customers else None

    @property
    def returned(self) -> float | None:
        """Profit of these customers in the period for each unit of money spent on them; None: nothing was spent.

        >>> Line("best", 10, 50000, 20000, 90000).returned
        4.5
        """
        return self.profit_cents / self.spent_cents if self.spent_cents > 0 else None


@dataclass(frozen=True, slots=True)
class Plan:
    """`parts` and `tiers` each add up to the whole. `common_cents`: spent on everybody, shared out by heads."""

    total_cents: int
    spent_cents: int
    common_cents: int
    profit_cents: int
    parts: tuple[Line, ...]
    tiers: tuple[Line, ...]

    @property
    def returned(self) -> float | None:
        return self.profit_cents / self.spent_cents if self.spent_cents > 0 else None


def plan(total_cents: int, split: Sequence[int], ranking: Ranking, campaigns: Iterable[Campaign]) -> Plan:
    """The money by parts and by tiers of this ranking. `campaigns`: those of its period.

    ValueError as of core.pyramid.budget.
    """
    ranked = ranking.entries
    ends = last_ranks(pyramid.BUDGET_GROUPS, len(ranked))
    planned = pyramid.budget(total_cents, split, len(ranked))
    spent, common = _spent(campaigns, [part.customers for part in planned])
    parts = []
    first = 0
    for key, part, end in zip(PARTS, planned, ends, strict=True):
        profit = sum(entry.profit_cents for entry in ranked[first:end])
        parts.append(Line(key, part.customers, part.cents, spent[key], profit, part.percent))
        first = end
    return Plan(
        total_cents,
        sum(spent.values()),
        common,
        sum(entry.profit_cents for entry in ranked),
        tuple(parts),
        _by_tier(ranking, parts),
    )


def _spent(campaigns: Iterable[Campaign], heads: Sequence[int]) -> tuple[dict[str, int], int]:
    """({part: cents}, of which was for everybody)."""
    found = dict.fromkeys(PARTS, 0)
    common = 0
    for campaign in campaigns:
        if campaign.part in found:
            found[campaign.part] += campaign.cost_cents
        else:
            common += campaign.cost_cents
    for key, cents in zip(PARTS, shared_out(common, heads), strict=True):
        found[key] += cents
    return found, common


def shared_out(cents: int, heads: Sequence[int]) -> list[int]:
    """An amount divided by heads, in whole cents that add up to it; without anybody all goes to the last.

    >>> shared_out(100, [1, 2, 4])
    [14, 29, 57]
    """
    people = sum(heads)
    if not people:
        return [0] * (len(heads) - 1) + [cents] if heads else []
    found: list[int] = []
    so_far = given = 0
    for many in heads:
        so_far += many
        upto = (2 * cents * so_far + people) // (2 * people)
        found.append(upto - given)
        given = upto
    return found


def _by_tier(ranking: Ranking, parts: Sequence[Line]) -> tuple[Line, ...]:
    """Each part's money, planned and spent, to the tiers of its customers by heads."""
    keys = ranking.scheme.keys
    planned, spent = dict.fromkeys(keys, 0), dict.fromkeys(keys, 0)
    first = 0
    for part in parts:
        heads = _heads(ranking, ranking.entries[first : first + part.customers])
        for into, cents in ((planned, part.planned_cents), (spent, part.spent_cents)):
            for key, portion in zip(keys, shared_out(cents, list(heads.values())), strict=True):
                into[key] += portion
        first += part.customers
    return tuple(
        Line(tier.key, tier.customers, planned[tier.key], spent[tier.key], tier.profit_cents) for tier in ranking.tiers
    )


def _heads(ranking: Ranking, entries: Sequence[Ranked]) -> Mapping[str, int]:
    """How many of these stand in each tier; places given by hand count, as in the summaries."""
    heads = dict.fromkeys(ranking.scheme.keys, 0)
    for entry in entries:
        key = ranking.tier_of(entry.customer_id)
        heads[key if key in heads else entry.tier] += 1
    return heads
