"""改跟进: what is to be done, by when, how, by whom and how often again; of one that is done, how it went; and what led
to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.agenda import PastFollowup
from core.people import FollowupRow
from core.terms import Channel, FollowupStatus
from core.text import clean_note
from ui import formats, wording
from ui.context import Context
from ui.dialogs.followup_fields import doers
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.labels import frame, joined, label
from ui.widgets.repeat_combo import RepeatCombo, StaffCombo

_MOST = 6
"""Earlier times that are told."""


class FollowupChangeDialog(FormDialog):
    """What a rule made keeps its words while nobody writes others; a closed one can be taken up again."""

    def __init__(self, parent: QWidget, ctx: Context, row: FollowupRow) -> None:
        super().__init__(parent, tr("改跟进：{name}", name=row.customer), 560)
        self._ctx, self._row = ctx, row
        self._closed = row.status is not FollowupStatus.OPEN
        self.what = LineField(tr("做什么"), wording.followup(row, ctx.today()).title, row.text or "")
        self.day = DayField(tr("哪一天"), row.due, ctx.today())
        channels = [(None, tr("还没定")), *((channel.value, formats.channel_name(channel)) for channel in Channel)]
        self.channel = Combo(channels, row.channel.value if row.channel else None)
        self.staff = StaffCombo(doers(ctx), row.staff)
        self.repeat = RepeatCombo(row.repeat)
        self.outcome = LineField(tr("结果怎样"), tr("例如：很满意，下月再来"), row.result or "")
        self.grid.addWidget(self.what, 0, 0, 1, 2)
        self.grid.addWidget(self.day, 1, 0)
        self.grid.addWidget(Field(tr("用什么方式"), self.channel), 1, 1)
        self.grid.addWidget(Field(tr("谁来做"), self.staff), 2, 0)
        again = Field(tr("做完以后再来"), self.repeat)
        self.grid.addWidget(again, 2, 1)
        self.grid.addWidget(self.outcome, 3, 0, 1, 2)
        again.setVisible(row.rule is None and not self._closed)  # a rule comes again by itself
        self.outcome.setVisible(row.status is FollowupStatus.DONE)
        before = ctx.archive.followups.earlier(row.id)
        if before and not ctx.masked:
            self.history = _history(before, ctx.today())
            self.grid.addWidget(self.history, 4, 0, 1, 2)
        if self._closed:
            left = Button(tr("还没办好"), Icon.UNDO, "ghost")
            left.clicked.connect(self._reopen)
        else:
            left = Button(tr("完成"), Icon.CHECK, "ghost")
            left.clicked.connect(self._complete)
        self.finish_form(tr("保存"), left=left)
        (self.outcome if row.status is FollowupStatus.DONE else self.what).edit.setFocus()

    def submit(self) -> None:
        day = self.day.day()
        if not self.day.check() or day is None:
            return
        row, followups = self._row, self._ctx.archive.followups
        text = clean_note(self.what.text()) or None
        if row.rule is None and text is None:
            self.what.set_error(tr("写一句要做什么"))
            return
        fields: dict[str, Any] = {
            "text": text, "due": day, "channel": self.channel.value(), "staff": self.staff.staff_name(),
            "repeat": self.repeat.value() if row.rule is None else None,
        }  # fmt: skip
        if row.status is FollowupStatus.DONE:
            fields["result"] = clean_note(self.outcome.text()) or None
        if self._ctx.do(lambda: followups.update(row.id, **fields), tr("跟进改好了")) is not None:
            self.accept()

    def _complete(self) -> None:
        row, followups, today = self._row, self._ctx.archive.followups, self._ctx.today()
        words = tr("{name} 的事完成了", name=row.customer)
        if self._ctx.do(lambda: followups.complete(row.id, today), words) is not None:
            self.accept()

    def _reopen(self) -> None:
        row, followups = self._row, self._ctx.archive.followups
        words = tr("{name} 的事还要办", name=row.customer)
        if self._ctx.do(lambda: followups.reopen(row.id), words) is not None:
            self.accept()


def _history(before: Sequence[PastFollowup], today: date) -> QWidget:
    """以前: when, by whom, what came of it."""
    box = frame("inset")
    column = QVBoxLayout(box)
    column.setContentsMargins(14, 10, 14, 11)
    column.setSpacing(5)
    column.addWidget(label(tr("以前"), "h3"))
    for past in before[:_MOST]:
        row = past.row
        day = formats.spoken_day(row.done_on or row.due, today)
        what = wording.followup(row, today).title
        result = tr("{what}：{words}", what=what, words=row.result) if row.result else what
        column.addWidget(label(joined(day, past.by or ""), "hint", "text2"))
        column.addWidget(label(result, wrap=True))
    if len(before) > _MOST:
        column.addWidget(label(tr("更早还有 {n} 次", n=len(before) - _MOST), "hint"))
    return box
