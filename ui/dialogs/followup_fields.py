"""What is asked of a follow-up, for one customer or for many: what, by when, how, by whom, and how often again."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.agenda import next_monday
from core.notes.tasks import Task
from core.people import FollowupDraft
from core.reminders import Rule
from core.terms import Channel, FollowupKind
from ui import formats, reminder_words
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.choices import Segmented
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.repeat_combo import RepeatCombo, StaffCombo


class FollowupFields:
    """The fields of a dialog, put into its form from a row on. `task`: what a typed line said already."""

    def __init__(self, form: FormDialog, row: int, ctx: Context, example: str, day: date, task: Task | None) -> None:
        today, grid = ctx.today(), form.grid
        self._rule: Rule = ctx.archive.followups.rules().promise
        self._given = True
        self.what = LineField(tr("做什么"), example, (task and task.text) or "", required=True)
        self.day = DayField(tr("哪一天"), max(day, today), today)
        self.quick = self._make_quick(today)
        channels = [(None, tr("还没定")), *((channel, formats.channel_name(channel)) for channel in Channel)]
        self.channel = Combo(channels, None, name=tr("用什么方式"))
        kinds = [(FollowupKind.OWN.value, tr("自己要做的")), (FollowupKind.PROMISE.value, tr("答应客人的"))]
        self.kind = Segmented(kinds, task.kind.value if task else None, name=tr("是哪一种"))
        self.staff = StaffCombo(doers(ctx), task.staff if task else None)
        self.repeat = RepeatCombo(task.repeat if task else None)
        self.kind.chosen.connect(lambda _: self._tell_usual())
        grid.addWidget(self.what, row, 0, 1, 2)
        grid.addWidget(self.day, row + 1, 0)
        grid.addWidget(Field(tr("常用的日子"), self.quick), row + 1, 1)
        grid.addWidget(Field(tr("用什么方式"), self.channel), row + 2, 0)
        grid.addWidget(Field(tr("是哪一种"), self.kind), row + 2, 1)
        grid.addWidget(Field(tr("谁来做"), self.staff), row + 3, 0)
        grid.addWidget(Field(tr("做完以后再来"), self.repeat), row + 3, 1)
        self._tell_usual()

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

    def for_tier(self, tier: str | None, *, known: bool = True) -> None:
        """It is for a customer of this tier; not `known`: for nobody yet, or for customers of several."""
        self._given = self._rule.covers(tier) if known else self._rule.on and self._rule.tiers is None
        self._tell_usual()

    def _tell_usual(self) -> None:
        """Who does it while nobody is named: anybody, but a promise may go to somebody by the shop's rule."""
        promise = self._given and self.kind.value() == FollowupKind.PROMISE
        line = self.staff.lineEdit()
        assert line is not None
        line.setPlaceholderText((reminder_words.staff(self._rule.staff) if promise else "") or tr("谁都行"))

    def draft(self, customer_id: int) -> FollowupDraft | None:
        """What was entered; None when something is missing, which is said beside it."""
        day, good = self.day.day(), self.day.check()
        if not self.what.text():
            self.what.set_error(tr("写一句要做什么"))
            good = False
        if not good or day is None:
            return None
        return FollowupDraft(
            customer_id, day, FollowupKind(self.kind.value()), self.what.text(), self.channel.value(),
            self.staff.staff_name(), self.repeat.value(),
        )  # fmt: skip


def doers(ctx: Context) -> list[str]:
    """Who can do something: whoever is at the desk, then the others of the shop."""
    return list(dict.fromkeys(name for name in (ctx.who, *ctx.archive.customers.staff()) if name))
