"""The follow-up list: who, by which phone, how, what to do, and a line to write down how it went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from core.agenda import Nearness, grouped
from core.people import FollowupRow
from core.terms import FollowupKind
from ui import formats, wording
from ui.language import tr
from ui.printing import letterhead
from ui.printing.flow import Flow, Row
from ui.printing.letterhead import Issue, group_title, line_under, masthead, right_of, writing_lines
from ui.printing.sheet import LEFT, RIGHT, THIN, Box, Mark, Paper, Rule, Strip, Text
from ui.printing.typeset import fitted, lines, width
from ui.printing.visit_facts import harm_words

_NAME, _PHONE, _WAY, _TASK, _NOTE, _HEAD = 11.5, 10.5, 10.0, 10.5, 8.5, 9.0  # sizes in points
_ROW = 37.0  # the least height of a row: room for a pen
_NAME_LINE, _TASK_LINE, _NOTE_LINE = 14.5, 14.4, 12.0
_PADDING = 10.6  # above and below the words of a row
_BOX = 13.0
_MIDDLE = 20.5  # base line of a name, below the top of its row
_TALLEST = 450.0  # the words of a strip, before scaling: this fits on any page
_RESULT, _LEAST_RESULT, _LEAST_TASK = 111.0, 84.0, 150.0
_LONGEST_NAME, _LONGEST_PHONE, _LONGEST_WAY = 84.0, 130.0, 45.0  # wider ones are wrapped
_NAME_GAP, _PHONE_GAP, _WAY_GAP = 14.0, 18.0, 16.0


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns begin and how wide they are, in points; `phone` None: no phones are printed."""

    scale: float
    name: float
    phone: float | None
    way: float
    task: float
    result: float

    @property
    def name_room(self) -> float:
        return (self.way if self.phone is None else self.phone) - self.name - _NAME_GAP / 2

    @property
    def phone_room(self) -> float:
        return self.way - (self.phone or 0) - _PHONE_GAP / 2

    @property
    def way_room(self) -> float:
        return self.task - self.way - _WAY_GAP / 2

    @property
    def task_room(self) -> float:
        return self.result - 8 - self.task


def set_followups(rows: Sequence[FollowupRow], issue: Issue, *, phones: bool) -> Paper:
    """The list in pages; `rows` in the order of storage. It may be empty: then it says so."""
    today, scale = issue.at.date(), issue.scale
    groups = grouped(rows, today)
    columns = _columns(rows, scale, phones=phones)
    summary = _summary(groups)

    def head(first: bool) -> Strip:
        return _head(issue, columns, summary if first else "") if rows else masthead(issue)

    flow = Flow(head)
    for near, found in groups.items():
        name, count = _group_name(near, today), tr("{n} 项", n=len(found))

        def title(again: bool, name: str = name, count: str = count) -> Strip:
            return group_title(name, count, scale, again=again)

        flow.group(title, (_row(row, near, columns, today) for row in found))
    if not rows:
        flow.put(group_title(tr("没有要跟进的事"), "", scale, again=False))
    notes = writing_lines(tr("今天还想起的事"), flow.room, scale)
    if notes is not None:
        flow.put(notes)
    return Paper(issue.title, len(rows), flow.finish(lambda number, count: letterhead.foot(issue, number, count)))


def _group_name(near: Nearness, today: date) -> str:
    return {
        Nearness.OVERDUE: tr("逾期"),
        Nearness.TODAY: tr("今天 {day} {weekday}", day=formats.month_day(today), weekday=formats.weekday(today)),
        Nearness.WEEK: tr("7 天内"),
        Nearness.LATER: tr("以后"),
    }[near]


def _summary(groups: Mapping[Nearness, Sequence[FollowupRow]]) -> str:
    """共 13 项：逾期 2，今天 4，7 天内 7."""
    total = sum(map(len, groups.values()))
    if not total:
        return ""
    counts = {near: len(found) for near, found in groups.items()}
    words = {
        Nearness.OVERDUE: lambda k: tr("逾期 {count}", count=k),
        Nearness.TODAY: lambda k: tr("今天 {count}", count=k),
        Nearness.WEEK: lambda k: tr("7 天内 {count}", count=k),
        Nearness.LATER: lambda k: tr("以后 {count}", count=k),
    }
    parts = tr("，").join(words[near](count) for near, count in counts.items())
    return tr("共 {n} 项：{parts}", n=total, parts=parts)


