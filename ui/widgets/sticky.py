"""A column beside a long one that stays in sight while the page is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

_EDGE = 16  # px kept above it


class Sticky(QWidget):
    """As wide and at least as high as `content`, which moves down in it with what is scrolled in `area`.

    One that is higher than the scroll area goes along until its end is seen.
    """

    def __init__(self, content: QWidget, area: QScrollArea) -> None:
        super().__init__()
        self._content, self._area = content, area
        content.setParent(self)
        content.installEventFilter(self)
        area.verticalScrollBar().valueChanged.connect(self._follow)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.MinimumExpanding)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.resize(self.width(), min(self._content.sizeHint().height(), self.height()))
        self._follow()

    def _follow(self) -> None:
        scrolled = self._area.widget()
        if scrolled is None or not scrolled.isAncestorOf(self):
            return
        top = self.mapTo(scrolled, QPoint(0, 0)).y()
        too_high = max(self._content.height() + 2 * _EDGE - self._area.viewport().height(), 0)
        wanted = self._area.verticalScrollBar().value() + _EDGE - top - too_high
        self._content.move(0, min(max(wanted, 0), self.height() - self._content.height()))
