"""金字塔: who matters most, what each tier brings, who rose and fell, and where the marketing money should go."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from core.changes import ChangeSet
from core.tiers import Metric
from ui import wording
from ui.context import Context
from ui.dialogs.budget import BudgetDialog
from ui.dialogs.moves import MOST, MovesDialog
from ui.dialogs.tier_rules import TierRulesDialog
from ui.language import tr
from ui.pages import pyramid_facts as facts_of
from ui.pages.base import Page
from ui.pages.pyramid_cards import BudgetCard, MovementCard, budget_names
from ui.pages.pyramid_facts import Facts
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.charts.pyramid import Pyramid
from ui.widgets.charts.whale import WhaleCurve
from ui.widgets.choices import Segmented
from ui.widgets.header import PageHeader
from ui.widgets.labels import label
from ui.widgets.layouts import Stack, empty_layout
from ui.widgets.messages import EmptyState

_SIDE_BY_SIDE = 1020  # px of the page's own width, where the window is 1180 px wide
_TABLES = ("customers", "purchases", "visits", "tier_runs", "settings", "tiers")


class PyramidPage(Page):
    """Reads off the UI thread, as a ranking looks at every purchase; what was shown stays until new figures come."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.facts: Facts | None = None
        self._asked = 0
        periods = [("12m", tr("近 12 个月")), ("year", tr("今年")), ("all", tr("全部"))]
        self.period = Segmented(periods, ctx.settings["period"], tr("看哪段时间"))
        self.period.chosen.connect(lambda period: ctx.do(lambda: ctx.settings.set(period=period)))
        self.rules = Button(tr("调整等级规则"), Icon.SLIDERS)
        self.rules.clicked.connect(self._ask_rules)
        self.header = PageHeader(tr("客户金字塔"), " ", self.period, self.rules)
        self.column.addWidget(self.header)
        self._body = QWidget()
        self._stand_in: QWidget | None = None
        self._make_cards()
        self.column.addWidget(self._body, 1)
        self._body.hide()

    def _make_cards(self) -> None:
        self.pyramid_card = Card("")
        self.pyramid = Pyramid()
        self.pyramid.chosen.connect(lambda tier: self.ctx.go("customers", tier=tier))
        self.outside = label("", "hint", "text2", wrap=True)
        self.pyramid_card.column.addWidget(self.pyramid, 1)
        self.pyramid_card.column.addWidget(self.outside)
        self.whale_card = Card(tr("利润从哪里来"), tr("鲸鱼曲线：按利润从高到低"))
        self.whale = WhaleCurve()
        self.whale_card.column.addWidget(self.whale, 1)
        self.movement = MovementCard(self.ctx)
        self.movement.save.connect(self.save_run)
        self.movement.show_all.connect(self._show_moves)
        self.budget = BudgetCard(self.ctx)
        self.budget.adjust.connect(self._ask_budget)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.CARD_GAP)
        for left, right, stretch in ((self.pyramid_card, self.whale_card, 3), (self.movement, self.budget, 2)):
            pair = Stack(_SIDE_BY_SIDE, look.CARD_GAP)
            pair.columns.addWidget(left, 61)
            pair.columns.addWidget(right, 39)
            column.addWidget(pair, stretch)

    # --- reading --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self._asked += 1
        asked, archive, today = self._asked, self.ctx.archive, self.ctx.today()

        def done(facts: Facts) -> None:
            if isValid(self) and asked == self._asked:
                self._show(facts)
            self.ctx.changed(facts.changes)

        self.ctx.run_job(tr("排等级"), lambda _progress: facts_of.read(archive, today), done)

    def on_change(self, changes: ChangeSet) -> None:
        if changes.what != "ranked" and changes.touches(*_TABLES):
            self.refresh()

    def set_masked(self, masked: bool) -> None:
        if self.facts is not None:
            self._show(self.facts)

    # --- showing --------------------------------------------------------------------------------------------------

    def _show(self, facts: Facts) -> None:
        self.facts = facts
        ranking = facts.ranking
        self.period.choose(self.ctx.settings["period"])
        masked = self.ctx.masked
        for control in (self.period, self.rules):
            control.setVisible(not masked)
        self.header.set_sub(_what_is_ranked(facts) if ranking.entries else "")
        if masked or not ranking.entries:
            self._show_instead(self._masked() if masked else self._empty(facts))
            return
        self._show_instead(None)
        assert self.pyramid_card.title is not None
        title = facts_of.finding_words(facts.finding)
        self.pyramid_card.title.set_title(title)
        self.pyramid_card.setAccessibleName(title)
        self.pyramid.set_tiers(ranking.tiers)
        outside = facts_of.outside_words(ranking.outside)
        self.outside.setText(outside)
        self.outside.setVisible(bool(outside))
        self._show_whale(facts)
        self.movement.show_facts(facts)
        self.budget.show_facts(facts)

    def _show_whale(self, facts: Facts) -> None:
        column = self.whale_card.column
        empty_layout(column, keep=2)
        self.whale.setVisible(facts.whale is not None)
        if facts.whale is None:
            hint = tr("这段时间合起来没有利润。利润率可以在“设置”里改。")
            column.addWidget(EmptyState(Icon.CHART_LINE, tr("画不出利润曲线"), hint), 1)
            return
        marks = facts_of.whale_marks(facts.whale, len(facts.ranking.entries))
        self.whale.set_curve(facts.curve, marks, facts_of.whale_stretches(facts.ranking))

    def _show_instead(self, stand_in: EmptyState | None) -> None:
        """Put something in the place of all cards, or take it away."""
        if self._stand_in is not None:
            self.column.removeWidget(self._stand_in)
            self._stand_in.hide()
            self._stand_in.deleteLater()
        self._stand_in = stand_in
        self._body.setVisible(stand_in is None)
        if stand_in is not None:
            self.column.addWidget(stand_in, 1)

    def _masked(self) -> EmptyState:
        made = EmptyState(Icon.EYE_SLASH, tr("金额和等级已遮住"), tr("按 Ctrl+H 就能再看。"), tr("显示金额"))
        made.pressed.connect(lambda: self.ctx.set_masked(False))
        return made

    def _empty(self, facts: Facts) -> EmptyState:
        if facts.ranking.outside.get("inactive") and self.ctx.settings["period"] != "all":
            made = EmptyState(
                Icon.PYRAMID, tr("这段时间还没有人消费"), tr("换成全部时间，就能看到以前的客户。"), tr("看全部时间")
            )
            made.pressed.connect(lambda: self.period.choose("all"))
            return made
        hint = tr("记下几笔消费，或者导入客户表，金字塔就排出来了。")
        made = EmptyState(Icon.PYRAMID, tr("还没有可以排名的客户"), hint, tr("导入 Excel 客户表"))
        made.pressed.connect(lambda: self.ctx.go("import"))
        return made

    # --- doing ----------------------------------------------------------------------------------------------------

    def save_run(self) -> None:
        """Keep the result as it is shown, for later comparison."""
        if self.facts is None:
            return
        ranking, today = self.facts.ranking, self.ctx.today()
        self.ctx.do(lambda: self.ctx.archive.tiers.save(ranking, today), tr("这次结果已保存"))

    def _ask_rules(self) -> None:
        settings = self.ctx.settings
        dialog = TierRulesDialog(self, settings["scheme"], Metric(settings["metric"]))
        dialog.accepted.connect(
            lambda: self.ctx.do(
                lambda: settings.set(scheme=dialog.scheme_key, metric=dialog.ranked_by.value), tr("等级规则改好了")
            )
        )
        dialog.open()

    def _ask_budget(self) -> None:
        if self.facts is None:
            return
        settings = self.ctx.settings
        names = budget_names(self.facts.ranking.scheme)
        dialog = BudgetDialog(self, settings["budget_cents"], settings["budget_split"], names)
        dialog.accepted.connect(
            lambda: self.ctx.do(
                lambda: settings.set(budget_cents=dialog.cents, budget_split=list(dialog.split)), tr("营销费用改好了")
            )
        )
        dialog.open()

    def _show_moves(self) -> None:
        if self.facts is None:
            return
        moves = self.facts.moves
        rows = self.ctx.archive.customers.rows([move.customer_id for move in moves[:MOST]])
        MovesDialog(self, self.ctx, moves, {row.id: row for row in rows}, self.facts.ranking.metric).open()


def _what_is_ranked(facts: Facts) -> str:
    """1,248 位客户，按近 12 个月消费排名."""
    ranking = facts.ranking
    return tr(
        "{n} 位客户，按{period}{metric}排名", n=len(ranking.entries), metric=wording.metric_name(ranking.metric),
        period=wording.period(ranking.first_day, ranking.last_day),
    )  # fmt: skip
