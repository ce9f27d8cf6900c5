"""What stands beside a name or a phone goes where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.importing import cells
from core.importing.beside import share_out
from core.importing.fields import Field, Kind
from core.importing.tables import Cell
from core.terms import Gender

NAME, PHONES, TITLE, GENDER = Field.NAME, Field.PHONES, Field.TITLE, Field.GENDER


def _shared(
    columns: dict[Field, Sequence[Cell]], kind: Kind = Kind.CUSTOMERS, none: frozenset[int] = frozenset()
) -> dict[Field, list[Any]]:
    """The values of columns that are read as rows.py reads them, shared out. `none`: rows that are none."""
    readers: dict[Field, Any] = {NAME: cells.read_name, PHONES: cells.read_phones, GENDER: cells.read_gender}
    values: dict[Field, list[Any]] = {
        field: [None if i in none else readers.get(field, cells.read_text)(c).value for i, c in enumerate(column)]
        for field, column in columns.items()
    }
    count = len(next(iter(columns.values())))
    share_out(values, count, kind, lambda f, row: [] if row in none or f not in columns else [columns[f][row]])
    return values


def test_titles_are_told_and_taken_off_whole_names() -> None:
    values = _shared({NAME: ["张三", "王姐", "张伟先生", None]})
    assert values[NAME] == ["张三", "王姐", "张伟", None]
    assert values[TITLE] == [None, "姐", "先生", None]
    assert values[GENDER] == [None, Gender.FEMALE, Gender.MALE, None]


def test_columns_of_their_own_say_more() -> None:
    values = _shared({NAME: ["王姐", "李总"], TITLE: ["王阿姨", None], GENDER: ["男", "女"]})
    assert values[TITLE] == ["王阿姨", "总"]
    assert values[GENDER] == [Gender.MALE, Gender.FEMALE]


def test_phones_in_the_name() -> None:
    values = _shared({NAME: ["王丽13812345678", "李强", "13912345678"], PHONES: ["0571-84711292", None, None]})
    assert values[NAME] == ["王丽", "李强", None]
    assert values[PHONES] == [("0571-84711292", "13812345678"), None, ("13912345678",)]
    assert _shared({NAME: ["王丽13812345678", "李强"]})[PHONES] == [("13812345678",), None]


def test_names_in_the_phones() -> None:
    values = _shared({PHONES: ["王姐13812345678", "13912345678（李丽）", "13712345678（微信同号）"]})
    assert values[NAME] == ["王姐", "李丽", None]
    assert values[TITLE] == ["姐", None, None]
    known = _shared({NAME: ["张三", None], PHONES: ["王姐13812345678", "王姐13812345678"]})
    assert known[NAME] == ["张三", "王姐"]
    apart = _shared({Field.SURNAME: ["张"], Field.GIVEN_NAME: ["三"], PHONES: ["王姐13812345678"]})
    assert NAME not in apart


def test_rows_that_are_none_stay_empty() -> None:
    values = _shared({NAME: ["13912345678", "张三"], PHONES: [None, None]}, none=frozenset({0}))
    assert values[PHONES] == [None, None]


def test_purchases_take_names_and_phones_only() -> None:
    values = _shared({NAME: ["张伟先生", "王丽13812345678"]}, Kind.PURCHASES)
    assert values == {NAME: ["张伟", "王丽"], PHONES: [None, ("13812345678",)]}


def test_a_list_of_plain_names_is_left_alone() -> None:
    plain: dict[Field, Sequence[Cell]] = {NAME: ["张三", "李四"], PHONES: ["13812345678", None]}
    assert _shared(plain) == {NAME: ["张三", "李四"], PHONES: [("13812345678",), None]}
