"""跟进: everything to be done for customers, as a list by how near it is or as a month; and one line to add to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from core.agenda import WEEK, Agenda, FollowupFilter
from core.changes import ChangeSet
from core.people import FollowupRow
from core.terms import FollowupStatus
from ui import formats
from ui.context import Context
from ui.dialogs.followup import FollowupDialog
from ui.dialogs.greeting_round import open_round
from ui.language import tr
from ui.pages.base import Page
from ui.pages.followup_actions import FollowupActions
from ui.pages.followup_adder import FollowupAdder
from ui.pages.followup_filters import FollowupFilters
from ui.pages.followup_month import FollowupMonth
from ui.pages.followup_selection import FollowupSelectionBar
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import ScrollCard
from ui.widgets.choices import Segmented
from ui.widgets.followup_list import FollowupList, Group, grouped
from ui.widgets.header import PageHeader
from ui.widgets.labels import joined
from ui.widgets.layouts import Pages, empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.two_columns import TwoColumns

_PAGE = 20
"""Rows shown at once, more than have room (each costs its widgets); 还有 n 项, the end of the list and ↓ at the last
row show as many more."""
_LIST, _MONTH = "list", "month"
_SHOWN = (
    "followups", "customers", "phones", "preferences", "family", "contact_persons", "staff", "settings",
)  # fmt: skip
"""The tables whose rows this page shows."""


class FollowupsPage(Page):
    """`show_where`: `group` (overdue, today, week, later) to go to, `view` (list, month), `day` of the month, `new` for
    the dialog, `customer_id` it is for."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.view = Segmented([(_LIST, tr("列表")), (_MONTH, tr("月历"))], _LIST, tr("怎么看"))
        self.view.chosen.connect(self._show_view)
        paper = Button(tr("打印清单"), Icon.PRINT, keys="Ctrl+P")
        paper.clicked.connect(self.print_page)
        new = Button(tr("新跟进"), Icon.PLUS, "primary", keys="Ctrl+N")
        new.clicked.connect(self.new_item)
        self.greet = Button("", Icon.SEND)
        self.greet.clicked.connect(lambda: open_round(self, ctx))
        self.header = PageHeader(tr("跟进"), "", self.view, self.greet, paper, new)
        self.filters = FollowupFilters(ctx)
        self.filters.changed.connect(self._filter)
        self.search, self.pills = self.filters.search, self.filters.pills
        shown = FollowupList(tr("待做"), full=True, contacts=True, selectable=True)
        self.open_card, self.list, self._calm = _list_card(shown)
        self.done_card, self.done, self._quiet = _list_card(FollowupList(tr("近 7 天完成的"), starts_current=False))
        self.open_actions = FollowupActions(ctx, self, self.list)
        self.done_actions = FollowupActions(ctx, self, self.done)
        self.selection = FollowupSelectionBar(self.list, self.open_actions)
        self.open_card.set_head(self.selection)
        self.list.everything = lambda: ctx.archive.followups.ids(self.filters.question())
        self.list.more.connect(self._show_more)
        self.done.more.connect(self._show_more_done)
        self.open_card.end_reached.connect(self._show_more)
        self.entry = FollowupAdder(ctx, self)
        self.adder, self.reading = self.entry.line, self.entry.reading
        self.open_card.set_foot(self.entry)
        self.columns = TwoColumns(self.open_card, self.done_card)
        self.month = FollowupMonth(ctx, self)
        self.month.moved.connect(self._say)
        self._stack = Pages()
        self._stack.addWidget(self.columns)
        self._stack.addWidget(self.month)
        self.column.addWidget(self.header)
        self.column.addWidget(self.filters)
        self.column.addWidget(self._stack, 1)
        self._all = self._shown = Agenda()
        self._most = self._most_done = _PAGE
        self._done: list[FollowupRow] = []

    # --- reading --------------------------------------------------------------------------------------------------

    @property
    def _is_month(self) -> bool:
        return self.view.value() == _MONTH

    def first_focus(self) -> QWidget:
        return self.month.grid if self._is_month else self.list

    def refresh(self) -> None:
        archive, today = self.ctx.archive, self.ctx.today()
        self.filters.read_choices()
        if self._is_month or self.filters.narrowed:
            self._all = archive.followups.page(FollowupFilter(), today, 0)
        self._show()
        self._done = archive.followups.done(today - timedelta(days=WEEK))
        self._show_done()
        greeted = archive.greetings.count(today)
        self.greet.set_text(tr("发祝福 {count}", count=greeted) if greeted else tr("发祝福"))
        self.greet.setToolTip(tr("逐个发祝福：复制、去微信粘贴、记成发过"))
        self.greet.setEnabled(greeted > 0)

    def on_change(self, changes: ChangeSet) -> None:
        if changes.touches(*_SHOWN):
            self.refresh()

    def _filter(self) -> None:
        """Another question begins at its first rows."""
        self._most = _PAGE
        self._show()

    def _show(self) -> None:
        archive, today, which = self.ctx.archive, self.ctx.today(), self.filters.question()
        self.filters.count(which)
        self.filters.offer_states(not self._is_month)
        if self._is_month:
            self.month.show_filter(which)
        else:
            self._shown = archive.followups.page(which, today, self._most)
            if which == FollowupFilter():
                self._all = self._shown
            with self.open_card.filled():
                self._show_list(which)
        self._say()

    def _say(self) -> None:
        """How many there are: of the month that is shown, or of all."""
        if not self._is_month:
            words = tr("待做 {n} 项", n=self._all.total) if self._all.total else tr("没有要做的事")
            self.header.set_sub(joined(words, tr("逾期 {n} 项", n=self._all.late) if self._all.late else ""))
            return
        counts, today, day = self.month.counts, self.ctx.today(), self.month.day
        month = tr("本月") if (day.year, day.month) == (today.year, today.month) else formats.month(day)
        every = counts.done + counts.open
        if not every:
            self.header.set_sub(tr("{month}还没有跟进", month=month))
            return
        words = tr("{month} {n} 项：完成 {done}，待做 {open}", month=month, n=every, done=counts.done, open=counts.open)
        late = tr("其中逾期 {n}", n=counts.late) if counts.late else ""
        self.header.set_sub(tr("，").join(part for part in (words, late) if part))

    def _show_list(self, which: FollowupFilter) -> None:
        shown, today = self._shown, self.ctx.today()
        names = {
            FollowupStatus.OPEN: tr("待做"), FollowupStatus.DONE: tr("完成的"), FollowupStatus.DROPPED: tr("不做的"),
        }  # fmt: skip
        title = self.open_card.title
        assert title is not None
        title.set_title(names[which.status])
        title.set_count(tr("{n} 项", n=shown.total) if shown.total else "")
        self.selection.offer_for(which.status)
        if which.status is FollowupStatus.OPEN:
            groups = grouped(shown.rows, today, shown.counts, shown.promised)
        else:
            groups = [Group("closed", "", shown.rows, shown.total)] if shown.rows else []
        self.list.show_groups(groups, today, masked=self.ctx.masked, most=self._most)
        if self.list.chosen:
            self.list.keep_chosen(self.ctx.archive.followups.ids(which))
        self.list.setVisible(bool(shown.rows))
        empty_layout(self._calm)
        if not shown.rows:
            self._calm.addWidget(self._nothing())

    def _nothing(self) -> EmptyState:
        if self.filters.narrowed:
            empty = EmptyState(Icon.SEARCH, tr("没有符合的跟进"), tr("换个说法，或看看全部。"), tr("看全部"))
            empty.pressed.connect(self._clear_filters)
        elif self.ctx.archive.customers.count():
            empty = EmptyState(
                Icon.FOLLOWUPS, tr("没有要跟进的事"), tr("答应了客人什么，记下来就不会忘。"), tr("加一条跟进")
            )
            empty.pressed.connect(self.new_item)
        else:
            hint = tr("有了客户，生日、回访和答应的事会自己出现在这里。")
            empty = EmptyState(Icon.FOLLOWUPS, tr("没有要跟进的事"), hint, tr("导入名单"))
            empty.pressed.connect(lambda: self.ctx.go("import"))
        return empty

    def _show_done(self) -> None:
        rows = self._done
        assert self.done_card.title is not None
        self.done_card.title.set_count(tr("{n} 项", n=len(rows)) if rows else "")
        groups = [Group("done", "", tuple(rows))] if rows else []
        self.done.show_groups(groups, self.ctx.today(), masked=self.ctx.masked, most=self._most_done)
        self.done.setVisible(bool(rows))
        empty_layout(self._quiet)
        if not rows:
            hint = tr("做完一件，它会移到这里，随时可以改回待做。")
            self._quiet.addWidget(EmptyState(Icon.CHECK_CIRCLE, tr("这 7 天还没有完成的"), hint))

    def _show_more_done(self) -> None:
        self._most_done += _PAGE
        self._show_done()

    def _show_more(self) -> None:
        """By the button, and by itself at the end of what is shown."""
        if len(self._shown.rows) < self._shown.total:
            self._most += _PAGE
            self._show()

    def _clear_filters(self) -> None:
        self.filters.clear()

    def _show_view(self, key: str) -> None:
        self._stack.setCurrentIndex(1 if key == _MONTH else 0)
        self.list.choose_none()
        self._show()

    # --- hooks ----------------------------------------------------------------------------------------------------

    def show_where(self, **where: Any) -> None:
        if where.get("group"):
            self.view.choose(_LIST)
            self._clear_filters()
            heading = self.list.headings.get(str(where["group"]))
            if heading is not None:
                self.open_card.scroller.ensureWidgetVisible(heading)
            self.list.focus_current()
        if where.get("view"):
            self.view.choose(str(where["view"]))
        if where.get("day") is not None:
            self.view.choose(_MONTH)
            self.month.go_to(where["day"])
        if where.get("new"):
            customer_id = where.get("customer_id")
            customer = self.ctx.archive.customers.row(int(customer_id)) if customer_id is not None else None
            FollowupDialog(self, self.ctx, customer).open()

    def search_field(self) -> QLineEdit:
        return self.search

    def new_item(self) -> None:
        """Ctrl+N; in the month on the day that is chosen."""
        if self._is_month:
            self.month.add_on(self.month.day)
        else:
            FollowupDialog(self, self.ctx).open()

    def print_page(self) -> None:
        """What is seen here: as it is filtered, and in the calendar of its month."""
        from ui.printing.on_page import OnPage
        from ui.printing.preview import open_preview

        filters, month = self.filters, self.month.day if self._is_month else None
        which = replace(filters.question(), status=FollowupStatus.OPEN) if month else filters.question()
        of_state = month is None
        words = filters.words(of_state=of_state)
        page = OnPage(which, words, filters.words(of_state=of_state, of_tier=False), month)
        open_preview(self.ctx, "followups", self, page=page, **page.options())

    def on_escape(self) -> bool:
        """First nothing is chosen any more, then everything is shown."""
        if self.list.chosen:
            self.list.choose_none()
            return True
        if self.filters.narrowed:
            self._clear_filters()
            return True
        return False

    def state(self) -> dict[str, Any]:
        return {
            **super().state(),
            **self.filters.state_of(),
            **self.month.state(),
            "view": self.view.value(),
            "current": self.list.current_key,
            "line": self.adder.text(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        asked = self.filters.question(), self._is_month
        self.filters.restore(state)
        if state.get("view") == _MONTH:  # a month that is not looked at is not read
            self.month.restore(state)
        self.adder.setText(state.get("line", ""))
        self.view.choose(state.get("view", _LIST))
        if self._is_month or asked != (self.filters.question(), self._is_month):
            self._show()
        self.list.choose(state.get("current"))


def _list_card(shown: FollowupList) -> tuple[ScrollCard, FollowupList, QHBoxLayout]:
    """A card named as its list, the list, and the place of what stands there when it is empty."""
    card = ScrollCard(shown.accessibleName())
    card.column.addWidget(shown)
    calm = QHBoxLayout()
    card.column.addLayout(calm, 1)
    return card, shown, calm
