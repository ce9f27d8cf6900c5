"""Customers whom a list of purchases names and the book does not know."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from core.importing.columns import find_layout
from core.importing.plan import NOBODY_YET, Choices, Known, KnownCustomer, Outcome, Plan, make_plan
from core.importing.summary import summary_of
from core.importing.tables import RawFile, RawSheet
from core.people import CustomerDraft

TODAY = date(2026, 11, 22)
DAY = date(2026, 11, 1)
BOOK = Known(
    customers=(KnownCustomer(1, CustomerDraft("周雅琴", code="A1", phones=("13805712266",))),),
    taken_codes=frozenset({"B9"}),
)
HEADER = ["日期", "卡号", "会员", "电话", "项目", "实收"]


def _plan(*rows: list[Any], take: bool = True, known: Known = BOOK) -> Plan:
    file = RawFile("消费.xlsx", (RawSheet("消费", [HEADER, *rows]),))
    return make_plan(file, find_layout(file, TODAY), known, TODAY, choices=Choices(take_newcomers=take))


ROWS = (
    [DAY, "A1", "周雅琴", None, "剪发", 68],
    [DAY, None, "张三", "13900000001", "剪发", 68],
    [DAY, None, "李四", "13900000002", "烫发", 268],
    [date(2026, 11, 2), None, "张三", "13900000001", "烫发", 268],
)


def test_they_are_counted_and_their_rows_rejected_unless_they_are_wanted() -> None:
    plan = _plan(*ROWS, take=False)
    assert [row.outcome for row in plan.rows] == [Outcome.ADD, Outcome.REJECT, Outcome.REJECT, Outcome.REJECT]
    assert plan.people == []
    found = summary_of(plan)
    assert (found.newcomers, found.of_newcomers, found.joining, found.new) == (2, 3, 0, 1)


def test_they_are_added_once_each_with_their_purchases() -> None:
    plan = _plan(*ROWS)
    assert [row.outcome for row in plan.rows] == [Outcome.ADD] * 4
    assert [(p.draft.name, p.draft.phones, p.row) for p in plan.people] == [
        ("张三", ("13900000001",), 3), ("李四", ("13900000002",), 4),
    ]  # fmt: skip
    owners = [row.purchase.draft.customer_id for row in plan.rows if row.purchase is not None]
    assert owners == [1, NOBODY_YET, NOBODY_YET, NOBODY_YET]
    assert plan.rows[1].person is plan.rows[3].person is plan.people[0]
    found = summary_of(plan)
    assert (found.joining, found.new, found.rejected) == (2, 4, 0)


def test_a_purchase_gets_the_id_of_its_customer_once_she_has_one() -> None:
    plan = _plan(*ROWS[:2])
    plan.people[0].id = 7
    bought = [row.as_written() for row in plan.rows]
    assert [one.draft.customer_id for one in bought if one is not None] == [1, 7]


def test_who_is_nobody_stays_rejected() -> None:
    plan = _plan(
        [DAY, None, "散客", None, "剪发", 68],
        [DAY, None, "散客1", None, "剪发", 68],
        [DAY, None, "现金", None, "剪发", 68],
        [DAY, "Z7", None, None, "剪发", 68],
        [DAY, None, None, None, "剪发", 68],
    )
    assert {row.outcome for row in plan.rows} == {Outcome.REJECT}
    assert (plan.newcomers, plan.of_newcomers, plan.people) == (0, 0, [])


def test_two_of_one_name_with_other_phones_are_two_and_without_one_joins_the_first() -> None:
    plan = _plan(
        [DAY, None, "张三", "13900000001", "剪发", 68],
        [DAY, None, "张三", "13900000002", "剪发", 68],
        [DAY, None, "张三", None, "烫发", 268],
    )
    assert [p.draft.phones for p in plan.people] == [("13900000001",), ("13900000002",)]
    assert plan.rows[2].person is plan.people[0]


def test_later_rows_tell_more_of_a_newcomer() -> None:
    plan = _plan(
        [DAY, None, None, "13900000001", "剪发", 68],
        [DAY, "C5", "张三", "13900000001", "烫发", 268],
        [DAY, "C5", "张三", "13900000003", "染发", 368],
    )
    [person] = plan.people
    assert (person.draft.name, person.draft.code) == ("张三", "C5")
    assert person.draft.phones == ("13900000001", "13900000003")
    assert [p.mark.problem for p in plan.problems()] == ["name_missing"]


def test_a_card_of_the_recycle_bin_is_not_given_again() -> None:
    plan = _plan([DAY, "B9", "张三", "13900000001", "剪发", 68])
    assert [p.draft.code for p in plan.people] == [None]


def test_a_name_of_the_book_with_another_phone_is_marked() -> None:
    plan = _plan([DAY, None, "周雅琴", "13900000001", "剪发", 68])
    assert [(row.outcome, row.person.id) for row in plan.rows if row.person is not None] == [(Outcome.ADD, 1)]
    assert [(p.column, p.mark.problem) for p in plan.problems()] == [("电话", "other_phone_in_book")]


def test_words_for_nothing_are_no_name_and_another_card_is_somebody_else() -> None:
    plan = _plan(
        [DAY, None, "无", "13900000001", "剪发", 68],
        [DAY, "C5", "张三", None, "剪发", 68],
        [DAY, "C6", "张三", None, "剪发", 68],
    )
    people = [(p.draft.name, p.draft.code) for p in plan.people]
    assert people == [("13900000001", None), ("张三", "C5"), ("张三", "C6")]


@pytest.mark.parametrize(
    "name", ["walk-in", "散客3", "门市零售", "普通客人", "前台散客", "线上客户", "无卡客户", "Walk-in Customer"]
)
def test_words_put_together_for_nobody(name: str) -> None:
    assert _plan([DAY, None, name, None, "剪发", 68]).people == []


@pytest.mark.parametrize("name", ["客似云", "金现", "零露", "普会员", "门小客", "普通客人张三"])
def test_names_that_only_look_like_them(name: str) -> None:
    assert [p.draft.name for p in _plan([DAY, None, name, None, "剪发", 68]).people] == [name]
