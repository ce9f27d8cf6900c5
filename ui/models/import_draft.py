"""A list on its way into the book: what was read, how it is understood so far, and what importing it would do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from core.errors import KnownError
from core.importing.columns import Layout
from core.importing.fields import Field
from core.importing.plan import Choices, Known, Plan
from core.importing.summary import Summary, summary_of
from core.importing.tables import RawFile, RawSheet, Row, shown

if TYPE_CHECKING:
    from storage.imports import Imports


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """Nothing of it is written. `plan` and `summary` are None while a column is missing (`lacking` says which)."""

    file: RawFile
    layout: Layout
    known: Known
    choices: Choices = field(default_factory=Choices)
    edits: dict[tuple[int, int], str] = field(default_factory=dict)
    plan: Plan | None = None
    summary: Summary | None = None
    lacking: KnownError | None = None

    @property
    def sheet(self) -> RawSheet:
        return next(sheet for sheet in self.file.sheets if sheet.name == self.layout.sheet)

    def row(self, number: int) -> Row:
        """A row of the sheet (from 1) with the cells that were put right by hand."""
        cells = self.sheet.rows[number - 1]
        changes = {column: text for (row, column), text in self.edits.items() if row == number}
        if not changes:
            return cells
        width = max(len(cells), max(changes) + 1)
        return [changes.get(i, cells[i] if i < len(cells) else None) for i in range(width)]

    def text(self, number: int, column: int) -> str:
        """What stands in a cell."""
        edited = self.edits.get((number, column))
        if edited is not None:
            return edited
        cells = self.sheet.rows[number - 1]
        return shown(cells[column]).strip() if column < len(cells) else ""

    def with_field(self, column: int, meaning: Field | None) -> ImportDraft:
        return replace(self, layout=self.layout.with_field(column, meaning))

    def with_edit(self, number: int, column: int, text: str) -> ImportDraft:
        """A cell put right by hand; its own words again take the correction away."""
        edits = {place: words for place, words in self.edits.items() if place != (number, column)}
        if text != replace(self, edits={}).text(number, column):
            edits[number, column] = text
        return replace(self, edits=edits)

    def planned(self, imports: Imports, today: date) -> ImportDraft:
        """The same list with its plan made anew; may take a second for a long one."""
        try:
            plan = imports.plan(
                self.file, self.layout, today, known=self.known, choices=self.choices, edits=self.edits
            )
        except KnownError as error:
            return replace(self, plan=None, summary=None, lacking=error)
        return replace(self, plan=plan, summary=summary_of(plan), lacking=None)
