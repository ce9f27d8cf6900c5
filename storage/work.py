"""One command: one transaction, one history line, sums and search index kept right, and its undo.

A command writes only through `Work`. Work remembers each row before and after, so that every command can be taken back
by the same mechanism, and at the end brings what follows from the rows (sums, search index) up to date.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Date, DateTime, LargeBinary, Table, Time, insert, select, update
from sqlalchemy import delete as sql_delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.elements import ColumnElement

from core.changes import ChangeSet
from core.errors import KnownError
from storage import occasion_sources, search, sums, tables

_CHANGES_SUMS = frozenset({"purchases", "visits", "contact_log"})
_CHANGES_SEARCH = frozenset({"customers", "phones", "customer_tags", "preferences", "family"})

Image = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None: it was not there."""

    table: str
    id: int
    before: Image | None
    after: Image | None


def freeze(values: Mapping[str, Any]) -> Image:
    """A row as JSON can hold it: days and times in ISO form, bytes in base64; sums are left out."""
    return {name: _plain(value) for name, value in values.items() if name not in tables.SUM_COLUMNS}


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


def thaw(table: Table, image: Mapping[str, Any]) -> Image:
    """The reverse of `freeze`, by the types of the table's columns."""
    return {name: _typed(table, name, value) for name, value in image.items() if name in table.c}


def _typed(table: Table, name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    kind = table.c[name].type
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Time):
        return time.fromisoformat(value)
    if isinstance(kind, LargeBinary):
        return base64.b64decode(value)
    return value


