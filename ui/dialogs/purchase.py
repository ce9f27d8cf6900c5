"""记一笔消费: day, amount, what it was; also one that is changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.people import CustomerRow, Purchase, PurchaseDraft
from core.text import clean_note, clean_text, find_money
from ui import formats
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.day_field import DayField
from ui.widgets.fields import LineField


class PurchaseDialog(FormDialog):
    """`purchase` None: a new one of this customer."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow, purchase: Purchase | None = None) -> None:
        title = tr("记一笔消费：{name}", name=row.name) if purchase is None else tr("改消费：{name}", name=row.name)
        super().__init__(parent, title, 600)
        self._ctx, self._row, self._purchase = ctx, row, purchase
        paid = _plain(purchase.paid_cents) if purchase else ""
        self.paid = LineField(tr("付了多少"), tr("例如：415.5、1.2 万"), paid, required=True)
        self.day = DayField(tr("哪一天"), purchase.day if purchase else ctx.today(), ctx.today(), past=True)
        self.items = LineField(tr("买了什么"), tr("例如：午餐、清蒸鲈鱼"), (purchase and purchase.items) or "")
        cost = _plain(purchase.cost_cents) if purchase and purchase.cost_cents is not None else ""
        self.cost = LineField(tr("成本"), tr("不知道就空着，按利润率算"), cost)
        self.note = LineField(tr("备注"), "", (purchase and purchase.note) or "")
        self.grid.addWidget(self.paid, 0, 0)
        self.grid.addWidget(self.day, 0, 1)
        self.grid.addWidget(self.items, 1, 0)
        self.grid.addWidget(self.cost, 1, 1)
        self.grid.addWidget(self.note, 2, 0, 1, 2)
        for field in (self.paid, self.cost):
            field.edit.textChanged.connect(lambda _, field=field: self._say_amount(field))
        delete = None
        if purchase is not None:
            delete = Button(tr("删除"), Icon.TRASH, "danger")
            delete.clicked.connect(self._delete)
        self.finish_form(tr("记下") if purchase is None else tr("保存"), left=delete)
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
        items, note = clean_text(self.items.text()) or None, clean_note(self.note.text()) or None
        book, purchase, name = self._ctx.archive.purchases, self._purchase, self._row.name
        if purchase is None:
            draft = PurchaseDraft(
                self._row.id, day, paid, items=items, cost_cents=cost, staff=self._ctx.who or None, note=note
            )
            amount = formats.money(paid, self._ctx.currency)
            done = self._ctx.do(lambda: book.add(draft), tr("已记下 {name} 的消费 {amount}", name=name, amount=amount))
        else:
            fields = {"day": day, "paid_cents": paid, "items": items, "cost_cents": cost, "note": note}
            done = self._ctx.do(lambda: book.update(purchase.id, **fields), tr("{name} 的消费改好了", name=name))
        if done is not None:
            self.accept()

    def _delete(self) -> None:
        purchase = self._purchase
        assert purchase is not None
        book = self._ctx.archive.purchases
        if self._ctx.do(lambda: book.delete(purchase.id), tr("已删除一笔消费"), sign=Icon.TRASH) is not None:
            self.accept()


def _plain(cents: int) -> str:
    """An amount as it is written into the field: 415.5."""
    return f"{cents / 100:.2f}".rstrip("0").rstrip(".")
