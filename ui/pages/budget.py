"""营销费用: planned against spent for each part of the customers and each tier, what came of it, every cost noted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.budget import Campaign
from core.changes import ChangeSet
from ui import formats, wording, worth_words
from ui.context import Context
from ui.dialogs.budget import BudgetDialog
from ui.dialogs.campaign import CampaignDialog, delete_campaign
from ui.language import tr
from ui.models.figures import Col, Figures
from ui.pages import budget_facts
from ui.pages.base import Page
from ui.pages.budget_facts import Facts
from ui.pages.stand_in import StandIn, masked_state
from ui.theme import look
from ui.theme.icons import Icon, icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.charts.plan_rows import PlanRows
from ui.widgets.choices import Segmented
from ui.widgets.figure_table import FigureTable
from ui.widgets.header import PageHeader
from ui.widgets.labels import joined, label
from ui.widgets.layouts import Stack
from ui.widgets.messages import EmptyState
from ui.widgets.period_switch import OWN_DAYS, PeriodSwitch
from ui.widgets.section_bar import SectionBar

_SIDE_BY_SIDE = 900  # px of the page's own width
_TABLES = ("customers", "purchases", "campaigns", "settings", "tiers")
_PARTS, _TIERS = "parts", "tiers"


class BudgetPage(Page):
    """Reads off the UI thread, as a ranking looks at every purchase."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.facts: Facts | None = None
        self._asked = 0
        self.period = PeriodSwitch(ctx.settings["period"])
        self.period.chosen.connect(self._choose_period)
        self.add = Button(tr("记一笔费用"), Icon.PLUS, "primary", keys="Ctrl+N")
        self.add.clicked.connect(self.new_item)
        self.header = PageHeader(tr("营销费用"), " ", self.period, self.add)
        self.column.addWidget(self.header)
        self.column.addWidget(SectionBar(ctx, "budget"))
        self._body = Stack(_SIDE_BY_SIDE, look.CARD_GAP)
        self._body.columns.addWidget(self._make_plan(), 50)
        self._body.columns.addWidget(self._make_spent(), 50)
        self.column.addWidget(self._body, 1)
        self._stand_in = StandIn(self.column, self._body)
        self._body.hide()

    def _make_plan(self) -> QWidget:
        self.adjust = Button(tr("调整"), Icon.SLIDERS, "ghost", "s")
        self.adjust.clicked.connect(self._ask_budget)
        self.numbers = Button(tr("看数字"), Icon.TABLE, "ghost", "s")
        self.numbers.clicked.connect(self._show_numbers)
        self.plan_card = Card(tr("计划和实际"), "", self.numbers, self.adjust)
        self.by = Segmented([(_PARTS, tr("分三份")), (_TIERS, tr("按等级"))], _PARTS, tr("怎么看"))
        self.by.chosen.connect(lambda _: self._show_rows())
        line = QHBoxLayout()
        line.addWidget(self.by)
        line.addStretch(1)
        self.rows = PlanRows()
        self.hint = label("", "hint", "text2", wrap=True)
        self.plan_card.column.addLayout(line)
        self.plan_card.column.addWidget(self.rows)
        self.plan_card.column.addStretch(1)
        self.plan_card.column.addWidget(self.hint)
        return self.plan_card

    def _make_spent(self) -> QWidget:
        self.spent_card = Card(tr("花在哪里"), "")
        self.table = Figures(
            [
                Col("name", tr("花在什么上"), lambda place: self._campaign(place).name, bold=True),
                Col("day", tr("哪一天"), self._day),
                Col("part", tr("用在谁身上"), self._part),
                Col("cost", tr("花了"), self._cost, right=True, token=lambda _: "text"),
            ]
        )
        widths = {"day": 84, "part": 204, "cost": 96}
        self.view = FigureTable(self.table, widths, tr("记下的费用"), leaving=("part", "day"), least=120)
        self.view.opened.connect(self._change)
        self.view.delete_wanted.connect(lambda place: delete_campaign(self.ctx, self._campaign(place)))
        self.view.menu_wanted.connect(self._show_menu)
        self._none = QVBoxLayout()
        none = EmptyState(
            Icon.RECEIPT, tr("这段时间还没有记过费用"), tr("发的礼、办的活动、短信费，记下来才知道花得值不值。"),
            tr("记一笔费用"),
        )  # fmt: skip
        none.pressed.connect(self.new_item)
        self.none = none
        self.change, self.delete = Button(tr("改"), Icon.EDIT, size="s"), Button(tr("删除"), Icon.TRASH, size="s")
        self.change.clicked.connect(lambda: self._change(self.view.place))
        self.delete.clicked.connect(self._delete)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.change)
        foot.addWidget(self.delete)
        foot.addStretch(1)
        self.spent_card.column.addWidget(self.view, 1)
        self.spent_card.column.addWidget(none, 1)
        self.spent_card.column.addLayout(foot)
        return self.spent_card

    # --- cells ----------------------------------------------------------------------------------------------------

    def _campaign(self, place: int) -> Campaign:
        assert self.facts is not None
        return self.facts.campaigns[place]

    def _day(self, place: int) -> str:
        return formats.day(self._campaign(place).day, self.ctx.today())

    def _part(self, place: int) -> str:
        assert self.facts is not None
        return worth_words.part_name(self._campaign(place).part, self.facts.ranking.scheme)

    def _cost(self, place: int) -> str:
        return formats.money(self._campaign(place).cost_cents, self.ctx.currency)

    def _choose_period(self, period: str) -> None:
        if period != OWN_DAYS:
            self.ctx.do(lambda: self.ctx.settings.set(period=period))

    # --- reading --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self._asked += 1
        asked, archive, today = self._asked, self.ctx.archive, self.ctx.today()

        def done(facts: Facts) -> None:
            if isValid(self) and asked == self._asked:
                self._show(facts)

        self.ctx.run_job(tr("算营销费用"), lambda _progress: budget_facts.read(archive, today), done)

    def on_change(self, changes: ChangeSet) -> None:
        if changes.touches(*_TABLES) or changes.what == "undo":
            self.refresh()

    def set_masked(self, masked: bool) -> None:
        if self.facts is not None:
            self._show(self.facts)

    # --- showing --------------------------------------------------------------------------------------------------

    def _show(self, facts: Facts) -> None:
        current = self._campaign(self.view.place).id if self.facts is not None and self.view.place >= 0 else None
        self.facts = facts
        masked = self.ctx.masked
        self.period.show_period(self.ctx.settings["period"])
        self.period.show_only(("12m", "year", "all"))
        for control in (self.period, self.add):
            control.setVisible(not masked)
        self.header.set_sub("" if masked else self._sub(facts))
        self._stand_in.show(masked_state(self.ctx) if masked else None)
        if masked:
            return
        self._show_rows()
        assert self.spent_card.title is not None
        self.spent_card.title.set_count(tr("{n} 笔费用", n=len(facts.campaigns)) if facts.campaigns else "")
        self.table.set_count(len(facts.campaigns))
        some = bool(facts.campaigns)
        for widget in (self.view, self.change, self.delete):
            widget.setVisible(some)
        self.none.setVisible(not some)
        ids = [campaign.id for campaign in facts.campaigns]
        self.view.go_to(ids.index(current) if current in ids else 0)

    def _sub(self, facts: Facts) -> str:
        """近 12 个月·计划 ¥12,000·花了 ¥8,300."""
        currency, plan = self.ctx.currency, facts.plan
        when = wording.period(facts.ranking.first_day, facts.ranking.last_day)
        planned = tr("计划 {money}", money=formats.money(plan.total_cents, currency)) if plan.total_cents else ""
        spent = tr("花了 {money}", money=formats.money(plan.spent_cents, currency)) if plan.spent_cents else ""
        return joined(when, planned, spent)

    def _show_rows(self) -> None:
        facts = self.facts
        if facts is None:
            return
        lines = facts.plan.parts if self.by.value() == _PARTS else facts.plan.tiers
        self.rows.set_lines(budget_facts.rows(lines, facts, self.ctx.currency))
        words = [tr("同期利润是这些客户这段时间带来的，不全是这些费用换来的，用来比哪一份花得更值。")]
        if not facts.plan.total_cents:
            words.insert(0, tr("还没有填总数：按“调整”填上，就算出每一份该花多少。"))
        if facts.plan.common_cents:
            people = sum(line.customers for line in facts.plan.parts)
            part = facts.plan.common_cents // max(1, people)
            shared, each = (
                formats.money(cents, self.ctx.currency) for cents in (facts.plan.common_cents, max(1, part))
            )
            words.append(
                tr("用在所有客户身上的 {money} 按人头摊，每位约 {each}。", money=shared, each=each)
                if part
                else tr("用在所有客户身上的 {money} 按人头摊，每位不到 {each}。", money=shared, each=each)
            )
        self.hint.setText(formats.sentences(*words))

    # --- doing ----------------------------------------------------------------------------------------------------

    def new_item(self) -> None:
        """Ctrl+N."""
        if self.facts is not None and not self.ctx.masked:
            CampaignDialog(self, self.ctx, self.facts.ranking.scheme).open()

    def _change(self, place: int) -> None:
        if self.facts is not None and 0 <= place < len(self.facts.campaigns):
            CampaignDialog(self, self.ctx, self.facts.ranking.scheme, self._campaign(place)).open()

    def _delete(self) -> None:
        if self.view.place >= 0:
            delete_campaign(self.ctx, self._campaign(self.view.place))

    def _show_menu(self, spot: QPoint, place: int) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon(Icon.EDIT), tr("改"), lambda: self._change(place))
        menu.addAction(icon(Icon.TRASH, "danger_text"), tr("删除"), self._delete)
        menu.popup(spot)

    def _ask_budget(self) -> None:
        if self.facts is None:
            return
        settings = self.ctx.settings
        names = worth_words.part_names(self.facts.ranking.scheme)
        dialog = BudgetDialog(self, settings["budget_cents"], settings["budget_split"], names, self.ctx.currency)
        dialog.accepted.connect(
            lambda: self.ctx.do(
                lambda: settings.set(budget_cents=dialog.cents, budget_split=list(dialog.split)), tr("营销费用改好了")
            )
        )
        dialog.open()

    def _show_numbers(self) -> None:
        if self.facts is None:
            return
        from ui.pages.chart_table import show_numbers
        from ui.report_tables import budget_table

        table = budget_table(self.facts, by_tier=self.by.value() == _TIERS)
        show_numbers(self, tr("营销费用的数字"), table, self.ctx.currency)

    # --- hooks ----------------------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        return self.view if self.view.isVisible() else None

    def on_escape(self) -> bool:
        self.ctx.go("pyramid")
        return True
