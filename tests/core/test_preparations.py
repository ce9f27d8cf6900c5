"""What counts together when many visits are made ready for, and what had better not."""

from __future__ import annotations

from datetime import date, time

import pytest

from core.people import Preparation, VisitRow
from core.preparations import by_kind, read, shopping, totals
from core.terms import PreferenceKind, VisitStatus

DAY = date(2026, 11, 23)


def visit(number: int, *things: str, **fields: object) -> VisitRow:
    made = tuple(
        Preparation(number * 10 + place, number, text, PreferenceKind.LIKE, "food", preference_id=1)
        for place, text in enumerate(things)
    )
    return VisitRow(number, number, f"客户{number}", DAY, time(11 + number), prepare=made, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "thing", "manner", "number", "unit"),
    [
        ("常温胡萝卜汁一杯", "胡萝卜汁", "常温", 1, "杯"),
        ("胡萝卜汁要常温", "胡萝卜汁", "常温", 1, ""),
        ("两杯胡萝卜汁", "胡萝卜汁", "", 2, "杯"),
        ("胡萝卜汁，常温，3 杯", "胡萝卜汁", "常温", 3, "杯"),
        ("备儿童椅", "儿童椅", "", 1, ""),
        ("加一床薄被", "薄被", "", 1, "床"),
        ("蛋糕 ×2", "蛋糕", "", 2, ""),
        ("半糖珍珠奶茶，去冰", "珍珠奶茶", "半糖、去冰", 1, ""),
        ("2 glasses of juice", "juice", "", 2, "glass"),
        ("carrot juice x3", "carrot juice", "", 3, ""),
    ],
)
def test_number_and_manner_are_taken_off(text: str, thing: str, manner: str, number: int, unit: str) -> None:
    found = read(text)
    assert (found.shown, found.manner, found.number, found.unit) == (thing, manner, number, unit)


@pytest.mark.parametrize(
    "text",
    ["龙井用 85℃ 水", "冰糖雪梨", "三件套", "两人份套餐", "热水", "常温", "座位靠窗，两人并排", "靠里的座，靠垫两个"],
)
def test_what_is_no_number_and_no_manner_stays_whole(text: str) -> None:
    found = read(text)
    assert (found.shown, found.manner, found.number) == (text, "", 1)


def test_the_same_said_differently_counts_together_and_keeps_its_manner() -> None:
    things = by_kind([visit(1, "常温胡萝卜汁一杯"), visit(2, "胡萝卜汁"), visit(3, "两杯胡萝卜汁，常温", "白茶一壶")])
    first = things[0]
    assert (first.text, first.number, first.manners) == ("胡萝卜汁", 4, (("常温", 3),))
    assert [share.visit.customer for share in first.shares] == ["客户1", "客户2", "客户3"]
    assert things[1].text == "白茶一壶"


def test_one_manner_for_all_stands_in_the_words() -> None:
    things = by_kind([visit(1, "常温胡萝卜汁"), visit(2, "胡萝卜汁要常温")])
    assert [(thing.text, thing.number, thing.manners) for thing in things] == [("常温胡萝卜汁", 2, ())]


def test_a_cup_and_a_jug_are_two_things_and_nobody_knows_which_the_third_is() -> None:
    things = by_kind([visit(1, "白茶一杯"), visit(2, "白茶一壶"), visit(3, "白茶")])
    assert sorted((thing.text, thing.number) for thing in things) == [("白茶", 1), ("白茶一壶", 1), ("白茶一杯", 1)]


def test_what_is_ready_or_over_is_not_summed_any_more() -> None:
    ready = Preparation(1, 5, "胡萝卜汁", PreferenceKind.LIKE, "food", ready=True)
    rows = [
        visit(1, "胡萝卜汁"),
        visit(2, "胡萝卜汁", ready=True),
        visit(3, "胡萝卜汁", status=VisitStatus.CANCELLED),
        visit(4, "胡萝卜汁", status=VisitStatus.DONE),
        VisitRow(5, 5, "客户5", DAY, prepare=(ready,)),
    ]
    assert totals(rows) == [("胡萝卜汁", 1)]


def test_seats_and_music_are_not_bought_but_what_was_written_for_once_is() -> None:
    def of(category: str, text: str, preference: int | None = 1) -> Preparation:
        return Preparation(1, 1, text, PreferenceKind.NEED, category, preference_id=preference)

    things = (of("food", "白茶"), of("seat", "靠窗"), of("music", "古琴"), of("gift", "桂花糕"), of("own kind", "蜡烛"),
              of("food", "蛋糕一个", None))  # fmt: skip
    row = VisitRow(1, 1, "周雅琴", DAY, prepare=things)
    assert [thing.text for thing in shopping([row])] == ["白茶", "桂花糕", "蜡烛", "蛋糕一个"]
