"""Lists in halves side by side, and what only looks like them."""

from __future__ import annotations

import pytest

from core.importing.halves import unfolded
from core.importing.tables import RawFile, RawSheet, Row

PERSON: list[Row] = [["张三", "13812345678"], ["李四", "13912345678"], ["王五", "13712345678"]]


def _halves(*rows: Row) -> list[tuple[str, list[Row]]]:
    file = unfolded(RawFile("表.xlsx", (RawSheet("表", rows),)))
    return [(sheet.name, [list(row) for row in sheet.rows]) for sheet in file.sheets]


def test_each_half_has_its_own_rows_and_the_title_stays_with_the_first() -> None:
    header = ["姓名", "电话"]
    found = _halves(["老客户", "通讯录"], [*header, *header, *header], [*PERSON[0], *PERSON[1], *PERSON[2]], PERSON[0])
    assert [name for name, _rows in found] == ["表", "表（第 2 栏）", "表（第 3 栏）"]
    assert found[0][1] == [["老客户", "通讯录"], header, PERSON[0], PERSON[0]]
    # the second half ends before the first one does, and keeps the numbers of the sheet
    assert found[1][1] == [[], header, PERSON[1]]
    assert found[2][1] == [[], header, PERSON[2]]


def test_a_blank_column_in_front_belongs_to_no_half() -> None:
    found = _halves([None, "姓名", "电话", "姓名", "电话"], [None, *PERSON[0], *PERSON[1]])
    assert [rows[1] for _name, rows in found] == PERSON[:2]


def test_the_code_alone_tells_who() -> None:
    found = _halves(["卡号", "余额", "卡号", "余额"], ["A1", 100, "A2", 200])
    assert [rows[1] for _name, rows in found] == [["A1", 100], ["A2", 200]]


@pytest.mark.parametrize(
    "header",
    [
        ["姓名", "电话", "姓名", "微信"],  # other words in the second half
        ["姓名", "姓名", "姓名", "姓名"],  # halves of one column
        ["日期", "金额", "日期", "金额"],  # nobody's
        ["姓名", "电话", "电话", "姓名", "电话", "电话"],  # a word twice in one half
        ["姓名", "电话", "电话2", "备注"],
    ],
)
def test_what_is_one_list(header: list[str]) -> None:
    row: Row = ["张三"] * len(header)
    assert len(_halves(header, row, row)) == 1


def test_equal_words_without_a_header_are_no_halves() -> None:
    row: Row = ["甲", "乙", "甲", "乙"]
    assert _halves(row, row) == [("表", [row, row])]
