"""The child's answer on its way to the program: frames of a length (8 bytes) and a pickle of plain values.

("sheet", name, hidden, since_1904, hidden rows, rows to come), then its ("rows", count, columns), for each sheet; at
last ("end",), or ("error", key) anywhere. Rows go in portions, so that the program builds one portion while the child
makes the next, and column by column: None for a blank one, ("texts", all of them in one text) and ("days", their
ordinals) for columns of one type, which costs a fifth of value by value, else ("cells", values). "" stands for blank.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice, zip_longest
from typing import IO, Any

from core.errors import KnownError
from core.importing.tables import Cell, RawSheet
from storage.files.limits import Limits

FRAME = 32 * 1024 * 1024
"""The longest frame, in bytes: the longest a row can be."""
_SAMPLE = 64
"""Texts of a portion that tell whether they repeat."""
_PORTION = 50_000
"""Cells a frame; smaller ones cost more calls, larger ones leave the program waiting."""
_HEAVY = 4 * 1024 * 1024
"""A longer frame is cut in two where that is possible."""
_BETWEEN = "\0"
_TEXTS, _DAYS, _BLANKS = {str}, {str, date}, {str, type(None)}
_PLAIN = {str, int, float, bool, bytes, date, datetime, time, type(None)}
_CLASSES = {("datetime", "date"): date, ("datetime", "datetime"): datetime, ("datetime", "time"): time}
_BLANK: dict[Any, Cell] = {"": None}
_Column = tuple[str, Any] | None


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet in the child. `rows` may come as they are read, `height` of them."""

    name: str
    rows: Iterable[Sequence[Any]]
    height: int
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    since_1904: bool = False


