"""How much a foreign file may cost, checked before and while it is read.

Parsers of foreign formats can be made to allocate without end, to hang or to abort the whole process, so they run in a
child (child.py) under these limits; the program itself only ever sees the result.
"""

from __future__ import annotations

import contextlib
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from core.errors import KnownError

SECONDS = 60
"""The longest reading may take; 100,000 rows × 20 columns take about 4 s."""
MEMORY = 1536 * 1024 * 1024
UNPACKED = 400 * 1024 * 1024
"""All parts of a zipped workbook together, unpacked. 100,000 rows × 20 columns are about 120 MB of XML."""
PARTS = 10_000
FILE_SIZE = 200 * 1024 * 1024
ROWS = 300_000
COLUMNS = 1_000
CELLS = 12_000_000
"""Rows × columns of one sheet: readers allocate the rectangle, however few cells are filled."""

_CHUNK = 1 << 20
_FAR_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})(\d{5,7})"|\br="([A-Z]{2,3})(\d+)"')
_ERROR_CELL = re.compile(rb'<(?:\w+:)?c\s([^>]*\bt="e"[^>]*)>(.{0,2000}?)</(?:\w+:)?c>', re.DOTALL)
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]{1,20})</(?:\w+:)?v>")


def limit_this_process() -> None:
    """Bound memory and processor time of the child, and let it leave no core file (customers' data) behind."""
    if sys.platform == "win32":
        return
    import resource

    for what, limit in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        # a system that does not know a limit, or has a lower one, keeps its own
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (limit, limit))


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """An error (#N/A) in a sheet: row and column from 0."""

    row: int
    column: int
    text: str


def check_zip(archive: zipfile.ZipFile) -> None:
    """Refuse what unpacks to too much, by its table of contents. KnownError workbook_too_big, workbook_encrypted."""
    infos = archive.infolist()
    if len(infos) > PARTS or sum(info.file_size for info in infos) > UNPACKED:
        raise KnownError("workbook_too_big")
    if any(info.flag_bits & 1 for info in infos):
        raise KnownError("workbook_encrypted")


def check_size(rows: int, columns: int) -> None:
    """KnownError workbook_too_big for a sheet that is larger than any list of customers."""
    if rows > ROWS or columns > COLUMNS or rows * columns > CELLS:
        raise KnownError("workbook_too_big")


def scan_sheet(stream: IO[bytes]) -> list[ErrorCell]:
    """One pass over the XML of a sheet, before a reader sees it: its extent is checked, its error cells are found
    (python-calamine reads them as empty)."""
    rows = columns = 0
    errors: list[ErrorCell] = []
    for chunk in _overlapping(stream):
        for match in _FAR_REFERENCE.finditer(chunk):
            letters, number = (match[1], match[2]) if match[1] else (match[3], match[4])
            rows, columns = max(rows, int(number)), max(columns, _column(letters) + 1)
        errors.extend(_errors_in(chunk))
    check_size(rows, columns)
    return errors


def _overlapping(stream: IO[bytes]) -> Iterator[bytes]:
    """The stream in portions that end between two cells."""
    rest = b""
    while portion := stream.read(_CHUNK):
        text = rest + portion
        cut = max(text.rfind(b"<c "), text.rfind(b":c "))
        if cut <= 0 or len(text) - cut > _CHUNK:
            cut = len(text)
        yield text[:cut]
        rest = text[cut:]
    yield rest


def _errors_in(text: bytes) -> Iterator[ErrorCell]:
    if b't="e"' not in text:
        return
    for match in _ERROR_CELL.finditer(text):
        where, value = _REFERENCE.search(match[1]), _VALUE.search(match[2])
        if where is not None and value is not None:
            yield ErrorCell(int(where[2]) - 1, _column(where[1]), value[1].decode("ascii", "replace"))


def _column(letters: bytes) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1
