"""Who is this: the same customer as one in the archive or an earlier row, by phone, card, or name and birthday.

A name alone is never a match for customers, only a question to the owner. One phone with two quite different names is a
family, not a duplicate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from unicodedata import is_normalized

from core import text
from core.importing import cells
from core.importing.merging import merge
from core.importing.scripts import TRADITIONAL
from core.people import Birthday, CustomerDraft, PreferenceDraft
from core.terms import Calendar, PreferenceKind
from core.text import phone_key

_TITLED = re.compile(r"(?:先生|女士|小姐|太太|夫人|阿姨|叔叔|姐|哥|嫂|总|老师|老板|经理|医生|主任|师傅)$")
_WARNINGS = (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)
_HAN = re.compile(r"[\u3400-\u9fff]")
_LOCAL, _WITH_AREA = (7, 8), (10, 11, 12)
"""Digits of a landline without and with its area code."""
_SIBLINGS = frozenset("大小老幼长次一二三四五六七八九十甲乙丙丁伯仲叔季兄弟姐妹")
"""赵大宝 and 赵小宝 are no slip of the pen."""
_MOST_NAMESAKES = 5
"""Where more have one name, the name says nothing: nobody is asked about the next 王伟."""


class By(StrEnum):
    """What a match rests on, strongest first. NAME alone is only ever a question."""

    PHONE = "phone"
    CODE = "code"
    BIRTHDAY = "birthday"
    DETAILS = "details"
    NAME = "name"


@dataclass(slots=True, eq=False)
class Person:
    """Somebody a row can be: a customer of the archive (`id`, `before`) or somebody new (`row`: the first row).

    `draft` is what is known so far and grows while rows are merged into it; `wishes`, `last_visit` and `referrer` (its
    words, then `referred_by`) are what the rows add beside it. `known_wishes`: `wish_key` of the preferences noted
    already; `seen`: last seen day.
    """

    draft: CustomerDraft
    id: int | None = None
    row: int | None = None
    before: CustomerDraft | None = None
    known_wishes: set[str] | frozenset[str] = frozenset()
    seen: date | None = None
    wishes: list[PreferenceDraft] = field(default_factory=list)
    last_visit: date | None = None
    referrer: str | None = None
    referred_by: Person | None = None

    @property
    def changed(self) -> bool:
        """Whether the rows said anything new of a customer of the archive."""
        return bool(self.wishes or self.last_visit or self.referrer) or self.draft != self.before

    def wish(self, draft: PreferenceDraft) -> None:
        """Take a preference over, unless it is noted already."""
        key = wish_key(draft.kind, draft.text)
        if key not in self.known_wishes:
            self.known_wishes = {*self.known_wishes, key}
            self.wishes.append(draft)


def wish_key(kind: str, words: str) -> str:
    """Equal for two writings of one preference. Likes and needs with the same words are one; a warning is its own."""
    return f"{kind if kind in _WARNINGS else 'wish'}:{name_key(words)}"


def unlike(wishes: Sequence[PreferenceDraft]) -> Sequence[PreferenceDraft]:
    """The wishes of one row, each once."""
    if len(wishes) < 2:
        return wishes
    return list({wish_key(wish.kind, wish.text): wish for wish in reversed(wishes)}.values())[::-1]


@dataclass(frozen=True, slots=True)
class Match:
    """`other_name`: the names differ, though not like two people's (周雅琴 and 周雅芹, 王姐 and 王丽): please look."""

    person: Person
    by: By
    other_name: bool = False


class Likeness(StrEnum):
    SAME = "same"
    CLOSE = "close"
    OTHER = "other"


def likeness(one: str, other: str) -> Likeness:
    """Whether two names may be one person's: equal or one unknown (SAME), a title or a slip of the pen (CLOSE), no."""
    a, b = name_key(one), name_key(other)
    if not a or not b or a == b:
        return Likeness.SAME
    a, b = a.translate(TRADITIONAL), b.translate(TRADITIONAL)
    if a == b:  # 陳偉 and 陈伟
        return Likeness.SAME
    if _digits(a) or _digits(b):
        return Likeness.SAME
    shorter, longer = sorted((a, b), key=len)
    if (len(shorter) >= 2 and shorter in longer) or bool(_HAN.search(a)) != bool(_HAN.search(b)):
        return Likeness.CLOSE
    if a[0] != b[0]:
        return Likeness.OTHER
    if _TITLED.search(a) or _TITLED.search(b):
        return Likeness.CLOSE
    unlike = [{x, y} for x, y in zip(a, b, strict=False) if x != y]
    slip = len(a) == len(b) >= 3 and len(unlike) == 1 and not unlike[0] <= _SIBLINGS
    return Likeness.CLOSE if slip else Likeness.OTHER


