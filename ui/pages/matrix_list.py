"""Beside the matrix: one of the four kinds with its advice and its customers, or those who were not judged yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from core.matrix import Quadrant
from ui import formats, worth_words
from ui.context import Context
from ui.dialogs.why_worth import WhyWorthDialog
from ui.language import tr
from ui.models.figures import Col, CustomerPages, Figures
from ui.pages.matrix_facts import Facts
from ui.theme.icons import Icon, icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.choices import Pill
from ui.widgets.figure_table import FigureTable
from ui.widgets.labels import frame, label
from ui.widgets.layouts import FlowLayout

_ORDER = (Quadrant.GOLD, Quadrant.PROMISING, Quadrant.ADVOCATE, Quadrant.MARGINAL)


class ListCard(Card):
    """`chosen(Quadrant or None)`: another kind (None: who was not judged); `rate_wanted(customer id)`."""

    chosen = Signal(object)
    rate_wanted = Signal(int)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.facts: Facts | None = None
        self.which: Quadrant | None = Quadrant.GOLD
        self._pages = CustomerPages(ctx)
        self.pills = QWidget()
        flow = FlowLayout(self.pills, gap=6, line_gap=6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.pills.setSizePolicy(policy)
        self._pill: dict[Quadrant | None, Pill] = {}
        for which in (*_ORDER, None):
            pill = Pill(worth_words.quadrant(which) if which is not None else tr("没评过"))
            pill.clicked.connect(lambda _=False, which=which: self._press(which))
            self._pill[which] = pill
            flow.addWidget(pill)
        self.meaning, self.advice = label("", "h3", wrap=True), label("", "sub", wrap=True)
        box = frame("inset")
        inside = QHBoxLayout(box)
        inside.setContentsMargins(14, 8, 14, 9)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.meaning)
        words.addWidget(self.advice)
        inside.addLayout(words)
        self.table = Figures(self._columns())
        self.view = FigureTable(self.table, {"cpv": 70, "clv": 104}, tr("这一类的客户"), least=110)
        self.view.opened.connect(self._open)
        self.view.moved.connect(lambda _: self._follow())
        self.view.menu_wanted.connect(self._show_menu)
        self.open, self.rate = Button(tr("打开档案"), Icon.OPEN, size="s"), Button(tr("评一评"), Icon.NOTE, "soft", "s")
        self.why = Button(tr("价值怎么来的"), kind="ghost", size="s")
        self.why.clicked.connect(self._explain)
        self.open.clicked.connect(lambda: self._open(self.view.place))
        self.rate.clicked.connect(self._rate)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.rate)
        foot.addWidget(self.open)
        foot.addWidget(self.why)
        foot.addStretch(1)
        self.nobody = label("", "hint", "text2", wrap=True)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.addWidget(self.pills)
        self.column.addWidget(box)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self.nobody, 1)
        self.column.addLayout(foot)

    def _columns(self) -> list[Col]:
        return [
            Col("name", tr("客户"), self._pages.name, bold=True),
            Col("cpv", tr("觉得值"), self._cpv, right=True, about=tr("感知价值，0 到 100 分")),
            Col("clv", tr("预计终身价值"), self._clv, right=True, about=tr("已经带来的利润，加上以后几年的")),
        ]

    # --- cells ----------------------------------------------------------------------------------------------------

    def _id(self, place: int) -> int | None:
        return self._pages.ids[place] if 0 <= place < len(self._pages.ids) else None

    def _cpv(self, place: int) -> str:
        value = self.facts.cpv.get(self._id(place) or 0) if self.facts is not None else None
        return f"{value:.0f}" if value is not None else formats.DASH

    def _clv(self, place: int) -> str:
        customer_id = self._id(place)
        if customer_id is None or self.facts is None:
            return ""
        cents = self.facts.clv.get(customer_id)
        if cents is None:
            worth = self._ctx.archive.worth.of(customer_id)
            cents = worth.lifetime_cents if worth is not None else None
        return formats.money(round(cents, -2), self._ctx.currency, tight=True) if cents is not None else formats.DASH

    # --- showing --------------------------------------------------------------------------------------------------

    @property
    def ids(self) -> Sequence[int]:
        """Who is listed now."""
        return self._pages.ids

    def show_facts(self, facts: Facts) -> None:
        """The counts, and the list of the kind in use; without anybody judged, who is to be judged first."""
        current = self._id(self.view.place)
        self.facts = facts
        if not facts.matrix.rated:
            self.which = None
        for which, pill in self._pill.items():
            many = facts.matrix.field(which).customers if which is not None else len(facts.unrated)
            pill.setChecked(which is self.which)
            pill.set_count(many)
        self._fill(current)

    def choose(self, which: Quadrant | None) -> None:
        """List this kind."""
        self.which = which
        for key, pill in self._pill.items():
            pill.setChecked(key is which)
        if self.facts is not None:
            self._fill(None)

    def mark(self, ids: Sequence[int]) -> None:
        """Make the first of these customers the current line."""
        place = next((place for place, one in enumerate(self._pages.ids) if one in ids), None)
        if place is not None:
            self.view.go_to(place)

    def _press(self, which: Quadrant | None) -> None:
        self.choose(which)
        self.chosen.emit(which)

    def _fill(self, current: int | None) -> None:
        assert self.facts is not None
        if self.which is None:
            ids: Sequence[int] = self.facts.unrated
            self.meaning.setText(tr("还没评过值不值的"))
            self.advice.setText(tr("没评过的不猜，也不放进图里。花得最多的排在前面，先评他们。"))
        else:
            ids = [point.customer_id for point in self.facts.matrix.field(self.which).points]
            self.meaning.setText(
                tr("{name}：{meaning}", name=worth_words.quadrant(self.which),
                   meaning=worth_words.quadrant_meaning(self.which))
            )  # fmt: skip
            self.advice.setText(worth_words.quadrant_advice(self.which))
        self._pages.set_ids(ids)
        self.table.set_count(len(ids))
        self.view.setVisible(bool(ids))
        self.nobody.setVisible(not ids)
        self.nobody.setText(tr("这一类还没有人") if self.which is not None else tr("每一位都评过了"))
        place = ids.index(current) if current in ids else 0
        self.view.go_to(place)
        self._follow()

    def _follow(self) -> None:
        known = self._id(self.view.place) is not None
        self.open.setEnabled(known)
        self.rate.setEnabled(known)
        self.why.setEnabled(known)
        self.rate.set_text(tr("评一评") if self.which is None else tr("再评一次"))

    # --- doing ----------------------------------------------------------------------------------------------------

    def _open(self, place: int) -> None:
        customer_id = self._id(place)
        if customer_id is not None:
            self._ctx.open_customer(customer_id, self._pages.ids)

    def _explain(self) -> None:
        """How the lifetime value of the current customer comes."""
        customer_id = self._id(self.view.place)
        why = self._ctx.archive.worth.why(customer_id) if customer_id is not None else None
        if customer_id is not None and why is not None:
            WhyWorthDialog(self, self._ctx, self._ctx.archive.customers.row(customer_id), why).open()

    def _rate(self) -> None:
        customer_id = self._id(self.view.place)
        if customer_id is not None:
            self.rate_wanted.emit(customer_id)

    def _show_menu(self, spot: QPoint, place: int) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon(Icon.OPEN), tr("打开档案"), lambda: self._open(place))
        menu.addAction(icon(Icon.NOTE), self.rate.text(), self._rate)
        menu.addAction(icon(Icon.INFO), tr("价值怎么来的"), self._explain)
        menu.popup(spot)
