"""Preferences in notes and in columns of their own."""

from __future__ import annotations

import pytest

from core.importing import wishes
from core.terms import Category, PreferenceKind

LIKE, DISLIKE = PreferenceKind.LIKE, PreferenceKind.DISLIKE
NEED, ALLERGY = PreferenceKind.NEED, PreferenceKind.ALLERGY


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("喜欢胡萝卜汁，不吃香菜", [(LIKE, "胡萝卜汁"), (DISLIKE, "不吃香菜")]),
        ("怕吵，要安静的包间", [(DISLIKE, "怕吵"), (NEED, "安静的包间")]),
        ("只要3号技师小丽", [(NEED, "只要3号技师小丽")]),
        ("对花生过敏；喜欢安静", [(ALLERGY, "花生过敏"), (LIKE, "安静")]),
        ("喜欢：靠窗；忌口：香菜、葱", [(DISLIKE, "忌香菜"), (DISLIKE, "忌葱"), (LIKE, "靠窗")]),
        ("过敏：海鲜", [(ALLERGY, "海鲜过敏")]),
        ("老客户，过敏源：芒果", [(ALLERGY, "芒果过敏")]),
        ("老客户介绍来的", []),
        ("2024-3-5 办卡 充值1000", []),
        ("无", []),
    ],
)
def test_what_a_note_states(note: str, found: list[tuple[PreferenceKind, str]]) -> None:
    assert sorted((p.kind, p.text) for p in wishes.in_note(note)) == sorted(found)


def test_a_preference_has_its_category() -> None:
    assert {p.text: p.category for p in wishes.in_note("喜欢靠窗的位子，爱听邓丽君，不吃香菜，怕冷")} == {
        "靠窗的位子": Category.SEAT,
        "邓丽君": Category.MUSIC,
        "不吃香菜": Category.FOOD,
        "怕冷": Category.TEMPERATURE,
    }


@pytest.mark.parametrize(
    ("text", "header", "found"),
    [
        ("香菜、葱", "忌口", [(DISLIKE, "忌香菜"), (DISLIKE, "忌葱")]),
        ("香菜 葱 姜", "忌口", [(DISLIKE, "忌香菜"), (DISLIKE, "忌葱"), (DISLIKE, "忌姜")]),
        ("忌口：香菜", "忌口", [(DISLIKE, "忌香菜")]),
        ("不吃香菜、葱", "忌口", [(DISLIKE, "不吃香菜、葱")]),
        ("喜欢吃鱼", "忌口", [(LIKE, "鱼")]),
        ("不吃香菜，花生过敏", "忌口与过敏", [(DISLIKE, "不吃香菜"), (ALLERGY, "花生过敏")]),
        ("花生", "过敏史", [(ALLERGY, "花生过敏")]),
        ("peanuts", "Allergies", [(ALLERGY, "allergic to peanuts")]),
        ("辣", "不吃什么", [(DISLIKE, "忌辣")]),
        ("高楼层、远离电梯", "房间偏好", [(LIKE, "高楼层"), (DISLIKE, "远离电梯")]),
        ("普洱、龙井", "喜好", [(LIKE, "普洱、龙井")]),
        ("喜欢安静，不吃辣", "喜好忌口", [(LIKE, "安静"), (DISLIKE, "不吃辣")]),
        ("要安静的包间", "特殊要求", [(NEED, "安静的包间")]),
        ("少糖；去冰", "饮品偏好", [(NEED, "少糖"), (NEED, "去冰")]),
    ],
)
def test_the_header_decides_over_bare_words(text: str, header: str, found: list[tuple[PreferenceKind, str]]) -> None:
    assert [(p.kind, p.text) for p in wishes.in_column(text, header)] == found


@pytest.mark.parametrize("header", ["忌口", "过敏史", "喜好", "口味"])
@pytest.mark.parametrize(
    "text", ["无", "没有", "都可以", "无忌口", "不忌口", "没有忌口", "无过敏", "暂无", "都吃", "随意", "-"]
)
def test_words_for_nothing_are_no_preference(text: str, header: str) -> None:
    assert wishes.in_column(text, header) == ()


