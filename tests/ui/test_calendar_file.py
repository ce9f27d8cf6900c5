"""The calendar on disk: a year to come, the same names each time, kept in step, and its troubles said once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.calendar_file import CalendarFile, calendar_file_of, kept_of
from core.changes import ChangeSet
from core.errors import KnownError
from core.people import Birthday, CustomerDraft, FollowupDraft
from core.terms import Calendar
from storage.archive import Archive
from ui.calendar_file import CalendarFileKeeper, events, write
from ui.jobs import Runner

TODAY = date(2026, 11, 22)
ALL = CalendarFile(on=True, path="x.ics")


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def book(archive: Archive) -> Archive:
    lunar = Birthday(Calendar.LUNAR, 1962, 10, 20)
    archive.customers.add(CustomerDraft("周雅琴", birthday=lunar, phones=("13805712266",)))
    archive.customers.add(CustomerDraft("李;明, 上海", birthday=Birthday(Calendar.SOLAR, None, 2, 29)))
    archive.people.add_family(1, "小宝", "外孙", Birthday(Calendar.SOLAR, 2020, 11, 21))
    archive.followups.add(FollowupDraft(1, TODAY - timedelta(days=3), text="送桂花糕"))
    archive.followups.add(FollowupDraft(2, TODAY + timedelta(days=5), text="回电"))
    return archive


def strictly(content: bytes) -> list[dict[str, str]]:
    """The events, read as strictly as RFC 5545 is written; what is said of lines, octets, stamps and names is asserted.
    Apart from the reader of the writer's own test, so that the two do not share a mistake."""
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.replace(b"\r\n", b"").count(b"\n") == content.replace(b"\r\n", b"").count(b"\r") == 0
    lines: list[bytes] = []
    for raw in content.split(b"\r\n")[:-1]:
        assert len(raw) <= 75
        if raw.startswith(b" "):
            lines[-1] += raw[1:]
        else:
            lines.append(raw)
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.decode("utf-8").partition(":")
        if line == b"BEGIN:VEVENT":
            found.append({})
        elif found and name not in ("END",):
            assert name not in found[-1]
            plain = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
            assert "\\" not in plain
            found[-1][name] = plain
    for event in found:
        assert datetime.strptime(event["DTSTAMP"], "%Y%m%dT%H%M%SZ")
        first, last = event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]
        assert datetime.strptime(last, "%Y%m%d") - datetime.strptime(first, "%Y%m%d") == timedelta(days=1)
    assert len({event["UID"] for event in found}) == len(found)
    return found


def test_a_year_of_days_with_lunar_ones_computed(book: Archive, tmp_path: Path) -> None:
    out = tmp_path / "a.ics"
    told = replace(ALL, path=str(out))
    assert write(book, told, TODAY) == 6
    first = strictly(out.read_bytes())
    days = {event["SUMMARY"]: event["DTSTART;VALUE=DATE"] for event in first}
    assert days == {
        "周雅琴 生日，64 岁": "20261128",  # the 20th of the 10th month
        "周雅琴 生日，65 岁": "20271117",  # lunar years are shorter
        "李;明, 上海 生日": "20270228",
        "周雅琴的外孙小宝 生日，7 岁": "20271121",
        "周雅琴：送桂花糕": "20261122",  # late: it stands on today
        "李;明, 上海：回电": "20261127",
    }
    assert b"13805712266" not in out.read_bytes().replace(b" ", b"")

    # another day, and with the numbers: the same events have the same names
    assert write(book, replace(told, phones=True), TODAY + timedelta(days=1)) == 6
    second = strictly(out.read_bytes())
    assert {event["UID"] for event in second} == {event["UID"] for event in first}
    assert "138 0571 2266" in out.read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".ics" or "part" in path.name] == ["a.ics"]


def test_only_numbers_when_names_are_not_wanted(book: Archive, tmp_path: Path) -> None:
    found = list(events(book, replace(ALL, names=False, phones=True), TODAY))
    assert [event.summary for event in found if event.day == TODAY] == ["1 项跟进"]
    assert {event.summary for event in found} == {"1 位过生日", "1 项跟进"}
    assert not any(event.description for event in found)
    only = list(events(book, replace(ALL, birthdays=False), TODAY))
    assert len(only) == 2
    assert [event.uid for event in found] == [event.uid for event in events(book, replace(ALL, names=False), TODAY)]


def test_it_follows_the_book_and_a_lost_folder_is_said_once(
    book: Archive, owner: QObject, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.calendar_file._SETTLE", 1)
    folder = tmp_path / "sync"
    folder.mkdir()
    runner = Runner(owner)
    keeper = CalendarFileKeeper(lambda: book, lambda: TODAY, runner, owner)
    said: list[KnownError] = []
    keeper.failed.connect(said.append)
    keeper.follow(ChangeSet(frozenset({"customers"})))
    keeper.write()
    assert not runner.busy  # nobody asked for a file
    changes = book.settings.set(calendar_file=kept_of(replace(ALL, path=str(folder / "a.ics"))))
    with qtbot.waitSignal(keeper.written):
        keeper.follow(changes)
    before = (folder / "a.ics").read_bytes()
    with qtbot.waitSignal(keeper.written):
        keeper.follow(book.customers.update(1, name="周雅"))
    assert (folder / "a.ics").read_bytes() != before

    (folder / "a.ics").unlink()
    folder.rmdir()
    for _ in range(2):
        keeper.write()
        qtbot.waitUntil(lambda: not runner.busy)
    assert len(said) == 1
    assert keeper.error is not None
    folder.mkdir()
    with qtbot.waitSignal(keeper.written):
        keeper.write()
    assert keeper.error is None
    keeper.stop()
    runner.close()


def test_the_settings_keep_what_differs() -> None:
    assert kept_of(CalendarFile()) == {}
    assert calendar_file_of(kept_of(ALL)) == ALL
    assert calendar_file_of({"on": "yes", "path": 3, "names": False}) == CalendarFile(names=False)
    assert not replace(ALL, path="").kept
    assert not replace(ALL, birthdays=False, followups=False).kept
