"""What a list says once for several rows, and lists in halves side by side."""

from __future__ import annotations

from datetime import date

from core.importing.carried import carried_down, in_full, without_dittos
from core.importing.columns import find_layout
from core.importing.fields import Field, Kind
from core.importing.halves import unfolded
from core.importing.rows import ReadRows, read_rows
from core.importing.sheets import raw_of
from core.importing.tables import RawFile, RawSheet, Row

TODAY = date(2026, 11, 22)


def _read(*rows: Row) -> ReadRows:
    file = unfolded(RawFile("表.xlsx", (RawSheet("表", rows),)))
    layout = find_layout(file, TODAY)
    return read_rows(raw_of(file, layout), layout, TODAY)


def test_dittos_are_the_cell_above() -> None:
    found = _read(
        ["日期", "客户", "项目", "实收"],
        ["2026-09-01", "张三", "剪发", 38],
        ["同上", "李四", "〃", 38],
        ["〃", "王五", "烫发", 128],
    )
    assert found.of(Field.DAY) == [date(2026, 9, 1)] * 3
    assert found.of(Field.ITEM) == ["剪发", "剪发", "烫发"]


def test_the_lines_of_an_order_have_its_day_and_customer() -> None:
    found = _read(
        ["日期", "订单号", "买家", "电话", "商品", "实付"],
        ["2026-09-01", "N1", "张三", "13812345678", "桂花糕", 39.9],
        [None, None, None, None, "绿豆饼", 58],
        [None, None, None, None, None, 97.9],
        ["2026-09-02", "N2", "李四", "13912345678", "礼盒", 99],
    )
    assert found.of(Field.ORDER_NO) == ["N1", "N1", None, "N2"]  # the sum without an item is no line
    assert found.of(Field.NAME)[:2] == ["张三", "张三"]
    assert [mark.problem for _column, mark in found.marks[1]] == ["from_row_above"]
    assert 3 not in found.marks


def test_a_book_that_writes_the_day_once() -> None:
    header = ["日期", "客户", "项目", "实收"]
    day: list[Row] = [["2026-09-01", "张三", "剪发", 38], [None, "李四", "剪发", 38], [None, "王五", "烫发", 128]]
    assert _read(header, *day).of(Field.DAY) == [date(2026, 9, 1)] * 3
    # one that was forgotten is not guessed
    some: list[Row] = [[f"2026-09-{i:02}", "张三", "剪发", 38] for i in range(1, 20)]
    assert _read(header, *some, [None, "李四", "剪发", 38]).of(Field.DAY)[-1] is None


def test_halves_side_by_side_are_two_lists() -> None:
    rows: list[Row] = [
        ["老客户通讯录"],
        ["姓名", "电话", None, "姓名", "电话"],
        ["张三", "13812345678", None, "李四", "13912345678"],
        ["王五", "13712345678"],
    ]
    file = unfolded(RawFile("表.xlsx", (RawSheet("表", rows),)))
    assert [sheet.name for sheet in file.sheets] == ["表", "表（第 2 栏）"]
    layout = find_layout(file, TODAY)
    joined = raw_of(file, layout)
    found = read_rows(joined, layout, TODAY)
    people = {found.of(Field.NAME)[i]: found.of(Field.PHONES)[i] for i in range(found.count) if i not in found.empty}
    assert people == {"张三": ("13812345678",), "王五": ("13712345678",), "李四": ("13912345678",)}
    assert joined.place(layout.start + found.of(Field.NAME).index("李四") + 1) == ("表（第 2 栏）", 3)


def test_two_columns_of_phones_are_no_halves() -> None:
    file = RawFile("表.xlsx", (RawSheet("表", [["姓名", "电话", "电话"], ["张三", "13812345678", "13912345678"]]),))
    assert unfolded(file) is file
    referrer = [["客户", None, "推荐人", None], ["姓名", "电话", "姓名", "电话"], ["张三", "1", "李四", "2"]]
    assert len(unfolded(RawFile("表.xlsx", (RawSheet("表", referrer),))).sheets) == 1


def test_short_years_of_the_republic() -> None:
    found = _read(
        ["姓名", "手機", "生日(民國)"],
        ["陳志明", "0912345678", "79/3/5"],
        ["林美惠", "0912345679", "民國65年10月23日"],
        ["黃雅婷", "0912345670", "102.1.2"],
    )
    assert [day.year for day in found.of(Field.BIRTHDAY)] == [1990, 1976, 2013]
    assert _read(["姓名", "手机", "生日"], ["张三", "13812345678", "79/3/5"]).of(Field.BIRTHDAY)[0].year == 1979


