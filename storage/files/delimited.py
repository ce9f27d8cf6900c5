"""CSV, TSV and other delimited text → a raw table. Everything stays text: what a cell means is decided later."""

from __future__ import annotations

import codecs
import csv
import io
import re

from core.errors import KnownError
from core.importing.tables import Cell
from storage.files.limits import COLUMNS, ROWS, check_size

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = ",\t;|，；"
_AS_TEXT = re.compile(r'="(.*)"')
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(content: bytes) -> str:
    """The text of a file: by its byte order mark, else UTF-8, else UTF-16 by its zero bytes, else GB18030, else Big5.

    KnownError not_a_workbook for what is no text.
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _strictly(content, encoding) or _refuse()
    if b"\x00" not in content[:4096]:
        for encoding in ("utf-8", "gb18030", "big5hkscs"):
            text = _strictly(content, encoding)
            if text is not None and not _looks_binary(text):
                return text
        # one damaged character must not cost the list
        text = content.decode("gb18030", errors="replace")
        return text if text.count("\ufffd") * 200 < len(text) and not _looks_binary(text) else _refuse()
    even, odd = content[0:4096:2].count(0), content[1:4096:2].count(0)
    text = _strictly(content, "utf-16-le" if odd > even else "utf-16-be")
    return text if text is not None and not _looks_binary(text) else _refuse()


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeError:
        return None


def _refuse() -> str:
    raise KnownError("not_a_workbook")


def _looks_binary(text: str) -> bool:
    sample = text[:20_000]
    return len(_CONTROL.findall(sample)) > len(sample) // 200


def delimiter_of(text: str) -> str:
    """The sign between the cells: the one that cuts the first lines into the same number of parts most often."""
    best, most = ",", 0.0
    for delimiter in _DELIMITERS:
        widths = [len(row) for row in _rows(text[:50_000], delimiter, 60) if row]
        wide = [w for w in widths if w > 1]
        if not wide:
            continue
        usual = max(set(wide), key=lambda w: (wide.count(w), w))
        score = wide.count(usual) / len(widths) + 0.01 * min(usual, 20) - (0.2 if delimiter in "，；" else 0)
        if score > most:
            best, most = delimiter, score
    return best


def _rows(text: str, delimiter: str, limit: int) -> list[list[str]]:
    found: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            found.append(row)
            if len(found) >= limit:
                break
    except csv.Error:
        return found
    return found


def read_delimited(content: bytes) -> list[list[Cell]]:
    """The rows of a delimited text file. KnownError: not_a_workbook, workbook_too_big."""
    text = decode(content)
    csv.field_size_limit(1_000_000)
    found = _rows(text, delimiter_of(text), ROWS + 1)
    width = max((len(row) for row in found), default=0)
    check_size(len(found), min(width, COLUMNS))
    return [[_cell(cell) for cell in row[:COLUMNS]] for row in found]


def _cell(text: str) -> Cell:
    """Blank → None; ="0138" (how programs keep Excel from reading a number) → 0138."""
    text = text.strip("\t \r\n\ufeff")
    if text.startswith("=") and (match := _AS_TEXT.fullmatch(text)) is not None:
        text = match[1]
    return text or None