def _columns(rows: Sequence[FollowupRow], scale: float, *, phones: bool) -> _Columns:
    """As wide as their words ask for, so that a phone is never cut; what to do and the result share the rest."""
    names = [wide for row in rows for wide in _widths(row.customer, _NAME * scale, bold=True)]
    numbers = [width(formats.phone(row.phone), _PHONE * scale) for row in rows] if phones else []
    told = {formats.channel_name(row.channel) for row in rows if row.channel is not None}
    ways = [wide for words in told for wide in _widths(words, _WAY * scale)]
    ways.append(width(tr("方式"), _HEAD * scale))
    name = LEFT + 22 * scale
    after_name = name + _widest([46 * scale, *names], _LONGEST_NAME * scale) + _NAME_GAP
    phone = after_name if any(numbers) else None
    way = after_name if phone is None else phone + _widest(numbers, _LONGEST_PHONE * scale) + _PHONE_GAP
    task = way + _widest(ways, _LONGEST_WAY * scale) + _WAY_GAP
    result = min(RIGHT - _LEAST_RESULT, max(RIGHT - _RESULT, task + _LEAST_TASK + 8))
    return _Columns(scale, name, phone, way, task, result)


def _widths(words: str, size: float, bold: bool = False) -> Iterator[float]:
    """Of the whole, and of each word: a column should break neither, and the second less than the first."""
    yield width(words, size, bold)
    parts = words.split()
    if len(parts) > 1:
        yield from (width(part, size, bold) for part in parts)


def _widest(widths: Sequence[float], most: float) -> float:
    """The widest that is not too wide: one long name does not take the room of everybody's task."""
    return max((one for one in widths if one <= most), default=most)


