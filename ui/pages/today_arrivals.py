"""Who comes today, what can hurt them and what to make ready; and what to prepare for tomorrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from core.people import VisitRow, VisitStatus
from core.preparations import totals
from ui import formats
from ui.context import Context
from ui.dialogs.visit import VisitDialog
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, icon, pixmap
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button, IconButton, TogglePrepared
from ui.widgets.cards import ScrollCard
from ui.widgets.labels import ElidedLabel, HLine, frame, joined, label
from ui.widgets.layouts import FlowLayout, empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.row_list import Row, RowList
from ui.widgets.tags import Chip, Tag, TierBadge, state_tag

_STATES = {VisitStatus.ARRIVED: "ok", VisitStatus.DONE: "plain"}
"""Shown as a tag beside the name: those who cancelled or did not come are not in the list."""
_TIME_WIDTH = 62  # px


class ArrivalRow(Row):
    """One visit. Signals: `prepared(bool)` when 已备好 was pressed, `more(button)` for the ⋯."""

    prepared = Signal(bool)
    more = Signal(object)

    def __init__(self, visit: VisitRow, *, masked: bool = False) -> None:
        avoid = "，".join(p.text for p in visit.avoid)
        clock = formats.clock(visit.at) or tr("今天")
        super().__init__(visit.id, joined(f"{clock} {visit.customer}", avoid), bar=True)
        self.visit = visit
        line = QHBoxLayout(self)
        line.setContentsMargins(19, 9, 12, 9)
        line.setSpacing(8)
        line.addLayout(self._time(visit, clock))
        line.addWidget(Avatar(visit.customer, 42), 0, Qt.AlignmentFlag.AlignTop)
        line.addSpacing(4)
        middle = QVBoxLayout()
        middle.setSpacing(5)
        middle.addLayout(self._head(visit, masked=masked))
        middle.addLayout(self._chips(visit))
        middle.addStretch(1)
        line.addLayout(middle, 1)
        self.toggle = TogglePrepared(visit.ready)
        self.toggle.setAccessibleName(tr("{name} 已备好", name=visit.customer))
        self.toggle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.toggle.clicked.connect(self.prepared)
        dots = IconButton(Icon.MORE, tr("{name}：到了、取消……", name=visit.customer))
        dots.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        dots.clicked.connect(lambda: self.more.emit(dots))
        line.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(dots, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(look.px(81))

    def _short_purpose(self, visit: VisitRow) -> bool:
        """Whether the purpose fits under the time; else it stands with the party and the place."""
        return QFontMetrics(look.font("hint")).horizontalAdvance(visit.purpose or "") <= look.px(_TIME_WIDTH)

    def _time(self, visit: VisitRow, clock: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.setContentsMargins(0, 4, 0, 0)
        when = label(clock, "h2")
        when.setFixedWidth(look.px(_TIME_WIDTH))
        column.addWidget(when)
        if visit.purpose and self._short_purpose(visit):
            column.addWidget(label(visit.purpose, "hint", "text2"))
        column.addStretch(1)
        return column

    def _head(self, visit: VisitRow, *, masked: bool) -> FlowLayout:
        """Name, badge, state, then party and place; what has no room beside a long name goes under it."""
        head = FlowLayout(line_gap=2)
        head.addWidget(_line(visit.customer, "h3"))
        if visit.tier is not None and not masked:
            head.addWidget(TierBadge(visit.tier))
        if visit.status in _STATES:
            head.addWidget(Tag(state_tag(formats.visit_status(visit.status), _STATES[visit.status])))
        purpose = "" if self._short_purpose(visit) else visit.purpose or ""
        note = "" if masked else visit.note or ""
        party = tr("{n} 位客人", n=visit.party) if visit.party else ""
        nights = tr("住 {n} 晚", n=visit.nights) if visit.nights else ""
        details = joined(party, visit.place or "", nights, purpose, note)
        if details:
            head.addWidget(_line(details, "sub"))
        return head

    def _chips(self, visit: VisitRow) -> FlowLayout:
        flow = FlowLayout()
        for avoided in visit.avoid:
            flow.addWidget(Chip(avoided.kind, avoided.text))
        for prep in visit.prepare:
            done = prep.ready and not visit.ready
            sign = Icon.CHECK if done else formats.category_icon(prep.category)
            flow.addWidget(Chip("ok" if done else "like", prep.text, sign))
        return flow


def _line(words: str, role: str) -> ElidedLabel:
    """A line as high as the badge beside it."""
    made = ElidedLabel(words, role)
    made.setFixedHeight(look.px(24))
    return made


class ArrivalsCard(ScrollCard):
    """今日到店 with tomorrow's preparations under the last row."""

    def __init__(self, ctx: Context) -> None:
        self._order = Button(tr("按时间"), Icon.SORT, "ghost", "s")
        super().__init__(tr("今日到店"), "", self._order)
        self._ctx = ctx
        self._today: Sequence[VisitRow] = ()
        self._tomorrow: Sequence[VisitRow] = ()
        self.unready_first = False
        self._order.clicked.connect(self._turn_order)
        self.list = RowList(tr("今日到店"))
        self.list.menu = self.menu
        self.list.activated.connect(self._open)
        self.list.opened.connect(self._open)
        self.list.ticked.connect(lambda key: self._prepare(self.visit(key), not self.visit(key).ready))
        self.column.addWidget(self.list)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(18, 12, 18, 14)
        self.column.addLayout(self._below)
        self.column.addStretch(1)

    # --- showing --------------------------------------------------------------------------------------------------

    def show_visits(self, today: Sequence[VisitRow], tomorrow: Sequence[VisitRow], *, book_is_empty: bool) -> None:
        """`today` in order of time; `tomorrow` for what to make ready the evening before."""
        self._today, self._tomorrow = today, tomorrow
        guests = sum(visit.party or 1 for visit in today)
        assert self.title is not None
        counts = joined(tr("{n} 组", n=len(today)), tr("{n} 位客人", n=guests)) if today else ""
        self.title.set_count(counts)
        self._order.setVisible(len(today) > 1)
        self._fill()
        self._fill_below(book_is_empty)

    def _fill(self) -> None:
        self._order.set_text(tr("先看没备好的") if self.unready_first else tr("按时间"))
        rows = sorted(self._today, key=lambda visit: visit.ready) if self.unready_first else self._today
        self.list.begin()
        for visit in rows:
            row = ArrivalRow(visit, masked=self._ctx.masked)
            row.prepared.connect(lambda ready, visit=visit: self._prepare(visit, ready))
            row.more.connect(lambda dots, visit=visit: self._show_menu(visit, dots))
            self.list.add_row(row)
            self.list.add(HLine())
        self.list.end()
        self.list.setVisible(bool(rows))

    def _fill_below(self, book_is_empty: bool) -> None:
        empty_layout(self._below)
        if not self._today:
            self._below.addWidget(self._nobody(book_is_empty), 1)
        self.column.setStretch(1, 0 if self._today else 1)
        self.column.setStretch(2, 1 if self._today else 0)
        things = totals(self._tomorrow)
        if self._tomorrow:
            self._below.addWidget(self._tomorrow_box(len(self._tomorrow), things))

    def _nobody(self, book_is_empty: bool) -> EmptyState:
        if book_is_empty:
            empty = EmptyState(
                Icon.USERS_THREE, tr("客户簿还是空的"), tr("从 Excel 导入名单，或先记下第一位客人。"), tr("导入名单")
            )
            empty.pressed.connect(lambda: self._ctx.go("import"))
            return empty
        hint = tr("客人来电话订位，按 Ctrl+K 写一句，例如：明天 18:00 张三 4 位。")
        empty = EmptyState(Icon.ARRIVED, tr("今天没有约好的客人"), hint, tr("看看客户"))
        empty.pressed.connect(lambda: self._ctx.go("customers"))
        return empty

    def _tomorrow_box(self, parties: int, things: Sequence[tuple[str, int]]) -> QFrame:
        box = frame("inset")
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(pixmap(Icon.PACKAGE, "primary_text", look.px(18), "fill"))
        head.addWidget(sign)
        words = tr("明天 {n} 组，今天先备下", n=parties) if things else tr("明天 {n} 组，没有要先备的", n=parties)
        head.addWidget(label(words, "h3", wrap=True), 1)
        column.addLayout(head)
        if things:
            flow = FlowLayout()
            for text, times in things:
                flow.addWidget(Chip("ok", text if times == 1 else f"{text} ×{times}"))
            column.addLayout(flow)
        return box

    # --- doing ----------------------------------------------------------------------------------------------------

    def visit(self, key: int) -> VisitRow:
        """The visit of a row."""
        return next(visit for visit in self._today if visit.id == key)

    def choose_first_unready(self) -> None:
        """Go to the first visit that wants preparing."""
        self.list.choose(next((visit.id for visit in self._today if not visit.ready), None))
        self.list.focus_current()

    def _turn_order(self) -> None:
        self.unready_first = not self.unready_first
        self._fill()

    def _open(self, key: int) -> None:
        self._ctx.open_customer(self.visit(key).customer_id, [visit.customer_id for visit in self._today])

    def _prepare(self, visit: VisitRow, ready: bool) -> None:
        name, archive = visit.customer, self._ctx.archive
        words = tr("{name} 的都备好了", name=name) if ready else tr("{name} 改回没备好", name=name)
        if self._ctx.do(lambda: archive.visits.set_ready(visit.id, ready), words) is None:
            self._fill()  # the button shows what is true

    def _change(self, visit: VisitRow) -> None:
        profile = self._ctx.archive.customers.profile(visit.customer_id)
        VisitDialog(self, self._ctx, profile, self._ctx.archive.visits.get(visit.id)).open()

    def _set_status(self, visit: VisitRow, status: VisitStatus, words: str) -> None:
        archive = self._ctx.archive
        self._ctx.do(lambda: archive.visits.set_status(visit.id, status), words)

    def _show_menu(self, visit: VisitRow, dots: QWidget) -> None:
        menu = self.menu(visit.id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(dots.mapToGlobal(QPoint(0, dots.height())))

    def menu(self, key: int) -> QMenu:
        """Everything that can be done with an arrival."""
        visit, menu, side = self.visit(key), QMenu(self), 16
        name = visit.customer
        steps = (
            (VisitStatus.ARRIVED, Icon.ARRIVED, tr("到了"), tr("{name} 到店了", name=name)),
            (VisitStatus.DONE, Icon.SIGN_OUT, tr("走了"), tr("{name} 离店了", name=name)),
            (VisitStatus.PLANNED, Icon.UNDO, tr("改回待到店"), tr("{name} 改回待到店", name=name)),
            (VisitStatus.CANCELLED, Icon.X_CIRCLE, tr("取消了"), tr("{name} 取消了", name=name)),
            (VisitStatus.NO_SHOW, Icon.MINUS_CIRCLE, tr("没有来"), tr("{name} 没有来", name=name)),
        )
        for status, sign, words, said in steps:
            if status is visit.status or (status is VisitStatus.DONE and visit.status is not VisitStatus.ARRIVED):
                continue
            menu.addAction(icon(sign, size=side), words).triggered.connect(
                lambda _=False, status=status, said=said: self._set_status(visit, status, said)
            )
        menu.addSeparator()
        words = tr("还没备好") if visit.ready else tr("已备好")
        menu.addAction(icon(Icon.CHECK_CIRCLE, size=side), words).triggered.connect(
            lambda: self._prepare(visit, not visit.ready)
        )
        menu.addAction(icon(Icon.EDIT, size=side), tr("改预约")).triggered.connect(lambda: self._change(visit))
        menu.addAction(icon(Icon.USER, size=side), tr("打开档案")).triggered.connect(lambda: self._open(key))
        return menu
