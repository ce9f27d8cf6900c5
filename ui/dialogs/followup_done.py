"""完成: how they were spoken to, how it went, and what is to be done next; Enter keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.agenda import SPOKEN, next_monday
from core.people import FollowupDraft, FollowupRow
from core.repeating import Repeat, Unit
from core.terms import Channel, FollowupKind
from ui import followup_words, formats
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox, Segmented
from ui.widgets.day_field import DayField
from ui.widgets.fields import Field, LineField
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout

_NOT_SPOKEN = "none"
_MONTH = Repeat(1, Unit.MONTH)


@dataclass(frozen=True, slots=True)
class Done:
    """What was entered. `channel` None: nobody was spoken to; `following`: what is to be done next; `again`: go on
    repeating it."""

    channel: Channel | None
    result: str | None
    following: FollowupDraft | None
    again: bool = True


class FollowupDoneDialog(FormDialog):
    """`given(Done)` when it is kept."""

    given = Signal(object)

    def __init__(self, parent: QWidget, row: FollowupRow, about: str, today: date) -> None:
        super().__init__(parent, tr("完成"), 560)
        self._row, self._today = row, today
        ways = [(channel.value, followup_words.spoken(channel)) for channel in SPOKEN]
        self.channel = Segmented([*ways, (_NOT_SPOKEN, tr("没联系"))], _way(row), name=tr("怎么联系的"))
        self.outcome = LineField(tr("结果怎么样"), tr("例如：很满意，周末还来"))
        self.next = LineField(tr("下一步要做什么"), tr("空着就是没有下一步"))
        self.day = DayField(tr("哪一天做"), today + timedelta(days=7), today)
        self.quick = self._make_quick()
        self.grid.addWidget(label(about, "sub", wrap=True), 0, 0, 1, 2)
        way = QWidget()
        line = QHBoxLayout(way)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.channel)
        line.addStretch(1)
        self.grid.addWidget(Field(tr("怎么联系的"), way), 1, 0, 1, 2)
        self.grid.addWidget(self.outcome, 2, 0, 1, 2)
        self.grid.addWidget(self.next, 3, 0, 1, 2)
        self.grid.addWidget(self.day, 4, 0)
        self.grid.addWidget(Field(tr("常用的日子"), self.quick), 4, 1)
        self.again: CheckBox | None = None
        if row.repeat is not None:
            day = formats.spoken_day_and_weekday(row.repeat.after(today), today)
            words = tr("到时候再来一次：{day}（{repeat}）", day=day, repeat=followup_words.repeat(row.repeat))
            self.again = CheckBox(words, ticked=True)
            self.grid.addWidget(self.again, 5, 0, 1, 2)
        self.finish_form(tr("完成"))
        self.outcome.edit.setFocus()

    def _make_quick(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=6)
        today = self._today
        days = ((tr("明天"), today + timedelta(days=1)), (tr("下周一"), next_monday(today)),
                (tr("一个月后"), _MONTH.after(today)))  # fmt: skip
        for words, day in days:
            button = Button(words, size="s")
            button.clicked.connect(lambda _=False, day=day: self._set_next_day(day))
            flow.addWidget(button)
        return box

    def _set_next_day(self, day: date) -> None:
        """A day without words means: once more."""
        self.day.set_day(day)
        if not self.next.text():
            self.next.set_text(tr("再联系一次"))
        self.next.edit.setFocus()

    def submit(self) -> None:
        words, day = self.next.text(), self.day.day()
        following: FollowupDraft | None = None
        if words:
            if not self.day.check() or day is None:
                return
            if day < self._today:
                self.day.set_error(tr("这一天已经过去了"))
                return
            following = FollowupDraft(self._row.customer_id, day, FollowupKind.OWN, words, staff=self._row.staff)
        way = self.channel.value()
        channel = None if way == _NOT_SPOKEN else Channel(way)
        again = self.again is None or self.again.isChecked()
        self.given.emit(Done(channel, self.outcome.text() or None, following, again))
        self.accept()


def _way(row: FollowupRow) -> str:
    """What is chosen to begin with: the way that was planned; making things ready speaks to nobody."""
    if row.channel in SPOKEN:
        return row.channel.value
    return _NOT_SPOKEN if row.kind is FollowupKind.PREPARATION else Channel.WECHAT.value
