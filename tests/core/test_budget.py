"""The marketing money: parts and tiers add up, and what came of it is profit by money spent."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.budget import PARTS, Campaign, Line, plan, shared_out
from core.tiers import CURRY, REGENT, Metric, Ranking, Scheme, Standing, rank, summaries

DAY = date(2026, 11, 22)


def _ranking(profits: list[int], scheme: Scheme = REGENT) -> Ranking:
    standings = [Standing(i, 2 * profit, profit, 1) for i, profit in enumerate(profits, start=1)]
    entries = rank(standings, scheme, Metric.PROFIT)
    return Ranking(scheme, Metric.PROFIT, None, None, entries, summaries(entries, scheme), {})


def test_by_hand() -> None:
    """docs/worth.md: ten customers, ¥1,000 as 50 / 40 / 10; a gift of ¥300 for the best, messages of ¥50 for all."""
    ranking = _ranking([1000_00, 800_00, 500_00, 400_00, 300_00, 100_00, 90_00, 80_00, 70_00, 60_00])
    campaigns = [Campaign(1, DAY, "月饼", 300_00, "best"), Campaign(2, DAY, "短信", 50_00)]
    found = plan(1000_00, (50, 40, 10), ranking, campaigns)
    assert [(line.customers, line.planned_cents, line.spent_cents) for line in found.parts] == [
        (2, 500_00, 310_00), (3, 400_00, 15_00), (5, 100_00, 25_00),
    ]  # fmt: skip
    best = found.parts[0]
    assert (best.profit_cents, best.left_cents, best.each_planned_cents) == (1800_00, 190_00, 250_00)
    assert best.returned is not None
    assert round(best.returned, 2) == 5.81  # 1800 / 310
    assert (found.spent_cents, found.common_cents) == (350_00, 50_00)
    # the top 20 % are one 重要 and one 次要 customer: the money of the part by heads
    assert [(line.key, line.planned_cents, line.spent_cents) for line in found.tiers] == [
        ("key_top", 250_00, 155_00), ("key", 250_00, 155_00), ("regular", 400_00, 15_00), ("small", 100_00, 25_00),
    ]  # fmt: skip


def test_without_customers_or_money() -> None:
    nobody = plan(1000_00, (50, 40, 10), _ranking([]), [Campaign(1, DAY, "传单", 90_00)])
    assert sum(line.planned_cents for line in nobody.parts) == 1000_00
    assert sum(line.spent_cents for line in nobody.tiers) == 90_00
    assert [line.each_planned_cents for line in nobody.parts] == [None] * 3
    assert plan(0, (50, 40, 10), _ranking([5, 3]), []).returned is None
    assert Line("best", 0, 0, 0, 0).returned is None


MONEY = st.integers(0, 10_000_000)
CAMPAIGNS = st.lists(
    st.builds(Campaign, st.integers(1, 99), st.just(DAY), st.just("x"), MONEY, st.sampled_from([None, *PARTS])),
    max_size=6,
)
SPLITS = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(
    lambda pair: (min(pair), max(pair) - min(pair), 100 - max(pair))
)


@given(MONEY, SPLITS, st.lists(st.integers(-5_000, 90_000), max_size=40), CAMPAIGNS, st.sampled_from([REGENT, CURRY]))
def test_everything_adds_up(
    total: int, split: tuple[int, int, int], profits: list[int], campaigns: list[Campaign], scheme: Scheme
) -> None:
    ranking = _ranking(profits, scheme)
    found = plan(total, split, ranking, campaigns)
    spent = sum(campaign.cost_cents for campaign in campaigns)
    for lines in (found.parts, found.tiers):
        assert sum(line.planned_cents for line in lines) == total
        assert sum(line.spent_cents for line in lines) == spent == found.spent_cents
        assert sum(line.profit_cents for line in lines) == sum(profits) == found.profit_cents
        assert sum(line.customers for line in lines) == len(profits)


@given(MONEY, st.lists(st.integers(0, 50), max_size=6))
def test_shared_out_to_the_cent(cents: int, heads: list[int]) -> None:
    found = shared_out(cents, heads)
    assert sum(found) == (cents if heads else 0)
    people = sum(heads)
    if people:
        assert all(abs(part - cents * many / people) <= 1 for part, many in zip(found, heads, strict=True))
