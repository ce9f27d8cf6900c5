"""Rows that have nothing in common with anybody, or say nothing new of somebody known, are told apart by whole columns:
the plan is the same as row by row."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.importing import fresh
from core.importing.columns import layout_of
from core.importing.fields import Kind
from core.importing.matching import wish_key
from core.importing.merging import Amount, Policy
from core.importing.plan import Choices, Known, KnownCustomer, Outcome, Plan, make_plan
from core.importing.summary import summary_of
from core.importing.tables import Cell, RawFile, RawSheet
from core.people import Birthday, CustomerDraft
from core.terms import Calendar, PreferenceKind

TODAY = date(2026, 11, 22)
HEADERS = ["卡号", "姓名", "手机", "生日", "备注", "最后到店", "介绍人", "余额"]
# few values of each kind, so that rows often have something in common
ROWS = st.lists(
    st.tuples(
        st.sampled_from([None, "A1", "A2", "a1", "A3", "Z9"]),
        st.sampled_from([None, "周雅琴", "李明", "王姐", "王丽", "李 明", "合计", "张三"]),
        st.sampled_from([None, "13805712266", "13905712266", "138 0571 2266、13705712266", "1380571", "13605712266"]),
        st.sampled_from([None, "1990-3-5", "3月5日", "农历十月初十", "1990-13-1"]),
        st.sampled_from([None, "不吃香菜", "喜欢靠窗", "老客"]),
        st.sampled_from([None, date(2026, 11, 2)]),
        st.sampled_from([None, None, None, "周雅琴", "A3", "13605712266"]),
        st.sampled_from([None, 100, "200元"]),
    ).map(list),
    min_size=1,
    max_size=14,
)
KNOWN = Known(
    (
        KnownCustomer(1, CustomerDraft("周雅琴", code="A1", phones=("13805712266",))),
        KnownCustomer(2, CustomerDraft("李明", birthday=Birthday(Calendar.SOLAR, 1990, 3, 5))),
        KnownCustomer(3, CustomerDraft("张三")),
        KnownCustomer(
            4,
            CustomerDraft(
                "王丽", code="A3", phones=("13605712266", "13705712266"), note="不吃香菜\n老客", balance_cents=20_000,
                birthday=Birthday(Calendar.SOLAR, None, 3, 5), referred_by=1,
            ),
            frozenset({wish_key(PreferenceKind.DISLIKE, "不吃香菜")}),
            date(2026, 11, 2),
        ),
    ),
    taken_codes=frozenset({"Z9"}),
)


def _plan(rows: list[list[Cell]], known: Known, choices: Choices) -> Plan:
    raw = RawSheet("表", [HEADERS, *rows, ["A9", "吴一", "13505712266", None, None, None, None, None]])
    layout = layout_of(raw, TODAY, Kind.CUSTOMERS)
    assert layout is not None
    return make_plan(RawFile("x.xlsx", (raw,)), layout, known, TODAY, choices=choices)


def _content(plan: Plan) -> list[Any]:
    return [
        (
            row.number,
            row.outcome,
            row.reason,
            sorted((column, mark.problem, str(mark.values)) for column, mark in row.marks),
            row.person and (row.person.id, row.person.row, row.person.draft, row.person.last_visit, row.person.wishes),
            row.person and row.person.referred_by and row.person.referred_by.draft,
            row.asked,
            row.draft,
            row.known,
            row.known_row,
        )
        for row in plan.rows
    ]


def _noted(plan: Plan) -> list[Any]:
    """The rows of which there is something to say."""
    return [
        (row.number, row.outcome, row.marks, row.known, row.person and row.person.id)
        for row in plan.rows.noteworthy()
        if row.marks or row.outcome is not Outcome.ADD
    ]


MIXED: list[list[Cell]] = [
    [None, None, "13905712266", "1990-3-5", None, None, None, None],
    [None, "李明", "13605712266", None, None, None, None, None],
    [None, "李明", "13905712266", None, None, None, None, None],
    [None, "李明", "13805712266", "1990-3-5", None, None, None, None],
]
"""The last one is the first two with 13905712266: a name from one row, a day from the other."""


AGAIN: list[list[Cell]] = [
    ["A3", "王丽", "13605712266", "3月5日", "不吃香菜", date(2026, 11, 2), None, "200元"],
    [None, "王丽", "13605712266", None, None, None, "周雅琴", None],
    ["A3", "王丽", None, None, "老客", None, None, None],
    ["A1", "周雅琴", "13805712266", None, None, None, None, None],
]
"""Nothing of this is new, in the first three rows of one customer."""


@example(MIXED, Known(), Policy.FILL, None)
@example(AGAIN, KNOWN, Policy.FILL, None)
@example([*AGAIN, *MIXED], KNOWN, Policy.FILL, Amount.ADD)
@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    rows=ROWS | st.lists(st.sampled_from(AGAIN), max_size=6),
    known=st.sampled_from([Known(), KNOWN]),
    policy=st.sampled_from([Policy.FILL, *Policy]),
    balance=st.sampled_from([None, *Amount]),
)
def test_planned_by_columns_or_row_by_row_is_the_same(
    monkeypatch: pytest.MonkeyPatch, rows: list[list[Cell]], known: Known, policy: Policy, balance: Amount | None
) -> None:
    choices = Choices(policy, balance=balance).with_row(3, Policy.SKIP)
    monkeypatch.setattr(fresh, "MANY", 0)
    by_columns = _plan(rows, known, choices)
    monkeypatch.setattr(fresh, "MANY", 10**9)
    one_by_one = _plan(rows, known, choices)
    assert not one_by_one.rows.fresh.places
    assert by_columns.counts() == one_by_one.counts()
    assert _content(by_columns) == _content(one_by_one)
    assert summary_of(by_columns) == summary_of(one_by_one)
    assert list(by_columns.problems()) == list(one_by_one.problems())
    assert by_columns.questions == one_by_one.questions
    assert _noted(by_columns) == _noted(one_by_one)
    assert len(by_columns.people) + len(by_columns.rows.fresh.places) == len(one_by_one.people)


def test_people_with_nothing_in_common_are_never_planned_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh, "MANY", 0)
    rows: list[list[Cell]] = [
        [f"B{i}", f"客{chr(0x4E00 + i)}", str(13_000_000_000 + i), None, None, None, None, None] for i in range(50)
    ]
    plan = _plan(rows, KNOWN, Choices())
    assert list(plan.rows.fresh.places) == list(range(51))
    assert plan.rows[7] is plan.rows[7]
    assert plan.rows[7].person is not None
    assert plan.rows[7].person.draft.phones == ("13000000007",)


def test_rows_that_say_nothing_new_are_never_planned_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh, "MANY", 0)
    plan = _plan(AGAIN, KNOWN, Choices())
    assert not plan.rows.planned
    assert not plan.people
    assert plan.counts()[Outcome.UNCHANGED] == plan.in_archive == len(AGAIN)
    assert plan.rows[0] is plan.rows[0]
    assert plan.rows[0].draft is not None
    assert [row.person.id for row in plan.rows[:4] if row.person is not None] == [4, 4, 4, 1]


def test_a_row_that_tells_more_of_somebody_takes_the_other_rows_of_her_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh, "MANY", 0)
    more: list[Cell] = [None, "王丽", "13705712266", None, "喜欢靠窗", None, None, None]
    plan = _plan([*AGAIN, more], KNOWN, Choices())
    assert sorted(plan.rows.planned) == [0, 1, 2, 4]
    assert [person.id for person in plan.people] == [4]
    assert plan.counts()[Outcome.UNCHANGED] == 4
