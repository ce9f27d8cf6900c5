"""导入导出: choose a file, look at what would happen, import; each import can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from core.changes import ChangeSet
from core.errors import KnownError
from storage.imports import ImportReport
from ui import messages
from ui.context import Context
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.models.import_result import Result
from ui.pages.base import Page
from ui.pages.importing_changes import ImportChanges
from ui.pages.importing_check import CheckStep
from ui.pages.importing_choose import ChooseStep
from ui.pages.importing_deeds import ImportDeeds
from ui.pages.importing_done import DoneStep
from ui.pages.importing_draft import DraftJobs, sub, title
from ui.pages.importing_foot import ImportFoot
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.header import PageHeader
from ui.widgets.progress import StepBar

CHOOSE, CHECK, DONE = range(3)
_BATCHES = 8
_WIDE = 1088  # px of the page: a window of 1180 without the rail


class ImportPage(Page):
    """`show_where(file=path)` reads a file at once, `choose=True` asks for one."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.deeds = ImportDeeds(ctx, self)
        self.jobs = DraftJobs(ctx, self)
        self.draft: ImportDraft | None = None
        self.report: ImportReport | None = None
        self._result: Result | None = None
        self.step = CHOOSE
        self.steps = StepBar([tr("选文件"), tr("对应列并检查"), tr("导入")])
        self.other = Button(tr("换个文件"), Icon.FILE_PLUS, keys="Ctrl+N")
        self.other.clicked.connect(self.new_item)
        self.reading = Button(tr("怎么读"), Icon.SLIDERS)
        self.reading.setToolTip(tr("换工作表、表头或种类"))
        self.header = PageHeader(tr("导入导出"), " ", self.reading, self.other)
        self.header.row.insertWidget(1, self.steps)
        self.header.row.insertStretch(2)
        self.header.row.setStretch(0, 4)
        self.choosing, self.checking, self.done = ChooseStep(), CheckStep(ctx.today(), self._find), DoneStep()
        take = self._plan_again
        self.changes = ImportChanges(ctx, self, self.jobs, self.checking, lambda: self.draft, take, self._begin)
        self.foot = ImportFoot()
        self.column.addWidget(self.header)
        for part in (self.choosing, self.checking, self.done):
            self.column.addWidget(part, 1)
        self.set_foot(self.foot)
        self.setAcceptDrops(True)
        self._connect()
        self._show_step(CHOOSE)

    def _connect(self) -> None:
        self.reading.clicked.connect(self._ask_reading)
        self.choosing.choose_pressed.connect(self.new_item)
        self.choosing.export_pressed.connect(self.deeds.ask_export)
        self.choosing.undo_pressed.connect(self.deeds.undo)
        self.foot.back_pressed.connect(self._leave)
        self.foot.leave_pressed.connect(self._leave)
        self.foot.import_pressed.connect(self.run)
        self.done.undo_pressed.connect(self._undo_this)
        self.done.problems_pressed.connect(self.print_page)
        self.done.customers_pressed.connect(lambda: self.ctx.go("customers"))
        self.done.duplicates_pressed.connect(self._show_duplicates)
        self.done.again_pressed.connect(self.new_item)
        self.done.opened.connect(self.ctx.open_customer)

    # --- steps ----------------------------------------------------------------------------------------------------

    def _show_step(self, step: int) -> None:
        focused = self.isVisible() and step != self.step
        self.step = step
        self.steps.set_current(step)
        for number, part in enumerate((self.choosing, self.checking, self.done)):
            part.setVisible(number == step)
        self.foot.setVisible(step == CHECK)
        self.reading.setVisible(step == CHECK)
        self.other.setVisible(step == CHECK)
        self._say_head()
        if focused:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_head(self) -> None:
        shown = None if self.step == CHOOSE else self.draft
        self.header.set_title(title(shown))
        self.header.set_sub(sub(shown))

    # --- reading a file -------------------------------------------------------------------------------------------

    def read(self, path: Path) -> None:
        """Read a file and show what importing it would do."""
        if self.step == DONE:
            self._leave()  # its rows are told: two lists of 100,000 need not be held at once
        self.choosing.say(None)
        self.jobs.read(path, self._begin, self._refuse)

    def _begin(self, draft: ImportDraft) -> None:
        """A list is shown for the first time, or read in another way; a long one is checked while it is looked at."""
        if self.draft is None or self.draft.file is not draft.file:
            self._forget()
        elif self.draft.plan is not draft.plan:
            self.jobs.let_go(self.draft.plan)
        self.draft = draft
        self.checking.begin()
        if draft.checked:
            self._show_draft(draft)
        else:
            self._plan_again(draft)
        self._show_step(CHECK)

    def _refuse(self, error: KnownError) -> None:
        self.draft = None
        self._show_step(CHOOSE)
        self.choosing.say(messages.words(error))

    def _show_draft(self, draft: ImportDraft) -> None:
        before = self.draft.plan if self.draft is not None else None
        self.draft = draft
        self.checking.show_draft(draft)
        if before is not draft.plan:
            self.jobs.let_go(before)
        self.foot.show_draft(draft)
        self._say_head()

    def _plan_again(self, draft: ImportDraft, *, read_archive: bool = False) -> None:
        """Something was chosen or put right: look again at what would happen. Until then nothing can be imported."""
        self.draft = draft
        self.checking.show_pending(draft)
        self.foot.show_busy(draft)
        self.jobs.plan(draft, self._show_draft, self.ctx.alarm, read_archive=read_archive)

    def _ask_reading(self) -> None:
        self.changes.ask_reading()

    def _find(self, numbers: Sequence[int], words: str, done: Callable[[Sequence[int]], None]) -> None:
        if self.draft is not None:
            self.jobs.find(self.draft, numbers, words, done)

    # --- importing ------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Import what the preview shows."""
        if self.draft is not None and self.draft.plan is not None and self.draft.checked:
            self.deeds.run(self.draft.plan, self._imported)

    def _imported(self, report: ImportReport, result: Result) -> None:
        self.report, self._result = report, result
        self.done.show_report(report, result)
        self._show_step(DONE)
        self._look_for_duplicates()

    def _look_for_duplicates(self) -> None:
        """Whether somebody of the list looks like somebody who was known already."""
        report, merging = self.report, self.ctx.archive.merging
        batch = report.batch if report is not None else None
        if batch is None:
            return

        def done(pairs: int) -> None:
            if isValid(self) and self.report is report:
                self.done.show_duplicates(pairs)

        self.ctx.read(lambda: len(merging.pairs(batch=batch)), done)

    def _show_duplicates(self) -> None:
        if self.report is not None:
            self.ctx.go("duplicates", batch=self.report.batch)

    def _undo_this(self) -> None:
        if self.report is not None:
            self.deeds.undo(self.report.batch, self.report.changes.history_id)

    def _leave(self) -> None:
        """先不导入: forget the file; nothing was written."""
        self._forget()
        self._show_step(CHOOSE)
        self.refresh()

    def _forget(self) -> None:
        """Let go of the list that is shown, and of what came of it."""
        plans = {id(shown.plan): shown.plan for shown in (self.draft, self.report) if shown is not None}
        known = self.draft.known if self.draft is not None else None
        self.draft = self.report = self._result = None
        self.jobs.stop()
        self.checking.clear()
        self.done.clear()
        for plan in plans.values():
            self.jobs.let_go(plan, last=True, known=known)

    # --- hooks ----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        archive = self.ctx.archive
        self.choosing.show_values(archive.imports.batches(_BATCHES), self.ctx.today(), archive.customers.count())
        self.set_masked(self.ctx.masked)
        if self.step == CHECK and self.draft is not None:
            self._plan_again(self.draft, read_archive=True)
        elif self.step == DONE and self.report is not None:
            batches = {batch.id: batch for batch in archive.imports.batches()}
            batch = batches.get(self.report.batch or 0)
            if batch is not None and batch.undone:
                self._leave()

    def on_change(self, changes: ChangeSet) -> None:
        if changes.touches("customers", "purchases", "preferences"):
            self.refresh()

    def set_masked(self, masked: bool) -> None:
        self.checking.set_masked(masked)
        self.done.set_masked(masked)

    def show_where(self, **where: Any) -> None:
        if where.get("file"):
            self.read(Path(where["file"]))
        elif where.get("choose"):
            self.new_item()

    def first_focus(self) -> QWidget:
        first: dict[int, QWidget] = {CHOOSE: self.choosing.zone.button, CHECK: self.checking.table}
        return first.get(self.step) or self.done.customers

    def focus_search(self) -> None:
        if self.step == CHECK:
            self.checking.open_search()
        else:
            super().focus_search()

    def search_field(self) -> QLineEdit | None:
        return self.checking.search if self.step == CHECK else None

    def new_item(self) -> None:
        """Ctrl+N: another file."""
        self.deeds.ask_file(self.read)

    def print_page(self) -> None:
        """Ctrl+P: the rows with problems, as a workbook."""
        plan = self.report.plan if self.report is not None else self.draft.plan if self.draft is not None else None
        if plan is not None:
            self.deeds.ask_problems(plan)

    def on_escape(self) -> bool:
        if self.step == CHOOSE:
            return False
        if not (self.step == CHECK and self.checking.leave_search()):
            self._leave()
        return True

    def state(self) -> dict[str, Any]:
        return {
            **super().state(), "draft": self.draft, "report": self.report, "result": self._result, "step": self.step
        }  # fmt: skip

    def restore(self, state: dict[str, Any]) -> None:
        self.report, self._result = state.get("report"), state.get("result")
        draft, step = state.get("draft"), int(state.get("step", CHOOSE))
        if draft is not None and draft.checked:
            self._show_draft(draft)
        elif draft is not None:
            self._plan_again(draft)
        if self.report is not None and self._result is not None and step == DONE:
            self.done.show_report(self.report, self._result)
            self._look_for_duplicates()
        if draft is not None or step == CHOOSE:
            self._show_step(step)
        super().restore(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        # in a narrow window the file's name has all the room
        self.header.row.setStretch(2, 1 if wide else 0)
        self.steps.setMaximumWidth(self.steps.sizeHint().width() if wide else self.steps.minimumSizeHint().width())

    # --- dropping a file ------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()
            self.choosing.zone.set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.choosing.zone.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.choosing.zone.set_over(False)
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.read(path)


def _dropped(event: QDropEvent) -> Path | None:
    """The one local file that is dragged here."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
