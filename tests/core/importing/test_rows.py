"""Cells and rows: values, marks, and rows that are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from core.importing import cells, wishes
from core.importing.columns import layout_of
from core.importing.fields import Field, Kind
from core.importing.marks import Mark
from core.importing.rows import Edits, read_rows
from core.importing.tables import Cell, RawSheet, letter, shown
from core.people import Birthday, PreferenceDraft
from core.terms import Calendar, Gender, PreferenceKind

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class _Row:
    number: int
    empty: bool
    values: dict[Field, Any]
    marks: list[tuple[int, Mark]]
    preferences: list[PreferenceDraft]


def _read(*rows: Sequence[Cell], edits: Edits | None = None) -> list[_Row]:
    raw = RawSheet("表", rows)
    layout = layout_of(raw, TODAY, Kind.CUSTOMERS)
    assert layout is not None
    found = read_rows(raw, layout, TODAY, edits)
    return [
        _Row(
            found.first + place,
            place in found.empty,
            found.at(place),
            found.marks.get(place, []),
            found.preferences.get(place, []),
        )
        for place in range(found.count)
    ]


@pytest.mark.parametrize(
    ("cell", "gender"),
    [
        ("男", Gender.MALE),
        ("先生", Gender.MALE),
        ("M", Gender.MALE),
        ("Ｆ", Gender.FEMALE),
        ("小姐", Gender.FEMALE),
        ("未知", None),
        (None, None),
    ],
)
def test_genders(cell: Cell, gender: Gender | None) -> None:
    assert cells.read_gender(cell).value is gender
    assert cells.read_gender(cell).mark is None


def test_other_gender_words_are_said() -> None:
    mark = cells.read_gender("花").mark
    assert mark is not None
    assert mark.problem == "gender_unreadable"


@pytest.mark.parametrize(
    ("cell", "code"), [("VIP01000", "VIP01000"), (8001.0, "8001"), ("'0012", "0012"), (" A 01 ", "A01"), ("无", None)]
)
def test_codes(cell: Cell, code: str | None) -> None:
    assert cells.read_code(cell).value == code


def test_names() -> None:
    assert cells.read_name(" 单　然").value == "单然"
    couple = cells.read_name("王建国夫妇")
    assert (couple.value, couple.mark and couple.mark.problem) == ("王建国夫妇", "name_two_people")
    number = cells.read_name("13812345678")
    assert (number.value, number.mark and number.mark.problem) == (None, "name_is_number")


def test_tags_and_quantities() -> None:
    assert cells.read_tags("老客户、VIP；爱聊天 大方").value == ("老客户", "VIP", "爱聊天", "大方")
    assert cells.read_tags("New York, big spender").value == ("New York", "big spender")
    assert cells.read_points("1,200 分").value == 1200
    assert cells.read_quantity("2份").value == 2.0


def test_rows_that_are_none() -> None:
    rows = _read(
        ["序号", "姓名", "手机", "消费金额"],
        [1, "张三", "13812345678", 100],
        [None, None, None, None],
        [2, None, None, None],
        ["序号", "姓名", "手机", "消费金额"],
        ["合计", None, None, 100],
        ["合计", "共 2 人", None, 100],
        ["小计：", None, None, 100],
        ["制表：陈店长"],
        [3, "合欢", "13912345678", 5],
        [None, None],
    )
    assert [r.empty for r in rows] == [False, True, True, True, True, True, True, True, False]
    assert [r.number for r in rows if not r.empty] == [2, 10]


def test_several_columns_feed_one_field() -> None:
    [row] = _read(
        ["姓名", "手机", "座机", "省", "市", "详细地址", "备注1", "备注2", "公历生日", "农历生日"],
        ["张三", "13812345678", "0571-84711292", "浙江省", "杭州市", "文化街1号", "老客", "爱吃辣", None, "八月十五"],
    )
    assert row.values[Field.PHONES] == ("13812345678", "0571-84711292")
    assert row.values[Field.ADDRESS] == "浙江省杭州市文化街1号"
    assert row.values[Field.NOTE] == "老客\n爱吃辣"
    assert row.values[Field.BIRTHDAY] == Birthday(Calendar.LUNAR, None, 8, 15)


def test_the_column_beside_the_birthday_names_the_calendar() -> None:
    rows = _read(["姓名", "生日", "生日类型"], ["张三", date(1963, 10, 3), "农历"], ["李四", date(1963, 10, 3), "公历"])
    assert [r.values[Field.BIRTHDAY].calendar for r in rows] == [Calendar.LUNAR, Calendar.SOLAR]


def test_errors_of_the_sheet_are_said() -> None:
    [row] = _read(["姓名", "手机", "余额"], ["张三", "13812345678", "#N/A"])
    [(column, mark)] = row.marks
    assert (column, mark.problem, mark.values) == (2, "cell_error", {"error": "#N/A"})


def test_a_cell_corrected_by_hand_is_read_instead() -> None:
    [row] = _read(["姓名", "手机"], ["何慧敏", "1373540881"], edits={(2, 1): "13735408811"})
    assert row.values[Field.PHONES] == ("13735408811",)
    assert row.marks == []


def test_preferences_are_found_in_notes_and_in_their_own_columns() -> None:
    [row] = _read(
        ["姓名", "手机", "备注", "口味", "忌口", "过敏史"],
        ["张三", "13812345678", "喜欢靠窗的位子", "微辣", "香菜、葱", "花生"],
    )
    found = {(p.kind, p.text) for p in row.preferences}
    assert (PreferenceKind.LIKE, "靠窗的位子") in found
    assert "微辣" in {text for _kind, text in found}
    assert {
        (PreferenceKind.DISLIKE, "忌香菜"),
        (PreferenceKind.DISLIKE, "忌葱"),
        (PreferenceKind.ALLERGY, "花生过敏"),
    } <= found
    assert row.values[Field.NOTE] == "喜欢靠窗的位子\n微辣\n香菜、葱\n花生"


def test_bare_words_that_say_nothing_are_no_preferences() -> None:
    assert wishes.in_column("无", "过敏史") == ()
    assert [p.text for p in wishes.in_column("不吃辣；无", "忌口")] == ["不吃辣"]


def test_cells_as_they_were_seen() -> None:
    assert [shown(c) for c in (13812345678.0, 0.5, True, None, date(2026, 1, 2))] == [
        "13812345678",
        "0.5",
        "TRUE",
        "",
        "2026-01-02",
    ]
    assert [letter(i) for i in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
