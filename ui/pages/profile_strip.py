"""The five figures of a profile: spent, a year, a visit; what she will have been worth, and our part of her wallet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.lifetime import WhyWorth
from core.people import CustomerRow
from core.profile import per_visit_cents, yearly_cents
from core.wallet import WalletShare
from ui import formats, lifetime_words
from ui.context import Context
from ui.dialogs.wallet import share_words
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.customer_pane import figure, money
from ui.widgets.labels import VLine, label, restyle
from ui.widgets.layouts import empty_layout
from ui.widgets.progress import ProgressBar


class FiguresStrip(QWidget):
    """`why_worth_pressed`: how the lifetime value comes; `wallet_pressed`: the estimate is to be seen or put right."""

    why_worth_pressed = Signal()
    wallet_pressed = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.worth: WhyWorth | None = None
        self.share: WalletShare | None = None
        self._of: CustomerRow | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def show_customer(self, row: CustomerRow) -> None:
        """Read and show her figures; what asks for the models comes a moment later in a big shop."""
        empty_layout(self._row)
        ctx, archive, today = self._ctx, self._ctx.archive, self._ctx.today()
        self._of, self.worth, self.share = row, None, None
        boxes = (
            self._spent(row),
            figure(money(ctx, yearly_cents(row, today)), tr("年均消费")),
            figure(money(ctx, per_visit_cents(row)), tr("每次约")),
        )
        if not ctx.masked:
            for box, words in zip(boxes[1:3], lifetime_words.spending(row, today, ctx.currency), strict=False):
                box.setToolTip(words)
                box.setAccessibleDescription(words)
        self._add(*boxes)
        known = self._row.count()

        def show(found: tuple[WhyWorth | None, WalletShare | None]) -> None:
            if isValid(self) and self._of is row:  # else another one is shown by now
                self.worth, self.share = found
                empty_layout(self._row, keep=known)
                self._add(self._lifetime(), self._wallet())

        ctx.read(lambda: (archive.worth.why(row.id), archive.wallet.share(row.id, today)), show)
        if self._row.count() == known:
            self._add(figure("", tr("预计终身价值")), figure("", tr("占其钱包份额")))

    def _add(self, *boxes: QWidget) -> None:
        for box in boxes:
            if self._row.count():
                self._row.addWidget(VLine())
                self._row.addSpacing(20)
            self._row.addWidget(box, 1, Qt.AlignmentFlag.AlignTop)

    def _spent(self, row: CustomerRow) -> QWidget:
        stated = not row.purchases and bool(row.stated_spent_cents)
        known = row.purchases or stated
        spent = figure(money(self._ctx, row.spent_cents if known else None), tr("累计消费"))
        if self._ctx.masked:
            return spent
        if stated:
            spent.setToolTip(tr("来自导入的名单"))
            spent.findChildren(QLabel)[0].setProperty("tone", "text2")
        elif row.purchases:
            profit = money(self._ctx, row.profit_cents)
            spent.setToolTip(tr("带来利润 {profit}", profit=profit))
        return spent

    def _lifetime(self) -> QWidget:
        cents = self.worth.worth.lifetime_cents if self.worth is not None else None
        self.why = IconButton(Icon.INFO, tr("预计终身价值是怎么算的"))
        self.why.clicked.connect(self.why_worth_pressed)
        known = self.worth is not None or self._ctx.masked
        box = _beside(money(self._ctx, cents) if known else tr("正在算"), tr("预计终身价值"), self.why)
        if not known:  # the page reads anew when the shop's worths are there
            restyle(box.findChildren(QLabel)[0], role="h3", tone="text2")
            box.setToolTip(tr("全店一起算，一会儿就好，算好了自己会出来。"))
        if cents is not None and cents < 0 and not self._ctx.masked:
            restyle(box.findChildren(QLabel)[0], tone="danger")
        self.why.setVisible(known and not self._ctx.masked)
        return box

    def _wallet(self) -> QWidget:
        """The share with its bar; without an estimate, the way to make one."""
        if self._ctx.masked:
            return figure(formats.MASK, tr("占其钱包份额"))
        if self.share is None:
            self.ask = Button(tr("估一下"), Icon.WALLET, "ghost", "s")
            self.ask.clicked.connect(self.wallet_pressed)
            self.ask.setAccessibleDescription(tr("占其钱包份额"))
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            line = QHBoxLayout()
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(self.ask)
            line.addStretch(1)
            column.addLayout(line)
            column.addWidget(label(tr("占其钱包份额"), "hint", "text2"))
            box.setAccessibleName(tr("占其钱包份额"))
            return box
        share = self.share
        self.ask = IconButton(Icon.INFO, tr("占其钱包份额是怎么估的，可以改"))
        self.ask.clicked.connect(self.wallet_pressed)
        box = QWidget()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(formats.share(share.share), "figure", "warn" if share.doubtful else None))
        line.addWidget(label(tr("占其钱包份额"), "hint", "text2", wrap=True), 1)
        line.addWidget(self.ask)
        bar = ProgressBar(tr("占其钱包份额"), "carrot", 8)
        bar.set_part(share.share)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(bar)
        words = share_words(share, share.own_cents, self._ctx.currency)
        doubt = tr("比估计的还多，请改一改估计。") if share.doubtful else ""
        box.setToolTip(" ".join(part for part in (words, doubt) if part))
        box.setAccessibleName(tr("占其钱包份额 {share}", share=formats.share(share.share)))
        return box


def _beside(words: str, name: str, button: QWidget) -> QWidget:
    """A figure with a button at its right."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 10, 0)
    row.setSpacing(4)
    row.addWidget(figure(words, name), 1)
    row.addWidget(button)
    box.setAccessibleName(f"{name} {words}")
    return box
