"""合意吗: one question after a visit, and for each thing that was made ready whether it was right. The answer goes to
the preferences and to the feedback in one step.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from core.people import Preparation, VisitRow
from core.terms import FeedbackKind, Pleased, PreparationOutcome, VisitStatus
from core.text import clean_text
from ui import formats
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import Segmented
from ui.widgets.fields import LineField
from ui.widgets.labels import joined, label
from ui.widgets.scroll import ScrollBox

_UNSAID = "unsaid"
_SHOWN = 6  # things; more of them scroll


def ask_how_it_was(parent: QWidget | None, ctx: Context, visit_id: int) -> AfterVisitDialog:
    """Open the question for a visit."""
    dialog = AfterVisitDialog(parent, ctx, ctx.archive.visits.get(visit_id))
    dialog.open()
    return dialog


class AfterVisitDialog(Dialog):
    """1, 2 and 3 answer; Enter keeps it. A visit that nobody closed can be said not to have taken place."""

    def __init__(self, parent: QWidget | None, ctx: Context, visit: VisitRow) -> None:
        super().__init__(parent, tr("{name} 合意吗", name=visit.customer), 600)
        self._ctx, self.visit = ctx, visit
        day = formats.spoken_day(visit.day, ctx.today())
        party = tr("{n} 位客人", n=visit.party) if visit.party else ""
        about = joined(day, formats.clock(visit.at), visit.service or visit.purpose or "", visit.place or "", party)
        self.column.addWidget(label(about, "sub", wrap=True))
        self.answers: dict[Pleased, Button] = {}
        self.column.addLayout(self._make_answers())
        self.things: dict[int, Segmented] = {}
        if visit.prepare:
            self.column.addSpacing(4)
            self.column.addWidget(label(tr("备下的东西对不对"), "h3"))
            self.column.addWidget(self._make_things())
        self.words = LineField(tr("客人说了什么"), tr("可不填，例如：果汁再甜一点更好"))
        self.kind = Segmented(
            [(kind.value, formats.feedback_kind(kind)) for kind in _KINDS], _KINDS[0].value, tr("这句话算什么")
        )
        self._kind_chosen = False
        self.kind.chosen.connect(self._kind_was_chosen)
        self.column.addSpacing(4)
        self.column.addWidget(self.words)
        line = QHBoxLayout()
        line.addWidget(label(tr("记作"), "sub"))
        line.addWidget(self.kind)
        line.addStretch(1)
        self.column.addLayout(line)
        later, self.save = Button(tr("以后再问")), Button(tr("记下"), kind="primary")
        later.clicked.connect(self.reject)
        self.save.clicked.connect(self.submit)
        self.add_buttons(later, self.save, left=self._stayed_away())
        if visit.pleased is not None:
            self.answer(visit.pleased)
        self.save.setEnabled(visit.pleased is not None)
        self.answers[Pleased.YES].setFocus()

    def _make_answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self._group = QButtonGroup(self)
        for number, (pleased, sign, words) in enumerate(
            (
                (Pleased.YES, Icon.SATISFACTION, formats.pleased(Pleased.YES)),
                (Pleased.PARTLY, Icon.MEH, formats.pleased(Pleased.PARTLY)),
                (Pleased.NO, Icon.SAD, formats.pleased(Pleased.NO)),
            ),
            start=1,
        ):
            button = Button(words, sign, "answer", "l", keys=str(number))
            button.setCheckable(True)
            button.setMinimumHeight(look.px(48))
            self._group.addButton(button)
            self.answers[pleased] = button
            button.clicked.connect(lambda _=False, pleased=pleased: self.answer(pleased))
            button.toggled.connect(
                lambda on, button=button, sign=sign: button.set_sign(
                    sign, "fill" if on else "bold", "primary_text" if on else None
                )
            )
            QShortcut(QKeySequence(str(number)), self).activated.connect(button.click)
            row.addWidget(button, 1)
        return row

    def _make_things(self) -> QWidget:
        box = ScrollBox("surface")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, prep in enumerate(self.visit.prepare):
            words = label(_thing(prep), wrap=True)
            choice = Segmented(
                [
                    (PreparationOutcome.RIGHT.value, tr("对")),
                    (PreparationOutcome.NOT_TODAY.value, tr("今天不要")),
                    (PreparationOutcome.NO_LONGER.value, tr("以后不要了")),
                    (_UNSAID, tr("没问")),
                ],
                prep.outcome.value if prep.outcome else _UNSAID,
                _thing(prep),
            )
            grid.addWidget(words, row, 0)
            grid.addWidget(choice, row, 1, Qt.AlignmentFlag.AlignRight)
            self.things[prep.id] = choice
        box.column.addLayout(grid)
        box.column.addStretch(1)
        rows = min(len(self.visit.prepare), _SHOWN)
        box.setFixedHeight(look.px(46) * rows + 4)
        return box

    def _stayed_away(self) -> Button | None:
        """Of a visit that is still planned nobody knows whether it took place."""
        if self.visit.status is not VisitStatus.PLANNED:
            return None
        button = Button(tr("没有来"), Icon.MINUS_CIRCLE)
        button.clicked.connect(self._did_not_come)
        return button

    def _did_not_come(self) -> None:
        visit, visits = self.visit, self._ctx.archive.visits
        words = tr("{name} 没有来", name=visit.customer)
        if self._ctx.do(lambda: visits.set_status(visit.id, VisitStatus.NO_SHOW), words) is not None:
            self.accept()

    def answer(self, pleased: Pleased) -> None:
        """Take an answer: when all pleased, what was made ready was right unless it is said otherwise."""
        self.answers[pleased].setChecked(True)
        self.save.setEnabled(True)
        for choice in self.things.values():
            if pleased is Pleased.YES and choice.value() == _UNSAID:
                choice.choose(PreparationOutcome.RIGHT.value)
        if not self._kind_chosen:
            kind = FeedbackKind.COMPLAINT if pleased is Pleased.NO else FeedbackKind.SUGGESTION
            self._choose_kind(FeedbackKind.PRAISE if pleased is Pleased.YES else kind)

    def _choose_kind(self, kind: FeedbackKind) -> None:
        self.kind.blockSignals(True)
        self.kind.choose(kind.value)
        self.kind.blockSignals(False)

    def _kind_was_chosen(self, _key: str) -> None:
        self._kind_chosen = True

    @property
    def pleased(self) -> Pleased | None:
        """The answer as it stands."""
        return next((pleased for pleased, button in self.answers.items() if button.isChecked()), None)

    def _said(self, pleased: Pleased) -> tuple[FeedbackKind, str] | None:
        """What becomes feedback: the words, and of somebody displeased a complaint in any case."""
        words = clean_text(self.words.text())
        if words:
            return FeedbackKind(self.kind.value()), words
        if pleased is Pleased.NO and self.visit.pleased is not Pleased.NO:
            return FeedbackKind.COMPLAINT, tr("{day}来店不合意", day=formats.month_day(self.visit.day))
        return None

    def submit(self) -> None:
        pleased = self.pleased
        if pleased is None:
            return
        outcomes = {
            number: PreparationOutcome(choice.value())
            for number, choice in self.things.items()
            if choice.value() != _UNSAID
        }
        visit, visits, said = self.visit, self._ctx.archive.visits, self._said(pleased)
        words = tr("记下了：{name} {answer}", name=visit.customer, answer=formats.pleased(pleased))
        if self._ctx.do(lambda: visits.ask(visit.id, pleased, outcomes, said), words) is not None:
            self.accept()


_KINDS = (FeedbackKind.PRAISE, FeedbackKind.SUGGESTION, FeedbackKind.COMPLAINT)


def _thing(prep: Preparation) -> str:
    return tr("{name}：{words}", name=prep.person, words=prep.text) if prep.person else prep.text
