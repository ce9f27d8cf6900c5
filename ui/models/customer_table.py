"""The customer list as a table model: sorted ids, and rows fetched 200 at a time when they are looked at.

`set_ids` costs nothing per row; at most KEPT pages stay in memory, so 100,000 customers scroll like 100.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.calendars import next_observed
from core.errors import KnownError
from core.listing import RowMore
from core.people import CustomerRow
from core.terms import Calendar
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.models.customer_columns import BEYOND, DAYS, DESIGNED, MONEY, SECRET, Column, ColumnSet
from ui.own_values import in_words

PAGE = 200
KEPT = 50
SOON = 30
"""Days: a birthday as near as this is marked."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CustomerTable(QAbstractTableModel):
    """`row_at(i)` is what the delegate paints; the roles carry the same in words. `shown`: the columns in sight, from
    left to right (the view asks); of the others nothing is read."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._ids: list[int] = []
        self._places: dict[int, int] | None = None
        self._pages: OrderedDict[int, dict[int, CustomerRow]] = OrderedDict()
        self._more: dict[int, dict[int, RowMore]] = {}
        self.columns = ColumnSet(tuple(ctx.archive.customers.own_field_list()))
        self.shown: list[int] = [*DESIGNED]
        self.sort_column: int | None = Column.SPENT
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
        self._places = None
        self._pages.clear()
        self._more.clear()
        self.columns = ColumnSet(tuple(self._ctx.archive.customers.own_field_list()))
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
                gone, _rows = self._pages.popitem(last=False)
                self._more.pop(gone, None)
        else:
            self._pages.move_to_end(number)
        return page.get(self._ids[place])

    def _more_of(self, customer_id: int) -> RowMore:
        """What only some columns show, read with the page of the customer's line."""
        place = self.place_of(customer_id)
        if place is None:
            return RowMore()
        number = place // PAGE
        if number not in self._more:
            wanted = self._ids[number * PAGE : (number + 1) * PAGE]
            self._more[number] = self._ctx.archive.customers.more(wanted, self.today)
        return self._more[number].get(customer_id, RowMore())

    def place_of(self, customer_id: int | None) -> int | None:
        """The line of a customer; None when she is not in the list."""
        if self._places is None:
            self._places = {one: place for place, one in enumerate(self._ids)}
        return self._places.get(customer_id) if customer_id is not None else None

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
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        if role == roles.TextAlignmentRole and self.columns.at_right(index.column()):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role not in (roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole):
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        column = index.column()
        if role == roles.ToolTipRole:
            return self._tooltip(row, column)
        words = self.words(row, column)
        if role == roles.AccessibleTextRole:
            spoken = self._spoken(row, column) or tr("没有")
            return tr("{column}：{words}", column=self.columns.name(column), words=spoken)
        return words

    def words(self, row: CustomerRow, column: int) -> str:
        """What stands in a cell; nothing where nothing is known."""
        if self._ctx.masked and column in SECRET:
            return "" if column == Column.TIER else formats.MASK
        field = self.columns.own_field(column)
        if field is not None:
            value = self._more_of(row.id).own.get(field.id)
            return in_words(field, value) if value else ""
        if column in MONEY:
            cents = self._cents(row, column)
            return formats.money(cents, self._ctx.currency, tight=True) if cents else ""
        if column in DAYS:
            day = self._day(row, column)
            return formats.day(day, self.today) if day else ""
        match column:
            case Column.TIER:
                name = formats.tier_name(row.tier)
                return tr("{tier}（手工）", tier=name) if row.tier_by_hand else name
            case Column.PHONE:
                return formats.phone(row.phones[0]) if row.phones else ""
            case Column.BIRTHDAY:
                kept = self.birthday(row)
                return formats.day(kept[0], self.today) if kept else ""
            case Column.TAGS:
                return tr("、").join(text for text, _kind in self.tags(row))
        return self._plain(row, column)

    def _plain(self, row: CustomerRow, column: int) -> str:
        """The columns that are words or numbers as they are kept."""
        if column in BEYOND:
            return self._more_of(row.id).staff or ""
        value: str | int | None = {
            Column.NAME: row.name,
            Column.CODE: row.code,
            Column.WECHAT: row.wechat,
            Column.ADDRESS: row.address,
            Column.EMPLOYER: row.employer,
            Column.SOURCE: row.source,
            Column.PURCHASES: row.purchases or None,
            Column.POINTS: row.points,
        }[Column(column)]
        return "" if value is None else f"{value:,}" if isinstance(value, int) else value

    @staticmethod
    def _cents(row: CustomerRow, column: int) -> int | None:
        if column == Column.PROFIT:
            return row.profit_cents if row.purchases else None
        return row.spent_cents if column == Column.SPENT else row.balance_cents

    def _day(self, row: CustomerRow, column: int) -> date | None:
        if column == Column.NEXT_VISIT:
            return self._more_of(row.id).next_visit
        return {
            Column.LAST_SEEN: row.last_seen,
            Column.SINCE: row.since,
            Column.LAST_CONTACT: row.last_contact,
        }[Column(column)]

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

    def _spoken(self, row: CustomerRow, column: int) -> str:
        if self._ctx.masked and column in SECRET:
            return tr("已遮住")
        if column == Column.BIRTHDAY:
            kept = self.birthday(row)
            return f"{formats.month_day(kept[0])} {formats.birthday(row.birthday)}" if kept else ""
        if column == Column.NAME and row.has_avoid:
            return f"{row.name} {tr('有忌口过敏')}"
        if column in DAYS:
            day = self._day(row, column)
            return formats.month_day(day, with_year=True) if day else ""
        return self.words(row, column)

    def _tooltip(self, row: CustomerRow, column: int) -> str | None:
        if column == Column.SPENT and not row.purchases and row.stated_spent_cents and not self._ctx.masked:
            return tr("来自导入的名单")
        if column == Column.BIRTHDAY and row.birthday is not None:
            return formats.birthday(row.birthday)
        if column in DAYS:
            day = self._day(row, column)
            return formats.full_day(day) if day is not None else None
        if column in SECRET or column == Column.PHONE:
            return None
        return self.words(row, column) or None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = section
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns.at_right(column) else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = (" ↓" if self.descending else " ↑") if column == self.sort_column else ""
            return self.columns.name(column) + arrow
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("按{column}排序", column=self.columns.name(column))
        return None

    def set_sort(self, column: int | None, descending: bool) -> None:
        """Which header carries the arrow; the ids come sorted."""
        self.sort_column, self.descending = column, descending
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
