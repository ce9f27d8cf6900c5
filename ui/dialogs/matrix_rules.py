"""How the four kinds are told apart: the borders, and how much each of the eight judgements weighs."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from core.matrix import Borders
from core.perceived import BENEFITS, COSTS, JUDGED
from core.text import find_money
from ui import worth_words
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.choices import Segmented
from ui.widgets.fields import LineField
from ui.widgets.form import NumberLine
from ui.widgets.labels import label

_MEDIAN, _OWN = "median", "own"
_HEAVIEST = 10
_BETWEEN = 16  # px more between a number and the words of the next


class MatrixRulesDialog(Dialog):
    """`at`: the borders in use."""

    def __init__(self, parent: QWidget, ctx: Context, at: Borders) -> None:
        super().__init__(parent, tr("四类怎么分"), 560)
        self._ctx = ctx
        own = at.cpv_set or at.clv_set
        words = tr("默认各取中间数：一半客户在线上，一半在线下。也可以自己定一条线。")
        self.column.addWidget(label(words, "sub", wrap=True))
        self.how = Segmented([(_MEDIAN, tr("取中间数")), (_OWN, tr("自己定"))], _OWN if own else _MEDIAN, tr("界线"))
        line = QHBoxLayout()
        line.addWidget(self.how)
        line.addStretch(1)
        self.column.addLayout(line)
        self.cpv = LineField(tr("觉得值的线（0 到 100 分）"), tr("例如：60"), f"{at.cpv:.0f}")
        self.clv = LineField(tr("预计终身价值的线"), tr("例如：20000"), f"{at.clv_cents / 100:.0f}")
        fields = QHBoxLayout()
        fields.setSpacing(14)
        fields.addWidget(self.cpv, 1)
        fields.addWidget(self.clv, 1)
        self.column.addLayout(fields)
        self.column.addWidget(label(tr("评的八项里，哪一项更要紧"), "h3"))
        about = tr("1 是一样要紧，2 是两倍，0 是不算。")
        self.column.addWidget(label(about, "hint", "text2", wrap=True))
        self.weights: dict[str, NumberLine] = {}
        self.column.addLayout(self._weight_rows())
        usual = Button(tr("恢复默认"), kind="ghost")
        usual.clicked.connect(self._use_usual)
        stay, keep = Button(tr("取消")), Button(tr("就这样分"), kind="primary")
        stay.clicked.connect(self.reject)
        keep.clicked.connect(self.submit)
        self.add_buttons(stay, keep, left=usual)
        self.how.chosen.connect(lambda _: self._follow())
        self._follow()

    def _weight_rows(self) -> QGridLayout:
        kept = self._ctx.settings["perceived_weights"]
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column, names in enumerate((BENEFITS, COSTS)):
            for row, name in enumerate(names):
                number = NumberLine(0, _HEAVIEST)
                number.show_value(int(kept.get(name, 1)))
                words = label(worth_words.judgement(name))
                words.setBuddy(number)
                number.setAccessibleName(worth_words.judgement(name))
                grid.addWidget(words, row, 3 * column)
                grid.addWidget(number, row, 3 * column + 1)
                self.weights[name] = number
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(2, look.px(_BETWEEN))
        grid.setColumnStretch(3, 1)
        return grid

    def _follow(self) -> None:
        own = self.how.value() == _OWN
        for field in (self.cpv, self.clv):
            field.setEnabled(own)

    def _use_usual(self) -> None:
        self.how.choose(_MEDIAN)
        for number in self.weights.values():
            number.setValue(1)

    def submit(self) -> None:
        borders: dict[str, float] = {}
        if self.how.value() == _OWN:
            cpv, money = _points(self.cpv.text()), find_money(self.clv.text())
            if cpv is None:
                self.cpv.set_error(tr("请写 0 到 100"))
            if money.cents is None:
                self.clv.set_error(tr("请写一个金额"))
            if cpv is None or money.cents is None:
                return
            borders = {"cpv": cpv, "clv_cents": money.cents}
        weights = {name: self.weights[name].value() for name in JUDGED if self.weights[name].value() != 1}
        settings = self._ctx.settings
        done = self._ctx.do(
            lambda: settings.set(matrix_borders=borders, perceived_weights=weights), tr("四类的分法改好了")
        )
        if done is not None:
            self.accept()


def _points(words: str) -> float | None:
    try:
        found = float(words)
    except ValueError:
        return None
    return found if 0 <= found <= 100 else None
