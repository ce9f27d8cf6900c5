"""The card of perceived value: four things one gets, four one gives, each 1 to 5; asked of the customer, or guessed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.people import CustomerRow
from core.perceived import BENEFITS, COSTS, JUDGED, Perception, perceived, trend
from core.text import clean_note
from ui import formats, worth_words
from ui.context import Context
from ui.dialogs.base import dialog_scale
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import Segmented
from ui.widgets.day_field import DayField
from ui.widgets.fields import Field, LineField
from ui.widgets.labels import frame, label
from ui.widgets.progress import ProgressBar
from ui.widgets.rating_scale import RatingScale
from ui.widgets.trend_line import TrendLine

_ASKED, _GUESSED = "asked", "guessed"
_WIDTH = 740  # px at text size 1.0: both sides beside one another, scales and words grow with the text


class PerceptionDialog(FormDialog):
    """A new card of this customer, or `card` put right. The scales are empty at first: nothing is assumed."""

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow, card: Perception | None = None) -> None:
        title = tr("觉得值不值：{name}", name=row.name)
        super().__init__(parent, title, ceil(look.px(_WIDTH) / dialog_scale()))
        self._host, self._ctx, self._row, self._card = parent, ctx, row, card
        self._weights = ctx.settings["perceived_weights"]
        known = [one for one in ctx.archive.perceptions.of(row.id) if card is None or one.id != card.id]
        how = _ASKED if card is not None and card.asked else _GUESSED
        self.how = Segmented([(_GUESSED, tr("我们估计")), (_ASKED, tr("问过客户"))], how, tr("怎么来的"))
        self.day = DayField(tr("哪一天"), card.day if card else ctx.today(), ctx.today(), past=True)
        self.note = LineField(tr("说了什么"), tr("可以不写"), (card and card.note) or "")
        last = perceived(known[0].ratings, self._weights) if known else None
        self._before = tr("上次：{formula}", formula=worth_words.perceived_formula(last)) if last is not None else ""
        self.scales: dict[str, RatingScale] = {}
        self._make_scales(card)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Field(tr("怎么来的"), self.how), 1)
        head.addWidget(self.day, 1)
        self.grid.addLayout(self._sides(), 0, 0, 1, 2)
        self.grid.addWidget(self._result(known), 1, 0, 1, 2)
        self.grid.addLayout(head, 2, 0, 1, 2)
        self.grid.addWidget(self.note, 3, 0, 1, 2)
        self._follow()
        self.finish_form(tr("记下") if card is None else tr("保存"), left=self._left(known))
        self.scales[JUDGED[0]].setFocus()

    # --- building -------------------------------------------------------------------------------------------------

    def _make_scales(self, card: Perception | None) -> None:
        for name in JUDGED:
            low, high = worth_words.ends(name)
            scale = RatingScale(worth_words.judgement(name), low, high, card.ratings.get(name) if card else None)
            scale.changed.connect(self._follow)
            self.scales[name] = scale
        following = [*JUDGED[1:], None]
        for name, after in zip(JUDGED, following, strict=True):
            self.scales[name].answered.connect(self._going_to(after))

    def _going_to(self, name: str | None) -> Callable[[], None]:
        def go() -> None:
            (self.scales[name] if name is not None else self.save).setFocus(Qt.FocusReason.TabFocusReason)

        return go

    def _sides(self) -> QGridLayout:
        """What one gets at the left, what one gives at the right: name, what 1 means, the numbers, what 5 means."""
        rows = QGridLayout()
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(6)
        for side, (heading, names) in enumerate(((tr("得到的"), BENEFITS), (tr("付出的"), COSTS))):
            first = 5 * side
            rows.addWidget(label(heading, "h3"), 0, first, 1, 4)
            for line, name in enumerate(names, start=1):
                low, high = worth_words.ends(name)
                words = label(worth_words.judgement(name))
                words.setBuddy(self.scales[name])
                left = label(low, "hint", "text2")
                left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                rows.addWidget(words, line, first)
                rows.addWidget(left, line, first + 1)
                rows.addWidget(self.scales[name], line, first + 2)
                rows.addWidget(label(high, "hint", "text2"), line, first + 3)
            rows.setColumnStretch(first, 1)
        rows.setColumnMinimumWidth(4, 14)
        rows.setContentsMargins(0, 0, 0, 10)
        return rows

    def _result(self, known: Sequence[Perception]) -> QWidget:
        """The value as it stands, how it comes, and where it stood before."""
        box = frame("inset")
        self.figure, self.about = label("", "figure"), label("", "hint", "text2", wrap=True)
        self.formula = label("", "hint", "text2", wrap=True)
        self.bar = ProgressBar(tr("感知价值"), "primary", 8)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.about)
        words.addWidget(self.bar)
        words.addWidget(self.formula)
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(14)
        row.addWidget(self.figure)
        row.addLayout(words, 1)
        past = trend(known, self._weights)
        if len(past) == 1:
            day, before = past[0]
            last = tr("上次 {value}（{day}）", value=worth_words.cpv(before), day=formats.full_day(day))
            row.addWidget(label(last, "hint", "text2"))
        elif past:
            told = tr("、").join(
                tr("{day} {value}", day=formats.full_day(day), value=worth_words.cpv(value)) for day, value in past[-4:]
            )
            row.addWidget(TrendLine(past[-8:], tr("以前：{told}", told=told)))
        return box

    def _left(self, known: Sequence[Perception]) -> Button | None:
        """删除 for a card that is put right; the last card to be put right for a new one."""
        if self._card is not None:
            delete = Button(tr("删除"), Icon.TRASH, "danger")
            delete.clicked.connect(self._delete)
            return delete
        if not known:
            return None
        last = known[0]
        change = Button(tr("改上一次（{day}）", day=formats.full_day(last.day)), kind="ghost")
        change.clicked.connect(lambda: self._change(last))
        return change

    # --- following ------------------------------------------------------------------------------------------------

    def ratings(self) -> dict[str, int]:
        """What was judged so far."""
        return {name: scale.value for name, scale in self.scales.items() if scale.value is not None}

    def _follow(self) -> None:
        told = self.ratings()
        value = perceived(told, self._weights)
        self.figure.setText(worth_words.cpv(value.value) if value is not None else formats.DASH)
        self.about.setText(worth_words.perceived_words(told, value))
        self.formula.setText(worth_words.perceived_formula(value) if value is not None else self._before)
        self.bar.set_part(value.value / 100 if value is not None else 0.0)

    def _change(self, card: Perception) -> None:
        self.reject()
        PerceptionDialog(self._host, self._ctx, self._row, card).open()

    # --- keeping --------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        told, day = self.ratings(), self.day.day()
        if not told:
            self.about.setText(tr("还没有打分：按 1 到 5 就行"))
            self.scales[JUDGED[0]].setFocus(Qt.FocusReason.TabFocusReason)
            return
        if not self.day.check() or day is None:
            return
        book, card, name = self._ctx.archive.perceptions, self._card, self._row.name
        asked, note = self.how.value() == _ASKED, clean_note(self.note.text()) or None
        if card is None:
            done = self._ctx.do(
                lambda: book.add(self._row.id, day, told, asked=asked, note=note),
                tr("{name} 觉得值不值，记下了", name=name),
            )
        else:
            done = self._ctx.do(
                lambda: book.update(card.id, day, told, asked=asked, note=note),
                tr("{name} 觉得值不值，改好了", name=name),
            )
        if done is not None:
            self.accept()

    def _delete(self) -> None:
        card, book = self._card, self._ctx.archive.perceptions
        assert card is not None
        if self._ctx.do(lambda: book.delete(card.id), tr("已删除这次评分"), sign=Icon.TRASH) is not None:
            self.accept()
