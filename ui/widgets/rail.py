"""The rail at the left: the mark and the pages, one Tab stop each, white on pine in both themes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, mark, paint_icon

WIDTH = 92


class NavItem(QAbstractButton):
    """A page of the rail: icon above its name. 76 × 60 px."""

    def __init__(self, sign: Icon, words: str, keys: str = "") -> None:
        super().__init__()
        self._sign = sign
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words}  {keys}".strip())
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("ring", 9)
        self.setProperty("ring_tone", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(76, 60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        on, over = self.isChecked(), self.underMouse()
        ink = look.colour("rail_text_on" if on or over else "rail_text")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if on or over:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("rail_on" if on else "rail_hover"))
                painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
            side = 24
            spot = QRectF((self.width() - side) // 2, 8, side, side)
            paint_icon(painter, spot, self._sign, ink, "fill" if on else "regular")
            face = look.font("hint", bold=on)
            room = QRectF(2, 32, self.width() - 4, 24)
            while QFontMetrics(face).horizontalAdvance(self.text()) > room.width() and face.pixelSize() > 10:
                face.setPixelSize(face.pixelSize() - 1)
            painter.setFont(face)
            painter.setPen(ink)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter), self.text())


class Rail(QFrame):
    """`chosen` tells the page's key. Pages added with `low` stand at the bottom."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "rail")
        self.setAccessibleName(tr("主导航"))
        self.setFixedWidth(WIDTH)
        sign = QLabel()
        sign.setPixmap(mark(40))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setAccessibleName(tr("熟客簿"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 14, 8, 14)
        self._column.setSpacing(4)
        self._column.addWidget(sign)
        self._column.addSpacing(10)
        self._column.addStretch(1)
        self._items: dict[str, NavItem] = {}
        self._high = 2

    def add(self, key: str, sign: Icon, words: str, keys: str = "", *, low: bool = False) -> None:
        item = NavItem(sign, words, keys)
        item.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        self._items[key] = item
        if low:
            self._column.addWidget(item)
        else:
            self._column.insertWidget(self._high, item)
            self._high += 1

    def keys(self) -> list[str]:
        """The pages in the order of the rail."""
        return list(self._items)

    def set_current(self, key: str) -> None:
        """Mark a page as the current one; a page that is not in the rail marks nothing."""
        item = self._items.get(key)
        if item is not None:
            item.setChecked(True)
