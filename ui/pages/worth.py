"""客户价值: what every customer is worth: past, expected, referred, with the value score; each number explained."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from shiboken6 import isValid

from core.changes import ChangeSet
from core.lifetime import Worth
from core.score_table import ScoreTable
from ui import formats, lifetime_words, value_words
from ui.context import Context
from ui.dialogs.ratings import RatingsDialog
from ui.dialogs.score_weights import ScoreWeightsDialog
from ui.language import tr
from ui.models.figures import Col, CustomerPages, Figures
from ui.pages import worth_facts
from ui.pages.base import Page
from ui.pages.stand_in import StandIn, masked_state
from ui.pages.worth_facts import Facts
from ui.pages.worth_pane import WorthPane
from ui.theme import look
from ui.theme.icons import Icon, icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.customer_pane import figure
from ui.widgets.figure_table import FigureTable
from ui.widgets.header import PageHeader
from ui.widgets.labels import VLine, joined, label
from ui.widgets.layouts import Stack, empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.section_bar import SectionBar

_SIDE_BY_SIDE = 940  # px of the page's own width
_STACKED = 330  # px: the least height of the list and of the pane, one under another
_TABLES = ("customers", "purchases", "referrals", "ratings", "wallet_estimates", "feedback", "settings", "worths")
_WIDTHS = {"clv": 112, "past": 96, "expected": 96, "referred": 88, "again": 82, "score": 84, "rank": 62}
_LEAVING = ("referred", "past", "expected", "rank")


class WorthPage(Page):
    """`show_where(customer_id)`: with this customer's line."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.facts: Facts | None = None
        self._asked = 0
        self._sort, self._descending = "clv", True
        self._wanted: int | None = None
        self._rows: list[Worth] = []
        self._places: dict[int, int] = {}
        self._pages = CustomerPages(ctx)
        self.again = Button(tr("重新算"), Icon.REFRESH)
        self.again.clicked.connect(lambda: self._read(anew=True))
        self.weights = Button(tr("评分看重什么"), Icon.SLIDERS)
        self.weights.clicked.connect(lambda: ScoreWeightsDialog(self, ctx).open())
        self.header = PageHeader(tr("客户价值"), " ", self.again, self.weights)
        self.column.addWidget(self.header)
        self.column.addWidget(SectionBar(ctx, "worth"))
        self.sums = Card()
        self._figures = QHBoxLayout()
        self._figures.setSpacing(0)
        self.method = label("", "hint", "text2", wrap=True)
        self.sums.column.addLayout(self._figures)
        self.sums.column.addWidget(self.method)
        self._body = Stack(_SIDE_BY_SIDE, look.CARD_GAP)
        self._body.columns.addWidget(self._make_list(), 62)
        self.pane = WorthPane(ctx)
        self.pane.open_pressed.connect(lambda: self._open(self.view.place))
        self.pane.rate_pressed.connect(self._rate)
        self._body.columns.addWidget(self.pane, 38)
        self.pane.setMinimumHeight(look.px(_STACKED))
        self.column.addWidget(self.sums)
        self.column.addWidget(self._body, 1)
        self._stand_in = StandIn(self.column, self.sums, self._body)
        for widget in (self.sums, self._body):
            widget.hide()

    def _make_list(self) -> QWidget:
        card = Card()
        card.column.setContentsMargins(1, 1, 1, 8)
        self.table = Figures(self._columns())
        self.table.set_sort(self._sort, self._descending)
        self.view = FigureTable(self.table, _WIDTHS, tr("客户，按价值排"), leaving=_LEAVING, least=120)
        self.view.opened.connect(self._open)
        self.view.moved.connect(self._explain)
        self.view.sort_wanted.connect(self.sort_by)
        self.view.menu_wanted.connect(self._show_menu)
        self.view.setMinimumHeight(look.px(_STACKED) - 60)
        card.column.addWidget(self.view, 1)
        return card

    # --- cells ----------------------------------------------------------------------------------------------------

    def _columns(self) -> list[Col]:
        def amount(key: str, title: str, about: str, strong: bool = False) -> Col:
            return Col(
                key, title, lambda place: self._money(place, key), right=True, about=about, sorts=True, bold=strong
            )

        return [
            Col("name", tr("客户"), self._pages.name, bold=True),
            amount("clv", tr("终身价值"), tr("已经带来的 + 往后会带来的 + 介绍来的人带来的"), strong=True),
            amount("past", tr("已经带来"), tr("到今天为止的利润")),
            amount("expected", tr("往后会带来"), tr("以后几年预计的利润，越远的越打折")),
            amount("referred", tr("介绍来的"), tr("介绍来的客户已经带来的利润，不算进店里总数")),
            Col("again", tr("还会再来"), self._chance, right=True, about=tr("还会再来买的可能"), sorts=True,
                token=self._chance_tone),
            Col("score", tr("价值评分"), self._score, right=True, about=tr("价值评分，0 到 100 分"), sorts=True),
            Col("rank", tr("名次"), self._rank, right=True, about=tr("按价值评分排"), sorts=True),
        ]  # fmt: skip

    def _money(self, place: int, key: str) -> str:
        worth = self._rows[place]
        cents = {
            "clv": worth.lifetime_cents, "past": worth.past_cents, "expected": worth.expected_cents,
            "referred": worth.referred_cents,
        }[key]  # fmt: skip
        return formats.money(round(cents, -2), self.ctx.currency, tight=True) if cents else formats.DASH

    def _chance(self, place: int) -> str:
        assert self.facts is not None
        return lifetime_words.comes_again(self._rows[place].p_alive, self.facts.model.method)

    def _chance_tone(self, place: int) -> str | None:
        chance = self._rows[place].p_alive
        return "warn_text" if chance is not None and chance < 0.3 else None

    def _score(self, place: int) -> str:
        found = self.facts.table.scores.get(self._rows[place].customer_id) if self.facts is not None else None
        return f"{found.value:.0f}" if found is not None else self._unknown()

    def _rank(self, place: int) -> str:
        found = self.facts.table.ranks.get(self._rows[place].customer_id) if self.facts is not None else None
        return f"{found:,}" if found is not None else self._unknown()

    def _unknown(self) -> str:
        return formats.DASH if self.facts is not None and self.facts.scored else "…"

    # --- reading --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self._read(anew=False)

    def _read(self, *, anew: bool) -> None:
        self._asked += 1
        asked, archive, today = self._asked, self.ctx.archive, self.ctx.today()

        def done(facts: Facts) -> None:
            if isValid(self) and asked == self._asked:
                self._show(facts)
                if not facts.scored:
                    self._read_scores(asked)
                if anew:
                    self.ctx.toast(tr("客户价值重新算好了"))
            self.ctx.changed(facts.changes)

        self.ctx.run_job(
            tr("算客户价值"), lambda progress: worth_facts.read(archive, today, progress, anew=anew), done
        )

    def _read_scores(self, asked: int) -> None:
        """In a big shop the list is there first, the scores come when they are ready."""
        archive, today = self.ctx.archive, self.ctx.today()

        def done(table: ScoreTable) -> None:
            if isValid(self) and asked == self._asked and self.facts is not None:
                self._show(replace(self.facts, table=table, scored=True))

        self.ctx.runner.start(
            "", lambda _progress: worth_facts.read_scores(archive, today), done, self.ctx.alarm, quiet=True
        )

    def on_change(self, changes: ChangeSet) -> None:
        if changes.what != "worths_computed" and (changes.touches(*_TABLES) or changes.what == "undo"):
            self.refresh()

    def set_masked(self, masked: bool) -> None:
        if self.facts is not None:
            self._show(self.facts)

    # --- showing --------------------------------------------------------------------------------------------------

    def _show(self, facts: Facts) -> None:
        self.facts = facts
        masked = self.ctx.masked
        for button in (self.again, self.weights):
            button.setVisible(not masked and bool(facts.rows))
        self.header.set_sub("" if masked or not facts.rows else self._sub(facts))
        if masked or not facts.rows:
            self._rows = []
            self.table.set_count(0)
            self.pane.show_customer(None, None, None)
            self._stand_in.show(masked_state(self.ctx) if masked else self._nobody())
            return
        self._stand_in.show(None)
        self._show_sums(facts)
        self._fill()

    def _sub(self, facts: Facts) -> str:
        people = tr("{n} 位客户", n=len(facts.rows))
        strategy = tr("评分按“{strategy}”", strategy=value_words.strategy(self.ctx.archive.score.weights.key))
        return joined(people, strategy)

    def _show_sums(self, facts: Facts) -> None:
        empty_layout(self._figures)
        currency, years = self.ctx.currency, facts.model.horizon.years
        boxes = (
            (tr("已经带来的利润"), facts.total.past_cents),
            (tr("往后 {n} 年预计", n=years), facts.total.expected_cents),
            (tr("全店合计"), facts.total.cents),
        )
        for place, (words, cents) in enumerate(boxes):
            if place:
                self._figures.addWidget(VLine())
                self._figures.addSpacing(20)
            self._figures.addWidget(figure(formats.money(round(cents, -2), currency, tight=True), words), 1)
        left_out = tr("介绍来的人带来的利润，已经在他们自己名下，合计里不再算一遍。")
        self.method.setText(formats.sentences(lifetime_words.method(facts.model) + tr("。"), left_out))
        self.method.setToolTip(lifetime_words.small_print(facts.model))

    def _fill(self) -> None:
        """The list in its order; the customer who was current stays so."""
        assert self.facts is not None
        current = self._wanted if self._wanted is not None else self._current_id()
        self._wanted = None
        self._rows = worth_facts.ordered(self.facts, self._sort, self._descending)
        self._places = worth_facts.places(self._rows)
        self._pages.set_ids([worth.customer_id for worth in self._rows])
        self.table.set_count(len(self._rows))
        self.view.go_to(self._places.get(current, 0) if current is not None else 0)

    def _current_id(self) -> int | None:
        place = self.view.place
        return self._rows[place].customer_id if 0 <= place < len(self._rows) else None

    def sort_by(self, key: str) -> None:
        """A press on a header: by this column, largest first; once more turns it round. Ranks begin with the first."""
        self._descending = not self._descending if key == self._sort else key != "rank"
        self._sort = key
        self.table.set_sort(key, self._descending)
        if self.facts is not None and self.facts.rows and not self.ctx.masked:
            self._fill()

    def _explain(self, place: int) -> None:
        if self.facts is None or not 0 <= place < len(self._rows):
            self.pane.show_customer(None, None, None)
            return
        customer_id, archive, facts = self._rows[place].customer_id, self.ctx.archive, self.facts
        row = self._pages.row(place)
        if row is None:
            self.pane.show_customer(None, None, None)
            return
        self.pane.show_customer(
            row, archive.worth.why(customer_id), facts.table.why(customer_id), scored=facts.scored
        )

    def _nobody(self) -> EmptyState:
        hint = tr("记下几位客户和几笔消费，就能看出谁值得多花心思。")
        made = EmptyState(Icon.COINS, tr("还没有客户"), hint, tr("导入 Excel 客户表"))
        made.pressed.connect(lambda: self.ctx.go("import"))
        return made

    # --- doing ----------------------------------------------------------------------------------------------------

    def _open(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            self.ctx.open_customer(self._rows[place].customer_id, self._pages.ids)

    def _rate(self) -> None:
        customer_id = self._current_id()
        if customer_id is not None:
            RatingsDialog(self, self.ctx, self.ctx.archive.customers.row(customer_id)).open()

    def _show_menu(self, spot: QPoint, place: int) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon(Icon.OPEN), tr("打开档案"), lambda: self._open(place))
        menu.addAction(icon(Icon.STAR), tr("凭眼光打分"), self._rate)
        menu.popup(spot)

    # --- hooks ----------------------------------------------------------------------------------------------------

    def show_where(self, **where: Any) -> None:
        customer_id = where.get("customer_id")
        if customer_id is None:
            return
        if customer_id in self._places and not self.ctx.masked:
            self.view.go_to(self._places[customer_id])
        else:
            self._wanted = customer_id

    def first_focus(self) -> QWidget | None:
        return self.view if self._body.isVisible() else None

    def on_escape(self) -> bool:
        self.ctx.go("pyramid")
        return True

    def state(self) -> dict[str, Any]:
        return {**super().state(), "sort": (self._sort, self._descending), "customer_id": self._current_id()}

    def restore(self, state: dict[str, Any]) -> None:
        self._sort, self._descending = state.get("sort", (self._sort, self._descending))
        self.table.set_sort(self._sort, self._descending)
        self._wanted = state.get("customer_id")
        if self.facts is not None and self.facts.rows and not self.ctx.masked:
            self._fill()
        super().restore(state)
