"""A list that stands in two or more halves side by side to save paper (姓名 电话 │ 姓名 电话): read as so many sheets,
or the second person of each row would be taken for the first one's other phone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.importing import words
from core.importing.fields import Field, Kind, known_word, normal
from core.importing.headers import Header, find_header
from core.importing.tables import RawFile, RawSheet, Row, is_blank

_FEWEST = 2
_OTHERS = tuple(words.OF_OTHERS.split())


def unfolded(file: RawFile) -> RawFile:
    """The file with each half of such a sheet as a sheet of its own: the first under the sheet's name, the others
    called 'Sheet1（第 2 栏）'. Row numbers stay those of the file."""
    if not any(map(_may_be_folded, file.sheets)):
        return file
    return replace(file, sheets=tuple(half for sheet in file.sheets for half in _halves(sheet)))


def _may_be_folded(sheet: RawSheet) -> bool:
    """Whether a header word comes twice in one of the first rows, which is rare."""
    for row in sheet.rows[:12]:
        texts = [cell for cell in row[:40] if isinstance(cell, str) and cell.strip()]
        if len(texts) >= 2 * _FEWEST and len(set(texts)) <= len(texts) - _FEWEST:
            return True
    return False


def _halves(sheet: RawSheet) -> list[RawSheet]:
    width = max(map(len, sheet.rows), default=0)
    if not width or not _may_be_folded(sheet):
        return [sheet]
    header = find_header(sheet.rows, width)
    starts = _starts(header)
    if header.first is None or not starts:
        return [sheet]
    period = starts[1] - starts[0]
    halves = []
    for count, start in enumerate(starts, 1):
        rows: list[Row] = [[] if count > 1 else row for row in sheet.rows[: header.first]]
        rows += [row[start : start + period] for row in sheet.rows[header.first :]]
        while rows and all(is_blank(cell) for cell in rows[-1]):
            rows.pop()
        name = sheet.name if count == 1 else f"{sheet.name}（第 {count} 栏）"
        halves.append(replace(sheet, name=name, rows=rows))
    return halves


def _starts(header: Header) -> list[int]:
    """Where each half begins; [] for a list that stands in one."""
    texts: Sequence[str] = header.texts
    last = max((i for i, text in enumerate(texts) if text), default=0) + 1
    first = next((i for i, text in enumerate(texts) if text), last)
    again = next((i for i in range(first + 1, last) if texts[i] == texts[first]), None)
    if again is None:
        return []
    period = again - first
    starts = list(range(first, last, period))
    block = [text for text in texts[first:again] if text]
    same = all([text for text in texts[s : s + period] if text] == block for s in starts)
    about_others = any(other in normal(group) for group in header.groups[first:last] for other in _OTHERS)
    if not same or about_others or len(block) < _FEWEST or len(set(block)) < len(block):
        return []
    meant = {known_word(kind, text) for kind in Kind for text in block}
    return starts if meant & {Field.NAME, Field.CODE} and len(starts) > 1 else []
