"""The eight questions a shop's book must answer at a glance [A]: how many customers are there; who are they; who matter
most; how much do they buy; how often; where; how did they learn of us; what do they think and suggest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.terms import FeedbackKind

TOO_FEW = 5
"""Of fewer than so many known ones no median and no share is told."""

GAPS = (7, 30, 90)
"""Days between two purchases: up to a week, a month, a quarter, and longer."""

SEEN = (30, 90, 365)
"""Days since the customer was last here."""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """How many customers of each kind, by key, the largest first or in the order of their kind; `known` of `total`."""

    parts: tuple[tuple[str, int], ...]
    total: int

    @property
    def known(self) -> int:
        return sum(n for _key, n in self.parts)

    def share(self, n: int) -> float | None:
        """Of the known ones; None: too few are known."""
        return n / self.known if self.known >= TOO_FEW else None


@dataclass(frozen=True, slots=True)
class Best:
    """One of those who bought most."""

    customer_id: int
    name: str
    spent_cents: int


@dataclass(frozen=True, slots=True)
class Store:
    """What was bought at one place in twelve months; `name` None: not noted."""

    name: str | None
    sales: int
    cents: int


@dataclass(frozen=True, slots=True)
class Said:
    """What one customer said."""

    customer_id: int
    name: str
    day: date
    kind: FeedbackKind
    text: str


@dataclass(frozen=True, slots=True)
class Bought:
    """Twelve months up to today. `months`: (first day, cents), the oldest first. `median_cents`: of what each buyer
    spent; None: too few."""

    months: tuple[tuple[date, int], ...]
    cents: int
    sales: int
    buyers: int
    median_cents: int | None


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`median_days`: of the customers' own mean gaps; None: too few. `seen`: by the days since they were last here."""

    gaps: Breakdown
    median_days: int | None
    seen: Breakdown


@dataclass(frozen=True, slots=True)
class Overview:
    """`new`: customers since less than a year. `best_share`: of all that was spent. `referred`: brought by another
    customer. `feedback`: by kind in twelve months; `said`: the latest of it."""

    total: int
    new: int
    kinds: Breakdown
    statuses: Breakdown
    genders: Breakdown
    ages: Breakdown
    tags: tuple[tuple[str, int], ...]
    tiers: Breakdown
    best: tuple[Best, ...]
    best_share: float | None
    bought: Bought
    rhythm: Rhythm
    stores: tuple[Store, ...]
    places: Breakdown
    sources: Breakdown
    referred: int
    feedback: Mapping[FeedbackKind, int]
    open_complaints: int
    said: tuple[Said, ...]


def median(values: Iterable[float]) -> int | None:
    """The middle one, rounded; None for fewer than TOO_FEW."""
    ordered = sorted(values)
    if len(ordered) < TOO_FEW:
        return None
    middle = len(ordered) // 2
    return round(ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2)


def months_before(today: date, many: int = 12) -> list[date]:
    """The first days of so many months, today's the last."""
    place = today.year * 12 + today.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(place - many + 1, place + 1)]


def banded(counts: Sequence[int], bounds: Sequence[int], total: int) -> Breakdown:
    """`counts`: one more than there are bounds. The keys are the bounds, and "more"."""
    keys = [*map(str, bounds), "more"]
    return Breakdown(tuple(zip(keys, counts, strict=True)), total)


AGES = (29, 39, 49, 59)
"""Up to 29, 30 to 39, … and older."""


def age_bands(years: Mapping[int, int], today: date, total: int) -> Breakdown:
    """From how many were born in each year; a year of birth says the age this year."""
    counts = [0] * (len(AGES) + 1)
    for year, n in years.items():
        age = today.year - year
        counts[next((i for i, bound in enumerate(AGES) if age <= bound), len(AGES))] += n
    return banded(counts, AGES, total)


_PROVINCE = re.compile(r"^(?:中国)?(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,8}自治区)")
_CITY = re.compile(r"^([\u4e00-\u9fff]{2,6}?(?:市|自治州|地区|盟))")
_DISTRICT = re.compile(r"^([\u4e00-\u9fff]{1,5}?(?:(?<![小社园校景厂])区|县|旗))")
LONGEST_PLACE = 20
"""So many letters of an address are looked at for its town."""


def place_of(address: str) -> str | None:
    """The town or district an address begins with; None: it says neither."""
    rest = _PROVINCE.sub("", address.strip())
    city = _CITY.match(rest)
    if city is None:
        district = _DISTRICT.match(rest)
        return district[1] if district else None
    district = _DISTRICT.match(rest[city.end() :])
    return city[1] + district[1] if district else city[1]


def places(addresses: Mapping[str, int], total: int, most: int = 6) -> Breakdown:
    """Where customers live, as far as their addresses tell: the most frequent places, and `other`."""
    found: Counter[str] = Counter()
    for address, n in addresses.items():
        if (place := place_of(address)) is not None:
            found[place] += n
    return largest(found, total, most)


def largest(counts: Mapping[str, int], total: int, most: int = 6) -> Breakdown:
    """The most frequent ones, and all others together as "" (last)."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    rest = sum(n for _key, n in ordered[most:])
    return Breakdown((*ordered[:most], *([("", rest)] if rest else [])), total)
