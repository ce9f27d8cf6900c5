"""A week of visits, Monday first, with lunar days and solar terms: a column a day, its visits by time.

Arrows move from day to day and from visit to visit, the Page keys turn the week.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.people import VisitRow
from core.terms import PreferenceKind, VisitStatus
from core.visits import GONE
from ui import formats
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.labels import joined

_HEAD, _NAMES, _PILL, _GAP = 36, 34, 44, 5  # px
_PADDING = 6
_LEAST = 4  # pills a column has room for, even when the week is empty
_TONES = {
    VisitStatus.PLANNED: ("info_soft", "info_text"),
    VisitStatus.ARRIVED: ("ok_soft", "ok_text"),
    VisitStatus.DONE: ("hover", "text3"),
    VisitStatus.CANCELLED: ("surface", "text3"),
    VisitStatus.NO_SHOW: ("surface", "text3"),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def visit_words(visit: VisitRow) -> str:
    """A visit in one line, what can hurt in front of the rest: for screen readers and tooltips."""
    clock = formats.clock(visit.at) or tr("全天")
    harms = "，".join(formats.whose(p) for p in visit.avoid)
    party = tr("{n} 位客人", n=visit.party) if visit.party else ""
    ready = tr("已备好") if visit.ready else ""
    state = formats.visit_status(visit.status)
    return joined(f"{clock} {visit.customer}", harms, state, party, visit.place or "", ready)


def _with_party(clock: str, party: int | None, room: float) -> str:
    """The time, and how many come as far as there is room: the time is never cut."""
    if not party:
        return clock
    metrics = QFontMetrics(look.font("hint"))
    ways = (f"{clock} {tr('{count} 位', count=party)}", f"{clock} ×{party}")
    return next((words for words in ways if metrics.horizontalAdvance(words) <= room), clock)


class WeekGrid(QWidget):
    """`day` is the chosen one, `visit` the chosen visit's id or None.

    Signals: `moved(day)` to another day (perhaps of another week: then show that one), `picked(id)` when a visit became
    the chosen one, `activated(id)` by Enter, `opened(id)` by a double-click, `ticked(id)` by Space, `wanted(day)` by N
    or a double-click on free room.
    """

    moved = Signal(object)
    picked = Signal(int)
    activated = Signal(int)
    opened = Signal(int)
    ticked = Signal(int)
    wanted = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.day, self.visit = today, None
        self._today = today
        self._visits: Mapping[date, Sequence[VisitRow]] = {}
        self._over: tuple[date, int | None] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._tell()

    visit: int | None

    def show_week(self, day: date, visits: Sequence[VisitRow], today: date) -> None:
        """Show the week of a day, which becomes the chosen one. `visits` in order of time."""
        found: dict[date, list[VisitRow]] = {}
        for visit in visits:
            found.setdefault(visit.day, []).append(visit)
        self._visits, self.day, self._today = found, day, today
        if self.visit not in [visit.id for visit in self.of_day(day)]:
            self.visit = None
        self._tell()
        self.updateGeometry()
        self.update()

    def of_day(self, day: date) -> Sequence[VisitRow]:
        return self._visits.get(day, ())

    def days(self) -> list[date]:
        """The seven days that are shown."""
        first = monday_of(self.day)
        return [first + timedelta(days=offset) for offset in range(7)]

    def choose(self, visit_id: int | None) -> None:
        """Make a visit of the chosen day the chosen one, without telling."""
        self.visit = visit_id
        self._tell()
        self.update()

    def _tell(self) -> None:
        chosen = next((visit for visit in self.of_day(self.day) if visit.id == self.visit), None)
        self.setAccessibleName(joined(*formats.long_day(self.day)))
        many = len(self.of_day(self.day))
        count = tr("{n} 组", n=many) if many else tr("没有预约")
        self.setAccessibleDescription(visit_words(chosen) if chosen is not None else count)

    # --- where things are -----------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        most = max((len(self.of_day(day)) for day in self.days()), default=0)
        rows = max(most, _LEAST)
        return QSize(7 * look.px(96), look.px(_NAMES + _HEAD) + rows * look.px(_PILL + _GAP) + look.px(14))

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * look.px(72), self.sizeHint().height())

    def _column(self, place: int) -> QRectF:
        width = self.width() / 7
        top = look.px(_NAMES)
        return QRectF(place * width, top, width, self.height() - top)

    def _pill(self, place: int, number: int) -> QRectF:
        column = self._column(place)
        top = column.top() + look.px(_HEAD) + number * look.px(_PILL + _GAP)
        return QRectF(column.left() + _PADDING, top, column.width() - 2 * _PADDING, look.px(_PILL))

    def _at(self, spot: QPoint) -> tuple[date, int | None] | None:
        """The day under a spot, and the visit."""
        for place, day in enumerate(self.days()):
            if not self._column(place).contains(QPointF(spot)):
                continue
            for number, visit in enumerate(self.of_day(day)):
                if self._pill(place, number).contains(QPointF(spot)):
                    return day, visit.id
            return day, None
        return None

    # --- mouse and keys -------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._at(event.position().toPoint())
        on_visit = self._over is not None and self._over[1] is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_visit else Qt.CursorShape.ArrowCursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint())
        if found is not None:
            self._go_to(*found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint())
        if found is None:
            return
        if found[1] is not None:
            self.opened.emit(found[1])
        else:
            self.wanted.emit(found[0])

    def _go_to(self, day: date, visit_id: int | None = None) -> None:
        """Choose a day and perhaps one of its visits."""
        another = day != self.day
        self.day, self.visit = day, visit_id
        self._tell()
        self.update()
        if another:
            self.moved.emit(day)
        if visit_id is not None:
            self.picked.emit(visit_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -7, Qt.Key.Key_PageDown: 7}
        if key in days:
            self._go_to(self.day + timedelta(days=days[key]))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Home:
            self._go_to(self._today)
        elif key == Qt.Key.Key_N and not event.modifiers():
            self.wanted.emit(self.day)
        elif key in _ENTER or key == Qt.Key.Key_Space:
            self._act(key)
        else:
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key) -> None:
        """Enter opens the chosen visit, or plans one on a day without; Space ticks it."""
        if self.visit is None:
            if key in _ENTER:
                self.wanted.emit(self.day)
        else:
            (self.activated if key in _ENTER else self.ticked).emit(self.visit)

    def _step(self, step: int) -> None:
        ids = [visit.id for visit in self.of_day(self.day)]
        if not ids:
            return
        place = ids.index(self.visit) + step if self.visit in ids else 0 if step > 0 else len(ids) - 1
        self._go_to(self.day, ids[max(0, min(len(ids) - 1, place))])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(event.pos())
            visit = next((v for v in self.of_day(found[0]) if v.id == found[1]), None) if found else None
            QToolTip.showText(event.globalPos(), visit_words(visit) if visit is not None else "", self)
            return True
        return super().event(event)

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(QRectF(0, look.px(_NAMES), self.width(), 1), look.colour("line"))
            for place, day in enumerate(self.days()):
                self._paint_column(painter, place, day)

    def _paint_column(self, painter: QPainter, place: int, day: date) -> None:
        column = self._column(place)
        names = QRectF(column.left(), 0, column.width(), look.px(_NAMES))
        painter.setFont(look.font("hint"))
        painter.setPen(look.colour("carrot_text" if day.weekday() >= 5 else "text2"))
        painter.drawText(names, int(Qt.AlignmentFlag.AlignCenter), formats.weekday(day))
        if place:
            painter.fillRect(QRectF(column.left(), column.top(), 1, column.height()), look.colour("line"))
        if day == self.day:
            painter.setPen(QPen(look.colour("primary"), 2))
            painter.setBrush(look.colour("select"))
            painter.drawRoundedRect(column.adjusted(1, 2, -1, -2), 8, 8)
        self._paint_head(painter, column, day)
        for number, visit in enumerate(self.of_day(day)):
            self._paint_visit(painter, self._pill(place, number), visit)

    def _paint_head(self, painter: QPainter, column: QRectF, day: date) -> None:
        head = column.adjusted(look.px(10), look.px(4), -look.px(8), 0)
        head.setHeight(look.px(_HEAD - 6))
        now = day == self._today
        painter.setFont(look.font("h2" if now else "body", bold=now))
        painter.setPen(look.colour("primary_text" if now else "text"))
        painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), str(day.day))
        term = formats.solar_term(day)
        painter.setFont(look.font("small", bold=bool(term)))
        painter.setPen(look.colour("ok_text" if term else "text3"))
        room = head.width() - look.px(24)
        fits = QFontMetrics(painter.font()).horizontalAdvance(term) <= room
        words = term if term and fits else formats.lunar_cell(day)
        painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), words)

    def _paint_visit(self, painter: QPainter, box: QRectF, visit: VisitRow) -> None:
        ground, ink = _TONES[visit.status]
        chosen = visit.id == self.visit
        over = self._over == (visit.day, visit.id)
        edge = "primary" if chosen else "line2" if over or visit.status in GONE else None
        painter.setPen(QPen(look.colour(edge), 2 if chosen else 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        inner = box.adjusted(look.px(7), look.px(3), -look.px(5), -look.px(3))
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
        lower = QRectF(inner.left(), upper.bottom(), inner.width(), inner.height() / 2)
        upper = upper.adjusted(0, 0, -self._paint_harm(painter, upper, visit), 0)
        clock = formats.clock(visit.at) or (tr("入住") if visit.nights else tr("全天"))
        if visit.status in GONE:
            clock = f"{clock} {formats.visit_status(visit.status)}"
        party = visit.party if visit.status not in GONE else None
        self._write(painter, upper, _with_party(clock, party, upper.width()), ink, bold=False, gone=False)
        bold = visit.status not in (*GONE, VisitStatus.DONE)
        if visit.ready or visit.status is VisitStatus.DONE:
            side = look.px(14)
            spot = QRectF(lower.right() - side - 2, lower.center().y() - side / 2, side, side)
            paint_icon(painter, spot, Icon.CHECK, look.colour(ink), "bold")
            lower = lower.adjusted(0, 0, -side - 4, 0)
        self._write(painter, lower, visit.customer, ink, bold=bold, gone=visit.status in GONE)

    def _paint_harm(self, painter: QPainter, box: QRectF, visit: VisitRow) -> float:
        """What can hurt, at the right; the room it takes."""
        if not visit.avoid:
            return 0.0
        allergy = any(p.kind is PreferenceKind.ALLERGY for p in visit.avoid)
        side = look.px(14)
        spot = QRectF(box.right() - side - 2, box.center().y() - side / 2, side, side)
        sign, weight = (Icon.ALLERGY, "fill") if allergy else (Icon.PROHIBIT, "bold")
        paint_icon(painter, spot, sign, look.colour("danger"), weight)
        return side + 4

    def _write(self, painter: QPainter, box: QRectF, words: str, ink: str, *, bold: bool, gone: bool) -> None:
        face = look.font("hint", bold=bold)
        face.setStrikeOut(gone)
        painter.setFont(face)
        painter.setPen(look.colour(ink))
        shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
