"""What can be done with a visit, on 今天 and in the calendar alike: arrived, gone, cancelled, ready, changed, asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from core.errors import KnownError
from core.people import VisitRow
from core.terms import VisitStatus
from core.visits import GONE
from ui.context import Context
from ui.dialogs.after_visit import AfterVisitDialog
from ui.dialogs.visit import VisitDialog
from ui.language import tr
from ui.theme.icons import Icon, icon

_SIDE = 16  # px of an icon in a menu


class VisitActions:
    """Serves one page; dialogs belong to it. `refused()` is called when a change failed, so that a button that was
    pressed shows again what is true."""

    def __init__(self, ctx: Context, page: QWidget, refused: Callable[[], None]) -> None:
        self._ctx, self._page, self._refused = ctx, page, refused

    def open(self, visit: VisitRow, among: Sequence[VisitRow]) -> None:
        """The customer's profile, with those of the list before and after her."""
        self._ctx.open_customer(visit.customer_id, list(dict.fromkeys(one.customer_id for one in among)))

    def prepare(self, visit: VisitRow, ready: bool) -> None:
        """Tick 已备好 for the whole visit."""
        name, archive = visit.customer, self._ctx.archive
        words = tr("{name} 的都备好了", name=name) if ready else tr("{name} 改回没备好", name=name)
        if self._ctx.do(lambda: archive.visits.set_ready(visit.id, ready), words) is None:
            self._refused()

    def plan(self, day: date | None = None) -> None:
        """A new visit; the dialog asks whose."""
        VisitDialog(self._page, self._ctx, day=day).open()

    def change(self, visit: VisitRow) -> None:
        """Open the form of a visit as it stands now."""
        try:
            profile = self._ctx.archive.customers.profile(visit.customer_id)
            current = self._ctx.archive.visits.get(visit.id)
        except KnownError as error:
            self._ctx.alarm(error)
            return
        VisitDialog(self._page, self._ctx, profile, current).open()

    def set_status(self, visit: VisitRow, status: VisitStatus) -> None:
        """Say what became of it; of a visit that is over it is asked at once how it was."""
        archive, name = self._ctx.archive, visit.customer
        words = {
            VisitStatus.ARRIVED: tr("{name} 到店了", name=name),
            VisitStatus.DONE: tr("{name} 离店了", name=name),
            VisitStatus.PLANNED: tr("{name} 改回待到店", name=name),
            VisitStatus.CANCELLED: tr("{name} 取消了", name=name),
            VisitStatus.NO_SHOW: tr("{name} 没有来", name=name),
        }[status]
        done = self._ctx.do(lambda: archive.visits.set_status(visit.id, status), words)
        if done is not None and status is VisitStatus.DONE and visit.pleased is None:
            self.ask(visit)

    def ask(self, visit: VisitRow) -> AfterVisitDialog:
        """Did it please?"""
        dialog = AfterVisitDialog(self._page, self._ctx, self._ctx.archive.visits.get(visit.id))
        dialog.open()
        return dialog

    def ask_in_turn(self, visits: Sequence[VisitRow]) -> None:
        """One after the other, until one is put off."""
        if not visits:
            return

        def next_one(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self.ask_in_turn(visits[1:])

        self.ask(visits[0]).finished.connect(next_one)

    def delete(self, visit: VisitRow) -> None:
        words, archive = tr("已删除 {name} 的预约", name=visit.customer), self._ctx.archive
        self._ctx.do(lambda: archive.visits.delete(visit.id), words, sign=Icon.TRASH)

    def show_menu(self, menu: QMenu, dots: QWidget) -> None:
        """Under the ⋯ of a row."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(dots.mapToGlobal(QPoint(0, dots.height())))

    def menu(self, visit: VisitRow, among: Sequence[VisitRow]) -> QMenu:
        """Everything that can be done with a visit."""
        menu = QMenu(self._page)
        steps = (
            (VisitStatus.ARRIVED, Icon.ARRIVED, tr("到了")),
            (VisitStatus.DONE, Icon.SIGN_OUT, tr("走了")),
            (VisitStatus.PLANNED, Icon.UNDO, tr("改回待到店")),
            (VisitStatus.CANCELLED, Icon.X_CIRCLE, tr("取消了")),
            (VisitStatus.NO_SHOW, Icon.MINUS_CIRCLE, tr("没有来")),
        )
        for status, sign, words in steps:
            if self._leads_to(visit, status):
                menu.addAction(icon(sign, size=_SIDE), words).triggered.connect(
                    lambda _=False, status=status: self.set_status(visit, status)
                )
        if visit.status is VisitStatus.DONE:
            words = tr("问问合不合意") if visit.pleased is None else tr("改合不合意")
            menu.addAction(icon(Icon.SATISFACTION, size=_SIDE), words).triggered.connect(lambda: self.ask(visit))
        menu.addSeparator()
        if visit.status not in GONE:
            words = tr("还没备好") if visit.ready else tr("已备好")
            menu.addAction(icon(Icon.CHECK_CIRCLE, size=_SIDE), words).triggered.connect(
                lambda: self.prepare(visit, not visit.ready)
            )
        menu.addAction(icon(Icon.EDIT, size=_SIDE), tr("改预约")).triggered.connect(lambda: self.change(visit))
        menu.addAction(icon(Icon.USER, size=_SIDE), tr("打开档案")).triggered.connect(lambda: self.open(visit, among))
        return menu

    def _leads_to(self, visit: VisitRow, status: VisitStatus) -> bool:
        """One leaves after one came; who is not here yet can cancel or stay away."""
        if status is visit.status:
            return False
        if status is VisitStatus.DONE:
            return visit.status is VisitStatus.ARRIVED or (
                visit.status is VisitStatus.PLANNED and visit.day < self._ctx.today()
            )
        return True
