"""店铺: names, kind of shop, currency, and the margin that profits are estimated by."""

from __future__ import annotations

from core.changes import ChangeSet
from core.jobs import Progress
from ui.context import Context
from ui.dialogs.new_shop import businesses
from ui.formats import SYMBOLS
from ui.language import tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.widgets.fields import Combo
from ui.widgets.form import NumberLine, TextLine


def currencies() -> list[tuple[str, str]]:
    """(code, name with its sign)."""
    names = {
        "CNY": tr("人民币"), "HKD": tr("港币"), "TWD": tr("新台币"), "MOP": tr("澳门币"), "USD": tr("美元"),
        "EUR": tr("欧元"), "JPY": tr("日元"), "SGD": tr("新加坡元"),
    }  # fmt: skip
    return [(code, f"{names.get(code, code)}  {sign}") for code, sign in SYMBOLS.items()]


class ShopGroup(SettingsGroup):
    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.shop_name = TextLine(tr("例如：栖云小院"))
        self.owner_name = TextLine(tr("例如：林姐"))
        self.staff_name = TextLine(tr("例如：小陈"))
        self.business = Combo(businesses())
        self.currency = Combo(currencies())
        self.margin = NumberLine(1, 99, " %")
        shop = self.card(tr("店铺"))
        shop.ask(tr("店名"), self.shop_name, tr("印在清单的右上角"))
        shop.ask(tr("怎么称呼老板"), self.owner_name, tr("“今天”那一页会这样问好"))
        shop.ask(tr("现在当班的人"), self.staff_name, tr("写下的每一笔都会记上这个名字"))
        shop.ask(tr("行业"), self.business)
        money = self.card(tr("钱"))
        money.ask(tr("币种"), self.currency)
        money.ask(tr("利润率"), self.margin, tr("没有记成本的消费，按这个比例估算利润。记了成本的，照实际算。"))
        self.column.addStretch(1)
        self.shop_name.entered.connect(lambda name: self.change(lambda: tr("店名改好了"), shop_name=name))
        self.owner_name.entered.connect(lambda name: self.change(lambda: tr("称呼改好了"), owner_name=name))
        self.staff_name.entered.connect(self._sign_in)
        self.business.picked.connect(lambda key: self.change(lambda: tr("行业改好了"), business=key))
        self.currency.picked.connect(lambda code: self.change(lambda: tr("币种改好了"), currency=code))
        self.margin.entered.connect(self._set_margin)

    def show_values(self) -> None:
        settings = self.ctx.settings
        self.shop_name.show_value(settings["shop_name"])
        self.owner_name.show_value(settings["owner_name"])
        self.staff_name.show_value(self.ctx.who)
        self.business.choose(settings["business"])
        self.currency.choose(settings["currency"])
        self.margin.show_value(int(settings["margin"]))

    def _sign_in(self, name: str) -> None:
        ctx, before = self.ctx, self.ctx.who
        ctx.set_who(name)
        ctx.toast(tr("现在当班：{name}", name=name or tr("没有写名字")), lambda: ctx.set_who(before))

    def _set_margin(self, percent: int) -> None:
        """Every estimated profit follows from it: off the UI thread, a shop may have a million purchases."""
        ctx, archive, today = self.ctx, self.ctx.archive, self.ctx.today()

        def work(_progress: Progress) -> ChangeSet:
            changes = archive.settings.set(margin=percent)
            archive.tiers.refresh(today)
            return changes

        def done(changes: ChangeSet) -> None:
            ctx.changed(changes)
            history_id = changes.history_id
            if history_id is not None:
                ctx.toast(tr("利润率改成 {n}%，利润重新算好了", n=percent), lambda: ctx.undo(history_id))

        ctx.run_job(tr("重新算利润"), work, done)
