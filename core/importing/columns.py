"""Which sheet, which row is the header, and what each column means.

A header that is a known word decides; one that only contains a known word is weighed with its values; one that says
nothing is left to the values. Never by edit distance: in Chinese one other character is another word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from core.errors import KnownError
from core.importing import words
from core.importing.fields import IGNORED, REPEATABLE, Field, Kind, dictionary, fields_of, normal
from core.importing.looks import Look, fit, guess, look_at, spread
from core.importing.tables import RawFile, RawSheet, Row, is_blank, letter, shown

HEADER_WITHIN = 40
"""Header rows are looked for in so many first rows."""
_LONGEST_HEADER = 24
_MOST_COLUMNS = 400
_SURE_FIT = 0.3
"""Below this share of fitting values a known header word is not sure."""
_SAID_BY_BOTH = frozenset({Field.CODE, Field.NAME, Field.PHONES, Field.NOTE})
_ROW_NUMBERS = frozenset({"", "编号", "编码", "号", "id", "code"})
"""Headers under which counting numbers are row numbers: they change with the sorting, and would match strangers."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `field` None: not imported. `sure` False: please look (shown with a warning edge)."""

    index: int
    header: str
    field: Field | None = None
    sure: bool = True

    @property
    def letter(self) -> str:
        return letter(self.index)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet is read. `header_row`: the sheet's number (from 1) of the last header row, None without one;
    `start`: index of the first data row."""

    sheet: str
    kind: Kind
    header_row: int | None
    start: int
    columns: tuple[Column, ...]

    def of(self, field: Field) -> tuple[int, ...]:
        """The indices of the columns that feed a field."""
        return tuple(c.index for c in self.columns if c.field is field)

    def missing(self) -> tuple[Field, ...]:
        """What a list of this kind cannot do without and does not have; () when it can be imported."""
        has = {c.field for c in self.columns}
        if self.kind is Kind.CUSTOMERS:
            who = {Field.NAME, Field.SURNAME, Field.GIVEN_NAME, Field.PHONES}
            return () if has & who else (Field.NAME, Field.PHONES)
        missing: tuple[Field, ...] = ()
        if not has & {Field.CODE, Field.PHONES, Field.NAME}:
            missing += (Field.NAME,)
        if Field.DAY not in has:
            missing += (Field.DAY,)
        if not has & {Field.PAID, Field.LIST}:
            missing += (Field.PAID,)
        return missing

    def with_field(self, index: int, field: Field | None) -> Layout:
        """One column given another meaning by hand; a column that had it gives it up unless it may be fed twice."""
        columns = []
        for column in self.columns:
            if column.index == index:
                columns.append(replace(column, field=field, sure=True))
            elif field is not None and column.field is field and field not in REPEATABLE:
                columns.append(replace(column, field=None))
            else:
                columns.append(column)
        return replace(self, columns=tuple(columns))


def find_layout(file: RawFile, today: date, sheet: str | None = None, kind: Kind | None = None) -> Layout:
    """The sheet to import and how to read it; `sheet` and `kind` None: found by themselves.

    KnownError: sheet_not_found {sheet, sheets}, no_table_found {file}.
    """
    if sheet is not None:
        named = [s for s in file.sheets if s.name == sheet]
        if not named:
            raise KnownError("sheet_not_found", sheet=sheet, sheets="、".join(s.name for s in file.sheets))
        layout = layout_of(named[0], today, kind)
        if layout is None:
            raise KnownError("no_table_found", file=file.file)
        return layout
    best: tuple[tuple[bool, bool, int, int], Layout] | None = None
    for raw in file.sheets:
        found = layout_of(raw, today, kind)
        if found is None:
            continue
        known = len({c.field for c in found.columns if c.field})
        rank = (not found.missing(), not raw.hidden, min(known, 3), len(raw.rows) - found.start)
        if best is None or rank > best[0]:
            best = (rank, found)
    if best is None:
        raise KnownError("no_table_found", file=file.file)
    return best[1]


def map_by_hand(layout: Layout, mapping: Mapping[Field, Sequence[str]]) -> Layout:
    """The layout with `FIELD=HEADER` given by hand; a header may be its text or the column's letter.

    KnownError: column_not_found {header, headers}.
    """
    for field, headers in mapping.items():
        for header in headers:
            index = next((c.index for c in layout.columns if c.header == header), None)
            if index is None:
                index = next((c.index for c in layout.columns if normal(c.header) == normal(header) != ""), None)
            if index is None:
                index = next((c.index for c in layout.columns if c.letter == header.upper()), None)
            if index is None:
                headers_there = "、".join(c.header for c in layout.columns if c.header)
                raise KnownError("column_not_found", header=header, headers=headers_there)
            layout = layout.with_field(index, field)
    return layout


def layout_of(raw: RawSheet, today: date, kind: Kind | None = None, header_row: int | None = None) -> Layout | None:
    """How one sheet is read, None for a sheet without rows below a header (and none that look like customers).

    `header_row`: the sheet's number of the last header row when it is chosen by hand, 0 for a list without one.
    """
    width = min(max((len(row) for row in raw.rows), default=0), _MOST_COLUMNS)
    if width == 0:
        return None
    first, last = _find_header(raw.rows)
    if header_row is not None and header_row != (0 if last is None else last + 1):
        first = last = header_row - 1 if header_row else None
    start = 0 if last is None else last + 1
    headers = [""] * width if first is None or last is None else _headers(raw.rows, first, last, width)
    if not any(not is_blank(cell) for row in raw.rows[start:] for cell in row):
        return None
    looks = [look_at(spread(raw.rows, i, start), today) for i in range(width)]
    used = [i for i in range(width) if looks[i].filled or headers[i]]
    layouts = [
        Layout(raw.name, k, None if last is None else last + 1, start, _assign(k, headers, looks, used))
        for k in ((kind,) if kind else (Kind.CUSTOMERS, Kind.PURCHASES))
    ]
    if last is None and not any(layout.columns and any(c.field for c in layout.columns) for layout in layouts):
        return None
    return max(layouts, key=_how_much_is_understood)


def _how_much_is_understood(layout: Layout) -> tuple[bool, int, bool]:
    """For choosing the kind: usable first, then the fields of its own (a sure one counts for three); customers when
    both are as good."""
    own = {c.field: c.sure for c in layout.columns if c.field and c.field not in _SAID_BY_BOTH}
    return not layout.missing(), sum(3 if sure else 1 for sure in own.values()), layout.kind is Kind.CUSTOMERS


# --- the header row ---------------------------------------------------------------------------------------------------


def _find_header(rows: Sequence[Row]) -> tuple[int | None, int | None]:
    """First and last index of the header (a header may be two rows high); (None, None) without one."""
    scores = [_header_score(row) for row in rows[:HEADER_WITHIN]]
    best = max(scores, default=0)
    if best < 2:
        return None, None
    row = scores.index(best)
    first = last = row
    if row + 1 < len(scores) and scores[row + 1] > 0 and _fills_gaps(rows[row], rows[row + 1]):
        last = row + 1
    elif row > 0 and scores[row - 1] > 0 and _fills_gaps(rows[row], rows[row - 1]):
        first = row - 1
    return first, last


def _header_score(row: Row) -> int:
    """Known words in the row, less what can only be data."""
    score = 0
    seen: set[str] = set()
    for cell in row[:_MOST_COLUMNS]:
        if is_blank(cell):
            continue
        if not isinstance(cell, str):
            score -= 2
            continue
        word = normal(cell[:80])
        weight = _header_weight(word)
        if weight and word not in seen:
            score += weight
        elif not weight and sum(c.isdigit() for c in word) >= 4:
            score -= 2
        seen.add(word)
    return score


@lru_cache(maxsize=4096)
def _header_weight(word: str) -> int:
    """2 for a known word, 1 for a short text that contains one, 0 else."""
    if any(word in dictionary(kind) for kind in Kind):
        return 2
    if not word or len(word) > (_LONGEST_HEADER if word.isascii() else 12):
        return 0
    return int(any(_contained(word, kind) for kind in Kind))


def _fills_gaps(row: Row, other: Row) -> bool:
    """Whether the other row has words exactly where this one is blank: a header of two rows with merged cells."""
    words = [i for i, cell in enumerate(other) if not is_blank(cell)]
    if not all(isinstance(other[i], str) and _header_weight(normal(str(other[i])[:80])) for i in words):
        return False
    return any(i >= len(row) or is_blank(row[i]) for i in words)


def _headers(rows: Sequence[Row], first: int, last: int, width: int) -> list[str]:
    """The header of each column: the lowest word that stands over it."""
    headers = [""] * width
    for row in rows[first : last + 1]:
        for i, cell in enumerate(row[:width]):
            if not is_blank(cell):
                headers[i] = " ".join(shown(cell).split())
    return headers


# --- what each column means -------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _contained(word: str, kind: Kind) -> tuple[tuple[Field | str, float], ...]:
    """The fields whose words the header contains, with weights: the longer word and the later one count more, because
    in Chinese the head of a compound stands last (最近消费日期 is a 日期)."""
    found: dict[Field | str, float] = {}
    for known, field in dictionary(kind).items():
        if len(known) < (2 if not known.isascii() else 4):
            continue
        at = word.rfind(known)
        if at >= 0:
            weight = len(known) / len(word) + 0.3 * (at + len(known)) / len(word)
            found[field] = max(found.get(field, 0.0), weight)
    return tuple(sorted(found.items(), key=lambda item: -item[1]))


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    index: int
    field: Field | str
    sure: bool


def _assign(kind: Kind, headers: Sequence[str], looks: Sequence[Look], used: Sequence[int]) -> tuple[Column, ...]:
    """Give each column the field it deserves most, each field to one column (but REPEATABLE ones)."""
    candidates = [c for i in used for c in _candidates(kind, i, headers[i], looks[i])]
    candidates.sort(key=lambda c: (-c.score, c.index))
    taken: dict[int, _Candidate] = {}
    fields: set[Field | str] = set()
    for candidate in candidates:
        free = candidate.field not in fields or candidate.field in REPEATABLE or candidate.field == IGNORED
        if candidate.index not in taken and free:
            taken[candidate.index] = candidate
            fields.add(candidate.field)
    return tuple(_column(i, headers[i], taken.get(i)) for i in used)


def _column(index: int, header: str, chosen: _Candidate | None) -> Column:
    if chosen is None or not isinstance(chosen.field, Field):
        return Column(index, header)
    return Column(index, header, chosen.field, chosen.sure)


def _candidates(kind: Kind, index: int, header: str, look: Look) -> list[_Candidate]:
    word = normal(header)
    known = dictionary(kind).get(word)
    if known == IGNORED or (look.counting and word in _ROW_NUMBERS):
        return [_Candidate(3.0, index, IGNORED, True)]
    if known is None and any(other in word for other in words.OF_OTHERS.split()):
        return []
    found: list[_Candidate] = []
    if isinstance(known, Field):
        order = 0.1 * (1 - list(dictionary(kind)).index(word) / len(dictionary(kind)))
        found.append(_Candidate(2.0 + fit(known, look) + order, index, known, fit(known, look) >= _SURE_FIT))
        if known in (Field.TIME, Field.DAY):
            other = Field.DAY if known is Field.TIME else Field.TIME
            found.append(_Candidate(1.5 + fit(other, look), index, other, fit(other, look) >= 0.8))
    elif word:
        found.extend(_half_known(word, kind, index, look))
    by_values = guess(look)
    if by_values in fields_of(kind):
        found.extend(_by_values(index, by_values, known, look, bool(word)))
    return found


def _half_known(word: str, kind: Kind, index: int, look: Look) -> list[_Candidate]:
    """For a header that contains known words: the fields whose values it could hold."""
    found = []
    for field, weight in _contained(word, kind):
        if not isinstance(field, Field):
            found.append(_Candidate(weight + 0.5, index, field, False))
        elif fit(field, look) >= _SURE_FIT:
            found.append(_Candidate(weight + fit(field, look), index, field, False))
    return found


def _by_values(
    index: int, field: Field | None, known: Field | str | None, look: Look, has_header: bool
) -> list[_Candidate]:
    """The values' own suggestion: strong against a header they contradict, weak beside one that says nothing."""
    if field is None or field is known:
        return []
    if isinstance(known, Field):
        contradicted = known not in (Field.CODE, Field.WECHAT, Field.NOTE) and fit(known, look) < 0.1
        return [_Candidate(2.2, index, field, False)] if contradicted and fit(field, look) >= 0.8 else []
    if has_header and field in (Field.NAME, Field.BIRTHDAY, Field.ADDRESS):
        return [_Candidate(0.2, index, field, False)]
    return [_Candidate(1.0, index, field, False)]
