"""The columns of the customers page: chosen from the header's menu or the dialog, and remembered as they were left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.errors import KnownError
from core.views import Columns
from ui.context import Context
from ui.dialogs.columns import ColumnsDialog
from ui.language import tr
from ui.models.customer_columns import SECRET
from ui.pages.customer_list import CustomerList

_KEEP_AFTER = 800
"""ms after a column was moved until that is written down."""


class CustomerColumns(QObject):
    """`in_view()`: whether a saved view is shown: then its columns are no longer the list's own. `sorted(column,
    descending)` from the dialog."""

    sorted = Signal(int, bool)

    def __init__(self, ctx: Context, page: QWidget, card: CustomerList, in_view: Callable[[], bool]) -> None:
        super().__init__(page)
        self._ctx, self._page, self._card, self._in_view = ctx, page, card, in_view
        self._view, self._table = card.view, card.view.table
        self._own = ctx.archive.views.columns
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_KEEP_AFTER)
        self._soon.timeout.connect(self.keep)
        self._view.set_columns(self._own)
        self._view.columns_changed.connect(self._changed)
        self._view.columns_menu_wanted.connect(lambda spot: self.make_menu().popup(spot))

    def show_own(self) -> None:
        """The list's own ones, after a view was left."""
        if self._view.columns != self._own:
            self._view.set_columns(self._own)

    def _changed(self) -> None:
        self._card.say_count()
        if not self._in_view():
            self._own = self._view.columns
            self._soon.start()

    def keep(self) -> None:
        """Write them down. They are no deed to be taken back: nobody is told."""
        self._soon.stop()
        try:
            self._ctx.archive.views.keep_columns(self._own)
        except KnownError as error:
            self._ctx.alarm(error)

    def keep_now(self) -> None:
        """The page goes out of sight."""
        if self._soon.isActive():
            self.keep()

    def choose(self, columns: Columns) -> None:
        """Show these from now on."""
        self._view.set_columns(columns)
        self._changed()
        self._view.viewport().update()

    def open(self) -> None:
        table = self._table
        dialog = ColumnsDialog(
            self._page, table.columns, self._view.columns, table.sort_column, descending=table.descending,
            masked=self._ctx.masked,
        )  # fmt: skip
        dialog.columns_chosen.connect(self.choose)
        dialog.sort_chosen.connect(self.sorted)
        dialog.open()

    def make_menu(self) -> QMenu:
        """What a right click on the header offers: which columns are shown."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names, shown = self._table.columns, self._table.shown
        for number in range(1, len(names)):
            action = menu.addAction(names.name(number).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(number in shown)
            action.setEnabled(not (self._ctx.masked and number in SECRET))
            action.triggered.connect(lambda on, number=number: self.tick(number, on))
        menu.addSeparator()
        menu.addAction(tr("列与排序…"), self.open)
        menu.addAction(tr("恢复默认的列"), lambda: self.choose(Columns()))
        return menu

    def tick(self, number: int, on: bool) -> None:
        """Show a column more, or one less."""
        kept, key = self._view.columns, self._table.columns.key(number)
        shown = (*kept.shown, key) if on else tuple(one for one in kept.shown if one != key)
        self.choose(Columns(shown, kept.widths))
