"""Whether what was once noted is to be asked about again.

Tastes change. What was not confirmed for long, or what a newer note contradicts, is asked about on the profile: is it
still so? Until somebody answers, it counts as before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.contradictions import NoticeKind, relation
from core.people import Preference
from core.terms import PreferenceKind

OLD_DAYS = 548
"""A like, need or dislike not confirmed for a year and a half is asked about."""
AT_ONCE = 2
ALLERGY_OLD_DAYS = 1096
"""An allergy seldom goes away: three years."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why it is asked about: nobody said so since `since`, or the newer note `by` contradicts it."""

    since: date
    by: Preference | None = None


def last_known(preference: Preference) -> date | None:
    """When somebody last said so: learnt or found still true. None: not known."""
    return max((day for day in (preference.learnt_on, preference.confirmed_on) if day is not None), default=None)


def doubts(preferences: Sequence[Preference], today: date) -> dict[int, Doubt]:
    """Which of these (that hold today) to ask about again, by their id. Of unknown age and uncontradicted: none.

    Of the old ones at most AT_ONCE, what can hurt and the oldest first: a page of questions is answered by nobody.
    """
    found: dict[int, Doubt] = {}
    old: list[Preference] = []
    for preference in preferences:
        known = last_known(preference)
        by = next((p for p in preferences if _overtaken(preference, p)), None)
        if by is not None:
            found[preference.id] = Doubt(known or today, by)
        elif known is not None and (today - known).days > _patience(preference.kind):
            old.append(preference)
    old.sort(key=lambda p: (p.kind is not PreferenceKind.ALLERGY, last_known(p) or today, p.id))
    found.update((p.id, Doubt(last_known(p) or today)) for p in old[:AT_ONCE])
    return found


def _patience(kind: PreferenceKind) -> int:
    return ALLERGY_OLD_DAYS if kind is PreferenceKind.ALLERGY else OLD_DAYS


def _overtaken(old: Preference, new: Preference) -> bool:
    """Whether `new` was told later of the same person and does not go together with `old`."""
    if (old.family_id, old.contact_id) != (new.family_id, new.contact_id) or old.id == new.id:
        return False
    known, told = last_known(old) or date.min, new.learnt_on or date.min
    later = told > known or (told == known and old.confirmed_on is None and new.id > old.id)
    return later and relation(old, new) is NoticeKind.CONTRADICTS
