"""为什么是这个等级: her figure, the threshold and her place in one sentence and three numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.people import CustomerRow
from core.terms import Gender
from core.tiers import Scheme, WhyTier, last_ranks
from ui import formats, wording
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.override import OverrideDialog, override_words
from ui.dialogs.strategies import strategy_words
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.customer_pane import figure
from ui.widgets.labels import frame, label


class WhyTierDialog(Dialog):
    """`why` None: she is not in the ranking."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow, why: WhyTier | None) -> None:
        given = ctx.archive.tiers.overrides.of(row.id)
        title = tr("为什么是{tier}", tier=formats.tier_full_name(row.tier)) if row.tier else tr("为什么没有等级")
        super().__init__(parent, title, 520)
        if given is not None:
            by_ranking = why.tier if why is not None else None
            hand = frame("warn")
            inside = QVBoxLayout(hand)
            inside.setContentsMargins(14, 8, 14, 8)
            self.by_hand = label(override_words(given, ctx.today(), by_ranking), "body", "warn", wrap=True)
            inside.addWidget(self.by_hand)
            self.column.addWidget(hand)
        words = wording.why_tier(why, ctx.currency) if why else tr("这段时间没有消费，所以没有排进等级。")
        self.words = label(words, "body", "text2", wrap=True)
        self.column.addWidget(self.words)
        scheme = ctx.archive.tiers.scheme()
        if why is not None:
            self.column.addWidget(_numbers(ctx, row, why))
            ends = ends_words(scheme, why)
            if ends:
                self.column.addWidget(label(ends, "hint", "text2", wrap=True))
        if row.tier in scheme.keys:
            gets = strategy_words(ctx, scheme, str(row.tier))
            self.column.addWidget(label(tr("怎么招呼：{what}", what=gets), "sub", wrap=True))
        rules = Button(tr("调整等级规则"), kind="ghost")
        self.hand = Button(tr("手工改等级") if given is not None else tr("手工定等级"), Icon.EDIT)
        close = Button(tr("知道了"), kind="primary")
        rules.clicked.connect(self.accept)
        rules.clicked.connect(lambda: ctx.go("pyramid"))
        self.hand.clicked.connect(lambda: self._by_hand(parent, ctx, row, why))
        close.clicked.connect(self.accept)
        self.add_buttons(self.hand, close, left=rules)
        close.setFocus()

    def _by_hand(self, parent: QWidget, ctx: Context, row: CustomerRow, why: WhyTier | None) -> None:
        self.accept()
        OverrideDialog(parent, ctx, row, why).open()


def ends_words(scheme: Scheme, why: WhyTier) -> str:
    """Where her tier ends, filled in: 前 20%：213 位 × 20% = 42.6，到第 43 位. Nothing of the last one, which takes the
    rest, and of schemes of amounts."""
    if why.by_amounts or why.tier not in scheme.keys[:-1]:
        return ""
    place = scheme.keys.index(why.tier)
    share = sum(rule.share or 0 for rule in scheme.tiers[: place + 1])
    return tr(
        "{tier}到前 {share} 为止：{n} 位 × {share} = {product}，也就是第 {last} 位；数一样的同一等。",
        n=why.ranked, tier=formats.tier_full_name(why.tier), share=formats.share(float(share)),
        product=f"{float(share * why.ranked):.2f}".rstrip("0").rstrip("."),
        last=f"{last_ranks(scheme, why.ranked)[place]:,}",
    )  # fmt: skip


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
