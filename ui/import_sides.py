"""Both sides of a duplicate in words: what is known, what the row says, and what would come of them, line by line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.importing.fields import Field
from core.importing.merging import Amounts, Policy, merge
from core.people import Birthday, CustomerDraft
from core.terms import Gender
from ui import formats, import_words
from ui.language import tr

_PRIVATE = frozenset({Field.SPENT, Field.BALANCE, Field.POINTS, Field.NOTE, Field.CUSTOM})
"""What 遮住金额 hides."""


@dataclass(frozen=True, slots=True)
class Line:
    """One field. `differs`: both sides say something, and not the same; `changes`: what is known would change."""

    name: str
    known: str
    said: str
    after: str
    differs: bool = False
    changes: bool = False


# field → its attribute
_ATTRIBUTES = {
    Field.NAME: "name",
    Field.TITLE: "title",
    Field.PHONES: "phones",
    Field.CODE: "code",
    Field.GENDER: "gender",
    Field.BIRTHDAY: "birthday",
    Field.WECHAT: "wechat",
    Field.EMAIL: "email",
    Field.ADDRESS: "address",
    Field.SINCE: "since",
    Field.SPENT: "stated_spent_cents",
    Field.BALANCE: "balance_cents",
    Field.POINTS: "points",
    Field.TAGS: "tags",
    Field.SOURCE: "source",
    Field.EMPLOYER: "employer",
    Field.WORK: "work",
    Field.NOTE: "note",
    Field.PHOTO: "photo",
}


def after(known: CustomerDraft, said: CustomerDraft, policy: Policy, amounts: Amounts) -> CustomerDraft:
    """What the one known will be: as it was when the row is left out, or counts as somebody else."""
    if policy in (Policy.SKIP, Policy.ADD):
        return known
    return merge(known, said, policy is Policy.UPDATE, amounts)


def lines(
    known: CustomerDraft, said: CustomerDraft, then: CustomerDraft, currency: str, *, masked: bool = False
) -> list[Line]:
    """Every field of which one of both says something."""
    found = []
    for field, attribute in _ATTRIBUTES.items():
        values = [getattr(side, attribute) for side in (known, said, then)]
        if any(value not in (None, "", ()) for value in values):
            found.append(_line(import_words.field_name(field), field, values, currency, masked=masked))
    for name in dict.fromkeys((*known.custom, *said.custom)):
        values = [side.custom.get(name) for side in (known, said, then)]
        found.append(_line(name, Field.CUSTOM, values, currency, masked=masked))
    return found


def _line(name: str, field: Field, values: list[Any], currency: str, *, masked: bool) -> Line:
    words = [_words(field, value, currency) for value in values]
    known, said, then = values
    differs = bool(words[0]) and bool(words[1]) and not _same(known, said)
    changes = not _same(known, then)
    if masked and field in _PRIVATE:
        words = [formats.MASK if text else "" for text in words]
    return Line(name, words[0], words[1], words[2], differs, changes)


def _same(one: Any, other: Any) -> bool:
    """Phones and tags in another order are the same."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return set(one) == set(other)
    return bool(one == other)


def _words(field: Field, value: Any, currency: str) -> str:
    """A value as the program writes it everywhere; nothing where nothing is known."""
    if value is None or value == ():
        return ""
    speak: Mapping[Field, Callable[[Any], str]] = {
        Field.PHONES: lambda phones: tr("、").join(map(formats.phone, phones)),
        Field.TAGS: lambda tags: tr("、").join(tags),
        Field.GENDER: lambda gender: tr("男") if gender is Gender.MALE else tr("女"),
        Field.SPENT: lambda cents: formats.money(cents, currency),
        Field.BALANCE: lambda cents: formats.money(cents, currency),
        Field.POINTS: lambda points: f"{points:,}",
        Field.PHOTO: lambda _: tr("有照片"),
    }
    if field in speak:
        return speak[field](value)
    if isinstance(value, Birthday):
        return formats.birthday(value)
    return formats.full_day(value) if isinstance(value, date) else str(value)