def _digits(key: str) -> bool:
    """A customer without a name is kept under the phone: that is no name to compare."""
    return re.fullmatch(r"[\d+\-]+", key) is not None


class Keys(NamedTuple):
    """By what somebody is found: `phone_key` of each phone, `code_key`, `name_key` and `born_key`."""

    phones: tuple[str, ...]
    code: str | None
    name: str
    born: Born | None

    @staticmethod
    def of(draft: CustomerDraft) -> Keys:
        name, day = name_key(draft.name), draft.birthday
        return Keys(
            tuple(map(phone_key, draft.phones)),
            None if draft.code is None else code_key(draft.code),
            name,
            None if day is None or not name else born_key(name, day),
        )


Born = tuple[str, bool, int, int, bool]


def born_key(name: str, day: Birthday) -> Born:
    """A name (its key) with its yearly day: many customers of a big shop have the same name, few of them the same
    day."""
    return name, day.calendar is Calendar.LUNAR, day.month, day.day, day.leap


def name_key(name: str) -> str:
    """core.text.name_key, without its work for the usual name of letters alone."""
    if not (name.isalpha() and is_normalized("NFKC", name)):
        return text.name_key(name)
    key = name.casefold()
    return name if key == name else key  # the same object for Chinese names, of which there may be 100,000


def code_key(code: str) -> str:
    """cells.code_key, likewise."""
    return code.lower() if code.isascii() and code.isalnum() else cells.code_key(code)


class Matcher:
    """Everybody a row can be, found by what identifies them. Knows what is added while the plan is made."""

    def __init__(self, people: Iterable[Person] = (), taken_codes: Iterable[str] = ()) -> None:
        self._by_phone: dict[str, list[Person]] = {}
        self._by_code: dict[str, Person] = {}
        self._by_name: dict[str, list[Person]] = {}
        self._by_day: dict[Born, list[Person]] = {}
        self._of_archive: dict[str, list[Person]] = {}
        self._taken = {code_key(c) for c in taken_codes}
        for person in people:
            self.add(person, Keys.of(person.draft))

    def add(self, person: Person, keys: Keys | None = None) -> None:
        """Make somebody findable; again after the draft has grown. `keys`: of somebody who is added the first time."""
        put = _put if keys is None else _put_new
        keys = keys or Keys.of(person.draft)
        for phone in keys.phones:
            _put(self._by_phone, phone, person)
        if keys.code is not None:
            self._by_code.setdefault(keys.code, person)
        put(self._by_name, keys.name, person)
        if person.before is not None:
            put(self._of_archive, keys.name, person)
        if keys.born is not None:
            put(self._by_day, keys.born, person)

    def find(self, draft: CustomerDraft, keys: Keys) -> Match | None:
        """The same customer, if there is one."""
        return (
            self._by_phones(draft, keys)
            or self._by_local_number(keys)
            or self._by_card(draft, keys)
            or self._by_birthday(draft, keys)
            or self._by_details(draft, keys)
        )

    def namesake(self, draft: CustomerDraft, keys: Keys) -> Person | None:
        """Somebody of the same name of whom nothing says that it is another one: a question for the owner."""
        people = self._by_name.get(keys.name, ()) if keys.name else ()
        if len(people) > _MOST_NAMESAKES:
            return None
        return next((p for p in people if _may_be(p.draft, draft)), None)

    def shares_phone_with(self, keys: Keys) -> Person | None:
        """Somebody else with one of these phones."""
        return next((people[0] for phone in keys.phones if (people := self._by_phone.get(phone))), None)

    def owner_of(self, code: str) -> Person | None:
        """Whose card number this is."""
        return self._by_code.get(code_key(code))

    def is_taken(self, code: str) -> bool:
        """Whether a customer in the recycle bin still holds this card number."""
        return bool(self._taken) and code_key(code) in self._taken

    def with_phone(self, phone: str) -> list[Person]:
        return self._by_phone.get(phone_key(phone), [])

    def named(self, name: str) -> list[Person]:
        return self._by_name.get(name_key(name), [])

    def _by_phones(self, draft: CustomerDraft, keys: Keys) -> Match | None:
        close: Match | None = None
        for phone in keys.phones:
            for person in self._by_phone.get(phone, ()):
                alike = likeness(person.draft.name, draft.name)
                if alike is Likeness.SAME:
                    return Match(person, By.PHONE)
                if alike is Likeness.CLOSE and close is None and not _are_two(person.draft, draft):
                    close = Match(person, By.PHONE, other_name=True)
        return close

    def _by_local_number(self, keys: Keys) -> Match | None:
        """84711292 and 0571-84711292 are one landline where the names are the same."""
        for phone in keys.phones:
            if len(phone) in _LOCAL or (phone[0] == "0" and len(phone) in _WITH_AREA):
                for person in self._by_name.get(keys.name, ()) if keys.name else ():
                    if any(_is_local_part(phone_key(theirs), phone) for theirs in person.draft.phones):
                        return Match(person, By.PHONE)
        return None

    def _by_card(self, draft: CustomerDraft, keys: Keys) -> Match | None:
        person = None if keys.code is None else self._by_code.get(keys.code)
        if person is None:
            return None
        alike = likeness(person.draft.name, draft.name)
        if alike is Likeness.OTHER:
            if person.draft.phones and draft.phones:
                return None  # another name and another phone: a number given out twice, not one customer
            without = self._by_details(replace(draft, code=None), keys)
            if without is not None or person.before is None:
                return without  # two names in one list are two people, though one of them shows only the card
        return Match(person, By.CODE, alike is not Likeness.SAME)

    def _by_birthday(self, draft: CustomerDraft, keys: Keys) -> Match | None:
        born = draft.birthday
        if born is None or keys.born is None:
            return None
        for person in self._by_day.get(keys.born, ()):
            theirs = person.draft.birthday
            if theirs is None or replace(theirs, year=None) != replace(born, year=None):
                continue  # another one since a row was merged in
            if theirs.year != born.year and None not in (theirs.year, born.year):
                continue
            if not _speaks_against(person.draft, draft, sure=theirs.year == born.year is not None):
                return Match(person, By.BIRTHDAY)
        return None

    def _by_details(self, draft: CustomerDraft, keys: Keys) -> Match | None:
        """A row that has only a name and words is nobody's for sure, unless a customer of the archive has that name and
        everything else the row says: then the list is imported again, and adds nothing."""
        for person in self._of_archive.get(keys.name, ()) if keys.name else ():
            if person.before is None or merge(person.before, draft, overwrite=True) != person.before:
                continue
            says_more = draft != CustomerDraft(draft.name, kind=draft.kind)
            if says_more or not (person.before.phones or person.before.code):
                return Match(person, By.DETAILS)
        return None


