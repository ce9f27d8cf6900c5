"""Opening the shop's archive at the start. When it is gone or damaged, its newest sound backup is offered: the settings
page, where a backup is put back, needs an archive that opens.
"""

from __future__ import annotations

from collections.abc import Callable

from shiboken6 import delete

from core.errors import KnownError
from storage import backups
from storage.archive import Archive
from storage.backups import BackupInfo
from ui.command_line import Shop
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.messages import Message, words
from ui.widgets.buttons import Button
from ui.widgets.labels import label

_LOST = ("archive_damaged", "archive_not_ours", "archive_missing")
"""What a backup helps against."""


class RescueDialog(Dialog):
    """What happened, and the backup that can take its place. Accepted: put it back."""

    def __init__(self, message: Message, backup: BackupInfo, gone: bool) -> None:
        super().__init__(None, message.what, 620)
        when = f"{backup.when:%Y-%m-%d %H:%M}"
        text = tr("可以用 {when} 的备份，之后记下的内容不在里面。", when=when)
        if not gone:
            text += tr("现在这个文件会留在备份文件夹里。")
        self.column.addWidget(label(text, "body", "text2", wrap=True))
        other = Button(tr("新开一本") if gone else tr("关闭"))
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
            if error.key not in _LOST or not found:
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
        if error.key not in _LOST:
            raise


def _opened(shop: Shop) -> Archive:
    """Open and look into it: damage shows only where one reads. KnownError archive_missing when it is not there."""
    archive = Archive.open(shop.archive, shop.clock)
    try:
        archive.customers.rows([1])  # no more than a look: the start waits for it
        archive.history.recent(1)
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
