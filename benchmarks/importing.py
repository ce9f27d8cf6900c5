"""Importing 100,000 customers with 20 columns, beside the bare calamine read and the bare executemany of the same
cells.

Ours is the whole way: the guarded child reads, the columns are understood, everybody is matched, one transaction writes
customers, phones, labels, preferences, visits, search lines and what an undo needs. Each run is a process of its own,
as it is when an owner imports her list on the first day; the last line tells the memory that it took.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.measure import against_floor, program, run_python
from benchmarks.reading import ROWS, TODAY, write_book


def figures() -> Iterator[object]:
    """The import against its floor, and what it took in memory."""
    with tempfile.TemporaryDirectory() as name:
        book = Path(name) / "list.xlsx"
        write_book(book, ROWS)
        ours = ("-m", "benchmarks.importing", "ours", str(book))
        yield against_floor(
            f"import of {ROWS:,} × 20 / calamine + executemany",
            program(*ours),
            program("-m", "benchmarks.importing", "bare", str(book)),
            rounds=3,
        )
        yield run_python(ours).strip()


def ours(book: Path) -> None:
    """The whole way into a new archive."""
    from storage.archive import Archive

    with tempfile.TemporaryDirectory() as name, Archive.create(Path(name) / "shop.regulars") as archive:
        file = archive.imports.read(book)
        plan = archive.imports.plan(file, archive.imports.layout(file, TODAY), TODAY)
        report = archive.imports.run(plan)
        counts = {outcome.value: count for outcome, count in report.counts.items()}
        assert sum(counts.values()) == ROWS
        assert counts["rejected"] == 0
    print(_memory())


def _memory() -> str:
    if sys.platform == "win32":
        return "memory of importing: measured on Linux and macOS only"
    import resource

    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own, child = (resource.getrusage(who).ru_maxrss // 1024 for who in both)
    return f"memory of importing {ROWS:,} rows: the program {own} MB at most, its largest child {child} MB"


def bare(book: Path) -> None:
    """The read and the insert that cannot be avoided."""
    import python_calamine
    import sqlcipher3.dbapi2 as driver

    rows = python_calamine.CalamineWorkbook.from_path(str(book)).get_sheet_by_index(0).to_python()
    with tempfile.TemporaryDirectory() as name:
        connection = driver.connect(str(Path(name) / "bare.db"))
        connection.execute(f"CREATE TABLE people ({', '.join(f'c{i}' for i in range(len(rows[0])))})")
        cells = ([str(c) if isinstance(c, date) else c for c in row] for row in rows[1:])
        connection.executemany(f"INSERT INTO people VALUES ({', '.join('?' * len(rows[0]))})", cells)
        connection.commit()
        connection.close()


if __name__ == "__main__":
    {"ours": ours, "bare": bare}[sys.argv[1]](Path(sys.argv[2]))
