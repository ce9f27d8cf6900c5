"""Templates of greetings: words with places for what is known of a customer.

    {call}，您好。您喜欢的{preference}给您留着，祝您生日快乐。[——{shop}]

- A place stands in braces, by its short name or by its Chinese one: {shop} and {店名} are the same.
- What stands in square brackets goes away whole when a place in it is not known. Brackets without a place are plain
  words, so that [玫瑰] stays what WeChat makes of it.
- A place outside of brackets must be known: a template that needs what is not known says nothing (`fill` gives None),
  and another one is taken. So no greeting ever shows a brace, a gap or a broken sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

PLACES: Mapping[str, tuple[str, ...]] = {
    "call": ("称呼",),
    "name": ("姓名", "名字"),
    "surname": ("姓",),
    "title": ("尊称", "头衔"),
    "preference": ("喜好",),
    "shop": ("店名",),
    "staff": ("经手人", "员工"),
    "age": ("岁数", "年龄"),
    "day": ("日子", "日期"),
    "festival": ("节日",),
    "relation": ("关系",),
    "person": ("家人", "朋友"),
    "days": ("天数",),
    "years": ("年数",),
    "item": ("买的东西", "项目"),
}
"""The places by their short names, each with the Chinese names it is written by, the usual one first.

call: how she is addressed (周老师, or the name); title: 老师; person: whose day it is when not the customer's own, or
the friend she brought; years: since she came first, or since the day that comes again; days: since the last contact."""

_KEYS = {**{key: key for key in PLACES}, **{name: key for key, names in PLACES.items() for name in names}}
_NARROW = str.maketrans("｛｝［］", "{}[]")
_BRACES = re.compile(r"\{([^{}\[\]]*)\}")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_STOPS = "，、；。！？,;.!?：:"


class Wrong(StrEnum):
    """What can be wrong with a template."""

    EMPTY = "empty"
    UNKNOWN_PLACE = "unknown_place"
    NEVER_KNOWN = "never_known"
    """A place that exists, but that nothing is known for on this kind of occasion."""
    BRACE = "brace"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True)
class Problem:
    """`words`: the place as it was written, or the sign that has no partner."""

    wrong: Wrong
    words: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """`key`: one of PLACES; "" for a name that is none. `written`: what stood in the braces."""

    key: str
    written: str


@dataclass(frozen=True, slots=True)
class Optional:
    """Goes away whole when a place in it is not known."""

    parts: tuple[str | Place, ...]


Part = str | Place | Optional


def parse(template: str) -> tuple[Part, ...]:
    """The parts of a template in order; never fails, `problems` tells what is wrong."""
    return tuple(_parts(template.translate(_NARROW)))


def _parts(text: str) -> Iterator[Part]:
    last = 0
    for found in _BRACKETS.finditer(text):
        inside = tuple(_plain(found.group(1)))
        if not any(isinstance(part, Place) for part in inside):
            continue  # [玫瑰]: plain words
        yield from _plain(text[last : found.start()])
        yield Optional(inside)
        last = found.end()
    yield from _plain(text[last:])


def _plain(text: str) -> Iterator[str | Place]:
    """Words and places outside of brackets."""
    last = 0
    for found in _BRACES.finditer(text):
        if found.start() > last:
            yield text[last : found.start()]
        word = found.group(1).strip()
        yield Place(_KEYS.get(word, _KEYS.get(word.lower(), "")), word)
        last = found.end()
    if last < len(text):
        yield text[last:]


def places(template: str) -> tuple[str, ...]:
    """The short names of the places in a template, each once; names that are none are left out."""
    return tuple(dict.fromkeys(place.key for place in _all_places(parse(template)) if place.key))


def _all_places(parts: tuple[Part, ...]) -> Iterator[Place]:
    for part in parts:
        if isinstance(part, Place):
            yield part
        elif isinstance(part, Optional):
            yield from (inner for inner in part.parts if isinstance(inner, Place))


def problems(template: str, offered: Collection[str] = frozenset(PLACES)) -> tuple[Problem, ...]:
    """What is wrong with a template, told while it is written. `offered`: the places that can be known here."""
    if not template.strip():
        return (Problem(Wrong.EMPTY),)
    parts, found = parse(template), []
    for place in _all_places(parts):
        if not place.key:
            found.append(Problem(Wrong.UNKNOWN_PLACE, place.written))
        elif place.key not in offered:
            found.append(Problem(Wrong.NEVER_KNOWN, place.written))
    for words in _words(parts):
        found += [Problem(Wrong.BRACE, sign) for sign in words if sign in "{}"]
        if words.count("[") != words.count("]"):
            found.append(Problem(Wrong.BRACKET, "[" if words.count("[") > words.count("]") else "]"))
    return tuple(dict.fromkeys(found))


def _words(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Optional):
            yield from (inner for inner in part.parts if isinstance(inner, str))


def fill(template: str, values: Mapping[str, str]) -> str | None:
    """The words of a greeting. `values`: what is known, by the places' short names; an empty one is not known.

    None: a place outside of brackets is not known, or nothing is left to say.
    """
    known = {key: clean for key, value in values.items() if (clean := _clean(value))}
    said = []
    for part in parse(template):
        if isinstance(part, Optional):
            inner = [_said(one, known) for one in part.parts]
            said += [words for words in inner if words is not None] if None not in inner else []
        else:
            words = _said(part, known)
            if words is None:
                return None
            said.append(words)
    return _tidy("".join(said)) or None


def _said(part: str | Place, known: Mapping[str, str]) -> str | None:
    return part if isinstance(part, str) else known.get(part.key)


def _clean(value: str) -> str:
    """A value as part of a sentence: one line, without the stop at its end."""
    return " ".join(value.split()).rstrip(_STOPS + " ")


def _tidy(text: str) -> str:
    """No two stops side by side where a part went away, none in front, no gaps."""
    lines = (re.sub(r"[ \t]{2,}", " ", line).strip() for line in text.strip().splitlines())
    whole = "\n".join(lines)
    whole = re.sub(r"[，、；,;]+\s*(?=[。！？!?，、；])", "", whole)
    whole = re.sub(r"(?<=[。！？])[，、；。,;]+", "", whole)
    whole = re.sub(r"\s+(?=[，。、；！？])", "", whole)
    return whole.lstrip(_STOPS + " \n").rstrip("，、；,; \n")
