"""The few records of an xlsb workbook that its reader does not hand over: sheets and their parts, the 1904 system,
hidden rows and error cells. Records and numbers: [MS-XLSB] 2.1.4 and 2.4."""

from __future__ import annotations

from collections.abc import Iterator
from struct import error as struct_error
from struct import unpack_from

from storage.files.limits import STANDARD, Limits
from storage.files.scanning import Scan

_ROW, _ERROR_CELL, _ERROR_FORMULA, _WORKBOOK, _SHEET = 0, 3, 11, 153, 156
_HIDDEN = 0x10
"""fDyZero in the byte of BrtRowHdr that follows height, outline and margins."""
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip


def _records(content: bytes) -> Iterator[tuple[int, int, int]]:
    """(type, begin of its data, size) of each record; IndexError where the file is torn."""
    at, end = 0, len(content)
    while at < end:
        kind = content[at]
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | (content[at] & 0x7F) << 7
            at += 1
        size = shift = 0
        for _ in range(4):
            byte = content[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        yield kind, at, size
        at += size


def scan_binary_sheet(content: bytes, limits: Limits = STANDARD) -> Scan:
    """KnownError workbook_too_big for a row further down than any list reaches. A torn sheet is its reader's affair."""
    found = Scan()
    row = 0
    try:
        for kind, at, size in _records(content):
            if kind == _ROW:
                row = unpack_from("<I", content, at)[0]
                limits.check_size(row + 1, 1)
                if size > 11 and content[at + 11] & _HIDDEN:
                    found.hidden_rows.add(row + 1)
            elif kind in (_ERROR_CELL, _ERROR_FORMULA):
                column, code = unpack_from("<I", content, at)[0], content[at + 8]
                found.add_error(row, column, _ERRORS.get(code, "#N/A"))
    except (IndexError, struct_error):
        return found
    return found


def read_binary_workbook(content: bytes) -> tuple[bool, list[tuple[str, str]]]:
    """Whether days count from 1904, and (name of a sheet, id of its part)."""
    since_1904 = False
    sheets: list[tuple[str, str]] = []
    try:
        for kind, at, _size in _records(content):
            if kind == _WORKBOOK:
                since_1904 = bool(content[at] & 1)
            elif kind == _SHEET:
                part, after = _wide(content, at + 8)
                name, _ = _wide(content, after)
                sheets.append((name, part))
    except (IndexError, struct_error):
        return since_1904, sheets
    return since_1904, sheets


def _wide(content: bytes, at: int) -> tuple[str, int]:
    """A text by its length in UTF-16 units, and where it ends. 0xFFFFFFFF is none."""
    length = unpack_from("<I", content, at)[0]
    if length > 0x8000:
        return "", at + 4
    end = at + 4 + 2 * length
    return content[at + 4 : end].decode("utf-16-le", "replace"), end
