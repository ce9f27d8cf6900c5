"""The calendar on disk that phones subscribe to: what is coming within a year, written anew each day and after changes.

Every day stands there by itself, lunar ones computed, so that any calendar shows it. The same event has the same name
(UID) each time, so that a phone which reads the file again changes what it knows.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.calendar_file import AHEAD, CalendarFile, calendar_file_of
from core.changes import ChangeSet
from core.errors import KnownError
from core.jobs import Progress
from core.people import BirthdayEntry, FollowupRow
from storage.files.icalendar_writing import Event, write_calendar
from ui import export_cards, formats, wording
from ui.jobs import Runner
from ui.language import tr

if TYPE_CHECKING:
    from storage.archive import Archive

_SETTLE = 5_000  # ms: changes come in handfuls
_SHOWN = ("followups", "customers", "family", "contact_persons", "yearly_days", "phones")


class CalendarFileKeeper(QObject):
    """Keeps the file of the shop's own archive. `written()` after each time, `failed(KnownError)` once, until it could
    be written again."""

    written = Signal()
    failed = Signal(object)

    def __init__(
        self, archive: Callable[[], Archive], today: Callable[[], date], runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._archive, self._today, self._runner = archive, today, runner
        self.error: KnownError | None = None
        self.when: datetime | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLE)
        self._soon.timeout.connect(self.write)

    @property
    def told(self) -> CalendarFile:
        return calendar_file_of(self._archive().settings["calendar_file"])

    def follow(self, changes: ChangeSet) -> None:
        """Something was changed in the archive that is shown."""
        after = changes.values.get("after")
        chosen = changes.touches("settings") and isinstance(after, dict) and "calendar_file" in after
        if (chosen or changes.touches(*_SHOWN)) and self.told.kept:
            self._soon.start()

    def stop(self) -> None:
        """What was still to be written is left to the next start."""
        self._soon.stop()

    def write(self) -> None:
        """Write it off the window, if there is one to write."""
        told, archive, today = self.told, self._archive(), self._today()
        if not told.kept:
            return

        def work(_progress: Progress) -> int:
            return write(archive, told, today)

        self._runner.start("", work, self._done, self._failed, quiet=True)

    def _done(self, _events: int) -> None:
        self.error, self.when = None, self._archive().clock()
        self.written.emit()

    def _failed(self, error: KnownError) -> None:
        first, self.error = self.error is None, error
        if first:
            self.failed.emit(error)


def write(archive: Archive, told: CalendarFile, today: date) -> int:
    """Write the file; how many events stand in it. KnownError as storage/files/writing.py."""
    shop = str(archive.settings["shop_name"])
    name = " ".join(part for part in (shop, tr("生日与跟进")) if part)
    return write_calendar(Path(told.path), name, events(archive, told, today), archive.clock())


def events(archive: Archive, told: CalendarFile, today: date) -> Iterator[Event]:
    """What is coming within a year; overdue follow-ups stand on today."""
    last = today + timedelta(days=AHEAD)
    days = archive.followups.birthdays(today, last, yearly=True) if told.birthdays else []
    rows = archive.followups.rows(until=last) if told.followups else []
    if told.names:
        marks = archive.whole.noted_at(list({entry.customer_id for entry in days} | {row.customer_id for row in rows}))
        for entry in days:
            yield _special_day(entry, told, export_cards.mark_of(marks[entry.customer_id]))
        for row in rows:
            yield _followup(row, told, today, export_cards.mark_of(marks[row.customer_id]))
    else:
        shop = hashlib.sha256(str(archive.path.name).encode()).hexdigest()[:8]
        yield from _counted(Counter(entry.day for entry in days), "birthdays", shop)
        yield from _counted(Counter(max(row.due, today) for row in rows), "followups", shop)


def _special_day(entry: BirthdayEntry, told: CalendarFile, mark: str) -> Event:
    what = entry.name or ""
    whose = hashlib.sha256(f"{entry.person or ''}\n{what}".encode()).hexdigest()[:8]
    uid = f"day-{entry.customer_id}-{whose}-{entry.day.isoformat()}-{mark}@regulars"
    who = entry.customer
    if entry.person is not None:
        own = entry.relation if entry.relation == entry.person else f"{entry.relation or ''}{entry.person}"
        who = tr("{name}的{who}", name=entry.customer, who=own)
    age = entry.turning
    if what:
        years = tr("{n} 周年", n=age) if age else ""
        title = tr("，").join(filter(None, (tr("{who} {name}", who=who, name=what), years)))
    else:
        title = tr("{who} 生日，{n} 岁", who=who, n=age) if age else tr("{who} 生日", who=who)
    about = [formats.birthday(entry.birthday), formats.phone(entry.phone) if told.phones else ""]
    return Event(uid, entry.day, title, "\n".join(filter(None, about)), "", tr("生日") if not what else tr("纪念日"))


def _followup(row: FollowupRow, told: CalendarFile, today: date, mark: str) -> Event:
    words = wording.followup(row, today)
    title = tr("{who}：{words}", who=row.customer, words=words.title)
    late = tr("原定 {day}", day=formats.month_day(row.due)) if row.due < today else ""
    about = [late, formats.phone(row.phone) if told.phones else ""]
    kind = formats.followup_kind(row.kind)
    uid = f"followup-{row.id}-{mark}@regulars"
    return Event(uid, max(row.due, today), title, "\n".join(filter(None, about)), "", kind)


def _counted(days: Counter[date], what: str, shop: str) -> Iterator[Event]:
    for day, many in sorted(days.items()):
        title = tr("{n} 位过生日", n=many) if what == "birthdays" else tr("{n} 项跟进", n=many)
        yield Event(f"{what}-{day.isoformat()}-{shop}@regulars", day, title)
