"""Follow-ups as a list, grouped by 逾期, 今天, 7 天内, 以后 and 已完成; the current one shows what can be done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core import agenda
from core.agenda import Nearness
from core.people import FollowupRow
from core.terms import FollowupKind, FollowupStatus
from ui import formats, wording
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.buttons import Button
from ui.widgets.labels import joined, label
from ui.widgets.layouts import FlowLayout
from ui.widgets.row_list import Row, RowList
from ui.widgets.task_text import TaskText

_MONEY = re.compile(r"[¥￥$]\s?[\d,.]+(?:\s?万)?|[\d,.]+\s?(?:元|块钱|万元)")


@dataclass(frozen=True, slots=True)
class Group:
    """One part of the list: its key, its title and its rows."""

    key: str
    title: str
    rows: tuple[FollowupRow, ...]


def grouped(rows: Sequence[FollowupRow], today: date) -> list[Group]:
    """Open follow-ups by how near they are (core/agenda.py), with their titles."""
    titles = {
        Nearness.OVERDUE: tr("逾期"),
        Nearness.TODAY: tr("今天"),
        Nearness.WEEK: tr("7 天内"),
        Nearness.LATER: tr("以后"),
    }
    return [Group(near.value, titles[near], tuple(found)) for near, found in agenda.grouped(rows, today).items()]


def task_words(row: FollowupRow, today: date, masked: bool = False) -> str:
    """What to do; sums of money are hidden while the screen is masked."""
    title = wording.followup(row, today).title
    return _MONEY.sub(formats.MASK, title) if masked else title


def task_meta(row: FollowupRow, today: date, masked: bool = False) -> str:
    """The small line: the day and how late, then channel, tier, age. The day of today's goes without saying."""
    words = wording.followup(row, today)
    if row.status is FollowupStatus.DONE:
        done = tr("{day} 完成", day=formats.spoken_day(row.done_on, today)) if row.done_on is not None else ""
        return joined(done, row.result or "")
    if words.late or row.postponed_from is not None:
        when = words.when
    elif row.due == today:
        when = ""
    else:
        when = formats.spoken_day_and_weekday(row.due, today)
    tier = formats.tier_full_name(row.tier)
    return joined(when, *(fact for fact in words.details if not (masked and fact == tier)))


