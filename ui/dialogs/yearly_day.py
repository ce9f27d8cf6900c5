"""A day of every year beside birthdays: what it is, when, whose, and a note."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.people import FamilyMember, Profile, YearlyDay
from core.text import clean_note, clean_text
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.birthday_field import BirthdayField
from ui.widgets.buttons import Button
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.tag_completer import words_completer


class YearlyDayDialog(FormDialog):
    """`known` None: a new one of this customer."""

    def __init__(self, parent: QWidget, ctx: Context, profile: Profile, known: YearlyDay | None = None) -> None:
        title = tr("加纪念的日子") if known is None else tr("改“{name}”", name=known.name)
        super().__init__(parent, title, 560)
        self._ctx, self._customer_id, self._known = ctx, profile.row.id, known
        self.name = LineField(
            tr("什么日子"), tr("例如：结婚纪念日、开店纪念日"), known.name if known else "", required=True
        )
        usual = [tr("结婚纪念日"), tr("开店纪念日")]
        self.name.edit.setCompleter(words_completer([*usual, *ctx.archive.yearly_days.names()], self))
        people = [(None, tr("{name} 自己的", name=profile.row.name)), *((m.id, _member(m)) for m in profile.family)]
        self.whose = Combo(people, known.family_id if known else None)
        self.day = BirthdayField(tr("哪一天"), known.day if known else None, ctx.today())
        note = (known and known.note) or ""
        self.note = LineField(tr("备注"), tr("例如：每年都在这里过"), note)
        self.grid.addWidget(self.name, 0, 0)
        self.grid.addWidget(Field(tr("谁的日子"), self.whose), 0, 1)
        self.grid.addWidget(self.day, 1, 0, 1, 2)
        self.grid.addWidget(self.note, 2, 0, 1, 2)
        delete = None
        if known is not None:
            delete = Button(tr("删除"), Icon.TRASH, "danger")
            delete.clicked.connect(self._delete)
        self.finish_form(tr("保存"), left=delete)
        self.name.edit.setFocus()

    def submit(self) -> None:
        name, day = clean_text(self.name.text()), self.day.value()
        if not name:
            self.name.set_error(tr("请写上是什么日子"))
            self.name.edit.setFocus()
            return
        if self.day.wrong or day is None:
            self.day.set_error(tr("没有读懂这一天，例如：10月1日"))
            self.day.edit.setFocus()
            return
        days, note, family_id = self._ctx.archive.yearly_days, clean_note(self.note.text()) or None, self.whose.value()
        known, customer_id = self._known, self._customer_id
        if known is None:
            words = tr("已记下{name}", name=name)
            done = self._ctx.do(lambda: days.add(customer_id, name, day, family_id, note), words)
        else:
            words = tr("{name}改好了", name=name)
            done = self._ctx.do(lambda: days.update(known.id, name, day, family_id, note), words)
        if done is not None:
            self.accept()

    def _delete(self) -> None:
        known = self._known
        assert known is not None
        days, words = self._ctx.archive.yearly_days, tr("已删除{name}", name=known.name)
        if self._ctx.do(lambda: days.delete(known.id), words, sign=Icon.TRASH) is not None:
            self.accept()


def _member(member: FamilyMember) -> str:
    name, relation = member.name, member.relation
    return tr("{relation} {name}", relation=relation, name=name) if relation and relation != name else name
