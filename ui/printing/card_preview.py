"""The print preview of one customer's 档案卡: on A4 or A5, phones and money only when ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid

from core.errors import KnownError
from ui.context import Context
from ui.language import tr
from ui.printing.choice_panel import ChoicePanel
from ui.printing.letterhead import LARGE, Issue
from ui.printing.options import Kind, PrintOptions
from ui.printing.preview import Preview
from ui.printing.profile_card import set_card
from ui.printing.sheet import Paper, on_a5
from ui.theme.icons import Icon
from ui.widgets.choices import CheckBox
from ui.widgets.fields import Combo
from ui.widgets.messages import EmptyState

_A4, _A5 = "a4", "a5"
_ON_A5 = 1.2
"""Set so much larger before it is shrunk, so that it can be read."""


def open_card(ctx: Context, customer_id: int, parent: QWidget | None = None) -> CardPreview:
    """Show the preview of a customer's card over `parent` (the active window when it is not given)."""
    preview = CardPreview(ctx, customer_id, parent or QApplication.activeWindow())
    preview.open()
    return preview


class CardChoices(ChoicePanel):
    """The choices of the other papers, with the sheet instead of the list. What is private starts unticked each
    time."""

    def __init__(self, options: PrintOptions, printers: Sequence[str], *, masked: bool) -> None:
        self._usual_phones = options.phones
        super().__init__(Kind.CUSTOMERS, options, printers)
        self.sizes = Combo([(_A4, tr("A4 纸")), (_A5, tr("A5 纸，半张"))], _A4, name=tr("纸"))
        self.column.insertWidget(self.column.indexOf(self.kinds), self.sizes)
        self.kinds.hide()
        for named in self.findChildren(QLabel):
            if named.buddy() is self.kinds:
                named.setText(tr("纸"))
                named.setBuddy(self.sizes)
        self.amounts = CheckBox(tr("印出金额和等级"))
        self.amounts.setHidden(masked)
        self.column.insertWidget(self.column.indexOf(self.phones) + 1, self.amounts)
        self.phones.setText(tr("印出电话、微信和地址"))
        self.phones.setAccessibleName(tr("印出电话、微信和地址"))
        self.phones.setChecked(False)
        self.sizes.picked.connect(lambda _: self._show_changed())
        self.amounts.toggled.connect(lambda _: self._show_changed())
        self._show_what_counts()

    @property
    def options(self) -> PrintOptions:
        """As they are kept for all papers: the phones of the lists are not the phones of this card."""
        return replace(super().options, phones=self._usual_phones)

    @property
    def half(self) -> bool:
        """A5."""
        return bool(self.sizes.value() == _A5)

    def _privacy_words(self, kind: Kind) -> str:
        if self.phones.isChecked():
            return tr("纸上有客户手机号，用完请收好或销毁。")
        return tr("纸上有客户的姓名、生日和忌口，用完请收好或销毁。")


class CardPreview(Preview):
    """As the preview of the lists, of one customer."""

    choices: CardChoices

    def __init__(self, ctx: Context, customer_id: int, parent: QWidget | None) -> None:
        self._customer_id = customer_id
        super().__init__(ctx, Kind.CUSTOMERS, parent)

    def _make_choices(self, kind: Kind, options: PrintOptions, printers: Sequence[str]) -> ChoicePanel:
        return CardChoices(options, printers, masked=self.ctx.masked)

    def _make_paper(self) -> None:
        """Read the customer and set the card anew; who is gone meanwhile has none."""
        ctx, choices = self.ctx, self.choices
        self._asked += 1
        asked = self._asked
        self._paper = None
        self._title.setText(tr("打印{list}", list=tr("档案卡")))
        self._allow()

        def make() -> Paper:
            try:
                profile = ctx.archive.customers.profile(self._customer_id)
            except KnownError:
                return Paper(tr("档案卡"), 0, ((),))
            scale = (LARGE if choices.large.isChecked() else 1.0) * (_ON_A5 if choices.half else 1.0)
            issue = Issue(tr("档案卡"), ctx.settings["shop_name"], ctx.who, ctx.now(), scale)
            paper = set_card(
                profile, issue, phones=choices.phones.isChecked(),
                amounts=choices.amounts.isChecked() and not ctx.masked, currency=ctx.currency,
            )  # fmt: skip
            return on_a5(paper) if choices.half else paper

        made = make()
        if isValid(self) and asked == self._asked:
            self._show_paper(made)

    def _size_words(self, paper: Paper) -> str:
        pages, sheet = len(paper.pages), "A5" if paper.sizes else "A4"
        if pages == 1:
            return tr("正好一张 {sheet}", sheet=sheet)
        return tr("{n} 页 {sheet}", n=pages, sheet=sheet)

    def _name(self) -> str:
        """No name of a customer in the name of a file."""
        return tr("档案卡")

    def _nothing(self) -> EmptyState:
        return EmptyState(Icon.USER, tr("这位客户已经不在了"), tr("没有可打印的。"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.choices.sizes.setFocus()
