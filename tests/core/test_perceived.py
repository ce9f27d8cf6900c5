"""Perceived value: the formula by hand, what is left out, and that better benefits never make it worse."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.perceived import BENEFITS, COSTS, JUDGED, Perception, missing, perceived, perceived_values, trend

RATINGS = st.dictionaries(st.sampled_from(JUDGED), st.integers(1, 5))
WEIGHTS = st.dictionaries(st.sampled_from(JUDGED), st.integers(0, 10))


def test_by_hand() -> None:
    """docs/worth.md: benefits 5 4 4 3 → 4.0, costs 3 2 2 2 → 2.25; (4.0 − 2.25 + 4) / 8 × 100 = 71.875."""
    told = {
        "product": 5, "service": 4, "people": 4, "image": 3, "money": 3, "time": 2, "mind": 2, "effort": 2,
    }  # fmt: skip
    value = perceived(told)
    assert value is not None
    assert (value.benefits, value.costs, value.value) == (4.0, 2.25, 71.875)
    assert value.whole
    # the price counts three times: (3·3 + 2 + 2 + 2) / 6 = 2.5
    weighed = perceived(told, {"money": 3})
    assert weighed is not None
    assert (weighed.costs, weighed.value) == (2.5, 68.75)


def test_the_ends() -> None:
    best = {name: 5 for name in BENEFITS} | {name: 1 for name in COSTS}
    worst = {name: 1 for name in BENEFITS} | {name: 5 for name in COSTS}
    assert [value.value for told in (best, worst) if (value := perceived(told))] == [100.0, 0.0]


def test_what_was_not_judged_is_left_out_never_assumed() -> None:
    some = perceived({"product": 5, "money": 5})
    assert some is not None
    assert (some.value, some.rated, some.whole) == (50.0, 2, False)
    assert perceived({}) is None
    assert perceived({"product": 5, "people": 5}) is None
    assert perceived({"time": 1}) is None
    assert missing({"product": 5}) == (False, True)
    # a judgement that weighs nothing makes no side
    assert perceived({"product": 5, "money": 1}, {"money": 0}) is None


def test_only_one_to_five() -> None:
    for wrong in (0, 6):
        with pytest.raises(ValueError, match="1 to 5"):
            perceived({"product": wrong, "money": 3})
    with pytest.raises(ValueError, match="negative"):
        perceived({"product": 3, "money": 3}, {"money": -1})


def test_the_trend_goes_by_day_and_leaves_out_what_has_no_value() -> None:
    cards = [
        Perception(3, 1, date(2026, 9, 1), ratings={"product": 5, "money": 1}),
        Perception(1, 1, date(2026, 3, 1), ratings={"product": 1, "money": 5}),
        Perception(2, 1, date(2026, 6, 1), ratings={"product": 5}),
    ]
    assert trend(cards) == [(date(2026, 3, 1), 0.0), (date(2026, 9, 1), 100.0)]


@given(RATINGS, WEIGHTS)
def test_it_stays_between_nothing_and_a_hundred(told: dict[str, int], weights: dict[str, int]) -> None:
    value = perceived(told, weights)
    if value is not None:
        assert 0 <= value.value <= 100
        assert value.rated == len(told)


@given(st.lists(RATINGS, max_size=6), WEIGHTS)
def test_many_at_once_are_worth_what_each_is(cards: list[dict[str, int]], weights: dict[str, int]) -> None:
    each = {i: value.value for i, told in enumerate(cards) if (value := perceived(told, weights)) is not None}
    judged = ((i, tuple(told.get(name) for name in JUDGED)) for i, told in enumerate(cards))
    assert perceived_values(judged, weights) == each


@given(RATINGS, WEIGHTS, st.sampled_from(JUDGED))
def test_a_better_judgement_never_makes_it_worse(told: dict[str, int], weights: dict[str, int], name: str) -> None:
    now = perceived(told, weights)
    if now is None or name not in told:
        return
    better = told[name] + (1 if name in BENEFITS else -1)
    if 1 <= better <= 5:
        then = perceived({**told, name: better}, weights)
        assert then is not None
        assert then.value >= now.value
