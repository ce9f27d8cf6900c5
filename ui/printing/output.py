"""Where a paper goes: a PDF, or a printer. Both paint the same pages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from core.errors import KnownError
from core.jobs import Progress
from storage.files.writing import replacing
from ui.language import tr
from ui.printing.painting import paint_page
from ui.printing.searchable import searchable
from ui.printing.sheet import Paper

_POINTS = 72  # per inch
_PDF_DOTS = 1200


def printer_names() -> list[str]:
    """The printers of this computer, its default one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual)


def pdf(paper: Paper, progress: Progress) -> bytes:
    """The paper as a PDF, made in memory: no half-written list is left anywhere."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(paper.title)
    writer.setCreator(tr("熟客簿"))
    writer.setResolution(_PDF_DOTS)
    _paint_all(writer, _PDF_DOTS, paper, progress)
    buffer.close()
    return searchable(bytes(content.data()), paper)


def save_pdf(paper: Paper, target: Path, progress: Progress) -> None:
    """Write the PDF whole or not at all.

    KnownError: folder_not_writable, file_not_writable (open elsewhere), disk_full.
    """
    content = pdf(paper, progress)
    try:
        with replacing(target) as part:
            part.write_bytes(content)
    except KnownError as error:
        if error.key == "file_locked":
            raise KnownError("file_not_writable", file=target.name) from error
        raise


def send(paper: Paper, name: str, two_sided: bool, progress: Progress, copies: int = 1) -> None:
    """Print so many copies on the printer of this name. Each slip of a roll is a job of its own: it has its own length,
    and the printer cuts after a job. KnownError: printer_missing, print_failed."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise KnownError("printer_missing", printer=name)
    if not paper.is_roll:
        _send_one(info, paper, two_sided, progress, copies)
        return
    for number in range(len(paper.pages)):
        progress.step("printing", number, len(paper.pages))
        _send_one(info, paper.only([number + 1]), False, progress, copies)


def _send_one(info: QPrinterInfo, paper: Paper, two_sided: bool, progress: Progress, copies: int) -> None:
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(paper.title)
    printer.setCopyCount(copies)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide if two_sided else QPrinter.DuplexMode.DuplexNone)
    print_on(printer, paper, progress)


def print_on(printer: QPrinter, paper: Paper, progress: Progress) -> None:
    """Paint the pages on a printer; stopped on the way, nothing comes out. KnownError: print_failed."""
    printer.setFullPage(True)
    try:
        _paint_all(printer, printer.resolution(), paper, progress)
    except BaseException:
        printer.abort()
        raise
    if printer.printerState() == QPrinter.PrinterState.Error:
        raise KnownError("print_failed")


def _paint_all(device: QPagedPaintDevice, dots: int, paper: Paper, progress: Progress) -> None:
    """One page after the other; margins are the paper's own, so the device has none."""
    device.setPageLayout(_layout(paper, 0))
    painter = QPainter()
    if not painter.begin(device):
        raise KnownError("print_failed")
    with painter:
        for number, page in enumerate(paper.pages):
            progress.step("printing", number, len(paper.pages))
            if number and paper.is_roll:
                device.setPageLayout(_layout(paper, number))
            if number and not device.newPage():
                raise KnownError("print_failed")
            paint_page(painter, page, dots / _POINTS)


def _layout(paper: Paper, number: int) -> QPageLayout:
    """The sheet by its name where it has one, so that a printer finds the tray; a slip, wider than it is high, is no
    landscape."""
    size = QSizeF(*paper.size(number))
    turned = size.width() > size.height() and not paper.is_roll
    match = QPageSize.SizeMatchPolicy.ExactMatch if paper.is_roll else QPageSize.SizeMatchPolicy.FuzzyMatch
    sheet = QPageSize(size.transposed() if turned else size, QPageSize.Unit.Point, "", match)
    way = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    return QPageLayout(sheet, way, QMarginsF())
