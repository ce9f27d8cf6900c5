"""The file itself: what a new archive is, what is refused, how an upgrade goes."""

from __future__ import annotations

import shutil
import stat
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine

from core.errors import KnownError
from core.people import CustomerDraft
from storage import engine, migrations
from storage.archive import Archive


def _pragma(archive: Archive, name: str) -> object:
    with archive.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_a_new_archive_is_ours_durable_and_private(archive: Archive) -> None:
    expected = {
        "application_id": engine.APPLICATION_ID, "user_version": migrations.VERSION, "journal_mode": "wal",
        "synchronous": 2, "foreign_keys": 1, "secure_delete": 1,
    }  # fmt: skip
    assert {name: _pragma(archive, name) for name in expected} == expected
    if sys.platform != "win32":
        assert stat.S_IMODE(archive.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(archive.path.parent.stat().st_mode) == 0o700
        for side in archive.path.parent.glob("shop.regulars-*"):
            assert stat.S_IMODE(side.stat().st_mode) == 0o600


def test_what_was_written_is_there_after_closing(archive: Archive) -> None:
    archive.customers.add(CustomerDraft("周雅琴"))
    archive.close()
    with Archive.open(archive.path) as again:
        assert [r.name for r in again.customers.rows(again.customers.ids())] == ["周雅琴"]


def test_an_archive_never_appears_half_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed in the middle, the next start must not find a file that is not ours."""
    path = tmp_path / "new.regulars"
    create = migrations.create

    def looked(engine: Engine) -> None:
        assert not path.exists()
        create(engine)
        assert not path.exists()

    monkeypatch.setattr(migrations, "create", looked)
    (tmp_path / ".new.regulars.new").write_bytes(b"left over from a power cut")
    with Archive.create(path) as made:
        assert made.customers.count() == 0
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_create_never_overwrites(archive: Archive) -> None:
    with pytest.raises(KnownError, match="archive_exists"):
        Archive.create(archive.path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a database at all", b"SQLite format 3\x00" + b"\x01" * 200])
def test_other_files_are_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.regulars"
    path.write_bytes(content)
    with pytest.raises(KnownError, match=r"archive_(not_ours|damaged)"):
        Archive.open(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    theirs = driver.connect(str(path))
    theirs.execute("CREATE TABLE t (x)")
    theirs.commit()
    theirs.close()
    with pytest.raises(KnownError, match="archive_not_ours"):
        Archive.open(path)


def test_a_missing_archive_is_not_made_by_opening(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="archive_missing"):
        Archive.open(tmp_path / "none.regulars")
    assert list(tmp_path.iterdir()) == []


def test_a_newer_archive_is_refused_before_any_write(archive: Archive) -> None:
    with archive.transaction() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {migrations.VERSION + 1}")
    archive.close()
    before = archive.path.read_bytes()
    with pytest.raises(KnownError, match="archive_newer"):
        Archive.open(archive.path)
    assert archive.path.read_bytes() == before
    assert not (archive.path.parent / "backups").exists()


def _steps() -> Mapping[int, migrations.Step]:
    def two(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE added_in_two (x)")

    def three(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE added_in_three (x)")
        connection.exec_driver_sql("INSERT INTO no_such_table VALUES (1)")

    return {2: two, 3: three}


def test_steps_run_in_order_and_a_failing_one_leaves_the_version_before(archive: Archive) -> None:
    with pytest.raises(Exception, match="no_such_table"):
        migrations.upgrade(archive.engine, 1, _steps(), newest=3)
    assert _pragma(archive, "user_version") == 2
    with archive.reading() as connection:
        names = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    assert "added_in_two" in names
    assert "added_in_three" not in names


def test_an_older_archive_is_backed_up_then_upgraded(tmp_path: Path) -> None:
    """tests/data/archives keeps an archive of every released version: 周雅琴 was there, 名单.xlsx brought two more."""
    path = tmp_path / "shop.regulars"
    shutil.copy(Path(__file__).parents[1] / "data" / "archives" / "v1.regulars", path)
    with Archive.open(path) as upgraded:
        assert _pragma(upgraded, "user_version") == migrations.VERSION
        backup = upgraded.backups.latest()
        assert backup is not None
        assert migrations.version_of(backup.path) == 1
        assert upgraded.backups.check(deep=True).ok
        for query, name in (("雅琴", "周雅琴"), ("wjg", "王建国"), ("84711292", "李明"), ("胡萝", "周雅琴")):
            assert [row.name for row in upgraded.customers.find(query)] == [name]
        assert upgraded.imports.undo(2).removed == 2
        undone = upgraded.imports.undo(1)
        assert (undone.removed, undone.restored) == (1, 1)
        assert [(kept.name, kept.why) for kept in undone.kept] == [("王建国", "edited")]
        [zhou] = upgraded.customers.find("周雅琴")
        assert (zhou.code, zhou.note, zhou.tags) == (None, "老客", ())


def test_a_full_disk_is_one_known_sentence_and_nothing_changes(archive: Archive) -> None:
    archive.customers.add(CustomerDraft("周雅琴"))
    pages = int(str(_pragma(archive, "page_count")))

    from sqlalchemy import event

    @event.listens_for(archive.engine, "begin")
    def _small_disk(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(KnownError, match="disk_full"):
        archive.customers.add(CustomerDraft("张三", note="很长的备注" * 20_000))
    assert archive.customers.count() == 1
    assert archive.backups.check(deep=True).ok


def test_nothing_is_bound_about_as_fast_as_a_word() -> None:
    """The driver looks for an adapter at every None: without one it took fifteen times as long as a text."""

    def seconds(value: str | None) -> float:
        connection = driver.connect(":memory:")
        connection.execute("CREATE TABLE t (a, b, c, d, e, f, g, h)")
        start = time.process_time()
        connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [(value,) * 8] * 5_000)
        kept = connection.execute("SELECT DISTINCT a, h FROM t").fetchall()
        assert kept == [(value, value)]
        connection.close()
        return time.process_time() - start

    assert min(seconds(None) / seconds("a") for _ in range(3)) < 6


@pytest.mark.parametrize(("free", "key"), [(4096, "disk_full"), (1 << 30, "disk_error")])
def test_a_disk_without_room_is_called_full_whatever_sqlite_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, key: str
) -> None:
    """Where not even the shared memory of a journal finds room, SQLite speaks of input and output."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: shutil._ntuple_diskusage(1 << 40, 0, free))  # type: ignore[attr-defined]
    with pytest.raises(KnownError, match=key), engine.translated(tmp_path / "shop.regulars", file="shop.regulars"):
        raise driver.OperationalError("disk I/O error")
    with pytest.raises(KnownError, match="archive_locked"), engine.translated(tmp_path / "shop.regulars"):
        raise driver.OperationalError("database is locked")
