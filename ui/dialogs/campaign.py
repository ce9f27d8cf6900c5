"""记一笔费用: marketing money spent; what for, when, how much, on whom."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.budget import PARTS, Campaign
from core.text import clean_note, clean_text, find_money
from core.tiers import Scheme
from ui import formats, worth_words
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField


class CampaignDialog(FormDialog):
    """`campaign` None: a new one. `scheme`: by whose tiers the parts are named."""

    def __init__(self, parent: QWidget, ctx: Context, scheme: Scheme, campaign: Campaign | None = None) -> None:
        super().__init__(parent, tr("记一笔费用") if campaign is None else tr("改这笔费用"), 560)
        self._ctx, self._campaign = ctx, campaign
        self.name = LineField(
            tr("花在什么上"), tr("例如：中秋月饼、会员短信"), campaign.name if campaign else "", required=True
        )
        cost = f"{campaign.cost_cents / 100:.2f}".rstrip("0").rstrip(".") if campaign else ""
        self.cost = LineField(tr("花了多少"), tr("例如：1200"), cost, required=True)
        self.day = DayField(tr("哪一天"), campaign.day if campaign else ctx.today(), ctx.today(), past=True)
        options = [(None, tr("所有客户，按人头摊")), *zip(PARTS, worth_words.part_names(scheme), strict=True)]
        self.part = Combo(options, campaign.part if campaign else None, name=tr("用在谁身上"))
        self.note = LineField(tr("备注"), "", (campaign and campaign.note) or "")
        self.grid.addWidget(self.name, 0, 0, 1, 2)
        self.grid.addWidget(self.cost, 1, 0)
        self.grid.addWidget(self.day, 1, 1)
        self.grid.addWidget(Field(tr("用在谁身上"), self.part), 2, 0, 1, 2)
        self.grid.addWidget(self.note, 3, 0, 1, 2)
        self.cost.edit.textChanged.connect(lambda _: self._say_amount())
        delete = None
        if campaign is not None:
            delete = Button(tr("删除"), Icon.TRASH, "danger")
            delete.clicked.connect(self._delete)
        self.finish_form(tr("记下") if campaign is None else tr("保存"), left=delete)
        self.name.edit.setFocus()

    def _say_amount(self) -> None:
        cents = find_money(self.cost.text()).cents if self.cost.text() else None
        self.cost.set_remark(formats.money(cents, self._ctx.currency) if cents is not None else None)

    def submit(self) -> None:
        name, day = clean_text(self.name.text()), self.day.day()
        cents = find_money(self.cost.text()).cents if self.cost.text() else None
        if not name:
            self.name.set_error(tr("请写一句"))
        if cents is None or cents < 0:
            self.cost.set_error(tr("请写金额，例如：1200"))
        if not self.day.check() or day is None or not name or cents is None or cents < 0:
            return
        book, campaign = self._ctx.archive.campaigns, self._campaign
        part, note = self.part.value(), clean_note(self.note.text()) or None
        if campaign is None:
            amount = formats.money(cents, self._ctx.currency)
            done = self._ctx.do(
                lambda: book.add(day, name, cents, part, note), tr("已记下 {name} {amount}", name=name, amount=amount)
            )
        else:
            done = self._ctx.do(
                lambda: book.update(campaign.id, day, name, cents, part, note), tr("{name} 改好了", name=name)
            )
        if done is not None:
            self.accept()

    def _delete(self) -> None:
        campaign = self._campaign
        assert campaign is not None
        if delete_campaign(self._ctx, campaign):
            self.accept()


def delete_campaign(ctx: Context, campaign: Campaign) -> bool:
    """At once, with 撤销."""
    book = ctx.archive.campaigns
    words = tr("已删除 {name}", name=campaign.name)
    return ctx.do(lambda: book.delete(campaign.id), words, sign=Icon.TRASH) is not None
