"""月历: the month of follow-ups, and beside it the chosen day with the overdue on top."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.agenda import FollowupFilter, MonthCounts, Nearness
from core.people import FollowupRow
from core.terms import FollowupStatus
from ui import formats
from ui.context import Context
from ui.dialogs.followup import FollowupDialog
from ui.language import tr
from ui.pages.followup_actions import FollowupActions
from ui.pages.followup_adder import FollowupAdder
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import ScrollCard
from ui.widgets.day_grid import other_month
from ui.widgets.followup_list import FollowupList, Group
from ui.widgets.labels import joined
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.month_grid import PILLS, Legend, MonthGrid, weeks_of
from ui.widgets.two_columns import TwoColumns

_MOST = 60
"""Rows of a day shown at once."""


class FollowupMonth(TwoColumns):
    """`show_filter` fills it; `day` is the chosen one. `moved()` when another day was chosen."""

    moved = Signal()

    def __init__(self, ctx: Context, page: QWidget) -> None:
        self.month_card, self.day_card = ScrollCard(""), ScrollCard("")
        super().__init__(self.month_card, self.day_card, 524)  # six weeks are seen whole
        self._ctx, self._page = ctx, page
        self.counts = MonthCounts()
        self._which = FollowupFilter()
        self._most = _MOST
        self._fill_month()
        self.list = FollowupList(tr("这一天要做的"), contacts=True)
        self.list.more.connect(self._show_more)
        self._above = QVBoxLayout()
        self._above.setContentsMargins(12, 0, 12, 0)
        self.day_card.column.addLayout(self._above)
        self.day_card.column.addWidget(self.list)
        self._calm = QHBoxLayout()
        self.day_card.column.addLayout(self._calm, 1)
        self.adder = FollowupAdder(ctx, page, lambda: self.grid.day)
        self.day_card.set_foot(self.adder)
        self.deeds = FollowupActions(ctx, page, self.list)
        self.grid.entered.connect(self.list.focus_current)

    def _fill_month(self) -> None:
        self.grid = MonthGrid(self._ctx.today())
        self.grid.moved.connect(self.go_to)
        self.grid.opened.connect(self._open)
        self.grid.wanted.connect(self.add_on)
        before = IconButton(Icon.LEFT, tr("上个月"), keys="PageUp")
        after = IconButton(Icon.RIGHT, tr("下个月"), keys="PageDown")
        before.clicked.connect(lambda: self.go_to(other_month(self.grid.day, -1)))
        after.clicked.connect(lambda: self.go_to(other_month(self.grid.day, 1)))
        back = Button(tr("回到今天"), kind="ghost", size="s", keys="T")
        back.clicked.connect(lambda: self.go_to(self._ctx.today()))
        assert self.month_card.title is not None
        row = self.month_card.title.row
        for place, button in enumerate((before, after, back)):
            row.insertWidget(1 + place, button)
        row.insertWidget(4, Legend(), 100)
        self.month_card.column.addWidget(self.grid, 1)

    # --- showing --------------------------------------------------------------------------------------------------

    @property
    def day(self) -> date:
        return self.grid.day

    def show_filter(self, which: FollowupFilter) -> None:
        """Show what fits, in the month and on the day that are chosen."""
        self._which = which
        self._read_month(self.grid.day)
        self._read_day()

    def _read_month(self, day: date) -> None:
        followups, today = self._ctx.archive.followups, self._ctx.today()
        days = weeks_of(day)
        due = followups.calendar(days[0], days[-1], self._which, PILLS)
        first = day.replace(day=1)
        self.counts = followups.month_counts(first, other_month(first, 1) - timedelta(days=1), self._which, today)
        self.grid.show_month(day, due, today, masked=self._ctx.masked)
        assert self.month_card.title is not None
        self.month_card.title.set_title(formats.month(day))
        self.month_card.setAccessibleName(formats.month(day))

    def go_to(self, day: date) -> None:
        """Choose a day, perhaps of another month."""
        self._most = _MOST
        self._read_month(day)
        self._read_day()
        self.moved.emit()

    def _read_day(self) -> None:
        followups, today, day = self._ctx.archive.followups, self._ctx.today(), self.grid.day
        late = followups.page(self._which_open(), today, self._most, until=today - timedelta(days=1))
        found = followups.of_day(day, self._which, self._most)
        name = formats.spoken_day_and_weekday(day, today)
        groups: list[Group] = []
        if day == today:
            if late.total:
                groups.append(Group(Nearness.OVERDUE.value, tr("逾期"), late.rows, late.total))
            name = tr("今天 {day}", day=formats.month_day(day))
        shown = [row for row in found.rows if row.status is FollowupStatus.OPEN]
        done = [row for row in found.rows if row.status is not FollowupStatus.OPEN]
        rest = found.total - len(found.rows)
        if shown or (groups and not done):
            groups.append(Group("day", name if groups else "", tuple(shown), len(shown) + rest))
        if done:
            groups.append(Group("done", tr("完成了"), tuple(done)))
        self._title(day, found.total + (late.total if day == today else 0))
        self._remind(late.total if day != today else 0)
        self.list.show_groups(groups, today, masked=self._ctx.masked, most=self._most)
        there = any(group.rows for group in groups)
        self.list.setVisible(there)
        empty_layout(self._calm)
        if not there:
            self._calm.addWidget(self._nothing(day))

    def _which_open(self) -> FollowupFilter:
        return replace(self._which, status=FollowupStatus.OPEN)

    def _title(self, day: date, total: int) -> None:
        today = self._ctx.today()
        words = tr("今天要做") if day == today else formats.spoken_day_and_weekday(day, today)
        lunar = formats.lunar_day(day)
        title = self.day_card.title
        assert title is not None
        title.set_title(words)
        count = tr("{n} 项", n=total) if total else ""
        title.set_count(joined(count, tr("农历{day}", day=lunar) if lunar and day != today else ""))
        self.day_card.setAccessibleName(words)

    def _remind(self, late: int) -> None:
        """On another day than today: one line that leads to what is overdue."""
        empty_layout(self._above)
        self._above.setContentsMargins(12, 8 if late else 0, 12, 0)
        if late:
            button = Button(tr("逾期 {n} 项，去看看", n=late), Icon.CLOCK, "danger", "s")
            button.clicked.connect(lambda: self.go_to(self._ctx.today()))
            self._above.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _nothing(self, day: date) -> EmptyState:
        if day < self._ctx.today():
            return EmptyState(Icon.CALENDAR, tr("这一天没有跟进"), tr("换一天看看。"))
        hint = tr("答应了客人什么，记下来就不会忘。")
        empty = EmptyState(Icon.FOLLOWUPS, tr("这一天没有要做的"), hint, tr("加一条跟进"))
        empty.pressed.connect(lambda: self.add_on(day))
        return empty

    # --- doing ----------------------------------------------------------------------------------------------------

    def _show_more(self) -> None:
        self._most += _MOST
        self._read_day()

    def _row(self, key: int) -> FollowupRow | None:
        rows = (row for day in self.grid.days() for row in self.grid.of_day(day))
        return next((row for row in rows if row.id == key), None)

    def _open(self, key: int) -> None:
        row = self._row(key)
        if row is not None:
            self._ctx.open_customer(row.customer_id)

    def add_on(self, day: date) -> None:
        """A new one on this day."""
        FollowupDialog(self._page, self._ctx, day=max(day, self._ctx.today())).open()

    def state(self) -> dict[str, Any]:
        return {"day": self.grid.day, "day_current": self.list.current_key, "day_line": self.adder.line.text()}

    def restore(self, state: dict[str, Any]) -> None:
        self.go_to(state.get("day", self._ctx.today()))
        self.list.choose(state.get("day_current"))
        self.adder.line.setText(state.get("day_line", ""))
