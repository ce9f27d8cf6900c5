"""What was done: one line for each command, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from core.changes import ChangeSet, HistoryLine
from core.errors import KnownError
from storage.tables import history
from storage.work import RowChange

if TYPE_CHECKING:
    from storage.archive import Archive


class History:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def recent(self, limit: int = 50) -> list[HistoryLine]:
        """The newest lines first."""
        with self._archive.reading() as connection:
            rows = connection.execute(select(history).order_by(history.c.id.desc()).limit(limit)).mappings()
            return [
                HistoryLine(r["id"], r["at"], r["who"], r["what"], r["values"], r["undone_at"] is not None)
                for r in rows
            ]

    def undo(self, history_id: int) -> ChangeSet:
        """Take one command back. KnownError: not_found, already_undone, changed_since (something was built on it)."""
        with self._archive.reading() as connection:
            line = connection.execute(select(history).where(history.c.id == history_id)).mappings().first()
        if line is None:
            raise KnownError("not_found")
        if line["undone_at"] is not None:
            raise KnownError("already_undone")
        if line["batch_id"] is not None:
            self._archive.imports.undo(line["batch_id"])
            return ChangeSet(tables=frozenset({"customers", "purchases"}), what="undo", values={"what": line["what"]})
        if line["what"] == "settings_changed":
            changes = self._archive.settings.set(**line["values"]["before"])
            with self._archive.work("undo", what=line["what"]) as work:
                work.connection.execute(update(history).where(history.c.id == history_id).values(undone_at=work.now))
            return changes
        with self._archive.work("undo", what=line["what"]) as work:
            work.take_back([RowChange(*change) for change in line["changes"]])
            if "settings_before" in line["values"]:
                self._archive.settings.write(work, **line["values"]["settings_before"])
            work.connection.execute(update(history).where(history.c.id == history_id).values(undone_at=work.now))
        return work.changes
