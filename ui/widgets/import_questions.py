"""What only the owner knows, asked once for a column: which part of 3/5/1990 is the month, what 1 and 2 mean, whether
balances of the list replace those known."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.importing.day_parts import DayOrder
from core.importing.fields import Kind
from core.importing.layout import Column
from core.importing.merging import Amount, Policy
from core.importing.questions import Asked, Question
from ui.language import tr
from ui.models.import_draft import ImportDraft
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.buttons import Button
from ui.widgets.fields import Combo
from ui.widgets.labels import label
from ui.widgets.layouts import empty_layout


class QuestionRow(QWidget):
    """One question with its control: an amber mark until it is answered, then a green one. It can be answered anew."""

    def __init__(self, title: str, words: str, control: QWidget, *, answered: bool) -> None:
        super().__init__()
        self.control = control
        self.answered = answered
        sign = QLabel()
        found = (Icon.CHECK_CIRCLE, "ok") if answered else (Icon.QUESTION, "warn")
        sign.setPixmap(pixmap(*found, look.px(17), "fill"))
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(label(title, "h3", wrap=True))
        text.addWidget(label(words, "hint", "text2", wrap=True))
        below = QHBoxLayout()
        below.setContentsMargins(0, 4, 0, 0)
        below.addWidget(control)
        below.addStretch(1)
        text.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(11)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        state = tr("已经选好") if answered else tr("还没选")
        control.setAccessibleName(title)
        control.setAccessibleDescription(tr("，").join((words, state)))


class ImportQuestions(QWidget):
    """Signals: `order_chosen(column, DayOrder)`, `codes_wanted(column)`, `amounts_chosen(Asked, Amount)`."""

    order_chosen = Signal(int, object)
    codes_wanted = Signal(int)
    amounts_chosen = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[tuple[int, Asked], QuestionRow] = {}
        self._asked: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_draft(self, draft: ImportDraft) -> None:
        """The questions of the plan, and those on the way to their answers. Kept as they are while nothing changes, so
        that the focus stays."""
        asked = _questions(draft)
        columns = {column.index: column for column in draft.layout.columns}
        choices = draft.choices
        what = (tuple(asked), choices.balance, choices.points, choices.on_duplicate, draft.layout.columns)
        if what == self._asked:
            return
        self._asked = what
        focused = next((key for key, row in self.rows.items() if row.control.hasFocus()), None)
        empty_layout(self._column)
        self.rows = {}
        for question in asked:
            column = columns.get(question.column)
            if column is not None:
                row = self._make_row(question, column, draft)
                self.rows[question.column, question.asked] = row
                self._column.addWidget(row)
        self.setVisible(bool(self.rows))
        if focused in self.rows:
            self.rows[focused].control.setFocus()

    def _make_row(self, question: Question, column: Column, draft: ImportDraft) -> QuestionRow:
        header = column.header or column.letter
        if question.asked is Asked.ORDER:
            return self._order_row(question, column, draft)
        if question.asked is Asked.CODES:
            seen = draft.view.told_by.get((column.index, "gender_by_number"), ())
            values = tr("、").join(sorted(seen) or list(column.codes)[:3])
            words = tr("{n} 行按 1 男 2 女记了", n=question.rows) if question.rows else tr("按您说的记")
            button = Button(tr("值的意思…"), size="s")
            button.clicked.connect(lambda _=False: self.codes_wanted.emit(column.index))
            title = tr("“{header}”里的 {values} 是什么", header=header, values=values)
            return QuestionRow(title, words, button, answered=question.answered)
        words = tr("店里也有的 {n} 行", n=question.rows)
        combo = Combo(
            [(Amount.KEEP, tr("不动店里的")), (Amount.SET, tr("按表里的")), (Amount.ADD, tr("加到店里的上"))],
            _amount(question, draft), size="s",
        )  # fmt: skip
        combo.picked.connect(lambda amount: self.amounts_chosen.emit(question.asked, amount))
        title = tr("“{header}”怎么记", header=header)
        return QuestionRow(title, words, combo, answered=question.answered)

    def _order_row(self, question: Question, column: Column, draft: ImportDraft) -> QuestionRow:
        header = column.header or column.letter
        example = next(iter(draft.view.told_by.get((column.index, "date_order_unsure"), ())), "")
        orders: list[tuple[DayOrder, str]] = [
            (DayOrder.MONTH_FIRST, tr("先月后日")), (DayOrder.DAY_FIRST, tr("先日后月")),
        ]  # fmt: skip
        options: list[tuple[Any, str]] = [(None, tr("请选一下")), *orders] if column.order is None else [*orders]
        combo = Combo(options, column.order, size="s")
        combo.picked.connect(lambda order: self.order_chosen.emit(column.index, order) if order is not None else None)
        day = example or tr("日期")
        title = tr("“{header}”里的 {day}", header=header, day=day)
        words = tr("哪个是月份？{n} 行要靠它", n=question.rows) if question.rows else tr("按您选的读")
        return QuestionRow(title, words, combo, answered=column.order is not None)


def _questions(draft: ImportDraft) -> list[Question]:
    """Those of the plan, and the orders that the owner told: these are no questions any more, but can be changed."""
    plan = draft.plan
    if plan is None:
        return []
    asked = list(plan.questions)
    there = {(question.column, question.asked) for question in asked}
    asked += [
        Question(Asked.ORDER, column.index, 0, answered=True)
        for column in draft.layout.columns
        if column.index in draft.ordered and column.order is not None and (column.index, Asked.ORDER) not in there
    ]
    return sorted(asked, key=lambda question: (question.column, question.asked))


def _amount(question: Question, draft: ImportDraft) -> Amount:
    """What is done with the amounts, answered or not."""
    choices = draft.choices
    told = choices.balance if question.asked is Asked.BALANCE else choices.points
    if told is not None:
        return told
    keeps = draft.layout.kind is Kind.CUSTOMERS and choices.on_duplicate is not Policy.UPDATE
    return Amount.KEEP if keeps else Amount.SET
