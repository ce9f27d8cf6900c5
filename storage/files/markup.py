"""Tables in HTML and in Excel's XML of 2003: what many tills write under the name .xls."""

from __future__ import annotations

from html.parser import HTMLParser

from core.errors import KnownError
from core.importing.tables import Cell
from storage.files.limits import COLUMNS, ROWS

Table = tuple[str, bool, list[list[Cell]]]


class _Tables(HTMLParser):
    """Collects the rows of each outermost table; colspan and ss:Index keep cells in their columns."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[Cell]]] = []
        self.names: list[str] = []
        self._depth = 0
        self._text: list[str] | None = None
        self._row: list[Cell] | None = None
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "worksheet":
            self.names.append(given.get("ss:name") or "")
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
        elif self._depth == 1 and tag in ("tr", "row"):
            self._end_row()
            self._row = []
            if tag == "row" and (given.get("ss:index") or "").isdecimal():
                missing = int(given["ss:index"] or 1) - 1 - len(self.tables[-1])
                self.tables[-1].extend([] for _ in range(min(max(missing, 0), ROWS)))
        elif self._depth == 1 and self._row is not None and tag in ("td", "th", "cell"):
            self._start_cell(given)
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def _start_cell(self, given: dict[str, str | None]) -> None:
        assert self._row is not None
        self._end_cell()
        self._text = []
        self._span = min(_number(given.get("colspan"), 1) + _number(given.get("ss:mergeacross"), 0), COLUMNS)
        missing = _number(given.get("ss:index"), 1) - 1 - len(self._row)
        self._row.extend([None] * min(max(missing, 0), COLUMNS))

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            if self._depth == 1:
                self._end_row()
            self._depth = max(self._depth - 1, 0)
        elif tag in ("td", "th", "cell"):
            self._end_cell()
        elif tag in ("tr", "row"):
            self._end_row()

    def _end_cell(self) -> None:
        """At its end mark, or where the next cell begins: HTML may leave end marks out."""
        if self._text is not None and self._row is not None:
            text = "".join(self._text).strip()
            self._row.extend([text or None, *[None] * (self._span - 1)])
        self._text = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None and self.tables:
            self.tables[-1].append(self._row[:COLUMNS])
            if len(self.tables[-1]) > ROWS:
                raise KnownError("workbook_too_big")
        self._row = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 6 else otherwise


def read_markup(text: str, name: str) -> list[Table]:
    """Every table of the document; KnownError not_a_workbook without one."""
    reader = _Tables()
    reader.feed(text)
    reader.close()
    if not reader.tables:
        raise KnownError("not_a_workbook")
    names = reader.names if len(reader.names) == len(reader.tables) else []
    return [
        (names[i] if names else (name if len(reader.tables) == 1 else f"{name} {i + 1}"), False, rows)
        for i, rows in enumerate(reader.tables)
    ]
