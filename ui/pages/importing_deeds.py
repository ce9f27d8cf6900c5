"""What the import page does to the book and to files: import, take back, export, save the rows with problems."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from core.importing.plan import Plan
from core.jobs import Progress
from storage.archive import Archive
from storage.files.vcard_writing import Version
from storage.import_undo import UndoReport
from storage.imports import ImportReport
from ui import import_words
from ui.context import Context
from ui.dialogs.notice import NoticeDialog
from ui.exporting import What
from ui.heavy import beside_the_window
from ui.language import tr
from ui.messages import Message
from ui.models.import_result import Result, result_of
from ui.pages.export_deeds import ExportDeeds
from ui.theme.icons import Icon

_MOST_KEPT = 12
"""Names told when something of an import stays."""


class ImportDeeds:
    """`page` is the widget that dialogs belong to; it may be gone when a job ends."""

    def __init__(self, ctx: Context, page: QWidget) -> None:
        self._ctx = ctx
        self._page = page
        self._exports = ExportDeeds(ctx, page)
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    # --- the book -------------------------------------------------------------------------------------------------

    def run(self, plan: Plan, done: Callable[[ImportReport, Result], None]) -> None:
        """Carry a plan out: a backup, one transaction, and what follows from it."""
        ctx, archive = self._ctx, self._ctx.archive

        def work(progress: Progress) -> tuple[ImportReport, Result]:
            with beside_the_window():
                report = archive.imports.run(plan, progress)
                self._follow(archive, progress)
                return report, result_of(report.plan)

        def say(imported: tuple[ImportReport, Result]) -> None:
            report, result = imported
            if isValid(self._page):
                done(report, result)
            ctx.changed(report.changes)
            words = import_words.counted({o.value: n for o, n in report.counts.items()}, report.plan.kind)
            batch, history_id = report.batch, report.changes.history_id  # the toast holds no list of 100,000 rows
            ctx.toast(tr("导入好了：{what}", what=words), lambda: self.undo(batch, history_id))

        ctx.run_job(tr("导入"), work, say)

    def undo(self, batch: int | None, history_id: int | None = None) -> None:
        """Take an import back; what was changed since stays and is named. `history_id`: its line of the history, when
        it was done just now."""
        ctx, archive = self._ctx, self._ctx.archive
        if batch is None:
            return
        number = batch

        def work(progress: Progress) -> UndoReport:
            undone = archive.imports.undo(number, progress)
            self._follow(archive, progress)
            return undone

        def say(undone: UndoReport) -> None:
            ctx.undone(history_id, undone.changes)
            ctx.toast(tr("撤销了这次导入，移走 {n} 条", n=undone.removed), sign=Icon.UNDO)
            if isValid(self._page):
                self._tell_kept(undone)

        ctx.run_job(tr("撤销导入"), work, say)

    def _follow(self, archive: Archive, progress: Progress) -> None:
        """What follows from the rows. They are written already, so this is not cut short."""
        progress.may_cancel = False
        progress.step("ranking")
        archive.tiers.refresh(self._ctx.today())
        archive.followups.refresh(self._ctx.today())

    def _tell_kept(self, undone: UndoReport) -> None:
        names = list(dict.fromkeys(kept.name for kept in undone.kept if kept.name))
        if not names:
            return
        told = tr("、").join(names[:_MOST_KEPT])
        words = told if len(names) <= _MOST_KEPT else tr("{names} 等 {n} 位", names=told, n=len(names))
        title = tr("留下了 {n} 条，因为导入后改过或用过。", n=len(undone.kept))
        NoticeDialog(Message(title, words), self._page).open()

    # --- files ----------------------------------------------------------------------------------------------------

    def ask_file(self, then: Callable[[Path], None]) -> None:
        """Ask for the file to import."""
        kinds = tr("客户表 (*.xlsx *.xls *.xlsm *.xlsb *.ods *.csv *.tsv *.txt *.vcf)")
        dialog = QFileDialog(self._page, tr("选一个文件"), str(self._folder), f"{kinds};;{tr('所有文件 (*)')}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._take(Path(path), then))
        dialog.open()

    def _take(self, path: Path, then: Callable[[Path], None]) -> None:
        """Go on with a chosen file; the next dialog opens in its folder."""
        self._folder = path.parent
        then(path)

    def ask_export(self, what: What, ending: str, old: bool = False) -> None:
        """Ask where it is to be written; `old`: cards for old phones."""
        self._exports.ask(what, ending, version=Version.V2 if old else Version.V3)

    def export(self, out: Path, what: What = What.CUSTOMERS) -> None:
        """Write it to a file."""
        self._exports.write(out, what)

    def ask_problems(self, plan: Plan) -> None:
        """Ask where the rows with problems are to be written."""
        name = tr("{file} 有问题的行", file=Path(plan.file).stem) + ".xlsx"
        kind = tr("Excel 表 (*.xlsx)")
        self._ask_target(tr("保存有问题的行"), name, kind, ".xlsx", lambda out: self.save_problems(out, plan))

    def save_problems(self, out: Path, plan: Plan) -> None:
        """Write the rows with problems to a workbook: to be put right and imported again."""
        ctx = self._ctx
        ctx.run_job(
            tr("保存有问题的行"),
            lambda _progress: import_words.save_problems(out, plan),
            lambda rows: ctx.toast(tr("写好了 {file}：{n} 行", file=out.name, n=rows)),
        )

    def _ask_target(self, title: str, name: str, kind: str, ending: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._page, title, str(self._folder / name), kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._take(Path(path), then))
        dialog.open()
