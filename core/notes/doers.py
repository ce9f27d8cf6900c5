"""Who of the shop is to do it, as it is told: 让小陈回访张国强, 小陈去送, ask Chen to call."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

_CJK = r"[一-鿿]"
_TELL = r"(?:让|叫|由|派|安排|交给|交代)"
_GOES = r"(?:去|来|负责|跟进?|做|办)"
_FAMILIAR = rf"[小老阿]{_CJK}"
"""How colleagues call each other: taken for one of the shop even before the book knows him."""
_BEHIND = re.compile(rf"^\s*{_GOES}(?={_CJK}|\s|$)")
_JOINING = re.compile(r"^\s*(?:去|来|负责)(?![了过店])")
_ENGLISH = re.compile(
    r"\b(?:ask|let|have|tell|assign(?:ed)? to|get)\s+(?P<who>[A-Z][\w'’.-]*)(?P<to>\s+to\b)?,?", re.IGNORECASE
)


def find_doer(
    text: str, staff: Collection[str], is_customer: Callable[[str], bool] | None = None
) -> tuple[str | None, str]:
    """Who does it, and the words without that. Those of `staff` are known by name; a customer is nobody's help
    (让张国强试新菜 is about him).

    >>> find_doer("下周三 让小陈 回访张国强", ("小陈",))
    ('小陈', '下周三 回访张国强')
    """
    for read in (_told, _goes, _english):
        if (found := read(text, staff, is_customer or (lambda _: False))) is not None:
            who, rest = found
            return who, re.sub(r"\s{2,}", " ", rest).strip(" ，,")
    return None, text


_Found = tuple[str, str] | None


def _told(text: str, staff: Collection[str], is_customer: Callable[[str], bool]) -> _Found:
    for m in re.finditer(_TELL, text):
        who = _name_at(text[m.end() :].lstrip(), staff, is_customer)
        if who is not None:
            rest = text[m.end() :].lstrip()[len(who) :]
            return who, f"{text[: m.start()]} {_JOINING.sub('', rest)}"
    return None


def _name_at(words: str, staff: Collection[str], is_customer: Callable[[str], bool]) -> str | None:
    """The name of a colleague the words begin with."""
    known = max((name for name in staff if name and words.startswith(name)), key=len, default=None)
    if known is not None:
        return known
    familiar = re.match(_FAMILIAR, words)
    if familiar is not None and not any(is_customer(words[:end]) for end in (2, 3, 4)):
        return familiar.group()
    for length in (3, 2):
        name = words[:length]
        if re.fullmatch(rf"{_CJK}{{{length}}}", name) and _BEHIND.match(words[length:]) and not is_customer(name):
            return name
    return None


def _goes(text: str, staff: Collection[str], is_customer: Callable[[str], bool]) -> _Found:
    """小陈去送样品: one of the shop before his verb."""
    for name in sorted((name for name in staff if name and not is_customer(name)), key=len, reverse=True):
        m = re.search(rf"(?<![一-鿿]){re.escape(name)}\s*(?:去|负责|来做|来办)\s*", text)
        if m is not None:
            return name, f"{text[: m.start()]} {text[m.end() :]}"
    return None


def _english(text: str, staff: Collection[str], is_customer: Callable[[str], bool]) -> _Found:
    m = _ENGLISH.search(text)
    if m is None:
        return None
    who = next((name for name in staff if name.casefold() == m["who"].casefold()), None)
    if who is None and m["to"] and m["who"][:1].isupper() and not is_customer(m["who"]):
        who = m["who"]
    return None if who is None else (who, f"{text[: m.start()]} {text[m.end() :]}")
