"""Backups of a living archive, putting one back, and what happens when disk, file or neighbour do not play along."""

from __future__ import annotations

import errno
import os
import stat
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from core.errors import Cancelled, KnownError
from core.jobs import Progress
from core.people import CustomerDraft
from storage import backups, migrations
from storage.archive import Archive


class Clock:
    """Every look at it is a second later."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 11, 20)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def archive(tmp_path):
    with Archive.create(tmp_path / "book" / "shop.regulars", Clock()) as made:
        made.customers.add(CustomerDraft(name="周雅琴", phones=("13805712266",)))
        yield made


def names_in(path: Path) -> list[str]:
    connection = driver.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return [name for (name,) in connection.execute("SELECT name FROM customers ORDER BY id")]
    finally:
        connection.close()


def names(archive: Archive) -> list[str]:
    with archive.reading() as connection:
        return [name for (name,) in connection.exec_driver_sql("SELECT name FROM customers ORDER BY id")]


def test_a_backup_is_one_private_file_with_everything_committed(archive):
    info = archive.backups.run()
    assert info.path.parent == archive.path.parent / "backups"
    assert info.path.name == f"shop-{info.when:%Y%m%d-%H%M%S}.regulars"
    assert info.customers == 1
    assert info.size == info.path.stat().st_size
    assert names_in(info.path) == ["周雅琴"]
    assert [p.name for p in info.path.parent.iterdir()] == [info.path.name]
    if os.name == "posix":
        assert stat.S_IMODE(info.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(info.path.parent.stat().st_mode) == 0o700
    assert archive.backups.check(deep=True) == backups.CheckReport(1)


def test_the_latest_is_the_newest_and_none_before_the_first(archive):
    assert archive.backups.latest() is None
    archive.backups.run()
    second = archive.backups.run()
    latest = archive.backups.latest()
    assert latest is not None
    assert (latest.path, latest.when, latest.size) == (second.path, second.when, second.size)


def test_two_backups_in_one_second_are_two_files(archive):
    archive.clock = lambda: datetime(2026, 11, 22, 11, 20)
    first, second = archive.backups.run(), archive.backups.run()
    assert first.path != second.path
    assert archive.backups.latest().path == second.path


def test_only_the_newest_stay_and_nothing_else_goes(archive):
    archive.backups.run()
    own = archive.backups.folder / "年底盘点.regulars"
    own.write_bytes(b"the owner's own copy")
    made = [archive.backups.run() for _ in range(backups.KEEP + 2)]
    assert [info.path for info in archive.backups.all()] == [info.path for info in reversed(made[2:])]
    assert own.exists()


def test_a_clock_that_went_ahead_costs_no_new_backup(archive):
    right = archive.clock.now
    archive.clock.now = right.replace(year=2036)
    ahead = [archive.backups.run().path for _ in range(backups.KEEP)]
    archive.clock.now = right
    new = [archive.backups.run().path for _ in range(3)]
    assert {info.path for info in archive.backups.all()} == {*new, *ahead[3:]}


def test_a_folder_of_the_owner_is_not_tidied(archive, tmp_path):
    stick = tmp_path / "U盘"
    for _ in range(backups.KEEP + 1):
        archive.backups.run(to=stick)
    assert len(list(stick.iterdir())) == backups.KEEP + 1
    assert archive.backups.latest() is None


def test_writing_goes_on_while_a_backup_runs(archive):
    going, stop = threading.Event(), threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            archive.customers.add(CustomerDraft(name=f"新客 {number}"))
            number += 1
            going.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert going.wait(10)
        copies = [archive.backups.run() for _ in range(3)]
    finally:
        stop.set()
        writer.join()
    for info in copies:
        assert len(names_in(info.path)) == info.customers
    assert copies[0].customers <= copies[2].customers <= len(names(archive))


def test_restore_brings_back_the_moment_and_keeps_what_it_replaced(archive):
    saved = archive.backups.run()
    archive.customers.add(CustomerDraft(name="后来的人"))
    kept = archive.backups.restore(saved.path)
    assert names(archive) == ["周雅琴"]
    assert names_in(kept) == ["周雅琴", "后来的人"]
    assert kept.parent == archive.backups.folder
    assert saved.path.exists()
    archive.customers.add(CustomerDraft(name="又一位"))
    assert names(archive) == ["周雅琴", "又一位"]
    assert archive.backups.check(deep=True).ok
    with archive.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_the_archive_is_there_at_every_moment_of_a_restore(archive, monkeypatch):
    """Or a power cut in between would show an empty book."""
    info = archive.backups.run()
    archive.customers.add(CustomerDraft(name="何慧敏"))
    seen = []
    replace = os.replace

    def looked(source, target):
        seen.append(archive.path.exists())
        replace(source, target)
        seen.append(archive.path.exists())

    monkeypatch.setattr(os, "replace", looked)
    kept = archive.backups.restore(info.path)
    assert seen
    assert all(seen)
    assert (names(archive), names_in(kept)) == (["周雅琴"], ["周雅琴", "何慧敏"])


@pytest.mark.parametrize("two_names", [True, False])
def test_a_restore_that_fails_at_the_end_leaves_all_as_it_was(archive, monkeypatch, two_names):
    info = archive.backups.run()
    archive.customers.add(CustomerDraft(name="何慧敏"))
    replace = os.replace

    def fails(source, target):
        if target == archive.path and "restored" in source.name:
            raise OSError(errno.EIO, "no")
        replace(source, target)

    def no_link(*_paths):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "replace", fails)
    if not two_names:
        monkeypatch.setattr(os, "link", no_link)
    with pytest.raises(KnownError, match="disk_error"):
        archive.backups.restore(info.path)
    assert names(archive) == ["周雅琴", "何慧敏"]
    assert [p.name for p in archive.backups.folder.iterdir()] == [info.path.name]


def test_the_kept_archive_is_not_counted_as_a_backup(archive):
    saved = archive.backups.run()
    archive.backups.restore(saved.path)
    assert [info.path for info in archive.backups.all()] == [saved.path]


def test_restore_where_the_archive_is_missing_or_ruined(archive, tmp_path):
    saved = archive.backups.run()
    fresh = tmp_path / "new" / "shop.regulars"
    assert backups.restore(saved.path, fresh, datetime(2026, 11, 22)) is None
    assert names_in(fresh) == ["周雅琴"]
    fresh.write_bytes(b"ruined by a failing disk" * 1000)
    kept = backups.restore(saved.path, fresh, datetime(2026, 11, 22))
    assert kept is not None
    assert kept.read_bytes().startswith(b"ruined")
    assert names_in(fresh) == ["周雅琴"]


def test_restore_is_refused_while_somebody_else_has_the_archive_open(archive):
    saved = archive.backups.run()
    neighbour = Archive.open(archive.path)
    with neighbour.reading() as connection:
        connection.exec_driver_sql("SELECT 1 FROM customers").fetchone()
        with pytest.raises(KnownError, match="archive_locked"):
            archive.backups.restore(saved.path)
    neighbour.close()
    assert names(archive) == ["周雅琴"]
    assert [p.name for p in archive.path.parent.glob(".*.regulars")] == []


@pytest.mark.parametrize(
    ("spoil", "key"),
    [
        (lambda c: c.execute(f"PRAGMA user_version = {migrations.VERSION + 1}"), "archive_newer"),
        (lambda c: c.execute("PRAGMA application_id = 7"), "archive_not_ours"),
    ],
)
def test_restore_refuses_what_is_not_for_it_and_changes_nothing(archive, spoil, key):
    saved = archive.backups.run()
    connection = driver.connect(str(saved.path))
    spoil(connection)
    connection.close()
    with pytest.raises(KnownError, match=key):
        archive.backups.restore(saved.path)
    assert names(archive) == ["周雅琴"]


def test_restore_refuses_a_text_file_and_a_missing_one(archive, tmp_path):
    letter = tmp_path / "信.regulars"
    letter.write_text("亲爱的", "utf-8")
    with pytest.raises(KnownError, match="archive_not_ours"):
        archive.backups.restore(letter)
    with pytest.raises(KnownError, match="archive_missing"):
        archive.backups.restore(tmp_path / "没有.regulars")


def test_a_damaged_archive_is_found_out_and_gives_no_backup(archive):
    for number in range(300):
        archive.customers.add(CustomerDraft(name=f"客人 {number}", note="靠窗的位子" * 20))
    good = archive.backups.run()
    archive.engine.dispose()
    with archive.path.open("r+b") as file:  # a page in the middle turns to rubbish, as a failing disk leaves it
        file.seek(archive.path.stat().st_size // 2 // 4096 * 4096)
        file.write(os.urandom(4096))
    assert archive.backups.check(deep=True).problems == ("archive_damaged",)
    with pytest.raises(KnownError, match="archive_damaged") as told:
        archive.backups.run()
    assert told.value.values["file"] == archive.path.name  # not that of the copy, which nobody ever sees
    assert [info.path for info in archive.backups.all()] == [good.path]
    assert [p.name for p in archive.backups.folder.iterdir()] == [good.path.name]


def test_a_damaged_backup_is_never_put_in_place(archive):
    for number in range(300):
        archive.customers.add(CustomerDraft(name=f"客人 {number}", note="靠窗的位子" * 20))
    saved = archive.backups.run()
    with saved.path.open("r+b") as file:
        file.seek(saved.size // 2 // 4096 * 4096)
        file.write(os.urandom(4096))
    with pytest.raises(KnownError, match="archive_damaged") as told:
        archive.backups.restore(saved.path)
    assert told.value.values["file"] == saved.path.name
    assert len(names(archive)) == 301
    assert not [p for p in archive.path.parent.iterdir() if "restored" in p.name]


def test_a_dangling_reference_is_found_by_the_deep_check(archive):
    with archive.engine.connect() as connection:
        raw = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("UPDATE phones SET customer_id = 999")
        raw.execute("PRAGMA foreign_keys = ON")
    assert archive.backups.check().ok
    assert archive.backups.check(deep=True).problems == ("references_broken",)


@pytest.mark.parametrize(("number", "key"), [(errno.ENOSPC, "disk_full"), (errno.EIO, "disk_error")])
def test_a_full_or_failing_disk_leaves_no_half_backup(archive, monkeypatch, number, key):
    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(backups.os, "fsync", refuse)
    with pytest.raises(KnownError, match=key):
        archive.backups.run()
    assert list(archive.backups.folder.iterdir()) == []


def test_sqlite_on_a_full_disk_is_the_users_world(archive, monkeypatch):
    """SQLite itself, not only our own calls, meets the end of the disk."""
    connect = driver.connect

    def small(path: str, *args: object, **options: object) -> object:
        connection = connect(path, *args, **options)
        connection.execute("PRAGMA max_page_count = 3")
        return connection

    monkeypatch.setattr(backups.driver, "connect", small)
    with pytest.raises(KnownError, match="disk_full"):
        archive.backups.run()
    assert list(archive.backups.folder.iterdir()) == []


def test_a_folder_that_cannot_be_made(archive, tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(KnownError, match="folder_not_writable"):
        archive.backups.run(to=tmp_path / "file" / "backups")


def test_stopping_leaves_nothing_and_rubbish_of_a_power_cut_goes(archive):
    archive.backups.folder.mkdir()
    rubbish = archive.backups.folder / ".shop-20260101-000000.regulars.part"
    rubbish.write_bytes(b"half")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        archive.backups.run(progress=progress)
    assert list(archive.backups.folder.iterdir()) == []
    progress = Progress()
    archive.backups.run(progress=progress)
    assert progress.phase == "backing_up"
    assert progress.done == progress.total > 0
