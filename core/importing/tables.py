"""A foreign table as it was read: raw cells, nothing understood yet. Kept apart from every plan made from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

Cell = str | int | float | bool | date | datetime | time | None
"""What a cell may hold. An error of the sheet (#N/A, #REF!) is that text: it is reported, never silently blank."""

Row = Sequence[Cell]

_ERROR = re.compile(r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet: `rows[i]` is the sheet's row i + 1. Rows may differ in length."""

    name: str
    rows: Sequence[Row]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file that was read. `file`: its name without the folder."""

    file: str
    sheets: tuple[RawSheet, ...]


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in the cell (blanks do not count)."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def is_error(cell: Cell) -> bool:
    """Whether the cell holds an error of the sheet."""
    return isinstance(cell, str) and cell.startswith("#") and _ERROR.fullmatch(cell.strip()) is not None


def shown(cell: Cell) -> str:
    """The cell as a person saw it in the sheet: 13812345678.0 → 13812345678, midnight left out."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d") if cell.time() == time() else cell.isoformat(" ", "minutes")
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return str(cell)


def letter(column: int) -> str:
    """The sheet's name of a column: 0 → A, 26 → AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
