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
from core.notes.feelings import feeling, told_feeling
from core.notes.joining import append
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
    r"(?:微信号?[:：]?$)|(?:new\s+|新|换了?|改了?|另一个|备用|老婆的?|的|家里|公司|办公室|工作|店里)*(?:座机|固话|"
    r"固定电话|电话|手机|联系方式|联系电话|tel|phone|mobile|号码|"
    r"号|new number|number|cell)(?:改为|换成|改成|变成|更新为|是|为|\s*is\b)?[:：]?",
    re.IGNORECASE,
)
_ONESELF = re.compile(r"^(?:她|他|本人|自己|客人|客户|she|he)(?=[^的])(?:自己|本人)?", re.IGNORECASE)


_APART_CLOCK = re.compile(r"([上下中]午|晚上|早上|傍晚|[今明]晚)\s+(?=[\d一二两三四五六七八九十]{1,3}(?:点|:))")
_SHE_IS = re.compile(r"姓|[\d一二两三四五六七八九十半]+(?:个?月|周?岁)")
_CALENDAR = re.compile(r"[是过]?(?:农历|阴历|旧历|老历)的?")
_PRICE = re.compile(r"(?<![\d.:/-])\d{2,6}(?:\.\d{1,2})?(?![\d.:/-]|\s*[^\s，,元块]|号|点|位|分)")
"""A bare number at the end of words or between them: 做了烫染 980."""


def read_note(text: str, today: date, is_name: Callable[[str], bool] | None = None) -> NoteReading:
    """Read one line.

    `is_name(words)` tells whether the book has a customer of that name; without it surnames and titles decide.
    `who` None: nobody is named (the line is about the customer that is open). No items: no more than a name was typed.
    Never raises for any text.
    """
    line = _APART_CLOCK.sub(r"\1", text.translate(_WIDTH).strip())
    who, rest = split_name(line, is_name)
    items: list[NoteItem] = []
    for sentence in sentences(rest):
        person: str | None = None
        begun = len(items)
        for clause in _with_slots(_parts(sentence), today):
            if _ONESELF.match(clause):
                person = None
            for item in _read(clause, today, person):
                person = _goes_on(item, person)
                append(items, item, same_sentence=len(items) > begun)
    return NoteReading(who, tuple(_today(item, today) for item in items))


def _today(item: NoteItem, today: date) -> NoteItem:
    """An hour without a day means today."""
    named = item.kind is not NoteKind.VISIT or item.date is not None or item.time is None
    return item if named else replace(item, date=today)


def _goes_on(item: NoteItem, person: str | None) -> str | None:
    """Of whom the next clause speaks: still of the relative after her name, birthday or taste, not after news."""
    if item.kind is NoteKind.FAMILY and not (item.name or _SHE_IS.match(item.text)):
        return None
    return item.person or (person if item.kind in PREFERENCES else None)


def _parts(sentence: str) -> list[str]:
    return events.english_clauses(sentence) if is_english(sentence) else joined_clauses(sentence)


def _with_slots(parts: list[str], today: date) -> list[str]:
    """Bare days, times and numbers of people joined to the appointment or sale they belong to: 周六 晚上7点 来3位."""
    joined: list[str] = []
    waiting = False  # the last one is bare and still wants its words
    for part in parts:
        bare = _bare(part, today)
        if joined and _CALENDAR.fullmatch(part) and speaks_of_birthday(joined[-1]):
            joined[-1] = part + joined[-1]  # 三月初八的生日，农历
        elif joined and _PRICE.fullmatch(part) and events.done(joined[-1]):
            joined[-1] += " " + part
        elif joined and (
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
        rest = _beside(clause, birthday)
        return [birthday, *([_of_person(rest, today, birthday.person)] if rest else [])]
    for read in (_paid, _report, _visit, _followup, _purchase, _feeling):
        if (found := read(clause, today)) is not None:
            return [found]
    return [_of_person(clause, today, person)]


def _report(clause: str, today: date) -> NoteItem | None:
    """Complaint, praise, suggestion or promise with its verb in front."""
    told = events.read_report(clause) or told_feeling(clause)
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


def _paid(clause: str, today: date) -> NoteItem | None:
    """A sale told with its verb and sum, though it also tells of coming: 今天来吃饭花了1360."""
    sold = events.bought(clause) or (events.done(clause) and _PRICE.search(clause))
    item = _purchase(clause, today) if sold else None
    return item if item is not None and item.amount_cents is not None else None


_OF_BIRTHDAYS = re.compile(
    r"(?:生日|出生|过|的|要|她|他|自己|家里?|客人|客户|身份证上?|这天|那天|就|刚好|正好|快到了?|也|都|是|在|为|于|的时候|人|"
    r"生|出|"
    r"农历|阴历|旧历|老历|公历|阳历|新历|虚岁|实岁|诞辰|寿辰|her|his|the|has|have|an?|birthday|bday|"
    r"born|is|on|and|of|turn(?:s|ing)|['’]s|[\s，,：:()（）])+",
    re.IGNORECASE,
)


def _beside(clause: str, birthday: NoteItem) -> str:
    """What the clause says beside the birthday: 女儿6月1号生日属兔 → 属兔; "" when that is nothing."""
    said = next((t for t in (birthday.text, birthday.text.removeprefix("农历")) if t in clause), None)
    if said is None:
        return ""
    rest = clause.replace(said, "，", 1)
    if birthday.person:
        rest = rest.replace(birthday.person, "", 1)
    parts = [part for part in _OF_BIRTHDAYS.split(rest) if part.strip("，")]
    words = rest.strip(" ，,") if len(parts) > 1 else "".join(parts)
    return words if len(words) > 1 and birthday.text not in words else ""


def _visit(clause: str, today: date) -> NoteItem | None:
    plain = take(clause, today, people=False)
    if events.leads_followup(plain.rest, plain.date is not None):
        return None
    slots = take(clause, today)
    if slots.date is not None and slots.date < today:
        return None
    certain = events.books(clause)
    if slots.date and slots.time and not certain and events.may_come(slots.rest):
        certain = True
    if not (certain or (slots.any and (events.comes(slots.rest, clause) or (slots.date and slots.party)))):
        return None
    if slots.date is None and slots.time is None and slots.party in (None, 1) and not certain:
        return None  # 一个人来 is no appointment
    return NoteItem(
        NoteKind.VISIT,
        "，".join(words for words in (events.purpose(slots.rest), slots.until and f"到{slots.until}") if words),
        date=slots.date,
        time=slots.time,
        party=slots.party,
        nights=slots.nights,
    )


def _followup(clause: str, today: date) -> NoteItem | None:
    slots = take(clause, today, people=False)
    if not events.leads_followup(slots.rest, slots.date is not None):
        return None
    return NoteItem(NoteKind.FOLLOWUP, events.task(slots.rest), date=slots.date, time=slots.time)


def _purchase(clause: str, today: date) -> NoteItem | None:
    money = find_money(clause)
    bought = events.bought(clause)
    if not bought and money is None and events.done(clause) and (price := _PRICE.search(clause)) is not None:
        money = find_money(clause[: price.end()], loose=True)
        bought = money is not None
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
    kind = feeling(clause)
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
    return NoteItem(NoteKind.REMARK, clause)
