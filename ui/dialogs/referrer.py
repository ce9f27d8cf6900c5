"""怎么来的: how a customer learnt of the shop, and which customer brought her."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.errors import KnownError
from core.people import CustomerRow
from core.text import clean_text
from ui import messages
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.customer_picker import CustomerPicker
from ui.widgets.fields import LineField
from ui.widgets.labels import label


class ReferrerDialog(Dialog):
    """Asks who brought this customer; one whom she brought herself is refused in words."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow) -> None:
        super().__init__(parent, tr("{name} 是怎么来的", name=row.name), 520)
        self._ctx, self._row = ctx, row
        self.column.addWidget(label(tr("老客带来的新客，记下是谁带的，好谢谢人家。"), "sub", wrap=True))
        self.source = LineField(tr("怎么知道本店的"), tr("例如：朋友介绍、路过、小红书"), row.source or "")
        self.picker = CustomerPicker(tr("谁介绍来的"), ctx.archive.customers, masked=ctx.masked)
        self.picker.edit.setPlaceholderText(tr("选一位老客；不是别人介绍的就空着"))
        self.column.addWidget(self.source)
        self.column.addWidget(self.picker)
        self.column.addSpacing(24)
        clear = None
        if row.referred_by is not None:
            self.picker.choose(ctx.archive.customers.row(row.referred_by))
            clear = Button(tr("不是别人介绍的"), Icon.CLOSE, "ghost")
            clear.clicked.connect(self._clear)
        stay, save = Button(tr("取消")), Button(tr("保存"), kind="primary")
        stay.clicked.connect(self.reject)
        save.clicked.connect(self.submit)
        self.add_buttons(stay, save, left=clear)
        self.picker.edit.setFocus()

    def _clear(self) -> None:
        self.picker.customer = None
        self.picker.edit.clear()
        self.picker.set_error(None)
        self.picker.edit.setFocus()

    def submit(self) -> None:
        chosen = self.picker.customer
        if chosen is None and self.picker.edit.text().strip():
            self.picker.set_error(tr("请从找到的客户里选一位，或者清空"))
            self.picker.edit.setFocus()
            return
        if chosen is not None:
            try:
                self._ctx.archive.referrals.check(self._row.id, chosen.id)
            except KnownError as error:
                self.picker.set_error(messages.words(error).what)
                self.picker.edit.setFocus()
                return
        row, customers = self._row, self._ctx.archive.customers
        source = clean_text(self.source.text()) or None
        if chosen is not None:
            said = tr("记下了：{name} 是 {other} 介绍来的", name=row.name, other=chosen.name)
        else:
            said = tr("{name} 的资料改好了", name=row.name)
        referrer = chosen.id if chosen is not None else None
        if self._ctx.do(lambda: customers.update(row.id, source=source, referred_by=referrer), said) is not None:
            self.accept()
