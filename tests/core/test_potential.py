"""Who could be raised: each reason with a hand-computed example, the order, and what each tier gets by its place."""

from __future__ import annotations

from datetime import date

import pytest

from core.potential import (
    Reason,
    Signs,
    Strategy,
    by_tier,
    default_strategy,
    halves,
    headroom_cents,
    is_rising,
    potentials,
)
from core.tiers import CURRY, REGENT, Metric, Ranking, Standing, rank, summaries


def _ranking(values: list[int], days: list[int] | None = None) -> Ranking:
    people = [Standing(i, v, v, (days or [1] * len(values))[i - 1]) for i, v in enumerate(values, start=1)]
    entries = rank(people, REGENT, Metric.REVENUE)
    return Ranking(REGENT, Metric.REVENUE, None, None, entries, summaries(entries, REGENT), {})


def test_rising_is_a_fifth_more_in_the_last_half() -> None:
    assert is_rising(Signs(1, early_cents=100_00, late_cents=120_00))
    assert not is_rising(Signs(1, early_cents=100_00, late_cents=119_99))
    assert not is_rising(Signs(1, early_cents=0, late_cents=900_00))  # new, not rising


def test_the_wallet_has_room_up_to_two_thirds() -> None:
    assert headroom_cents(Signs(1, wallet_cents=9_000_00, own_cents=2_500_00)) == 3_500_00
    assert headroom_cents(Signs(1, wallet_cents=3_000_00, own_cents=2_000_00)) == 0
    assert headroom_cents(Signs(1, own_cents=2_000_00)) == 0


@pytest.mark.parametrize(("days", "second"), [(1, 2), (2, 2), (3, 3), (365, 184), (366, 184)])
def test_the_first_half_has_the_day_that_is_over(days: int, second: int) -> None:
    first = date(2026, 1, 1)
    last = date.fromordinal(first.toordinal() + days - 1)
    assert (halves(first, last) - first).days + 1 == second


def test_reasons_what_is_missing_and_the_best_tier_left_out() -> None:
    ranking = _ranking([1000, 800, 500, 300, 100], [9, 9, 5, 5, 1])
    signs = {
        1: Signs(1, early_cents=1, late_cents=900),
        3: Signs(3, early_cents=100, late_cents=400, brought=2),
        5: Signs(5, wallet_cents=3_000, own_cents=100),
    }
    found = {one.customer_id: one for one in potentials(ranking, signs)}
    assert 1 not in found
    assert found[3].reasons == (Reason.RISING, Reason.BROUGHT)
    assert (found[3].next_tier, found[3].missing) == ("key_top", 500)
    assert found[5].reasons == (Reason.HEADROOM,)
    assert found[5].headroom_cents == 1_900
    assert by_tier(list(found.values())) == {"regular": 2, "small": 2}  # the two who come often, too


def test_coming_often_is_against_the_median_of_the_own_tier() -> None:
    ranking = _ranking([10_000, 500, 400, 250, 200, 100], [9, 1, 1, 6, 2, 2])
    found = potentials(ranking, {})
    assert [(one.customer_id, one.reasons, one.tier_median) for one in found] == [(4, (Reason.OFTEN,), 2.0)]


def test_being_close_says_more_of_somebody_with_a_reason_but_is_none_by_itself() -> None:
    ranking = _ranking([1000, 990, 980, 970])
    assert potentials(ranking, {}) == []
    found = potentials(ranking, {4: Signs(4, brought=1)})
    assert [one.reasons for one in found] == [(Reason.BROUGHT, Reason.CLOSE)]


def test_what_a_tier_gets_by_its_place() -> None:
    assert [default_strategy(CURRY, key) for key in CURRY.keys] == [
        Strategy.KEY, Strategy.KEY, Strategy.MIDDLE, Strategy.SMALL,
    ]  # fmt: skip
