"""Rows that are nobody, and people that look like such rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from core.importing.columns import layout_of
from core.importing.no_rows import rows_that_are_none
from core.importing.tables import Cell, RawSheet

HEADER: list[Cell] = ["序号", "姓　名", "手机", "累计消费", "备注"]
SOMEBODY: list[Cell] = [1, "张三", "13812345678", 100, None]


def _none(*rows: Sequence[Cell], above: Sequence[Sequence[Cell]] = (["某店会员表"], HEADER)) -> list[int]:
    """The places of the rows that are none; those given stand at 1 and after."""
    sheet = [*above, SOMEBODY, *rows, [2, "李四", "13912345678", 50, "x"], [3, "王五", "13712345678", 7, None]]
    layout = layout_of(RawSheet("表", sheet), date(2026, 11, 22))
    assert layout is not None
    assert layout.start == len(above)
    return sorted(rows_that_are_none(sheet[layout.start :], layout, sheet[: layout.start]))


@pytest.mark.parametrize(
    "row",
    [
        [], [None, "", " "], [7], ["7."], ["合计", None, None, 5], ["合计", "3 人", None, 5],
        [None, "合计：", None, 5], [4, "合计", None, 5], ["小计", None, "共3条", 5], ["本页小计", None, None, 5],
        ["Total", None, None, 5], ["总计人数：3"], ["合计人数", "3人"], ["以上共3人"], ["共计3位"],
        ["制表：陈店长"], ["制表人：小王", "日期：2026-1-1"], ["第 1 页 / 共 3 页"], ["Page 1 of 3"], ["—— 完 ——"],
        ["以下空白"], ["注：以上资料请保密"], ["店长签字："], ["打印时间 2026-01-01 12:00"], HEADER,
        ["序号", "姓名", "手机", "累计消费", "备注"], ["某店会员表"], [None, "某店会员表"], ["A区"], ["三月份"],
        ["2026年3月"], ["【VIP客户】"], ["西湖分店"], ["老会员名单："], [None, "B组"],
    ],
)  # fmt: skip
def test_rows_that_are_none(row: list[Cell]) -> None:
    assert _none(row) == [1]


@pytest.mark.parametrize(
    "row",
    [
        [1, "合欢", "13912345670", 5], [1, "总督", None, 5], [1, "汇文", "13912345670"], [None, "张三"],
        [None, None, "13912345670"], [1, "注：老李", "13912345670", 5, "x"], ["", "Total Smith", "13912345670"],
        [1, "小计划", "13912345670"], [1, "A", "13912345670"], [None, "方店", None, None, None],
        [1, "完颜", "13912345670"], [1, "安", None, None, None], [None, "王姐"], [None, "金会员", "13912345670"],
        [1, "某店会员表", "13912345670"], [9, "钱七", None, None, "合计"],
    ],
)  # fmt: skip
def test_rows_that_are_somebody(row: list[Cell]) -> None:
    assert _none(row) == []


def test_a_header_of_two_rows_comes_again() -> None:
    above: list[list[Cell]] = [["姓名", "联系方式", None, "备注"], [None, "手机", "微信", None]]
    sheet = [*above, ["张三", "13812345678", "abc_12", None], *above, ["李四", "13912345678", "abc_13", "x"]]
    layout = layout_of(RawSheet("表", sheet), date(2026, 11, 22))
    assert layout is not None
    assert layout.header_row == 2
    assert rows_that_are_none(sheet[2:], layout, sheet[:2]) == {1, 2}


def test_a_list_without_a_header_has_its_totals_left_out() -> None:
    rows: list[list[Cell]] = [["张三", "13812345678"], ["李四", "13912345678"], ["合计", "2人"]]
    layout = layout_of(RawSheet("表", rows), date(2026, 11, 22))
    assert layout is not None
    assert rows_that_are_none(rows, layout, []) == {2}
