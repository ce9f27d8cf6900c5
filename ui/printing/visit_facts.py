"""What papers say of a visit: what hurts, how it is wanted, and which day it is. Never an amount."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from core.people import Preference, VisitRow
from core.terms import PreferenceKind, VisitStatus
from ui import formats
from ui.language import tr
from ui.printing.sheet import Bar, Strip, Text
from ui.printing.typeset import lines, width
from ui.wording import visit_wishes


def harm_words(avoided: Preference) -> str:
    """过敏：芒果, but not 过敏：芒果过敏; 小宝：过敏：芒果 would say one colon too many, so 小宝 过敏：芒果."""
    name = formats.preference_kind(avoided.kind)
    words = avoided.text if name in avoided.text else tr("{kind}：{words}", kind=name, words=avoided.text)
    return tr("{person} {words}", person=avoided.person, words=words) if avoided.person else words


def harm_strips(harm: Preference, left: float, right: float, size: float, step: float) -> Iterator[Strip]:
    """An allergy in white on a black bar, what is avoided in bold; wrapped, never cut."""
    bar = harm.kind is PreferenceKind.ALLERGY
    pad = size / 2 if bar else 0.0
    base, edge = step * 0.733, step * 0.044
    for line in lines(harm_words(harm), size, right - left - 2 * pad, bold=True):
        text = Text(left + pad, base, line, size, bold=True, white=bar)
        length = width(line, size, bold=True) + 2 * pad
        yield Strip(step, (Bar(left, edge, length, step - 2 * edge), text) if bar else (text,))


def party(visit: VisitRow) -> str:
    return tr("{n} 人", n=visit.party) if visit.party else ""


def facts(visit: VisitRow) -> list[str]:
    """State, party, wishes, place, purpose and note, as far as they are known."""
    state = formats.visit_status(visit.status) if visit.status is VisitStatus.ARRIVED else ""
    rest = (visit.place, visit.service, visit.purpose, visit.note)
    return [words for words in (state, party(visit), *visit_wishes(visit), *rest) if words]


def day_name(day: date, today: date) -> str:
    """今天 11月22日 周日."""
    words, weekday = formats.month_day(day), formats.weekday(day)
    if day == today:
        return tr("今天 {day} {weekday}", day=words, weekday=weekday)
    if (day - today).days == 1:
        return tr("明天 {day} {weekday}", day=words, weekday=weekday)
    return tr("{day} {weekday}", day=words, weekday=weekday)
