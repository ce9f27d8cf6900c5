"""Beside the list of worths: one customer's figures explained, with what can be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.lifetime import WhyWorth
from core.people import CustomerRow
from core.score import WhyScore
from ui.context import Context
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import ScrollCard
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.tags import TierBadge
from ui.widgets.why_value import again_line, score_box, small_print, worth_box


class WorthPane(ScrollCard):
    """`open_pressed`, `rate_pressed` for the customer shown."""

    open_pressed = Signal()
    rate_pressed = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.setAccessibleName(tr("这位客户的价值"))
        self.scroller.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # arrows scroll: it explains more than has room
        self.scroller.setAccessibleName(tr("这位客户的价值"))
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(10)
        self.open = Button(tr("打开档案"), Icon.OPEN, size="s", keys="Enter")
        self.rate = Button(tr("凭眼光打分"), Icon.STAR, "soft", "s")
        self.open.clicked.connect(self.open_pressed)
        self.rate.clicked.connect(self.rate_pressed)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 10)
        row.setSpacing(8)
        row.addWidget(self.rate)
        row.addWidget(self.open)
        row.addStretch(1)
        self.set_foot(foot)
        self._foot = foot
        self.show_customer(None, None, None)

    def show_customer(
        self, row: CustomerRow | None, worth: WhyWorth | None, score: WhyScore | None, *, scored: bool = True
    ) -> None:
        """None: nobody is chosen. `scored` False: the scores are still being worked out."""
        empty_layout(self.column)
        self._foot.setVisible(row is not None)
        if row is None:
            self.column.addWidget(EmptyState(Icon.COINS, tr("选一位客户"), tr("这里说清每个数是怎么来的。")), 1)
            return
        currency, today = self._ctx.currency, self._ctx.today()
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(ElidedLabel(row.name, "h2"))
        if row.tier:
            head.addWidget(TierBadge(row.tier))
        head.addStretch(1)
        self.column.addLayout(head)
        if worth is not None:
            self.column.addWidget(worth_box(worth, currency))
            self.column.addWidget(again_line(worth))
            self.column.addWidget(small_print(worth))
        if score is not None:
            self.column.addWidget(score_box(score, today, currency))
        else:
            words = tr("这段时间没有消费，所以没有评分。") if scored else tr("评分正在算，一会儿就好。")
            self.column.addWidget(label(words, "hint", "text2", wrap=True))
        self.column.addStretch(1)
        self.scroller.verticalScrollBar().setValue(0)
        # filled while it is being shown, the scroll area does not hear of the new height by itself
        QCoreApplication.postEvent(self.scroller, QEvent(QEvent.Type.LayoutRequest))
