"""Reading a list and looking at what importing it would do: jobs of which only the newest answer counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from shiboken6 import isValid

from core.errors import KnownError
from core.importing.fields import Kind
from core.jobs import Progress
from storage.files.reading import read_table
from ui.context import Context
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.widgets.labels import joined

Done = Callable[[ImportDraft], None]


class DraftJobs:
    """`page` is the one who asked; answers that come after it are dropped."""

    def __init__(self, ctx: Context, page: QObject) -> None:
        self._ctx = ctx
        self._page = page
        self._asked = 0

    def read(self, path: Path, done: Done, failed: Callable[[KnownError], None]) -> None:
        """Read a file in a guarded child process, find its columns and plan."""
        imports, today = self._ctx.archive.imports, self._ctx.today()

        def work(progress: Progress) -> ImportDraft:
            file = read_table(path, progress)
            progress.step("checking")
            return ImportDraft(file, imports.layout(file, today), imports.known()).planned(imports, today)

        self._start(tr("读表"), work, done, failed)

    def plan(self, draft: ImportDraft, done: Done, *, read_archive: bool = False) -> None:
        """Look again at what would happen; `read_archive`: the book has changed meanwhile."""
        imports, today = self._ctx.archive.imports, self._ctx.today()

        def work(_progress: Progress) -> ImportDraft:
            fresh = replace(draft, known=imports.known()) if read_archive else draft
            return fresh.planned(imports, today)

        self._start(tr("检查这张表"), work, done, self._ctx.alarm)

    def _start(
        self,
        title: str,
        work: Callable[[Progress], ImportDraft],
        done: Done,
        failed: Callable[[KnownError], None],
    ) -> None:
        self._asked += 1
        asked = self._asked

        def wanted() -> bool:
            return isValid(self._page) and asked == self._asked

        self._ctx.run_job(
            title, work, lambda draft: done(draft) if wanted() else None, lambda e: failed(e) if wanted() else None
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
    sheet = tr("工作表“{sheet}”", sheet=draft.layout.sheet) if sheets > 1 else ""
    rows = len(draft.plan.rows) if draft.plan else len(draft.sheet.rows)
    return joined(draft.file.file, sheet, tr("{n} 行", n=rows))
