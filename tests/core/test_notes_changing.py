"""Changing the kind of what a note says: the words go on saying what they mean."""

from __future__ import annotations

from datetime import date

import pytest

from core.notes import NoteKind, as_kind, is_whole_name, kinds_of, read_note
from core.terms import Category

TODAY = date(2026, 11, 22)
LIKE, DISLIKE, NEED, ALLERGY = NoteKind.LIKE, NoteKind.DISLIKE, NoteKind.NEED, NoteKind.ALLERGY


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("张三 喜欢香菜", DISLIKE, "不要香菜"),
        ("张三 喜欢花生", ALLERGY, "花生过敏"),
        ("张三 喜欢花生", NEED, "花生"),
        ("张三 不吃香菜", LIKE, "香菜"),
        ("张三 不吃香菜", ALLERGY, "香菜过敏"),
        ("张三 对花生过敏", LIKE, "花生"),
        ("张三 对花生过敏", DISLIKE, "不要花生"),
        ("张三 胡萝卜汁要常温", DISLIKE, "忌：胡萝卜汁要常温"),
        ("张三 胡萝卜汁要常温", ALLERGY, "过敏：胡萝卜汁要常温"),
        ("Zhang San likes peanuts", ALLERGY, "allergic to peanuts"),
        ("Zhang San likes peanuts", DISLIKE, "no peanuts"),
        ("Zhang San is allergic to peanuts", LIKE, "peanuts"),
    ],
)
def test_the_words_fit_the_kind(line: str, kind: NoteKind, words: str) -> None:
    told = read_note(line, TODAY).items[0]
    changed = as_kind(told, kind)
    assert (changed.kind, changed.text, changed.category) == (kind, words, told.category)


def test_its_own_kind_leaves_it_alone() -> None:
    told = read_note("张三 不吃香菜", TODAY).items[0]
    assert as_kind(told, DISLIKE) is told


def test_a_remark_gets_a_category_when_it_becomes_a_preference() -> None:
    told = read_note("张三 老板是同乡", TODAY).items[0]
    assert told.kind is NoteKind.REMARK
    assert kinds_of(told)[0] is NoteKind.REMARK
    assert as_kind(told, LIKE).category is Category.OTHER


def test_other_things_are_what_they_are() -> None:
    visit = read_note("张三 周六来3位", TODAY).items[0]
    assert kinds_of(visit) == ()
    assert as_kind(visit, LIKE) is visit


@pytest.mark.parametrize("name", ["张三", "周雅琴", "欧阳静怡", "上官云"])
def test_whole_names(name: str) -> None:
    assert is_whole_name(name)


@pytest.mark.parametrize("words", ["王", "王姐", "李总", "欧阳", "雅琴", "zhangsan", "2266", "张国强先生", ""])
def test_what_is_no_whole_name(words: str) -> None:
    assert not is_whole_name(words)