class TickCircle(QAbstractButton):
    """The empty circle before a follow-up: a click completes it (the keyboard has Enter and Space on the row)."""

    def __init__(self, name: str, *, ticked: bool = False) -> None:
        super().__init__()
        self._ticked = ticked
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(28, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        over = self.underMouse()
        sign = Icon.CHECK_CIRCLE if self._ticked or over else Icon.CIRCLE
        token = "ok_text" if self._ticked else "primary" if over else "text2"
        with QPainter(self) as painter:
            box = self.rect().toRectF().adjusted(4, 4, -4, -4)
            paint_icon(painter, box, sign, look.colour(token), "fill" if self._ticked else "regular")


class FollowupRowWidget(Row):
    """One follow-up. `acted` carries what was asked for: complete, result, postpone, drop, phone, greeting, reopen.

    `full`: there is room for the rarer buttons, too.
    """

    acted = Signal(str)

    def __init__(self, row: FollowupRow, today: date, *, masked: bool = False, full: bool = False) -> None:
        words, meta = task_words(row, today, masked), task_meta(row, today, masked)
        harm = tr("，").join(formats.whose(p) for p in row.avoid)
        super().__init__(row.id, "，".join(part for part in (row.customer, harm, words, meta) if part), radius=8)
        self.followup = row
        self._full = full
        done = row.status is FollowupStatus.DONE
        late = row.due < today and not done
        tick = TickCircle(tr("改回待做") if done else tr("完成"), ticked=done)
        tick.clicked.connect(lambda: self.acted.emit("reopen" if done else "complete"))
        sign = formats.channel_icon(row.channel) if row.channel is not None else formats.followup_icon(row.kind)
        self._text = TaskText(row.customer, words, sign, meta, "danger_text" if late else "text3", done=done)
        self._text.setAccessibleName(self.accessibleName())
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, 4, 0, 3)
        self._middle.setSpacing(7)
        self._middle.addWidget(self._text)
        if row.avoid and not done:  # what can hurt stands wherever she appears, whole
            self._harm = label(harm, "hint", "danger", wrap=True)
            self._harm.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._middle.addWidget(self._harm)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 5, 10, 5)
        line.setSpacing(8)
        line.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._middle, 1)
        self._greet: Button | None = None
        self._actions: QWidget | None = None
        if row.kind is FollowupKind.BIRTHDAY and not done:
            self._greet = self._button(tr("复制祝福语"), Icon.COPY, "greeting", kind="ghost")
            self._greet.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a list is one Tab stop: the current row has the other
            line.addWidget(self._greet, 0, Qt.AlignmentFlag.AlignVCenter)

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
        if self._actions is not None:
            self._actions.setVisible(current)

    def _make_actions(self) -> QWidget:
        """完成 推迟 复制电话, or 改回待做. What has no button is in the context menu."""
        box = QWidget()
        flow = FlowLayout(box, gap=6)
        flow.setContentsMargins(0, 0, 0, 4)
        for words, sign, deed in self._deeds():
            flow.addWidget(self._button(words, sign, deed, "primary" if deed == "complete" else "secondary"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        return box

    @property
    def anchor(self) -> QWidget:
        """Below this the menu of 推迟 opens."""
        return self._actions or self

    def _deeds(self) -> list[tuple[str, Icon, str]]:
        if self.followup.status is FollowupStatus.DONE:
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


class FollowupList(RowList):
    """`show_groups` fills it. Signals: `acted(deed, followup, widget)`, `more()` when 还有 n 项 was pressed."""

    acted = Signal(str, object, object)
    more = Signal()

    def __init__(self, name: str, *, starts_current: bool = True, full: bool = False) -> None:
        super().__init__(name, starts_current=starts_current)
        self._full = full
        self._column.setContentsMargins(9, 8, 9, 8)
        self.activated.connect(self._complete)
        self.ticked.connect(self._complete)
        self.headings: dict[str, QWidget] = {}

    def show_groups(self, groups: Sequence[Group], today: date, *, masked: bool = False, most: int = 60) -> None:
        """Show the first `most` rows; the rest is one remark that leads on."""
        self.begin()
        self.headings.clear()
        left = most
        for group in groups:
            if left > 0 and group.title:
                self._add_heading(group, first=not self.headings)
            for followup in group.rows[: max(left, 0)]:
                self._add_followup(followup, today, masked)
            left -= len(group.rows)
        if left < 0:
            button = Button(tr("还有 {n} 项", n=-left), kind="ghost", size="s")
            button.clicked.connect(self.more)
            self.add(button)
        self.end()

    def followup(self, key: int) -> FollowupRow:
        """The follow-up of a row."""
        return self._widget(key).followup

    def _widget(self, key: int) -> FollowupRowWidget:
        return next(row for row in self.rows if isinstance(row, FollowupRowWidget) and row.key == key)

    def _add_heading(self, group: Group, *, first: bool) -> None:
        late = group.key == Nearness.OVERDUE
        heading = QWidget()
        line = QHBoxLayout(heading)
        line.setContentsMargins(10, 2 if first else 8, 10, 2)
        line.setSpacing(6)
        line.addWidget(label(group.title, "h3", "danger" if late else None))
        line.addWidget(label(f"{len(group.rows):,}", "sub", "danger" if late else None))
        line.addStretch(1)
        self.headings[group.key] = heading
        self.add(heading)

    def _add_followup(self, followup: FollowupRow, today: date, masked: bool) -> None:
        row = FollowupRowWidget(followup, today, masked=masked, full=self._full)
        row.acted.connect(lambda deed: self.acted.emit(deed, followup, row.anchor))
        self.add_row(row)

    def _complete(self, key: int) -> None:
        followup = self.followup(key)
        deed = "reopen" if followup.status is FollowupStatus.DONE else "complete"
        self.acted.emit(deed, followup, self._widget(key))

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()
