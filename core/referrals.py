"""Who brought whom: the chain to a customer and from her, and what it was worth (domain.md section 12).

The book may hold a circle (an imported list said so): nobody is counted twice, and no walk goes round for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brought:
    """One customer who was brought, what she bought herself, and how many she brought in turn."""

    id: int
    name: str
    revenue_cents: int = 0
    profit_cents: int = 0
    brought: int = 0


@dataclass(frozen=True, slots=True)
class Worth:
    """What some customers bought together."""

    customers: int = 0
    revenue_cents: int = 0
    profit_cents: int = 0

    @staticmethod
    def of(people: Collection[Brought]) -> Worth:
        return Worth(len(people), sum(p.revenue_cents for p in people), sum(p.profit_cents for p in people))


@dataclass(frozen=True, slots=True)
class Chain:
    """`came_by`: who brought her, who brought that one …, the first of the chain first: (id, name). `direct`: whom she
    brought herself, the most profitable first; `one_level` their worth, `whole` that of all who came by them, too."""

    came_by: tuple[tuple[int, str], ...] = ()
    direct: tuple[Brought, ...] = ()
    one_level: Worth = Worth()
    whole: Worth = Worth()

    def __bool__(self) -> bool:
        return bool(self.came_by or self.direct)


def came_by(customer_id: int, referrer_of: Callable[[int], int | None]) -> list[int]:
    """Who brought her, who brought that one …, the nearest first."""
    found: list[int] = []
    step = referrer_of(customer_id)
    while step is not None and step != customer_id and step not in found:
        found.append(step)
        step = referrer_of(step)
    return found


def levels(customer_id: int, brought_by: Callable[[Collection[int]], Mapping[int, Iterable[int]]]) -> list[list[int]]:
    """Whom she brought, whom they brought …, level by level, each customer once. `brought_by` tells of many at once."""
    seen = {customer_id}
    found: list[list[int]] = []
    level: list[int] = [customer_id]
    while level:
        told = brought_by(level)
        level = [b for who in level for b in told.get(who, ()) if b not in seen]
        level = list(dict.fromkeys(level))
        seen.update(level)
        if level:
            found.append(level)
    return found


def makes_circle(customer_id: int, referrer_id: int, referrer_of: Callable[[int], int | None]) -> bool:
    """Whether she would come by somebody whom she brought herself."""
    return referrer_id == customer_id or customer_id in came_by(referrer_id, referrer_of)
