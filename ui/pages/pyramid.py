"""金字塔: who matters most, what each tier brings, who rose and fell, and where the marketing money should go."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.changes import ChangeSet
from storage.tiers import period_of
from ui import wording
from ui.context import Context
from ui.dialogs.budget import BudgetDialog
from ui.dialogs.chart_numbers import ChartNumbersDialog
from ui.dialogs.overrides import OverridesDialog
from ui.dialogs.period import PeriodDialog
from ui.dialogs.serving_costs import ServingCostsDialog
from ui.dialogs.tier_rules import TierRulesDialog
from ui.language import tr
from ui.pages import pyramid_facts as facts_of
from ui.pages.base import Page
from ui.pages.pyramid_cards import BudgetCard, MovementCard
from ui.pages.pyramid_curve import CurveCard
from ui.pages.pyramid_facts import Facts
from ui.pages.pyramid_outside import OutsideLine
from ui.pages.stand_in import StandIn, masked_state
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.charts.pyramid import Pyramid
from ui.widgets.header import PageHeader
from ui.widgets.layouts import Stack
from ui.widgets.messages import EmptyState
from ui.widgets.period_switch import OWN_DAYS, PeriodSwitch, place_of
from ui.widgets.section_bar import SectionBar
from ui.worth_words import part_names

_TITLE = 200  # px at text size 1.0, of the page's title
_SIDE_BY_SIDE = 1020  # px of the page's own width, where the window is 1180 px wide
_TABLES = ("customers", "purchases", "visits", "tier_runs", "settings", "tiers", "tier_overrides")


class PyramidPage(Page):
    """Reads off the UI thread, as a ranking looks at every purchase; what was shown stays until new figures come."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.facts: Facts | None = None
        self._asked = 0
        self.period = PeriodSwitch(ctx.settings["period"])
        self.period.chosen.connect(self._choose_period)
        self.rules = Button(tr("调整等级规则"), Icon.SLIDERS)
        self.rules.clicked.connect(self._ask_rules)
        self.report = Button(tr("报告"), Icon.FILE_PDF)
        self.report.clicked.connect(self._offer_report)
        self.header = PageHeader(tr("客户金字塔"), " ", self.period, self.report, self.rules)
        self.column.addWidget(self.header)
        self._below = QHBoxLayout()  # where the switch goes when there is no room for it in the header
        self._below.addStretch(1)
        self.column.addLayout(self._below)
        self.sections = SectionBar(ctx, "pyramid")
        self.column.addWidget(self.sections)
        self._body = QWidget()
        self._make_cards()
        self.column.addWidget(self._body, 1)
        self._stand_in = StandIn(self.column, self._body)
        self._body.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_period()

    def _place_period(self) -> None:
        """The switch of periods in the header, or below it: no words are cut for it."""
        buttons = sum(button.sizeHint().width() + 10 for button in (self.period, self.report, self.rules))
        narrow = self.width() - 2 * look.PADDING < buttons + max(look.px(_TITLE), self.header.words_width())
        if narrow != (self._below.indexOf(self.period) >= 0):
            before, after = (self.header.row, self._below) if narrow else (self._below, self.header.row)
            before.removeWidget(self.period)
            after.insertWidget(1 if after is self.header.row else 0, self.period, 0, Qt.AlignmentFlag.AlignVCenter)

    def _make_cards(self) -> None:
        self.numbers = Button(tr("看数字"), Icon.TABLE, "ghost", "s")
        self.numbers.clicked.connect(self._show_numbers)
        self.pyramid_card = Card("", "", self.numbers)
        self.pyramid = Pyramid()
        self.pyramid.chosen.connect(lambda tier: self.ctx.go("customers", tier=tier))
        self.outside = OutsideLine(self.ctx)
        self.outside.by_hand_pressed.connect(lambda: OverridesDialog(self, self.ctx).open())
        self.pyramid_card.column.addWidget(self.pyramid, 1)
        self.pyramid_card.column.addWidget(self.outside)
        self.whale_card = CurveCard(self.ctx)
        self.whale = self.whale_card.whale
        self.whale_card.costs.clicked.connect(self._ask_costs)
        self.movement = MovementCard(self.ctx)
        self.movement.save.connect(self.save_run)
        self.movement.show_all.connect(lambda: self.ctx.go("moves"))
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
                self.show_facts(facts)
            self.ctx.changed(facts.changes)

        self.ctx.run_job(tr("排等级"), lambda _progress: facts_of.read(archive, today), done)

    def on_change(self, changes: ChangeSet) -> None:
        if changes.what != "ranked" and changes.touches(*_TABLES):
            self.refresh()

    def set_masked(self, masked: bool) -> None:
        if self.facts is not None:
            self.show_facts(self.facts)

    # --- showing --------------------------------------------------------------------------------------------------

    def show_facts(self, facts: Facts) -> None:
        """Show figures that were read."""
        self.facts = facts
        ranking = facts.ranking
        self._show_period()
        masked = self.ctx.masked
        for control in (self.period, self.report, self.rules):
            control.setVisible(not masked)
        self.header.set_sub(_what_is_ranked(facts) if ranking.entries else "")
        self._place_period()
        if masked or not ranking.entries:
            self._stand_in.show(masked_state(self.ctx) if masked else self._empty(facts))
            return
        self._stand_in.show(None)
        assert self.pyramid_card.title is not None
        title = facts_of.finding_words(facts.finding)
        self.pyramid_card.title.set_title(title)
        self.pyramid_card.setAccessibleName(title)
        self.pyramid.set_tiers(ranking.tiers)
        self.outside.show_facts(facts)
        self.whale_card.show_facts(facts)
        self.movement.show_facts(facts)
        self.budget.show_facts(facts)

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

    def _offer_report(self) -> None:
        """The report to a partner or a bank: as PDF or Excel."""
        from ui.pages.report_deeds import report_menu

        report_menu(self.ctx, self).popup(self.report.mapToGlobal(QPoint(0, self.report.height() + 4)))

    def _ask_rules(self) -> None:
        dialog = TierRulesDialog(self, self.ctx)
        dialog.accepted.connect(
            lambda: self.ctx.do(
                lambda: self.ctx.settings.set(scheme=dialog.scheme_key, metric=dialog.ranked_by.value),
                tr("等级规则改好了"),
            )
        )
        dialog.open()

    def _ask_costs(self) -> None:
        ServingCostsDialog(self, self.ctx).open()

    def _choose_period(self, period: str) -> None:
        now = str(self.ctx.settings["period"])
        if period != OWN_DAYS:
            self.ctx.do(lambda: self.ctx.settings.set(period=period))
        elif place_of(now) != OWN_DAYS:
            self._ask_days()

    def _ask_days(self) -> None:
        """The switch stands on 自选 already; it goes back when the dialog is left."""
        ranking = self.facts.ranking if self.facts is not None else None
        first, last = (ranking.first_day, ranking.last_day) if ranking is not None else (None, None)
        dialog = PeriodDialog(self, first, last, self.ctx.today())
        dialog.rejected.connect(self._show_period)
        dialog.accepted.connect(
            lambda: self.ctx.do(lambda: self.ctx.settings.set(period=period_of(dialog.first, dialog.last)))
        )
        dialog.open()

    def _show_period(self) -> None:
        """Put the switch to what the shop ranks by."""
        self.period.show_period(self.ctx.settings["period"])

    def _show_numbers(self) -> None:
        """What stands behind the pyramid."""
        if self.facts is None:
            return
        heads, lines = facts_of.tier_lines(self.facts.ranking, self.ctx.currency)
        note = _what_is_ranked(self.facts)
        ChartNumbersDialog(self, tr("各等级的数字"), heads, lines, note).open()

    def _ask_budget(self) -> None:
        if self.facts is None:
            return
        settings = self.ctx.settings
        names = part_names(self.facts.ranking.scheme)
        dialog = BudgetDialog(self, settings["budget_cents"], settings["budget_split"], names, self.ctx.currency)
        dialog.accepted.connect(
            lambda: self.ctx.do(
                lambda: settings.set(budget_cents=dialog.cents, budget_split=list(dialog.split)), tr("营销费用改好了")
            )
        )
        dialog.open()


def _what_is_ranked(facts: Facts) -> str:
    """1,248 位客户，按近 12 个月消费排名."""
    ranking = facts.ranking
    return tr(
        "{n} 位客户，按{period}{metric}排名", n=len(ranking.entries), metric=wording.metric_name(ranking.metric),
        period=wording.period(ranking.first_day, ranking.last_day),
    )  # fmt: skip
