"""What stands in the quick note's panel: the people it may be for, the things it says, and the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.notes import NoteItem, NoteKind
from core.people import VisitRow
from core.terms import Calendar, Category, VisitStatus
from ui import formats, preference_words, wording
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.avatar import Avatar
from ui.widgets.cards import IconBox, Tile
from ui.widgets.labels import ElidedLabel, joined, key_cap, label, restyle
from ui.widgets.tags import Tag, TagLook, TierBadge, chip, harm_sign

if TYPE_CHECKING:
    from core.notes.known import Known
    from storage.notes import Addressee

# what is no preference → tone and sign of its chip
_CHIPS: dict[NoteKind, tuple[str, Icon]] = {
    NoteKind.VISIT: ("info", Icon.CALENDAR_PLUS),
    NoteKind.FOLLOWUP: ("primary", Icon.FLAG),
    NoteKind.PROMISE: ("primary", Icon.HANDSHAKE),
    NoteKind.PURCHASE: ("ok", Icon.RECEIPT),
    NoteKind.COMPLAINT: ("warn", Icon.SAD),
    NoteKind.PRAISE: ("ok", Icon.THUMBS_UP),
    NoteKind.SUGGESTION: ("info", Icon.LIGHTBULB),
    NoteKind.BIRTHDAY: ("like", Icon.CAKE),
    NoteKind.FAMILY: ("plain", Icon.USERS_THREE),
    NoteKind.PHONE: ("plain", Icon.PHONE),
    NoteKind.REMARK: ("plain", Icon.NOTE),
}
_RADIUS = 8


class _Flat(Tile):
    """A tile without edge: tinted while it is current, hovered or pressed. It never takes the field's focus."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _RADIUS)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.current = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        token = "select" if self.current else "press" if self.isDown() else "hover"
        if self.current or self.underMouse():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour(token))
                painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)


class PersonRow(_Flat):
    """One of those the note may be for: a customer, or 新建客户. The tier is hidden while amounts are masked."""

    def __init__(self, person: Addressee, today: date, *, masked: bool) -> None:
        words = person.name if person.row is not None else tr("新建客户“{name}”", name=person.name)
        super().__init__(words)
        self.person = person
        self._check = QLabel()
        self._check.setPixmap(pixmap(Icon.CHECK, "primary_text", look.px(16), "bold"))
        keeps = self._check.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._check.setSizePolicy(keeps)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(words, "h3"))
        if person.row is not None and person.row.tier is not None:
            head.addWidget(TierBadge(person.row.tier, masked=masked, by_hand=person.row.tier_by_hand))
        if person.row is not None and person.row.has_avoid:
            head.addWidget(harm_sign())
        head.addStretch(1)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addLayout(head)
        text.addLayout(self._second_line(person, today))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 12, 6)
        row.setSpacing(12)
        sign = Avatar(person.name, 32) if person.row is not None else IconBox(Icon.PROSPECTS, "primary", 32, "bold")
        row.addWidget(sign)
        row.addLayout(text, 1)
        row.addWidget(self._check)
        self.let_through()
        self.set_current(False)

    def _second_line(self, person: Addressee, today: date) -> QHBoxLayout:
        """The phone is never cut; what is known of her coming and going gives way."""
        line = QHBoxLayout()
        line.setSpacing(0)
        phone = formats.phone(person.row.phones[0]) if person.row is not None and person.row.phones else ""
        state = _state(person, today)
        if phone:
            line.addWidget(label(phone + (look.dot() if state else ""), "sub"))
        line.addWidget(ElidedLabel(state, "sub"), 1)
        harm = tr("有忌口过敏") if person.row is not None and person.row.has_avoid else ""
        self.setAccessibleDescription(joined(harm, phone, state))
        return line

    def set_current(self, current: bool) -> None:
        """The one Enter keeps it for."""
        self.current = current
        self._check.setVisible(current)
        self.update()


def _state(person: Addressee, today: date) -> str:
    """正在店里，听竹包间; 今天 12:00 来; 上次 09-02."""
    if person.row is None:
        return tr("客户簿里还没有这个名字")
    if person.visit is not None:
        return _visit_words(person.visit)
    seen = person.row.last_seen
    return tr("上次 {day}", day=formats.day(seen, today)) if seen is not None else tr("还没来过")


def _visit_words(visit: VisitRow) -> str:
    if visit.status is VisitStatus.ARRIVED:
        words = tr("正在店里")
    elif visit.status is VisitStatus.DONE:
        words = tr("今天来过")
    else:
        words = tr("今天 {time} 来", time=formats.clock(visit.at)) if visit.at is not None else tr("今天来")
    return tr("{state}，{place}", state=words, place=visit.place) if visit.place else words


