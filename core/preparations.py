"""What to make ready for many visits together: 胡萝卜汁 ×3, and for whom.

The same thing said differently counts together when only what is known to be a manner (常温, 少糖), a number (一杯,
两份) or a filling word (备、要) differs; everything else stays a thing of its own. A manner never gets lost: it is told
with the number of those who want it so, because a warm juice made cold is worse than two lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core import notes
from core.people import Preparation, VisitRow
from core.terms import Category, VisitStatus
from core.text import search_key

_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "半": 1}
_UNITS = "杯|份|瓶|壶|碗|盘|碟|个|只|张|把|床|条|套|块|盒|束|支|根|听|罐|包|袋|双|间|盆|篮|打|锅|串|件|朵|枚|片|桌"
_NUMBER = rf"(?P<number>\d{{1,3}}|[{''.join(_DIGITS)}])"
_AMOUNT = rf"{_NUMBER}\s*(?P<unit>{_UNITS})"
_BEHIND = re.compile(rf"[，,\s]*{_AMOUNT}$|\s*[x×*]\s*(?P<times>\d{{1,3}})$", re.IGNORECASE)
_BEFORE = re.compile(rf"^(?:要|加|上|来|备好?|准备|放|留|给|送)*{_AMOUNT}(?=.)|^(?P<times>\d{{1,2}})\s*[x×]?\s+(?=\D)")
_ENGLISH = re.compile(
    r"^(?P<number>\d{1,2}|an?|one|two|three|four) (?P<unit>glass|cup|bottle|pot|plate|bowl|bunch|box)(?:e?s)? of ",
    re.IGNORECASE,
)
_ENGLISH_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FILLING = re.compile(r"^(?:请|帮忙?|备好|备|准备好?|预备|想?要)+(?=..)|(?:备好|准备好)$")
_MANNER = re.compile(
    r"常温|冰镇|加冰|去冰|少冰|多冰|(?:不加|不要|不放|免)冰|不冰|(?:冰|凉|热|温)的|要[热温]|"
    r"无糖|少糖|半糖|多糖|(?:不加|不要|不放|免|少加|少放)糖|鲜榨|现榨|"
    r"(?:at )?room temperature|(?:with )?no ice|less ice|extra ice|\biced\b|(?:no|less|without) sugar|"
    r"freshly squeezed|\bhot\b(?= (?:tea|water|milk|coffee|chocolate))|\bwarm\b(?= (?:water|milk))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[，,。；;]")
_LOOSE = " ，,、。.;；:：（）()的"
_BOUGHT = frozenset({Category.FOOD, Category.GIFT, Category.COLOUR, Category.OTHER})
_NOT_BOUGHT = frozenset(Category) - _BOUGHT


@dataclass(frozen=True, slots=True)
class Wanted:
    """A preparation taken apart. `thing` in a form to compare; `manner` as it was said, "" for none; `unit` ""
    when none was told."""

    thing: str
    shown: str
    manner: str
    number: int
    unit: str


def read(text: str) -> Wanted:
    """常温胡萝卜汁两杯 → 胡萝卜汁, 常温, 2, 杯. Words that would leave nothing stay whole."""
    words, number, unit = " ".join(text.split()), 1, ""
    for pattern in (_ENGLISH, _BEHIND, _BEFORE):
        match = pattern.search(words)
        rest = (words[: match.start()] + words[match.end() :]).strip(_LOOSE) if match else ""
        if match and len(rest) > 1:  # of 三件套 nothing would be left
            number, unit = _count(match)
            words = rest
            break
    manners = [found.group() for found in _MANNER.finditer(words)]
    thing = _FILLING.sub("", _FILLING.sub("", _MANNER.sub("", words).strip(_LOOSE))).strip(_LOOSE)
    if manners and thing.endswith("要"):
        thing = thing.removesuffix("要").strip(_LOOSE)  # 胡萝卜汁要常温
    if not thing or _CLAUSE.search(thing):  # in a sentence a number counts only a part of it
        thing = " ".join(text.split())
        return Wanted(search_key(thing), thing, "", 1, "")
    manner = "、".join(sorted(dict.fromkeys(one.strip(_LOOSE).removeprefix("要") for one in manners)))
    return Wanted(search_key(thing), thing, manner, number, unit)


def _count(match: re.Match[str]) -> tuple[int, str]:
    found = match.groupdict()
    if found.get("times"):
        return max(int(found["times"]), 1), ""
    told = found["number"].lower()
    number = int(told) if told.isdecimal() else _DIGITS.get(told) or _ENGLISH_NUMBERS[told]
    return max(number, 1), found["unit"].lower()


@dataclass(frozen=True, slots=True)
class Share:
    """What one party wants of a thing."""

    visit: VisitRow
    preparation: Preparation
    wanted: Wanted

    @property
    def ready(self) -> bool:
        return self.visit.ready or self.preparation.ready


@dataclass(frozen=True, slots=True)
class Thing:
    """One kind of thing for several parties. `text`: its words; `number`: how many all together; `manners`: (manner,
    how many) unless all want the same, which then stands in `text`."""

    text: str
    number: int
    category: str
    shares: tuple[Share, ...]
    manners: tuple[tuple[str, int], ...] = ()

    @property
    def ready(self) -> bool:
        """Whether everybody's is ready."""
        return all(share.ready for share in self.shares)


