"""The value score (domain.md section 7): one figure, 0 to 100, for what a customer means to the shop by its strategy.

Computed dimensions are percentile ranks among the customers who are scored; judged ones are rated 1 to 5 by the owner.
The score is the weighted mean over the dimensions known of a customer, and says how much of the weight that is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Dimension(StrEnum):
    """What is looked at. Their values stand in the archive (table `ratings`) and in settings."""

    SALES = "sales"
    PROFIT = "profit"
    FREQUENCY = "frequency"
    RECENCY = "recency"
    REFERRALS = "referrals"
    PRAISE = "praise"
    INFLUENCE = "influence"
    GROWTH = "growth"
    HEADROOM = "headroom"
    NEW_PRODUCTS = "new_products"
    NEW_FIELD = "new_field"


class Group(StrEnum):
    ECONOMIC = "economic"
    SOCIAL = "social"
    POTENTIAL = "potential"


GROUPS: Mapping[Group, tuple[Dimension, ...]] = {
    Group.ECONOMIC: (Dimension.SALES, Dimension.PROFIT, Dimension.FREQUENCY, Dimension.RECENCY),
    Group.SOCIAL: (Dimension.REFERRALS, Dimension.PRAISE, Dimension.INFLUENCE),
    Group.POTENTIAL: (Dimension.GROWTH, Dimension.HEADROOM, Dimension.NEW_PRODUCTS, Dimension.NEW_FIELD),
}
JUDGED = frozenset({Dimension.INFLUENCE, Dimension.NEW_FIELD})
"""What no row of the book tells: the owner's own eye."""
LEAST_RATING, BEST_RATING = 1, 5
OWN = "own"
STEADY, EXPAND = "steady", "expand"
PRESETS: Mapping[str, Mapping[Group, int]] = {
    STEADY: {Group.ECONOMIC: 80, Group.SOCIAL: 10, Group.POTENTIAL: 10},
    EXPAND: {Group.ECONOMIC: 50, Group.SOCIAL: 15, Group.POTENTIAL: 35},
}


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each dimension counts. `key`: the preset, or `own`. Only their proportions matter."""

    key: str
    of: Mapping[Dimension, float]

    def __post_init__(self) -> None:
        if any(not 0 <= weight <= 1e6 for weight in self.of.values()) or not sum(self.of.values()) > 0:
            raise ValueError("weights are not negative, and one of them is more than nothing")

    @property
    def whole(self) -> float:
        return sum(self.of.values())

    @property
    def used(self) -> tuple[Dimension, ...]:
        """Those that count, in the order of `Dimension`."""
        return tuple(dimension for dimension in Dimension if self.of.get(dimension, 0) > 0)

    def share(self, group: Group) -> float:
        """The part of a group in the whole weight."""
        return sum(self.of.get(dimension, 0.0) for dimension in GROUPS[group]) / self.whole


def preset(key: str) -> Weights:
    """A preset: the weight of a group divided evenly among its dimensions. KeyError for an unknown one.

    >>> preset("steady").of[Dimension.SALES], round(preset("expand").share(Group.POTENTIAL), 2)
    (20.0, 0.35)
    """
    groups = PRESETS[key]
    return Weights(key, {d: groups[group] / len(GROUPS[group]) for group in Group for d in GROUPS[group]})


def own_weights(of: Mapping[Dimension, float]) -> Weights:
    """The shop's own. ValueError for negative ones, or when all are nothing."""
    return Weights(OWN, dict(of))


def weights_of(kept: Mapping[str, Any]) -> Weights:
    """From the setting `score_weights`: {} is 稳健, {"preset": key}, or {"weights": {dimension: number}}."""
    if "weights" in kept:
        return own_weights({Dimension(name): float(weight) for name, weight in kept["weights"].items()})
    return preset(kept.get("preset", STEADY))


def kept_weights(weights: Weights) -> dict[str, Any]:
    """The reverse of `weights_of`."""
    if weights.key == OWN:
        return {"weights": {dimension.value: weight for dimension, weight in weights.of.items()}}
    return {"preset": weights.key}


Figures = Mapping[Dimension, Mapping[int, float]]
"""For each dimension what is known of each customer: the more the better. Who is not in it is not known there."""


