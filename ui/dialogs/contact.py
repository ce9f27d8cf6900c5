"""联系人: a contact person of a company, the part played when the company buys, and what she likes and avoids."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.changes import ChangeSet
from core.people import Birthday, ContactPerson
from core.terms import BuyingRole
from core.text import find_phones
from ui import formats
from ui.context import Context
from ui.dialogs.relative import RelativeDialog
from ui.language import tr
from ui.widgets.fields import Combo, Field, LineField


class ContactDialog(RelativeDialog):
    """`contact` None: a new one of this company. `role` is proposed for a new one."""

    def __init__(
        self, parent: QWidget, ctx: Context, company_id: int, contact: ContactPerson | None = None,
        role: BuyingRole | None = None,
    ) -> None:  # fmt: skip
        title = tr("加联系人") if contact is None else tr("改联系人：{name}", name=contact.name)
        super().__init__(parent, ctx, contact, title, (tr("必填，例如：李经理"), tr("例如：管采购，周三都在")), 620)
        self._company_id, self._contact = company_id, contact
        roles = [("", tr("还不清楚")), *((one.value, formats.buying_role(one)) for one in BuyingRole)]
        known = contact.role if contact is not None else role
        self.role = Combo(roles, known.value if known is not None else "")
        self._role = Field(tr("买东西时是什么角色"), self.role)
        self.phone = LineField(tr("电话号码"), tr("手机或座机"), formats.phone(contact.phone) if contact else "")
        self.grid.addWidget(self.name, 0, 0)
        self.grid.addWidget(self._role, 0, 1)
        self.grid.addWidget(self.phone, 1, 0)
        self.grid.addWidget(self.note, 1, 1)
        self.grid.addWidget(self.birthday, 2, 0, 1, 2)
        self.grid.addWidget(self.likes, 3, 0, 1, 2)
        self.role.picked.connect(lambda _: self._explain())
        self._explain()
        self.finish()

    def _explain(self) -> None:
        """What the chosen part means."""
        value = self.role.value()
        self._role.set_remark(_meaning(BuyingRole(value)) if value else None)

    def check(self) -> bool:
        found = find_phones(self.phone.text())
        if self.phone.text() and (found.problem is not None or not found.phones):
            self.phone.set_error(tr("没有读懂这个号码"))
            self.phone.edit.setFocus()
            return False
        return True

    def keep(self, name: str, birthday: Birthday | None, note: str | None) -> ChangeSet:
        people, contact = self._ctx.archive.people, self._contact
        role = BuyingRole(self.role.value()) if self.role.value() else None
        phone = next(iter(find_phones(self.phone.text()).phones), None)
        if contact is None:
            return people.add_contact(self._company_id, name, role, phone, birthday, note, self.likes.drafts())
        plain, likes = role.value if role is not None else None, self.likes.value()
        return people.update_contact(
            contact.id, name=name, role=plain, phone=phone, birthday=birthday, note=note, likes=likes
        )

    def remove(self) -> ChangeSet:
        assert self._contact is not None
        return self._ctx.archive.people.delete_contact(self._contact.id)

    def added_words(self, name: str) -> str:
        return tr("已记下联系人 {name}", name=name)

    def removed_words(self, name: str) -> str:
        return tr("已删除联系人 {name}", name=name)


def _meaning(role: BuyingRole) -> str:
    return {
        BuyingRole.ECONOMIC: tr("买不买，由这一位说了算。"),
        BuyingRole.TECHNICAL: tr("看合不合要求，能说不行。"),
        BuyingRole.USER: tr("东西是这一位在用。"),
        BuyingRole.FINANCE: tr("付款、开票找这一位。"),
        BuyingRole.COACH: tr("愿意帮我们，告诉我们该找谁。"),
        BuyingRole.INFLUENCER: tr("不拍板，但说的话有人听。"),
    }[role]
