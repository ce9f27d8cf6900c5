"""Which customers a list shows, in what order, and how many stand behind each pill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers: the words in the search field and the pill that is pressed. All given parts must hold."""

    query: str = ""
    tier: str | None = None
    tag: str | None = None
    not_seen_for: bool = False
    birthday_month: int | None = None
    has_avoid: bool = False
    open_complaint: bool = False
    birthday_days: tuple[date, date] | None = None
    neglected: bool = False


class SortKey(StrEnum):
    """The keys of `customers --sort`; relevance is the order of a search."""

    RELEVANCE = "relevance"
    NAME = "name"
    CODE = "code"
    TIER = "tier"
    PHONE = "phone"
    LAST_SEEN = "last_seen"
    SPENT = "spent"
    PROFIT = "profit"
    PURCHASES = "purchases"
    BIRTHDAY = "birthday"
    SINCE = "since"
    ID = "id"


@dataclass(frozen=True, slots=True)
class PillCounts:
    """How many customers stand behind each filter pill of the customers page."""

    all: int
    tiers: Mapping[str, int]
    not_seen: int
    birthday_month: int
    has_avoid: int
    open_complaint: int
