"""Somebody around a customer, of the family or the company: a name, a birthday, what she likes and avoids, a note."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.changes import ChangeSet
from core.people import Birthday, ContactPerson, FamilyMember
from core.text import clean_name, clean_note
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.birthday_field import BirthdayField
from ui.widgets.buttons import Button
from ui.widgets.fields import LineField
from ui.widgets.person_likes import PersonLikes


class RelativeDialog(FormDialog):
    """`known` None: a new one. All of it is one step, taken back by one 撤销. A subclass puts the fields, with its own,
    into `grid`, calls `finish`, and says by `keep`, `remove` and their words what becomes of them."""

    def __init__(
        self, parent: QWidget, ctx: Context, known: FamilyMember | ContactPerson | None, title: str,
        examples: tuple[str, str], width: int,
    ) -> None:  # fmt: skip
        """`examples`: of a name and of a note."""
        super().__init__(parent, title, width)
        self._ctx, self._known = ctx, known
        self.name = LineField(tr("名字"), examples[0], known.name if known else "", required=True)
        self.birthday = BirthdayField(tr("生日"), known.birthday if known else None, ctx.today())
        self.likes = PersonLikes(known.preferences if known else ())
        self.note = LineField(tr("备注"), examples[1], (known and known.note) or "")
        self.likes.grown.connect(self.refit)

    def finish(self) -> None:
        delete = None
        if self._known is not None:
            delete = Button(tr("删除"), Icon.TRASH, "danger")
            delete.clicked.connect(self._delete)
        self.finish_form(tr("保存"), left=delete)
        self.name.edit.setFocus()

    def check(self) -> bool:
        """Whether the subclass's own fields are right; if not, it has said so."""
        return True

    def keep(self, name: str, birthday: Birthday | None, note: str | None) -> ChangeSet:
        """Write her down, or the changes."""
        raise NotImplementedError

    def remove(self) -> ChangeSet:
        """Take her out."""
        raise NotImplementedError

    def added_words(self, name: str) -> str:
        raise NotImplementedError

    def removed_words(self, name: str) -> str:
        raise NotImplementedError

    def submit(self) -> None:
        name = clean_name(self.name.text())
        if not name:
            self.name.set_error(tr("请写上名字"))
            self.name.edit.setFocus()
            return
        if not self.check():
            return
        if self.birthday.wrong:
            self.birthday.edit.setFocus()
            return
        note, birthday = clean_note(self.note.text()) or None, self.birthday.value()
        words = self.added_words(name) if self._known is None else tr("{name} 的资料改好了", name=name)
        if self._ctx.do(lambda: self.keep(name, birthday, note), words) is not None:
            self.accept()

    def _delete(self) -> None:
        assert self._known is not None
        if self._ctx.do(self.remove, self.removed_words(self._known.name), sign=Icon.TRASH) is not None:
            self.accept()
