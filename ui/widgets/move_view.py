"""The list of everybody who moved between two rankings: avatar, name, why, the tier before and after."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.movement import Figures, Move, Way
from ui.language import tr
from ui.models.move_list import MoveList
from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.avatar import paint_avatar
from ui.widgets.tags import TagLook, badge, paint_tag, plain_tag, tag_size

_ROW, _AVATAR, _PAD = 54, 36, 14  # px
_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class _Painter(QStyledItemDelegate):
    def __init__(self, moves: MoveList) -> None:
        super().__init__()
        self._moves = moves

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, look.colour("select" if chosen else "hover" if over else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
        if chosen:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, look.colour("primary"))
        room = QRectF(rect.adjusted(_PAD, 0, -_PAD, -1))
        self._paint_badges(painter, room, self._moves.move_at(index.row()))
        self._paint_words(painter, room, index.row())
        painter.restore()

    def _paint_badges(self, painter: QPainter, room: QRectF, move: Move) -> None:
        """At the right, the later one last; `room` loses what they take."""
        arrow = look.px(16)
        for place, figures in enumerate((move.after, move.before)):
            tag = _tag(figures)
            size = tag_size(tag)
            spot = QRectF(room.right() - size.width(), 0, size.width(), size.height())
            spot.moveTop(round(room.center().y() - size.height() / 2))
            paint_tag(painter, spot, tag)
            room.setRight(spot.left() - 8)
            if not place:
                sign = QRectF(room.right() - arrow, round(room.center().y() - arrow / 2), arrow, arrow)
                good = move.way in (Way.UP, Way.NEW)
                paint_icon(painter, sign, Icon.ARROW_RIGHT, look.colour("ok" if good else "warn"), "bold")
                room.setRight(sign.left() - 8)

    def _paint_words(self, painter: QPainter, room: QRectF, line: int) -> None:
        name = self._moves.name_at(line)
        spot = QRectF(room.left(), round(room.center().y() - _AVATAR / 2), _AVATAR, _AVATAR)
        paint_avatar(painter, spot, name)
        room.setLeft(spot.right() + 10)
        bold, small = look.font("h3"), look.font("hint")
        high, low = QFontMetrics(bold).height(), QFontMetrics(small).height()
        top = room.center().y() - (high + low) / 2
        for words, face, height, ink in ((name, bold, high, "text"), (self._moves.words_at(line), small, low, "text2")):
            painter.setFont(face)
            painter.setPen(look.colour(ink))
            shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(QRectF(room.left(), top, room.width(), height), _LEFT, shown)
            top += height


def _tag(figures: Figures | None) -> TagLook:
    return badge(figures.tier) if figures is not None else plain_tag(tr("不在排名里"))


class MoveView(QListView):
    """One Tab stop; a click, Enter or a double-click is `opened(line)`."""

    opened = Signal(int)

    def __init__(self, moves: MoveList) -> None:
        super().__init__()
        self.setAccessibleName(tr("谁升谁降"))
        self._painter = _Painter(moves)
        self.setModel(moves)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
