"""Copies of the archive that can be trusted, putting one back, and asking an archive whether it is sound.

A backup is made by SQLite's own backup from one moment of the archive (copying the file of a living WAL database loses
commits), is checked before it counts, and appears under its name only when it lies on the disk. It is one whole file.
Putting one back never destroys: what it replaces is kept beside the backups.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from core.errors import KnownError
from core.jobs import Progress
from storage import engine as engines
from storage import migrations

if TYPE_CHECKING:
    from storage.archive import Archive

KEEP = 20
"""Backups kept in the archive's own folder; the oldest go first. A folder the shop names itself is never tidied."""
_PAGES = 4096
"""Pages copied between two looks at the progress: 16 MiB."""
_TIME = "%Y%m%d-%H%M%S"
_SIDE_FILES = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One backup. `size` in bytes. `customers`: those in the verified copy; None where it was only listed."""

    path: Path
    when: datetime
    size: int
    customers: int | None = None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """`problems` are message keys, worst first: archive_damaged, references_broken."""

    customers: int
    problems: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.problems


class Backups:
    """`archive.backups`."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self.folder = archive.path.parent / "backups"

    def run(self, to: Path | None = None, progress: Progress | None = None) -> BackupInfo:
        """Make a verified backup in the archive's own folder or in `to`.

        KnownError: disk_full, folder_not_writable, archive_locked, archive_damaged. Cancelled leaves nothing behind.
        """
        folder = self.folder if to is None else to
        with _disk(folder):
            if to is None:
                engines.private_folder(folder)
            folder.mkdir(parents=True, exist_ok=True)
            for left_over in folder.glob(f".{self._archive.path.stem}-*.part"):
                left_over.unlink()
            when = self._archive.clock().replace(microsecond=0)
            target = _free_name(folder / f"{self._archive.path.stem}-{when.strftime(_TIME)}{self._archive.path.suffix}")
            raw = self._archive.engine.raw_connection()
            try:
                customers = _copy(raw.driver_connection, target, self._archive.path.name, progress)
            finally:
                raw.close()
            if to is None:
                self._thin_out(when)
            return BackupInfo(target, when, target.stat().st_size, customers)

    def all(self) -> list[BackupInfo]:
        """The backups in the archive's own folder, newest first."""
        return kept_of(self._archive.path)

    def latest(self) -> BackupInfo | None:
        """The newest backup in the archive's own folder."""
        return next(iter(self.all()), None)

    def restore(self, file: Path) -> Path:
        """Put a backup in the place of this archive, upgraded if it is older; returns where the replaced one is kept.

        The Archive goes on with the restored file. No other work may be going on in it. Errors: see `restore` below.
        """
        self._archive.engine.dispose()
        kept = restore(file, self._archive.path, self._archive.clock())
        self._archive.settings.forget()
        assert kept is not None
        return kept

    def check(self, deep: bool = False) -> CheckReport:
        """Ask whether the archive is sound. `deep` also compares indexes with their tables and follows references."""
        raw = self._archive.engine.raw_connection()
        try:
            return check(raw.driver_connection, deep)
        finally:
            raw.close()

    def _thin_out(self, now: datetime) -> None:
        """Those of a clock that went ahead go first: else each new one would be the oldest, and go at once."""
        found = self.all()
        ordered = [info for info in found if info.when <= now] + [info for info in found if info.when > now]
        for old in ordered[KEEP:]:
            old.path.unlink(missing_ok=True)


def kept_of(path: Path) -> list[BackupInfo]:
    """The backups in the own folder of the archive at `path`, which need not be there, newest first."""
    own = re.compile(rf"{re.escape(path.stem)}-(\d{{8}}-\d{{6}})(?:-(\d+))?")
    found = []
    for file in (path.parent / "backups").glob(f"*{path.suffix}"):
        match = own.fullmatch(file.stem)
        if match:
            when = datetime.strptime(match[1], _TIME)
            found.append((when, int(match[2] or 1), BackupInfo(file, when, file.stat().st_size)))
    return [info for *_, info in sorted(found, key=lambda one: one[:2], reverse=True)]


def restore(file: Path, path: Path, now: datetime) -> Path | None:
    """Put the backup `file` in the place of the archive at `path`, which nobody may have open, and which may be damaged
    or missing. Returns where the replaced archive is kept (None: there was none). The backup is left as it is.

    KnownError: archive_missing, archive_not_ours, archive_newer, archive_damaged (the backup itself is), archive_locked
    (the archive is open elsewhere), disk_full, folder_not_writable.
    """
    if not file.is_file():
        raise KnownError("archive_missing", file=file.name)
    version = migrations.version_of(file)
    with _disk(path.parent):
        engines.private_folder(path.parent)
        fresh = _free_name(path.with_name(f".{path.stem}-restored{path.suffix}"))
        source = engines.connect_read_only(file)
        try:
            _copy(source, fresh, file.name)
        finally:
            source.close()
        try:
            _make_current(fresh, version)
            kept = _set_aside(path, now) if path.exists() else None
            try:
                os.replace(fresh, path)
            except PermissionError as error:  # Windows: somebody has the archive open
                _back_in_place(kept, path)
                raise KnownError("archive_locked") from error
            except OSError:
                _back_in_place(kept, path)
                raise
        finally:
            fresh.unlink(missing_ok=True)
        _settle(path.parent)
    return kept


