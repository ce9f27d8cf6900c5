"""Several sheets of one workbook read as one list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core.importing.columns import find_layout
from core.importing.fields import Field, Kind
from core.importing.sheets import is_copy, raw_of, same_shape, unread
from core.importing.tables import Cell, RawFile, RawSheet

TODAY = date(2026, 11, 22)
HEADER: list[Cell] = ["姓名", "手机", "备注"]


def _sheet(
    name: str, *rows: Sequence[Cell], hidden: bool = False, hidden_rows: frozenset[int] = frozenset()
) -> RawSheet:
    return RawSheet(name, rows, hidden, hidden_rows)


JANUARY = _sheet("1月", ["一月会员"], HEADER, ["张三", "13812345678", None], ["李四", "13912345678", None], [None])
FEBRUARY = _sheet(
    "2月", ["二月会员"], [], ["姓 名", "手机", "备注"], ["王五", "13712345678", None], hidden_rows=frozenset({4})
)
FILE = RawFile(
    "x.xlsx",
    (
        _sheet("说明", ["请勿删除"]),
        JANUARY,
        FEBRUARY,
        _sheet("2月 (2)", HEADER, ["重复", "13612345678", None]),
        _sheet("旧名单", HEADER, ["隐藏", "13612345679", None], hidden=True),
        _sheet("消费", ["日期", "姓名", "实收"], [date(2026, 1, 2), "张三", 30], [date(2026, 1, 3), "张三", 30]),
    ),
)


def test_visible_sheets_of_one_shape_are_read_together() -> None:
    layout = find_layout(FILE, TODAY)
    assert (layout.sheet, layout.more, layout.kind) == ("1月", ("2月",), Kind.CUSTOMERS)
    assert layout.of(Field.PHONES) == (1,)


def test_the_joined_sheet_leaves_out_titles_and_headers_and_knows_where_rows_stand() -> None:
    raw = raw_of(FILE, find_layout(FILE, TODAY))
    assert [row[0] for row in raw.rows] == ["一月会员", "姓名", "张三", "李四", "王五"]
    assert [raw.place(n) for n in (3, 4, 5)] == [("1月", 3), ("1月", 4), ("2月", 4)]
    assert raw.hidden_rows == frozenset({5})


def test_a_sheet_named_by_hand_is_read_alone() -> None:
    layout = find_layout(FILE, TODAY, sheet="2月")
    assert layout.more == ()
    assert raw_of(FILE, layout) is FEBRUARY
    assert same_shape(FILE, layout) == ("1月",)


def test_sheets_that_are_not_read_are_told() -> None:
    assert unread(FILE, find_layout(FILE, TODAY), TODAY) == ("2月 (2)", "旧名单", "消费")


def test_lists_without_a_header_are_never_joined() -> None:
    rows = [["张三", "13812345678"], ["李四", "13912345678"]]
    layout = find_layout(RawFile("x", (_sheet("A", *rows), _sheet("B", *rows))), TODAY)
    assert (layout.header_row, layout.more) == (None, ())


def test_a_sheet_of_all_sales_is_not_read_beside_those_of_each_month() -> None:
    header: list[Cell] = ["日期", "姓名", "手机", "实收"]
    january = [[date(2026, 1, d), "张三", "13812345678", 30] for d in range(1, 5)]
    february = [[date(2026, 2, d), "张三", "13812345678", 30] for d in range(1, 5)]
    months = (_sheet("1月", header, *january), _sheet("2月", header, *february))
    assert find_layout(RawFile("x", months), TODAY).more == ("2月",)
    together = find_layout(RawFile("x", (*months, _sheet("汇总", header, *january, *february))), TODAY)
    assert (together.sheet, together.more) == ("汇总", ())


def test_names_of_copies() -> None:
    assert all(map(is_copy, ["Sheet1 (2)", "名单（3）", "名单副本", "备份", "Copy of list", "backup", "名单_old"]))
    assert not any(map(is_copy, ["1月", "西湖店", "Sheet1", "2026(1月)", "复兴店", "bold"]))


def test_customers_come_before_what_they_bought() -> None:
    sales = _sheet(
        "消费", ["日期", "姓名", "手机", "实收"], *[[date(2026, 1, d), "张三", "13812345678", 30] for d in range(1, 20)]
    )
    people = _sheet("会员", ["姓名", "手机", "性别"], ["张三", "13812345678", "男"])
    assert find_layout(RawFile("x", (sales, people)), TODAY).sheet == "会员"
    assert find_layout(RawFile("x", (sales, people)), TODAY, kind=Kind.PURCHASES).sheet == "消费"