def test_what_stands_beside_says_the_rest() -> None:
    found = _read(
        ["姓名", "称谓", "电话", "微信", "性别"],
        ["张三", "女士", "13812345678", "同手机", None],
        ["李四", "先生", None, "同号", "A.男"],
    )
    assert found.of(Field.WECHAT) == ["13812345678", None]
    assert [gender.value for gender in found.of(Field.GENDER)] == ["female", "male"]


def test_a_birthday_in_three_columns() -> None:
    found = _read(
        ["姓名", "电话", "出生", None, None, "备注"],
        [None, None, "年", "月", "日", None],
        ["张三", "13812345678", 1990, 3, 5, None],
        ["李四", "13912345678", None, "3月", "5日", None],
        ["王五", "13712345678", "1990年", None, None, "老客"],
    )
    assert [(d.year, d.month, d.day) for d in found.of(Field.BIRTHDAY)[:2]] == [(1990, 3, 5), (None, 3, 5)]
    assert [mark.problem for _column, mark in found.marks[2]] == ["date_without_day"]
    assert found.of(Field.NOTE) == [None, None, "老客"]


def test_a_ditto_is_the_last_cell_that_says_something() -> None:
    assert without_dittos(["剪发", None, " 同上 ", "〃", 5, "ditto"]) == ["剪发", None, "剪发", "剪发", 5, 5]
    assert without_dittos(["同上", "剪发"]) == [None, "剪发"]


HEADER = ["日期", "时间", "订单号", "卡号", "客户", "电话", "项目", "原价", "实收"]
FIRST = ["2026-09-01", "18:30", "N1", "A1", "张三", "13812345678", "剪发", 68, 60]


def _carried(*rows: Row, empty: frozenset[int] = frozenset(), kind: Kind = Kind.PURCHASES) -> list[list[object]]:
    file = RawFile("表.xlsx", (RawSheet("表", [HEADER, FIRST, *rows]),))
    layout = find_layout(file, TODAY, kind=kind)
    return [list(row) for row in carried_down([FIRST, *rows], layout, empty).rows[1:]]


def test_a_line_of_an_order_takes_all_that_tells_whose_and_when_and_only_from_what_is_there() -> None:
    line: Row = [None, None, None, None, None, None, "染发", None, 268]
    assert _carried(line, line) == [[*FIRST[:6], "染发", None, 268]] * 2
    assert _carried([*line[:7], 268]) == [[*FIRST[:6], "染发", 268]]  # the list price alone is an amount
    assert _carried([*line[:7], None, None]) == [[*line[:7], None, None]]
    assert _carried([*line[:6], None, None, 268]) == [[*line[:6], None, None, 268]]
    assert _carried(line, kind=Kind.CUSTOMERS) == [list(line)]


def test_nothing_comes_down_over_a_row_that_is_none() -> None:
    line: Row = [None, None, None, None, None, None, "染发", None, 268]
    total: Row = ["合计", None, None, None, None, None, None, None, 60]
    assert _carried(total, line, empty=frozenset({1})) == [list(total), list(line)]


def test_of_a_day_that_is_written_once_only_the_day_comes_down() -> None:
    by_name: Row = [None, None, None, None, "李四", None, "剪发", None, 38]
    by_card: Row = [None, None, None, "A2", None, None, "剪发", None, 38]
    by_time: Row = [None, "19:00", None, None, None, None, "剪发", None, 38]
    done = _carried(by_name, by_card, by_time)
    assert [row[0] for row in done] == ["2026-09-01", "2026-09-01", None]  # the last one names nobody
    assert done[0][1:6] == [None, None, None, "李四", None]
    assert _carried(by_name)[0][0] is None  # one alone was forgotten


def test_rows_that_travel_alone_are_whole() -> None:
    file = RawFile("表.xlsx", (RawSheet("表", [HEADER, FIRST]),))
    layout = find_layout(file, TODAY, kind=Kind.PURCHASES)
    rows: list[Row] = [
        FIRST, [None, None, None, None, None, None, "染发", None, 268], [*FIRST[:6], "合计", None, 1],
        [*FIRST[:6], "〃", None, 5],
    ]  # fmt: skip
    full = in_full(rows, layout, {2})
    assert (full[1][4], full[3][6]) == ("张三", "染发")
    people = RawFile("表.xlsx", (RawSheet("表", [["姓名", "手机", "微信"], ["张三", "13812345678", "同上"]]),))
    wechat = find_layout(people, TODAY)
    assert in_full([["张三", "13812345678", "zs88"], ["李四", "13912345678", "同上"]], wechat, ())[1][2] == "同上"
