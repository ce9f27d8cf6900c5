"""Tables of figures: columns are functions of the line; customers are read page by page when they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.people import CustomerRow
from ui.context import Context
from ui.language import tr

PAGE = 200
_KEPT = 50

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Col:
    """`words(place)` is what stands in the line; `right`: a number; `token(place)`: the colour of its words; `about`:
    what the figure means, for the tooltip of its header; `sorts`: a click on the header may sort by it."""

    key: str
    title: str
    words: Callable[[int], str]
    right: bool = False
    token: Callable[[int], str | None] | None = None
    about: str = ""
    sorts: bool = False
    bold: bool = False


class Figures(QAbstractTableModel):
    """`set_count` after the lines changed."""

    def __init__(self, columns: Sequence[Col]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._count = 0
        self.sort_key: str | None = None
        self.descending = True

    def set_count(self, count: int) -> None:
        """There are so many lines now, all read anew."""
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    def set_columns(self, columns: Sequence[Col]) -> None:
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def set_sort(self, key: str | None, descending: bool) -> None:
        """Which header carries the arrow; the lines come sorted."""
        self.sort_key, self.descending = key, descending
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        if not 0 <= index.row() < self._count:
            return None
        column = self.columns[index.column()]
        if role == roles.DisplayRole:
            return column.words(index.row())
        if role == roles.AccessibleTextRole:
            said = column.words(index.row()) or tr("没有")
            return tr("{column}：{words}", column=column.title, words=said)
        if role == roles.TextAlignmentRole:
            return _side(right=column.right)
        if role == roles.UserRole:
            return column.token(index.row()) if column.token is not None else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = (" ↓" if self.descending else " ↑") if column.key == self.sort_key else ""
            return column.title + arrow
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(right=column.right)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.about or (tr("按{column}排序", column=column.title) if column.sorts else None)
        return None


def _side(*, right: bool) -> int:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


class CustomerPages:
    """Customers by the place in a list of ids, read 200 at a time; at most 50 pages stay in memory."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self.ids: Sequence[int] = ()
        self._pages: OrderedDict[int, dict[int, CustomerRow]] = OrderedDict()

    def set_ids(self, ids: Sequence[int]) -> None:
        self.ids = ids
        self._pages.clear()

    def row(self, place: int) -> CustomerRow | None:
        """None: she is gone since the ids were read."""
        if not 0 <= place < len(self.ids):
            return None
        number = place // PAGE
        page = self._pages.get(number)
        if page is None:
            wanted = list(self.ids[number * PAGE : (number + 1) * PAGE])
            page = {row.id: row for row in self._ctx.archive.customers.rows(wanted)}
            self._pages[number] = page
            while len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
        return page.get(self.ids[place])

    def name(self, place: int) -> str:
        row = self.row(place)
        return row.name if row is not None else ""
