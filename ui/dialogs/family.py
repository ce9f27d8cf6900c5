"""家人: a member of a customer's family, with what she likes and what hurts her."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.people import FamilyMember
from core.text import clean_name, clean_note, clean_text
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.birthday_field import BirthdayField
from ui.widgets.buttons import Button
from ui.widgets.fields import LineField
from ui.widgets.person_likes import PersonLikes


class FamilyDialog(FormDialog):
    """`member` None: a new one of this customer. All of it is one step, taken back by one 撤销."""

    def __init__(self, parent: QWidget, ctx: Context, customer_id: int, member: FamilyMember | None = None) -> None:
        super().__init__(parent, tr("加家人") if member is None else tr("改家人：{name}", name=member.name), 600)
        self._ctx, self._customer_id, self._member = ctx, customer_id, member
        self.name = LineField(tr("名字"), tr("必填，例如：小宝"), member.name if member else "", required=True)
        relation = (member and member.relation) or ""
        self.relation = LineField(tr("是客户的什么人"), tr("例如：外孙、女儿、先生"), relation)
        self.birthday = BirthdayField(tr("生日"), member.birthday if member else None, ctx.today())
        self.likes = PersonLikes(member.preferences if member else ())
        self.note = LineField(tr("备注"), tr("例如：在上海读书"), (member and member.note) or "")
        self.grid.addWidget(self.name, 0, 0)
        self.grid.addWidget(self.relation, 0, 1)
        self.grid.addWidget(self.birthday, 1, 0, 1, 2)
        self.grid.addWidget(self.likes, 2, 0, 1, 2)
        self.grid.addWidget(self.note, 3, 0, 1, 2)
        self.likes.grown.connect(self.refit)
        delete = None
        if member is not None:
            delete = Button(tr("删除"), Icon.TRASH, "danger")
            delete.clicked.connect(self._delete)
        self.finish_form(tr("保存"), left=delete)
        self.name.edit.setFocus()

    def submit(self) -> None:
        name = clean_name(self.name.text())
        if not name:
            self.name.set_error(tr("请写上名字"))
            self.name.edit.setFocus()
            return
        if self.birthday.wrong:
            self.birthday.edit.setFocus()
            return
        relation = clean_text(self.relation.text()) or None
        note, birthday = clean_note(self.note.text()) or None, self.birthday.value()
        people, member = self._ctx.archive.people, self._member
        if member is None:
            likes = self.likes.drafts()
            done = self._ctx.do(
                lambda: people.add_family(self._customer_id, name, relation, birthday, note, likes),
                tr("已记下家人 {name}", name=name),
            )
        else:
            known = self.likes.value()
            done = self._ctx.do(
                lambda: people.update_family(
                    member.id, name=name, relation=relation, birthday=birthday, note=note, likes=known
                ),
                tr("{name} 的资料改好了", name=name),
            )
        if done is not None:
            self.accept()

    def _delete(self) -> None:
        member = self._member
        assert member is not None
        words = tr("已删除家人 {name}", name=member.name)
        if self._ctx.do(lambda: self._ctx.archive.people.delete_family(member.id), words, sign=Icon.TRASH) is not None:
            self.accept()
