"""What the pyramid tells: the finding, the whale's landmarks, the division of the budget."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pyramid import DEFAULT_SPLIT, budget, finding, whale
from core.tiers import CURRY, REGENT, Metric, Ranking, Scheme, Standing, rank, summaries


def _ranking(scheme: Scheme, values: list[int], profits: list[int] | None = None) -> Ranking:
    people = [Standing(i, v, p, 1) for i, (v, p) in enumerate(zip(values, profits or values, strict=True), start=1)]
    entries = rank(people, scheme, Metric.REVENUE)
    return Ranking(scheme, Metric.REVENUE, None, None, entries, summaries(entries, scheme), {})


@pytest.mark.parametrize("scheme", [REGENT, CURRY])
def test_the_finding_is_about_the_top_fifth_in_every_scheme(scheme: Scheme) -> None:
    values = [400 - i for i in range(20)] + [100 - i for i in range(80)]
    found = finding(_ranking(scheme, values))
    assert (found.customers, found.ranked) == (20, 100)
    assert found.share_revenue == pytest.approx(sum(values[:20]) / sum(values))


def test_the_finding_says_nothing_of_a_profit_that_is_none() -> None:
    found = finding(_ranking(REGENT, [300, 200, 100], [-5, -5, 10]))
    assert found.share_revenue == pytest.approx(0.5)
    assert found.share_profit is None


def test_the_whale_loses_in_its_second_half_only_when_it_does() -> None:
    loses = whale([100, 60, -10, -20])
    assert loses is not None
    assert loses.second_half == pytest.approx(-30 / 130)
    assert [(p.customers, round(p.share_profit, 3)) for p in loses.landmarks] == [(1, 0.769), (2, 1.231)]
    earns = whale([100, 60, 10, 5])
    assert earns is not None
    assert earns.second_half == pytest.approx(15 / 175)
    assert whale([5, -5]) is None
    alone = whale([5])
    assert alone is not None
    assert (alone.landmarks, alone.second_half) == ((), None)


def test_landmarks_of_a_large_shop_stand_at_one_percent_a_fifth_and_half() -> None:
    found = whale(range(1248))
    assert found is not None
    assert [p.customers for p in found.landmarks] == [12, 250, 624]


def test_the_salons_division() -> None:
    parts = budget(1_200_000, DEFAULT_SPLIT, 1248)
    assert [p.cents for p in parts] == [600_000, 480_000, 120_000]
    assert [p.customers for p in parts] == [250, 374, 624]
    assert parts[0].each_cents == 2400
    assert [p.each_cents for p in budget(0, DEFAULT_SPLIT, 0)] == [None] * 3


@given(st.integers(0, 10**12), st.integers(0, 100), st.integers(0, 100), st.integers(0, 5000))
def test_no_cent_of_the_budget_is_lost(total: int, one: int, other: int, ranked: int) -> None:
    first, second = sorted((one, other))
    parts = budget(total, (first, second - first, 100 - second), ranked)
    assert sum(p.cents for p in parts) == total
    assert sum(p.customers for p in parts) == ranked
    assert all(p.cents >= 0 for p in parts)


@pytest.mark.parametrize("split", [(50, 40), (50, 40, 11), (110, 0, -10)])
def test_a_division_must_add_up(split: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="add up"):
        budget(100, split, 10)
