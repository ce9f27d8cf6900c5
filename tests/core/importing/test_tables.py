"""Raw sheets and what a person saw in their cells."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from core.importing.tables import Cell, RawSheet, is_blank, is_error, letter, shown


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (13812345678.0, "13812345678"),
        (0.5, "0.5"),
        (0.1 + 0.2, "0.3"),
        (True, "TRUE"),
        (None, ""),
        (date(2026, 1, 2), "2026-01-02"),
        (datetime(2026, 1, 2), "2026-01-02"),
        (datetime(2026, 1, 2, 18, 30), "2026-01-02 18:30"),
        (time(9, 5), "09:05"),
        (b"x" * 47_104, "46 KB"),
        (b"x", "1 KB"),
        ("张三", "张三"),
    ],
)
def test_cells_as_they_were_seen(cell: Cell, text: str) -> None:
    assert shown(cell) == text


def test_blank_and_broken_cells() -> None:
    assert [is_blank(c) for c in (None, "", " \u3000", 0, b"")] == [True, True, True, False, False]
    assert [is_error(c) for c in ("#N/A", "#REF!", " #div/0! ", "#1", "张三", 5)] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


def test_letters() -> None:
    assert [letter(i) for i in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_row_of_joined_sheets_knows_its_place() -> None:
    joined = RawSheet("一月", [[i] for i in range(10)], parts=(("一月", 0, 0), ("二月", 4, 2), ("三月", 7, 1)))
    assert [joined.place(n) for n in (1, 4, 5, 7, 8, 10)] == [
        ("一月", 1), ("一月", 4), ("二月", 3), ("二月", 5), ("三月", 2), ("三月", 4),
    ]  # fmt: skip
    assert RawSheet("名单", [["x"]]).place(1) == ("名单", 1)
