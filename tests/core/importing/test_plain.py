"""A cell that is plain means what its reader says of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.importing import plain
from core.importing.fields import Field, Kind
from core.importing.layout import Column, Layout
from core.importing.plain import plain_values
from core.importing.rows import read_rows
from core.importing.tables import RawSheet

TODAY = date(2026, 11, 22)
NASTY = [
    "13812345678", "1381234567", "VIP00012", "NULL1", "null", "未知", "未填", "保密", "周雅琴", "张先生", "王姐", "无",
    "n/a", "a@b.cn", "A@B.CN", "wx_2t7vyj20", "'12345", "杭州市西湖区文三路1号", "12345.0",
    "1.38E+10", "老客户介绍来的", "-----",
    "同上同上同", "undefined", "UNDEFINED", "姓名", "男", "合计", "#N/A", "１２３４５", "王\u3000丽",
    "暂无备注信息", "微信同号", "13812345678.0",
]  # fmt: skip


def _read(field: Field, cell: str) -> Any:
    """What the row reader says of a cell when nothing is plain: value and marks; None when it makes the row a total."""
    other = Field.SINCE  # so that the row is somebody's, whatever the cell says
    layout = Layout("表", Kind.CUSTOMERS, 1, 1, (Column(0, "入会", other), Column(1, "栏", field)))
    read = read_rows(RawSheet("表", [["入会", "栏"], [date(2020, 1, 1), cell]]), layout, TODAY)
    return None if read.empty else (read.of(field)[0], read.marks.get(0, []))


@pytest.mark.parametrize("field", list(plain._PATTERNS), ids=str)
def test_plain_cells_are_read_as_by_their_reader(field: Field, monkeypatch: pytest.MonkeyPatch) -> None:
    patterns = plain._PATTERNS[field]
    monkeypatch.setattr("core.importing.rows.plain_values", lambda _field, _cells: {})

    @settings(max_examples=300, deadline=None)
    @given(st.one_of(*(st.from_regex(pattern, fullmatch=True) for pattern in patterns), st.sampled_from(NASTY)))
    def same(cell: str) -> None:
        for text, value in plain_values(field, [cell]).items():
            assert isinstance(text, str)
            assert _read(field, text) in (None, (value, [])), text

    same()
