"""What can be done with a follow-up, from its row, its buttons and its menu: the same on 今天 and 跟进."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from core.agenda import next_monday
from core.errors import KnownError
from core.people import FollowupRow
from core.terms import FollowupKind, FollowupStatus
from ui import formats, greetings, wording
from ui.context import Context
from ui.dialogs.one_line import OneLineDialog
from ui.dialogs.postpone import PostponeDialog
from ui.language import tr
from ui.theme.icons import Icon, icon
from ui.widgets.followup_list import FollowupList

_SIDE = 16  # px of a menu's signs


class FollowupActions:
    """Serves one list on one page; dialogs and menus belong to the page."""

    def __init__(self, ctx: Context, page: QWidget, shown: FollowupList) -> None:
        self._ctx, self._page = ctx, page
        shown.acted.connect(self.act)
        shown.opened.connect(lambda key: ctx.open_customer(shown.followup(key).customer_id))
        shown.menu = lambda key: self.menu(shown.followup(key))

    def act(self, deed: str, row: FollowupRow, anchor: QWidget) -> None:
        """One of complete, result, reopen, postpone, drop, phone, greeting."""
        match deed:
            case "complete":
                self.complete(row)
            case "result":
                self.ask_result(row)
            case "reopen":
                self.reopen(row)
            case "drop":
                self.ask_drop(row)
            case "phone":
                self.copy_phone(row)
            case "greeting":
                self.copy_greeting(row)
            case "postpone":
                menu = self._postpone_menu(row, anchor)
                menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))

    # --- deeds ----------------------------------------------------------------------------------------------------

    def complete(self, row: FollowupRow, result: str | None = None) -> None:
        archive, today = self._ctx.archive, self._ctx.today()
        words = tr("{name} 的事完成了", name=row.customer)
        self._ctx.do(lambda: archive.followups.complete(row.id, today, result or None), words)

    def reopen(self, row: FollowupRow) -> None:
        archive, words = self._ctx.archive, tr("{name} 的事改回待做", name=row.customer)
        self._ctx.do(lambda: archive.followups.reopen(row.id), words, sign=Icon.UNDO)

    def postpone(self, row: FollowupRow, to: date) -> None:
        archive, day = self._ctx.archive, formats.spoken_day(to, self._ctx.today())
        words = tr("{name} 的事推迟到 {day}", name=row.customer, day=day)
        self._ctx.do(lambda: archive.followups.postpone(row.id, to), words, sign=Icon.CLOCK)

    def drop(self, row: FollowupRow, reason: str) -> None:
        archive = self._ctx.archive
        words = tr("{name} 的事不做了", name=row.customer)
        self._ctx.do(lambda: archive.followups.drop(row.id, reason), words, sign=Icon.X_CIRCLE)

    def copy_phone(self, row: FollowupRow) -> None:
        if row.phone:
            QGuiApplication.clipboard().setText(row.phone)
            words = tr("已复制 {name} 的电话 {phone}", name=row.customer, phone=formats.phone(row.phone))
            self._ctx.toast(words, sign=Icon.COPY)

    def copy_greeting(self, row: FollowupRow) -> None:
        try:
            customer = self._ctx.archive.customers.row(row.customer_id)
        except KnownError as error:
            self._ctx.alarm(error)
            return
        words = greetings.birthday(row, customer, self._ctx.today(), str(self._ctx.settings["shop_name"]))
        QGuiApplication.clipboard().setText(words)
        self._ctx.toast(tr("祝福语已复制，去微信里粘贴就行"), sign=Icon.COPY)

    # --- asking ---------------------------------------------------------------------------------------------------

    def _about(self, row: FollowupRow) -> str:
        words = wording.followup(row, self._ctx.today()).title
        return tr("{name}：{words}", name=row.customer, words=words)

    def ask_result(self, row: FollowupRow) -> None:
        dialog = OneLineDialog(
            self._page, tr("完成"), self._about(row), tr("结果怎么样"), tr("完成"), example=tr("例如：很满意，周末还来")
        )
        dialog.written.connect(lambda words: self.complete(row, words))
        dialog.open()

    def ask_drop(self, row: FollowupRow) -> None:
        dialog = OneLineDialog(
            self._page, tr("不做了"), self._about(row), tr("为什么"), tr("不做了"), example=tr("例如：客人说不用了"),
            needed=tr("写一句原因，以后看得明白"),
        )  # fmt: skip
        dialog.written.connect(lambda reason: self.drop(row, reason))
        dialog.open()

    def ask_day(self, row: FollowupRow) -> None:
        today = self._ctx.today()
        title = wording.followup(row, today).title
        dialog = PostponeDialog(self._page, row.customer, title, row.due, today)
        dialog.chosen.connect(lambda day: self.postpone(row, day))
        dialog.open()

    # --- menus ----------------------------------------------------------------------------------------------------

    def _add_days(self, menu: QMenu, row: FollowupRow) -> None:
        today = self._ctx.today()
        tomorrow, monday = today + timedelta(days=1), next_monday(today)
        offered = [(tr("明天"), tomorrow)] + ([(tr("下周"), monday)] if monday > tomorrow else [])
        for words, day in offered:
            when = tr("{day} {weekday}", day=formats.month_day(day), weekday=formats.weekday(day))
            menu.addAction(tr("{word}（{day}）", word=words, day=when)).triggered.connect(
                lambda _=False, day=day: self.postpone(row, day)
            )
        menu.addAction(tr("选日子…")).triggered.connect(lambda: self.ask_day(row))

    def _postpone_menu(self, row: FollowupRow, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        self._add_days(menu, row)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def menu(self, row: FollowupRow) -> QMenu:
        """Everything that can be done with a follow-up."""
        menu = QMenu(self._page)

        def add(sign: Icon, words: str, deed: Callable[[], object], *, enabled: bool = True) -> None:
            action = menu.addAction(icon(sign, size=_SIDE), words)
            action.triggered.connect(lambda _checked: deed())
            action.setEnabled(enabled)

        if row.status is FollowupStatus.DONE:
            add(Icon.UNDO, tr("改回待做"), lambda: self.reopen(row))
        else:
            add(Icon.CHECK, tr("完成"), lambda: self.complete(row))
            add(Icon.NOTE, tr("完成，写一句结果…"), lambda: self.ask_result(row))
            self._add_days(menu.addMenu(icon(Icon.CLOCK, size=_SIDE), tr("推迟")), row)
            add(Icon.X_CIRCLE, tr("不做了…"), lambda: self.ask_drop(row))
        menu.addSeparator()
        if row.kind is FollowupKind.BIRTHDAY:
            add(Icon.COPY, tr("复制祝福语"), lambda: self.copy_greeting(row))
        add(Icon.PHONE, tr("复制电话"), lambda: self.copy_phone(row), enabled=bool(row.phone))
        add(Icon.USER, tr("打开档案"), lambda: self._ctx.open_customer(row.customer_id))
        return menu
