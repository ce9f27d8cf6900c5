"""Tells the owner what is due: the count in the tray, and one notification a day (core/telling.py says when).

What is due is counted off the window, and only when something may have changed. Notifications name nobody unless the
owner wants it: the screen may face a customer.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core.changes import ChangeSet
from core.errors import KnownError
from core.telling import DueCounts, Telling, days_of, is_time, telling_of, with_told
from ui.jobs import Runner
from ui.language import tr
from ui.tray import Tray

if TYPE_CHECKING:
    from storage.archive import Archive

TICK = 30_000  # ms: so often the clock is looked at, also right after the computer slept
_SETTLE = 400  # ms: changes come in handfuls
_SHOWN = ("followups", "customers", "visits", "family", "contact_persons")


class Teller(QObject):
    """For the shop's own archive, whatever the window shows."""

    def __init__(
        self, archive: Callable[[], Archive], now: Callable[[], datetime], runner: Runner, tray: Tray,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._archive, self._now, self._runner, self.tray = archive, now, runner, tray
        self.counts = DueCounts()
        self._started: date | None = now().date()
        self._counted: date | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self.tick)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLE)
        self._soon.timeout.connect(self.count)

    @property
    def telling(self) -> Telling:
        return telling_of(self._archive().settings["telling"])

    def start(self) -> None:
        """Put the sign beside the clock, and count for the first time once the day's work is done."""
        self.use_settings()
        self._clock.start()

    def stop(self) -> None:
        self._clock.stop()
        self._soon.stop()
        self.tray.hide()

    def use_settings(self) -> None:
        """After a change of settings: the sign is there while it is wanted."""
        telling = self.telling
        if telling.on or telling.tray:
            self.tray.show()
            self.tray.speak()
        else:
            self.tray.hide()

    def follow(self, changes: ChangeSet) -> None:
        """Something was changed in the archive that is shown."""
        if changes.touches("settings"):
            self.use_settings()
        if changes.touches(*_SHOWN):
            self._soon.start()

    def tick(self) -> None:
        """Look at the clock: is it another day, is it time to say something?"""
        if self._counted != self._now().date() or (not self.counts and self._is_time()):
            self.count()
        else:
            self._tell()

    # --- counting -------------------------------------------------------------------------------------------------

    def count(self) -> None:
        """Count off the window, then show it, and say it when it is time."""
        archive, today, names = self._archive(), self._now().date(), self.telling.names
        self._runner.start(
            "", lambda _progress: archive.due.counts(today, names=names), lambda found: self._take(today, found),
            _leave_it, quiet=True,
        )  # fmt: skip

    def _take(self, day: date, found: DueCounts) -> None:
        self._counted, self.counts = day, found
        self.tray.set_count(found.todo, summary(found))
        self._tell()

    def _is_time(self) -> bool:
        told = days_of(self._archive().settings["told_days"])
        return is_time(self.telling, self._now(), told, self._started)

    def _tell(self) -> None:
        """Once a day, when there is something to say and somewhere to say it."""
        today = self._now().date()
        if self._counted != today or not self.counts or not self._is_time():
            return
        if self.tray.say(title(self.counts), body(self.counts, self.telling.names), "today"):
            settings = self._archive().settings
            told = with_told(days_of(settings["told_days"]), today)
            settings.remember(told_days=[day.isoformat() for day in told])

    def try_out(self) -> bool:
        """Show a notification now, whatever the hour; False when there is nowhere to show it."""
        words = body(self.counts, self.telling.names) if self.counts else tr("今天没有要做的")
        return self.tray.say(title(self.counts) if self.counts else tr("熟客簿"), words, "today")


def _leave_it(_error: KnownError) -> None:
    """A count that could not be read (the archive is being put back) is made again with the next change or day."""


# --- words ------------------------------------------------------------------------------------------------------------


def title(found: DueCounts) -> str:
    """今天有 5 项要跟进."""
    if found.todo:
        return tr("今天有 {n} 项要跟进", n=found.todo)
    if found.birthdays:
        return tr("今天有 {n} 位过生日", n=found.birthdays)
    return tr("今天有 {n} 组客人要来", n=found.visits)


def body(found: DueCounts, names: bool = False) -> str:
    """The counts in one line, and the first names where they are wanted."""
    words = summary(found, told=title(found))
    if names and found.names:
        first = tr("、").join(found.names)
        words = "\n".join(part for part in (words, tr("{names} 等", names=first)) if part)
    return words or tr("打开看看")


def summary(found: DueCounts, told: str = "") -> str:
    """逾期 2 项，答应的 1 项，3 位过生日，2 组到店; nothing that stands in `told`."""
    parts = [
        (found.todo, tr("今天有 {n} 项要跟进", n=found.todo)),
        (found.late, tr("逾期 {n} 项", n=found.late)),
        (found.promises, tr("答应的 {n} 项", n=found.promises)),
        (found.birthdays, tr("今天有 {n} 位过生日", n=found.birthdays)),
        (found.visits, tr("今天有 {n} 组客人要来", n=found.visits)),
    ]
    return tr("，").join(words for many, words in parts if many and words != told)