def check(connection: Any, deep: bool = False) -> CheckReport:
    """`Backups.check` on a connection of the driver."""
    problems = []
    try:
        pages = connection.execute("PRAGMA integrity_check(1)" if deep else "PRAGMA quick_check(1)").fetchone()[0]
        if pages != "ok":
            problems.append("archive_damaged")
        if deep and connection.execute("PRAGMA foreign_key_check").fetchone():
            problems.append("references_broken")
        customers = int(connection.execute("SELECT count(*) FROM customers WHERE deleted_at IS NULL").fetchone()[0])
    except driver.Error as error:
        users = engines.known(error)
        if users is None or users.key not in ("archive_damaged", "archive_not_ours"):
            raise users or error from error
        return CheckReport(0, ("archive_damaged",))
    return CheckReport(customers, tuple(problems))


# --- the steps --------------------------------------------------------------------------------------------------------


def _copy(source: Any, target: Path, name: str, progress: Progress | None = None) -> int:
    """Copy one moment of the archive behind `source` to `target`, checked and on the disk; returns its customers.
    `name`: of the source's file, for what is said when it is damaged."""
    part = target.with_name(f".{target.name}.part")
    engines.private_file(part)
    try:
        with engines.translated(file=name):
            copy = driver.connect(str(part))
            try:
                copy.execute("PRAGMA temp_store = MEMORY")
                source.execute("BEGIN")  # holds the moment: what others write meanwhile does not start the copy anew
                try:
                    source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                    source.backup(copy, pages=_PAGES, progress=_reporter(progress))
                finally:
                    source.execute("ROLLBACK")
                copy.execute("PRAGMA journal_mode = DELETE").fetchone()  # no side files: one file is the whole backup
                report = check(copy)
            finally:
                copy.close()
        if not report.ok:
            raise KnownError("archive_damaged", file=name)
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        os.replace(part, target)
        _settle(target.parent)
    finally:
        part.unlink(missing_ok=True)
        for side in _SIDE_FILES:
            Path(f"{part}{side}").unlink(missing_ok=True)
    return report.customers


def _reporter(progress: Progress | None) -> Any:
    if progress is None:
        return None
    return lambda _status, remaining, total: progress.step("backing_up", total - remaining, total)


def _make_current(fresh: Path, version: int) -> None:
    """Upgrade a restored copy, and give it the journal of a living archive, before it is put in place."""
    engine = engines.open_engine(fresh)
    try:
        migrations.upgrade(engine, version)
    finally:
        engine.dispose()
    with engines.translated():
        connection = driver.connect(str(fresh))
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
        finally:
            connection.close()


def _set_aside(path: Path, now: datetime) -> Path:
    """Keep the archive, whatever state it is in, in the backups' folder under a name that says what it is.

    Where the disk can give a file two names, the archive has both until the restored one takes its place: at no moment
    is there none. Its side files go first, as they must never meet another archive.
    """
    _fold_journal(path)
    folder = engines.private_folder(path.parent / "backups")
    kept = _free_name(folder / f"{path.stem}-{now.strftime(_TIME)}-replaced{path.suffix}")
    try:
        os.link(path, kept)
    except OSError:  # a memory stick knows one name a file
        try:
            os.replace(path, kept)
        except PermissionError as error:  # Windows: somebody has it open
            raise KnownError("archive_locked") from error
    for side in _SIDE_FILES:
        if Path(f"{path}{side}").exists():
            os.replace(f"{path}{side}", f"{kept}{side}")
    return kept


def _back_in_place(kept: Path | None, path: Path) -> None:
    """The restored archive could not be put in place: all is as it was."""
    if kept is None:
        return
    if path.exists():
        kept.unlink()
    else:
        os.replace(kept, path)
    for side in _SIDE_FILES:
        if Path(f"{kept}{side}").exists():
            os.replace(f"{kept}{side}", f"{path}{side}")


def _fold_journal(path: Path) -> None:
    """Bring the last commits from the journal into the file; archive_locked when anybody else has the archive open.

    Leaving WAL mode asks SQLite for exactly that: it is refused while another connection exists.
    """
    connection = driver.connect(str(path), timeout=1)
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except driver.Error as error:
        users = engines.known(error)
        if users is None or users.key not in ("archive_damaged", "archive_not_ours"):
            raise users or error from error
        # a damaged archive is set aside as it lies, journal and all
    finally:
        connection.close()


def _free_name(path: Path) -> Path:
    """The path itself, or with -2, -3 … when something of that name is there."""
    name, number = path, 1
    while name.exists():
        number += 1
        name = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return name


def _settle(folder: Path) -> None:
    """Make a rename last through a power cut, where a folder can be synced (not on Windows)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _disk(folder: Path) -> Iterator[None]:
    """Errors of the file system as KnownErrors."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise KnownError("disk_full", folder=str(folder)) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.ENOENT, errno.EEXIST):
            raise KnownError("folder_not_writable", folder=str(folder)) from error
        raise KnownError("disk_error", folder=str(folder)) from error
