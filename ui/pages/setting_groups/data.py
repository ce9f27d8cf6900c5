"""备份与数据: where the book lies, its backups, putting one back, and asking whether it is sound."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import KnownError
from core.jobs import Progress
from storage.backups import BackupInfo, CheckReport
from ui.context import Context
from ui.dialogs.base import Question
from ui.language import tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.form import FormRow
from ui.widgets.labels import HLine, label
from ui.widgets.layouts import FlowLayout, empty_layout

_FIRST = 5
"""Backups listed before 更早的备份 is pressed."""


def size_words(size: int) -> str:
    """3.2 MB; below a tenth of it in KB."""
    return f"{size / 1e6:,.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1e3))} KB"


def when_words(info: BackupInfo) -> str:
    return f"{info.when:%Y-%m-%d %H:%M}"


class DataGroup(SettingsGroup):
    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._all = False
        self.restore_buttons: list[Button] = []
        self._add_place()
        self._add_backups()
        self._add_check()
        self.column.addStretch(1)
        ctx.backed_up.connect(self.show_values)

    # --- cards ----------------------------------------------------------------------------------------------------

    def _add_place(self) -> None:
        card = self.card(tr("客户簿放在哪里"))
        self.folder = Button(tr("打开文件夹"), Icon.FOLDER_OPEN, size="s")
        self.folder.clicked.connect(lambda: self._open(self.ctx.archive.path.parent))
        self._place = FormRow(self.ctx.archive.path.name, self.folder, str(self.ctx.archive.path.parent))
        card.add(self._place)

    def _add_backups(self) -> None:
        card = self.card(tr("备份"))
        self.now = Button(tr("现在备份"), Icon.SHIELD_CHECK, kind="primary", size="s")
        self.now.clicked.connect(lambda: self.back_up(None))
        self.elsewhere = Button(tr("备份到 U 盘…"), Icon.DRIVE, size="s")
        self.elsewhere.clicked.connect(self._back_up_elsewhere)
        self.last = label("", "sub", wrap=True)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.now)
        flow.addWidget(self.elsewhere)
        card.column.addWidget(self.last)
        card.column.addSpacing(8)
        card.column.addWidget(buttons)
        card.column.addSpacing(12)
        card.column.addWidget(label(tr("从备份恢复"), "h3"))
        card.column.addWidget(label(tr("恢复以前会先把现在的客户簿另存一份，不会丢。"), "hint", "text2", wrap=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        card.column.addLayout(self._list)
        self.earlier = Button(tr("更早的备份"), kind="ghost", size="s")
        self.earlier.clicked.connect(self._show_all)
        self.file = Button(tr("选别处的备份文件…"), Icon.FOLDER_OPEN, kind="ghost", size="s")
        self.file.clicked.connect(self._restore_from_elsewhere)
        more = QHBoxLayout()
        more.addWidget(self.file)
        more.addWidget(self.earlier)
        more.addStretch(1)
        card.column.addSpacing(4)
        card.column.addLayout(more)

    def _add_check(self) -> None:
        card = self.card(tr("检查"))
        self.check = Button(tr("检查客户簿"), Icon.SHIELD_CHECK, size="s")
        self.check.clicked.connect(self.check_archive)
        card.ask(tr("客户簿是否完好"), self.check, tr("从头到尾读一遍，只看不改。"))

    def show_values(self) -> None:
        backups = self.ctx.archive.backups.all()
        if backups:
            self.last.setText(
                tr("上次备份：{when}。关上程序时会自动再备份一次。", when=when_words(backups[0]))
            )
        else:
            self.last.setText(tr("还没有备份。关上程序时会自动备份。"))
        empty_layout(self._list)
        self.restore_buttons = []
        for info in backups if self._all else backups[:_FIRST]:
            self._list.addWidget(self._backup(info))
            self._list.addWidget(HLine())
        self.earlier.setVisible(not self._all and len(backups) > _FIRST)

    def _backup(self, info: BackupInfo) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(14)
        row.addWidget(label(when_words(info)))
        row.addWidget(label(size_words(info.size), "hint", "text2"), 1)
        button = Button(tr("恢复"), Icon.HISTORY, size="s")
        button.setAccessibleName(tr("恢复 {when} 的备份", when=when_words(info)))
        button.clicked.connect(lambda: self._ask_restore(info.path, when_words(info)))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.restore_buttons.append(button)
        return line

    def _show_all(self) -> None:
        self._all = True
        self.show_values()

    # --- deeds ----------------------------------------------------------------------------------------------------

    def _open(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def back_up(self, to: Path | None) -> None:
        """Make a verified backup beside the archive, or in a folder of the owner's choice."""
        ctx, backups = self.ctx, self.ctx.archive.backups

        def done(info: BackupInfo) -> None:
            ctx.backed_up.emit()
            ctx.toast(tr("备份好了，共 {n} 位客户", n=info.customers or 0), sign=Icon.SHIELD_CHECK)

        ctx.run_job(tr("备份"), lambda progress: backups.run(to, progress), done)

    def _back_up_elsewhere(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("备份到哪个文件夹"))
        if folder:
            self.back_up(Path(folder))

    def _restore_from_elsewhere(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, tr("选一份备份"), "", tr("熟客簿的备份 (*.regulars)"))
        if name:
            self._ask_restore(Path(name), Path(name).name)

    def _ask_restore(self, file: Path, name: str) -> None:
        words = tr(
            "现在的客户簿会换成“{name}”那一份，之后记下的内容就看不到了。现在这一份会留在备份文件夹里。", name=name
        )
        question = Question(self, tr("换成这份备份"), words, tr("换成这份备份"))
        question.accepted.connect(lambda: self.restore(file))
        question.open()

    def restore(self, file: Path) -> None:
        """Put a backup in the place of the archive; the window then starts anew with it."""
        ctx, archive = self.ctx, self.ctx.archive

        def done(_kept: Path) -> None:
            ctx.replace_archive(archive)
            ctx.toast(tr("恢复好了，原来的那一份还留着"), sign=Icon.SHIELD_CHECK)

        def work(progress: Progress) -> Path:
            progress.step("restoring")
            return archive.backups.restore(file)

        ctx.run_job(tr("恢复"), work, done)

    def check_archive(self) -> None:
        """Ask whether the archive is sound, and say so."""
        ctx, archive = self.ctx, self.ctx.archive

        def done(report: CheckReport) -> None:
            if report.ok:
                ctx.toast(tr("客户簿完好，共 {n} 位客户", n=report.customers), sign=Icon.SHIELD_CHECK)
            else:
                ctx.alarm(KnownError(report.problems[0], file=archive.path.name))

        def work(progress: Progress) -> CheckReport:
            progress.step("checking")
            return archive.backups.check(deep=True)

        ctx.run_job(tr("检查客户簿"), work, done)
