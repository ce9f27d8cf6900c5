"""Under the pyramid: who is outside the ranking, and whose place was given by hand; each leads to its list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.filtering import Condition, Field, Group, Operator, Rule
from core.terms import CustomerStatus
from ui.context import Context
from ui.language import tr
from ui.pages.pyramid_facts import Facts
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, empty_layout

_QUALIFIED = Condition(Field.STATUS, Operator.NONE_OF, (CustomerStatus.UNQUALIFIED.value,))
_NO_TIER = Condition(Field.TIER, Operator.EMPTY)
_BOUGHT = (Condition(Field.PURCHASES, Operator.AT_LEAST, (1,)), Condition(Field.SPENT, Operator.FILLED))
_NEVER = (Condition(Field.PURCHASES, Operator.AT_MOST, (0,)), Condition(Field.SPENT, Operator.EMPTY))
OUTSIDE: dict[str, Rule] = {
    "inactive": Rule((_NO_TIER, Group(_BOUGHT, every=False), _QUALIFIED)),
    "prospects": Rule((_NO_TIER, *_NEVER, _QUALIFIED)),
    "unqualified": Rule((Condition(Field.STATUS, Operator.ANY_OF, (CustomerStatus.UNQUALIFIED.value,)),)),
}
"""The customers outside the ranking, as filters of the customers page."""


class OutsideLine(QWidget):
    """`by_hand_pressed`: the places given by hand are wanted."""

    by_hand_pressed = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.flow = FlowLayout(self, gap=2, line_gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.buttons: dict[str, Button] = {}

    def show_facts(self, facts: Facts) -> None:
        empty_layout(self.flow)
        self.buttons.clear()
        outside = facts.ranking.outside
        found = [
            ("inactive", tr("这段时间没来 {n} 位", n=outside.get("inactive", 0)), Icon.HOURGLASS),
            ("prospects", tr("潜在客户 {n} 位", n=outside.get("prospects", 0)), Icon.PROSPECTS),
            ("unqualified", tr("需置疑 {n} 位", n=outside.get("unqualified", 0)), Icon.QUESTION),
        ]
        shown = [(key, words, sign) for key, words, sign in found if outside.get(key)]
        if shown:
            self.flow.addWidget(_aligned(label(tr("不在排名里："), "hint", "text2")))
        for key, words, sign in shown:
            button = self._add(key, words, sign)
            button.clicked.connect(lambda _=False, key=key: self._ctx.go("customers", rule=OUTSIDE[key]))
        if facts.by_hand:
            self._add("by_hand", tr("手工定的等级 {n} 位", n=facts.by_hand), Icon.EDIT).clicked.connect(
                self.by_hand_pressed
            )
        self.setVisible(bool(self.buttons))

    def _add(self, key: str, words: str, sign: Icon) -> Button:
        button = Button(words, sign, "ghost", "s")
        self.buttons[key] = button
        self.flow.addWidget(button)
        button.show()
        return button


def _aligned(words: QWidget) -> QWidget:
    words.setMinimumHeight(look.px(32))
    words.show()
    return words
