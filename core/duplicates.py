"""Which customers are probably one and the same: pairs with their reasons, the surest first.

Nobody is compared with everybody: customers meet only under a key that both have (the digits of a phone, a card number,
a name with a day …), so that the cost grows with the customers, not with their square. A name alone is next to no
reason, and what speaks against it (another gender, another card and another phone) takes it away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from core.importing.matching import Likeness, likeness
from core.people import Birthday
from core.terms import CustomerKind, Gender
from core.text import name_key, search_key

_CROWD = 12
"""A key that more have in common says nothing of any two of them: the phone of a company, a birthday made up."""
_NAMESAKES = 3
"""More of one name are just namesakes."""
_TAIL = 4  # digits of a phone that people remember
_TITLED = re.compile(r"(?:先生|女士|小姐|太太|夫人|阿姨|叔叔|姐|哥|嫂|总|老师|老板|经理|医生|主任|师傅)$")
_LONGEST_TITLED = 4  # 欧阳老师
_CODE_SIGNS = re.compile(r"[\W_]+")
_LEADING = re.compile(r"(?<!\d)0+(?=\d)")


class Reason(StrEnum):
    """What two customers have in common, the surest first."""

    PHONE = "phone"
    CODE = "code"
    WECHAT = "wechat"
    EMAIL = "email"
    NAME_BIRTHDAY = "name_birthday"
    NAME = "name"
    TITLE = "title"  # 王姐 and 王丽
    SOUND = "sound"  # 周雅琴 and 周雅芹
    WRITTEN = "written"  # 周雅琴 and 周雅芬: one character is another
    BIRTHDAY = "birthday"
    PHONE_TAIL = "phone_tail"
    ADDRESS = "address"
    EMPLOYER = "employer"


_WEIGHTS = {
    Reason.PHONE: 60, Reason.CODE: 60, Reason.WECHAT: 60, Reason.EMAIL: 45, Reason.NAME_BIRTHDAY: 55, Reason.NAME: 30,
    Reason.TITLE: 20, Reason.SOUND: 22, Reason.WRITTEN: 18, Reason.BIRTHDAY: 20, Reason.PHONE_TAIL: 15,
    Reason.ADDRESS: 20, Reason.EMPLOYER: 10,
}  # fmt: skip
_OF_THE_NAME = frozenset({Reason.NAME, Reason.NAME_BIRTHDAY, Reason.TITLE, Reason.SOUND, Reason.WRITTEN})
_IDENTIFYING = frozenset({Reason.PHONE, Reason.CODE, Reason.WECHAT, Reason.EMAIL})
_OTHER_NAME = -35
"""What two quite different names take from a phone in common: that is rather a family."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is compared of one customer. `phones`: core.text.phone_key of each; `sound`: the name's syllables in
    pinyin; `aliases`: what else she is called (her form of address)."""

    id: int
    name: str
    sound: str = ""
    aliases: tuple[str, ...] = ()
    kind: CustomerKind = CustomerKind.PERSON
    gender: Gender | None = None
    phones: tuple[str, ...] = ()
    code: str | None = None
    wechat: str | None = None
    email: str | None = None
    address: str | None = None
    employer: str | None = None
    birthday: Birthday | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two customers, the older one first, and why they are probably one. `score`: the higher the surer."""

    first: int
    second: int
    reasons: tuple[Reason, ...]
    score: int


@dataclass(slots=True)
class _Found:
    """Pairs as they are met under keys."""

    reasons: dict[tuple[int, int], set[Reason]] = field(default_factory=dict)

    def meet(self, one: Known, other: Known, *reasons: Reason) -> None:
        pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
        self.reasons.setdefault(pair, set()).update(reasons)


def card_key(code: str) -> str:
    """Equal for one card number written differently: VIP-001, vip 001, VIP1."""
    return _LEADING.sub("", _CODE_SIGNS.sub("", search_key(code)))


def find_pairs(
    people: Collection[Known], distinct: Collection[tuple[int, int]] = (), among: Collection[int] | None = None
) -> list[Pair]:
    """The pairs that are probably one customer, the surest first. `distinct`: pairs (smaller id first) of which
    somebody said that they are two. `among`: only pairs with one of these."""
    by_id = {person.id: person for person in people}
    found = _Found()
    for reason, key in _IDENTIFIERS:
        _meet(people, key, found, reason)
    for reason, thing in _THINGS:
        _meet_by_name(people, thing, found, reason)
    _meet_namesakes(people, found)
    said = frozenset(distinct)
    pairs = [
        pair
        for (first, second), reasons in found.reasons.items()
        if (first, second) not in said and (among is None or first in among or second in among)
        if (pair := _judge(by_id[first], by_id[second], reasons)) is not None
    ]
    return sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second))


# --- under which keys customers meet ----------------------------------------------------------------------------------

Keys = Callable[[Known], Iterable[Hashable]]


def _meet(people: Iterable[Known], keys: Keys, found: _Found, reason: Reason) -> None:
    """Everybody with the same key meets, unless it is a crowd."""
    for group in _groups(people, keys):
        if len(group) <= _CROWD:
            for one, other in combinations(group, 2):
                found.meet(one, other, reason)


def _meet_by_name(people: Iterable[Known], thing: Keys, found: _Found, reason: Reason) -> None:
    """Those who have a thing in common, and a name that begins alike; of a crowd only those whose names sound alike."""

    def begun(person: Known) -> Iterator[Hashable]:
        start = person.sound.partition(" ")[0]
        return ((start, one) for one in thing(person)) if start else iter(())

    for crowd in _groups(people, begun):
        groups = [crowd] if len(crowd) <= _CROWD else _groups(crowd, lambda person: (person.sound,))
        for group in groups:
            if len(group) <= _CROWD:
                for one, other in combinations(group, 2):
                    found.meet(one, other, reason)


