"""The preview of a list: one Tab stop, arrows inside, a click puts a cell right, Enter goes to the next problem."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QTableView, QWidget

from core.importing.columns import Column
from core.importing.fields import Field
from core.importing.marks import Level
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.models.import_preview import ImportPreview
from ui.theme import look
from ui.widgets.import_delegate import PAD, ROW, ImportDelegate
from ui.widgets.import_header import MappingHeader, RowNumbers

_SAMPLE = 60
"""Rows that the widths of the columns are measured by: the first ones, and so many spread over the list."""
_LOOKED_AT = 5_000
_WIDEST = 220
_NARROW = 104
_NEVER_CUT = (Field.NAME, Field.PHONES)
_GIVES_WAY = (None, Field.NOTE, Field.PREFERENCE, Field.ADDRESS, Field.TAGS, Field.CUSTOM, Field.ITEM, Field.EMPLOYER)


class ImportTable(QTableView):
    """`mapping` is the header with the combos."""

    def __init__(self, table: ImportPreview) -> None:
        super().__init__()
        self.table = table
        self.setAccessibleName(tr("导入前的样子"))
        self.mapping = MappingHeader(self)
        self.setHorizontalHeader(self.mapping)
        self.setVerticalHeader(RowNumbers(self))
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
        self._measured: tuple[object, ...] = ()
        self._wanted: list[int] = []

    def show_draft(self, draft: ImportDraft) -> None:
        """Show the list as it is understood now."""
        self.table.show_draft(draft)
        layout = draft.layout
        self.mapping.show_columns(layout.columns, layout.kind)
        what = (layout.sheet, layout.start, draft.file)
        if what != self._measured:
            self._measured = what
            self._measure()
            if self.table.rowCount():
                self.setCurrentIndex(self.table.index(0, 0))
            self.scrollToTop()
        self._order_tabs()

    def _measure(self) -> None:
        """Give each column the width of its words, as far as that is sensible."""
        rows = self.table.rowCount()
        sample = {*range(min(rows, _SAMPLE)), *range(0, rows, max(1, rows // _SAMPLE))}
        self._wanted = [
            max(self.mapping.wanted_width(place), 2 * PAD + 3 + self._words_width(place, column, sample))
            for place, column in enumerate(self.table.columns)
        ]
        self._share_room()

    def _words_width(self, place: int, column: Column, sample: set[int]) -> int:
        """px of the words of a column, with their signs."""
        body, note = QFontMetrics(look.font("body")), QFontMetrics(look.font("small"))
        plan = self.table.draft.plan if self.table.draft is not None else None
        never_cut = column.field in _NEVER_CUT
        marked = plan is not None and any(index == column.index for row in plan.rows for index, _mark in row.marks)
        width = 0
        for row in {*sample, *(self._longest(column) if never_cut else ())}:
            cell = self.table.look(row, place)
            sign = marked if never_cut else bool(cell.note) and cell.level is not Level.TIDIED
            line = body.horizontalAdvance(" ".join(cell.words.split())) + (look.px(18) if sign else 0)
            # a note reaches under its sign
            width = max(width, line, note.horizontalAdvance(cell.note) - 4)
        return min(width, look.px(_WIDEST))

    def _longest(self, column: Column) -> list[int]:
        """The row with the longest words."""
        draft, rows = self.table.draft, range(min(self.table.rowCount(), _LOOKED_AT))
        if draft is None or not rows:
            return []
        return [max(rows, key=lambda row: len(draft.text(self.table.number_at(row), column.index)))]

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
            same = next((i for i in range(rows) if self.table.number_at(i) == number), min(row, rows - 1))
            self.setCurrentIndex(self.table.index(same, min(column, self.table.columnCount() - 1)))
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
        if self.table.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self.to_next_problem()
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
