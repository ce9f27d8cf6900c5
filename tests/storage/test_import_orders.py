"""A list of purchases imported again with other amounts: what the book takes over, and that undo gives it all back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import select

from core.importing.fields import Kind
from core.importing.merging import Policy
from core.importing.plan import Choices
from core.importing.tables import Cell, RawFile, RawSheet
from core.people import CustomerDraft, PurchaseDraft
from storage import sums
from storage.archive import Archive
from storage.imports import ImportReport
from storage.tables import customers, purchase_items, purchases

TODAY = date(2026, 11, 22)
DAY = date(2026, 11, 1)
HEADER = ["日期", "时间", "单号", "卡号", "项目", "数量", "原价", "实收", "成本", "技师", "门店", "备注"]
ROW = [DAY, "18:30", "001", "A1", "面部护理", 2, 298, "238.40", 90, "阿强", "总店", "生日"]
OTHER = [DAY, "19:00", "001", "A2", "全身护理", 3, 300, "240.05", 95, "小美", "总店", "春节"]
SECOND = [DAY, None, "002", "A1", "剪发", None, None, 68, None, None, "总店", None]


@pytest.fixture
def book(archive: Archive) -> Archive:
    archive.customers.add(CustomerDraft("周雅琴", code="A1"))
    archive.customers.add(CustomerDraft("李明", code="A2"))
    return archive


def _run(archive: Archive, *rows: Sequence[Cell], header: Sequence[str] = HEADER, **choices: Any) -> ImportReport:
    file = RawFile("消费.xlsx", (RawSheet("消费", [header, *rows]),))
    layout = archive.imports.layout(file, TODAY, kind=Kind.PURCHASES)
    return archive.imports.run(archive.imports.plan(file, layout, TODAY, choices=Choices(**choices)))


def _happened(report: ImportReport) -> dict[str, int]:
    return {outcome.value: count for outcome, count in report.counts.items() if count}


def _everything(archive: Archive) -> list[list[Mapping[str, Any]]]:
    """Purchases, items and customers with their sums; the latter as they are when all are made anew."""
    with archive.reading() as connection:
        return [
            [dict(row) for row in connection.execute(select(table).order_by(table.c.id)).mappings()]
            for table in (purchases, purchase_items, customers)
        ]


def _assert_sums_follow(archive: Archive) -> None:
    before = _everything(archive)
    with archive.work("test") as work:
        sums.refresh(work.connection)
    assert _everything(archive) == before


def _sums(archive: Archive) -> list[tuple[int, int, int]]:
    with archive.reading() as connection:
        c = customers.c
        query = select(c.revenue_cents, c.profit_cents, c.purchases).order_by(c.code)
        return [tuple(row) for row in connection.execute(query)]


@pytest.mark.parametrize("policy", list(Policy))
def test_the_same_list_again_writes_nothing_whatever_is_chosen(book: Archive, policy: Policy) -> None:
    _run(book, ROW, SECOND)
    before = _everything(book)
    report = _run(book, ROW, SECOND, on_duplicate=policy)
    assert _happened(report) == {"unchanged": 2}
    assert report.as_json()["problems"] == []
    assert _everything(book) == before


@pytest.mark.parametrize("policy", [Policy.FILL, Policy.SKIP, Policy.ADD])
def test_another_amount_is_not_taken_over_unasked(book: Archive, policy: Policy) -> None:
    _run(book, ROW, SECOND)
    before = _everything(book)
    report = _run(book, OTHER, SECOND, on_duplicate=policy)
    assert _happened(report) == {"unchanged": 2}
    told = [problem["problem"] for problem in report.as_json()["problems"]]
    assert told == ([] if policy is Policy.SKIP else ["other_in_book"] * 9)
    assert _everything(book) == before


def test_overwriting_replaces_the_purchase_its_item_and_its_owner_to_the_cent(book: Archive) -> None:
    _run(book, ROW, SECOND)
    before = _everything(book)
    assert _sums(book) == [(30_640, 14_840 + 2_720, 2), (0, 0, 0)]
    report = _run(book, OTHER, SECOND, on_duplicate=Policy.UPDATE)
    assert _happened(report) == {"updated": 1, "unchanged": 1}
    assert report.as_json()["updated"] == 1
    assert _sums(book) == [(6_800, 2_720, 1), (24_005, 14_505, 1)]
    [bought] = book.purchases.of_customer(2)
    assert (bought.day, bought.at, bought.items) == (DAY, time(19), "全身护理 ×3")
    assert (bought.list_cents, bought.cost_cents, bought.staff, bought.note) == (30_000, 9_500, "小美", "春节")
    with book.reading() as connection:
        i = purchase_items.c
        item = select(i.customer_id, i.name, i.quantity, i.amount_cents).where(i.purchase_id == bought.id)
        assert [tuple(row) for row in connection.execute(item)] == [(2, "全身护理", 3, 24_005)]
    _assert_sums_follow(book)
    assert _happened(_run(book, OTHER, SECOND)) == {"unchanged": 2}
    assert report.batch is not None
    undone = book.imports.undo(report.batch)
    assert (undone.removed, undone.restored, undone.kept) == (0, 1, [])
    assert _everything(book) == before
    assert book.imports.batches()[1].counts["updated"] == 1


def test_filling_gives_a_purchase_what_it_lacks_and_undo_takes_it_back(book: Archive) -> None:
    few = ["日期", "单号", "卡号", "实收", "门店"]
    _run(book, [DAY, "001", "A1", "238.40", "总店"], header=few)
    before = _everything(book)
    report = _run(book, ROW)
    assert _happened(report) == {"updated": 1}
    [bought] = book.purchases.of_customer(1)
    assert (bought.at, bought.items, bought.cost_cents, bought.note) == (time(18, 30), "面部护理 ×2", 9_000, "生日")
    assert _sums(book)[0] == (23_840, 14_840, 1)
    _assert_sums_follow(book)
    assert report.batch is not None
    undone = book.imports.undo(report.batch)
    assert (undone.restored, undone.kept) == (1, [])
    assert _everything(book) == before


def test_what_somebody_edited_by_hand_is_neither_overwritten_nor_lost_by_undo(book: Archive) -> None:
    first = _run(book, ROW)
    with book.work("test") as work:
        work.update(purchases, 1, paid_cents=20_000, staff="店主")
    report = _run(book, ROW)
    assert _happened(report) == {"unchanged": 1}
    assert [(p["column"], p["values"]["value"]) for p in report.as_json()["problems"]] == [
        ("实收", 20_000), ("技师", "店主"),
    ]  # fmt: skip
    update = _run(book, OTHER, on_duplicate=Policy.UPDATE)
    with book.work("test") as work:
        work.update(purchases, 1, note="已退")
    assert update.batch is not None
    undone = book.imports.undo(update.batch)
    assert [(k.table, k.why) for k in undone.kept] == [("purchases", "edited")]
    [bought] = book.purchases.of_customer(1)
    assert (bought.paid_cents, bought.staff, bought.note, bought.items) == (20_000, "店主", "已退", "面部护理 ×2")
    _assert_sums_follow(book)
    assert first.batch is not None
    assert [k.why for k in book.imports.undo(first.batch).kept] == ["edited"]


@pytest.mark.parametrize("before_fill", [True, False])
def test_a_purchase_whose_item_a_later_list_told_outlives_the_first_list(book: Archive, before_fill: bool) -> None:
    items = ["剪发", "烫发"]
    first = _run(book, [DAY, "001", "A1", None if before_fill else items[0], 68], header=HEADER_FEW)
    later = _run(book, [DAY, "001", "A1", items[1], 68], header=HEADER_FEW, on_duplicate=Policy.UPDATE)
    assert _happened(later) == {"updated": 1}
    assert first.batch is not None
    assert later.batch is not None
    undone = book.imports.undo(first.batch)
    assert (undone.removed, [(k.table, k.why) for k in undone.kept]) == (0, [("purchases", "edited")])
    assert book.purchases.of_customer(1)[0].items == "烫发"
    book.imports.undo(later.batch)
    assert book.purchases.of_customer(1)[0].items == (None if before_fill else "剪发")


HEADER_FEW = ["日期", "单号", "卡号", "项目", "实收"]


def test_several_items_stay_and_move_with_their_purchase(book: Archive) -> None:
    _run(book, ROW)
    with book.work("test") as work:
        work.insert(purchase_items, customer_id=1, purchase_id=1, name="精油", quantity=2)
    before = _everything(book)
    report = _run(book, OTHER, on_duplicate=Policy.UPDATE)
    assert [(p["column"], p["values"]["value"]) for p in report.as_json()["problems"]] == [
        ("项目", "面部护理 ×2、精油 ×2")
    ]
    [bought] = book.purchases.of_customer(2)
    assert (bought.paid_cents, bought.items) == (24_005, "面部护理 ×2、精油 ×2")
    with book.reading() as connection:
        assert set(connection.execute(select(purchase_items.c.customer_id)).scalars()) == {2}
    _assert_sums_follow(book)
    assert report.batch is not None
    book.imports.undo(report.batch)
    assert _everything(book) == before


def test_a_purchase_whose_former_owner_is_gone_stays_where_it_is(book: Archive) -> None:
    """The import of the former owner was taken back after the purchase went over to somebody else."""
    customers_list = RawFile("客户.xlsx", (RawSheet("客户", [["姓名", "卡号"], ["王芳", "B1"]]),))
    layout = book.imports.layout(customers_list, TODAY)
    brought = book.imports.run(book.imports.plan(customers_list, layout, TODAY))
    _run(book, [DAY, "001", "B1", "剪发", 68], header=HEADER_FEW)
    moved = _run(book, [DAY, "001", "A1", "剪发", 60], header=HEADER_FEW, on_duplicate=Policy.UPDATE)
    assert brought.batch is not None
    assert moved.batch is not None
    assert book.imports.undo(brought.batch).removed == 1
    undone = book.imports.undo(moved.batch)
    assert [(k.name, k.table, k.why) for k in undone.kept] == [("周雅琴", "purchases", "edited")]
    [bought] = book.purchases.of_customer(1)
    assert (bought.paid_cents, bought.items) == (6_800, "剪发")
    _assert_sums_follow(book)


def test_a_stale_plan_looks_at_the_purchases_again(book: Archive) -> None:
    _run(book, ROW)
    file = RawFile("消费.xlsx", (RawSheet("消费", [HEADER, ROW]),))
    plan = book.imports.plan(file, book.imports.layout(file, TODAY, kind=Kind.PURCHASES), TODAY)
    book.purchases.delete(1)
    book.purchases.add(PurchaseDraft(2, DAY, 100))
    assert _happened(book.imports.run(plan)) == {"added": 1}
