"""The pages of the window. Each is built when it is first shown, and imported then or in an idle moment before."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ui.context import Context
from ui.language import tr
from ui.pages.base import Page
from ui.theme.icon_names import Icon


@dataclass(frozen=True, slots=True)
class PageSpec:
    """`key` is what `ctx.go` calls the page; `cls` in `module` of ui.pages is built with the Context.

    `rail`: high, low (at the bottom) or none; `parent`: the page whose place in the rail is marked; `bare`: shown
    without rail and top bar.
    """

    key: str
    title: str
    icon: Icon
    module: str
    cls: str
    rail: str = "high"
    parent: str | None = None
    bare: bool = False

    def load(self) -> Any:
        """The class, imported."""
        return getattr(import_module(f"ui.pages.{self.module}"), self.cls)

    def build(self, ctx: Context) -> Page:
        made = self.load()(ctx)
        assert isinstance(made, Page)
        return made


def page_specs() -> list[PageSpec]:
    """Every page in the order of the rail, named in the language in use."""
    return [
        PageSpec("welcome", tr("欢迎"), Icon.STORE, "welcome", "WelcomePage", rail="none", bare=True),
        PageSpec("today", tr("今天"), Icon.TODAY, "today", "TodayPage"),
        PageSpec("customers", tr("客户"), Icon.CUSTOMERS, "customers", "CustomersPage"),
        PageSpec("profile", tr("客户档案"), Icon.USER, "profile", "ProfilePage", rail="none", parent="customers"),
        PageSpec(
            "duplicates", tr("可能重复的客户"), Icon.MERGE, "duplicates", "DuplicatesPage", rail="none",
            parent="customers",
        ),
        PageSpec("visits", tr("预约本"), Icon.CALENDAR, "visits", "VisitsPage", rail="none", parent="today"),
        PageSpec(
            "neglected", tr("被冷落的客户"), Icon.CROWN, "neglected", "NeglectedPage", rail="none", parent="today",
        ),
        PageSpec("followups", tr("跟进"), Icon.FOLLOWUPS, "followups", "FollowupsPage"),
        PageSpec("pyramid", tr("金字塔"), Icon.PYRAMID, "pyramid", "PyramidPage"),
        PageSpec("moves", tr("升降"), Icon.SWAP, "moves", "MovesPage", rail="none", parent="pyramid"),
        PageSpec("potential", tr("潜力"), Icon.TARGET, "potential", "PotentialPage", rail="none", parent="pyramid"),
        PageSpec("matrix", tr("四类客户"), Icon.GRID, "matrix", "MatrixPage", rail="none", parent="pyramid"),
        PageSpec("worth", tr("客户价值"), Icon.COINS, "worth", "WorthPage", rail="none", parent="pyramid"),
        PageSpec("budget", tr("营销费用"), Icon.WALLET, "budget", "BudgetPage", rail="none", parent="pyramid"),
        PageSpec("import", tr("导入导出"), Icon.IMPORT, "importing", "ImportPage"),
        PageSpec("settings", tr("设置"), Icon.SETTINGS, "settings", "SettingsPage", rail="low"),
    ]
