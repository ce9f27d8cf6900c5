"""Painting the customer list: one delegate for all columns (avatar, badge, phone, days, money, tags)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.people import CustomerRow
from core.terms import Calendar
from ui.models.customer_columns import Column
from ui.models.customer_table import CustomerTable
from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.avatar import paint_avatar
from ui.widgets.tags import TagLook, badge, calendar_mark, paint_tag, plain_tag, tag_size

ROW = 46
PAD = 12
_AVATAR = 32
_GAP = 6
_SMALLEST_TAG = 44
_HARM = 16
"""px of the sign beside a name: something is to be avoided."""

_Index = QModelIndex | QPersistentModelIndex


class CustomerDelegate(QStyledItemDelegate):
    """`hover` is the line under the mouse, `current` the one the keys move; the view sets both."""

    def __init__(self, table: CustomerTable, *, masked: bool) -> None:
        super().__init__()
        self._table = table
        self.masked = masked
        self.hover = -1
        self.current = -1
        self._body, self._bold, self._hint = look.font("body"), look.font("h3"), look.font("hint")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        row = self._table.row_at(index.row())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, rect, index, chosen=chosen)
        if row is not None:
            self._paint_cell(painter, rect, row, index.column())
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: _Index, *, chosen: bool) -> None:
        token = "select" if chosen else "hover" if index.row() == self.hover else "surface"
        painter.fillRect(rect, look.colour(token))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
        if index.column() == Column.NAME and index.row() == self.current and chosen:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, look.colour("primary"))

    def _paint_cell(self, painter: QPainter, rect: QRect, row: CustomerRow, column: int) -> None:
        room = rect.adjusted(PAD, 0, -PAD, -1)
        match column:
            case Column.NAME:
                self._paint_name(painter, room.adjusted(0, 0, PAD - 2, 0), row)
            case Column.TIER:
                if row.tier and not self.masked:
                    self._paint_tag(painter, room, room.left(), badge(row.tier, by_hand=row.tier_by_hand))
            case Column.LAST_SEEN:
                late = self._table.is_late(row)
                self._text(painter, room, row, column, "warn_text" if late else "text2", bold=late)
            case Column.SPENT:
                known = bool(row.purchases) and not self.masked
                self._text(painter, room, row, column, "text" if known else "text2")
            case Column.BIRTHDAY:
                self._paint_birthday(painter, room, row)
            case Column.TAGS:
                self._paint_tags(painter, room, row)
            case _:
                self._text(painter, room, row, column, "text2")

    def _paint_name(self, painter: QPainter, room: QRect, row: CustomerRow) -> None:
        top = room.top() + (room.height() - _AVATAR) / 2
        paint_avatar(painter, QRectF(room.left(), top, _AVATAR, _AVATAR), row.name)
        words = room.adjusted(_AVATAR + 10, 0, -(_HARM + _GAP) if row.has_avoid else 0, 0)
        self._write(painter, words, row.name, "text", self._bold)
        if row.has_avoid:
            left = words.left() + min(QFontMetrics(self._bold).horizontalAdvance(row.name), words.width()) + _GAP
            spot = QRectF(left, room.top() + (room.height() - _HARM) // 2, _HARM, _HARM)
            paint_icon(painter, spot, Icon.ALLERGY, look.colour("danger"), "fill")

    def _paint_birthday(self, painter: QPainter, room: QRect, row: CustomerRow) -> None:
        kept = self._table.birthday(row)
        if kept is None:
            return
        _day, soon, lunar = kept
        width = self._text(painter, room, row, Column.BIRTHDAY, "carrot_text" if soon else "text2", bold=soon)
        mark = calendar_mark(Calendar.LUNAR, short=True)
        left = room.left() + width + 7
        if lunar and left + tag_size(mark).width() <= room.right() + PAD:
            self._paint_tag(painter, room, left, mark)

    def _paint_tags(self, painter: QPainter, room: QRect, row: CustomerRow) -> None:
        tags = [plain_tag(text, kind) for text, kind in self._table.tags(row)]
        left = room.left()
        for place, tag in enumerate(tags):
            rest = len(tags) - place - 1
            more = QFontMetrics(self._hint).horizontalAdvance(f"+{rest}") + _GAP if rest else 0
            width = tag_size(tag).width()
            space = room.right() - left - more
            if width > space and (place or space < _SMALLEST_TAG):
                self._write(painter, room.adjusted(left - room.left(), 0, 0, 0), f"+{rest + 1}", "text2", self._hint)
                return
            self._paint_tag(painter, room, left, tag, min(width, space))
            left += min(width, space) + _GAP

    def _paint_tag(self, painter: QPainter, room: QRect, left: int, tag: TagLook, width: int | None = None) -> None:
        size = tag_size(tag)
        top = room.top() + (room.height() - size.height()) // 2 + 1
        paint_tag(painter, QRectF(left, top, width or size.width(), size.height()), tag)

    def _text(
        self, painter: QPainter, room: QRect, row: CustomerRow, column: int, token: str, *, bold: bool = False
    ) -> int:
        """Write a cell's words; their width in px."""
        words = self._table.words(row, column)
        face = self._bold if bold else self._body
        self._write(painter, room, words, token, face, right=self._table.columns.at_right(column))
        return QFontMetrics(face).horizontalAdvance(words)

    @staticmethod
    def _write(painter: QPainter, room: QRect, words: str, token: str, face: QFont, *, right: bool = False) -> None:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(face)
        painter.setPen(look.colour(token))
        shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
