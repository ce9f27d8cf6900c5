"""Two cards side by side, 64 : 36, the right one 430 to 620 px; one under another in a window below 1180 px."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import look
from ui.widgets.layouts import Stack

WIDE = 1040
"""px of the columns in a window of 1180: without the rail and the page's padding."""

_NO_LIMIT = 16777215


class TwoColumns(Stack):
    """Each card scrolls inside; stacked ones are `stacked_height` px high at least."""

    def __init__(self, left: QWidget, right: QWidget, stacked_height: int = 425) -> None:
        super().__init__(WIDE, look.CARD_GAP)
        self._left, self._right, self._stacked_height = left, right, stacked_height
        self.columns.addWidget(left, 64)
        self.columns.addWidget(right, 36)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._right.setMinimumWidth(0 if self.stacked else 430)
        self._right.setMaximumWidth(_NO_LIMIT if self.stacked else 620)
        for card in (self._left, self._right):
            card.setMinimumHeight(look.px(self._stacked_height if self.stacked else 260))
