"""Who brought whom: chains, levels, and circles that a list may bring along."""

from __future__ import annotations

from collections.abc import Collection

from core.referrals import Brought, Worth, came_by, levels, makes_circle

BY = {2: 1, 3: 2, 4: 2, 5: 4, 8: 9, 9: 8}
"""Who was brought → by whom; 8 and 9 brought each other."""


def _brought(ids: Collection[int]) -> dict[int, list[int]]:
    return {i: [c for c, r in BY.items() if r == i] for i in ids}


def test_the_chain_leads_to_the_first() -> None:
    assert came_by(5, BY.get) == [4, 2, 1]
    assert came_by(1, BY.get) == []


def test_levels_tell_whom_they_brought_in_turn() -> None:
    assert levels(1, _brought) == [[2], [3, 4], [5]]
    assert levels(5, _brought) == []


def test_a_circle_ends_every_walk() -> None:
    assert came_by(8, BY.get) == [9]
    assert levels(8, _brought) == [[9]]


def test_a_circle_is_seen_before_it_is_made() -> None:
    assert makes_circle(1, 5, BY.get)
    assert makes_circle(3, 3, BY.get)
    assert not makes_circle(6, 5, BY.get)
    assert not makes_circle(3, 5, BY.get)


def test_worth_adds_up() -> None:
    assert Worth.of([Brought(1, "甲", 500, 200), Brought(2, "乙", 300, -100)]) == Worth(2, 800, 100)
