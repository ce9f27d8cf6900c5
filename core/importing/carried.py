"""What a list says once for several rows: 同上 and 〃 mean the cell above, and the lines of one order or of one day of
a hand-kept book have its day and its customer only in the first of them (most often in merged cells).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from core.importing.fields import Field, Kind
from core.importing.layout import Layout
from core.importing.tables import Cell, Row, is_blank

_MARKS = "同上 〃 ″ \" '' ” “ 〞 々 同前 (同上) （同上） ditto 〃〃 \"\""
DITTOS = frozenset(_MARKS.split())
_OF_AN_ORDER = (Field.DAY, Field.TIME, Field.ORDER_NO, Field.CODE, Field.NAME, Field.PHONES)
_WHO = (Field.CODE, Field.NAME, Field.PHONES)
_AMOUNTS = (Field.PAID, Field.LIST)
_OFTEN = 0.2
"""A day that is missing now and then was forgotten; in a book that writes it once a day it is missing often."""


def has_dittos(cells: Collection[Cell]) -> bool:
    """Whether one of these different cells means the one above it."""
    return any(mark in cells for mark in DITTOS)


def without_dittos(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of a column, each ditto being the last cell above it that says something."""
    found: list[Cell] = []
    last: Cell = None
    for cell in cells:
        said = last if isinstance(cell, str) and cell.strip() in DITTOS else cell
        if not is_blank(said):
            last = said
        found.append(said)
    return found


@dataclass(frozen=True, slots=True)
class Carried:
    """`rows`: with what was carried down. `from_above`: place of a row → the columns taken from the row above."""

    rows: Sequence[Row]
    from_above: dict[int, tuple[int, ...]] = field(default_factory=dict)


def carried_down(rows: Sequence[Row], layout: Layout, empty: Collection[int]) -> Carried:
    """The rows of a list of purchases with the day and the customer that stand only in the first line of an order, or
    of a day. `empty`: places of rows that are none."""
    days = layout.of(Field.DAY)
    if layout.kind is not Kind.PURCHASES or not days:
        return Carried(rows)
    day = days[0]
    blank = [p for p, row in enumerate(rows) if (day >= len(row) or is_blank(row[day])) and p not in empty]
    if not blank:
        return Carried(rows)
    often = len(blank) >= max(2, _OFTEN * (len(rows) - len(empty)))
    columns = {name: layout.of(name) for name in (*_OF_AN_ORDER, *_AMOUNTS, Field.ITEM)}
    told = [index for name in _OF_AN_ORDER for index in columns[name]]
    filled, from_above = list(rows), {}
    for place in blank:
        row, above = filled[place], filled[place - 1] if place and place - 1 not in empty else ()
        if not above or not _says(row, *(i for name in _AMOUNTS for i in columns[name])):
            continue
        if not _says(row, *told):  # one more line of the order above
            taken = told if _says(row, *columns[Field.ITEM]) else []
        else:
            taken = [day] if often and _says(row, *(i for name in _WHO for i in columns[name])) else []
        taken = [i for i in taken if i < len(above) and not is_blank(above[i])]
        if taken:
            filled[place] = _with(row, above, taken)
            from_above[place] = tuple(taken)
    return Carried(filled, from_above)


def in_full(rows: Sequence[Row], layout: Layout, empty: Collection[int]) -> Sequence[Row]:
    """The data rows so that each stands for itself, for a list in which they come without their neighbours."""
    full = carried_down(rows, layout, empty).rows
    for column in layout.columns:
        index = column.index
        if column.field is None or column.field is Field.WECHAT:
            continue
        cells = [
            row[index] if index < len(row) and place not in empty else None for place, row in enumerate(full)
        ]
        if has_dittos({cell for cell in cells if isinstance(cell, str)}):
            said = without_dittos(cells)
            full = [row if cells[p] == said[p] else _put(row, index, said[p]) for p, row in enumerate(full)]
    return full


def _put(row: Row, index: int, cell: Cell) -> Row:
    return [*row[:index], cell, *row[index + 1 :]]


def _says(row: Row, *columns: int) -> bool:
    return any(index < len(row) and not is_blank(row[index]) for index in columns)


def _with(row: Row, above: Row, columns: Sequence[int]) -> Row:
    cells = [*row, *[None] * (max(columns) + 1 - len(row))]
    for index in columns:
        cells[index] = above[index]
    return cells
