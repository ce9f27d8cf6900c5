"""A list of rows that are widgets: one Tab stop, arrows move inside, one row is current and shows what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import look
from ui.widgets.layouts import empty_layout
from ui.widgets.scroll import FADE

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Row(QWidget):
    """One row. `key` finds it again after the list was read anew.

    Signals: `entered` (it got the focus or a click), `opened` (double-click), `asked(global position)` for its menu.
    """

    entered = Signal()
    opened = Signal()
    asked = Signal(object)

    def __init__(self, key: int, name: str, *, radius: int = 0, bar: bool = False) -> None:
        super().__init__()
        self.key = key
        self.current = False
        self._radius, self._bar = radius, bar
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring", radius)

    def set_current(self, current: bool) -> None:
        """Become the current row, or an ordinary one again; override to show what can be done."""
        self.current = current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not (self.current or self.underMouse()):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("select" if self.current else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), self._radius, self._radius)
            if self.current and self._bar:
                painter.fillRect(0, 0, 3, self.height(), look.colour("primary"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.entered.emit()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.entered.emit()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.asked.emit(self.mapToGlobal(self.rect().center()) if by_key else event.globalPos())


class RowList(QWidget):
    """Fill with `begin`, `add`, `add_row` and `end`; the row that was current stays so, else its follower.

    `starts_current`: the first row is current from the start, else none until one is entered.
    Signals: `activated(key)` by Enter, `ticked(key)` by Space, `opened(key)` by a double-click, `moved(key)`.
    """

    activated = Signal(int)
    ticked = Signal(int)
    opened = Signal(int)
    moved = Signal(int)

    def __init__(self, name: str, *, starts_current: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._starts_current = starts_current
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.rows: list[Row] = []
        self.menu: Callable[[int], QMenu] | None = None
        self._current: Row | None = None
        self._place = 0
        self._had_focus = False

    # --- filling --------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Take everything out."""
        focus = QApplication.focusWidget()
        self._had_focus = focus is not None and self.isAncestorOf(focus)
        self._place = self.rows.index(self._current) if self._current in self.rows else 0
        self.rows.clear()
        empty_layout(self._column)

    def add(self, widget: QWidget) -> None:
        """A heading, a line, a remark between the rows."""
        self._column.addWidget(widget)

    def add_row(self, row: Row) -> None:
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()  # now, not with the next layout: only what is shown can take the focus
        row.entered.connect(lambda: self._choose(row))
        row.opened.connect(lambda: self.opened.emit(row.key))
        row.asked.connect(lambda spot: self._show_menu(row, spot))

    def end(self) -> None:
        """Everything was added: find the current row again, and the focus."""
        self._column.addStretch(1)
        key = self._current.key if self._current is not None else None
        was, self._current = self._current, None
        found = next((row for row in self.rows if row.key == key), None)
        if found is None and (was is not None or self._starts_current) and self.rows:
            found = self.rows[min(self._place, len(self.rows) - 1)]
        for row in self.rows:
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if found is not None:
            self._choose(found, follow=False)
        elif self.rows:
            self.rows[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self._had_focus and self.rows:
            (found or self.rows[0]).setFocus()

    # --- the current row ------------------------------------------------------------------------------------------

    @property
    def current_key(self) -> int | None:
        """The key of the current row."""
        return self._current.key if self._current is not None else None

    def choose(self, key: int | None) -> None:
        """Make the row with this key current, without taking the focus; nothing happens when it is not there."""
        row = next((row for row in self.rows if row.key == key), None)
        if row is not None:
            self._choose(row)

    def focus_current(self) -> None:
        """Put the focus on the current row, or the first."""
        row = self._current or (self.rows[0] if self.rows else None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, row: Row, *, follow: bool = True) -> None:
        if row is self._current:
            return
        for other in self.rows:
            if other is not row:
                other.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if self._current is not None and isValid(self._current):
            self._current.set_current(False)
        self._current = row
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.set_current(True)
        self.moved.emit(row.key)
        if follow:
            QTimer.singleShot(0, row, lambda: self._follow(row))  # the row takes its new height first

    def _follow(self, row: Row) -> None:
        step: QWidget | None = row.parentWidget()
        while step is not None:
            if isinstance(step, QScrollArea):
                step.ensureWidgetVisible(row, 0, FADE)
            step = step.parentWidget()

    def _show_menu(self, row: Row, spot: QPoint) -> None:
        if self.menu is not None:
            shown = self.menu(row.key)
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            shown.popup(spot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_current()

    # --- keys -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self._current, Qt.Key(event.key())
        if row is None or not self._press(row, key):
            super().keyPressEvent(event)

    def _press(self, row: Row, key: Qt.Key) -> bool:
        last = len(self.rows) - 1
        if key in _STEPS:
            place = max(0, min(last, self.rows.index(row) + _STEPS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            place = 0 if key == Qt.Key.Key_Home else last
        else:
            if key not in (*_ENTER, Qt.Key.Key_Space):
                return False
            (self.activated if key in _ENTER else self.ticked).emit(row.key)
            return True
        target = self.rows[place]
        target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return True

