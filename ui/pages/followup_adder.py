"""加一条: one line that says who, what and when, read back while it is written; what is not clear is asked in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.notes.names import is_whole_name
from core.notes.tasks import Task, read_task
from core.people import CustomerRow, FollowupDraft
from core.terms import FollowupKind
from ui import followup_words, formats, reminder_words
from ui.context import Context
from ui.dialogs.followup import FollowupDialog, add_followup
from ui.dialogs.followup_fields import doers
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.fields import SearchField
from ui.widgets.labels import joined, label
from ui.widgets.layouts import FlowLayout, empty_layout


class FollowupAdder(QWidget):
    """`page`: whose dialogs it opens. `day`: by when, where the line does not say."""

    def __init__(self, ctx: Context, page: QWidget, day: Callable[[], date] | None = None) -> None:
        super().__init__()
        self._ctx, self._page, self._day = ctx, page, day or ctx.today
        self._picked: tuple[str, CustomerRow] | None = None
        self.line = SearchField(tr("加一条：下周三 回访张国强"), None, Icon.PLUS)
        self.line.searched.connect(lambda _words: self.read_back())
        self.line.returnPressed.connect(self.add)
        self.line.installEventFilter(self)
        self.reading = label("", "hint", "text2", wrap=True)
        self.problem = label("", "hint", "danger", wrap=True)
        self.line.textEdited.connect(lambda _: self.problem.hide())
        self._choices = QWidget()
        self._flow = FlowLayout(self._choices, gap=6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._choices.setSizePolicy(policy)
        self.choices: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 9)
        column.setSpacing(5)
        column.addWidget(self.line)
        for below in (self.problem, self.reading, self._choices):
            column.addWidget(below)
            below.hide()

    # --- understanding --------------------------------------------------------------------------------------------

    def _task(self) -> Task:
        is_name = self._ctx.archive.notes.is_name
        return read_task(self.line.text(), self._ctx.today(), is_name, doers(self._ctx))

    def _meant(self, task: Task) -> list[CustomerRow]:
        """Whom the line may mean, best first; the one who was picked for these words is the only one."""
        if task.who is None:
            return []
        if self._picked is not None and self._picked[0] == task.who:
            return [self._picked[1]]
        found = self._ctx.archive.notes.candidates(task.who, self._ctx.today())
        exact = [row for row in found if row.name == task.who]
        return exact or found

    def _due(self, task: Task) -> date:
        return task.due or max(self._day(), self._ctx.today())

    def read_back(self) -> None:
        """Say what the line is understood to say, and offer what has to be chosen."""
        written = self.line.text().strip()
        self._offer([])
        self.reading.setVisible(bool(written))
        if not written:
            self.problem.hide()
            return
        task = self._task()
        meant = self._meant(task)
        if len(meant) == 1:
            self.reading.setText(tr("{task}，按 Enter 加上", task=self._words(task, meant[0])))
            return
        if task.who is None:
            self.reading.setText(joined(tr("还没写是哪位客户"), self._words(task)))
            self._offer([self._elsewhere(task, tr("选一位客户…"))])
        elif meant:
            self.reading.setText(joined(tr("{who} 是哪一位？", who=task.who), self._words(task)))
            self._offer([*(self._choice(task, row) for row in meant), self._elsewhere(task, tr("都不是…"))])
        else:
            self.reading.setText(joined(tr("客户里没有 {who}", who=task.who), self._words(task)))
            new = [self._newcomer(task)] if is_whole_name(task.who) or task.who.isalpha() else []
            self._offer([*new, self._elsewhere(task, tr("选别的客户…"))])

    def _words(self, task: Task, row: CustomerRow | None = None) -> str:
        today = self._ctx.today()
        return joined(
            row.name if row is not None else "", task.text or "",
            tr("答应的") if task.kind is FollowupKind.PROMISE else "",
            formats.spoken_day_and_weekday(self._due(task), today),
            followup_words.repeat(task.repeat) if task.repeat else "",
            self._doer(task, row),
        )  # fmt: skip

    def _doer(self, task: Task, row: CustomerRow | None) -> str:
        """Who does it; a promise that was given to nobody goes by the shop's rule."""
        if task.staff or row is None or task.kind is not FollowupKind.PROMISE:
            return tr("{name} 来做", name=task.staff) if task.staff else ""
        rule = self._ctx.archive.followups.rules().promise
        return reminder_words.staff(rule.staff) if rule.covers(row.tier) else ""

    # --- what is offered ------------------------------------------------------------------------------------------

    def _offer(self, buttons: Sequence[Button]) -> None:
        empty_layout(self._flow)
        self.choices = list(buttons)
        for button in buttons:
            self._flow.addWidget(button)
            button.show()
        self._choices.setVisible(bool(buttons))

    def _choice(self, task: Task, row: CustomerRow) -> Button:
        phone = formats.phone(row.phones[0]) if row.phones else ""
        button = Button(joined(row.name, phone), Icon.USER, size="s")
        button.clicked.connect(lambda: self._pick(task, row))
        return button

    def _newcomer(self, task: Task) -> Button:
        button = Button(tr("新客户 {who}", who=task.who or ""), Icon.PLUS, size="s")
        button.clicked.connect(lambda: self._add_for_new(task))
        return button

    def _elsewhere(self, task: Task, words: str) -> Button:
        button = Button(words, kind="ghost", size="s")
        button.clicked.connect(lambda: self._open_dialog(task))
        return button

    def _pick(self, task: Task, row: CustomerRow) -> None:
        """She is meant; the line is ready to be added."""
        self._picked = (task.who or "", row)
        self.problem.hide()
        self.read_back()
        self.line.setFocus()

    def _open_dialog(self, task: Task) -> None:
        dialog = FollowupDialog(self._page, self._ctx, None, task, self._due(task))
        dialog.accepted.connect(self._forget)
        dialog.open()

    # --- adding ---------------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Enter: keep it, or say in place what is missing."""
        if not self.line.text().strip():
            return
        task = self._task()
        meant, due = self._meant(task), self._due(task)
        self.read_back()
        if task.text is None:
            self._complain(tr("再写一句要做什么"))
        elif due < self._ctx.today():
            day = formats.spoken_day(due, self._ctx.today())
            self._complain(tr("{day} 已经过去了，换一个日子", day=day))
        elif len(meant) == 1:
            draft = FollowupDraft(meant[0].id, due, task.kind, task.text, None, task.staff, task.repeat)
            if add_followup(self._ctx, draft, meant[0].name):
                self._forget()
        else:
            self._complain(tr("先选一位客户") if task.who is None or meant else tr("这位还不在客户里"))
            if self.choices:
                self.choices[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _add_for_new(self, task: Task) -> None:
        ctx, due = self._ctx, self._due(task)
        if task.text is None or due < ctx.today():
            self.add()
            return
        name = task.who or ""
        draft = FollowupDraft(0, due, task.kind, task.text, None, task.staff, task.repeat)
        words = tr("已建客户 {name}，记下 {day}", name=name, day=formats.spoken_day(due, ctx.today()))
        if ctx.do(lambda: ctx.archive.followups.add_for_new(name, draft), words) is not None:
            self._forget()

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        self.line.setAccessibleDescription(words)

    def _forget(self) -> None:
        """Empty again, and nothing for Ctrl+Z to bring back: it undoes what was kept."""
        self._picked = None
        self.line.setText("")
        self.line.setAccessibleDescription("")
        self.read_back()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes to what is offered."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress and self.choices:
            self.choices[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)
