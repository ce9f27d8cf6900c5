"""被冷落的客户: no contact for longer than their tier's interval, the longest absence first; a press turns to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from shiboken6 import isValid

from core.agenda import SPOKEN
from core.changes import ChangeSet
from core.people import FollowupDraft, NeglectedEntry, Preference
from core.terms import Channel, FollowupKind
from ui import followup_words, formats
from ui.context import Context
from ui.dialogs.followup import FollowupDialog, add_followup
from ui.language import tr
from ui.pages.base import Page
from ui.pages.followup_deeds import log_contact
from ui.theme.icons import Icon, icon
from ui.widgets.buttons import Button
from ui.widgets.cards import ScrollCard
from ui.widgets.header import PageHeader
from ui.widgets.labels import HLine
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.neglected_row import NeglectedRow
from ui.widgets.pill_bar import Choice, PillBar
from ui.widgets.row_list import RowList

_PAGE = 20
"""Rows shown at once, more than have room; the end of the list and 再看一些 show as many more."""
_KEY, _ALL = "key", "all"
_SHOWN = ("customers", "contact_log", "followups", "purchases", "visits", "settings", "phones", "preferences")


class NeglectedPage(Page):
    """`show_where`: `tier` to show (key, all, or the key of a tier)."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        back = Button(tr("今天"), Icon.LEFT, "ghost", "s", keys="Esc")
        back.clicked.connect(lambda: ctx.go("today"))
        self.header = PageHeader(tr("被冷落的客户"), "", back)
        self.pills = PillBar(tr("哪些客户"), _KEY)
        self.pills.chosen.connect(lambda _key: self._filter())
        self.card = ScrollCard(tr("多久没联系"))
        self.list = RowList(tr("被冷落的客户"), starts_current=True)
        self.list.menu = self.menu
        self.list.activated.connect(lambda key: self._follow_up(self.entry(key)))
        self.list.ticked.connect(lambda key: self._follow_up(self.entry(key)))
        self.list.opened.connect(self._open)
        self.card.column.addWidget(self.list)
        self._calm = QHBoxLayout()
        self.card.column.addLayout(self._calm, 1)
        self.column.addWidget(self.header)
        self.column.addWidget(self.pills)
        self.column.addWidget(self.card, 1)
        self.card.end_reached.connect(self._reach_end)
        self._entries: list[NeglectedEntry] = []
        self._counts: dict[str, int] | None = None
        self._most = _PAGE
        self._more = False

    # --- reading --------------------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        return self.list

    def refresh(self) -> None:
        followups, today = self.ctx.archive.followups, self.ctx.today()
        self._offer()
        self._show()
        self.ctx.read(lambda: followups.neglected_counts(today), self._count)

    def _count(self, counts: dict[str, int]) -> None:
        """How many there are of each tier; a moment later in a big shop. The newest question is answered last."""
        if not isValid(self):
            return
        before, self._counts = self.pills.current, counts
        self._offer()
        if self.pills.current != before:  # nobody of that tier any more
            self._show()
        elif not self._entries:
            self._be_calm()

    def _offer(self) -> None:
        """The pills, as far as they are counted. Tiers are hidden with the amounts."""
        masked, counts = self.ctx.masked, self._counts or {}
        best = self.ctx.archive.tiers.key_tiers()
        total, key = sum(counts.values()), sum(n for tier, n in counts.items() if tier in best)
        tiers = [] if masked else [Choice(f"tier:{tier}", formats.tier_name(tier), n) for tier, n in counts.items()]
        chosen = self.pills.current
        if self._counts is None and chosen.startswith("tier:") and not masked:  # it comes with the counts
            tiers.append(Choice(chosen, formats.tier_name(chosen.removeprefix("tier:"))))
        first = tr("先联系的") if masked else tr("重要和次要")
        known = self._counts is not None
        self.pills.set_choices(
            [Choice(_KEY, first, key if known else None), Choice(_ALL, tr("全部"), total if known else None), *tiers]
        )

    def on_change(self, changes: ChangeSet) -> None:
        if changes.touches(*_SHOWN):
            self.refresh()

    def _filter(self) -> None:
        self._most = _PAGE
        self.refresh()

    def _show(self) -> None:
        archive, today, chosen = self.ctx.archive, self.ctx.today(), self.pills.current
        tiers = {chosen.removeprefix("tier:")} if chosen.startswith("tier:") else set()
        self._entries = archive.followups.neglected(today, chosen == _ALL, tiers=tiers, most=self._most + 1)
        self._more = len(self._entries) > self._most
        del self._entries[self._most :]
        avoid = archive.preferences.avoided([entry.customer_id for entry in self._entries])
        with self.card.filled():
            self._fill(avoid)
        self.list.setVisible(bool(self._entries))
        empty_layout(self._calm)
        if not self._entries and self._counts is not None:
            self._be_calm()
        longest = max((entry.days for entry in self._entries), default=0)
        self.header.set_sub(tr("最久 {n} 天没联系；黑名单和不愿被联系的不在这里", n=longest) if longest else "")

    def _fill(self, avoid: Mapping[int, Sequence[Preference]]) -> None:
        today, masked = self.ctx.today(), self.ctx.masked
        self.list.begin()
        for entry in self._entries:
            row = NeglectedRow(entry, today, avoid.get(entry.customer_id, ()), masked=masked)
            row.acted.connect(lambda deed, entry=entry: self._act(deed, entry))
            row.spoken.connect(lambda channel, entry=entry: self._spoke(entry, channel))
            self.list.add_row(row)
            self.list.add(HLine())
        if self._more:
            button = Button(tr("再看一些"), kind="ghost", size="s")
            button.clicked.connect(self._show_more)
            self.list.add(button)
        self.list.end()

    def _be_calm(self) -> None:
        empty_layout(self._calm)
        self._calm.addWidget(self._nothing(sum((self._counts or {}).values())))

    def _nothing(self, total: int) -> EmptyState:
        if self.ctx.archive.customers.count() == 0:
            return EmptyState(Icon.CUSTOMERS, tr("还没有客户"), tr("有了客户和消费，这里会提醒您联系谁。"))
        if total:
            hint = tr("其他等级里还有 {n} 位。", n=total)
            empty = EmptyState(Icon.CHECK_CIRCLE, tr("这些客户都有联系"), hint, tr("看全部"))
            empty.pressed.connect(self._show_all)
            return empty
        hint = tr("隔了太久没联系的，会自己出现在这里。")
        return EmptyState(Icon.CHECK_CIRCLE, tr("都有联系，没有被冷落的客户"), hint)

    def _show_all(self) -> None:
        self.pills.choose(_ALL)
        self._filter()

    def _show_more(self) -> None:
        self._most += _PAGE
        self._show()

    def _reach_end(self) -> None:
        """The next ones come by themselves."""
        if self._more:
            self._show_more()

    # --- doing ----------------------------------------------------------------------------------------------------

    def entry(self, key: int) -> NeglectedEntry:
        return next(entry for entry in self._entries if entry.customer_id == key)

    def _act(self, deed: str, entry: NeglectedEntry) -> None:
        if deed == "phone":
            self._copy_phone(entry)
        else:
            self._follow_up(entry)

    def _follow_up(self, entry: NeglectedEntry) -> None:
        """加跟进 with one press: a word to her tomorrow."""
        day = self.ctx.today() + timedelta(days=1)
        draft = FollowupDraft(entry.customer_id, day, FollowupKind.OWN, tr("打个招呼，好久没联系了"))
        add_followup(self.ctx, draft, entry.customer)

    def _spoke(self, entry: NeglectedEntry, channel: Channel) -> None:
        log_contact(self.ctx, entry.customer_id, entry.customer, channel)

    def _copy_phone(self, entry: NeglectedEntry) -> None:
        if entry.phone:
            QGuiApplication.clipboard().setText(entry.phone)
            words = tr("已复制 {name} 的电话 {phone}", name=entry.customer, phone=formats.phone(entry.phone))
            self.ctx.toast(words, sign=Icon.COPY)

    def _open(self, key: int) -> None:
        self.ctx.open_customer(key, [entry.customer_id for entry in self._entries])

    def menu(self, key: int) -> QMenu:
        """What the buttons offer, and a follow-up with another day or other words."""
        entry = self.entry(key)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon(Icon.PLUS), tr("加跟进"), lambda: self._follow_up(entry))
        menu.addAction(icon(Icon.EDIT), tr("加跟进，自己写…"), lambda: self._write(entry))
        menu.addSeparator()
        for channel in SPOKEN:
            action = menu.addAction(icon(formats.channel_icon(channel)), followup_words.spoken(channel))
            action.triggered.connect(lambda _=False, channel=channel: self._spoke(entry, channel))
        menu.addSeparator()
        copy = menu.addAction(icon(Icon.COPY), tr("复制电话"), lambda: self._copy_phone(entry))
        copy.setEnabled(bool(entry.phone))
        menu.addAction(icon(Icon.USER), tr("打开档案"), lambda: self._open(key))
        return menu

    def _write(self, entry: NeglectedEntry) -> None:
        FollowupDialog(self, self.ctx, self.ctx.archive.customers.row(entry.customer_id)).open()

    # --- hooks ----------------------------------------------------------------------------------------------------

    def show_where(self, **where: Any) -> None:
        tier = where.get("tier")
        if tier:
            self.pills.choose(tier if tier in (_KEY, _ALL) else f"tier:{tier}")
            self._filter()

    def new_item(self) -> None:
        """Ctrl+N: a follow-up for the one that is current."""
        key = self.list.current_key
        FollowupDialog(self, self.ctx, self.ctx.archive.customers.row(key) if key is not None else None).open()

    def on_escape(self) -> bool:
        self.ctx.go("today")
        return True

    def state(self) -> dict[str, Any]:
        return {**super().state(), "tier": self.pills.current, "current": self.list.current_key}

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        self.pills.choose(state.get("tier", _KEY))
        self._filter()
        self.list.choose(state.get("current"))
