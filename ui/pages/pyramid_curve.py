"""The card of the whale curve: where the profit comes from, or the sales."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ui.context import Context
from ui.dialogs.chart_numbers import ChartNumbersDialog
from ui.language import tr
from ui.pages import pyramid_facts as facts_of
from ui.pages.pyramid_facts import Facts, Share
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.charts.whale import WhaleCurve
from ui.widgets.choices import Segmented
from ui.widgets.labels import label
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState


class CurveCard(Card):
    """`costs` is the button that asks what serving a customer costs."""

    def __init__(self, ctx: Context) -> None:
        choices = [(Share.PROFIT.value, tr("利润")), (Share.REVENUE.value, tr("销售额"))]
        self.of = Segmented(choices, Share.PROFIT.value, tr("看利润还是销售额"))
        self.of.setProperty("sz", "s")
        super().__init__(tr("利润从哪里来"), "", self.of)
        self._ctx = ctx
        self._facts: Facts | None = None
        self.whale = WhaleCurve()
        self.column.addWidget(self.whale, 1)
        self._instead = QHBoxLayout()
        self.column.addLayout(self._instead)
        self._told = label("", "hint", "text2", wrap=True)
        self.costs = Button(tr("服务成本"), Icon.COINS, "ghost", "s")
        self.numbers = Button(tr("看数字"), Icon.TABLE, "ghost", "s")
        self.numbers.clicked.connect(self._show_numbers)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(4)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot.addWidget(self._told, 1)
        foot.addWidget(self.costs)
        foot.addWidget(self.numbers)
        self.column.addLayout(foot)
        self.of.chosen.connect(lambda _: self._draw())

    def show_facts(self, facts: Facts) -> None:
        self._facts = facts
        self._draw()

    def _draw(self) -> None:
        if self._facts is None:
            return
        facts, of = self._facts, Share(self.of.value())
        assert self.title is not None
        profit = of is Share.PROFIT
        title = tr("利润从哪里来") if profit else tr("销售额从哪里来")
        self.title.set_title(title)
        self.setAccessibleName(title)
        order = tr("鲸鱼曲线：按利润从高到低") if profit else tr("按销售额从高到低")
        told = tr("{order}，利润里已扣掉服务成本", order=order) if profit and facts.costs else order
        self._told.setText(told)
        curve = facts.curves[of]
        empty_layout(self._instead)
        self.whale.setVisible(curve.whale is not None)
        self.numbers.setEnabled(curve.whale is not None)
        if curve.whale is None:
            hint = tr("这段时间合起来没有利润。利润率可以在“设置”里改。")
            words = tr("画不出利润曲线") if profit else tr("画不出销售额曲线")
            self._instead.addWidget(EmptyState(Icon.CHART_LINE, words, hint if profit else ""), 1)
            return
        marks = facts_of.whale_marks(curve.whale, len(facts.ranking.entries), of)
        self.whale.set_curve(curve.points, marks, facts_of.whale_stretches(facts.ranking), title)

    def _show_numbers(self) -> None:
        if self._facts is not None:
            of = Share(self.of.value())
            heads, lines = facts_of.curve_lines(self._facts, of)
            title = tr("利润从哪里来") if of is Share.PROFIT else tr("销售额从哪里来")
            ChartNumbersDialog(self, title, heads, lines, self._told.text()).open()
