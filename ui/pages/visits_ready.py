"""备货清单: what to make ready for the coming visits, by party or by kind, to be ticked; what to buy for tomorrow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.agenda import WEEK
from core.people import VisitRow
from core.preparations import Thing, by_kind, shopping
from core.terms import VisitStatus
from core.text import clean_text
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.pages.visit_actions import VisitActions
from ui.printing.options import By, Visits
from ui.theme.icons import Icon, icon
from ui.thing_words import for_whom, thing_words
from ui.widgets.buttons import Button
from ui.widgets.cards import ScrollCard
from ui.widgets.choices import Segmented
from ui.widgets.labels import HLine, label
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.party_heading import PartyHeading
from ui.widgets.row_list import RowList
from ui.widgets.thing_row import ThingRow
from ui.widgets.two_columns import TwoColumns


class ReadyView(QWidget):
    """Two cards: the list of the chosen days, and what to buy for tomorrow. Ticks are commands, with undo."""

    def __init__(self, ctx: Context, deeds: VisitActions) -> None:
        super().__init__()
        self._ctx, self._deeds = ctx, deeds
        self._day: date | None = None
        self._visits: list[VisitRow] = []
        self._things: list[Thing] = []
        self._shopping: list[Thing] = []
        self.headings: dict[int, PartyHeading] = {}
        self.days = Segmented(
            [
                (Visits.TODAY.value, tr("今天")),
                (Visits.TOMORROW.value, tr("明天")),
                (Visits.WEEK.value, tr("7 天内")),
                (Visits.DAY.value, ""),
            ],
            Visits.TODAY.value, tr("哪些天"),
        )  # fmt: skip
        self.days.show_only({Visits.TODAY.value, Visits.TOMORROW.value, Visits.WEEK.value})
        self.by = Segmented([(By.PARTY.value, tr("按桌")), (By.KIND.value, tr("按种类"))], By.PARTY.value, tr("怎么排"))
        for switch in (self.days, self.by):
            switch.chosen.connect(lambda _: self.refresh())
        self.card = ScrollCard(tr("要备好的"), "")
        self.list = RowList(tr("要备好的"))
        self.list.ticked.connect(self._tick_key)
        self.list.activated.connect(self._tick_key)
        self.list.menu = self._menu
        self.card.column.addWidget(self.list)
        self._calm = QHBoxLayout()
        self.card.column.addLayout(self._calm, 1)
        self.copy = Button(tr("抄下来"), Icon.COPY, "ghost", "s")
        self.copy.clicked.connect(self._copy_shopping)
        self.shopping_card = ScrollCard(tr("明天要买"), "", self.copy)
        self._bought = QVBoxLayout()
        self._bought.setContentsMargins(18, 6, 18, 10)
        self._bought.setSpacing(6)
        self.shopping_card.column.addLayout(self._bought, 1)
        switches = QHBoxLayout()
        switches.setSpacing(12)
        switches.addWidget(self.days)
        switches.addWidget(self.by)
        switches.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(switches)
        column.addWidget(TwoColumns(self.card, self.shopping_card), 1)

    # --- which days -----------------------------------------------------------------------------------------------

    def offer_day(self, day: date) -> None:
        """The day that is chosen in the calendar, beside the usual choices."""
        self._day = day
        self.days.set_words(Visits.DAY.value, formats.month_day(day))
        self.days.show_only({visits.value for visits in Visits} - {Visits.BOTH.value})
        if self.days.value() == Visits.DAY.value:
            self.refresh()
        else:
            self.days.choose(Visits.DAY.value)

    def choose_days(self, days: Visits) -> None:
        self.days.choose(days.value)

    def _span(self) -> tuple[date, date]:
        today = self._ctx.today()
        tomorrow = today + timedelta(days=1)
        return {
            Visits.TODAY: (today, today),
            Visits.TOMORROW: (tomorrow, tomorrow),
            Visits.WEEK: (today, today + timedelta(days=WEEK)),
            Visits.DAY: (self._day or today, self._day or today),
        }[Visits(self.days.value())]

    def print_options(self) -> dict[str, Any]:
        """For the print preview: the same days, put together the same way."""
        return {"visits": Visits(self.days.value()), "by": By(self.by.value()), "day": self._day}

    def state(self) -> dict[str, Any]:
        return {"ready_days": self.days.value(), "ready_by": self.by.value(), "ready_day": self._day}

    def restore(self, state: dict[str, Any]) -> None:
        if state.get("ready_day") is not None:
            self.offer_day(state["ready_day"])
        self.days.choose(state.get("ready_days", Visits.TODAY.value))
        self.by.choose(state.get("ready_by", By.PARTY.value))

    # --- showing --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the visits of the chosen days, and tomorrow's."""
        visits, today = self._ctx.archive.visits, self._ctx.today()
        self._visits = [visit for visit in visits.between(*self._span()) if visit.status is not VisitStatus.DONE]
        tomorrow = today + timedelta(days=1)
        self._shopping = shopping(visits.between(tomorrow, tomorrow))
        self._things = by_kind(self._visits)
        assert self.card.title is not None
        things = [prep for visit in self._visits for prep in visit.prepare]
        ready = sum(prep.ready or visit.ready for visit in self._visits for prep in visit.prepare)
        self.card.title.set_count(tr("已备好 {ready} / {all}", ready=ready, all=len(things)) if things else "")
        self.headings.clear()
        self.list.begin()
        if By(self.by.value()) is By.PARTY:
            self._fill_by_party()
        else:
            self._fill_by_kind()
        self.list.end()
        nothing = not self._visits or (By(self.by.value()) is By.KIND and not self._things)
        self.list.setVisible(not nothing)
        empty_layout(self._calm)
        if nothing:
            self._calm.addWidget(self._nothing())
        self._fill_shopping()

    def summary(self) -> str:
        """3 组，5 样没备好."""
        if not self._visits:
            return tr("这些天没有约好的客人")
        left = sum(not (prep.ready or visit.ready) for visit in self._visits for prep in visit.prepare)
        words = tr("{n} 样没备好", n=left) if left else tr("都备好了")
        return tr("，").join((tr("{n} 组", n=len(self._visits)), words))

    def _fill_by_party(self) -> None:
        several_days = len({visit.day for visit in self._visits}) > 1
        for number, visit in enumerate(self._visits):
            if number:
                self.list.add(HLine())
            day = formats.spoken_day_and_weekday(visit.day, self._ctx.today()) if several_days else ""
            heading = PartyHeading(visit, day)
            heading.prepared.connect(lambda ready, visit=visit: self._deeds.prepare(visit, ready))
            heading.added.connect(lambda words, visit=visit: self._add(visit, words))
            heading.opened.connect(lambda visit=visit: self._deeds.open(visit, self._visits))
            self.headings[visit.id] = heading
            self.list.add(heading)
            for prep in visit.prepare:
                words = tr("{name}：{words}", name=prep.person, words=prep.text) if prep.person else prep.text
                once = tr("只这次") if prep.preference_id is None else ""
                row = ThingRow(prep.id, words, ready=prep.ready or visit.ready, remark=once)
                row.ticked.connect(lambda _on, key=prep.id: self._tick_key(key))
                self.list.add_row(row)
            self.list.add(heading.adder_box)
            heading.adder_box.show()  # now, not with the next layout: only what is shown can take the focus

    def _fill_by_kind(self) -> None:
        several_days = len({visit.day for visit in self._visits}) > 1
        for visit in self._visits:
            if visit.avoid:
                heading = PartyHeading(visit, "", harms_only=True)
                heading.opened.connect(lambda visit=visit: self._deeds.open(visit, self._visits))
                self.list.add(heading)
        if any(visit.avoid for visit in self._visits):
            self.list.add(HLine())
        for key, thing in enumerate(self._things):
            row = ThingRow(key, thing_words(thing), for_whom(thing, days=several_days), ready=thing.ready)
            row.ticked.connect(lambda _on, key=key: self._tick_key(key))
            self.list.add_row(row)

    def _nothing(self) -> EmptyState:
        if self._visits:
            return EmptyState(Icon.PACKAGE, tr("没有要备的"), tr("客人的喜好里打上“每次备好”，就会出现在这里。"))
        hint = tr("约好了客人，要备的东西会自己列在这里。")
        empty = EmptyState(Icon.PACKAGE, tr("这些天没有约好的客人"), hint, tr("约一位"))
        empty.pressed.connect(lambda: self._deeds.plan(self._span()[0]))
        return empty

    def _fill_shopping(self) -> None:
        assert self.shopping_card.title is not None
        many = len(self._shopping)
        self.shopping_card.title.set_count(tr("{n} 样", n=many) if many else "")
        self.copy.setVisible(bool(many))
        empty_layout(self._bought)
        for thing in self._shopping:
            self._bought.addWidget(label(thing_words(thing), "h3", wrap=True))
            self._bought.addWidget(label(for_whom(thing), "hint", "text2", wrap=True))
        if many:
            self._bought.addStretch(1)
        else:
            hint = tr("明天要备的吃的、用的，今晚就列在这里。")
            self._bought.addWidget(EmptyState(Icon.PACKAGE, tr("明天没有要买的"), hint))

    # --- doing ----------------------------------------------------------------------------------------------------

    def _prep_ids(self, key: int) -> tuple[Sequence[int], bool, str]:
        """The preparations behind a row, whether they are ready, and their words."""
        if By(self.by.value()) is By.KIND:
            thing = self._things[key]
            return [share.preparation.id for share in thing.shares], thing.ready, thing_words(thing)
        visit, prep = self._of(key)
        return [key], prep.ready or visit.ready, prep.text

    def _of(self, preparation_id: int) -> Any:
        return next((v, p) for v in self._visits for p in v.prepare if p.id == preparation_id)

    def _tick_key(self, key: int) -> None:
        """Tick or untick; undone by 撤销."""
        ids, ready, words = self._prep_ids(key)
        visits = self._ctx.archive.visits
        said = tr("改回没备好：{thing}", thing=words) if ready else tr("备好了：{thing}", thing=words)
        if self._ctx.do(lambda: visits.set_things_ready(ids, not ready, words), said) is None:
            self.refresh()

    def _add(self, visit: VisitRow, words: str) -> None:
        text = clean_text(words)
        if text:
            said = tr("{name} 这次再备：{thing}", name=visit.customer, thing=text)
            self._ctx.do(lambda: self._ctx.archive.visits.add_preparation(visit.id, text), said)
            if visit.id in self.headings:  # made anew: the next one can be typed at once
                self.headings[visit.id].adder.setFocus()

    def _remove(self, key: int) -> None:
        visit, prep = self._of(key)
        said = tr("{name} 这次不备：{thing}", name=visit.customer, thing=prep.text)
        self._ctx.do(lambda: self._ctx.archive.visits.remove_preparation(visit.id, prep.id), said, sign=Icon.TRASH)

    def _menu(self, key: int) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        _ids, ready, _words = self._prep_ids(key)
        words = tr("还没备好") if ready else tr("已备好")
        menu.addAction(icon(Icon.CHECK_CIRCLE, size=16), words).triggered.connect(lambda: self._tick_key(key))
        if By(self.by.value()) is By.PARTY:
            visit = self._of(key)[0]
            menu.addAction(icon(Icon.X_CIRCLE, size=16), tr("这次不备")).triggered.connect(lambda: self._remove(key))
            menu.addAction(icon(Icon.USER, size=16), tr("打开档案")).triggered.connect(
                lambda: self._deeds.open(visit, self._visits)
            )
        return menu

    def shopping_words(self) -> str:
        """What to buy, a line each, as it is copied."""
        day = self._ctx.today() + timedelta(days=1)
        head = tr("{day}要买", day=f"{formats.month_day(day)} {formats.weekday(day)} ")
        return "\n".join([head, *(f"□ {thing_words(thing)}" for thing in self._shopping)])

    def _copy_shopping(self) -> None:
        QGuiApplication.clipboard().setText(self.shopping_words())
        self._ctx.toast(tr("抄好了，可以发到微信里"), sign=Icon.COPY)
        self.copy.setFocus(Qt.FocusReason.OtherFocusReason)
