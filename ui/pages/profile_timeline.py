"""往来: what happened with a customer and what is planned, with filters and a search."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from core.people import FollowupRow, FollowupStatus, Profile, TimelineEntry
from core.text import search_key
from core.timeline import in_group, timeline
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.pages.profile_entries import entry_words, look_of
from ui.theme import look
from ui.theme.icons import Icon, icon
from ui.widgets.buttons import Button
from ui.widgets.cards import ScrollCard
from ui.widgets.choices import Segmented
from ui.widgets.fields import SearchField
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.timeline import TimelineItem

WIDTH = 392
_AROUND = 48
"""px of the title row beside its words and the filters."""
_AT_ONCE = 60
"""Entries shown before 再看一些."""


class TimelineCard(ScrollCard):
    """`visit_pressed(id)`: a visit is to be changed. Deleting and completing are done here, with undo."""

    visit_pressed = Signal(int)

    def __init__(self, ctx: Context) -> None:
        groups = [("all", tr("全部")), ("visits", tr("到店")), ("feedback", tr("意见")), ("followups", tr("跟进"))]
        self.groups = Segmented(groups, name=tr("往来里看什么"))
        title = tr("往来")
        room = look.px(WIDTH) - QFontMetrics(look.font("h2")).horizontalAdvance(title) - _AROUND
        beside = self.groups.sizeHint().width() <= room
        super().__init__(title, "", *([self.groups] if beside else []))
        self._ctx = ctx
        self._entries: list[TimelineEntry] = []
        self._shown = _AT_ONCE
        self.field = SearchField(tr("在往来里找"), size="s")
        self.field.searched.connect(lambda _: self._fill())
        self.field.left.connect(self.stop_search)
        self.field.hide()
        self.groups.chosen.connect(lambda _: self._fill())
        self.column.setContentsMargins(14, 6, 8, 8)
        if not beside:
            self._outer.insertWidget(1, self._own_row())
        self._outer.insertWidget(self._outer.indexOf(self.scroller), self.field)

    def _own_row(self) -> QWidget:
        """A row of its own for the filters, where the words are long."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 0, 14, 8)
        row.addWidget(self.groups)
        row.addStretch(1)
        return box

    def show_profile(self, profile: Profile, *, keep: bool) -> None:
        """`keep`: the same customer again; filter, search and place stay."""
        self._entries = timeline(profile)
        if not keep:
            self.field.clear()
            self.field.hide()
            self._shown = _AT_ONCE
        self._fill(keep=keep)

    def search(self) -> None:
        """Ctrl+F: show the field."""
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def stop_search(self) -> bool:
        """Everything again; False when nothing was searched for."""
        if self.field.isHidden():
            return False
        self.field.clear()
        self.field.hide()
        self._fill()
        return True

    def entries(self) -> list[TimelineEntry]:
        """What fits the filter and the words searched for."""
        group, words = self.groups.value(), search_key(self.field.text())
        today = self._ctx.today()
        return [
            entry
            for entry in self._entries
            if in_group(entry, group) and (not words or words in search_key(" ".join(entry_words(entry, today))))
        ]

    def _fill(self, *, keep: bool = False) -> None:
        place = self.scroller.verticalScrollBar().value() if keep else 0
        empty_layout(self.column)
        found = self.entries()
        for number, entry in enumerate(found[: self._shown]):
            self.column.addWidget(self._item(entry, first=number == 0, last=number == len(found) - 1))
        if not found:
            self.column.addWidget(_nothing(searched=bool(self._entries)), 1)
        if len(found) > self._shown:
            more = Button(tr("再看更早的"), Icon.DOWN, "ghost")
            more.clicked.connect(self._show_more)
            self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(1)
        self.scroller.verticalScrollBar().setValue(place)

    def _show_more(self) -> None:
        self._shown += _AT_ONCE
        self._fill(keep=True)

    def _item(self, entry: TimelineEntry, *, first: bool, last: bool) -> Entry:
        ctx = self._ctx
        title, note = entry_words(entry, ctx.today(), masked=ctx.masked)
        amount = ""
        if entry.amount_cents is not None:
            amount = formats.MASK if ctx.masked else formats.money(entry.amount_cents, ctx.currency)
        when = " ".join(part for part in (formats.day(entry.day, ctx.today()), formats.clock(entry.at)) if part)
        item = Entry(look_of(entry), title, when, note, amount, first=first, last=last)
        item.setToolTip(formats.full_day(entry.day))
        if entry.kind == "visit":
            item.set_pressable()
            item.pressed.connect(lambda: self.visit_pressed.emit(entry.id))
        item.menu_wanted.connect(lambda spot: self._open_menu(entry, spot))
        return item

    # --- what can be done -----------------------------------------------------------------------------------------

    def _open_menu(self, entry: TimelineEntry, spot: QPoint) -> None:
        menu = self.make_menu(entry)
        if menu is not None:
            menu.popup(spot)

    def make_menu(self, entry: TimelineEntry) -> QMenu | None:
        """What can be done with an entry; None: nothing."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        task = entry.facts.get("row")
        if entry.kind == "visit":
            menu.addAction(icon(Icon.EDIT), tr("改预约"), lambda: self.visit_pressed.emit(entry.id))
        elif entry.kind == "purchase":
            menu.addAction(icon(Icon.TRASH, "danger_text"), tr("删除这笔消费"), lambda: self._delete_purchase(entry))
        elif isinstance(task, FollowupRow) and task.status is FollowupStatus.OPEN:
            menu.addAction(icon(Icon.CHECK), tr("完成"), lambda: self._complete(task))
        if menu.isEmpty():
            menu.deleteLater()
            return None
        return menu

    def _delete_purchase(self, entry: TimelineEntry) -> None:
        archive = self._ctx.archive
        self._ctx.do(lambda: archive.purchases.delete(entry.id), tr("已删除一笔消费"), sign=Icon.TRASH)

    def _complete(self, task: FollowupRow) -> None:
        archive, today = self._ctx.archive, self._ctx.today()
        self._ctx.do(lambda: archive.followups.complete(task.id, today), tr("{name} 的事完成了", name=task.customer))


class Entry(TimelineItem):
    """An entry that can be pressed and has a menu."""

    pressed = Signal()
    menu_wanted = Signal(QPoint)
    _pressable = False

    def set_pressable(self) -> None:
        self._pressable = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressable and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._pressable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())


def _nothing(*, searched: bool) -> QWidget:
    if searched:
        return EmptyState(Icon.SEARCH, tr("这里没有"), tr("换个说法，或看全部往来。"))
    return EmptyState(Icon.HISTORY, tr("还没有往来"), tr("到店、消费、意见和跟进都会记在这里。"))
