"""What the owner decides beside the preview: single rows, balances and points, and what only she knows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from core.importing.columns import layout_of
from core.importing.days import DayOrder
from core.importing.fields import Field, Kind
from core.importing.layout import Layout
from core.importing.merging import Amount, Policy
from core.importing.plan import Choices, Known, KnownCustomer, Outcome, Plan, make_plan
from core.importing.questions import Asked
from core.importing.tables import Cell, RawFile, RawSheet
from core.people import Birthday, CustomerDraft
from core.terms import Calendar, Gender

TODAY = date(2026, 11, 22)
ZHOU = CustomerDraft("周雅琴", phones=("13805712266",), note="老客", balance_cents=5_000, points=10)
KNOWN = Known([KnownCustomer(1, ZHOU), KnownCustomer(2, CustomerDraft("李明"))])


def _layout(header: Sequence[str], *rows: Sequence[Cell], kind: Kind = Kind.CUSTOMERS) -> tuple[RawFile, Layout]:
    raw = RawSheet("会员", [header, *rows])
    layout = layout_of(raw, TODAY, kind)
    assert layout is not None
    return RawFile("名单.xlsx", (raw,)), layout


def _plan(header: Sequence[str], *rows: Sequence[Cell], choices: Choices | None = None) -> Plan:
    file, layout = _layout(header, *rows)
    return make_plan(file, layout, KNOWN, TODAY, choices=choices)


HEADER = ["姓名", "手机", "备注", "余额", "积分"]
ROW = ["周雅琴", "13805712266", "要靠窗", 80, 3]


@pytest.mark.parametrize(
    ("policy", "outcome", "new"),
    [
        (None, Outcome.UPDATE, 0),
        (Policy.FILL, Outcome.UPDATE, 0),
        (Policy.UPDATE, Outcome.UPDATE, 0),
        (Policy.SKIP, Outcome.SKIP, 0),
        (Policy.ADD, Outcome.ADD, 1),
    ],
)
def test_one_row_is_treated_otherwise_than_all_others(policy: Policy | None, outcome: Outcome, new: int) -> None:
    plan = _plan(HEADER, ROW, ["吴一", "13605712266", None, None, None], choices=Choices().with_row(2, policy))
    row = plan.rows[0]
    assert row.outcome is outcome
    assert plan.rows[1].outcome is Outcome.ADD
    assert sum(1 for person in plan.people if person.before is None) == new + 1
    if policy in (None, Policy.FILL, Policy.UPDATE):
        assert row.person is not None
        assert row.person.draft.note == "老客\n要靠窗"
        assert row.person.draft.balance_cents == (8_000 if policy is Policy.UPDATE else 5_000)
    if policy is Policy.SKIP:
        assert row.reason is not None
        assert row.reason.problem == "left_out_by_hand"
    if policy is not Policy.SKIP:  # both sides can be shown
        assert row.draft is not None
        assert (row.known, row.draft.phones) == (ZHOU, ("13805712266",))


def test_a_name_alone_is_a_question_and_only_the_owner_answers_it() -> None:
    rows = (["李明", "13905712266", None, None, None], ["周雅琴", "13300000000", None, None, None])
    asked = _plan(HEADER, *rows)
    assert [(row.outcome, row.asked) for row in asked.rows] == [(Outcome.ADD, True), (Outcome.ADD, False)]
    assert [p.mark.problem for p in asked.problems()] == ["same_name"]
    same = _plan(HEADER, *rows, choices=Choices().with_row(2, Policy.FILL))
    assert same.rows[0].person is not None
    assert (same.rows[0].person.id, same.rows[0].person.draft.phones) == (2, ("13905712266",))
    other = _plan(HEADER, *rows, choices=Choices().with_row(2, Policy.ADD))
    assert other.rows[0].outcome is Outcome.ADD
    assert list(other.problems()) == []


@pytest.mark.parametrize(
    ("amount", "balance", "points"),
    [(None, 5_000, 10), (Amount.KEEP, 5_000, 10), (Amount.SET, 8_000, 3), (Amount.ADD, 13_000, 13)],
)
def test_balances_and_points_are_asked_once(amount: Amount | None, balance: int, points: int) -> None:
    plan = _plan(HEADER, ROW, choices=Choices(balance=amount, points=amount))
    person = plan.rows[0].person
    assert person is not None
    assert (person.draft.balance_cents, person.draft.points) == (balance, points)
    asked = {(q.asked, q.rows, q.answered) for q in plan.questions}
    assert asked == {(Asked.BALANCE, 1, amount is not None), (Asked.POINTS, 1, amount is not None)}


@pytest.mark.parametrize(("amount", "balance"), [(None, 700), (Amount.ADD, 5_000 + 900 + 700), (Amount.KEEP, 5_000)])
def test_balances_beside_purchases_are_those_after_the_last_one(amount: Amount | None, balance: int) -> None:
    header = ["日期", "手机", "项目", "实收", "余额"]
    file, layout = _layout(
        header,
        [date(2026, 11, 3), "13805712266", "烫发", 2, 7],
        [date(2026, 11, 1), "13805712266", "剪发", 1, 9],
        kind=Kind.PURCHASES,
    )
    layout = layout.with_field(4, Field.BALANCE)
    plan = make_plan(file, layout, KNOWN, TODAY, choices=Choices(balance=amount))
    changed = [person.draft.balance_cents for person in plan.people]
    assert changed == ([] if balance == 5_000 else [balance])
    assert [row.outcome for row in plan.rows] == [Outcome.ADD, Outcome.ADD]


def test_day_or_month_first_is_asked_for_a_column_and_answered_for_all_of_it() -> None:
    rows = [[f"客{i}", str(13_000_000_000 + i), "3/5/1990"] for i in range(3)]
    file, layout = _layout(["姓名", "手机", "生日"], *rows)
    plan = make_plan(file, layout, Known(), TODAY)
    assert [(q.asked, q.column, q.rows) for q in plan.questions] == [(Asked.ORDER, 2, 3)]
    for order, month, day in ((DayOrder.MONTH_FIRST, 3, 5), (DayOrder.DAY_FIRST, 5, 3)):
        told = make_plan(file, layout.with_order(2, order), Known(), TODAY)
        born = {row.draft.birthday for row in told.rows if row.draft}
        assert born == {Birthday(Calendar.SOLAR, 1990, month, day)}
        assert (told.questions, list(told.problems())) == ((), [])


def test_what_codes_mean_is_asked_and_told() -> None:
    file, layout = _layout(
        ["姓名", "手机", "性别"], ["周一", "13805712266", 1], ["周二", "13905712266", 2], ["周三", "13705712266", 3]
    )
    plan = make_plan(file, layout, Known(), TODAY)
    assert [(q.asked, q.rows) for q in plan.questions] == [(Asked.CODES, 2)]
    told = make_plan(file, layout.with_codes(2, {"1": "女", "2": "男", "3": ""}), Known(), TODAY)
    assert [row.draft and row.draft.gender for row in told.rows] == [Gender.FEMALE, Gender.MALE, None]
    assert list(told.problems()) == []
    assert [(q.asked, q.answered) for q in told.questions] == [(Asked.CODES, True)]
