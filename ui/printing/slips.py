"""Slips for kitchen and rooms: one a party, cut after each, or one of everything by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from core.people import VisitRow
from core.preparations import by_kind
from core.terms import FeedbackKind, PreferenceKind
from core.visits import LastTime
from ui import formats
from ui.language import language, tr
from ui.printing.letterhead import Issue, gap
from ui.printing.roll import (
    NAME,
    PLACE,
    ROLL80,
    SAID,
    TABOO,
    THING,
    TIME,
    Roll,
    Slip,
    foot_of,
    head_of,
    lines_of,
)
from ui.printing.sheet import Page, Paper, Size
from ui.printing.visit_facts import harm_words
from ui.thing_words import for_whom, thing_words
from ui.wording import visit_wishes


def set_slips(
    visits: Sequence[VisitRow], issue: Issue, last_times: Mapping[int, LastTime], roll: Roll = ROLL80
) -> Paper:
    """One slip a party, in order of time. Without a visit one that says so."""
    made = [_slip(visit, issue, last_times.get(visit.customer_id), roll) for visit in visits]
    return _paper(issue, len(visits), made or [_nobody(issue, roll)])


def set_kinds_slip(visits: Sequence[VisitRow], issue: Issue, roll: Roll = ROLL80) -> Paper:
    """One slip for each day: what hurts whom, then everything to make ready by kind."""
    made = [_kinds(list(found), issue, roll) for _, found in groupby(visits, key=lambda visit: visit.day)]
    return _paper(issue, len(visits), made or [_nobody(issue, roll)])


def _paper(issue: Issue, rows: int, made: Sequence[tuple[Page, Size]]) -> Paper:
    return Paper(issue.title, rows, tuple(page for page, _ in made), tuple(size for _, size in made), is_roll=True)


def _day(visit: VisitRow) -> str:
    return f"{formats.month_day(visit.day)} {formats.weekday(visit.day)}"


def _slip(visit: VisitRow, issue: Issue, last: LastTime | None, roll: Roll) -> tuple[Page, Size]:
    slip = Slip(roll, issue.scale)
    scale = slip.scale
    head_of(slip, issue, tr("到店备单"), _day(visit))
    when = formats.clock(visit.at) or (tr("入住") if visit.nights else tr("全天"))
    slip.y += 62 * scale
    slip.both(when, TIME * scale, visit.place or "", PLACE * scale)
    _name(slip, visit)
    for words in (tr("，").join(visit_wishes(visit)), visit.note or ""):
        slip.text(words, PLACE * scale, 40 * scale)
    slip.y += 18 * scale
    _harms(slip, visit, "")
    slip.y += 2 * scale
    for prep in visit.prepare:
        slip.thing(formats.whose(prep), ticked=prep.ready or visit.ready)
    if not visit.prepare:
        slip.text(tr("没有要备的"), THING * scale, 46 * scale)
    slip.dashes(26 * scale, 2)
    _foot(slip, issue, last)
    return slip.page()


def _name(slip: Slip, visit: VisitRow) -> None:
    """The name in as many lines as it needs, party and purpose at the right of the last one if they fit."""
    size, scale = NAME * slip.scale, slip.scale
    found = lines_of(visit.customer, size, slip.room, bold=True)
    slip.y += 10 * scale
    for number, name in enumerate(found):
        slip.y += (46 if number == 0 else 44) * scale
        if number < len(found) - 1:
            slip.line(name, size, bold=True)
    beside = gap().join(part for part in (_party(visit), visit.service or "", visit.purpose or "") if part)
    slip.both(found[-1], size, beside, PLACE * scale)


def _party(visit: VisitRow) -> str:
    return tr("{count} 位", count=visit.party) if visit.party else ""


def _harms(slip: Slip, visit: VisitRow, who: str) -> None:
    """What hurts, worst first: allergies in white on black, the rest in bold. `who` stands in front."""
    for avoided in visit.avoid:
        words = f"{who} {harm_words(avoided)}".strip()
        if avoided.kind is PreferenceKind.ALLERGY:
            slip.bar(words)
            slip.y += 6 * slip.scale
        else:
            slip.text(words, TABOO * slip.scale, 42 * slip.scale, bold=True)


def _foot(slip: Slip, issue: Issue, last: LastTime | None) -> None:
    if last is not None:
        slip.text(_last_words(last), SAID * slip.scale, 36 * slip.scale)
    foot_of(slip, issue)


def _last_words(last: LastTime) -> str:
    """上次 11-08：夸过东坡肉."""
    day = f"{last.day:%m-%d}" if language().startswith("zh") else formats.month_day(last.day)
    if last.kind is None:
        return tr("上次 {day}：{words}", day=day, words=last.words) if last.words else tr("上次 {day}", day=day)
    words = {
        FeedbackKind.PRAISE: tr("夸过：{words}", words=last.words),
        FeedbackKind.COMPLAINT: tr("提过意见：{words}", words=last.words),
        FeedbackKind.SUGGESTION: tr("建议过：{words}", words=last.words),
    }[last.kind]
    return tr("上次 {day} {words}", day=day, words=words)


def _kinds(visits: Sequence[VisitRow], issue: Issue, roll: Roll) -> tuple[Page, Size]:
    slip = Slip(roll, issue.scale)
    scale = slip.scale
    head_of(slip, issue, tr("备货清单"), _day(visits[0]))
    slip.y += 16 * scale
    for visit in visits:
        if visit.avoid:
            _harms(slip, visit, " ".join(part for part in (formats.clock(visit.at), visit.customer) if part))
    things = by_kind(visits)
    for thing in things:
        slip.thing(thing_words(thing), ticked=thing.ready, bold=True, under=for_whom(thing))
        slip.y += 4 * scale
    if not things:
        slip.text(tr("没有要备的"), THING * scale, 46 * scale)
    slip.dashes(26 * scale, 2)
    _foot(slip, issue, None)
    return slip.page()


def _nobody(issue: Issue, roll: Roll) -> tuple[Page, Size]:
    slip = Slip(roll, issue.scale)
    today = issue.at.date()
    head_of(slip, issue, tr("到店备单"), f"{formats.month_day(today)} {formats.weekday(today)}")
    slip.text(tr("没有约好的客人"), THING * slip.scale, 50 * slip.scale)
    slip.dashes(26 * slip.scale, 2)
    _foot(slip, issue, None)
    return slip.page()
