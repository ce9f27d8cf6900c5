"""The matrix of perceived value and lifetime value: four kinds of customers, each with its advice (domain.md
section 9).

A value on the border is high. Who was not judged stands in no field: nothing is assumed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from statistics import median
from typing import Any

FEW = 5
"""Below this many judged customers a median says little."""


class Quadrant(IntEnum):
    """Numbered as in the source: I 鸡肋, II 潜力股, III 知音, IV 金牌."""

    MARGINAL = 1
    PROMISING = 2
    ADVOCATE = 3
    GOLD = 4


@dataclass(frozen=True, slots=True)
class Point:
    """`cpv` 0 to 100, `clv_cents` in cents (may be below zero)."""

    customer_id: int
    cpv: float
    clv_cents: int


@dataclass(frozen=True, slots=True)
class Borders:
    """Where low ends and high begins. `cpv_set`, `clv_set`: set by the shop, else the median of those judged."""

    cpv: float
    clv_cents: float
    cpv_set: bool = False
    clv_set: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One quadrant: who stands in it, best lifetime value first, and what they are worth together."""

    quadrant: Quadrant
    points: tuple[Point, ...]
    clv_cents: int
    mean_cpv: float | None

    @property
    def customers(self) -> int:
        return len(self.points)


@dataclass(frozen=True, slots=True)
class Matrix:
    """`unrated`: customers of whom no card gives a value."""

    borders: Borders
    fields: tuple[Field, ...]
    unrated: int = 0

    @property
    def rated(self) -> int:
        return sum(field.customers for field in self.fields)

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point for field in self.fields for point in field.points)

    def field(self, quadrant: Quadrant) -> Field:
        return next(field for field in self.fields if field.quadrant is quadrant)


def borders(points: Sequence[Point], chosen: Mapping[str, Any] | None = None) -> Borders:
    """The medians, or what the shop set: `chosen` may hold "cpv" (0 to 100) and "clv_cents" (setting matrix_borders).

    Without points and without a choice: 50 and 0.
    """
    told = chosen or {}
    cpv, clv = told.get("cpv"), told.get("clv_cents")
    return Borders(
        float(cpv) if cpv is not None else median(p.cpv for p in points) if points else 50.0,
        float(clv) if clv is not None else float(median(p.clv_cents for p in points)) if points else 0.0,
        cpv is not None,
        clv is not None,
    )


def quadrant(point: Point, at: Borders) -> Quadrant:
    """In which field a customer stands; each stands in exactly one.

    >>> quadrant(Point(1, 70, 100), Borders(60, 200))
    <Quadrant.ADVOCATE: 3>
    """
    liked, worth = point.cpv >= at.cpv, point.clv_cents >= at.clv_cents
    if liked:
        return Quadrant.GOLD if worth else Quadrant.ADVOCATE
    return Quadrant.PROMISING if worth else Quadrant.MARGINAL


def matrix(points: Iterable[Point], customers: int, chosen: Mapping[str, Any] | None = None) -> Matrix:
    """All fields. `customers`: how many there are, judged or not."""
    known = sorted(points, key=lambda p: (-p.clv_cents, -p.cpv, p.customer_id))
    at = borders(known, chosen)
    placed: dict[Quadrant, list[Point]] = {one: [] for one in Quadrant}
    for point in known:
        placed[quadrant(point, at)].append(point)
    fields = tuple(
        Field(
            one,
            tuple(inside),
            sum(p.clv_cents for p in inside),
            sum(p.cpv for p in inside) / len(inside) if inside else None,
        )
        for one, inside in placed.items()
    )
    return Matrix(at, fields, max(0, customers - len(known)))
