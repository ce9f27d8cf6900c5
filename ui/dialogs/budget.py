"""The marketing money: how much, and what part of it for whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.pyramid import DEFAULT_SPLIT
from core.text import find_money
from ui import formats
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.fields import LineField
from ui.widgets.labels import label


class BudgetDialog(Dialog):
    """Read `cents` and `split` in a slot of `accepted`. `names`: what the three parts are for."""

    def __init__(
        self, parent: QWidget, cents: int, split: Sequence[int], names: Sequence[str], currency: str = "CNY"
    ) -> None:
        super().__init__(parent, tr("营销费用怎么分"))
        self.cents, self.split, self._currency = cents, tuple(split), currency
        total = f"{cents // 100}" if cents % 100 == 0 else f"{cents / 100:.2f}"
        self.total = LineField(tr("一共多少钱"), tr("例如：12000"), total if cents else "")
        self.column.addWidget(self.total)
        self.parts = [LineField(name, "", str(part)) for name, part in zip(names, split, strict=True)]
        for field in self.parts:
            field.edit.setMaxLength(3)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(field, 1)
            row.addWidget(label("%", "body", "text2"))
            self.column.addLayout(row)
        for field in (self.total, *self.parts):
            field.edit.textChanged.connect(lambda _: self._follow())
        self._follow()
        usual = Button(tr("用 50 / 40 / 10"), kind="ghost")
        usual.clicked.connect(self._use_usual)
        stay, keep = Button(tr("取消")), Button(tr("就这样分"), kind="primary")
        stay.clicked.connect(self.reject)
        keep.clicked.connect(self.submit)
        self.add_buttons(stay, keep, left=usual)
        self.total.edit.setFocus()

    def _follow(self) -> None:
        """What each part comes to, as far as it is written."""
        cents = find_money(self.total.text()).cents or 0
        for field in self.parts:
            text = field.text().rstrip("%％")
            known = cents > 0 and text.isascii() and text.isdigit()
            amount = formats.money(cents * int(text) // 10_000 * 100, self._currency) if known else None
            if not field.error:
                field.set_remark(amount)

    def _use_usual(self) -> None:
        for field, part in zip(self.parts, DEFAULT_SPLIT, strict=True):
            field.set_text(str(part))
            field.set_error(None)

    def submit(self) -> None:
        money = find_money(self.total.text())
        if money.problem or (money.cents or 0) < 0:
            self.total.set_error(tr("这不像一个金额"))
            return
        texts = [field.text().rstrip("%％") for field in self.parts]
        wrong = [
            field for field, text in zip(self.parts, texts, strict=True) if not (text.isascii() and text.isdigit())
        ]
        for field in wrong:
            field.set_error(tr("请写 0 到 100 的整数"))
        if wrong:
            return
        split = tuple(int(text) for text in texts)
        if sum(split) != 100:
            self.parts[-1].set_error(tr("三份加起来是 {n}%，要正好 100%", n=sum(split)))
            return
        self.cents, self.split = money.cents or 0, split
        self.accept()
