"""Orders that never became a purchase."""

from __future__ import annotations

from datetime import date

import pytest

from core.importing.columns import find_layout
from core.importing.plan import Known, KnownCustomer, Outcome, Plan, make_plan
from core.importing.tables import RawFile, RawSheet
from core.people import CustomerDraft

TODAY = date(2026, 11, 22)
BOOK = Known(customers=(KnownCustomer(1, CustomerDraft("张三", phones=("13812345678",))),))


def _plan(header: str, state: str) -> Plan:
    rows: list[list[object]] = [
        ["下单时间", "买家", "手机", "商品", "实付", header],
        [date(2026, 11, 1), "张三", "13812345678", "苹果", 68, state],
        [date(2026, 11, 2), "张三", "13812345678", "梨", 69, "已完成"],
    ]
    file = RawFile("订单.xlsx", (RawSheet("订单", rows),))  # type: ignore[arg-type]
    return make_plan(file, find_layout(file, TODAY), BOOK, TODAY)


_ASIDE = "交易关闭（买家未付款）"


@pytest.mark.parametrize("state", ["已取消", "交易关闭", "已关闭", "待付款", "未支付", "作废", "unpaid", _ASIDE])
def test_an_order_that_was_not_done_is_no_purchase_and_says_why(state: str) -> None:
    plan = _plan("订单状态", state)
    assert [row.outcome.value for row in plan.rows] == ["rejected", "added"]
    [problem] = plan.problems()
    assert (problem.row, problem.mark.problem, dict(problem.mark.values)) == (2, "order_not_done", {"state": state})


@pytest.mark.parametrize(
    ("header", "state"),
    [
        ("订单状态", "已付款"),
        ("订单状态", "已退款"),
        ("订单状态", "待评价"),
        ("订单状态", "取消后已重新付款"),
        ("订单状态", "交易成功"),
        ("备注", "已取消"),
        ("订单状态", "取消申请已拒绝"),
        ("订单状态", "交易关闭（已退款）"),
        ("会员卡状态", "已关闭"),
        ("开票状态", "已作废"),
    ],
)
def test_any_other_order_is_one(header: str, state: str) -> None:
    assert [row.outcome.value for row in _plan(header, state).rows] == ["added", "added"]


def test_a_cancelled_booking_speaks_only_where_nothing_tells_of_the_order() -> None:
    rows: list[list[object]] = [
        ["日期", "会员", "手机", "项目", "实收", "预约状态"],
        [date(2026, 11, 1), "张三", "13812345678", "剪发", 68, "已取消"],
    ]

    def outcome() -> Outcome:
        file = RawFile("流水.xlsx", (RawSheet("流水", rows),))  # type: ignore[arg-type]
        return make_plan(file, find_layout(file, TODAY), BOOK, TODAY).rows[0].outcome

    assert outcome() is Outcome.REJECT
    rows[0].append("状态")
    rows[1].append("正常")
    assert outcome() is Outcome.ADD
