"""Preferences in the words of a list: sentences in a note, and the bare words of columns such as 口味, 忌口, 过敏史."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from core.importing.fields import normal
from core.notes import find_preferences, guess_category, guess_kind
from core.people import PreferenceDraft, PreferenceKind
from core.text import clean_text, says_nothing

_PARTS = re.compile(r"[；;。\n/|]+")
_SINGLE = re.compile(r"[、，,]+")
_ALLERGY = re.compile(r"过敏|allerg", re.IGNORECASE)
_AVOIDS = re.compile(r"^(?:不|忌|别|勿|少|无|讨厌|怕|no )", re.IGNORECASE)


@lru_cache(maxsize=4096)
def in_note(note: str) -> tuple[PreferenceDraft, ...]:
    """The preferences that a note states; the note itself is kept as it is."""
    return tuple(find_preferences(note))


@lru_cache(maxsize=4096)
def in_column(text: str, header: str) -> tuple[PreferenceDraft, ...]:
    """The preferences of a cell in a column that is about them: what the header says decides over bare words."""
    return tuple(draft for part in _PARTS.split(text) for draft in _part(clean_text(part), _header_kind(header)))


def _header_kind(header: str) -> PreferenceKind | None:
    word = normal(header)
    avoid = ("忌" in word and "喜" not in word) or "dislike" in word or "avoid" in word
    if avoid:  # 忌口与过敏, too: an allergy says so in the cell
        return PreferenceKind.DISLIKE
    if "过敏" in word or "allerg" in word:
        return PreferenceKind.ALLERGY
    return None


def _part(part: str, kind: PreferenceKind | None) -> Iterator[PreferenceDraft]:
    if says_nothing(part):
        return
    if kind is not None:
        for word in _SINGLE.split(part):
            if not says_nothing(word):
                yield _avoided(word.strip(), kind)
        return
    stated = find_preferences(part)
    if stated:
        yield from stated
    else:
        yield PreferenceDraft(part, guess_kind(part), guess_category(part).value)


def _avoided(word: str, kind: PreferenceKind) -> PreferenceDraft:
    """A bare word under 过敏 or 忌口 gets its warning word, so that it is unmistakable where it stands alone."""
    draft = PreferenceDraft(word, kind, guess_category(word).value)
    if kind is PreferenceKind.ALLERGY:
        return draft if _ALLERGY.search(word) else replace(draft, text=f"{word}过敏")
    if _ALLERGY.search(word):
        return replace(draft, kind=PreferenceKind.ALLERGY)
    return draft if _AVOIDS.search(word) else replace(draft, text=f"忌{word}")
