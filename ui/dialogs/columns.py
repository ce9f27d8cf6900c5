"""列与排序: which columns the customer list shows, in which order, and by which it is sorted; all by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.views import Columns
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.models.customer_columns import SECRET, Column, ColumnSet
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.choices import CheckBox, Segmented
from ui.widgets.fields import Combo
from ui.widgets.labels import HLine, label
from ui.widgets.layouts import empty_layout
from ui.widgets.scroll import ScrollBox


class ColumnsDialog(Dialog):
    """Each change is seen at once: `columns_chosen(Columns)`, `sort_chosen(column, descending)`."""

    columns_chosen = Signal(object)
    sort_chosen = Signal(int, bool)

    def __init__(
        self, parent: QWidget, names: ColumnSet, columns: Columns, sort: int | None, *, descending: bool, masked: bool
    ) -> None:
        super().__init__(parent, tr("列与排序"), 520)
        self._names, self._widths, self._masked = names, dict(columns.widths), masked
        self._shown = names.shown(columns.shown)
        self._order = [*self._shown, *(n for n in range(len(names)) if n not in self._shown)]
        self._make_sort(sort, descending=descending)
        self.column.addWidget(HLine())
        self.column.addWidget(label(tr("看哪些列"), "h3"))
        self._box = ScrollBox("surface")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._box.column.addLayout(self._list)
        self._box.column.addStretch(1)
        self._box.setFixedHeight(min(look.px(360), self.screen().availableGeometry().height() - look.px(330)))
        self.column.addWidget(self._box, 1)
        self.reset = Button(tr("恢复默认的列"), kind="ghost")
        self.reset.clicked.connect(self._reset)
        done = Button(tr("好了"), kind="primary")
        done.clicked.connect(self.accept)
        self.add_buttons(done, left=self.reset)
        self.boxes: dict[int, CheckBox] = {}
        self.ups: dict[int, IconButton] = {}
        self.downs: dict[int, IconButton] = {}
        self._fill()

    def _make_sort(self, sort: int | None, *, descending: bool) -> None:
        options = [(n, self._names.name(n)) for n in range(len(self._names)) if not (self._masked and n in SECRET)]
        self.sort = Combo(options, sort if sort is not None else Column.SPENT, name=tr("按哪一列排"))
        self.way = Segmented(
            [("up", tr("从小到大")), ("down", tr("从大到小"))], "down" if descending else "up", tr("怎么排")
        )
        self.sort.picked.connect(self._take_sort)
        self.way.chosen.connect(lambda _: self.sort_chosen.emit(self.sort.value(), self.way.value() == "down"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(tr("按哪一列排"), "h3"))
        row.addWidget(self.sort, 1)
        row.addWidget(self.way)
        self.column.addLayout(row)

    def _take_sort(self, column: int) -> None:
        """A column's usual direction first."""
        way = "down" if self._names.sort(column)[1] else "up"
        if way == self.way.value():
            self.sort_chosen.emit(column, way == "down")
        else:
            self.way.choose(way)

    # --- columns --------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        empty_layout(self._list)
        self.boxes, self.ups, self.downs = {}, {}, {}
        for number in self._order:
            if not (self._masked and number in SECRET and number not in self._shown):
                self._list.addWidget(self._line(number))
        self._allow()

    def _line(self, number: int) -> QWidget:
        name = self._names.name(number)
        box = CheckBox(name, number in self._shown)
        box.setEnabled(number != Column.NAME)
        box.toggled.connect(lambda on: self._tick(number, on))
        up = IconButton(Icon.UP, tr("{name} 往前挪", name=name))
        down = IconButton(Icon.DOWN, tr("{name} 往后挪", name=name))
        up.clicked.connect(lambda: self._move(number, -1))
        down.clicked.connect(lambda: self._move(number, 1))
        self.boxes[number], self.ups[number], self.downs[number] = box, up, down
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(2, 1, 8, 1)
        row.setSpacing(2)
        row.addWidget(box, 1)
        row.addWidget(up)
        row.addWidget(down)
        return line

    def _allow(self) -> None:
        """The name stays first; only what is shown can be moved."""
        for number in self.boxes:
            shown = number in self._shown and number != Column.NAME
            place = self._shown.index(number) if shown else 0
            self.ups[number].setEnabled(shown and place > 1)
            self.downs[number].setEnabled(shown and place < len(self._shown) - 1)

    def _tick(self, number: int, on: bool) -> None:
        if on:
            self._shown.append(number)
        else:
            self._shown.remove(number)
        self._tell()

    def _move(self, number: int, step: int) -> None:
        place = self._shown.index(number)
        self._shown.insert(place + step, self._shown.pop(place))
        self._order = [*self._shown, *(n for n in self._order if n not in self._shown)]
        self._tell()
        self._fill()
        button = (self.ups if step < 0 else self.downs)[number]
        (button if button.isEnabled() else self.boxes[number]).setFocus()

    def _reset(self) -> None:
        self._shown, self._widths = self._names.shown(()), {}
        self._order = [*self._shown, *(n for n in range(len(self._names)) if n not in self._shown)]
        self._tell()
        self._fill()

    def _tell(self) -> None:
        keys = tuple(self._names.key(number) for number in self._shown)
        self._allow()
        self.columns_chosen.emit(Columns(keys, self._widths))
