"""A day to write (11-29, 下周三, 明天) or to choose from a month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.importing.days import read_day
from core.notes.dates import find_date
from ui import formats
from ui.language import tr
from ui.theme.compositing import see_through
from ui.theme.icons import Icon
from ui.widgets.buttons import IconButton
from ui.widgets.day_grid import DayGrid
from ui.widgets.fields import Field, LineEdit
from ui.widgets.labels import frame, joined


class DayField(Field):
    """`past`: days without a year mean the last one (a purchase), else the next (a visit). `optional`: may be empty."""

    changed = Signal()

    def __init__(
        self, words: str, day: date | None, today: date, *, past: bool = False, optional: bool = False
    ) -> None:
        self._today, self._past, self._optional = today, past, optional
        self.edit = LineEdit(formats.full_day(day) if day is not None else "")
        self.edit.setPlaceholderText(tr("例如：昨天、11-20") if past else tr("例如：下周三、11-29"))
        self.choose = IconButton(Icon.CALENDAR, tr("选一天"))
        self.choose.clicked.connect(self._open_month)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(self.choose)
        super().__init__(words, box)
        self.control = self.edit
        self.edit.setAccessibleName(words)
        self._label.setBuddy(self.edit)
        self.edit.textChanged.connect(lambda _: self._look())
        self._look()

    def day(self) -> date | None:
        """The day; None when nothing is written or it is no day (`wrong` tells which)."""
        written = self.edit.text().strip()
        whole = read_day(written, self._today).value
        if whole is not None:
            return whole
        found = find_date(written, self._today, self._past)
        return found.value if found else None

    def set_day(self, day: date) -> None:
        self.edit.setText(formats.full_day(day))

    @property
    def wrong(self) -> bool:
        """Whether there is no day where one is needed."""
        return self.day() is None and not (self._optional and not self.edit.text().strip())

    def check(self) -> bool:
        """Say what is wrong; True when nothing is."""
        if self.wrong:
            self.set_error(tr("请写一个日子，例如：{day}", day=f"{self._today:%m-%d}"))
        return not self.wrong

    def _look(self) -> None:
        day = self.day()
        if day is None:
            written = bool(self.edit.text().strip())
            self.set_remark(tr("还没读懂这一天") if written else None)
        else:
            lunar = formats.lunar_day(day)
            words = formats.spoken_day_and_weekday(day, self._today)
            self.set_remark(joined(words, tr("农历{day}", day=lunar) if lunar else ""))
        self.changed.emit()

    def _open_month(self) -> None:
        popup = _Month(self, self.day() or self._today, self._today)
        popup.picked.connect(self.set_day)
        popup.move(self.edit.mapToGlobal(QPoint(0, self.edit.height() + 4)))
        popup.show()


class _Month(QFrame):
    """The month under the field; a click or Enter takes the day, Esc or a click elsewhere closes it."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, day: date, today: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, see_through())
        panel = frame("panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(14, 10, 14, 12)
        self.grid = DayGrid(day, today)
        self.grid.picked.connect(self._take)
        inside.addWidget(self.grid)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)
        self.grid.focus_days()

    def _take(self, day: date) -> None:
        self.picked.emit(day)
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.grid.day())
        else:
            super().keyPressEvent(event)
