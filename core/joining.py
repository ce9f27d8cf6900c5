"""Two customers become one: which of two values stays, field by field, and what both together are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from core.duplicates import is_titled
from core.people import Birthday
from core.terms import CustomerStatus
from core.text import name_key

FIELDS = (
    "name", "kind", "title", "gender", "code", "birthday", "wechat", "email", "address", "employer", "work", "since",
    "source", "referred_by", "status", "consent", "blacklist_reason", "staff_id", "balance_cents", "points",
    "stated_spent_cents", "photo", "note",
)  # fmt: skip
"""What can be chosen for the one who stays; phones, labels and all that was noted come together anyway."""

CUSTOM = "custom:"
"""Before the name of a field of the shop's own."""

_ADDED = frozenset({"balance_cents", "points", "stated_spent_cents"})
_APPENDED = frozenset({"note"})
_BESIDE = frozenset({"address"})
"""The second one is kept as a further address."""


class Take(StrEnum):
    """Whose value stays. BOTH: amounts are added, notes appended, the other address kept as a further one."""

    KEEP = "keep"
    OTHER = "other"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Consent:
    """Whether the customer may be contacted: since when, how it was given."""

    given: bool
    on: date | None = None
    how: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two. `values` by the names of FIELDS and CUSTOM with the field's name; None: not known. `owns`: how
    many rows of which table belong to her."""

    id: int
    values: Mapping[str, Any]
    phones: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    owns: Mapping[str, int] = field(default_factory=dict)


def fields_of(keep: Side, other: Side) -> list[str]:
    """The fields of which at least one of the two knows something, in the order to show them."""
    own = sorted({name for side in (keep, other) for name in side.values if name.startswith(CUSTOM)})
    return [name for name in (*FIELDS, *own) if _known(keep, name) or _known(other, name)]


def is_open(name: str, keep: Side, other: Side) -> bool:
    """Whether there is something to choose: both know it, and not the same; or amounts that may be two."""
    if not (_known(keep, name) and _known(other, name)):
        return False
    return name in _ADDED or keep.values.get(name) != other.values.get(name)


def may_be_both(name: str) -> bool:
    return name in _ADDED or name in _APPENDED or name in _BESIDE


def usual(name: str, keep: Side, other: Side) -> Take:
    """What is taken unless somebody chooses otherwise: what is known; of two values the one that loses nothing."""
    mine, theirs = keep.values.get(name), other.values.get(name)
    if not _known(other, name) or mine == theirs:
        return Take.KEEP
    if not _known(keep, name) or _is_better(name, mine, theirs):
        return Take.OTHER
    return Take.BOTH if may_be_both(name) else Take.KEEP


def joined(name: str, take: Take, keep: Side, other: Side) -> Any:
    """The value of the one who stays. ValueError: both of a field that holds one thing only."""
    mine, theirs = keep.values.get(name), other.values.get(name)
    if take is Take.KEEP:
        return mine
    if take is Take.OTHER:
        return theirs
    if name in _ADDED:
        return (mine or 0) + (theirs or 0)
    if name in _APPENDED:
        return _appended(mine, theirs)
    if name in _BESIDE:
        return mine
    raise ValueError(f"only one of the two can stay: {name}")


def takes(keep: Side, other: Side, chosen: Mapping[str, str]) -> dict[str, Take]:
    """Every field with whose value stays. ValueError: `chosen` names a field or a side that is none."""
    names = fields_of(keep, other)
    unknown = set(chosen) - set(FIELDS) - {name for name in chosen if name.startswith(CUSTOM)}
    if unknown:
        raise ValueError(f"no such field of a customer: {sorted(unknown)}")
    return {name: Take(chosen[name]) if name in chosen else usual(name, keep, other) for name in names}


def same_person(one: str, other: str, born: Birthday | None, other_born: Birthday | None) -> bool:
    """Whether two of the family (or two contact persons) of the two are one: the same name, no other birthday."""
    if name_key(one) != name_key(other):
        return False
    if born is None or other_born is None:
        return True
    if None not in (born.year, other_born.year) and born.year != other_born.year:
        return False
    return replace(born, year=None) == replace(other_born, year=None)


def _known(side: Side, name: str) -> bool:
    return side.values.get(name) not in (None, "")


def _is_better(name: str, mine: Any, theirs: Any) -> bool:
    """Where the other's value loses less: the same birthday with its year, the earlier first day, a refusal, a buyer
    before a prospect."""
    if name == "birthday":
        return bool(mine.year is None and theirs.year is not None and replace(theirs, year=None) == mine)
    if name == "since":
        return bool(theirs < mine)
    if name == "consent":
        return bool(mine.given and not theirs.given)
    if name == "status":
        return bool(mine != CustomerStatus.ACTIVE and theirs == CustomerStatus.ACTIVE)
    if name == "name":
        return _is_makeshift(mine) and not _is_makeshift(theirs)
    return False


def _is_makeshift(name: str) -> bool:
    """Not a whole name: kept under the phone, or only a surname with a title (王姐)."""
    return not any(sign.isalpha() for sign in name) or is_titled(name)


def _appended(mine: str | None, theirs: str | None) -> str | None:
    if not mine or not theirs:
        return mine or theirs
    if theirs in mine:
        return mine
    return theirs if mine in theirs else f"{mine}\n{theirs}"
