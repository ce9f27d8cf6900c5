"""The value score: percentiles, weights, what is known, and what other weights would say."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import score as rules
from core.score import EXPAND, GROUPS, STEADY, Dimension, Group, Score


def test_percentiles_by_hand() -> None:
    """Four others: three have not more than 20, one has not more than 10; nothing is 0."""
    assert rules.percentiles({1: 50, 2: 20, 3: 20, 4: 10, 5: 0}) == {1: 100, 2: 75, 3: 75, 4: 25, 5: 0}
    assert rules.percentiles({1: 7, 2: 7}) == {1: 100, 2: 100}
    assert rules.percentiles({1: 7}) == {1: 100}
    assert rules.percentiles({1: -7, 2: -8}) == {1: 0, 2: 0}
    assert rules.percentiles({}) == {}


def test_the_presets_are_the_strategies_of_the_field() -> None:
    steady, expand = rules.preset(STEADY), rules.preset(EXPAND)
    assert [steady.share(g) for g in Group] == pytest.approx([0.8, 0.1, 0.1])
    assert [expand.share(g) for g in Group] == pytest.approx([0.5, 0.15, 0.35])
    assert {d for dimensions in GROUPS.values() for d in dimensions} == set(Dimension)


def test_a_score_by_hand() -> None:
    """稳健: sales count 80/4 = 20, referrals 10/3. (20 · 90 + 3.33 · 30) / 23.33 = 81.4, of 23 % of the weight."""
    found = rules.score({Dimension.SALES: 90.0, Dimension.REFERRALS: 30.0}, rules.preset(STEADY))
    assert found is not None
    assert found.value == pytest.approx(1900 / (70 / 3))
    assert found.known == pytest.approx(70 / 300)
    assert rules.score({}, rules.preset(STEADY)) is None
    assert rules.score({Dimension.SALES: 50.0}, rules.own_weights({Dimension.GROWTH: 1})) is None


def test_a_dimension_that_was_never_noted_is_not_known() -> None:
    found = rules.points(
        {Dimension.SALES: {1: 10, 2: 5}, Dimension.REFERRALS: {1: 0, 2: 0}}, {Dimension.INFLUENCE: {2: 4}}
    )
    assert found == {Dimension.SALES: {1: 100.0, 2: 0.0}, Dimension.INFLUENCE: {2: 75.0}}


@pytest.mark.parametrize(("rating", "points"), [(1, 0), (2, 25), (3, 50), (4, 75), (5, 100)])
def test_judgements_in_points(rating: int, points: float) -> None:
    assert rules.points_of_rating(rating) == points


@pytest.mark.parametrize("rating", [0, 6, -1])
def test_a_judgement_that_cannot_be(rating: int) -> None:
    with pytest.raises(ValueError, match="1 to 5"):
        rules.points_of_rating(rating)


@pytest.mark.parametrize("of", [{}, {Dimension.SALES: 0}, {Dimension.SALES: 1, Dimension.GROWTH: -1}])
def test_weights_that_cannot_be(of: dict[Dimension, float]) -> None:
    with pytest.raises(ValueError, match="weights"):
        rules.own_weights(of)


@pytest.mark.parametrize(
    "weights",
    [rules.preset(STEADY), rules.preset(EXPAND), rules.own_weights({Dimension.SALES: 3, Dimension.PRAISE: 1})],
)
def test_weights_survive_being_kept(weights: rules.Weights) -> None:
    assert rules.weights_of(rules.kept_weights(weights)) == weights
    assert rules.weights_of({}).key == STEADY


def test_other_weights_give_another_place() -> None:
    figures = {
        Dimension.SALES: {1: 900, 2: 500, 3: 100},
        Dimension.GROWTH: {1: 0.0, 2: 0.9, 3: 0.5},
        Dimension.REFERRALS: {1: 0, 2: 3, 3: 0},
    }
    points = rules.points(figures, {})
    places = {}
    for key in (STEADY, EXPAND):
        weights = rules.preset(key)
        places[key] = rules.place(1, rules.scores([1, 2, 3], points, weights), weights)
    assert places[STEADY].rank == 1
    assert places[EXPAND].rank == 2
    assert places[EXPAND].among == 3
    assert rules.place(9, rules.scores([1], points, rules.preset(STEADY)), rules.preset(STEADY)) is None


def test_equal_scores_share_the_better_place() -> None:
    of = {1: Score(50.0, 1.0), 2: Score(80.0, 0.5), 3: Score(50.001, 1.0)}
    weights = rules.preset(STEADY)
    assert [rules.place(i, of, weights).rank for i in (1, 2, 3)] == [2, 1, 2]  # the same in hundredths


values = st.dictionaries(st.integers(1, 30), st.integers(-100, 10**7), min_size=1, max_size=20)


@given(st.dictionaries(st.sampled_from(list(Dimension)), values, min_size=1), st.integers(0, 10**6))
def test_the_order_does_not_matter(figures: dict[Dimension, dict[int, int]], seed: int) -> None:
    chance = random.Random(seed)

    def mixed(of: dict[int, int]) -> dict[int, int]:
        pairs = list(of.items())
        chance.shuffle(pairs)
        return dict(pairs)

    customers = sorted({i for of in figures.values() for i in of})
    weights = rules.preset(EXPAND)
    one = rules.scores(customers, rules.points(figures, {}), weights)
    dimensions = list(figures)
    chance.shuffle(dimensions)
    other = rules.scores(customers[::-1], rules.points({d: mixed(figures[d]) for d in dimensions}, {}), weights)
    assert one == other
    assert all(0 <= s.value <= 100 + 1e-9 and 0 < s.known <= 1 + 1e-9 for s in one.values())


@given(values, st.data())
def test_who_spends_more_never_falls(sales: dict[int, int], data: st.DataObject) -> None:
    who = data.draw(st.sampled_from(sorted(sales)))
    growth = {i: float(i % 5) for i in sales}
    weights = rules.preset(STEADY)

    def scores(of: dict[int, int]) -> dict[int, float]:
        points = rules.points({Dimension.SALES: of, Dimension.GROWTH: growth}, {})
        points.setdefault(Dimension.SALES, dict.fromkeys(of, 0.0))  # nobody bought anything: all alike
        return {i: s.value for i, s in rules.scores(list(of), points, weights).items()}

    before, after = scores(sales), scores(sales | {who: sales[who] + data.draw(st.integers(1, 10**6))})
    assert after[who] >= before[who] - 1e-9
    assert all(after[i] <= before[i] + 1e-9 for i in sales if i != who)


@given(values)
def test_equal_values_get_equal_points_and_more_never_less(of: dict[int, int]) -> None:
    points = rules.percentiles(of)
    for one, value in of.items():
        for other, less in of.items():
            assert value < less or points[one] >= points[other]
            assert value != less or points[one] == points[other]
