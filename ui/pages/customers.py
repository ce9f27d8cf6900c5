"""客户: finding anybody by anything, filters, the list of all customers, and the pane with what matters of one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

from core.errors import KnownError
from core.listing import SortKey
from ui.context import Context
from ui.language import tr
from ui.models.customer_table import SORTS, Column, CustomerTable
from ui.pages import customer_filters as filters
from ui.pages.base import Page
from ui.pages.customer_deeds import CustomerDeeds
from ui.pages.customer_list import CustomerList
from ui.pages.customer_listing import Listing, read_listing
from ui.pages.export_deeds import ExportDeeds
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.customer_pane import CustomerPane
from ui.widgets.fields import SearchField
from ui.widgets.labels import label
from ui.widgets.pane_split import PaneSplit
from ui.widgets.pill_bar import PillBar

_NARROW = 1088
"""px of the page: a window of 1180 without the rail."""
_SETTLE = 60
"""ms before the pane follows the current line, so that a held arrow key runs freely."""


class CustomersPage(Page):
    """`show_where` takes the fields of CustomerFilter, `new`, `search`, and `current` (an id)."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.table = CustomerTable(ctx)
        self.table.setParent(self)
        self._asked = 0
        self._sorted_by_hand = False
        self._searched = ""
        self._wanted: int | None = None
        self.search = SearchField(tr("姓名 / 拼音首字母 / 手机尾号 / 喜好…"), "Ctrl F", size="l")
        self.search.searched.connect(lambda _words: self._search_now())
        self.search.returnPressed.connect(self._enter_in_search)
        self.search.installEventFilter(self)
        self.pills = PillBar(tr("筛选客户"), filters.ALL)
        self.pills.chosen.connect(lambda _key: self._load(top=True))
        self.list = CustomerList(ctx, self.table)
        self.view = self.list.view
        self.pane = CustomerPane(ctx)
        self.split = PaneSplit(self.list, self.pane, self.pane.width_wanted)
        self.deeds = CustomerDeeds(ctx, self)
        self.exports = ExportDeeds(ctx, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self._show_in_pane)
        self.column.addLayout(self._make_head())
        self.column.addWidget(self.pills)
        self.column.addWidget(self.split, 1)
        self._connect()

    # --- building -------------------------------------------------------------------------------------------------

    def _make_head(self) -> QHBoxLayout:
        self.new_button = Button(tr("新客户"), Icon.PLUS, "primary", keys="Ctrl+N")
        self.new_button.clicked.connect(self.new_item)
        self.export_button = Button(tr("导出"), Icon.UPLOAD)
        self.export_button.clicked.connect(self._open_export_menu)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(label(tr("客户"), "h1"))
        head.addWidget(self.search, 1)
        head.addWidget(self.export_button)
        head.addWidget(self.new_button)
        return head

    def _connect(self) -> None:
        view = self.view
        view.opened.connect(self._open)
        view.moved.connect(lambda _place: self._settle.start())
        view.pane_wanted.connect(self._toggle_pane)
        view.menu_wanted.connect(self._open_menu)
        view.delete_wanted.connect(self.delete_chosen)
        view.sort_wanted.connect(self._sort_by)
        view.typed.connect(self._type_on)
        self.list.import_wanted.connect(lambda: self.ctx.go("import"))
        self.list.everybody_wanted.connect(self._clear_filters)
        self.pane.open_pressed.connect(lambda i: self.ctx.open_customer(i, self.table.ids))
        self.pane.note_pressed.connect(self.ctx.note)
        self.pane.visit_pressed.connect(self.deeds.plan_visit)

    # --- reading --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self.set_masked(self.ctx.masked)  # it may have been switched while another page was shown

    def set_masked(self, masked: bool) -> None:
        self.view.set_masked(masked)
        if masked and self.pills.current.startswith("tier:"):
            self.pills.choose(filters.ALL)
        self._load()

    @property
    def query(self) -> str:
        return self.search.text().strip()

    def _sort(self) -> tuple[SortKey, bool]:
        """Best matches first while searching, until a header is clicked."""
        column = self.table.sort_column
        if column is None:
            return SortKey.RELEVANCE, False
        return SORTS[column][0], self.table.descending

    def _load(self, *, top: bool = False) -> None:
        """Read list and counts anew. The current customer stays the current one; `top`: the first line becomes it."""
        self._asked += 1
        asked = self._asked
        ctx, today = self.ctx, self.ctx.today()
        which = filters.question(self.pills.current, self.query, today)
        sort, descending = self._sort()
        current = self._wanted or (None if top else self._current_id())
        place = 0 if top else max(0, self.view.place)

        def done(read: Listing) -> None:
            if isValid(self) and asked == self._asked:
                self._show(read, current, place)

        ctx.read(lambda: read_listing(ctx.archive, which, today, sort, descending), done)

    def _show(self, read: Listing, current: int | None, place: int) -> None:
        ids, scheme = read.ids, str(self.ctx.settings["scheme"])
        self._wanted = None
        self.pills.set_choices(filters.choices(read.counts, scheme, read.tags, masked=self.ctx.masked))
        offset = self.view.verticalScrollBar().value()
        self.table.set_ids(ids, read.complained)
        found = self.table.place_of(current)
        if ids:
            self.view.verticalScrollBar().setValue(offset)
            self.view.go_to(found if found is not None else min(place, len(ids) - 1))
        self.list.show_state(read.counts.all)
        self.export_button.setEnabled(bool(ids))
        self._show_in_pane()

    def _current_id(self) -> int | None:
        place = self.view.place
        return self.table.ids[place] if 0 <= place < len(self.table.ids) else None

    def _show_in_pane(self) -> None:
        self._settle.stop()
        current = self._current_id()
        if not self.split.shown:
            return
        try:
            profile = self.ctx.archive.customers.profile(current) if current is not None else None
        except KnownError:  # gone since the list was read
            profile = None
        self.pane.show_profile(profile)

    # --- searching, filtering, sorting ----------------------------------------------------------------------------

    def _search_now(self) -> None:
        if self.query != self._searched:
            self._search_changed()

    def _search_changed(self) -> None:
        self._searched = self.query
        if not self.query:
            self._sorted_by_hand = False
            if self.table.sort_column is None:
                self.table.set_sort(Column.SPENT, True)
        elif not self._sorted_by_hand:
            self.table.set_sort(None, False)
        self._load(top=True)

    def _enter_in_search(self) -> None:
        self._search_now()
        if self.table.ids:
            self._open(max(0, self.view.place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ leads from the search field into the list."""
        down = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        if down and watched is self.search and self.table.ids:
            self.view.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _type_on(self, text: str) -> None:
        if text.strip():
            self.search.setFocus()
            self.search.setText(text)

    def _sort_by(self, column: Column) -> None:
        same = column is self.table.sort_column
        self.table.set_sort(column, not self.table.descending if same else SORTS[column][1])
        self._sorted_by_hand = bool(self.query)
        self._load(top=True)

    def _clear_filters(self) -> None:
        self.search.clear()
        self.pills.choose(filters.ALL)
        self._search_changed()

    def first_focus(self) -> QWidget:
        return self.view

    def search_field(self) -> QLineEdit:
        return self.search

    def on_escape(self) -> bool:
        if self.split.narrow and self.split.over:
            self._toggle_pane()
        elif self.query:
            self.search.clear()
            self._search_changed()
        elif self.pills.current != filters.ALL:
            self._clear_filters()
        elif self.search.hasFocus():
            self.view.setFocus()
        else:
            return False
        return True

    # --- what can be done with customers --------------------------------------------------------------------------

    def _open(self, place: int) -> None:
        if 0 <= place < len(self.table.ids):
            self.ctx.open_customer(self.table.ids[place], self.table.ids)

    def new_item(self) -> None:
        self.deeds.create(self._show_new)

    def _show_new(self, customer_id: int) -> None:
        self._wanted = customer_id
        if self.query or self.pills.current != filters.ALL:
            self._clear_filters()
        else:
            self._load()
        self.view.setFocus()

    def delete_chosen(self) -> None:
        if ids := self.view.chosen():
            self.deeds.delete(ids)

    def _open_menu(self, spot: QPoint) -> None:
        if (menu := self.make_menu()) is not None:
            menu.popup(spot)

    def make_menu(self) -> QMenu | None:
        """The context menu of the chosen lines."""
        chosen, row = self.view.chosen(), self.table.row_at(self.view.place)
        if not chosen or row is None:
            return None
        return self.deeds.menu(row, chosen, lambda: self._open(self.view.place))

    def _open_export_menu(self) -> None:
        below = self.export_button.mapToGlobal(QPoint(0, self.export_button.height() + 4))
        self.make_export_menu().popup(below)

    def make_export_menu(self) -> QMenu:
        """The ways to export the customers as they are filtered."""
        which = filters.question(self.pills.current, self.query, self.ctx.today())
        return self.exports.menu(which, len(self.table.ids))

    # --- place and state ------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was = self.split.shown
        self.split.set_narrow(event.size().width() < _NARROW)
        if self.split.shown and not was:
            self._show_in_pane()

    def _toggle_pane(self) -> None:
        self.split.toggle()
        self._show_in_pane()

    def show_where(self, **where: Any) -> None:
        which = filters.asked(where)
        if which is not None:
            self.search.setText(which.query)
            self.pills.choose(filters.key_of(which))
            self._search_changed()
        if (place := self.table.place_of(where.get("current"))) is not None:
            self.view.go_to(place)
            self.view.setFocus()
        if where.get("search"):
            self.focus_search()
        if where.get("new"):
            self.new_item()

    def state(self) -> dict[str, Any]:
        return {
            "query": self.search.text(),
            "filter": self.pills.current,
            "sort": (self.table.sort_column, self.table.descending, self._sorted_by_hand),
            "current": self._current_id(),
            "pane": self.split.beside,
        }

    def restore(self, state: dict[str, Any]) -> None:
        column, descending, self._sorted_by_hand = state["sort"]
        self.table.set_sort(column, descending)
        self.search.setText(state["query"])
        self._searched = self.query
        self.pills.choose(state["filter"])
        self.split.beside = state["pane"]
        self._wanted = state["current"]
        self._load()