def percentiles(values: Mapping[int, float]) -> dict[int, float]:
    """Percentile ranks 0–100: of all the others, how many percent do not have more. Equal values share the better rank
    (as in the tiers); nothing or less is 0; alone is 100.

    >>> percentiles({1: 50, 2: 20, 3: 20, 4: 10, 5: 0})
    {1: 100.0, 2: 75.0, 3: 75.0, 4: 25.0, 5: 0.0}
    """
    ordered = sorted(values.values())
    others = len(ordered) - 1
    of_value = {
        value: 0.0 if value <= 0 else 100.0 * (bisect_right(ordered, value) - 1) / others if others else 100.0
        for value in set(ordered)
    }
    return {customer_id: of_value[value] for customer_id, value in values.items()}


def points_of_rating(rating: int) -> float:
    """A judgement 1–5 as points: 0, 25, 50, 75, 100. ValueError outside of 1 to 5."""
    if not LEAST_RATING <= rating <= BEST_RATING:
        raise ValueError("a rating is 1 to 5")
    return 100.0 * (rating - LEAST_RATING) / (BEST_RATING - LEAST_RATING)


def points(figures: Figures, ratings: Mapping[Dimension, Mapping[int, int]]) -> dict[Dimension, dict[int, float]]:
    """Every dimension in points 0–100. A computed one that nobody has anything in (no referral was ever noted) says
    nothing about anybody: it is left out, so that it counts as not known."""
    found = {
        dimension: percentiles(values)
        for dimension, values in figures.items()
        if any(value > 0 for value in values.values())
    }
    return found | {d: {i: points_of_rating(rating) for i, rating in rated.items()} for d, rated in ratings.items()}


@dataclass(frozen=True, slots=True)
class Score:
    """`value` 0–100; `known`: the share of the weight that is known (0–1)."""

    value: float
    known: float


def score(of_customer: Mapping[Dimension, float], weights: Weights) -> Score | None:
    """Σ w·s / Σ w over the known dimensions; None when nothing that counts is known.

    >>> score({Dimension.SALES: 90.0, Dimension.REFERRALS: 30.0}, preset("steady"))
    Score(value=81.42857142857143, known=0.23333333333333336)
    """
    known = [(weights.of[d], of_customer[d]) for d in weights.used if d in of_customer]
    weight = sum(w for w, _points in known)
    return Score(sum(w * s for w, s in known) / weight, weight / weights.whole) if known else None


def scores(
    customers: Collection[int], found: Mapping[Dimension, Mapping[int, float]], weights: Weights
) -> dict[int, Score]:
    """Of these customers, by id; who nothing is known of is left out. `found`: from `points`."""
    total, weight = dict.fromkeys(customers, 0.0), dict.fromkeys(customers, 0.0)
    for dimension in weights.used:
        counts = weights.of[dimension]
        for customer_id, reached in found.get(dimension, {}).items():
            if customer_id in total:
                total[customer_id] += counts * reached
                weight[customer_id] += counts
    whole = weights.whole
    return {i: Score(total[i] / weight[i], weight[i] / whole) for i in sorted(total) if weight[i] > 0}


def in_hundredths(value: float) -> int:
    """A score as a whole number for ranking, 0 to 10,000, halves up."""
    return int(value * 100 + 0.5)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a customer would stand with these weights: `rank` of `among`; equal scores share the better one."""

    key: str
    score: Score
    rank: int
    among: int


def place(customer_id: int, all_scores: Mapping[int, Score], weights: Weights) -> Place | None:
    """None: nothing is known of her."""
    own = all_scores.get(customer_id)
    if own is None:
        return None
    value = in_hundredths(own.value)
    better = sum(1 for other in all_scores.values() if in_hundredths(other.value) > value)
    return Place(weights.key, own, better + 1, len(all_scores))


@dataclass(frozen=True, slots=True)
class Part:
    """One dimension of one customer's score. `figure`: what was counted (cents, days, pieces; recency: the ordinal of
    the last purchase's day), `rating`: what was judged; `points` None: not known, so its weight does not count."""

    dimension: Dimension
    weight: float
    points: float | None
    figure: float | None = None
    rating: int | None = None


@dataclass(frozen=True, slots=True)
class WhyScore:
    """The score of one customer with its parts, and where she would stand with other weights (the presets)."""

    customer_id: int
    place: Place
    parts: tuple[Part, ...]
    elsewhere: tuple[Place, ...]
