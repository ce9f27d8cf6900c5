"""When the shop's archive is gone or damaged, its newest sound backup is offered: at the start, as the settings page,
where a backup is put back, needs an archive that opens; and during the day, when damage deeper in the file is met.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from core.errors import KnownError
from core.jobs import Progress
from storage import backups
from storage.archive import Archive
from storage.backups import BackupInfo
from ui.command_line import Shop
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.messages import LOST, Message, words
from ui.theme.icon_names import Icon
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.messages import Banner

if TYPE_CHECKING:
    from ui.context import Context
    from ui.window import Window


class RescueDialog(Dialog):
    """What happened, and the backup that can take its place. Accepted: put it back."""

    def __init__(self, message: Message, backup: BackupInfo, gone: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, message.what, 620)
        when = f"{backup.when:%Y-%m-%d %H:%M}"
        text = tr("可以用 {when} 的备份，之后记下的内容不在里面。", when=when)
        if not gone:
            text += tr("现在这个文件会留在备份文件夹里。")
        self.column.addWidget(label(text, "body", "text2", wrap=True))
        other = Button(tr("新开一本") if gone else tr("关闭") if parent is None else tr("先不"))
        back = Button(tr("用这份备份"), kind="primary")
        other.clicked.connect(self.reject)
        back.clicked.connect(self.submit)
        self.add_buttons(other, back)


Ask = Callable[[Message, BackupInfo, bool], bool]
"""(what happened, the backup offered, whether the archive is gone) → whether to put it back."""


def open_archive(shop: Shop, ask: Ask) -> Archive:
    """The shop's archive, made when it is the first start, or put back from a backup when `ask` says so.

    KnownError as of Archive.open, when there is no backup for it or nobody wants it.
    """
    tried: set[BackupInfo] = set()
    while True:
        try:
            return _opened(shop)
        except KnownError as error:
            found = [info for info in backups.kept_of(shop.archive) if info not in tried]
            if error.key not in LOST or not found:
                if error.key != "archive_missing":
                    raise
                return Archive.create(shop.archive, shop.clock)
            gone = error.key == "archive_missing"
            if not ask(words(error), found[0], gone):
                if not gone:
                    raise
                return Archive.create(shop.archive, shop.clock)
            tried.add(found[0])
            _put_back(shop, found[0])


def _put_back(shop: Shop, info: BackupInfo) -> None:
    """A backup that is damaged itself changes nothing: the next one is offered then."""
    try:
        backups.restore(info.path, shop.archive, shop.clock())
    except KnownError as error:
        if error.key not in LOST:
            raise


def _opened(shop: Shop) -> Archive:
    """Open and look into it: damage shows only where one reads. KnownError archive_missing when it is not there."""
    archive = Archive.open(shop.archive, shop.clock)
    try:
        archive.customers.rows([1])  # no more than a look: the start waits for it
        archive.history.recent(1)
        archive.tiers.former_schemes()  # as the window does, and the settings with it
    except BaseException:
        archive.close()
        raise
    return archive


def ask_owner(message: Message, backup: BackupInfo, gone: bool) -> bool:
    """In a dialog of its own, on no window."""
    dialog = RescueDialog(message, backup, gone)
    answer = dialog.exec()
    delete(dialog)  # no event loop is there to do it, and the window that comes must not meet its focus ring
    return answer == RescueDialog.DialogCode.Accepted


# --- during the day ---------------------------------------------------------------------------------------------------


class DayRescue(QObject):
    """Damage that is met while the window is open: the banner that says so offers the newest sound backup."""

    def __init__(self, ctx: Context, window: Window) -> None:
        super().__init__(window)
        self._ctx, self._window = ctx, window
        ctx.damaged.connect(self._offer)

    def _offer(self, error: KnownError) -> None:
        if not backups.kept_of(self._ctx.archive.path):
            return
        message = words(error)
        banner = Banner("danger", message.what, message.rest, tr("用备份恢复"), closable=True)
        banner.pressed.connect(lambda: self.ask(message))
        self._window.show_banner(banner)

    def ask(self, message: Message) -> None:
        """Which backup it would be; nothing happens before the owner says so."""
        backup = next(iter(backups.kept_of(self._ctx.archive.path)), None)
        if backup is not None:
            dialog = RescueDialog(message, backup, False, self._window)
            dialog.accepted.connect(self.put_back)
            dialog.open()

    def put_back(self) -> None:
        """The newest sound backup takes the archive's place, and the window starts anew with it."""
        ctx, archive = self._ctx, self._ctx.archive

        def work(progress: Progress) -> BackupInfo:
            progress.step("restoring")
            return _put_back_newest(archive)

        def done(info: BackupInfo) -> None:
            self._window.show_banner(None)
            ctx.replace_archive(archive)
            ctx.toast(tr("换成了 {when} 的备份", when=f"{info.when:%Y-%m-%d %H:%M}"), sign=Icon.SHIELD_CHECK)

        ctx.run_job(tr("恢复"), work, done)


def _put_back_newest(archive: Archive) -> BackupInfo:
    """Past those that are damaged themselves. KnownError backups_damaged when none is sound."""
    for info in archive.backups.all():
        try:
            archive.backups.restore(info.path)
        except KnownError as error:
            if error.key not in LOST:
                raise
        else:
            return info
    raise KnownError("backups_damaged")
