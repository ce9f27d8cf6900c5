"""A customer who spends elsewhere what could be spent here: our part, what is missing, and who guessed it when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from core.people import CustomerRow
from core.wallet import WalletEstimate, WalletShare
from ui import formats
from ui.language import tr
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.progress import ProgressBar
from ui.widgets.raise_row import RaiseRow

_BAR = 150  # px


class HeadroomRow(RaiseRow):
    """`follow_pressed`, `estimate_pressed` are its buttons. `told`: by whom and how it was estimated."""

    estimate_pressed = Signal()

    def __init__(
        self, row: CustomerRow, share: WalletShare, estimate: WalletEstimate, told: str, currency: str, *, planned: bool
    ) -> None:
        part = tr("占 {share}", share=formats.share(share.share))
        own, wallet = (formats.money(cents, currency) for cents in (share.own_cents, estimate.yearly_cents))
        formula = tr("近 12 个月在我们这里花了 {own} ÷ 估计一年花 {all}", own=own, all=wallet)
        missing = (
            tr("比在我们这里花的还少，是不是估低了？")
            if share.doubtful
            else tr("到三分之二，一年还差 {money}", money=formats.money(round(share.headroom_cents, -2), currency))
        )
        by = tr("估于 {told}", told=told)
        words = [row.name, formats.tier_full_name(row.tier), part, missing, formula, by]
        super().__init__(row.id, tr("，").join(word for word in words if word), row.name, row.tier)
        bar = ProgressBar(tr("占其钱包份额"), "carrot", 8)
        bar.setFixedWidth(look.px(_BAR))
        bar.set_part(share.share)
        shown = QHBoxLayout()
        shown.setSpacing(8)
        shown.addWidget(bar, 0, Qt.AlignmentFlag.AlignVCenter)
        shown.addWidget(label(part, "h3"))
        shown.addWidget(label(missing, "sub", "warn" if share.doubtful else None, wrap=True), 1)
        self.text.addLayout(shown)
        self.text.addWidget(label(formula, "hint", "text2", wrap=True))
        self.text.addWidget(label(by, "hint", "text2", wrap=True))
        self.estimate = Button(tr("改估计"), kind="ghost", size="s")
        self.estimate.setAccessibleName(tr("改 {name} 的估计", name=row.name))
        self.estimate.clicked.connect(self.estimate_pressed)
        self.finish(self.estimate, planned=planned)
        self.follow.setVisible(not share.doubtful)