def _groups(people: Iterable[Known], keys: Keys) -> list[list[Known]]:
    met: dict[Hashable, list[Known]] = {}
    for person in people:
        for key in keys(person):
            there = met.get(key)
            if there is None:
                met[key] = [person]
            elif there[-1] is not person:
                there.append(person)
    return [group for group in met.values() if len(group) > 1]


def _meet_namesakes(people: Iterable[Known], found: _Found) -> None:
    """Few of one name, of whom nothing says that they are two."""
    for group in _groups(people, lambda person: (key,) if (key := _name(person.name)) else ()):
        if len(group) <= _NAMESAKES:
            for one, other in combinations(group, 2):
                if not (one.phones and other.phones) and not (one.code and other.code):
                    found.meet(one, other, Reason.NAME)


@lru_cache(maxsize=65_536)
def _name(name: str) -> str:
    """The name to compare; a customer kept under the phone has none."""
    key = name_key(name)
    return "" if key.lstrip("+").replace("-", "").isdigit() else key


def _day(person: Known) -> Iterable[Hashable]:
    day = person.birthday
    return () if day is None else ((day.calendar.value, day.month, day.day, day.leap),)


def _tails(person: Known) -> Iterable[Hashable]:
    return [phone[-_TAIL:] for phone in person.phones if len(phone) > _TAIL]


def _folded(words: str | None) -> Iterable[Hashable]:
    return (search_key(words),) if words else ()


_IDENTIFIERS: tuple[tuple[Reason, Keys], ...] = (
    (Reason.PHONE, lambda p: p.phones),
    (Reason.CODE, lambda p: (card_key(p.code),) if p.code else ()),
    (Reason.WECHAT, lambda p: _folded(p.wechat)),
    (Reason.EMAIL, lambda p: _folded(p.email)),
)
_THINGS: tuple[tuple[Reason, Keys], ...] = (
    (Reason.BIRTHDAY, _day),
    (Reason.PHONE_TAIL, _tails),
    (Reason.ADDRESS, lambda p: _folded(p.address)),
    (Reason.EMPLOYER, lambda p: _folded(p.employer)),
)

# --- what it is worth -------------------------------------------------------------------------------------------------


def _judge(one: Known, other: Known, met: Iterable[Reason]) -> Pair | None:
    """The pair with the reasons that hold, or None when too little speaks for it or too much against."""
    reasons = set(met) - {Reason.NAME}
    if (named := _by_name(one, other)) is not None:
        reasons.add(named)
    if Reason.PHONE in reasons:
        reasons.discard(Reason.PHONE_TAIL)
    if {Reason.NAME, Reason.BIRTHDAY} <= reasons:
        reasons = (reasons - {Reason.NAME, Reason.BIRTHDAY}) | {Reason.NAME_BIRTHDAY}
    alike = likeness(one.name, other.name)
    if not _holds(one, other, reasons, alike):
        return None
    score = sum(_WEIGHTS[reason] for reason in reasons)
    if alike is Likeness.OTHER and not reasons & _OF_THE_NAME:
        score += _OTHER_NAME
    order = [reason for reason in Reason if reason in reasons]
    return Pair(min(one.id, other.id), max(one.id, other.id), tuple(order), score)


def _by_name(one: Known, other: Known) -> Reason | None:
    """What the two names have in common, if anything."""
    mine, theirs = _names(one), _names(other)
    if not mine.isdisjoint(theirs):
        return Reason.NAME
    if _titled(mine, theirs) or _titled(theirs, mine):
        return Reason.TITLE
    if one.sound and one.sound.replace(" ", "") == other.sound.replace(" ", ""):
        return Reason.SOUND
    a, b = _name(one.name), _name(other.name)
    slip = len(a) == len(b) > 2 and a[0] == b[0] and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return Reason.WRITTEN if slip else None


def _names(person: Known) -> frozenset[str]:
    return frozenset(key for name in (person.name, *person.aliases) if (key := _name(name)))


def _titled(called: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of these is a surname with a title (王姐), and the surname that of one of the others."""
    return any(key[0] == other[0] for key in called if is_titled(key) for other in others)


def is_titled(name: str) -> bool:
    """Whether this is a surname with a title: 王姐, 欧阳老师."""
    key = _name(name)
    return 1 < len(key) <= _LONGEST_TITLED and _TITLED.search(key) is not None


def _holds(one: Known, other: Known, reasons: set[Reason], alike: Likeness) -> bool:
    sure = reasons & _IDENTIFYING
    if one.kind is not other.kind and not sure:
        return False
    if sure:
        # a card number read generously, or an address of the whole family, with quite another name: two people
        return alike is not Likeness.OTHER or bool(sure - {Reason.CODE, Reason.EMAIL})
    if not reasons & _OF_THE_NAME or len(reasons) < (1 if reasons & {Reason.NAME, Reason.NAME_BIRTHDAY} else 2):
        return False
    if one.gender and other.gender and one.gender is not other.gender:
        return False
    born = one.birthday, other.birthday
    if Reason.NAME_BIRTHDAY in reasons:
        return not (_other_year(*born) or (_other_code(one, other) and one.phones and other.phones))
    if None not in born and Reason.BIRTHDAY not in reasons:
        return False
    return not (_other_year(*born) or _other_code(one, other))


def _other_year(one: Birthday | None, other: Birthday | None) -> bool:
    if one is None or other is None or replace(one, year=None) != replace(other, year=None):
        return False
    return None not in (one.year, other.year) and one.year != other.year


def _other_code(one: Known, other: Known) -> bool:
    return bool(one.code and other.code) and card_key(one.code or "") != card_key(other.code or "")
