"""记一次联系: when, by what way and what was said; also a line of the contact log that is changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.people import Contact, CustomerRow
from core.terms import Channel
from core.text import clean_note
from ui import formats
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField


class ContactLogDialog(FormDialog):
    """`line` None: a new one of this customer."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow, line: Contact | None = None) -> None:
        title = tr("记一次联系：{name}", name=row.name) if line is None else tr("改联系记录：{name}", name=row.name)
        super().__init__(parent, title, 560)
        self._ctx, self._row, self._line = ctx, row, line
        channels = [(channel.value, formats.channel_name(channel)) for channel in Channel]
        self.channel = Combo(channels, line.channel.value if line else Channel.WECHAT.value)
        self.day = DayField(tr("哪一天"), line.day if line else ctx.today(), ctx.today(), past=True)
        self.text = LineField(tr("说了什么"), tr("例如：谢谢我们准备的蛋糕"), (line and line.text) or "")
        self.grid.addWidget(Field(tr("用什么方式"), self.channel), 0, 0)
        self.grid.addWidget(self.day, 0, 1)
        self.grid.addWidget(self.text, 1, 0, 1, 2)
        delete = None
        if line is not None:
            delete = Button(tr("删除"), Icon.TRASH, "danger")
            delete.clicked.connect(self._delete)
        self.finish_form(tr("记下") if line is None else tr("保存"), left=delete)
        self.text.edit.setFocus()

    def submit(self) -> None:
        day = self.day.day()
        if not self.day.check() or day is None:
            return
        book, line, name = self._ctx.archive.feedback, self._line, self._row.name
        channel, text = Channel(self.channel.value()), clean_note(self.text.text()) or None
        if line is None:
            done = self._ctx.do(
                lambda: book.log_contact(self._row.id, day, channel, text), tr("已记下和 {name} 的联系", name=name)
            )
        else:
            done = self._ctx.do(
                lambda: book.update_contact(line.id, day=day, channel=channel.value, text=text), tr("联系记录改好了")
            )
        if done is not None:
            self.accept()

    def _delete(self) -> None:
        line = self._line
        assert line is not None
        book = self._ctx.archive.feedback
        if self._ctx.do(lambda: book.delete_contact(line.id), tr("已删除一条联系记录"), sign=Icon.TRASH) is not None:
            self.accept()
