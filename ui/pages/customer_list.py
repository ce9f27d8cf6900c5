"""The card with the list of customers: the table, what stands there when it is empty, and the line below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.context import Context
from ui.language import tr
from ui.models.customer_table import CustomerTable, column_name
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.customer_view import CustomerView
from ui.widgets.labels import ElidedLabel, HLine, joined, label
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState


class CustomerList(QFrame):
    """`import_wanted`: an empty book leads to the import; `everybody_wanted`: nothing fits the filters."""

    import_wanted = Signal()
    everybody_wanted = Signal()

    def __init__(self, ctx: Context, table: CustomerTable) -> None:
        super().__init__()
        self.setProperty("card", "card")
        self._table = table
        self.view = CustomerView(table, masked=ctx.masked)
        self._nothing = QWidget()
        QVBoxLayout(self._nothing)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 2, 1)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(HLine())
        column.addWidget(self._make_foot())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.say_count())

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(look.px(36))
        self.words = ElidedLabel("", "hint", "text2")
        row = QHBoxLayout(foot)
        row.setContentsMargins(17, 0, 17, 0)
        row.setSpacing(14)
        row.addWidget(self.words, 1)
        row.addWidget(label(tr("↑ ↓ 选择　Enter 打开档案"), "hint", "text2"))
        return foot

    def say_count(self) -> None:
        """How many there are and in which order, or how many are chosen."""
        chosen = len(self.view.selectionModel().selectedRows())
        column = self._table.sort_column
        by = tr("按相近程度排序") if column is None else tr("按{column}排序", column=column_name(column))
        everyone = joined(tr("共 {n} 位", n=len(self._table.ids)), by)
        self.words.setText(tr("选了 {n} 位", n=chosen) if chosen > 1 else everyone)

    def show_state(self, everybody: int) -> None:
        """The table, or why there is nothing in it. `everybody`: how many customers the book holds."""
        self._stack.setCurrentWidget(self.view if self._table.ids else self._nothing)
        self.say_count()
        box = self._nothing.layout()
        if self._table.ids or box is None:
            return
        empty_layout(box)
        if everybody:
            state = EmptyState(Icon.SEARCH, tr("没有符合的客户"), tr("换个说法，或看看全部客户。"), tr("看全部客户"))
            state.pressed.connect(self.everybody_wanted)
        else:
            hint = tr("先记下第一位，或导入已有的客户表。")
            state = EmptyState(Icon.CUSTOMERS, tr("客户簿还是空的"), hint, tr("导入客户表"))
            state.pressed.connect(self.import_wanted)
        box.addWidget(state)
