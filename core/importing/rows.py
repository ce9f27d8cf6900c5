"""The rows of a sheet read by its layout: values by field and marks by cell. Nothing is compared or decided here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from core.importing import cells, wishes
from core.importing.columns import Column, Layout
from core.importing.days import read_birthday, read_day, read_time, time_in
from core.importing.fields import Field, Kind, calendar_in_header, normal
from core.importing.marks import Mark, Reading
from core.importing.tables import Cell, RawSheet, Row, is_blank, is_error, shown
from core.people import Birthday, Calendar, PreferenceDraft
from core.text import fold

Edits = Mapping[tuple[int, int], str]
"""Cells corrected by hand: (row number from 1, column index from 0) → what it should have said."""

_TOTAL = re.compile(
    r"(?:合计|总计|小计|共计|汇总|总和|本页[小合]计|累计|grandtotal|subtotal|total|sum)[:：]?[\d,.¥￥元人位条笔行共]*"
)
_FOOTER = re.compile(
    r"(?:制表|制单|填表|审核|复核|打印|导出|统计|日期|单位|说明|注|备注|页码|以上)[^:：]{0,6}[:：].*|第\d+页.*|共\d+[页条人位].*"
)


@dataclass(slots=True)
class ReadRow:
    """One data row. `number`: as the sheet counts (from 1). `empty`: blank, a total, a footer or a repeated header.

    `values` by field, with the types of cells.py; PHONES and TAGS are tuples, CUSTOM a dict by header.
    """

    number: int
    empty: bool = False
    values: dict[Field, Any] = field(default_factory=dict)
    marks: list[tuple[int, Mark]] = field(default_factory=list)
    preferences: list[PreferenceDraft] = field(default_factory=list)


_MAY_BE_NO_ROW = frozenset("合总小共汇本累gst制单填审复打导统日说注备页以第")
"""First characters of what _TOTAL and _FOOTER match: most rows need no closer look."""
_WHO = (Field.NAME, Field.PHONES, Field.SURNAME, Field.GIVEN_NAME)
_Reader = Callable[[Cell], Reading[Any]]


def read_rows(raw: RawSheet, layout: Layout, today: date, edits: Edits | None = None) -> Iterator[ReadRow]:
    """Every row from the first data row to the last one that is not blank."""
    reader = _RowReader(layout, today)
    last = len(raw.rows)
    while last > layout.start and all(is_blank(cell) for cell in raw.rows[last - 1]):
        last -= 1
    by_row: dict[int, dict[int, str]] = {}
    for (number, column), text in (edits or {}).items():
        by_row.setdefault(number, {})[column] = text
    for index in range(layout.start, last):
        row = raw.rows[index]
        number = index + 1
        if number in by_row:
            row = _edited(row, by_row[number])
        yield reader.read(number, row)


def value_in(row: Row, layout: Layout, index: int, today: date) -> Any:
    """What one cell alone is read as, with the types of cells.py; None for one that is blank or not readable."""
    columns = tuple(c for c in layout.columns if c.index == index or c.field is Field.CALENDAR)
    field = next((c.field for c in columns if c.index == index), None)
    if field is None:
        return None
    return _RowReader(replace(layout, columns=columns), today).read(0, row).values.get(field)


def _edited(row: Row, changes: Mapping[int, str]) -> Row:
    cells_now = [*row, *[None] * (max(changes) + 1 - len(row))]
    for column, text in changes.items():
        cells_now[column] = text
    return cells_now


class _RowReader:
    """What each column needs, looked up once for all rows."""

    def __init__(self, layout: Layout, today: date) -> None:
        self._today = today
        self._columns = [c for c in layout.columns if c.field is not None and c.field is not Field.CALENDAR]
        self._calendar = next(iter(layout.of(Field.CALENDAR)), None)
        self._readers = [(c, c.field, self._reader(c)) for c in self._columns if c.field is not None]
        self._all = layout.columns
        self._hints = {c.index: calendar_in_header(c.header) for c in layout.columns}
        self._dated = layout.kind is Kind.PURCHASES

    def read(self, number: int, row: Row) -> ReadRow:
        found = ReadRow(number)
        if self._is_empty(row):
            found.empty = True
            return found
        width = len(row)
        for column, name, reader in self._readers:
            cell = row[column.index] if column.index < width else None
            if cell is None or cell == "":
                continue
            if isinstance(cell, str) and is_error(cell):
                mark = cells.sheet_error(cell)
                assert mark is not None
                found.marks.append((column.index, mark))
                continue
            reading = self._birthday(column, row) if name is Field.BIRTHDAY else reader(cell)
            if reading.mark is not None:
                found.marks.append((column.index, reading.mark))
            if reading.value is not None:
                self._keep(found, column, name, reading.value)
            if name is Field.DAY and reading.value is not None and Field.TIME not in found.values:
                found.values.update({Field.TIME: at} if (at := time_in(cell)) is not None else {})
        return found

    def _reader(self, column: Column) -> _Reader:
        today = self._today
        by_field: dict[Field, _Reader] = {
            Field.NAME: cells.read_name,
            Field.CODE: cells.read_code,
            Field.PHONES: cells.read_phones,
            Field.GENDER: cells.read_gender,
            Field.EMAIL: cells.read_email,
            Field.TAGS: cells.read_tags,
            Field.NOTE: cells.read_note,
            Field.PREFERENCE: cells.read_note,
            Field.POINTS: cells.read_points,
            Field.QUANTITY: cells.read_quantity,
            Field.TIME: read_time,
            Field.ORDER_NO: cells.read_code,
            **dict.fromkeys((Field.SPENT, Field.BALANCE, Field.LIST, Field.PAID, Field.COST), cells.read_money),
            **dict.fromkeys((Field.SINCE, Field.LAST_VISIT, Field.DAY), lambda cell: read_day(cell, today)),
        }
        return by_field.get(column.field or Field.CUSTOM, cells.read_text)

    def _birthday(self, column: Column, row: Row) -> Reading[Birthday]:
        """A birthday in the calendar that the cell, the column beside it or the header names, in this order."""
        hint: Calendar | None = None
        if self._calendar is not None and self._calendar < len(row):
            hint = cells.read_calendar(row[self._calendar]).value
        if hint is None and (said := self._hints[column.index]) is not None:
            hint = Calendar(said)
        return read_birthday(row[column.index], self._today, hint)

    def _keep(self, found: ReadRow, column: Column, name: Field, value: Any) -> None:
        values = found.values
        if name in (Field.PHONES, Field.TAGS):
            values[name] = tuple(dict.fromkeys((*values.get(name, ()), *value)))
        elif name in (Field.NOTE, Field.PREFERENCE):
            self._keep_note(found, column, name, value)
        elif name is Field.ADDRESS:
            before = values.get(name, "")
            values[name] = value if value.startswith(before) else before + value
        elif name is Field.CUSTOM:
            values.setdefault(name, {})[column.header or column.letter] = value
        elif name is Field.DISCOUNT:
            values[name] = f"{column.header} {value}"
        else:
            values.setdefault(name, value)

    def _keep_note(self, found: ReadRow, column: Column, name: Field, text: str) -> None:
        """Notes stay verbatim; what they say of likes and dislikes becomes preferences as well."""
        before = found.values.get(Field.NOTE)
        found.values[Field.NOTE] = text if before is None else f"{before}\n{text}"
        if not self._dated:
            found.preferences.extend(
                wishes.in_column(text, column.header) if name is Field.PREFERENCE else wishes.in_note(text)
            )

    def _is_empty(self, row: Row) -> bool:
        """Blank, only numbered, a total, a footer, or the header once more (lists printed page by page)."""
        width = len(row)
        first = next((c for c in self._all if c.index < width and not is_blank(row[c.index])), None)
        if first is None:
            return True
        if first.field is None and self._is_only_numbered(row):
            return True
        cell = row[first.index]
        if not isinstance(cell, str):
            return False
        if cell.lstrip()[:1].lower() in _MAY_BE_NO_ROW:
            return self._is_total_or_footer(row, first, fold(cell).replace(" ", "").lower())
        return cell.strip() == first.header != "" and self._is_header(row)

    def _filled(self, row: Row) -> list[Column]:
        return [c for c in self._all if c.index < len(row) and not is_blank(row[c.index])]

    def _is_only_numbered(self, row: Row) -> bool:
        filled = self._filled(row)
        return all(c.field is None and shown(row[c.index]).strip().isdigit() for c in filled)

    def _is_total_or_footer(self, row: Row, first: Column, text: str) -> bool:
        filled = self._filled(row)
        if _TOTAL.fullmatch(text):
            return all(_counts_rows(row[c.index]) for c in filled if c is not first and c.field in _WHO)
        if len(filled) <= 2 and _FOOTER.fullmatch(text):
            return True
        return shown(row[first.index]).strip() == first.header and self._is_header(row)

    def _is_header(self, row: Row) -> bool:
        filled = self._filled(row)
        return len(filled) > 1 and all(normal(shown(row[c.index])) == normal(c.header) for c in filled)


def _counts_rows(cell: Cell) -> bool:
    """'600', '共 600 人' under the name column of a total row: no name and no phone."""
    return any(c.isdigit() for c in shown(cell)) and not cells.read_phones(cell).value
