"""The preparation list: who comes when, what may hurt them, what to make ready, and how much of it all together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from core.people import VisitRow
from core.preparations import by_kind, unready
from core.terms import PreferenceKind
from ui import formats
from ui.language import tr
from ui.printing import letterhead
from ui.printing.flow import Flow, Row
from ui.printing.letterhead import Issue, group_title, masthead, right_of, writing_lines
from ui.printing.options import By
from ui.printing.sheet import LEFT, RIGHT, THIN, Bar, Box, Mark, Paper, Rule, Strip, Text
from ui.printing.typeset import fitted, lines, width
from ui.printing.visit_facts import day_name, facts, harm_words
from ui.thing_words import for_whom, thing_words

_TIME, _NAME, _PARTY, _WORDS = 14.0, 12.5, 10.0, 11.0  # sizes in points
_TIME_ROOM = 58.0
_BOX = 10.0
_STEP = 18.0  # from line to line
_GAP = 16.0  # between things on one line


def set_preparations(visits: Sequence[VisitRow], issue: Issue, by: By = By.PARTY) -> Paper:
    """The list in pages; `visits` in order of time. It may be empty: then it says so.

    By party everything of one visit stands together, the sums at the end. By kind each thing stands with those for whom
    it is; what hurts still comes first.
    """
    today, scale = issue.at.date(), issue.scale
    summary = _summary(visits)

    def head(first: bool) -> Strip:
        return _head(issue, summary if first else "")

    flow = Flow(head)
    for day, found in groupby(visits, key=lambda visit: visit.day):
        rows = list(found)
        name, count = day_name(day, today), tr("{n} 组", n=len(rows))

        def title(again: bool, name: str = name, count: str = count) -> Strip:
            return group_title(name, count, scale, again=again)

        if by is By.KIND:
            flow.group(title, _kind_rows(rows, scale))
        else:
            flow.group(title, (_row(visit, scale) for visit in rows))
    sums = [] if by is By.KIND else [thing_words(thing) for thing in unready(visits)]
    if sums:

        def sum_title(again: bool) -> Strip:
            return group_title(tr("一共要备"), "", scale, again=again)

        flow.group(sum_title, ((strip,) for strip in _things([(words, False) for words in sums], LEFT, scale)))
    if not visits:
        flow.put(group_title(tr("没有约好的客人"), "", scale, again=False))
    notes = writing_lines(tr("还要准备的"), flow.room, scale)
    if notes is not None:
        flow.put(notes)
    return Paper(issue.title, len(visits), flow.finish(lambda number, count: letterhead.foot(issue, number, count)))


def _summary(visits: Sequence[VisitRow]) -> str:
    """共 6 组，21 人，3 组没备好."""
    if not visits:
        return ""
    words = tr("共 {n} 组", n=len(visits))
    guests = sum(visit.party or 1 for visit in visits)
    open_ones = sum(not visit.ready and any(not thing.ready for thing in visit.prepare) for visit in visits)
    parts = [words, tr("{n} 人", n=guests)]
    if open_ones:
        parts.append(tr("{n} 组没备好", n=open_ones))
    return tr("，").join(parts)


def _head(issue: Issue, summary: str) -> Strip:
    top, scale = masthead(issue), issue.scale
    if not summary:
        return top
    y = top.height + 18 * scale
    blank = 60.0
    marks = (
        Text(LEFT, y, summary, 10 * scale),
        right_of(tr("负责人："), RIGHT - blank - 2, y, 10 * scale),
        Rule(RIGHT - blank, y + 2, blank, THIN),
    )
    return Strip(y + 4 * scale, (*top.marks, *marks))


def _row(visit: VisitRow, scale: float) -> Row:
    left = LEFT + _TIME_ROOM * scale
    strips = [_who(visit, left, scale)]
    for avoided in visit.avoid:
        strips += _avoided(harm_words(avoided), left, scale, bar=avoided.kind is PreferenceKind.ALLERGY)
    things = [(formats.whose(thing), thing.ready or visit.ready) for thing in visit.prepare]
    strips += _things(things, left, scale)
    return (*strips, Strip(9 * scale, (Rule(LEFT, 9 * scale, RIGHT - LEFT),)))


def _who(visit: VisitRow, left: float, scale: float) -> Strip:
    """Time, name, state; then party, nights, place and purpose beside the name, or below when there is no room."""
    room, y = RIGHT - left, 21.0 * scale
    marks: list[Mark] = []
    if visit.at is not None:
        marks.append(Text(LEFT, y, formats.clock(visit.at), _TIME * scale, bold=True))
    names, size = fitted(visit.customer, _NAME * scale, room, bold=True)
    for number, name in enumerate(names):
        y += _STEP * scale if number else 0
        marks.append(Text(left, y, name, size, bold=True))
    end = left + width(names[-1], size, bold=True) + _GAP * scale
    told = " · ".join(facts(visit))
    if width(told, _PARTY * scale) <= RIGHT - end:
        marks.append(Text(end, y, told, _PARTY * scale))
    else:
        for line in lines(told, _PARTY * scale, room):
            y += 14 * scale
            marks.append(Text(left, y, line, _PARTY * scale))
    return Strip(y + 7 * scale, tuple(marks))


def _kind_rows(visits: Sequence[VisitRow], scale: float) -> Iterator[Row]:
    """First what hurts whom, then each kind with those for whom it is."""
    left = LEFT + _TIME_ROOM * scale
    for visit in visits:
        if not visit.avoid:
            continue
        strips = [_name_strip(visit, left, scale)]
        for avoided in visit.avoid:
            strips += _avoided(harm_words(avoided), left, scale, bar=avoided.kind is PreferenceKind.ALLERGY)
        yield (*strips, Strip(9 * scale, (Rule(LEFT, 9 * scale, RIGHT - LEFT),)))
    for thing in by_kind(visits):
        size, lead = _NAME * scale, (_BOX + 6) * scale
        marks: list[Mark] = [Box(LEFT, 9.5 * scale, _BOX * scale, thing.ready)]
        y = 19.0 * scale
        for number, line in enumerate(lines(thing_words(thing), size, RIGHT - LEFT - lead, bold=True)):
            y += _STEP * scale if number else 0
            marks.append(Text(LEFT + lead, y, line, size, bold=True))
        for line in lines(for_whom(thing), _PARTY * scale, RIGHT - LEFT - lead):
            y += 14 * scale
            marks.append(Text(LEFT + lead, y, line, _PARTY * scale))
        y += 8 * scale
        yield (Strip(y, (*marks, Rule(LEFT, y, RIGHT - LEFT))),)


def _name_strip(visit: VisitRow, left: float, scale: float) -> Strip:
    """Time and name alone."""
    marks: list[Mark] = []
    if visit.at is not None:
        marks.append(Text(LEFT, 19 * scale, formats.clock(visit.at), _NAME * scale, bold=True))
    y = 19.0 * scale
    for number, name in enumerate(lines(visit.customer, _NAME * scale, RIGHT - left, bold=True)):
        y += _STEP * scale if number else 0
        marks.append(Text(left, y, name, _NAME * scale, bold=True))
    return Strip(y + 5 * scale, tuple(marks))


def _avoided(words: str, left: float, scale: float, *, bar: bool) -> Iterator[Strip]:
    """What may hurt: an allergy in white on a black bar, the rest in bold; wrapped, never cut."""
    size, step = _WORDS * scale, _STEP * scale
    pad = 6 * scale if bar else 0.0
    for line in lines(words, size, RIGHT - left - 2 * pad, bold=True):
        text = Text(left + pad, 13.2 * scale, line, size, bold=True, white=bar)
        length = width(line, size, bold=True) + 2 * pad
        marks: tuple[Mark, ...] = (Bar(left, 0.8 * scale, length, step - 1.6 * scale), text) if bar else (text,)
        yield Strip(step, marks)


def _things(things: Sequence[tuple[str, bool]], left: float, scale: float) -> Iterator[Strip]:
    """(what, ready) each with its box, side by side as they fit."""
    size, step, lead = _WORDS * scale, _STEP * scale, (_BOX + 5) * scale
    x, marks = left, list[Mark]()
    for words, ready in things:
        for number, line in enumerate(lines(words, size, RIGHT - left - lead)):
            length = lead + width(line, size)
            if marks and (x + length > RIGHT or number):
                yield Strip(step, tuple(marks))
                x, marks = left, []
            if number == 0:
                marks.append(Box(x, 4.2 * scale, _BOX * scale, ready))
            marks.append(Text(x + lead, 13.2 * scale, line, size))
            x += length + _GAP * scale
    if marks:
        yield Strip(step, tuple(marks))
