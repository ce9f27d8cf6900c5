"""The rows of a sheet read by its layout, column by column: values by field and marks by cell. Nothing is compared or
decided here.

Lists are read by columns because a column is of one kind: its reader is looked up once, and what stands in it more
than once (days, words, amounts) is read once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import repeat, zip_longest
from typing import Any

from core.importing import cells, wishes
from core.importing.beside import share_out
from core.importing.carried import carried_down, has_dittos, without_dittos
from core.importing.corrections import is_correction
from core.importing.days import (
    DayWays,
    has_two_digit_years,
    read_birthday,
    read_day,
    read_time,
    tells_republic,
    time_in,
)
from core.importing.fields import Field, Kind, calendar_in_header, counts_from_1912
from core.importing.layout import Column, Layout
from core.importing.marks import Level, Mark, Reading
from core.importing.no_rows import rows_that_are_none
from core.importing.plain import plain_values
from core.importing.split_days import joined
from core.importing.tables import Cell, RawSheet, Row, is_blank, is_error, shown
from core.people import PreferenceDraft
from core.terms import Calendar
from core.text import fold

Edits = Mapping[tuple[int, int], str]
"""Cells corrected by hand: (row number from 1, column index from 0) → what it should have said."""

_DAYS = (Field.BIRTHDAY, Field.SINCE, Field.LAST_VISIT, Field.DAY)
_LISTS = (Field.PHONES, Field.TAGS)
_NOTES = (Field.NOTE, Field.PREFERENCE)
_MONEY = (Field.SPENT, Field.BALANCE, Field.LIST, Field.PAID, Field.COST)
_Reader = Callable[..., Reading[Any]]
_LITERAL: tuple[_Reader, ...] = (cells.read_name, cells.read_text)
_NOTHING: Reading[Any] = Reading()


class _Nones(Sequence[None]):
    """As many Nones as there are rows."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: Any) -> Any:
        return [None] * len(range(self._count)[place]) if isinstance(place, slice) else None

    def __iter__(self) -> Iterator[None]:
        return repeat(None, self._count)


@dataclass(slots=True)
class ReadRows:
    """The data rows of a sheet, the first one being the sheet's number `first`. Everything else is by place, from 0.

    `empty`: blank, a total, a footer or a repeated header. `values`: of each field one value for each row, None where
    it says nothing, with the types of cells.py (PHONES and TAGS are tuples, CUSTOM a dict by header). `marks`:
    (column, mark) of cells. `preferences`: what notes and columns of likes state.
    """

    first: int
    count: int
    empty: set[int] = field(default_factory=set)
    values: dict[Field, list[Any]] = field(default_factory=dict)
    marks: dict[int, list[tuple[int, Mark]]] = field(default_factory=dict)
    preferences: dict[int, list[PreferenceDraft]] = field(default_factory=dict)

    def of(self, name: Field) -> Sequence[Any]:
        """The values of a field, Nones when no column feeds it."""
        return self.values.get(name) or _Nones(self.count)

    def at(self, place: int) -> dict[Field, Any]:
        """What one row says."""
        return {name: values[place] for name, values in self.values.items() if values[place] is not None}


def read_rows(raw: RawSheet, layout: Layout, today: date, edits: Edits | None = None) -> ReadRows:
    """Every row from the first data row to the last one that is not blank."""
    last = len(raw.rows)
    while last > layout.start and all(map(is_blank, raw.rows[last - 1])):
        last -= 1
    rows = list(raw.rows[layout.start : last])
    for (number, index), text in (edits or {}).items():
        place = number - 1 - layout.start
        if 0 <= place < len(rows):
            rows[place] = _edited(rows[place], index, text)
    found = ReadRows(layout.start + 1, len(rows))
    found.empty = rows_that_are_none(rows, layout, raw.rows[: layout.start])
    rows = list(joined(rows, layout))
    apart = layout.ours or is_correction(layout)  # there each row stands for itself
    if not apart:
        carried = carried_down(rows, layout, found.empty)
        for place, taken in carried.from_above.items():
            found.marks[place] = [(taken[0], Mark(Level.TIDIED, "from_row_above"))]
        rows = list(carried.rows)
    reader = _ColumnReader(found, rows, layout, DayWays(since_1904=raw.since_1904), today)
    for column in layout.in_reading_order():
        if column.field is not None and column.field is not Field.CALENDAR:
            reader.read(column)

    def cells_of(name: Field, place: int) -> list[Cell]:
        row = () if place in found.empty else rows[place]
        return [row[index] for index in layout.of(name) if index < len(row)]

    if not layout.ours:  # there every value stands in a column of its own
        share_out(found.values, found.count, layout.kind, cells_of)
    return found


