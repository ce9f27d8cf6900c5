"""What can be done with all the chosen customers at once. Each is one command and one undo; many are written off the
window, with how far it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from core.changes import ChangeSet
from core.jobs import Progress
from core.people import FollowupDraft
from ui.context import Context
from ui.dialogs.many_customers import AddTagsDialog, AssignDialog, FollowUpAllDialog, RemoveTagsDialog
from ui.language import tr
from ui.theme.icons import Icon

AT_ONCE = 300
"""Customers: so many are written in the blink of an eye."""


class CustomerSelection:
    """Serves one page; dialogs belong to it."""

    def __init__(self, ctx: Context, page: QWidget) -> None:
        self._ctx, self._page = ctx, page

    def add_tags(self, ids: Sequence[int]) -> None:
        customers = self._ctx.archive.customers
        dialog = AddTagsDialog(self._page, len(ids), customers.all_tags())
        dialog.given.connect(lambda names: self._give_tags(ids, names))
        dialog.open()

    def _give_tags(self, ids: Sequence[int], names: Sequence[str]) -> None:
        said = tr("已给 {n} 位加上：{tags}", n=len(ids), tags=tr("、").join(names))
        self._do(ids, lambda progress: self._ctx.archive.customers.add_tags(ids, names, progress), said, Icon.TAG)

    def remove_tags(self, ids: Sequence[int]) -> None:
        customers = self._ctx.archive.customers
        dialog = RemoveTagsDialog(self._page, len(ids), customers.tags_of(ids))
        dialog.given.connect(lambda names: self._take_tags(ids, names))
        dialog.open()

    def _take_tags(self, ids: Sequence[int], names: Sequence[str]) -> None:
        said = tr("已从 {n} 位去掉：{tags}", n=len(ids), tags=tr("、").join(names))
        self._do(ids, lambda progress: self._ctx.archive.customers.remove_tags(ids, names, progress), said, Icon.TAG)

    def assign(self, ids: Sequence[int]) -> None:
        dialog = AssignDialog(self._page, len(ids), self._ctx.archive.customers.staff())
        dialog.given.connect(lambda name: self._assign(ids, name))
        dialog.open()

    def _assign(self, ids: Sequence[int], name: str) -> None:
        said = tr("{n} 位交给了 {name}", n=len(ids), name=name)
        if not name:
            said = tr("{n} 位不再由谁专管", n=len(ids))
        customers = self._ctx.archive.customers
        self._do(ids, lambda progress: customers.assign_staff(ids, name or None, progress), said, Icon.USER)

    def follow_up(self, ids: Sequence[int]) -> None:
        dialog = FollowUpAllDialog(self._page, self._ctx, len(ids))
        dialog.given.connect(lambda draft: self._follow_up(ids, draft))
        dialog.open()

    def _follow_up(self, ids: Sequence[int], draft: FollowupDraft) -> None:
        said = tr("已给 {n} 位记下：{words}", n=len(ids), words=draft.text or "")
        customers = self._ctx.archive.customers
        self._do(ids, lambda progress: customers.follow_up(ids, draft, progress), said, Icon.FOLLOWUPS)

    def delete(self, ids: Sequence[int]) -> None:
        """Into the recycle bin, with 撤销."""
        said = tr("已删除 {n} 位客户", n=len(ids))
        customers = self._ctx.archive.customers
        self._do(ids, lambda progress: customers.delete_all(ids, progress), said, Icon.TRASH)

    def _do(
        self, ids: Sequence[int], command: Callable[[Progress | None], ChangeSet], said: str, sign: Icon
    ) -> None:
        ctx = self._ctx
        if len(ids) <= AT_ONCE:
            changes = ctx.do(lambda: command(None))
        else:
            title = tr("改 {n} 位客户", n=len(ids))
            ctx.run_job(title, command, lambda changes: self._tell(changes, said, sign, announce=True))
            return
        if changes is not None:
            self._tell(changes, said, sign, announce=False)

    def _tell(self, changes: ChangeSet, said: str, sign: Icon, *, announce: bool) -> None:
        if announce:
            self._ctx.changed(changes)
        history_id = changes.history_id
        if not changes or history_id is None:
            self._ctx.toast(tr("都已经是这样了，没有改动"), sign=Icon.INFO)
        else:
            self._ctx.toast(said, lambda: self._ctx.undo(history_id), sign=sign)
