"""Tables in HTML and in Excel's XML of 2003: what many tills write under the name .xls."""

from __future__ import annotations

from datetime import datetime, time
from html.parser import HTMLParser

from core.errors import KnownError
from core.importing.tables import Cell
from storage.files.answer import Table
from storage.files.limits import STANDARD, Limits


class _Sheet:
    """The rows of one table as they grow. Cells that reach down (rowspan) keep the next rows in their columns."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = name
        self.rows: list[list[Cell]] = []
        self.hidden = False
        self.hidden_rows: set[int] = set()
        self._limits = limits
        self._taken: dict[int, int] = {}
        """Column → last row (from 0) that a cell from above reaches."""

    def start_row(self, index: int, hidden: bool) -> None:
        """The row of this number (from 1; 0: the next)."""
        missing = max(index - 1 - len(self.rows), 0)
        self._limits.check_size(len(self.rows) + missing + 1, 1)
        self.rows.extend([] for _ in range(missing + 1))
        if hidden:
            self.hidden_rows.add(len(self.rows))

    def add(self, cell: Cell, index: int, across: int, down: int) -> None:
        """A cell in the column of this number (from 1; 0: the next free), reaching over more columns and rows."""
        row, here = self.rows[-1], len(self.rows) - 1
        self._limits.check_size(here + 1, max(len(row) + across, index))
        row.extend([None] * (index - 1 - len(row)))
        while not index and self._taken.get(len(row), -1) >= here:
            row.append(None)
        if down > 1:
            self._taken |= dict.fromkeys(range(len(row), len(row) + across), here + down - 1)
        row.extend([cell, *[None] * (across - 1)])

    def table(self, name: str) -> Table:
        return Table(name, self.rows, len(self.rows), self.hidden, frozenset(self.hidden_rows))


class _Tables(HTMLParser):
    """Collects the rows of each outermost table; colspan, rowspan and ss:Index keep cells in their columns."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[_Sheet] = []
        self._limits = limits
        self._name = ""
        self._depth = 0
        self._in_row = False
        self._text: list[str] | None = None
        self._kind = ""
        self._index, self._across, self._down = 0, 1, 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag == "worksheet":
            self._name = given.get("ss:name", "")
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.sheets.append(_Sheet(self._name, self._limits))
        elif self._depth == 1 and tag in ("tr", "row"):
            self._end_row()
            self.sheets[-1].start_row(_number(given.get("ss:index"), 0), given.get("ss:hidden") == "1")
            self._in_row = True
        elif self._depth == 1 and self._in_row and tag in ("td", "th", "cell"):
            self._start_cell(given)
        elif tag == "data" and self._text is not None and "\0" not in self._text:
            self._kind = given.get("ss:type", "")
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def _start_cell(self, given: dict[str, str]) -> None:
        self._end_cell()
        self._text, self._kind = [], ""
        self._index = _number(given.get("ss:index"), 0)
        self._across = max(_number(given.get("colspan"), 1) + _number(given.get("ss:mergeacross"), 0), 1)
        self._down = _number(given.get("rowspan"), 1)

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            if self._depth == 1:
                self._end_row()
            self._depth = max(self._depth - 1, 0)
        elif tag in ("td", "th", "cell"):
            self._end_cell()
        elif tag in ("tr", "row"):
            self._end_row()
        elif tag == "data" and self._text is not None:
            # a comment of the cell follows its data
            self._text.append("\0")

    def _end_cell(self) -> None:
        """At its end mark, or where the next cell begins: HTML may leave end marks out."""
        if self._text is not None:
            cell = _cell("".join(self._text).partition("\0")[0].strip(), self._kind)
            self.sheets[-1].add(cell, self._index, self._across, self._down)
        self._text = None

    def _end_row(self) -> None:
        self._end_cell()
        self._in_row = False

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)
        elif "Sheet" in data and self.sheets and data.strip() in ("SheetHidden", "SheetVeryHidden"):
            self.sheets[-1].hidden = True  # the options of a sheet follow its table


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 8 else otherwise


def _cell(text: str, kind: str) -> Cell:
    """A text by its ss:Type; what does not keep to it stays as it stands."""
    try:
        if kind == "Number" and text:
            return float(text)
        if kind == "DateTime" and text:
            moment = datetime.fromisoformat(text)
            if moment.date().isoformat() == "1899-12-31":
                return moment.time()
            return moment.date() if moment.time() == time() else moment
    except ValueError:
        return text
    if kind == "Boolean" and text in ("0", "1"):
        return text == "1"
    return text or None


def read_markup(text: str, name: str, limits: Limits = STANDARD) -> list[Table]:
    """Every table of the document; KnownError not_a_workbook without one, workbook_too_big."""
    reader = _Tables(limits)
    reader.feed(text)
    reader.close()
    sheets = reader.sheets
    if not sheets:
        raise KnownError("not_a_workbook")
    named = all(sheet.name for sheet in sheets) and len({sheet.name for sheet in sheets}) == len(sheets)
    return [
        sheet.table(sheet.name if named else name if len(sheets) == 1 else f"{name} {i}")
        for i, sheet in enumerate(sheets, start=1)
    ]