def _head(issue: Issue, columns: _Columns, summary: str) -> Strip:
    scale, top = issue.scale, masthead(issue)
    marks: list[Mark] = list(top.marks)
    y = top.height
    if summary:
        y += 18 * scale
        marks.append(Text(LEFT, y, summary, 10 * scale))
        blank = 60.0
        marks.append(right_of(tr("负责人："), RIGHT - blank - 2, y, 10 * scale))
        marks.append(Rule(RIGHT - blank, y + 2, blank, THIN))
    y += 22 * scale
    heads = [(columns.name, tr("客户")), (columns.way, tr("方式")), (columns.task, tr("做什么"))]
    heads += [(columns.result, tr("结果（手写）"))]
    if columns.phone is not None:
        heads.append((columns.phone, tr("手机")))
    marks.extend(Text(x, y, words, _HEAD * scale) for x, words in heads)
    y += 6.5 * scale
    return Strip(y, (*marks, line_under(y)))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a column, before scaling; `height` is the step down to it from the line above."""

    words: str
    size: float
    height: float
    bold: bool = False
    indent: float = 0.0


def _row(row: FollowupRow, near: Nearness, columns: _Columns, today: date) -> Row:
    """One strip; several only for words taller than a page."""
    what = wording.followup(row, today).title
    task = [_Line(words, _TASK, _TASK_LINE) for words in lines(what, _TASK * columns.scale, columns.task_room)]
    harm = tr("；").join(harm_words(p) for p in row.avoid)
    task += [
        _Line(words, _NOTE, _NOTE_LINE, bold=True)
        for words in lines(harm, _NOTE * columns.scale, columns.task_room, bold=True)
    ]
    task += _notes(row, near, columns, today)
    names, size = fitted(row.customer, _NAME * columns.scale, columns.name_room, bold=True)
    name = [_Line(words, size / columns.scale, _NAME_LINE, bold=True) for words in names]
    number = formats.phone(row.phone) if columns.phone is not None else ""
    phone = [_Line(words, _PHONE, _NAME_LINE) for words in lines(number, _PHONE * columns.scale, columns.phone_room)]
    told = formats.channel_name(row.channel) if row.channel is not None else ""
    ways, size = fitted(told, _WAY * columns.scale, columns.way_room)
    way = [_Line(words, size / columns.scale, _NAME_LINE) for words in ways]
    nothing: list[_Line] = []
    parts = list(zip_longest(_chunks(name), _chunks(phone), _chunks(way), _chunks(task), fillvalue=nothing))
    strips = []
    for part, (names_here, phones_here, ways_here, task_here) in enumerate(parts):
        first, last = part == 0, part == len(parts) - 1
        placed = [(columns.name, names_here), (columns.phone or 0.0, phones_here), (columns.way, ways_here)]
        marks: list[Mark] = [mark for x, found in placed for mark in _set(found, x, _MIDDLE, columns.scale)]
        marks += _set(task_here, columns.task, _MIDDLE if len(task_here) == 1 else _MIDDLE - 4.5, columns.scale)
        tall = max(_height(found) for found in (names_here, phones_here, ways_here, task_here))
        height = (max(_ROW, tall + _PADDING) if first else tall + _PADDING) * columns.scale
        if first:
            marks.append(Box(LEFT, 9.3 * columns.scale, _BOX * columns.scale))
            marks.append(Rule(columns.result, 29 * columns.scale, RIGHT - columns.result))
        if last:
            marks.append(Rule(LEFT, height, columns.result - 8 - LEFT))
        strips.append(Strip(height, tuple(marks)))
    return strips


def _height(found: Sequence[_Line]) -> float:
    return sum(line.height for line in found)


def _chunks(found: Sequence[_Line]) -> list[list[_Line]]:
    """The lines in parts that fit on any page; nearly always one."""
    parts: list[list[_Line]] = [[]]
    for line in found:
        if _height(parts[-1]) + line.height > _TALLEST:
            parts.append([])
        parts[-1].append(line)
    return parts


def _set(found: Sequence[_Line], x: float, y: float, scale: float) -> Iterator[Mark]:
    """Lines under one another; `y` is the first base line, before scaling."""
    for number, line in enumerate(found):
        y += line.height if number and not line.indent else 0
        yield Text(x + line.indent, y * scale, line.words, line.size * scale, line.bold)


def _notes(row: FollowupRow, near: Nearness, columns: _Columns, today: date) -> Iterator[_Line]:
    """The small lines: the day (how late in bold), then age or rhythm. The way has its column; the tier is nobody's
    business on paper."""
    words, size = wording.followup(row, today), _NOTE * columns.scale
    elsewhere = {formats.tier_full_name(row.tier)}
    if row.channel is not None:
        elsewhere.add(formats.channel_name(row.channel))
    facts = tr("；").join(fact for fact in words.details if fact not in elsewhere)
    when = _when(row, near, words)
    if not words.late:
        both = tr("；").join(part for part in (when, facts) if part)
        yield from (_Line(line, _NOTE, _NOTE_LINE) for line in lines(both, size, columns.task_room))
        return
    found = lines(when, size, columns.task_room, bold=True)
    yield from (_Line(line, _NOTE, _NOTE_LINE, bold=True) for line in found)
    beside = width(found[-1], size, bold=True) + 6 * columns.scale
    if facts and beside + width(facts, size) <= columns.task_room:
        yield _Line(facts, _NOTE, 0.0, indent=beside)
    else:
        yield from (_Line(line, _NOTE, _NOTE_LINE) for line in lines(facts, size, columns.task_room))


def _when(row: FollowupRow, near: Nearness, words: wording.FollowupWords) -> str:
    """The day of today's goes without saying, unless it was promised or put off."""
    if near is Nearness.OVERDUE:
        return words.when
    if near is Nearness.TODAY:
        told = row.kind is FollowupKind.PROMISE or row.postponed_from is not None
        return words.when if told else ""
    return tr("{when} {weekday}", weekday=formats.weekday(row.due), when=words.when)