def item_chip(item: NoteItem) -> TagLook:
    """The chip of one thing: 饮食喜好 with a cup, 过敏, 承诺 …"""
    words = wording.note_kind(item.kind)
    kind = item.kind.preference
    if kind is None:
        tone, sign = _CHIPS[item.kind]
        return chip(tone, words, sign)
    category = item.category
    if item.kind in (NoteKind.LIKE, NoteKind.NEED) and category not in (None, Category.OTHER):
        words = tr("{category}{kind}", category=formats.category_name(category), kind=words)
    return chip(kind, words, formats.category_icon(category or Category.OTHER))


def item_words(item: NoteItem, today: date, currency: str) -> str:
    """The words of one thing, with its day, time, people and sum."""
    if item.birthday is not None and item.birthday.calendar is Calendar.SOLAR:
        item = replace(item, date=None)  # its words are that day
    facts = wording.note_facts(replace(item, person=None), today, currency)
    text = formats.phone(item.text) if item.kind is NoteKind.PHONE else item.text
    words = joined(*facts, text) if item.kind is NoteKind.VISIT else joined(text, *facts)
    return tr("{person}：{words}", person=item.person, words=words) if item.person else words


class _KindChip(Tag):
    """The chip of a thing whose kind can be changed: a click does what Tab does."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        event.accept()


class ItemRow(QWidget):
    """One thing the line says: chip and words. `turned`: its kind is to be changed."""

    turned = Signal()

    def __init__(self, item: NoteItem, today: date, currency: str, *, changeable: bool) -> None:
        super().__init__()
        self.item = item
        self.words = item_words(item, today, currency)
        look_ = item_chip(item)
        self.chip = _KindChip(look_) if changeable else Tag(look_)
        if isinstance(self.chip, _KindChip):
            self.chip.setCursor(Qt.CursorShape.PointingHandCursor)
            self.chip.pressed.connect(self.turned)
        text = label(self.words, wrap=True)
        text.setMinimumHeight(look.px(28))
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(text, 1)
        self._sign = QLabel()
        self._known = label("", "hint", wrap=True)
        self.known_line = QWidget()
        line = QHBoxLayout(self.known_line)
        self._sign.setContentsMargins(0, look.px(3), 0, 0)
        line.setContentsMargins(2, 2, 0, 4)
        line.setSpacing(6)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._known, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.known_line)
        self.setAccessibleName(f"{self.chip.tag.text}：{self.words}")
        self.tell_known(None)

    def tell_known(self, known: Known | None, *, masked: bool = False) -> None:
        """Say under the words what the book knows already of this thing."""
        words = known_words(known, self.item, masked=masked) if known is not None else ""
        warns = known is not None and known.warns
        if known is not None:
            token = "warn_text" if warns else "text2"
            self._sign.setPixmap(pixmap(Icon.REPEAT if warns else Icon.INFO, token, look.px(14), "bold"))
        self.known_line.setVisible(known is not None)
        self._known.setText(words)
        restyle(self._known, tone="warn" if warns else "text2")
        self.setAccessibleDescription(words)


def known_words(known: Known, item: NoteItem, *, masked: bool) -> str:
    """What the book knows already: 已经记过, 已记的是 5月3日. While notes are hidden it is not said what they are."""
    from core.notes.known import KnownKind  # its words take a moment to load: only where somebody writes

    if known.notice is not None:
        return preference_words.notice(known.notice) if not masked else tr("客户簿里有相关的一条")
    match known.kind:
        case KnownKind.BIRTHDAY if known.birthday is not None:
            return tr("已记的是 {day}，记下后改成这一个", day=formats.birthday(known.birthday))
        case KnownKind.NAME:
            return tr("已记的名字是 {name}，记下后改成这一个", name=known.text)
        case KnownKind.PHONE:
            return tr("已记的是 {phone}，两个都留着", phone=formats.phone(known.text))
        case KnownKind.OTHERS_PHONE:
            return tr("这个号码也记在 {name} 名下", name=known.text)
        case KnownKind.VISIT:
            booked = wording.note_facts(replace(item, date=None, time=known.at, party=known.party), date.min)
            return tr("这一天已有预约：{facts}", facts=joined(*booked)) if booked else tr("这一天已有预约")
    return tr("已经记过")


class KeyHint(_Flat):
    """A key and what it does; a click does the same."""

    def __init__(self, keys: str, words: str) -> None:
        super().__init__(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 6, 3)
        row.setSpacing(7)
        row.addWidget(key_cap(keys))
        row.addWidget(label(words, "sub"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(keys)
        self.let_through()


def source_line(items: Sequence[NoteItem], when: str, who: str, source: str) -> str:
    """今天 11:20 小陈记，来源：随口提到. Only preferences have a source."""
    by = tr("今天 {time} {who}记", time=when, who=who) if who else tr("今天 {time} 记", time=when)
    if any(item.kind.preference is not None for item in items):
        return tr("{by}，来源：{source}", by=by, source=source)
    return by
