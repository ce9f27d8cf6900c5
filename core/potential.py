"""Whom to raise: rising spend, room in the wallet, coming often, bringing others (domain.md section 5), and what each
tier gets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from statistics import median

from core.schemes import key_tiers
from core.tiers import Ranking, Scheme
from core.wallet import WalletShare

RISING = Fraction(6, 5)
"""The last half of the period against the first: from a fifth more on, spend is rising."""
SHORT = Fraction(1, 4)
"""Who lacks no more than this part of the next tier's threshold is close to it."""


class Reason(StrEnum):
    """What speaks for a customer, the strongest first."""

    RISING = "rising"
    HEADROOM = "headroom"
    OFTEN = "often"
    BROUGHT = "brought"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of one ranked customer. `early_cents` and `late_cents`: spent in the first and the last half of the
    period; `wallet_cents`: what she spends a year on this kind of thing, by the newest estimate, and `own_cents` what
    of it here in the last 12 months; `brought`: customers she brought."""

    customer_id: int
    early_cents: int = 0
    late_cents: int = 0
    wallet_cents: int | None = None
    own_cents: int = 0
    brought: int = 0


@dataclass(frozen=True, slots=True)
class Potential:
    """A customer who could be raised. `reasons` with their figures: see `Signs`; `visits` against `tier_median` days;
    `headroom_cents` a year to two thirds of her wallet; `next_tier` and `missing` of the ranking's figure: what lacks
    to it (None: she is in the best tier)."""

    customer_id: int
    tier: str
    rank: int
    value: int
    reasons: tuple[Reason, ...]
    signs: Signs
    visits: int
    tier_median: float
    headroom_cents: int
    next_tier: str | None
    missing: int | None


def halves(first: date, last: date) -> date:
    """The first day of the last half of a period. Of an odd number of days the first half has one more, so that a
    rise is not seen where there is none.

    >>> halves(date(2026, 1, 1), date(2026, 1, 5))
    datetime.date(2026, 1, 4)
    """
    days = (last - first).days + 1
    return first + timedelta(days=(days + 1) // 2)


def headroom_cents(signs: Signs) -> int:
    """What is missing a year to two thirds of her wallet; nothing without an estimate, or beyond the target.

    >>> headroom_cents(Signs(1, wallet_cents=900_00, own_cents=200_00)), headroom_cents(Signs(1, wallet_cents=100))
    (40000, 67)
    """
    if signs.wallet_cents is None:
        return 0
    return WalletShare(signs.customer_id, signs.own_cents, signs.wallet_cents).headroom_cents


def is_rising(signs: Signs) -> bool:
    """A fifth more in the last half than in the first; who only came in the last half is new, not rising.

    >>> is_rising(Signs(1, early_cents=1000, late_cents=1200)), is_rising(Signs(1, early_cents=0, late_cents=900))
    (True, False)
    """
    return signs.early_cents > 0 and signs.late_cents >= signs.early_cents * RISING


def potentials(ranking: Ranking, signs: Mapping[int, Signs]) -> list[Potential]:
    """Who could be raised, the most reasons first, then the nearest to the next tier; customers of the best tier are
    left out. `signs`: of those of whom something is known."""
    days: dict[str, list[int]] = {}
    for entry in ranking.entries:
        days.setdefault(entry.tier, []).append(entry.visits)
    medians = {key: float(median(visits)) for key, visits in days.items()}
    above = {key: _above(ranking, place) for place, key in enumerate(ranking.scheme.keys)}
    found: list[Potential] = []
    for entry in ranking.entries:
        target = above[entry.tier]
        if target is None or entry.value <= 0:
            continue
        next_tier, threshold = target
        known = signs.get(entry.customer_id) or Signs(entry.customer_id)
        missing = max(1, threshold - entry.value)
        reasons = tuple(
            reason
            for reason, holds in (
                (Reason.RISING, is_rising(known)),
                (Reason.HEADROOM, headroom_cents(known) > 0),
                (Reason.OFTEN, entry.visits > max(1.0, medians[entry.tier])),
                (Reason.BROUGHT, known.brought > 0),
                (Reason.CLOSE, missing <= threshold * SHORT),
            )
            if holds
        )
        if reasons and reasons != (Reason.CLOSE,):  # being close is no reason by itself
            found.append(
                Potential(
                    entry.customer_id, entry.tier, entry.rank, entry.value, reasons, known, entry.visits,
                    medians[entry.tier], headroom_cents(known), next_tier, missing,
                )
            )  # fmt: skip
    return sorted(found, key=lambda p: (-len(p.reasons), p.missing or 0, p.customer_id))


def _above(ranking: Ranking, place: int) -> tuple[str, int] | None:
    """The next better tier somebody is in, and its threshold."""
    for tier in reversed(ranking.tiers[:place]):
        if tier.threshold is not None:
            return tier.key, tier.threshold
    return None


class Strategy(StrEnum):
    """What a tier gets unless the shop says something else."""

    KEY = "key"  # best people, planned visits, asked for opinions, complaints first
    MIDDLE = "middle"  # raise those with potential, cheaper for the others
    SMALL = "small"  # potential ones up, others cheaper to serve


def default_strategy(scheme: Scheme, tier: str) -> Strategy:
    """By the place of a tier: the key tiers, the lowest, and what is between.

    >>> from core.tiers import REGENT
    >>> [default_strategy(REGENT, key).value for key in REGENT.keys]
    ['key', 'key', 'middle', 'small']
    """
    if tier in key_tiers(scheme):
        return Strategy.KEY
    return Strategy.SMALL if tier == scheme.keys[-1] else Strategy.MIDDLE


def by_tier(found: Sequence[Potential]) -> dict[str, int]:
    """How many could be raised from each tier."""
    counts: dict[str, int] = {}
    for one in found:
        counts[one.tier] = counts.get(one.tier, 0) + 1
    return counts
