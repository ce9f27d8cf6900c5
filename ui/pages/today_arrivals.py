"""Who comes today, what can hurt them and what to make ready; and what to prepare for tomorrow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout

from core.people import VisitRow
from core.preparations import Thing, unready
from ui.context import Context
from ui.language import tr
from ui.pages.visit_actions import VisitActions
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.thing_words import thing_words
from ui.widgets.arrival_row import ArrivalRow
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import ScrollCard
from ui.widgets.labels import HLine, frame, joined, label
from ui.widgets.layouts import FlowLayout, empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.row_list import RowList
from ui.widgets.tags import Chip


class ArrivalsCard(ScrollCard):
    """今日到店, above it the question how it was yesterday, and tomorrow's preparations under the last row."""

    def __init__(self, ctx: Context) -> None:
        self._order = Button(tr("按时间"), Icon.SORT, "ghost", "s")
        self.calendar = Button(tr("预约本"), Icon.CALENDAR, "ghost", "s", keys="Ctrl+B")
        self.calendar.clicked.connect(lambda: ctx.go("visits"))
        super().__init__(tr("今日到店"), "", self._order, self.calendar)
        self._ctx = ctx
        self.deeds = VisitActions(ctx, self, self._fill)
        self._today: Sequence[VisitRow] = ()
        self._tomorrow: Sequence[VisitRow] = ()
        self.unready_first = False
        self._order.clicked.connect(self._turn_order)
        self.list = RowList(tr("今日到店"))
        self.list.menu = self.menu
        self.list.activated.connect(self._open)
        self.list.opened.connect(self._open)
        self.list.ticked.connect(lambda key: self.deeds.prepare(self.visit(key), not self.visit(key).ready))
        self._to_ask: Sequence[VisitRow] = ()
        self._missed: dict[int, int] = {}
        self._put_off: date | None = None
        self._above = QVBoxLayout()
        self._above.setContentsMargins(12, 0, 12, 0)
        self.column.addLayout(self._above)
        self.column.addWidget(self.list)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(18, 12, 18, 14)
        self.column.addLayout(self._below)
        self.column.addStretch(1)

    # --- showing --------------------------------------------------------------------------------------------------

    def show_visits(self, today: Sequence[VisitRow], tomorrow: Sequence[VisitRow], *, book_is_empty: bool) -> None:
        """`today` in order of time; `tomorrow` for what to make ready the evening before."""
        self._today, self._tomorrow = today, tomorrow
        self._missed = self._ctx.archive.visits.missed(visit.customer_id for visit in today)
        self._ask_about_before()
        guests = sum(visit.party or 1 for visit in today)
        assert self.title is not None
        counts = joined(tr("{n} 组", n=len(today)), tr("{n} 位客人", n=guests)) if today else ""
        self.title.set_count(counts)
        self._order.setVisible(len(today) > 1)
        self._fill()
        self._fill_below(book_is_empty)

    def _fill(self) -> None:
        self._order.set_text(tr("先看没备好的") if self.unready_first else tr("按时间"))
        rows = sorted(self._today, key=lambda visit: visit.ready) if self.unready_first else self._today
        self.list.begin()
        for visit in rows:
            row = ArrivalRow(visit, masked=self._ctx.masked, missed=self._missed.get(visit.customer_id, 0))
            row.prepared.connect(lambda ready, visit=visit: self.deeds.prepare(visit, ready))
            row.more.connect(lambda dots, visit=visit: self.deeds.show_menu(self.menu(visit.id), dots))
            self.list.add_row(row)
            self.list.add(HLine())
        self.list.end()
        self.list.setVisible(bool(rows))

    def _fill_below(self, book_is_empty: bool) -> None:
        empty_layout(self._below)
        if not self._today:
            self._below.addWidget(self._nobody(book_is_empty), 1)
        self.column.setStretch(2, 0 if self._today else 1)
        self.column.setStretch(3, 1 if self._today else 0)
        things = unready(self._tomorrow)
        if self._tomorrow:
            self._below.addWidget(self._tomorrow_box(len(self._tomorrow), things))

    def _nobody(self, book_is_empty: bool) -> EmptyState:
        if book_is_empty:
            empty = EmptyState(
                Icon.USERS_THREE, tr("客户簿还是空的"), tr("从 Excel 导入名单，或先记下第一位客人。"), tr("导入名单")
            )
            empty.pressed.connect(lambda: self._ctx.go("import"))
            return empty
        hint = tr("客人来电话订位，按 Ctrl+K 写一句，例如：明天 18:00 张三 4 位。")
        empty = EmptyState(Icon.ARRIVED, tr("今天没有约好的客人"), hint, tr("看看客户"))
        empty.pressed.connect(lambda: self._ctx.go("customers"))
        return empty

    def _tomorrow_box(self, parties: int, things: Sequence[Thing]) -> QFrame:
        box = frame("inset")
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(pixmap(Icon.PACKAGE, "primary_text", look.px(18), "fill"))
        head.addWidget(sign)
        words = tr("明天 {n} 组，今天先备下", n=parties) if things else tr("明天 {n} 组，没有要先备的", n=parties)
        head.addWidget(label(words, "h3", wrap=True), 1)
        if things:
            shopping = Button(tr("明天要买"), kind="ghost", size="s")
            shopping.clicked.connect(lambda: self._ctx.go("visits", view="ready", days="tomorrow"))
            head.addWidget(shopping)
        column.addLayout(head)
        if things:
            flow = FlowLayout()
            for thing in things:
                flow.addWidget(Chip("ok", thing_words(thing)))
            column.addLayout(flow)
        return box

    # --- doing ----------------------------------------------------------------------------------------------------

    def visit(self, key: int) -> VisitRow:
        """The visit of a row."""
        return next(visit for visit in self._today if visit.id == key)

    def choose_first_unready(self) -> None:
        """Go to the first visit that wants preparing."""
        self.list.choose(next((visit.id for visit in self._today if not visit.ready), None))
        self.list.focus_current()

    def _turn_order(self) -> None:
        self.unready_first = not self.unready_first
        self._fill()

    def _open(self, key: int) -> None:
        self.deeds.open(self.visit(key), self._today)

    def menu(self, key: int) -> QMenu:
        """Everything that can be done with an arrival."""
        return self.deeds.menu(self.visit(key), self._today)

    # --- how it was -----------------------------------------------------------------------------------------------

    def _ask_about_before(self) -> None:
        """A quiet strip about those who were here and were not asked yet, until it is put off for the day."""
        empty_layout(self._above)
        today = self._ctx.today()
        asked_for = [] if self._put_off == today else self._ctx.archive.visits.to_ask(today)
        self._to_ask = [visit for visit in asked_for if visit.day < today]
        self._above.setContentsMargins(12, 10 if self._to_ask else 0, 12, 0)
        if self._to_ask:
            self._above.addWidget(self._ask_strip(today))

    def _ask_strip(self, today: date) -> QFrame:
        many, yesterday = len(self._to_ask), today - timedelta(days=1)
        words = (
            tr("昨天来过 {n} 位，问问合不合意", n=many)
            if all(visit.day == yesterday for visit in self._to_ask)
            else tr("这几天来过 {n} 位，问问合不合意", n=many)
        )
        strip = frame("inset")
        strip.setAccessibleName(words)
        sign = QLabel()
        sign.setPixmap(pixmap(Icon.SATISFACTION, "primary_text", look.px(18), "fill"))
        ask = Button(tr("问一问"), kind="soft", size="s")
        ask.clicked.connect(lambda: self.deeds.ask_in_turn(self._to_ask))
        later = IconButton(Icon.CLOSE, tr("今天不问了"))
        later.clicked.connect(self._put_asking_off)
        row = QHBoxLayout(strip)
        row.setContentsMargins(14, 5, 6, 5)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(words, "body", wrap=True), 1)
        row.addWidget(ask)
        row.addWidget(later)
        return strip

    def _put_asking_off(self) -> None:
        self._put_off = self._ctx.today()
        self._ask_about_before()
