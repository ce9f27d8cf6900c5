"""重要的日子: yearly days of a customer and her family beside birthdays, and since when she has been one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.calendars import next_observed, turning
from core.errors import KnownError
from core.people import Birthday, Profile, YearlyDay
from core.terms import Calendar
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.labels import joined, label
from ui.widgets.layouts import FlowLayout, empty_layout


class DaysRow(QWidget):
    """`wanted(YearlyDay, or None for a new one)`."""

    wanted = Signal(object)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.buttons: list[Button] = []
        self._days = QWidget()
        self._flow = FlowLayout(self._days, gap=8, line_gap=4)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._days.setSizePolicy(policy)
        self.add = Button(tr("加日子"), Icon.PLUS, "ghost")
        self.add.setAccessibleName(tr("加纪念的日子"))
        self.add.clicked.connect(lambda: self.wanted.emit(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label(tr("日子"), "h3"))
        row.addWidget(self._days, 1)
        row.addWidget(self.add)

    def show_profile(self, profile: Profile) -> None:
        empty_layout(self._flow)
        self.buttons = []
        today, masked = self._ctx.today(), self._ctx.masked
        for day in profile.yearly_days:
            button = Button(day_words(day, today), Icon.STAR, "ghost", "s")
            button.setToolTip(tr("改“{name}”", name=day.name) if masked or not day.note else day.note)
            button.clicked.connect(lambda _=False, day=day: self.wanted.emit(day))
            self._flow.addWidget(button)
            self.buttons.append(button)
        told = since_words(profile.row.since, today)
        if told or not self.buttons:
            remark = label(told or tr("结婚、开店这样的日子，记下来到时提醒"), "hint", "text2")
            remark.setMinimumHeight(look.px(32))
            self._flow.addWidget(remark)


def day_words(day: YearlyDay, today: date) -> str:
    """女儿的 结婚纪念日·10-01 满 10 年."""
    whose = tr("{person}的{name}", person=day.person, name=day.name) if day.person else day.name
    try:
        following = next_observed(day.day, today)
    except KnownError:  # beyond the lunar table
        return joined(whose, formats.birthday(day.day))
    years = turning(day.day, following)
    lunar = formats.lunar_day(following) if day.day.calendar is Calendar.LUNAR else ""
    when = formats.day(following, today)
    return joined(whose, when, lunar, tr("{n} 周年", n=years) if years else "")


def since_words(since: date | None, today: date) -> str:
    """成为客户 5 周年：03-08, when that day comes within a month."""
    if since is None:
        return ""
    following = next_observed(Birthday(Calendar.SOLAR, None, since.month, since.day), today)
    years = following.year - since.year
    if years < 1 or (following - today).days > _SOON:
        return ""
    return tr("{day} 成为客户 {n} 周年", day=formats.day(following, today), n=years)


_SOON = 30
"""Days ahead from which on the anniversary is told."""
