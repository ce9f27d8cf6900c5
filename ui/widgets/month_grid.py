"""A month of follow-ups, Monday first, with lunar days, solar terms and festivals: what is due stands in its day.

Arrows move from day to day, the Page keys turn the month, T goes to today, Enter to the day's list, N adds to the day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.agenda import CalendarDay, Nature, nature
from core.people import FollowupRow
from ui import followup_words, formats
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.day_grid import other_month
from ui.widgets.labels import joined

_NAMES, _HEAD, _PILL, _STEP, _REST = 30, 29, 21, 24, 16  # px
_SIDE = 7
PILLS = 8
"""Follow-ups of a day that are read: more do not fit into the highest cell."""

TONES = {
    Nature.OCCASION: ("carrot_soft", "carrot_text"),
    Nature.TALK: ("info_soft", "info_text"),
    Nature.GIFT: ("t1_bg", "t1_fg"),
    Nature.PROMISE: ("primary_soft2", "primary_text"),
    Nature.LATE: ("danger_soft", "danger_text"),
    Nature.DONE: ("hover", "text3"),
}
"""Ground and ink of a pill."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


def weeks_of(month: date) -> list[date]:
    """The days of the weeks a month touches, from a Monday to a Sunday: 28 to 42."""
    first = month.replace(day=1)
    start = first - timedelta(days=first.weekday())
    last = other_month(first, 1) - timedelta(days=1)
    return [start + timedelta(days=n) for n in range(((last - start).days // 7 + 1) * 7)]


class MonthGrid(QWidget):
    """`day` is the chosen one. Signals: `moved(day)`, perhaps into another month (then show that one), `entered()` by
    Enter or a click on what is due, `opened(id)` by a double-click on it, `wanted(day)` by N or a double-click on free
    room."""

    moved = Signal(object)
    entered = Signal()
    opened = Signal(int)
    wanted = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.day, self._today, self._masked = today, today, False
        self._due: Mapping[date, CalendarDay] = {}
        self._days = weeks_of(today)
        self._over: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._tell()

    def show_month(self, day: date, due: Mapping[date, CalendarDay], today: date, *, masked: bool) -> None:
        """Show the month of a day, which becomes the chosen one."""
        if len(weeks_of(day)) != len(self._days):
            self.updateGeometry()
        self.day, self._due, self._today, self._masked = day, due, today, masked
        self._days = weeks_of(day)
        self._tell()
        self.update()

    def days(self) -> Sequence[date]:
        """The days that are shown."""
        return self._days

    def of_day(self, day: date) -> Sequence[FollowupRow]:
        """What is shown of a day, or would be with more room."""
        found = self._due.get(day)
        return found.rows if found is not None else ()

    def _total(self, day: date) -> int:
        found = self._due.get(day)
        return found.total if found is not None else 0

    def _tell(self) -> None:
        self.setAccessibleName(joined(*formats.long_day(self.day)))
        total = self._total(self.day)
        rows = "，".join(followup_words.in_calendar(row, masked=self._masked) for row in self.of_day(self.day))
        words = tr("{count} 项：{words}", count=total, words=rows) if total else tr("没有要做的")
        self.setAccessibleDescription(words)

    # --- where things are -----------------------------------------------------------------------------------------

    @property
    def _weeks(self) -> int:
        return len(self._days) // 7

    def sizeHint(self) -> QSize:
        return QSize(7 * look.px(96), look.px(_NAMES) + self._weeks * look.px(_HEAD + _STEP + _REST + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * look.px(64), self.sizeHint().height())

    def _cell(self, place: int) -> QRectF:
        top, width = look.px(_NAMES), self.width() / 7
        height = (self.height() - top) / self._weeks
        return QRectF(place % 7 * width, top + place // 7 * height, width, height)

    def _room(self, cell: QRectF, total: int) -> int:
        """How many pills of so many a cell shows; below them there is room for 还有 n 项 when it is not all."""
        room = cell.height() - look.px(_HEAD)
        fit = max(0, int(room // look.px(_STEP)))
        return total if total <= fit else max(0, int((room - look.px(_REST)) // look.px(_STEP)))

    def _pill(self, cell: QRectF, number: int) -> QRectF:
        top = cell.top() + look.px(_HEAD) + number * look.px(_STEP)
        return QRectF(cell.left() + _SIDE, top, cell.width() - 2 * _SIDE, look.px(_PILL))

    def _at(self, spot: QPoint) -> tuple[date, FollowupRow | None] | None:
        """The day under a spot, and what is due."""
        for place, day in enumerate(self._days):
            cell = self._cell(place)
            if cell.contains(QPointF(spot)):
                shown = self.of_day(day)[: self._room(cell, self._total(day))]
                hit = (row for n, row in enumerate(shown) if self._pill(cell, n).contains(QPointF(spot)))
                return day, next(hit, None)
        return None

    # --- mouse and keys -------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint())
        self._over = found[0] if found is not None else None
        on_pill = found is not None and found[1] is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_pill else Qt.CursorShape.ArrowCursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint())
        if found is not None:
            self.go_to(found[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint())
        if found is None:
            return
        if found[1] is not None:
            self.opened.emit(found[1].id)
        else:
            self.wanted.emit(found[0])

    def go_to(self, day: date) -> None:
        """Choose a day."""
        if day != self.day:
            self.day = day
            self._tell()
            self.update()
            self.moved.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go_to(self.day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go_to(other_month(self.day, 1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_T, Qt.Key.Key_Home) and not event.modifiers():
            self.go_to(self._today)
        elif key == Qt.Key.Key_N and not event.modifiers():
            self.wanted.emit(self.day)
        elif key in _ENTER or key == Qt.Key.Key_Space:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(event.pos())
            row = found[1] if found is not None else None
            words = followup_words.in_calendar(row, masked=self._masked) if row is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place in range(7):
                self._paint_name(painter, place)
            for place in range(len(self._days)):
                self._paint_lines(painter, self._cell(place), place)
            for place, day in enumerate(self._days):
                self._paint_day(painter, self._cell(place), day)

    def _paint_name(self, painter: QPainter, place: int) -> None:
        cell = self._cell(place)
        names = QRectF(cell.left(), 0, cell.width(), look.px(_NAMES))
        painter.setFont(look.font("hint"))
        painter.setPen(look.colour("carrot_text" if place >= 5 else "text2"))
        painter.drawText(names, int(Qt.AlignmentFlag.AlignCenter), formats.weekday(self._days[place]))

    def _paint_lines(self, painter: QPainter, cell: QRectF, place: int) -> None:
        line = look.colour("line")
        painter.fillRect(QRectF(cell.left(), round(cell.top()), cell.width(), 1), line)
        if place % 7:
            painter.fillRect(QRectF(round(cell.left()), cell.top(), 1, cell.height()), line)

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        chosen = day == self.day
        if chosen or day == self._over:
            painter.setPen(QPen(look.colour("primary"), 2) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("select" if chosen else "hover"))
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1) if chosen else cell.adjusted(1, 1, 0, 0), 7, 7)
        self._paint_head(painter, cell, day)
        rows, total = self.of_day(day), self._total(day)
        shown = min(self._room(cell, total), len(rows))
        for number, row in enumerate(rows[:shown]):
            self._paint_pill(painter, self._pill(cell, number), row)
        if total > shown:
            rest = self._pill(cell, shown)
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("text2"))
            words = tr("还有 {n} 项", n=total - shown) if shown else tr("{n} 项", n=total)
            painter.drawText(rest.adjusted(look.px(4), -2, 0, -2), _LEFT, words)

    def _paint_head(self, painter: QPainter, cell: QRectF, day: date) -> None:
        head = QRectF(cell.left() + look.px(9), cell.top() + 3, cell.width() - look.px(17), look.px(_HEAD - 5))
        now, inside = day == self._today, day.month == self.day.month
        face = look.font("body", bold=now)
        painter.setFont(face)
        painter.setPen(look.colour("primary_text" if now else "text" if inside else "text3"))
        painter.drawText(head, _LEFT, str(day.day))
        room = head.width() - QFontMetrics(face).horizontalAdvance("30") - look.px(5)
        words, token, bold = self._of_the_calendar(day, room)
        painter.setFont(look.font("small", bold=bold))
        painter.setPen(look.colour(token))
        painter.drawText(head, _RIGHT, words)

    def _of_the_calendar(self, day: date, room: float) -> tuple[str, str, bool]:
        """What stands beside the number, as far as there is room: a festival, a solar term, else the lunar day."""
        bold = QFontMetrics(look.font("small", bold=True))
        for words in formats.festivals(day):
            if bold.horizontalAdvance(words) <= room:
                return words, "carrot_text", True
        term = formats.solar_term(day)
        if term and bold.horizontalAdvance(term) <= room:
            return term, "ok_text", True
        return formats.lunar_cell(day), "text2" if day.month == self.day.month else "text3", False

    def _paint_pill(self, painter: QPainter, box: QRectF, row: FollowupRow) -> None:
        kind = nature(row, self._today)
        ground, ink = TONES[kind]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(box, 5, 5)
        inner = box.adjusted(look.px(6), 0, -look.px(5), 0)
        if kind is Nature.DONE:
            side = look.px(11)
            spot = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
            paint_icon(painter, spot, Icon.CHECK, look.colour(ink), "bold")
            inner.setLeft(inner.left() + side + look.px(4))
        face = look.font("small")
        painter.setFont(face)
        painter.setPen(look.colour(ink))
        words = followup_words.in_calendar(row, masked=self._masked)
        words = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, _LEFT, words)


class Legend(QWidget):
    """What the colours of the calendar mean: dots with words, as many as there is room for, the commonest always."""

    _SHOWN = (Nature.OCCASION, Nature.TALK, Nature.GIFT, Nature.PROMISE, Nature.LATE)
    _GIVEN_UP = (Nature.GIFT, Nature.PROMISE, Nature.TALK, Nature.LATE, Nature.OCCASION)
    _GAP, _DOT = 14, 8

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("，".join(followup_words.nature(kind) for kind in self._SHOWN))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths().values()), look.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, look.px(20))

    def _widths(self) -> dict[Nature, int]:
        face = QFontMetrics(look.font("hint"))
        around = look.px(self._DOT) + look.px(5) + look.px(self._GAP)
        return {kind: face.horizontalAdvance(followup_words.nature(kind)) + around for kind in self._SHOWN}

    def paintEvent(self, _event: QPaintEvent) -> None:
        widths = self._widths()
        for kind in self._GIVEN_UP:
            if sum(widths.values()) > self.width():
                del widths[kind]
        left = self.width() - sum(widths.values())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(look.font("hint"))
            for kind, width in widths.items():
                side, start = look.px(self._DOT), left + look.px(self._GAP)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour(TONES[kind][1]))
                painter.drawEllipse(QRectF(start, (self.height() - side) / 2, side, side))
                painter.setPen(look.colour("text2"))
                room = QRectF(start + side + look.px(5), 0, width, self.height())
                painter.drawText(room, _LEFT, followup_words.nature(kind))
                left += width
