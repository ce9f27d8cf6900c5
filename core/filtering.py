"""Which customers, said by conditions over any field of the profile: all of them, any of them, with groups one deep.

A `Rule` is a frozen value that survives JSON, so that it can be saved with a view. storage/customer_filters.py makes
SQL of it, ui/filter_words.py words.

Values of a condition: words, keys of a choice (a tier, a tag's name), whole numbers (money in cents), decimals of the
shop's own numbers, and days in ISO form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from core.errors import KnownError

Value = str | int | float

OWN = "own:"
"""Before the id of one of the shop's own fields."""


class Field(StrEnum):
    """What can be asked for, in the order in which it is offered."""

    NAME = "name"
    TITLE = "title"
    CODE = "code"
    PHONE = "phone"
    WECHAT = "wechat"
    EMAIL = "email"
    ADDRESS = "address"
    GENDER = "gender"
    KIND = "kind"
    STATUS = "status"
    EMPLOYER = "employer"
    WORK = "work"
    TIER = "tier"
    TAG = "tag"
    STAFF = "staff"
    SOURCE = "source"
    SINCE = "since"
    BIRTHDAY = "birthday"
    LAST_SEEN = "last_seen"
    LAST_CONTACT = "last_contact"
    LAST_PURCHASE = "last_purchase"
    NEXT_VISIT = "next_visit"
    VISITS = "visits"
    PURCHASES = "purchases"
    SPENT = "spent"
    PROFIT = "profit"
    GAP = "gap"
    BALANCE = "balance"
    POINTS = "points"
    ALLERGY = "allergy"
    DISLIKE = "dislike"
    PREFERENCE = "preference"
    PREFERENCE_KIND = "preference_kind"
    PREFERENCE_CATEGORY = "preference_category"
    COMPLAINT = "complaint"
    FEEDBACK = "feedback"
    CONSENT = "consent"
    BLACKLIST = "blacklist"
    REFERRED_BY = "referred_by"
    BROUGHT = "brought"
    STORE = "store"
    NOTE = "note"


class FieldKind(StrEnum):
    """What kind of value a field holds: it decides how one may ask."""

    TEXT = "text"
    CHOICE = "choice"  # one of a few
    SEVERAL = "several"  # any number of a few
    COUNT = "count"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    BIRTHDAY = "birthday"
    YES_NO = "yes_no"


class Operator(StrEnum):
    CONTAINS = "contains"
    LACKS = "lacks"
    IS = "is"
    IS_NOT = "is_not"
    ANY_OF = "any_of"
    ALL_OF = "all_of"
    NONE_OF = "none_of"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"
    WITHIN_LAST = "within_last"
    LONGER_AGO = "longer_ago"
    WITHIN_NEXT = "within_next"
    BEFORE = "before"
    AFTER = "after"
    MONTH = "month"
    YES = "yes"
    NO = "no"
    FILLED = "filled"
    EMPTY = "empty"


_KNOWN_OR_NOT = (Operator.FILLED, Operator.EMPTY)
_SIZES = (Operator.AT_LEAST, Operator.AT_MOST, Operator.BETWEEN, Operator.IS, *_KNOWN_OR_NOT)
OPERATORS: Mapping[FieldKind, tuple[Operator, ...]] = {
    FieldKind.TEXT: (Operator.CONTAINS, Operator.LACKS, Operator.IS, Operator.IS_NOT, *_KNOWN_OR_NOT),
    FieldKind.CHOICE: (Operator.ANY_OF, Operator.NONE_OF, *_KNOWN_OR_NOT),
    FieldKind.SEVERAL: (Operator.ANY_OF, Operator.ALL_OF, Operator.NONE_OF, *_KNOWN_OR_NOT),
    FieldKind.COUNT: (Operator.AT_LEAST, Operator.AT_MOST, Operator.BETWEEN, Operator.IS),
    FieldKind.NUMBER: _SIZES,
    FieldKind.MONEY: _SIZES,
    FieldKind.DAY: (
        Operator.WITHIN_LAST, Operator.LONGER_AGO, Operator.WITHIN_NEXT, Operator.BEFORE, Operator.AFTER,
        Operator.BETWEEN, *_KNOWN_OR_NOT,
    ),
    FieldKind.BIRTHDAY: (Operator.MONTH, Operator.WITHIN_NEXT, *_KNOWN_OR_NOT),
    FieldKind.YES_NO: (Operator.YES, Operator.NO),
}  # fmt: skip
"""How one may ask for a field of each kind; the first is offered first."""

_KINDS: Mapping[Field, FieldKind] = {
    **dict.fromkeys(
        (Field.GENDER, Field.KIND, Field.STATUS, Field.TIER, Field.STAFF, Field.SOURCE, Field.CONSENT), FieldKind.CHOICE
    ),
    **dict.fromkeys(
        (Field.TAG, Field.PREFERENCE_KIND, Field.PREFERENCE_CATEGORY, Field.FEEDBACK, Field.STORE), FieldKind.SEVERAL
    ),
    **dict.fromkeys(
        (Field.SINCE, Field.LAST_SEEN, Field.LAST_CONTACT, Field.LAST_PURCHASE, Field.NEXT_VISIT), FieldKind.DAY
    ),
    Field.BIRTHDAY: FieldKind.BIRTHDAY,
    **dict.fromkeys((Field.VISITS, Field.PURCHASES, Field.BROUGHT), FieldKind.COUNT),
    **dict.fromkeys((Field.GAP, Field.POINTS), FieldKind.NUMBER),
    **dict.fromkeys((Field.SPENT, Field.PROFIT, Field.BALANCE), FieldKind.MONEY),
    **dict.fromkeys((Field.ALLERGY, Field.DISLIKE, Field.COMPLAINT, Field.BLACKLIST), FieldKind.YES_NO),
}

