"""外观: language, theme and text size; the window builds itself anew with each."""

from __future__ import annotations

from ui.context import Context
from ui.language import tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.widgets.choices import Segmented


class AppearanceGroup(SettingsGroup):
    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        settings = ctx.settings
        # each language is named in itself, whichever is in use
        languages = [("", tr("跟随系统")), ("zh_CN", "简体中文"), ("en", "English")]
        themes = [("system", tr("跟随系统")), ("light", tr("浅色")), ("dark", tr("深色"))]
        sizes = [("1.0", tr("标准")), ("1.15", tr("大")), ("1.3", tr("特大"))]
        self.language = Segmented(languages, settings["language"], tr("语言"))
        self.theme = Segmented(themes, settings["theme"], tr("颜色"))
        self.text_size = Segmented(sizes, self._size(), tr("字号"))
        card = self.card(tr("外观"))
        card.ask(tr("语言"), self.language)
        card.ask(tr("颜色"), self.theme, tr("深色适合晚上和灯光暗的前台"))
        card.ask(tr("字号"), self.text_size, tr("打印的字号在打印时另选"))
        self.column.addStretch(1)
        self.language.chosen.connect(lambda key: self.change(lambda: tr("语言换好了"), language=key))
        self.theme.chosen.connect(lambda key: self.change(lambda: tr("颜色换好了"), theme=key))
        self.text_size.chosen.connect(lambda key: self.change(lambda: tr("字号换好了"), text_size=float(key)))

    def _size(self) -> str:
        known, wanted = ("1.0", "1.15", "1.3"), float(self.ctx.settings["text_size"])
        return min(known, key=lambda size: abs(float(size) - wanted))

    def show_values(self) -> None:
        settings = self.ctx.settings
        self.language.choose(settings["language"])
        self.theme.choose(settings["theme"])
        self.text_size.choose(self._size())
