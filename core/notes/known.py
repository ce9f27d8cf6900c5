"""What the book knows already of a thing being written down: said before Enter, so that nothing is lost unseen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from core.contradictions import Notice, NoticeKind, noticed
from core.notes.model import NoteItem, NoteKind
from core.notes.relations import member_called
from core.people import Birthday, FamilyMember, Preference, PreferenceDraft
from core.text import phone_key


class KnownKind(StrEnum):
    """SAME: noted already. PREFERENCE: the same, a like or an opposite one. BIRTHDAY, NAME: another one, which would be
    replaced. PHONE: another number, which stays. OTHERS_PHONE: the number of another customer. VISIT: planned for that
    day.
    """

    SAME = "same"
    PREFERENCE = "preference"
    BIRTHDAY = "birthday"
    NAME = "name"
    PHONE = "phone"
    OTHERS_PHONE = "others_phone"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Known:
    """`notice`: what was noticed of a preference. `text`: a name or number the book has; `at`, `party`: of a visit."""

    kind: KnownKind
    text: str = ""
    notice: Notice | None = None
    birthday: Birthday | None = None
    at: time | None = None
    party: int | None = None

    @property
    def warns(self) -> bool:
        """Whether something would be contradicted or replaced."""
        if self.notice is not None:
            return self.notice.kind is NoticeKind.CONTRADICTS
        return self.kind in (KnownKind.BIRTHDAY, KnownKind.NAME, KnownKind.OTHERS_PHONE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the book knows of one customer that a note can repeat or contradict."""

    birthday: Birthday | None = None
    phones: tuple[str, ...] = ()
    preferences: tuple[Preference, ...] = ()
    family: tuple[FamilyMember, ...] = ()
    visits: tuple[tuple[date, time | None, int | None], ...] = ()


def known(facts: Facts, item: NoteItem, today: date) -> Known | None:
    """What the book knows of this thing; None when it is new and nothing speaks against it."""
    if item.kind.preference is not None:
        return _preference(facts, item)
    member = member_called(facts.family, item.person) if item.person else None
    match item.kind:
        case NoteKind.BIRTHDAY:
            before = facts.birthday if item.person is None else member.birthday if member is not None else None
            return _birthday(before, item.birthday)
        case NoteKind.FAMILY if item.name and member is not None:
            return _name(member, item.name)
        case NoteKind.PHONE if item.person is None:
            return _phone(facts.phones, item.text)
        case NoteKind.VISIT:
            day = item.date or today
            found = next((v for v in facts.visits if v[0] == day), None)
            return Known(KnownKind.VISIT, at=found[1], party=found[2]) if found is not None else None
    return None


def completed(known_one: Birthday | None, told: Birthday) -> Birthday:
    """The birthday to keep: as told, with the year of a known one on the same day when none is told."""
    if known_one is not None and told.year is None and replace(known_one, year=None) == told:
        return known_one
    return told


def _preference(facts: Facts, item: NoteItem) -> Known | None:
    kind = item.kind.preference
    member = member_called(facts.family, item.person) if item.person else None
    if kind is None or (item.person and member is None):
        return None
    category = item.category.value if item.category else None
    draft = PreferenceDraft(item.text, kind, category, family_id=member.id if member else None)
    notice = noticed(facts.preferences, draft)
    return Known(KnownKind.PREFERENCE, notice=notice) if notice is not None else None


def _birthday(before: Birthday | None, told: Birthday | None) -> Known | None:
    if before is None or told is None:
        return None
    if completed(before, told) == before:
        return Known(KnownKind.SAME)
    if before.year is None and replace(told, year=None) == before:
        return None  # the year is new
    return Known(KnownKind.BIRTHDAY, birthday=before)


def _name(member: FamilyMember, name: str) -> Known | None:
    if member.name == name:
        return Known(KnownKind.SAME)
    # who was noted without a name goes by the relation
    return None if member.name == member.relation else Known(KnownKind.NAME, member.name)


def _phone(numbers: Sequence[str], told: str) -> Known | None:
    if phone_key(told) in {phone_key(number) for number in numbers}:
        return Known(KnownKind.SAME)
    return Known(KnownKind.PHONE, numbers[0]) if numbers else None
