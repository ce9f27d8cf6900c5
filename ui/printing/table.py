"""Columns and rows of a list: columns as wide as their words ask for, words wrapped and never cut, a row never broken
unless it is taller than a page. On narrow paper some columns stand under others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ui.printing.flow import Flow, Row
from ui.printing.letterhead import Issue, group_title, line_under, masthead, summary_line
from ui.printing.sheet import Box, Form, Mark, Rule, Strip, Text, moved
from ui.printing.typeset import fitted, lines, width

_HEAD = 9.0  # points
_GIVES = 0.45  # of its least width a flexible column gives for the others
_WORD = 1.35  # a single word may make a column so much wider than its most
_AIR = 2.0  # a column is so much wider than its widest words


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a cell; lengths before scaling. `step`: from line to line; `beside`: behind the last line when there is
    room; `shrinks`: a little smaller before it is wrapped."""

    words: str
    size: float
    step: float
    bold: bool = False
    beside: bool = False
    shrinks: bool = False


Cell = Sequence[Part]


@dataclass(frozen=True, slots=True)
class Column:
    """`least`, `most`: its width before scaling; wider words are wrapped. `rest`: takes its share of what the others
    leave, at least `least`. `under`: on narrow paper its words stand under those of that column. `blank`: room to write
    by hand, from `least` to `most`."""

    head: str
    least: float = 0.0
    most: float = 1e4
    gap: float = 14.0
    rest: float = 0.0
    under: int | None = None
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """The heights of rows, before scaling. `first`: base line of a cell of one line, `higher`: so much less for one of
    several. `box`: side of the box to tick, 0 for none."""

    least: float
    first: float
    higher: float = 0.0
    padding: float = 10.6
    box: float = 0.0
    lead: float = 0.0


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a column, scaled; `step` is the way down to it from the line above, `indent` from the left."""

    words: str
    size: float
    step: float
    bold: bool
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a column stands; `cells`: whose words stand in it, under one another."""

    column: Column
    x: float
    room: float
    cells: tuple[int, ...]


class Table:
    """`rows`: all cells that will be set, for the widths; one a column."""

    def __init__(self, issue: Issue, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], look: Look) -> None:
        self._issue, self._look = issue, look
        self._tallest = (issue.form.height - 2 * issue.form.margin) * 0.5
        self._places = _places(issue, columns, rows, look)

    def head(self, y: float) -> Strip:
        """The heads of the columns, `y` below the top."""
        size, base = _HEAD * self._issue.scale, y + 20 * self._issue.scale
        step, tall = 11 * self._issue.scale, 1
        marks: list[Mark] = []
        for place in self._places:
            found = lines(place.column.head, size, place.room)
            tall = max(tall, len(found))
            marks += [Text(place.x, base + n * step, words, size) for n, words in enumerate(found)]
        end = base + (tall - 1) * step + 6.5 * self._issue.scale
        return Strip(end, (*marks, line_under(self._issue, end)))

    def row(self, cells: Sequence[Cell], *, ticked: bool = False) -> Row:
        """One strip; several only for words taller than half a page."""
        look, scale, form = self._look, self._issue.scale, self._issue.form
        found = [self._lines(place, cells) for place in self._places]
        parts = list(zip_longest(*(_chunks(one, self._tallest) for one in found), fillvalue=()))
        strips = []
        for number, part in enumerate(parts):
            first, last = number == 0, number == len(parts) - 1
            marks: list[Mark] = []
            for place, column in zip(self._places, part, strict=True):
                higher = look.higher if len(column) > 1 else 0.0
                marks += _set(column, place.x, (look.first - higher) * scale)
            tall = max((sum(line.step for line in column) for column in part), default=0.0) + look.padding * scale
            height = max(look.least * scale, tall) if first else tall
            if first:
                if look.box:
                    marks.append(Box(form.left, (look.first - 11.2) * scale, look.box * scale, ticked))
                marks += [Rule(p.x, 29 * scale, p.room) for p in self._places if p.column.blank]
            if last:
                marks.append(Rule(form.left, height, self._ruled - form.left))
            strips.append(Strip(height, tuple(marks)))
        return strips

    @property
    def _ruled(self) -> float:
        """How far right the line under a row reaches."""
        return next((p.x - 8 for p in self._places if p.column.blank), self._issue.form.right)

    def _lines(self, place: _Place, cells: Sequence[Cell]) -> list[_Line]:
        found: list[_Line] = []
        for part in (part for cell in place.cells for part in cells[cell] if part.words):
            found += _wrapped(part, place.room, self._issue.scale, found)
        return found


def set_table(
    issue: Issue, table: Table, groups: Iterable[tuple[str, str, Sequence[Sequence[Cell]]]], summary: str, nothing: str,
    *, signed: bool = True, ticked: bool = False,
) -> Flow:  # fmt: skip
    """The rows in their groups of (title, count, rows), on pages; a group without a title has none. Without a row
    `nothing` is said. `ticked`: their boxes are. The caller may put more below."""
    rows = [(title, count, list(found)) for title, count, found in groups]

    def head(first: bool) -> Strip:
        top = masthead(issue)
        if not rows:
            return top
        line = summary_line(issue, summary, signed) if first and summary else Strip(0.0, ())
        heads = table.head(top.height + line.height)
        return Strip(heads.height, (*top.marks, *moved(line.marks, top.height), *heads.marks))

    flow = Flow(issue, head)
    for title, count, found in rows:

        def named(again: bool, title: str = title, count: str = count) -> Strip:
            return group_title(issue, title, count, again=again) if title else Strip(0.0, ())

        flow.group(named, (table.row(cells, ticked=ticked) for cells in found))
    if not rows:
        flow.put(group_title(issue, nothing))
    return flow


