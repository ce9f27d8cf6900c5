"""Printing without a window, for the command line: the shop's scheduled "print the list at 8:30"."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from core.errors import KnownError
from core.jobs import Progress
from storage.archive import Archive
from ui.printing.lists import Span, make
from ui.printing.options import By, Kind, PrintOptions, Sheet
from ui.printing.output import save_pdf, send


@dataclass(frozen=True, slots=True)
class Printed:
    """`out`: the file, or the printer's name."""

    pages: int
    rows: int
    out: str


def run(
    archive: Archive, kind: str, today: date, days: int, pdf: Path | None, printer: str | None,
    sheet: str = Sheet.A4, by: str = By.PARTY,
) -> Printed:  # fmt: skip
    """Print `followups` (the overdue, and what is due within `days`) or `preparation` (visits of today and the next
    `days`) into a PDF or on a printer, with the options last chosen in the window.

    `sheet`: a4, or receipt80 for slips of the preparation; `by`: party or kind. An empty list is printed too: a page
    that says so. KnownError: paper_for_preparation_only, and as of ui/printing/output.py.
    """
    if Sheet(sheet) is Sheet.RECEIPT80 and Kind(kind) is not Kind.PREPARATION:
        raise KnownError("paper_for_preparation_only")
    application = QGuiApplication.instance() or _application()
    which, last = Kind(kind), today + timedelta(days=max(days, 0))
    span = Span(None if which is Kind.FOLLOWUPS else today, last)
    options = replace(PrintOptions.read(archive.settings["print_options"]), sheet=Sheet(sheet), by=By(by))
    now = datetime.combine(today, archive.clock().time())
    paper = make(archive, which, span, options, now)
    if pdf is not None:
        save_pdf(paper, pdf, Progress())
    else:
        send(paper, printer or "", options.two_sided, Progress())
    del application  # fonts need it up to here
    return Printed(len(paper.pages), paper.rows, str(pdf if pdf is not None else printer))


def _application() -> QGuiApplication:
    """An application for its fonts; on Linux one that needs no display, as a scheduled task has none."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["regulars"])
