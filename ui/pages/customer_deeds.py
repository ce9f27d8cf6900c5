"""What can be done with customers, from the list, its pane, its menu and the profile alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from core.changes import ChangeSet
from core.errors import KnownError
from core.people import CustomerRow
from ui import formats
from ui.context import Context
from ui.dialogs.customer import CustomerDialog
from ui.dialogs.merge import MergeDialog
from ui.dialogs.merge_pick import MergePickDialog
from ui.dialogs.one_line import OneLineDialog
from ui.dialogs.purchase import PurchaseDialog
from ui.dialogs.visit import VisitDialog
from ui.language import tr
from ui.theme.icons import Icon, icon


class CustomerDeeds:
    """Serves one page; dialogs belong to it."""

    def __init__(self, ctx: Context, page: QWidget) -> None:
        self._ctx, self._page = ctx, page
        self._draft: dict[str, str] = {}

    def menu(self, row: CustomerRow, chosen: Sequence[int], open_profile: Callable[[], None]) -> QMenu:
        """The context menu of a list: what buttons offer, never more. `row` is the current one of the chosen."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chosen) == 1:
            menu.addAction(icon(Icon.OPEN), tr("打开档案"), open_profile)
            menu.addAction(icon(Icon.NOTE), tr("记一笔"), lambda: self._ctx.note(row.name))
            menu.addAction(icon(Icon.CALENDAR_PLUS), tr("预约"), lambda: self.plan_visit(row.id))
            copy = menu.addAction(icon(Icon.COPY), tr("复制电话"), lambda: self.copy_phone(row))
            copy.setEnabled(bool(row.phones))
            menu.addAction(icon(Icon.EDIT), tr("改资料"), lambda: self.edit(row.id))
            menu.addAction(icon(Icon.MERGE), tr("和另一位合并…"), lambda: self.merge_with(row))
            menu.addSeparator()
        elif len(chosen) == 2:
            menu.addAction(icon(Icon.MERGE), tr("合并这两位…"), lambda: self.merge(chosen[0], chosen[1]))
            menu.addSeparator()
        words = tr("删除") if len(chosen) == 1 else tr("删除 {n} 位", n=len(chosen))
        menu.addAction(icon(Icon.TRASH, "danger_text"), words, lambda: self.delete(chosen))
        return menu

    def create(self, saved: Callable[[int], None]) -> None:
        """新客户; what was written in a form that was closed unsaved stands there again."""
        dialog = CustomerDialog(self._page, self._ctx, draft=self._draft)

        def keep_draft() -> None:
            self._draft = dialog.draft()

        def forget_draft(customer_id: int) -> None:
            self._draft = {}
            saved(customer_id)

        dialog.rejected.connect(keep_draft)
        dialog.saved.connect(forget_draft)
        dialog.visit_wanted.connect(self.plan_visit)
        dialog.open()

    def edit(self, customer_id: int) -> None:
        dialog = CustomerDialog(self._page, self._ctx, self._ctx.archive.customers.row(customer_id))
        dialog.merge_wanted.connect(self.merge)
        dialog.open()

    def plan_visit(self, customer_id: int) -> None:
        VisitDialog(self._page, self._ctx, self._ctx.archive.customers.profile(customer_id)).open()

    def note_purchase(self, row: CustomerRow) -> None:
        PurchaseDialog(self._page, self._ctx, row).open()

    def merge_with(self, row: CustomerRow, merged: Callable[[ChangeSet], None] | None = None) -> None:
        """和另一位合并: choose her, look at both, make them one; then `merged`, told what was done."""
        dialog = MergePickDialog(self._page, self._ctx, row)
        dialog.chosen.connect(lambda other: self.merge(row.id, other, merged))
        dialog.open()

    def merge(self, one: int, other: int, merged: Callable[[ChangeSet], None] | None = None) -> None:
        """The two side by side."""
        try:
            dialog = MergeDialog(self._page, self._ctx, one, other)
        except KnownError as error:  # one of the two is gone since they were shown
            self._ctx.alarm(error)
            return
        if merged is not None:
            dialog.merged.connect(merged)
        dialog.open()

    def delete(self, ids: Sequence[int]) -> ChangeSet | None:
        """Into the recycle bin at once, with 撤销."""
        customers = self._ctx.archive.customers
        first = customers.row(ids[0]).name
        words = tr("已删除 {name}", name=first) if len(ids) == 1 else tr("已删除 {n} 位客户", n=len(ids))
        return self._ctx.do(lambda: customers.delete(ids), words, sign=Icon.TRASH)

    def copy_phone(self, row: CustomerRow) -> None:
        number = row.phones[0]
        QGuiApplication.clipboard().setText(number)
        words = tr("已复制 {name} 的电话 {phone}", name=row.name, phone=formats.phone(number))
        self._ctx.toast(words, sign=Icon.COPY)

    def ban(self, row: CustomerRow) -> None:
        """黑名单, with its reason; who stands there gets no greetings any more."""
        title, about = tr("列入黑名单"), tr("不再给 {name} 发问候和优惠，名字旁边会有提示。", name=row.name)
        dialog = OneLineDialog(
            self._page, title, about, tr("为什么"), title, example=tr("例如：多次爽约"), needed=tr("请写上原因")
        )
        customers = self._ctx.archive.customers
        dialog.written.connect(
            lambda reason: self._ctx.do(
                lambda: customers.update(row.id, blacklist_reason=reason), tr("{name} 已列入黑名单", name=row.name)
            )
        )
        dialog.open()

    def unban(self, row: CustomerRow) -> None:
        customers = self._ctx.archive.customers
        words = tr("{name} 已移出黑名单", name=row.name)
        self._ctx.do(lambda: customers.update(row.id, blacklist_reason=None), words)
