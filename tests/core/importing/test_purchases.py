"""What an import of purchases would do: whose they are, and that a file imported again adds nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from core.importing.columns import find_layout
from core.importing.fields import Kind
from core.importing.plan import Known, KnownCustomer, Plan, make_plan
from core.importing.tables import Cell, RawFile, RawSheet
from core.people import CustomerDraft, PurchaseDraft

TODAY = date(2026, 11, 22)
DAY = date(2026, 11, 1)
HEADER = ["日期", "卡号", "会员", "手机", "项目", "实收"]
PEOPLE = [
    CustomerDraft("周雅琴", code="A1", phones=("13805712266",)),
    CustomerDraft("李明", code="A2", phones=("13905712266",)),
    CustomerDraft("张伟", phones=("13705712266",)),
    CustomerDraft("王芳", code="A4"),
    CustomerDraft("王芳", code="A5"),
]


def _plan(*rows: Sequence[Cell], header: Sequence[str] = HEADER, there: frozenset[str] = frozenset()) -> Plan:
    file = RawFile("消费.xlsx", (RawSheet("消费", [header, *rows]),))
    known = Known([KnownCustomer(i, d) for i, d in enumerate(PEOPLE, 1)], fingerprints=lambda _first, _last: there)
    return make_plan(file, find_layout(file, TODAY, kind=Kind.PURCHASES), known, TODAY)


def _landed(plan: Plan) -> list[Any]:
    return [
        row.purchase.draft.customer_id if row.purchase else (row.reason and row.reason.problem) for row in plan.rows
    ]


def test_purchases_land_by_card_then_phone_then_a_name_that_is_unique() -> None:
    plan = _plan(
        [DAY, "a1", "周雅琴", None, "剪发", 68],
        [DAY, None, None, "139 0571 2266", "剪发", 68],
        [DAY, None, "张伟", None, "剪发", 68],
        [DAY, "A1", "李明", None, "剪发", 68],
        [DAY, "13805712266", None, None, "剪发", 68],
        [DAY, "A4", "王芳", None, "剪发", 68],
    )
    assert _landed(plan) == [1, 2, 3, 1, 1, 4]
    assert [(p.row, p.mark.problem) for p in plan.problems()] == [(5, "other_name_on_card")]


def test_what_lands_nowhere_says_why() -> None:
    plan = _plan(
        [DAY, None, "王芳", None, "剪发", 68],
        [DAY, None, "散客", None, "剪发", 68],
        [DAY, "Z9", "周雅琴", None, "剪发", 68],
        [DAY, None, None, None, "剪发", 68],
        ["不知哪天", "A1", None, None, "剪发", 68],
        [DAY, "A1", None, None, "剪发", "面议"],
        ["合计", None, None, None, None, 408],
    )
    assert _landed(plan)[:6] == [
        "customer_ambiguous", "customer_unknown", "customer_unknown", "purchase_without_customer",
        "purchase_without_day", "purchase_without_amount",
    ]  # fmt: skip
    assert [row.outcome.value for row in plan.rows] == ["rejected"] * 6 + ["blank"]
    told = {p.row: dict(p.mark.values) for p in plan.problems() if p.column == ""}
    assert told[2] == {"who": "王芳", "count": 2}
    assert told[4] == {"who": "Z9 周雅琴"}


def test_all_that_a_row_says_is_kept() -> None:
    plan = _plan(
        ["2026-11-01 18:30", "T1", "A1", "面部护理", 2, 298, "238.40", 90, "阿强", "总店", "生日", "八折"],
        header=["时间", "单号", "卡号", "项目", "数量", "原价", "实收", "成本", "技师", "门店", "备注", "折扣"],
    )
    [row] = plan.rows
    assert row.purchase is not None
    assert row.purchase.quantity == 2
    assert row.purchase.draft == PurchaseDraft(
        1, DAY, 23_840, time(18, 30), "T1", "面部护理", 29_800, 9_000, "阿强", "总店", "生日\n折扣 八折"
    )


def test_the_same_file_adds_nothing_again_and_equal_sales_stay_two() -> None:
    rows = [[DAY, "A1", None, None, "剪发", 68]] * 2 + [[DAY, "A2", None, None, "剪发", 68]]
    first = _plan(*rows)
    prints = [row.purchase.fingerprint for row in first.rows if row.purchase]
    assert len(set(prints)) == 3
    again = _plan(*rows, [DAY, "A1", None, None, "剪发", 68], there=frozenset(prints))
    assert [row.outcome.value for row in again.rows] == ["unchanged"] * 3 + ["added"]


def test_an_order_number_is_one_sale_whatever_was_corrected_in_it() -> None:
    header = ["日期", "订单号", "卡号", "项目", "实收"]
    first = _plan(
        [DAY, "001", "A1", "剪发", 68],
        [DAY, "001", "A1", "烫发", 588],
        [date(2026, 11, 2), "001", "A2", "剪发", 68],
        header=header,
    )
    prints = [row.purchase.fingerprint for row in first.rows if row.purchase]
    assert len(set(prints)) == 3
    corrected = _plan([DAY, "001", "A1", "剪发", 60], header=header, there=frozenset(prints))
    assert corrected.rows[0].outcome.value == "unchanged"


def test_a_list_with_only_the_full_price_is_read_with_a_look() -> None:
    plan = _plan([DAY, "A1", "剪发", 68], header=["日期", "卡号", "项目", "应收"])
    assert plan.rows[0].purchase is not None
    assert plan.rows[0].purchase.draft.paid_cents == 6800
    assert [p.mark.problem for p in plan.problems()] == ["paid_from_list"]


def test_only_rows_that_were_left_out_are_saved_to_be_corrected() -> None:
    header = ["日期", "卡号", "会员", "项目", "实收", "成本"]
    plan = _plan([DAY, "A1", None, "剪发", 68, "约20"], [DAY, None, "散客", "剪发", 68, None], header=header)
    assert {p.row for p in plan.problems()} == {2, 3}
    assert {p.row for p in plan.to_correct()} == {3}
