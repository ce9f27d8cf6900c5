"""服务成本: what it costs a year to serve one customer of each tier, taken off the profit that is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.text import find_money
from ui import tier_words
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme import look
from ui.widgets.fields import LineField
from ui.widgets.labels import label


class ServingCostsDialog(FormDialog):
    """An empty field: nothing is taken off for this tier."""

    def __init__(self, parent: QWidget, ctx: Context) -> None:
        super().__init__(parent, tr("服务成本"))
        self._ctx = ctx
        told = tr("每位客户一年花多少功夫和钱：送礼、回访、包间。填了以后，金字塔里的利润会先扣掉它；排名不变。")
        self.grid.addWidget(label(told, "sub", wrap=True), 0, 0, 1, 2)
        self.grid.setRowMinimumHeight(0, look.px(48))
        kept = ctx.settings["cost_to_serve"]
        self.fields: dict[str, LineField] = {}
        for place, key in enumerate(ctx.archive.tiers.scheme().keys):
            words = tr("{tier}，每位一年", tier=tier_words.full_name(key))
            field = LineField(words, tr("例如：300"), _money(int(kept.get(key, 0))))
            self.fields[key] = field
            self.grid.addWidget(field, 1 + place // 2, place % 2)
        self.finish_form(tr("保存"))
        next(iter(self.fields.values())).edit.setFocus()

    def submit(self) -> None:
        costs = dict(self._ctx.settings["cost_to_serve"])
        good = True
        for key, field in self.fields.items():
            found = find_money(field.text()) if field.text() else None
            if found is not None and (found.problem or found.cents is None or found.cents < 0):
                field.set_error(tr("这不像一个金额"))
                good = False
            cents = (found.cents or 0) if found is not None else 0
            costs = {**costs, key: cents} if cents else {k: v for k, v in costs.items() if k != key}
        if good:
            self._ctx.do(lambda: self._ctx.settings.set(cost_to_serve=costs), tr("服务成本记下了"))
            self.accept()


def _money(cents: int) -> str:
    """Cents as one writes them; nothing for nothing."""
    if not cents:
        return ""
    return f"{cents // 100}" if cents % 100 == 0 else f"{cents / 100:.2f}"
