"""逐个发祝福: one customer after another, her words in the clipboard, Enter for all of it.

WeChat is worked by hand, so one press must serve the way there and the way back: the first Enter copies the words; the
owner pastes them in WeChat and comes back; the next Enter marks her as greeted and has the next one's words in the
clipboard already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from ui import followup_words, formats
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.greeting_summary import GreetingSummary
from ui.greeting_rounds import GreetingRound, State
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.customer_pane import chips
from ui.widgets.labels import frame, joined, label, restyle
from ui.widgets.layouts import empty_layout
from ui.widgets.progress import ProgressBar
from ui.widgets.tags import Chip, Tag, badge

if TYPE_CHECKING:
    from ui.greetings import Greeting

_WIDTH = 620
_LINES = 4


class WordsField(QPlainTextEdit):
    """The words as they will be sent. Enter is the dialog's, Shift+Enter begins a new line, Tab leaves."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("要发的话"))
        self.setFixedHeight(look.px(22) * _LINES + 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class GreetingRoundDialog(Dialog):
    """Opens on the first customer; `copied`: her words are in the clipboard as they stand."""

    def __init__(self, parent: QWidget, ctx: Context, round_: GreetingRound) -> None:
        super().__init__(parent, tr("逐个发祝福"), _WIDTH)
        self._ctx, self.round = ctx, round_
        self.copied = False
        self._pages = QStackedWidget()
        self.turn_page = QWidget()
        self.column.addWidget(self._pages)
        self._make_turn_page()
        self.summary = GreetingSummary()
        self.summary.undo.clicked.connect(self._undo_all)
        self._pages.addWidget(self.turn_page)
        self._pages.addWidget(self.summary)
        self.again = Button(tr("上一位"), Icon.LEFT, keys="Alt+←")
        self.again.clicked.connect(self._back)
        self.pass_over = Button(tr("跳过"), keys="Alt+→")
        self.pass_over.clicked.connect(self._skip)
        self.go = Button("", Icon.COPY, "primary")
        self.go.clicked.connect(self.submit)
        self.add_buttons(self.pass_over, self.go, left=self.again)
        for keys, deed in (("Alt+Left", self._back), ("Alt+Right", self._skip), ("Ctrl+R", self._other_words)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)
        self.finished.connect(self._say_goodbye)
        self.round.begin()
        self._show()
        self.go.setFocus()

    def _make_turn_page(self) -> None:
        column = QVBoxLayout(self.turn_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.place, self.bar = label("", "sub"), ProgressBar(tr("发到第几位"))
        column.addWidget(self.place)
        column.addWidget(self.bar)
        self._who = QHBoxLayout()
        self._who.setSpacing(12)
        column.addLayout(self._who)
        self._chips = QVBoxLayout()
        column.addLayout(self._chips)
        self.words = WordsField()
        self.words.entered.connect(self.submit)
        self.words.textChanged.connect(self._written)
        column.addWidget(self.words)
        below = QHBoxLayout()
        below.setSpacing(10)
        self.other = Button(tr("换一句"), Icon.REFRESH, "ghost", "s", keys="Ctrl+R")
        self.other.clicked.connect(self._other_words)
        self.state = label("", "hint", "text2", wrap=True)
        below.addWidget(self.other)
        below.addWidget(self.state, 1)
        column.addLayout(below)
        how = frame("inset")
        inside = QVBoxLayout(how)
        inside.setContentsMargins(12, 8, 12, 8)
        steps = tr("按 Enter 复制，去微信里粘贴、发出；回来再按 Enter，就记成发过，下一位的话也复制好了。")
        inside.addWidget(label(steps, "hint", "text2", wrap=True))
        column.addWidget(how)

    # --- showing --------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self.copied = False
        if self.round.over:
            self._show_summary()
            return
        turn, total = self.round.turn, len(self.round.turns)
        self._pages.setCurrentWidget(self.turn_page)
        sent = self.round.count(State.SENT)
        self.place.setText(joined(f"{self.round.at + 1} / {total}", tr("发了 {n} 位", n=sent) if sent else ""))
        self.bar.set_progress(self.round.at + 1, total)
        self._show_who()
        self.words.blockSignals(True)
        self.words.setPlainText(turn.text)
        self.words.blockSignals(False)
        done = turn.state is State.SENT
        self.words.setReadOnly(done)
        many = len(turn.greeting.options) if turn.greeting is not None else 0
        self.other.setVisible(not done and many > 1)
        self.again.setEnabled(self.round.at > 0)
        self.pass_over.set_text(tr("撤销，没发") if done else tr("跳过"))
        self._name_deed()
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Somebody with much to avoid needs more room; it never gets smaller, so that the buttons stay in place."""
        layout = self.layout()
        if layout is not None:
            wanted = max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height())
            if wanted > self.height():
                self.resize(self.width(), wanted)

    def _show_who(self) -> None:
        turn, today = self.round.turn, self._ctx.today()
        empty_layout(self._who)
        empty_layout(self._chips)
        greeting = turn.greeting
        if greeting is None:
            return
        row, known = turn.row, greeting.known.row
        self._who.addWidget(Avatar(row.customer, 52), 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(row.customer, "h2"))
        if known.tier is not None and not self._ctx.masked:
            head.addWidget(Tag(badge(known.tier)))
        head.addStretch(1)
        text.addLayout(head)
        late = (today - row.due).days
        what = joined(followup_words.title(row, today), tr("晚了 {n} 天", n=late) if late > 0 else "")
        text.addWidget(label(what, "sub", "danger" if late > 0 else None, wrap=True))
        text.addLayout(self._reach(greeting))
        self._who.addLayout(text, 1)
        self._add_chips(greeting)

    def _reach(self, greeting: Greeting) -> QHBoxLayout:
        """Phone and WeChat name, each with its way into the clipboard."""
        line = QHBoxLayout()
        line.setSpacing(8)
        known = greeting.known
        for words, value, deed in (
            (formats.phone(known.phone), known.phone, tr("复制电话")),
            (tr("微信 {name}", name=known.row.wechat or ""), known.row.wechat, tr("复制微信号")),
        ):
            if value:
                line.addWidget(label(words, "body"))
                button = Button(deed, Icon.COPY, "ghost", "s")
                button.clicked.connect(lambda _=False, value=value, deed=deed: self._copy_other(value))
                line.addWidget(button)
        if line.count() == 0:
            line.addWidget(label(tr("没有记电话和微信号"), "hint", "text2"))
        line.addStretch(1)
        return line

    def _add_chips(self, greeting: Greeting) -> None:
        """What to avoid, worst first, and the like that may be named."""
        found = [Chip(avoided.kind, formats.whose(avoided)) for avoided in greeting.known.avoid]
        if greeting.preference and not self._ctx.masked:
            found.append(Chip("like", greeting.preference, Icon.HEART))
        if found:
            self._chips.addWidget(chips(found))

    def _name_deed(self) -> None:
        """What Enter does now, and what is in the clipboard."""
        turn = self.round.turn
        last = self.round.at == len(self.round.turns) - 1
        if turn.state is State.SENT:
            self.go.set_text(tr("看结果") if last else tr("下一位"))
            self.go.set_sign(Icon.RIGHT)
            self._say(tr("已记成发过。"), "ok")
        elif self.copied:
            self.go.set_text(tr("发好了") if last else tr("发好了，下一位"))
            self.go.set_sign(Icon.CHECK)
            self._say(tr("已复制，去微信粘贴给 {name}。", name=self._called()), "ok")
        else:
            self.go.set_text(tr("复制这一句"))
            self.go.set_sign(Icon.COPY)
            self._say(tr("还没复制。"), "text2")

    def _called(self) -> str:
        turn = self.round.turn
        return (turn.greeting.values.get("call") if turn.greeting is not None else "") or turn.row.customer

    def _say(self, words: str, tone: str) -> None:
        self.state.setText(words)
        restyle(self.state, tone=tone)

    def _show_summary(self) -> None:
        self.summary.show_round(self.round)
        self._pages.setCurrentWidget(self.summary)
        self.pass_over.hide()
        self.again.setEnabled(bool(self.round.turns))
        self.go.set_text(tr("完成"))
        self.go.set_sign(Icon.CHECK)
        self.go.setFocus()

    # --- doing ----------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Enter: copy; or mark as sent, go on, and copy the next."""
        if self.round.over:
            self.accept()
            return
        turn = self.round.turn
        if turn.state is State.SENT:
            self.round.forward()
            self._show()
            return
        if not self.copied:
            self._copy()
            return
        self.round.mark_sent()
        self.round.forward()
        self._show()
        if not self.round.over and self.round.turn.state is State.OPEN:
            self._copy()
        self.go.setFocus()

    def _copy(self) -> None:
        turn = self.round.turn
        if turn.state is State.SKIPPED:
            turn.state = State.OPEN
        if not turn.text.strip():
            self._say(tr("先写一句要发的话。"), "danger")
            self.words.setFocus()
            return
        if not self.round.look():  # since it was shown
            self.round.forward()
            self._show()
            return
        QGuiApplication.clipboard().setText(turn.text)
        self.copied = True
        self._name_deed()

    def _copy_other(self, value: str) -> None:
        """A number to find her by: the words are not in the clipboard any more."""
        QGuiApplication.clipboard().setText(value)
        self.copied = False
        if self.round.turn.state is not State.SENT:
            self._name_deed()
            self._say(tr("已复制 {what}。找到人以后，再复制要发的话。", what=value), "text2")
        self.go.setFocus()

    def _written(self) -> None:
        """Other words than those in the clipboard."""
        self.round.turn.text = self.words.toPlainText()
        self.copied = False
        self._name_deed()

    def _other_words(self) -> None:
        if self.round.over or not self.other.isVisible():
            return
        had = self.copied
        self.round.other_words()
        self._show()
        if had:
            self._copy()
        self.go.setFocus()  # Enter goes on with these; Ctrl+R has yet another

    def _skip(self) -> None:
        if self.round.over:
            return
        if self.round.turn.state is State.SENT:
            self.round.take_back(self.round.turn)
        else:
            self.round.skip()
            self.round.forward()
        self._show()
        self.go.setFocus()

    def _back(self) -> None:
        if self.round.at == 0:
            return
        self.round.back()
        self.pass_over.show()
        self._show()
        self.go.setFocus()

    def _undo_all(self) -> None:
        done = self.round.take_back(*self.round.of(State.SENT))
        self.summary.show_round(self.round)
        self.summary.say_undone(done)
        self.go.setFocus()

    def _say_goodbye(self) -> None:
        """How many were greeted, with 撤销 for all of them; the others stay as they are."""
        sent, round_ = self.round.count(State.SENT), self.round
        if sent:
            words = tr("发了 {n} 位的祝福，都记好了", n=sent)
            self._ctx.toast(words, lambda: round_.take_back(*round_.of(State.SENT)), sign=Icon.SEND)


def open_round(parent: QWidget, ctx: Context) -> GreetingRoundDialog | None:
    """Begin the round of today; None, and a word about it, when nobody is to be greeted."""
    round_ = GreetingRound.of_today(ctx)
    if not round_.turns:
        ctx.toast(tr("今天没有要发的祝福"), sign=Icon.SEND)
        return None
    dialog = GreetingRoundDialog(parent, ctx, round_)
    dialog.open()
    return dialog
