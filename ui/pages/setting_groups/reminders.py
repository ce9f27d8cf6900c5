"""提醒: the rules that make follow-ups by themselves, each with its switch and its days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.changes import ChangeSet
from core.jobs import Progress
from core.reminders import Rules
from core.tiers import SCHEMES
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.widgets.choices import CheckBox
from ui.widgets.form import FormCard, NumberLine
from ui.widgets.labels import label

_LONGEST = 730  # days


class RemindersGroup(SettingsGroup):
    """Switches are by the rules' names in core.reminders; so are the numbers: ("birthday", "lead_days")."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.switches: dict[str, CheckBox] = {}
        self.numbers: dict[tuple[str, str], NumberLine] = {}
        self.intervals: dict[str, NumberLine] = {}
        self.family = CheckBox(tr("家人和联系人的生日也提醒"))
        self._add_birthday()
        self._add_return_visit()
        self._add_after_sale()
        self._add_preparation()
        self.column.addStretch(1)

    # --- cards ----------------------------------------------------------------------------------------------------

    def _rule(self, name: str, title: str, hint: str) -> FormCard:
        """A card with the rule's switch at its head."""
        card = self.card(title)
        switch = CheckBox(tr("提醒我"))
        switch.setAccessibleName(tr("提醒：{what}", what=title))
        switch.toggled.connect(lambda on: self._change(name, on=on))
        self.switches[name] = switch
        assert card.title is not None
        card.title.row.addWidget(switch)
        card.column.addWidget(label(hint, "sub", wrap=True))
        card.column.addSpacing(6)
        return card

    def _number(self, rule: str, field: str, least: int, most: int, unit: str) -> NumberLine:
        line = NumberLine(least, most, unit)
        line.entered.connect(lambda value: self._change(rule, **{field: value}))
        self.numbers[rule, field] = line
        return line

    def _add_birthday(self) -> None:
        card = self._rule("birthday", tr("生日"), tr("公历、农历生日都会提前出现在“跟进”里。"))
        card.ask(tr("提前"), self._number("birthday", "lead_days", 0, 60, tr(" 天")))
        self.family.toggled.connect(lambda on: self._change("birthday", family=on))
        line = QWidget()
        inner = QVBoxLayout(line)
        inner.setContentsMargins(0, 6, 0, 6)
        inner.addWidget(self.family)
        card.add(line)

    def _add_return_visit(self) -> None:
        card = self._rule("return_visit", tr("问候"), tr("多久没联系，就提醒问候一声。等级高的，间隔短一些。"))
        for key in SCHEMES[self.ctx.settings["scheme"]].keys:
            line = NumberLine(1, _LONGEST, tr(" 天"))
            line.entered.connect(lambda days, key=key: self._change_interval(key, days))
            self.intervals[key] = line
            card.ask(formats.tier_full_name(key), line)
        card.ask(tr("不在排名里的"), self._number("return_visit", "other", 1, _LONGEST, tr(" 天")))

    def _add_after_sale(self) -> None:
        card = self._rule("after_sale", tr("消费回访"), tr("消费以后问一声感觉怎么样。"))
        card.ask(tr("消费以后"), self._number("after_sale", "after_days", 1, 60, tr(" 天")))
        sign = formats.SYMBOLS.get(self.ctx.currency, "")
        least = self._number("after_sale", "min_cents", 0, 1_000_000, "")
        least.setPrefix(sign)
        card.ask(tr("一天至少消费"), least, tr("少于这个数就不提醒"))

    def _add_preparation(self) -> None:
        card = self._rule("preparation", tr("到店准备"), tr("约好要来的客人，有东西还没备好就提醒。"))
        card.ask(tr("提前"), self._number("preparation", "lead_days", 0, 30, tr(" 天")))

    # --- values ---------------------------------------------------------------------------------------------------

    @property
    def rules(self) -> Rules:
        return self.ctx.archive.followups.rules()

    def show_values(self) -> None:
        rules = self.rules
        for name, switch in self.switches.items():
            _quietly(switch, getattr(rules, name).on)
        _quietly(self.family, rules.birthday.family)
        for (name, field), line in self.numbers.items():
            value = getattr(getattr(rules, name), field)
            line.show_value(value // 100 if field == "min_cents" else value)
            line.setEnabled(getattr(rules, name).on)
        self.family.setEnabled(rules.birthday.on)
        for key, line in self.intervals.items():
            line.show_value(rules.return_visit.interval(key))
            line.setEnabled(rules.return_visit.on)

    def _change(self, rule: str, **fields: Any) -> None:
        if "min_cents" in fields:
            fields["min_cents"] *= 100
        self._keep(lambda rules: replace(rules, **{rule: replace(getattr(rules, rule), **fields)}))

    def _change_interval(self, tier: str, days: int) -> None:
        def other(rules: Rules) -> Rules:
            intervals = {**rules.return_visit.intervals, tier: days}
            return replace(rules, return_visit=replace(rules.return_visit, intervals=intervals))

        self._keep(other)

    def _keep(self, other: Callable[[Rules], Rules]) -> None:
        """Keep changed rules, and bring the follow-ups in line with them."""
        ctx, archive, today = self.ctx, self.ctx.archive, self.ctx.today()
        rules = other(self.rules)
        if not ctx.do(lambda: archive.followups.set_rules(rules), tr("提醒改好了")):
            return

        def work(_progress: Progress) -> ChangeSet:
            return archive.followups.refresh(today)

        ctx.run_job(tr("排跟进"), work, ctx.changed)


def _quietly(switch: CheckBox, on: bool) -> None:
    """Show what is kept without telling it as a change."""
    switch.blockSignals(True)
    switch.setChecked(on)
    switch.blockSignals(False)
