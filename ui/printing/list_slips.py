"""The follow-up list and the birthday list on a receipt roll: one strip to carry in the pocket."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from core.agenda import Agenda, Nearness, Promised, grouped
from core.people import FollowupRow
from ui import formats, wording
from ui.language import tr
from ui.printing.birthday_list import Born
from ui.printing.followup_list import closed_words, group_name, narrowed, small_print, summary
from ui.printing.letterhead import Issue
from ui.printing.roll import FOOT, HEAD, PLACE, ROLL80, TABOO, Roll, RollFlow, Slip
from ui.printing.sheet import Paper
from ui.printing.visit_facts import harm_words

_INDENT = 38  # dots: behind the box
_NUMBER = 28  # a phone to be dialled


def set_followup_slip(
    rows: Sequence[FollowupRow], issue: Issue, roll: Roll = ROLL80, *, phones: bool, promised: Promised | None = None,
    about: str = "",
) -> Paper:  # fmt: skip
    """`about`: what the list is narrowed to."""
    today = issue.at.date()
    groups = grouped(rows, today, promised)
    flow = RollFlow(issue, roll, formats.month_day(today) + " " + formats.weekday(today))
    flow.about(narrowed(about, summary(groups)))
    for near, found in groups.items():
        flow.group(group_name(near, today), [_followup(row, near, today, phones=phones) for row in found])
    if not rows:
        flow.say(tr("没有要跟进的事"))
    return flow.finish(len(rows))


def _followup(row: FollowupRow, near: Nearness, today: date, *, phones: bool) -> Callable[[Slip], None]:
    way = formats.channel_name(row.channel) if row.channel is not None else ""
    when, late, facts = small_print(row, near, today)
    number = formats.phone(row.phone) if phones and row.phone else ""

    def draw(slip: Slip) -> None:
        indent = _INDENT * slip.scale
        slip.thing(row.customer, ticked=False, bold=True, beside=way)
        _write(slip, number, _NUMBER, indent)
        _write(slip, wording.followup(row, today).title, PLACE, indent)
        for harm in row.avoid:
            _write(slip, harm_words(harm), PLACE, indent, bold=True)
        if late:
            _write(slip, when, FOOT, indent, bold=True)
            _write(slip, facts, FOOT, indent)
        else:
            _write(slip, tr("；").join(part for part in (when, facts) if part), FOOT, indent)
        slip.y += 8 * slip.scale

    return draw


def set_closed_slip(found: Agenda, issue: Issue, roll: Roll, about: str, *, phones: bool) -> Paper:
    """What is done or dropped, and what came of it."""
    today = issue.at.date()
    flow = RollFlow(issue, roll, formats.month_day(today) + " " + formats.weekday(today))
    flow.about(closed_words(found, about))
    flow.group("", [_closed(row, phones=phones) for row in found.rows])
    if not found.rows:
        flow.say(tr("没有符合的跟进"))
    return flow.finish(len(found.rows))


def _closed(row: FollowupRow, *, phones: bool) -> Callable[[Slip], None]:
    day = row.done_on or row.due

    def draw(slip: Slip) -> None:
        indent = _INDENT * slip.scale
        slip.thing(row.customer, ticked=True, bold=True, beside=formats.full_day(day))
        _write(slip, formats.phone(row.phone) if phones and row.phone else "", _NUMBER, indent)
        _write(slip, wording.followup(row, day).title, PLACE, indent)
        _write(slip, row.result or "", FOOT, indent)
        slip.y += 8 * slip.scale

    return draw


def set_birthday_slip(found: Sequence[Born], issue: Issue, month: str, roll: Roll = ROLL80, *, phones: bool) -> Paper:
    flow = RollFlow(issue, roll, month)
    flow.about(tr("共 {n} 位", n=len(found)) if found else "")
    flow.group("", [_birthday(one, phones=phones) for one in found])
    if not found:
        flow.say(tr("{month}没有人过生日", month=month))
    return flow.finish(len(found))


def _birthday(one: Born, *, phones: bool) -> Callable[[Slip], None]:
    def draw(slip: Slip) -> None:
        indent = _INDENT * slip.scale
        slip.y += 6 * slip.scale
        slip.text(one.when, TABOO * slip.scale * 0.9, 44 * slip.scale, bold=True)
        slip.thing(one.name, ticked=False, bold=True, beside=one.age)
        _write(slip, one.whose, FOOT, indent)
        _write(slip, one.which, HEAD, indent)
        _write(slip, one.phone if phones else "", _NUMBER, indent)
        _write(slip, one.harm, PLACE, indent, bold=True)
        _write(slip, one.ideas, PLACE, indent)
        slip.y += 8 * slip.scale

    return draw


def _write(slip: Slip, words: str, size: float, indent: float, *, bold: bool = False) -> None:
    slip.text(words, size * slip.scale, size * 1.32 * slip.scale, indent, bold=bold)
