"""What one typed line was understood to say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from core.people import Birthday
from core.terms import Category, PreferenceKind


class NoteKind(StrEnum):
    """The kinds of the `note` command; the first four are preferences."""

    LIKE = "like"
    DISLIKE = "dislike"
    NEED = "need"
    ALLERGY = "allergy"
    VISIT = "visit"
    FOLLOWUP = "followup"
    PROMISE = "promise"
    PURCHASE = "purchase"
    COMPLAINT = "complaint"
    PRAISE = "praise"
    SUGGESTION = "suggestion"
    BIRTHDAY = "birthday"
    FAMILY = "family"
    PHONE = "phone"
    REMARK = "remark"

    @property
    def preference(self) -> PreferenceKind | None:
        """The kind of preference this is, None for the other kinds."""
        return PreferenceKind(self.value) if self in PREFERENCES else None


PREFERENCES = frozenset({NoteKind.LIKE, NoteKind.DISLIKE, NoteKind.NEED, NoteKind.ALLERGY})


@dataclass(frozen=True, slots=True)
class NoteItem:
    """One thing said of a customer.

    text: the clerk's words for it. A like or need loses its bare verb (喜欢胡萝卜汁 → 胡萝卜汁); dislikes and allergies
        keep the warning word (不吃香菜, 花生过敏), so that they are unmistakable in black ink. A phone is its digits, a
        birthday the words of its day. Empty for a visit or purchase of which only day, time, people or sum are told.
    category: for preferences only.
    person: the member of the family it is about (女儿, daughter), None for the customer.
    date: the day of a visit, follow-up, promise, purchase or feedback; of a birthday the next day it is kept.
    party: people coming. nights: nights of a stay, 0 when none are named. amount_cents: money of a purchase.
    birthday: the birthday as told, for kind BIRTHDAY.
    name: for kind FAMILY the name that was told (老公叫王强); None when something else was (女儿今年考大学).
    """

    kind: NoteKind
    text: str
    category: Category | None = None
    person: str | None = None
    date: date | None = None
    time: time | None = None
    party: int | None = None
    amount_cents: int | None = None
    nights: int = 0
    birthday: Birthday | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class NoteReading:
    """`who`: the words that name the customer (name, pinyin, phone or its tail, card number, 王姐), or None."""

    who: str | None
    items: tuple[NoteItem, ...] = ()
