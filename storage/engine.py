"""The connection to the archive's file: driver, pragmas, transactions, and SQLite's errors as KnownErrors.

SQLite-only SQL stays here, in search.py and in backups.py. The driver is sqlcipher3 (SQLite 3.53, FTS5, encryption
later).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import URL, ColumnElement, Connection, Engine, Table, create_engine, event, func
from sqlalchemy.engine import ExceptionContext

from core.errors import KnownError

APPLICATION_ID = 0x5247_4C52  # "RGLR"

# Without an adapter of its own, the driver looks for one at every None that is bound, and fails: that took most of the
# time of writing a row. `{}.get` gives None for None without a call into Python.
driver.register_adapter(type(None), {}.get)

_PRAGMAS = (
    "PRAGMA busy_timeout = 5000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what was deleted is overwritten
    "PRAGMA temp_store = MEMORY",  # no customer data in temp files
    "PRAGMA synchronous = FULL",
    "PRAGMA cache_size = -32000",
)

# SQLite's primary result codes (sqlite.org/rescode.html) that belong to the user's world
USERS_WORLD = {
    5: "archive_locked",
    6: "archive_locked",
    8: "archive_read_only",
    10: "disk_error",
    11: "archive_damaged",
    13: "disk_full",
    14: "archive_unreadable",
    26: "archive_not_ours",
}

_NO_ROOM = 65536
"""Bytes: with less the disk is full, as SQLite's shared memory alone takes 32 KiB."""


def private_folder(folder: Path) -> Path:
    """Make the folder (mode 0700: other people's privacy) and return it."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
    except PermissionError as error:
        raise KnownError("folder_not_writable", folder=str(folder)) from error
    except OSError as error:
        raise KnownError("disk_full" if error.errno == 28 else "folder_not_writable", folder=str(folder)) from error
    return folder


def private_file(path: Path) -> None:
    """Create an empty file with mode 0600 before anything is written into it."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise KnownError(
            "disk_full" if error.errno == 28 else "folder_not_writable", folder=str(path.parent)
        ) from error


def take_away(path: Path) -> None:
    """Remove a database file that is not needed, with its side files; none need be there."""
    for end in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{end}").unlink(missing_ok=True)


def known(error: BaseException, **values: object) -> KnownError | None:
    """The KnownError for an error of the SQLite driver, filled with `values`; None: a bug of ours."""
    if not isinstance(error, driver.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        code = _code_from_words(str(error))
    key = USERS_WORLD.get(code & 0xFF)
    return KnownError(key, **values) if key else None


def _code_from_words(words: str) -> int:
    """sqlcipher3 does not carry result codes: SQLite's own fixed English sentences stand for them."""
    for part, code in (
        ("disk is full", 13),
        ("disk I/O error", 10),
        ("is locked", 5),
        ("readonly database", 8),
        ("malformed", 11),
        ("unable to open", 14),
        ("not a database", 26),
    ):
        if part in words:
            return code
    return 1


def known_at(path: Path, error: BaseException, **values: object) -> KnownError | None:
    """`known` for a database at `path`: on a full disk SQLite may only say that it cannot read or write."""
    users = known(error, **values)
    failed = users is not None and users.key == "disk_error" and path.parent.is_dir()
    return KnownError("disk_full", **values) if failed and shutil.disk_usage(path.parent).free < _NO_ROOM else users


@contextmanager
def translated(path: Path | None = None, **values: object) -> Iterator[None]:
    """Turn the driver's own errors (outside SQLAlchemy) into KnownErrors filled with `values`. `path`: of the
    database."""
    try:
        yield
    except driver.Error as error:
        users = known(error, **values) if path is None else known_at(path, error, **values)
        if users is None:
            raise
        raise users from error


def connect_read_only(path: Path) -> Any:
    """A bare driver connection that cannot write: for looking at a file before it is opened."""
    with translated(path, file=path.name):
        return driver.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5)


def open_engine(path: Path) -> Engine:
    """An engine on the file at `path`, which must exist. Write transactions are taken with `writing(engine)`."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=driver,
        pool_reset_on_return="rollback",
        hide_parameters=True,  # customers' data in no error
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions are ours to begin
        for pragma in _PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> None:
        if context.original_exception is not None:
            users = known_at(path, context.original_exception)
            if users is not None:
                raise users from context.original_exception

    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One write transaction: committed at the end, rolled back on any exception."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def indexes_made_anew(connection: Connection, tables: Iterable[Table]) -> Iterator[None]:
    """Inside a transaction: the indexes of these tables are dropped and made again at the end, by the same words. Those
    that belong to a constraint stay."""
    names = [table.name for table in tables]
    marks = ", ".join("?" * len(names))
    query = f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({marks})"
    indexes = connection.exec_driver_sql(query, tuple(names)).all() if names else []
    for index in indexes:
        connection.exec_driver_sql(f'DROP INDEX "{index.name}"')
    yield
    for index in indexes:
        connection.exec_driver_sql(index.sql)


def day_number(day: Any) -> ColumnElement[float]:
    """A day, or a column of days, as a number that one can add days to."""
    return func.julianday(day)
