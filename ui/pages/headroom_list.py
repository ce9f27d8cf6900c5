"""还花在别家: customers of whom most is missing to two thirds of what they spend on this kind of thing, first."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from core.people import CustomerRow, FollowupDraft
from core.wallet import WalletEstimate, WalletShare, by_headroom
from storage.potential import open_followups
from ui import formats
from ui.context import Context
from ui.dialogs.followup import add_followup
from ui.dialogs.wallet import WalletDialog, estimated_by
from ui.language import tr
from ui.pages.stand_in import StandIn, masked_state
from ui.potential_words import AHEAD, headroom_suggestion
from ui.theme.icons import Icon
from ui.widgets.headroom_row import HeadroomRow
from ui.widgets.messages import EmptyState
from ui.widgets.row_card import RowCard

SHOWN = 30
"""So many at first, and so many more with each press."""

Estimated = tuple[WalletShare, WalletEstimate]


class HeadroomList(QWidget):
    """A part of the page of potential. `summed_up(words)`: what the list says as a whole."""

    summed_up = Signal(str)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._asked, self._shown = 0, SHOWN
        self._estimated: list[Estimated] = []
        self.card = RowCard(tr("谁还花在别家"), SHOWN)
        self.card.opened.connect(self._open)
        self.card.more_pressed.connect(self._show_more)
        self.list = self.card.list
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch(0)  # below a short list; where something stands in for it, that takes the room
        self._stand_in = StandIn(column, self.card)

    def first_focus(self) -> QWidget | None:
        return self.list if self.card.isVisible() else None

    def refresh(self) -> None:
        self._asked += 1
        asked, archive, today = self._asked, self.ctx.archive, self.ctx.today()

        def done(found: list[Estimated]) -> None:
            if isValid(self) and asked == self._asked:
                self._estimated = found
                self._fill()

        self.ctx.read(lambda: archive.wallet.estimated(today), done)

    # --- showing ----------------------------------------------------------------------------------------------------

    def listed(self) -> list[Estimated]:
        """Those who are shown, in their order."""
        estimates = dict(self._estimated)
        return [(share, estimates[share]) for share in by_headroom(estimates)]

    def _fill(self) -> None:
        listed = self.listed()
        if self.ctx.masked or not listed:
            self.summed_up.emit("")
            self._stand_in.show(masked_state(self.ctx) if self.ctx.masked else self._empty())
            return
        self._stand_in.show(None)
        shown = listed[: self._shown]
        ids = [share.customer_id for share, _estimate in shown]
        people = {row.id: row for row in self.ctx.archive.customers.rows(ids)}
        planned = open_followups(self.ctx.archive, ids)
        self.card.begin()
        for share, estimate in shown:
            row = people.get(share.customer_id)
            if row is not None:
                self.card.add_row(self._row(row, share, estimate, planned=row.id in planned))
        self.card.end(len(listed) - len(shown))
        self.summed_up.emit(self._summed_up())

    def _summed_up(self) -> str:
        """估过 12 位，9 位还不到三分之二，合起来一年差 ¥86,000."""
        missing = [share.headroom_cents for share, _estimate in self._estimated if share.headroom_cents]
        all_of_them = tr("估过 {n} 位", n=len(self._estimated))
        if not missing:
            return all_of_them
        money = formats.money(round(sum(missing), -2), self.ctx.currency)
        short = tr("{n} 位还不到三分之二，合起来一年差 {money}", n=len(missing), money=money)
        return tr("，").join((all_of_them, short))

    def _row(self, row: CustomerRow, share: WalletShare, estimate: WalletEstimate, *, planned: bool) -> HeadroomRow:
        told = estimated_by(estimate)
        made = HeadroomRow(row, share, estimate, told, self.ctx.currency, planned=planned)
        made.follow_pressed.connect(lambda: self._follow(row, share))
        made.estimate_pressed.connect(lambda: WalletDialog(self, self.ctx, row).open())
        return made

    def _empty(self) -> EmptyState:
        if self._estimated:
            title, hint = tr("估过的客户都到了三分之二"), tr("再估几位，就看得出谁还花在别家。")
        else:
            title = tr("还没有估过谁一年花多少")
            hint = tr("打开一位客户的档案，在“占其钱包份额”那一格估一估：这类东西一年在各家一共花多少。")
        made = EmptyState(Icon.WALLET, title, hint, tr("看客户"))
        made.pressed.connect(lambda: self.ctx.go("customers"))
        return made

    # --- doing ------------------------------------------------------------------------------------------------------

    def _show_more(self) -> None:
        self._shown += SHOWN
        self._fill()

    def _open(self, customer_id: int) -> None:
        self.ctx.open_customer(customer_id, [share.customer_id for share, _estimate in self.listed()])

    def _follow(self, row: CustomerRow, share: WalletShare) -> None:
        """A follow-up in a week, with what could be said; it can be changed like any other."""
        day = self.ctx.today() + timedelta(days=AHEAD)
        text = headroom_suggestion(share.headroom_cents, self.ctx.currency)
        add_followup(self.ctx, FollowupDraft(row.id, day, text=text), row.name)
