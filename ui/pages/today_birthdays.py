"""The strip of the birthdays of the coming week: as many people as fit, the others behind 看全部."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.people import BirthdayEntry
from core.terms import Calendar
from ui import formats
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.cards import Tile
from ui.widgets.labels import ElidedLabel, VLine, joined, label
from ui.widgets.tags import Tag, calendar_mark, harm_sign

SHOWN = 12
"""People of the strip, as many as the widest window has room for."""
_LEAST, _MOST = 190, 228  # px a person gets: short names do not crowd, a long one does not push the others out


def birthday_words(entry: BirthdayEntry, today: date) -> str:
    """明天 周日·35 岁; a lunar one names its lunar day; a relative whose; a yearly day (结婚纪念日) its name."""
    day = formats.spoken_day_and_weekday(entry.day, today)
    if entry.name is not None:
        return joined(day, entry.name, tr("{n} 周年", n=entry.turning) if entry.turning else "")
    whose = tr("{customer} 的家人", customer=entry.customer)
    if entry.relation:
        whose = tr("{customer} 的{relation}", customer=entry.customer, relation=entry.relation)
    if entry.person is not None:
        return joined(day, whose)
    if entry.calendar is Calendar.LUNAR:
        return joined(day, formats.lunar_day(entry.day))
    return joined(day, tr("{n} 岁", n=entry.turning) if entry.turning else "")


class BirthdayPerson(Tile):
    """One person of the strip; a click opens the profile."""

    def __init__(self, entry: BirthdayEntry, today: date, *, harmed: bool = False) -> None:
        name = entry.person or entry.customer
        words = birthday_words(entry, today)
        super().__init__(f"{name} {words}", radius=8)
        self.entry = entry
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(name, "h3"))
        head.addWidget(Tag(calendar_mark(entry.calendar)))
        if harmed:
            head.addWidget(harm_sign())
            self.setAccessibleDescription(tr("有忌口过敏"))
        head.addStretch(1)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addStretch(1)
        text.addLayout(head)
        text.addWidget(ElidedLabel(words, "hint", "text2"))
        text.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 2, 8, 2)
        line.setSpacing(9)
        line.addWidget(Avatar(name, 36))
        line.addLayout(text, 1)
        self.setMinimumHeight(look.px(46))
        self.let_through()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """No edge of its own: the strip is the card."""
        if not (self.underMouse() or self.isDown()):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("press" if self.isDown() else "hover"))
            painter.drawRoundedRect(self.rect(), 8, 8)


class BirthdayStrip(QFrame):
    """Signals: `opened(customer id)`, `all_pressed()`, `greet_pressed()`."""

    opened = Signal(int)
    all_pressed = Signal()
    greet_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "card")
        self.setAccessibleName(tr("快过生日"))
        self._sub = label("", "hint", "text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self._title = label(tr("快过生日"), "h3")
        words.addWidget(self._title)
        words.addWidget(self._sub)
        words.addStretch(1)
        self._empty = label("", "sub")
        self._people: list[tuple[QWidget, BirthdayPerson]] = []
        self._places = QHBoxLayout()
        self._places.setSpacing(6)
        everyone = Button(tr("看全部"), kind="ghost", size="s")
        everyone.clicked.connect(self.all_pressed)
        self.greet = Button("", Icon.SEND, "soft", "s")
        self.greet.setToolTip(tr("逐个发祝福：复制、去微信粘贴、记成发过"))
        self.greet.clicked.connect(self.greet_pressed)
        self.greet.hide()
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(18, 6, 14, 6)
        line.setSpacing(12)
        line.addLayout(words)
        line.addWidget(self._empty, 1)
        line.addLayout(self._places, 1)
        line.addWidget(self.greet, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(everyone, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(look.px(60))
        self._everyone = everyone

    @property
    def _around(self) -> int:
        """px of what stands beside the people."""
        margins, gaps = self._line.contentsMargins(), 4 * self._line.spacing()
        words = max(self._title.sizeHint().width(), self._sub.sizeHint().width())
        buttons = [self._everyone] if self.greet.isHidden() else [self._everyone, self.greet]
        beside = sum(button.sizeHint().width() for button in buttons)
        return margins.left() + margins.right() + gaps + words + beside

    def show_greeted(self, many: int) -> None:
        """How many are to be greeted today, from here one after another."""
        self.greet.set_text(tr("发祝福 {count}", count=many))
        self.greet.setVisible(many > 0)
        self._fit()

    def show_people(self, entries: Sequence[BirthdayEntry], today: date, harmed: Collection[int] = ()) -> None:
        """The birthdays after today, in order. `harmed`: ids of the customers who have something to avoid."""
        for line, person in self._people:
            for gone in (line, person):
                gone.hide()
                gone.deleteLater()
        while self._places.takeAt(0) is not None:
            pass
        self._people.clear()
        self._sub.setText(joined(tr("未来 7 天"), tr("{n} 位", n=len(entries)) if entries else ""))
        self._empty.setText("" if entries else tr("没有客人过生日。"))
        self._empty.setVisible(not entries)
        for entry in entries[:SHOWN]:
            line, person = VLine(), BirthdayPerson(entry, today, harmed=entry.customer_id in harmed)
            person.clicked.connect(lambda _=False, entry=entry: self.opened.emit(entry.customer_id))
            self._places.addWidget(line)
            self._places.addWidget(person, 1)
            self._people.append((line, person))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many as there is room for, all of one width."""
        if not self._people:
            return
        widest = max(person.sizeHint().width() for _line, person in self._people[:6])
        wanted = min(max(widest, look.px(_LEAST)), look.px(_MOST)) + 2 * self._places.spacing() + 1
        many = max(1, (self.width() - self._around) // wanted)
        for place, (line, person) in enumerate(self._people):
            line.setVisible(place < many)
            person.setVisible(place < many)

    def people(self) -> list[BirthdayPerson]:
        """Those that are shown."""
        return [person for _line, person in self._people if not person.isHidden()]
