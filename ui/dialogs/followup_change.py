"""改跟进: what is to be done, by when and how; of one that is done, how it went."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.people import FollowupRow
from core.terms import Channel, FollowupStatus
from core.text import clean_note
from ui import formats, wording
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField


class FollowupChangeDialog(FormDialog):
    """What a rule made keeps its words while nobody writes others; a done one can be taken up again."""

    def __init__(self, parent: QWidget, ctx: Context, row: FollowupRow) -> None:
        super().__init__(parent, tr("改跟进：{name}", name=row.customer), 560)
        self._ctx, self._row = ctx, row
        self._done = row.status is FollowupStatus.DONE
        self.what = LineField(tr("做什么"), wording.followup(row, ctx.today()).title, row.text or "")
        self.day = DayField(tr("哪一天"), row.due, ctx.today())
        channels = [(None, tr("还没定")), *((channel.value, formats.channel_name(channel)) for channel in Channel)]
        self.channel = Combo(channels, row.channel.value if row.channel else None)
        self.outcome = LineField(tr("结果怎样"), tr("例如：很满意，下月再来"), row.result or "")
        self.grid.addWidget(self.what, 0, 0, 1, 2)
        self.grid.addWidget(self.day, 1, 0)
        self.grid.addWidget(Field(tr("用什么方式"), self.channel), 1, 1)
        self.grid.addWidget(self.outcome, 2, 0, 1, 2)
        self.outcome.setVisible(self._done)
        if self._done:
            left = Button(tr("还没办好"), Icon.UNDO, "ghost")
            left.clicked.connect(self._reopen)
        else:
            left = Button(tr("完成"), Icon.CHECK, "ghost")
            left.clicked.connect(self._complete)
        self.finish_form(tr("保存"), left=left)
        (self.outcome if self._done else self.what).edit.setFocus()

    def submit(self) -> None:
        day = self.day.day()
        if not self.day.check() or day is None:
            return
        row, followups = self._row, self._ctx.archive.followups
        text = clean_note(self.what.text()) or None
        if row.rule is None and text is None:
            self.what.set_error(tr("写一句要做什么"))
            return
        fields: dict[str, Any] = {"text": text, "due": day, "channel": self.channel.value()}
        if self._done:
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
