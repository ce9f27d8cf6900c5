"""客户报告 from the window: with or without names, as PDF or Excel, asking where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.errors import KnownError
from ui import exporting
from ui.context import Context
from ui.exporting import What
from ui.language import tr
from ui.pages.export_card import ending_sign, ending_words
from ui.report_facts import Report
from ui.theme.icons import Icon, icon


def report_menu(ctx: Context, page: QWidget) -> QMenu:
    """The ways to give the report away; dialogs belong to `page`."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for names, title in ((False, tr("不带姓名，给合伙人、银行看")), (True, tr("带客户姓名，自己看"))):
        menu.addAction(title).setEnabled(False)
        for ending in exporting.ENDINGS[What.REPORT]:
            menu.addAction(
                icon(ending_sign(ending)), ending_words(ending),
                lambda ending=ending, names=names: ask(ctx, page, ending, names=names),
            )  # fmt: skip
        if not names:
            menu.addSeparator()
    return menu


def ask(ctx: Context, page: QWidget, ending: str, *, names: bool) -> None:
    """Ask where it is to be written, then write it."""
    name = exporting.suggested_name(str(ctx.settings["shop_name"]), ctx.today(), ending, What.REPORT)
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog = QFileDialog(page, exporting.name_of(What.REPORT), str(folder / name), exporting.ending_name(ending))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.removeprefix("."))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: write_report(ctx, Path(path), names=names))
    dialog.open()


def write_report(ctx: Context, out: Path, *, names: bool = False) -> None:
    """Read off the UI thread, paint in it; a toast says that it is there, the window what went wrong."""
    archive, today = ctx.archive, ctx.today()

    def write(report: Report) -> None:
        ctx.changed(report.matrix.changes)
        ctx.changed(report.pyramid.changes)
        try:
            ranked = exporting.write_report(out, report)
        except KnownError as error:
            ctx.alarm(error)
            return
        much = exporting.counted(What.REPORT, out.suffix.lower(), ranked)
        ctx.toast(tr("写好了 {file}：{what}", file=out.name, what=much))

    ctx.run_job(
        tr("写客户报告"),
        lambda progress: exporting.read_report(archive, today, progress, names=names),
        write,
        cancelled=lambda: ctx.toast(tr("停下了，没有写出文件"), sign=Icon.STOP),
    )
