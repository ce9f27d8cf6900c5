"""Cells that are read at first sight: a mobile number as it should be, a card number, a short name.

In a long list nearly all are, and a pattern tells so in a tenth of the time that reading takes (cells.py). A plain cell
means what its reader would say of it, without a mark (tests/core/importing/test_plain.py compares the two).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from core.importing.fields import Field
from core.importing.tables import Cell
from core.text import says_nothing

_HAN = "\u4e00-\u9fa5"
_ASCII = re.compile(r"[!-&(-~][!-~]{4,200}")
_TEXT = re.compile(rf"[{_HAN}A-Za-z0-9][{_HAN}A-Za-z0-9，。；：！？、\-]{{4,200}}")
_PATTERNS: Mapping[Field, tuple[re.Pattern[str], ...]] = {
    Field.PHONES: (re.compile(r"1[3-9]\d{9}", re.ASCII),),
    Field.CODE: (re.compile(r"[A-Za-z0-9]{4,39}\d", re.ASCII),),
    Field.NAME: (re.compile(rf"[{_HAN}]{{2,3}}"),),
    Field.EMAIL: (re.compile(r"[a-z0-9_.]{1,64}@(?:[a-z0-9]{1,60}\.){1,3}[a-z]{2,8}", re.ASCII),),
    Field.NOTE: (_TEXT,),
    **dict.fromkeys((Field.WECHAT, Field.ADDRESS, Field.EMPLOYER, Field.SOURCE, Field.WORK), (_ASCII, _TEXT)),
}
_NEVER_NOTHING = frozenset({Field.CODE, Field.EMAIL})
"""Words for nothing (未填, undefined) do not look so."""


def plain_values(field: Field, cells: Iterable[Cell]) -> dict[Cell, Any]:
    """The values of those cells that are plain."""
    patterns = _PATTERNS.get(field, ())
    found: dict[Cell, Any] = {}
    texts: Iterable[str] = [cell for cell in cells if type(cell) is str]
    for pattern in patterns:
        matches: Callable[[str], object] = pattern.fullmatch
        found.update({text: text for text in texts if matches(text)})
    if field is Field.PHONES:
        return {text: (text,) for text in found}
    if field in _NEVER_NOTHING:
        return found
    return {text: text for text in found if not says_nothing(str(text))}
