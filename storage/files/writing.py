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
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import chain, islice
from pathlib import Path
from typing import Any, TypeVar

from core.errors import KnownError
from core.importing.carried import in_full
from core.importing.no_rows import rows_that_are_none
from core.importing.plan import Plan, Problem
from core.importing.tables import Row, letter, shown
from core.jobs import Progress
from storage.files.formulas import guarded

Value = str | int | float | date | None
"""Phones and card numbers are given as str: they stay texts."""

_FIRST_DAY = date(1900, 3, 1)
"""Earlier days are written as texts: Excel knows none before 1900, and a 29 February 1900 that never was."""
_WIDEST = 50
_SAMPLE = 200
_A4 = 9  # Excel's number of the paper
_BOLD = {"bold": True}
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


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list of a workbook: read once, row by row. `forms`: for each column how Excel shows its numbers ("#,##0.00"),
    "" as it likes; `strong`: places of rows that are sums; `printed`: as broad as a page, with its head on each."""

    name: str
    headers: Sequence[str]
    rows: Iterable[Sequence[Value]]
    forms: Sequence[str] = ()
    strong: Collection[int] = ()
    printed: bool = False


def write_list(
    target: Path,
    headers: Sequence[str],
    rows: Iterable[Sequence[Value]],
    sheet: str = "Sheet1",
    progress: Progress | None = None,
    total: int = 0,
) -> int:
    """Write a list as .csv or, for any other ending, .xlsx; returns the number of rows. `total`: how many there will
    be, for the progress."""
    rows = counted(rows, progress, total)
    with replacing(target) as part:
        if target.suffix.lower() == ".csv":
            return _write_csv(part, headers, rows)
        return _write_xlsx(part, [Sheet(sheet, headers, rows)])[0]


def write_book(target: Path, sheets: Iterable[Sheet], progress: Progress | None = None) -> list[int]:
    """Write a workbook (.xlsx) of several sheets, each as `write_list` writes one; the number of rows of each."""
    with replacing(target) as part:
        return _write_xlsx(part, (replace(sheet, rows=counted(sheet.rows, progress)) for sheet in sheets))


Entry = TypeVar("Entry")


def counted(entries: Iterable[Entry], progress: Progress | None, total: int = 0) -> Iterator[Entry]:
    """The same entries; says every now and then how far it is, and stops when asked to."""
    for number, entry in enumerate(entries):
        if progress is not None and number % _STEP == 0:
            progress.step("writing_file", number, total)
        yield entry


def _write_csv(part: Path, headers: Sequence[str], rows: Iterable[Sequence[Value]]) -> int:
    """UTF-8 with a byte order mark: Excel on Chinese Windows reads it right."""
    count = 0
    with part.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([_as_text(h) for h in headers])
        for row in rows:
            writer.writerow([_as_text(v) for v in row])
            count += 1
    return count


def _as_text(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return guarded(value) if isinstance(value, str) else value


def _write_xlsx(part: Path, sheets: Iterable[Sheet]) -> list[int]:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    # the writer's own working files hold customers' data: they live in a private folder and go with it
    with tempfile.TemporaryDirectory(prefix=".", dir=part.parent) as working:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": working}
        book = xlsxwriter.Workbook(str(part), options)
        try:
            counts = [_fill(book, sheet) for sheet in sheets]
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error
        finally:
            for page in book.worksheets():
                page.row_data_fh.close()
    return counts


def _fill(book: Any, sheet: Sheet) -> int:
    headers = sheet.headers
    page = book.add_worksheet(_sheet_name(sheet.name))
    head = book.add_format({"bold": True, "bottom": 1})
    day, moment, text = (book.add_format({"num_format": form}) for form in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm", "@"))
    # written row by row, nothing held back: the widths come from the first rows
    rest = iter(sheet.rows)
    first = list(islice(rest, _SAMPLE))
    for column, header in enumerate(headers):
        widest = max([_width(header) + 3, *(_width(row[column]) + 2 for row in first if column < len(row))])
        page.set_column(column, column, min(widest, _WIDEST))
        page.write_string(0, column, header, head)
    page.freeze_panes(1, 0)
    if sheet.printed:
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
    count = 0
    put = _cell_writer(page, day, moment, text)
    numbers = [
        {column: book.add_format({"num_format": form} | bold) for column, form in enumerate(sheet.forms) if form}
        for bold in ({}, _BOLD)
    ]
    strong = book.add_format(_BOLD)
    for row in chain(first, rest):
        sums = count in sheet.strong
        count += 1
        for column, value in enumerate(row):
            form = numbers[sums].get(column) if isinstance(value, int | float) else strong if sums else None
            put(count, column, value, form)
    page.autofilter(0, 0, count, max(len(headers) - 1, 0))
    return count


def _sheet_name(name: str) -> str:
    """Without the signs that Excel refuses in the name of a sheet, at most 31 characters."""
    return re.sub(r"[\[\]:*?/\\]", " ", name).strip(" '")[:31] or "Sheet1"


def _cell_writer(page: Any, day: Any, moment: Any, text: Any) -> Callable[[int, int, Value, Any], None]:
    """Write one cell by its type: texts as texts, days as real days; numbers and sums in the format given."""

    def put(row: int, column: int, value: Value, form: Any) -> None:
        if value is None or value == "":
            return
        if isinstance(value, date) and (value.date() if isinstance(value, datetime) else value) < _FIRST_DAY:
            value = value.isoformat()
        if isinstance(value, datetime):
            page.write_datetime(row, column, value, moment)
        elif isinstance(value, date):
            page.write_datetime(row, column, datetime(value.year, value.month, value.day), day)
        elif isinstance(value, str):
            page.write_string(row, column, value[:32_767], form or (text if value[:1].isdigit() else None))
        else:
            page.write_number(row, column, value, form)

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
    for problem in plan.to_correct():
        reasons.setdefault(problem.row, []).append(reason(problem))
    width = max((c.index for c in plan.layout.columns), default=-1) + 1
    headers = {c.index: c.header or c.letter for c in plan.layout.columns}
    edits: dict[int, dict[int, str]] = {}
    for (number, column), text in plan.edits.items():
        edits.setdefault(number, {})[column] = text
    start = plan.layout.start
    data = plan.raw.rows[start:]
    full = in_full(data, plan.layout, rows_that_are_none(data, plan.layout, plan.raw.rows[:start]))
    rows = (
        [
            _place(plan, number),
            "；".join(dict.fromkeys(why)),
            *_original(full[number - 1 - start], width, edits.get(number, {})),
        ]
        for number, why in sorted(reasons.items())
    )
    return write_list(target, [number_header, reason_header, *(headers.get(i, letter(i)) for i in range(width))], rows)


def _place(plan: Plan, number: int) -> Value:
    """The number of a row in its sheet, behind that sheet's name where several were read."""
    sheet, there = plan.raw.place(number)
    return f"{sheet} {there}" if plan.layout.more else there


def _original(row: Row, width: int, edits: Mapping[int, str]) -> list[Value]:
    """Cells as they were, or as they were put right by hand; a number of ten digits and more is a phone or a card, and
    stays legible as a text."""
    found: list[Value] = []
    for index in range(width):
        cell = edits[index] if index in edits else row[index] if index < len(row) else None
        if isinstance(cell, bool | time | bytes) or (isinstance(cell, int | float) and abs(cell) >= 1e9):
            found.append(shown(cell))
        else:
            found.append(cell)
    return found
