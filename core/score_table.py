"""The value scores of a whole shop, read once: everybody's score, and any customer's reason (core/score.py has the
rules)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from core import score as rules
from core.score import Dimension, Figures, Part, Place, Score, Weights, WhyScore


class ScoreTable:
    """`customers`: who is scored; `figures` and `ratings`: what is known of them in each dimension."""

    def __init__(
        self, weights: Weights, customers: tuple[int, ...], figures: Figures,
        ratings: Mapping[Dimension, Mapping[int, int]],
    ) -> None:  # fmt: skip
        self.weights = weights
        self.customers = customers
        self._figures = figures
        self._ratings = ratings
        self._elsewhere: dict[str, tuple[dict[int, Score], dict[int, int]]] = {}

    @cached_property
    def _points(self) -> dict[Dimension, dict[int, float]]:
        return rules.points(self._figures, self._ratings)

    @cached_property
    def scores(self) -> dict[int, Score]:
        """By customer; who nothing is known of is left out."""
        return rules.scores(self.customers, self._points, self.weights)

    @cached_property
    def ranks(self) -> dict[int, int]:
        """Customer → place, best first; equal scores share the better one."""
        return _ranks(self.scores)

    def why(self, customer_id: int) -> WhyScore | None:
        """Her score with its parts, and her place with the presets' weights beside; None: nothing that counts is known
        of her."""
        if customer_id not in self.scores:
            return None
        place = Place(self.weights.key, self.scores[customer_id], self.ranks[customer_id], len(self.scores))
        others = [rules.preset(key) for key in rules.PRESETS if key != self.weights.key]
        elsewhere = (self._place_by(other, customer_id) for other in others)
        parts = tuple(
            Part(
                dimension,
                self.weights.of.get(dimension, 0.0),
                self._points.get(dimension, {}).get(customer_id),
                self._figures.get(dimension, {}).get(customer_id),
                self._ratings.get(dimension, {}).get(customer_id),
            )
            for dimension in Dimension
        )
        return WhyScore(customer_id, place, parts, tuple(p for p in elsewhere if p is not None))

    def _place_by(self, weights: Weights, customer_id: int) -> Place | None:
        if weights.key not in self._elsewhere:
            scores = rules.scores(self.customers, self._points, weights)
            self._elsewhere[weights.key] = scores, _ranks(scores)
        scores, ranks = self._elsewhere[weights.key]
        if customer_id not in scores:
            return None
        return Place(weights.key, scores[customer_id], ranks[customer_id], len(scores))

    def work_out(self) -> None:
        """Do what is long now, off the UI thread: afterwards every `why` comes at once."""
        if self.scores:
            self.why(next(iter(self.scores)))


def _ranks(scores: Mapping[int, Score]) -> dict[int, int]:
    ordered = sorted((-rules.in_hundredths(s.value), i) for i, s in scores.items())
    found: dict[int, int] = {}
    rank, before = 0, 1
    for place, (value, customer_id) in enumerate(ordered, start=1):
        if value != before:
            rank, before = place, value
        found[customer_id] = rank
    return found
