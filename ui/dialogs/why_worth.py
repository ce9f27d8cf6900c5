"""为什么值这么多: the formula of the lifetime value with one customer's figures in it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.lifetime import WhyWorth
from core.people import CustomerRow
from ui import lifetime_words, value_words
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.messages import EmptyState
from ui.widgets.why_value import again_line, worth_box


class WhyWorthDialog(Dialog):
    """`why` None: nothing was computed yet."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow, why: WhyWorth | None) -> None:
        super().__init__(parent, tr("预计终身价值：{name}", name=row.name), 520)
        if why is None:
            nothing = EmptyState(Icon.HOURGLASS, tr("还没算过"), tr("到“客户价值”看一次，全店就都算好了。"))
            self.column.addWidget(nothing)
        else:
            self.column.addWidget(worth_box(why, ctx.currency))
            self.column.addWidget(again_line(why))
            self.column.addWidget(label(lifetime_words.method(why.model), "hint", "text2", wrap=True))
            self.column.addWidget(label(value_words.small_print(why.model), "small", "text2", wrap=True))
        there, close = Button(tr("看全店的客户价值"), kind="ghost"), Button(tr("知道了"), kind="primary")
        there.clicked.connect(self.accept)
        there.clicked.connect(lambda: ctx.go("worth", customer_id=row.id))
        close.clicked.connect(self.accept)
        self.add_buttons(close, left=there)
        close.setFocus()
