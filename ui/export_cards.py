"""Customers as cards for a phone, and birthdays and follow-ups as days for a calendar."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from core.calendars import LAST_DAY, next_observed, observed, observed_year, turning
from core.people import Birthday, CustomerRow, FollowupRow
from core.terms import Calendar, CustomerKind
from storage.archive import Archive
from storage.files.icalendar_writing import Event, yearly
from storage.files.vcard_writing import Card
from storage.files.vcards import OWN, OWN_HEADERS
from storage.whole import Told
from ui import export_lists, export_preferences, formats, wording
from ui.language import tr

LUNAR_YEARS = 10
"""So many years of a lunar birthday are computed: no calendar program knows how to repeat it."""
_WISHES = ("AVOID", "LIKE")


def cards(archive: Archive, ids: Sequence[int]) -> Iterator[Card]:
    """One card for each customer, with all that an import of it can take back."""
    # the words under which an import finds them are those of the reader, in every language
    headers = [OWN_HEADERS[f"{OWN}{name}"] for name in _WISHES]
    for rows, likes in export_lists.portions(archive, ids):
        portion = [row.id for row in rows]
        own, photos = archive.customers.own_values(portion), archive.whole.photos(portion)
        noted = archive.whole.noted_at(portion)
        brought = export_lists.referrers(archive, rows)
        for row in rows:
            wishes = export_preferences.cells(likes.get(row.id, ()), headers)
            uid = f"customer-{row.id}-{mark_of(noted[row.id])}@regulars"
            card = _card(uid, row, wishes, brought.get(row.referred_by or 0), own.get(row.id, {}))
            yield replace(card, photo=photos.get(row.id))


def _card(
    uid: str, row: CustomerRow, wishes: Sequence[Sequence[str]], referrer: str | None, own: Mapping[str, str]
) -> Card:
    told = ((name, word) for name, words in zip(_WISHES, wishes, strict=True) for word in words)
    return Card(
        uid=uid, name=row.name, company=row.kind is CustomerKind.COMPANY, gender=row.gender, phones=row.phones,
        wechat=row.wechat, email=row.email, address=row.address, birthday=row.birthday, employer=row.employer,
        work=row.work, note=row.note, tags=row.tags, own=[*_own(row, referrer), *told], fields=list(own.items()),
    )  # fmt: skip


def mark_of(noted: datetime) -> str:
    """Tells the same number of two shops apart."""
    return hashlib.sha256(noted.isoformat().encode()).hexdigest()[:8]


def _own(row: CustomerRow, referrer: str | None) -> Iterator[tuple[str, str]]:
    values = {
        "CODE": row.code,
        "CALLED": row.title,
        "SINCE": row.since.isoformat() if row.since else None,
        "LAST-SEEN": row.last_seen.isoformat() if row.last_seen else None,
        "SPENT": _amount(row.spent_cents or None),
        "BALANCE": _amount(row.balance_cents),
        "POINTS": None if row.points is None else str(row.points),
        "SOURCE": row.source,
        "REFERRED-BY": referrer,
    }
    return ((name, value) for name, value in values.items() if value)


def _amount(cents: int | None) -> str | None:
    value = export_lists.amount(cents)
    return None if value is None else f"{value}"


# --- days -------------------------------------------------------------------------------------------------------------


def birthdays(archive: Archive, ids: Sequence[int], today: date) -> Iterator[Event]:
    """The birthdays of customers, their families and contact persons from today on: a solar one that comes again every
    year, a lunar one once for each of the coming years."""
    noted = archive.whole.noted_at(ids)
    for told in archive.whole.birthdays(ids):
        uid = f"birthday-{told.key}-{mark_of(noted[told.customer_id])}"
        first = next_observed(told.birthday, today)
        if told.birthday.calendar is Calendar.LUNAR:
            for day in _coming(told.birthday, first):
                yield _birthday(f"{uid}-{day.year}@regulars", told, day, formats.birthday(told.birthday))
        else:
            rule = yearly(told.birthday.month, told.birthday.day)
            yield _birthday(f"{uid}@regulars", told, first, formats.birthday(told.birthday), rule)


def _coming(birthday: Birthday, first: date) -> Iterator[date]:
    year = observed_year(Calendar.LUNAR, first)
    for later in range(LUNAR_YEARS):
        if observed_year(Calendar.LUNAR, LAST_DAY) < year + later:
            return
        yield observed(birthday, year + later)


def _birthday(uid: str, told: Told, day: date, words: str, rule: str = "") -> Event:
    """An event that comes again cannot tell an age, but the year of birth; a single one can."""
    who = told.customer if told.person is None else tr("{name}的{who}", name=told.customer, who=_person(told))
    age = None if rule else turning(told.birthday, day)
    if told.name is not None:
        title = tr("{who} {name}", who=who, name=told.name)
        years = tr("{n} 周年", n=age) if age else ""
        return Event(uid, day, tr("，").join(filter(None, (title, years))), words, rule, tr("纪念日"))
    title = tr("{who} 生日", who=who) if not age else tr("{who} 生日，{n} 岁", who=who, n=age)
    return Event(uid, day, title, words, rule, tr("生日"))


def _person(told: Told) -> str:
    if told.relation and told.relation != told.person:
        return tr("{relation}{person}", relation=told.relation, person=told.person)
    return told.person or ""


def followups(archive: Archive, today: date, ids: Collection[int] | None = None) -> Iterator[Event]:
    """The open follow-ups on the day each is due; `ids`: only of these customers."""
    rows = [row for row in archive.followups.rows() if ids is None or row.customer_id in ids]
    noted = archive.whole.noted_at(list({row.customer_id for row in rows}))
    for row in rows:
        yield _followup(row, mark_of(noted[row.customer_id]), today)


def _followup(row: FollowupRow, mark: str, today: date) -> Event:
    words = wording.followup(row, today)
    title = tr("{who}：{words}", who=row.customer, words=words.title)
    about = [formats.phone(row.phone), *words.details, row.note or ""]
    kind = formats.followup_kind(row.kind)
    return Event(f"followup-{row.id}-{mark}@regulars", row.due, title, "\n".join(filter(None, about)), "", kind)
