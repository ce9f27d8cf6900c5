"""客户: finding anybody by anything, filters, the list of all customers, and the pane with what matters of one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

from core.errors import KnownError
from core.filtering import Condition
from core.listing import CustomerFilter, Sort, SortKey
from core.views import View
from ui.context import Context
from ui.language import tr
from ui.models.customer_columns import SECRET, Column
from ui.models.customer_table import CustomerTable
from ui.pages import customer_filters as filters
from ui.pages.base import Page
from ui.pages.customer_columns import CustomerColumns
from ui.pages.customer_deeds import CustomerDeeds
from ui.pages.customer_filtering import CustomerFiltering
from ui.pages.customer_list import CustomerList
from ui.pages.customer_listing import Listing, read_listing
from ui.pages.customer_selection import CustomerSelection
from ui.pages.export_deeds import ExportDeeds
from ui.pages.followup_actions import serve_pane
from ui.theme.icons import Icon, icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.customer_pane import CustomerPane
from ui.widgets.fields import SearchField
from ui.widgets.labels import label
from ui.widgets.pane_split import PaneSplit
from ui.widgets.pill_bar import PillBar
from ui.widgets.rule_chips import RuleChips
from ui.widgets.selection_bar import Deed

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
        self.filter_button = Button(tr("筛选"), Icon.FILTER, "ghost", keys="Ctrl+Shift+F")
        self.pills = PillBar(tr("筛选客户"), filters.ALL, self.filter_button)
        self.chips = RuleChips()
        self.list = CustomerList(ctx, self.table)
        self.view = self.list.view
        self.filtering = CustomerFiltering(ctx, self, self._filter_changed, self._show_view, self._as_view)
        self.columns = CustomerColumns(ctx, self, self.list, lambda: bool(self.filtering.asked.view))
        self.columns.sorted.connect(self._sort_so)
        self.pane = CustomerPane(ctx)
        self.split = PaneSplit(self.list, self.pane, self.pane.width_wanted)
        self.deeds = CustomerDeeds(ctx, self)
        self.selection = CustomerSelection(ctx, self)
        self.exports = ExportDeeds(ctx, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self._show_in_pane)
        self.column.addLayout(self._make_head())
        self.column.addWidget(self.pills)
        self.column.addWidget(self.chips)
        self.column.addWidget(self.split, 1)
        self._connect()

    # --- building -------------------------------------------------------------------------------------------------

    def _make_head(self) -> QHBoxLayout:
        self.new_button = Button(tr("新客户"), Icon.PLUS, "primary", keys="Ctrl+N")
        self.new_button.clicked.connect(self.new_item)
        self.print_button = Button(tr("打印"), Icon.PRINT, keys="Ctrl+P")
        self.print_button.clicked.connect(self.print_page)
        self.export_button = Button(tr("导出"), Icon.UPLOAD)
        self.export_button.clicked.connect(self._open_export_menu)
        self.more_button = IconButton(Icon.MORE, tr("更多"))
        self.more_button.clicked.connect(self._open_more_menu)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(label(tr("客户"), "h1"))
        head.addWidget(self.search, 1)
        head.addWidget(self.print_button)
        head.addWidget(self.export_button)
        head.addWidget(self.new_button)
        head.addWidget(self.more_button)
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
        pills, chips, asked = self.pills, self.chips, self.filtering
        pills.chosen.connect(asked.press)
        pills.tells_release = True
        pills.released.connect(asked.release)
        pills.menu_asked.connect(asked.pill_menu)
        pills.deeds = [
            (Icon.FILTER, tr("筛选…"), asked.open_panel),
            (Icon.PLUS, tr("存成视图…"), asked.save),
            (Icon.STAR, tr("我的视图…"), asked.open_views),
        ]
        self.filter_button.clicked.connect(asked.open_panel)
        QShortcut(QKeySequence("Ctrl+Shift+F"), self).activated.connect(asked.open_panel)
        chips.removed.connect(asked.remove_part)
        chips.edit_wanted.connect(asked.open_panel)
        chips.save_wanted.connect(asked.save)
        chips.clear_wanted.connect(asked.clear)
        self._connect_list()

    def _connect_list(self) -> None:
        self.list.import_wanted.connect(lambda: self.ctx.go("import"))
        self.list.everybody_wanted.connect(self._clear_filters)
        self.list.overview_wanted.connect(self.open_overview)
        self.list.columns_wanted.connect(self.columns.open)
        self.list.selection.cleared.connect(self._clear_selection)
        chosen = self.view.chosen
        self.list.selection.set_deeds(
            [
                Deed(tr("加标签"), Icon.TAG, lambda: self.selection.add_tags(chosen())),
                Deed(tr("去标签"), Icon.MINUS_CIRCLE, lambda: self.selection.remove_tags(chosen())),
                Deed(tr("交给谁"), Icon.USER, lambda: self.selection.assign(chosen())),
                Deed(tr("记跟进"), Icon.FOLLOWUPS, lambda: self.selection.follow_up(chosen())),
                Deed(tr("导出"), Icon.UPLOAD, self._open_chosen_export),
                Deed(tr("打印"), Icon.PRINT, self.print_page),
                Deed(tr("打印标签"), Icon.MAP_PIN, self.print_labels),
                Deed(tr("删除"), Icon.TRASH, self.delete_chosen, harms=True),
            ]
        )
        self.pane.open_pressed.connect(lambda i: self.ctx.open_customer(i, self.table.ids))
        self.pane.note_pressed.connect(self.ctx.note)
        self.pane.visit_pressed.connect(self.deeds.plan_visit)
        self.followups = serve_pane(self.ctx, self, self.pane)

    # --- reading --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self.set_masked(self.ctx.masked)  # it may have been switched while another page was shown

    def set_masked(self, masked: bool) -> None:
        self.view.set_masked(masked)
        if masked and self.filtering.asked.pill.startswith("tier:"):
            self.filtering.clear()
        self._load()

    @property
    def query(self) -> str:
        return self.search.text().strip()

    def _sort(self) -> tuple[Sort, bool]:
        """Best matches first while searching, until a header is clicked."""
        column = self.table.sort_column
        if column is None:
            return SortKey.RELEVANCE, False
        return self.table.columns.sort(column)[0], self.table.descending

    def _load(self, *, top: bool = False) -> None:
        """Read list and counts anew. The current customer stays the current one; `top`: the first line becomes it."""
        self._asked += 1
        asked = self._asked
        ctx, today = self.ctx, self.ctx.today()
        self.filtering.follow()
        which = self.filtering.question(self.query)
        sort, descending = self._sort()
        current = self._wanted or (None if top else self._current_id())
        place = 0 if top else max(0, self.view.place)

        def done(read: Listing) -> None:
            if isValid(self) and asked == self._asked:
                self._show(read, current, place)

        ctx.read(lambda: read_listing(ctx.archive, which, today, sort, descending), done)

    def _show(self, read: Listing, current: int | None, place: int) -> None:
        ids, scheme, asked = read.ids, self.ctx.archive.tiers.scheme(), self.filtering
        self._wanted = None
        self.pills.choose(asked.key)
        views = [view.name for view in self.ctx.archive.views.all()]
        self.pills.set_choices(filters.choices(read.counts, scheme, read.tags, views, masked=self.ctx.masked))
        self.chips.show_rule(asked.rule, asked.words(), saved=asked.saved)
        offset = self.view.verticalScrollBar().value()
        chosen = self.view.chosen() if self.view.chosen_count() > 1 else []
        self.table.set_ids(ids, read.complained)
        found = self.table.place_of(current)
        if ids:
            self.view.verticalScrollBar().setValue(offset)
            line = found if found is not None else min(place, len(ids) - 1)
            if sum(self.table.place_of(one) is not None for one in chosen) > 1:
                self.view.choose(chosen, line)
            else:
                self.view.go_to(line)
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

    def _sort_by(self, column: int) -> None:
        if not (self.ctx.masked and column in SECRET):
            same = column == self.table.sort_column
            self._sort_so(column, not self.table.descending if same else self.table.columns.sort(column)[1])

    def _sort_so(self, column: int, descending: bool) -> None:
        self.table.set_sort(column, descending)
        self._sorted_by_hand = bool(self.query)
        self._load(top=self.view.chosen_count() <= 1)

    def _filter_changed(self) -> None:
        if not self.filtering.asked.view:
            self.columns.show_own()  # not those of the view that was left
        self._load(top=True)

    def _clear_filters(self) -> None:
        self.search.clear()
        self._searched = ""
        self.filtering.clear()

    def _clear_selection(self) -> None:
        self.view.go_to(max(0, self.view.place))
        self.view.setFocus()

    # --- views --------------------------------------------------------------------------------------------------

    def _as_view(self) -> View:
        """The list as it stands."""
        asked, column = self.filtering.asked, self.table.sort_column
        key = None if column is None else self.table.columns.key(column)
        return View("", asked.rule, asked.pill, self.query, key, self.table.descending, self.view.columns)

    def _show_view(self, view: View) -> None:
        self.search.setText(view.query)
        self._searched = self.query
        column = self.table.columns.number(view.sort)
        if column is not None or (view.sort is None and view.query):
            self.table.set_sort(column, view.descending)
            self._sorted_by_hand = bool(view.query) and column is not None
        if view.columns.shown:
            self.view.set_columns(view.columns)
        self._load(top=True)

    # --- the list as a whole ----------------------------------------------------------------------------------------

    def _chosen_or_all(self) -> tuple[CustomerFilter, int]:
        """Those that are chosen, when they are several; else all that the list shows; and how many."""
        which, n = self.filtering.question(self.query), self.view.chosen_count()
        if n > 1:
            return replace(which, only=frozenset(self.view.chosen())), n
        return which, len(self.table.ids)

    def print_page(self) -> None:
        """The list as filtered, or the chosen lines of it, in the order in which it stands."""
        self._print("customers")

    def print_labels(self) -> None:
        """Address labels for them; envelopes and cards are chosen there."""
        self._print("labels")

    def _print(self, kind: str) -> None:
        from ui.printing.customer_list import Listed
        from ui.printing.preview import open_preview

        which, _n = self._chosen_or_all()
        words = tr("选出来的") if which.only is not None else self.filtering.sentence(self.query)
        open_preview(self.ctx, kind, self.window(), Listed(which, *self._sort(), words))

    def open_overview(self) -> None:
        """The eight questions, of all or of those that are filtered."""
        from ui.dialogs.overview import OverviewDialog

        which = self.filtering.question(self.query)
        dialog = OverviewDialog(self, self.ctx, which, self.filtering.sentence(self.query))
        dialog.narrowed.connect(self._narrow)
        dialog.customer_wanted.connect(self._open_one)
        dialog.open()

    def _open_one(self, customer_id: int) -> None:
        self.ctx.open_customer(customer_id)

    def _narrow(self, condition: Condition, everybody: bool) -> None:
        """Show whom a number counts; `everybody`: of all, not of those that were filtered."""
        if everybody:
            self.search.clear()
            self._searched = ""
            self.filtering.narrow(condition, anew=True)
        else:
            self.filtering.narrow(condition, anew=False)

    def first_focus(self) -> QWidget:
        return self.view

    def search_field(self) -> QLineEdit:
        return self.search

    def on_escape(self) -> bool:
        if self.split.narrow and self.split.over:
            self._toggle_pane()
        elif self.view.chosen_count() > 1:
            self._clear_selection()
        elif self.query:
            self.search.clear()
            self._search_changed()
        elif self.filtering:
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
        if self.query or self.filtering:
            self._clear_filters()
        else:
            self._load()
        self.view.setFocus()

    def delete_chosen(self) -> None:
        ids = self.view.chosen()
        if len(ids) > 1:
            self.selection.delete(ids)
        elif ids:
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

    def _open_more_menu(self) -> None:
        below = self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 4))
        self.make_more_menu().popup(below)

    def make_more_menu(self) -> QMenu:
        """⋯ of the page."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon(Icon.MERGE), tr("可能重复的客户"), lambda: self.ctx.go("duplicates"))
        menu.addAction(icon(Icon.TRASH), tr("回收站…"), self.open_recycle_bin)
        return menu

    def open_recycle_bin(self) -> None:
        from ui.dialogs.recycle_bin import RecycleBinDialog

        RecycleBinDialog(self, self.ctx).open()

    def _open_export_menu(self) -> None:
        below = self.export_button.mapToGlobal(QPoint(0, self.export_button.height() + 4))
        self.make_export_menu().popup(below)

    def _open_chosen_export(self) -> None:
        bar = self.list.selection
        self.make_export_menu().popup(bar.mapToGlobal(QPoint(bar.width() // 2, 0)))

    def make_export_menu(self) -> QMenu:
        """The ways to export the chosen customers, when they are several, else all as they are filtered."""
        return self.exports.menu(*self._chosen_or_all())

    # --- place and state ------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was = self.split.shown
        self.split.set_narrow(event.size().width() < _NARROW)
        if self.split.shown and not was:
            self._show_in_pane()

    def hideEvent(self, event: QHideEvent) -> None:
        self.columns.keep_now()
        super().hideEvent(event)

    def _toggle_pane(self) -> None:
        self.split.toggle()
        self._show_in_pane()

    def show_where(self, **where: Any) -> None:
        which = filters.asked(where)
        if which is not None:
            self.search.setText(which.query)
            self.filtering.take(which)
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
            "filtering": self.filtering.state(),
            "sort": (self.table.sort_column, self.table.descending, self._sorted_by_hand),
            "columns": self.view.columns,
            "current": self._current_id(),
            "pane": self.split.beside,
        }

    def restore(self, state: dict[str, Any]) -> None:
        column, descending, self._sorted_by_hand = state["sort"]
        self.table.set_sort(column, descending)
        self.view.set_columns(state["columns"])
        self.search.setText(state["query"])
        self._searched = self.query
        self.filtering.restore(state["filtering"])
        self.split.beside = state["pane"]
        self._wanted = state["current"]
        self._load()
