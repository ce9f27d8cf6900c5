"""A foreign table as it was read: raw cells, nothing understood yet. Kept apart from every plan made from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

Cell = str | int | float | bool | date | datetime | time | bytes | None
"""What a cell may hold. An error of the sheet (#N/A, #REF!) is that text: it is reported, never silently blank. Bytes
are a picture that stands in the file itself (the photo of a vCard)."""

Row = Sequence[Cell]

NOT_CALCULATED = "#FORMULA!"
"""Stands for a formula whose result was never saved: programs that only write a workbook do not calculate it."""
_ERROR = re.compile(
    r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FORMULA!)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet, or several of the same shape joined: `rows[i]` is the row i + 1. Rows may differ in length.

    `hidden_rows`: numbers (from 1) of rows that the workbook hides. `since_1904`: serial numbers of this workbook count
    from 1 January 1904. `parts` of a joined one: (name of the sheet, index of its first row in `rows`, how many of its
    rows were left out in front of that).
    """

    name: str
    rows: Sequence[Row]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    since_1904: bool = False
    parts: tuple[tuple[str, int, int], ...] = ()

    def place(self, number: int) -> tuple[str, int]:
        """Where the row of this number stands in the file: the sheet's name and the number there."""
        found = (self.name, 0, 0)
        for part in self.parts:
            if part[1] > number - 1:
                break
            found = part
        name, first, left_out = found
        return name, number - first + left_out


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
    """The cell as a person saw it in the sheet: 13812345678.0 → 13812345678, midnight left out, a picture's size."""
    if type(cell) is str:
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bytes):
        return f"{max(1, round(len(cell) / 1024))} KB"
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d") if cell.time() == time() else cell.isoformat(" ", "minutes")
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return str(cell)


def _number(cell: float) -> str:
    if cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    # 15 digits are what a workbook shows: 0.1 + 0.2 is 0.3 there
    return f"{cell:.15g}"


def letter(column: int) -> str:
    """The sheet's name of a column: 0 → A, 26 → AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
