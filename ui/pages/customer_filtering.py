"""What the customers page is asked beside the search: the pill, the rule of the filter panel, and the saved views."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from core.filtering import EVERYBODY, Condition, Rule
from core.listing import CustomerFilter
from core.views import View
from ui.context import Context
from ui.dialogs.filter import FilterDialog
from ui.dialogs.views import ViewNameDialog, ViewsDialog
from ui.filter_words import FilterWords
from ui.language import tr
from ui.pages import customer_filters as filters
from ui.theme.icons import Icon, icon

VIEW = "view:"


@dataclass(frozen=True, slots=True)
class Asked:
    """`pill`: a key of customer_filters; `view`: the name of the saved view it came from, "" for none."""

    pill: str = filters.ALL
    rule: Rule = EVERYBODY
    view: str = ""


class CustomerFiltering:
    """Holds what is asked beside the search. `changed()` when it is something else, `view_chosen(view)` when a saved
    view is to be shown; `current_view()` gives the list as it stands, to be saved."""

    def __init__(
        self, ctx: Context, page: QWidget, changed: Callable[[], None], view_chosen: Callable[[View], None],
        current_view: Callable[[], View],
    ) -> None:  # fmt: skip
        self._ctx, self._page = ctx, page
        self._changed, self._view_chosen, self._current_view = changed, view_chosen, current_view
        self.asked = Asked()

    # --- what is asked ----------------------------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """The pill that is pressed; none while only the rule says what is shown."""
        if self.asked.view:
            return f"{VIEW}{self.asked.view}"
        return "" if self.asked.rule and self.asked.pill == filters.ALL else self.asked.pill

    @property
    def rule(self) -> Rule:
        return self.asked.rule

    def __bool__(self) -> bool:
        """Whether anything but the search narrows the list."""
        return self.asked != Asked()

    def question(self, query: str) -> CustomerFilter:
        return replace(filters.question(self.asked.pill, query, self._ctx.today()), rule=self.asked.rule)

    def words(self) -> FilterWords:
        return FilterWords.of(self._ctx.archive, self._ctx.today(), masked=self._ctx.masked)

    def sentence(self, query: str) -> str:
        """Everything that narrows the list, for paper and the overview."""
        choice = filters.words_of(self.asked.pill)
        searched = tr("找“{words}”", words=query) if query else ""
        return tr("；").join(part for part in (searched, choice, self.words().rule(self.asked.rule)) if part)

    # --- changing it ------------------------------------------------------------------------------------------------

    def press(self, key: str) -> None:
        """A pill. Everybody is everybody; another pill narrows what the rule leaves."""
        if key.startswith(VIEW):
            self.show_view(key.removeprefix(VIEW))
            return
        self._set(Asked() if key == filters.ALL else Asked(key, self.asked.rule if not self.asked.view else EVERYBODY))

    def release(self) -> None:
        """The pressed pill was let go; the rule stays, unless it came with the pill."""
        self._set(Asked() if self.asked.view else Asked(rule=self.asked.rule))

    def set_rule(self, rule: Rule) -> None:
        self._set(replace(self.asked, rule=rule))

    def remove_part(self, place: int) -> None:
        self.set_rule(self.asked.rule.without(place))

    def narrow(self, condition: Condition, *, anew: bool) -> None:
        """One condition more; `anew`: that one alone."""
        asked = Asked() if anew else replace(self.asked, view="")
        self._set(replace(asked, rule=asked.rule.also(condition)))

    def clear(self) -> None:
        self._set(Asked())

    def take(self, which: CustomerFilter) -> None:
        """What another page wants to see here; nothing is told of it: the page reads by itself."""
        self.asked = Asked(filters.key_of(which), which.rule)

    def show_view(self, name: str) -> None:
        view = next((one for one in self._ctx.archive.views.all() if one.name == name), None)
        if view is None:
            self._set(Asked())
            return
        self.asked = Asked(view.pill or filters.ALL, view.rule, view.name)
        self._view_chosen(view)

    def _set(self, asked: Asked) -> None:
        self.asked = asked
        self._changed()

    def follow(self) -> None:
        """A view may be gone or changed since it was chosen (deleted, undone): its rule stays, its name goes."""
        if self.asked.view and self.asked.view not in [view.name for view in self._ctx.archive.views.all()]:
            self.asked = replace(self.asked, view="")

    @property
    def saved(self) -> bool:
        """Whether the rule stands so in the view that is shown."""
        views = self._ctx.archive.views.all() if self.asked.view else []
        return any(view.name == self.asked.view and view.rule == self.asked.rule for view in views)

    # --- dialogs ------------------------------------------------------------------------------------------------------

    def open_panel(self) -> None:
        dialog = FilterDialog(self._page, self._ctx, self.question(self._current_view().query))
        dialog.taken.connect(self.set_rule)
        dialog.save_wanted.connect(lambda _rule: self.save())
        dialog.open()

    def save(self) -> None:
        """Ask for a name, then keep the list as it stands."""
        view = self._current_view()
        known = [one.name for one in self._ctx.archive.views.all()]
        dialog = ViewNameDialog(self._page, self.sentence(view.query), known, self.asked.view)
        dialog.named.connect(lambda name: self._keep(replace(view, name=name)))
        dialog.open()

    def _keep(self, view: View) -> None:
        words = tr("视图“{name}”存好了", name=view.name)
        if self._ctx.do(lambda: self._ctx.archive.views.save(view), words) is not None:
            self.asked = replace(self.asked, view=view.name.strip())
            self._changed()

    def open_views(self) -> None:
        dialog = ViewsDialog(self._page, self._ctx)
        dialog.changed.connect(self._view_changed)
        dialog.open()

    def _view_changed(self, before: str, after: str) -> None:
        if self.asked.view == before:
            self.asked = replace(self.asked, view=after)
        self._changed()

    def pill_menu(self, key: str, spot: QPoint) -> None:
        if (menu := self.make_pill_menu(key)) is not None:
            menu.popup(spot)

    def make_pill_menu(self, key: str) -> QMenu | None:
        """What a right click on a view's pill offers; the built in ones stay as they are."""
        if not key.startswith(VIEW):
            return None
        name, views = key.removeprefix(VIEW), self._ctx.archive.views
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = tr("已删掉视图“{name}”", name=name)
        menu.addAction(icon(Icon.STAR), tr("我的视图…"), self.open_views)
        menu.addSeparator()
        menu.addAction(icon(Icon.TRASH, "danger_text"), tr("删掉“{name}”", name=name),
                       lambda: self._ctx.do(lambda: views.delete(name), words, sign=Icon.TRASH))  # fmt: skip
        return menu

    # --- what stays ---------------------------------------------------------------------------------------------------

    def state(self) -> Mapping[str, Any]:
        return {"asked": self.asked}

    def restore(self, state: Mapping[str, Any]) -> None:
        self.asked = state["asked"]
