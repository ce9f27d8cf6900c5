"""One typed line → who it is about and what it says: the reading shown under the quick note field as it is typed.

Each clause is read as the first that fits of: phone; birthday; complaint, praise, suggestion, promise; visit;
follow-up; purchase; preference; family. What fits nothing is a remark: no word a clerk typed is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from core.notes import events
from core.notes.birthdays import anyone, family_member, read_birthday, speaks_of_birthday
from core.notes.clauses import sentences
from core.notes.dates import find_date
from core.notes.model import PREFERENCES, NoteItem, NoteKind, NoteReading
from core.notes.names import split_name
from core.notes.numbers import find_money, find_phone
from core.notes.preferences import is_english, joined_clauses, read_statement
from core.notes.slots import take, tidy

_WIDTH = {
    i: i - 0xFEE0
    for i in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF0B, 0xFF0D, 0xFF0F, 0xFF0E)
} | {0x3000: 32, 0xA0: 32}
_PHONE_WORDS = re.compile(
    r"(?:新|换了?|改了?|另一个|备用|老婆的?|的)*(?:电话|手机|联系方式|联系电话|tel|phone|mobile|号码|"
    r"号|number|cell)(?:改为|换成|改成|变成|更新为|是|为|\s*is\b)?[:：]?",
    re.IGNORECASE,
)
_ONESELF = re.compile(r"^(?:她|他|本人|自己|客人|客户|she|he)(?=[^的])(?:自己|本人)?", re.IGNORECASE)


def read_note(text: str, today: date, is_name: Callable[[str], bool] | None = None) -> NoteReading:
    """Read one line.

    `is_name(words)` tells whether the book has a customer of that name; without it surnames and titles decide.
    `who` None: nobody is named (the line is about the customer that is open). No items: no more than a name was typed.
    Never raises for any text.
    """
    line = text.translate(_WIDTH).strip()
    who, rest = split_name(line, is_name)
    items: list[NoteItem] = []
    for sentence in sentences(rest):
        person: str | None = None
        begun = len(items)
        for clause in _with_slots(_parts(sentence), today):
            if _ONESELF.match(clause):
                person = None
            for item in _read(clause, today, person):
                person = item.person or (person if item.kind in PREFERENCES else None)
                _append(items, item, len(items) > begun)
    return NoteReading(who, tuple(items))


def _parts(sentence: str) -> list[str]:
    return events.english_clauses(sentence) if is_english(sentence) else joined_clauses(sentence)


def _append(items: list[NoteItem], item: NoteItem, same_sentence: bool) -> None:
    """Parts of one thing told in two clauses become one item: 消费1,280元，买了两瓶黄酒 is one purchase."""
    before = items[-1] if items and same_sentence else None
    joined = _joined(before, item) if before is not None else None
    if joined is None:
        items.append(item)
    else:
        items[-1] = joined


def _joined(before: NoteItem, item: NoteItem) -> NoteItem | None:
    """The two as one item, None when they are two."""
    words = "，".join(t for t in (before.text, item.text) if t)
    match before.kind, item.kind:
        case NoteKind.REMARK, NoteKind.REMARK if before.person == item.person:
            return replace(before, text=words, date=before.date or item.date)
        case NoteKind.REMARK, NoteKind.COMPLAINT if len(item.text) <= 6:
            return replace(item, text=words, date=item.date or before.date)
        case NoteKind.PURCHASE, NoteKind.PURCHASE if before.amount_cents is None or item.amount_cents is None:
            return replace(_filled(before, item), text=words)
        case NoteKind.PURCHASE, NoteKind.REMARK if not before.text and events.names_goods(item.text):
            return replace(before, text=item.text)
        case NoteKind.REMARK, NoteKind.PURCHASE if not item.text and len(before.text) <= 12:
            return replace(item, text=before.text, date=item.date or before.date)
        case NoteKind.VISIT, NoteKind.VISIT if item.date is None or before.date is None:
            return replace(_filled(before, item), text=words)
        case NoteKind.VISIT, NoteKind.REMARK if events.names_place(item.text):
            return replace(before, text=words)
    return None


def _filled(item: NoteItem, other: NoteItem) -> NoteItem:
    """What the first does not say taken from the other."""
    return replace(
        item,
        date=item.date or other.date,
        time=item.time or other.time,
        party=item.party or other.party,
        nights=item.nights or other.nights,
        amount_cents=item.amount_cents if item.amount_cents is not None else other.amount_cents,
    )


def _with_slots(parts: list[str], today: date) -> list[str]:
    """Bare days, times and numbers of people joined to the appointment or sale they belong to: 周六 晚上7点 来3位."""
    joined: list[str] = []
    waiting = False  # the last one is bare and still wants its words
    for part in parts:
        bare = _bare(part, today)
        if joined and (
            (bare and (waiting or events.takes_slots(joined[-1])))
            or (waiting and not bare and events.takes_slots(part))
        ):
            joined[-1] += " " + part
            waiting = waiting and bare
        else:
            joined.append(part)
            waiting = bare
    return joined


def _bare(part: str, today: date) -> bool:
    """Whether the words are nothing but a day, a time, people or money."""
    slots = take(part, today, money=True)
    return (not slots.rest or slots.rest in ("一共", "共", "总共", "大概", "大约", "可能")) and (
        slots.any or slots.amount_cents is not None
    )


def _read(clause: str, today: date, person: str | None) -> list[NoteItem]:
    if (phone := find_phone(clause)) is not None:
        rest = tidy(_PHONE_WORDS.sub("", clause[: phone.start]) + _PHONE_WORDS.sub("", clause[phone.end :]))
        member = family_member(rest)
        item = NoteItem(NoteKind.PHONE, phone.value, person=member[0] if member else None)
        rest = member[1] if member else rest
        return [item, *(_read(rest, today, person) if len(rest) > 1 else [])]
    if (birthday := _birthday(clause, today, person)) is not None:
        return [birthday]
    for read in (_report, _visit, _followup, _purchase, _feeling):
        if (found := read(clause, today)) is not None:
            return [found]
    return [_of_person(clause, today, person)]


def _report(clause: str, today: date) -> NoteItem | None:
    """Complaint, praise, suggestion or promise with its verb in front."""
    told = events.read_report(clause)
    if told is None:
        return None
    kind, text = told
    if kind is NoteKind.PROMISE:
        slots = take(text, today, people=False)
        day = slots.date or (found.value if (found := find_date(clause, today)) else None)
        return NoteItem(kind, slots.rest or text, date=day, time=slots.time)
    day_said = find_date(clause[: clause.find(text)] if text in clause else clause, today, past=True)
    return NoteItem(kind, text, date=day_said.value if day_said else None)


def _birthday(clause: str, today: date, person: str | None) -> NoteItem | None:
    if not speaks_of_birthday(clause) or events.is_appointment(clause):
        return None
    told = read_birthday(clause, today)
    if told is None:
        return None
    return NoteItem(
        NoteKind.BIRTHDAY, told.words, person=anyone(clause) or person, date=told.day, birthday=told.birthday
    )


def _visit(clause: str, today: date) -> NoteItem | None:
    if events.leads_followup(tidy(take(clause, today, people=False).rest)):
        return None
    slots = take(clause, today)
    certain = events.books(clause)
    if not (certain or (slots.any and (events.comes(slots.rest, clause) or (slots.date and slots.party)))):
        return None
    if slots.date is None and slots.time is None and slots.party is None and not certain:
        return None
    day = slots.date or (today if slots.time is not None else None)
    return NoteItem(
        NoteKind.VISIT, events.purpose(slots.rest), date=day, time=slots.time, party=slots.party, nights=slots.nights
    )


def _followup(clause: str, today: date) -> NoteItem | None:
    slots = take(clause, today, people=False)
    if not events.leads_followup(slots.rest):
        return None
    return NoteItem(NoteKind.FOLLOWUP, events.task(slots.rest), date=slots.date, time=slots.time)


def _purchase(clause: str, today: date) -> NoteItem | None:
    money = find_money(clause)
    bought = events.bought(clause)
    if not bought and (money is None or events.other_money(clause)):
        return None
    if bought and money is None and (loose := find_money(clause, loose=True)) is not None:
        money = loose
    words = clause[: money.start] + " " + clause[money.end :] if money else clause
    slots = take(words, today, past=True, people=False)
    day = min(slots.date, today) if slots.date else None
    return NoteItem(
        NoteKind.PURCHASE,
        events.goods(slots.rest),
        date=day,
        time=slots.time,
        amount_cents=money.value if money else None,
    )


def _feeling(clause: str, today: date) -> NoteItem | None:
    """Complaint or praise told without its verb: 上次等太久, 对服务很满意."""
    kind = events.feeling(clause)
    if kind is None:
        return None
    found = find_date(clause, today, past=True)
    day = found.value if found and found.value <= today else None
    return NoteItem(kind, clause, date=day)


def _of_person(clause: str, today: date, person: str | None) -> NoteItem:
    """A preference, of the customer or of a member of the family; else what is told of the family; else a remark."""
    member = family_member(clause)
    who, words = (member[0], member[1]) if member else (person, clause)
    found = read_statement(words) if words else None
    if found is not None:
        return NoteItem(NoteKind(found.kind.value), found.text, found.category, who)
    if member and words:
        name = events.told_name(words)
        return NoteItem(NoteKind.FAMILY, name or words.strip(" ，,：:"), person=who, name=name)
    if member or events.speaks_of_family(clause):
        return NoteItem(NoteKind.FAMILY, clause, person=anyone(clause))
    day = find_date(clause, today)
    return NoteItem(NoteKind.REMARK, clause, date=day.value if day else None)
