"""Imports: lists of customers and of purchases into the archive, in one transaction each, and taking them back.

The wizard and the command line go the same way: read_table (storage/files) → `layout` → `plan` (changed and made again
as often as the owner likes; nothing is written) → `run`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, insert, select

from core.changes import ChangeSet
from core.errors import KnownError
from core.importing.columns import find_layout
from core.importing.corrections import corrected
from core.importing.fields import Field, Kind, fields_of
from core.importing.layout import Layout, map_by_hand
from core.importing.marks import Level
from core.importing.own_columns import with_own_fields
from core.importing.plan import Choices, Known, Outcome, Plan, Purchases, RowPlan, fill, make_plan
from core.importing.remembered import apply_remembered, headers_key, remember
from core.importing.rows import Edits
from core.importing.tables import RawFile, shown
from core.jobs import Progress, collector_resting
from storage import import_known, import_undo, import_writing
from storage.bulk import growing
from storage.files import limits
from storage.files.reading import read_table
from storage.import_images import Writer
from storage.import_purchases import write_purchases
from storage.import_undo import UndoReport
from storage.import_writing import CustomerWriter
from storage.tables import customers, import_batches, import_rows, preferences, purchases, visits
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive


UNDO_DAYS = 30
"""So long an import can be taken back with one press; later too much rests on it."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or (`batch` None) would do."""

    plan: Plan
    batch: int | None = None
    changes: ChangeSet = field(default_factory=ChangeSet)

    @property
    def counts(self) -> dict[Outcome, int]:
        return self.plan.counts()

    def as_json(self) -> dict[str, Any]:
        """The shape of the `import` command. `problem` is a key, `values` fill it, `level` is error or check."""
        plan = self.plan
        return {
            "file": plan.file,
            "kind": plan.kind.value,
            "sheet": plan.layout.sheet,
            "header_row": plan.layout.header_row,
            "columns": [{"header": c.header, "field": c.field.value if c.field else None} for c in plan.layout.columns],
            "rows": len(plan.rows),
            **{outcome.value: count for outcome, count in plan.counts().items()},
            **self._newcomers(),
            "problems": [
                {
                    **self._place(p.row),
                    "column": p.column or None,
                    "value": p.value,
                    "problem": p.mark.problem,
                    "level": p.mark.level.value,
                    "values": dict(p.mark.values),
                }
                for p in plan.problems()
            ],
            "batch": self.batch,
        }

    def _newcomers(self) -> dict[str, int]:
        """Of a list of purchases: customers whom it names and the book does not know, and how many are taken in."""
        plan = self.plan
        if plan.kind is Kind.CUSTOMERS:
            return {}
        taken = plan.newcomers if plan.choices.take_newcomers else 0
        return {"unknown_customers": plan.newcomers, "new_customers": taken}

    def _place(self, number: int) -> dict[str, Any]:
        """Where a row stands in the file; the sheet is named where several were read."""
        sheet, row = self.plan.raw.place(number)
        return {"sheet": sheet, "row": row} if self.plan.layout.more else {"row": row}


@dataclass(frozen=True, slots=True)
class Batch:
    """One import that was done. `counts` by the words of Outcome."""

    id: int
    made_at: datetime
    file: str
    kind: Kind
    counts: Mapping[str, int]
    undone: bool = False

    def may_be_undone(self, today: date) -> bool:
        """Whether taking it back is offered: for UNDO_DAYS days, once."""
        return not self.undone and (today - self.made_at.date()).days <= UNDO_DAYS


