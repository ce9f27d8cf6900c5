"""为什么值这么多: the formula of the lifetime value with one customer's figures in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.lifetime import WhyWorth
from core.people import CustomerRow
from ui import lifetime_words
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.why_value import again_line, small_print, worth_box


class WhyWorthDialog(FormDialog):
    """Nothing to fill in, but as long as a form: it scrolls where the screen is low."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow, why: WhyWorth) -> None:
        super().__init__(parent, tr("预计终身价值：{name}", name=row.name), 560)
        spent = lifetime_words.spending(row, ctx.today(), ctx.currency)
        parts = [
            worth_box(why, ctx.currency),
            again_line(why),
            label(lifetime_words.method(why.model), "hint", "text2", wrap=True),
            small_print(why),
            *(label(words, "hint", "text2", wrap=True) for words in spent),
        ]
        for place, part in enumerate(parts):
            self.grid.addWidget(part, place, 0, 1, 2)
        self.box.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # arrows scroll
        self.box.setAccessibleName(self.windowTitle())
        there, close = Button(tr("看全店的客户价值"), kind="ghost"), Button(tr("知道了"), kind="primary")
        there.clicked.connect(self.accept)
        there.clicked.connect(lambda: ctx.go("worth", customer_id=row.id))
        close.clicked.connect(self.accept)
        self.add_buttons(close, left=there)
        self.fit()
        close.setFocus()
