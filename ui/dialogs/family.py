"""家人: a member of a customer's family, with what she likes and what hurts her."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.changes import ChangeSet
from core.people import Birthday, FamilyMember
from core.text import clean_text
from ui.context import Context
from ui.dialogs.relative import RelativeDialog
from ui.language import tr
from ui.widgets.fields import LineField


class FamilyDialog(RelativeDialog):
    """`member` None: a new one of this customer."""

    def __init__(self, parent: QWidget, ctx: Context, customer_id: int, member: FamilyMember | None = None) -> None:
        title = tr("加家人") if member is None else tr("改家人：{name}", name=member.name)
        super().__init__(parent, ctx, member, title, (tr("必填，例如：小宝"), tr("例如：在上海读书")), 600)
        self._customer_id, self._member = customer_id, member
        relation = (member and member.relation) or ""
        self.relation = LineField(tr("是客户的什么人"), tr("例如：外孙、女儿、先生"), relation)
        self.grid.addWidget(self.name, 0, 0)
        self.grid.addWidget(self.relation, 0, 1)
        self.grid.addWidget(self.birthday, 1, 0, 1, 2)
        self.grid.addWidget(self.likes, 2, 0, 1, 2)
        self.grid.addWidget(self.note, 3, 0, 1, 2)
        self.finish()

    def keep(self, name: str, birthday: Birthday | None, note: str | None) -> ChangeSet:
        people, relation = self._ctx.archive.people, clean_text(self.relation.text()) or None
        if self._member is None:
            return people.add_family(self._customer_id, name, relation, birthday, note, self.likes.drafts())
        return people.update_family(
            self._member.id, name=name, relation=relation, birthday=birthday, note=note, likes=self.likes.value()
        )

    def remove(self) -> ChangeSet:
        assert self._member is not None
        return self._ctx.archive.people.delete_family(self._member.id)

    def added_words(self, name: str) -> str:
        return tr("已记下家人 {name}", name=name)

    def removed_words(self, name: str) -> str:
        return tr("已删除家人 {name}", name=name)
