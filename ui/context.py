"""What every page is given: the archive, the day, who is signed in, and the ways to change, say, run and go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.changes import ChangeSet
from core.errors import KnownError
from core.jobs import Progress
from ui import messages, tier_words
from ui.jobs import Job, Runner
from ui.language import tr
from ui.theme.icon_names import Icon

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.settings import Settings
    from ui.desk import Desk

T = TypeVar("T")

SMALL = 5_000
"""Customers: up to so many, every list is read in the blink of an eye."""


class Context(QObject):
    """`today` and `now` come from one clock, so that a rehearsal can set the day.

    Signals: `archive_changed(ChangeSet)` after every change, `mask_changed(bool)`, `day_changed()` at midnight,
    `person_changed(str)`, `navigate(page, where)`, `note_wanted(name)`, `toasted(words, undo, sign)`,
    `alarmed(Message)`, `damaged(KnownError)` after it when the archive itself turned out to be damaged.
    """

    archive_changed = Signal(object)
    archive_replaced = Signal()
    mask_changed = Signal(bool)
    person_changed = Signal(str)
    day_changed = Signal()
    navigate = Signal(str, dict)
    note_wanted = Signal(str)
    sample_requested = Signal()
    backed_up = Signal()
    toasted = Signal(str, object, object)
    alarmed = Signal(object)
    damaged = Signal(object)

    def __init__(self, archive: Archive, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self.archive = archive
        self._now = now
        self.masked = False
        self.desk: Desk | None = None
        """What goes on when the window is closed; None where only a window was made."""
        self._use_tiers()
        self.runner = Runner(self)
        self._many: int | None = None
        self._done: list[int] = []
        self._shown_day = self.today()
        self._midnight = QTimer(self)
        self._midnight.setInterval(30_000)
        self._midnight.timeout.connect(self._look_at_the_day)
        self._midnight.start()

    # --- what is known --------------------------------------------------------------------------------------------

    def now(self) -> datetime:
        return self._now()

    def today(self) -> date:
        return self._now().date()

    @property
    def settings(self) -> Settings:
        return self.archive.settings

    @property
    def who(self) -> str:
        """The signed-in person's name; it signs the history."""
        return self.archive.who

    @property
    def currency(self) -> str:
        return str(self.settings["currency"])

    # --- changing -------------------------------------------------------------------------------------------------

    def do(
        self, command: Callable[[], ChangeSet], words: str | None = None, *, sign: Icon = Icon.CHECK_CIRCLE
    ) -> ChangeSet | None:
        """Run a command on the archive and tell everyone. With `words`, a toast says so and offers 撤销.

        None: it failed, and the window says why (a KnownError); anything else that is raised is a bug and goes on up.
        """
        try:
            changes = command()
        except KnownError as error:
            self.alarm(error)
            return None
        self.changed(changes)
        if words is not None and changes:
            self.toast(words, self._undo_of(changes), sign=sign)
        return changes

    def changed(self, changes: ChangeSet) -> None:
        """Tell everyone of a change that was made elsewhere (a job, a dialog)."""
        if changes:
            if changes.history_id is not None:
                self._done.append(changes.history_id)
            self._tell(changes)

    def _tell(self, changes: ChangeSet) -> None:
        if changes.touches("settings"):
            self._use_tiers()
        if changes.touches("customers"):
            self._many = None
        self.archive_changed.emit(changes)

    def _use_tiers(self) -> None:
        """The names and colours of the shop's own tiers, for all that paints them."""
        tiers = self.archive.tiers
        tier_words.use(tiers.schemes().values(), self.settings["scheme"], tiers.former_schemes())

    def undo(self, history_id: int) -> None:
        """Take one command back and tell everyone."""
        try:
            changes = self.archive.undo(history_id)
        except KnownError as error:
            self.alarm(error)
            return
        self.undone(history_id, changes)
        self.toast(tr("已撤销"), sign=Icon.UNDO)

    def undone(self, history_id: int | None, changes: ChangeSet) -> None:
        """Tell everyone of a command that was taken back elsewhere (a job): Ctrl+Z goes on to the one before."""
        if history_id in self._done:
            self._done.remove(history_id)
        self._tell(changes)

    def undo_last(self) -> None:
        """Take back the newest thing done in this session."""
        if self._done:
            self.undo(self._done[-1])

    def _undo_of(self, changes: ChangeSet) -> Callable[[], None] | None:
        history_id = changes.history_id
        return None if history_id is None else lambda: self.undo(history_id)

    def replace_archive(self, archive: Archive) -> None:
        """Work on another archive from now on (a restored backup, the sample shop); pages are built anew."""
        archive.who = self.archive.who
        self.archive = archive
        self._done.clear()
        self._many = None
        self._use_tiers()
        self.archive_replaced.emit()

    # --- saying ---------------------------------------------------------------------------------------------------

    def toast(self, words: str, undo: Callable[[], object] | None = None, *, sign: Icon = Icon.CHECK_CIRCLE) -> None:
        """A short message at the bottom; with `undo` it offers 撤销 for 10 s."""
        self.toasted.emit(words, undo, sign)

    def alarm(self, error: KnownError) -> None:
        """Say in words what the user's world did: what happened, what is safe, what to do."""
        self.alarmed.emit(messages.words(error))
        if error.key in messages.LOST and error.values.get("file", self.archive.path.name) == self.archive.path.name:
            self.damaged.emit(error)

    # --- working --------------------------------------------------------------------------------------------------

    def run_job(
        self,
        title: str,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Run long work off the UI thread; after 600 ms a dialog shows how far it is and offers 停下.

        `done` gets the result in the UI thread. Without `failed` the window says what happened.
        """
        stopped = cancelled or (lambda: self.toast(tr("停下了，没有写入任何内容"), sign=Icon.STOP))
        return self.runner.start(title, work, done, failed or self.alarm, stopped)

    def read(self, work: Callable[[], T], done: Callable[[T], None], title: str = "") -> None:
        """Read what may take long on a big archive: at once while it is small, else off the UI thread, without a dialog
        or, when it may last for seconds, with one of this `title`.

        `done` gets the result in the UI thread, perhaps later: check there that it is still wanted.
        """
        if self._many is None:
            self._many = self.archive.customers.count()
        if self._many <= SMALL:
            done(work())
        elif title:
            self.run_job(title, lambda _progress: work(), done)
        else:
            self.runner.start("", lambda _progress: work(), done, self.alarm, quiet=True, reads=True)

    # --- going ----------------------------------------------------------------------------------------------------

    def go(self, page: str, **where: Any) -> None:
        """Show a page; `where` is for its `show_where` (a filter, a customer, a day)."""
        self.navigate.emit(page, where)

    def open_customer(self, customer_id: int, among: Sequence[int] | None = None) -> None:
        """Open a customer's profile; `among`: the ids of the list it was opened from, for 上一位 and 下一位."""
        self.go("profile", customer_id=customer_id, among=list(among) if among is not None else None)

    def note(self, about: str = "") -> None:
        """Lead to the quick note; `about` is the customer's name it begins with."""
        self.note_wanted.emit(about)

    # --- the desk -------------------------------------------------------------------------------------------------

    def set_masked(self, masked: bool) -> None:
        """遮住金额: money, tiers and notes disappear from the screen."""
        if masked != self.masked:
            self.masked = masked
            self.mask_changed.emit(masked)

    def set_who(self, name: str) -> None:
        """Someone else is at the desk."""
        self.archive.who = name
        self.person_changed.emit(name)
        if name != self.settings["staff_name"]:
            self.do(lambda: self.settings.set(staff_name=name))

    def _look_at_the_day(self) -> None:
        if self.today() != self._shown_day:
            self._shown_day = self.today()
            self.day_changed.emit()

    def close(self) -> None:
        """End the work and the timers; the archive is closed by whoever opened it."""
        self._midnight.stop()
        self.runner.close()
