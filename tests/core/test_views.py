"""Saved views: names, order, and that they come back from JSON."""

from __future__ import annotations

import json

import pytest

from core.errors import KnownError
from core.filtering import Condition, Field, Operator, Rule
from core.views import (
    Columns,
    View,
    columns_from_json,
    columns_to_json,
    moved,
    put,
    renamed,
    view_from_json,
    view_to_json,
    without,
)

RULE = Rule((Condition(Field.SPENT, Operator.AT_LEAST, (500_000,)),))
A, B, C = View("甲", RULE), View("乙"), View("丙")


def names(views: list[View]) -> str:
    return "".join(view.name for view in views)


def test_a_view_comes_back_as_it_was() -> None:
    view = View("老客", RULE, "tier:key", "王", "spent", True, Columns(("name", "own:3"), {"name": 180}))
    assert view_from_json(json.loads(json.dumps(view_to_json(view)))) == view


def test_a_name_is_taken_once_and_saving_under_it_replaces() -> None:
    fresh = View(" 乙 ", RULE)
    assert put([A, B], fresh) == [A, View("乙", RULE)]
    assert names(put([A], C)) == "甲丙"
    with pytest.raises(KnownError, match="view_name_missing"):
        put([], View("  "))


def test_renaming_keeps_the_place_and_refuses_a_name_in_use() -> None:
    assert names(renamed([A, B], "甲", "丁")) == "丁乙"
    assert names(renamed([A, B], "甲", "甲")) == "甲乙"
    with pytest.raises(KnownError, match="view_name_taken"):
        renamed([A, B], "甲", "乙")


@pytest.mark.parametrize(("step", "order"), [(1, "乙甲丙"), (2, "乙丙甲"), (9, "乙丙甲"), (-1, "甲乙丙")])
def test_moving_stops_at_the_ends(step: int, order: str) -> None:
    assert names(moved([A, B, C], "甲", step)) == order
    assert names(moved([A, B, C], "丁", step)) == "甲乙丙"


def test_deleting_one_leaves_the_others() -> None:
    assert without([A, B, C], "乙") == [A, C]


def test_columns_that_cannot_be_read_are_as_designed() -> None:
    columns = Columns(("name", "phone"), {"phone": 140})
    assert columns_from_json(columns_to_json(columns)) == columns
    assert columns_from_json(None) == Columns()
    assert columns_from_json({"shown": ["name", 3], "widths": {"name": "wide", "phone": 90, "tier": -2}}) == Columns(
        ("name",), {"phone": 90}
    )
