"""设置: groups at the left, the form of one at the right. Everything is saved at once and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.changes import ChangeSet
from ui.context import Context
from ui.language import tr
from ui.pages.base import Page
from ui.pages.setting_groups.about import AboutGroup
from ui.pages.setting_groups.appearance import AppearanceGroup
from ui.pages.setting_groups.base import SettingsGroup
from ui.pages.setting_groups.categories import CategoriesGroup
from ui.pages.setting_groups.data import DataGroup
from ui.pages.setting_groups.greetings import GreetingsGroup
from ui.pages.setting_groups.import_limits import ImportLimitsGroup
from ui.pages.setting_groups.own_fields import OwnFieldsGroup
from ui.pages.setting_groups.reminders import RemindersGroup
from ui.pages.setting_groups.shop import ShopGroup
from ui.pages.setting_groups.telling import TellingGroup
from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.cards import Tile
from ui.widgets.header import PageHeader
from ui.widgets.sticky import Sticky

_WIDEST = 760  # px at text size 1.0: a form wider than this separates the words from their fields


class GroupItem(Tile):
    """A group in the list at the left. One Tab stop for all, ↑ ↓ move."""

    def __init__(self, sign: Icon, words: str) -> None:
        super().__init__(words, radius=8)
        self._sign = sign
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(look.px(168), width + look.px(62)), look.px(42))

    minimumSizeHint = sizeHint

    def paintEvent(self, _event: QPaintEvent) -> None:
        on, over = self.isChecked(), self.underMouse()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if on or over:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("primary_soft" if on else "hover"))
                painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
            side = look.px(20)
            ink = look.colour("primary_text" if on else "text2")
            spot = QRectF(look.px(12), (self.height() - side) // 2, side, side)
            paint_icon(painter, spot, self._sign, ink, "fill" if on else "regular")
            painter.setFont(look.font("body", bold=on))
            painter.setPen(look.colour("primary_text" if on else "text"))
            room = self.rect().adjusted(look.px(42), 0, -8, 0)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())


class SettingsPage(Page):
    """`show_where(group=…)`: shop, appearance, reminders, greetings, telling, own_fields, import, data or about."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.column.addWidget(PageHeader(tr("设置"), tr("改了就存好，每一步都可以撤销。")))
        self._builders: dict[str, Callable[[Context], SettingsGroup]] = {
            "shop": ShopGroup,
            "appearance": AppearanceGroup,
            "reminders": RemindersGroup,
            "greetings": GreetingsGroup,
            "telling": TellingGroup,
            "own_fields": OwnFieldsGroup,
            "categories": CategoriesGroup,
            "import": ImportLimitsGroup,
            "data": DataGroup,
            "about": AboutGroup,
        }
        self.items: dict[str, GroupItem] = {}
        self.group: SettingsGroup
        self.group_key = ""
        self._buttons = QButtonGroup(self)
        self._form = QVBoxLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        form = QWidget()
        form.setLayout(self._form)
        form.setMaximumWidth(look.px(_WIDEST))
        beside = QHBoxLayout()
        beside.setSpacing(look.CARD_GAP + 4)
        beside.addWidget(Sticky(self._list(), self.scroller))
        beside.addWidget(form, 100)
        beside.addStretch(1)
        self.column.addLayout(beside, 1)
        self._open("shop")

    def _list(self) -> QWidget:
        groups = QWidget()
        column = QVBoxLayout(groups)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for key, sign, words in (
            ("shop", Icon.STORE, tr("店铺")),
            ("appearance", Icon.PALETTE, tr("外观")),
            ("reminders", Icon.BELL, tr("提醒")),
            ("greetings", Icon.SEND, tr("祝福语")),
            ("telling", Icon.SCREEN, tr("通知与日历")),
            ("own_fields", Icon.LIST, tr("自己的栏目")),
            ("categories", Icon.HEART, tr("喜好分类")),
            ("import", Icon.IMPORT, tr("导入")),
            ("data", Icon.DATABASE, tr("备份与数据")),
            ("about", Icon.INFO, tr("关于")),
        ):
            item = GroupItem(sign, words)
            item.toggled.connect(lambda on, key=key: self._open(key) if on else None)
            self._buttons.addButton(item)
            self.items[key] = item
            column.addWidget(item)
        return groups

    def _open(self, key: str) -> None:
        if key == self.group_key:
            return
        if self.group_key:
            self._form.removeWidget(self.group)
            self.group.hide()
            self.group.deleteLater()
        self.group_key = key
        self.group = self._builders[key](self.ctx)
        self._form.addWidget(self.group)
        self.items[key].setChecked(True)
        self.group.show_values()
        self.scroller.verticalScrollBar().setValue(0)

    # --- hooks ----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self.group.show_values()

    def on_change(self, changes: ChangeSet) -> None:
        if changes.touches("settings", *self.group.tables):
            self.group.show_values()

    def set_masked(self, masked: bool) -> None:
        """Nothing here is hidden."""

    def show_where(self, **where: Any) -> None:
        if where.get("group") in self._builders:
            self._open(where["group"])

    def state(self) -> dict[str, Any]:
        return {**super().state(), "group": self.group_key}

    def restore(self, state: dict[str, Any]) -> None:
        self._open(str(state.get("group", "shop")))
        super().restore(state)
