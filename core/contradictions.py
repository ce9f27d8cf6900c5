"""Is what is being written down known already, or does it contradict what was noted before?

Rules over core/gists.py, on purpose conservative: a wrong alarm costs trust, a missed one is only two lines in the
book. What is noticed never keeps anybody from writing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from core import notes, opposites
from core.gists import Gist, frames, gists
from core.people import Preference, PreferenceDraft
from core.terms import Category, PreferenceKind
from core.text import search_key

_HARM = PreferenceKind.ALLERGY


class NoticeKind(StrEnum):
    """How what is written relates to what is known."""

    CONTRADICTS = "contradicts"
    SAME = "same"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True)
class Notice:
    """`preference`: the one that is known."""

    kind: NoticeKind
    preference: Preference


def noticed(existing: Sequence[Preference], draft: PreferenceDraft) -> Notice | None:
    """What the book knows already of a preference being written; None when there is nothing to say.

    Contradictions come first, of several the one with an allergy, then the one learnt last. Ended preferences and those
    of other persons do not count; leave out the one being changed yourself.
    """
    found = [
        (place, kind, preference)
        for preference in existing
        if preference.ended_on is None
        and (preference.family_id, preference.contact_id) == (draft.family_id, draft.contact_id)
        if (kind := relation(preference, draft)) is not None
        for place in [list(NoticeKind).index(kind)]
    ]
    if not found:
        return None
    found.sort(key=lambda f: (f[0], f[2].kind is not _HARM, -(f[2].learnt_on.toordinal() if f[2].learnt_on else 0)))
    return Notice(found[0][1], found[0][2])


def relation(known: Preference | PreferenceDraft, told: Preference | PreferenceDraft) -> NoticeKind | None:
    """How two preferences of one person relate; None: they have nothing to do with each other."""
    old, new = gists(known.kind, known.text), gists(told.kind, told.text)
    if any(_contradict(a, known.kind, b, told.kind) for a in old for b in new):
        return NoticeKind.CONTRADICTS
    if not _one_subject(known, told):
        return None
    if (known.kind in _AVOIDING) == (told.kind in _AVOIDING) and search_key(known.text) == search_key(told.text):
        return NoticeKind.SAME if known.kind is told.kind else NoticeKind.SIMILAR
    if not old or not new or old[0].avoided != new[0].avoided:
        return None
    if len(old) == len(new) and all(_say_the_same(a, b) for a, b in zip(old, new, strict=True)):
        return NoticeKind.SAME if (known.kind is _HARM) == (told.kind is _HARM) else NoticeKind.SIMILAR
    return NoticeKind.SIMILAR if any(_alike(a, b) for a in old for b in new if a.avoided == b.avoided) else None


_DEGREES_OF_ONE_THING = 15
"""The tea's 85 degrees have nothing to do with the room's 24."""
_TASTES = frozenset({"辣", "spicy"})
"""A dish has it whatever it is made of."""
_MILKY = frozenset({"拿铁", "奶茶", "latte", "cappuccino"})
_AVOIDING = (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)


def _one_subject(known: Preference | PreferenceDraft, told: Preference | PreferenceDraft) -> bool:
    """白茶 to drink and 白茶 as a present are two things to remember; a shop's own category says nothing of that."""
    kinds = [p.category or notes.guess_category(p.text).value for p in (known, told)]
    fixed = [kind for kind in kinds if kind in {c.value for c in Category} and kind != Category.OTHER]
    return len(fixed) < len(kinds) or fixed[0] == fixed[1] or Category.GIFT not in fixed


# --- the same --------------------------------------------------------------------------------------------------------


def _say_the_same(a: Gist, b: Gist) -> bool:
    return (a.things, a.manners, a.details, a.when) == (b.things, b.manners, b.details, b.when)


def _alike(a: Gist, b: Gist) -> bool:
    """The same thing, one of them saying more of it: 胡萝卜汁 and 胡萝卜汁要常温."""
    if a.when != b.when and a.when and b.when:
        return False
    if not a.things and not b.things:
        return bool(a.manners) and (a.manners <= b.manners or b.manners <= a.manners)
    small, large = sorted((a, b), key=lambda gist: len(gist.things))
    if not small.things <= large.things or not small.things:
        return False
    if small.things <= frames():
        return small.things == large.things and bool(small.manners & large.manners)
    nested = small.manners <= large.manners or (small.things == large.things and large.manners <= small.manners)
    return nested and a.head == b.head


# --- contradictions ---------------------------------------------------------------------------------------------------


def _contradict(a: Gist, a_kind: PreferenceKind, b: Gist, b_kind: PreferenceKind) -> bool:
    if a.when != b.when:
        return False  # no tea in the evening, white tea at noon
    if a.avoided == b.avoided:
        return not a.avoided and _opposite(a, b)
    bad, good = (a, b) if a.avoided else (b, a)
    harm = (a_kind if a.avoided else b_kind) is _HARM
    if not bad.things:
        return bool(bad.manners) and _manner_refused(bad, good)
    if bad.things <= frames() and not bad.manners:
        return bad.things == good.things and not good.manners
    if bad.manners and not bad.manners <= good.manners:
        return False
    return _covers(bad, good, harm=harm)


def _opposite(a: Gist, b: Gist) -> bool:
    """Two wishes of which only one can be met."""
    for axis, pole in a.manners:
        for other_axis, other in b.manners:
            if axis != other_axis or pole == other:
                continue
            one_thing = a.things == b.things or (a.head == b.head and a.head != "")
            if axis == "degrees" and abs(float(pole) - float(other)) > _DEGREES_OF_ONE_THING:
                continue
            if axis in opposites.ALONE and (one_thing or _bare(a) or _bare(b)):
                return True
            if one_thing:
                return True
    return False


def _bare(gist: Gist) -> bool:
    """Whether it names nothing but the place of the wish."""
    return gist.things <= frames()


def _manner_refused(bad: Gist, good: Gist) -> bool:
    """不要靠北的 …: what is refused is a manner, and it is wanted."""
    return bad.manners <= good.manners and all(axis in opposites.ALONE or _bare(good) for axis, _ in bad.manners)


def _covers(bad: Gist, good: Gist, *, harm: bool) -> bool:
    """Whether giving `good` would give what is avoided."""
    avoided = bad.things - frames() or bad.things
    said = good.things | good.details
    wanted = said if harm else good.things
    if any(word.startswith(opposites.INSTEAD_OF_MILK) for word in said):
        wanted -= _MILKY
    for word in avoided:
        hits = [other for other in wanted if _belongs(other, word, harm=harm)]
        if not hits:
            return False
        if not harm and word not in _TASTES and _is_food(word) and good.head not in hits:
            return False  # who drinks no tea may like 茶叶蛋
    return True


@cache
def _is_food(word: str) -> bool:
    return notes.guess_category(word) is Category.FOOD


@cache
def _belongs(word: str, wide: str, *, harm: bool) -> bool:
    """Whether `word` is a kind of `wide`: 大闸蟹 of 海鲜; for an allergy also what is made of it (花生酱)."""
    if word == wide:
        return True
    if word in opposites.NO_MEMBERS.split() or word.endswith("色") or (wide == "酒精" and not harm):
        return False  # 奶茶色 is a colour; whose skin bears no 酒精 may drink
    members = opposites.MEMBERS.get(wide, "").split()
    if any(word == member or (member != wide and _belongs(word, member, harm=harm)) for member in members):
        return True
    if wide in opposites.HEADS.split() and word.endswith(wide) and not word.startswith(("不", "无", "免")):
        return True
    return harm and len(wide) > 1 and wide in word and not wide.isascii()
