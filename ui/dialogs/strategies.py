"""各等级给什么: what each tier gets, in the shop's own words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.potential import Strategy, default_strategy
from core.tiers import Scheme
from ui import tier_words
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import label


def default_words(strategy: Strategy) -> str:
    """What the field says a tier gets."""
    return {
        Strategy.KEY: tr("最好的人手接待，定期约着来；常听意见，有投诉先办；多给面子，少打折。"),
        Strategy.MIDDLE: tr("有潜力的带一带：看还差多少升一级，差什么补什么；没潜力的少花功夫，省着做。"),
        Strategy.SMALL: tr("有潜力的往上带；其余的用省钱的办法照顾：自助、群发问候。"),
    }[strategy]


def strategy_words(ctx: Context, scheme: Scheme, tier: str) -> str:
    """What this tier gets: in the shop's words, else in the field's."""
    own = str(ctx.settings["tier_strategies"].get(tier, ""))
    return own or default_words(default_strategy(scheme, tier))


class StrategiesDialog(FormDialog):
    """One text for each tier of the scheme in use."""

    def __init__(self, parent: QWidget, ctx: Context) -> None:
        super().__init__(parent, tr("各等级给什么"), 620)
        self._ctx = ctx
        self._scheme = ctx.archive.tiers.scheme()
        self.grid.addWidget(label(tr("写给店里的人看：每一等的客户怎么招呼。"), "sub", wrap=True), 0, 0, 1, 2)
        self.grid.setRowMinimumHeight(0, look.px(32))
        self.fields: dict[str, TextField] = {}
        for place, key in enumerate(self._scheme.keys, start=1):
            words = strategy_words(ctx, self._scheme, key)
            field = TextField(tier_words.full_name(key), "", words, lines=2)
            self.fields[key] = field
            self.grid.addWidget(field, place, 0, 1, 2)
        usual = Button(tr("都用常见的说法"), Icon.UNDO, "ghost")
        usual.clicked.connect(self._use_usual)
        self.finish_form(tr("保存"), usual)
        self.fields[self._scheme.keys[0]].edit.setFocus()

    def _use_usual(self) -> None:
        for key, field in self.fields.items():
            field.edit.setPlainText(default_words(default_strategy(self._scheme, key)))

    def submit(self) -> None:
        kept = {k: v for k, v in self._ctx.settings["tier_strategies"].items() if k not in self.fields}
        for key, field in self.fields.items():
            if field.text() and field.text() != default_words(default_strategy(self._scheme, key)):
                kept[key] = field.text()
        self._ctx.do(lambda: self._ctx.settings.set(tier_strategies=kept), tr("各等级的做法记下了"))
        self.accept()
