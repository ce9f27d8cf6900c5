"""联系人: a contact person of a company, the part played when the company buys, and what she likes and avoids."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.people import BuyingRole, ContactPerson
from core.text import clean_name, clean_note, find_phones
from ui import formats
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.birthday_field import BirthdayField
from ui.widgets.buttons import Button
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.person_likes import PersonLikes


class ContactDialog(FormDialog):
    """`contact` None: a new one of this company. `role` is proposed for a new one."""

    def __init__(
        self, parent: QWidget, ctx: Context, company_id: int, contact: ContactPerson | None = None,
        role: BuyingRole | None = None,
    ) -> None:  # fmt: skip
        title = tr("加联系人") if contact is None else tr("改联系人：{name}", name=contact.name)
        super().__init__(parent, title, 620)
        self._ctx, self._company_id, self._contact = ctx, company_id, contact
        self.name = LineField(tr("名字"), tr("必填，例如：李经理"), contact.name if contact else "", required=True)
        roles = [("", tr("还不清楚")), *((one.value, formats.buying_role(one)) for one in BuyingRole)]
        known = contact.role if contact is not None else role
        self.role = Combo(roles, known.value if known is not None else "")
        self._role = Field(tr("买东西时是什么角色"), self.role)
        self.phone = LineField(tr("电话号码"), tr("手机或座机"), formats.phone(contact.phone) if contact else "")
        self.birthday = BirthdayField(tr("生日"), contact.birthday if contact else None, ctx.today())
        self.likes = PersonLikes(contact.preferences if contact else ())
        self.note = LineField(tr("备注"), tr("例如：管采购，周三都在"), (contact and contact.note) or "")
        self.grid.addWidget(self.name, 0, 0)
        self.grid.addWidget(self._role, 0, 1)
        self.grid.addWidget(self.phone, 1, 0)
        self.grid.addWidget(self.note, 1, 1)
        self.grid.addWidget(self.birthday, 2, 0, 1, 2)
        self.grid.addWidget(self.likes, 3, 0, 1, 2)
        self.likes.grown.connect(self.refit)
        self.role.picked.connect(lambda _: self._explain())
        self._explain()
        delete = None
        if contact is not None:
            delete = Button(tr("删除"), Icon.TRASH, "danger")
            delete.clicked.connect(self._delete)
        self.finish_form(tr("保存"), left=delete)
        self.name.edit.setFocus()

    def _explain(self) -> None:
        """What the chosen part means."""
        value = self.role.value()
        self._role.set_remark(_meaning(BuyingRole(value)) if value else None)

    def submit(self) -> None:
        name = clean_name(self.name.text())
        if not name:
            self.name.set_error(tr("请写上名字"))
            self.name.edit.setFocus()
            return
        found = find_phones(self.phone.text())
        if self.phone.text() and (found.problem is not None or not found.phones):
            self.phone.set_error(tr("没有读懂这个号码"))
            self.phone.edit.setFocus()
            return
        if self.birthday.wrong:
            self.birthday.edit.setFocus()
            return
        role = BuyingRole(self.role.value()) if self.role.value() else None
        phone = found.phones[0] if found.phones else None
        note, birthday = clean_note(self.note.text()) or None, self.birthday.value()
        people, contact = self._ctx.archive.people, self._contact
        if contact is None:
            likes = self.likes.drafts()
            done = self._ctx.do(
                lambda: people.add_contact(self._company_id, name, role, phone, birthday, note, likes),
                tr("已记下联系人 {name}", name=name),
            )
        else:
            known = self.likes.value()
            plain = role.value if role is not None else None
            done = self._ctx.do(
                lambda: people.update_contact(
                    contact.id, name=name, role=plain, phone=phone, birthday=birthday, note=note, likes=known
                ),
                tr("{name} 的资料改好了", name=name),
            )
        if done is not None:
            self.accept()

    def _delete(self) -> None:
        contact = self._contact
        assert contact is not None
        words = tr("已删除联系人 {name}", name=contact.name)
        people = self._ctx.archive.people
        if self._ctx.do(lambda: people.delete_contact(contact.id), words, sign=Icon.TRASH) is not None:
            self.accept()


def _meaning(role: BuyingRole) -> str:
    return {
        BuyingRole.ECONOMIC: tr("买不买，由这一位说了算。"),
        BuyingRole.TECHNICAL: tr("看合不合要求，能说不行。"),
        BuyingRole.USER: tr("东西是这一位在用。"),
        BuyingRole.FINANCE: tr("付款、开票找这一位。"),
        BuyingRole.COACH: tr("愿意帮我们，告诉我们该找谁。"),
        BuyingRole.INFLUENCER: tr("不拍板，但说的话有人听。"),
    }[role]
