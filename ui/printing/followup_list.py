"""The follow-up list: who, by which phone, how, what to do, and a line to write down how it went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from core.agenda import Agenda, Nearness, Promised, grouped
from core.people import FollowupRow
from core.terms import FollowupKind
from ui import formats, wording
from ui.language import tr
from ui.printing.letterhead import Issue, writing_lines
from ui.printing.sheet import Paper
from ui.printing.table import Cell, Column, Look, Part, Table, set_table
from ui.printing.visit_facts import harm_words

_LOOK = Look(least=37.0, first=20.5, higher=4.5, box=13.0, lead=22.0)


MOST_CLOSED = 500
"""So many of what is done or dropped are printed, the newest first."""


def set_followups(
    rows: Sequence[FollowupRow], issue: Issue, *, phones: bool, promised: Promised | None = None, about: str = ""
) -> Paper:
    """The list in pages; `rows` in the order of storage. It may be empty: then it says so. `about`: what it is narrowed
    to."""
    today = issue.at.date()
    groups = {
        near: [_cells(row, near, today, phones=phones) for row in found]
        for near, found in grouped(rows, today, promised).items()
    }
    columns = (*_columns(), Column(tr("结果（手写）"), 84, 111, blank=True))
    table = Table(issue, columns, [cells for found in groups.values() for cells in found], _LOOK)
    shown = ((group_name(near, today), tr("{n} 项", n=len(found)), found) for near, found in groups.items())
    flow = set_table(issue, table, shown, narrowed(about, summary(groups)), tr("没有要跟进的事"))
    notes = writing_lines(issue, tr("今天还想起的事"), flow.room)
    if notes is not None:
        flow.put(notes)
    return flow.finish(len(rows))


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("客户"), 46, 84),
        Column(tr("手机"), 0, 130, gap=18, under=0),
        Column(tr("方式"), 0, 45, gap=16, under=3),
        Column(tr("做什么"), 150, gap=16, rest=1),
    )


def set_closed(found: Agenda, issue: Issue, about: str, *, phones: bool) -> Paper:
    """What is done or dropped, and what came of it."""
    rows = [_closed(row, phones=phones) for row in found.rows]
    table = Table(issue, (*_columns(), Column(tr("结果"), 84, rest=0.7)), rows, _LOOK)
    groups = [("", "", rows)] if rows else []
    flow = set_table(issue, table, groups, closed_words(found, about), tr("没有符合的跟进"), signed=False, ticked=True)
    return flow.finish(len(rows))


def _closed(row: FollowupRow, *, phones: bool) -> tuple[Cell, ...]:
    day = row.done_on or row.due
    who, phone, way, _, _ = _cells(row, Nearness.LATER, day, phones=phones)
    task = (Part(wording.followup(row, day).title, 10.5, 14.4), Part(formats.full_day(day), 8.5, 12.0))
    return who, phone, way, task, (Part(row.result or "", 10.0, 13.6),)


def closed_words(found: Agenda, about: str) -> str:
    """完成的：共 12 项; of very many how many are printed."""
    if not found.rows:
        return ""
    shown, total = len(found.rows), found.total
    words = tr("共 {n} 项", n=total) if shown == total else tr("共 {n} 项，印最近的 {shown} 项", n=total, shown=shown)
    return narrowed(about, words)


def narrowed(about: str, words: str) -> str:
    """生日节日，小陈：共 5 项."""
    return tr("{about}：{words}", about=about, words=words) if about and words else words


def group_name(near: Nearness, today: date) -> str:
    return {
        Nearness.OVERDUE: tr("逾期"),
        Nearness.TODAY: tr("今天 {day} {weekday}", day=formats.month_day(today), weekday=formats.weekday(today)),
        Nearness.WEEK: tr("7 天内"),
        Nearness.LATER: tr("以后"),
    }[near]


def summary(groups: Mapping[Nearness, Sequence[object]]) -> str:
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


def _cells(row: FollowupRow, near: Nearness, today: date, *, phones: bool) -> tuple[Cell, ...]:
    told = formats.channel_name(row.channel) if row.channel is not None else ""
    harm = tr("；").join(harm_words(p) for p in row.avoid)
    task = [Part(wording.followup(row, today).title, 10.5, 14.4), Part(harm, 8.5, 12.0, bold=True)]
    return (
        (Part(row.customer, 11.5, 14.5, bold=True, shrinks=True),),
        (Part(formats.phone(row.phone) if phones else "", 10.5, 14.5),),
        (Part(told, 10.0, 14.5, beside=True, shrinks=True),),
        (*task, *_notes(row, near, today)),
        (),
    )


def _notes(row: FollowupRow, near: Nearness, today: date) -> Iterator[Part]:
    """The small lines: the day (how late in bold), then age or rhythm."""
    when, late, facts = small_print(row, near, today)
    if late:
        yield Part(when, 8.5, 12.0, bold=True)
        yield Part(facts, 8.5, 12.0, beside=True)
    else:
        yield Part(tr("；").join(part for part in (when, facts) if part), 8.5, 12.0)


def small_print(row: FollowupRow, near: Nearness, today: date) -> tuple[str, bool, str]:
    """(when, whether that is late, age or rhythm). The way has its place; the tier is nobody's business on paper."""
    words = wording.followup(row, today)
    elsewhere = {formats.tier_full_name(row.tier)}
    if row.channel is not None:
        elsewhere.add(formats.channel_name(row.channel))
    facts = tr("；").join(fact for fact in words.details if fact not in elsewhere)
    return _when(row, near, words), words.late, facts


def _when(row: FollowupRow, near: Nearness, words: wording.FollowupWords) -> str:
    """The day of today's goes without saying, unless it was promised or put off."""
    if near is Nearness.OVERDUE:
        return words.when
    if near is Nearness.TODAY:
        told = row.kind is FollowupKind.PROMISE or row.postponed_from is not None
        return words.when if told else ""
    return tr("{when} {weekday}", weekday=formats.weekday(row.due), when=words.when)
