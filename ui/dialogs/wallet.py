"""占其钱包份额: what a customer spends a year on this kind of thing, by estimate; our part of it follows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.people import CustomerRow
from core.text import clean_text, find_money
from core.wallet import WalletEstimate, WalletShare, wallet_share, yearly_of_month
from ui import formats
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.day_field import DayField
from ui.widgets.fields import LineField
from ui.widgets.labels import frame, joined, label
from ui.widgets.progress import ProgressBar

_EARLIER = 3


class WalletDialog(FormDialog):
    """A new estimate; one made on the same day is put right instead. Earlier ones are told below."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow) -> None:
        super().__init__(parent, tr("占其钱包份额：{name}", name=row.name), 580)
        self._ctx, self._row = ctx, row
        self._known = ctx.archive.wallet.of(row.id)
        self._own = ctx.archive.wallet.own_cents(row.id, ctx.today())
        last = self._known[0] if self._known else None
        about = tr("这类消费，这位客户一年在各家一共花多少？没人查得到，估个大概就好，以后随时能改。")
        self.yearly = LineField(
            tr("一年大约"), tr("例如：36000、3.6 万"), _plain(last.yearly_cents) if last else "", required=True
        )
        self.monthly = LineField(tr("只知道一个月的"), tr("例如：3000，自动 × 12"))
        self.source = LineField(tr("怎么估的"), tr("例如：客户自己说的、看朋友圈"), (last and last.source) or "")
        self.day = DayField(tr("哪一天估的"), ctx.today(), ctx.today(), past=True)
        self.grid.addWidget(label(about, "sub", wrap=True), 0, 0, 1, 2)
        self.grid.addWidget(self.yearly, 1, 0)
        self.grid.addWidget(self.monthly, 1, 1)
        self.grid.addWidget(self._result(), 2, 0, 1, 2)
        self.grid.addWidget(self.source, 3, 0)
        self.grid.addWidget(self.day, 3, 1)
        if self._known:
            self.grid.addWidget(label(_earlier(self._known, ctx.currency), "hint", "text2", wrap=True), 4, 0, 1, 2)
        self.monthly.edit.textEdited.connect(lambda _: self._take_month())
        self.yearly.edit.textChanged.connect(lambda _: self._follow())
        self._follow()
        delete = None
        if last is not None:
            delete = Button(tr("删除这次估计"), Icon.TRASH, "danger")
            delete.clicked.connect(self._delete)
        self.finish_form(tr("记下"), left=delete)
        self.yearly.edit.setFocus()
        self.yearly.edit.selectAll()

    def _result(self) -> QWidget:
        box = frame("inset")
        self.figure, self.about = label("", "figure"), label("", "hint", "text2", wrap=True)
        self.bar = ProgressBar(tr("占其钱包份额"), "carrot", 8)
        words = QVBoxLayout()
        words.setSpacing(5)
        words.addWidget(self.bar)
        words.addWidget(self.about)
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(14)
        row.addWidget(self.figure)
        row.addLayout(words, 1)
        return box

    # --- following ------------------------------------------------------------------------------------------------

    def share(self) -> WalletShare | None:
        """By what is written; None while it is no amount."""
        cents = find_money(self.yearly.text()).cents if self.yearly.text() else None
        if cents is None:
            return None
        return wallet_share(WalletEstimate(0, self._row.id, self._ctx.today(), cents), self._own)

    def _take_month(self) -> None:
        cents = find_money(self.monthly.text()).cents if self.monthly.text() else None
        if cents is not None:
            self.yearly.set_text(_plain(yearly_of_month(cents)))

    def _follow(self) -> None:
        share, currency = self.share(), self._ctx.currency
        self.figure.setText(formats.share(share.share) if share else formats.DASH)
        self.bar.set_part(share.share if share else 0.0)
        self.about.setText(share_words(share, self._own, currency))
        doubtful = share is not None and share.doubtful
        self.yearly.set_remark(tr("比在我们这里花的还少，是不是估低了？") if doubtful else None, "warn")

    # --- keeping --------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        money = find_money(self.yearly.text())
        cents, day = money.cents, self.day.day()
        if not cents or cents < 0:
            self.yearly.set_error(tr("请写一个大于零的金额，例如：36000"))
            return
        if not self.day.check() or day is None:
            return
        book, name = self._ctx.archive.wallet, self._row.name
        source = clean_text(self.source.text()) or None
        same_day = next((one for one in self._known if one.day == day), None)
        words = tr("{name} 的钱包估计记下了", name=name)
        if same_day is not None:
            done = self._ctx.do(lambda: book.update(same_day.id, day, cents, source), words)
        else:
            done = self._ctx.do(lambda: book.add(self._row.id, day, cents, source), words)
        if done is not None:
            self.accept()

    def _delete(self) -> None:
        book, last = self._ctx.archive.wallet, self._known[0]
        if self._ctx.do(lambda: book.delete(last.id), tr("已删除一次估计"), sign=Icon.TRASH) is not None:
            self.accept()


def share_words(share: WalletShare | None, own_cents: int, currency: str) -> str:
    """How the share comes, and what is missing to two thirds."""
    own = formats.money(own_cents, currency)
    if share is None:
        return tr("近 12 个月在我们这里花了 {own}", own=own)
    words = tr(
        "近 12 个月在我们这里花了 {own} ÷ 估计一年花 {all}", own=own, all=formats.money(share.yearly_cents, currency)
    )
    if share.doubtful:
        return words
    if share.headroom_cents:
        more = formats.money(round(share.headroom_cents, -2), currency)
        return tr("{words}。到三分之二，一年还差 {more}", words=words, more=more)
    return tr("{words}。已经过了三分之二", words=words)


def estimated_by(estimate: WalletEstimate) -> str:
    """2026-11-22 小陈·客户自己说的."""
    who = " ".join(part for part in (formats.full_day(estimate.day), estimate.who or "") if part)
    return joined(who, estimate.source or "")


def _earlier(known: Sequence[WalletEstimate], currency: str) -> str:
    told = (
        tr("{money}（{about}）", money=formats.money(one.yearly_cents, currency), about=estimated_by(one))
        for one in known[:_EARLIER]
    )
    return tr("估过：{told}", told=tr("；").join(told))


def _plain(cents: int) -> str:
    return f"{cents / 100:.2f}".rstrip("0").rstrip(".")
