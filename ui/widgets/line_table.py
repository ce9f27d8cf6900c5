"""What tables of whole lines share: one Tab stop, a line current, hairlines, Enter and double-click open."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.theme import look

HEAD = 38  # px
PAD = 12


class LineTable(QTableView):
    """`row`: the height of a line in px at text size 1.0. Signal `opened(line)`."""

    opened = Signal(int)

    def __init__(self, table: QAbstractItemModel, painter: QStyledItemDelegate, row: int, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._painter = painter
        self.setModel(table)
        self.setItemDelegate(painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.setVisible(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(look.px(row))
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setFixedHeight(look.px(HEAD))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def paint_cell(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, *, ink: str = "text",
    bold: bool = False, right: bool = False,
) -> None:  # fmt: skip
    """The words of one cell, elided, in the token of the model's UserRole or `ink`; the current line is marked."""
    rect: QRect = option.rect
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    face = look.font("h3" if bold else "body")
    words = " ".join(str(index.data() or "").split())
    room = rect.adjusted(PAD, 0, -PAD, -1)
    painter.save()
    painter.fillRect(rect, look.colour("select" if chosen else "surface"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
    if chosen and index.column() == 0:
        painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, look.colour("primary"))
    painter.setFont(face)
    painter.setPen(look.colour(index.data(Qt.ItemDataRole.UserRole) or ink))
    shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
    painter.restore()
