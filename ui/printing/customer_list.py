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
from ui.printing import letterhead
from ui.printing.flow import Flow, Row
from ui.printing.letterhead import Issue, group_title, line_under, masthead
from ui.printing.sheet import LEFT, RIGHT, Mark, Paper, Rule, Strip, Text
from ui.printing.typeset import fitted, lines, width

_NAME, _BODY, _HEAD, _NOTE = 11.5, 10.0, 9.0, 10.0  # sizes in points
_LINE, _LEAST = 13.5, 25.0  # a line, and the least height of a row
_NUMBER, _SEEN, _BIRTHDAY, _GAP = 24.0, 62.0, 84.0, 10.0  # widths in points, before scaling
_LONGEST_NAME, _LONGEST_PHONE = 120.0, 120.0


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


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns begin, in points; `phone` None: no phones are printed."""

    name: float
    phone: float | None
    seen: float
    birthday: float
    note: float


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
    scale = issue.scale
    columns = _columns(found, scale, phones=phones)
    about = tr("，").join(part for part in (tr("共 {n} 位", n=len(found)), words) if part)

    def head(first: bool) -> Strip:
        return _head(issue, columns, about if first else "") if found else masthead(issue)

    flow = Flow(head)
    for number, line in enumerate(found, start=1):
        for strip in _row(number, line, columns, scale, issue.at.date()):
            flow.put(strip)
    if not found:
        flow.put(group_title(tr("没有符合的客户"), "", scale, again=False))
    return Paper(issue.title, len(found), flow.finish(lambda number, count: letterhead.foot(issue, number, count)))


def _columns(found: Sequence[_Line], scale: float, *, phones: bool) -> _Columns:
    """As wide as their words ask for, so that a phone is never cut; what to heed takes the rest."""
    names = [width(line.row.name, _NAME * scale, bold=True) for line in found]
    numbers = [width(line.phone, _BODY * scale) for line in found] if phones else []
    name = LEFT + _NUMBER * scale
    longest = min(max([60 * scale, *names]), _LONGEST_NAME * scale)
    after = name + longest + _GAP * scale
    phone = after if any(numbers) else None
    seen = after if phone is None else phone + min(max(numbers), _LONGEST_PHONE * scale) + _GAP * scale
    birthday = seen + _SEEN * scale
    return _Columns(name, phone, seen, birthday, birthday + _BIRTHDAY * scale)


def _head(issue: Issue, columns: _Columns, about: str) -> Strip:
    scale, top = issue.scale, masthead(issue)
    marks: list[Mark] = list(top.marks)
    y = top.height
    for line in lines(about, 10 * scale, RIGHT - LEFT):
        y += 16 * scale
        marks.append(Text(LEFT, y, line, 10 * scale))
    y += 20 * scale
    heads = [(columns.name, tr("客户")), (columns.seen, tr("上次到店")), (columns.birthday, tr("下次生日"))]
    heads.append((columns.note, tr("要留意的")))
    if columns.phone is not None:
        heads.append((columns.phone, tr("手机")))
    marks.extend(Text(x, y, words, _HEAD * scale) for x, words in heads)
    y += 6.5 * scale
    return Strip(y, (*marks, line_under(y)))


def _row(number: int, line: _Line, columns: _Columns, scale: float, today: date) -> Row:
    """One strip; the lines of a very long note go on in further ones."""
    row, first = line.row, 16.0 * scale
    right = columns.seen if columns.phone is None else columns.phone
    names, size = fitted(row.name, _NAME * scale, right - columns.name - 4, bold=True)
    notes = [
        (words, place == 0)
        for place, part in enumerate(line.heed)
        for words in lines(part, _NOTE * scale, RIGHT - columns.note, bold=place == 0)
    ]
    marks: list[Mark] = [Text(LEFT, first, str(number), _HEAD * scale)]
    marks += [Text(columns.name, first + n * _LINE * scale, name, size, bold=True) for n, name in enumerate(names)]
    if columns.phone is not None:
        marks.append(Text(columns.phone, first, line.phone, _BODY * scale))
    if row.last_seen is not None:
        marks.append(Text(columns.seen, first, formats.day(row.last_seen, today), _BODY * scale))
    if (birthday := _birthday(row, today)) is not None:
        marks.append(Text(columns.birthday, first, birthday, _BODY * scale))
    marks += [
        Text(columns.note, first + n * _LINE * scale, words, _NOTE * scale, bold)
        for n, (words, bold) in enumerate(notes)
    ]
    tall = max(len(names), len(notes), 1)
    height = max(_LEAST, (tall - 1) * _LINE + _LEAST) * scale
    return (Strip(height, (*marks, Rule(LEFT, height, RIGHT - LEFT))),)


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
