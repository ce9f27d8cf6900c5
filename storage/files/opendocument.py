"""What the reader of OpenDocument sheets does not hand over: hidden rows and error cells.

LibreOffice writes an error as an empty text with calcext:value-type="error" and the error's name as its paragraph.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from typing import IO

from storage.files.limits import STANDARD, Limits
from storage.files.scanning import Scan

_CHUNK = 1 << 20
_SIGNS = (b'table:visibility="', b'value-type="error"')
_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(\s[^>]*?)?/?>")
_NAME = re.compile(rb'\stable:name="([^"]*)"')
_ROWS = re.compile(rb'\stable:number-rows-repeated="(\d{1,7})"')
_COLUMNS = re.compile(rb'\stable:number-columns-repeated="(\d{1,7})"')
_PARAGRAPH = re.compile(rb"\s*<text:p[^>]*>([^<]{1,30})</text:p>")


def scan_document(open_content: Callable[[], IO[bytes]], limits: Limits = STANDARD) -> dict[str, Scan]:
    """What was found, by the sheet's name. `open_content` opens content.xml; it is read twice where it must be."""
    with open_content() as stream:
        if not any(sign in chunk for chunk in _portions(stream) for sign in _SIGNS):
            return {}
    sheets: dict[str, Scan] = {}
    with open_content() as stream:
        _Walk(sheets, limits).go(_portions(stream))
    return sheets


def _portions(stream: IO[bytes]) -> Iterator[bytes]:
    """The stream in portions that end in front of a tag of a table."""
    rest = b""
    while portion := stream.read(_CHUNK):
        text = rest + portion
        cut = text.rfind(b"<table:")
        if cut <= 0 or len(text) - cut > _CHUNK:
            cut = len(text)
        yield text[:cut]
        rest = text[cut:]
    yield rest


class _Walk:
    """Counts rows and columns from tag to tag."""

    def __init__(self, sheets: dict[str, Scan], limits: Limits) -> None:
        self._sheets = sheets
        self._last_row = limits.rows
        self._scan = Scan()
        self._row = self._rows = self._column = 0

    def go(self, portions: Iterator[bytes]) -> None:
        for text in portions:
            for tag in _TAG.finditer(text):
                attributes = tag[2] or b""
                if tag[1] == b"table-row":
                    self._start_row(attributes)
                elif tag[1] == b"table":
                    self._start_table(attributes)
                else:
                    self._cell(attributes, text, tag.end())

    def _start_table(self, attributes: bytes) -> None:
        name = _NAME.search(attributes)
        self._scan = Scan()
        self._row = self._rows = self._column = 0
        self._sheets[html.unescape(name[1].decode("utf-8", "replace")) if name else ""] = self._scan

    def _start_row(self, attributes: bytes) -> None:
        self._row, self._column = self._row + self._rows, 0
        self._rows = _repeated(_ROWS, attributes)
        if b'visibility="collapse"' in attributes or b'visibility="filter"' in attributes:
            last = min(self._row + self._rows, self._last_row)
            self._scan.hidden_rows.update(range(self._row + 1, last + 1))

    def _cell(self, attributes: bytes, text: bytes, end: int) -> None:
        columns = _repeated(_COLUMNS, attributes)
        if b'value-type="error"' in attributes and (words := _PARAGRAPH.match(text, end)):
            error = html.unescape(words[1].decode("utf-8", "replace"))
            for row in range(self._row, min(self._row + self._rows, self._last_row)):
                for column in range(self._column, self._column + min(columns, 100)):
                    self._scan.add_error(row, column, error if error.startswith("#") else "#VALUE!")
        self._column += columns


def _repeated(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return max(int(found[1]), 1) if found else 1
