"""Who is this: the same customer as one in the archive or an earlier row, by phone, card, or name and birthday.

A name alone is never a match for customers. One phone with two quite different names is a family, not a duplicate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.importing.cells import code_key
from core.importing.merging import merge
from core.people import Birthday, CustomerDraft, PreferenceDraft, PreferenceKind
from core.text import name_key, phone_key

_TITLED = re.compile(r"(?:先生|女士|小姐|太太|夫人|阿姨|叔叔|姐|哥|嫂|总|老师|老板|经理|医生|主任|师傅)$")
_WARNINGS = (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)
_HAN = re.compile(r"[\u3400-\u9fff]")


class By(StrEnum):
    """What a match rests on, strongest first."""

    PHONE = "phone"
    CODE = "code"
    BIRTHDAY = "birthday"
    DETAILS = "details"


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
    known_wishes: set[str] = field(default_factory=set)
    seen: date | None = None
    wishes: list[PreferenceDraft] = field(default_factory=list)
    last_visit: date | None = None
    referrer: str | None = None
    referred_by: Person | None = None

    @property
    def changed(self) -> bool:
        """Whether the rows said anything new of a customer of the archive."""
        return self.draft != self.before or bool(self.wishes or self.last_visit or self.referrer)


def wish_key(kind: str, text: str) -> str:
    """Equal for two writings of one preference. Likes and needs with the same words are one; a warning is its own."""
    return f"{kind if kind in _WARNINGS else 'wish'}:{name_key(text)}"


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
    if _digits(a) or _digits(b):
        return Likeness.SAME
    shorter, longer = sorted((a, b), key=len)
    if (len(shorter) >= 2 and shorter in longer) or bool(_HAN.search(a)) != bool(_HAN.search(b)):
        return Likeness.CLOSE
    if a[0] != b[0]:
        return Likeness.OTHER
    if _TITLED.search(a) or _TITLED.search(b):
        return Likeness.CLOSE
    slip = len(a) == len(b) >= 3 and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return Likeness.CLOSE if slip else Likeness.OTHER


def _digits(key: str) -> bool:
    """A customer without a name is kept under the phone: that is no name to compare."""
    return re.fullmatch(r"[\d+\-]+", key) is not None


class Matcher:
    """Everybody a row can be, found by what identifies them. Knows what is added while the plan is made."""

    def __init__(self, people: Iterable[Person] = (), taken_codes: Iterable[str] = ()) -> None:
        self._by_phone: dict[str, list[Person]] = {}
        self._by_code: dict[str, Person] = {}
        self._by_name: dict[str, list[Person]] = {}
        self._by_name_and_day: dict[tuple[str, Birthday], list[Person]] = {}
        self._taken = {code_key(c) for c in taken_codes}
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        """Make somebody findable; again after the draft has grown."""
        draft = person.draft
        for phone in draft.phones:
            same = self._by_phone.setdefault(phone_key(phone), [])
            if person not in same:
                same.append(person)
        if draft.code is not None:
            self._by_code.setdefault(code_key(draft.code), person)
        names = self._by_name.setdefault(name_key(draft.name), [])
        if person not in names:
            names.append(person)
        if draft.birthday is not None:
            born = self._by_name_and_day.setdefault((name_key(draft.name), _yearly(draft.birthday)), [])
            if person not in born:
                born.append(person)

    def find(self, draft: CustomerDraft) -> Match | None:
        """The same customer, if there is one."""
        return self._by_phones(draft) or self._by_card(draft) or self._by_birthday(draft) or self._by_details(draft)

    def shares_phone_with(self, draft: CustomerDraft) -> Person | None:
        """Somebody else with one of these phones."""
        return next((p for phone in draft.phones for p in self._by_phone.get(phone_key(phone), ())), None)

    def owner_of(self, code: str) -> Person | None:
        """Whose card number this is."""
        return self._by_code.get(code_key(code))

    def is_taken(self, code: str) -> bool:
        """Whether a customer in the recycle bin still holds this card number."""
        return code_key(code) in self._taken

    def with_phone(self, phone: str) -> list[Person]:
        return self._by_phone.get(phone_key(phone), [])

    def named(self, name: str) -> list[Person]:
        return self._by_name.get(name_key(name), [])

    def _by_phones(self, draft: CustomerDraft) -> Match | None:
        close: Match | None = None
        for phone in draft.phones:
            for person in self._by_phone.get(phone_key(phone), ()):
                alike = likeness(person.draft.name, draft.name)
                if alike is Likeness.SAME:
                    return Match(person, By.PHONE)
                if alike is Likeness.CLOSE and close is None:
                    close = Match(person, By.PHONE, other_name=True)
        return close

    def _by_card(self, draft: CustomerDraft) -> Match | None:
        person = self._by_code.get(code_key(draft.code)) if draft.code is not None else None
        if person is None:
            return None
        return Match(person, By.CODE, likeness(person.draft.name, draft.name) is not Likeness.SAME)

    def _by_birthday(self, draft: CustomerDraft) -> Match | None:
        born = draft.birthday
        if born is None or not draft.name:
            return None
        for person in self._by_name_and_day.get((name_key(draft.name), _yearly(born)), ()):
            theirs = person.draft.birthday
            if theirs is None or _yearly(theirs) != _yearly(born):  # another one since a row was merged in
                continue
            if theirs.year != born.year and None not in (theirs.year, born.year):
                continue
            if not _speaks_against(person.draft, draft, sure=theirs.year == born.year is not None):
                return Match(person, By.BIRTHDAY)
        return None

    def _by_details(self, draft: CustomerDraft) -> Match | None:
        """A row that has only a name and words is nobody's for sure, unless a customer of the archive has that name and
        everything else the row says: then the list is imported again, and adds nothing."""
        for person in self._by_name.get(name_key(draft.name), ()) if draft.name else ():
            if person.before is None or merge(person.before, draft, overwrite=True) != person.before:
                continue
            says_more = draft != CustomerDraft(draft.name, kind=draft.kind)
            if says_more or not (person.before.phones or person.before.code):
                return Match(person, By.DETAILS)
        return None


def _yearly(day: Birthday) -> Birthday:
    """The day without its year: many customers of a big shop have the same name, few of them the same day."""
    return Birthday(day.calendar, None, day.month, day.day, day.leap)


def _speaks_against(one: CustomerDraft, other: CustomerDraft, sure: bool) -> bool:
    """Whether name and birthday are outweighed: by another card number and other phones together, or, where the year of
    birth is not known (`sure` False), by another card number alone."""
    cards = one.code is not None and other.code is not None and code_key(one.code) != code_key(other.code)
    phones = bool(one.phones and other.phones)  # a phone in common would have matched before
    return cards and (phones or not sure)
