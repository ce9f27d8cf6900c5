"""The preparation list: who comes when, what may hurt them, what to make ready, and how much of it all together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from core.people import PreferenceKind, VisitRow, VisitStatus
from core.preparations import totals
from ui import formats
from ui.language import tr
from ui.printing import letterhead
from ui.printing.flow import Flow, Row
from ui.printing.letterhead import Issue, group_title, masthead, right_of, writing_lines
from ui.printing.sheet import LEFT, RIGHT, THIN, Bar, Box, Mark, Paper, Rule, Strip, Text
from ui.printing.typeset import fitted, lines, width

_TIME, _NAME, _PARTY, _WORDS = 14.0, 12.5, 10.0, 11.0  # sizes in points
_TIME_ROOM = 58.0
_BOX = 10.0
_STEP = 18.0  # from line to line
_GAP = 16.0  # between things on one line


def set_preparations(visits: Sequence[VisitRow], issue: Issue) -> Paper:
    """The list in pages; `visits` in order of time. It may be empty: then it says so."""
    today, scale = issue.at.date(), issue.scale
    summary = _summary(visits)

    def head(first: bool) -> Strip:
        return _head(issue, summary if first else "")

    flow = Flow(head)
    for day, found in groupby(visits, key=lambda visit: visit.day):
        rows = list(found)
        name, count = _day_name(day, today), tr("{n} 组", n=len(rows))

        def title(again: bool, name: str = name, count: str = count) -> Strip:
            return group_title(name, count, scale, again=again)

        flow.group(title, (_row(visit, scale) for visit in rows))
    sums = [text if times == 1 else f"{text} ×{times}" for text, times in totals(visits)]
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


def _day_name(day: date, today: date) -> str:
    words, weekday = formats.month_day(day), formats.weekday(day)
    if day == today:
        return tr("今天 {day} {weekday}", day=words, weekday=weekday)
    if (day - today).days == 1:
        return tr("明天 {day} {weekday}", day=words, weekday=weekday)
    return tr("{day} {weekday}", day=words, weekday=weekday)


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
        strips += _avoided(_named(avoided.kind, avoided.text), left, scale, bar=avoided.kind is PreferenceKind.ALLERGY)
    things = [(thing.text, thing.ready or visit.ready) for thing in visit.prepare]
    strips += _things(things, left, scale)
    return (*strips, Strip(9 * scale, (Rule(LEFT, 9 * scale, RIGHT - LEFT),)))


def _named(kind: PreferenceKind, text: str) -> str:
    """过敏：芒果, but not 过敏：芒果过敏."""
    name = formats.preference_kind(kind)
    return text if name in text else tr("{kind}：{words}", kind=name, words=text)


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
    facts = " · ".join(_facts(visit))
    if width(facts, _PARTY * scale) <= RIGHT - end:
        marks.append(Text(end, y, facts, _PARTY * scale))
    else:
        for line in lines(facts, _PARTY * scale, room):
            y += 14 * scale
            marks.append(Text(left, y, line, _PARTY * scale))
    return Strip(y + 7 * scale, tuple(marks))


def _facts(visit: VisitRow) -> list[str]:
    found = [
        formats.visit_status(visit.status) if visit.status is VisitStatus.ARRIVED else "",
        tr("{n} 人", n=visit.party) if visit.party else "",
        tr("住 {n} 晚", n=visit.nights) if visit.nights else "",
        visit.place or "",
        visit.purpose or "",
        visit.note or "",
    ]
    return [words for words in found if words]


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
