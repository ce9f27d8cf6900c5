"""What a page is: a padded column in a scroll area, an optional sticky foot, and the hooks the window calls."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.changes import ChangeSet
from core.people import CustomerRow
from ui.context import Context
from ui.theme import look
from ui.widgets.scroll import ScrollBox


class Page(QWidget):
    """Fill `column` in the constructor, data in `refresh`.

    The window builds a page when it is first shown, and anew after a change of theme, text size or language, carrying
    `state()` over.
    """

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self.scroller = ScrollBox("bg")
        self.column = self.scroller.column
        self.column.setContentsMargins(look.PADDING, 16, look.PADDING, 16)
        self.column.setSpacing(look.BLOCK_GAP)
        self._outer.addWidget(self.scroller, 1)
        self.stale = True
        self.setProperty("ring", "none")

    def set_foot(self, foot: QWidget) -> None:
        """Put a widget under the scrolled part; it is always visible."""
        self._outer.addWidget(foot)

    # --- hooks ----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything shown anew (first show, F5, a new day, changes by others)."""

    def begin(self, where: dict[str, Any], state: dict[str, Any] | None) -> None:
        """Come here where nothing was read yet, or not since something changed. `where` is for `show_where`, which
        follows; `state` is taken up again after a change of look."""
        self.refresh()
        if state is not None:
            self.restore(state)

    def on_change(self, changes: ChangeSet) -> None:
        """Something was written while the page is shown. Refreshes; override to look at `changes.touches(…)` first."""
        self.refresh()

    def show_where(self, **where: Any) -> None:
        """Come here for something: a filter, a customer, a day. Called after `refresh` on every `ctx.go`."""

    def focus_search(self) -> None:
        """Ctrl+F: the page's search field. A page without one goes to the customers."""
        field = self.search_field()
        if field is not None:
            field.setFocus()
            field.selectAll()
        else:
            self.ctx.go("customers", search=True)

    def came_from(self, key: str, title: str) -> None:
        """One has come here from another page: its key, and what it is called. Told before `show_where`."""

    def first_focus(self) -> QWidget | None:
        """What has the keyboard when one comes here: the page's main list, so that the arrows work at once."""
        return None

    def search_field(self) -> QLineEdit | None:
        """The page's search field, when it has one."""
        return None

    def new_item(self) -> None:
        """Ctrl+N: what is new on this page; a new customer unless overridden."""
        self.ctx.go("customers", new=True)

    def print_page(self) -> None:
        """Ctrl+P: the page's paper."""

    def about(self) -> CustomerRow | None:
        """The customer the whole page is about: a quick note that names nobody is for her."""
        return None

    def on_escape(self) -> bool:
        """Esc: True when the page did something with it (cleared a filter, cancelled an edit)."""
        return False

    def set_masked(self, masked: bool) -> None:
        """遮住金额 was switched; refreshes unless overridden."""
        self.refresh()

    def state(self) -> dict[str, Any]:
        """What to keep while the program runs: filter, current row, scroll position."""
        return {"scroll": self.scroller.verticalScrollBar().value()}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up a `state()` again, after `refresh`."""
        self.scroller.verticalScrollBar().setValue(int(state.get("scroll", 0)))
