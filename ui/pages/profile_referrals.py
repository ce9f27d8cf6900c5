"""转介绍: by whom she came, whom she brought, and what that was worth; each name leads to the profile."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.people import Profile
from core.referrals import Brought, Chain, Worth
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import joined, label
from ui.widgets.layouts import FlowLayout, empty_layout

_INDENT = 10
"""px: words stand under the words of buttons without an edge."""
_SHOWN = 6
"""Whom she brought: so many at once, the others after a press."""


class ReferralCard(Card):
    """`edit_pressed`: say who brought her; `opened(customer id)`: a name of the chain was pressed."""

    edit_pressed = Signal()
    opened = Signal(int)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._chain = Chain()
        self._all = False
        self._customer_id: int | None = None
        self.setAccessibleName(tr("转介绍"))
        self.column.setContentsMargins(16, 8, 12, 8)
        self.column.setSpacing(4)
        self._path, self._path_flow = _flow(gap=4)
        self._worth = [label("", "sub", wrap=True) for _ in range(2)]
        for line in self._worth:
            line.setContentsMargins(_INDENT, 0, 0, 0)
        self._names, self._names_flow = _flow(gap=4)
        self.edit = Button(tr("记介绍人"), Icon.HANDSHAKE, "ghost")
        self.edit.clicked.connect(self.edit_pressed)
        text = QVBoxLayout()
        text.setSpacing(2)
        for widget in (self._path, *self._worth, self._names):
            text.addWidget(widget)
        title = label(tr("转介绍"), "h3")
        title.setMinimumHeight(look.px(34))
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        row.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def show_profile(self, profile: Profile) -> None:
        if profile.row.id != self._customer_id:
            self._all = False
        self._customer_id = profile.row.id
        self._chain = self._ctx.archive.referrals.chain(profile.row.id)
        self.edit.set_text(tr("改介绍人") if profile.row.referred_by is not None else tr("记介绍人"))
        self._show_path(profile.row.name)
        self._show_worth()
        self._show_names()

    def _show_path(self, name: str) -> None:
        """王姐 → 周雅琴 → 带来 2 位."""
        empty_layout(self._path_flow)
        chain = self._chain
        if not chain:
            nobody = label(tr("还没记过是谁介绍来的，也没带来过别人"), "hint")
            nobody.setMinimumHeight(look.px(34))
            nobody.setContentsMargins(_INDENT, 0, 0, 0)
            self._path_flow.addWidget(nobody)
            return
        for number, one in chain.came_by:
            self._path_flow.addWidget(self._link(number, one))
            self._path_flow.addWidget(_word("→", "text2"))
        self._path_flow.addWidget(_word(name, None, role="h3", first=not chain.came_by))
        if chain.direct:
            self._path_flow.addWidget(_word("→", "text2"))
            self._path_flow.addWidget(_word(tr("带来 {n} 位", n=chain.one_level.customers), None))

    def _show_worth(self) -> None:
        """What those were worth whom she brought, and with those whom they brought."""
        chain = self._chain
        further = chain.whole.customers > chain.one_level.customers
        lines = (
            self._sum(tr("直接带来的"), chain.one_level) if chain.direct else "",
            self._sum(tr("连同他们带来的"), chain.whole) if further else "",
        )
        for line, words in zip(self._worth, lines, strict=True):
            line.setText(words)
            line.setVisible(bool(words))

    def _sum(self, who: str, worth: Worth) -> str:
        if self._ctx.masked:
            return tr("{who} {n} 位", n=worth.customers, who=who)
        currency = self._ctx.currency
        return tr(
            "{who} {n} 位：消费 {revenue}，利润 {profit}", n=worth.customers, who=who,
            revenue=formats.money(worth.revenue_cents, currency), profit=formats.money(worth.profit_cents, currency),
        )  # fmt: skip

    def _show_names(self) -> None:
        empty_layout(self._names_flow)
        direct = self._chain.direct
        self._names.setVisible(bool(direct))
        shown = direct if self._all else direct[:_SHOWN]
        for one in shown:
            self._names_flow.addWidget(self._link(one.id, self._brought_words(one)))
        if len(shown) < len(direct):
            more = Button(tr("还有 {n} 位", n=len(direct) - len(shown)), Icon.DOWN, "ghost", "s")
            more.clicked.connect(self._show_all)
            self._names_flow.addWidget(more)

    def _brought_words(self, one: Brought) -> str:
        money = "" if self._ctx.masked else formats.money(one.revenue_cents, self._ctx.currency)
        further = tr("又带来 {n} 位", n=one.brought) if one.brought else ""
        return joined(one.name, money, further)

    def _show_all(self) -> None:
        self._all = True
        self._show_names()
        first = self._names_flow.itemAt(_SHOWN)
        widget = first.widget() if first is not None else None
        if widget is not None:
            widget.setFocus()

    def _link(self, customer_id: int, words: str) -> Button:
        button = Button(words, None, "ghost", "s")
        button.setToolTip(tr("打开档案"))
        button.clicked.connect(lambda: self.opened.emit(customer_id))
        return button


def _flow(gap: int) -> tuple[QWidget, FlowLayout]:
    """A box whose contents flow into as many lines as they need."""
    box = QWidget()
    flow = FlowLayout(box, gap=gap, line_gap=2)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box, flow


def _word(words: str, tone: str | None, role: str = "body", *, first: bool = False) -> QWidget:
    made = label(words, role, tone)
    made.setMinimumHeight(look.px(30))
    if first:
        made.setContentsMargins(_INDENT, 0, 0, 0)
    return made
