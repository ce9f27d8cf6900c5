"""Zipped workbooks → raw tables: python-calamine for xlsx, xlsm, xlsb and ods, openpyxl where calamine refuses.

Runs in the child process only. Measured over 2,571 workbooks: calamine opens most and fastest, openpyxl's full mode
rescues a few more.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from threading import Thread
from typing import Any

from core.errors import KnownError
from storage.files.answer import Table
from storage.files.limits import STANDARD, Limits
from storage.files.packages import Found, Package
from storage.files.scanning import Scan

_QUICK = 4 * 1024 * 1024
"""Sheets that are scanned before the reader begins. Longer ones are scanned while it works, on another core: calamine
lets other threads run."""


class _Beside:
    """Work on a thread of its own, whose result is asked for later."""

    def __init__(self, work: Callable[[], Found]) -> None:
        self._work = work
        self._found: Found | BaseException = Found()
        self._thread = Thread(target=self._run, name="scan", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._found = self._work()
        except BaseException as error:
            self._found = error

    def result(self) -> Found:
        """What came of it; raises what it raised."""
        self._thread.join()
        if isinstance(self._found, BaseException):
            raise self._found
        return self._found


def read_zipped(content: bytes, limits: Limits = STANDARD) -> Iterator[Table]:
    """xlsx, xlsm, xlsb, ods. KnownError: not_a_workbook, workbook_encrypted, workbook_too_big, file_unreadable."""
    package = Package(io.BytesIO(content), limits)
    scan = _Beside(package.scan)
    if package.sheets_bytes <= _QUICK:
        scan.result()
    done = 0
    try:
        for table in _with_calamine(content, scan, limits):
            yield table
            done += 1
        return
    except (KnownError, MemoryError, GeneratorExit):
        raise
    except BaseException as error:  # a panic of the Rust reader is no Exception
        if not package.is_xlsx:
            raise KnownError("file_unreadable") from error
    yield from _with_openpyxl(content, scan.result(), limits, done)


def _with_calamine(content: bytes, scan: _Beside, limits: Limits) -> Iterator[Table]:
    import python_calamine

    try:
        # from the content: by its path calamine believes the ending, and an .xlsx called .xls is everyday
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    except python_calamine.PasswordError as error:
        raise KnownError("workbook_encrypted") from error
    for sheet in book.sheets_metadata:
        if sheet.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        cells = book.get_sheet_by_name(sheet.name)
        found = scan.result()
        hidden = sheet.visible != python_calamine.SheetVisibleEnum.Visible
        yield _table(sheet.name, hidden, cells, found, limits)


def _table(name: str, hidden: bool, sheet: Any, found: Found, limits: Limits) -> Table:
    seen = found.sheets.get(name, Scan())
    left = sheet.start[1] if sheet.start else 0
    bottom, right = (sheet.end[0] + 1, sheet.end[1] + 1) if sheet.end else (0, 0)
    height = max([bottom, *(row + 1 for row in seen.errors)])
    limits.check_size(height, right)
    rows: Iterable[Sequence[Any]] = sheet.iter_rows()  # with the blank rows above the first cell, not with the columns
    if left:
        margin = [""] * left
        rows = (margin + row for row in sheet.iter_rows())
    if seen.errors:
        rows = _with_errors(rows, seen, limits)
    return Table(name, rows, height, hidden, frozenset(seen.hidden_rows), found.since_1904)


def _with_errors(rows: Iterable[Sequence[Any]], seen: Scan, limits: Limits) -> Iterator[Sequence[Any]]:
    """The rows with the errors that the reader left out, and with them perhaps whole rows."""
    waiting = dict(seen.errors)
    number = 0
    for row in rows:
        errors = waiting.pop(number, None)
        yield row if errors is None else _put(row, errors, limits)
        number += 1
    while waiting:
        yield _put((), waiting.pop(number, {}), limits)
        number += 1


def _put(row: Sequence[Any], errors: Mapping[int, str], limits: Limits) -> list[Any]:
    """Errors fill blank cells only: a reader that has found a value knows better."""
    filled = list(row)
    for column, text in errors.items():
        if column >= limits.columns:
            continue
        filled.extend([None] * (column + 1 - len(filled)))
        if filled[column] in (None, ""):
            filled[column] = text
    return filled


def _with_openpyxl(content: bytes, found: Found, limits: Limits, done: int) -> Iterator[Table]:
    """All sheets but the first `done`. Full mode: read-only mode trusts the declared dimension, which some programs
    write wrong."""
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
    except (MemoryError, KnownError):
        raise
    except Exception as error:  # openpyxl lets anything through that a damaged part causes
        raise KnownError("file_unreadable") from error
    for sheet in book.worksheets[done:]:
        height, width = sheet.max_row or 0, sheet.max_column or 0
        limits.check_size(height, width)
        hidden_rows = frozenset(found.sheets.get(sheet.title, Scan()).hidden_rows)
        hidden = sheet.sheet_state != "visible"
        yield Table(sheet.title, sheet.iter_rows(values_only=True), height, hidden, hidden_rows, found.since_1904)
