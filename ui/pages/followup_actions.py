"""What can be done with a follow-up, from its row, its buttons and its menu: the same on 今天, 跟进 and the profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from core.agenda import SPOKEN, next_monday
from core.greetings import GREETED, SERVED
from core.people import FollowupRow
from core.terms import Channel, FollowupStatus
from ui import followup_words, formats
from ui.context import Context
from ui.dialogs.followup_fields import doers
from ui.language import tr
from ui.pages.followup_deeds import FollowupDeeds, log_contact
from ui.theme.icons import Icon, icon
from ui.widgets.customer_pane import CustomerPane
from ui.widgets.followup_list import FollowupList

_SIDE = 16  # px of a menu's signs


class FollowupMenus(FollowupDeeds):
    """The menus of follow-ups, which let themselves go when they are closed, and what a button asks for."""

    def act(self, deed: str, row: FollowupRow, anchor: QWidget) -> None:
        """What a row was asked for (ui.widgets.followup_row)."""
        if deed.startswith("spoke:"):
            self.spoke(row, Channel(deed.removeprefix("spoke:")))
            return
        match deed:
            case "complete":
                self.complete(row)
            case "result":
                self.ask_result(row)
            case "reopen":
                self.reopen(row)
            case "drop":
                self.ask_drop([row])
            case "phone":
                self.copy_phone(row)
            case "greeting":
                self.copy_greeting(row)
            case "postpone" | "menu":
                menu = self.menu(row) if deed == "menu" else self.postpone_menu(row, anchor)
                menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))

    def menu(self, row: FollowupRow) -> QMenu:
        """Everything that can be done with a follow-up."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row.status is FollowupStatus.OPEN:
            self._add_deeds(menu, row)
        else:
            _add(menu, Icon.UNDO, tr("改回待做"), lambda: self.reopen(row))
        _add(menu, Icon.EDIT, tr("改这一条…"), lambda: self.change(row))
        menu.addSeparator()
        if row.kind in GREETED:
            words = tr("复制要说的话") if row.kind in SERVED else tr("复制祝福语")
            _add(menu, Icon.COPY, words, lambda: self.copy_greeting(row))
        _add(menu, Icon.PHONE, tr("复制电话"), lambda: self.copy_phone(row), enabled=bool(row.phone))
        _add(menu, Icon.USER, tr("打开档案"), lambda: self._ctx.open_customer(row.customer_id))
        return menu

    def _add_deeds(self, menu: QMenu, row: FollowupRow) -> None:
        _add(menu, Icon.CHECK, tr("完成"), lambda: self.complete(row))
        _add(menu, Icon.NOTE, tr("完成，写结果和下一步…"), lambda: self.ask_result(row))
        settled = menu.addMenu(icon(Icon.PHONE, size=_SIDE), tr("联系过了，办完了"))
        self._add_ways(settled, lambda channel: self.spoke(row, channel))
        open_still = menu.addMenu(icon(Icon.CHAT, size=_SIDE), tr("只记联系，事情还没完"))
        self._add_ways(open_still, lambda channel: self.log_only(row, channel))
        menu.addSeparator()
        later = menu.addMenu(icon(Icon.CLOCK, size=_SIDE), tr("推迟"))
        self._add_days(later, row)
        self._add_people(menu.addMenu(icon(Icon.USER, size=_SIDE), tr("交给")), [row.id], [row], row.staff)
        if row.repeat is not None:
            _add(menu, Icon.REPEAT, tr("做完这次就不再来"), lambda: self.end_repeat(row))
        _add(menu, Icon.X_CIRCLE, tr("不做了…"), lambda: self.ask_drop([row]))

    def _add_ways(self, menu: QMenu, deed: Callable[[Channel], None]) -> None:
        for channel in SPOKEN:
            words = followup_words.spoken(channel)
            _add(menu, formats.channel_icon(channel), words, partial(deed, channel))

    # --- days and people ------------------------------------------------------------------------------------------

    def _days(self) -> list[tuple[str, date]]:
        """Days that are often meant, each with its words."""
        today = self._ctx.today()
        tomorrow, monday = today + timedelta(days=1), next_monday(today)
        offered = [(tr("明天"), tomorrow)] + ([(tr("下周"), monday)] if monday > tomorrow else [])
        return [(tr("{word}（{day}）", word=words, day=_short_day(day)), day) for words, day in offered]

    def _add_days(self, menu: QMenu, row: FollowupRow) -> None:
        for words, day in self._days():
            if day > row.due:  # 推迟 never brings forward
                _add(menu, None, words, partial(self.postpone, row, day))
        if row.repeat is not None:
            following = row.repeat.after(max(row.due, self._ctx.today()))
            words = tr("跳过这次，下次 {day}", day=formats.month_day(following))
            _add(menu, None, words, lambda: self.postpone(row, following))
        _add(menu, None, tr("选日子…"), lambda: self.ask_day(row))

    def postpone_menu(self, row: FollowupRow, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_days(menu, row)
        return menu

    def postpone_all_menu(self, ids: Sequence[int]) -> QMenu:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, day in self._days():
            _add(menu, None, words, partial(self.postpone_all, ids, day))
        _add(menu, None, tr("选日子…"), lambda: self.ask_day_for_all(ids))
        return menu

    def people_menu(self, ids: Sequence[int], rows: Sequence[FollowupRow]) -> QMenu:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_people(menu, ids, rows)
        return menu

    def _add_people(
        self, menu: QMenu, ids: Sequence[int], rows: Sequence[FollowupRow], current: str | None = None
    ) -> None:
        """Who works here, 谁都行, and a name nobody had yet."""
        for name in doers(self._ctx)[:12]:
            words = tr("我（{name}）", name=name) if name == self._ctx.who else name
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == current)
            action.triggered.connect(lambda _=False, name=name: self.assign(ids, name))
        _add(menu, None, tr("谁都行"), lambda: self.assign(ids, ""))
        menu.addSeparator()
        about = self.about(rows) if len(rows) == len(ids) else tr("{n} 项", n=len(ids))
        _add(menu, None, tr("别的人…"), lambda: self.ask_whom(ids, about, current))


class FollowupActions(FollowupMenus):
    """Serves one list on one page; dialogs and menus belong to the page."""

    def __init__(self, ctx: Context, page: QWidget, shown: FollowupList) -> None:
        super().__init__(ctx, page)
        shown.acted.connect(self.act)
        shown.opened.connect(lambda key: ctx.open_customer(shown.followup(key).customer_id))
        shown.menu = lambda key: self.menu(shown.followup(key))


def serve_pane(ctx: Context, page: QWidget, pane: CustomerPane) -> FollowupMenus:
    """What the pane of a customer asks for her follow-ups, and a contact of today; dialogs and menus belong to the
    page. Keep what is returned: a signal does not."""
    menus = FollowupMenus(ctx, page)
    pane.followup_acted.connect(menus.act)
    pane.spoken.connect(lambda row, channel: log_contact(ctx, row.id, row.name, channel))
    return menus


def _short_day(day: date) -> str:
    return tr("{day} {weekday}", day=formats.month_day(day), weekday=formats.weekday(day))


def _add(menu: QMenu, sign: Icon | None, words: str, deed: Callable[[], object], *, enabled: bool = True) -> None:
    action = menu.addAction(words) if sign is None else menu.addAction(icon(sign, size=_SIDE), words)
    action.triggered.connect(lambda _checked: deed())
    action.setEnabled(enabled)
