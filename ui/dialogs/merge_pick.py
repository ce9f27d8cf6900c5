"""和另一位合并: choosing the other one, those who look like her first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.people import CustomerRow
from ui import formats, merge_words
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.customer_picker import CustomerPicker
from ui.widgets.labels import joined, label

_MOST = 4


class MergePickDialog(Dialog):
    """`chosen(id)`: the other one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, ctx: Context, row: CustomerRow) -> None:
        super().__init__(parent, tr("{name} 和谁是同一位", name=row.name), 560)
        self._row = row
        self.likely: list[Button] = []
        self.column.addLayout(self._make_likely(ctx))
        self.picker = CustomerPicker(tr("另一位"), ctx.archive.customers, masked=ctx.masked)
        self.picker.picked.connect(lambda _: self._allow())
        self.column.addWidget(self.picker)
        self.column.addSpacing(60)
        stay, self.save = Button(tr("取消")), Button(tr("看看两位"), Icon.MERGE, "primary")
        stay.clicked.connect(self.reject)
        self.save.clicked.connect(self.submit)
        self.add_buttons(stay, self.save)
        self._allow()
        (self.likely[0] if self.likely else self.picker.edit).setFocus()

    def _make_likely(self, ctx: Context) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        pairs = ctx.archive.merging.pairs_of(self._row.id)[:_MOST]
        if not pairs:
            return column
        column.addWidget(label(tr("看起来像的："), "sub"))
        others = [pair.second if pair.first == self._row.id else pair.first for pair in pairs]
        rows = {row.id: row for row in ctx.archive.customers.rows(others)}
        for pair, other in zip(pairs, others, strict=True):
            row = rows[other]
            phone = formats.phone(row.phones[0] if row.phones else None)
            why = tr("、").join(merge_words.reason(one) for one in pair.reasons)
            button = Button(joined(row.name, phone, why), Icon.USER, "soft")
            button.clicked.connect(lambda _=False, other=other: self._take(other))
            self.likely.append(button)
            column.addWidget(button)
        column.addSpacing(8)
        return column

    def _allow(self) -> None:
        self.save.setEnabled(self.picker.customer is not None)
        same = self.picker.customer is not None and self.picker.customer.id == self._row.id
        if same:
            self.picker.set_error(tr("这是同一位，请另选一位"))
            self.save.setEnabled(False)

    def _take(self, other: int) -> None:
        self.accept()
        self.chosen.emit(other)

    def submit(self) -> None:
        if self.picker.customer is not None and self.save.isEnabled():
            self._take(self.picker.customer.id)
