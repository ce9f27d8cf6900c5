"""A birthday as it is told: solar or lunar, with or without its year. Below stands the next day it is kept."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.calendars import next_observed, turning
from core.errors import KnownError
from core.importing.days import read_birthday
from core.importing.marks import Level, Reading
from core.people import Birthday
from core.terms import Calendar
from ui import formats
from ui.language import tr
from ui.widgets.choices import Segmented
from ui.widgets.fields import Field, LineEdit
from ui.widgets.labels import joined

_TOLERATED = frozenset({"birthday_no_year", "birthday_lunar_guessed"})


class BirthdayField(Field):
    """Write 1979-03-08, 3月8日, 八月十五, 闰四月初二; the switch says which calendar plain numbers mean."""

    changed = Signal()

    def __init__(self, words: str, birthday: Birthday | None, today: date) -> None:
        self._today = today
        self.edit = LineEdit()
        self.edit.setPlaceholderText(tr("例如：3月8日、1979-03-08、八月十五"))
        self.calendar = Segmented(
            [(Calendar.SOLAR.value, tr("公历")), (Calendar.LUNAR.value, tr("农历"))], name=tr("公历还是农历")
        )
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.calendar)
        row.addWidget(self.edit, 1)
        super().__init__(words, box)
        self.control = self.edit
        self.edit.setAccessibleName(words)
        self._label.setBuddy(self.edit)
        if birthday is not None:
            self.calendar.choose(birthday.calendar.value)
            self.edit.setText(_written(birthday))
        self.edit.textChanged.connect(lambda _: self._look())
        self.calendar.chosen.connect(lambda _: self._look())
        self._look()

    def reading(self) -> Reading[Birthday]:
        """What is written, as read."""
        # 公历 is where the switch stands before anybody chose: it says nothing against 八月十五
        lunar = self.calendar.value() == Calendar.LUNAR.value
        return read_birthday(self.edit.text(), self._today, Calendar.LUNAR if lunar else None)

    def value(self) -> Birthday | None:
        """The birthday; None when nothing is written or it cannot be read (`wrong` tells which)."""
        return self.reading().value

    @property
    def wrong(self) -> bool:
        """Whether something is written that is no day."""
        mark = self.reading().mark
        return bool(self.edit.text().strip()) and mark is not None and mark.level is Level.ERROR

    def _look(self) -> None:
        found = self.reading()
        if self.wrong:
            self.set_error(tr("没有读懂这一天，例如：3月8日"))
        elif found.value is None:
            self.set_remark(None)
        else:
            if found.value.calendar.value != self.calendar.value():  # the words name their calendar themselves
                self.calendar.choose(found.value.calendar.value)
            unsure = found.mark is not None and found.mark.problem not in _TOLERATED
            self.set_remark(next_words(found.value, self._today), "warn" if unsure else "hint")
        self.changed.emit()


def next_words(birthday: Birthday, today: date) -> str:
    """农历十月初十·下次 2026年11月18日 周三，还有 7 天."""
    try:
        day = next_observed(birthday, today)
    except KnownError:  # beyond the lunar table
        return formats.birthday(birthday)
    age = turning(birthday, day)
    following = tr(
        "下次 {day} {weekday}，{away}",
        day=formats.month_day(day, with_year=day.year != today.year), weekday=formats.weekday(day),
        away=formats.days_away(day, today),
    )  # fmt: skip
    return joined(formats.birthday(birthday), following, tr("满 {n} 岁", n=age) if age else "")


def _written(birthday: Birthday) -> str:
    """The birthday as this field reads it again."""
    if birthday.leap:
        year = f"{birthday.year}年" if birthday.year else ""
        return f"{year}闰{birthday.month}月{birthday.day}日"
    day = f"{birthday.month:02d}-{birthday.day:02d}"
    return f"{birthday.year}-{day}" if birthday.year else day
