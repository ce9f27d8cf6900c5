"""The preparation list: who comes when, what may hurt them, what to make ready, and how much of it all together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from core.people import VisitRow
from core.preparations import by_kind, unready
from ui import formats
from ui.language import tr
from ui.printing.flow import Flow, Row
from ui.printing.letterhead import Issue, group_title, masthead, summary_line, writing_lines
from ui.printing.options import By
from ui.printing.sheet import Box, Mark, Paper, Rule, Strip, Text, moved
from ui.printing.typeset import fitted, lines, width
from ui.printing.visit_facts import day_name, facts, harm_strips
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
    today = issue.at.date()
    summary = _summary(visits)

    def head(first: bool) -> Strip:
        return _head(issue, summary if first else "")

    flow = Flow(issue, head)
    for day, found in groupby(visits, key=lambda visit: visit.day):
        rows = list(found)
        name, count = day_name(day, today), tr("{n} 组", n=len(rows))

        def title(again: bool, name: str = name, count: str = count) -> Strip:
            return group_title(issue, name, count, again=again)

        flow.group(title, _kind_rows(rows, issue) if by is By.KIND else (_row(visit, issue) for visit in rows))
    sums = [] if by is By.KIND else [thing_words(thing) for thing in unready(visits)]
    if sums:

        def sum_title(again: bool) -> Strip:
            return group_title(issue, tr("一共要备"), again=again)

        things = _things([(words, False) for words in sums], issue.form.left, issue)
        flow.group(sum_title, ((strip,) for strip in things))
    if not visits:
        flow.put(group_title(issue, tr("没有约好的客人")))
    notes = writing_lines(issue, tr("还要准备的"), flow.room)
    if notes is not None:
        flow.put(notes)
    return flow.finish(len(visits))


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
    top = masthead(issue)
    if not summary:
        return top
    line = summary_line(issue, summary)
    return Strip(top.height + line.height, (*top.marks, *moved(line.marks, top.height)))


def _left(issue: Issue) -> float:
    """Where everything but the time begins."""
    return issue.form.left + _TIME_ROOM * issue.scale


def _end(issue: Issue) -> Strip:
    """The line under a party."""
    return Strip(9 * issue.scale, (Rule(issue.form.left, 9 * issue.scale, issue.form.room),))


def _row(visit: VisitRow, issue: Issue) -> Row:
    left = _left(issue)
    things = [(formats.whose(thing), thing.ready or visit.ready) for thing in visit.prepare]
    return (_who(visit, issue), *_harms(visit, issue), *_things(things, left, issue), _end(issue))


def _harms(visit: VisitRow, issue: Issue) -> Iterator[Strip]:
    left = _left(issue)
    for avoided in visit.avoid:
        yield from harm_strips(avoided, left, issue.form.right, _WORDS * issue.scale, _STEP * issue.scale)


def _who(visit: VisitRow, issue: Issue) -> Strip:
    """Time, name, state; then party, nights, place and purpose beside the name, or below when there is no room."""
    scale, left, right = issue.scale, _left(issue), issue.form.right
    room, y = right - left, 21.0 * scale
    marks: list[Mark] = []
    if visit.at is not None:
        marks.append(Text(issue.form.left, y, formats.clock(visit.at), _TIME * scale, bold=True))
    names, size = fitted(visit.customer, _NAME * scale, room, bold=True)
    for number, name in enumerate(names):
        y += _STEP * scale if number else 0
        marks.append(Text(left, y, name, size, bold=True))
    end = left + width(names[-1], size, bold=True) + _GAP * scale
    told = " · ".join(facts(visit))
    if width(told, _PARTY * scale) <= right - end:
        marks.append(Text(end, y, told, _PARTY * scale))
    else:
        for line in lines(told, _PARTY * scale, room):
            y += 14 * scale
            marks.append(Text(left, y, line, _PARTY * scale))
    return Strip(y + 7 * scale, tuple(marks))


def _kind_rows(visits: Sequence[VisitRow], issue: Issue) -> Iterator[Row]:
    """First what hurts whom, then each kind with those for whom it is."""
    scale, form = issue.scale, issue.form
    for visit in visits:
        if visit.avoid:
            yield (_name_strip(visit, issue), *_harms(visit, issue), _end(issue))
    for thing in by_kind(visits):
        size, lead = _NAME * scale, (_BOX + 6) * scale
        marks: list[Mark] = [Box(form.left, 9.5 * scale, _BOX * scale, thing.ready)]
        y = 19.0 * scale
        for number, line in enumerate(lines(thing_words(thing), size, form.room - lead, bold=True)):
            y += _STEP * scale if number else 0
            marks.append(Text(form.left + lead, y, line, size, bold=True))
        for line in lines(for_whom(thing), _PARTY * scale, form.room - lead):
            y += 14 * scale
            marks.append(Text(form.left + lead, y, line, _PARTY * scale))
        y += 8 * scale
        yield (Strip(y, (*marks, Rule(form.left, y, form.room))),)


def _name_strip(visit: VisitRow, issue: Issue) -> Strip:
    """Time and name alone."""
    scale, left = issue.scale, _left(issue)
    marks: list[Mark] = []
    if visit.at is not None:
        marks.append(Text(issue.form.left, 19 * scale, formats.clock(visit.at), _NAME * scale, bold=True))
    y = 19.0 * scale
    for number, name in enumerate(lines(visit.customer, _NAME * scale, issue.form.right - left, bold=True)):
        y += _STEP * scale if number else 0
        marks.append(Text(left, y, name, _NAME * scale, bold=True))
    return Strip(y + 5 * scale, tuple(marks))


def _things(things: Sequence[tuple[str, bool]], left: float, issue: Issue) -> Iterator[Strip]:
    """(what, ready) each with its box, side by side as they fit."""
    scale, right = issue.scale, issue.form.right
    size, step, lead = _WORDS * scale, _STEP * scale, (_BOX + 5) * scale
    x, marks = left, list[Mark]()
    for words, ready in things:
        for number, line in enumerate(lines(words, size, right - left - lead)):
            length = lead + width(line, size)
            if marks and (x + length > right or number):
                yield Strip(step, tuple(marks))
                x, marks = left, []
            if number == 0:
                marks.append(Box(x, 4.2 * scale, _BOX * scale, ready))
            marks.append(Text(x + lead, 13.2 * scale, line, size))
            x += length + _GAP * scale
    if marks:
        yield Strip(step, tuple(marks))
