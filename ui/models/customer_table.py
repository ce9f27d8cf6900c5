"""The customer list as a table model: sorted ids, and rows fetched 200 at a time when they are looked at.

`set_ids` costs nothing per row; at most KEPT pages stay in memory, so 100,000 customers scroll like 100.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date, timedelta
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.calendars import next_observed
from core.errors import KnownError
from core.listing import SortKey
from core.people import Calendar, CustomerRow
from ui import formats
from ui.context import Context
from ui.language import tr

PAGE = 200
KEPT = 50
SOON = 30
"""Days: a birthday as near as this is marked."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    NAME = 0
    TIER = 1
    PHONE = 2
    LAST_SEEN = 3
    SPENT = 4
    BIRTHDAY = 5
    TAGS = 6


SORTS = {
    # column → its sort, and whether a first click sorts downwards
    Column.NAME: (SortKey.NAME, False),
    Column.TIER: (SortKey.TIER, False),
    Column.PHONE: (SortKey.PHONE, False),
    Column.LAST_SEEN: (SortKey.LAST_SEEN, True),
    Column.SPENT: (SortKey.SPENT, True),
    Column.BIRTHDAY: (SortKey.BIRTHDAY, False),
}


def column_name(column: Column) -> str:
    return {
        Column.NAME: tr("客户"),
        Column.TIER: tr("等级"),
        Column.PHONE: tr("手机"),
        Column.LAST_SEEN: tr("上次到店"),
        Column.SPENT: tr("累计消费"),
        Column.BIRTHDAY: tr("下次生日"),
        Column.TAGS: tr("标签"),
    }[column]


class CustomerTable(QAbstractTableModel):
    """`row_at(i)` is what the delegate paints; the roles carry the same in words."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._ids: list[int] = []
        self._pages: OrderedDict[int, dict[int, CustomerRow]] = OrderedDict()
        self.sort_column: Column | None = Column.SPENT
        self.descending = True
        self.today = ctx.today()
        self.late_before = self.today
        self.complained: frozenset[int] = frozenset()

    # --- rows -----------------------------------------------------------------------------------------------------

    @property
    def ids(self) -> Sequence[int]:
        return self._ids

    def set_ids(self, ids: list[int], complained: frozenset[int] = frozenset()) -> None:
        """Show these customers in this order, read anew. `complained`: who has a complaint that is still open."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.today = self._ctx.today()
        self.late_before = self._ctx.archive.customers.not_seen_since(self.today)
        self.complained = complained
        self.endResetModel()

    def row_at(self, place: int) -> CustomerRow | None:
        """The customer in this line; None when she is gone since the ids were read."""
        if not 0 <= place < len(self._ids):
            return None
        number = place // PAGE
        page = self._pages.get(number)
        if page is None:
            wanted = self._ids[number * PAGE : (number + 1) * PAGE]
            page = {row.id: row for row in self._ctx.archive.customers.rows(wanted)}
            self._pages[number] = page
            while len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self._ids[place])

    def place_of(self, customer_id: int | None) -> int | None:
        """The line of a customer; None when she is not in the list."""
        return self._ids.index(customer_id) if customer_id is not None and customer_id in self._ids else None

    def is_late(self, row: CustomerRow) -> bool:
        """久未到店."""
        return row.last_seen is not None and row.last_seen < self.late_before

    def birthday(self, row: CustomerRow) -> tuple[date, bool, bool] | None:
        """The next day it is kept, whether it is soon, whether it is lunar."""
        if row.birthday is None:
            return None
        try:
            day = next_observed(row.birthday, self.today)
        except KnownError:  # beyond the lunar table
            return None
        return day, day <= self.today + timedelta(days=SOON), row.birthday.calendar is Calendar.LUNAR

    # --- Qt's questions -------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        if role == roles.TextAlignmentRole and index.column() == Column.SPENT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role not in (roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole):
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        column = Column(index.column())
        if role == roles.ToolTipRole:
            return self._tooltip(row, column)
        words = self.words(row, column)
        if role == roles.AccessibleTextRole:
            return tr("{column}：{words}", column=column_name(column), words=self._spoken(row, column) or tr("没有"))
        return words

    def words(self, row: CustomerRow, column: Column) -> str:
        """What stands in a cell; nothing where nothing is known."""
        if self._ctx.masked and column in (Column.TIER, Column.SPENT):
            return formats.MASK if column is Column.SPENT else ""
        match column:
            case Column.NAME:
                return row.name
            case Column.TIER:
                return formats.tier_name(row.tier)
            case Column.PHONE:
                return formats.phone(row.phones[0]) if row.phones else ""
            case Column.LAST_SEEN:
                return formats.day(row.last_seen, self.today) if row.last_seen else ""
            case Column.SPENT:
                return formats.money(row.spent_cents, self._ctx.currency, tight=True) if row.spent_cents else ""
            case Column.BIRTHDAY:
                kept = self.birthday(row)
                return formats.day(kept[0], self.today) if kept else ""
            case Column.TAGS:
                return tr("、").join(text for text, _kind in self.tags(row))

    def tags(self, row: CustomerRow) -> list[tuple[str, str]]:
        """(words, kind of tag): what needs care first, then the shop's own tags."""
        marks = []
        if row.blacklist_reason:
            marks.append((tr("黑名单"), "danger"))
        if row.id in self.complained:
            marks.append((tr("意见"), "warn"))
        if self.is_late(row):
            marks.append((tr("久未来"), "warn"))
        return [*marks, *((tag, "plain") for tag in row.tags)]

    def _spoken(self, row: CustomerRow, column: Column) -> str:
        if self._ctx.masked and column in (Column.TIER, Column.SPENT):
            return tr("已遮住")
        if column is Column.BIRTHDAY:
            kept = self.birthday(row)
            return f"{formats.month_day(kept[0])} {formats.birthday(row.birthday)}" if kept else ""
        if column is Column.LAST_SEEN:
            return formats.month_day(row.last_seen, with_year=True) if row.last_seen else ""
        return self.words(row, column)

    def _tooltip(self, row: CustomerRow, column: Column) -> str | None:
        if column is Column.SPENT and not row.purchases and row.stated_spent_cents and not self._ctx.masked:
            return tr("来自导入的名单")
        if column is Column.BIRTHDAY and row.birthday is not None:
            return formats.birthday(row.birthday)
        if column is Column.LAST_SEEN and row.last_seen is not None:
            return formats.full_day(row.last_seen)
        if column in (Column.NAME, Column.TAGS):
            return self.words(row, column) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column is Column.SPENT else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = (" ↓" if self.descending else " ↑") if column is self.sort_column else ""
            return column_name(column) + arrow
        if role == Qt.ItemDataRole.ToolTipRole and column in SORTS:
            return tr("按{column}排序", column=column_name(column))
        return None

    def set_sort(self, column: Column | None, descending: bool) -> None:
        """Which header carries the arrow; the ids come sorted."""
        self.sort_column, self.descending = column, descending
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
