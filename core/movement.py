"""Who rose and who fell from one ranking to another, and the figures that changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest
from typing import NamedTuple

from core.tiers import Ranked, Ranking


class Way(StrEnum):
    """What happened to a customer between two rankings."""

    UP = "up"
    DOWN = "down"
    NEW = "new"  # not in the earlier ranking
    GONE = "gone"  # not in the later one


class Figures(NamedTuple):
    """What a ranking kept of a customer. Money in cents, visits in days; None in runs of an older program."""

    tier: str
    rank: int
    value: int
    revenue_cents: int | None = None
    profit_cents: int | None = None
    visits: int | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A customer who is in another tier than before, or in only one of the two rankings."""

    customer_id: int
    way: Way
    before: Figures | None
    after: Figures | None

    @property
    def value_change(self) -> int:
        """How the figure that ranks changed; who was or is not there had or has nothing."""
        return (self.after.value if self.after else 0) - (self.before.value if self.before else 0)


def figures(entry: Ranked) -> Figures:
    return Figures(entry.tier, entry.rank, entry.value, entry.revenue_cents, entry.profit_cents, entry.visits)


def move(customer_id: int, before: Figures | None, after: Figures | None, places: Mapping[str, int]) -> Move | None:
    """How one customer moved; None: she did not. `places`: tier key → its place from the top, of both schemes."""
    if before is None or after is None:
        if before is after:
            return None
        return Move(customer_id, Way.NEW if before is None else Way.GONE, before, after)
    there, here = places.get(before.tier), places.get(after.tier)
    if there == here or there is None or here is None:
        return None
    return Move(customer_id, Way.UP if here < there else Way.DOWN, before, after)


@dataclass(frozen=True, slots=True)
class Movement:
    """How many rose and fell since an earlier run, and those of each whose figure changed most, the first ones first.
    Who is new or gone is left out."""

    up: int = 0
    down: int = 0
    most_up: tuple[Move, ...] = ()
    most_down: tuple[Move, ...] = ()

    @property
    def moved(self) -> int:
        return self.up + self.down


def movement(before: Mapping[int, Figures], ranking: Ranking, most: int = 50) -> Movement:
    """Since an earlier run of the same scheme."""
    places = {key: place for place, key in enumerate(ranking.scheme.keys)}
    ways: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    for customer_id, old in before.items():
        entry = ranking.places.get(customer_id)
        if entry is not None and old.tier != entry.tier and old.tier in places:
            up = places[entry.tier] < places[old.tier]
            ways[up].append((-abs(entry.value - old.value), customer_id))

    def first(up: bool) -> tuple[Move, ...]:
        way = Way.UP if up else Way.DOWN
        return tuple(Move(i, way, before[i], figures(ranking.places[i])) for _change, i in nsmallest(most, ways[up]))

    return Movement(len(ways[True]), len(ways[False]), first(True), first(False))


def all_moves(before: Mapping[int, Figures], ranking: Ranking) -> tuple[Move, ...]:
    """Everybody who rose or fell, the largest change of the figure first."""
    places = {key: place for place, key in enumerate(ranking.scheme.keys)}
    now = ((old, ranking.places.get(i), i) for i, old in before.items())
    found = (move(i, old, figures(entry), places) for old, entry, i in now if entry is not None)
    return in_order(one for one in found if one is not None)


def in_order(moves: Iterable[Move]) -> tuple[Move, ...]:
    """The largest change of the figure first."""
    return tuple(sorted(moves, key=lambda m: (-abs(m.value_change), m.customer_id)))
