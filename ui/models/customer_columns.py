"""The columns the customer list may have: their names, keys and sorts. The shop's own fields stand behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from core.filtering import OWN
from core.listing import OwnSort, Sort, SortKey
from core.own_fields import OwnField, OwnFieldKind
from ui.language import tr


class Column(IntEnum):
    """In their order as designed; those from WECHAT on are shown when they are chosen."""

    NAME = 0
    TIER = 1
    PHONE = 2
    LAST_SEEN = 3
    SPENT = 4
    BIRTHDAY = 5
    TAGS = 6
    CODE = 7
    WECHAT = 8
    ADDRESS = 9
    EMPLOYER = 10
    SOURCE = 11
    STAFF = 12
    SINCE = 13
    LAST_CONTACT = 14
    NEXT_VISIT = 15
    PURCHASES = 16
    PROFIT = 17
    BALANCE = 18
    POINTS = 19


DESIGNED = (
    Column.NAME, Column.TIER, Column.PHONE, Column.LAST_SEEN, Column.SPENT, Column.BIRTHDAY, Column.TAGS,
)  # fmt: skip
"""What a new shop sees."""

SORTS: dict[int, tuple[Sort, bool]] = {
    # column → its sort, and whether a first click sorts downwards
    Column.NAME: (SortKey.NAME, False),
    Column.TIER: (SortKey.TIER, False),
    Column.PHONE: (SortKey.PHONE, False),
    Column.LAST_SEEN: (SortKey.LAST_SEEN, True),
    Column.SPENT: (SortKey.SPENT, True),
    Column.BIRTHDAY: (SortKey.BIRTHDAY, False),
    Column.TAGS: (SortKey.TAG, False),
    Column.CODE: (SortKey.CODE, False),
    Column.WECHAT: (SortKey.WECHAT, False),
    Column.ADDRESS: (SortKey.ADDRESS, False),
    Column.EMPLOYER: (SortKey.EMPLOYER, False),
    Column.SOURCE: (SortKey.SOURCE, False),
    Column.STAFF: (SortKey.STAFF, False),
    Column.SINCE: (SortKey.SINCE, True),
    Column.LAST_CONTACT: (SortKey.LAST_CONTACT, True),
    Column.NEXT_VISIT: (SortKey.NEXT_VISIT, False),
    Column.PURCHASES: (SortKey.PURCHASES, True),
    Column.PROFIT: (SortKey.PROFIT, True),
    Column.BALANCE: (SortKey.BALANCE, True),
    Column.POINTS: (SortKey.POINTS, True),
}

MONEY = frozenset({Column.SPENT, Column.PROFIT, Column.BALANCE})
RIGHT = MONEY | {Column.PURCHASES, Column.POINTS}
DAYS = frozenset({Column.LAST_SEEN, Column.SINCE, Column.LAST_CONTACT, Column.NEXT_VISIT})
SECRET = MONEY | {Column.TIER}
"""Not shown while 遮住金额 is on."""
BEYOND = frozenset({Column.STAFF, Column.NEXT_VISIT})
"""What is read only while it is shown, as are the own fields."""


def column_name(column: int) -> str:
    return {
        Column.NAME: tr("客户"), Column.TIER: tr("等级"), Column.PHONE: tr("手机"), Column.LAST_SEEN: tr("上次到店"),
        Column.SPENT: tr("累计消费"), Column.BIRTHDAY: tr("下次生日"), Column.TAGS: tr("标签"),
        Column.CODE: tr("编号"), Column.WECHAT: tr("微信"), Column.ADDRESS: tr("地址"), Column.EMPLOYER: tr("单位"),
        Column.SOURCE: tr("来源"), Column.STAFF: tr("谁负责"), Column.SINCE: tr("入会日期"),
        Column.LAST_CONTACT: tr("上次联系"), Column.NEXT_VISIT: tr("下次到店"), Column.PURCHASES: tr("消费次数"),
        Column.PROFIT: tr("利润"), Column.BALANCE: tr("储值余额"), Column.POINTS: tr("积分"),
    }[Column(column)]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ColumnSet:
    """All columns of this shop. A column's number is its place: the built in ones, then the own fields."""

    own: tuple[OwnField, ...] = ()

    def __len__(self) -> int:
        return len(Column) + len(self.own)

    def own_field(self, number: int) -> OwnField | None:
        return self.own[number - len(Column)] if len(Column) <= number < len(self) else None

    def name(self, number: int) -> str:
        field = self.own_field(number)
        return field.name if field is not None else column_name(number)

    def key(self, number: int) -> str:
        """By what a column is remembered."""
        field = self.own_field(number)
        return f"{OWN}{field.id}" if field is not None else Column(number).name.lower()

    def number(self, key: str | None) -> int | None:
        """None: there is no such column (any more)."""
        return next((number for number in range(len(self)) if self.key(number) == key), None)

    def sort(self, number: int) -> tuple[Sort, bool]:
        field = self.own_field(number)
        if field is None:
            return SORTS[number]
        return OwnSort(field.id), field.kind in (OwnFieldKind.NUMBER, OwnFieldKind.DAY)

    def at_right(self, number: int) -> bool:
        """Whether its words stand at the right: numbers do."""
        field = self.own_field(number)
        return number in RIGHT if field is None else field.kind is OwnFieldKind.NUMBER

    def shown(self, keys: Sequence[str]) -> list[int]:
        """The columns of these keys in this order, the name always first; none known: as designed."""
        found = [number for key in keys if (number := self.number(key)) is not None]
        rest = [number for number in found if number != Column.NAME]
        return [Column.NAME, *dict.fromkeys(rest)] if found else [*DESIGNED]
