"""The visit plan of a week for the wall: who comes when, how many, where, what to avoid in bold, what to make ready."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from core.people import Preparation, VisitRow
from core.terms import VisitStatus
from ui import formats
from ui.language import tr
from ui.printing.letterhead import Issue, writing_lines
from ui.printing.options import Week
from ui.printing.sheet import Paper
from ui.printing.table import Cell, Column, Look, Part, Table, set_table
from ui.printing.visit_facts import day_name, harm_words, party
from ui.wording import visit_wishes

_LOOK = Look(least=30.0, first=18.0, padding=12.0)
_DAYS = 6
"""A week's last day is so many days after its first."""


def week_span(week: Week, today: date, shown: date | None = None) -> tuple[date, date]:
    """The first and the last day. `shown`: the Monday of Week.SHOWN."""
    monday = today - timedelta(days=today.weekday())
    first = {
        Week.SHOWN: shown or monday,
        Week.COMING: today,
        Week.THIS: monday,
        Week.NEXT: monday + timedelta(days=7),
    }[week]
    return first, first + timedelta(days=_DAYS)


def set_week(visits: Sequence[VisitRow], days: tuple[date, date], issue: Issue, *, phones: bool) -> Paper:
    """The plan in pages, a group for each day with visits; `visits` in order of time."""
    today = issue.at.date()
    by_day = {
        day: [_cells(visit, phones=phones) for visit in found] for day, found in groupby(visits, key=lambda v: v.day)
    }
    columns = (
        Column(tr("时间"), 40, 56, gap=12),
        Column(tr("客户"), 56, 100, gap=12),
        Column(tr("手机"), 0, 130, gap=12, under=1),
        Column(tr("人数、位置"), 50, 110, gap=12, under=1),
        Column(tr("要避开的、要备的"), 150, rest=1),
    )
    rows = [cells for found in by_day.values() for cells in found]
    groups = ((day_name(day, today), tr("{n} 组", n=len(found)), found) for day, found in by_day.items())
    about = tr("，").join((span_words(days), *_sums(visits)))
    flow = set_table(issue, Table(issue, columns, rows, _LOOK), groups, about, tr("没有约好的客人"))
    notes = writing_lines(issue, tr("还要准备的"), flow.room)
    if notes is not None:
        flow.put(notes)
    return flow.finish(len(visits))


def span_words(days: tuple[date, date]) -> str:
    """11月23日 – 11月29日."""
    first, last = days
    return f"{formats.month_day(first)} – {formats.month_day(last, last.year != first.year)}"


def _sums(visits: Sequence[VisitRow]) -> tuple[str, str]:
    guests = sum(visit.party or 1 for visit in visits)
    return tr("共 {n} 组", n=len(visits)), tr("{n} 人", n=guests)


def _cells(visit: VisitRow, *, phones: bool) -> tuple[Cell, ...]:
    when = formats.clock(visit.at) or (tr("入住") if visit.nights else tr("全天"))
    harm = tr("；").join(harm_words(p) for p in visit.avoid)
    ready = tr("、").join(_thing(thing, done=thing.ready or visit.ready) for thing in visit.prepare)
    told = " · ".join(words for words in (*visit_wishes(visit), visit.service, visit.purpose, visit.note) if words)
    state = formats.visit_status(visit.status) if visit.status is not VisitStatus.PLANNED else ""
    where = [words for words in (state, party(visit), visit.place or "") if words]
    return (
        (Part(when, 12.0, 14.0, bold=True, shrinks=True),),
        (Part(visit.customer, 11.5, 14.0, bold=True, shrinks=True),),
        (Part(formats.phone(visit.phone) if phones and visit.phone else "", 10.0, 13.5),),
        tuple(Part(words, 10.0, 13.0) for words in where),
        (
            Part(harm, 10.5, 13.5, bold=True),
            Part(tr("备：{things}", things=ready) if ready else "", 10.0, 13.0),
            Part(told, 8.5, 12.0),
        ),
    )


def _thing(thing: Preparation, *, done: bool) -> str:
    words = formats.whose(thing)
    return tr("{thing}（已备好）", thing=words) if done else words