def _is_local_part(one: str, other: str) -> bool:
    """Whether the shorter of two `phone_key`s is the longer one without its area code."""
    local, whole = sorted((one, other), key=len)
    return len(local) in _LOCAL and whole[0] == "0" and len(whole) - len(local) in (3, 4) and whole.endswith(local)


def _put(table: dict[Any, list[Person]], key: Any, person: Person) -> None:
    people = table.get(key)
    if people is None:
        table[key] = [person]
    elif person not in people:
        people.append(person)


def _put_new(table: dict[Any, list[Person]], key: Any, person: Person) -> None:
    """For somebody who cannot stand there yet."""
    people = table.get(key)
    if people is None:
        table[key] = [person]
    else:
        people.append(person)


def _are_two(one: CustomerDraft, other: CustomerDraft) -> bool:
    """Whether names that are merely alike are two people's: 施诺一 and 施诺二 under their father's phone, born on other
    days; 王姐 and 王先生."""
    if one.gender is not None and other.gender is not None and one.gender is not other.gender:
        return True
    a, b = one.birthday, other.birthday
    if a is None or b is None or a.calendar is not b.calendar:
        return False
    return (a.month, a.day, a.leap) != (b.month, b.day, b.leap)


def _may_be(one: CustomerDraft, other: CustomerDraft) -> bool:
    """Whether two of one name may be one: neither phones nor cards, days or genders that both have tell them apart."""
    if (one.phones and other.phones) or (one.code and other.code):
        return False
    if one.birthday is not None and other.birthday is not None:
        return False
    return one.gender is None or other.gender is None or one.gender is other.gender


def _speaks_against(one: CustomerDraft, other: CustomerDraft, sure: bool) -> bool:
    """Whether name and birthday are outweighed: by another card number and other phones together, or, where the year of
    birth is not known (`sure` False), by another card number alone."""
    cards = one.code is not None and other.code is not None and code_key(one.code) != code_key(other.code)
    phones = bool(one.phones and other.phones)  # a phone in common would have matched before
    return cards and (phones or not sure)
