"""The birthday list of a month: customers, their families and contact persons; which day, solar or lunar, how old, what
would please and what must not be given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.giving import harms_of, ideas_for
from core.people import BirthdayEntry, Preference
from core.terms import Calendar
from ui import formats
from ui.language import tr
from ui.printing.letterhead import Issue, writing_lines
from ui.printing.sheet import Paper
from ui.printing.table import Cell, Column, Look, Part, Table, set_table
from ui.printing.visit_facts import harm_words

_LOOK = Look(least=31.0, first=18.0, higher=1.5, padding=11.5, box=12.0, lead=22.0)


@dataclass(frozen=True, slots=True)
class Born:
    """One line in words. `whose`: 周雅琴 的外孙; `which`: 农历十月初十; `harm`: in bold."""

    day: date
    when: str
    name: str
    whose: str
    which: str
    age: str
    phone: str
    harm: str
    ideas: str


def month_span(month: int | None, today: date) -> tuple[date, date]:
    """The days of this month, or of the next month of that number: in November 1 is January of next year."""
    year, number = today.year, month or today.month
    if number < today.month:
        year += 1
    first = date(year, number, 1)
    after = date(year + number // 12, number % 12 + 1, 1) if year < date.max.year else date.max
    return first, after - timedelta(days=1)


def born(entry: BirthdayEntry, noted: Sequence[Preference]) -> Born:
    """`noted`: what is known of the customer and her people."""
    whose = entry.customer if entry.person is not None else ""
    if entry.person is not None and entry.relation:
        whose = tr("{customer} 的{relation}", customer=entry.customer, relation=entry.relation)
    lunar = entry.calendar is Calendar.LUNAR
    ideas = tr("、").join(p.text for p in ideas_for(noted, entry.person))
    harm = tr("；").join(_harm(p) for p in harms_of(noted, entry.person))
    return Born(
        day=entry.day,
        when=tr("{day} {weekday}", day=formats.month_day(entry.day), weekday=formats.weekday(entry.day)),
        name=entry.person or entry.customer,
        whose=whose,
        which=formats.birthday(entry.birthday, with_year=False) if lunar else tr("公历"),
        age=tr("{n} 岁", n=entry.turning) if entry.turning else "",
        phone=formats.phone(entry.phone) if entry.phone else "",
        harm=harm,
        ideas=ideas,
    )


def _harm(harm: Preference) -> str:
    """Whose it is stands in the line already."""
    words = harm_words(harm)
    return words.removeprefix(harm.person).strip() if harm.person else words


def set_birthdays(found: Sequence[Born], issue: Issue, month: str, *, phones: bool) -> Paper:
    """The list in pages; `found` in the order of the days. It may be empty: then it says so."""
    rows = [_cells(one, phones=phones) for one in found]
    columns = (
        Column(tr("日期"), 0, 100, gap=12),
        Column(tr("寿星"), 56, 110, gap=12),
        Column(tr("手机"), 0, 130, gap=12, under=1),
        Column(tr("公历农历"), 0, 96, gap=12),
        Column(tr("年龄"), 0, 40, gap=12),
        Column(tr("喜好、要避开的"), 120, rest=1),
    )
    about = tr("，").join((month, tr("共 {n} 位", n=len(found))))
    groups = [("", "", rows)] if rows else []
    flow = set_table(issue, Table(issue, columns, rows, _LOOK), groups, about, tr("{month}没有人过生日", month=month))
    notes = writing_lines(issue, tr("要准备的"), flow.room)
    if notes is not None:
        flow.put(notes)
    return flow.finish(len(found))


def _cells(one: Born, *, phones: bool) -> tuple[Cell, ...]:
    return (
        (Part(one.when, 10.5, 13.5, bold=True, shrinks=True),),
        (Part(one.name, 11.5, 13.5, bold=True, shrinks=True), Part(one.whose, 8.5, 11.0)),
        (Part(one.phone if phones else "", 10.5, 13.5),),
        (Part(one.which, 10.0, 13.5, shrinks=True),),
        (Part(one.age, 10.0, 13.5, shrinks=True),),
        (Part(one.harm, 9.5, 12.5, bold=True), Part(one.ideas, 9.5, 12.5)),
    )


def month_words(first: date) -> str:
    """2026年11月."""
    return formats.month(first)