class Work:
    """The open transaction of one command. `what` and `values` are its history line (a message key and what fills
    it).
    """

    def __init__(self, connection: Connection, who: str, now: datetime, what: str, values: Mapping[str, Any]) -> None:
        self.connection = connection
        self.who = who
        self.now = now
        self.what = what
        self.values = dict(values)
        self.changes = ChangeSet()
        self.new_id: int | None = None
        self.batch_id: int | None = None
        self._rows: list[RowChange] = []
        self._tables: set[str] = set()
        self._customers: set[int] = set()
        self._all_customers = False

    # --- writing rows -------------------------------------------------------------------------------------------

    def insert(self, table: Table, **values: Any) -> int:
        """Add one row, return its id."""
        row_id = int(self.connection.execute(insert(table).values(**values)).inserted_primary_key[0])  # type: ignore[index]
        self._remember(table, row_id, None, self._row(table, row_id))
        return row_id

    def update(self, table: Table, row_id: int, **values: Any) -> bool:
        """Change the given columns of one row; False when they already were so. KnownError not_found without the
        row.
        """
        before = self._row(table, row_id)
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return False
        self.connection.execute(update(table).where(table.c.id == row_id).values(**changed))
        names = [*changed, *([] if table is tables.customers or "customer_id" not in table.c else ["customer_id"])]
        self._remember(table, row_id, {n: before[n] for n in names}, {n: changed.get(n, before[n]) for n in names})
        return True

    def delete(self, table: Table, row_id: int) -> None:
        """Remove one row."""
        before = self._row(table, row_id)
        if occasion_sources.is_source(table):
            occasion_sources.forget(self, table, before)
        self.connection.execute(sql_delete(table).where(table.c.id == row_id))
        self._remember(table, row_id, before, None)

    def delete_all(self, table: Table, condition: ColumnElement[bool]) -> None:
        """Remove all rows that fit, however many."""
        rows = self.connection.execute(select(table).where(condition).order_by(table.c.id)).mappings().all()
        self.connection.execute(sql_delete(table).where(condition))
        for row in rows:
            self._remember(table, row["id"], dict(row), None)

    def insert_many(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add many rows at once, without images: for imports, which keep their own. Every row has the same keys."""
        if rows:
            self.connection.execute(insert(table), list(rows))
            self._tables.add(table.name)

    def touch(self, table: Table, customer_ids: Iterable[int] = ()) -> None:
        """Say that rows of these customers changed without passing through here."""
        self._tables.add(table.name)
        self._customers.update(customer_ids)

    def touch_everyone(self, *names: str) -> None:
        """Say that possibly every customer changed (a ranking, another margin)."""
        self._tables.update(names)
        self._all_customers = True

    def _row(self, table: Table, row_id: int) -> Image:
        found = self.connection.execute(select(table).where(table.c.id == row_id)).mappings().first()
        if found is None:
            raise KnownError("not_found")
        return dict(found)

    def _remember(self, table: Table, row_id: int, before: Image | None, after: Image | None) -> None:
        self._rows.append(
            RowChange(
                table.name, row_id, None if before is None else freeze(before), None if after is None else freeze(after)
            )
        )
        self._tables.add(table.name)
        if table is tables.customers:
            self._customers.add(row_id)
        for image in (before, after):
            if image is not None and image.get("customer_id") is not None:
                self._customers.add(image["customer_id"])

    # --- the end of the command ---------------------------------------------------------------------------------

    def finish(self) -> None:
        """Bring sums and search index up to date, write the history line, and make `changes`. Called once, by the
        archive.
        """
        if not self._tables:
            return
        if self._customers:
            if self._tables & _CHANGES_SUMS:
                sums.refresh(self.connection, self._customers)
            if self._tables & _CHANGES_SEARCH:
                search.reindex(self.connection, self._customers)
            if back := self._brought_back():
                occasion_sources.came_back(self.connection, back)
        history_id = self.connection.execute(
            insert(tables.history).values(
                at=self.now,
                who=self.who,
                what=self.what,
                batch_id=self.batch_id,
                values=freeze(self.values),
                changes=[[c.table, c.id, c.before, c.after] for c in self._rows],
            )
        ).inserted_primary_key[0]  # type: ignore[index]
        self.changes = ChangeSet(
            tables=frozenset(self._tables),
            customers=frozenset() if self._all_customers else frozenset(self._customers),
            history_id=int(history_id),
            what=self.what,
            values=self.values,
            new_id=self.new_id,
        )

    def _brought_back(self) -> dict[int, date]:
        """Customers who were brought back from the recycle bin, and the days on which they had gone there."""
        found: dict[int, date] = {}
        for change in self._rows:
            if change.table == tables.customers.name and change.before and change.after:
                gone = occasion_sources.day_of(change.before.get("deleted_at"))
                if gone is not None and change.after.get("deleted_at", gone) is None:
                    found[change.id] = gone
        return found

    # --- taking back ----------------------------------------------------------------------------------------------

    def take_back(self, rows: Sequence[RowChange]) -> None:
        """Undo these changes, newest first. KnownError changed_since when a row was changed again or is needed
        elsewhere.
        """
        try:
            for (name, removed), group in groupby(reversed(rows), lambda change: (change.table, change.after is None)):
                if removed and name != tables.followups.name:
                    self._bring_back(tables.metadata.tables[name], list(group))
                else:
                    for change in group:
                        self._take_back_one(change)
        except IntegrityError as error:
            raise KnownError("changed_since") from error

    def _bring_back(self, table: Table, removed: Sequence[RowChange]) -> None:
        """Rows that were taken away, all at once: a field of the shop's own has one for each customer."""
        images = [thaw(table, change.before or {}) for change in removed]
        self.connection.execute(insert(table), images)
        for change, image in zip(removed, images, strict=True):
            self._remember(table, change.id, None, image)

    def _take_back_one(self, change: RowChange) -> None:
        table = tables.metadata.tables[change.table]
        if table is tables.followups and self._came_and_went(change):
            return
        if change.after is None:
            self._bring_back(table, [change])
            return
        now = freeze(self._row(table, change.id))
        if any(now.get(name) != value for name, value in change.after.items() if name in now):
            raise KnownError("changed_since")
        if change.before is None:
            if table is tables.customers:
                occasion_sources.take_away(self.connection, [change.id])
            self.delete(table, change.id)
        else:
            self.update(table, change.id, **thaw(table, change.before))

    def _came_and_went(self, change: RowChange) -> bool:
        """A follow-up that a rule made follows the facts (storage/occasions.py), so it may be gone or be made again
        since a command moved it with its customer or took it away: then there is nothing to take back."""
        known = self.connection.execute(select(tables.followups).where(tables.followups.c.id == change.id)).first()
        if change.after is not None:
            return known is None and change.before is not None
        made_by_rule = change.before is not None and change.before.get("rule") is not None
        if known is None or not made_by_rule:
            return False
        row = {name: value for name, value in (change.before or {}).items() if name != "id"}
        self.insert(tables.followups, **thaw(tables.followups, row))  # its number was given to another one
        return True
