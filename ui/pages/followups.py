"""跟进: everything to be done for customers, by how near it is; what was done lately; and one line to add to it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.agenda import WEEK
from core.changes import ChangeSet
from core.listing import CustomerFilter
from core.notes.tasks import Task, read_task
from core.people import CustomerRow, FollowupDraft, FollowupRow
from core.terms import FollowupKind
from ui import formats, wording
from ui.context import Context
from ui.dialogs.followup import FollowupDialog, add_followup
from ui.language import tr
from ui.pages.base import Page
from ui.pages.followup_actions import FollowupActions
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import ScrollCard
from ui.widgets.fields import SearchField
from ui.widgets.followup_list import FollowupList, Group, grouped
from ui.widgets.header import PageHeader
from ui.widgets.labels import joined, label
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.pill_bar import Choice, PillBar
from ui.widgets.two_columns import TwoColumns

_PAGE = 200
"""Rows shown at once; 还有 n 项 shows as many more."""

_KINDS = {
    "all": frozenset(FollowupKind),
    "promise": frozenset({FollowupKind.PROMISE, FollowupKind.COMPLAINT}),
    "birthday": frozenset({FollowupKind.BIRTHDAY, FollowupKind.ANNIVERSARY, FollowupKind.FESTIVAL}),
    "contact": frozenset({FollowupKind.AFTER_SALE, FollowupKind.RETURN_VISIT, FollowupKind.WIN_BACK,
                          FollowupKind.EXPECTED_PURCHASE}),
    "own": frozenset({FollowupKind.OWN, FollowupKind.PREPARATION}),
}  # fmt: skip
"""What each pill shows."""


class FollowupsPage(Page):
    """`show_where`: `group` (overdue, today, week, later) to go to, `new` for the dialog, `customer_id` it is for."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        paper = Button(tr("打印清单"), Icon.PRINT, keys="Ctrl+P")
        paper.clicked.connect(self.print_page)
        new = Button(tr("新跟进"), Icon.PLUS, "primary", keys="Ctrl+N")
        new.clicked.connect(self.new_item)
        self.header = PageHeader(tr("跟进"), "", paper, new)
        self.search = SearchField(tr("客户或要做的事"), "Ctrl F")
        self.search.setMaximumWidth(360)
        self.search.searched.connect(lambda _words: self._show())
        self.pills = PillBar(tr("筛选跟进"), "all")
        self.pills.chosen.connect(lambda _key: self._show())
        filters = QHBoxLayout()
        filters.setSpacing(12)
        filters.addWidget(self.search, 2)
        filters.addWidget(self.pills, 3)
        self.open_card, self.list, self._calm = _list_card(FollowupList(tr("待做"), full=True))
        self.done_card, self.done, self._quiet = _list_card(FollowupList(tr("近 7 天完成的"), starts_current=False))
        self.open_actions = FollowupActions(ctx, self, self.list)
        self.done_actions = FollowupActions(ctx, self, self.done)
        self.list.more.connect(self._show_more)
        self.open_card.set_foot(self._make_adder())
        self.columns = TwoColumns(self.open_card, self.done_card)
        self.column.addWidget(self.header)
        self.column.addLayout(filters)
        self.column.addWidget(self.columns, 1)
        self._open: list[FollowupRow] = []
        self._most = _PAGE

    def _make_adder(self) -> QWidget:
        """加一条: one line that says who, what and when."""
        self.adder = SearchField(tr("加一条：下周三 回访张国强"), None, Icon.PLUS)
        self.adder.textChanged.connect(lambda _: self._read_back())
        self.adder.returnPressed.connect(self._add_line)
        self.reading = label("", "hint", "text2")
        self.reading.setVisible(False)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.adder)
        column.addWidget(self.reading)
        return box

    # --- reading --------------------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        return self.list

    def refresh(self) -> None:
        archive, today = self.ctx.archive, self.ctx.today()
        self._open = archive.followups.rows()
        late = sum(row.due < today for row in self._open)
        words = tr("待做 {n} 项", n=len(self._open)) if self._open else tr("没有要做的事")
        self.header.set_sub(joined(words, tr("逾期 {n} 项", n=late) if late else ""))
        counts = {key: sum(row.kind in kinds for row in self._open) for key, kinds in _KINDS.items()}
        names = {
            "all": tr("全部"),
            "promise": tr("答应的与意见"),
            "birthday": tr("生日"),
            "contact": tr("回访问候"),
            "own": tr("其他"),
        }
        self.pills.set_choices([Choice(key, names[key], counts[key]) for key in _KINDS])
        self._show()
        self._show_done(archive.followups.done(today - timedelta(days=WEEK)))

    def on_change(self, changes: ChangeSet) -> None:
        if changes.touches("followups", "customers", "phones"):
            self.refresh()

    def _matching(self) -> list[FollowupRow]:
        kinds, words = _KINDS[self.pills.current or "all"], self.search.text().strip()
        rows = [row for row in self._open if row.kind in kinds]
        if not words:
            return rows
        archive, today = self.ctx.archive, self.ctx.today()
        found = set(archive.customers.ids(CustomerFilter(query=words)))
        lowered = words.lower()
        return [
            row for row in rows
            if row.customer_id in found or lowered in wording.followup(row, today).title.lower()
        ]  # fmt: skip

    def _show(self) -> None:
        rows, today = self._matching(), self.ctx.today()
        assert self.open_card.title is not None
        self.open_card.title.set_count(tr("{n} 项", n=len(rows)) if rows else "")
        self.list.show_groups(grouped(rows, today), today, masked=self.ctx.masked, most=self._most)
        self.list.setVisible(bool(rows))
        empty_layout(self._calm)
        if not rows:
            self._calm.addWidget(self._nothing())

    def _nothing(self) -> EmptyState:
        if self._open:
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

    def _show_done(self, rows: list[FollowupRow]) -> None:
        assert self.done_card.title is not None
        self.done_card.title.set_count(tr("{n} 项", n=len(rows)) if rows else "")
        groups = [Group("done", "", tuple(rows))] if rows else []
        self.done.show_groups(groups, self.ctx.today(), masked=self.ctx.masked, most=_PAGE)
        self.done.setVisible(bool(rows))
        empty_layout(self._quiet)
        if not rows:
            hint = tr("做完一件，它会移到这里，随时可以改回待做。")
            self._quiet.addWidget(EmptyState(Icon.CHECK_CIRCLE, tr("这 7 天还没有完成的"), hint))

    def _show_more(self) -> None:
        self._most += _PAGE
        self._show()

    def _clear_filters(self) -> None:
        self.search.clear()
        self.pills.choose("all")
        self._show()

    # --- one line -------------------------------------------------------------------------------------------------

    def _task(self) -> Task:
        return read_task(self.adder.text(), self.ctx.today(), self.ctx.archive.notes.is_name)

    def _customer(self, task: Task) -> CustomerRow | None:
        """The one customer whom the line means; None when nobody or more than one may be meant."""
        if task.who is None:
            return None
        found = self.ctx.archive.notes.candidates(task.who, self.ctx.today())
        exact = [row for row in found if row.name == task.who]
        sure = exact or found
        return sure[0] if len(sure) == 1 else None

    def _read_back(self) -> None:
        """What the line is understood to say, while it is written."""
        written = self.adder.text().strip()
        self.reading.setVisible(bool(written))
        if not written:
            return
        task, today = self._task(), self.ctx.today()
        customer, due = self._customer(task), task.due or today
        who = customer.name if customer else tr("客户待选") if task.who is None else tr("{who}（待选）", who=task.who)
        day = formats.spoken_day_and_weekday(due, today)
        words = joined(who, task.text or formats.followup_kind(task.kind), day)
        self.reading.setText(tr("{task}，按 Enter 加上", task=words))

    def _add_line(self) -> None:
        if not self.adder.text().strip():
            return
        task = self._task()
        customer = self._customer(task)
        if customer is None or task.text is None:
            dialog = FollowupDialog(self, self.ctx, customer, task)
            dialog.accepted.connect(self.adder.clear)
            dialog.open()
            return
        draft = FollowupDraft(customer.id, max(task.due or self.ctx.today(), self.ctx.today()), task.kind, task.text)
        if add_followup(self.ctx, draft, customer.name):
            self.adder.setText("")  # and nothing for Ctrl+Z to bring back: it undoes what was kept

    # --- hooks ----------------------------------------------------------------------------------------------------

    def show_where(self, **where: Any) -> None:
        if where.get("group"):
            self._clear_filters()
            heading = self.list.headings.get(str(where["group"]))
            if heading is not None:
                self.open_card.scroller.ensureWidgetVisible(heading)
            self.list.focus_current()
        if where.get("new"):
            customer_id = where.get("customer_id")
            customer = self.ctx.archive.customers.row(int(customer_id)) if customer_id is not None else None
            FollowupDialog(self, self.ctx, customer).open()

    def search_field(self) -> QLineEdit:
        return self.search

    def new_item(self) -> None:
        FollowupDialog(self, self.ctx).open()

    def print_page(self) -> None:
        from ui.printing.preview import open_preview

        open_preview(self.ctx, "followups", self)

    def on_escape(self) -> bool:
        if self.search.text() or self.pills.current != "all":
            self._clear_filters()
            return True
        return False

    def state(self) -> dict[str, Any]:
        return {
            **super().state(),
            "query": self.search.text(),
            "kind": self.pills.current,
            "current": self.list.current_key,
            "line": self.adder.text(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        self.search.setText(state.get("query", ""))
        self.pills.choose(state.get("kind", "all"))
        self.adder.setText(state.get("line", ""))
        self._show()
        self.list.choose(state.get("current"))


def _list_card(shown: FollowupList) -> tuple[ScrollCard, FollowupList, QHBoxLayout]:
    """A card named as its list, the list, and the place of what stands there when it is empty."""
    card = ScrollCard(shown.accessibleName())
    card.column.addWidget(shown)
    calm = QHBoxLayout()
    card.column.addLayout(calm, 1)
    return card, shown, calm
