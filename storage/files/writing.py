"""Lists for Excel (.xlsx) and CSV: for the export, and for the rows that an import could not use.

What is written appears whole or not at all: a temporary file beside the target takes its name at the end. Texts that
begin with = + - @ are texts, never formulas. KnownError: file_locked (the target is open elsewhere), disk_full,
folder_not_writable {folder}.
"""

from __future__ import annotations

import csv
import errno
import os
import re
import secrets
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import chain, islice
from pathlib import Path
from typing import Any

from core.errors import KnownError
from core.importing.plan import Plan, Problem
from core.importing.tables import Row, letter, shown
from core.jobs import Progress

Value = str | int | float | date | None
"""Phones and card numbers are given as str: they stay texts."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 50
_SAMPLE = 200
_STEP = 500


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A temporary path beside the target, which takes the target's place when the block ends well. Mode 0600: a list of
    customers is nobody else's business."""
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        os.replace(part, target)
    except OSError as error:
        raise _known(error, target) from error
    finally:
        part.unlink(missing_ok=True)


def _known(error: OSError, target: Path) -> KnownError:
    if error.errno == errno.ENOSPC:
        return KnownError("disk_full")
    if isinstance(error, PermissionError) and target.exists() and os.access(target.parent, os.W_OK):
        return KnownError("file_locked", file=target.name)
    return KnownError("folder_not_writable", folder=str(target.parent))


def write_list(
    target: Path,
    headers: Sequence[str],
    rows: Iterable[Sequence[Value]],
    sheet: str = "Sheet1",
    progress: Progress | None = None,
) -> int:
    """Write a list as .csv or, for any other ending, .xlsx; returns the number of rows."""
    writer = _write_csv if target.suffix.lower() == ".csv" else _write_xlsx
    with replacing(target) as part:
        return writer(part, headers, _counted(rows, progress), sheet)


def _counted(rows: Iterable[Sequence[Value]], progress: Progress | None) -> Iterator[Sequence[Value]]:
    for number, row in enumerate(rows):
        if progress is not None and number % _STEP == 0:
            progress.step("writing_file", number)
        yield row


def _write_csv(part: Path, headers: Sequence[str], rows: Iterable[Sequence[Value]], _sheet: str) -> int:
    """UTF-8 with a byte order mark: Excel on Chinese Windows reads it right."""
    count = 0
    with part.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([_harmless(h) for h in headers])
        for row in rows:
            writer.writerow([_harmless(v) for v in row])
            count += 1
    return count


def _harmless(value: Value) -> str | int | float:
    """A text that a spreadsheet program would take for a formula gets an apostrophe in front."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _write_xlsx(part: Path, headers: Sequence[str], rows: Iterable[Sequence[Value]], sheet: str) -> int:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    # the writer's own working files hold customers' data: they live in a private folder and go with it
    with tempfile.TemporaryDirectory(prefix=".", dir=part.parent) as working:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": working}
        book = xlsxwriter.Workbook(str(part), options)
        try:
            count = _fill(book, headers, rows, sheet)
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error
        finally:
            for page in book.worksheets():
                page.row_data_fh.close()
    return count


def _fill(book: Any, headers: Sequence[str], rows: Iterable[Sequence[Value]], sheet: str) -> int:
    page = book.add_worksheet(_sheet_name(sheet))
    head = book.add_format({"bold": True, "bottom": 1})
    day, moment, text = (book.add_format({"num_format": form}) for form in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm", "@"))
    # written row by row, nothing held back: the widths come from the first rows
    rest = iter(rows)
    first = list(islice(rest, _SAMPLE))
    for column, header in enumerate(headers):
        widest = max([_width(header) + 3, *(_width(row[column]) + 2 for row in first if column < len(row))])
        page.set_column(column, column, min(widest, _WIDEST))
        page.write_string(0, column, header, head)
    page.freeze_panes(1, 0)
    count = 0
    put = _cell_writer(page, day, moment, text)
    for row in chain(first, rest):
        count += 1
        for column, value in enumerate(row):
            put(count, column, value)
    page.autofilter(0, 0, count, max(len(headers) - 1, 0))
    return count


def _sheet_name(name: str) -> str:
    """Without the signs that Excel refuses in the name of a sheet, at most 31 characters."""
    return re.sub(r"[\[\]:*?/\\]", " ", name).strip(" '")[:31] or "Sheet1"


def _cell_writer(page: Any, day: Any, moment: Any, text: Any) -> Callable[[int, int, Value], None]:
    """Write one cell by its type: texts as texts, days as real days."""

    def put(row: int, column: int, value: Value) -> None:
        if value is None or value == "":
            return
        if isinstance(value, datetime):
            page.write_datetime(row, column, value, moment)
        elif isinstance(value, date):
            page.write_datetime(row, column, datetime(value.year, value.month, value.day), day)
        elif isinstance(value, str):
            page.write_string(row, column, value[:32_767], text if value[:1].isdigit() else None)
        else:
            page.write_number(row, column, value)

    return put


def _width(value: Value) -> int:
    """Columns on screen: a Chinese character takes two."""
    lines = str("" if value is None else value).splitlines() or [""]
    return max(sum(2 if ord(c) > 0x2E7F else 1 for c in line) for line in lines)


def write_problems(
    target: Path, plan: Plan, number_header: str, reason_header: str, reason: Callable[[Problem], str]
) -> int:
    """The rows with problems as they stood in the file, with their number and the reasons in front: to be put right and
    imported again. `reason` words one problem in the user's language."""
    reasons: dict[int, list[str]] = {}
    for problem in plan.problems():
        reasons.setdefault(problem.row, []).append(reason(problem))
    width = max((c.index for c in plan.layout.columns), default=-1) + 1
    headers = {c.index: c.header or c.letter for c in plan.layout.columns}
    rows = (
        [number, "；".join(dict.fromkeys(why)), *_original(plan.raw.rows[number - 1], width)]
        for number, why in sorted(reasons.items())
    )
    return write_list(target, [number_header, reason_header, *(headers.get(i, letter(i)) for i in range(width))], rows)


def _original(row: Row, width: int) -> list[Value]:
    """Cells as they were; a number of ten digits and more is a phone or a card, and stays legible as a text."""
    found: list[Value] = []
    for cell in row[:width]:
        if isinstance(cell, bool | time) or (isinstance(cell, int | float) and abs(cell) >= 1e9):
            found.append(shown(cell))
        else:
            found.append(cell)
    return found
