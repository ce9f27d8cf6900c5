"""The pane beside the customer list: who she is, what to avoid, what to remember, what comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.people import CustomerRow, FollowupRow, Preference, Profile
from core.profile import Coming, avoided_by_all, coming, per_visit_cents, remembered
from core.terms import PreferenceKind
from ui import formats, preference_words, wording
from ui.context import Context
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import IconBox
from ui.widgets.contact_buttons import ContactButtons
from ui.widgets.labels import ElidedLabel, HLine, frame, joined, label
from ui.widgets.layouts import FlowLayout, empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.scroll import ScrollBox
from ui.widgets.tags import Chip, Tag, TierBadge, chip, plain_tag, tag_size

WIDTH = 352
_SIDE = 18


class CustomerPane(QFrame):
    """`show_profile` fills it. Signals tell what was pressed for the customer shown; `followup_acted(deed, followup,
    button)` (ui.widgets.followup_row says which), `spoken(customer, channel)`: a contact of today."""

    open_pressed = Signal(int)
    note_pressed = Signal(str)
    visit_pressed = Signal(int)
    followup_acted = Signal(str, object, object)
    spoken = Signal(object, object)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.profile: Profile | None = None
        self.setProperty("card", "card")
        self.setAccessibleName(tr("客户摘要"))
        self._head = QVBoxLayout()
        self._head.setContentsMargins(_SIDE, 17, _SIDE, 8)
        self._head.setSpacing(10)
        self._box = ScrollBox("surface")
        self._box.column.setContentsMargins(_SIDE, 2, _SIDE, 12)
        self._box.column.setSpacing(7)
        self._foot = self._make_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._box, 1)
        column.addWidget(self._foot)
        self.show_profile(None)

    @property
    def width_wanted(self) -> int:
        return look.px(WIDTH)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(_SIDE, 8, _SIDE, 15)
        row.setSpacing(8)
        self.open_button = Button(tr("打开档案"), Icon.OPEN, "primary", keys="Enter")
        self.note_button = Button(tr("记一笔"), Icon.NOTE, keys="Ctrl+K")
        self.visit_button = Button(tr("预约"), Icon.CALENDAR_PLUS)
        for button in (self.open_button, self.note_button, self.visit_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 4 if button is self.open_button else 3)
        self.open_button.clicked.connect(lambda: self._tell(lambda row: self.open_pressed.emit(row.id)))
        self.note_button.clicked.connect(lambda: self._tell(lambda row: self.note_pressed.emit(row.name)))
        self.visit_button.clicked.connect(lambda: self._tell(lambda row: self.visit_pressed.emit(row.id)))
        return foot

    def _tell(self, tell: Callable[[CustomerRow], None]) -> None:
        if self.profile is not None:
            tell(self.profile.row)

    def show_profile(self, profile: Profile | None) -> None:
        """Show this customer; None: nobody is chosen."""
        self.profile = profile
        empty_layout(self._head)
        empty_layout(self._box.column)
        self._foot.setVisible(profile is not None)
        if profile is None:
            self._box.column.addWidget(EmptyState(Icon.CUSTOMERS, tr("选一位客户"), tr("这里会显示要记得的事。")), 1)
            return
        today = self._ctx.today()
        self._head.addLayout(_identity(profile, masked=self._ctx.masked))
        self._head.addLayout(_figures(self._ctx, profile.row))
        self._head.addWidget(HLine())
        self._add_avoid(profile)
        self._add_remembered(profile, today)
        self._add_coming(profile, today)
        self._box.column.addStretch(1)
        self._box.verticalScrollBar().setValue(0)

    def _add_avoid(self, profile: Profile) -> None:
        column = self._box.column
        column.addWidget(label(tr("忌口与过敏"), "h3"))
        harms = [(p.kind, formats.whose(p)) for p in avoided_by_all(profile)]
        short = [harm for harm in harms if tag_size(chip(*harm)).width() <= _room()]
        long = [harm for harm in harms if harm not in short]
        for kind, words in long:
            if kind == PreferenceKind.ALLERGY:
                column.addWidget(_long_harm(words))
        if short:
            column.addWidget(chips([Chip(kind, words) for kind, words in short]))
        for kind, words in long:
            if kind != PreferenceKind.ALLERGY:
                column.addWidget(_long_harm(words))
        if not harms:
            column.addWidget(label(tr("没有记过"), "hint"))
        column.addSpacing(4)

    def _add_remembered(self, profile: Profile, today: date) -> None:
        column = self._box.column
        column.addWidget(label(tr("要记得"), "h3"))
        kept = remembered(profile.preferences)
        for preference in kept:
            column.addWidget(_line(preference, today))
        if not kept:
            column.addWidget(label(tr("还没有记过喜好"), "hint"))
        column.addSpacing(4)

    def _add_coming(self, profile: Profile, today: date) -> None:
        column = self._box.column
        column.addWidget(label(tr("接下来"), "h3"))
        following = coming(profile, today)
        for entry in following:
            column.addWidget(_coming(entry, today, self._deeds(entry.followup) if entry.followup is not None else None))
        if not following:
            column.addWidget(label(tr("没有预约，也没有要跟进的事"), "hint", wrap=True))
        column.addSpacing(4)
        column.addWidget(label(tr("今天联系过"), "h3"))
        contacts = ContactButtons(tr("记下今天联系过了"), kind="ghost", signs=False)
        contacts.pressed.connect(lambda channel: self.spoken.emit(profile.row, channel))
        column.addWidget(contacts)

    def _deeds(self, row: FollowupRow) -> QWidget:
        """完成 推迟 ⋯ of one follow-up."""
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 5, 0, 0)
        line.setSpacing(6)
        done, later = Button(tr("完成"), Icon.CHECK, size="s"), Button(tr("推迟"), Icon.CLOCK, size="s")
        more = IconButton(Icon.MORE, tr("跟进：更多"))
        for button, deed in ((done, "complete"), (later, "postpone"), (more, "menu")):
            button.clicked.connect(lambda _=False, b=button, deed=deed: self.followup_acted.emit(deed, row, b))
            line.addWidget(button)
        line.addStretch(1)
        return box


def chips(made: list[Chip]) -> QWidget:
    """Chips that flow into lines."""
    box = QWidget()
    flow = FlowLayout(box, gap=6, line_gap=6)
    for one in made:
        flow.addWidget(one)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box


def whole(tag: Tag) -> Tag:
    """A tag that does not give way to a long name beside it."""
    tag.setMinimumWidth(tag.sizeHint().width())
    return tag


def _room() -> int:
    """The widest chip the pane holds; what can hurt is never cut, so longer words stand in a box that wraps."""
    return look.px(WIDTH) - 2 * _SIDE - 12


def _long_harm(words: str) -> QWidget:
    box = frame("alarm")
    row = QHBoxLayout(box)
    row.setContentsMargins(10, 7, 10, 7)
    row.addWidget(label(words, "h3", "danger", wrap=True))
    return box


def _identity(profile: Profile, *, masked: bool) -> QHBoxLayout:
    row = profile.row
    name = QHBoxLayout()
    name.setSpacing(9)
    name.addWidget(ElidedLabel(row.name, "h2"))
    if row.tier and not masked:
        name.addWidget(whole(TierBadge(row.tier, by_hand=row.tier_by_hand)))
    if row.blacklist_reason:
        name.addWidget(Tag(plain_tag(tr("黑名单"), "danger")))
    name.addStretch(1)
    phone = formats.phone(row.phones[0]) if row.phones else tr("没有电话")
    visits = tr("{n} 次到店", n=row.visit_days) if row.visit_days else tr("还没来过")
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addStretch(1)
    words.addLayout(name)
    words.addWidget(ElidedLabel(joined(phone, visits), "sub"))
    words.addStretch(1)
    line = QHBoxLayout()
    line.setSpacing(12)
    face = Avatar(row.name, 52)
    face.set_photo(profile.photo)
    line.addWidget(face)
    line.addLayout(words, 1)
    return line


def _figures(ctx: Context, row: CustomerRow) -> QHBoxLayout:
    each = per_visit_cents(row)
    stated = not row.purchases and bool(row.stated_spent_cents)
    line = QHBoxLayout()
    line.setSpacing(12)
    spent = figure(money(ctx, row.spent_cents if row.purchases or stated else None), tr("累计消费"))
    if stated and not ctx.masked:
        spent.setToolTip(tr("来自导入的名单"))
    line.addWidget(spent)
    line.addStretch(1)
    line.addWidget(figure(money(ctx, each), tr("每次约")))
    line.addStretch(1)
    line.addWidget(figure(rhythm(row), tr("平均来一次")))
    return line


def money(ctx: Context, cents: int | None) -> str:
    """An amount for a figure: short above 10万, masked when amounts are hidden, – when unknown."""
    if cents is None:
        return formats.DASH
    whole = round(cents / 100) * 100 if abs(cents) >= 100_000 else cents
    return formats.MASK if ctx.masked else formats.money(whole, ctx.currency, tight=True)


def rhythm(row: CustomerRow) -> str:
    """每 18 天; – below two purchases."""
    gap = row.mean_gap_days
    return tr("每 {n} 天", n=max(1, round(gap))) if gap is not None else formats.DASH


def figure(words: str, name: str) -> QWidget:
    """A number with its name below."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(words, "figure"))
    column.addWidget(label(name, "hint", "text2"))
    box.setAccessibleName(f"{name} {words}")
    return box


