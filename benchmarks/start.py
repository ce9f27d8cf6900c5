"""How long the parts of a start take, each against an interpreter that imports only what cannot be avoided."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.measure import Figure, against_floor, program


def figures() -> Iterator[Figure]:
    """The archive against bare SQLAlchemy; the texts against an empty interpreter."""
    yield against_floor(
        "import storage.archive / sqlalchemy",
        program("-c", "import storage.archive"),
        program("-c", "import sqlalchemy, sqlcipher3.dbapi2"),
    )
    yield against_floor(
        "English texts / empty Python",
        program("-c", "from ui.language import use_language; use_language('en')"),
        program("-c", "pass"),
    )
