"""Whose a wish of a note is: 儿子小乐对花生过敏 and 狗对鸡肉过敏 are no allergies of hers, and say so alone, too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from core.notes.birthdays import family_member
from core.people import PreferenceDraft

_CLAUSES = re.compile(r"[，,。；;！!\n|/]+")
_PET = re.compile(
    r"(?:[她他其]|客人|[家我]|家[里有]|的|养的?)*(狗狗?|狗子|猫猫|猫咪?|貓咪?|宠物|寵物|毛孩子?)(?=[对對不吃怕只])"
)
"""猫毛过敏 and 猫过敏 are the customer's own."""
_LONGEST = 40


def whose(note: str, stated: Sequence[PreferenceDraft]) -> tuple[PreferenceDraft, ...]:
    """What a note states; the words of a clause that begins with a member of the family are kept whole where the
    statement alone (花生过敏) would be taken for the customer's own."""
    told = [(clause, who) for clause in _CLAUSES.split(note) if (who := _other(clause.strip()))]
    if not told:
        return tuple(stated)
    others = {who for _clause, who in told}
    return tuple(_with_person(draft, told) for draft in stated if draft.text not in others)


def _other(clause: str) -> str | None:
    """The relation, or the pet, that a clause is about."""
    if (member := family_member(clause)) is not None:
        return member[0]
    pet = _PET.match(clause)
    return pet[1] if pet is not None else None


def _with_person(draft: PreferenceDraft, told: Sequence[tuple[str, str]]) -> PreferenceDraft:
    for clause, relation in told:
        if draft.text in clause and relation not in draft.text and len(clause) <= _LONGEST:
            return replace(draft, text=clause.strip())
    return draft
