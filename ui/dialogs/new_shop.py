"""The first thing the program is told: the shop's name, who its owner is, and what kind of shop it is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.base import Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.labels import label


def businesses() -> list[tuple[str, str]]:
    """(key, name) of the kinds of shop."""
    return [("restaurant", tr("餐饮")), ("hotel", tr("旅店")), ("salon", tr("美容美发")), ("shop", tr("零售和其他"))]


class NewShopDialog(Dialog):
    """Read `shop`, `owner` and `business` in a slot of `accepted`."""

    def __init__(self, parent: QWidget, shop: str = "", owner: str = "", business: str = "restaurant") -> None:
        super().__init__(parent, tr("建立我的店"))
        self.column.addWidget(label(tr("都可以以后再改。"), "sub"))
        self._shop = LineField(tr("店名"), tr("例如：栖云小院"), shop, required=True)
        self._owner = LineField(tr("怎么称呼您"), tr("例如：林姐"), owner)
        self.kind = Combo(businesses(), business)
        self.column.addWidget(self._shop)
        self.column.addWidget(self._owner)
        self.column.addWidget(Field(tr("行业"), self.kind))
        stay, go = Button(tr("取消")), Button(tr("建好了，开始用"), kind="primary")
        stay.clicked.connect(self.reject)
        go.clicked.connect(self.submit)
        self.add_buttons(stay, go)
        self._shop.edit.setFocus()

    @property
    def shop(self) -> str:
        return self._shop.text()

    @property
    def owner(self) -> str:
        return self._owner.text()

    @property
    def business(self) -> str:
        return str(self.kind.value())

    def submit(self) -> None:
        if not self.shop:
            self._shop.set_error(tr("请写上店名"))
            self._shop.edit.setFocus()
            return
        self.accept()
