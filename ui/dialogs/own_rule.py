"""A reminder rule of the shop's own: what it is called, when it asks, for whom, what is to be done and by whom."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.errors import KnownError
from core.filtering import EVERYBODY, Rule
from core.listing import CustomerFilter
from core.own_rules import OwnRule, Since, Timing, When
from core.reminders import OWN_STAFF
from ui import messages, reminder_words
from ui.context import Context
from ui.dialogs.filter import FilterDialog
from ui.dialogs.form import FormDialog
from ui.filter_words import FilterWords
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.birthday_field import BirthdayField
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.form import NumberLine
from ui.widgets.labels import ElidedLabel

_MANY = 500
"""Customers: a rule for more of them asks whether that is meant."""


class OwnRuleDialog(FormDialog):
    """`known` None: a new one."""

    def __init__(self, parent: QWidget, ctx: Context, known: OwnRule | None = None) -> None:
        super().__init__(parent, tr("加一条提醒") if known is None else tr("改“{name}”", name=known.name), 680)
        self._ctx, self._known = ctx, known
        rule = known or OwnRule("", "", When())
        self.which: Rule = rule.which
        self._asked = 0
        self.name = LineField(tr("叫什么"), tr("例如：教师节祝福、补染提醒"), rule.name, required=True)
        self.text = LineField(tr("做什么"), tr("不写就和名字一样"), rule.text or "")
        self._make_when(rule.when)
        people = [("", tr("不指定")), (OWN_STAFF, tr("谁照顾谁来做"))]
        people += [(name, name) for name in ctx.archive.customers.staff()]
        self.staff = Combo(people, rule.staff)
        self.lead = NumberLine(0, 60, reminder_words.days)
        self.lead.setAccessibleName(tr("提前几天出现"))
        self.lead.show_value(rule.lead_days)
        self.lead_field = Field(tr("提前几天出现"), _left(self.lead))
        self.promotional = CheckBox(tr("算推广：不发给黑名单和不要联系的客户"), rule.promotional)
        self.grid.addWidget(self.name, 0, 0)
        self.grid.addWidget(self.text, 0, 1)
        self.grid.addWidget(self.timing_field, 1, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(self.places, 1, 1, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(self._customers(), 2, 0, 1, 2)
        self.grid.addWidget(Field(tr("谁来做"), self.staff), 3, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(self.lead_field, 3, 1, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(self.promotional, 4, 0, 1, 2)
        self._follow()
        self.finish_form(tr("加上") if known is None else tr("保存"))
        self._show_customers()
        self.name.edit.setFocus()

    # --- when -----------------------------------------------------------------------------------------------------

    def _make_when(self, when: When) -> None:
        today = self._ctx.today()
        self.timing = Combo([(one.value, reminder_words.timing_name(one)) for one in Timing], when.timing.value)
        self.timing_field = Field(tr("什么时候"), self.timing)
        self.timing.currentIndexChanged.connect(lambda _: self._follow())
        self.days = NumberLine(0, 3650, reminder_words.days)
        self.days.setAccessibleName(tr("过几天"))
        self.days.show_value(when.days)
        self.since = Combo([(one.value, reminder_words.since_name(one)) for one in Since], when.since.value)
        self.since.setAccessibleName(tr("从什么时候算"))
        self.yearly = BirthdayField(tr("哪一天"), when.day, today)
        self.month_day = NumberLine(1, 31)
        self.month_day.setAccessibleName(tr("每月几日"))
        self.month_day.show_value(when.place if when.timing is Timing.MONTHLY else 1)
        self.weekday = Combo(list(enumerate(reminder_words.weekdays())), when.place)
        self.every = NumberLine(1, 3650, reminder_words.days)
        self.every.setAccessibleName(tr("隔几天，从哪天算起"))
        self.every.show_value(when.days)
        self.start = DayField(tr("从哪天算起"), when.start or today, today)
        self.start.hide_label()
        self.places = QStackedWidget()
        self._places = {
            Timing.AFTER: Field(tr("过几天"), _side_by_side(self.since, self.days)),
            Timing.YEARLY: self.yearly,
            Timing.MONTHLY: Field(tr("每月几日"), _left(self.month_day)),
            Timing.WEEKLY: Field(tr("星期几"), self.weekday),
            Timing.EVERY: Field(tr("隔几天，从哪天算起"), _side_by_side(self.every, self.start)),
        }
        self._pages = {timing: _at_the_top(place) for timing, place in self._places.items()}
        for page in self._pages.values():
            self.places.addWidget(page)

    def _follow(self) -> None:
        timing = Timing(self.timing.value())
        self.places.setCurrentWidget(self._pages[timing])
        self.lead_field.setEnabled(timing is not Timing.AFTER)
        self.lead.setEnabled(timing is not Timing.AFTER)

    def when(self) -> When:
        """What is chosen; perhaps not a day yet (`wrong`)."""
        timing = Timing(self.timing.value())
        match timing:
            case Timing.AFTER:
                return When(timing, since=Since(self.since.value()), days=self.days.value())
            case Timing.YEARLY:
                return When(timing, day=self.yearly.value() if not self.yearly.wrong else None)
            case Timing.MONTHLY:
                return When(timing, place=self.month_day.value())
            case Timing.WEEKLY:
                return When(timing, place=int(self.weekday.value()))
        return When(timing, days=self.every.value(), start=self.start.day())

    # --- whom -----------------------------------------------------------------------------------------------------

    def _customers(self) -> Field:
        self.which_words = ElidedLabel("", "body")
        self.choose = Button(tr("选客户…"), Icon.FILTER, size="s")
        self.choose.clicked.connect(self._ask_customers)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.which_words, 1)
        row.addWidget(self.choose)
        self.which_field = Field(tr("给哪些客户"), box)
        return self.which_field

    def _ask_customers(self) -> None:
        dialog = FilterDialog(self, self._ctx, CustomerFilter(rule=self.which))
        dialog.keep.hide()
        dialog.show_found.set_text(tr("就是这些客户"))
        dialog.taken.connect(self._take_customers)
        dialog.open()

    def _take_customers(self, which: Rule) -> None:
        self.which = which
        self._show_customers()

    def _show_customers(self) -> None:
        words = FilterWords.of(self._ctx.archive, self._ctx.today(), masked=self._ctx.masked)
        self.which_words.setText(words.rule(self.which) if self.which else tr("全部客户"))
        self._asked += 1
        asked, archive, today = self._asked, self._ctx.archive, self._ctx.today()
        which = CustomerFilter(rule=self.which)

        def say(many: int) -> None:
            if isValid(self) and asked == self._asked:
                told = tr("现在符合的有 {n} 位", n=many)
                more = tr("{told}，每次都会排出这么多跟进", told=told)
                self.which_field.set_remark(more if many > _MANY else told, "warn" if many > _MANY else "hint")

        self._ctx.read(lambda: archive.customers.how_many(which, today), say)

    # --- keeping --------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        when = self.when()
        if when.wrong():
            place = self.yearly if when.timing is Timing.YEARLY else self.start
            place.set_error(tr("没有读懂这一天，例如：10月1日"))
            place.edit.setFocus()
            return
        base = self._known or OwnRule("", "", when)
        rule = replace(
            base, name=self.name.text(), when=when, which=self.which or EVERYBODY, text=self.text.text() or None,
            staff=str(self.staff.value()), lead_days=self.lead.value(), promotional=self.promotional.isChecked(),
        )  # fmt: skip
        try:
            changes = self._ctx.archive.followups.save_own_rule(rule)
        except KnownError as error:
            named = error.key == "name_missing"
            self.name.set_error(tr("请写上名字") if named else messages.words(error).what)
            self.name.edit.setFocus()
            return
        self.accept()
        self._ctx.do(lambda: changes, tr("提醒“{name}”存好了", name=rule.name))


def _at_the_top(field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(field)
    column.addStretch(1)
    return box


def _left(control: QWidget) -> QWidget:
    return _side_by_side(control, None)


def _side_by_side(first: QWidget, second: QWidget | None) -> QWidget:
    box = QWidget()
    box.setMinimumHeight(look.px(38))
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
    if second is None:
        row.addStretch(1)
    else:
        row.addWidget(second, 1)
    return box
