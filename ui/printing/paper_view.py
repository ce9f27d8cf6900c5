"""The paper on screen: one page at a time, fitted to the room or at a zoom, always black on white."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.language import tr
from ui.printing.painting import paint_page
from ui.printing.sheet import A4, Page, Paper, Size, Text
from ui.theme import look

ZOOMS = (50, 75, 100, 125, 150, 200)
"""Percent of the paper's true size."""

_DOTS = 96 / 72  # of a screen, per point
_AROUND = 20  # px
_NOTCH = 120  # of a mouse wheel


class _Sheet(QWidget):
    """The page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.page: Page = ()
        self.across = A4.width  # points

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            paint_page(painter, self.page, self.width() / self.across)
            painter.setPen(QPen(look.colour("line2"), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


class PaperView(QScrollArea):
    """`zoom` None: the whole page. `turned()` when another page or another zoom is shown."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(tr("打印预览"))
        self._paper: Paper | None = None
        self.number = 1
        self.zoom: int | None = None
        self._sheet = _Sheet()
        self.setWidget(self._sheet)

    @property
    def count(self) -> int:
        return len(self._paper.pages) if self._paper is not None else 0

    def show_paper(self, paper: Paper) -> None:
        """Show a paper, on the page looked at before as far as there is one."""
        self._paper = paper
        self.go(self.number)

    def go(self, number: int) -> None:
        """Turn to a page; pages count from 1."""
        if self._paper is None:
            return
        self.number = max(1, min(number, self.count))
        self._sheet.page = self._paper.pages[self.number - 1]
        self._sheet.across = self._size()[0]
        words = (mark.words for mark in self._sheet.page if isinstance(mark, Text))
        self._sheet.setAccessibleName(tr("第 {page} 页，共 {n} 页", n=self.count, page=self.number))
        self._sheet.setAccessibleDescription(" ".join(words))
        self.verticalScrollBar().setValue(0)
        self._fit()

    def zoom_by(self, steps: int) -> None:
        """One step larger or smaller; from the whole page to the next step of that side."""
        shown = self.percent
        if steps > 0:
            found = next((zoom for zoom in ZOOMS if zoom > shown), ZOOMS[-1])
        else:
            found = next((zoom for zoom in reversed(ZOOMS) if zoom < shown), ZOOMS[0])
        self.set_zoom(found)

    def set_zoom(self, zoom: int | None) -> None:
        """Show the paper at a percentage of its true size, or the whole page (None)."""
        self.zoom = zoom
        self._fit()

    @property
    def percent(self) -> int:
        """How large the paper is shown, in percent of its true size."""
        return round(self._sheet.width() / (self._size()[0] * _DOTS) * 100)

    def _size(self) -> Size:
        """Width and height of the page in points."""
        return self._paper.size(self.number - 1) if self._paper is not None else A4.size

    def _fit(self) -> None:
        wide, high = self._size()
        if self.zoom is None:
            room = self.maximumViewportSize()
            dots = min((room.width() - 2 * _AROUND) / wide, (room.height() - 2 * _AROUND) / high)
            dots = min(dots, _DOTS * ZOOMS[-1] / 100)  # a short slip need not fill the room
        else:
            dots = _DOTS * self.zoom / 100
        self._sheet.setFixedSize(max(round(wide * dots), 1), max(round(high * dots), 1))
        self._sheet.update()
        self.turned.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), look.colour("press"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.zoom is None:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; at the end of a page the wheel alone turns it."""
        steps = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if steps > 0 else -1)
            event.accept()
            return
        bar = self.verticalScrollBar()
        if abs(steps) < _NOTCH:  # a touch pad's many small steps only scroll
            super().wheelEvent(event)
            return
        if (bar.value() == bar.maximum() and steps < 0) or (bar.value() == bar.minimum() and steps > 0):
            self.go(self.number + (1 if steps < 0 else -1))
            event.accept()
            return
        super().wheelEvent(event)
