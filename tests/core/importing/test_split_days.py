"""Birthdays in columns of year, month and day."""

from __future__ import annotations

from datetime import date

import pytest

from core.importing.columns import layout_of
from core.importing.fields import Field, Kind
from core.importing.layout import Column, Layout
from core.importing.rows import read_rows
from core.importing.split_days import joined
from core.importing.tables import Cell, RawSheet

TODAY = date(2026, 11, 22)


def _born(header: list[str | None], *rows: list[Cell], above: list[str | None] | None = None) -> list[str | None]:
    """What is read of each row after its name and phone."""
    top = [] if above is None else [[None, None, *above]]
    people = [[f"张{i}", f"1381234567{i}", *row] for i, row in enumerate(rows)]
    sheet = RawSheet("表", [*top, ["姓名", "电话", *header], *people])
    layout = layout_of(sheet, TODAY, Kind.CUSTOMERS)
    assert layout is not None
    found = read_rows(sheet, layout, TODAY)
    return [None if day is None else f"{day.year}-{day.month}-{day.day}" for day in found.of(Field.BIRTHDAY)]


@pytest.mark.parametrize(
    "header",
    [
        ["出生年", "出生月", "出生日"],
        ["出生年份", "月份", "日"],
        ["生日年", "生日月", "生日日"],
        ["会员出生年", "会员出生月", "会员出生日"],
        ["出生年", "出生月", "出生号"],
    ],
)
def test_the_words_of_the_parts(header: list[str | None]) -> None:
    assert _born(header, [1990, 3, 5], ["1991年", "3月", "5日"]) == ["1990-3-5", "1991-3-5"]


def test_month_and_day_alone_are_a_birthday_without_its_year() -> None:
    assert _born(["生日月", "生日日"], [3, 5], [None, None], ["12月", "31号"]) == ["None-3-5", None, "None-12-31"]


def test_a_part_that_is_missing_is_not_made_up() -> None:
    parts: list[str | None] = ["出生年", "出生月", "出生日"]
    assert _born(parts, [1990, 3, 5], [None, 3, 5], [1990, 3, None], [1990, None, None], [None, 3, None]) == [
        "1990-3-5", "None-3-5", None, None, None,
    ]  # fmt: skip


def test_a_row_that_ends_early_is_read_as_far_as_it_goes() -> None:
    assert _born(["出生年", "出生月", "出生日"], [1990, 3, 5], []) == ["1990-3-5", None]


@pytest.mark.parametrize(
    "header",
    [
        ["年", "月", "日"],  # of anything
        ["出生年", "出生月", "备注"],  # without a day
        ["出生年", "备注", "出生日"],  # not side by side
    ],
)
def test_what_is_no_birthday(header: list[str | None]) -> None:
    assert [day for day in _born(header, [1990, 3, 5], [1991, 4, 6]) if day is not None] == []


def test_of_purchases_nothing_is_put_together() -> None:
    header: list[Cell] = ["日期", "姓名", "出生年", "出生月", "出生日", "实收"]
    rows: list[list[Cell]] = [header, [date(2026, 1, 2), "张三", 1990, 3, 5, 68]]
    layout = layout_of(RawSheet("表", rows), TODAY, Kind.PURCHASES)
    assert layout is not None
    assert Field.BIRTHDAY not in {c.field for c in layout.columns}


def _whole(headers: list[str], row: list[Cell]) -> list[Cell]:
    columns = tuple(Column(i, header, Field.BIRTHDAY) for i, header in enumerate(headers))
    return list(joined([row], Layout("表", Kind.CUSTOMERS, 1, 1, columns))[0])


def test_the_whole_stands_once_and_only_what_is_whole_is_joined() -> None:
    parts = ["出生年", "出生月", "出生日"]
    assert _whole(parts, [1990, 3, 5]) == ["1990-3-5", None, None]
    assert _whole(parts, [None, 3, 5]) == ["3月5日", None, None]
    assert _whole(parts, [1990]) == ["1990年", None, None]
    assert _whole(parts, [None, 3, None]) == ["3月", None, None]
    assert _whole(parts, [None, None, None]) == [None, None, None]
    assert _whole(["出生年", "出生月"], [1990, 3]) == [1990, 3]
    assert _whole(["出生日"], [5]) == [5]
