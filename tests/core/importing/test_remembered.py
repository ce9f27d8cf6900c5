"""What the owner chose for the headers of a file, used for the next such file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from core.importing.columns import Layout, layout_of
from core.importing.days import DayOrder
from core.importing.fields import Field, Kind
from core.importing.remembered import apply_remembered, headers_key, remember
from core.importing.tables import Cell, RawSheet

TODAY = date(2026, 11, 22)


def _layout(*rows: Sequence[Cell], kind: Kind | None = None) -> Layout:
    found = layout_of(RawSheet("表", rows), TODAY, kind)
    assert found is not None
    return found


def _file(*order: int) -> Layout:
    header, row = ["姓名", "手机", "级别", "家乡", "生日"], ["张三", "13812345678", "金", "杭州", "3/5/1990"]
    return _layout([header[i] for i in order], [row[i] for i in order])


def test_the_key_depends_on_the_words_not_on_their_order() -> None:
    first = _file(0, 1, 2, 3, 4)
    assert headers_key(first) == headers_key(_file(4, 3, 2, 1, 0))
    assert headers_key(first) != headers_key(_file(0, 1, 2, 3))
    again = _layout(["姓 名", "手机 ", "级别", "家乡", "生日"], ["李四", "13912345678", "银", "温州", "4/6/1991"])
    assert headers_key(first) == headers_key(again)
    assert len(headers_key(first)) == 24
    assert headers_key(first) != headers_key(
        _layout(*[["姓名", "手机", "级别", "家乡", "生日"], ["a", 1, "b", "c", "d"]], kind=Kind.PURCHASES)
    )


def test_what_was_chosen_wins_over_a_guess() -> None:
    chosen = _file(0, 1, 2, 3, 4).with_field(2, Field.TAGS).with_field(3, Field.ADDRESS).with_field(1, None)
    chosen = chosen.with_order(4, DayOrder.DAY_FIRST).with_codes(2, {"金": "老客户"})
    kept = json.loads(json.dumps(remember(chosen), ensure_ascii=False))
    found = apply_remembered(_file(4, 3, 2, 1, 0), kept)
    assert [c.field for c in found.columns] == [Field.BIRTHDAY, Field.ADDRESS, Field.TAGS, None, Field.NAME]
    assert all(c.sure for c in found.columns)
    assert found.columns[0].order is DayOrder.DAY_FIRST
    assert found.columns[2].codes == {"金": "老客户"}


def test_a_field_that_was_given_away_is_taken_from_the_column_that_was_guessed() -> None:
    chosen = _file(0, 3).with_field(1, Field.NAME)
    found = apply_remembered(_layout(["大名", "家乡"], ["张三", "李四"]).with_field(0, Field.NAME), remember(chosen))
    assert [c.field for c in found.columns] == [None, Field.NAME]


def test_two_columns_of_one_word_are_told_apart() -> None:
    twice = _layout(["姓名", "电话", "电话"], ["张三", "13812345678", "0571-84711292"]).with_field(2, Field.NOTE)
    found = apply_remembered(_layout(["姓名", "电话", "电话"], ["李四", "13912345678", "1"]), remember(twice))
    assert [c.field for c in found.columns] == [Field.NAME, Field.PHONES, Field.NOTE]


def test_what_is_broken_or_of_a_newer_program_is_left_alone() -> None:
    layout = _file(0, 1)
    for kept in ({}, {"columns": 5}, {"columns": {"姓名": 7}}, {"columns": {"姓名": {"field": "horoscope"}}}):
        assert apply_remembered(layout, kept) == layout


def test_a_list_without_a_header_is_not_remembered() -> None:
    layout = _layout(["张三", "13812345678"], ["李四", "13912345678"])
    assert headers_key(layout) == ""
    assert apply_remembered(layout, remember(layout.with_field(0, Field.NOTE))) == layout
