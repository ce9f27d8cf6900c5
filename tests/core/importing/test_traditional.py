"""What notes in traditional characters and in Cantonese state, told in their own words."""

from __future__ import annotations

import pytest

from core.importing.scripts import TRADITIONAL
from core.importing.wishes import in_column, in_note


@pytest.mark.parametrize(
    ("note", "stated"),
    [
        ("對染劑過敏", [("allergy", "染劑過敏")]),
        ("對蝦敏感", [("allergy", "蝦敏感")]),
        ("唔食牛", [("dislike", "唔食牛")]),
        ("喜歡靠窗，不吃蔥", [("like", "靠窗"), ("dislike", "不吃蔥")]),
        ("忌口：香菜、蔥", [("dislike", "忌香菜"), ("dislike", "忌蔥")]),
        ("生日送小菜", []),
        ("鍾意食辣", [("like", "辣")]),
        ("中意坐窗邊", [("like", "窗邊")]),
        ("唔飲凍嘢", [("dislike", "唔飲凍嘢")]),
        ("戒口：蝦、蟹", [("dislike", "忌蝦"), ("dislike", "忌蟹")]),
        ("戒口蝦", [("dislike", "戒口蝦")]),
        ("戒口：虾", [("dislike", "忌虾")]),
        ("唔該晒", []),
        ("皮膚敏感", [("need", "皮膚敏感")]),
    ],
)
def test_wishes_in_traditional_characters(note: str, stated: list[tuple[str, str]]) -> None:
    assert [(wish.kind, wish.text) for wish in in_note(note)] == stated


@pytest.mark.parametrize("denied", ["否认", "否认药物过敏史", "無過敏史", "未见过敏", "没有花生过敏"])
def test_an_allergy_that_is_denied_is_none(denied: str) -> None:
    assert in_column(denied, "过敏史") == ()
    assert all(wish.kind != "allergy" for wish in in_note(denied))


def test_every_traditional_character_is_read_as_its_simplified_one() -> None:
    """Pairs from all over the table: one character that is left out or stands twice would move all that follow."""
    written = "電話號碼機會員額餘訂農陰買費顧師櫃齡豬濃過敏藥腎驗鏡讀縫臟貧闊傭島榮矯襲鮭麵籲污聖藝訣詢裡"
    plain = "电话号码机会员额余订农阴买费顾师柜龄猪浓过敏药肾验镜读缝脏贫阔佣岛荣矫袭鲑面吁污圣艺诀询里"
    assert written.translate(TRADITIONAL) == plain
    assert all(len(chr(one)) == len(chr(other)) == 1 for one, other in TRADITIONAL.items())
    # what is simplified already stays so: no chain of two readings
    assert {chr(read) for read in TRADITIONAL.values()}.isdisjoint(map(chr, TRADITIONAL)) or plain.translate(
        TRADITIONAL
    ) == plain
