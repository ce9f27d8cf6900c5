"""Paints the cells of a list before it is imported: words, a note below, and the mark of what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.importing.marks import Level
from ui.models.import_preview import CellLook, ImportPreview
from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.fields import LineEdit

ROW = 44
PAD = 12
_SIGN = 13

_Index = QModelIndex | QPersistentModelIndex

# level → ground, edge, ink, sign
_MARKS = {
    Level.ERROR: ("danger_soft", "danger_line", "danger_text", Icon.ERROR),
    Level.CHECK: ("warn_soft", "warn_line", "warn_text", Icon.QUESTION),
    Level.DUPLICATE: ("info_soft", "info_line", "info_text", Icon.COPY),
}


class ImportDelegate(QStyledItemDelegate):
    """A marked cell is a box of its colour with a sign; a tidied value stands green under the words."""

    def __init__(self, table: ImportPreview) -> None:
        super().__init__()
        self._table = table
        self._body, self._note = look.font("body"), look.font("small")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        cell = self._table.look(index.row(), index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, look.colour("sunken" if cell.off else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), look.colour("line"))
        ink, note_ink = ("text3" if cell.off else "text"), "ok_text"
        room = rect.adjusted(PAD, 0, -PAD, -1)
        if cell.level in _MARKS:
            ground, edge, ink, sign = _MARKS[cell.level]
            note_ink = ink
            self._paint_box(painter, rect, ground, edge)
            if cell.note:
                self._paint_sign(painter, rect, sign, ink)
                room.setRight(room.right() - look.px(_SIGN) - 2)
        self._write(painter, room, cell, ink, note_ink)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -3, -3), 6, 6)
        painter.restore()

    @staticmethod
    def _paint_box(painter: QPainter, rect: QRect, ground: str, edge: str) -> None:
        painter.setPen(QPen(look.colour(edge), 1))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(rect).adjusted(3.5, 3.5, -4.5, -4.5), 6, 6)

    @staticmethod
    def _paint_sign(painter: QPainter, rect: QRect, sign: Icon, ink: str) -> None:
        side = look.px(_SIGN)
        spot = QRectF(rect.right() - side - PAD + 2, rect.top() + look.px(8), side, side)
        paint_icon(painter, spot, sign, look.colour(ink), "fill")

    def _write(self, painter: QPainter, room: QRect, cell: CellLook, ink: str, note_ink: str) -> None:
        words = " ".join(cell.words.split())
        if not cell.note:
            self._line(painter, room, words, ink, self._body)
            return
        above, below = QFontMetrics(self._body).height(), QFontMetrics(self._note).height()
        squeeze = look.px(5)  # the lines stand closer than their fonts ask for
        top = room.top() + (room.height() - above - below + squeeze) // 2
        self._line(painter, QRect(room.left(), top, room.width(), above), words, ink, self._body)
        # a note is short and says what is wrong: it may use the room under the sign
        wide = room.width() + (look.px(_SIGN) + 2 if cell.level in _MARKS else 0) + 4
        self._line(painter, QRect(room.left(), top + above - squeeze, wide, below), cell.note, note_ink, self._note)

    @staticmethod
    def _line(painter: QPainter, room: QRect, words: str, token: str, face: QFont) -> None:
        painter.setFont(face)
        painter.setPen(look.colour(token))
        shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    # --- putting a cell right -----------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = LineEdit(parent=parent)
        editor.setProperty("sz", "s")
        editor.setAccessibleName(str(self._table.headerData(index.column(), Qt.Orientation.Horizontal)))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(3, 3, -4, -4))
