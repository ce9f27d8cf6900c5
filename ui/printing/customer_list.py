"""The list of customers: who, by which phone, when last here, next birthday, what to heed, and room to write. Neither
money nor tiers stand on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from core.calendars import next_observed
from core.errors import KnownError
from core.listing import CustomerFilter, Sort, SortKey
from core.people import CustomerRow, Preference
from core.profile import AVOID, avoided
from core.terms import Calendar
from storage.archive import Archive
from ui import formats
from ui.language import tr
from ui.printing.letterhead import Issue
from ui.printing.sheet import Paper
from ui.printing.table import Cell, Column, Look, Part, Table, set_table

_LOOK = Look(least=25.0, first=16.0, padding=11.5)


@dataclass(frozen=True, slots=True)
class Listed:
    """Which customers are printed, in what order; `words`: said above them (新客, 消费至少 ¥5,000)."""

    which: CustomerFilter = field(default_factory=CustomerFilter)
    sort: Sort = SortKey.NAME
    descending: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    row: CustomerRow
    heed: tuple[str, ...]
    phone: str


def make_customers(archive: Archive, listed: Listed, issue: Issue, *, phones: bool) -> Paper:
    """Read the list and set it."""
    today = issue.at.date()
    ids = archive.customers.ids(listed.which, today, listed.sort, listed.descending)
    rows, noted = archive.customers.rows(ids), archive.preferences.of_customers(ids)
    found = [
        _Line(row, _heed(row, noted.get(row.id, [])), formats.phone(row.phones[0] if row.phones else None))
        for row in rows
    ]
    return set_customers(found, issue, listed.words, phones=phones)


def _heed(row: CustomerRow, noted: Sequence[Preference]) -> tuple[str, ...]:
    """What can hurt first, with its kind; then the tags."""
    harms = [
        tr("{kind}：{words}", kind=formats.preference_kind(p.kind), words=formats.whose(p))
        if formats.preference_kind(p.kind) not in p.text
        else formats.whose(p)
        for p in avoided(noted)
        if p.kind in AVOID
    ]
    return (tr("；").join(harms), tr("、").join(row.tags))


def set_customers(found: Sequence[_Line], issue: Issue, words: str, *, phones: bool) -> Paper:
    """The list in pages; it may be empty: then it says so."""
    today = issue.at.date()
    rows = [_cells(number, line, today, phones=phones) for number, line in enumerate(found, start=1)]
    columns = (
        Column("", 10, 40, gap=8),
        Column(tr("客户"), 60, 120, gap=10),
        Column(tr("手机"), 0, 120, gap=10, under=1),
        Column(tr("上次到店"), 0, 80, gap=10, under=4),
        Column(tr("下次生日"), 0, 90, gap=10),
        Column(tr("要留意的"), 100, rest=1),
    )
    about = tr("，").join(part for part in (tr("共 {n} 位", n=len(found)), words) if part)
    groups = [("", "", rows)] if rows else []
    return set_table(
        issue, Table(issue, columns, rows, _LOOK), groups, about, tr("没有符合的客户"), signed=False
    ).finish(len(rows))  # fmt: skip


def _cells(number: int, line: _Line, today: date, *, phones: bool) -> tuple[Cell, ...]:
    row = line.row
    return (
        (Part(str(number), 9.0, 13.5),),
        (Part(row.name, 11.5, 13.5, bold=True, shrinks=True),),
        (Part(line.phone if phones else "", 10.0, 13.5),),
        (Part(formats.day(row.last_seen, today) if row.last_seen is not None else "", 10.0, 13.5),),
        (Part(_birthday(row, today) or "", 10.0, 13.5),),
        tuple(Part(words, 10.0, 13.5, bold=place == 0) for place, words in enumerate(line.heed)),
    )


def _birthday(row: CustomerRow, today: date) -> str | None:
    """11-29 农历."""
    if row.birthday is None:
        return None
    try:
        day = next_observed(row.birthday, today)
    except KnownError:  # beyond the lunar table
        return None
    words = formats.day(day, today)
    return tr("{day} 农历", day=words) if row.birthday.calendar is Calendar.LUNAR else words
