"""加店休: the first and last day on which the shop is closed, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.holidays import Span
from core.text import clean_text
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.widgets.day_field import DayField
from ui.widgets.fields import LineField


class HolidayDialog(FormDialog):
    """`taken(Span)`."""

    taken = Signal(object)

    def __init__(self, parent: QWidget, today: date) -> None:
        super().__init__(parent, tr("加店休"), 560)
        self.first = DayField(tr("从哪天"), None, today)
        self.last = DayField(tr("到哪天"), None, today, optional=True)
        self.last.edit.setPlaceholderText(tr("只休一天就不用写"))
        self.name = LineField(tr("为什么"), tr("可不写，例如：春节、装修"))
        self.grid.addWidget(self.first, 0, 0)
        self.grid.addWidget(self.last, 0, 1)
        self.grid.addWidget(self.name, 1, 0, 1, 2)
        self.finish_form(tr("加上"))
        self.first.edit.setFocus()

    def submit(self) -> None:
        if not self.first.check():
            self.first.edit.setFocus()
            return
        first, last = self.first.day(), self.last.day()
        assert first is not None
        if self.last.wrong or (last is not None and last < first):
            self.last.set_error(tr("要写第一天以后的日子"))
            self.last.edit.setFocus()
            return
        self.taken.emit(Span(first, last or first, clean_text(self.name.text())))
        self.accept()
