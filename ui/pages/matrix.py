"""四类客户: how each finds us against what she is worth, as a picture with its advice and its customers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from core.changes import ChangeSet
from core.matrix import FEW, Quadrant
from ui.context import Context
from ui.dialogs.matrix_rules import MatrixRulesDialog
from ui.dialogs.perception import PerceptionDialog
from ui.language import tr
from ui.pages import matrix_facts
from ui.pages.base import Page
from ui.pages.matrix_facts import Facts
from ui.pages.matrix_list import ListCard
from ui.pages.stand_in import StandIn, masked_state
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.charts.matrix import MatrixView
from ui.widgets.header import PageHeader
from ui.widgets.labels import joined, label
from ui.widgets.layouts import Stack
from ui.widgets.messages import EmptyState
from ui.widgets.section_bar import SectionBar

_SIDE_BY_SIDE = 960  # px of the page's own width
_TABLES = ("customers", "purchases", "perceptions", "referrals", "settings", "worths")


class MatrixPage(Page):
    """`show_where(quadrant)`: with this kind chosen."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.facts: Facts | None = None
        self._asked = 0
        self.numbers = Button(tr("看数字"), Icon.TABLE)
        self.numbers.clicked.connect(self._show_numbers)
        self.rules = Button(tr("四类怎么分"), Icon.SLIDERS)
        self.rules.clicked.connect(self._ask_rules)
        self.header = PageHeader(tr("四类客户"), " ", self.numbers, self.rules)
        self.column.addWidget(self.header)
        self.column.addWidget(SectionBar(ctx, "matrix"))
        self.picture_card = Card()
        self.view = MatrixView(self._names)
        self.hint = label("", "hint", "text2", wrap=True)
        self.picture_card.column.addWidget(self.view, 1)
        self.picture_card.column.addWidget(self.hint)
        self.list = ListCard(ctx)
        self._body = Stack(_SIDE_BY_SIDE, look.CARD_GAP)
        self._body.columns.addWidget(self.picture_card, 58)
        self._body.columns.addWidget(self.list, 42)
        self.column.addWidget(self._body, 1)
        self._stand_in = StandIn(self.column, self._body)
        self._body.hide()
        self._connect()

    def _connect(self) -> None:
        self.view.chosen.connect(self.list.choose)
        self.view.spot_chosen.connect(self.list.mark)
        self.view.opened.connect(lambda customer_id: self.ctx.open_customer(customer_id, self.list.ids))
        self.list.chosen.connect(self._follow_list)
        self.list.rate_wanted.connect(self.rate)

    def _follow_list(self, which: Quadrant | None) -> None:
        if which is not None:
            self.view.set_current(which)

    def _names(self, ids: Sequence[int]) -> Mapping[int, str]:
        return {row.id: row.name for row in self.ctx.archive.customers.rows(list(ids))}

    # --- reading --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self._asked += 1
        asked, archive, today = self._asked, self.ctx.archive, self.ctx.today()

        def done(facts: Facts) -> None:
            if isValid(self) and asked == self._asked:
                self._show(facts)
            self.ctx.changed(facts.changes)

        self.ctx.run_job(tr("算四类客户"), lambda progress: matrix_facts.read(archive, today, progress), done)

    def on_change(self, changes: ChangeSet) -> None:
        if changes.what != "worths_computed" and (changes.touches(*_TABLES) or changes.what == "undo"):
            self.refresh()

    def set_masked(self, masked: bool) -> None:
        if self.facts is not None:
            self._show(self.facts)

    # --- showing --------------------------------------------------------------------------------------------------

    def _show(self, facts: Facts) -> None:
        self.facts = facts
        masked, everybody = self.ctx.masked, facts.matrix.rated + facts.matrix.unrated
        for button in (self.numbers, self.rules):
            button.setVisible(not masked and bool(facts.matrix.rated))
        rated = tr("{n} 位评过值不值", n=facts.matrix.rated)
        self.header.set_sub(joined(rated, tr("共 {n} 位客户", n=everybody)) if everybody and not masked else "")
        if masked or not everybody:
            self._stand_in.show(masked_state(self.ctx) if masked else self._nobody())
            return
        self._stand_in.show(None)
        self.view.set_matrix(facts.matrix, self.ctx.currency)
        self.hint.setText(self._hint_words(facts))
        self.list.show_facts(facts)
        if self.list.which is not None:
            self.view.set_current(self.list.which)

    def _hint_words(self, facts: Facts) -> str:
        at = facts.matrix.borders
        if not facts.matrix.rated:
            return tr("还没有评过谁。右边从花得最多的开始，一位不到半分钟。")
        if facts.matrix.rated < FEW:
            return tr("才评过 {n} 位，界线还说不准，再评几位就清楚了。", n=facts.matrix.rated)
        if at.cpv_set or at.clv_set:
            return tr("界线是您定的。圆点越大，那里的人越多。")
        return tr("界线是评过的客户的中间数。圆点越大，那里的人越多。")

    def _nobody(self) -> EmptyState:
        hint = tr("先记下几位客户，再评一评他们觉得我们值不值。")
        made = EmptyState(Icon.GRID, tr("还没有客户"), hint, tr("导入 Excel 客户表"))
        made.pressed.connect(lambda: self.ctx.go("import"))
        return made

    # --- doing ----------------------------------------------------------------------------------------------------

    def rate(self, customer_id: int) -> None:
        """A card for her."""
        PerceptionDialog(self, self.ctx, self.ctx.archive.customers.row(customer_id)).open()

    def _ask_rules(self) -> None:
        if self.facts is not None:
            MatrixRulesDialog(self, self.ctx, self.facts.matrix.borders).open()

    def _show_numbers(self) -> None:
        if self.facts is None:
            return
        from ui.pages.chart_table import show_numbers
        from ui.report_tables import matrix_table

        currency = self.ctx.currency
        show_numbers(self, tr("四类客户的数字"), matrix_table(self.facts.matrix, currency), currency)

    # --- hooks ----------------------------------------------------------------------------------------------------

    def show_where(self, **where: Any) -> None:
        which = where.get("quadrant")
        if which is not None:
            self.list.choose(Quadrant(which))

    def first_focus(self) -> QWidget | None:
        return self.view if self._body.isVisible() else None

    def on_escape(self) -> bool:
        self.ctx.go("pyramid")
        return True

    def state(self) -> dict[str, Any]:
        return {**super().state(), "which": self.list.which}

    def restore(self, state: dict[str, Any]) -> None:
        if state.get("which") is not None:
            self.list.choose(state["which"])
        super().restore(state)
