"""How much a foreign file may cost.

Parsers of foreign formats can be made to allocate without end, to hang or to abort the whole process, so they run in a
child (child.py, guard.py) under these limits; the program itself only ever sees the result.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from core.errors import KnownError

_MB = 1024 * 1024
_CELLS_A_ROW = 40
"""Readers allocate the rectangle, however few cells are filled: so wide may a list be that uses all its rows."""
PARTS = 10_000
"""Files in a zipped workbook; a thousand sheets have fewer."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost. 100,000 rows × 20 columns are 65 MB unpacked and take 2 s and 300 MB to read."""

    rows: int = 300_000
    columns: int = 1_000
    cells: int = 300_000 * _CELLS_A_ROW
    """Rows × columns of one sheet."""
    unpacked_bytes: int = 400 * _MB
    """All parts of a zipped workbook together."""
    memory_bytes: int = 1024 * _MB
    seconds: int = 30
    file_bytes: int = 200 * _MB

    def check_size(self, rows: int, columns: int) -> None:
        """KnownError workbook_too_big for a sheet that is larger than any list of customers."""
        if rows > self.rows or columns > self.columns or rows * columns > self.cells:
            raise KnownError("workbook_too_big")

    def check_zip(self, archive: zipfile.ZipFile) -> None:
        """Refuse what unpacks to too much by its own word. KnownError workbook_too_big, workbook_encrypted."""
        infos = archive.infolist()
        if len(infos) > PARTS or sum(info.file_size for info in infos) > self.unpacked_bytes:
            raise KnownError("workbook_too_big")
        if any(info.flag_bits & 1 for info in infos):
            raise KnownError("workbook_encrypted")

    def as_argument(self) -> str:
        """One argument of the child's command line."""
        return ",".join(str(value) for value in asdict(self).values())

    @classmethod
    def from_argument(cls, text: str) -> Limits:
        """The same limits again. ValueError, TypeError for anything else."""
        return cls(*(int(part) for part in text.split(",")))


STANDARD = Limits()


@dataclass(frozen=True, slots=True)
class Range:
    """What may be chosen in the settings: standard value, least and most."""

    standard: int
    least: int
    most: int


CHOICES: Mapping[str, Range] = {
    "rows": Range(STANDARD.rows, 1_000, 1_000_000),
    "columns": Range(STANDARD.columns, 20, 16_384),
    "unpacked_mb": Range(STANDARD.unpacked_bytes // _MB, 50, 4_000),
    "memory_mb": Range(STANDARD.memory_bytes // _MB, 256, 8_192),
    "seconds": Range(STANDARD.seconds, 5, 600),
}
"""The keys of the setting `import_limits`, which holds what differs from the standard."""


def chosen(settings: Mapping[str, Any]) -> dict[str, int]:
    """Every choice of the setting `import_limits`: what is missing or no number is the standard, all within range."""
    found = {}
    for key, offered in CHOICES.items():
        value = settings.get(key)
        number = value if isinstance(value, int) and not isinstance(value, bool) else offered.standard
        found[key] = min(max(number, offered.least), offered.most)
    return found


def from_settings(settings: Mapping[str, Any]) -> Limits:
    """The limits of a shop, from its setting `import_limits`. Never an error: what cannot be used is the standard."""
    wanted = chosen(settings)
    return Limits(
        rows=wanted["rows"],
        columns=wanted["columns"],
        cells=max(wanted["rows"] * _CELLS_A_ROW, wanted["columns"]),
        unpacked_bytes=wanted["unpacked_mb"] * _MB,
        memory_bytes=wanted["memory_mb"] * _MB,
        seconds=wanted["seconds"],
        file_bytes=wanted["unpacked_mb"] * _MB // 2,
    )


def check_size(rows: int, columns: int) -> None:
    """By the standard limits, for readers that only guard themselves; the child checks the shop's own afterwards."""
    STANDARD.check_size(rows, columns)
