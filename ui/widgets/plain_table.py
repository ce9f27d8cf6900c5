"""A table of plain lines: one Tab stop, whole lines current, words coloured by the token in the model's UserRole."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
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

ROW = 40
PAD = 12

_Index = QModelIndex | QPersistentModelIndex


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        face = look.font("body")
        words = " ".join(str(index.data() or "").split())
        room = rect.adjusted(PAD, 0, -PAD, -1)
        painter.save()
        painter.fillRect(rect, look.colour("select" if chosen else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
        if chosen and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, look.colour("primary"))
        painter.setFont(face)
        painter.setPen(look.colour(index.data(Qt.ItemDataRole.UserRole) or "text"))
        shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


class PlainTable(QTableView):
    """Signal `opened(line)` by double-click or Enter. The last column takes what is over."""

    opened = Signal(int)

    def __init__(self, table: QAbstractTableModel, widths: tuple[int, ...], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._painter = _LineDelegate()
        self.setModel(table)
        self.setItemDelegate(self._painter)
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
        down.setDefaultSectionSize(look.px(ROW))
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setStretchLastSection(True)
        across.setFixedHeight(look.px(38))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, look.px(width))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
