"""新客户 and 改资料: the form of one customer, and what hurts a new one. By keyboard alone from name to booking."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from core.importing.wishes import in_column
from core.people import CustomerDraft, CustomerRow, PreferenceDraft
from core.terms import Gender
from core.text import clean_name, clean_note, clean_text, find_phones, phone_key
from ui import formats
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.birthday_field import BirthdayField
from ui.widgets.buttons import Button
from ui.widgets.choices import Segmented
from ui.widgets.day_field import DayField
from ui.widgets.fields import Field, LineField, TextField
from ui.widgets.tag_completer import TagCompleter, split_tags, words_completer
from ui.widgets.twin_note import TwinNote

_WIDTH = 640
_LOOK_UP = 250  # ms after the last digit


class CustomerDialog(FormDialog):
    """`row` None: a new customer. `draft`: words of a form that was closed unsaved.

    `saved(id)` when it was written; `visit_wanted(id)` when a visit is to be booked next; `merge_wanted(id, other)`
    when somebody else has the number and the two are one.
    """

    saved = Signal(int)
    visit_wanted = Signal(int)
    merge_wanted = Signal(int, int)

    def __init__(
        self, parent: QWidget, ctx: Context, row: CustomerRow | None = None, draft: dict[str, str] | None = None
    ) -> None:
        super().__init__(parent, tr("新客户") if row is None else tr("改资料：{name}", name=row.name), _WIDTH)
        self._ctx, self._row = ctx, row
        self._make_fields(row)
        self._place_fields()
        more = Button(tr("更多资料"), Icon.DOWN, "ghost")
        more.clicked.connect(lambda: self._show_more(more))
        self._look_up = QTimer(self)
        self._look_up.setSingleShot(True)
        self._look_up.setInterval(_LOOK_UP)
        self._look_up.timeout.connect(self._warn_of_duplicate)
        self.phones.edit.textChanged.connect(lambda _: self._look_up.start())
        for field, words in (draft or {}).items():
            self._lines()[field].setText(words)
        self._finish(more)
        self.name.edit.setFocus()

    def _finish(self, more: Button) -> None:
        """A new customer can be booked at once: the middle button, or Ctrl+Enter."""
        if self._row is not None:
            self.finish_form(tr("保存"), left=more)
            return
        stay, self.save = Button(tr("取消")), Button(tr("保存"), kind="primary", keys="Enter")
        self.save_and_book = Button(tr("保存并预约"), Icon.CALENDAR_PLUS, keys="Ctrl+Enter")
        stay.clicked.connect(self.reject)
        self.save_and_book.clicked.connect(self._save_and_book)
        self.save.clicked.connect(self.submit)
        self.add_buttons(stay, self.save_and_book, self.save, left=more)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._save_and_book)
        self.fit()

    # --- the form -------------------------------------------------------------------------------------------------

    def _make_fields(self, row: CustomerRow | None) -> None:
        today = self._ctx.today()
        self.name = LineField(tr("姓名"), tr("必填，例如：周雅琴"), row.name if row else "", required=True)
        numbers = "、".join(row.phones) if row else ""
        self.phones = LineField(tr("手机"), tr("几个号码用逗号隔开"), numbers)
        self.twin = TwinNote(merges=row is not None)
        self.twin.open_pressed.connect(self._open_twin)
        self.twin.merge_pressed.connect(self._merge)
        self.avoid = LineField(tr("忌口与过敏"), tr("例如：花生过敏，不吃香菜"))
        if row is not None:
            self.avoid.hide()
        self.title = LineField(tr("称呼"), tr("例如：周老师"), (row and row.title) or "")
        gender = row.gender.value if row and row.gender else ""
        self.gender = Segmented([("", tr("不详")), ("female", tr("女")), ("male", tr("男"))], gender, tr("性别"))
        self.birthday = BirthdayField(tr("生日"), row.birthday if row else None, today)
        self.wechat = LineField(tr("微信"), "", (row and row.wechat) or "")
        self.code = LineField(tr("客户编号"), tr("会员号，可不填"), (row and row.code) or "")
        self.tags = LineField(tr("标签"), tr("例如：家宴、要发票"), "、".join(row.tags) if row else "")
        self.tags.edit.setCompleter(TagCompleter(self._ctx.archive.customers.all_tags(), self))
        self.note = TextField(tr("备注"), "", (row and row.note) or "", lines=2)
        self.employer = LineField(tr("单位"), "", (row and row.employer) or "")
        customers = self._ctx.archive.customers
        self.source = LineField(tr("怎么知道本店的"), tr("例如：朋友介绍"), (row and row.source) or "")
        self._ctx.read(lambda: customers.known_words("source"), self._offer_sources)  # counts everybody
        self.staff = LineField(tr("谁来照顾"), tr("例如：小陈"), customers.profile(row.id).staff or "" if row else "")
        self.staff.edit.setCompleter(words_completer(customers.staff(), self))
        self.email = LineField(tr("邮箱"), "", (row and row.email) or "")
        self.since = DayField(tr("哪天成为客户"), row.since if row else None, today, past=True, optional=True)
        self.address = LineField(tr("地址"), "", (row and row.address) or "")

    def _offer_sources(self, words: list[str]) -> None:
        if isValid(self):
            self.source.edit.setCompleter(words_completer(words, self))

    def _place_fields(self) -> None:
        gender = Field(tr("性别"), self.gender)
        self.grid.addWidget(self.name, 0, 0)
        self.grid.addWidget(self.phones, 0, 1)
        self.grid.addWidget(self.twin, 1, 0, 1, 2)
        self.grid.addWidget(self.avoid, 2, 0, 1, 2)
        self.grid.addWidget(self.title, 3, 0)
        self.grid.addWidget(gender, 3, 1)
        self.grid.addWidget(self.birthday, 4, 0, 1, 2)
        self.grid.addWidget(self.wechat, 5, 0)
        self.grid.addWidget(self.code, 5, 1)
        self.grid.addWidget(self.tags, 6, 0, 1, 2)
        self.grid.addWidget(self.note, 7, 0, 1, 2)
        self._more: tuple[QWidget, ...] = (self.employer, self.source, self.email, self.since, self.staff, self.address)
        for place, field in enumerate(self._more):
            self.grid.addWidget(field, 8 + place // 2, place % 2)
            field.hide()

    def _show_more(self, button: Button) -> None:
        button.hide()
        for field in self._more:
            field.show()
        self.refit()
        self.adjustSize()
        self.employer.edit.setFocus()
        self.box.ensureWidgetVisible(self.address)

    def _lines(self) -> dict[str, Any]:
        return {
            "name": self.name.edit, "phones": self.phones.edit, "avoid": self.avoid.edit, "title": self.title.edit,
            "tags": self.tags.edit,
        }  # fmt: skip

    def draft(self) -> dict[str, str]:
        """What was written so far, for opening the form again."""
        return {field: line.text() for field, line in self._lines().items() if line.text()}

    # --- checking -------------------------------------------------------------------------------------------------

    def _numbers(self) -> tuple[str, ...]:
        return find_phones(self.phones.text()).phones

    def _warn_of_duplicate(self) -> None:
        """While typing: who has this number already."""
        own = self._row.id if self._row else None
        owners = (
            other
            for number in self._numbers()
            for other in self._ctx.archive.customers.with_phone(phone_key(number))
            if other.id != own
        )
        shown = self.twin.isHidden()
        self.twin.show_twin(next(owners, None))
        if self.twin.isHidden() != shown:
            self.refit()
            self.adjustSize()

    def _open_twin(self, customer_id: int) -> None:
        """What was written so far stands in the form when it is opened again."""
        self.reject()
        self._ctx.open_customer(customer_id)

    def _merge(self, other: int) -> None:
        """What was changed here goes along."""
        written = self._write()
        if written is not None:
            self.merge_wanted.emit(written, other)

    def _check(self) -> bool:
        wrong: list[Field] = []
        if not self.name.text():
            self.name.set_error(tr("请写上姓名"))
            wrong.append(self.name)
        problem = find_phones(self.phones.text()).problem if self.phones.text() else None
        if problem is not None:
            self.phones.set_error(formats.phone_problem(problem))
            wrong.append(self.phones)
        if self.birthday.wrong:
            wrong.append(self.birthday)
        if not self.since.check():
            wrong.append(self.since)
        code = clean_text(self.code.text())
        if code and self._owner_of(code):
            self.code.set_error(tr("这个编号是 {name} 的", name=self._owner_of(code)))
            wrong.append(self.code)
        if wrong:
            wrong[0].control.setFocus()
            self.box.ensureWidgetVisible(wrong[0])
        return not wrong

    def _owner_of(self, code: str) -> str:
        owner = self._ctx.archive.customers.with_code(code)
        return owner.name if owner is not None and (self._row is None or owner.id != self._row.id) else ""

    # --- saving ---------------------------------------------------------------------------------------------------

    def entered(self) -> dict[str, Any]:
        """The fields as the archive takes them."""
        gender = self.gender.value()
        return {
            "name": clean_name(self.name.text()),
            "phones": self._numbers(),
            "title": _or_none(self.title),
            "gender": Gender(gender) if gender else None,
            "birthday": self.birthday.value(),
            "wechat": _or_none(self.wechat),
            "code": _or_none(self.code),
            "tags": split_tags(self.tags.text()),
            "note": clean_note(self.note.text()) or None,
            "employer": _or_none(self.employer),
            "source": _or_none(self.source),
            "email": _or_none(self.email),
            "since": self.since.day(),
            "address": _or_none(self.address),
        }

    def _avoided(self) -> tuple[PreferenceDraft, ...]:
        """花生过敏，不吃香菜 as preferences of their kinds."""
        return in_column(clean_text(self.avoid.text()), "忌口与过敏")

    def submit(self) -> None:
        self._write()

    def _save_and_book(self) -> None:
        written = self._write()
        if written is not None:
            self.visit_wanted.emit(written)

    def _write(self) -> int | None:
        """Keep what was entered and close; the customer's id, None when something is wrong."""
        if not self._check():
            return None
        customers, entered, row = self._ctx.archive.customers, self.entered(), self._row
        staff = clean_text(self.staff.text()) or None
        if row is None:
            draft = CustomerDraft(**{**entered, "since": entered["since"] or self._ctx.today()})
            likes = self._avoided()
            made = self._ctx.do(lambda: customers.add(draft, likes, staff=staff), tr("已新增 {name}", name=draft.name))
            number = made.new_id if made is not None else None
        else:
            fields = {**entered, "gender": entered["gender"].value if entered["gender"] else None, "staff": staff}
            made = self._ctx.do(
                lambda: customers.update(row.id, **fields), tr("{name} 的资料改好了", name=fields["name"])
            )
            number = row.id if made is not None else None
        if number is not None:
            self.saved.emit(number)
            self.accept()
        return number


def _or_none(field: LineField) -> str | None:
    return clean_text(field.text()) or None
