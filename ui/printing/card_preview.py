"""The print preview of one customer's 档案卡: phones and money only when ticked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from core.errors import KnownError
from ui.context import Context
from ui.language import tr
from ui.printing.choice_panel import ChoicePanel, Offer
from ui.printing.letterhead import LARGE, Issue
from ui.printing.lists import form_of, title
from ui.printing.options import Kind, PrintOptions, Sheet
from ui.printing.preview import Preview
from ui.printing.profile_card import set_card
from ui.printing.sheet import A4, Paper
from ui.theme.icons import Icon
from ui.widgets.choices import CheckBox
from ui.widgets.messages import EmptyState


def open_card(ctx: Context, customer_id: int, parent: QWidget | None = None) -> CardPreview:
    """Show the preview of a customer's card over `parent` (the active window when it is not given)."""
    preview = CardPreview(ctx, customer_id, parent or QApplication.activeWindow())
    preview.open()
    return preview


class CardChoices(ChoicePanel):
    """The choices of the other papers, without the list. What is private starts unticked each time."""

    def __init__(self, remembered: Mapping[Kind, PrintOptions], offer: Offer, *, masked: bool) -> None:
        super().__init__(Kind.PROFILE, remembered, offer)
        self._groups[self.kinds].hide()
        self.amounts = CheckBox(tr("印出金额和等级"))
        self.amounts.setHidden(masked)
        self.column.insertWidget(self.column.indexOf(self.phones) + 1, self.amounts)
        self.phones.setText(tr("印出电话、微信和地址"))
        self.phones.setAccessibleName(tr("印出电话、微信和地址"))
        self.amounts.toggled.connect(lambda _: self._show_changed())

    @property
    def all_options(self) -> dict[Kind, PrintOptions]:
        """As they are kept: without the phones."""
        found = super().all_options
        return found | {Kind.PROFILE: replace(found[Kind.PROFILE], phones=False)}


class CardPreview(Preview):
    """As the preview of the lists, of one customer."""

    choices: CardChoices

    def __init__(self, ctx: Context, customer_id: int, parent: QWidget | None) -> None:
        self._customer_id = customer_id
        super().__init__(ctx, Kind.PROFILE, parent, phones=False)

    def _make_choices(self, kind: Kind, options: Mapping[Kind, PrintOptions], offer: Offer) -> ChoicePanel:
        return CardChoices(options, offer, masked=self.ctx.masked)

    def _make_paper(self) -> None:
        """Read the customer and set the card anew; who is gone meanwhile has none."""
        ctx, choices = self.ctx, self.choices
        options = choices.options
        self._asked += 1
        asked = self._asked
        self._paper = None
        self._title.setText(tr("打印{list}", list=title(Kind.PROFILE)))
        self._allow()

        def make() -> Paper:
            try:
                profile = ctx.archive.customers.profile(self._customer_id)
            except KnownError:
                return Paper(title(Kind.PROFILE), 0, ((),), (A4.size,))
            form = form_of(Kind.PROFILE, options)
            scale = (LARGE if options.large else 1.0) * form.share
            issue = Issue(title(Kind.PROFILE), ctx.settings["shop_name"], ctx.who, ctx.now(), scale, form)
            amounts = choices.amounts.isChecked() and not ctx.masked
            return set_card(profile, issue, phones=options.phones, amounts=amounts, currency=ctx.currency)

        made = make()
        if isValid(self) and asked == self._asked:
            self._show_paper(made)

    def _size_words(self, paper: Paper) -> str:
        pages = len(paper.pages)
        sheet = {Sheet.A5: "A5", Sheet.LETTER: "Letter"}.get(self.choices.sheet, "A4")
        if pages == 1:
            return tr("正好一张 {sheet}", sheet=sheet)
        return tr("{n} 页 {sheet}", n=pages, sheet=sheet)

    def _name(self) -> str:
        """No name of a customer in the name of a file."""
        return title(Kind.PROFILE)

    def _nothing(self) -> EmptyState:
        return EmptyState(Icon.USER, tr("客户簿里没有这位客户了"), tr("没有可打印的。"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.choices.sheets.setFocus()
