"""The matrix: four kinds that divide all who were judged, by medians or by what the shop set."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.matrix import Borders, Point, Quadrant, borders, matrix, quadrant

POINTS = st.lists(
    st.builds(Point, st.integers(1, 10_000), st.floats(0, 100), st.integers(-10_000_000, 100_000_000)),
    max_size=60, unique_by=lambda p: p.customer_id,
)  # fmt: skip


def test_by_hand() -> None:
    """docs/worth.md: four customers, medians 60 and ¥150; each corner has one."""
    points = [Point(1, 40, 10_000), Point(2, 50, 30_000), Point(3, 70, 12_000), Point(4, 90, 18_000)]
    found = matrix(points, 7)
    assert (found.borders.cpv, found.borders.clv_cents) == (60.0, 15_000.0)
    assert {field.quadrant: [p.customer_id for p in field.points] for field in found.fields} == {
        Quadrant.MARGINAL: [1], Quadrant.PROMISING: [2], Quadrant.ADVOCATE: [3], Quadrant.GOLD: [4],
    }  # fmt: skip
    assert (found.rated, found.unrated) == (4, 3)
    assert found.field(Quadrant.GOLD).clv_cents == 18_000
    assert found.field(Quadrant.MARGINAL).mean_cpv == 40


def test_borders_that_are_set() -> None:
    points = [Point(1, 40, 10_000), Point(2, 50, 30_000)]
    found = borders(points, {"cpv": 30})
    assert (found.cpv, found.cpv_set, found.clv_cents, found.clv_set) == (30.0, True, 20_000.0, False)
    assert quadrant(points[1], found) is Quadrant.GOLD
    zero = borders(points, {"cpv": 0, "clv_cents": 0})
    assert (zero.cpv, zero.clv_cents, zero.cpv_set, zero.clv_set) == (0.0, 0.0, True, True)


def test_nobody_and_one() -> None:
    empty = matrix([], 3)
    assert (empty.rated, empty.unrated, empty.points) == (0, 3, ())
    assert [field.mean_cpv for field in empty.fields] == [None] * 4
    assert matrix([Point(1, 20, -500)], 1).field(Quadrant.GOLD).customers == 1  # the only one is the median


def test_a_value_on_the_border_is_high() -> None:
    at = Borders(60, 100)
    assert quadrant(Point(1, 60, 100), at) is Quadrant.GOLD
    assert quadrant(Point(1, 59.9, 100), at) is Quadrant.PROMISING
    assert quadrant(Point(1, 60, 99), at) is Quadrant.ADVOCATE


@given(POINTS, st.integers(0, 40))
def test_the_kinds_divide_the_judged(points: list[Point], others: int) -> None:
    found = matrix(points, len(points) + others)
    assert sorted(p.customer_id for p in found.points) == sorted(p.customer_id for p in points)
    assert found.rated + found.unrated == len(points) + others
    assert sum(field.clv_cents for field in found.fields) == sum(p.clv_cents for p in points)


@given(POINTS)
def test_the_order_of_the_customers_does_not_matter(points: list[Point]) -> None:
    assert matrix(points, len(points)) == matrix(points[::-1], len(points))


@given(POINTS)
def test_who_is_worth_more_never_stands_lower(points: list[Point]) -> None:
    found = matrix(points, len(points))
    low = [p.clv_cents for q in (Quadrant.MARGINAL, Quadrant.ADVOCATE) for p in found.field(q).points]
    high = [p.clv_cents for q in (Quadrant.PROMISING, Quadrant.GOLD) for p in found.field(q).points]
    assert not low or not high or max(low) < min(high)
