"""Days for the calendar of a phone or a computer: iCalendar (RFC 5545) with all-day events, no alarms.

The same event has the same UID in every export, so that a calendar which takes the file again changes what it knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from core.jobs import Progress
from storage.files.content_lines import escaped, folded
from storage.files.writing import counted, replacing

PRODUCT = "-//Regulars//Regulars//ZH"


@dataclass(frozen=True, slots=True)
class Event:
    """One all-day event. `rule`: the value of RRULE for one that comes again, "" for a single one."""

    uid: str
    day: date
    summary: str
    description: str = ""
    rule: str = ""
    category: str = ""


def yearly(month: int, day: int) -> str:
    """The RRULE of a solar birthday. 29 February is kept on the 28th in a common year (domain.md section 4): on the
    last day of February."""
    last_of_february = (month, day) == (2, 29)
    return f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={-1 if last_of_february else day}"


def write_calendar(
    target: Path, name: str, events: Iterable[Event], now: datetime, progress: Progress | None = None
) -> int:
    """Write the events; how many. `name` is what the calendar calls itself, `now` local time. KnownError as
    storage/files/writing.py."""
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    count = 0
    with replacing(target) as part, part.open("wb") as stream:
        for line in ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"):
            stream.write(folded(line))
        stream.write(folded(f"X-WR-CALNAME:{escaped(name)}"))
        for event in counted(events, progress):
            stream.write(b"".join(map(folded, _lines(event, stamp))))
            count += 1
        stream.write(folded("END:VCALENDAR"))
    return count


def _lines(event: Event, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    if event.rule:
        yield f"RRULE:{event.rule}"
    yield f"SUMMARY:{escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    if event.category:
        yield f"CATEGORIES:{escaped(event.category)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
