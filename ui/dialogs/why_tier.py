"""为什么是这个等级: her figure, the threshold and her place in one sentence and three numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.people import CustomerRow
from core.terms import Gender
from core.tiers import WhyTier
from ui import formats, wording
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.customer_pane import figure
from ui.widgets.labels import frame, label


class WhyTierDialog(Dialog):
    """`why` None: she is not in the ranking."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow, why: WhyTier | None) -> None:
        title = tr("为什么是{tier}", tier=formats.tier_full_name(why.tier)) if why else tr("为什么没有等级")
        super().__init__(parent, title, 480)
        words = wording.why_tier(why, ctx.currency) if why else tr("这段时间没有消费，所以没有排进等级。")
        self.words = label(words, "body", "text2", wrap=True)
        self.column.addWidget(self.words)
        if why is not None:
            self.column.addWidget(_numbers(ctx, row, why))
        rules, close = Button(tr("调整等级规则"), kind="ghost"), Button(tr("知道了"), kind="primary")
        rules.clicked.connect(self.accept)
        rules.clicked.connect(lambda: ctx.go("pyramid"))
        close.clicked.connect(self.accept)
        self.add_buttons(close, left=rules)
        close.setFocus()


def _numbers(ctx: Context, row: CustomerRow, why: WhyTier) -> QWidget:
    box = frame("inset")
    line = QHBoxLayout(box)
    line.setContentsMargins(14, 10, 14, 10)
    her = wording.metric_value(why.value, why.metric, ctx.currency)
    least = wording.metric_value(why.threshold, why.metric, ctx.currency) if why.threshold is not None else formats.DASH
    line.addWidget(figure(her, pronoun(row)))
    line.addStretch(1)
    line.addWidget(figure(least, tr("门槛")))
    line.addStretch(1)
    line.addWidget(figure(tr("第 {n} 位", n=why.rank), tr("排名")))
    return box


def pronoun(row: CustomerRow) -> str:
    """她, 他, or the neutral 这位客户."""
    if row.gender is None:
        return tr("这位客户")
    return tr("她") if row.gender is Gender.FEMALE else tr("他")
