"""Changing what kind of preference a clause was taken for: the clerk knows better than the word lists."""

from __future__ import annotations

import re
from dataclasses import replace

from core.notes.categories import guess_category
from core.notes.model import PREFERENCES, NoteItem, NoteKind
from core.notes.preferences import is_english

_KINDS = (NoteKind.LIKE, NoteKind.DISLIKE, NoteKind.NEED, NoteKind.ALLERGY)
_REFUSAL = re.compile(
    r"^(?:不太?喜欢[吃喝]?|不太?爱[吃喝]?|不能[吃喝碰]?|不太?[吃喝]|不[要碰沾放加坐住听用抽想]|别[放加]?|忌[：:]?|"
    r"讨厌|怕)|"
    r"^(?:(?:does(?:n't| not)|do(?:n't| not)|never|can(?:'t|not))\s+(?:like|love|eat|drink|want|take|have)|"
    r"hates?|dislikes?|avoids?|no|without)\s+",
    re.IGNORECASE,
)
_ALLERGY = re.compile(
    r"^过敏[：:]|(?:过敏|不耐受?)$|^(?:is\s+|are\s+)?allergic to\s+|\s+(?:allerg(?:y|ies)|intoleran(?:ce|t))$",
    re.IGNORECASE,
)
# Words that already say how a thing is wanted: 不要少糖 would turn them round.
_WANTED = re.compile(r"[要不少多别加去换只]|\b(?:no|not|without|less|more|only)\b", re.IGNORECASE)


def kinds_of(item: NoteItem) -> tuple[NoteKind, ...]:
    """The kinds the item may be changed among, in the order in which they are offered; () when it is what it is."""
    if item.kind in PREFERENCES:
        return _KINDS
    return (NoteKind.REMARK, *_KINDS) if item.kind is NoteKind.REMARK else ()


def as_kind(item: NoteItem, kind: NoteKind) -> NoteItem:
    """The item as another of its kinds. Its words still warn when they stand alone: 香菜 → 不要香菜, 花生过敏."""
    if kind is item.kind or kind not in kinds_of(item):
        return item
    category = item.category or guess_category(item.text)
    return replace(item, kind=kind, text=_words(item, kind), category=category)


def _words(item: NoteItem, kind: NoteKind) -> str:
    thing = item.text
    for told_as, warning in ((NoteKind.DISLIKE, _REFUSAL), (NoteKind.ALLERGY, _ALLERGY)):
        if item.kind is told_as:
            thing = warning.sub("", thing, count=1).strip() or thing
    plain = _WANTED.search(thing) is None
    english = is_english(thing)
    if kind is NoteKind.ALLERGY:
        return f"allergic to {thing}" if english else f"{thing}过敏" if plain else f"过敏：{thing}"
    if kind is NoteKind.DISLIKE:
        return f"no {thing}" if english else f"不要{thing}" if plain else f"忌：{thing}"
    return thing
