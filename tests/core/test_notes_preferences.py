"""Preferences in imported notes and quick-add fields: kind, category and words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.notes import find_preferences, guess_category, guess_kind, prepares
from core.terms import Category, PreferenceKind

ALLERGY, DISLIKE, NEED, LIKE = PreferenceKind


@pytest.mark.parametrize(
    ("note", "stated"),
    [
        ("喜欢靠里的沙发", [(LIKE, "靠里的沙发", "seat")]),
        ("喜欢靠窗的位子", [(LIKE, "靠窗的位子", "seat")]),
        ("腰不好，要硬床", [(NEED, "腰不好，要硬床", "seat")]),
        ("不喝酒", [(DISLIKE, "不喝酒", "food")]),
        ("不吃香菜", [(DISLIKE, "不吃香菜", "food")]),
        ("茉莉花茶，不要太烫", [(LIKE, "茉莉花茶，不要太烫", "food")]),
        ("只要3号技师小丽", [(NEED, "只要3号技师小丽", "staff")]),
        ("房间朝阳，温度26度", [(LIKE, "房间朝阳", "orientation"), (NEED, "温度26度", "temperature")]),
        ("爱听邓丽君", [(LIKE, "邓丽君", "music")]),
        ("带小孩，要儿童椅", [(NEED, "带小孩，要儿童椅", "seat")]),
        ("生日想低调", [(NEED, "生日想低调", "service")]),
        ("喝美式不加糖", [(LIKE, "美式不加糖", "food")]),
        ("偏爱辣", [(LIKE, "辣", "food")]),
        ("要安静的包间", [(NEED, "安静的包间", "seat")]),
        ("喜欢蓝色", [(LIKE, "蓝色", "colour")]),
        ("爱喝黄酒；海鲜过敏", [(LIKE, "黄酒", "food"), (ALLERGY, "海鲜过敏", "food")]),
        ("对花生过敏", [(ALLERGY, "花生过敏", "food")]),
        ("喜欢吃辣不吃香菜", [(LIKE, "辣", "food"), (DISLIKE, "不吃香菜", "food")]),
        ("喜欢胡萝卜汁，要常温", [(LIKE, "胡萝卜汁，要常温", "food")]),
        ("不吃香菜，要清淡", [(DISLIKE, "不吃香菜", "food"), (NEED, "清淡", "food")]),
        ("花粉过敏", [(ALLERGY, "花粉过敏", "surroundings")]),
        (
            "allergic to peanuts; likes carrot juice",
            [(ALLERGY, "allergic to peanuts", "food"), (LIKE, "carrot juice", "food")],
        ),
    ],
)
def test_what_a_note_states(note: str, stated: list[tuple[PreferenceKind, str, str]]) -> None:
    assert [(draft.kind, draft.text, draft.category) for draft in find_preferences(note)] == stated


@pytest.mark.parametrize(
    "note",
    [
        "老客户介绍来的",
        "2019年办卡",
        "王总的朋友",
        "做面料生意的",
        "微信：abc123",
        "无过敏史",
        "没有忌口",
        "住在滨江",
        "电话不方便",
        "司机姓刘",
        "",
        "，。",
    ],
)
def test_other_notes_state_none(note: str) -> None:
    assert find_preferences(note) == []


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("胡萝卜汁要常温", Category.FOOD),
        ("茶室", Category.SEAT),
        ("安静的包间", Category.SEAT),
        ("房间朝阳", Category.ORIENTATION),
        ("靠窗朝阳房", Category.SEAT),
        ("空调26度", Category.TEMPERATURE),
        ("加湿器", Category.HUMIDITY),
        ("不要香薰", Category.SURROUNDINGS),
        ("奶茶色", Category.COLOUR),
        ("红茶", Category.FOOD),
        ("8号技师", Category.STAFF),
        ("肩颈按重一点", Category.SERVICE),
        ("爱吃狮子头", Category.FOOD),
        ("钓鱼", Category.TOPIC),
        ("贺卡", Category.GIFT),
        ("a window seat", Category.SEAT),
        ("green tea", Category.FOOD),
        ("见面再说", Category.OTHER),
        ("", Category.OTHER),
    ],
)
def test_category_of_words(words: str, category: Category) -> None:
    assert guess_category(words) is category


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("香菜不吃", DISLIKE),
        ("芒果过敏", ALLERGY),
        ("加一床薄被", NEED),
        ("碧螺春", LIKE),
        ("阿芳", LIKE),
        ("no onions", DISLIKE),
    ],
)
def test_kind_of_a_quick_entry(text: str, kind: PreferenceKind) -> None:
    assert guess_kind(text) is kind


def test_avoided_things_are_never_made_ready() -> None:
    assert not any(prepares(kind, category) for kind in (ALLERGY, DISLIKE) for category in Category)
    assert prepares(LIKE, Category.FOOD)
    assert prepares(NEED, "service")
    assert not prepares(LIKE, "service")
    assert not prepares(LIKE, "自己的一类")


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="不吃喜欢要对过敏香菜茶靠窗，。、；的少糖 怕abc1", max_size=40))
def test_preferences_keep_the_words_of_the_note(note: str) -> None:
    for draft in find_preferences(note):
        assert draft.text.strip()
        assert draft.category in set(Category)
        assert set(draft.text) - set(note) <= set("，")


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="对花生虾蟹严重会吃了很都有点，。喜欢", max_size=12))
def test_a_word_of_allergy_is_never_a_like(words: str) -> None:
    """Whatever stands around it: a stated allergy is not read as something to serve."""
    drafts = find_preferences(words + "过敏")
    assert all("过敏" not in draft.text for draft in drafts if draft.kind is LIKE)