# --- columns ----------------------------------------------------------------------------------------------------------


def _places(issue: Issue, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], look: Look) -> list[_Place]:
    """Empty columns are left out; where the rest would become too narrow, columns go under others."""
    scale, form = issue.scale, issue.form
    kept = [n for n, one in enumerate(columns) if one.blank or one.rest or any(p.words for r in rows for p in r[n])]
    if not rows:
        kept = list(range(len(columns)))
    apart = {n: [n] for n in kept}
    placed = _widths(columns, apart, rows, form, scale, look)
    if placed is None:
        for n in kept:
            under = columns[n].under
            if under is not None and under in apart:
                apart[under] += apart.pop(n)
        placed = _widths(columns, apart, rows, form, scale, look, at_any_rate=True)
    assert placed is not None
    return placed


def _widths(
    columns: Sequence[Column], apart: dict[int, list[int]], rows: Sequence[Sequence[Cell]], form: Form, scale: float,
    look: Look, *, at_any_rate: bool = False,
) -> list[_Place] | None:  # fmt: skip
    """The columns side by side; None when the flexible ones do not get what they need, unless `at_any_rate`."""
    found: dict[int, float] = {}
    for n, cells in apart.items():
        column = columns[n]
        if column.rest or column.blank:
            found[n] = column.least * (1.0 if column.blank else scale)
            continue
        heads = [width(columns[cell].head, _HEAD * scale) for cell in cells[:1]]
        most = max(columns[cell].most for cell in cells) * scale
        parts = {part for cell in cells for row in rows for part in row[cell]}  # many say the same
        wide = [one for part in parts for one in _asked(part, scale, most)]
        found[n] = max(column.least * scale, max([*heads, *wide]) + _AIR)
    lead = look.lead * scale
    spare = form.room - lead - sum(found.values()) - sum(columns[n].gap for n in list(apart)[:-1])
    if spare < 0 and not at_any_rate:
        return None
    spare = _take_rest(columns, found, spare)
    if spare < 0:  # very long words in large type: everybody gives
        fixed = [n for n in found if not columns[n].rest]
        share = 1 + spare / sum(found[n] for n in fixed)
        found |= {n: found[n] * share for n in fixed}
        spare = 0.0
    spare = _give_blanks(columns, found, spare)
    shares = sum(columns[n].rest for n in found)
    for n in found:
        found[n] += spare * columns[n].rest / shares if columns[n].rest else 0.0
    x, placed = form.left + lead, []
    for n, cells in apart.items():
        placed.append(_Place(columns[n], x, max(found[n], 12.0), tuple(cells)))
        x += found[n] + columns[n].gap
    return placed


def _take_rest(columns: Sequence[Column], found: dict[int, float], spare: float) -> float:
    """What is missing comes from the flexible columns first, as far as they can still be read; what is then missing."""
    for n, has in found.items():
        if columns[n].rest and spare < 0:
            less = min(-spare, has * _GIVES)
            found[n] = has - less
            spare += less
    return spare


def _give_blanks(columns: Sequence[Column], found: dict[int, float], spare: float) -> float:
    """What is to be written on takes of the spare room up to its most; the rest is left."""
    for n, has in found.items():
        if columns[n].blank and spare > 0:
            more = min(spare, columns[n].most - has)
            found[n] = has + more
            spare -= more
    return spare


def _asked(part: Part, scale: float, most: float) -> Iterator[float]:
    """The width of the whole, and of each word: a column should break neither, and the second less than the first. What
    is too wide does not ask: one long name does not take the room of everybody's task."""
    size = part.size * scale
    whole = width(part.words, size, part.bold)
    if whole <= most:
        yield whole
        return
    words = part.words.replace("-", "- ").split()
    fitting = [one for word in words if (one := width(word, size, part.bold)) <= most * _WORD]
    yield max(fitting, default=most)


# --- cells ------------------------------------------------------------------------------------------------------------


def _wrapped(part: Part, room: float, scale: float, before: list[_Line]) -> list[_Line]:
    size, step = part.size * scale, part.step * scale
    if part.beside and before:
        last = before[-1]
        indent = last.indent + width(last.words, last.size, last.bold) + 6 * scale
        if indent + width(part.words, size, part.bold) <= room:
            return [_Line(part.words, size, 0.0, part.bold, indent)]
    if part.shrinks:
        found, size = fitted(part.words, size, room, part.bold)
    else:
        found = lines(part.words, size, room, part.bold)
    return [_Line(words, size, step, part.bold) for words in found]


def _chunks(found: Sequence[_Line], tallest: float) -> list[list[_Line]]:
    """The lines in parts that fit on any page; nearly always one."""
    parts: list[list[_Line]] = [[]]
    tall = 0.0
    for line in found:
        tall += line.step
        if tall > tallest:
            parts.append([])
            tall = line.step
        parts[-1].append(line)
    return parts


def _set(found: Sequence[_Line], x: float, y: float) -> Iterator[Mark]:
    """Lines under one another; `y` is the first base line."""
    for number, line in enumerate(found):
        y += line.step if number else 0.0
        yield Text(x + line.indent, y, line.words, line.size, line.bold)
