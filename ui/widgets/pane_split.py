"""A list with a pane at its right. In a narrow window the pane lies over the list, and only when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import look


class PaneSplit(QWidget):
    """`narrow` is told by the page; `toggle` shows or hides the pane in the width in use."""

    def __init__(self, main: QWidget, pane: QWidget, pane_width: int, least_height: int = 240) -> None:
        super().__init__()
        self._main, self._pane, self._pane_width = main, pane, pane_width
        main.setParent(self)
        pane.setParent(self)
        self.narrow = False
        self.beside = True
        self.over = False
        self.setMinimumHeight(least_height)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def shown(self) -> bool:
        """Whether the pane is in sight."""
        return self.over if self.narrow else self.beside

    def set_narrow(self, narrow: bool) -> None:
        if narrow != self.narrow:
            self.narrow = narrow
            self.over = False
        self._place()

    def toggle(self) -> None:
        if self.narrow:
            self.over = not self.over
        else:
            self.beside = not self.beside
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(600, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        pane = min(self._pane_width, width)
        taken = pane + look.CARD_GAP if self.shown and not self.narrow else 0
        self._main.setGeometry(0, 0, width - taken, height)
        self._pane.setGeometry(width - pane, 0, pane, height)
        self._pane.setVisible(self.shown)
        self._pane.raise_()
