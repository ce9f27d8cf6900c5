"""Everyone whose tier changed since the last saved run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.people import CustomerRow
from core.tiers import Metric, Move
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.pages.pyramid_facts import move_words
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.move_row import MoveRow
from ui.widgets.scroll import ScrollBox

MOST = 100
"""More rows than these say nothing; the largest changes come first."""


class MovesDialog(Dialog):
    """`people` are the rows of at least the first MOST movers. A row opens the customer."""

    def __init__(
        self, parent: QWidget, ctx: Context, moves: Sequence[Move], people: dict[int, CustomerRow], metric: Metric
    ) -> None:
        super().__init__(parent, tr("升级和降级：{n} 位", n=len(moves)), 640)
        self._ctx = ctx
        if len(moves) > MOST:
            self.column.addWidget(label(tr("这里是变化最大的 {n} 位。", n=MOST), "hint"))
        box = ScrollBox("surface")
        box.column.setContentsMargins(0, 0, 12, 0)
        shown = [move for move in moves[:MOST] if move.customer_id in people]
        self.rows: list[MoveRow] = []
        for move in shown:
            words = move_words(move, metric, ctx.currency)
            row = MoveRow(people[move.customer_id].name, words, move.before, move.after, up=move.up)
            row.clicked.connect(lambda _=False, move=move: self._open(move, [m.customer_id for m in shown]))
            box.column.addWidget(row)
            self.rows.append(row)
        box.column.addStretch(1)
        box.setMinimumHeight(min(look.px(46) * len(shown) + 4, look.px(420)))
        self.column.addWidget(box)
        close = Button(tr("关闭"), kind="primary")
        close.clicked.connect(self.reject)
        self.add_buttons(close)

    def _open(self, move: Move, among: list[int]) -> None:
        self.accept()
        self._ctx.open_customer(move.customer_id, among)
