"""The rule that filters a list, above it: one chip a part, each to be taken away, and what can be done with it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.filtering import Rule
from ui.filter_words import FilterWords
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, empty_layout

_LONGEST = 420  # px of a chip's words


class RuleChips(QWidget):
    """`removed(place)` by a chip; `edit_wanted`, `save_wanted`, `clear_wanted` by the buttons."""

    removed = Signal(int)
    edit_wanted = Signal()
    save_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("现在的筛选条件"))
        self.chips: list[Button] = []
        self._box = QWidget(self)
        self._flow = FlowLayout(self._box, gap=6, line_gap=6)
        self.edit = Button(tr("改条件"), Icon.FILTER, "ghost", "s", parent=self)
        self.save = Button(tr("存成视图…"), Icon.STAR, "ghost", "s", parent=self)
        self.clear = Button(tr("清空条件"), Icon.CLOSE, "ghost", "s", parent=self)
        self.edit.clicked.connect(self.edit_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.clear.clicked.connect(self.clear_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """By hand: in a column with a height for its width, the page would take every hint for a least height."""
        right = self.width()
        for button in (self.clear, self.save, self.edit):
            if not button.isHidden():
                size = button.sizeHint()
                right -= size.width()
                button.setGeometry(right, 0, size.width(), size.height())
        room = max(1, right - 8)
        height = max(self._flow.heightForWidth(room), self.edit.sizeHint().height())
        self._box.setGeometry(0, 0, room, height)
        self.setFixedHeight(height)

    def show_rule(self, rule: Rule, words: FilterWords, *, saved: bool) -> None:
        """`saved`: it stands so in a view, there is nothing to save."""
        empty_layout(self._flow)
        self.chips = []
        joint = tr("且") if rule.every else tr("或")
        for place, part in enumerate(rule.parts):
            if place:
                between = label(joint, "hint", "text2")
                between.setFixedHeight(self.edit.sizeHint().height())
                self._flow.addWidget(between)
            self._flow.addWidget(self._chip(place, words.part(part)))
        self.save.setVisible(not saved)
        self.setVisible(bool(rule))
        for before, after in pairwise([*self.chips, self.edit, self.save, self.clear]):
            QWidget.setTabOrder(before, after)
        self._arrange()

    def _chip(self, place: int, words: str) -> Button:
        metrics = QFontMetrics(look.font("sub"))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, look.px(_LONGEST))
        chip = Button(f"{shown} ", Icon.CLOSE, "soft", "s")
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the × stands behind the words
        chip.setAccessibleName(tr("去掉条件：{words}", words=words))
        chip.setToolTip(tr("去掉条件：{words}", words=words))
        chip.clicked.connect(lambda: self.removed.emit(place))
        self.chips.append(chip)
        return chip
