"""The preview of a list: one Tab stop, arrows inside, a click puts a cell right, Enter goes to the next problem."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QTableView, QWidget

from core.importing.fields import Field
from core.importing.layout import Column
from core.importing.marks import Level
from core.importing.tables import RawSheet
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.models.import_preview import ImportPreview
from ui.models.import_view import NEVER_CUT
from ui.theme import look
from ui.widgets.import_delegate import PAD, ROW, ImportDelegate
from ui.widgets.import_header import MappingHeader, RowNumbers

_FIRST = 20
"""First rows, and first rows with problems, that the widths of the columns are measured by beside the longest ones."""
_CHARACTERS = 60
_WIDEST = 220
_NARROW = 104
_GIVES_WAY = (None, Field.NOTE, Field.PREFERENCE, Field.ADDRESS, Field.TAGS, Field.CUSTOM, Field.ITEM, Field.EMPLOYER)


class ImportTable(QTableView):
    """`mapping` is the header with the combos. Signals: `twin_wanted(row number)` to see both sides of a duplicate;
    `menu_wanted(index, where on screen)`; `remove_pressed()`: Delete empties the current cell."""

    twin_wanted = Signal(int)
    menu_wanted = Signal(QModelIndex, QPoint)
    remove_pressed = Signal(QModelIndex)

    def __init__(self, table: ImportPreview) -> None:
        super().__init__()
        self.table = table
        self.setAccessibleName(tr("导入前的样子"))
        self.mapping = MappingHeader(self)
        self.setHorizontalHeader(self.mapping)
        self.setVerticalHeader(RowNumbers(self, table))
        self.setModel(table)
        self._painter = ImportDelegate(table)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))
        self.setCornerButtonEnabled(False)
        self.clicked.connect(self._put_right)
        self.horizontalScrollBar().valueChanged.connect(lambda _: self.mapping.follow())
        self.mapping.combo_focused.connect(self._show_column)
        table.modelAboutToBeReset.connect(self._remember)
        table.modelReset.connect(self._return)
        self._place = (-1, -1, 0)
        self._sheet: RawSheet | None = None
        self._start = 0
        self._marked = False
        self._wanted: list[int] = []

    def forget(self) -> None:
        """No list is shown any more."""
        self._sheet = None

    def show_draft(self, draft: ImportDraft) -> None:
        """Show the list as it is understood now."""
        self.table.show_draft(draft)
        layout = draft.layout
        self.mapping.show_columns(layout.columns, layout.kind)
        new = draft.sheet is not self._sheet or layout.start != self._start
        if new or (draft.plan is not None and not self._marked):
            self._sheet, self._start, self._marked = draft.sheet, layout.start, draft.plan is not None
            self._measure(draft)
        if new:
            if self.table.rowCount():
                self.setCurrentIndex(self.table.index(0, 0))
            self.scrollToTop()
        self._order_tabs()

    def _measure(self, draft: ImportDraft) -> None:
        """Give each column the width of its words, as far as that is sensible."""
        first = range(draft.layout.start + 1, min(len(draft.sheet.rows), draft.layout.start + _FIRST) + 1)
        sample = {*first, *draft.view.problems[:_FIRST]}
        self._wanted = [
            max(self.mapping.wanted_width(place), 2 * PAD + 3 + self._words_width(draft, place, column, sample))
            for place, column in enumerate(self.table.columns)
        ]
        self._share_room()

    def _words_width(self, draft: ImportDraft, place: int, column: Column, sample: set[int]) -> int:
        """px of the words of a column, with their signs."""
        body, note = QFontMetrics(look.font("body")), QFontMetrics(look.font("small"))
        never_cut = column.field in NEVER_CUT
        marked = column.index in draft.view.marked
        width = 0
        for number in {*sample, *draft.longest.get(column.index, ())}:
            cell = self.table.look_at(number, place)
            sign = marked if never_cut else bool(cell.note) and cell.level is not Level.TIDIED
            line = body.horizontalAdvance(" ".join(cell.words[:_CHARACTERS].split())) + (look.px(18) if sign else 0)
            # a note reaches under its sign
            width = max(width, line, note.horizontalAdvance(cell.note) - 4)
        return min(width, look.px(_WIDEST))

    def _share_room(self) -> None:
        """When the columns have no room, those with long words give way first, as far as they can."""
        room = self.viewport().width()
        over = sum(self._wanted) - room
        spare = [self._spare(place, column) for place, column in enumerate(self.table.columns)]
        total = sum(spare)
        part = min(1.0, over / total) if over > 0 and total > 0 else 0.0
        for place, wanted in enumerate(self._wanted):
            self.setColumnWidth(place, wanted - math.ceil(spare[place] * part))

    def _spare(self, place: int, column: Column) -> int:
        """px that a column can do without."""
        least = max(self.mapping.wanted_width(place), look.px(_NARROW))
        return max(0, self._wanted[place] - least) if column.field in _GIVES_WAY else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if len(self._wanted) == self.table.columnCount():
            self._share_room()

    def _order_tabs(self) -> None:
        chain: list[QWidget] = [*self.mapping.combos, self]
        for one, following in pairwise(chain):
            QWidget.setTabOrder(one, following)

    # --- where one is -------------------------------------------------------------------------------------------------

    def _remember(self) -> None:
        index = self.currentIndex()
        number = self.table.number_at(index.row()) if index.isValid() else 0
        self._place = (index.row(), index.column(), number)

    def _return(self) -> None:
        """The row that was current, or the one in its place."""
        row, column, number = self._place
        rows = self.table.rowCount()
        if rows and row >= 0:
            same = self.table.place_of(number)
            place = min(row, rows - 1) if same is None else same
            self.setCurrentIndex(self.table.index(place, min(column, self.table.columnCount() - 1)))
        elif rows:
            self.setCurrentIndex(self.table.index(0, 0))
        self.verticalHeader().updateGeometry()

    def _show_column(self, place: int) -> None:
        """A combo that Tab came to is brought into sight."""
        row = max(self.currentIndex().row(), 0)
        if row < self.table.rowCount():
            self.scrollTo(self.table.index(row, place))

    def to_next_problem(self, *, first: bool = False) -> bool:
        """Go to the next cell that wants a look, or to the first one; False when there is none."""
        index = self.currentIndex()
        here = (0, -1) if first else (max(index.row(), 0), index.column())
        found = self.table.next_problem(*here)
        if found is None:
            return False
        self.setCurrentIndex(self.table.index(*found))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _put_right(self, index: QModelIndex) -> None:
        """A click writes in the cell; where it tells of a duplicate, a double click shows both sides."""
        if self.table.flags(index) & Qt.ItemFlag.ItemIsEditable and not self._is_twin(index):
            self.edit(index)

    def _is_twin(self, index: QModelIndex) -> bool:
        return index.isValid() and self.table.is_twin(index.row(), index.column())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._is_twin(index):
            self.twin_wanted.emit(self.table.number_at(index.row()))
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """At the mouse, or from the keyboard at the current cell."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index, spot = self.indexAt(event.pos()), event.globalPos()
        else:
            index = self.currentIndex()
            spot = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(index, spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._is_twin(index):
                self.twin_wanted.emit(self.table.number_at(index.row()))
            else:
                self.to_next_problem()
        elif event.key() == Qt.Key.Key_Delete and self.table.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.remove_pressed.emit(index)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the page goes back one step
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter takes the correction over and goes on to the next problem."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self.to_next_problem()

    def keyboardSearch(self, _text: str) -> None:
        """Letters begin to write in the cell; Qt's own search would read every row."""
