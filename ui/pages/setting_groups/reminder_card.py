"""One reminder rule on a card that opens: its switch and a summary at the head, what can be chosen below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.reminders import OWN_STAFF, Rule
from ui import formats, reminder_words
from ui.context import Context
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Card
from ui.widgets.choices import CheckBox
from ui.widgets.fields import Combo
from ui.widgets.form import FormRow, NumberLine, TextLine
from ui.widgets.labels import ElidedLabel, HLine, joined, label
from ui.widgets.many_choice import ManyChoice

CONTROL = 280
"""px: the width of a choice, as that of a line of text."""


class RuleCard(Card):
    """`changed(fields)`: a dictionary of the rule's fields and their new values. `about`: what the rule is for."""

    changed = Signal(object)

    def __init__(self, ctx: Context, title: str, about: str) -> None:
        self.switch = CheckBox(tr("提醒我"))
        self.switch.setAccessibleName(tr("提醒：{what}", what=title))
        self.opener = IconButton(Icon.DOWN, tr("怎么提醒：{what}", what=title))
        super().__init__(title, "", self.switch, self.opener)
        self.numbers: dict[str, NumberLine] = {}
        self._title, self._filled = title, False
        self._keys = [*ctx.archive.tiers.scheme().keys, ""]
        self.column.setContentsMargins(18, 8, 12, 8)
        self.column.setSpacing(2)
        self.summary = ElidedLabel("", "hint", "text2")
        self.column.addWidget(self.summary)
        self.body = QWidget()
        self._rows = QVBoxLayout(self.body)
        self._rows.setContentsMargins(0, 2, 6, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(label(about, "sub", wrap=True))
        self._rows.addSpacing(6)
        self.column.addWidget(self.body)
        self.body.hide()
        self.switch.toggled.connect(lambda on: self.changed.emit({"on": on}))
        self.opener.clicked.connect(lambda: self.open(self.body.isHidden()))
        self.tiers = self._make_tiers()
        self.staff = self._make_staff(ctx)
        self.words = self._make_words()

    def finish(self, example: str, doer: str = "") -> None:
        """Put what every rule has behind the rule's own questions. `example`: of what the shop may say; `doer`: a hint
        at when somebody is meant."""
        self.words.setPlaceholderText(example)
        self.ask(tr("给哪些客户"), self.tiers)
        self.ask(tr("谁来做"), self.staff, doer)
        self.ask(tr("自己的话"), self.words, tr("不写就用“祝福语”里的"))

    def open(self, on: bool) -> None:
        """Show or hide what can be chosen."""
        self.body.setVisible(on)
        self.opener.set_sign(Icon.UP if on else Icon.DOWN)
        self.opener.setToolTip(tr("收起") if on else tr("怎么提醒：{what}", what=self._title))

    def ask(self, words: str, control: QWidget, hint: str = "") -> None:
        """One more question."""
        self._rows.addWidget(HLine())
        self._rows.addWidget(FormRow(words, control, hint))

    def number(
        self, name: str, words: str, least: int, most: int, unit: str | Callable[[int], str], hint: str = ""
    ) -> NumberLine:
        """A whole number of the rule."""
        line = NumberLine(least, most, unit)
        line.entered.connect(lambda value: self.changed.emit({name: value}))
        self.numbers[name] = line
        self.ask(words, line, hint)
        return line

    def tick(self, name: str, words: str) -> CheckBox:
        """A choice of the rule."""
        box = CheckBox(words)
        box.toggled.connect(lambda on: self.changed.emit({name: on}))
        line = QWidget()
        inner = QVBoxLayout(line)
        inner.setContentsMargins(0, 6, 0, 6)
        inner.addWidget(box)
        self._rows.addWidget(HLine())
        self._rows.addWidget(line)
        return box

    def _make_tiers(self) -> ManyChoice:
        options = [(key, formats.tier_full_name(key) if key else tr("不在排名里的")) for key in self._keys]
        choice = ManyChoice(tr("给哪些客户"), options, all_words=tr("全部客户"))
        fixed_width(choice)
        choice.changed.connect(lambda: self.changed.emit({"tiers": self._chosen_tiers()}))
        return choice

    def _chosen_tiers(self) -> tuple[str, ...] | None:
        chosen = self.tiers.value()
        return None if len(chosen) == len(self._keys) else tuple(sorted(chosen))

    def _make_staff(self, ctx: Context) -> Combo:
        names = [(name, name) for name in ctx.archive.customers.staff()]
        options = [("", tr("不指定")), (OWN_STAFF, tr("谁照顾谁来做")), *names]
        combo = Combo(options, "")
        combo.setFixedWidth(look.px(CONTROL))
        combo.picked.connect(lambda name: self.changed.emit({"staff": name}))
        return combo

    def _make_words(self) -> TextLine:
        line = TextLine()
        line.entered.connect(lambda words: self.changed.emit({"text": words or None}))
        return line

    def show_rule(self, rule: Rule, summary: Sequence[str]) -> None:
        """Show what is kept without telling it as a change. `summary`: what stands at the head, beside for whom."""
        quietly(self.switch, rule.on)
        for name, line in self.numbers.items():
            value = getattr(rule, name)
            line.show_value(value // 100 if name.endswith("_cents") else value)
        self.tiers.choose([key for key in self._keys if rule.tiers is None or key in rule.tiers])
        self.staff.choose(rule.staff)
        self.words.show_value(rule.text or "")
        whom = reminder_words.tiers(rule.tiers, self._keys)
        told = joined(*summary, whom, reminder_words.staff(rule.staff))
        self.summary.setText(told if rule.on else tr("没有打开"))
        for control in self.body.findChildren(QWidget):
            if control.focusPolicy() or isinstance(control, CheckBox):
                control.setEnabled(rule.on)


def fixed_width(choice: ManyChoice) -> None:
    """As wide as the lines of text of a form: by itself it takes whatever room there is."""
    choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    choice.setFixedWidth(look.px(CONTROL))


def quietly(switch: CheckBox, on: bool) -> None:
    """Show what is kept without telling it as a change."""
    switch.blockSignals(True)
    switch.setChecked(on)
    switch.blockSignals(False)
