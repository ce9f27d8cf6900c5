"""What an import remembers of the rows it wrote, so that it can be taken back exactly, and only where nobody has worked
on them since.

Rows that were added are remembered as ranges of their ids, changed rows by their changed fields before and after.
Whether an added row is still as it was imported follows from the history (import_undo.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, select, update

from storage.bulk import insert_columns
from storage.tables import import_batches, import_images
from storage.work import Image, freeze


class Writer:
    """Bulk inserts of one import, and its images."""

    def __init__(self, connection: Connection, batch: int) -> None:
        self._connection = connection
        self._batch = batch
        self._images: list[tuple[str, int, Image, Image]] = []
        self._last: dict[str, int] = {}
        self._added: dict[str, list[list[int]]] = {}

    def ids(self, table: Table, count: int) -> range:
        """Free ids, one behind the other; given here because rows that belong together are written apart."""
        if table.name not in self._last:
            top = self._connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
            self._last[table.name] = int(top)
        first = self._last[table.name] + 1
        self._last[table.name] += count
        return range(first, first + count)

    def begin_ids_after(self, table: Table, last: int) -> None:
        """Ids of this table go on after `last`."""
        self._last[table.name] = last

    def add(self, table: Table, columns: Mapping[str, Sequence[Any]], remember: bool = True) -> range:
        """Insert rows given by columns; their ids. `remember` False: they go with their customer."""
        count = len(next(iter(columns.values()), ()))
        ids = self.ids(table, count)
        if count:
            insert_columns(self._connection, table, {"id": ids, **columns})
            if remember:
                self.remember(table, ids)
        return ids

    def remember(self, table: Table, ids: range) -> None:
        """Remember rows that were inserted."""
        ranges = self._added.setdefault(table.name, [])
        if ranges and ranges[-1][1] == ids.start - 1:
            ranges[-1][1] = ids[-1]
        else:
            ranges.append([ids.start, ids[-1]])

    def change(self, table: Table, row_id: int, before: Image, after: Image) -> None:
        """Remember a change of some columns."""
        self._images.append((table.name, row_id, freeze(before), freeze(after)))

    def finish(self) -> None:
        """Write what was remembered."""
        batch = update(import_batches).where(import_batches.c.id == self._batch)
        self._connection.execute(batch.values(added=self._added))
        if self._images:
            names, ids, before, after = zip(*self._images, strict=True)
            columns = {"batch_id": [self._batch] * len(ids), "table": names, "row_id": ids}
            insert_columns(self._connection, import_images, {**columns, "before": before, "after": after})
        self._images.clear()
