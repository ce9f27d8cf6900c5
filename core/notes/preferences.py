"""Preferences in the free words of a profile's quick-add field or the note column of an imported list."""

from __future__ import annotations

import re
from functools import lru_cache

from core.notes.clauses import clauses, sentences
from core.notes.english import read_preference_english
from core.notes.kinds import CIRCUMSTANCE, Statement, read_preference
from core.people import PreferenceDraft
from core.terms import Category, PreferenceKind

_LATIN = re.compile(r"[A-Za-z]")
_CJK = re.compile(r"[一-鿿]")
_WISH = re.compile(
    r"(?:[^，\d要不]{1,4})?(?:要(?!来|订|预)|需要|得|不要|不能|少|别|尽量|最好|注意|避免|重点|给[她他]|按|"
    r"多(?=[放加给备])|不(?=[坐住睡走站爬泡用能])|.{2,6}(?:一?点|些)$)"
)
# What can stand ready before the customer comes.
_PREPARED = frozenset(
    {
        Category.FOOD,
        Category.SEAT,
        Category.MUSIC,
        Category.ORIENTATION,
        Category.TEMPERATURE,
        Category.HUMIDITY,
        Category.SURROUNDINGS,
        Category.STAFF,
    }
)


def is_english(text: str) -> bool:
    """Whether the words are to be read as English: Latin letters and no Chinese."""
    return _LATIN.search(text) is not None and _CJK.search(text) is None


@lru_cache(maxsize=8192)
def read_statement(clause: str, bare: bool = True) -> Statement | None:
    """The preference one clause states in either language, None when it states none."""
    if clause.isdigit():
        return None
    return read_preference_english(clause, bare) if is_english(clause) else read_preference(clause, bare)


def guess_kind(text: str) -> PreferenceKind:
    """The kind of a preference typed without further ado; LIKE when nothing says otherwise."""
    found = read_statement(text)
    return found.kind if found else PreferenceKind.LIKE


def prepares(kind: PreferenceKind, category: str) -> bool:
    """Whether such a preference is by default made ready at each visit.

    Likes and needs that can stand ready before the customer comes; a needed service, too (送货上门, 延迟退房). Avoided
    things are shown at each visit anyway, they need no making ready.
    """
    if kind not in (PreferenceKind.LIKE, PreferenceKind.NEED):
        return False
    return category in _PREPARED or (kind is PreferenceKind.NEED and category == Category.SERVICE)


def find_preferences(note: str) -> list[PreferenceDraft]:
    """The preferences stated in a note, in its order; [] when it states none (老客户介绍来的).

    A condition and what follows from it are one preference (腰不好，要硬床). `prepare` is left None: see `prepares`.
    """
    stated = (read_statement(clause) for sentence in sentences(note) for clause in joined_clauses(sentence))
    return [PreferenceDraft(found.text, found.kind, found.category.value) for found in stated if found is not None]


def joined_clauses(sentence: str) -> list[str]:
    """The clauses of a sentence, with a condition and the wish that follows from it joined: 带小孩，要儿童椅."""
    joined: list[str] = []
    for clause in clauses(sentence):
        if joined and _follows_from(joined[-1], clause):
            joined[-1] += "，" + clause
        else:
            joined.append(clause)
    return joined


def _follows_from(before: str, clause: str) -> bool:
    """Whether the clause says what the condition before it asks for."""
    if not _WISH.match(clause):
        return False
    return CIRCUMSTANCE.search(before) is not None and len(before) <= 12 and "，" not in before
