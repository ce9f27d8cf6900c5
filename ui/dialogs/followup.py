"""新跟进: for whom, what, by when, how, by whom, and how often again."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.agenda import next_monday
from core.notes.tasks import Task
from core.people import CustomerRow, FollowupDraft
from core.terms import Channel, FollowupKind
from ui import formats
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.choices import Segmented
from ui.widgets.customer_picker import CustomerPicker
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.repeat_combo import RepeatCombo, StaffCombo


class FollowupDialog(FormDialog):
    """`task`: what a typed line said already; `customer`: for whom, `day`: by when, where that is known."""

    def __init__(
        self, parent: QWidget, ctx: Context, customer: CustomerRow | None = None, task: Task | None = None,
        day: date | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, tr("新跟进"), 560)
        self._ctx = ctx
        today = ctx.today()
        self.who = CustomerPicker(tr("哪位客户"), ctx.archive.customers, masked=ctx.masked)
        self.what = LineField(tr("做什么"), tr("例如：把落下的围巾寄回去"), (task and task.text) or "", required=True)
        due = (task.due if task else None) or day or today + timedelta(days=1)
        self.day = DayField(tr("哪一天"), max(due, today), today)
        self.quick = self._make_quick(today)
        channels = [(None, tr("还没定")), *((channel, formats.channel_name(channel)) for channel in Channel)]
        self.channel = Combo(channels, None, name=tr("用什么方式"))
        kinds = [(FollowupKind.OWN.value, tr("自己要做的")), (FollowupKind.PROMISE.value, tr("答应客人的"))]
        self.kind = Segmented(kinds, task.kind.value if task else None, name=tr("是哪一种"))
        self.grid.addWidget(self.who, 0, 0, 1, 2)
        self.grid.addWidget(self.what, 1, 0, 1, 2)
        self.grid.addWidget(self.day, 2, 0)
        self.grid.addWidget(Field(tr("常用的日子"), self.quick), 2, 1)
        self.grid.addWidget(Field(tr("用什么方式"), self.channel), 3, 0)
        self.grid.addWidget(Field(tr("是哪一种"), self.kind), 3, 1)
        self.staff = StaffCombo(doers(ctx), task.staff if task else None)
        self.repeat = RepeatCombo(task.repeat if task else None)
        self.grid.addWidget(Field(tr("谁来做"), self.staff), 4, 0)
        self.grid.addWidget(Field(tr("做完以后再来"), self.repeat), 4, 1)
        self.finish_form(tr("加上"))
        self._begin(customer, task)

    def _begin(self, customer: CustomerRow | None, task: Task | None) -> None:
        if customer is not None:
            self.who.choose(customer)
        elif task is not None and task.who:
            self.who.ask(task.who)
        start = self.who if customer is None else self.what
        start.edit.setFocus()

    def _make_quick(self, today: date) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for words, day in (
            (tr("今天"), today),
            (tr("明天"), today + timedelta(days=1)),
            (tr("下周一"), next_monday(today)),
        ):
            button = Button(words, size="s")
            button.clicked.connect(lambda _=False, day=day: self.day.set_day(day))
            row.addWidget(button)
        row.addStretch(1)
        return box

    def submit(self) -> None:
        day, customer = self.day.day(), self.who.customer
        good = self.day.check()
        if customer is None:
            self.who.set_error(tr("请选一位客户"))
            good = False
        if not self.what.text():
            self.what.set_error(tr("写一句要做什么"))
            good = False
        if not good or day is None or customer is None:
            return
        draft = FollowupDraft(
            customer.id, day, FollowupKind(self.kind.value()), self.what.text(), self.channel.value(),
            self.staff.staff_name(), self.repeat.value(),
        )  # fmt: skip
        if add_followup(self._ctx, draft, customer.name):
            self.accept()


def doers(ctx: Context) -> list[str]:
    """Who can do something: whoever is at the desk, then the others of the shop."""
    return list(dict.fromkeys(name for name in (ctx.who, *ctx.archive.customers.staff()) if name))


def add_followup(ctx: Context, draft: FollowupDraft, name: str) -> bool:
    """Write it down and say so; whether it was written."""
    words = tr("已记下 {name}：{day}", name=name, day=formats.spoken_day(draft.due, ctx.today()))
    return ctx.do(lambda: ctx.archive.followups.add(draft), words) is not None
