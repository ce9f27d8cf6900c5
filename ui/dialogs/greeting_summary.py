"""The end of a round of greetings: who was greeted, who was passed over and why, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.greeting_rounds import GreetingRound, State, Turn
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import IconBox
from ui.widgets.labels import label

_MOST = 12
"""Names told of each kind."""


class GreetingSummary(QWidget):
    """`undo`: take back all that were marked as sent."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", "h2")
        self.lines = [label("", "sub", wrap=True) for _ in range(3)]
        self.undo = Button("", Icon.UNDO, size="s")
        text = QVBoxLayout()
        text.setSpacing(6)
        text.addWidget(self.title)
        for line in self.lines:
            text.addWidget(line)
        text.addSpacing(4)
        text.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        text.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(14)
        row.addWidget(IconBox(Icon.SEND, "ok"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)

    def show_round(self, round_: GreetingRound) -> None:
        sent = list(round_.of(State.SENT))
        self.title.setText(tr("发了 {n} 位", n=len(sent)) if sent else tr("一位也没发"))
        open_still = list(round_.of(State.SKIPPED, State.OPEN))
        refused = list(round_.of(State.REFUSED, State.GONE))
        told = (
            (sent, tr("记成了微信联系：{names}", names=_names(sent))),
            (open_still, tr("跳过的还在跟进里：{names}", names=_names(open_still))),
            (refused, tr("没有发，不想收、在黑名单或已经办过：{names}", names=_names(refused))),
        )
        for line, (turns, words) in zip(self.lines, told, strict=True):
            line.setText(words)
            line.setVisible(bool(turns))
        self.undo.set_text(tr("撤销这 {n} 位", n=len(sent)))
        self.undo.setVisible(bool(sent))

    def say_undone(self, many: int) -> None:
        self.title.setText(tr("撤销了 {n} 位", n=many))


def _names(turns: list[Turn]) -> str:
    names = tr("、").join(turn.row.customer for turn in turns[:_MOST])
    return tr("{names} 等 {n} 位", names=names, n=len(turns)) if len(turns) > _MOST else names
