"""Rules of the filter panel: what they may ask, and that they come back from JSON as they were."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from core.filtering import (
    EVERYBODY,
    OPERATORS,
    Condition,
    Field,
    FieldKind,
    Group,
    Operator,
    Rule,
    from_json,
    kind_of,
    own_field,
    to_json,
    valid,
)

OWN = {7: "number", 8: "choice", 9: "text"}

_values = st.one_of(
    st.text(max_size=8), st.integers(-(10**12), 10**12), st.floats(allow_nan=False, allow_infinity=False)
)
_conditions = st.builds(
    Condition,
    st.sampled_from([*map(str, Field), "own:7"]),
    st.sampled_from(list(Operator)),
    st.lists(_values, max_size=3).map(tuple),
)
_groups = st.builds(Group, st.lists(_conditions, min_size=1, max_size=3).map(tuple), st.booleans())
_rules = st.builds(Rule, st.lists(st.one_of(_conditions, _groups), max_size=4).map(tuple), st.booleans())


@given(_rules)
def test_a_rule_comes_back_from_json_as_it_was(rule: Rule) -> None:
    assert from_json(json.loads(json.dumps(to_json(rule)))) == rule


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"every": True},
        {"every": 1, "parts": []},
        {"every": True, "parts": "all"},
        {"every": True, "parts": [{"field": "name", "operator": "sounds_like", "values": []}]},
        {"every": True, "parts": [{"field": 3, "operator": "is", "values": ["x"]}]},
        {"every": True, "parts": [{"field": "name", "operator": "is", "values": [True]}]},
        {"every": True, "parts": [{"every": True, "conditions": []}]},
        {"every": True, "parts": [None]},
    ],
)
def test_what_something_else_wrote_is_refused(kept: dict[str, Any]) -> None:
    with pytest.raises(KnownError, match="filter_unreadable"):
        from_json(kept)


def test_every_field_has_a_kind_and_every_kind_its_operators() -> None:
    for field in Field:
        kind = kind_of(field, {})
        assert kind is not None
        assert OPERATORS[kind]


def test_own_fields_have_the_kind_they_were_given() -> None:
    assert kind_of(own_field(7), OWN) is FieldKind.NUMBER
    assert kind_of(own_field(8), OWN) is FieldKind.CHOICE
    assert kind_of(own_field(9), OWN) is FieldKind.TEXT
    assert kind_of(own_field(10), OWN) is None
    assert kind_of("own:x", OWN) is None
    assert kind_of("shoe_size", OWN) is None


@pytest.mark.parametrize(
    ("field", "operator", "values", "good"),
    [
        (Field.NAME, Operator.CONTAINS, ("王",), True),
        (Field.NAME, Operator.CONTAINS, (" ",), False),
        (Field.NAME, Operator.AT_LEAST, (3,), False),
        (Field.SPENT, Operator.BETWEEN, (1, 2), True),
        (Field.SPENT, Operator.BETWEEN, (1,), False),
        (Field.SPENT, Operator.AT_LEAST, ("viel",), False),
        (Field.LAST_SEEN, Operator.BEFORE, ("2026-11-22",), True),
        (Field.LAST_SEEN, Operator.BEFORE, ("2026-13-40",), False),
        (Field.LAST_SEEN, Operator.WITHIN_LAST, (30,), True),
        (Field.LAST_SEEN, Operator.WITHIN_LAST, (-1,), False),
        (Field.LAST_SEEN, Operator.WITHIN_LAST, (10**9,), False),
        (Field.BIRTHDAY, Operator.MONTH, (1, 12), True),
        (Field.BIRTHDAY, Operator.MONTH, (13,), False),
        (Field.TAG, Operator.ALL_OF, (), False),
        (Field.ALLERGY, Operator.YES, (), True),
        (Field.ALLERGY, Operator.YES, ("x",), False),
    ],
)
def test_what_a_field_can_answer(field: Field, operator: Operator, values: tuple[Any, ...], good: bool) -> None:
    assert valid(Condition(field, operator, values), kind_of(field, {})) is good


def test_narrowing_keeps_what_was_asked() -> None:
    a, b, c = (Condition(Field.TAG, Operator.ANY_OF, (tag,)) for tag in "abc")
    assert EVERYBODY.also(a) == Rule((a,))
    assert Rule((a, b)).also(c) == Rule((a, b, c))
    assert Rule((a, b), every=False).also(c) == Rule((Group((a, b), every=False), c))
    assert Rule((a, b)).without(0) == Rule((b,))
    assert Rule((Group((a, b)), c)).conditions == (a, b, c)
