"""潜力: who could be raised to the next tier, why, what is missing, and what each tier gets; and who spends elsewhere
what could be spent here (headroom_list.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.changes import ChangeSet
from core.people import CustomerRow, FollowupDraft
from core.potential import Potential, Reason, by_tier
from core.tiers import Metric, Scheme
from storage.archive import Archive
from storage.potential import open_followups, potentials
from ui import tier_words
from ui.context import Context
from ui.dialogs.followup import add_followup
from ui.dialogs.strategies import StrategiesDialog, strategy_words
from ui.dialogs.why_potential import WhyPotentialDialog
from ui.heavy import beside_the_window
from ui.language import tr
from ui.pages.base import Page
from ui.pages.headroom_list import HeadroomList
from ui.pages.stand_in import StandIn, masked_state
from ui.potential_words import AHEAD, reason_name, suggestion
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import Pill, Segmented
from ui.widgets.fields import Combo
from ui.widgets.header import PageHeader
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout
from ui.widgets.messages import EmptyState
from ui.widgets.potential_row import PotentialRow
from ui.widgets.row_card import RowCard
from ui.widgets.section_bar import SectionBar

SHOWN = 15
"""So many at first, and so many more with each press."""
_TABLES = ("tiers", "settings", "purchases", "visits", "referrals", "wallet_estimates", "followups", "customers")
_TIERS, _WALLET = "tiers", "wallet"


@dataclass(frozen=True, slots=True)
class Found:
    scheme: Scheme
    metric: Metric
    all: list[Potential]


@beside_the_window()
def read(archive: Archive, ctx: Context) -> Found:
    today = ctx.today()
    ranking = archive.tiers.current(today)
    return Found(ranking.scheme, ranking.metric, potentials(archive, ranking, today))


class PotentialPage(Page):
    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.found: Found | None = None
        self._asked = 0
        self.tier: str | None = None
        self._shown = SHOWN
        self.gets = Button(tr("各等级给什么"), Icon.GIFT)
        self.gets.clicked.connect(lambda: StrategiesDialog(self, ctx).open())
        self.which = Segmented([(_TIERS, tr("往上带")), (_WALLET, tr("还花在别家"))], name=tr("看哪一种潜力"))
        self.which.chosen.connect(lambda _: self._turn())
        self.header = PageHeader(tr("谁可以往上带"), " ", self.which, self.gets)
        self.column.addWidget(self.header)
        self.column.addWidget(SectionBar(ctx, "potential"))
        self._filters = QWidget()
        line = QHBoxLayout(self._filters)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        pills = QWidget()
        self._pills = FlowLayout(pills)
        self.pills: dict[str | None, Pill] = {}
        self.reason = Combo(name=tr("凭什么说有潜力"))
        self.reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.reason.picked.connect(lambda _: self._again())
        line.addWidget(pills, 1)
        line.addWidget(self.reason)
        self.column.addWidget(self._filters)
        self.strategy = label("", "sub", wrap=True)
        self.column.addWidget(self.strategy)
        self.card = RowCard(tr("谁可以往上带"), SHOWN)
        self.card.opened.connect(self._open)
        self.card.more_pressed.connect(self._show_more)
        self.list = self.card.list
        self.column.addWidget(self.card)
        self._rest = QVBoxLayout()
        self.column.addLayout(self._rest, 1)
        self.rooms = HeadroomList(ctx)
        self.rooms.summed_up.connect(self._sum_up)
        self.rooms.hide()
        self._rest.addWidget(self.rooms)
        self.column.addStretch(0)  # below a short list; where something stands in for it, that takes the room
        self._stand_in = StandIn(self._rest, self.card)

    # --- reading ----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self._asked += 1
        asked, ctx = self._asked, self.ctx
        if self.which.value() == _WALLET:
            self.rooms.refresh()
            return

        def done(found: Found) -> None:
            if isValid(self) and asked == self._asked and self.which.value() == _TIERS:
                self._show(found)

        ctx.read(lambda: read(ctx.archive, ctx), done, tr("找有潜力的客户"))

    def on_change(self, changes: ChangeSet) -> None:
        if changes.touches(*_TABLES):
            self.refresh()

    # --- showing ----------------------------------------------------------------------------------------------------

    def _turn(self) -> None:
        """The other of the two lists."""
        wallet = self.which.value() == _WALLET
        self.header.set_title(tr("谁还花在别家") if wallet else tr("谁可以往上带"))
        self.rooms.setVisible(wallet)
        if wallet:
            self._stand_in.show(None)
            for part in (self._filters, self.strategy, self.card, self.gets):
                part.hide()
        self.refresh()

    def _sum_up(self, words: str) -> None:
        """What the list of wallets says as a whole, below the title."""
        self.header.set_sub(words)

    def _show(self, found: Found) -> None:
        self.found = found
        masked = self.ctx.masked
        self.gets.setVisible(not masked)
        self._filters.setVisible(not masked and bool(found.all))
        if masked or not found.all:
            self.strategy.hide()
            self.header.set_sub("")
            self._stand_in.show(masked_state(self.ctx) if masked else self._empty())
            return
        self.header.set_sub(tr("{n} 位有潜力：越花越多、还花在别家、来得勤，或者带来过客人", n=len(found.all)))
        self._fill_pills(found)
        reason = self.reason.value()
        options = [(None, tr("不限理由")), *((r, reason_name(r)) for r in Reason)]
        self.reason.set_options(options, reason)
        self._again(keep=True)

    def _fill_pills(self, found: Found) -> None:
        counts = by_tier(found.all)
        tiers = [key for key in found.scheme.keys[1:] if key in tier_words.order()]
        if list(self.pills)[1:] != tiers:
            while (item := self._pills.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            self.pills = {None: Pill(tr("全部"))} | {key: Pill(tier_words.full_name(key)) for key in tiers}
            for key, pill in self.pills.items():
                pill.clicked.connect(lambda _=False, key=key: self._filter(key))
                self._pills.addWidget(pill)
        if self.tier not in self.pills:
            self.tier = None
        for key, pill in self.pills.items():
            pill.setChecked(key == self.tier)
            pill.set_count(len(found.all) if key is None else counts.get(key, 0))

    def _filter(self, tier: str | None) -> None:
        self.tier = tier
        for key, pill in self.pills.items():
            pill.setChecked(key == tier)
        self._again()

    def chosen(self) -> list[Potential]:
        """Who fits the tier and the reason."""
        if self.found is None:
            return []
        reason = self.reason.value()
        return [
            one for one in self.found.all if self.tier in (None, one.tier) and (reason is None or reason in one.reasons)
        ]

    def _again(self, *, keep: bool = False) -> None:
        """Fill the list; `keep`: as many lines as there were."""
        if self.found is None:
            return
        self._shown = self._shown if keep else SHOWN
        chosen = self.chosen()
        shown = chosen[: self._shown]
        ids = [one.customer_id for one in shown]
        people = {row.id: row for row in self.ctx.archive.customers.rows(ids)}
        planned = open_followups(self.ctx.archive, ids)
        self.card.begin()
        for one in shown:
            row = people.get(one.customer_id)
            if row is not None:
                self.card.add_row(self._row(one, row, planned=one.customer_id in planned))
        self.card.end(len(chosen) - len(shown))
        words = strategy_words(self.ctx, self.found.scheme, self.tier) if self.tier is not None else ""
        self.strategy.setText(tr("{tier}：{what}", tier=tier_words.full_name(self.tier), what=words) if words else "")
        self.strategy.setVisible(bool(words))
        nobody = EmptyState(Icon.TARGET, tr("没有这样的客户"), tr("换一个等级或理由看看。"))
        self._stand_in.show(None if shown else nobody)

    def _row(self, one: Potential, row: CustomerRow, *, planned: bool) -> PotentialRow:
        assert self.found is not None
        made = PotentialRow(one, row, self.found.metric, self.ctx.currency, planned=planned)
        metric = self.found.metric
        made.why_pressed.connect(lambda: WhyPotentialDialog(self, self.ctx, row.name, one, metric).open())
        made.follow_pressed.connect(lambda: self._follow(one, row))
        return made

    def _show_more(self) -> None:
        self._shown += SHOWN
        self._again(keep=True)

    def _empty(self) -> EmptyState:
        hint = tr("消费记得多一些，就看得出谁越花越多、谁来得勤；在客户档案里估一估她一年花多少，也算一条。")
        made = EmptyState(Icon.TARGET, tr("还看不出谁有潜力"), hint, tr("看客户"))
        made.pressed.connect(lambda: self.ctx.go("customers"))
        return made

    def first_focus(self) -> QWidget | None:
        if self.which.value() == _WALLET:
            return self.rooms.first_focus()
        return self.list if self.card.isVisible() else None

    # --- doing ------------------------------------------------------------------------------------------------------

    def _open(self, customer_id: int) -> None:
        self.ctx.open_customer(customer_id, [one.customer_id for one in self.chosen()])

    def _follow(self, one: Potential, row: CustomerRow) -> None:
        """A follow-up in a week, with what could be said; it can be changed like any other."""
        day = self.ctx.today() + timedelta(days=AHEAD)
        draft = FollowupDraft(row.id, day, text=suggestion(one, self.ctx.currency))
        add_followup(self.ctx, draft, row.name)

    def show_where(self, **where: Any) -> None:
        if where.get("which") in (_TIERS, _WALLET):
            self.which.choose(where["which"])

    def state(self) -> dict[str, Any]:
        return {**super().state(), "tier": self.tier, "shown": self._shown, "which": self.which.value()}

    def restore(self, state: dict[str, Any]) -> None:
        self.tier, self._shown = state.get("tier"), int(state.get("shown", SHOWN))
        self.which.choose(state.get("which", _TIERS))
        if self.found is not None and self.which.value() == _TIERS:
            self._show(self.found)
        super().restore(state)
