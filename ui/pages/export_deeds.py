"""Exports from the window: asking where, and writing off the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.listing import CustomerFilter
from storage.files.vcard_writing import Version
from ui import exporting
from ui.context import Context
from ui.exporting import ENDINGS, What
from ui.language import tr
from ui.pages.export_card import ending_sign, ending_words
from ui.pages.report_deeds import write_report
from ui.theme.icons import Icon, icon


class ExportDeeds:
    """`page` is the widget that dialogs belong to."""

    def __init__(self, ctx: Context, page: QWidget) -> None:
        self._ctx = ctx
        self._page = page
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def menu(self, which: CustomerFilter, many: int) -> QMenu:
        """The ways to export the customers that a list shows."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("导出这 {n} 位", n=many)).setEnabled(False)  # the menu's title
        menu.addSeparator()
        for ending in ENDINGS[What.CUSTOMERS]:
            menu.addAction(icon(ending_sign(ending)), ending_words(ending), self._asking(ending, which))
        return menu

    def _asking(self, ending: str, which: CustomerFilter) -> Callable[[], None]:
        return lambda: self.ask(What.CUSTOMERS, ending, which)

    def ask(self, what: What, ending: str, which: CustomerFilter | None = None, version: Version = Version.V3) -> None:
        """Ask where it is to be written, then write it."""
        name = exporting.suggested_name(self._ctx.settings["shop_name"], self._ctx.today(), ending, what)
        dialog = QFileDialog(self._page, _title(what), str(self._folder / name), exporting.ending_name(ending))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._take(Path(path), what, which, version))
        dialog.open()

    def _take(self, out: Path, what: What, which: CustomerFilter | None, version: Version) -> None:
        self._folder = out.parent
        self.write(out, what, which, version)

    def write(
        self,
        out: Path,
        what: What = What.CUSTOMERS,
        which: CustomerFilter | None = None,
        version: Version = Version.V3,
    ) -> None:
        """Write it; a toast says how much, the window what went wrong."""
        if what is What.REPORT:
            write_report(self._ctx, out)
            return
        ctx, archive, today = self._ctx, self._ctx.archive, self._ctx.today()

        def say(rows: int) -> None:
            much = exporting.counted(what, out.suffix.lower(), rows)
            ctx.toast(tr("写好了 {file}：{what}", file=out.name, what=much))

        ctx.run_job(
            _title(what),
            lambda progress: exporting.export(archive, out, today, what, which, version, progress),
            say,
            cancelled=lambda: ctx.toast(tr("停下了，没有写出文件"), sign=Icon.STOP),
        )


def _title(what: What) -> str:
    return tr("导出{what}", what=exporting.name_of(what))
