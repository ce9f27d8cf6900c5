"""The one function that paints a page: for the preview, the printer and the PDF alike."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.printing.sheet import FIRM, HAIR, THIN, Bar, Box, Mark, Outline, Page, Rule, Text
from ui.printing.typeset import TENFOLD, face

_INK = Qt.GlobalColor.black
_PAPER = Qt.GlobalColor.white
_CORNER = 2.2  # points: radius of a box
_DASH, _STEP = 3.5 * TENFOLD, 5.7 * TENFOLD  # a dash, and from dash to dash


def paint_page(painter: QPainter, page: Page, dots: float) -> None:
    """Paint a page whose upper left corner is the painter's origin. `dots`: the device's dots per point."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(dots / TENFOLD, dots / TENFOLD)
    for mark in page:
        _paint(painter, mark)
    painter.restore()


def _paint(painter: QPainter, mark: Mark) -> None:
    x, y = mark.x * TENFOLD, mark.y * TENFOLD
    match mark:
        case Text():
            painter.setPen(_PAPER if mark.white else _INK)
            painter.setFont(face(mark.size, mark.bold))
            painter.drawText(QPointF(x, y), mark.words)
        case Rule():
            strength = mark.strength * TENFOLD
            for start, length in _dashes(mark.length * TENFOLD) if mark.dashed else [(0.0, mark.length * TENFOLD)]:
                painter.fillRect(QRectF(x + start, y - strength / 2, length, strength), _INK)
        case Bar():
            painter.fillRect(QRectF(x, y, mark.length * TENFOLD, mark.height * TENFOLD), _INK)
        case Outline():
            painter.setPen(QPen(_INK, HAIR * TENFOLD))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(x, y, mark.length * TENFOLD, mark.height * TENFOLD))
        case Box():
            _paint_box(painter, QRectF(x, y, mark.side * TENFOLD, mark.side * TENFOLD), mark)


def _dashes(length: float) -> list[tuple[float, float]]:
    """(start, length) of the pieces of a dashed line."""
    return [(at, min(_DASH, length - at)) for at in (n * _STEP for n in range(int(length / _STEP) + 1)) if at < length]


def _paint_box(painter: QPainter, box: QRectF, mark: Box) -> None:
    strength = (THIN if mark.square else FIRM) * TENFOLD
    pen = QPen(_INK, strength, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = 0 if mark.square else _CORNER * TENFOLD
    painter.drawRoundedRect(box, corner, corner)
    if mark.ticked:
        side = box.width()
        pen.setWidthF(1.2 * TENFOLD)
        painter.setPen(pen)
        spots = [(0.22, 0.52), (0.42, 0.72), (0.78, 0.3)]
        painter.drawPolyline([QPointF(box.x() + side * a, box.y() + side * b) for a, b in spots])
