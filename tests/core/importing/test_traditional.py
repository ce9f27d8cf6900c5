"""What notes in traditional characters and in Cantonese state, told in their own words."""

from __future__ import annotations

import pytest

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
    ],
)
def test_wishes_in_traditional_characters(note: str, stated: list[tuple[str, str]]) -> None:
    assert [(wish.kind, wish.text) for wish in in_note(note)] == stated


@pytest.mark.parametrize("denied", ["否认", "否认药物过敏史", "無過敏史", "未见过敏", "没有花生过敏"])
def test_an_allergy_that_is_denied_is_none(denied: str) -> None:
    assert in_column(denied, "过敏史") == ()
    assert all(wish.kind != "allergy" for wish in in_note(denied))
