"""推迟 to another day: chosen in a month."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui import formats
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.day_grid import DayGrid
from ui.widgets.labels import label


class PostponeDialog(Dialog):
    """`about`: what is moved. `chosen(day)` when it is confirmed; never a day before tomorrow."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, about: str, due: date, today: date) -> None:
        super().__init__(parent, tr("推迟到哪一天"), 480)
        tomorrow = today + timedelta(days=1)
        self.column.addWidget(label(about, "sub", wrap=True))
        self.grid = DayGrid(max(due + timedelta(days=1), tomorrow), today, tomorrow)
        self.column.addWidget(self.grid)
        stay, self.move_it = Button(tr("取消")), Button("", kind="primary")
        stay.clicked.connect(self.reject)
        self.move_it.clicked.connect(self.submit)
        self.add_buttons(stay, self.move_it)
        self.grid.moved.connect(self._name_day)
        self._name_day(self.grid.day())
        self.grid.focus_days()

    def _name_day(self, day: date) -> None:
        self.move_it.set_text(tr("推迟到 {day} {weekday}", day=formats.month_day(day), weekday=formats.weekday(day)))

    def submit(self) -> None:
        self.chosen.emit(self.grid.day())
        self.accept()
