"""What was done to the book after an import: which rows are no longer as they were then.

Every command leaves each row before and after in its line of the history, every later import in its images. A row is as
it was when what it held before the first of these changes is what it holds now, however it got there (an edit that was
taken back is none).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from storage.tables import history, import_batches, import_images, purchase_items
from storage.work import Image, freeze

MERGED = "customers_merged"
"""The line of the history that storage/merging.py writes."""
_NOT_CONTENT = frozenset({"id", "deleted_at"})
"""That a row lies in the recycle bin is no work on it."""


class Since:
    """`first_before`: (table, id) → what the changed columns held when the import was done, None for later rows.
    `merged`: the customers of whom two were made one."""

    def __init__(self) -> None:
        self.first_before: dict[tuple[str, int], Image | None] = {}
        self.merged: set[int] = set()

    def note(self, table: str, row_id: int, before: Image | None) -> None:
        """One change more, in the order in which they were made."""
        key = (table, row_id)
        if key not in self.first_before:
            self.first_before[key] = None if before is None else dict(before)
            return
        known = self.first_before[key]
        if known is not None and before is not None:
            for name, value in before.items():
                known.setdefault(name, value)

    def is_changed(self, table: Table, row_id: int, now: Mapping[str, Any] | None) -> bool:
        """Whether a row is another one than when the import was done; `now` None: it is gone."""
        key = (table.name, row_id)
        if key not in self.first_before:
            return False
        before = self.first_before[key]
        if before is None or now is None:
            return (before is None) != (now is None)
        current = freeze(now)
        return any(
            (current.get(name) or None) != (value or None)
            for name, value in before.items()
            if name not in _NOT_CONTENT and name in current
        )

    def owners_of_changed(
        self, tables: Iterable[Table], row_of: Callable[[Table, int], Image | None]
    ) -> set[int]:
        """The customers whose rows of these tables were changed, added or removed."""
        by_name = {table.name: table for table in tables}
        found: set[int] = set()
        for (name, row_id), before in self.first_before.items():
            if name in by_name:
                now = row_of(by_name[name], row_id)
                if self.is_changed(by_name[name], row_id, now):
                    found.update(image["customer_id"] for image in (before, now) if image and "customer_id" in image)
        return found


def changed_since(connection: Connection, batch: int) -> Since:
    """Everything that was changed after this import."""
    since = Since()
    imported = select(history.c.id).where(history.c.batch_id == batch).scalar_subquery()
    h = history.c
    columns = (h.changes, h.batch_id, h.what, h["values"], h.undone_at)
    lines = connection.execute(select(*columns).where(h.id > imported).order_by(h.id))
    for changes, later, what, values, undone_at in lines:
        if what == MERGED and undone_at is None:
            since.merged.update((values["keep_id"], values["other_id"]))
        for table, row_id, before, _after in changes:
            since.note(table, row_id, before)
        if later is not None:
            images = select(import_images).where(import_images.c.batch_id == later).order_by(import_images.c.id)
            for image in connection.execute(images).mappings():
                since.note(image["table"], image["row_id"], image["before"])
            added = select(import_batches.c.added).where(import_batches.c.id == later)
            ranges = (connection.execute(added).scalar() or {}).get(purchase_items.name, ())
            for first, last in ranges:  # a few: the items of purchases that had none
                for item_id in range(first, last + 1):
                    since.note(purchase_items.name, item_id, None)
    return since
