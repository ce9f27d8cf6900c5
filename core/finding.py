"""By what words a customer is found: the lines that storage/search.py keeps and looks through."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from core import pinyin

_WORD = re.compile(r"[^\W_]+")
_SIGNS = {code: None for code in range(128) if not chr(code).isalnum() and chr(code) != "\n"}
_NO_WORD = re.compile(r"(?:[^\w\n]|_)+")


class Line(NamedTuple):
    """What one customer is found by. `name_key`: for sorting. `parts`: names and numbers without blanks and signs,
    one below the other, found anywhere. `words`: pinyin from each syllable and words of texts, each behind a blank."""

    name_key: str
    parts: str
    words: str


Said = tuple[str, str, str, tuple[str, ...]]
"""What is known of one customer: the name; phones, card number, WeChat and e-mail, one below the other; notes, labels,
preferences, likewise; names of the family."""


def fold(words: str) -> str:
    """One spelling for what is kept and what is typed: NFKC, lower case."""
    return (words if words.isascii() else unicodedata.normalize("NFKC", words)).lower()


def squeezed(words: str) -> str:
    """Only letters and digits, and line ends: wx_2t7-vy → wx2t7vy."""
    if words.isascii():
        return words.lower().translate(_SIGNS)
    return _NO_WORD.sub("", fold(words))


@lru_cache(maxsize=16_384)
def heard(name: str) -> tuple[str, str, str]:
    """A name's key for sorting, its letters, and its sounds: in pinyin from each syllable, and the initials
    (张三 → ' zhangsan zs san s')."""
    found: dict[str, None] = {}
    for reading in pinyin.readings(name):
        word = start = ""
        for syllable in reversed(reading):
            word, start = syllable + word, syllable[:1] + start
            found[word] = found[start] = None
    return pinyin.sort_key(name), squeezed(name), f" {' '.join(found)}"


def line_of(said: Said) -> Line:
    """The line of one customer."""
    name, identifiers, texts, others = said
    key, letters, sounds = heard(name)
    for other in others:
        _key, more_letters, more_sounds = heard(other)
        letters, sounds = f"{letters}\n{more_letters}", f"{sounds}{more_sounds}"
    words = f"{sounds} {' '.join(_WORD.findall(fold(texts)))}" if texts else sounds
    return Line(key, f"{letters}\n{squeezed(identifiers)}", words)


Lines = tuple[Sequence[str], Sequence[str], Sequence[str]]
"""The lines of many, by columns: their name_keys, their parts, their words."""


def lines_of(people: Iterable[Said]) -> Lines:
    """The lines of many."""
    keys, parts, words = zip(*map(line_of, people), strict=True)
    return keys, parts, words
