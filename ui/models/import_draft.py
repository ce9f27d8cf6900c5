"""A list on its way into the book: what was read, how it is understood so far, and what importing it would do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from core.errors import KnownError
from core.importing.corrections import is_correction
from core.importing.day_parts import DayOrder
from core.importing.fields import Field
from core.importing.layout import Layout
from core.importing.merging import Policy
from core.importing.plan import Choices, Known, Plan, RowPlan
from core.importing.sheets import raw_of, unread
from core.importing.summary import Summary, summary_of
from core.importing.tables import RawFile, RawSheet, Row, shown
from ui.models.import_view import ImportView, longest, row_of, view_of

if TYPE_CHECKING:
    from storage.imports import Imports

Edits = Mapping[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """Nothing of it is written. `plan`, `summary` and `view` are None until the list was checked, and while a column is
    missing (`lacking` says which). They may be of an earlier layout, choice or edit: `checked` tells.

    `sheet`: what the plan's rows are numbered by. `others`: sheets that could be imported too. `longest`: rows by whose
    words the columns get their widths. `ordered`: columns whose order of day and month the owner told.
    """

    file: RawFile
    layout: Layout
    known: Known
    sheet: RawSheet
    others: Sequence[str] = ()
    longest: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    choices: Choices = field(default_factory=Choices)
    edits: Edits = field(default_factory=dict)
    plan: Plan | None = None
    summary: Summary | None = None
    view: ImportView = field(default_factory=ImportView)
    lacking: KnownError | None = None
    ordered: frozenset[int] = frozenset()

    @classmethod
    def begun(cls, file: RawFile, layout: Layout, known: Known, today: date) -> ImportDraft:
        """A list that was read and not yet checked. A workbook of problems replaces what it was written about."""
        sheet = raw_of(file, layout)
        choices = Choices(Policy.UPDATE) if is_correction(layout) else Choices()
        return cls(file, layout, known, sheet, unread(file, layout, today), longest(sheet, layout), choices)

    @property
    def checked(self) -> bool:
        """Whether `plan` (or `lacking`) is about what is shown now."""
        plan = self.plan
        if plan is None:
            return self.lacking is not None
        return plan.layout == self.layout and plan.choices == self.choices and plan.edits == self.edits

    def unchecked(self) -> ImportDraft:
        """The same before it was checked: to come back to."""
        return replace(self, plan=None, summary=None, view=ImportView(), lacking=None)

    # --- cells ----------------------------------------------------------------------------------------------------

    def row(self, number: int) -> Row:
        """A row of the sheet (from 1) with the cells that were put right by hand."""
        cells = self.sheet.rows[number - 1]
        if not self.edits:
            return cells
        indices = [c.index for c in self.layout.columns if (number, c.index) in self.edits]
        if not indices:
            return cells
        width = max(len(cells), max(indices) + 1)
        return [
            self.edits[number, i] if (number, i) in self.edits else cells[i] if i < len(cells) else None
            for i in range(width)
        ]

    def text(self, number: int, column: int) -> str:
        """What stands in a cell."""
        edited = self.edits.get((number, column))
        return self.original(number, column) if edited is None else edited

    def original(self, number: int, column: int) -> str:
        """What stood in a cell of the file."""
        cells = self.sheet.rows[number - 1]
        return shown(cells[column]).strip() if column < len(cells) else ""

    def place(self, number: int) -> tuple[str, int]:
        """The sheet of a row ("" while only one is read) and its number there."""
        sheet, there = self.sheet.place(number)
        return (sheet if self.layout.more else ""), there

    def planned_row(self, number: int) -> RowPlan | None:
        """What would become of a row; None before it was checked."""
        if self.plan is None:
            return None
        try:
            return row_of(self.plan, number)
        except KeyError:
            return None

    def is_stale(self, number: int, column: int) -> bool:
        """Whether the plan is about something else than what a cell says now."""
        plan = self.plan
        if plan is None or (plan.layout is self.layout and plan.edits is self.edits):
            return False
        before = next((c for c in plan.layout.columns if c.index == column), None)
        now = next((c for c in self.layout.columns if c.index == column), None)
        return before != now or plan.edits.get((number, column)) != self.edits.get((number, column))

    # --- changes --------------------------------------------------------------------------------------------------

    def with_field(self, column: int, meaning: Field | None) -> ImportDraft:
        return replace(self, layout=self.layout.with_field(column, meaning))

    def with_order(self, column: int, order: DayOrder) -> ImportDraft:
        """Whether 3/5/1990 is in March or in May, as the owner says."""
        return replace(self, layout=self.layout.with_order(column, order), ordered=self.ordered | {column})

    def with_codes(self, column: int, codes: Mapping[str, str]) -> ImportDraft:
        return replace(self, layout=self.layout.with_codes(column, codes))

    def with_edit(self, number: int, column: int, text: str) -> ImportDraft:
        """A cell put right by hand; its own words again take the correction away."""
        return self.with_edits([(number, column, text)])

    def with_edits(self, changes: Iterable[tuple[int, int, str]]) -> ImportDraft:
        """Several cells (row, column, words) put right at once."""
        edits = dict(self.edits)
        for number, column, text in changes:
            if text == self.original(number, column):
                edits.pop((number, column), None)
            else:
                edits[number, column] = text
        return replace(self, edits=edits)

    def with_rows(self, numbers: Iterable[int], policy: Policy | None) -> ImportDraft:
        """Single rows treated otherwise; None: as all the others."""
        rows = dict(self.choices.rows)
        for number in numbers:
            if policy is None:
                rows.pop(number, None)
            else:
                rows[number] = policy
        return replace(self, choices=replace(self.choices, rows=rows))

    def planned(self, imports: Imports, today: date) -> ImportDraft:
        """The same list with its plan made anew; may take seconds for a long one."""
        try:
            plan = imports.plan(
                self.file, self.layout, today, known=self.known, choices=self.choices, edits=dict(self.edits)
            )
        except KnownError as error:
            return replace(self, plan=None, summary=None, view=ImportView(), lacking=error)
        plan.edits = self.edits  # the very same: whether a plan is current is seen at a glance
        return replace(self, plan=plan, summary=summary_of(plan), view=view_of(plan), lacking=None)
