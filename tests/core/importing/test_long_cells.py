"""Cells made to hurt: 30,000 characters of one kind are read in a moment or said to be unreadable, under any field."""

from __future__ import annotations

import time
from datetime import date

import pytest

from core.importing.columns import layout_of
from core.importing.fields import CUSTOMER_FIELDS, PURCHASE_FIELDS, Kind
from core.importing.layout import Column, Layout
from core.importing.rows import read_rows
from core.importing.tables import RawSheet

TODAY = date(2026, 11, 22)
LONG = 30_000


@pytest.mark.parametrize(
    "text", ["1", "a", "(", "#", "a.", "1-", "不吃", "忌口：", "a@", "13812345678,", "x " + " " * 98, "\ud800"]
)
def test_a_long_cell_is_read_in_a_moment(text: str) -> None:
    cell = text * (LONG // len(text))
    sheet = RawSheet("表", [[cell, "张三"], [cell, "李四"]])
    begun = time.process_time()
    layout_of(sheet, TODAY)
    for kind, fields in ((Kind.CUSTOMERS, CUSTOMER_FIELDS), (Kind.PURCHASES, PURCHASE_FIELDS)):
        for field in fields:
            read_rows(RawSheet("表", [[cell]]), Layout("表", kind, None, 0, (Column(0, "h", field),)), TODAY)
    assert time.process_time() - begun < 5  # searched from each of its characters, one cell took up to 20 s
