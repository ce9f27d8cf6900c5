"""Whose a wish of a note is: 儿子小乐对花生过敏 is not the customer's allergy, and says so wherever it stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from core.notes.birthdays import family_member
from core.people import PreferenceDraft

_CLAUSES = re.compile(r"[，,。；;！!\n|/]+")
_LONGEST = 40


def whose(note: str, stated: Sequence[PreferenceDraft]) -> tuple[PreferenceDraft, ...]:
    """What a note states; the words of a clause that begins with a member of the family are kept whole where the
    statement alone (花生过敏) would be taken for the customer's own."""
    told = [(clause, member[0]) for clause in _CLAUSES.split(note) if (member := family_member(clause.strip()))]
    if not told:
        return tuple(stated)
    return tuple(_with_person(draft, told) for draft in stated)


def _with_person(draft: PreferenceDraft, told: Sequence[tuple[str, str]]) -> PreferenceDraft:
    for clause, relation in told:
        if draft.text in clause and relation not in draft.text and len(clause) <= _LONGEST:
            return replace(draft, text=clause.strip())
    return draft
