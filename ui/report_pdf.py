"""The report as a PDF of four pages: words as on the shop's papers, charts by the painters of the window's pages, in
the colours of the light theme."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPoint
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from core.errors import KnownError
from storage.files.writing import replacing
from ui import report_layout
from ui.language import language, tr
from ui.printing.painting import paint_page
from ui.printing.searchable import searchable
from ui.printing.sheet import A4, Mark, Paper, Text
from ui.printing.typeset import TENFOLD
from ui.report_facts import Report
from ui.report_layout import Chart, Sheet
from ui.theme import look
from ui.theme.style import make_theme

_DOTS = 1200
_POINTS = 72  # per inch


@contextmanager
def _on_paper() -> Iterator[None]:
    """The light theme at the usual size, whatever the window wears; only in the UI thread."""
    worn = look.current()
    look.wear(make_theme("light", 1.0, language()))
    try:
        yield
    finally:
        look.wear(worn)


def pdf(report: Report) -> bytes:
    """Made in memory: no half-written report is left anywhere. Needs a QApplication; only in the UI thread.

    KnownError print_failed.
    """
    with _on_paper():
        sheets = report_layout.pages(report)
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(report_layout.file_name(report.shop, report_layout.day_of(report)))
        writer.setCreator(tr("熟客簿"))
        writer.setResolution(_DOTS)
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
        )
        painter = QPainter()
        if not painter.begin(writer):
            raise KnownError("print_failed")
        with painter:
            for number, sheet in enumerate(sheets):
                if number and not writer.newPage():
                    raise KnownError("print_failed")
                paint_sheet(painter, sheet, _DOTS / _POINTS)
        buffer.close()
        return searchable(bytes(content.data()), _paper(sheets))


def paint_sheet(painter: QPainter, sheet: Sheet, dots: float) -> None:
    """One page; `dots` of the device for a point."""
    paint_page(painter, sheet.marks, dots)
    for chart in sheet.charts:
        painter.save()
        painter.translate(chart.x * dots, chart.y * dots)
        scale = chart.breadth * dots / chart.size.width()
        painter.scale(scale, scale)
        _paint(painter, chart)
        painter.restore()


def _paint(painter: QPainter, chart: Chart) -> None:
    if chart.picture is not None:
        chart.picture.paint(painter)
    elif chart.widget is not None:
        chart.widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        chart.widget.deleteLater()


def _paper(sheets: list[Sheet]) -> Paper:
    """The words of all pages, those of the charts too, for the search in the file."""
    pages = [
        (*sheet.marks, *(Text(0, 0, chart.told, TENFOLD) for chart in sheet.charts if chart.told)) for sheet in sheets
    ]
    marks: list[tuple[Mark, ...]] = [tuple(page) for page in pages]
    paper = Paper("", 0, tuple(marks), (A4.size,) * len(marks))
    return replace(paper, title=tr("客户报告"))


def save(report: Report, target: Path) -> None:
    """Write it whole or not at all. KnownError: folder_not_writable, file_not_writable, disk_full, print_failed."""
    application = QGuiApplication.instance() or _application()
    content = pdf(report)
    try:
        with replacing(target) as part:
            part.write_bytes(content)
    except KnownError as error:
        if error.key == "file_locked":
            raise KnownError("file_not_writable", file=target.name) from error
        raise
    del application  # fonts and painters need it up to here


def _application() -> QApplication:
    """An application for the painters of the charts; on Linux one that needs no display."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(["regulars"])