def value_in(row: Row, layout: Layout, index: int, today: date) -> Any:
    """What one cell alone is read as, with the types of cells.py; None for one that is blank or not readable."""
    columns = tuple(c for c in layout.columns if c.index == index or c.field is Field.CALENDAR)
    name = next((c.field for c in columns if c.index == index), None)
    if name is None:
        return None
    read = read_rows(RawSheet("", [row]), replace(layout, columns=columns, start=0), today)
    return read.at(0).get(name) if read.count else None


def _edited(row: Row, column: int, text: str) -> Row:
    cells_now = [*row, *[None] * (column + 1 - len(row))]
    cells_now[column] = text
    return cells_now


class _ColumnReader:
    """Reads one column after the other into `found`."""

    def __init__(self, found: ReadRows, rows: Sequence[Row], layout: Layout, ways: DayWays, today: date) -> None:
        self._found = found
        self._rows = rows
        self._columns = _transposed(rows, found.empty)
        self._ways = ways
        self._known_ways: dict[int, DayWays] = {}
        self._days = [c.index for c in layout.columns if c.field in _DAYS]
        self._today = today
        self._currency = layout.currency
        self._states_wishes = layout.kind is Kind.CUSTOMERS
        self._ours = layout.ours
        self._apart = layout.ours or is_correction(layout)
        self._calendars = self._read_calendars(layout)

    def read(self, column: Column) -> None:
        name = column.field
        assert name is not None
        values = self._read_cells(column, self._reader(column))
        if name is Field.DAY and Field.TIME not in self._found.values:
            self._take_times(column.index, values)
        if name in _NOTES:
            self._take_wishes(column, name, values)
            if self._ours and name is Field.PREFERENCE:
                return  # what stands in our own list is the preference itself, and no note
            name = Field.NOTE
        if name is Field.CUSTOM:
            header = column.header or column.letter
            values = [None if value is None else {header: value} for value in values]
        elif name is Field.DISCOUNT:
            values = [None if value is None else f"{column.header} {value}" for value in values]
        before = self._found.values.get(name)
        self._found.values[name] = values if before is None else _joined(name, before, values)

    def _read_cells(self, column: Column, read: _Reader) -> list[Any]:
        """The values of one column. Equal cells are read once: days, words and amounts come again and again."""
        index, codes, name = column.index, column.codes, column.field or Field.CUSTOM
        keys: Sequence[Any] = self._columns[index] if index < len(self._columns) else _Nones(len(self._rows))
        if column.field is Field.BIRTHDAY and self._calendars is not None:
            return self._read_beside(column, keys, self._calendars)
        mixed = bool in set(map(type, keys))
        if mixed:  # True is no 1
            keys = [None if cell is None else (cell.__class__, cell) for cell in keys]
        different = dict.fromkeys(keys)
        if not self._apart and name is not Field.WECHAT and has_dittos(different):
            keys = without_dittos(keys)
            different = dict.fromkeys(keys)
        values: dict[Any, Any] = {} if mixed or codes else plain_values(name, different)
        marked: dict[Any, Mark] = {}
        for key in different.keys() - values.keys() if values else different:
            cell = key[1] if mixed and key is not None else key
            if cell is None or cell == "":
                continue
            # nearly every cell is no odd code and no error: a call less
            plain = not codes and (cell.__class__ is not str or cell[0] != "#")
            value, mark = read(cell) if plain else self._read_one(read, codes, cell)
            values[key] = value
            if mark is not None:
                marked[key] = mark
        if marked:
            for place, key in enumerate(keys):
                if key in marked:
                    self._found.marks.setdefault(place, []).append((index, marked[key]))
        return list(map(values.get, keys))

    def _read_beside(
        self, column: Column, column_cells: Sequence[Cell], calendars: Sequence[Calendar | None]
    ) -> list[Any]:
        """Birthdays with the calendar in the column beside them."""
        values: list[Any] = []
        for place, (cell, said) in enumerate(zip(column_cells, calendars, strict=True)):
            reading = _NOTHING
            if cell is not None and cell != "":
                reading = self._read_one(partial(self._birthday, column, said=said), column.codes, cell)
            values.append(reading.value)
            if reading.mark is not None:
                self._found.marks.setdefault(place, []).append((column.index, reading.mark))
        return values

    @staticmethod
    def _read_one(read: _Reader, codes: Mapping[str, str], cell: Cell) -> Reading[Any]:
        if codes:
            cell = codes.get(fold(shown(cell)), cell)
        if isinstance(cell, str) and cell[:1] == "#" and is_error(cell):
            return Reading(mark=cells.sheet_error(cell))
        return read(cell)

    def _reader(self, column: Column) -> _Reader:
        today, ways = self._today, self._ways_of(column)
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
            Field.PHOTO: _picture,
            Field.BIRTHDAY: lambda cell: self._birthday(column, cell),
            **dict.fromkeys(_MONEY, cells.money_reader(column.header, self._currency)),
            **dict.fromkeys((Field.SINCE, Field.LAST_VISIT, Field.DAY), lambda cell: read_day(cell, today, ways)),
        }
        reader = by_field.get(column.field or Field.CUSTOM, cells.read_text)
        # what our own lists say is meant to the letter
        return partial(reader, literal=True) if self._ours and reader in _LITERAL else reader

    def _birthday(self, column: Column, cell: Cell, said: Calendar | None = None) -> Reading[Any]:
        """A birthday in the calendar that the cell, the column beside it or the header names, in this order."""
        in_header = calendar_in_header(column.header)
        hint = said or (Calendar(in_header) if in_header is not None else None)
        return read_birthday(cell, self._today, hint, self._ways_of(column))

    def _ways_of(self, column: Column) -> DayWays:
        """How the column writes its days; found once for each."""
        known = self._known_ways.get(column.index)
        if known is None:
            told = counts_from_1912(column.header) or self._tells_republic(column)
            known = self._known_ways[column.index] = replace(self._ways, order=column.order, since_1912=told)
        return known

    def _tells_republic(self, column: Column) -> bool:
        """Whether the years of a column are those of the Republic: its cells say so, or those of another column of days
        do (到店 112/5/6) and this one's begin with two digits (生日 79/3/5)."""
        if column.field not in _DAYS or column.index >= len(self._columns):
            return False
        mine = self._columns[column.index]
        if tells_republic(mine):
            return True
        others = (i for i in self._days if i != column.index and i < len(self._columns))
        return has_two_digit_years(mine) and any(tells_republic(self._columns[i]) for i in others)

    def _read_calendars(self, layout: Layout) -> list[Calendar | None] | None:
        """What the column beside the birthdays says of each row."""
        column = next((c for c in layout.columns if c.field is Field.CALENDAR), None)
        if column is None:
            return None
        index, header = column.index, column.header
        return [cells.read_calendar(row[index], header).value if index < len(row) else None for row in self._rows]

    def _take_times(self, index: int, days: Sequence[Any]) -> None:
        """The time of day that stands in the cell of the day."""
        times = [None if day is None else time_in(row[index]) for row, day in zip(self._rows, days, strict=True)]
        if any(at is not None for at in times):
            self._found.values[Field.TIME] = times

    def _take_wishes(self, column: Column, name: Field, notes: Sequence[str | None]) -> None:
        """Notes stay verbatim; what they say of likes and dislikes becomes preferences as well."""
        if not self._states_wishes:
            return
        for place, note in enumerate(notes):
            if note is not None:
                stated = wishes.in_column(note, column.header) if name is Field.PREFERENCE else wishes.in_note(note)
                if stated:
                    self._found.preferences.setdefault(place, []).extend(stated)


def _transposed(rows: Sequence[Row], empty: Collection[int]) -> list[Sequence[Cell]]:
    """The rows as columns of one length; rows that are none are blank."""
    shown_rows: Iterable[Row] = ([] if place in empty else row for place, row in enumerate(rows)) if empty else rows
    return list(zip_longest(*shown_rows))


def _picture(cell: Cell) -> Reading[bytes]:
    return Reading(cell) if isinstance(cell, bytes) else Reading()


def _joined(name: Field, before: Sequence[Any], more: Sequence[Any]) -> list[Any]:
    """What several columns say of one field: all phones and labels, notes below each other, an address in one line; of
    everything else the first."""
    return [
        new if old is None else old if new is None else _both(name, old, new)
        for old, new in zip(before, more, strict=True)
    ]


def _both(name: Field, old: Any, new: Any) -> Any:
    if name in _LISTS:
        return tuple(dict.fromkeys((*old, *new)))
    if name is Field.NOTE:
        return f"{old}\n{new}"
    if name is Field.ADDRESS:
        return new if new.startswith(old) else old + new
    return {**old, **new} if name is Field.CUSTOM else old
