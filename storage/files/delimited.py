"""CSV, TSV and other delimited text → a raw table. Everything stays text: what a cell means is decided later."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator

from core.errors import KnownError
from core.importing.tables import Cell
from storage.files.encodings import decode
from storage.files.formulas import meant
from storage.files.limits import STANDARD, Limits

__all__ = ["decode", "delimiter_of", "read_delimited"]

_DELIMITERS = ",\t;|，；"
_AROUND = "\t \n"
_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_SAYS_DELIMITER = re.compile(r'"?sep=([^\r\n"])"?[ \t]*(?:\r\n?|\n|$)', re.IGNORECASE)
"""The first line with which a file tells Excel its delimiter; it is none of the list."""
_LONGEST = 1_000_000
"""Characters of a line, and of a cell."""
_USUAL_LINES = 4
"""Lines of a row on the average, at most."""
_TALLEST = 100
"""Lines of a row. A taller one is a quotation mark that nobody closed, and would swallow the list."""


def delimiter_of(text: str) -> str:
    """The sign between the cells: the one that cuts the first lines into the same number of parts most often."""
    best, most = ",", 0.0
    for delimiter in _DELIMITERS:
        widths = [len(row) for row in _first_rows(text, delimiter) if row]
        wide = Counter(w for w in widths if w > 1)
        if not wide:
            continue
        usual, times = max(wide.items(), key=lambda item: (item[1], item[0]))
        score = times / len(widths) + 0.01 * min(usual, 20) - (0.2 if delimiter in "，；" else 0)
        if score > most:
            best, most = delimiter, score
    return best


def _first_rows(text: str, delimiter: str) -> list[list[str]]:
    return list(_Rows(_lines(text[:50_000])[:60], delimiter))


def _lines(text: str) -> list[str]:
    """Without their ends, of whichever kind; ends within a cell become the same."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return lines


def read_delimited(content: bytes, limits: Limits = STANDARD) -> list[list[Cell]]:
    """The rows of a delimited text file. KnownError: not_a_workbook, workbook_too_big."""
    return read_lines(decode(content), limits)


def read_lines(text: str, limits: Limits = STANDARD) -> list[list[Cell]]:
    """The same of a text that was decoded already."""
    said = _SAYS_DELIMITER.match(text)
    if said is not None:
        text = text[said.end() :]
    delimiter = said[1] if said is not None else delimiter_of(text)
    if text.count("\n") > limits.rows * _USUAL_LINES:
        raise KnownError("workbook_too_big")
    lines = _lines(text)
    kept_as_text = '="' in text or "'" in text
    del text
    if max(map(len, lines), default=0) > _LONGEST:
        raise KnownError("workbook_too_big")
    rows: list[list[Cell]] = []
    for row in _Rows(lines, delimiter):
        limits.check_size(len(rows) + 1, len(row))
        rows.append([_cell(cell) for cell in row] if kept_as_text else [cell.strip(_AROUND) or None for cell in row])
    return rows


def _cell(text: str) -> Cell:
    """Blank → None; ="0138" (how programs keep Excel from reading a number) → 0138; '=1+1 (how our own export keeps it
    from computing) → =1+1."""
    text = text.strip(_AROUND)
    if text[:1] == "=" and (match := _AS_TEXT.fullmatch(text)) is not None:
        text = match[1].replace('""', '"').strip()
    return meant(text) or None


class _Rows:
    """Rows of lines by the rules of CSV, but for a quotation mark that nobody meant as one.

    Such a mark at the beginning of a cell ("王姐,138…) would swallow lines until the next mark or the end of the file.
    So a row of several lines is believed only when its marks are closed as they should be and its lines are no rows
    themselves; else its first line alone is the row, marks and all.
    """

    def __init__(self, lines: list[str], delimiter: str) -> None:
        self._lines = lines
        self._delimiter = delimiter
        csv.field_size_limit(_LONGEST)
        signs = Counter(line.count(delimiter) for line in lines[:1_000] if '"' not in line)
        self._usual = signs.most_common(1)[0][0] if signs else 0

    def __iter__(self) -> Iterator[list[str]]:
        source = _Source(self._lines)
        while source.at < len(self._lines):
            try:
                for row in csv.reader(source, delimiter=self._delimiter):
                    if self._is_doubtful(source, row) and not self._is_one(source):
                        break
                    yield row
                    source.begin = source.at
                else:
                    return
            except csv.Error:  # a quoted part longer than any cell
                source.unclosed = True
            yield self._first_line(source)

    def _is_doubtful(self, source: _Source, row: list[str]) -> bool:
        """A row of several lines, or one in which a mark may have swallowed delimiters."""
        if source.at - source.begin > 1 or source.unclosed:
            return True
        return len(row) <= self._usual and '"' in self._lines[source.begin]

    def _is_one(self, source: _Source) -> bool:
        """Whether the lines are one row, and its marks stand where marks should."""
        if source.unclosed:
            return False
        lines = [line + "\n" for line in self._lines[source.begin : source.at]]
        try:
            list(csv.reader(lines, delimiter=self._delimiter, strict=True))
        except csv.Error:  # text behind a closing mark: it was an opening one
            return False
        inner = [line.count(self._delimiter) for line in lines[1:-1]]
        if self._usual >= 2:
            return 2 * sum(count >= self._usual for count in inner) <= len(inner) - (len(inner) > 0)
        return len(inner) < 3 or self._usual == 0 or any(count != self._usual for count in inner)

    def _first_line(self, source: _Source) -> list[str]:
        """The row that ends with its line, and reading goes on behind it."""
        line = self._lines[source.begin]
        source.at = source.begin = source.begin + 1
        source.unclosed = False
        return [
            cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell
            for cell in line.split(self._delimiter)
        ]


class _Source:
    """Lines for a csv reader, at most _TALLEST for one row, which begins at `begin`."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self.at = self.begin = 0
        self.unclosed = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.at == len(self._lines) or self.at - self.begin >= _TALLEST:
            self.unclosed = self.at > self.begin  # another line is asked for only inside a quoted cell
            raise StopIteration
        self.at += 1
        return self._lines[self.at - 1] + "\n"
