"""Perceived value: what a customer thinks he gets for what he gives (domain.md section 9).

Four benefits and four costs, each judged 1 to 5, by asking the customer or by the owner's own guess. What was not
judged is left out, never assumed; without at least one judgement on each side there is no value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

BENEFITS = ("product", "service", "people", "image")
COSTS = ("money", "time", "mind", "effort")
JUDGED = (*BENEFITS, *COSTS)
LEAST, MOST = 1, 5

Ratings = Mapping[str, int]
"""Judgement → 1 to 5; only those that were made."""


@dataclass(frozen=True, slots=True)
class Perception:
    """One filled card. `asked`: the customer was asked, else it is the shop's own guess."""

    id: int
    customer_id: int
    day: date
    asked: bool = False
    who: str | None = None
    note: str | None = None
    ratings: Ratings = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Perceived:
    """`value` 0 to 100; `benefits` and `costs`: weighted means, 1 to 5; `rated`: how many of the eight were judged."""

    value: float
    benefits: float
    costs: float
    rated: int

    @property
    def whole(self) -> bool:
        """Whether all eight were judged."""
        return self.rated == len(JUDGED)


def perceived(ratings: Ratings, weights: Mapping[str, float] | None = None) -> Perceived | None:
    """CPV = (weighted mean of the benefits − weighted mean of the costs + 4) / 8 × 100 over what was judged.

    `weights`: judgement → weight, 1 where none is given; a weight of 0 leaves a judgement out. None: a side without any
    judgement that weighs something. ValueError: a rating outside 1 to 5, a negative weight.

    >>> perceived({"product": 5, "service": 4, "money": 2, "time": 3}).value
    75.0
    """
    _check(ratings)
    benefits, costs = (_mean(ratings, side, weights or {}) for side in (BENEFITS, COSTS))
    if benefits is None or costs is None:
        return None
    span = MOST - LEAST
    value = (benefits - costs + span) / (2 * span) * 100
    return Perceived(min(100.0, max(0.0, value)), benefits, costs, sum(name in ratings for name in JUDGED))


def perceived_values(
    cards: Iterable[tuple[int, tuple[int | None, ...]]], weights: Mapping[str, float] | None = None
) -> dict[int, float]:
    """`perceived` of many: customer → value, of those that have one. `cards`: customer, and the judgements in the order
    of `JUDGED`, None for what was not judged. A side is worked out once for equal judgements."""
    half, span = len(BENEFITS), MOST - LEAST
    seen: dict[tuple[bool, tuple[int | None, ...]], float | None] = {}

    def mean(given: tuple[int | None, ...], names: Sequence[str]) -> float | None:
        key = names is BENEFITS, given
        if key not in seen:
            told = {name: rating for name, rating in zip(names, given, strict=True) if rating is not None}
            _check(told)
            seen[key] = _mean(told, names, weights or {})
        return seen[key]

    found: dict[int, float] = {}
    for customer_id, judged in cards:
        benefits, costs = mean(judged[:half], BENEFITS), mean(judged[half:], COSTS)
        if benefits is not None and costs is not None:
            found[customer_id] = min(100.0, max(0.0, (benefits - costs + span) / (2 * span) * 100))
    return found


def _check(ratings: Ratings) -> None:
    if any(not LEAST <= rating <= MOST for rating in ratings.values()):
        raise ValueError("a judgement is 1 to 5")


def _mean(ratings: Ratings, side: Sequence[str], weights: Mapping[str, float]) -> float | None:
    told = [(ratings[name], weights.get(name, 1)) for name in side if name in ratings]
    if any(weight < 0 for _rating, weight in told):
        raise ValueError("a weight is not negative")
    total = sum(weight for _rating, weight in told)
    return sum(rating * weight for rating, weight in told) / total if total > 0 else None


def missing(ratings: Ratings) -> tuple[bool, bool]:
    """(no benefit was judged, no cost was judged): what is still needed for a value."""
    return not any(name in ratings for name in BENEFITS), not any(name in ratings for name in COSTS)


def trend(cards: Sequence[Perception], weights: Mapping[str, float] | None = None) -> list[tuple[date, float]]:
    """(day, value) of the cards that give a value, the oldest first. `cards` in any order."""
    ordered = sorted(cards, key=lambda card: (card.day, card.id))
    found = ((card.day, perceived(card.ratings, weights)) for card in ordered)
    return [(day, value.value) for day, value in found if value is not None]
