"""One pass over the XML of a sheet before or while a reader works on it: its extent, its hidden rows, its error cells
and its formulas without a result, which python-calamine reads as empty (nothing may be lost silently).

Most sheets have no such thing, so each portion is first asked for the few bytes that would tell, at the speed of
memory; only where they stand does an expression look closer. 50 MB take 0.3 s, two thirds of it to unpack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from core.importing.tables import NOT_CALCULATED
from storage.files.limits import STANDARD, Limits

_CHUNK = 1 << 20
_THOROUGH = 2
"""Chunks in which every reference is looked at: a sheet that is small and yet reaches far is a trap. In a longer
one the last row of each chunk tells how far down it reaches; beyond that, the memory limit holds."""

_LONGEST_TAG, _LONGEST_CELL = 1_000, 20_000
"""Bytes: a formula has 8,192 characters at most."""
_REFERENCE = re.compile(rb""" r=["']([A-Z]{0,3})([0-9]{1,7})["']""")
_ERROR_TYPE = re.compile(rb"""\st=["']e["']""")
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]{1,20})</(?:\w+:)?v>")
_CELL = re.compile(rb"<(?:\w+:)?c\s")
_CELL_END = re.compile(rb"</(?:\w+:)?c>")
_BARE_SIGNS = (b"</f></c>", b"/></c>", b"</f><v></v></c>", b":v></", b":f></", b"</f>\n", b"</f>\r", b"</f> ")
"""One of these stands where a formula has no result: its cell ends behind it, or its value is empty."""
_BARE_FORMULA = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^>]{0,200}/>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_TEXT_TYPE = re.compile(rb"""\st=["']str["']""")
"""A formula whose result is a text: an empty one is its result."""
_HIDDEN_ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\shidden=["'](?:1|true)["'][^>]*>""")
_ROW_NUMBER = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\sr=["']([0-9]{1,7})["']""")


@dataclass(slots=True)
class Scan:
    """`errors`: row → column → #N/A (or NOT_CALCULATED), both from 0. `hidden_rows`: numbers from 1."""

    errors: dict[int, dict[int, str]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)

    def add_error(self, row: int, column: int, text: str) -> None:
        self.errors.setdefault(row, {})[column] = text


def scan_sheet(stream: IO[bytes], limits: Limits = STANDARD) -> Scan:
    """KnownError workbook_too_big for a cell further out than any list reaches."""
    found = Scan()
    rows = columns = 0
    error_signs: tuple[bytes, ...] = (b't="e"',)
    for number, chunk in enumerate(_overlapping(stream)):
        if number == 0 and b"r='" in chunk:
            error_signs = (b't="e"', b"t='e'")
        if number < _THOROUGH:
            for letters, row in _REFERENCE.findall(chunk):
                rows, columns = max(rows, int(row)), max(columns, _column(letters) + 1)
        elif (last := _ROW_NUMBER.match(chunk, max(_last_tag(chunk, b"row "), 0))) is not None:
            rows = max(rows, int(last[1]))
        limits.check_size(rows, columns)
        if b"hidden=" in chunk:
            _find_hidden_rows(chunk, found)
        if any(sign in chunk for sign in error_signs):
            _find_errors(chunk, found)
        if (b"<f" in chunk or b":f" in chunk) and any(sign in chunk for sign in _BARE_SIGNS):
            _find_bare_formulas(chunk, found)
    return found


def _last_tag(text: bytes, name: bytes) -> int:
    """Where the last tag of this name begins, also with a prefix (<x:c ); -1 without one."""
    found = text.rfind(b"<" + name)
    return found if found >= 0 else text.rfind(b"<", 0, max(text.rfind(b":" + name), 0))


def _overlapping(stream: IO[bytes]) -> Iterator[bytes]:
    """The stream in portions that end in front of a cell."""
    rest = b""
    while portion := stream.read(_CHUNK):
        text = rest + portion
        cut = _last_tag(text, b"c ")
        if cut <= 0 or len(text) - cut > _CHUNK:
            cut = len(text)
        yield text[:cut]
        rest = text[cut:]
    yield rest


def _find_hidden_rows(text: bytes, found: Scan) -> None:
    for match in _HIDDEN_ROW.finditer(text):
        number = _ROW_NUMBER.match(match[0])
        if number is not None:
            found.hidden_rows.add(int(number[1]))


def _find_errors(text: bytes, found: Scan) -> None:
    """Cells of the type e, wherever in the tag it stands; the same letters in a formula are none."""
    for match in _ERROR_TYPE.finditer(text):
        begin = text.rfind(b"<", max(match.start() - _LONGEST_TAG, 0), match.start())
        end = _CELL_END.search(text, match.end(), match.end() + _LONGEST_CELL)
        if begin < 0 or end is None or not _CELL.match(text, begin):
            continue
        where, value = _REFERENCE.search(text, begin, end.start()), _VALUE.search(text, match.end(), end.end())
        if where is not None and value is not None and where[1]:
            found.add_error(int(where[2]) - 1, _column(where[1]), value[1].decode("ascii", "replace"))


def _find_bare_formulas(text: bytes, found: Scan) -> None:
    """Formulas without a saved result, as programs write them that only write workbooks."""
    tag = b"<c " if b"<c " in text else b":c "
    for match in _BARE_FORMULA.finditer(text):
        begin = text.rfind(tag, max(match.start() - _LONGEST_CELL, 0), match.start())
        tag_end = text.find(b">", begin, match.end())
        if begin < 0 or tag_end < 0 or _TEXT_TYPE.search(text, begin, tag_end):
            continue
        where = _REFERENCE.search(text, begin, tag_end)
        if where is not None and where[1]:
            found.add_error(int(where[2]) - 1, _column(where[1]), NOT_CALCULATED)


def _column(letters: bytes) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1
