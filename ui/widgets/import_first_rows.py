"""The first rows of a sheet: a click, or an arrow, says which of them is the header."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
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

from core.importing.tables import RawSheet
from ui.language import tr
from ui.models.import_first_rows import FirstRowsModel
from ui.theme import look
from ui.theme.icons import Icon, paint_icon

_ROW = 34
_PAD = 10
_SIGN = 13

_Index = QModelIndex | QPersistentModelIndex


class _RowDelegate(QStyledItemDelegate):
    """The header is a bar of its own colour with a sign; what stands above it is grey, as it is not read."""

    def __init__(self, table: FirstRowsModel) -> None:
        super().__init__()
        self._table = table

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        number, header = index.row() + 1, self._table.header
        chosen = number == header
        ground = "primary_soft" if chosen else "sunken" if number < header else "surface"
        painter.save()
        painter.fillRect(rect, look.colour(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), look.colour("line"))
        room = rect.adjusted(_PAD, 0, -_PAD, -1)
        if chosen and index.column() == 0:
            side = look.px(_SIGN)
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, look.colour("primary"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            spot = QRect(room.left(), rect.center().y() - side // 2, side, side)
            paint_icon(painter, spot.toRectF(), Icon.CHECK, look.colour("primary_text"), "bold")
            room.setLeft(room.left() + side + 5)
        face = look.font("sub", bold=chosen)
        painter.setFont(face)
        painter.setPen(look.colour("primary_text" if chosen else "text3" if number < header else "text"))
        words = " ".join(str(index.data() or "")[:200].split())
        shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        if option.state & QStyle.StateFlag.State_HasFocus and index.column() == 0:
            painter.setPen(look.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        painter.restore()


class FirstRows(QTableView):
    """Signal `picked(row number)`. `header` is the row that is pointed at, 0: none."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.table = FirstRowsModel()
        self.table.setParent(self)
        self._painter = _RowDelegate(self.table)
        self.setModel(self.table)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("哪一行是表头"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        down = self.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(look.px(_ROW))
        down.setSectionsClickable(False)
        self.horizontalHeader().setVisible(False)
        self.horizontalHeader().setDefaultSectionSize(look.px(118))
        self.horizontalHeader().setStretchLastSection(True)
        self.clicked.connect(lambda index: self.pick(index.row() + 1))

    @property
    def header(self) -> int:
        return self.table.header

    def show_sheet(self, sheet: RawSheet, header: int) -> None:
        self.table.show_sheet(sheet, header)
        if self.table.rowCount():
            self.setCurrentIndex(self.table.index(max(0, min(header, self.table.rowCount()) - 1), 0))

    def pick(self, number: int) -> None:
        """This row is the header (0: none is)."""
        self.table.set_header(number)
        if number and self.currentIndex().row() != number - 1:
            self.setCurrentIndex(self.table.index(number - 1, 0))
        self.picked.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()  # the dialog's
            return
        if event.key() == Qt.Key.Key_Space:
            self.pick(before + 1)
            return
        super().keyPressEvent(event)
        if self.currentIndex().row() != before:
            self.pick(self.currentIndex().row() + 1)

    def keyboardSearch(self, _text: str) -> None:
        """Letters lead nowhere here."""