def by_kind(visits: Iterable[VisitRow]) -> list[Thing]:
    """Everything to make ready for these visits by kind, the most wanted first, else in the order of the visits."""
    shares = [Share(visit, prep, read(prep.text)) for visit in visits for prep in visit.prepare]
    groups: dict[tuple[str, str], list[Share]] = {}
    for share in shares:
        groups.setdefault((share.wanted.thing, share.wanted.unit), []).append(share)
    for thing in {thing for thing, unit in groups if not unit}:
        units = [unit for one, unit in groups if one == thing and unit]
        if len(units) == 1:  # 胡萝卜汁 beside 胡萝卜汁一杯: a cup, too; with 一壶 beside it nobody knows
            groups[thing, units[0]] += groups.pop((thing, ""))
    places = {id(share): place for place, share in enumerate(shares)}
    found = [_thing(sorted(group, key=lambda share: places[id(share)])) for group in groups.values()]
    return sorted(found, key=lambda thing: -thing.number)


def _thing(shares: Sequence[Share]) -> Thing:
    number = sum(share.wanted.number for share in shares)
    first = shares[0]
    category = first.preparation.category
    if len(shares) == 1:
        words = first.preparation.text if number == 1 else f"{first.wanted.manner}{first.wanted.shown}"
        return Thing(words, number, category, tuple(shares))
    manners: dict[str, int] = {}
    for share in shares:
        manners[share.wanted.manner] = manners.get(share.wanted.manner, 0) + share.wanted.number
    if len(manners) == 1:
        same = len({share.preparation.text for share in shares}) == 1 and number == len(shares)
        words = first.preparation.text if same else _with_manner(first.wanted)
        return Thing(words, number, category, tuple(shares))
    told = tuple((manner, count) for manner, count in manners.items() if manner)
    return Thing(first.wanted.shown, number, category, tuple(shares), told)


def _with_manner(wanted: Wanted) -> str:
    """常温胡萝卜汁; 桂花乌龙、不加糖 where the manner stood behind."""
    if not wanted.manner:
        return wanted.shown
    gap = " " if wanted.manner.isascii() else ""
    return f"{wanted.manner}{gap}{wanted.shown}"


def unready(visits: Iterable[VisitRow]) -> list[Thing]:
    """By kind, what is still to be made ready; who is gone or has left wants nothing more."""
    left = []
    for visit in visits:
        if visit.ready or visit.status in (VisitStatus.DONE, VisitStatus.CANCELLED, VisitStatus.NO_SHOW):
            continue
        left.append(replace(visit, prepare=tuple(prep for prep in visit.prepare if not prep.ready)))
    return by_kind(left)


def totals(visits: Iterable[VisitRow]) -> list[tuple[str, int]]:
    """(what, how many) still to be made ready for these visits, most often first."""
    return [(thing.text, thing.number) for thing in unready(visits)]


def shopping(visits: Iterable[VisitRow]) -> list[Thing]:
    """What may have to be bought for these visits: food, gifts and whatever was written for one visit only. Seats,
    music, the temperature of a room are there or not.
    """
    return [thing for thing in unready(visits) if any(_is_bought(share.preparation) for share in thing.shares)]


def _is_bought(preparation: Preparation) -> bool:
    category = preparation.category
    if preparation.preference_id is None and category == Category.OTHER:
        category = notes.guess_category(preparation.text).value
    return category not in _NOT_BOUGHT
