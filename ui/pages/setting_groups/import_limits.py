"""导入: how much a file of somebody else's may cost before its reading is given up."""

from __future__ import annotations

from storage.files.limits import CHOICES, chosen
from ui.context import Context
from ui.language import tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.form import FormRow, NumberLine
from ui.widgets.labels import label


class ImportLimitsGroup(SettingsGroup):
    """`lines` by the keys of storage.files.limits.CHOICES."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.lines: dict[str, NumberLine] = {}
        card = self.card(tr("导入的上限"))
        words = tr("别人给的表太大，或者文件有问题，读到这里就停下，程序不会卡住。一般不用改。")
        card.column.addWidget(label(words, "sub", wrap=True))
        card.column.addSpacing(6)
        for key, title, unit, hint in (
            ("rows", tr("最多多少行"), "", ""),
            ("columns", tr("最多多少列"), "", ""),
            ("unpacked_mb", tr("解开以后最大"), " MB", tr("xlsx 是压缩的，解开后常有十几倍大")),
            ("memory_mb", tr("读表最多用内存"), " MB", ""),
            ("seconds", tr("最多读多久"), tr(" 秒"), ""),
        ):
            line = NumberLine(CHOICES[key].least, CHOICES[key].most, unit)
            line.entered.connect(lambda value, key=key: self._choose(key, value))
            self.lines[key] = line
            card.ask(title, line, hint)
        self.standard = Button(tr("用标准值"), Icon.UNDO, size="s")
        self.standard.clicked.connect(lambda: self.change(lambda: tr("导入的上限换回标准值了"), import_limits={}))
        self._back = FormRow(tr("都换回标准值"), self.standard)
        card.add(self._back)
        self.column.addStretch(1)

    def show_values(self) -> None:
        values = chosen(self.ctx.settings["import_limits"])
        for key, line in self.lines.items():
            line.show_value(values[key])
        self.standard.setEnabled(any(values[key] != offered.standard for key, offered in CHOICES.items()))

    def _choose(self, key: str, value: int) -> None:
        """Keep what differs from the standard, so that a better standard of a later version holds for the rest."""
        values = {**chosen(self.ctx.settings["import_limits"]), key: value}
        differing = {name: number for name, number in values.items() if number != CHOICES[name].standard}
        self.change(lambda: tr("导入的上限改好了"), import_limits=differing)
