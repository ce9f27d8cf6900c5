"""The old binary workbooks (xls, BIFF) → raw tables, by xlrd: the one reader of them that never dies.

Runs in the child process only.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, time
from struct import error as struct_error
from struct import unpack_from
from typing import Any

from core.errors import KnownError
from core.importing.tables import Cell
from storage.files.answer import Table
from storage.files.limits import STANDARD, Limits

_ROW, _END = 0x0208, 0x000A
_HIDDEN = 0x20
"""fDyZero among the options of a ROW record ([MS-XLS] 2.4.221)."""


def read_xls(content: bytes, limits: Limits = STANDARD) -> Iterator[Table]:
    """KnownError: not_a_workbook, workbook_encrypted, workbook_too_big, file_unreadable."""
    import xlrd

    if "EncryptedPackage".encode("utf-16-le") in content:
        raise KnownError("workbook_encrypted")  # a new workbook in the envelope of an old one
    try:
        with open(os.devnull, "w", encoding="utf-8") as nowhere:
            book = xlrd.open_workbook(file_contents=content, logfile=nowhere, on_demand=True, ragged_rows=True)
            for i in range(book.nsheets):
                yield _table(book, book.sheet_by_index(i), limits)
                book.unload_sheet(i)
    except (MemoryError, KnownError):
        raise
    except xlrd.XLRDError as error:
        words = str(error).lower()
        if "encrypt" in words or "password" in words:
            raise KnownError("workbook_encrypted") from error
        foreign = "can't find workbook" in words or "bof" in words
        raise KnownError("not_a_workbook" if foreign else "file_unreadable") from error
    except Exception as error:  # a damaged file can fail anywhere in the reader
        raise KnownError("file_unreadable") from error


def _table(book: Any, sheet: Any, limits: Limits) -> Table:
    limits.check_size(sheet.nrows, sheet.ncols)
    rows = (_row(book, sheet.row_types(i), sheet.row_values(i)) for i in range(sheet.nrows))
    hidden_rows = _hidden_rows(book, sheet.number)
    return Table(sheet.name, rows, sheet.nrows, sheet.visibility != 0, hidden_rows, bool(book.datemode))


def _hidden_rows(book: Any, number: int) -> frozenset[int]:
    """From the records themselves: xlrd keeps them only together with all formats, which costs the reading of them."""
    found: set[int] = set()
    content, at = book.mem, book._sh_abs_posn[number] or 0
    kind = 0
    try:
        while kind != _END:
            kind, size = unpack_from("<HH", content, at)
            if kind == _ROW and unpack_from("<H", content, at + 16)[0] & _HIDDEN:
                found.add(unpack_from("<H", content, at + 4)[0] + 1)
            at += 4 + size
    except struct_error:  # a torn sheet is its reader's affair
        return frozenset(found)
    return frozenset(found)


def _row(book: Any, types: Any, values: Any) -> list[Cell]:
    return [_cell(book, kind, value) for kind, value in zip(types, values, strict=True)]


def _cell(book: Any, kind: int, value: Any) -> Cell:
    import xlrd

    if kind in (xlrd.XL_CELL_TEXT, xlrd.XL_CELL_NUMBER):
        return value  # type: ignore[no-any-return]
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    if kind == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(value, "#N/A"))
    if kind == xlrd.XL_CELL_DATE:
        return _date(book, value)
    return None


def _date(book: Any, value: float) -> Cell:
    import xlrd

    try:
        moment: datetime = xlrd.xldate_as_datetime(value, book.datemode)
    except (ValueError, OverflowError, xlrd.XLDateError):
        return value
    if 0 <= value < 1:
        return moment.time()
    return moment.date() if moment.time() == time() else moment
