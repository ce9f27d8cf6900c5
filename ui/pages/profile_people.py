"""家人: who belongs to a customer, with birthdays and what hurts them; a company's contact persons stand there too."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.calendars import next_observed, turning
from core.errors import KnownError
from core.people import Birthday, ContactPerson, CustomerKind, FamilyMember, Profile
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, Tile
from ui.widgets.labels import joined, label
from ui.widgets.layouts import FlowLayout, empty_layout


class PeopleCard(Card):
    """`add_pressed`, `member_pressed(FamilyMember)`."""

    add_pressed = Signal()
    member_pressed = Signal(object)

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
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self._people, 1)
        row.addWidget(self.add)
        self.column.addLayout(row)

    def show_profile(self, profile: Profile) -> None:
        today = self._ctx.today()
        company = profile.row.kind is CustomerKind.COMPANY and bool(profile.contacts)
        self._title.setText(tr("联系人") if company else tr("家人"))
        empty_layout(self._flow)
        for contact in profile.contacts:
            self._flow.addWidget(_contact(contact, today))
        for member in profile.family:
            tile = _Person(member.name, member.relation or "", *_about(member, today))
            tile.clicked.connect(lambda _=False, member=member: self.member_pressed.emit(member))
            self._flow.addWidget(tile)
        if not (profile.family or profile.contacts):
            nobody = label(tr("还没有记过家人"), "hint")
            nobody.setMinimumHeight(look.px(38))
            self._flow.addWidget(nobody)


class _Person(Tile):
    """Avatar, name and relation, and one line: what hurts, the birthday, or a note."""

    def __init__(self, name: str, relation: str, words: str, tone: str | None) -> None:
        super().__init__(" ".join(dict.fromkeys(part for part in (name, relation) if part)), radius=9)
        self.setAccessibleDescription(words)
        self.setToolTip(tr("改家人：{name}", name=name))
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(label(name, "h3"))
        if relation != name:  # a daughter whose name nobody knows yet
            first.addWidget(label(relation, "sub"))
        first.addStretch(1)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addLayout(first)
        text.addWidget(label(words, "hint", tone or "text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 8, 3)
        row.setSpacing(8)
        row.addWidget(Avatar(name, 32))
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


def _about(member: FamilyMember, today: date) -> tuple[str, str | None]:
    if member.avoid:
        return member.avoid, "danger"
    return _birthday(member.birthday, today) or member.note or "", None


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


def _contact(contact: ContactPerson, today: date) -> QWidget:
    role = formats.buying_role(contact.role) if contact.role else ""
    words = joined(formats.phone(contact.phone), _birthday(contact.birthday, today)) or contact.note or ""
    tile = _Person(contact.name, role, words, None)
    tile.setEnabled(False)
    return tile