class Imports:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    # --- before anything is written ---------------------------------------------------------------------------------

    def read(self, path: Path, progress: Progress | None = None) -> RawFile:
        """Read a foreign file in a guarded child, within the limits of the settings (storage/files/reading.py)."""
        return read_table(path, progress, limits.from_settings(self._archive.settings["import_limits"]))

    def known(self) -> Known:
        """The archive as a plan sees it. Read it once for a wizard; `run` notices when it has become stale."""
        with self._archive.reading() as connection, collector_resting():
            known = import_known.read(connection)
        return replace(known, purchases=self._purchases)

    def _purchases(self, first: date, last: date) -> Purchases:
        with self._archive.reading() as connection:
            return import_known.imported_purchases(connection, first, last)

    def layout(
        self,
        file: RawFile,
        today: date,
        *,
        sheet: str | None = None,
        kind: Kind | None = None,
        mapping: Mapping[str, Sequence[str]] | None = None,
    ) -> Layout:
        """How the file is read: found by itself, then as the last file with the same headers was, then `mapping`
        (field → headers) by hand.

        KnownError: sheet_not_found, no_table_found, column_not_found, field_not_found {field, fields}.
        """
        layout = self.as_last_time(find_layout(file, today, sheet, kind))
        return map_by_hand(layout, {_field(name, layout.kind): headers for name, headers in (mapping or {}).items()})

    def as_last_time(self, layout: Layout) -> Layout:
        """The layout with the shop's own fields in it, and with what was chosen when a file with the same headers was
        imported last."""
        layout = with_own_fields(layout, {field.name for field in self._archive.own_fields.all()})
        layout = replace(layout, currency=str(self._archive.settings["currency"]))
        key = headers_key(corrected(layout))
        if not key:
            return layout
        report = import_batches.c.report
        of_these = (report["headers"].as_string() == key, import_batches.c.undone_at.is_(None))
        query = select(report).where(*of_these).order_by(import_batches.c.id.desc()).limit(1)
        with self._archive.reading() as connection:
            last = connection.execute(query).scalar()
        return layout if last is None else apply_remembered(layout, last)

    def plan(
        self,
        file: RawFile,
        layout: Layout,
        today: date,
        *,
        known: Known | None = None,
        choices: Choices | None = None,
        edits: Edits | None = None,
    ) -> Plan:
        """What importing would do. KnownError: no_name_or_phone, no_purchase_columns."""
        known = known or self.known()
        if layout.of(Field.PHOTO):
            with self._archive.reading() as connection:
                known = import_known.with_photos(connection, known)
        with collector_resting():
            return make_plan(file, layout, known, today, choices=choices, edits=edits)

    # --- writing ----------------------------------------------------------------------------------------------------

    def run(self, plan: Plan, progress: Progress | None = None) -> ImportReport:
        """Do it: one transaction, or nothing, after a verified backup. A plan that has become stale is made again
        first.
        """
        with collector_resting():
            return self._run(plan, progress or Progress())

    def _run(self, plan: Plan, progress: Progress) -> ImportReport:
        if self._archive.customers.count():
            self._archive.backups.run(progress=progress)
        progress.step("preparing_import")
        with self._archive.work("imported", file=plan.file, kind=plan.kind.value) as work:
            if plan.run or plan.moment != import_known.moment(work.connection):
                plan = fill(plan, self._known_now(work.connection, plan.layout))
            plan.run = True  # from here on its people carry ids, which a rollback takes back
            counts = {outcome.value: count for outcome, count in plan.counts().items()}
            work.values.update(counts)
            batch = self._begin(work, plan, counts)
            work.batch_id = batch
            self._write(work, plan, batch, progress)
            progress.step("indexing")
        return ImportReport(plan, batch, work.changes)

    def _known_now(self, connection: Connection, layout: Layout) -> Known:
        def imported(first: date, last: date) -> Purchases:
            return import_known.imported_purchases(connection, first, last)

        known = import_known.read(connection)
        if layout.of(Field.PHOTO):
            known = import_known.with_photos(connection, known)
        return replace(known, purchases=imported)

    def _begin(self, work: Work, plan: Plan, counts: Mapping[str, int]) -> int:
        report = {**counts, "headers": headers_key(plan.layout), **remember(plan.layout)}
        done = work.connection.execute(
            insert(import_batches).values(
                made_at=work.now, file=plan.file, kind=plan.kind.value, sheet=plan.layout.sheet, report=report
            )
        )
        key = done.inserted_primary_key
        assert key is not None
        return int(key[0])

    def _write(self, work: Work, plan: Plan, batch: int, progress: Progress) -> None:
        writer = Writer(work.connection, batch)
        if plan.kind is Kind.CUSTOMERS:
            coming = import_writing.coming(plan)
            work.touch_everyone(customers.name, preferences.name)
        else:
            coming = {}
            work.touch_everyone(purchases.name)
        with growing(work.connection, coming):
            changed = CustomerWriter(work.connection, writer, plan, work.now).write(progress)
        if plan.kind is Kind.PURCHASES:  # after those of their customers who are new have an id
            work.touch(purchases, write_purchases(work.connection, writer, plan.rows, progress))
        work.touch(customers, changed)
        if any(p.last_visit for p in plan.people):
            work.touch(visits)
        progress.step("writing_history")
        writer.finish()
        rows = filter(_is_worth_remembering, plan.rows.noteworthy(Level.ERROR))
        work.insert_many(import_rows, [_remembered(batch, plan, row) for row in rows])

    # --- afterwards -------------------------------------------------------------------------------------------------

    def undo(self, batch: int, progress: Progress | None = None) -> UndoReport:
        """Take an import back (storage/import_undo.py). KnownError: not_found, already_undone."""
        with self._archive.work("import_undone", batch=batch) as work:
            report = import_undo.take_back(work, batch, progress or Progress())
        report.changes = work.changes
        return report

    def batches(self, limit: int = 20) -> list[Batch]:
        """The latest imports, newest first."""
        query = select(import_batches).order_by(import_batches.c.id.desc()).limit(limit)
        with self._archive.reading() as connection:
            rows = connection.execute(query).mappings()
            return [
                Batch(r["id"], r["made_at"], r["file"], Kind(r["kind"]), _counts(r["report"]), bool(r["undone_at"]))
                for r in rows
            ]


def _counts(report: Mapping[str, Any]) -> dict[str, int]:
    return {outcome.value: int(report.get(outcome.value, 0)) for outcome in Outcome}


def _field(name: str, kind: Kind) -> Field:
    try:
        field_ = Field(name)
    except ValueError:
        field_ = None
    if field_ is None or field_ not in fields_of(kind):
        raise KnownError("field_not_found", field=name, fields="、".join(f.value for f in fields_of(kind)))
    return field_


def _is_worth_remembering(row: RowPlan) -> bool:
    """Rows that were not simply taken over: what was changed, left out or not understood."""
    return row.outcome not in (Outcome.BLANK, Outcome.ADD, Outcome.UNCHANGED) or _is_lossy(row)


def _is_lossy(row: RowPlan) -> bool:
    lost = (Outcome.REJECT, Outcome.SKIP)
    return row.outcome in lost or any(mark.level is Level.ERROR for _column, mark in row.marks)


def _remembered(batch: int, plan: Plan, row: RowPlan) -> dict[str, Any]:
    """One row of the file. What was not taken over whole is kept as it stood, so that nothing is lost."""
    return {
        "batch_id": batch,
        "row": row.number,
        "outcome": row.outcome.value,
        "customer_id": row.person.id if row.person else None,
        "raw": [shown(cell) for cell in plan.raw.rows[row.number - 1]] if _is_lossy(row) else None,
        "reason": json.dumps([row.reason.problem, dict(row.reason.values)], ensure_ascii=False) if row.reason else None,
    }
