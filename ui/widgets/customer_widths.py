"""How wide the columns of the customer list are: as designed, and never less than what must not be cut."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from core.own_fields import OwnFieldKind
from core.terms import Calendar
from ui import tier_words
from ui.language import language
from ui.models.customer_columns import DAYS, DESIGNED, MONEY, Column, ColumnSet
from ui.theme import look
from ui.widgets.customer_delegate import PAD
from ui.widgets.tags import badge, calendar_mark, tag_size

_CHINESE = (150, 84, 136, 92, 104, 112)
_ENGLISH = (190, 88, 132, 86, 98, 130)
_FURTHER: dict[int, int] = {
    Column.CODE: 92, Column.WECHAT: 120, Column.ADDRESS: 170, Column.EMPLOYER: 130, Column.SOURCE: 96,
    Column.STAFF: 84, Column.SINCE: 92, Column.LAST_CONTACT: 92, Column.NEXT_VISIT: 92, Column.PURCHASES: 84,
    Column.PROFIT: 104, Column.BALANCE: 104, Column.POINTS: 80,
}  # fmt: skip
_OWN = {OwnFieldKind.TEXT: 120, OwnFieldKind.CHOICE: 100, OwnFieldKind.DAY: 112}
_OWN_SHORT = 80


def widths(columns: ColumnSet) -> dict[int, int]:
    """px at the text size in use, of every column but the tags."""
    designed = _CHINESE if language().startswith("zh") else _ENGLISH
    wanted = {int(column): width for column, width in zip(DESIGNED[:-1], designed, strict=True)} | _FURTHER
    for number in range(len(Column), len(columns)):
        field = columns.own_field(number)
        wanted[number] = _OWN.get(field.kind, _OWN_SHORT) if field is not None else _OWN_SHORT
    return {number: max(look.px(width), least(number, columns)) for number, width in wanted.items()}


def least(number: int, columns: ColumnSet) -> int:
    """px below which a column would cut what must not be cut, or its own title."""
    head = QFontMetrics(look.font("hint"))
    return max(_content(number), head.horizontalAdvance(columns.name(number) + " ↓") + 2) + 2 * PAD


def _content(number: int) -> int:
    body, bold = QFontMetrics(look.font("body")), QFontMetrics(look.font("h3"))
    chinese = language().startswith("zh")
    if number in MONEY:
        return body.horizontalAdvance("¥88,888.88")
    if number in DAYS:
        return bold.horizontalAdvance("2026-12" if chinese else "28 May")
    match number:
        case Column.TIER:
            return max(tag_size(badge(key, by_hand=True)).width() for key in tier_words.order())
        case Column.PHONE:
            return body.horizontalAdvance("138 8888 8888")
        case Column.BIRTHDAY:
            lunar = tag_size(calendar_mark(Calendar.LUNAR, short=True)).width()
            return bold.horizontalAdvance("12-28" if chinese else "28 May") + 7 + lunar - PAD
    return 0
