"""Several sheets of one workbook: those of the same shape are read as one list, one behind the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from core.importing.columns import layout_of
from core.importing.fields import Kind, normal
from core.importing.headers import find_header
from core.importing.layout import Layout
from core.importing.tables import RawFile, RawSheet, Row, is_blank
from core.text import fold

_COPY = re.compile(
    r"\(\d{1,2}\)$|副本|备份|備份|复制|\bcopy\b|\bbackup\b|\bbak\b|旧$|旧名单|(?:^|[_\-\s])old$", re.IGNORECASE
)
_ALL = re.compile(r"汇总|总表|合计|总计|全部|全年|年度|\b(?:all|total|summary)\b", re.IGNORECASE)


def is_copy(name: str) -> bool:
    """Whether a sheet is called like a copy or a backup of another: Sheet1 (2), 名单备份, 副本."""
    return _COPY.search(fold(name)) is not None


def same_shape(file: RawFile, layout: Layout) -> tuple[str, ...]:
    """The other visible sheets under the same header, in the workbook's order; copies and backups are none. A sheet of
    all months beside those of each would count every sale twice, so it stands alone; people are known again."""
    twice = layout.kind is Kind.PURCHASES
    if layout.header_row is None or (twice and _ALL.search(layout.sheet)):
        return ()
    words = _shape({c.index: c.header for c in layout.columns})
    found = []
    for raw in file.sheets:
        if raw.name == layout.sheet or raw.hidden or is_copy(raw.name) or not raw.rows:
            continue
        if twice and _ALL.search(raw.name):
            continue
        header = find_header(raw.rows, max(map(len, raw.rows)))
        if header.last is not None and _shape(dict(enumerate(header.texts))) == words and _has_rows(raw, header.start):
            found.append(raw.name)
    return tuple(found)


def _shape(headers: dict[int, str]) -> dict[int, str]:
    return {index: normal(text) for index, text in headers.items() if text}


def _has_rows(raw: RawSheet, start: int) -> bool:
    return any(not is_blank(cell) for row in raw.rows[start:] for cell in row)


def raw_of(file: RawFile, layout: Layout) -> RawSheet:
    """The sheet of the layout; with `more`, all of them joined: titles and headers of the later ones are left out, and
    `RawSheet.place` tells where a row stands. A sheet that is not there any more is left out."""
    first = next(sheet for sheet in file.sheets if sheet.name == layout.sheet)
    if not layout.more:
        return first
    rows: list[Row] = list(_without_tail(first.rows))
    hidden = set(first.hidden_rows)
    parts = [(first.name, 0, 0)]
    for raw in file.sheets:
        if raw.name not in layout.more:
            continue
        start = find_header(raw.rows, max(map(len, raw.rows), default=0)).start
        parts.append((raw.name, len(rows), start))
        hidden.update(number - start + len(rows) for number in raw.hidden_rows if number > start)
        rows.extend(_without_tail(raw.rows)[start:])
    return RawSheet(first.name, rows, first.hidden, frozenset(hidden), first.since_1904, tuple(parts))


def _without_tail(rows: Sequence[Row]) -> Sequence[Row]:
    """Without the blank rows at the end."""
    last = len(rows)
    while last and all(is_blank(cell) for cell in rows[last - 1]):
        last -= 1
    return rows[:last]


def unread(file: RawFile, layout: Layout, today: date) -> tuple[str, ...]:
    """The names of other sheets that hold a usable list and are not read with this layout; hidden ones, too."""
    read = {layout.sheet, *layout.more}
    others = (raw for raw in file.sheets if raw.name not in read)
    return tuple(raw.name for raw in others if (found := layout_of(raw, today)) is not None and not found.missing())
