"""A month to choose a day from, with lunar days: arrows move, Page keys turn the month, the first day is Monday."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import formats
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import label

_WEEKS = 6
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


def month_days(month: date) -> list[date]:
    """The 42 days of a month's page, from the Monday on or before the first."""
    first = month.replace(day=1)
    start = first - timedelta(days=first.weekday())
    return [start + timedelta(days=offset) for offset in range(7 * _WEEKS)]


def other_month(day: date, months: int) -> date:
    """The same day some months on, or the last day of a shorter month."""
    place = day.year * 12 + day.month - 1 + months
    year, month = place // 12, place % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


class _Days(QWidget):
    """The painted days. `picked` by a click or Enter, `moved` whenever another day is the chosen one."""

    moved = Signal(object)
    picked = Signal(object)

    def __init__(self, day: date, today: date, first: date | None) -> None:
        super().__init__()
        self.day, self._today, self._first = day, today, first
        self._over: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(7 * look.px(46), look.px(26) + _WEEKS * look.px(40))

    minimumSizeHint = sizeHint

    def allowed(self, day: date) -> bool:
        return self._first is None or day >= self._first

    def go_to(self, day: date) -> None:
        """Choose a day; one before the first allowed becomes the first."""
        if self._first is not None and day < self._first:
            day = self._first
        if day != self.day:
            self.day = day
            self._tell()
            self.update()
            self.moved.emit(day)

    def _tell(self) -> None:
        self.setAccessibleName(formats.long_day(self.day)[0])

    def _cell(self, place: int) -> QRectF:
        head, width = look.px(26), self.width() / 7
        height = (self.height() - head) / _WEEKS
        return QRectF(place % 7 * width, head + place // 7 * height, width, height)

    def _at(self, spot: QPoint) -> date | None:
        days = month_days(self.day)
        return next((day for place, day in enumerate(days) if self._cell(place).contains(QPointF(spot))), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._at(event.position().toPoint())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._at(event.position().toPoint())
        if day is not None and self.allowed(day):
            self.go_to(day)
            self.picked.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.go_to(other_month(self.day, -1 if event.angleDelta().y() > 0 else 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go_to(self.day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go_to(other_month(self.day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key == Qt.Key.Key_Home:
            self.go_to(self._today)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(look.font("hint"))
            painter.setPen(look.colour("text2"))
            for place, day in enumerate(month_days(self.day)[:7]):
                room = QRectF(self._cell(place).left(), 0, self.width() / 7, look.px(24))
                painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), formats.weekday(day))
            for place, day in enumerate(month_days(self.day)):
                self._paint_day(painter, self._cell(place).adjusted(2, 1, -2, -1), day)

    def _paint_day(self, painter: QPainter, box: QRectF, day: date) -> None:
        chosen, allowed = day == self.day, self.allowed(day)
        painter.setPen(QPen(look.colour("primary"), 1) if day == self._today and not chosen else Qt.PenStyle.NoPen)
        over = day == self._over and allowed
        painter.setBrush(look.colour("primary" if chosen else "hover" if over else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        inside = day.month == self.day.month
        ink = "on_primary" if chosen else "disabled" if not allowed else "text" if inside else "text3"
        painter.setPen(look.colour(ink))
        painter.setFont(look.font("body", bold=chosen))
        upper = QRectF(box.left(), box.top() + 1, box.width(), box.height() * 0.55)
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignCenter), str(day.day))
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("on_primary" if chosen else "disabled" if not allowed else "text3"))
        lower = QRectF(box.left(), box.top() + box.height() * 0.52, box.width(), box.height() * 0.44)
        term = formats.solar_term(day)
        fits = term and painter.fontMetrics().horizontalAdvance(term) <= box.width()
        painter.drawText(lower, int(Qt.AlignmentFlag.AlignCenter), term if fits else formats.lunar_cell(day))


class DayGrid(QWidget):
    """A month with ‹ ›. `first`: days before it cannot be chosen. Signals: `moved(day)`, `picked(day)` by a click."""

    moved = Signal(object)
    picked = Signal(object)

    def __init__(self, day: date, today: date, first: date | None = None) -> None:
        super().__init__()
        self.days = _Days(day, today, first)
        self._title = label("", "h3")
        before, after = IconButton(Icon.LEFT, tr("上个月")), IconButton(Icon.RIGHT, tr("下个月"))
        before.clicked.connect(lambda: self.days.go_to(other_month(self.days.day, -1)))
        after.clicked.connect(lambda: self.days.go_to(other_month(self.days.day, 1)))
        back = Button(tr("回到今天"), kind="ghost", size="s")
        back.clicked.connect(lambda: self.days.go_to(today))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(before)
        head.addWidget(after)
        head.addStretch(1)
        head.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.days)
        self.days.moved.connect(self._moved)
        self.days.picked.connect(self.picked)
        self._title.setText(formats.month(day))

    def day(self) -> date:
        """The chosen day."""
        return self.days.day

    def focus_days(self) -> None:
        """The arrows choose a day. (A focus proxy would keep Tab from the buttons above.)"""
        self.days.setFocus()

    def go_to(self, day: date) -> None:
        self.days.go_to(day)

    def _moved(self, day: date) -> None:
        self._title.setText(formats.month(day))
        self.moved.emit(day)
