"""A card with a list of rows, of which the first are shown, and more with each press at its foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import HLine
from ui.widgets.row_list import Row, RowList


class RowCard(Card):
    """Fill with `begin`, `add_row` and `end(rest)`. `more_pressed`: the next portion is wanted; `opened(key)` by Enter
    or a double-click."""

    more_pressed = Signal()
    opened = Signal(int)

    def __init__(self, name: str, portion: int) -> None:
        super().__init__()
        self._portion = portion
        self.column.setContentsMargins(1, 6, 1, 6)
        self.list = RowList(name)
        self.list.activated.connect(self.opened)
        self.list.opened.connect(self.opened)
        self.more = Button("", Icon.DOWN, "ghost", "s")
        self.more.clicked.connect(self.more_pressed)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.more)
        foot.addStretch(1)
        self.column.addWidget(self.list)
        self.column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)  # as high as its rows

    def sizeHint(self) -> QSize:
        """As high as its rows are at its own breadth: more than this it is never given."""
        hint = super().sizeHint()
        if self.hasHeightForWidth() and self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            hint.setHeight(max(hint.height(), self.heightForWidth(self.width())))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def begin(self) -> None:
        self.list.begin()

    def add_row(self, row: Row) -> None:
        if self.list.rows:
            self.list.add(HLine())
        self.list.add_row(row)

    def end(self, rest: int) -> None:
        """All are there that are shown; `rest`: so many customers are not."""
        self.list.end()
        self.more.setVisible(rest > 0)
        self.more.set_text(tr("再看 {n} 位", n=min(rest, self._portion)))
