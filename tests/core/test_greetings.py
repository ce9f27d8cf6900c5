"""Which words greet whom."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from core import greetings
from core.calendars import FESTIVALS
from core.greeting_places import fill, problems
from core.greetings import Option, Variant
from core.people import FollowupRow, Preference
from core.terms import Calendar, FollowupKind, PreferenceKind, Strength

TODAY = date(2026, 11, 22)
LANGUAGES = ("zh_CN", "en")
KNOWN = {"call": "周老师", "name": "周雅琴", "surname": "周", "shop": "栖云小院"}


def row(kind: FollowupKind = FollowupKind.BIRTHDAY, days: int = 0, **facts: object) -> FollowupRow:
    day = TODAY + timedelta(days=days)
    return FollowupRow(1, 1, "周雅琴", kind, day, facts={"date": day.isoformat(), **facts}, rule="x")


@pytest.mark.parametrize(
    ("made", "occasion"),
    [
        (row(), "birthday"),
        (row(days=3), "birthday_early"),
        (row(days=-2), "birthday_late"),
        (row(family=4, person="小宝", relation="外孙"), "birthday_family"),
        (row(contact=4, person="李经理"), "birthday"),
        (row(FollowupKind.FESTIVAL, festival="mid_autumn"), "festival.mid_autumn"),
        (row(FollowupKind.ANNIVERSARY, years=3), "anniversary"),
        (row(FollowupKind.ANNIVERSARY, day=1, name="结婚纪念日"), "wedding"),
        (row(FollowupKind.ANNIVERSARY, day=1, name="开店纪念日"), "yearly"),
        (row(FollowupKind.ANNIVERSARY, day=1, name="妈妈忌日"), None),
        (row(FollowupKind.ANNIVERSARY, day=1), None),
        (row(FollowupKind.AFTER_SALE), "after_sale"),
        (row(FollowupKind.EXPECTED_PURCHASE), "expected_purchase"),
        (row(FollowupKind.PROMISE), "promise"),
        (row(FollowupKind.PREPARATION), "preparation"),
        (row(FollowupKind.COMPLAINT), "complaint"),
        (row(FollowupKind.CONSENT), "consent"),
        (row(FollowupKind.OWN, text="{call}，该续卡了"), "own"),
        (row(FollowupKind.OWN, text="续卡"), None),
    ],
)
def test_the_occasion_of_a_followup(made: FollowupRow, occasion: str | None) -> None:
    assert greetings.occasion_of(made, TODAY) == occasion


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_occasion_has_sound_texts_that_need_no_more_than_a_name(language: str) -> None:
    for occasion in greetings.known_occasions(language):
        texts = greetings.built_in(occasion, language)
        assert len(texts) == len(set(texts))
        for text in texts:
            assert not problems(text, greetings.offered(occasion)), (occasion, text)
            assert not re.search("[!！]", text)
        said = greetings.options(occasion, {**KNOWN, "festival": "节"}, 1, language, {})
        assert said, occasion
        assert all(not re.search(r"[{}\[\]]", one.text) for one in said)
    assert len(greetings.built_in("birthday", language)) >= 4


def test_every_festival_is_greeted() -> None:
    for key in FESTIVALS:
        assert len(greetings.options(f"festival.{key}", {**KNOWN, "festival": "x"}, 0, "zh_CN", {})) >= 2, key
    term = greetings.options("festival.term:3", {**KNOWN, "festival": "雨水"}, 0, "zh_CN", {})
    assert all("雨水" in one.text for one in term)


def test_neighbours_differ_and_next_year_has_other_words() -> None:
    def text(customer_id: int, year: int = 2026) -> str:
        made = FollowupRow(9, customer_id, "", FollowupKind.BIRTHDAY, date(year, 5, 1), facts={"date": f"{year}-05-01"})
        return greetings.options("birthday", KNOWN, greetings.seed_of(made, "birthday"), "zh_CN", {})[0].text

    assert all(text(i) != text(i + 1) for i in range(50))
    assert all(text(i) != text(i, 2027) for i in range(50))
    assert text(7) == text(7)
    assert len({text(i) for i in range(50)}) == 4  # those that need neither a like nor years


def test_a_list_is_spread_over_the_texts() -> None:
    found = [Option(str(i), str(i)) for i in range(3)]
    chosen = greetings.spread([found] * 6)
    assert sorted(Counter(chosen).values()) == [2, 2, 2]
    assert greetings.spread([found, [], found[:1]]) == [0, 0, 0]


def test_the_rules_own_words_come_first_then_the_shops() -> None:
    own = greetings.with_variants({}, "birthday", [Variant("{call}，福如东海。"), Variant("{call}，甲。", on=False)])
    shop = greetings.options("birthday", KNOWN, 5, "zh_CN", own)
    assert [one.text for one in shop] == ["周老师，福如东海。"]
    rule = greetings.options("birthday", KNOWN, 5, "zh_CN", own, "{name}好。")
    assert [one.text for one in rule] == ["周雅琴好。", "周老师，福如东海。"]
    # one that needs what is not known is passed over, and the built-in ones stand in
    missing = greetings.with_variants({}, "birthday", [Variant("{call}，{preference}。")])
    stand_in = greetings.options("birthday", KNOWN, 5, "zh_CN", missing, "{age}岁好")
    assert stand_in[0].template in greetings.built_in("birthday", "zh_CN")
    assert greetings.is_changed("birthday", own)
    assert greetings.with_variants(own, "birthday", None) == {}


def test_settings_of_another_program_do_no_harm() -> None:
    for told in ("x", [1], [{"text": ""}], [{"on": True}], None, {}):
        assert greetings.variants("birthday", "zh_CN", {"birthday": told})[0].on


@pytest.mark.parametrize(
    ("name", "title", "words"),
    [
        ("周雅琴", "老师", "周老师"),
        ("周雅琴", "周老师", "周老师"),
        ("欧阳静怡", "女士", "欧阳女士"),
        ("田中健一", None, "田中健一"),
        ("Anna Smith", "Ms", "Ms Smith"),
        ("Anna Smith", "女士", "Anna女士"),
        ("王芳", "Ms", "Ms 王芳"),
    ],
)
def test_a_title_goes_with_the_surname(name: str, title: str | None, words: str) -> None:
    assert greetings.address(name, title) == words


def test_a_bare_title() -> None:
    assert greetings.bare_title("周雅琴", "周老师") == "老师"
    assert greetings.bare_title("周雅琴", None) == ""


def like(text: str, kind: PreferenceKind = PreferenceKind.LIKE, category: str = "food", **other: object) -> Preference:
    return Preference(1, 1, kind, category, text, **other)  # type: ignore[arg-type]


def test_only_a_harmless_like_is_said() -> None:
    harm = like("花生过敏", PreferenceKind.ALLERGY)
    assert greetings.pleasant([like("胡萝卜汁")], [harm], TODAY) == "胡萝卜汁"
    assert greetings.pleasant([like("花生糖")], [harm], TODAY) == ""
    assert greetings.pleasant([like("peanut brittle")], [like("no peanuts", PreferenceKind.DISLIKE)], TODAY) == ""
    refused = [
        like("低糖", PreferenceKind.NEED), harm, like("茶", person="小宝", family_id=1),
        like("咖啡", category="service"), like("汤", ended_on=TODAY), like("粥", valid_until=TODAY - timedelta(days=1)),
        like("鱼要清蒸"), like("茶，不加糖"), like("一个说起来很长很长的喜好"), like("降压药"),
    ]  # fmt: skip
    assert [p.text for p in refused if greetings.pleasant([p], [], TODAY)] == []
    best = [like("茶"), like("桂花糕", strength=Strength.STRONG), like("粥")]
    assert greetings.pleasant(best, [], TODAY) == "桂花糕"


def test_a_lunar_day_is_told_from_its_facts() -> None:
    made = row(calendar=Calendar.LUNAR.value, turning=62)
    assert greetings.fact_day(made.facts) == TODAY
    assert greetings.fact_day({"date": "gestern"}) is None
    assert fill("{age}", {"age": "62"}) == "62"
