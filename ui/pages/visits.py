"""预约: the week as a calendar, the chosen day beside it; and what is to be made ready, on the same page."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.changes import ChangeSet
from core.people import VisitRow
from core.visits import GONE
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.pages.base import Page
from ui.pages.visit_actions import VisitActions
from ui.pages.visits_ready import ReadyView
from ui.printing.options import Visits, Week
from ui.theme.icons import Icon
from ui.widgets.arrival_row import ArrivalRow
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import ScrollCard
from ui.widgets.choices import Segmented
from ui.widgets.header import PageHeader
from ui.widgets.labels import HLine, joined, label
from ui.widgets.layouts import Pages, empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.row_list import RowList
from ui.widgets.two_columns import TwoColumns
from ui.widgets.week_grid import WeekGrid, monday_of

_SHOWN = (
    "visits", "preparations", "preferences", "customers", "family", "companions", "contact_persons", "phones",
)  # fmt: skip
_WEEK, _READY = "week", "ready"


class VisitsPage(Page):
    """`show_where`: `day` to go to, `view` (week, ready), `days` of the list (ui.printing.options.Visits), `new`."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.view = Segmented([(_WEEK, tr("周历")), (_READY, tr("备货清单"))], _WEEK, tr("看什么"))
        self.view.chosen.connect(self._show_view)
        paper = Button(tr("打印清单"), Icon.PRINT, keys="Ctrl+P")
        paper.clicked.connect(self.print_page)
        new = Button(tr("新预约"), Icon.PLUS, "primary", keys="Ctrl+N")
        new.clicked.connect(self.new_item)
        self.header = PageHeader(tr("预约本"), "", self.view, paper, new)
        self.deeds = VisitActions(ctx, self, self.refresh)
        self.ready = ReadyView(ctx, self.deeds)
        self._stack = Pages()
        self._stack.addWidget(self._make_week())
        self._stack.addWidget(self.ready)
        self.column.addWidget(self.header)
        self.column.addWidget(self._stack, 1)
        self._week: list[VisitRow] = []
        self._focus_row = False

    # --- building -------------------------------------------------------------------------------------------------

    def _make_week(self) -> QWidget:
        today = self.ctx.today()
        self.grid = WeekGrid(today)
        self.grid.moved.connect(self._go_to)
        self.grid.picked.connect(self._picked)
        self.grid.activated.connect(lambda key: self.deeds.change(self.visit(key)))
        self.grid.opened.connect(lambda key: self.deeds.open(self.visit(key), self._week))
        self.grid.ticked.connect(self._tick)
        self.grid.wanted.connect(self.deeds.plan)
        before, after = IconButton(Icon.LEFT, tr("上一周")), IconButton(Icon.RIGHT, tr("下一周"))
        before.clicked.connect(lambda: self._turn(-7))
        after.clicked.connect(lambda: self._turn(7))
        back = Button(tr("回到今天"), kind="ghost", size="s")
        back.clicked.connect(lambda: self._go_to(self.ctx.today()))
        self.week_card = ScrollCard("")
        assert self.week_card.title is not None
        row = self.week_card.title.row
        for place, button in enumerate((before, after, back)):
            row.insertWidget(2 + place, button)
        self.week_card.column.addWidget(self.grid, 1)
        self.day_card = ScrollCard("")
        self.list = RowList(tr("这一天的预约"))
        self.list.menu = lambda key: self.deeds.menu(self.visit(key), self._of_day())
        self.list.activated.connect(lambda key: self.deeds.change(self.visit(key)))
        self.list.opened.connect(lambda key: self.deeds.open(self.visit(key), self._of_day()))
        self.list.ticked.connect(self._tick)
        self.list.moved.connect(self.grid.choose)
        self.day_card.column.addWidget(self.list)
        self._calm = QHBoxLayout()
        self.day_card.column.addLayout(self._calm, 1)
        self.day_card.set_foot(self._make_foot())
        return TwoColumns(self.week_card, self.day_card)

    def _make_foot(self) -> QWidget:
        hint = label(tr("按 N 在这一天加一位；按 Enter 改，按 Space 备好。"), "hint", "text2", wrap=True)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(18, 8, 18, 10)
        column.addWidget(hint)
        return box

    # --- reading --------------------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        return self.grid if self.view.value() == _WEEK else self.ready.list

    def refresh(self) -> None:
        self._read_week(self.grid.day)
        self.ready.refresh()
        self._say()

    def on_change(self, changes: ChangeSet) -> None:
        if changes.touches(*_SHOWN):
            self.refresh()

    def _read_week(self, day: date) -> None:
        monday, today = monday_of(day), self.ctx.today()
        self._week = self.ctx.archive.visits.between(monday, monday + timedelta(days=6), cancelled=True)
        self.grid.show_week(day, self._week, today)
        assert self.week_card.title is not None
        self.week_card.title.set_title(_week_name(monday))
        self.week_card.setAccessibleName(_week_name(monday))
        self._show_day()

    def _say(self) -> None:
        """How many come in the week that is shown, or what is to be made ready."""
        if self.view.value() == _READY:
            self.header.set_sub(self.ready.summary())
            return
        coming = [visit for visit in self._week if visit.status not in GONE]
        guests = sum(visit.party or 1 for visit in coming)
        this_week = monday_of(self.grid.day) == monday_of(self.ctx.today())
        name = tr("本周") if this_week else tr("这一周")
        counts = joined(tr("{n} 组", n=len(coming)), tr("{n} 位客人", n=guests)) if coming else tr("还没有预约")
        self.header.set_sub(joined(name, counts))

    def _of_day(self) -> list[VisitRow]:
        return [visit for visit in self._week if visit.day == self.grid.day]

    def _show_day(self) -> None:
        day, today = self.grid.day, self.ctx.today()
        rows = self._of_day()
        assert self.day_card.title is not None
        self.day_card.title.set_title(formats.spoken_day_and_weekday(day, today))
        self.day_card.title.set_count(tr("{n} 组", n=len(rows)) if rows else "")
        missed = self.ctx.archive.visits.missed(visit.customer_id for visit in rows)
        self.list.begin()
        for visit in rows:
            row = ArrivalRow(visit, masked=self.ctx.masked, missed=missed.get(visit.customer_id, 0), narrow=True)
            row.prepared.connect(lambda ready, visit=visit: self.deeds.prepare(visit, ready))
            row.more.connect(
                lambda dots, visit=visit: self.deeds.show_menu(self.deeds.menu(visit, self._of_day()), dots)
            )
            self.list.add_row(row)
            self.list.add(HLine())
        self.list.end()
        self.list.setVisible(bool(rows))
        empty_layout(self._calm)
        if not rows:
            self._calm.addWidget(self._nobody(day))

    def _nobody(self, day: date) -> EmptyState:
        if day < self.ctx.today():
            return EmptyState(Icon.CALENDAR, tr("这一天没有预约"), tr("换一天看看。"))
        empty = EmptyState(Icon.CALENDAR_PLUS, tr("这一天还没有预约"), tr("客人来电话，就在这里约上。"), tr("约一位"))
        empty.pressed.connect(lambda: self.deeds.plan(self.grid.day))
        return empty

    # --- moving and doing -----------------------------------------------------------------------------------------

    def visit(self, key: int) -> VisitRow:
        """A visit of the week that is shown."""
        return next(visit for visit in self._week if visit.id == key)

    def _go_to(self, day: date) -> None:
        self._read_week(day)
        self._say()

    def _turn(self, days: int) -> None:
        self._go_to(self.grid.day + timedelta(days=days))

    def _picked(self, key: int) -> None:
        """Chosen in the grid: shown in the list, the focus stays."""
        self.list.choose(key)

    def _tick(self, key: int) -> None:
        visit = self.visit(key)
        if visit.status not in GONE:
            self.deeds.prepare(visit, not visit.ready)

    def _show_view(self, key: str) -> None:
        self._stack.setCurrentIndex(0 if key == _WEEK else 1)
        if key == _READY and self.grid.day != self.ctx.today():
            self.ready.offer_day(self.grid.day)
        self._say()

    # --- hooks ----------------------------------------------------------------------------------------------------

    def show_where(self, **where: Any) -> None:
        if where.get("day") is not None:
            self._go_to(where["day"])
        if where.get("view"):
            self.view.choose(str(where["view"]))
        if where.get("days"):
            self.ready.choose_days(Visits(where["days"]))
        if where.get("new"):
            self.new_item()

    def new_item(self) -> None:
        self.deeds.plan(self.grid.day if self.view.value() == _WEEK else None)

    def print_page(self) -> None:
        from ui.printing.preview import open_preview

        if self.view.value() == _READY:
            open_preview(self.ctx, "preparation", self, **self.ready.print_options())
        else:
            monday, day = monday_of(self.grid.day), self.grid.day
            open_preview(self.ctx, "week", self, week=Week.SHOWN, monday=monday, visits=Visits.DAY, day=day)

    def state(self) -> dict[str, Any]:
        return {**super().state(), "day": self.grid.day, "view": self.view.value(), **self.ready.state()}

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        self._go_to(state.get("day", self.ctx.today()))
        self.ready.restore(state)
        self.view.choose(state.get("view", _WEEK))


def _week_name(monday: date) -> str:
    """11月23日 – 29日, or with the month again when it ends in the next."""
    last = monday + timedelta(days=6)
    return f"{formats.month_day(monday)} – {formats.month_day(last, last.year != monday.year)}"