SECRET = frozenset({Field.SPENT, Field.PROFIT, Field.BALANCE, Field.TIER, Field.NOTE})
"""Not shown while 遮住金额 is on."""

_OWN_KINDS = {
    "number": FieldKind.NUMBER,
    "day": FieldKind.DAY,
    "choice": FieldKind.CHOICE,
    "yes_no": FieldKind.YES_NO,
}

_VALUES = {Operator.BETWEEN: 2} | dict.fromkeys((Operator.YES, Operator.NO, *_KNOWN_OR_NOT), 0)
_LISTS = (Operator.ANY_OF, Operator.ALL_OF, Operator.NONE_OF, Operator.MONTH)
_DAYS_AWAY = (Operator.WITHIN_LAST, Operator.LONGER_AGO, Operator.WITHIN_NEXT)
FARTHEST = 36_500
"""Days: nobody asks for more than a hundred years."""


def kind_of(field: str, own: Mapping[int, str]) -> FieldKind | None:
    """What a field holds; `own`: the kinds of the shop's own fields by id. None: there is no such field (any more)."""
    if field.startswith(OWN):
        number = field.removeprefix(OWN)
        kind = own.get(int(number)) if number.isdecimal() else None
        return None if kind is None else _OWN_KINDS.get(kind, FieldKind.TEXT)
    return _KINDS.get(Field(field), FieldKind.TEXT) if field in set(Field) else None


def own_field(field_id: int) -> str:
    """The key of one of the shop's own fields."""
    return f"{OWN}{field_id}"


@dataclass(frozen=True, slots=True)
class Condition:
    """`field`: a Field or the key of an own field."""

    field: str
    operator: Operator
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Conditions in brackets: all of them, or any one of them."""

    conditions: tuple[Condition, ...]
    every: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """Parts that all hold (`every`), or any one of which holds. Without parts it holds for everybody."""

    parts: tuple[Condition | Group, ...] = ()
    every: bool = True

    def __bool__(self) -> bool:
        return bool(self.parts)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """All of them, in and out of groups."""
        return tuple(
            one for part in self.parts for one in (part.conditions if isinstance(part, Group) else (part,))
        )

    def without(self, place: int) -> Rule:
        """This rule without one part."""
        return Rule((*self.parts[:place], *self.parts[place + 1 :]), self.every)

    def also(self, condition: Condition) -> Rule:
        """This rule narrowed by one condition more."""
        if self.every or len(self.parts) < 2:
            return Rule((*self.parts, condition))
        if all(isinstance(part, Condition) for part in self.parts):
            return Rule((Group(self.conditions, every=False), condition))
        return Rule((condition,))  # brackets do not stand in brackets


EVERYBODY = Rule()


def valid(condition: Condition, kind: FieldKind | None) -> bool:
    """Whether a condition asks something that its field can answer."""
    if kind is None or condition.operator not in OPERATORS[kind]:
        return False
    values, operator = condition.values, condition.operator
    if operator in _LISTS:
        months = operator is not Operator.MONTH or all(isinstance(v, int) and 1 <= v <= 12 for v in values)
        return bool(values) and months
    if len(values) != _VALUES.get(operator, 1):
        return False
    if operator in _DAYS_AWAY:
        return all(isinstance(v, int) and 0 <= v <= FARTHEST for v in values)
    if kind is FieldKind.DAY:
        return all(isinstance(v, str) and _is_day(v) for v in values)
    if kind in (FieldKind.COUNT, FieldKind.MONEY, FieldKind.NUMBER):
        return all(isinstance(v, int | float) for v in values)
    return all(isinstance(v, str) and v.strip() for v in values)


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


# --- JSON -------------------------------------------------------------------------------------------------------------


def to_json(rule: Rule) -> dict[str, Any]:
    """A rule as JSON holds it."""
    return {"every": rule.every, "parts": [_part_to_json(part) for part in rule.parts]}


def _part_to_json(part: Condition | Group) -> dict[str, Any]:
    if isinstance(part, Group):
        return {"every": part.every, "conditions": [_part_to_json(one) for one in part.conditions]}
    return {"field": part.field, "operator": part.operator.value, "values": list(part.values)}


def from_json(kept: Mapping[str, Any]) -> Rule:
    """The rule of `to_json`. KnownError filter_unreadable: it was written by something else."""
    try:
        return Rule(tuple(_part_from_json(part) for part in _list(kept["parts"])), _truth(kept["every"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KnownError("filter_unreadable") from error


def _part_from_json(kept: Mapping[str, Any]) -> Condition | Group:
    if "conditions" in kept:
        inside = tuple(_condition_from_json(one) for one in _list(kept["conditions"]))
        if not inside:
            raise ValueError("an empty group")
        return Group(inside, _truth(kept["every"]))
    return _condition_from_json(kept)


def _condition_from_json(kept: Mapping[str, Any]) -> Condition:
    field, values = kept["field"], _list(kept["values"])
    if not isinstance(field, str) or any(isinstance(v, bool) or not isinstance(v, str | int | float) for v in values):
        raise ValueError("not a condition")
    return Condition(field, Operator(kept["operator"]), tuple(values))


def _list(value: object) -> Sequence[Any]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("not a truth value")
    return value
