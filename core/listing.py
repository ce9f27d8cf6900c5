"""Which customers a list shows, in what order, and how many stand behind each pill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.filtering import EVERYBODY, Rule


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers: the words in the search field, the pill that is pressed, and the rule of the filter panel. All
    given parts must hold. `only`: none but these ids."""

    query: str = ""
    tier: str | None = None
    tag: str | None = None
    not_seen_for: bool = False
    birthday_month: int | None = None
    has_avoid: bool = False
    open_complaint: bool = False
    birthday_days: tuple[date, date] | None = None
    neglected: bool = False
    rule: Rule = EVERYBODY
    only: frozenset[int] | None = None


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
    WECHAT = "wechat"
    ADDRESS = "address"
    EMPLOYER = "employer"
    SOURCE = "source"
    STAFF = "staff"
    TAG = "tag"
    LAST_CONTACT = "last_contact"
    NEXT_VISIT = "next_visit"
    BALANCE = "balance"
    POINTS = "points"
    ID = "id"


@dataclass(frozen=True, slots=True)
class OwnSort:
    """In the order of one of the shop's own fields."""

    field_id: int


Sort = SortKey | OwnSort


@dataclass(frozen=True, slots=True)
class RowMore:
    """What only some columns of the list show: who looks after the customer, the next planned visit, own fields by id.
    """

    staff: str | None = None
    next_visit: date | None = None
    own: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PillCounts:
    """How many customers stand behind each filter pill of the customers page."""

    all: int
    tiers: Mapping[str, int]
    not_seen: int
    birthday_month: int
    has_avoid: int
    open_complaint: int
