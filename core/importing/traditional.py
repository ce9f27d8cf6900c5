"""Notes in traditional characters, read as if they were written in simplified ones: what they state is found by the
rules for 过敏, 喜欢, 不吃, and told in the words of the note.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from core.importing.scripts import TRADITIONAL
from core.notes import find_preferences
from core.people import PreferenceDraft

# Cantonese: as long as what is written for it, so that the words of the note can be found again
_SPOKEN = (
    (re.compile(r"唔(?=[食吃飲饮要好中鍾钟喜可使用放])"), "不"),
    (re.compile(r"(?<=[不唔])食|(?<=[鍾钟][意])食|(?<=中意)食"), "吃"),
    (re.compile(r"(?<=不)[飲饮]"), "喝"),
    (re.compile(r"[鍾钟]意|中意(?=[吃食喝飲坐住近靠])"), "喜欢"),
    (re.compile(r"(?<=[對对])(.{1,6}?)敏感"), r"\1过敏"),
    (re.compile(r"戒口"), "忌口"),
)
_OURS = re.compile("[" + re.escape("".join(map(chr, TRADITIONAL))) + "唔]|戒口")


@lru_cache(maxsize=8192)
def preferences_in(text: str) -> tuple[PreferenceDraft, ...]:
    """`core.notes.find_preferences` of a note in either script."""
    if text.isascii() or _OURS.search(text) is None:
        return tuple(find_preferences(text))
    plain = text
    for pattern, word in _SPOKEN:
        plain = pattern.sub(word, plain)
    plain = plain.translate(TRADITIONAL)
    written = {ord(new): old for new, old in zip(plain, text, strict=True) if new != old}
    found = find_preferences(plain)
    return tuple(replace(draft, text=_as_written(draft.text, plain, text, written)) for draft in found)


def _as_written(words: str, plain: str, text: str, written: dict[int, str]) -> str:
    at = plain.find(words)
    return text[at : at + len(words)] if at >= 0 else words.translate(written)
