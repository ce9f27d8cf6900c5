"""Reading a list and looking at what importing it would do: jobs of which only the newest answer counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from core.errors import Cancelled, KnownError
from core.importing.columns import layout_of
from core.importing.fields import Kind
from core.importing.plan import Known, Plan
from core.importing.sheets import same_shape
from core.importing.tables import RawSheet
from core.jobs import Progress
from ui.context import Context
from ui.heavy import beside_the_window, forget, let_go
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.models.import_view import Value, matching, values_in
from ui.widgets.labels import joined

Done = Callable[[ImportDraft], None]

_AFTER = 120  # ms
SHORT = 5_000
"""Rows: a list up to this is looked at in the blink of an eye, and shown when that is done."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read, chosen by hand: `header_row` from 1, 0 for none; `kind` None: found by itself;
    `together`: with the sheets of the same shape."""

    sheet: RawSheet
    header_row: int
    kind: Kind | None
    together: bool = False


class DraftJobs:
    """`page` is the one who asked; answers that come after it are dropped, and so are those to an older question."""

    def __init__(self, ctx: Context, page: QObject) -> None:
        self._ctx = ctx
        self._page = page
        self._asked = 0
        self._found = 0

    def read(self, path: Path, done: Done, failed: Callable[[KnownError], None]) -> None:
        """Read a file in a guarded child process and find its columns; a short list is planned at once."""
        imports, today = self._ctx.archive.imports, self._ctx.today()

        def work(progress: Progress) -> ImportDraft:
            with beside_the_window():
                file = imports.read(path, progress)
                progress.step("checking")
                draft = ImportDraft.begun(file, imports.layout(file, today), imports.known(), today)
                return draft.planned(imports, today) if len(draft.sheet.rows) <= SHORT else draft

        wanted = self._ask()
        self._ctx.run_job(
            tr("读表"), work, lambda draft: done(draft) if wanted() else None, lambda e: failed(e) if wanted() else None
        )

    def read_otherwise(self, draft: ImportDraft, chosen: Reading, done: Done) -> None:
        """The same file from another sheet or header. KnownError (told by the window): no_table_found."""
        imports, today = self._ctx.archive.imports, self._ctx.today()

        def work(_progress: Progress) -> ImportDraft:
            layout = layout_of(chosen.sheet, today, chosen.kind, chosen.header_row)
            if layout is None:
                raise KnownError("no_table_found", file=draft.file.file)
            if chosen.together:
                layout = replace(layout, more=same_shape(draft.file, layout))
            fresh = ImportDraft.begun(draft.file, imports.as_last_time(layout), draft.known, today)
            return fresh.planned(imports, today) if len(fresh.sheet.rows) <= SHORT else fresh

        self._start(work, done, self._ctx.alarm)

    def plan(
        self, draft: ImportDraft, done: Done, failed: Callable[[KnownError], None], *, read_archive: bool = False
    ) -> None:
        """Look again at what would happen; `read_archive`: the book has changed meanwhile."""
        imports, today = self._ctx.archive.imports, self._ctx.today()

        def work(_progress: Progress) -> ImportDraft:
            fresh = replace(draft, known=imports.known()) if read_archive else draft
            return fresh.planned(imports, today)

        if len(draft.sheet.rows) <= SHORT:
            self._start(work, done, failed)
            return
        # first the change itself is painted, with the whole machine for it; several changes at once are one question
        wanted = self._ask()
        QTimer.singleShot(_AFTER, self._page, lambda: self._start(work, done, failed) if wanted() else None)

    def _start(self, work: Callable[[Progress], ImportDraft], done: Done, failed: Callable[[KnownError], None]) -> None:
        """Without a dialog: the page itself says that it is looking. What is asked anew meanwhile is not begun."""
        wanted = self._ask()
        asked = self._asked

        def unless_asked_anew(progress: Progress) -> ImportDraft:
            if asked != self._asked:
                raise Cancelled
            with beside_the_window():
                return work(progress)

        self._ctx.runner.start(
            "",
            unless_asked_anew,
            lambda draft: done(draft) if wanted() else None,
            lambda e: failed(e) if wanted() else None,
            quiet=True,
        )

    def stop(self) -> None:
        """Nobody waits for an answer any more."""
        self._asked += 1
        self._found += 1

    def _ask(self) -> Callable[[], bool]:
        """A new question; whether it is still the newest when the answer comes."""
        self._asked += 1
        asked = self._asked
        return lambda: isValid(self._page) and asked == self._asked

    def let_go(self, plan: Plan | None, *, last: bool = False, known: Known | None = None) -> None:
        """A plan that nobody shows any more. `last`: nothing of its list is shown either, and what was `known` for it
        has served."""
        if plan is None or len(plan.rows) <= SHORT:
            return

        def work(_progress: Progress) -> None:
            with beside_the_window():
                let_go(plan, known)
            if last:
                forget()

        self._ctx.runner.start("", work, lambda _: None, self._ctx.alarm, quiet=True)

    # --- looking for something in the list ------------------------------------------------------------------------

    def find(
        self, draft: ImportDraft, numbers: Sequence[int], words: str, done: Callable[[Sequence[int]], None]
    ) -> None:
        """The rows, among these, that hold the words; at once in a short list."""
        self._found += 1
        found, columns = self._found, [column.index for column in draft.layout.columns]

        def work() -> list[int]:
            with beside_the_window():
                return matching(draft.sheet, numbers, columns, draft.edits, words)

        if len(numbers) <= SHORT:
            done(work())
            return
        self._ctx.runner.start(
            "",
            lambda _progress: work() if found == self._found else [],
            lambda rows: done(rows) if isValid(self._page) and found == self._found else None,
            self._ctx.alarm,
            quiet=True,
        )

    def values(self, draft: ImportDraft, column: int, done: Callable[[Sequence[Value], int], None]) -> None:
        """The different values of a column, for the dialog that asks what they mean."""
        self._ctx.runner.start(
            "",
            lambda _progress: values_in(draft.sheet, draft.layout, column),
            lambda found: done(*found) if isValid(self._page) else None,
            self._ctx.alarm,
            quiet=True,
        )


def title(draft: ImportDraft | None) -> str:
    """The head of the page."""
    if draft is None:
        return tr("导入导出")
    return tr("从 Excel 导入客户") if draft.layout.kind is Kind.CUSTOMERS else tr("从 Excel 导入消费")


def sub(draft: ImportDraft | None) -> str:
    """The line under it: 老客户名单.xlsx·工作表“会员”·1,263 行."""
    if draft is None:
        return tr("换电脑、换软件，客户都能带来带走")
    sheets = sum(1 for sheet in draft.file.sheets if sheet.rows)
    several = len(draft.layout.more)
    if several:
        sheet = tr("{n} 张表一起读", n=several + 1)
    else:
        sheet = tr("工作表“{sheet}”", sheet=draft.layout.sheet) if sheets > 1 else ""
    rows = len(draft.plan.rows) if draft.plan else len(draft.sheet.rows) - draft.layout.start
    return joined(draft.file.file, sheet, tr("{n} 行", n=rows))
