"""往来: what happened with a customer and what is planned, with filters and a search."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.people import FollowupRow, Profile, TimelineEntry
from core.terms import Channel
from core.text import search_key
from core.timeline import in_group, timeline
from ui import formats
from ui.context import Context
from ui.language import tr
from ui.pages.followup_actions import FollowupMenus
from ui.pages.followup_deeds import log_contact
from ui.pages.profile_entries import entry_words, look_of
from ui.theme import look
from ui.theme.icons import Icon, icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import ScrollCard
from ui.widgets.choices import Segmented
from ui.widgets.contact_buttons import ContactButtons
from ui.widgets.fields import SearchField
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.timeline import TimelineItem

WIDTH = 392
_AROUND = 48
"""px of the title row beside its words and the filters."""
_GAP = 8
_AT_ONCE = 20
"""Entries shown at once, more than have room; the end of the list and 再看更早的 show as many more."""


class TimelineCard(ScrollCard):
    """`entry_pressed(TimelineEntry)`: one is to be changed; `contact_pressed`, `feedback_pressed`: a new one is to be
    written down. Deleting and completing are done here, with undo."""

    entry_pressed = Signal(object)
    contact_pressed = Signal()
    feedback_pressed = Signal()

    def __init__(self, ctx: Context) -> None:
        groups = [("all", tr("全部")), ("visits", tr("到店")), ("feedback", tr("意见")), ("followups", tr("跟进"))]
        self.groups = Segmented(groups, name=tr("往来里看什么"))
        self.more = IconButton(Icon.MORE, tr("往来：更多"))
        title = tr("往来")
        room = look.px(WIDTH) - QFontMetrics(look.font("h2")).horizontalAdvance(title) - _AROUND
        beside = self.groups.sizeHint().width() + self.more.sizeHint().width() + _GAP <= room
        super().__init__(title, "", *([self.groups] if beside else []), self.more)
        self._ctx = ctx
        self._profile: Profile | None = None
        self.followups = FollowupMenus(ctx, self)
        self.set_foot(self._make_foot())
        self._entries: list[TimelineEntry] = []
        self._items: list[Entry] = []
        self._more_button: Button | None = None
        self._shown = _AT_ONCE
        self._only: str | None = None
        self.more.clicked.connect(self._open_more)
        self.only_button = Button("", Icon.CLOSE, "soft", "s")
        self.only_button.clicked.connect(lambda: self.show_only(None))
        self.field = SearchField(tr("在往来里找"), size="s")
        self.field.searched.connect(lambda _: self._fill())
        self.field.left.connect(self.stop_search)
        self.field.hide()
        self.groups.chosen.connect(lambda _: self.show_only(None))
        self.column.setContentsMargins(14, 6, 8, 8)
        if not beside:
            self._outer.insertWidget(1, self._own_row(self.groups))
        self._only_row = self._own_row(self.only_button)
        self._only_row.hide()
        for widget in (self._only_row, self.field):
            self._outer.insertWidget(self._outer.indexOf(self.scroller), widget)
        self.end_reached.connect(self._reach_end)

    def _make_foot(self) -> QWidget:
        """A contact is noted with one press."""
        self.contacts = ContactButtons(tr("记下今天联系过了"), kind="ghost", signs=False)
        self.contacts.pressed.connect(self._spoke)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 4, 10, 6)
        column.addWidget(self.contacts)
        return box

    def _own_row(self, inside: QWidget) -> QWidget:
        """A row of its own, where the words are long."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 6, 14, 4)
        row.addWidget(inside)
        row.addStretch(1)
        return box

    def show_profile(self, profile: Profile, *, keep: bool) -> None:
        """`keep`: the same customer again; filter, search and place stay."""
        self._profile = profile
        self._entries = timeline(profile)
        if not keep:
            self.field.clear()
            self.field.hide()
            self._shown = _AT_ONCE
            self._choose_only(None)
        with self.filled():
            self._fill(keep=keep)

    def search(self) -> None:
        """Ctrl+F: show the field."""
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def stop_search(self) -> bool:
        """Everything again; False when nothing was searched for, nor one kind picked."""
        if self.field.isHidden():
            picked = self._only is not None
            self.show_only(None)
            return picked
        self.field.clear()
        self.field.hide()
        self._fill()
        return True

    def entries(self) -> list[TimelineEntry]:
        """What fits the filter and the words searched for."""
        group, words = self._only or self.groups.value(), search_key(self.field.text())
        today, masked = self._ctx.today(), self._ctx.masked
        return [
            entry
            for entry in self._entries
            if in_group(entry, group)
            and not (masked and entry.kind == "tier")
            and (not words or words in search_key(" ".join(entry_words(entry, today, masked=masked))))
        ]

    # --- more filters ---------------------------------------------------------------------------------------------

    def show_only(self, group: str | None) -> None:
        """Only what is of this group of core.timeline; None: what the switch says."""
        self._choose_only(group)
        self._fill()

    def _choose_only(self, group: str | None) -> None:
        self._only = group
        self._only_row.setVisible(group is not None)
        if group is not None:
            self.only_button.set_text(_more_groups()[group])

    def _open_more(self) -> None:
        self.make_more_menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def make_more_menu(self) -> QMenu:
        """What else can be looked at, and what can be written down here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group, words in _more_groups().items():
            if group == "tiers" and self._ctx.masked:
                continue
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, group=group: self.show_only(group))
            action.setCheckable(True)
            action.setChecked(group == self._only)
        menu.addSeparator()
        menu.addAction(icon(Icon.SEARCH), tr("在往来里找") + "\tCtrl+F", self.search)
        menu.addSeparator()
        menu.addAction(icon(Icon.PHONE), tr("记一次联系"), self.contact_pressed.emit)
        menu.addAction(icon(Icon.CHAT), tr("记一条意见"), self.feedback_pressed.emit)
        return menu

    def _fill(self, *, keep: bool = False) -> None:
        """The entries that are there are told anew, so that a note costs what it changes."""
        place = self.scroller.verticalScrollBar().value() if keep else 0
        found = self.entries()
        shown = found[: self._shown]
        del self._items[len(shown) :]
        self._more_button = None
        empty_layout(self.column, keep=len(self._items))
        for number, entry in enumerate(shown):
            if number == len(self._items):
                self._items.append(self._item())
                self.column.addWidget(self._items[number])
                self._items[number].show()  # at once: a list that gets shorter first would be at its end again
            self._tell(self._items[number], entry, first=number == 0, last=number == len(found) - 1)
        if not found:
            self.column.addWidget(_nothing(searched=bool(self._entries)), 1)
        if len(found) > self._shown:
            self._more_button = Button(tr("再看更早的"), Icon.DOWN, "ghost")
            self._more_button.clicked.connect(self._show_more)
            self.column.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(1)
        self.scroller.verticalScrollBar().setValue(place)

    def _show_more(self) -> None:
        """The button goes; who stood on it stands on the first of the new ones."""
        before, on_button = len(self._items), self._more_button is not None and self._more_button.hasFocus()
        self._shown += _AT_ONCE
        with self.filled():
            self._fill(keep=True)
            if on_button:
                self._items[before].setFocus(Qt.FocusReason.TabFocusReason)

    def _reach_end(self) -> None:
        """The earlier ones come by themselves."""
        if len(self._items) < len(self.entries()):
            self._show_more()

    def _item(self) -> Entry:
        item = Entry()
        item.pressed.connect(lambda: self.entry_pressed.emit(item.entry))
        item.menu_wanted.connect(lambda spot: self._open_menu(item.entry, spot))
        return item

    def _tell(self, item: Entry, entry: TimelineEntry, *, first: bool, last: bool) -> None:
        ctx = self._ctx
        title, note = entry_words(entry, ctx.today(), masked=ctx.masked)
        amount = ""
        if entry.amount_cents is not None:
            amount = formats.MASK if ctx.masked else formats.money(entry.amount_cents, ctx.currency)
        when = " ".join(part for part in (formats.day(entry.day, ctx.today()), formats.clock(entry.at)) if part)
        item.entry = entry
        item.tell(look_of(entry), title, when, note, amount, first=first, last=last)
        item.setToolTip(formats.full_day(entry.day))

    # --- what can be done -----------------------------------------------------------------------------------------

    def _open_menu(self, entry: TimelineEntry, spot: QPoint) -> None:
        self.make_menu(entry).popup(spot)

    def make_menu(self, entry: TimelineEntry) -> QMenu:
        """What can be done with an entry; with a follow-up all that its list offers."""
        task = entry.facts.get("row")
        if isinstance(task, FollowupRow):
            return self.followups.menu(task)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry.kind == "tier":
            menu.addAction(icon(Icon.QUESTION), tr("为什么是这个等级"), lambda: self.entry_pressed.emit(entry))
        else:
            words = tr("改预约") if entry.kind == "visit" else tr("改这一条")
            menu.addAction(icon(Icon.EDIT), words, lambda: self.entry_pressed.emit(entry))
        if entry.kind == "purchase":
            menu.addAction(icon(Icon.TRASH, "danger_text"), tr("删除这笔消费"), lambda: self._delete_purchase(entry))
        elif entry.kind == "contact":
            menu.addAction(icon(Icon.TRASH, "danger_text"), tr("删除这次联系"), lambda: self._delete_contact(entry))
        return menu

    def _delete_purchase(self, entry: TimelineEntry) -> None:
        archive = self._ctx.archive
        self._ctx.do(lambda: archive.purchases.delete(entry.id), tr("已删除一笔消费"), sign=Icon.TRASH)

    def _delete_contact(self, entry: TimelineEntry) -> None:
        book = self._ctx.archive.feedback
        self._ctx.do(lambda: book.delete_contact(entry.id), tr("已删除一条联系记录"), sign=Icon.TRASH)

    def _spoke(self, channel: Channel) -> None:
        if self._profile is not None:
            log_contact(self._ctx, self._profile.row.id, self._profile.row.name, channel)


class Entry(TimelineItem):
    """An entry that can be pressed and has a menu. `entry`: what it shows."""

    pressed = Signal()
    menu_wanted = Signal(QPoint)
    entry: TimelineEntry

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())


def _more_groups() -> dict[str, str]:
    """The filters beside the switch."""
    return {
        "preferences": tr("只看喜好"),
        "purchases": tr("只看消费"),
        "contacts": tr("只看联系"),
        "tiers": tr("只看等级变化"),
    }


def _nothing(*, searched: bool) -> QWidget:
    if searched:
        return EmptyState(Icon.SEARCH, tr("这里没有"), tr("换个说法，或看全部往来。"))
    return EmptyState(Icon.HISTORY, tr("还没有往来"), tr("到店、消费、意见和跟进都会记在这里。"))
