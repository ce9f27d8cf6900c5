"""客户档案: everything the book knows of one customer, and where a clerk writes down what was just said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from core.changes import ChangeSet
from core.errors import KnownError
from core.people import ContactPerson, CustomerRow, FamilyMember, Profile, YearlyDay
from core.terms import BuyingRole
from ui import photos
from ui.context import Context
from ui.dialogs.contact import ContactDialog
from ui.dialogs.contact_log import ContactLogDialog
from ui.dialogs.family import FamilyDialog
from ui.dialogs.feedback import FeedbackDialog
from ui.dialogs.referrer import ReferrerDialog
from ui.dialogs.yearly_day import YearlyDayDialog
from ui.language import tr
from ui.pages.base import Page
from ui.pages.customer_deeds import CustomerDeeds
from ui.pages.profile_facts import FactsCard
from ui.pages.profile_header import HeaderCard
from ui.pages.profile_likes import Likes
from ui.pages.profile_opening import open_entry, say_why
from ui.pages.profile_people import PeopleCard
from ui.pages.profile_photo import PhotoDeeds
from ui.pages.profile_referrals import ReferralCard
from ui.pages.profile_timeline import WIDTH, TimelineCard
from ui.pages.profile_worth import estimate, fill_card, why_worth, worth_deeds
from ui.theme import look
from ui.theme.icons import Icon, icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import ElidedLabel, label

_ASIDE = {"preferences", "followups", "contact_log"}
"""Tables of which neither the head nor 资料 nor 转介绍 shows anything."""
_NARROW = 1088
"""px of the page: a window of 1180 without the rail."""
_TIMELINE_LOW = 420
"""px: the height of the timeline below the preferences."""


class ProfilePage(Page):
    """`show_where(customer_id, among)`: `among` are the ids of the list she was opened from."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.profile: Profile | None = None
        self._customer_id: int | None = None
        self._among: list[int] = []
        self.deeds = CustomerDeeds(ctx, self)
        self.photo = PhotoDeeds(ctx, self)
        self.header = HeaderCard(ctx)
        self.likes = Likes(ctx)
        self.people = PeopleCard(ctx)
        self.referrals = ReferralCard(ctx)
        self.facts = FactsCard(ctx)
        self.timeline = TimelineCard(ctx)
        self.column.setSpacing(10)
        self.column.setContentsMargins(look.PADDING, 9, look.PADDING, 14)
        self.column.addLayout(self._make_path())
        self.column.addWidget(self.header)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.likes, 1)
        left.addWidget(self.people)
        left.addWidget(self.referrals)
        left.addWidget(self.facts)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(look.CARD_GAP)
        self._body.addLayout(left, 1)
        self._body.addWidget(self.timeline)
        self.column.addLayout(self._body, 1)
        self._connect()
        self._fold(narrow=False)
        self.setAcceptDrops(True)

    # --- building -------------------------------------------------------------------------------------------------

    def _make_path(self) -> QHBoxLayout:
        self._from = "customers"
        self.back = Button(tr("客户"), Icon.LEFT, "ghost", "s", keys="Esc")
        self.back.clicked.connect(self._to_list)
        self._name = ElidedLabel("", "sub")
        self._place = label("", "hint", "text2")
        self.before = IconButton(Icon.UP, tr("上一位"), keys="Alt+↑")
        self.after = IconButton(Icon.DOWN, tr("下一位"), keys="Alt+↓")
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.back)
        row.addWidget(label("/", "sub"))
        row.addSpacing(4)
        row.addWidget(self._name, 1)
        row.addWidget(self._place)
        row.addWidget(self.before)
        row.addWidget(self.after)
        return row

    def _connect(self) -> None:
        self.header.note_pressed.connect(lambda: self._with(lambda profile: self.ctx.note(profile.row.name)))
        self.header.visit_pressed.connect(lambda: self._with(lambda profile: self.deeds.plan_visit(profile.row.id)))
        self.header.more_pressed.connect(self._open_menu)
        self.header.why_pressed.connect(lambda: self._with(lambda profile: say_why(self, self.ctx, profile)))
        self.header.strip.why_worth_pressed.connect(lambda: self._with(lambda p: why_worth(self, self.ctx, p)))
        self.header.strip.wallet_pressed.connect(lambda: self._with(lambda profile: estimate(self, self.ctx, profile)))
        self.header.perceived_pressed.connect(lambda: self._with(lambda profile: fill_card(self, self.ctx, profile)))
        self.header.photo_pressed.connect(self._open_photo_menu)
        self.header.fact_pressed.connect(self._edit_fact)
        self.people.add_pressed.connect(lambda: self._open_family(None))
        self.people.member_pressed.connect(self._open_family)
        self.people.day_wanted.connect(self._open_day)
        self.people.contact_wanted.connect(lambda who: self._with(lambda profile: self._open_contact(profile, who)))
        self.referrals.edit_pressed.connect(
            lambda: self._with(lambda profile: ReferrerDialog(self, self.ctx, profile.row).open())
        )
        self.referrals.opened.connect(self.ctx.open_customer)
        self.facts.edit_pressed.connect(lambda: self._with(lambda profile: self.deeds.edit(profile.row.id)))
        self.timeline.entry_pressed.connect(
            lambda entry: self._with(lambda profile: open_entry(self, self.ctx, profile, entry))
        )
        self.timeline.contact_pressed.connect(lambda: self._with(self._note_contact))
        self.timeline.feedback_pressed.connect(lambda: self._with(self._note_feedback))
        for keys, deed in (
            ("Alt+Up", lambda: self._step(-1)),
            ("Alt+Down", lambda: self._step(1)),
            (QKeySequence.StandardKey.Paste, lambda: self._with(self.photo.paste)),  # a text field takes it first
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(deed)

    # --- showing --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        if self._customer_id is not None:
            self._show(self._customer_id)

    def on_change(self, changes: ChangeSet) -> None:
        """What is noted in passing is shown where it stands; the rest of the page stays as it is."""
        if self._customer_id is not None:
            self._show(self._customer_id, aside=changes.tables <= _ASIDE)

    def begin(self, where: dict[str, Any], state: dict[str, Any] | None) -> None:
        """Another customer is asked for: the one who was shown is not read again before her."""
        if "customer_id" not in where:
            super().begin(where, state)

    def show_where(self, **where: Any) -> None:
        if "customer_id" in where:
            self._among = list(where.get("among") or ())
            self._show(where["customer_id"])
            self.scroller.verticalScrollBar().setValue(0)

    def _show(self, customer_id: int, *, aside: bool = False) -> None:
        """A customer that is gone (deleted, undone) leads back to the list. `aside`: nothing else has changed than what
        _ASIDE tells."""
        same = customer_id == self._customer_id and self.profile is not None
        try:
            profile = self.ctx.archive.customers.profile(customer_id)
        except KnownError:
            self.profile = self._customer_id = None
            self.ctx.go("customers")
            return
        self._customer_id, self.profile = customer_id, profile
        self.likes.show_profile(profile)
        self.people.show_profile(profile)
        self.timeline.show_profile(profile, keep=same)
        if aside:
            return
        self._name.setText(profile.row.name)
        self.header.show_profile(profile)
        self.referrals.show_profile(profile)
        self.facts.show_profile(profile)
        self._show_place()

    def _show_place(self) -> None:
        place = self._index()
        known = place is not None and len(self._among) > 1
        for widget in (self._place, self.before, self.after):
            widget.setVisible(known)
        if place is not None:
            self._place.setText(tr("第 {place} / {n} 位", n=len(self._among), place=f"{place + 1:,}"))
            self.before.setEnabled(place > 0)
            self.after.setEnabled(place < len(self._among) - 1)

    def _index(self) -> int | None:
        current = self._customer_id
        return self._among.index(current) if current in self._among else None

    def _step(self, step: int) -> None:
        place = self._index()
        if place is not None and 0 <= place + step < len(self._among):
            self._show(self._among[place + step])
            self.scroller.verticalScrollBar().setValue(0)

    def came_from(self, key: str, title: str) -> None:
        """The way back at the top leads there."""
        self._from = key
        self.back.set_text(title)

    def _to_list(self) -> None:
        if self._from == "customers":
            self.ctx.go("customers", current=self._customer_id)
        else:
            self.ctx.go(self._from)

    # --- what can be done -----------------------------------------------------------------------------------------

    def _open_menu(self, anchor: QWidget) -> None:
        menu = self.make_menu()
        if menu is not None:
            menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))

    def make_menu(self) -> QMenu | None:
        """⋯ of the header."""
        if self.profile is None:
            return None
        row, deeds = self.profile.row, self.deeds
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: list[tuple[Icon, str, Callable[[], object]]] = [
            (Icon.EDIT, tr("改资料"), lambda: deeds.edit(row.id)),
            (Icon.RECEIPT, tr("记一笔消费"), lambda: deeds.note_purchase(row)),
            (Icon.PHONE, tr("记一次联系"), lambda: self._with(self._note_contact)),
            (Icon.CHAT, tr("记一条意见"), lambda: self._with(self._note_feedback)),
            (Icon.PRINT, tr("打印档案卡"), self.print_page),
            (Icon.MERGE, tr("和另一位合并…"), lambda: deeds.merge_with(row, self._show_merged)),
        ]
        if not self.ctx.masked:
            entries += worth_deeds(self, self.ctx, self.profile)
        if row.phones:
            entries.append((Icon.COPY, tr("复制电话"), lambda: deeds.copy_phone(row)))
        if row.blacklist_reason:
            entries.append((Icon.SHIELD_CHECK, tr("移出黑名单"), lambda: deeds.unban(row)))
        else:
            entries.append((Icon.SHIELD_WARNING, tr("列入黑名单"), lambda: deeds.ban(row)))
        for sign, words, deed in entries:
            menu.addAction(icon(sign), words, deed)
        menu.addSeparator()
        self.photo.add_to(menu, self.profile)
        menu.addSeparator()
        menu.addAction(icon(Icon.TRASH, "danger_text"), tr("删除这位客户"), lambda: deeds.delete([row.id]))
        return menu

    def _with(self, deed: Callable[[Profile], None]) -> None:
        """Do something with the customer shown, if there is one."""
        if self.profile is not None:
            deed(self.profile)

    def _open_photo_menu(self, anchor: QWidget) -> None:
        if self.profile is not None:
            self.photo.menu(self.profile).popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))

    def _edit_fact(self, key: str) -> None:
        """A fact of the header is changed in its line below."""
        self.facts.edit_line(key)
        line = self.facts.lines().get(key)
        if line is not None:
            self.scroller.ensureWidgetVisible(line, 0, 80)

    def _note_contact(self, profile: Profile) -> None:
        ContactLogDialog(self, self.ctx, profile.row).open()

    def _note_feedback(self, profile: Profile) -> None:
        FeedbackDialog(self, self.ctx, profile.row).open()

    def _open_family(self, member: FamilyMember | None) -> None:
        if self.profile is not None:
            FamilyDialog(self, self.ctx, self.profile.row.id, member).open()

    def _open_day(self, day: YearlyDay | None) -> None:
        if self.profile is not None:
            YearlyDayDialog(self, self.ctx, self.profile, day).open()

    def _show_merged(self, changes: ChangeSet) -> None:
        """After a merge the older of the two is the one who stayed: she is shown."""
        kept = int(str(changes.values["keep_id"]))
        if kept != self._customer_id:
            self.ctx.open_customer(kept)

    def _open_contact(self, profile: Profile, who: ContactPerson | BuyingRole | None) -> None:
        """A contact person of the company, or a new one, perhaps with the role that nobody has yet."""
        known = who if isinstance(who, ContactPerson) else None
        role = who if isinstance(who, BuyingRole) else None
        ContactDialog(self, self.ctx, profile.row.id, known, role).open()

    # --- hooks ----------------------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        return self.likes.field

    def search_field(self) -> QLineEdit:
        return self.timeline.field

    def focus_search(self) -> None:
        self.timeline.search()

    def new_item(self) -> None:
        """Ctrl+N: a new note."""
        self.likes.field.setFocus()

    def print_page(self) -> None:
        """Ctrl+P: 档案卡."""
        if self._customer_id is not None:
            from ui.printing.card_preview import open_card

            open_card(self.ctx, self._customer_id, self)

    def about(self) -> CustomerRow | None:
        return self.profile.row if self.profile is not None else None

    def on_escape(self) -> bool:
        """A line being edited, words half written, the search; then back to the list."""
        if not (self.likes.cancel_edit() or self.facts.cancel_edit() or self.timeline.stop_search()):
            self._to_list()
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.profile is not None and photos.is_picture(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._with(lambda profile: self.photo.take(profile, event.mimeData()))

    def state(self) -> dict[str, Any]:
        return {**super().state(), "customer_id": self._customer_id, "among": self._among}

    def restore(self, state: dict[str, Any]) -> None:
        if state["customer_id"] is not None:
            self.show_where(customer_id=state["customer_id"], among=state["among"])
        super().restore(state)

    # --- room -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(narrow=event.size().width() < _NARROW)

    def _fold(self, *, narrow: bool) -> None:
        """The timeline beside the preferences, or below them."""
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.timeline.setMinimumHeight(_TIMELINE_LOW if narrow else 0)
        self.timeline.setMaximumHeight(_TIMELINE_LOW if narrow else 16777215)
        self.timeline.setMinimumWidth(0 if narrow else look.px(WIDTH))
        self.timeline.setMaximumWidth(16777215 if narrow else look.px(WIDTH))
        vertical = QSizePolicy.Policy.Fixed if narrow else QSizePolicy.Policy.Ignored
        self.timeline.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
