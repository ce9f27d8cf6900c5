"""The header row, the kind of list, and what each column means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from core.errors import KnownError
from core.importing.columns import Layout, find_layout, layout_of, map_by_hand
from core.importing.fields import Field, Kind, normal
from core.importing.tables import Cell, RawFile, RawSheet

TODAY = date(2026, 11, 22)


def _layout(*rows: Sequence[Cell], kind: Kind | None = None) -> Layout:
    found = layout_of(RawSheet("表", rows), TODAY, kind)
    assert found is not None
    return found


def _fields(layout: Layout) -> list[str | None]:
    return [c.field.value if c.field else None for c in layout.columns]


def test_headers_stand_under_titles_and_unknown_columns_are_left_out() -> None:
    layout = _layout(
        ["丽人美容院会员名单（2026年）"],
        ["制表：陈店长", None, None, None, "单位：元"],
        ["序号", "客户姓名(必填)", "联系电话*", "会员级别", "消费合计（元）", "口味备注", "最后来店"],
        [1, "周雅琴", "13805712266", "金卡", 86420, "不吃香菜", date(2025, 11, 2)],
        [2, "陈思远", "13958110732", "金卡", 74900, "花生过敏", date(2025, 11, 8)],
    )
    assert layout.header_row == 3
    assert layout.kind is Kind.CUSTOMERS
    assert _fields(layout) == [None, "name", "phones", None, "stated_spent", "preference", "last_visit"]
    assert all(c.sure for c in layout.columns)


def test_traditional_and_english_headers() -> None:
    traditional = _layout(
        ["會員姓名", "電話", "生日(農曆)", "餘額", "積分", "備註"], ["陳大文", "13812345678", "八月十五", 100, 5, None]
    )
    assert _fields(traditional) == ["name", "phones", "birthday", "balance", "points", "note"]
    english = _layout(
        ["First Name", "Last Name", "Mobile No.", "Birthday", "E-mail"],
        ["Wei", "Li", "13812345678", "1990-01-02", "a@b.cn"],
    )
    assert _fields(english) == ["given_name", "surname", "phones", "birthday", "email"]


def test_a_header_of_two_rows_with_merged_cells() -> None:
    layout = _layout(
        ["姓名", "性别", "联系方式", None, "备注"],
        [None, None, "手机", "微信", None],
        ["张三", "男", "13812345678", "wx_abc123", None],
        ["李四", "女", "13912345678", "abc_def12", "老客"],
    )
    assert (layout.header_row, layout.start) == (2, 2)
    assert _fields(layout) == ["name", "gender", "phones", "wechat", "note"]


def test_a_list_without_headers_is_read_by_its_values() -> None:
    layout = _layout(
        ["张三", "13812345678", "女"],
        ["李四", "13912345678", "男"],
        ["王五", "13712345678", "女"],
        ["赵六", "13712345679", "女"],
    )
    assert layout.header_row is None
    assert _fields(layout) == ["name", "phones", "gender"]
    assert not any(c.sure for c in layout.columns)


def test_headers_that_contradict_their_values_are_unsure() -> None:
    swapped = _layout(["电话", "姓名"], *([f"张三{c}", f"1381234567{i}"] for i, c in enumerate("甲乙丙丁戊")))
    assert _fields(swapped) == ["name", "phones"]
    assert not any(c.sure for c in swapped.columns)


def test_row_numbers_are_no_customer_numbers() -> None:
    rows = [[i, f"张三{c}", f"1381234567{i}"] for i, c in enumerate("甲乙丙丁", 1)]
    assert _fields(_layout(["编号", "姓名", "电话"], *rows)) == [None, "name", "phones"]
    cards = [[f"A{i * 37:03d}", name, phone] for i, name, phone in rows]
    assert _fields(_layout(["编号", "姓名", "电话"], *cards)) == ["code", "name", "phones"]


def test_purchases_are_told_from_customers() -> None:
    layout = _layout(
        ["订单编号", "下单时间", "会员手机号", "商品名称", "数量", "应收金额", "实收金额", "收银员"],
        ["D001", "2026-01-02 12:33", "13812345678", "拿铁", 1, 30, 28, "小王"],
    )
    assert layout.kind is Kind.PURCHASES
    assert _fields(layout) == ["order_no", "day", "phones", "item", "quantity", "list", "paid", "staff"]
    short = _layout(["时间", "顾客", "金额"], [date(2026, 1, 2), "张三", 30])
    assert (short.kind, _fields(short)) == (Kind.PURCHASES, ["day", "name", "paid"])
    assert _layout(["日期", "姓名", "金额"], [date(2026, 1, 2), "张三", 30], kind=Kind.CUSTOMERS).kind is Kind.CUSTOMERS


def test_what_belongs_to_others_is_not_taken_for_the_customers() -> None:
    layout = _layout(["姓名", "家属生日", "紧急联系电话", "门店电话"], ["张三", "5月3日", "13812345678", "13912345678"])
    assert _fields(layout) == ["name", None, None, None]


def test_the_longer_word_wins() -> None:
    layout = _layout(
        ["姓名", "手机", "最近一次消费时间", "累计消费金额", "到店次数"], ["张三", "13812345678", "2026-01-02", 880, 3]
    )
    assert _fields(layout) == ["name", "phones", "last_visit", "stated_spent", None]


def test_the_sheet_with_the_list_is_found_behind_others_and_hidden_ones_come_last() -> None:
    table = [["姓名", "电话"], ["张三", "13812345678"]]
    notes = RawSheet("说明", [["本表由前台登记，有误请告知。"]])
    found = find_layout(
        RawFile("x", (notes, RawSheet("旧", [*table, ["李四", "13912345678"]], hidden=True), RawSheet("名单", table))),
        TODAY,
    )
    assert found.sheet == "名单"


def test_files_without_a_table_and_wrong_sheets() -> None:
    file = RawFile("x.xlsx", (RawSheet("说明", [["本表由前台登记"]]),))
    with pytest.raises(KnownError) as nothing:
        find_layout(file, TODAY)
    assert nothing.value.key == "no_table_found"
    with pytest.raises(KnownError) as missing:
        find_layout(file, TODAY, sheet="名单")
    assert (missing.value.key, missing.value.values["sheets"]) == ("sheet_not_found", "说明")


def test_mapping_by_hand_by_header_or_letter() -> None:
    layout = _layout(["姓名", "电话", "家乡"], ["张三", "13812345678", "杭州"])
    by_hand = map_by_hand(layout, {Field.ADDRESS: ["家乡"], Field.CUSTOM: ["B"]})
    assert _fields(by_hand) == ["name", "custom", "address"]
    again = by_hand.with_field(2, Field.NAME)
    assert _fields(again) == [None, "custom", "name"]
    with pytest.raises(KnownError) as wrong:
        map_by_hand(layout, {Field.NOTE: ["没有这列"]})
    assert wrong.value.key == "column_not_found"


def test_what_is_missing_is_said() -> None:
    assert _layout(["性别", "地址"], ["男", "杭州市西湖区"]).missing() == (Field.NAME, Field.PHONES)
    assert Field.PAID in _layout(["日期", "项目"], [date(2026, 1, 1), "剪发"], kind=Kind.PURCHASES).missing()


@pytest.mark.parametrize(
    ("header", "word"),
    [
        ("會員 姓名（必填）", "会员姓名"),
        ("电话2", "电话"),
        ("Card No.", "cardno"),
        ("(姓名)", "姓名"),
        ("E-mail", "email"),
    ],
)
def test_headers_are_normalised(header: str, word: str) -> None:
    assert normal(header) == word
