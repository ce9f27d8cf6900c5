"""What a list does not say and only the owner knows: asked once for a column, not cell by cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.importing.fields import Field, Kind
from core.importing.layout import Layout
from core.importing.marks import Mark

if TYPE_CHECKING:
    from core.importing.plan import Choices, RowPlan


class Asked(StrEnum):
    """What is asked. ORDER: is 3/5/1990 the 3rd of May or the 5th of March? CODES: what do 1 and 2 mean? BALANCE and
    POINTS: do the amounts of the list replace those known, or are they added to them?"""

    ORDER = "order"
    CODES = "codes"
    BALANCE = "balance"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Question:
    """`column`: the index of the column in question. `rows`: how many rows the answer decides. `answered`: by the owner
    already, so that it can still be changed."""

    asked: Asked
    column: int
    rows: int
    answered: bool = False


_BY_MARK = {"date_order_unsure": Asked.ORDER, "gender_by_number": Asked.CODES}


def questions_of(
    layout: Layout, choices: Choices, marks: Iterable[tuple[int, Mark]], rows: Iterable[RowPlan]
) -> tuple[Question, ...]:
    """The questions of a plan, in the order of the columns. `marks`: of all cells, with their column; `rows`: at least
    those that are somebody known."""
    counted: Counter[tuple[int, Asked]] = Counter()
    balance, points = (next(iter(layout.of(field)), None) for field in (Field.BALANCE, Field.POINTS))
    purchases = layout.kind is Kind.PURCHASES
    for column, mark in marks:
        if (asked := _BY_MARK.get(mark.problem)) is not None:
            counted[column, asked] += 1
    for row in rows:
        if row.person is None or row.person.before is None:
            continue
        known, said = row.person.before, row.draft
        if balance is not None and (purchases or (said and _both(known.balance_cents, said.balance_cents))):
            counted[balance, Asked.BALANCE] += 1
        if points is not None and (purchases or (said and _both(known.points, said.points))):
            counted[points, Asked.POINTS] += 1
    answers = {Asked.BALANCE: choices.balance is not None, Asked.POINTS: choices.points is not None}
    found = [Question(asked, column, n, answers.get(asked, False)) for (column, asked), n in counted.items()]
    found += [Question(Asked.CODES, c.index, 0, answered=True) for c in layout.columns if c.codes]
    return tuple(sorted(found, key=lambda q: (q.column, q.asked)))


def _both(known: int | None, said: int | None) -> bool:
    return known is not None and said is not None and known != said
