"""家人 and 联系人: the people around a customer, with birthdays, what hurts them and what they like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.buying import DECIDER, knows_decider
from core.calendars import next_observed, turning
from core.errors import KnownError
from core.people import Birthday, ContactPerson, FamilyMember, Preference, Profile
from core.profile import AVOID, avoided
from core.terms import CustomerKind
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.pages.profile_days import DaysRow
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, Tile
from ui.widgets.labels import HLine, joined, label
from ui.widgets.layouts import FlowLayout, empty_layout
from ui.widgets.messages import Banner

_WIDEST = 300
"""px: longer words of what hurts are wrapped, those of what is liked are told in the dialog."""
_LIKES = 2
"""Likes told on a tile; all are in the dialog."""


class PeopleCard(Card):
    """`add_pressed`, `member_pressed(FamilyMember)`; of a company `contact_wanted(ContactPerson, or a BuyingRole or
    None for a new one)`; `day_wanted(YearlyDay, or None for a new one)`."""

    add_pressed = Signal()
    member_pressed = Signal(object)
    contact_wanted = Signal(object)
    day_wanted = Signal(object)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.column.setContentsMargins(16, 8, 12, 8)
        self._title = label("", "h3")
        self._people = QWidget()
        self._flow = FlowLayout(self._people, gap=12, line_gap=4)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._people.setSizePolicy(policy)
        self.add = Button(tr("加家人"), Icon.PLUS, "ghost")
        self.add.clicked.connect(self.add_pressed)
        self.add_contact = Button(tr("加联系人"), Icon.PLUS, "ghost")
        self.add_contact.clicked.connect(lambda: self.contact_wanted.emit(None))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self._people, 1)
        row.addWidget(self.add)
        row.addWidget(self.add_contact)
        self._warning = QVBoxLayout()
        self._warning.setContentsMargins(0, 0, 4, 0)
        self.days = DaysRow(ctx)
        self.days.wanted.connect(self.day_wanted)
        self.column.addLayout(row)
        self.column.addLayout(self._warning)
        self.column.addWidget(HLine())
        self.column.addWidget(self.days)

    def show_profile(self, profile: Profile) -> None:
        today, masked = self._ctx.today(), self._ctx.masked
        company = profile.row.kind is CustomerKind.COMPANY
        self._title.setText(tr("联系人") if company else tr("家人"))
        self.setAccessibleName(self._title.text())
        self.add.setHidden(company)
        self.add_contact.setHidden(not company)
        empty_layout(self._flow)
        for contact in profile.contacts:
            self._put(_contact(contact, today, masked=masked), contact)
        for member in profile.family:
            self._put(_member(member, today, masked=masked), member)
        if not (profile.family or profile.contacts):
            nobody = label(tr("还没有记过联系人") if company else tr("还没有记过家人"), "hint")
            nobody.setMinimumHeight(look.px(38))
            self._flow.addWidget(nobody)
        self._warn(profile)
        self.days.show_profile(profile)

    def _put(self, who: _Who, person: FamilyMember | ContactPerson) -> None:
        tile = _Person(who)
        wanted = self.member_pressed if isinstance(person, FamilyMember) else self.contact_wanted
        tile.clicked.connect(lambda: wanted.emit(person))
        self._flow.addWidget(tile)

    def _warn(self, profile: Profile) -> None:
        """A company of which nobody knows who decides."""
        empty_layout(self._warning)
        if profile.row.kind is not CustomerKind.COMPANY or knows_decider(profile.contacts):
            return
        words = tr("问问对方：买不买，最后是谁说了算？记下来，以后少跑冤枉路。")
        banner = Banner("info", tr("还不知道谁拍板"), words, tr("加联系人"))
        banner.pressed.connect(lambda: self.contact_wanted.emit(DECIDER))
        self._warning.addWidget(banner)


@dataclass(frozen=True, slots=True)
class _Who:
    """What a tile says: who, what hurts (never cut), and one quiet line."""

    name: str
    beside: str
    harm: str
    words: str
    deed: str


class _Person(Tile):
    """Avatar, name and relation; what hurts in red; birthday, what is liked, or a note."""

    def __init__(self, who: _Who) -> None:
        super().__init__(" ".join(dict.fromkeys(part for part in (who.name, who.beside) if part)), radius=9)
        self.setAccessibleDescription(joined(who.harm, who.words))
        self.setToolTip(who.deed)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(label(who.name, "h3"))
        if who.beside != who.name:  # a daughter whose name nobody knows yet
            first.addWidget(label(who.beside, "sub"))
        first.addStretch(1)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addLayout(first)
        if who.harm:
            harm = label(who.harm, "hint", "danger", wrap=True)
            wanted = harm.fontMetrics().horizontalAdvance(who.harm) + 4
            harm.setMinimumWidth(min(look.px(_WIDEST), wanted))
            text.addWidget(harm)
        if who.words or not who.harm:
            text.addWidget(label(who.words, "hint", "text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 8, 3)
        row.setSpacing(8)
        row.addWidget(Avatar(who.name, 32), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.let_through()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("press" if self.isDown() else "hover"))
                painter.drawRoundedRect(self.rect(), 9, 9)


def _member(member: FamilyMember, today: date, *, masked: bool) -> _Who:
    note = "" if masked else member.note or ""
    told = joined(_birthday(member.birthday, today), _likes(member.preferences))
    deed = tr("改家人：{name}", name=member.name)
    return _Who(member.name, member.relation or "", _harm(member.preferences), told or note, deed)


def _contact(contact: ContactPerson, today: date, *, masked: bool) -> _Who:
    role = formats.buying_role(contact.role) if contact.role else ""
    note = "" if masked else contact.note or ""
    birthday, likes = _birthday(contact.birthday, today), _likes(contact.preferences)
    told = joined(formats.phone(contact.phone), birthday, likes)
    deed = tr("改联系人：{name}", name=contact.name)
    return _Who(contact.name, role, _harm(contact.preferences), told or note, deed)


def _harm(preferences: tuple[Preference, ...]) -> str:
    return tr("，").join(p.text for p in avoided(preferences))


def _likes(preferences: tuple[Preference, ...]) -> str:
    liked = [p.text for p in preferences if p.kind not in AVOID]
    return tr("、").join(liked[:_LIKES]) + ("…" if len(liked) > _LIKES else "")


def _birthday(birthday: Birthday | None, today: date) -> str:
    """11-27 满 1 岁."""
    if birthday is None:
        return ""
    try:
        day = next_observed(birthday, today)
    except KnownError:  # beyond the lunar table
        return formats.birthday(birthday)
    age = turning(birthday, day)
    when = formats.day(day, today)
    return tr("{day} 满 {n} 岁", n=age, day=when) if age else tr("{day} 生日", day=when)
