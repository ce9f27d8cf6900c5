"""The table of customers: columns that give way, one Tab stop, arrows inside, Enter opens, Space asks for the pane."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from core.people import Calendar
from core.tiers import TIER_ORDER
from ui.language import language, tr
from ui.models.customer_table import SORTS, Column, CustomerTable, column_name
from ui.theme import look
from ui.widgets.customer_delegate import PAD, ROW, CustomerDelegate
from ui.widgets.tags import badge, calendar_mark, tag_size

_CHINESE = (150, 84, 136, 92, 104, 112)
_ENGLISH = (190, 88, 132, 86, 98, 130)
_NARROWEST = 104
"""px of the column that takes what is over: the tags, or the name when there are none."""
_LEAVING = (Column.TAGS, Column.LAST_SEEN, Column.BIRTHDAY)
"""In this order columns leave when there is no room; what stays is never cut."""


class CustomerView(QTableView):
    """Signals: `opened(place)` by double-click or Enter, `pane_wanted` by Space, `delete_wanted` by Delete,
    `menu_wanted(point)` with a global point, `moved(place)` when another line became the current one, `typed(text)` by
    letters, `sort_wanted(column)` by a click on a header.
    """

    opened = Signal(int)
    pane_wanted = Signal()
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)
    moved = Signal(int)
    typed = Signal(str)
    sort_wanted = Signal(object)

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
        self._set_headers()
        self._widths = _widths()
        self.selectionModel().currentRowChanged.connect(self._current_moved)
        table.modelReset.connect(lambda: self._set_hover(-1))

    def _set_headers(self) -> None:
        down = self.verticalHeader()
        down.setVisible(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(look.px(ROW))
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setSectionsClickable(True)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setFixedHeight(look.px(40))
        across.setMinimumSectionSize(20)
        across.sectionClicked.connect(self._header_clicked)

    def _header_clicked(self, section: int) -> None:
        if Column(section) in SORTS:
            self.sort_wanted.emit(Column(section))

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
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.table.ids[place] for place in places]

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

    def share_room(self) -> None:
        """Give each column its width; those that have no room leave, the name or the tags take what is over."""
        room = self.viewport().width()
        shown = list(Column)
        for column in _LEAVING:
            if self._fits(shown, room):
                break
            shown.remove(column)
        taker = Column.TAGS if Column.TAGS in shown else Column.NAME
        fixed = sum(self._widths[c] for c in shown if c is not taker)
        for column in Column:
            self.setColumnHidden(column, column not in shown)
            width = max(look.px(_NARROWEST), room - fixed) if column is taker else self._widths.get(column, 0)
            self.setColumnWidth(column, width)

    def _fits(self, shown: list[Column], room: int) -> bool:
        """Whether these columns stand side by side: one of them, the tags or else the name, may be narrow."""
        taker = Column.TAGS if Column.TAGS in shown else Column.NAME
        return sum(self._widths[c] for c in shown if c is not taker) + look.px(_NARROWEST) <= room


def _widths() -> dict[Column, int]:
    """Widths in px at the text size in use: as designed, and never less than what must not be cut."""
    body, bold = QFontMetrics(look.font("body")), QFontMetrics(look.font("h3"))
    lunar = tag_size(calendar_mark(Calendar.LUNAR, short=True)).width()
    chinese = language().startswith("zh")
    designed = _CHINESE if chinese else _ENGLISH
    last, following = ("2026-12", "12-28") if chinese else ("28 May", "28 May")
    needed = {
        Column.NAME: 0,
        Column.TIER: max(tag_size(badge(key)).width() for key in TIER_ORDER),
        Column.PHONE: body.horizontalAdvance("138 8888 8888"),
        Column.LAST_SEEN: bold.horizontalAdvance(last),
        Column.SPENT: body.horizontalAdvance("¥88,888.88"),
        Column.BIRTHDAY: bold.horizontalAdvance(following) + 7 + lunar - PAD,
    }
    head = QFontMetrics(look.font("hint"))
    titles = {column: head.horizontalAdvance(column_name(column) + " ↓") + 2 for column in needed}
    return {
        column: max(look.px(width), max(needed[column], titles[column]) + 2 * PAD)
        for column, width in zip(needed, designed, strict=True)
    }
