"""What an import of purchases would do: whose they are, and that a file imported again adds nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.columns import find_layout
from core.importing.fields import Kind
from core.importing.merging import Policy
from core.importing.orders import KnownPurchase
from core.importing.plan import Choices, Known, KnownCustomer, Plan, make_plan
from core.importing.sheets import same_shape
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


def _plan(
    *rows: Sequence[Cell],
    header: Sequence[str] = HEADER,
    there: Mapping[str, KnownPurchase | None] | None = None,
    policy: Policy = Policy.FILL,
    rows_: Mapping[int, Policy] | None = None,
    more: Sequence[Sequence[Cell]] = (),
) -> Plan:
    sheets = [RawSheet("一月", [header, *rows])]
    if more:
        sheets.append(RawSheet("二月", [header, *more]))
    file = RawFile("消费.xlsx", tuple(sheets))
    known = Known([KnownCustomer(i, d) for i, d in enumerate(PEOPLE, 1)], purchases=lambda _first, _last: there or {})
    layout = find_layout(file, TODAY, kind=Kind.PURCHASES)
    layout = replace(layout, more=same_shape(file, layout)) if more else layout
    return make_plan(file, layout, known, TODAY, choices=Choices(policy, rows=rows_ or {}))


def _book(plan: Plan) -> dict[str, KnownPurchase | None]:
    """The archive after this plan was written."""
    there: dict[str, KnownPurchase | None] = {}
    for row in plan.rows:
        if row.purchase is not None and row.purchase.draft.order_no is None:
            there.setdefault(row.purchase.fingerprint)
        elif row.purchase is not None:
            draft, number = row.purchase.draft, len(there) + 1
            said = {f.name: getattr(draft, f.name) for f in fields(PurchaseDraft)}
            item = 100 + number if draft.items else None
            known = KnownPurchase(
                number, **said, quantity=row.purchase.quantity, amount_cents=draft.paid_cents, item_id=item
            )
            there.setdefault(row.purchase.fingerprint, known)
    return there


def _outcomes(plan: Plan) -> list[str]:
    return [row.outcome.value for row in plan.rows]


def _told(plan: Plan) -> list[tuple[int, str, str, Any]]:
    return [(p.row, p.column, p.mark.problem, p.mark.values.get("value")) for p in plan.problems()]


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
    again = _plan(*rows, [DAY, "A1", None, None, "剪发", 68], there=dict.fromkeys(prints))
    assert [row.outcome.value for row in again.rows] == ["unchanged"] * 3 + ["added"]


ORDERS = ["日期", "订单号", "卡号", "项目", "实收"]


def test_an_order_number_is_one_sale_and_what_the_list_corrects_is_told() -> None:
    first = _plan(
        [DAY, "001", "A1", "剪发", 68],
        [DAY, "001", "A1", "烫发", 588],
        [date(2026, 11, 2), "001", "A2", "剪发", 68],
        header=ORDERS,
    )
    there = _book(first)
    assert len(there) == 3
    corrected = _plan([DAY, "001", "A1", "剪发", 60], header=ORDERS, there=there)
    assert _outcomes(corrected) == ["unchanged"]
    assert _told(corrected) == [(2, "实收", "other_in_book", 6_800)]
    assert corrected.otherwise == 1


FULL = ["时间", "单号", "卡号", "项目", "数量", "原价", "实收", "成本", "技师", "门店", "备注", "折扣"]
WHOLE = ["2026-11-01 18:30", "T1", "A1", "面部护理", 2, 298, "238.40", 90, "阿强", "总店", "生日", "八折"]


@pytest.mark.parametrize("policy", list(Policy))
def test_an_unchanged_file_changes_nothing_whatever_is_chosen(policy: Policy) -> None:
    rows = [WHOLE, [*WHOLE[:1], "T2", "A2", "剪发", None, None, 68, *[None] * 5]]
    again = _plan(*rows, header=FULL, there=_book(_plan(*rows, header=FULL)), policy=policy)
    assert _outcomes(again) == ["unchanged"] * 2
    assert list(again.problems()) == []
    assert [row.marks for row in again.rows] == [[], []]
    assert again.otherwise == 0


CHANGED = ["2026-11-01 19:00", "T1", "A2", "全身护理", 3, 300, 240, 95, "小美", "总店", "春节", None]


@pytest.mark.parametrize("policy", [Policy.FILL, Policy.ADD])
def test_by_default_what_the_book_says_stays_and_is_marked(policy: Policy) -> None:
    plan = _plan(CHANGED, header=FULL, there=_book(_plan(WHOLE, header=FULL)), policy=policy)
    [row] = plan.rows
    assert row.outcome.value == "unchanged"
    assert _told(plan) == [
        (2, "卡号", "other_in_book", "周雅琴"),
        (2, "实收", "other_in_book", 23_840),
        (2, "原价", "other_in_book", 29_800),
        (2, "成本", "other_in_book", 9_000),
        (2, "项目", "other_in_book", "面部护理"),
        (2, "数量", "other_in_book", 2),
        (2, "时间", "other_in_book", "18:30"),
        (2, "技师", "other_in_book", "阿强"),
        (2, "备注", "other_in_book", "生日\n折扣 八折"),
    ]


def test_by_default_only_empty_fields_are_filled() -> None:
    there = _book(_plan([DAY, "T1", "A1", 238.4], header=["日期", "单号", "卡号", "实收"]))
    plan = _plan(WHOLE, header=FULL, there=there)
    [row] = plan.rows
    assert row.outcome.value == "added"  # with a shop it is another order
    header = [name for name in FULL if name != "门店"]
    plan = _plan([v for n, v in zip(FULL, WHOLE, strict=True) if n != "门店"], header=header, there=there)
    [row] = plan.rows
    assert row.outcome.value == "updated"
    assert list(plan.problems()) == []
    assert row.purchase is not None
    assert row.purchase.known is not None
    assert row.purchase.quantity == 2
    assert row.purchase.draft == PurchaseDraft(
        1, DAY, 23_840, time(18, 30), "T1", "面部护理", 29_800, 9_000, "阿强", None, "生日\n折扣 八折"
    )


def test_overwriting_takes_all_that_the_row_knows_even_whose_it_is() -> None:
    there = _book(_plan(WHOLE, header=FULL))
    plan = _plan(CHANGED, header=FULL, there=there, policy=Policy.UPDATE)
    [row] = plan.rows
    assert row.outcome.value == "updated"
    assert list(plan.problems()) == []
    assert row.purchase is not None
    assert row.purchase.quantity == 3
    assert row.purchase.draft == PurchaseDraft(
        2, DAY, 24_000, time(19), "T1", "全身护理", 30_000, 9_500, "小美", "总店", "春节"
    )
    assert {mark.values["value"] for _column, mark in row.marks} >= {"周雅琴", 23_840, "阿强"}
    emptier = ["2026-11-01", "T1", "A1", None, None, None, 240, None, None, "总店", None, None]
    [row] = _plan(emptier, header=FULL, there=there, policy=Policy.UPDATE).rows
    assert row.purchase is not None
    assert row.purchase.draft == PurchaseDraft(
        1, DAY, 24_000, time(18, 30), "T1", "面部护理", 29_800, 9_000, "阿强", "总店", "生日\n折扣 八折"
    )


def test_skipping_leaves_the_book_and_says_nothing() -> None:
    plan = _plan(CHANGED, header=FULL, there=_book(_plan(WHOLE, header=FULL)), policy=Policy.SKIP)
    assert (_outcomes(plan), list(plan.problems()), plan.otherwise) == (["unchanged"], [], 1)


def test_single_rows_are_treated_otherwise() -> None:
    rows = [[DAY, "001", "A1", "剪发", 68], [DAY, "002", "A2", "剪发", 68]]
    there = _book(_plan(*rows, header=ORDERS))
    changed = [[*row[:4], 60] for row in rows]
    plan = _plan(*changed, header=ORDERS, there=there, rows_={3: Policy.UPDATE})
    assert _outcomes(plan) == ["unchanged", "updated"]
    assert _told(plan) == [(2, "实收", "other_in_book", 6_800)]


def test_a_note_that_somebody_wrote_on_stays_whole() -> None:
    there = _book(_plan(WHOLE, header=FULL))
    [(print_, known)] = there.items()
    assert known is not None
    written = known._replace(note=f"{known.note}\n已补发票")
    plan = _plan(WHOLE, header=FULL, there={print_: written}, policy=Policy.UPDATE)
    assert (_outcomes(plan), list(plan.problems())) == (["unchanged"], [])


def test_several_items_of_the_book_are_not_replaced_by_one() -> None:
    there = _book(_plan([DAY, "001", "A1", "剪发", 68], header=ORDERS))
    [(print_, known)] = there.items()
    assert known is not None
    several = known._replace(items="剪发、烫发 ×2", item_id=None)
    plan = _plan([DAY, "001", "A1", "剪发", 60], header=ORDERS, there={print_: several}, policy=Policy.UPDATE)
    [row] = plan.rows
    assert row.outcome.value == "updated"
    assert row.purchase is not None
    assert (row.purchase.draft.items, row.purchase.draft.paid_cents) == ("剪发、烫发 ×2", 6_000)
    assert _told(plan) == [(2, "项目", "other_in_book", "剪发、烫发 ×2")]


def test_our_own_list_says_the_quantity_with_the_item() -> None:
    header = [*ORDERS, "数量"]
    there = _book(_plan([DAY, "001", "A1", "洗面奶", 68, 2], header=header))
    plan = _plan([DAY, "001", "A1", "洗面奶 ×2", 68], header=ORDERS, there=there)
    assert (_outcomes(plan), list(plan.problems())) == (["unchanged"], [])


def test_a_full_price_alone_changes_what_was_paid_only_where_that_was_guessed_too() -> None:
    header = ["日期", "订单号", "卡号", "应收"]
    there = _book(_plan([DAY, "001", "A1", 68], header=header))
    [row] = _plan([DAY, "001", "A1", 60], header=header, there=there, policy=Policy.UPDATE).rows
    assert row.purchase is not None
    assert (row.purchase.draft.paid_cents, row.purchase.draft.list_cents) == (6_000, 6_000)
    [(print_, known)] = there.items()
    assert known is not None
    paid = {print_: known._replace(paid_cents=5_000)}
    [row] = _plan([DAY, "001", "A1", 60], header=header, there=paid, policy=Policy.UPDATE).rows
    assert row.purchase is not None
    assert (row.purchase.draft.paid_cents, row.purchase.draft.list_cents) == (5_000, 6_000)


LINES = [[DAY, "001", "A1", "剪发", 68], [DAY, "001", "A1", "烫发", 588], [DAY, "001", "A1", "剪发", 38]]


@given(st.permutations(LINES))
def test_the_lines_of_an_order_may_come_in_any_order(lines: list[Sequence[Cell]]) -> None:
    again = _plan(*lines, header=ORDERS, there=_book(_plan(*LINES, header=ORDERS)))
    assert _outcomes(again) == ["unchanged"] * 3
    assert list(again.problems()) == []


def test_a_line_that_could_not_be_read_at_first_is_added_and_not_taken_for_another() -> None:
    there = _book(_plan([DAY, "001", "A1", "剪发", "面议"], LINES[1], header=ORDERS))
    assert len(there) == 1
    assert _outcomes(_plan(*LINES[:2], header=ORDERS, there=there)) == ["added", "unchanged"]
    saved = _plan([2, "没有金额", *LINES[0]], header=["行号", "原因", *ORDERS], there=there, policy=Policy.UPDATE)
    assert _outcomes(saved) == ["added"]
    [added] = saved.rows
    assert added.purchase is not None
    assert added.purchase.fingerprint not in there
    twice = [2, "没有金额", DAY, "001", "A1", "剪发", 60]
    both = {**there, **_book(saved)}
    again = _plan(twice, header=["行号", "原因", *ORDERS], there=both, policy=Policy.UPDATE)
    assert _outcomes(again) == ["updated"]


def test_the_same_order_on_another_sheet_adds_nothing_and_says_what_differs() -> None:
    plan = _plan([DAY, "001", "A1", "剪发", 68], header=ORDERS, more=[[DAY, "001", "A1", "剪发", 60]])
    assert [row.outcome.value for row in plan.rows if row.outcome.value != "blank"] == ["added", "unchanged"]
    [told] = plan.problems()
    assert (told.mark.problem, told.mark.values["row"], told.mark.values["value"]) == ("other_in_row", 2, 6_800)
    same = _plan([DAY, "001", "A1", "剪发", 68], header=ORDERS, more=[[DAY, "001", "A1", "剪发", 68]])
    assert list(same.problems()) == []


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
