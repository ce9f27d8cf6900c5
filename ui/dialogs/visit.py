"""预约: when she comes, with whom, for what; and what will be made ready for it. One form for every kind of shop: it
asks first for what such a shop needs to know (core.visits.asked), the rest is folded away.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import KnownError
from core.notes.times import find_time
from core.people import CustomerRow, Profile, VisitDraft, VisitRow
from core.terms import VisitStatus
from core.text import clean_note, clean_text, find_money
from core.visits import asked, business_of, usual
from ui import formats
from ui.context import Context
from ui.dialogs.after_visit import ask_how_it_was
from ui.dialogs.form import FormDialog
from ui.dialogs.visit_words import field_words
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.companions_field import CompanionsField
from ui.widgets.customer_pane import chips
from ui.widgets.customer_picker import CustomerPicker
from ui.widgets.day_field import DayField
from ui.widgets.fields import Combo, Field, LineField
from ui.widgets.labels import ElidedLabel, joined, label
from ui.widgets.layouts import empty_layout
from ui.widgets.tags import Chip

_MOST = 999
_PRIVATE = ("price_cents", "note")
"""Not shown while amounts are masked, and then left as they are."""
_LINES = (
    "at", "party", "nights", "place", "purpose", "note", "service", "staff", "room_type", "orientation",
    "temperature", "humidity", "price_cents",
)  # fmt: skip


class VisitDialog(FormDialog):
    """`profile` None: it is asked for whom. `visit` None: a new one, on `day` when given; else it is changed."""

    def __init__(
        self, parent: QWidget, ctx: Context, profile: Profile | None = None, visit: VisitRow | None = None,
        day: date | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, _title(profile, visit), 620)
        self._ctx, self._profile, self._visit = ctx, profile, visit
        today = ctx.today()
        self.who = CustomerPicker(tr("哪位客户"), ctx.archive.customers, masked=ctx.masked)
        self.who.picked.connect(self._picked)
        self.day = DayField(tr("哪一天"), visit.day if visit else day or today, today)
        self._lines = self._make_lines()
        self.at, self.party, self.nights = (self._lines[name] for name in ("at", "party", "nights"))
        self.place, self.purpose, self.note = (self._lines[name] for name in ("place", "purpose", "note"))
        self.price = self._lines["price_cents"]
        self.status = self._make_status()
        self.companions = CompanionsField(ctx.archive.customers, masked=ctx.masked)
        self.missed = label("", "hint", "warn", wrap=True)
        self.grid.addWidget(self.missed, 0, 0, 1, 2)
        self._lay_out()
        self._below = QVBoxLayout()
        self._below.setSpacing(4)
        self.grid.addLayout(self._below, 20, 0, 1, 2)
        self.at.edit.textChanged.connect(lambda _: self._say_time())
        self.price.edit.textChanged.connect(lambda _: self._say_price())
        self.day.changed.connect(self._show_prepared)
        self.companions.changed.connect(self._show_prepared)
        self._take_profile(profile)
        self.finish_form(tr("约好") if visit is None else tr("保存"), left=self._delete_button())
        first = self.day.edit if profile is not None else self.who.edit
        first.setFocus()
        first.selectAll()

    # --- building -------------------------------------------------------------------------------------------------

    def _make_lines(self) -> dict[str, LineField]:
        """The fields of one line each, as the visit has them."""
        visit, business = self._visit, business_of(self._ctx.settings["business"])
        made: dict[str, LineField] = {}
        for name in _LINES:
            words, example = field_words(name, business)
            kept = _written(name, visit) if visit is not None else ""
            made[name] = LineField(words, example, kept)
        names = self._ctx.archive.visits.staff_names()
        if names:
            completer = QCompleter(names, made["staff"].edit)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            made["staff"].edit.setCompleter(completer)
        return made

    def _make_status(self) -> Combo:
        current = self._visit.status if self._visit is not None else VisitStatus.PLANNED
        return Combo([(status, formats.visit_status(status)) for status in VisitStatus], current)

    def _lay_out(self) -> None:
        """The fields of this kind of shop in two columns, the others under 更多."""
        visit = self._visit
        filled = {name for name in _LINES if self._lines[name].text()}
        first, folded = asked(business_of(self._ctx.settings["business"]), filled)
        if self._ctx.masked:
            first, folded = (tuple(n for n in names if n not in _PRIVATE) for names in (first, folded))
        row = 1
        if self._profile is None:
            self.grid.addWidget(self.who, row, 0, 1, 2)
            row += 1
        shown: list[QWidget] = [self._field(name) for name in first if name != "companions"]
        if visit is not None:
            shown.append(Field(tr("到店情况"), self.status))
        row = _place(self.grid, shown, row)
        self.grid.addWidget(self.companions, row, 0, 1, 2)
        self._folded = [name for name in folded if name != "companions"]
        self._more_box = QWidget()
        inner = QGridLayout(self._more_box)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.setHorizontalSpacing(14)
        inner.setVerticalSpacing(2)
        for column in (0, 1):
            inner.setColumnStretch(column, 1)
        _place(inner, [self._field(name) for name in self._folded], 0)
        self.more = Button(tr("更多"), Icon.DOWN, "ghost", "s")
        self.more.clicked.connect(lambda: self.unfold(self._more_box.isHidden()))
        self._summary = ElidedLabel("", "hint", "text2")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.more)
        line.addWidget(self._summary, 1)
        self.grid.addLayout(line, row + 1, 0, 1, 2)
        self.grid.addWidget(self._more_box, row + 2, 0, 1, 2)
        for name in {"day", *_LINES} - set(first) - set(folded):
            self._field(name).setParent(self)
            self._field(name).hide()
        for unused in ([self.who] if self._profile is not None else []) + ([self.status] if visit is None else []):
            unused.setParent(self)
            unused.hide()
        self._more_box.setVisible(visit is not None and any(self._lines[n].text() for n in self._folded))

    def _field(self, name: str) -> QWidget:
        return self.day if name == "day" else self._lines[name]

    def unfold(self, shown: bool) -> None:
        """Show or fold away what is rarely asked for."""
        self._more_box.setVisible(shown)
        self._show_summary()
        self.refit()
        if shown:
            self._lines[self._folded[0]].edit.setFocus()

    def _show_summary(self) -> None:
        """What stands in the folded fields, so that nothing is hidden that was filled in by itself."""
        shown = not self._more_box.isHidden()
        self.more.set_text(tr("收起") if shown else tr("更多"))
        self.more.set_sign(Icon.UP if shown else Icon.DOWN)
        told = [] if shown else [self._lines[name].text() for name in self._folded]
        self._summary.setText(joined(*told))

    def _delete_button(self) -> Button | None:
        if self._visit is None:
            return None
        button = Button(tr("删除"), Icon.TRASH, "danger")
        button.clicked.connect(self._delete)
        return button

    # --- whose visit it is ----------------------------------------------------------------------------------------

    def _picked(self, row: CustomerRow | None) -> None:
        try:
            self._take_profile(self._ctx.archive.customers.profile(row.id) if row is not None else None)
        except KnownError as error:
            self._ctx.alarm(error)
        self.refit()

    def _take_profile(self, profile: Profile | None) -> None:
        """Her family, how often she did not come, and for a new visit what she usually wants."""
        self._profile, visit = profile, self._visit
        self.companions.offer(profile.family if profile else (), visit.companions if visit else ())
        missed = sum(v.status is VisitStatus.NO_SHOW for v in profile.visits) if profile else 0
        self.missed.setText(tr("{n} 次约了没来", n=missed) if missed else "")
        self.missed.setVisible(bool(missed))
        if profile is not None and visit is None:
            self._fill_in(profile)
        self._show_summary()
        self._show_prepared()

    def _fill_in(self, profile: Profile) -> None:
        known = usual(profile.visits, profile.preferences, self._ctx.today())
        for name in known.__slots__:
            field, value = self._lines[name], getattr(known, name)
            asked_for = field is not None and (name in self._folded or field.parentWidget() is not self)
            if value is None or not asked_for or field.edit.isModified():
                continue
            field.set_text(_plain_money(value) if name == "price_cents" else str(value))

    def _show_prepared(self) -> None:
        """What hurts, and what will be made ready: from everybody's preferences, or as it stands for this visit."""
        empty_layout(self._below)
        day = self.day.day()
        if self._profile is None or day is None:
            return
        visit, visits = self._visit, self._ctx.archive.visits
        avoid, wanted = visits.foresee(self._profile.row.id, day, self.companions.companions())
        ready = [(p.kind, formats.whose(p), p.category) for p in wanted]
        if visit is not None:
            from_preferences = {p.text for p in wanted}
            ready += [
                (p.kind, p.text, p.category) for p in visit.prepare
                if p.preference_id is None and p.text not in from_preferences
            ]  # fmt: skip
        if avoid:
            self._below.addWidget(label(tr("忌口与过敏"), "h3"))
            self._below.addWidget(chips([Chip(p.kind, formats.whose(p)) for p in avoid]))
        if ready:
            self._below.addSpacing(2)
            self._below.addWidget(label(tr("到时要备好"), "h3"))
            self._below.addWidget(chips([Chip(kind, text, formats.category_icon(sort)) for kind, text, sort in ready]))
        if self.primary is not None:
            self.refit()

    # --- checking and saving --------------------------------------------------------------------------------------

    def _say_time(self) -> None:
        found = find_time(self.at.text())
        if found is not None:
            self.at.set_remark(formats.clock(found.value))
        else:
            self.at.set_remark(tr("还没读懂这个时间") if self.at.text() else None)

    def _say_price(self) -> None:
        cents = find_money(self.price.text()).cents if self.price.text() else None
        self.price.set_remark(formats.money(cents, self._ctx.currency) if cents is not None else None)

    def _check(self) -> bool:
        good = self.day.check()
        if self._profile is None:
            self.who.set_error(tr("请选一位客户"))
            good = False
        if self.at.text() and find_time(self.at.text()) is None:
            self.at.set_error(tr("请写成这样：18:30"))
            good = False
        for field in (self.party, self.nights):
            if field.text() and _number(field) is None:
                field.set_error(tr("请写一个数字"))
                good = False
        if self.price.text() and find_money(self.price.text()).cents is None:
            self.price.set_error(tr("请写金额，例如：415.5"))
            good = False
        if not good and any(self._lines[name].error for name in self._folded):
            self.unfold(True)
        return good

    def _entered(self) -> dict[str, Any]:
        """What the form says, by the names of VisitDraft; what is masked is left out."""
        found = find_time(self.at.text())
        entered: dict[str, Any] = {
            "day": self.day.day(),
            "at": found.value if found else None,
            "party": _number(self.party),
            "nights": _number(self.nights) or 0,
            "price_cents": find_money(self.price.text()).cents if self.price.text() else None,
            "note": clean_note(self.note.text()) or None,
            "companions": self.companions.companions(),
        }
        words = ("place", "purpose", "service", "staff", "room_type", "orientation", "temperature", "humidity")
        entered |= {name: clean_text(self._lines[name].text()) or None for name in words}
        return {name: value for name, value in entered.items() if not (self._ctx.masked and name in _PRIVATE)}

    def submit(self) -> None:
        if not self._check() or self._profile is None:
            return
        entered, row, visits = self._entered(), self._profile.row, self._ctx.archive.visits
        when = formats.spoken_day(entered["day"], self._ctx.today())
        visit = self._visit
        if visit is None:
            draft = VisitDraft(row.id, **entered)
            done = self._ctx.do(lambda: visits.add(draft), tr("约好了 {name}：{day}", name=row.name, day=when))
        else:
            entered["status"] = self.status.value()
            done = self._ctx.do(lambda: visits.update(visit.id, **entered), tr("{name} 的预约改好了", name=row.name))
        if done is None:
            return
        self.accept()
        if visit is not None and visit.status is not VisitStatus.DONE and entered["status"] is VisitStatus.DONE:
            ask_how_it_was(self.parentWidget(), self._ctx, visit.id)

    def _delete(self) -> None:
        visit = self._visit
        assert visit is not None
        words = tr("已删除 {name} 的预约", name=visit.customer)
        if self._ctx.do(lambda: self._ctx.archive.visits.delete(visit.id), words, sign=Icon.TRASH) is not None:
            self.accept()


def _title(profile: Profile | None, visit: VisitRow | None) -> str:
    if profile is None:
        return tr("新预约")
    if visit is None:
        return tr("预约：{name}", name=profile.row.name)
    return tr("改预约：{name}", name=profile.row.name)


def _place(grid: QGridLayout, fields: list[QWidget], row: int) -> int:
    """Put fields into two columns from this row on, the last odd one across; the row after them."""
    for number, field in enumerate(fields):
        last_odd = number == len(fields) - 1 and number % 2 == 0
        grid.addWidget(field, row + number // 2, number % 2, 1, 2 if last_odd else 1)
    return row + (len(fields) + 1) // 2


def _written(name: str, visit: VisitRow) -> str:
    value = getattr(visit, name)
    if name == "at":
        return formats.clock(value)
    if name == "price_cents":
        return _plain_money(value) if value is not None else ""
    return str(value) if value else ""


def _plain_money(cents: int) -> str:
    return f"{cents / 100:.2f}".rstrip("0").rstrip(".")


def _number(field: LineField) -> int | None:
    words = field.text()
    return int(words) if words.isdecimal() and int(words) <= _MOST else None
