"""提醒: the rules that make follow-ups by themselves, the shop's own ones, and the days the shop is closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from core.calendars import GREETABLE
from core.changes import ChangeSet
from core.jobs import Progress
from core.reminders import Rules
from ui import formats, reminder_words
from ui.context import Context
from ui.language import tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.pages.setting_groups.reminder_card import RuleCard, fixed_width, quietly
from ui.pages.setting_groups.reminder_closed import ClosedCard
from ui.pages.setting_groups.reminder_own import OwnRulesCard
from ui.widgets.choices import CheckBox
from ui.widgets.form import NumberLine, TextLine
from ui.widgets.labels import label
from ui.widgets.many_choice import ManyChoice

_LONGEST = 730  # days
_SETTINGS = ("rules", "own_rules", "holidays")


class RemindersGroup(SettingsGroup):
    """Cards are by the rules' names in core.reminders; switches too, and the numbers: ("birthday", "lead_days")."""

    tables = ("staff", "custom_fields", "tags")

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.cards: dict[str, RuleCard] = {}
        self.intervals: dict[str, NumberLine] = {}
        self._ticks: dict[tuple[str, str], CheckBox] = {}
        self._made_by = self._kept()
        self._heading(tr("到时自己出现的"))
        for add in (
            self._add_birthday, self._add_festival, self._add_anniversary, self._add_after_sale, self._add_return_visit,
            self._add_expected, self._add_complaint, self._add_promise, self._add_preparation, self._add_consent,
        ):  # fmt: skip
            add()
        self._heading(tr("自己定的"))
        self.own = OwnRulesCard(ctx)
        self.column.addWidget(self.own)
        self._heading(tr("店休"))
        self.closed = ClosedCard(ctx)
        self.column.addWidget(self.closed)
        self.column.addStretch(1)

    @property
    def switches(self) -> dict[str, CheckBox]:
        return {name: card.switch for name, card in self.cards.items()}

    @property
    def numbers(self) -> dict[tuple[str, str], NumberLine]:
        return {(name, field): line for name, card in self.cards.items() for field, line in card.numbers.items()}

    def _heading(self, words: str) -> None:
        heading: QWidget = label(words, "h3", "text2")
        heading.setContentsMargins(4, 4 if self.cards else 0, 0, 0)
        self.column.addWidget(heading)

    def _card(self, name: str, title: str, about: str) -> RuleCard:
        card = RuleCard(self.ctx, title, about)
        card.changed.connect(lambda fields: self._change(name, **fields))
        self.cards[name] = card
        self.column.addWidget(card)
        return card

    def _tick(self, name: str, field: str, words: str) -> CheckBox:
        self._ticks[name, field] = box = self.cards[name].tick(field, words)
        return box

    # --- cards ----------------------------------------------------------------------------------------------------

    def _add_birthday(self) -> None:
        card = self._card("birthday", tr("生日"), tr("公历、农历生日都会提前出现在“跟进”里。"))
        card.number("lead_days", tr("提前"), 0, 60, reminder_words.days)
        self.family = self._tick("birthday", "family", tr("家人和联系人的生日也提醒"))
        card.finish(tr("例如：生日快乐，给您留了一份蛋糕"))

    def _add_festival(self) -> None:
        card = self._card("festival", tr("节日问候"), tr("选几个节日和节气，到时给选中的客户发一句问候。"))
        card.number("lead_days", tr("提前"), 0, 30, reminder_words.days)
        options = [(key, formats.festival_name(key)) for key in GREETABLE]
        self.festivals = ManyChoice(tr("哪些节日和节气"), options)
        fixed_width(self.festivals)
        self.festivals.changed.connect(lambda: self._change("festival", festivals=self.festivals.value()))
        card.ask(tr("哪些节日和节气"), self.festivals)
        card.finish(tr("例如：过节好，给您留了一盒点心"))

    def _add_anniversary(self) -> None:
        card = self._card("anniversary", tr("纪念日"), tr("成为客户的周年，和档案里记下的结婚、开店这样的日子。"))
        card.number("lead_days", tr("提前"), 0, 60, reminder_words.days)
        self._tick("anniversary", "since", tr("每年在成为客户的那一天"))
        self._tick("anniversary", "yearly", tr("档案里记下的重要日子"))
        card.finish(tr("例如：谢谢您一直照顾我们"))

    def _add_return_visit(self) -> None:
        about = tr("多久没联系，就提醒问候一声。等级高的，间隔短一些。")
        card = self._card("return_visit", tr("问候"), about)
        for key in self.ctx.archive.tiers.scheme().keys:
            line = NumberLine(1, _LONGEST, reminder_words.days)
            line.entered.connect(lambda days, key=key: self._change_interval(key, days))
            self.intervals[key] = line
            card.ask(formats.tier_full_name(key), line)
        card.number("other", tr("不在排名里的"), 1, _LONGEST, reminder_words.days)
        card.finish(tr("例如：好久不见，给您留了位子"))

    def _add_after_sale(self) -> None:
        card = self._card("after_sale", tr("消费回访"), tr("消费以后问一声感觉怎么样。一天只问一次。"))
        card.number("after_days", tr("消费以后"), 1, 60, reminder_words.days)
        least = card.number("min_cents", tr("一天至少消费"), 0, 1_000_000, "", tr("少于这个数就不提醒"))
        least.setPrefix(formats.SYMBOLS.get(self.ctx.currency, ""))
        self.items = TextLine(tr("例如：染发、烫发"))
        self.items.entered.connect(lambda words: self._change("after_sale", items=_words(words)))
        card.ask(tr("只问买了这些的"), self.items, tr("用顿号隔开，不写就都问"))
        self._tick("after_sale", "visits", tr("到店没有记消费，也问一声"))
        card.finish(tr("例如：昨天的菜还合口味吗"))

    def _add_expected(self) -> None:
        about = tr("来过三次以上的客人有自己的节奏。过了平时的间隔还没来，就提醒联系。")
        card = self._card("expected", tr("该来没来"), about)
        card.number("after_days", tr("过了平时的间隔"), 0, 180, reminder_words.days)
        card.finish(tr("例如：好久不见，给您留了位子"))

    def _add_complaint(self) -> None:
        card = self._card("complaint", tr("没了结的意见"), tr("有意见没答复，就一直排在跟进里。重要的客户先办。"))
        card.number("key_days", tr("重要、次要客户"), 0, 30, reminder_words.within_days)
        card.number("days", tr("其他客户"), 0, 60, reminder_words.within_days)
        card.finish(tr("例如：您说的事我们正在改"))

    def _add_promise(self) -> None:
        about = tr("答应客人的事由您自己记下。快到日子时，它排在今天要做的里面。")
        card = self._card("promise", tr("答应的事"), about)
        card.number("lead_days", tr("提前"), 0, 30, reminder_words.days)
        card.finish(tr("例如：答应您的事没有忘"), tr("记下时没说谁来做，就归他"))

    def _add_preparation(self) -> None:
        about = tr("约好要来的客人，有东西还没备好就提醒。")
        card = self._card("preparation", tr("到店准备"), about)
        card.number("lead_days", tr("提前"), 0, 30, reminder_words.days)
        card.finish(tr("例如：明天等您来，座位留好了"))

    def _add_consent(self) -> None:
        about = tr("联系许可写了有效到哪天的，到期以前提醒再问一次。过期以后不再发推广。")
        card = self._card("consent", tr("联系许可到期"), about)
        card.number("lead_days", tr("提前"), 0, 90, reminder_words.days)
        card.finish(tr("例如：以后还能给您发消息吗"))

    # --- values ---------------------------------------------------------------------------------------------------

    @property
    def rules(self) -> Rules:
        return self.ctx.archive.followups.rules()

    def _kept(self) -> tuple[Any, ...]:
        return tuple(self.ctx.settings[key] for key in _SETTINGS)

    def show_values(self) -> None:
        rules = self.rules
        for name, card in self.cards.items():
            rule = rules.of(name)
            assert rule is not None
            card.show_rule(rule, _summary(name, rules))
        for (name, field), box in self._ticks.items():
            quietly(box, getattr(getattr(rules, name), field))
        self.festivals.choose(rules.festival.festivals)
        self.items.show_value(tr("、").join(rules.after_sale.items))
        for key, line in self.intervals.items():
            line.show_value(rules.return_visit.interval(key))
        self.own.show_values()
        self.closed.show_values()
        if self._made_by != self._kept():  # changed here, or taken back
            self._made_by = self._kept()
            self._bring_up_to_date()

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
        archive, rules = self.ctx.archive, other(self.rules)
        self.ctx.do(lambda: archive.followups.set_rules(rules), tr("提醒改好了"))

    def _bring_up_to_date(self) -> None:
        """The follow-ups follow the rules."""
        archive, today, ctx = self.ctx.archive, self.ctx.today(), self.ctx

        def work(_progress: Progress) -> ChangeSet:
            return archive.followups.refresh(today)

        ctx.run_job(tr("排跟进"), work, ctx.changed)


def _words(written: str) -> tuple[str, ...]:
    from ui.widgets.tag_completer import split_tags

    return tuple(split_tags(written))


def _ahead(days: int) -> str:
    return tr("提前 {n} 天", n=days) if days else tr("当天")


def _summary(name: str, rules: Rules) -> tuple[str, ...]:
    """What stands at the head of a rule's card."""
    match name:
        case "birthday":
            return (_ahead(rules.birthday.lead_days), tr("连家人") if rules.birthday.family else "")
        case "festival":
            names = [formats.festival_name(key) for key in GREETABLE if key in rules.festival.festivals]
            return (_ahead(rules.festival.lead_days), tr("、").join(names) or tr("没有选节日"))
        case "return_visit":
            return (tr("按等级的间隔"),)
        case "after_sale":
            return (tr("消费以后 {n} 天", n=rules.after_sale.after_days), tr("、").join(rules.after_sale.items))
        case "expected":
            return (tr("过了平时的间隔 {n} 天", n=rules.expected.after_days),)
        case "complaint":
            return (tr("{n} 天内，重要的客户先办", n=rules.complaint.days),)
    return (_ahead(getattr(rules, name).lead_days),)