def _line(preference: Preference, today: date) -> QWidget:
    box = QWidget()
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(preference.text, wrap=True))
    words.addWidget(ElidedLabel(preference_words.source(preference, today), "hint", "text2"))
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(10)
    tone = formats.category_tone(preference.category)
    row.addWidget(IconBox(formats.category_icon(preference.category), tone, 31, "bold"), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return box


def _coming(entry: Coming, today: date, deeds: QWidget | None = None) -> QWidget:
    if entry.visit is not None:
        visit = entry.visit
        sign, title = Icon.CALENDAR, joined(visit.purpose or tr("到店"), visit.place or "")
        party = tr("{n} 位客人", n=visit.party) if visit.party else ""
        when = " ".join(part for part in (_day(visit.day, today), formats.clock(visit.at), party) if part)
        late = False
    else:
        assert entry.followup is not None
        words = wording.followup(entry.followup, today)
        sign, title, late = formats.followup_icon(entry.followup.kind), words.title, words.late
        when = words.when if late else _day(entry.followup.due, today)
    box = frame("alarm" if late else "soft")
    text = QVBoxLayout()
    text.setSpacing(0)
    text.addWidget(label(title, wrap=True))
    text.addWidget(label(when, "hint", "danger" if late else "text2"))
    if deeds is not None:
        text.addWidget(deeds)
    row = QHBoxLayout(box)
    row.setContentsMargins(12, 9, 12, 9)
    row.setSpacing(11)
    picture = QLabel()
    picture.setPixmap(pixmap(sign, "danger_text" if late else "primary_text", look.px(18), "bold"))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(text, 1)
    return box


def _day(day: date, today: date) -> str:
    return formats.spoken_day_and_weekday(day, today)
