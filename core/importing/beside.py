"""What stands beside a name or a phone in one cell, shared out to where it belongs: 张伟先生 tells a title and a
gender, 王姐13812345678 a phone; a phone column that is all a list has may hold the names, too.

A column of its own always says more than what stands beside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from core.importing.cells import read_gender, read_named
from core.importing.fields import Field, Kind
from core.importing.names import Named, name_beside_phones, tells_more
from core.importing.tables import Cell, shown
from core.text import find_phones

Values = dict[Field, list[Any]]
"""Of each field one value for each row, None where it says nothing (rows.ReadRows.values)."""


def share_out(values: Values, count: int, kind: Kind, cells_of: Callable[[Field, int], Iterable[Cell]]) -> None:
    """Change `values` of `count` rows in place. `cells_of(field, row)`: the cells of the columns of a field in one row
    (row from 0; nothing for a total or a blank row), asked only for rows without a name or without phones."""
    names = values.get(Field.NAME)
    if names is not None:
        for row, name in enumerate(names):
            if name is not None and tells_more(name) and (named := read_named(name).value) is not None:
                names[row] = named.name or name
                _take(values, count, kind, row, named)
    _names_beside_phones(values, count, cells_of)
    _phones_for_names(values, count, cells_of)
    _same_as_phone(values)
    if kind is Kind.CUSTOMERS:
        _genders_of_titles(values, count)


_WORDS = (
    "同号 同手机 同手机号 同手机号码 同电话 同电话号码 同上 同左 同前 同 手机号 手机同号 手机号同 电话同号 与手机同号 "
    "微信同号 微信同手机 微信同手机号 和手机一样 手机号即微信 跟手机一样 一样 相同 同號 同手機 同電話 手機同號 微信同號"
)
_SAME_AS_PHONE = frozenset(_WORDS.split())


def _same_as_phone(values: Values) -> None:
    """同号 in a column of WeChat names means the phone beside it."""
    told = values.get(Field.WECHAT)
    if told is None or _SAME_AS_PHONE.isdisjoint(told):
        return
    phones = values.get(Field.PHONES)
    for row, words in enumerate(told):
        if words in _SAME_AS_PHONE:
            known = phones[row] if phones is not None else None
            told[row] = known[0] if known else None


def _genders_of_titles(values: Values, count: int) -> None:
    """女士 in a column of titles says more than nothing in the one of genders."""
    titles = values.get(Field.TITLE)
    if titles is None:
        return
    said = {title: read_gender(title).value for title in set(titles) if title is not None and not title.isdigit()}
    for row, title in enumerate(titles):
        if title is not None:
            _fill(values, count, Field.GENDER, row, said.get(title))


def _take(values: Values, count: int, kind: Kind, row: int, named: Named) -> None:
    """What the name told goes where nothing is said yet."""
    if kind is Kind.CUSTOMERS:
        _fill(values, count, Field.TITLE, row, named.title)
        _fill(values, count, Field.GENDER, row, named.gender)
    if named.phones:
        known = _list(values, count, Field.PHONES)
        known[row] = tuple(dict.fromkeys((*(known[row] or ()), *named.phones)))


def _fill(values: Values, count: int, field: Field, row: int, value: object) -> None:
    if value is not None:
        there = _list(values, count, field)
        there[row] = value if there[row] is None else there[row]


def _list(values: Values, count: int, field: Field) -> list[Any]:
    there = values.get(field)
    if there is None:
        there = values[field] = [None] * count
    return there


def _names_beside_phones(values: Values, count: int, cells_of: Callable[[Field, int], Iterable[Cell]]) -> None:
    """A row without a name takes the one that stands in its phone cell."""
    phones = values.get(Field.PHONES)
    if phones is None or None not in values.get(Field.NAME, (None,)):
        return
    told = [values[f] for f in (Field.NAME, Field.SURNAME, Field.GIVEN_NAME) if f in values]
    for row, known in enumerate(phones):
        if known is None or any(names[row] is not None for names in told):
            continue
        for cell in cells_of(Field.PHONES, row):
            if isinstance(cell, str) and not cell.isascii() and (name := name_beside_phones(cell)) is not None:
                named = read_named(name).value or Named(name)
                _list(values, count, Field.NAME)[row] = named.name
                _fill(values, count, Field.TITLE, row, named.title)
                _fill(values, count, Field.GENDER, row, named.gender)
                break


def _phones_for_names(values: Values, count: int, cells_of: Callable[[Field, int], Iterable[Cell]]) -> None:
    """A row with neither name nor phone whose name cell is a phone."""
    names = values.get(Field.NAME)
    if names is None or None not in names:
        return
    phones = values.get(Field.PHONES)
    for row, name in enumerate(names):
        if name is not None or (phones is not None and phones[row] is not None):
            continue
        found = next((p for cell in cells_of(Field.NAME, row) if (p := find_phones(shown(cell)).phones)), None)
        if found is not None:
            _list(values, count, Field.PHONES)[row] = found
