"""资料: everything else the book knows of a customer, also what an imported list brought along."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from core.people import CustomerStatus, Profile
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import label
from ui.widgets.layouts import empty_layout

_COLUMNS = 2


class FactsCard(Card):
    edit_pressed = Signal()

    def __init__(self, ctx: Context) -> None:
        self.edit = Button(tr("改资料"), Icon.EDIT, "ghost", "s")
        super().__init__(tr("资料"), "", self.edit)
        self._ctx = ctx
        self.edit.clicked.connect(self.edit_pressed)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self.column.addLayout(self._grid)

    def show_profile(self, profile: Profile) -> None:
        empty_layout(self._grid)
        pairs = [(name, words) for name, words in self._facts(profile) if words]
        for place, (name, words) in enumerate(pairs):
            row, column = place // _COLUMNS, place % _COLUMNS * 2
            shown = label(words, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            shown.setAccessibleName(tr("{column}：{words}", column=name, words=words))
            self._grid.addWidget(label(name, "sub"), row, column, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(shown, row, column + 1, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(column + 1, 1)
        if not pairs:
            self._grid.addWidget(label(tr("还没有别的资料"), "hint"), 0, 0)

    def _facts(self, profile: Profile) -> Iterator[tuple[str, str | None]]:
        row, masked = profile.row, self._ctx.masked
        yield tr("标签"), tr("、").join(row.tags)
        yield tr("客户编号"), row.code
        yield tr("微信"), row.wechat
        yield tr("邮箱"), row.email
        yield tr("单位"), row.employer
        yield tr("职业"), row.work
        yield tr("地址"), row.address
        yield tr("怎么知道本店的"), row.source
        yield tr("介绍人"), profile.referred_by_name
        yield tr("介绍来的"), tr("、").join(name for _id, name in profile.referred)
        yield tr("状态"), _status(row.status)
        if not masked:
            yield tr("储值余额"), _money(row.balance_cents, self._ctx.currency)
            yield tr("积分"), f"{row.points:,}" if row.points is not None else None
            if row.purchases:
                yield tr("名单上的累计消费"), _money(row.stated_spent_cents, self._ctx.currency)
            yield tr("备注"), row.note
            yield from profile.custom.items()


def _money(cents: int | None, currency: str) -> str | None:
    return formats.money(cents, currency) if cents is not None else None


def _status(status: CustomerStatus) -> str:
    return {CustomerStatus.PROSPECT: tr("潜在客户"), CustomerStatus.UNQUALIFIED: tr("需置疑的客户")}.get(status, "")
