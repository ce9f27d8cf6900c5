"""自己定的提醒: the shop's own rules, each with its switch, and a dialog to make and change them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.own_rules import OwnRule
from ui import reminder_words
from ui.context import Context
from ui.dialogs.own_rule import OwnRuleDialog
from ui.filter_words import FilterWords
from ui.language import tr
from ui.pages.setting_groups.reminder_card import quietly
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import Card
from ui.widgets.choices import CheckBox
from ui.widgets.labels import ElidedLabel, HLine, label
from ui.widgets.layouts import empty_layout


class OwnRulesCard(Card):
    """Each change is kept at once."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(None)
        self._ctx = ctx
        self.setAccessibleName(tr("自己定的提醒"))
        self.column.setSpacing(2)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        self.add = Button(tr("加一条提醒"), Icon.PLUS, "ghost", "s")
        self.add.clicked.connect(lambda: self.ask(None))
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self.switches: dict[str, CheckBox] = {}

    def show_values(self) -> None:
        empty_layout(self._list)
        self.switches = {}
        rules = self._ctx.archive.followups.own_rules()
        words = FilterWords.of(self._ctx.archive, self._ctx.today(), masked=self._ctx.masked) if rules else None
        for rule in rules:
            assert words is not None
            if self.switches:
                self._list.addWidget(HLine())
            self._list.addWidget(self._row(rule, words.rule(rule.which) if rule.which else ""))
        if not rules:
            hint = tr("例如：每年教师节给老师们送祝福，染发 45 天以后提醒补染，每周三给团购的客户报菜单。")
            self._list.addWidget(label(hint, "sub", wrap=True))

    def _row(self, rule: OwnRule, which: str) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(6)
        switch = CheckBox("")
        switch.setAccessibleName(tr("提醒：{what}", what=rule.name))
        quietly(switch, rule.on)
        switch.toggled.connect(lambda on: self._switch(rule, on))
        self.switches[rule.name] = switch
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(ElidedLabel(rule.name, "body"))
        text.addWidget(ElidedLabel(reminder_words.own_rule(rule, which), "hint", "text2"))
        change = IconButton(Icon.EDIT, tr("改“{name}”", name=rule.name))
        change.clicked.connect(lambda: self.ask(rule))
        remove = IconButton(Icon.TRASH, tr("去掉“{name}”", name=rule.name))
        remove.clicked.connect(lambda: self._remove(rule))
        row.addWidget(switch)
        row.addLayout(text, 1)
        row.addWidget(change)
        row.addWidget(remove)
        return box

    def ask(self, rule: OwnRule | None) -> None:
        """A new rule, or this one to be changed."""
        OwnRuleDialog(self, self._ctx, rule).open()

    def _switch(self, rule: OwnRule, on: bool) -> None:
        followups = self._ctx.archive.followups
        self._ctx.do(lambda: followups.save_own_rule(replace(rule, on=on)), tr("提醒改好了"))

    def _remove(self, rule: OwnRule) -> None:
        followups, words = self._ctx.archive.followups, tr("去掉了“{name}”", name=rule.name)
        self._ctx.do(lambda: followups.delete_own_rule(rule.key), words, sign=Icon.TRASH)
