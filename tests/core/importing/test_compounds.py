"""Headers that are put together, and headers that need the columns beside them."""

from __future__ import annotations

from datetime import date

import pytest

from core.importing.columns import layout_of
from core.importing.fields import Field, Kind, known_word
from core.importing.tables import Cell, RawSheet

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("首次购买", Field.SINCE),
        ("成为客户时间", Field.SINCE),
        ("首住日期", Field.SINCE),
        ("First Stay", Field.SINCE),
        ("末次就诊", Field.LAST_VISIT),
        ("最後光顧", Field.LAST_VISIT),
        ("最近來店", Field.LAST_VISIT),
        ("Last Appointment", Field.LAST_VISIT),
        ("病历号", Field.CODE),
        ("客史号", Field.CODE),
        ("紅利點數", Field.POINTS),
        ("5、您从哪里知道我们店的？", Field.SOURCE),
        ("备注/喜好", Field.NOTE),
        ("最近消费金额", None),
        ("学员电话号码", Field.PHONES),
        ("最近联系时间", None),
    ],
)
def test_what_no_dictionary_lists(header: str, field: Field | None) -> None:
    assert known_word(Kind.CUSTOMERS, header) is field


def _fields(header: list[str], *rows: list[Cell], kind: Kind) -> list[str | None]:
    found = layout_of(RawSheet("表", [header, *rows]), TODAY, kind)
    assert found is not None
    return [c.field.value if c.field else None for c in found.columns]


def test_the_source_of_an_answer_is_not_the_customers() -> None:
    form = ["提交答卷时间", "来源", "来源详情", "来自IP", "1、您的姓名", "2、您的手机", "3、您从哪里知道我们店的？"]
    row: list[Cell] = ["2026/10/1 12:00", "微信", "N/A", "1.2.3.4(浙江)", "张三", "13812345678", "抖音"]
    assert _fields(form, row, row, kind=Kind.CUSTOMERS) == [None, None, None, None, "name", "phones", "source"]


def test_an_amount_beside_what_was_paid_is_the_list_price() -> None:
    rows: list[list[Cell]] = [["2026-10-01", "张三", 68, 60], ["2026-10-02", "李四", 128, 128]]
    assert _fields(["日期", "客户", "金额", "实付"], *rows, kind=Kind.PURCHASES) == ["day", "name", "list", "paid"]
    assert _fields(["日期", "客户", "金额"], *rows, kind=Kind.PURCHASES)[2] == "paid"


def test_yes_and_no_under_a_lunar_word_are_the_calendar() -> None:
    rows: list[list[Cell]] = [["张三", "13812345678", "1990-03-05", 1], ["李四", "13912345678", "1991-03-05", 0]]
    header = ["姓名", "电话", "生日", "农历生日(1是0否)"]
    assert _fields(header, *rows, kind=Kind.CUSTOMERS) == ["name", "phones", "birthday", "calendar"]
