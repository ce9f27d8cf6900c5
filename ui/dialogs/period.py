"""自选时间: a period from one day to another."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.widgets.day_field import DayField

_USUAL_DAYS = 182


class PeriodDialog(FormDialog):
    """Read `first` and `last` in a slot of `accepted`."""

    def __init__(self, parent: QWidget, first: date | None, last: date | None, today: date) -> None:
        super().__init__(parent, tr("看哪段时间"))
        self.last = last or today
        self.first = first or self.last - timedelta(days=_USUAL_DAYS)
        self.begin = DayField(tr("从哪一天"), self.first, today, past=True)
        self.end = DayField(tr("到哪一天"), self.last, today, past=True)
        self.grid.addWidget(self.begin, 0, 0)
        self.grid.addWidget(self.end, 0, 1)
        self.finish_form(tr("看这段时间"))
        self.begin.edit.setFocus()

    def submit(self) -> None:
        if not (self.begin.check() and self.end.check()):
            return
        first, last = self.begin.day(), self.end.day()
        assert first is not None
        assert last is not None
        if first > last:
            self.end.set_error(tr("比开始的那天还早"))
            return
        self.first, self.last = first, last
        self.accept()
