"""What papers say of a visit: what hurts, how it is wanted, and which day it is. Never an amount."""

from __future__ import annotations

from datetime import date

from core.people import Preference, VisitRow
from core.terms import VisitStatus
from ui import formats
from ui.language import tr
from ui.wording import visit_wishes


def harm_words(avoided: Preference) -> str:
    """过敏：芒果, but not 过敏：芒果过敏; 小宝：过敏：芒果 would say one colon too many, so 小宝 过敏：芒果."""
    name = formats.preference_kind(avoided.kind)
    words = avoided.text if name in avoided.text else tr("{kind}：{words}", kind=name, words=avoided.text)
    return tr("{person} {words}", person=avoided.person, words=words) if avoided.person else words


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
