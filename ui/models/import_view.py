"""What the page shows of a plan, counted once in the worker: which rows stand under which filter, what asks the owner,
and the longest words of each column. A list of 100,000 rows is then shown like one of 100.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from core.importing.fields import Field
from core.importing.layout import Layout
from core.importing.marks import Level
from core.importing.merging import Policy
from core.importing.plan import Outcome, Plan, RowPlan
from core.importing.tables import RawSheet, shown
from core.text import fold

NEVER_CUT = (Field.NAME, Field.PHONES)
_SAMPLE = 300
"""Rows by which the widths of columns are told: the first ones, and so many spread over the list."""
_LONGEST = 3
_VALUES = 50
"""Different values of a column that the owner is asked about, the most frequent first."""

@dataclass(frozen=True, slots=True)
class ImportView:
    """Numbers of rows, ascending. `problems` (`wanting`: the same to look up), `duplicates`: filters of the preview.
    `of_file`, `of_archive`: rows that are, or may be, somebody of an earlier row or of the archive; `asked`: those of
    them that wait for an answer. `hidden`: rows that the workbook hides. `same`, `told_by`: by (column, problem), how
    many cells carry that mark and some of them. `marked`: columns with any mark.
    """

    problems: Sequence[int] = ()
    duplicates: Sequence[int] = ()
    of_file: Sequence[int] = ()
    of_archive: Sequence[int] = ()
    asked: Sequence[int] = ()
    hidden: Sequence[int] = ()
    hidden_out: bool = False
    same: Mapping[tuple[int, str], int] = field(default_factory=dict)
    told_by: Mapping[tuple[int, str], tuple[str, ...]] = field(default_factory=dict)
    marked: frozenset[int] = frozenset()
    wanting: frozenset[int] = frozenset()


def row_of(plan: Plan, number: int) -> RowPlan:
    """The row of a number of the sheet. KeyError for one that is no data row."""
    place = number - plan.layout.start - 1
    if not 0 <= place < len(plan.rows):
        raise KeyError(number)
    return plan.rows[place]


def view_of(plan: Plan) -> ImportView:
    """Look through a plan once."""
    problems: list[int] = []
    duplicates: list[int] = []
    of_file: list[int] = []
    of_archive: list[int] = []
    asked: list[int] = []
    same: Counter[tuple[int, str]] = Counter()
    told_by: dict[tuple[int, str], list[str]] = {}
    marked: set[int] = set()
    chosen = plan.choices.rows
    for row in plan.rows.noteworthy(Level.ERROR, Level.CHECK, Level.DUPLICATE):
        if row.known is not None:
            (of_archive if row.known_row is None else of_file).append(row.number)
            if row.asked and row.number not in chosen and row.outcome is Outcome.ADD:
                asked.append(row.number)
        wanted, double = row.outcome is Outcome.REJECT, False
        for column, mark in row.marks:
            marked.add(column)
            double = double or mark.level is Level.DUPLICATE
            if mark.level in (Level.ERROR, Level.CHECK):
                wanted = True
                key = (column, mark.problem)
                same[key] += 1
                told = told_by.setdefault(key, [])
                if len(told) < _LONGEST and (text := plan.cell(row, column)) not in told:
                    told.append(text)
        if wanted:
            problems.append(row.number)
        if double:
            duplicates.append(row.number)
    hidden = _hidden_rows(plan)
    return ImportView(
        problems, duplicates, of_file, of_archive, asked, hidden,
        bool(hidden) and all(chosen.get(number) is Policy.SKIP for number in hidden),
        dict(same), {key: tuple(told) for key, told in told_by.items()},
        frozenset(marked), frozenset(problems),
    )  # fmt: skip


def _hidden_rows(plan: Plan) -> list[int]:
    first, last = plan.layout.start + 1, plan.layout.start + len(plan.rows)
    inside = (number for number in plan.raw.hidden_rows if first <= number <= last)
    return sorted(number for number in inside if row_of(plan, number).outcome is not Outcome.BLANK)


def problems_like(plan: Plan, column: int, problem: str) -> list[int]:
    """The rows whose cell of this column carries this mark."""
    rows = plan.rows.noteworthy()
    return [row.number for row in rows if any(c == column and m.problem == problem for c, m in row.marks)]


# --- the sheet itself -------------------------------------------------------------------------------------------------


def longest(raw: RawSheet, layout: Layout) -> dict[int, tuple[int, ...]]:
    """For each column the numbers of the rows with the longest words, enough to give it its width: of names and phones,
    which are never cut, among all rows, else among those sampled."""
    numbers = list(sampled(raw, layout))
    found = {}
    for column in layout.columns:
        index = column.index
        among: Sequence[int] = numbers
        if column.field in NEVER_CUT and len(raw.rows) > _SAMPLE:
            every = range(layout.start + 1, len(raw.rows) + 1)
            among = [*numbers, *nlargest(_LONGEST, every, key=lambda number: len(_text(raw, number, index)))]
        lengths = {(_breadth(_text(raw, number, index)), number) for number in among}
        found[index] = tuple(number for _length, number in nlargest(_LONGEST, lengths))
    return found


def sampled(raw: RawSheet, layout: Layout) -> Iterator[int]:
    """The first data rows, and as many spread over the list."""
    first, last = layout.start + 1, len(raw.rows)
    yield from sorted({
        *range(first, min(last, first + _SAMPLE) + 1), *range(first, last + 1, max(1, (last - first) // _SAMPLE)),
    })  # fmt: skip


def _text(raw: RawSheet, number: int, column: int) -> str:
    cells = raw.rows[number - 1] if number <= len(raw.rows) else ()
    return shown(cells[column]).strip() if column < len(cells) else ""


def _breadth(text: str) -> int:
    """In half characters: a Chinese one is as wide as two."""
    return sum(2 if ord(c) > 0x2E7F else 1 for c in text[:200])


@dataclass(frozen=True, slots=True)
class Value:
    """One of the different values of a column: `text` as it is shown, in how many rows. `key` is what `Column.codes`
    knows it by."""

    text: str
    count: int

    @property
    def key(self) -> str:
        return fold(self.text)


def values_in(raw: RawSheet, layout: Layout, column: int) -> tuple[list[Value], int]:
    """The different values of a column, the most frequent first, at most 50; and how many there are in all."""
    counted: Counter[str] = Counter()
    first: dict[str, str] = {}
    for row in raw.rows[layout.start :]:
        text = shown(row[column]).strip() if column < len(row) else ""
        if text:
            key = fold(text)
            counted[key] += 1
            first.setdefault(key, text)
    return [Value(first[key], count) for key, count in counted.most_common(_VALUES)], len(counted)


def matching(raw: RawSheet, numbers: Sequence[int], columns: Sequence[int], edits: Mapping[tuple[int, int], str],
             words: str) -> list[int]:  # fmt: skip
    """The rows, among these, that hold the words (casefolded) in one of the columns."""
    found = []
    for number in numbers:
        cells = raw.rows[number - 1]
        for column in columns:
            text = edits.get((number, column)) if edits else None
            if text is None:
                text = shown(cells[column]) if column < len(cells) else ""
            if words in text.casefold():
                found.append(number)
                break
    return found