@pytest.mark.parametrize(
    ("header", "cell", "found"),
    [
        ("病史及过敏", "高血压；无过敏", [(NEED, "高血压")]),
        ("病史及过敏", "青霉素过敏", [(ALLERGY, "青霉素过敏")]),
        ("病史及过敏", "对膏药过敏；家族无过敏史", [(ALLERGY, "膏药过敏")]),
        ("过敏史", "家族无过敏史", []),
        ("过敏史", "对海鲜不过敏", []),
        ("过敏史", "无花果", [(ALLERGY, "无花果过敏")]),
        ("过敏史", "无花果过敏", [(ALLERGY, "无花果过敏")]),
        ("过敏史", "不吃花生过敏", [(ALLERGY, "不吃花生过敏")]),
        ("过敏情况", "曾对芒果过敏，现在没事了", [(ALLERGY, "曾对芒果过敏，现在没事了")]),
        ("Allergies", "no known food allergies", []),
        ("Allergies", "NKDA", []),
        ("Dislikes / Allergies", "not allergic to nuts", []),
        ("口味/忌口", "无辣不欢", [(LIKE, "无辣不欢")]),
        ("口味/忌口", "非常喜欢甜的；不是不吃香菜", [(LIKE, "甜的")]),
        ("忌口", "香菜", [(DISLIKE, "忌香菜")]),
    ],
)
def test_a_denial_is_no_warning_and_a_warning_no_denial(
    header: str, cell: str, found: list[tuple[PreferenceKind, str]]
) -> None:
    assert [(p.kind, p.text) for p in wishes.in_column(cell, header)] == found


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("no known allergies", []),
        ("不是不吃香菜", []),
        ("无花果过敏", [(ALLERGY, "无花果过敏")]),
        ("儿子郑小乐对花生过敏，不要给糖", [(ALLERGY, "儿子郑小乐对花生过敏"), (DISLIKE, "不要给糖")]),
        ("女儿对花生过敏，怕吵", [(ALLERGY, "女儿对花生过敏"), (DISLIKE, "怕吵")]),
        (
            "儿子郑小乐在幼儿园的时候有一回吃了好多好多从老家带来的自家种的花生之后起了一身的疹子对花生过敏",
            [(ALLERGY, "花生过敏")],
        ),
        ("花生过敏，儿子喜欢恐龙", [(ALLERGY, "花生过敏"), (LIKE, "儿子喜欢恐龙")]),
    ],
)
def test_whose_wish_it_is_and_what_is_none(note: str, found: list[tuple[PreferenceKind, str]]) -> None:
    assert [(p.kind, p.text) for p in wishes.in_note(note)] == found


@pytest.mark.parametrize(
    ("note", "stated"),
    [
        ("是否对海鲜过敏？待问", []),
        ("对花生过敏吗？下次问", []),
        ("對蝦過敏嗎", []),
        ("花生过敏？", ["花生过敏？"]),
        ("过敏：无", []),
        ("过敏史不详", []),
        ("要防过敏的面霜", []),
        ("做过过敏原检测，全部阴性", []),
        ("过敏原检测：花生阳性", ["过敏原检测：花生阳性"]),
        ("不是花生过敏，是腰果过敏", ["腰果过敏"]),
        ("花生过敏严重，没有随身带药", ["花生过敏严重"]),
        ("虾过敏没有吃药", ["虾过敏没有吃药"]),
        ("家里狗对鸡肉过敏", ["家里狗对鸡肉过敏"]),
        ("猫咪对鸡肉过敏，本人对猫毛过敏", ["猫咪对鸡肉过敏", "猫毛过敏"]),
        ("狗过敏", ["狗过敏"]),
        ("老公介绍来的，对染发剂过敏", ["染发剂过敏"]),
    ],
)
def test_an_allergy_is_what_is_said_to_be_one(note: str, stated: list[str]) -> None:
    assert [wish.text for wish in wishes.in_note(note) if wish.kind is ALLERGY] == stated


@pytest.mark.parametrize("words", ["皮肤敏感", "皮膚敏感"])
def test_a_sensitive_skin_is_no_food(words: str) -> None:
    assert [(w.kind, w.text) for w in wishes.in_column(words, "忌口")] == [(NEED, words)]
    assert [(w.kind, w.text) for w in wishes.in_column(words, "过敏史")] == [(ALLERGY, words)]


def test_what_is_not_known_under_allergies_is_none() -> None:
    assert wishes.in_column("过敏史不详", "过敏史") == wishes.in_column("是否过敏未知", "过敏史") == ()
    assert [w.text for w in wishes.in_column("虾", "戒口")] == ["忌虾"]


def test_a_pet_is_no_liking() -> None:
    assert {wish.kind for wish in wishes.in_note("猫咪对鸡肉过敏，本人对猫毛过敏")} == {ALLERGY}
