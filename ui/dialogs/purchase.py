"""记一笔消费: day, amount, what it was."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.people import CustomerRow, PurchaseDraft
from core.text import clean_note, clean_text, find_money
from ui import formats
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.widgets.day_field import DayField
from ui.widgets.fields import LineField


class PurchaseDialog(FormDialog):
    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow) -> None:
        super().__init__(parent, tr("记一笔消费：{name}", name=row.name), 600)
        self._ctx, self._row = ctx, row
        self.paid = LineField(tr("付了多少"), tr("例如：415.5、1.2 万"), required=True)
        self.day = DayField(tr("哪一天"), ctx.today(), ctx.today(), past=True)
        self.items = LineField(tr("买了什么"), tr("例如：午餐、清蒸鲈鱼"))
        self.cost = LineField(tr("成本"), tr("不知道就空着，按利润率算"))
        self.note = LineField(tr("备注"))
        self.grid.addWidget(self.paid, 0, 0)
        self.grid.addWidget(self.day, 0, 1)
        self.grid.addWidget(self.items, 1, 0)
        self.grid.addWidget(self.cost, 1, 1)
        self.grid.addWidget(self.note, 2, 0, 1, 2)
        for field in (self.paid, self.cost):
            field.edit.textChanged.connect(lambda _, field=field: self._say_amount(field))
        self.finish_form(tr("记下"))
        self.paid.edit.setFocus()

    def _say_amount(self, field: LineField) -> None:
        cents = find_money(field.text()).cents if field.text() else None
        field.set_remark(formats.money(cents, self._ctx.currency) if cents is not None else None)

    def _amount(self, field: LineField) -> int | None:
        return find_money(field.text()).cents if field.text() else None

    def submit(self) -> None:
        paid, cost, day = self._amount(self.paid), self._amount(self.cost), self.day.day()
        if paid is None:
            self.paid.set_error(tr("请写金额，例如：415.5"))
        if self.cost.text() and cost is None:
            self.cost.set_error(tr("请写金额，例如：415.5"))
        if not self.day.check() or day is None or paid is None or (self.cost.text() and cost is None):
            return
        draft = PurchaseDraft(
            self._row.id, day, paid, items=clean_text(self.items.text()) or None, cost_cents=cost,
            staff=self._ctx.who or None, note=clean_note(self.note.text()) or None,
        )  # fmt: skip
        words = tr("已记下 {name} 的消费 {amount}", name=self._row.name, amount=formats.money(paid, self._ctx.currency))
        if self._ctx.do(lambda: self._ctx.archive.purchases.add(draft), words) is not None:
            self.accept()
