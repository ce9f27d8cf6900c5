"""The first rows of a sheet as a table model: to point at the header."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.importing.tables import RawSheet, letter, shown
from ui.language import tr

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROWS = 30
_COLUMNS = 12


class FirstRowsModel(QAbstractTableModel):
    """At most 30 rows and 12 columns. `header`: the number of the header row, 0 for a list without one."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet = RawSheet("", ())
        self._width = 0
        self.header = 0

    def show_sheet(self, sheet: RawSheet, header: int) -> None:
        self.beginResetModel()
        self._sheet, self.header = sheet, header
        self._width = min(_COLUMNS, max(map(len, sheet.rows[:_ROWS]), default=0))
        self.endResetModel()

    def set_header(self, header: int) -> None:
        self.header = header
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else min(_ROWS, len(self._sheet.rows))

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._width

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        if role not in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
            return None
        row = self._sheet.rows[index.row()]
        words = shown(row[index.column()]).strip() if index.column() < len(row) else ""
        if role != roles.AccessibleTextRole:
            return words
        place = tr("第 {row} 行", row=index.row() + 1)
        what = tr("表头") if index.row() + 1 == self.header else ""
        return tr("，").join(part for part in (place, what, words or tr("空")) if part)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return letter(section) if orientation is Qt.Orientation.Horizontal else str(section + 1)
