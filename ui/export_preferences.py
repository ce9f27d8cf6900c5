"""Preferences in the cells of an export, worded so that an import reads back what was noted.

The import understands the words of a list: 要靠窗 under 喜好 is the need 靠窗. So each preference is written in the
plainest wording that is read as itself; where there is none, to the letter in brackets (core/importing/wishes.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product

from core.people import Preference
from core.terms import PreferenceKind

_K = PreferenceKind
AVOID, LIKE = range(2)
"""The two columns: 忌口与过敏, 喜好."""
_COLUMNS = {_K.ALLERGY: (AVOID, LIKE), _K.DISLIKE: (AVOID, LIKE), _K.NEED: (LIKE,), _K.LIKE: (LIKE,)}
_WORDINGS = {
    _K.ALLERGY: ("{}", "{}过敏"),
    _K.DISLIKE: ("{}", "不喜欢{}", "不要{}"),
    _K.NEED: ("{}", "要{}", "需要{}", "需要：{}"),
    _K.LIKE: ("{}", "喜欢{}", "喜欢：{}"),
}
_LITERAL = {_K.ALLERGY: "过敏「{}」", _K.DISLIKE: "忌「{}」", _K.NEED: "需要「{}」", _K.LIKE: "喜欢「{}」"}
_PARTING = re.compile(r"[；;。|/\n]+")
"""Signs at which an import would cut one preference in two."""


def cells(preferences: Iterable[Preference], headers: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands under 忌口与过敏 and 喜好 (`headers`: these two as they are written), part by part."""
    found: tuple[list[str], list[str]] = ([], [])
    for preference in preferences:
        column, words = _placed(preference.kind, preference.text, tuple(headers))
        found[column].append(words)
    return found


@lru_cache(maxsize=16_384)
def _placed(kind: PreferenceKind, text: str, headers: tuple[str, ...]) -> tuple[int, str]:
    """The column and the words for one preference."""
    from core.importing import wishes  # its patterns take a moment to build

    if not _PARTING.search(text):
        for column, wording in product(_COLUMNS[kind], _WORDINGS[kind]):
            words = wording.format(text)
            read = wishes.in_column(words, headers[column])
            if [(draft.kind, draft.text) for draft in read] == [(kind, text)]:
                return column, words
    return _COLUMNS[kind][0], _LITERAL[kind].format(text.replace("」", "』"))
