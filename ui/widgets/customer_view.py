"""The table of customers: columns that give way, one Tab stop, arrows inside, Enter opens, Space asks for the pane."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from core.views import Columns
from ui.language import tr
from ui.models.customer_columns import Column
from ui.models.customer_table import CustomerTable
from ui.theme import look
from ui.widgets.customer_delegate import ROW, CustomerDelegate
from ui.widgets.customer_widths import least, widths

_NARROWEST = 104
"""px of the column that takes what is over: the tags, or the name when there are none."""
_LEAVING = (Column.TAGS, Column.LAST_SEEN, Column.BIRTHDAY)
"""In this order columns leave when there is no room, then those that were added, the last first; what stays is never
cut."""
_STAYING = (Column.NAME, Column.TIER, Column.PHONE, Column.SPENT)


class CustomerView(QTableView):
    """Signals: `opened(place)` by double-click or Enter, `pane_wanted` by Space, `delete_wanted` by Delete,
    `menu_wanted(point)` with a global point, `moved(place)` when another line became the current one, `typed(text)` by
    letters, `sort_wanted(column)` by a click on a header, `columns_menu_wanted(point)` by its context menu,
    `columns_changed()` when a column was moved or made wider by hand.
    """

    opened = Signal(int)
    pane_wanted = Signal()
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)
    moved = Signal(int)
    typed = Signal(str)
    sort_wanted = Signal(int)
    columns_menu_wanted = Signal(QPoint)
    columns_changed = Signal()

    def __init__(self, table: CustomerTable, *, masked: bool) -> None:
        super().__init__()
        self.table = table
        self.setAccessibleName(tr("客户名单"))
        self._painter = CustomerDelegate(table, masked=masked)
        self.setModel(table)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda spot: self.menu_wanted.emit(self.viewport().mapToGlobal(spot)))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._arranging = False
        self._set_widths: dict[str, int] = {}
        self.left_out: list[int] = []
        self._set_headers()
        self._designed = widths(table.columns)
        self.selectionModel().currentRowChanged.connect(self._current_moved)
        table.modelReset.connect(self._begin_anew)
        self._arrange()

    def _set_headers(self) -> None:
        down = self.verticalHeader()
        down.setVisible(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(look.px(ROW))
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        # to paint a header, Qt asks whether its column is chosen: of 100,000 chosen lines each one, for seconds
        across.setSelectionModel(QItemSelectionModel(self.table, across))
        across.setSectionsClickable(True)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setSectionsMovable(True)
        across.setFirstSectionMovable(False)
        across.setFixedHeight(look.px(40))
        across.setMinimumSectionSize(20)
        across.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        across.customContextMenuRequested.connect(lambda spot: self.columns_menu_wanted.emit(across.mapToGlobal(spot)))
        across.sectionClicked.connect(self.sort_wanted)
        across.sectionResized.connect(self._resized_by_hand)
        across.sectionMoved.connect(lambda *_: self._moved_by_hand())

    # --- lines ----------------------------------------------------------------------------------------------------

    @property
    def place(self) -> int:
        """The current line, −1 without one."""
        return self.currentIndex().row()

    def go_to(self, place: int) -> None:
        """Make a line the only chosen and the current one, and show it."""
        index = self.table.index(place, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def chosen(self) -> list[int]:
        """The chosen customers' ids, in the order of the list."""
        ids = self.table.ids
        return [ids[place] for first, last in self._spans() for place in range(first, last + 1)]

    def chosen_count(self) -> int:
        return sum(last - first + 1 for first, last in self._spans())

    def _spans(self) -> list[tuple[int, int]]:
        """The chosen lines, in their order. Of 20,000 chosen there is one."""
        spans: list[tuple[int, int]] = []
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(number) for number in range(chosen.count()))
        for first, last in sorted((one.top(), one.bottom()) for one in ranges):
            if not spans or first > spans[-1][1]:
                spans.append((first, last))
            else:
                spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
        return spans

    def choose(self, ids: Collection[int], current: int) -> None:
        """Choose these customers, as far as they are in the list; `current`: the line that is the current one."""
        places = sorted(place for one in ids if (place := self.table.place_of(one)) is not None)
        chosen, last = QItemSelection(), len(self.table.columns) - 1
        first = before = None
        for place in [*places, None]:
            if first is not None and before is not None and place != before + 1:
                chosen.append(QItemSelectionRange(self.table.index(first, 0), self.table.index(before, last)))
                first = place
            first = place if first is None else first
            before = place
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.table.index(current, 0), flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self.scrollTo(self.table.index(current, 0))

    @property
    def masked(self) -> bool:
        return self._painter.masked

    def set_masked(self, masked: bool) -> None:
        self._painter.masked = masked
        self.viewport().update()

    def _current_moved(self, current: QModelIndex) -> None:
        self._painter.current = current.row()
        self.viewport().update()
        self.moved.emit(current.row())

    # --- events ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.place >= 0:
            self.opened.emit(self.place)
        elif key == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.pane_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, text: str) -> None:
        """Letters go to the search field: Qt's own search would read every row."""
        self.typed.emit(text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hover(-1)
        super().leaveEvent(event)

    def _set_hover(self, place: int) -> None:
        if place != self._painter.hover:
            self._painter.hover = place
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()

    # --- columns --------------------------------------------------------------------------------------------------

    @property
    def columns(self) -> Columns:
        """What is shown, as it is remembered."""
        names = self.table.columns
        return Columns(tuple(names.key(number) for number in self.table.shown), dict(self._set_widths))

    def set_columns(self, columns: Columns) -> None:
        """Show these; without any, as designed."""
        self._set_widths = dict(columns.widths)
        self.table.shown = self.table.columns.shown(columns.shown)
        self._arrange()

    def _begin_anew(self) -> None:
        """The list was read anew; the shop may have other fields since."""
        self._set_hover(-1)
        self._designed = widths(self.table.columns)
        self.table.shown = [number for number in self.table.shown if number < len(self.table.columns)]
        self._arrange()

    def _arrange(self) -> None:
        """Bring the columns into their order."""
        across, shown = self.horizontalHeader(), self.table.shown
        self._arranging = True
        order = [*shown, *(number for number in range(len(self.table.columns)) if number not in shown)]
        for place, number in enumerate(order):
            across.moveSection(across.visualIndex(number), place)
        self._arranging = False
        self.share_room()

    def share_room(self) -> None:
        """Give each column its width; those that have no room leave, the name or the tags take what is over."""
        room = self.viewport().width()
        shown = list(self.table.shown)
        for column in self._leaving():
            if self._fits(shown, room):
                break
            shown.remove(column)
        taker = _taker(shown)
        fixed = sum(self._width(c) for c in shown if c != taker)
        self._arranging = True
        for column in range(len(self.table.columns)):
            self.setColumnHidden(column, column not in shown)
            if column in shown:
                width = max(look.px(_NARROWEST), room - fixed) if column == taker else self._width(column)
                self.setColumnWidth(column, width)
        self._arranging = False
        self.left_out = [column for column in self.table.shown if column not in shown]

    def _leaving(self) -> list[int]:
        """Which columns leave when there is no room, the first to leave first."""
        shown = self.table.shown
        added = [column for column in reversed(shown) if column not in _LEAVING and column not in _STAYING]
        return [*(column for column in _LEAVING if column in shown), *added]

    def _width(self, column: int) -> int:
        """px: as set by hand, else as designed."""
        told = self._set_widths.get(self.table.columns.key(column))
        if told is None:
            return self._designed.get(column, look.px(_NARROWEST))
        return max(look.px(told), least(column, self.table.columns))

    def _fits(self, shown: list[int], room: int) -> bool:
        """Whether these columns stand side by side: one of them, the tags or else the name, may be narrow."""
        taker = _taker(shown)
        return sum(self._width(c) for c in shown if c != taker) + look.px(_NARROWEST) <= room

    def _resized_by_hand(self, column: int, _before: int, width: int) -> None:
        if self._arranging or column == _taker([c for c in self.table.shown if c not in self.left_out]):
            return
        self._set_widths[self.table.columns.key(column)] = max(1, round(width / look.current().scale))
        self.share_room()
        self.columns_changed.emit()

    def _moved_by_hand(self) -> None:
        if not self._arranging:
            self.table.shown.sort(key=self.horizontalHeader().visualIndex)
            self.columns_changed.emit()


def _taker(shown: list[int]) -> int:
    return Column.TAGS if Column.TAGS in shown else Column.NAME
