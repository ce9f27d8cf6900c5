"""What is changed of a list before it is imported: columns, cells, answers, single rows.

Each change can be taken back by its toast; nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from heapq import merge

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from core.importing.day_parts import DayOrder
from core.importing.fields import Field, Kind
from core.importing.merging import Policy
from core.importing.plan import Choices
from core.importing.sheets import same_shape
from ui import import_words
from ui.context import Context
from ui.dialogs.import_reading import ReadingDialog
from ui.dialogs.import_twin import TwinDialog
from ui.dialogs.import_values import ValuesDialog
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.models.import_view import Value, problems_like
from ui.pages.importing_check import CheckStep
from ui.pages.importing_draft import DraftJobs, Reading
from ui.pages.importing_menus import CellDeeds, CellMenu
from ui.theme.icons import Icon
from ui.widgets.import_results import ASKED, IN_ARCHIVE, IN_FILE


class ImportChanges:
    """`now()`: the list as it is understood now; `take(draft)`: look at it anew; `begin(draft)`: show it as if it had
    just been read."""

    def __init__(
        self,
        ctx: Context,
        page: QWidget,
        jobs: DraftJobs,
        checking: CheckStep,
        now: Callable[[], ImportDraft | None],
        take: Callable[[ImportDraft], None],
        begin: Callable[[ImportDraft], None],
    ) -> None:
        self._ctx, self._page, self._jobs, self._checking = ctx, page, jobs, checking
        self._now, self._take, self._begin = now, take, begin
        results = checking.results
        checking.picked.connect(self.pick)
        checking.codes_wanted.connect(self.ask_codes)
        checking.edited.connect(self.put)
        checking.chosen.connect(self.choose)
        checking.twin_wanted.connect(self.look_at_twin)
        checking.menu_wanted.connect(self.show_menu)
        results.questions.order_chosen.connect(self.set_order)
        results.twins_wanted.connect(self.look_at_twins)
        results.all_same.connect(self.all_same)
        results.hidden_wanted.connect(self.want_hidden)
        results.reading_wanted.connect(self.ask_reading)

    # --- taking it back -------------------------------------------------------------------------------------------

    def _change(self, draft: ImportDraft, words: str = "", sign: Icon = Icon.CHECK_CIRCLE) -> None:
        """Go on with a changed list; the toast takes the change back."""
        now = self._now()
        self._take(draft)
        if words and now is not None:
            before = now.unchecked()
            self._ctx.toast(words, lambda: self._back(before), sign=sign)

    def _back(self, before: ImportDraft) -> None:
        now = self._now() if isValid(self._page) else None
        if now is None or now.file is not before.file:
            return
        if now.sheet is not before.sheet:
            self._begin(before)
            return
        self._take(
            replace(now, layout=before.layout, choices=before.choices, edits=before.edits, ordered=before.ordered)
        )

    # --- columns --------------------------------------------------------------------------------------------------

    def pick(self, column: int, meaning: Field | None) -> None:
        """A column becomes another field; one that had it gives it up."""
        draft = self._now()
        if draft is None:
            return
        changed = draft.with_field(column, meaning)
        pairs = list(zip(draft.layout.columns, changed.layout.columns, strict=True))
        gave_up = [a for a, b in pairs if a.index != column and a.field is not None and b.field is None]
        header = next(a.header or a.letter for a, _b in pairs if a.index == column)
        if gave_up:
            words = tr("“{header}”一列先不导入了", header=gave_up[0].header or gave_up[0].letter)
        elif meaning is None:
            words = tr("“{header}”一列先不导入了", header=header)
        else:
            words = tr("“{header}”记成{field}", header=header, field=import_words.field_name(meaning))
        self._change(changed, words, Icon.INFO)

    def set_order(self, column: int, order: DayOrder) -> None:
        draft = self._now()
        if draft is not None:
            words = tr("先日后月") if order is DayOrder.DAY_FIRST else tr("先月后日")
            header = self._header(draft, column)
            self._change(draft.with_order(column, order), tr("“{header}”：{words}", header=header, words=words))

    def ask_codes(self, column: int) -> None:
        """Ask what the values of a column mean."""
        draft = self._now()
        if draft is not None:
            self._jobs.values(draft, column, lambda values, total: self._ask_codes(column, values, total))

    def _ask_codes(self, column: int, values: Sequence[Value], total: int) -> None:
        draft = self._now()
        found = next((c for c in draft.layout.columns if c.index == column), None) if draft is not None else None
        if found is None or not values:
            return
        dialog = ValuesDialog(self._page, found, values, total)
        dialog.accepted.connect(lambda: self._take_codes(column, dialog))
        dialog.open()

    def _take_codes(self, column: int, dialog: ValuesDialog) -> None:
        draft = self._now()
        if draft is not None:
            words = tr("“{header}”里的值按您说的记", header=self._header(draft, column))
            self._change(draft.with_codes(column, dialog.codes()), words)

    @staticmethod
    def _header(draft: ImportDraft, column: int) -> str:
        return next(c.header or c.letter for c in draft.layout.columns if c.index == column)

    # --- cells ----------------------------------------------------------------------------------------------------

    def put(self, number: int, column: int, words: str) -> None:
        """Other words in one cell."""
        draft = self._now()
        if draft is None:
            return
        where = import_words.row_name(draft.sheet, number)
        said = tr("{row}的“{header}”改好了", row=where, header=self._header(draft, column))
        self._change(draft.with_edit(number, column, words), said, Icon.EDIT)

    def blank_same(self, column: int, problem: str) -> None:
        """Every cell of the column with this mark stays empty."""
        draft = self._now()
        if draft is None or draft.plan is None:
            return
        numbers = problems_like(draft.plan, column, problem)
        changed = draft.with_edits((number, column, "") for number in numbers)
        words = tr("“{header}”里 {n} 格留空了", header=self._header(draft, column), n=len(numbers))
        self._change(changed, words, Icon.MINUS_CIRCLE)

    def show_menu(self, index: QModelIndex, where: QPoint) -> None:
        self.menu(index).popup(where)

    def menu(self, index: QModelIndex) -> CellMenu:
        """What can be done with a cell."""
        table = self._checking.table
        deeds = CellDeeds(
            table.edit, self.put, self.blank_same, self.look_at_twin, self.decide, self.ask_codes, self.pick
        )
        return CellMenu(self._page, table.table, index, deeds)

    # --- rows and customers ---------------------------------------------------------------------------------------

    def choose(self, choices: Choices) -> None:
        """What is chosen beside the preview for all rows."""
        draft = self._now()
        if draft is not None:
            self._change(replace(draft, choices=choices))

    def decide(self, numbers: Sequence[int], policy: Policy | None) -> None:
        """Single rows are treated otherwise."""
        draft = self._now()
        if draft is None:
            return
        customers, n = draft.layout.kind is Kind.CUSTOMERS, len(numbers)
        words = {
            Policy.SKIP: tr("{n} 行不导入了", n=n),
            Policy.FILL: tr("{n} 行当作同一位", n=n) if customers else tr("{n} 笔留着店里的", n=n),
            Policy.UPDATE: "" if customers else tr("{n} 笔换成表里的", n=n),
            None: tr("{n} 行照样导入", n=n),
        }.get(policy, "")
        self._change(draft.with_rows(numbers, policy), words, Icon.INFO)

    def all_same(self) -> None:
        """Every row that only has somebody's name is that one."""
        draft = self._now()
        if draft is not None:
            self.decide(draft.view.asked, Policy.FILL)

    def want_hidden(self, wanted: bool) -> None:
        """Import the rows that the workbook hides, or not."""
        draft = self._now()
        if draft is not None:
            self.decide(draft.view.hidden, None if wanted else Policy.SKIP)

    def look_at_twins(self, which: str) -> None:
        draft = self._now()
        if draft is not None:
            view = draft.view
            numbers = {IN_FILE: view.of_file, IN_ARCHIVE: view.of_archive, ASKED: view.asked}[which]
            if numbers:
                self._open_twins(draft, numbers, numbers[0])

    def look_at_twin(self, number: int) -> None:
        """Both sides of this row; from there to all other duplicates. Then Enter goes on to the next problem."""
        draft = self._now()
        if draft is None:
            return
        numbers = list(merge(draft.view.of_file, draft.view.of_archive))
        if number in numbers:
            dialog = self._open_twins(draft, numbers, number)
            dialog.finished.connect(lambda _: self._checking.table.to_next_problem())

    def _open_twins(self, draft: ImportDraft, numbers: Sequence[int], first: int) -> TwinDialog:
        ctx = self._ctx
        dialog = TwinDialog(self._page, draft, numbers, first, ctx.currency, masked=ctx.masked)
        dialog.decided.connect(self._decide_quietly)
        dialog.open()
        return dialog

    def _decide_quietly(self, number: int, policy: Policy) -> None:
        """Told in the dialog, where it can be told otherwise."""
        draft = self._now()
        if draft is not None:
            self._change(draft.with_rows([number], policy))

    # --- the whole file -------------------------------------------------------------------------------------------

    def ask_reading(self, sheet: str = "") -> None:
        """怎么读; `sheet`: the one to look at first."""
        draft = self._now()
        if draft is None:
            return
        together = draft.layout.more or same_shape(draft.file, draft.layout)
        dialog = ReadingDialog(self._page, draft.file, draft.layout, together, sheet)
        dialog.accepted.connect(lambda: self._read_otherwise(dialog))
        dialog.open()

    def _read_otherwise(self, dialog: ReadingDialog) -> None:
        draft = self._now()
        if draft is None:
            return
        before = draft.unchecked()
        chosen = Reading(dialog.sheet, dialog.header_row, dialog.kind, dialog.all_together)

        def done(fresh: ImportDraft) -> None:
            self._begin(fresh)
            self._ctx.toast(tr("换了读法"), lambda: self._back(before), sign=Icon.INFO)

        self._jobs.read_otherwise(draft, chosen, done)
