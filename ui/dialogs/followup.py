"""新跟进: for whom, what, by when, how, by whom, and how often again."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from core.notes.tasks import Task
from core.people import CustomerRow, FollowupDraft
from ui import formats
from ui.context import Context
from ui.dialogs.followup_fields import FollowupFields
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.widgets.customer_picker import CustomerPicker


class FollowupDialog(FormDialog):
    """`task`: what a typed line said already; `customer`: for whom, `day`: by when, where that is known."""

    def __init__(
        self, parent: QWidget, ctx: Context, customer: CustomerRow | None = None, task: Task | None = None,
        day: date | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, tr("新跟进"), 560)
        self._ctx = ctx
        self.who = CustomerPicker(tr("哪位客户"), ctx.archive.customers, masked=ctx.masked)
        self.grid.addWidget(self.who, 0, 0, 1, 2)
        due = (task.due if task else None) or day or ctx.today() + timedelta(days=1)
        self.fields = FollowupFields(self, 1, ctx, tr("例如：把落下的围巾寄回去"), due, task)
        self.what, self.day, self.quick = self.fields.what, self.fields.day, self.fields.quick
        self.channel, self.kind = self.fields.channel, self.fields.kind
        self.staff, self.repeat = self.fields.staff, self.fields.repeat
        self.who.picked.connect(lambda _: self._tell_tier())
        self.finish_form(tr("加上"))
        self._begin(customer, task)

    def _begin(self, customer: CustomerRow | None, task: Task | None) -> None:
        if customer is not None:
            self.who.choose(customer)
        elif task is not None and task.who:
            self.who.ask(task.who)
        self._tell_tier()
        start = self.who if customer is None else self.what
        start.edit.setFocus()

    def _tell_tier(self) -> None:
        customer = self.who.customer
        self.fields.for_tier(customer.tier if customer else None, known=customer is not None)

    def submit(self) -> None:
        customer = self.who.customer
        draft = self.fields.draft(customer.id if customer else 0)
        if customer is None:
            self.who.set_error(tr("请选一位客户"))
        elif draft is not None and add_followup(self._ctx, draft, customer.name):
            self.accept()


def add_followup(ctx: Context, draft: FollowupDraft, name: str) -> bool:
    """Write it down and say so; whether it was written."""
    words = tr("已记下 {name}：{day}", name=name, day=formats.spoken_day(draft.due, ctx.today()))
    return ctx.do(lambda: ctx.archive.followups.add(draft), words) is not None
