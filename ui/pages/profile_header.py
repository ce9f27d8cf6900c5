"""The head of a profile: who she is, what can be done, and five figures."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.calendars import next_observed
from core.errors import KnownError
from core.people import CustomerRow, Profile
from core.profile import per_visit_cents, yearly_cents
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import Card
from ui.widgets.customer_pane import figure, money, rhythm, whole
from ui.widgets.labels import ElidedLabel, HLine, VLine, joined, label
from ui.widgets.layouts import FlowLayout, empty_layout
from ui.widgets.tags import Tag, TierBadge, plain_tag


class HeaderCard(Card):
    """Signals: what was pressed."""

    note_pressed = Signal()
    visit_pressed = Signal()
    more_pressed = Signal(QWidget)
    why_pressed = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.column.setSpacing(12)
        self._top = QHBoxLayout()
        self._top.setSpacing(14)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(0)
        self.column.addLayout(self._top)
        self.column.addWidget(HLine())
        self.column.addLayout(self._figures)

    def show_profile(self, profile: Profile) -> None:
        row = profile.row
        self.setAccessibleName(row.name)
        empty_layout(self._top)
        empty_layout(self._figures)
        self._top.addWidget(Avatar(row.name, 58), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(5)
        words.addLayout(self._name_line(row))
        words.addWidget(_facts(row, self._ctx))
        self._top.addLayout(words, 1)
        self._add_buttons()
        self._add_figures(row)

    def _name_line(self, row: CustomerRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(9)
        line.addWidget(ElidedLabel(row.name, "h1"))
        if row.title:
            line.addWidget(label(row.title, "sub"))
        if not self._ctx.masked:
            if row.tier:
                line.addWidget(whole(TierBadge(row.tier)))
            why = Button(tr("为什么是这个等级") if row.tier else tr("为什么没有等级"), Icon.QUESTION, "ghost", "s")
            why.clicked.connect(self.why_pressed)
            line.addWidget(why)
        if row.blacklist_reason:
            words = tr("黑名单") if self._ctx.masked else tr("黑名单：{reason}", reason=row.blacklist_reason)
            line.addWidget(Tag(plain_tag(words, "danger")))
        line.addStretch(1)
        return line

    def _add_buttons(self) -> None:
        self.note_button = Button(tr("记一笔"), Icon.NOTE, "primary", keys="Ctrl+K")
        self.note_button.clicked.connect(self.note_pressed)
        self.visit_button = Button(tr("预约"), Icon.CALENDAR_PLUS)
        self.visit_button.clicked.connect(self.visit_pressed)
        self.more_button = IconButton(Icon.MORE, tr("更多"))
        self.more_button.clicked.connect(lambda: self.more_pressed.emit(self.more_button))
        for button in (self.note_button, self.visit_button, self.more_button):
            self._top.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.setSpacing(8)

    def _add_figures(self, row: CustomerRow) -> None:
        ctx = self._ctx
        today = ctx.today()
        stated = not row.purchases and bool(row.stated_spent_cents)
        known = row.purchases or stated
        spent = figure(money(ctx, row.spent_cents if known else None), tr("累计消费"))
        if stated and not ctx.masked:
            spent.setToolTip(tr("来自导入的名单"))
            spent.findChildren(QLabel)[0].setProperty("tone", "text2")
        profit = figure(money(ctx, row.profit_cents if row.purchases else None), tr("带来利润"))
        if row.profit_cents < 0 and not ctx.masked:
            profit.findChildren(QLabel)[0].setProperty("tone", "danger")
        boxes = (
            spent,
            figure(money(ctx, yearly_cents(row, today)), tr("年均消费")),
            figure(money(ctx, per_visit_cents(row)), tr("每次约")),
            profit,
            figure(formats.day(row.last_seen, today), tr("上次到店")),
        )
        for place, box in enumerate(boxes):
            if place:
                self._figures.addWidget(VLine())
                self._figures.addSpacing(20)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._figures.addWidget(box, 1)


def _facts(row: CustomerRow, ctx: Context) -> QWidget:
    """Phones, birthday, since and visits, rhythm: each with its sign, in as many lines as they need."""
    box = QWidget()
    flow = FlowLayout(box, gap=18, line_gap=3)
    for number in row.phones or ():
        flow.addWidget(_Fact(Icon.PHONE, formats.phone(number)))
    if not row.phones:
        flow.addWidget(_Fact(Icon.PHONE, tr("没有电话")))
    if row.birthday is not None:
        flow.addWidget(_Fact(Icon.CAKE, birthday_words(row, ctx)))
    visits = tr("{n} 次", n=row.visit_days) if row.visit_days else tr("还没来过")
    since = tr("{month} 起", month=f"{row.since:%Y-%m}") if row.since else ""
    flow.addWidget(_Fact(Icon.HISTORY, joined(since, visits)))
    if row.mean_gap_days is not None:
        flow.addWidget(_Fact(Icon.REPEAT, tr("{rhythm}来一次", rhythm=rhythm(row))))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box


def birthday_words(row: CustomerRow, ctx: Context) -> str:
    """农历十月初十·11-29（还有 7 天）."""
    assert row.birthday is not None
    told = formats.birthday(row.birthday, with_year=False)
    try:
        day = next_observed(row.birthday, ctx.today())
    except KnownError:  # beyond the lunar table
        return told
    away = formats.days_away(day, ctx.today())
    following = formats.day(day, ctx.today())
    if following == away or formats.month_day(day) == told:
        return tr("{birthday}（{away}）", birthday=told, away=away)
    return tr("{birthday}（{away}）", birthday=joined(told, following), away=away)


class _Fact(QWidget):
    def __init__(self, sign: Icon, words: str) -> None:
        super().__init__()
        picture = QLabel()
        picture.setPixmap(pixmap(sign, "text2", look.px(16)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(picture)
        row.addWidget(label(words, "sub"))
        self.setAccessibleName(words)
