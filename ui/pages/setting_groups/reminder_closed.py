"""店休: the weekly closing days and the holidays of the shop; what is due on one of them moves."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.holidays import Holidays, Span
from ui import reminder_words
from ui.context import Context
from ui.dialogs.holiday import HolidayDialog
from ui.language import tr
from ui.pages.setting_groups.reminder_card import quietly
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import Card
from ui.widgets.choices import CheckBox
from ui.widgets.labels import HLine, label
from ui.widgets.layouts import FlowLayout, empty_layout

_SHOWN = 3
"""Holidays that are over and still listed."""


class ClosedCard(Card):
    """Each change is kept at once."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(None)
        self._ctx = ctx
        self.setAccessibleName(tr("店休"))
        about = tr("店休那天的事会挪开：祝福和准备挪到前面最近一个营业日，回访挪到后面最近一个营业日。")
        self.column.addWidget(label(about, "sub", wrap=True))
        days = QWidget()
        flow = FlowLayout(days, gap=14, line_gap=2)
        flow.addWidget(_lead(tr("每周休息")))
        self.weekdays = [CheckBox(name) for name in reminder_words.weekdays()]
        for place, box in enumerate(self.weekdays):
            box.toggled.connect(lambda on, place=place: self._weekly(place, on))
            flow.addWidget(box)
        self.column.addWidget(days)
        self.column.addWidget(HLine())
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        self.add = Button(tr("加店休"), Icon.PLUS, "ghost", "s")
        self.add.clicked.connect(self._ask)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self.rows: list[Span] = []

    @property
    def holidays(self) -> Holidays:
        return self._ctx.archive.followups.holidays()

    def show_values(self) -> None:
        known, today = self.holidays, self._ctx.today()
        for place, box in enumerate(self.weekdays):
            quietly(box, place in known.weekly)
        empty_layout(self._list)
        over = [span for span in known.spans if span.last < today]
        self.rows = [*over[-_SHOWN:], *(span for span in known.spans if span.last >= today)]
        for span in self.rows:
            self._list.addWidget(self._row(span, over=span.last < today))
        if not self.rows:
            hint = tr("春节、装修这样连着几天不开门的日子，写在这里。")
            self._list.addWidget(label(hint, "hint", "text2", wrap=True))

    def _row(self, span: Span, *, over: bool) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(label(reminder_words.span(span), "body", "text3" if over else None))
        row.addWidget(label(span.name, "sub"), 1)
        remove = IconButton(Icon.TRASH, tr("去掉店休 {days}", days=reminder_words.span(span)))
        remove.clicked.connect(lambda: self._remove(span))
        row.addWidget(remove)
        return box

    def _weekly(self, place: int, on: bool) -> None:
        known = self.holidays
        weekly = known.weekly | {place} if on else known.weekly - {place}
        if len(weekly) == len(self.weekdays):
            self._ctx.toast(tr("一周总要开一天门"), sign=Icon.INFO)
            self.show_values()
            return
        self._keep(replace(known, weekly=frozenset(weekly)))

    def _ask(self) -> None:
        dialog = HolidayDialog(self, self._ctx.today())
        dialog.taken.connect(self._take)
        dialog.open()

    def _take(self, span: Span) -> None:
        known = self.holidays
        self._keep(replace(known, spans=tuple(sorted({*known.spans, span}))))

    def _remove(self, span: Span) -> None:
        known = self.holidays
        self._keep(replace(known, spans=tuple(one for one in known.spans if one != span)))

    def _keep(self, closed: Holidays) -> None:
        self._ctx.do(lambda: self._ctx.archive.followups.set_holidays(closed), tr("店休改好了"))


def _lead(words: str) -> QWidget:
    made = label(words, "body")
    made.setMinimumHeight(look.px(30))
    return made
