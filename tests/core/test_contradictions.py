"""What is noticed while a preference is written: the same in other words, more of the same, or the opposite."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.contradictions import NoticeKind, noticed, relation
from core.notes import guess_kind
from core.people import Preference, PreferenceDraft
from core.terms import PreferenceKind

SAME, SIMILAR, AGAINST = NoticeKind.SAME, NoticeKind.SIMILAR, NoticeKind.CONTRADICTS


def told(words: str) -> PreferenceDraft:
    """As the quick-add field understands a line."""
    return PreferenceDraft(words, guess_kind(words))


def known(number: int, words: str, learnt_on: date | None = None) -> Preference:
    return Preference(number, 1, guess_kind(words), "food", words, learnt_on=learnt_on)


CHINESE_SAME = [
    ("胡萝卜汁", "喜欢胡萝卜汁"),
    ("胡萝卜汁", "爱喝胡萝卜汁"),
    ("胡萝卜汁要常温", "常温的胡萝卜汁"),
    ("花生过敏", "对花生过敏"),
    ("靠窗的座位", "要靠窗位子"),
    ("坐窗边", "靠窗"),
    ("空调26度", "空调 26 度"),
    ("不吃香菜", "别放芫荽"),
    ("不吃辣", "怕辣"),
    ("爱聊足球", "喜欢聊足球"),
    ("房间朝南", "阳面的房间"),
    ("怕吵", "喜欢安静"),
    ("怕冷", "空调别开太低"),
]
CHINESE_SIMILAR = [
    ("胡萝卜汁要常温", "常温胡萝卜汁一杯"),
    ("胡萝卜汁", "胡萝卜汁，常温一大杯"),
    ("花生过敏", "不吃花生"),
    ("拿铁少糖", "拿铁"),
    ("清蒸鲈鱼，少油", "清蒸鲈鱼"),
    ("听竹包间", "包间"),
    ("不吃香菜、葱", "不吃葱"),
    ("带小孩，要儿童椅", "备儿童椅"),
    ("苏州评弹", "评弹"),
]
CHINESE_AGAINST = [
    ("爱吃花生", "花生过敏"),
    ("花生过敏", "喜欢花生酱"),
    ("不吃辣", "喜欢麻辣"),
    ("怕辣，微辣也不行", "喜欢麻辣锅底"),
    ("靠窗", "不要靠窗"),
    ("不要靠窗", "靠窗沙发"),
    ("怕冷", "空调开低点"),
    ("怕冷", "怕热"),
    ("空调26度", "空调22度"),
    ("胡萝卜汁要常温", "胡萝卜汁要冰的"),
    ("常温胡萝卜汁", "冰镇胡萝卜汁"),
    ("喝热水", "喝冰水"),
    ("拿铁去冰", "拿铁加冰"),
    ("美式不加糖", "美式多糖"),
    ("朝阳的房间", "背阴的房间"),
    ("喜欢朝南", "要阴面"),
    ("喜欢安静", "喜欢热闹"),
    ("硬床", "软床"),
    ("高楼层", "低楼层"),
    ("无烟房", "吸烟房"),
    ("力度重一点", "力度轻一点"),
    ("不喝茶", "喜欢白茶"),
    ("不喝酒", "喜欢红酒"),
    ("海鲜过敏", "爱吃大闸蟹"),
    ("乳糖不耐", "喜欢拿铁"),
    ("酒精过敏", "爱喝啤酒"),
    ("18号技师", "不要18号技师"),
    ("不喜欢蓝色", "喜欢蓝色"),
    ("晚上不喝茶，睡不好", "喜欢晚上喝茶"),
]
CHINESE_NOTHING = [
    ("靠窗的房间", "安静的房间"),
    ("靠窗的房间", "房间24度"),
    ("晚上不喝茶，睡不好", "白茶，第二泡起"),
    ("不喝茶", "爱吃茶叶蛋"),
    ("海鲜过敏", "喜欢清蒸鲈鱼"),
    ("不吃胡萝卜", "喜欢胡萝卜汁"),
    ("牛奶过敏", "喜欢奶茶色"),
    ("牛奶过敏", "拿铁换燕麦奶"),
    ("皮肤敏感，不能用酒精", "喜欢红酒"),
    ("龙井", "龙井虾仁"),
    ("牛肉面", "牛肉"),
    ("热牛奶", "冰咖啡"),
    ("龙井用85度水", "房间24度"),
    ("水温38度", "空调26度"),
    ("不吃香菜", "不吃葱"),
    ("清蒸鲈鱼", "红烧鲈鱼"),
    ("外孙小宝", "苏州评弹"),
    ("喜欢蓝色", "喜欢红色"),
    ("听竹包间", "梅兰包间"),
    ("安静的包间", "听竹包间"),
    ("海鲜不过敏", "喜欢海鲜"),
    ("怕疼", "腰疼，按摩轻一点"),
]
ENGLISH_SAME = [
    ("carrot juice", "likes carrot juice"),
    ("carrot juice at room temperature", "room temperature carrot juice"),
    ("peanut allergy", "allergic to peanuts"),
    ("seat by the window", "window seat"),
    ("no coriander", "doesn't eat cilantro"),
]
ENGLISH_SIMILAR = [("carrot juice", "carrot juice, no ice")]
ENGLISH_AGAINST = [
    ("allergic to peanuts", "likes peanut butter"),
    ("iced carrot juice", "carrot juice at room temperature"),
    ("doesn't eat spicy food", "loves spicy food"),
    ("window seat", "no window seat"),
    ("quiet room", "lively room"),
    ("sunny side", "shady side"),
    ("doesn't drink coffee", "likes latte"),
    ("firm bed", "soft bed"),
    ("seafood allergy", "likes crab"),
]
ENGLISH_NOTHING = [
    ("doesn't drink tea", "likes tea eggs"),
    ("likes coffee", "likes tea"),
    ("quiet room", "sunny room"),
    ("hard bed", "soft pillow"),
    ("no peanut allergy", "likes peanuts"),
]
CASES = [
    *((SAME, *pair) for pair in CHINESE_SAME + ENGLISH_SAME),
    *((SIMILAR, *pair) for pair in CHINESE_SIMILAR + ENGLISH_SIMILAR),
    *((AGAINST, *pair) for pair in CHINESE_AGAINST + ENGLISH_AGAINST),
    *((None, *pair) for pair in CHINESE_NOTHING + ENGLISH_NOTHING),
]


@pytest.mark.parametrize(("expected", "one", "other"), CASES)
def test_how_two_lines_relate(expected: NoticeKind | None, one: str, other: str) -> None:
    assert relation(told(one), told(other)) is expected
    assert relation(told(other), told(one)) is expected, "it does not matter which was told first"


def test_what_was_noted_is_the_same_as_itself() -> None:
    for _expected, one, other in CASES:
        for words in (one, other):
            assert relation(told(words), told(words)) is SAME, words


def test_a_contradiction_comes_before_what_is_the_same_and_an_allergy_first() -> None:
    book = [known(1, "喜欢花生"), known(2, "不吃花生"), known(3, "花生过敏")]
    found = noticed(book, told("爱吃花生"))
    assert found is not None
    assert (found.kind, found.preference.id) == (AGAINST, 3)
    found = noticed(book[:1], told("爱吃花生"))
    assert found is not None
    assert (found.kind, found.preference.id) == (SAME, 1)


def test_of_two_alike_the_one_told_last_is_shown() -> None:
    book = [known(1, "不吃辣", date(2024, 1, 1)), known(2, "怕辣", date(2025, 1, 1)), known(3, "忌辣")]
    found = noticed(book, told("喜欢麻辣"))
    assert found is not None
    assert found.preference.id == 2


def test_what_has_ended_and_what_is_another_persons_says_nothing() -> None:
    peanuts = known(1, "花生过敏")
    assert noticed([replace(peanuts, ended_on=date(2025, 1, 1))], told("爱吃花生")) is None
    assert noticed([replace(peanuts, family_id=7)], told("爱吃花生")) is None
    theirs = noticed([replace(peanuts, family_id=7)], replace(told("爱吃花生"), family_id=7))
    assert theirs is not None
    assert theirs.kind is AGAINST


def test_a_present_is_another_thing_than_a_drink() -> None:
    drink = PreferenceDraft("白茶", PreferenceKind.LIKE, "food")
    assert relation(drink, PreferenceDraft("白茶，包装简单的", PreferenceKind.LIKE, "gift")) is None
    assert relation(drink, PreferenceDraft("白茶，第二泡起", PreferenceKind.LIKE, "茶")) is SIMILAR, "a shop's own"


@pytest.mark.parametrize("words", ["", "   ", "，。", "的", "!!!", "x" * 500])
def test_words_that_say_nothing_are_no_alarm(words: str) -> None:
    assert relation(told("胡萝卜汁"), PreferenceDraft(words)) is None
