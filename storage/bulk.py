"""Many rows at once: what an import writes, in as few and as plain statements as the database offers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import JSON, Column, Connection, Date, DefaultClause, Table, func, insert, select

from storage import engine

PORTION = 2_000
"""Rows of one statement: progress is told and 停下 is heard in between."""


def insert_columns(connection: Connection, table: Table, columns: Mapping[str, Sequence[Any]]) -> None:
    """Insert rows that are given column by column, all of the same length. Columns that are left out, or hold nothing
    but None or their default, are left to the database."""
    # in the order in which the statement names them
    given = [(column, columns[column.name]) for column in table.columns if column.name in columns]
    filled = {column.name: values for column, values in given if not _is_usual(column, values)}
    if not filled:
        return
    statement = str(insert(table).compile(dialect=connection.dialect, column_keys=list(filled)))
    plain = [_as_stored(connection, table, name, values) for name, values in filled.items()]
    connection.exec_driver_sql(statement, list(zip(*plain, strict=True)))


def _is_usual(column: Column[Any], values: Sequence[Any]) -> bool:
    """Whether the column holds nothing but what the database writes by itself."""
    default = column.server_default
    usual = str(default.arg) if isinstance(default, DefaultClause) else None
    first = values[0] if len(values) else None
    if first is not None and (usual is None or usual != str(int(first) if isinstance(first, bool) else first)):
        return False
    return list(values).count(first) == len(values) and (first is not None or column.nullable or usual is not None)


def _as_stored(connection: Connection, table: Table, name: str, values: Sequence[Any]) -> Sequence[Any]:
    """Days, times and JSON as the database keeps them; a value that comes more than once is turned once."""
    kind = table.c[name].type
    process: Callable[[Any], Any] | None
    process = kind.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    if process is None:
        return values
    if isinstance(kind, JSON):
        return [None if value is None else process(value) for value in values]
    if isinstance(kind, Date):
        process = date.isoformat  # the same words as SQLAlchemy's in a tenth of the time
    stored = {value: process(value) for value in set(values) if value is not None}
    return list(map(stored.get, values))


@contextmanager
def growing(connection: Connection, coming: Mapping[Table, int]) -> Iterator[None]:
    """Around the writing of many rows (`coming`: how many for each table): where more come than there are, the indexes
    are made anew afterwards, which takes half the time of keeping them up to date."""
    anew = [table for table, count in coming.items() if count > max(_rows(connection, table), PORTION)]
    with engine.indexes_made_anew(connection, anew):
        yield


def _rows(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def portions(items: Collection[Any] | Iterable[Any], size: int = PORTION) -> Iterator[list[Any]]:
    """The items in lists of at most `size`."""
    portion: list[Any] = []
    for item in items:
        portion.append(item)
        if len(portion) == size:
            yield portion
            portion = []
    if portion:
        yield portion
