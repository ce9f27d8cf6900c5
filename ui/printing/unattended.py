"""Printing without a window, for the command line: the shop's scheduled "print the list at 8:30"."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from core.errors import KnownError
from core.jobs import Progress
from storage.archive import Archive
from ui.printing.customer_list import Listed
from ui.printing.lists import Order, Span, make
from ui.printing.options import ON_ROLL, TO_PEOPLE, By, Kind, PrintOptions, Sheet, Who, stocks
from ui.printing.output import save_pdf, send
from ui.printing.sheet import LeftOut

_USUAL_DAYS = 7
_WEEK = 6
"""A week ends so many days after today."""


@dataclass(frozen=True, slots=True)
class Printed:
    """`out`: the file, or the printer's name; `left_out`: whom it was to be for and who is not on it."""

    pages: int
    rows: int
    out: str
    left_out: tuple[LeftOut, ...] = ()


def run(
    archive: Archive, kind: str, today: date, days: int | None, pdf: Path | None, printer: str | None,
    sheet: str = Sheet.A4, by: str = By.PARTY, listed: Listed | None = None, **chosen: Any,
) -> Printed:  # fmt: skip
    """Print into a PDF or on a printer, with the options last chosen in the window for this list.

    `followups`: the overdue, and what is due within `days` (7); `preparation`: visits of today and the next `days` (7);
    `week`: the same (6); `birthdays`: of the month, or of today and the next `days`. `labels`, `envelopes`, `cards`,
    `customers`: those of `listed`, of the birthdays of `month`, else all. `chosen`: fields of PrintOptions that are so
    this time. An empty list is printed too: a page that says so; a sheet of labels or an envelope with nobody on it is
    not sent to a printer (`pages` 0).
    KnownError: paper_not_for_list, stock_not_for_list, and as of ui/printing/output.py.
    """
    which = Kind(kind)
    if Sheet(sheet).is_roll and which not in ON_ROLL:
        raise KnownError("paper_not_for_list")
    if chosen.get("stock") and chosen["stock"] not in stocks(which):
        raise KnownError("stock_not_for_list", stock=chosen["stock"])
    application = QGuiApplication.instance() or _application()
    settings = archive.settings
    who = Who.GIVEN if listed is not None else Who.BIRTHDAYS if chosen.get("month") else Who.ALL
    options = replace(
        PrintOptions.read(settings["print_options"], which, settings["labels"]),
        **{"sheet": Sheet(sheet), "by": By(by), "who": who.value, "landscape": False, **chosen},
    )
    now = datetime.combine(today, archive.clock().time())
    paper = make(archive, Order(which, options, _span(which, today, days), listed), now)
    pages = len(paper.pages)
    if pdf is not None:
        save_pdf(paper, pdf, Progress())
    elif which in TO_PEOPLE and not paper.rows:
        pages = 0
    else:
        send(paper, printer or "", options.two_sided, Progress())
    del application  # fonts need it up to here
    return Printed(pages, paper.rows, str(pdf if pdf is not None else printer), paper.left_out)


def _span(kind: Kind, today: date, days: int | None) -> Span | None:
    """None: the options know."""
    if kind is Kind.FOLLOWUPS:
        return Span(None, today + timedelta(days=_USUAL_DAYS if days is None else max(days, 0)))
    if kind is Kind.BIRTHDAYS and days is None:
        return None
    usual = _WEEK if kind is Kind.WEEK else _USUAL_DAYS
    return Span(today, today + timedelta(days=usual if days is None else max(days, 0)))


def _application() -> QGuiApplication:
    """An application for its fonts; on Linux one that needs no display, as a scheduled task has none."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["regulars"])
