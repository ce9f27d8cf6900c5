"""From an older archive to this program's: numbered steps, each in one exclusive transaction together with its record.

A new archive is made with today's tables at once. A step for version n is a module `m000n_what.py` with
`upgrade(connection)`, named in STEPS. The version stands in SQLite's `user_version`. Order: a newer archive is
refused before any write; a verified backup is made; then the steps run. `tests/data/` keeps an archive of every
released version.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection, Engine

from core.errors import KnownError
from storage import engine as engines
from storage import search
from storage.migrations import m0002_lines_to_search, m0003_preferences_of_everybody, m0004_occasions_and_worth
from storage.tables import metadata

Step = Callable[[Connection], None]

STEPS: Mapping[int, Step] = {
    2: m0002_lines_to_search.upgrade,
    3: m0003_preferences_of_everybody.upgrade,
    4: m0004_occasions_and_worth.upgrade,
}
VERSION = 4
"""The schema of this program: 1 + the steps so far."""


def create(engine: Engine, version: int = VERSION) -> None:
    """Make the tables of a new archive."""
    with engines.writing(engine) as connection:
        metadata.create_all(connection)
        _stamp(connection, version)
        connection.exec_driver_sql(f"PRAGMA application_id = {engines.APPLICATION_ID}")
    # WAL is a property of the file; it cannot be set inside a transaction
    raw = engine.raw_connection()
    try:
        raw.execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def version_of(path: Path, newest: int = VERSION) -> int:
    """The schema version of the file, read without writing.

    KnownError: archive_not_ours (not SQLite, or another program's file), archive_newer.
    """
    connection = engines.connect_read_only(path)
    try:
        with engines.translated(path, file=path.name):
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()
    if application != engines.APPLICATION_ID:
        raise KnownError("archive_not_ours", file=path.name)
    if version > newest:
        raise KnownError("archive_newer", file=path.name)
    return version


def upgrade(engine: Engine, version: int, steps: Mapping[int, Step] | None = None, newest: int = VERSION) -> None:
    """Run the steps after `version` up to `newest`. A step that fails leaves the archive at the version before it."""
    for number in range(version + 1, newest + 1):
        with engines.writing(engine) as connection:
            (STEPS if steps is None else steps)[number](connection)
            if number == newest:
                search.reindex(connection)  # what follows from the rows is made by today's rules
            _stamp(connection, number)


def _stamp(connection: Connection, version: int) -> None:
    connection.exec_driver_sql(f"PRAGMA user_version = {int(version)}")
