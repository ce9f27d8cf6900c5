"""A table of plain lines: one Tab stop, whole lines current, words coloured by the token in the model's UserRole."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import look
from ui.widgets.line_table import LineTable, paint_cell

ROW = 40

_Index = QModelIndex | QPersistentModelIndex


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        side = int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0)
        paint_cell(painter, option, index, right=bool(side & Qt.AlignmentFlag.AlignRight.value))


class PlainTable(LineTable):
    """The last column takes what is over."""

    def __init__(self, table: QAbstractTableModel, widths: tuple[int, ...], name: str) -> None:
        super().__init__(table, _LineDelegate(), ROW, name)
        self.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, look.px(width))
