"""What an import remembers of the rows it wrote, so that it can be taken back exactly, and only where nobody has worked
on them since.

An added row is remembered by the digest of its values (a customer's together with that of all that came with her), a
changed row by its changed fields before and after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from storage.tables import SUM_COLUMNS, import_images
from storage.work import Image, freeze

CHUNK = 1_000
_NOT_CONTENT = SUM_COLUMNS | {"id", "deleted_at"}


def digest(values: Mapping[str, Any]) -> str:
    """The same for the same row. Empty values, zeros and the place in the recycle bin do not count."""
    return _hash("\x1f".join(f"{n}={values[n]}" for n in sorted(values) if values[n] and n not in _NOT_CONTENT))


def digest_of_all(digests: Iterable[str]) -> str:
    """One digest for rows in any order."""
    return _hash("".join(sorted(digests)))


def _hash(text: str) -> str:
    return blake2b(text.encode(), digest_size=10).hexdigest()


class Writer:
    """Bulk inserts and updates of one import, with their images."""

    def __init__(self, connection: Connection, batch: int) -> None:
        self._connection = connection
        self._batch = batch
        self._images: list[dict[str, Any]] = []
        self._next: dict[str, int] = {}

    def new_id(self, table: Table) -> int:
        """A free id; ids are given here because rows that belong together are written in different portions."""
        if table.name not in self._next:
            top = self._connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
            self._next[table.name] = int(top)
        self._next[table.name] += 1
        return self._next[table.name]

    def begin_ids_at(self, table: Table, last: int) -> None:
        """Ids of this table go on after `last`."""
        self._next[table.name] = last

    def add(self, table: Table, rows: Sequence[Mapping[str, Any]], remember: bool = True) -> None:
        """Insert rows (all with the same keys, `id` among them). `remember` False: they go with their customer."""
        if not rows:
            return
        self._connection.execute(insert(table), list(rows))
        if remember:
            for row in rows:
                self.remember_added(table, row["id"], digest(row))

    def remember_added(self, table: Table, row_id: int, after: Any) -> None:
        """Remember a row that was inserted."""
        self._images.append(
            {"batch_id": self._batch, "table": table.name, "row_id": row_id, "before": None, "after": after}
        )

    def change(self, table: Table, row_id: int, before: Image, after: Image) -> None:
        """Remember a change of some columns."""
        self._images.append(
            {
                "batch_id": self._batch, "table": table.name, "row_id": row_id,
                "before": freeze(before), "after": freeze(after),
            }
        )  # fmt: skip

    def write_images(self) -> None:
        """Write what was remembered so far."""
        for start in range(0, len(self._images), CHUNK):
            self._connection.execute(insert(import_images), self._images[start : start + CHUNK])
        self._images.clear()


def portions(items: Iterable[Any], size: int = CHUNK) -> Iterable[list[Any]]:
    """The items in lists of at most `size`."""
    portion: list[Any] = []
    for item in items:
        portion.append(item)
        if len(portion) == size:
            yield portion
            portion = []
    if portion:
        yield portion
