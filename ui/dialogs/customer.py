"""新客户 and 改资料: the form of one customer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.people import CustomerDraft, CustomerRow, Gender
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
from ui.widgets.tag_completer import TagCompleter, split_tags

_WIDTH = 640
_LOOK_UP = 250  # ms after the last digit


class CustomerDialog(FormDialog):
    """`row` None: a new customer; `saved(id)` when it was written. `draft`: words of a form that was closed unsaved."""

    saved = Signal(int)

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
        self.finish_form(tr("保存"), left=more)
        self.name.edit.setFocus()

    # --- the form -------------------------------------------------------------------------------------------------

    def _make_fields(self, row: CustomerRow | None) -> None:
        today = self._ctx.today()
        self.name = LineField(tr("姓名"), tr("必填，例如：周雅琴"), row.name if row else "", required=True)
        numbers = "、".join(row.phones) if row else ""
        self.phones = LineField(tr("手机"), tr("几个号码用逗号隔开"), numbers)
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
        self.source = LineField(tr("怎么知道本店的"), tr("例如：朋友介绍"), (row and row.source) or "")
        self.email = LineField(tr("邮箱"), "", (row and row.email) or "")
        self.since = DayField(tr("哪天成为客户"), row.since if row else None, today, past=True, optional=True)
        self.address = LineField(tr("地址"), "", (row and row.address) or "")

    def _place_fields(self) -> None:
        gender = Field(tr("性别"), self.gender)
        for place, field in enumerate((self.name, self.phones, self.title, gender)):
            self.grid.addWidget(field, place // 2, place % 2)
        self.grid.addWidget(self.birthday, 2, 0, 1, 2)
        self.grid.addWidget(self.wechat, 3, 0)
        self.grid.addWidget(self.code, 3, 1)
        self.grid.addWidget(self.tags, 4, 0, 1, 2)
        self.grid.addWidget(self.note, 5, 0, 1, 2)
        self._more = (self.employer, self.source, self.email, self.since)
        for place, field in enumerate(self._more):
            self.grid.addWidget(field, 6 + place // 2, place % 2)
        self.grid.addWidget(self.address, 8, 0, 1, 2)
        for field in (*self._more, self.address):
            field.hide()

    def _show_more(self, button: Button) -> None:
        button.hide()
        for field in (*self._more, self.address):
            field.show()
        self.fit()
        self.adjustSize()
        self.employer.edit.setFocus()
        self.box.ensureWidgetVisible(self.address)

    def _lines(self) -> dict[str, Any]:
        return {"name": self.name.edit, "phones": self.phones.edit, "title": self.title.edit, "tags": self.tags.edit}

    def draft(self) -> dict[str, str]:
        """What was written so far, for opening the form again."""
        return {field: line.text() for field, line in self._lines().items() if line.text()}

    # --- checking -------------------------------------------------------------------------------------------------

    def _numbers(self) -> tuple[str, ...]:
        return find_phones(self.phones.text()).phones

    def _warn_of_duplicate(self) -> None:
        """While typing: who has this number already."""
        own = self._row.id if self._row else None
        for number in self._numbers():
            for other in self._ctx.archive.customers.with_phone(phone_key(number)):
                if other.id != own:
                    words = tr("{name} 已有这个号码：{phone}", name=other.name, phone=formats.phone(number))
                    self.phones.set_remark(words, "warn")
                    return
        self.phones.set_remark(None)

    def _check(self) -> bool:
        wrong: list[Field] = []
        if not self.name.text():
            self.name.set_error(tr("请写上姓名"))
            wrong.append(self.name)
        problem = find_phones(self.phones.text()).problem if self.phones.text() else None
        if problem is not None:
            self.phones.set_error(_phone_words(problem))
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

    def submit(self) -> None:
        if not self._check():
            return
        customers, entered, row = self._ctx.archive.customers, self.entered(), self._row
        if row is None:
            draft = CustomerDraft(**{**entered, "since": entered["since"] or self._ctx.today()})
            made = self._ctx.do(lambda: customers.add(draft), tr("已新增 {name}", name=draft.name))
            if made is not None and made.new_id is not None:
                self.saved.emit(made.new_id)
        else:
            fields = {**entered, "gender": entered["gender"].value if entered["gender"] else None}
            made = self._ctx.do(
                lambda: customers.update(row.id, **fields), tr("{name} 的资料改好了", name=fields["name"])
            )
            if made is not None:
                self.saved.emit(row.id)
        if made is not None:
            self.accept()


def _or_none(field: LineField) -> str | None:
    return clean_text(field.text()) or None


def _phone_words(problem: str) -> str:
    return {
        "phone_digit_missing": tr("少一位数字，手机号是 11 位"),
        "phone_digit_extra": tr("多了一位数字，手机号是 11 位"),
        "phone_masked": tr("号码被星号遮住了，请写全"),
    }.get(problem, tr("没有读懂这个号码"))
