"""The card with the list of customers: the table, what stands there when it is empty, and the line below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.context import Context
from ui.language import tr
from ui.models.customer_columns import DESIGNED
from ui.models.customer_table import CustomerTable
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.customer_view import CustomerView
from ui.widgets.labels import ElidedLabel, HLine, joined, label
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.selection_bar import SelectionBar

_ROOM_FOR_KEYS = 620  # px


class CustomerList(QFrame):
    """`import_wanted`: an empty book leads to the import; `everybody_wanted`: nothing fits the filters;
    `overview_wanted`, `columns_wanted`: the buttons at the foot."""

    import_wanted = Signal()
    everybody_wanted = Signal()
    overview_wanted = Signal()
    columns_wanted = Signal()

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
        self._foot = self._make_foot()
        self.selection = SelectionBar()
        self.selection.hide()
        column.addWidget(self._foot)
        column.addWidget(self.selection)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.say_count())

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(look.px(44))
        self.words = ElidedLabel("", "hint", "text2")
        self.overview_button = Button(tr("一眼看清"), Icon.CHART_BAR, "ghost", "s")
        self.overview_button.clicked.connect(self.overview_wanted)
        self.columns_button = Button(tr("列与排序"), Icon.SLIDERS, "ghost", "s")
        self.columns_button.clicked.connect(self.columns_wanted)
        self._keys = label(tr("↑ ↓ 选择　Enter 打开档案"), "hint", "text2")
        row = QHBoxLayout(foot)
        row.setContentsMargins(17, 0, 10, 0)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self._keys)
        row.addSpacing(8)
        row.addWidget(self.overview_button)
        row.addWidget(self.columns_button)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The keys are told while there is room."""
        super().resizeEvent(event)
        self._keys.setVisible(event.size().width() >= look.px(_ROOM_FOR_KEYS))

    def say_count(self) -> None:
        """How many there are and in which order; of several chosen ones how many, and what can be done with them."""
        chosen = self.view.chosen_count()
        column = self._table.sort_column
        by = tr("按相近程度排序")
        if column is not None:
            by = tr("按{column}排序", column=self._table.columns.name(column))
        out = tr("{n} 列放不下", n=len(self.view.left_out)) if self._added_left_out() else ""
        self.words.setText(joined(tr("共 {n} 位", n=len(self._table.ids)), by, out))
        if chosen > 1:
            self.selection.show_count(chosen)
        self._foot.setVisible(chosen <= 1)
        self.selection.setVisible(chosen > 1)

    def _added_left_out(self) -> bool:
        """Whether a column that was asked for by hand has no room."""
        return any(column not in DESIGNED for column in self.view.left_out)

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
