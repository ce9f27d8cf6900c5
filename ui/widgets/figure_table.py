"""A table of figures: names at the left, numbers at the right, one Tab stop, whole lines current, headers that sort."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.figures import Figures
from ui.theme import look
from ui.widgets.line_table import HEAD, PAD, LineTable, paint_cell

ROW = 42

_Index = QModelIndex | QPersistentModelIndex


class _Painter(QStyledItemDelegate):
    def __init__(self, table: Figures) -> None:
        super().__init__()
        self._table = table

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        column = self._table.columns[index.column()]
        ink = "text" if column.bold else "text2"
        paint_cell(painter, option, index, ink=ink, bold=column.bold, right=column.right)


class FigureTable(LineTable):
    """`widths`: px at text size 1.0 by the key of a column, the first column takes what is over; `leaving`: the keys of
    columns that go, in this order, when there is no room.

    Signals: `opened(place)` by a double-click or Enter, `moved(place)`, `sort_wanted(key)` by a press on a header,
    `menu_wanted(point, place)`, `delete_wanted(place)` by Delete.
    """

    moved = Signal(int)
    sort_wanted = Signal(str)
    menu_wanted = Signal(QPoint, int)
    delete_wanted = Signal(int)

    def __init__(
        self, table: Figures, widths: Mapping[str, int], name: str, *, leaving: Sequence[str] = (), least: int = 120
    ) -> None:
        super().__init__(table, _Painter(table), ROW, name)
        self.table, self._widths, self._leaving, self._least = table, widths, tuple(leaving), least
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        across = self.horizontalHeader()
        across.setSectionsClickable(any(column.sorts for column in table.columns))
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.sectionClicked.connect(self._press_header)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.moved.emit(now.row()))
        table.modelReset.connect(self.share_room)
        self.share_room()

    # --- lines ----------------------------------------------------------------------------------------------------

    @property
    def place(self) -> int:
        """The current line, −1 without one."""
        return self.currentIndex().row()

    def go_to(self, place: int) -> None:
        """Make a line the current one and bring it into sight."""
        if 0 <= place < self.table.rowCount():
            index = self.table.index(place, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def fit_lines(self, most: int) -> None:
        """As high as its lines, but no more than `most` of them; for a table inside a page that scrolls."""
        lines = max(1, min(most, self.table.rowCount()))
        self.setFixedHeight(look.px(HEAD) + lines * look.px(ROW) + 2)

    def _press_header(self, section: int) -> None:
        if self.table.columns[section].sorts:
            self.sort_wanted.emit(self.table.columns[section].key)

    def _ask_menu(self, spot: QPoint) -> None:
        index = self.indexAt(spot)
        place = index.row() if index.isValid() else self.place
        if place >= 0:
            self.go_to(place)
            self.menu_wanted.emit(self.viewport().mapToGlobal(spot), place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.place >= 0:
            self.delete_wanted.emit(self.place)
        else:
            super().keyPressEvent(event)

    # --- room -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()

    def _wanted(self, place: int) -> int:
        """A column is never narrower than its title."""
        column = self.table.columns[place]
        head = QFontMetrics(look.font("hint")).horizontalAdvance(column.title + (" ↓" if column.sorts else ""))
        return max(look.px(self._widths.get(column.key, 80)), head + 2 * PAD + 2)

    def share_room(self) -> None:
        """Give each column its width, the first what is over; columns leave until the first has enough."""
        room = self.viewport().width()
        keys = [column.key for column in self.table.columns]
        shown = list(range(len(keys)))
        least = look.px(self._least)
        for key in self._leaving:
            if room - sum(self._wanted(place) for place in shown if place) >= least:
                break
            if key in keys and keys.index(key) in shown:
                shown.remove(keys.index(key))
        for place in range(len(keys)):
            self.setColumnHidden(place, place not in shown)
        for place in shown[1:]:
            self.setColumnWidth(place, self._wanted(place))
        if shown:
            rest = room - sum(self._wanted(place) for place in shown[1:])
            self.setColumnWidth(0, max(min(least, room), rest))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(self._least + 80), look.px(HEAD) + 2 * look.px(ROW))
