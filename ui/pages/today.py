"""今天: what a clerk needs for the day on one page: who comes, what to make ready, whom to call, who to greet."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.agenda import WEEK, Agenda, FollowupFilter, Nearness
from core.changes import ChangeSet
from core.people import BirthdayEntry, VisitRow
from core.terms import Calendar
from ui import formats
from ui.context import Context
from ui.dialogs.greeting_round import open_round
from ui.language import tr
from ui.pages.base import Page
from ui.pages.followup_actions import FollowupActions
from ui.pages.today_arrivals import ArrivalsCard
from ui.pages.today_birthdays import SHOWN, BirthdayStrip
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.cards import ScrollCard, StatTile
from ui.widgets.followup_list import FollowupList, grouped
from ui.widgets.header import PageHeader
from ui.widgets.labels import joined
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.two_columns import WIDE, TwoColumns

_SHOWN = (
    "visits", "preparations", "preferences", "followups", "customers", "family", "contact_persons", "phones",
    "contact_log", "purchases", "settings", "yearly_days",
)  # fmt: skip
"""The tables whose rows this page shows."""
_OF_FOLLOWUPS = {"followups", "contact_log"}
"""Those of which neither the arrivals nor the birthdays show anything."""
_FOLLOWUPS = 20
"""Follow-ups shown here, more than have room; the others on their own page."""


def greeting(now: datetime, name: str) -> str:
    """上午好，林姐."""
    hours = (
        (5, tr("夜深了")), (9, tr("早上好")), (12, tr("上午好")),
        (14, tr("中午好")), (18, tr("下午好")), (24, tr("晚上好")),
    )  # fmt: skip
    word = next(word for until, word in hours if now.hour < until)
    return tr("{greeting}，{name}", greeting=word, name=name) if name else word


class TodayPage(Page):
    """Four numbers, the arrivals, the follow-ups and the birthdays of the week."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        new = Button(tr("新客户"), Icon.PLUS, keys="Ctrl+N")
        new.clicked.connect(self.new_item)
        paper = Button(tr("打印今日清单"), Icon.PRINT, "primary", keys="Ctrl+P")
        paper.clicked.connect(self.print_page)
        self.header = PageHeader("", "", new, paper, role="display")
        self.birthdays_tile = StatTile(Icon.CAKE, "carrot", tr("今日生日"))
        self.followups_tile = StatTile(Icon.FOLLOWUPS, "info", tr("待跟进"))
        self.arrivals_tile = StatTile(Icon.ARRIVED, "ok", tr("今日到店"))
        self.neglected_tile = StatTile(Icon.CROWN, "t1", tr("被冷落的重要客户"))
        self.tiles = (self.birthdays_tile, self.followups_tile, self.arrivals_tile, self.neglected_tile)
        self.arrivals = ArrivalsCard(ctx)
        self.followups_card, self.followups = self._make_followups()
        self.strip = BirthdayStrip()
        self.strip.opened.connect(ctx.open_customer)
        self.strip.all_pressed.connect(self._all_birthdays)
        self.strip.greet_pressed.connect(lambda: open_round(self, ctx))
        self.followup_actions = FollowupActions(ctx, self, self.followups)
        tiles = QHBoxLayout()
        tiles.setSpacing(look.CARD_GAP)
        for tile in self.tiles:
            tiles.addWidget(tile, 1)
        self.columns = TwoColumns(self.arrivals, self.followups_card)
        self.column.addWidget(self.header)
        self.column.addLayout(tiles)
        self.column.addWidget(self.columns, 1)
        self.column.addWidget(self.strip)
        self._connect_tiles()

    def _make_followups(self) -> tuple[ScrollCard, FollowupList]:
        everything = Button(tr("全部"), kind="ghost", size="s")
        everything.setAccessibleName(tr("全部跟进"))
        everything.clicked.connect(lambda: self.ctx.go("followups"))
        card = ScrollCard(tr("待跟进"), "", everything)
        shown = FollowupList(tr("待跟进"))
        shown.more.connect(lambda: self.ctx.go("followups"))
        card.column.addWidget(shown)
        self._calm = QHBoxLayout()
        card.column.addLayout(self._calm, 1)
        return card, shown

    def _connect_tiles(self) -> None:
        day = self.ctx.today
        self.birthdays_tile.clicked.connect(
            lambda: self.ctx.go("customers", birthday_days=(day(), day()))
        )
        self.followups_tile.clicked.connect(lambda: self.ctx.go("followups", group="overdue"))
        self.arrivals_tile.clicked.connect(self._to_arrivals)
        self.neglected_tile.clicked.connect(lambda: self.ctx.go("neglected"))

    # --- reading --------------------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        return self.followups

    def refresh(self) -> None:
        archive, today = self.ctx.archive, self.ctx.today()
        week = today + timedelta(days=WEEK)
        visits = archive.visits.between(today, today + timedelta(days=1))
        arrivals = [visit for visit in visits if visit.day == today]
        special = archive.followups.birthdays(today, week, yearly=True)
        birthdays = [entry for entry in special if entry.name is None]
        coming = [entry for entry in special if entry.day > today or entry.name is not None]
        self._greet()
        self._show_birthday_number(
            [entry for entry in birthdays if entry.day == today], [entry for entry in birthdays if entry.day > today]
        )
        self._show_arrival_number(arrivals)
        empty = archive.customers.count() == 0
        tomorrow = [visit for visit in visits if visit.day > today]
        self.arrivals.show_visits(arrivals, tomorrow, book_is_empty=empty)
        shown = [entry.customer_id for entry in coming[:SHOWN]]
        self.strip.show_people(coming, today, archive.preferences.avoided(shown))
        self._read_followups(book_is_empty=empty)

    def _read_followups(self, *, book_is_empty: bool) -> None:
        """What a follow-up that is done, postponed or added changes here."""
        archive, today = self.ctx.archive, self.ctx.today()
        week = today + timedelta(days=WEEK)
        followups = archive.followups.page(FollowupFilter(), today, _FOLLOWUPS, until=week, ready_elsewhere=True)
        self._show_followup_number(followups)
        self._show_neglected_number(*archive.followups.neglected_key(today))
        self._show_followups(followups, book_is_empty=book_is_empty)
        self.strip.show_greeted(archive.greetings.count(today))

    def on_change(self, changes: ChangeSet) -> None:
        if changes.tables <= _OF_FOLLOWUPS:
            self._read_followups(book_is_empty=False)
        elif changes.touches(*_SHOWN):
            self.refresh()

    def _greet(self) -> None:
        self.header.set_title(greeting(self.ctx.now(), str(self.ctx.settings["owner_name"])))
        self.header.set_sub(joined(*formats.long_day(self.ctx.today())))

    def _show_birthday_number(self, now: list[BirthdayEntry], coming: list[BirthdayEntry]) -> None:
        """Customers' own birthdays: the list behind the tile holds just them; relatives are told beside."""
        own = [entry for entry in now if entry.person is None]
        lunar = sum(entry.calendar is Calendar.LUNAR for entry in own)
        kin = tr("家人 {n}", n=len(now) - len(own)) if len(now) > len(own) else ""
        if own:
            solar_words = tr("公历 {n}", n=len(own) - lunar) if len(own) > lunar else ""
            words = joined(solar_words, tr("农历 {n}", n=lunar) if lunar else "", kin)
        else:
            words = kin or (tr("7 天内 {n} 位", n=len(coming)) if coming else tr("7 天内没有"))
        self.birthdays_tile.set_number(len(own), words)

    def _show_followup_number(self, followups: Agenda) -> None:
        late, now = followups.late, followups.counts.get(Nearness.TODAY, 0)
        words = tr("{n} 项已逾期", n=late) if late else tr("今天 {n} 项", n=now) if now else tr("今天没有要做的")
        self.followups_tile.set_number(followups.total, words, "danger" if late else None)

    def _show_arrival_number(self, arrivals: list[VisitRow]) -> None:
        ready = sum(visit.ready for visit in arrivals)
        words = tr("已备好 {ready} / {all}", ready=ready, all=len(arrivals)) if arrivals else tr("今天没有约好的客人")
        self.arrivals_tile.set_number(len(arrivals), words)

    def _show_neglected_number(self, neglected: int, longest: int) -> None:
        """`longest`: the longest absence in days."""
        masked = self.ctx.masked
        self.neglected_tile.set_title(tr("很久没联系的客人") if masked else tr("被冷落的重要客户"))
        told = tr("最久 {n} 天", n=longest) if masked else tr("含次要，最久 {n} 天", n=longest)
        words = told if neglected else tr("都有联系")
        self.neglected_tile.set_number(neglected, words, "warn" if neglected else None)

    def _show_followups(self, followups: Agenda, *, book_is_empty: bool) -> None:
        assert self.followups_card.title is not None
        today = self.ctx.today()
        self.followups_card.title.set_count(tr("{n} 项", n=followups.total) if followups.total else "")
        groups = grouped(followups.rows, today, followups.counts, followups.promised)
        self.followups.show_groups(groups, today, masked=self.ctx.masked, most=_FOLLOWUPS)
        self.followups.setVisible(bool(followups.total))
        empty_layout(self._calm)
        if not followups.total:
            self._calm.addWidget(self._nothing_to_do(book_is_empty))

    def _nothing_to_do(self, book_is_empty: bool) -> EmptyState:
        archive, title = self.ctx.archive, tr("今天没有要跟进的事")
        away = 0 if book_is_empty else archive.customers.counts(self.ctx.today()).not_seen
        if away:
            hint = tr("可以给久未到店的 {n} 位客人打个招呼。", n=away)
            empty = EmptyState(Icon.FOLLOWUPS, title, hint, tr("看看他们"))
            empty.pressed.connect(lambda: self.ctx.go("customers", not_seen_for=True))
        elif book_is_empty:
            empty = EmptyState(Icon.FOLLOWUPS, title, tr("有了客户，生日、回访和答应的事会自己出现在这里。"))
        else:
            empty = EmptyState(Icon.FOLLOWUPS, title, tr("答应了客人什么，记下来就不会忘。"), tr("加一条跟进"))
            empty.pressed.connect(lambda: self.ctx.go("followups", new=True))
        return empty

    # --- doing ----------------------------------------------------------------------------------------------------

    def _to_arrivals(self) -> None:
        if not self.arrivals.list.rows:
            self.ctx.go("visits")  # whoever comes on the days after
            return
        self.scroller.ensureWidgetVisible(self.arrivals)
        self.arrivals.choose_first_unready()

    def _all_birthdays(self) -> None:
        today = self.ctx.today()
        self.ctx.go("customers", birthday_days=(today, today + timedelta(days=WEEK)))

    def print_page(self) -> None:
        from ui.printing.preview import open_preview

        open_preview(self.ctx, "followups", self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for tile in self.tiles:
            tile.show_box(event.size().width() >= WIDE + 2 * look.PADDING)

    def state(self) -> dict[str, Any]:
        return {
            **super().state(),
            "followup": self.followups.current_key,
            "visit": self.arrivals.list.current_key,
            "unready_first": self.arrivals.unready_first,
        }

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        if state.get("unready_first"):
            self.arrivals.unready_first = True
            self.refresh()
        self.followups.choose(state.get("followup"))
        self.arrivals.list.choose(state.get("visit"))
