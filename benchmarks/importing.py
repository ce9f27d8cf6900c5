"""Importing 20,000 customers, beside the bare calamine read and the bare insert of the same cells."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

from benchmarks.measure import Figure, against_floor
from core.listing import CustomerFilter
from storage import sample
from storage.archive import Archive

ROWS = 20_000
TODAY = date(2026, 11, 22)
HEADERS = ("会员卡号", "姓名", "手机", "生日", "入会日期", "累计消费", "备注")


def figures() -> Iterator[Figure]:
    """The whole way: the guarded child reads, the plan is made, one transaction writes; each into a new archive."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = folder / "list.xlsx"
        _write_book(folder, book)
        numbers = count()
        yield against_floor(
            f"import {ROWS:,} rows / calamine + insert",
            lambda: _import(folder / f"{next(numbers)}.regulars", book),
            lambda: _bare(folder / f"bare{next(numbers)}.db", book),
            rounds=3,
        )


def _write_book(folder: Path, book: Path) -> None:
    import xlsxwriter

    with Archive.create(folder / "source.regulars") as archive:
        sample.fill(archive, ROWS, ROWS, today=TODAY)
        rows = archive.customers.rows(archive.customers.ids(CustomerFilter()))
    workbook = xlsxwriter.Workbook(str(book), {"constant_memory": True})
    sheet = workbook.add_worksheet("会员")
    sheet.write_row(0, 0, HEADERS)
    for number, row in enumerate(rows, start=1):
        birthday = f"{row.birthday.month}月{row.birthday.day}日" if row.birthday else None
        since = row.since.isoformat() if row.since else None
        cells = (
            row.code,
            row.name,
            row.phones[0],
            birthday,
            since,
            row.revenue_cents / 100,
            "喜欢靠窗的位子" if number % 3 == 0 else None,
        )
        sheet.write_row(number, 0, cells)
    workbook.close()


def _import(path: Path, book: Path) -> None:
    from storage.files.reading import read_table

    with Archive.create(path) as archive:
        file = read_table(book)
        plan = archive.imports.plan(file, archive.imports.layout(file, TODAY), TODAY)
        report = archive.imports.run(plan)
    assert report.as_json()["added"] == ROWS


def _bare(path: Path, book: Path) -> None:
    import python_calamine
    import sqlcipher3.dbapi2 as driver

    rows = python_calamine.CalamineWorkbook.from_path(str(book)).get_sheet_by_index(0).to_python()
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE people (a, b, c, d, e, f, g)")
    connection.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)", rows[1:])
    connection.commit()
    connection.close()
