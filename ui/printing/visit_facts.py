"""What papers say of a visit: what hurts, how it is wanted, and which day it is. Never an amount."""

from __future__ import annotations

from datetime import date

from core.people import Preference, Preparation, VisitRow, VisitStatus
from ui import formats
from ui.language import tr


def harm_words(avoided: Preference) -> str:
    """过敏：芒果, but not 过敏：芒果过敏; 小宝：过敏：芒果 would say one colon too many, so 小宝 过敏：芒果."""
    name = formats.preference_kind(avoided.kind)
    words = avoided.text if name in avoided.text else tr("{kind}：{words}", kind=name, words=avoided.text)
    return tr("{person} {words}", person=avoided.person, words=words) if avoided.person else words


def thing_of(prep: Preparation) -> str:
    """What to make ready, with the name of whoever it is for when that is not the customer."""
    if prep.person is None:
        return prep.text
    return tr("{name}：{words}", name=prep.person, words=prep.text)


def party(visit: VisitRow) -> str:
    return tr("{n} 人", n=visit.party) if visit.party else ""


def wishes(visit: VisitRow) -> list[str]:
    """The stay or the service: nights, room, sunny or shady, temperature, humidity, master, who comes along."""
    names = tr("、").join(companion.name for companion in visit.companions)
    found = [
        tr("住 {n} 晚", n=visit.nights) if visit.nights else "",
        visit.room_type or "",
        visit.orientation or "",
        visit.temperature or "",
        visit.humidity or "",
        tr("{name} 接待", name=visit.staff) if visit.staff else "",
        tr("和 {names} 一起", names=names) if names else "",
    ]
    return [words for words in found if words]


def facts(visit: VisitRow) -> list[str]:
    """State, party, wishes, place, purpose and note, as far as they are known."""
    state = formats.visit_status(visit.status) if visit.status is VisitStatus.ARRIVED else ""
    rest = (visit.place, visit.service, visit.purpose, visit.note)
    return [words for words in (state, party(visit), *wishes(visit), *rest) if words]


def day_name(day: date, today: date) -> str:
    """今天 11月22日 周日."""
    words, weekday = formats.month_day(day), formats.weekday(day)
    if day == today:
        return tr("今天 {day} {weekday}", day=words, weekday=weekday)
    if (day - today).days == 1:
        return tr("明天 {day} {weekday}", day=words, weekday=weekday)
    return tr("{day} {weekday}", day=words, weekday=weekday)
