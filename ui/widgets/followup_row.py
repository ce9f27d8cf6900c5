"""One follow-up of a list: the circle that completes it, who and what, what can hurt, and what can be done with it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.people import FollowupRow
from core.terms import FollowupKind, FollowupStatus
from ui import followup_words, formats, wording
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.contact_buttons import ContactButtons
from ui.widgets.labels import joined
from ui.widgets.layouts import FlowLayout
from ui.widgets.row_list import Row
from ui.widgets.tags import harm_line, harm_words
from ui.widgets.task_text import TaskText

GREETED = (FollowupKind.BIRTHDAY, FollowupKind.FESTIVAL, FollowupKind.ANNIVERSARY)
"""Kinds whose greeting is copied with one press; the menu has it for others, too."""


def task_words(row: FollowupRow, today: date, masked: bool = False) -> str:
    """What to do; sums of money are hidden while the screen is masked."""
    return followup_words.title(row, today, masked=masked)


def task_meta(row: FollowupRow, today: date, masked: bool = False) -> str:
    """The small line: the day and how late, then channel, tier, age, who does it, how often. The day of today's goes
    without saying; notes are hidden while the screen is masked."""
    words = wording.followup(row, today, masked=masked)
    if row.status is not FollowupStatus.OPEN:
        return _closed(row, today, masked)
    if words.late or row.postponed_from is not None or (row.kind is FollowupKind.PROMISE and row.due != today):
        when = words.when
    elif row.due == today:
        when = ""
    else:
        when = formats.spoken_day_and_weekday(row.due, today)
    tier = formats.tier_full_name(row.tier)
    facts = (fact for fact in words.details if not (masked and fact == tier))
    doer = tr("{name} 来做", name=row.staff) if row.staff else ""
    return joined(when, *facts, doer, followup_words.repeat(row.repeat) if row.repeat else "")


def _closed(row: FollowupRow, today: date, masked: bool) -> str:
    result = "" if masked else row.result or ""
    if row.status is FollowupStatus.DROPPED:
        return joined(tr("不做了"), result)
    done = tr("{day} 完成", day=formats.spoken_day(row.done_on, today)) if row.done_on is not None else ""
    return joined(done, result)


class TickCircle(QAbstractButton):
    """The empty circle before a follow-up: a click completes it (the keyboard has Enter and Space on the row). While
    several are chosen it is a box."""

    def __init__(self, name: str, *, ticked: bool = False) -> None:
        super().__init__()
        self._ticked = ticked
        self._choice: bool | None = None
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(28, 28)

    def show_choice(self, choice: bool | None) -> None:
        """None: no choosing."""
        if choice != self._choice:
            self._choice = choice
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        over = self.underMouse()
        with QPainter(self) as painter:
            box = self.rect().toRectF().adjusted(4, 4, -4, -4)
            if self._choice is not None:
                _paint_box(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), ticked=self._choice, over=over)
                return
            sign = Icon.CHECK_CIRCLE if self._ticked or over else Icon.CIRCLE
            token = "ok_text" if self._ticked else "primary" if over else "text2"
            paint_icon(painter, box, sign, look.colour(token), "fill" if self._ticked else "regular")


def _paint_box(painter: QPainter, box: QRectF, *, ticked: bool, over: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("primary" if ticked or over else "field_line"), 1))
    painter.setBrush(look.colour("primary" if ticked else "surface"))
    painter.drawRoundedRect(box, 5, 5)
    if ticked:
        paint_icon(painter, box.adjusted(3, 3, -3, -3), Icon.CHECK, look.colour("on_primary"), "bold")


class FollowupRowWidget(Row):
    """One follow-up. `acted` carries what was asked for: complete, result, postpone, drop, phone, greeting, reopen,
    menu, or spoke:call (wechat, visit, message). `picked`: toggle, range or plain, by a click.

    `full`: there is room for the rarer buttons, too; `contacts`: for the ways of a contact, which settle it.
    """

    acted = Signal(str)
    picked = Signal(str)

    def __init__(
        self, row: FollowupRow, today: date, *, masked: bool = False, full: bool = False, contacts: bool = False
    ) -> None:
        words, meta, flag = task_words(row, today, masked), task_meta(row, today, masked), followup_words.flag(row)
        harm = harm_words(row.avoid)
        self._name = "，".join(part for part in (row.customer, harm, words, meta) if part)
        super().__init__(row.id, self._name, radius=8)
        self.followup = row
        self._full, self._with_contacts = full, contacts
        self._choice: bool | None = None
        closed = row.status is not FollowupStatus.OPEN
        late = row.due < today and not closed
        self._tick = TickCircle(
            tr("改回待做") if closed else tr("完成"), ticked=row.status is FollowupStatus.DONE
        )  # fmt: skip
        self._tick.clicked.connect(self._ticked)
        sign = formats.channel_icon(row.channel) if row.channel is not None else formats.followup_icon(row.kind)
        tone = "danger_text" if late else "text3"
        self._text = TaskText(row.customer, words, sign, meta, tone, done=closed, flag=flag)
        self._text.setAccessibleName(self._name)
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, 4, 0, 3)
        self._middle.setSpacing(7)
        self._middle.addWidget(self._text)
        if row.avoid and not closed:  # what can hurt stands wherever she appears, whole
            self._middle.addWidget(harm_line(row.avoid))
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 5, 10, 5)
        line.setSpacing(8)
        line.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._middle, 1)
        self._greet: Button | None = None
        self._actions: QWidget | None = None
        self._contacts: ContactButtons | None = None
        self._more: Button | None = None
        self._openers: dict[str, Button] = {}
        self._line = line
        if row.kind in GREETED and not closed:
            self._greet = self._button(tr("复制祝福语"), Icon.COPY, "greeting", kind="ghost")
            self._greet.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a list is one Tab stop: the current row has the other
            line.addWidget(self._greet, 0, Qt.AlignmentFlag.AlignVCenter)

    # --- what can be done -----------------------------------------------------------------------------------------

    def _button(self, words: str, sign: Icon, deed: str, kind: str = "secondary") -> Button:
        made = Button(words, sign, kind, "s")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self.acted.emit(deed))
        return made

    def set_current(self, current: bool) -> None:
        super().set_current(current)
        self._text.show_whole(current)
        if self._greet is not None:
            self._greet.setVisible(not current)
        if current and self._actions is None:
            self._actions = self._make_actions()
            self._middle.addWidget(self._actions)
            if self._with_contacts and self.followup.status is FollowupStatus.OPEN:
                lead = tr("联系过，办完了：") if self._full else ""
                self._contacts = ContactButtons(tr("记下联系，这件事也就办完了"), lead, kind="ghost", signs=self._full)
                self._contacts.pressed.connect(lambda channel: self.acted.emit(f"spoke:{channel.value}"))
                self._middle.addWidget(self._contacts)
            self._more = self._make_more()
            self._line.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        for box in (self._actions, self._contacts, self._more):
            if box is not None:
                box.setVisible(current)

    def _make_more(self) -> Button:
        """⋯ stands at the right: the buttons keep their line."""
        more = IconButton(Icon.MORE, tr("更多"))
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more.clicked.connect(lambda: self.acted.emit("menu"))
        self._openers["menu"] = more
        return more

    def _make_actions(self) -> QWidget:
        """完成 推迟 复制电话, or 改回待做. What has no button is in the menu of ⋯."""
        box = QWidget()
        flow = FlowLayout(box, gap=6)
        flow.setContentsMargins(0, 0, 0, 2)
        for words, sign, deed in self._deeds():
            button = self._button(words, sign, deed, "primary" if deed == "complete" else "secondary")
            self._openers[deed] = button
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        return box

    def anchor(self, deed: str) -> QWidget:
        """Below this the menu of a deed opens: the button it was asked with, when that is seen."""
        opener = self._openers.get(deed)
        return opener if opener is not None and opener.isVisible() else self._actions or self

    def _deeds(self) -> list[tuple[str, Icon, str]]:
        if self.followup.status is not FollowupStatus.OPEN:
            return [(tr("改回待做"), Icon.UNDO, "reopen")]
        found = [(tr("完成"), Icon.CHECK, "complete")]
        if self._full:
            found.append((tr("写结果"), Icon.NOTE, "result"))
        found.append((tr("推迟"), Icon.CLOCK, "postpone"))
        if self._greet is not None:
            found.append((tr("复制祝福语"), Icon.COPY, "greeting"))
        elif self.followup.phone:
            found.append((tr("复制电话"), Icon.COPY, "phone"))
        if self._full:
            found.append((tr("不做了"), Icon.X_CIRCLE, "drop"))
        return found

    # --- choosing several -----------------------------------------------------------------------------------------

    def show_choice(self, choice: bool | None) -> None:
        """Chosen or not, among several; None: nothing is chosen at all."""
        if choice == self._choice:
            return
        self._choice = choice
        self._tick.show_choice(choice)
        self.setAccessibleName(tr("选中的：{words}", words=self._name) if choice else self._name)
        self.update()

    def _ticked(self) -> None:
        if self._choice is not None:
            self.picked.emit("toggle")
        else:
            self.acted.emit("complete" if self.followup.status is FollowupStatus.OPEN else "reopen")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.picked.emit("toggle")
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.picked.emit("range")
            else:
                self.picked.emit("plain")
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._choice:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                if not self.current:
                    painter.setBrush(look.colour("select"))
                    painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
                painter.setBrush(look.colour("primary"))
                painter.drawRoundedRect(QRectF(0, 6, 3, self.height() - 12), 1.5, 1.5)
