"""What goes on when the window is closed: the sign beside the clock, the notification of the day, the calendar on disk.

Closing the window ends the program, unless the owner wants it to stay: then the window is only put away, after a backup
as at every end, and its place is the sign beside the clock.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from core.changes import ChangeSet
from core.errors import KnownError
from ui.autostart import Autostart, command
from ui.calendar_file import CalendarFileKeeper
from ui.context import Context
from ui.language import tr
from ui.single_instance import bring_to_front
from ui.telling import Teller
from ui.tray import Tray

if TYPE_CHECKING:
    from storage.archive import Archive
    from ui.window import Window


class Desk(QObject):
    """Belongs to one window. `own`: the shop's own archive, whatever the window shows."""

    def __init__(
        self, ctx: Context, window: Window, own: Archive, data_dir: Path | None = None, archive: Path | None = None
    ) -> None:
        super().__init__(window)
        self._ctx, self._window, self._own = ctx, window, own
        self._leaving = False
        self.tray = Tray(self)
        self.teller = Teller(lambda: own, ctx.now, ctx.runner, self.tray, self)
        self.calendar = CalendarFileKeeper(lambda: own, ctx.today, ctx.runner, self)
        self.autostart = Autostart(command(data_dir, archive))
        self.tray.open_wanted.connect(self.open)
        self.tray.quit_wanted.connect(self.leave)
        self.calendar.failed.connect(self._calendar_failed)
        ctx.archive_changed.connect(self._follow)
        window.rebuilt.connect(self.tray.speak)
        window.put_away.connect(self._put_away)
        window.stays = self.stays
        ctx.desk = self

    def start(self, leave: Callable[[], object]) -> None:
        """From now on the program ends when `leave` is called, not with its last window."""
        QGuiApplication.setQuitOnLastWindowClosed(False)
        self._window.closing.connect(leave)
        self.teller.start()

    def stop(self) -> None:
        self.teller.stop()
        self.calendar.stop()

    def day_begun(self) -> None:
        """The follow-ups of the day are made."""
        self.teller.count()
        self.calendar.write()

    def stays(self) -> bool:
        """Whether closing the window only puts it away; never while the system itself is ending."""
        wanted = self.teller.telling.tray and self.tray.shown
        application = QGuiApplication.instance()
        ending = isinstance(application, QGuiApplication) and application.isSavingSession()
        return wanted and not self._leaving and not ending

    def open(self, page: str = "") -> None:
        """The window comes to the front, at a page."""
        bring_to_front(self._window)
        if page:
            self._ctx.go(page)

    def leave(self) -> None:
        """退出 in the menu of the sign."""
        self._leaving = True
        self._window.close()

    def _follow(self, changes: ChangeSet) -> None:
        if self._ctx.archive is self._own:
            self.teller.follow(changes)
            self.calendar.follow(changes)

    def _put_away(self) -> None:
        """The first time it is said where the window went; the book is backed up as at every end."""
        if not self._own.settings["tray_told"]:
            words = tr("点屏幕角上的小图标就回来，到时候会提醒您。要退出，用右键点它。")
            if self.tray.say(tr("熟客簿还开着"), words):
                self._own.settings.remember(tray_told=True)
        ctx, own = self._ctx, self._own
        if own.customers.count():
            backups = own.backups
            ctx.runner.start(
                "", lambda progress: backups.run(progress=progress), lambda _: ctx.backed_up.emit(), ctx.alarm,
                quiet=True,
            )  # fmt: skip

    def _calendar_failed(self, error: KnownError) -> None:
        """Said once, calmly: nothing of the book is lost, and it is tried again with the next change."""
        file = Path(self.calendar.told.path).name
        self._ctx.alarm(KnownError("calendar_file_failed", file=file, why=error.key))
