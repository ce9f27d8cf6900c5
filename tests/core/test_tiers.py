"""The pyramid: check figures of domain.md section 5, and what must hold for every shop."""

from __future__ import annotations

import itertools
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tiers import (
    CURRY,
    REGENT,
    SCHEMES,
    Metric,
    Ranking,
    Scheme,
    Standing,
    TierRule,
    last_ranks,
    rank,
    summaries,
    whale_curve,
    why,
)


def _standings(values: list[int]) -> list[Standing]:
    return [Standing(i, value, value // 2, 1) for i, value in enumerate(values, start=1)]


def test_check_figures_of_the_slide() -> None:
    entries = rank(_standings([10_000 - i for i in range(2126)]), CURRY, Metric.REVENUE)
    assert [s.customers for s in summaries(entries, CURRY)] == [21, 85, 319, 1701]


def test_the_slides_averages_give_more_than_all_profit_to_the_top_fifth() -> None:
    sizes, sales, profit = (21, 85, 319, 1701), (11400000, 3160000, 910000, 116000), (4560000, 948000, 182000, -52200)
    people = [Standing(0, s, p, 1) for n, s, p in zip(sizes, sales, profit, strict=True) for _ in range(n)]
    people = [Standing(i, s.revenue_cents - i, s.profit_cents, 1) for i, s in enumerate(people, start=1)]
    tiers = summaries(rank(people, CURRY, Metric.REVENUE), CURRY)
    top = sum(t.share_profit or 0 for t in tiers[:3])
    assert top > 1
    assert tiers[3].share_profit is not None
    assert tiers[3].share_profit < 0


@pytest.mark.parametrize(
    ("n", "ends"),
    [(0, (0, 0, 0, 0)), (1, (1, 1, 1, 1)), (3, (1, 1, 2, 3)), (50, (1, 10, 25, 50)), (1248, (12, 250, 624, 1248))],
)
def test_last_ranks_round_halves_up(n: int, ends: tuple[int, ...]) -> None:
    assert last_ranks(REGENT, n) == ends


def test_equal_values_share_the_better_rank_and_the_tier() -> None:
    entries = rank(_standings([500] + [100] * 99), REGENT, Metric.REVENUE)
    assert {e.rank for e in entries} == {1, 2}
    assert {e.tier for e in entries[1:]} == {"key"}


def test_zero_and_less_are_never_above_the_lowest_tier() -> None:
    entries = rank(_standings([0, -5, 0]), REGENT, Metric.REVENUE)
    assert {e.tier for e in entries} == {"small"}


def test_why_tells_the_place_and_what_is_missing() -> None:
    entries = rank(_standings([100 * (101 - i) for i in range(1, 101)]), REGENT, Metric.REVENUE)
    ranking = Ranking(REGENT, Metric.REVENUE, date(2026, 1, 1), None, entries, summaries(entries, REGENT), {})
    reason = why(ranking, 30)
    assert reason is not None
    assert (reason.rank, reason.ranked, reason.tier, reason.first_rank, reason.last_rank) == (
        30,
        100,
        "regular",
        21,
        50,
    )
    assert (reason.next_tier, reason.missing) == ("key", entries[19].value - entries[29].value)
    top = why(ranking, 1)
    assert top is not None
    assert top.next_tier is None
    assert why(ranking, 999) is None


def test_whale_curve_peaks_above_one_when_some_customers_cost_money() -> None:
    curve = whale_curve([100, 50, -30])
    assert curve[0] == (0.0, 0.0)
    assert curve[-1] == (1.0, 1.0)
    assert max(share for _at, share in curve) == pytest.approx(150 / 120)
    assert whale_curve([-1, 0]) == []


def test_a_scheme_must_add_up() -> None:
    with pytest.raises(ValueError, match="add up"):
        Scheme("broken", (TierRule("a", Fraction(1, 2)), TierRule("b", Fraction(1, 3))))


_shops = st.lists(st.integers(-10_000, 1_000_000), max_size=150)


@given(_shops, st.sampled_from(sorted(SCHEMES)), st.randoms())
def test_ranking_is_stable_fair_and_whole(values: list[int], key: str, chance: object) -> None:
    scheme = SCHEMES[key]
    people = _standings(values)
    entries = rank(people, scheme, Metric.REVENUE)
    chance.shuffle(people)  # type: ignore[attr-defined]
    assert rank(people, scheme, Metric.REVENUE) == entries
    order = {t: i for i, t in enumerate(scheme.keys)}
    for better, worse in itertools.pairwise(entries):
        assert better.value >= worse.value
        assert order[better.tier] <= order[worse.tier]
        if better.value == worse.value:
            assert (better.tier, better.rank) == (worse.tier, worse.rank)
    for entry in entries:
        assert entry.value > 0 or entry.tier == scheme.keys[-1]
    tiers = summaries(entries, scheme)
    assert sum(t.customers for t in tiers) == len(values)
    if values:
        assert sum(t.share_customers for t in tiers) == pytest.approx(1)
        if values and max(values) > 0:
            assert tiers[0].customers >= 1
