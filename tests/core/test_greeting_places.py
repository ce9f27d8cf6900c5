"""Templates: a missing value never leaves a brace, a gap or a broken sentence."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.greeting_places import PLACES, Problem, Wrong, fill, places, problems


def test_filled_by_short_and_by_chinese_names() -> None:
    values = {"call": "周老师", "shop": "栖云小院", "preference": "胡萝卜汁"}
    assert fill("{call}，您好。[——{shop}]", values) == "周老师，您好。——栖云小院"
    assert fill("{称呼}，｛喜好｝给您留着。", values) == "周老师，胡萝卜汁给您留着。"
    assert places("{称呼}[{shop}]{call}{没有}") == ("call", "shop")


def test_what_is_not_known_passes_the_text_over_or_drops_the_brackets() -> None:
    assert fill("{call}，您喜欢的{preference}给您留着。", {"call": "周老师", "preference": " "}) is None
    assert fill("{call}，[{preference}，]祝您好[——{shop}]。", {"call": "周老师"}) == "周老师，祝您好。"
    assert fill("[{shop}，]祝您好。[{person}]", {}) == "祝您好。"
    assert fill("[{shop}]，。", {}) is None
    assert fill("祝{朋友们}好", {"person": "小宝"}) is None


def test_brackets_without_a_place_are_plain_words() -> None:
    assert fill("{call}，生日快乐[蛋糕][{shop}]", {"call": "周老师"}) == "周老师，生日快乐[蛋糕]"
    assert problems("生日快乐[蛋糕]") == ()


def test_a_value_brings_no_stop_of_its_own() -> None:
    assert fill("您的{item}还好吗？", {"item": "面霜。\n两瓶，"}) == "您的面霜。 两瓶还好吗？"


@pytest.mark.parametrize(
    ("template", "wrong"),
    [
        ("  ", [Problem(Wrong.EMPTY)]),
        ("{朋友圈}好", [Problem(Wrong.UNKNOWN_PLACE, "朋友圈")]),
        ("{call", [Problem(Wrong.BRACE, "{")]),
        ("call}", [Problem(Wrong.BRACE, "}")]),
        ("{call}[——{shop}", [Problem(Wrong.BRACKET, "[")]),
        ("{call}——{shop}]", [Problem(Wrong.BRACKET, "]")]),
        ("{relation}好", [Problem(Wrong.NEVER_KNOWN, "relation")]),
        ("{call}好[——{shop}]", []),
    ],
)
def test_what_is_wrong_is_told(template: str, wrong: list[Problem]) -> None:
    assert list(problems(template, ("call", "shop"))) == wrong


_WORDS = st.text("好祝您，。 ", max_size=4)
_PLACE = st.sampled_from(sorted(PLACES)).map(lambda key: "{" + key + "}")
_OPTIONAL = st.lists(_WORDS | _PLACE, max_size=3).map(lambda parts: "[" + "".join(parts) + "]")
_TEMPLATE = st.lists(_WORDS | _PLACE | _OPTIONAL, max_size=6).map("".join)
_VALUES = st.dictionaries(st.sampled_from(sorted(PLACES)), st.text("周小院，。 \n", max_size=5))


@given(_TEMPLATE, _VALUES)
def test_no_brace_no_gap_no_broken_stop_ever(template: str, values: dict[str, str]) -> None:
    said = fill(template, values)
    if said is None:
        return
    assert said == said.strip()
    assert not re.search(r"[{}]", said)
    assert not re.search(r"[，、][，。]|。[，、]|\s[，。]", said)
    assert said[0] not in "，。、"
    for place in places(re.sub(r"\[[^\]]*\]", "", template)):
        assert values[place].strip("，。 \n")
