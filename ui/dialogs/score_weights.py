"""How much each dimension of the value score counts: two presets, or the shop's own numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QWidget

from core.score import EXPAND, GROUPS, OWN, STEADY, Dimension, Group, Weights, own_weights, preset
from ui import formats, value_words
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.choices import Segmented
from ui.widgets.labels import joined, label

_HEAVIEST = 100
_BETWEEN = 16  # px more between a number and the words of the next


class WeightLine(QDoubleSpinBox):
    """One weight, with one decimal: a preset's 10 % divided among three are 3.3 each."""

    def __init__(self, name: str, value: float) -> None:
        super().__init__()
        self.setRange(0, _HEAVIEST)
        self.setDecimals(1)
        self.setValue(value)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(name)
        self.lineEdit().setProperty("kind", "bare")  # the edge is the box's, not the line's in it
        self.lineEdit().setTextMargins(12, 0, 12, 0)
        self.setFixedWidth(look.px(96))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ScoreWeightsDialog(Dialog):
    """The numbers of a preset are shown; changing one makes them the shop's own."""

    def __init__(self, parent: QWidget, ctx: Context) -> None:
        super().__init__(parent, tr("评分看重什么"), 560)
        self._ctx = ctx
        now = ctx.archive.score.weights
        self.column.addWidget(label(_about(), "sub", wrap=True))
        options = [(key, value_words.strategy(key)) for key in (STEADY, EXPAND, OWN)]
        self.which = Segmented(options, now.key, tr("哪一种打法"))
        line = QHBoxLayout()
        line.addWidget(self.which)
        line.addStretch(1)
        self.column.addLayout(line)
        self.numbers: dict[Dimension, WeightLine] = {}
        self.column.addLayout(self._rows(now))
        self.sum = label("", "hint", "text2", wrap=True)
        self.column.addWidget(self.sum)
        stay, keep = Button(tr("取消")), Button(tr("按这个算"), kind="primary")
        stay.clicked.connect(self.reject)
        keep.clicked.connect(self.submit)
        self.add_buttons(stay, keep)
        self._showing = False
        self.which.chosen.connect(self._choose)
        for number in self.numbers.values():
            number.valueChanged.connect(lambda _: self._changed())
        self._follow()

    def _rows(self, now: Weights) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(2, look.px(_BETWEEN))
        grid.setColumnStretch(3, 1)
        line = 0
        for group, dimensions in GROUPS.items():
            grid.addWidget(label(value_words.group(group), "h3"), line, 0, 1, 5)
            line += 1
            for place, dimension in enumerate(dimensions):
                number = WeightLine(value_words.dimension(dimension), now.of.get(dimension, 0.0))
                words = label(value_words.dimension(dimension))
                words.setToolTip(value_words.dimension_about(dimension))
                words.setBuddy(number)
                self.numbers[dimension] = number
                column = 3 * (place % 2)
                grid.addWidget(words, line + place // 2, column)
                grid.addWidget(number, line + place // 2, column + 1)
            line += (len(dimensions) + 1) // 2
        return grid

    def _choose(self, key: str) -> None:
        """Show the numbers of a preset; the own ones stay as they are."""
        if key != OWN:
            self._showing = True
            for dimension, weight in preset(key).of.items():
                self.numbers[dimension].setValue(weight)
            self._showing = False
        self._follow()

    def _changed(self) -> None:
        if not self._showing and self.which.value() != OWN:
            self.which.choose(OWN)
        self._follow()

    def weights(self) -> Weights | None:
        """What is chosen; None: every number is 0."""
        if self.which.value() != OWN:
            return preset(self.which.value())
        numbers = {dimension: number.value() for dimension, number in self.numbers.items()}
        return own_weights(numbers) if any(numbers.values()) else None

    def _follow(self) -> None:
        found = self.weights()
        if found is None:
            self.sum.setText(tr("至少要有一项大于 0"))
            return
        shares = (f"{value_words.group(group)} {formats.share(found.share(group))}" for group in Group)
        self.sum.setText(tr("合起来：{shares}", shares=joined(*shares)))

    def submit(self) -> None:
        found, book = self.weights(), self._ctx.archive.score
        if found is None:
            return
        if self._ctx.do(lambda: book.set_weights(found), tr("评分改好了")) is not None:
            self.accept()


def _about() -> str:
    return tr("稳健：看重现在的生意；拓展：看重将来和口碑。数字越大越要紧，改一个就是自己定的。")