def plain(cell: Any) -> Cell:
    """A value of a reader as a value of ours; blank texts are None."""
    if cell == "":
        return None
    if isinstance(cell, timedelta):
        seconds = int(cell.total_seconds())
        return time(seconds // 3600, seconds // 60 % 60, seconds % 60) if 0 <= seconds < 86_400 else str(cell)
    return cell if type(cell) in _PLAIN else str(cell)


# --- the child --------------------------------------------------------------------------------------------------------


def write_tables(pipe: IO[bytes], tables: Iterable[Table]) -> None:
    """Every sheet as it is read. KnownError workbook_empty when nothing stands in any."""
    filled = False
    for table in tables:
        head = ("sheet", table.name, table.hidden, table.since_1904, tuple(table.hidden_rows), table.height)
        _write(pipe, pickle.dumps(head, protocol=5))
        rows = iter(table.rows)
        size = 1
        while portion := list(islice(rows, size)):
            size = max(1, _PORTION // max(1, *map(len, portion[:10]), len(portion[-1])))
            filled = _write_rows(pipe, portion) or filled
    if not filled:
        raise KnownError("workbook_empty")
    write_message(pipe, "end")


def write_message(pipe: IO[bytes], *message: str) -> None:
    """("end",) or ("error", key)."""
    _write(pipe, pickle.dumps(message, protocol=5))
    pipe.flush()


def _write(pipe: IO[bytes], frame: bytes) -> None:
    if len(frame) > FRAME:
        raise KnownError("workbook_too_big")
    pipe.write(len(frame).to_bytes(8, "big"))
    pipe.write(frame)


def _write_rows(pipe: IO[bytes], rows: list[Sequence[Any]]) -> bool:
    """One portion, whether anything stands in it."""
    columns = _columns(rows)
    frame = pickle.dumps(("rows", len(rows), columns), protocol=5)
    if len(frame) > _HEAVY and len(rows) > 1:
        middle = len(rows) // 2
        first = _write_rows(pipe, rows[:middle])
        return _write_rows(pipe, rows[middle:]) or first
    _write(pipe, frame)
    return any(column is not None for column in columns)


def _columns(rows: list[Sequence[Any]]) -> list[_Column]:
    try:
        return list(map(_column, zip(*rows, strict=True)))
    except ValueError:  # rows of different lengths
        return list(map(_column, zip_longest(*rows, fillvalue="")))


def _column(cells: Sequence[Any]) -> _Column:
    types = set(map(type, cells))
    if types == _TEXTS:
        texts = _BETWEEN.join(cells)
        if texts.count(_BETWEEN) == len(cells) - 1:
            return ("texts", texts) if len(texts) >= len(cells) else None
    elif types <= _DAYS:
        return "days", [cell.toordinal() if type(cell) is date else cell for cell in cells]
    elif not types <= _PLAIN:
        cells = ["" if cell is None else plain(cell) for cell in cells]
    return None if types <= _BLANKS and not any(cells) else ("cells", list(cells))


# --- the program ------------------------------------------------------------------------------------------------------


class Broken(Exception):
    """The answer is none, or ends too early."""


class _Days(dict[Any, Cell]):
    """Ordinal → day, each made once; texts stay what they are."""

    def __missing__(self, key: Any) -> Cell:
        if type(key) is not int:
            return key or None
        self[key] = day = date.fromordinal(key)
        return day


class _Repeated(dict[str, Any]):
    """Texts that come again and again (男, 老客), each held once."""

    MOST = 20_000

    def of(self, texts: list[str]) -> list[Cell]:
        if len(self) > self.MOST:
            self.clear()
        self[""] = None
        return list(map(self.setdefault, texts, texts))


class _PlainUnpickler(pickle.Unpickler):
    """Days and times are the only classes an answer may name: a reader that a file has taken over gains nothing."""

    def find_class(self, module: str, name: str) -> Any:
        try:
            return _CLASSES[module, name]
        except KeyError:
            raise pickle.UnpicklingError("not plain") from None


def read_frame(pipe: IO[bytes], room: int) -> bytes | None:
    """The next frame; None at the end of the pipe, also in the middle of a frame. Broken when it needs more than
    `room` bytes."""
    length = int.from_bytes(pipe.read(8), "big")
    if length > min(FRAME, room):
        raise Broken
    frame = pipe.read(length)
    return frame if frame and len(frame) == length else None


class Assembly:
    """Frames → sheets. Broken when they are no answer, KnownError when they tell of one."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._heads: list[tuple[Any, ...]] = []
        self._rows: list[list[tuple[Cell, ...]]] = []
        self._days = _Days()
        self._repeated = _Repeated()
        self.complete = False
        self.rows = 0
        self.expected = 0

    def add(self, frame: bytes) -> None:
        """Take the next frame."""
        try:
            match _PlainUnpickler(io.BytesIO(frame)).load():
                case ("rows", int(count), list(columns)) if self._heads:
                    self._add_rows(count, columns)
                case ("sheet", str(), bool(), bool(), tuple(), int(height)) as head:
                    self._heads.append(head)
                    self._rows.append([])
                    self.expected += height
                case ("error", str(key)):
                    raise KnownError(key)
                case ("end",):
                    self.complete = True
                case _:
                    raise Broken
        except (KnownError, Broken):
            raise
        except Exception as error:  # whatever an unpickler meets in bytes that are no pickle of ours
            raise Broken from error

    def _add_rows(self, count: int, columns: list[_Column]) -> None:
        rows = self._rows[-1]
        self._limits.check_size(len(rows) + count, len(columns))
        cells = [self._cells(column, count) for column in columns]
        made = list(zip(*cells, strict=True)) if columns else [()] * count
        if len(made) != count:
            raise Broken
        if columns:
            made = [row if row[-1] is not None else _trimmed(row) for row in made]
        rows.extend(made)
        self.rows += count

    def _cells(self, column: _Column, count: int) -> list[Cell]:
        match column:
            case None:
                return [None] * count
            case ("texts", str(joined)):
                texts = joined.split(_BETWEEN)
                if len(set(texts[:_SAMPLE])) * 2 < min(_SAMPLE, len(texts)):
                    return self._repeated.of(texts)
                return [text or None for text in texts]
            case ("days", list(days)):
                return list(map(self._days.__getitem__, days))
            case ("cells", list(cells)):
                return list(map(_BLANK.get, cells, cells))
        raise Broken

    def sheets(self) -> tuple[RawSheet, ...]:
        """What was read, without the blank rows at the end of each sheet."""
        for rows in self._rows:
            while rows and not rows[-1]:
                rows.pop()
        return tuple(
            RawSheet(str(name), rows, hidden, frozenset(hidden_rows), since_1904)
            for (_, name, hidden, since_1904, hidden_rows, _height), rows in zip(self._heads, self._rows, strict=True)
        )


def _trimmed(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Without the blank cells at its end."""
    width = len(row)
    while width and row[width - 1] is None:
        width -= 1
    return row[:width]


def frames_of(tables: Iterable[Table]) -> Iterator[bytes]:
    """The frames of an answer, for those who have tables and no child (tests)."""
    pipe = io.BytesIO()
    write_tables(pipe, tables)
    pipe.seek(0)
    while (frame := read_frame(pipe, FRAME)) is not None:
        yield frame
