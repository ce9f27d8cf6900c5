"""她的喜好: the field to write one more, the cards of preferences by subject, what to avoid first, and those no longer
true.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.changes import ChangeSet
from core.people import Preference, PreferenceDraft, Profile
from core.profile import AVOID, Honoured, Subject, avoided_by_all, is_expired, is_own, subjects
from core.still_true import Doubt, doubts
from core.terms import Category, PreferenceKind
from ui import formats
from ui.context import Context
from ui.dialogs.preference import PreferenceDialog
from ui.language import tr
from ui.pages.profile_preference import PreferenceLine
from ui.pages.profile_quick_add import QuickAdd
from ui.theme import look
from ui.theme.icons import Icon, icon
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, IconBox
from ui.widgets.labels import label
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState

_TWO_COLUMNS = 760
_GAP = 10


class Likes(QWidget):
    """`show_profile` fills it; every change goes through the context, with undo."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._profile: Profile | None = None
        self._cards: list[QWidget] = []
        self._columns = 3
        self._honoured: dict[int, Honoured] = {}
        self._doubts: dict[int, Doubt] = {}
        self._kin: list[Preference] = []
        self.adding = QuickAdd()
        self.title, self.count, self.field, self.kind = (
            self.adding.title, self.adding.count, self.adding.field, self.adding.kind
        )  # fmt: skip
        self.adding.entered.connect(self._add)
        self.adding.wanted.connect(self.show_line)
        self.grid = QGridLayout()
        self.grid.setSpacing(_GAP)
        self.former = Button("", Icon.RIGHT, "quiet", "s")
        self.former.setCheckable(True)
        self.former.toggled.connect(lambda _on: self._show_former())
        self._former_card = Card()
        self._former_card.column.setSpacing(0)
        self._former_card.column.setContentsMargins(8, 8, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.adding)
        column.addLayout(self.grid, 1)
        column.addWidget(self.former, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._former_card)

    def show_profile(self, profile: Profile) -> None:
        same = self._profile is not None and self._profile.row.id == profile.row.id
        self._profile, today = profile, self._ctx.today()
        self.adding.show_profile(profile, keep=same)
        self._honoured = self._ctx.archive.preferences.honoured(profile.row.id, today)
        self._doubts = doubts(profile.preferences, today)
        held = next((line.preference.id for line in self.lines() if line.holds_focus), None)
        empty_layout(self.grid)
        expired = [p for p in profile.former if is_own(p) and _only_expired(p, today)]
        shown = [_with_expired(subject, expired) for subject in subjects([*profile.preferences, *expired])]
        self._kin = [p for p in avoided_by_all(profile) if not is_own(p)]
        if self._kin and not (shown and shown[0].category is None):
            shown = [Subject(None, ()), *shown]
        self._cards = [self._card(subject) for subject in shown] or [_nothing()]
        self._arrange()
        if not same:
            self.former.setChecked(False)
        self._show_former()
        if held is not None:  # the new line of the same preference, or where one more is written
            line = next((line for line in self.lines() if line.preference.id == held), None)
            (line or self.field).setFocus()

    def show_line(self, preference_id: int) -> None:
        """Lead to the line of this preference."""
        line = next((line for line in self.lines() if line.preference.id == preference_id), None)
        if line is not None:
            line.setFocus(Qt.FocusReason.TabFocusReason)

    # --- cards ----------------------------------------------------------------------------------------------------

    def _card(self, subject: Subject) -> Card:
        avoid = subject.category is None
        card = Card(look_="danger" if avoid else "card")
        name = tr("忌口与过敏") if subject.category is None else formats.category_name(subject.category)
        sign, tone = (Icon.PROHIBIT, "danger") if subject.category is None else (
            formats.category_icon(subject.category), formats.category_tone(subject.category)
        )  # fmt: skip
        card.setAccessibleName(name)
        card.column.setContentsMargins(8, 11, 8, 10)
        card.column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 6, 4)
        head.setSpacing(9)
        head.addWidget(IconBox(sign, tone, 26, "bold"))
        head.addWidget(label(name, "h3"))
        head.addStretch(1)
        card.column.addLayout(head)
        if avoid:  # what hurts the family is changed beside the family, but seen with the rest
            for preference in self._kin:
                card.column.addWidget(_kin_line(preference))
        for preference in subject.preferences:
            card.column.addWidget(self._line(preference))
        card.column.addStretch(1)
        return card

    def _line(self, preference: Preference) -> PreferenceLine:
        number = preference.id
        times, doubt = self._honoured.get(number), self._doubts.get(number)
        line = PreferenceLine(preference, self._ctx.today(), times, doubt)
        line.confirmed.connect(lambda: self._confirm(preference))
        line.ended.connect(lambda: self._end(preference))
        line.saved.connect(lambda words: self._change(preference, text=words))
        line.delete_pressed.connect(lambda: self._delete(preference))
        line.full_pressed.connect(lambda: self._edit_fully(line))
        line.menu_wanted.connect(lambda spot: self._open_menu(line, spot))
        return line

    def _show_former(self) -> None:
        """What is no longer true, folded away at the end."""
        assert self._profile is not None
        today, on = self._ctx.today(), self.former.isChecked()
        rows = [p for p in self._profile.former if not (is_own(p) and _only_expired(p, today))]
        self.former.setHidden(not rows)
        self.former.set_text(tr("以前的 {n} 条", n=len(rows)))
        self.former.set_sign(Icon.DOWN if on else Icon.RIGHT)
        self.former.setAccessibleDescription(tr("已展开") if on else tr("已收起"))
        self._former_card.setHidden(not (rows and on))
        self._former_card.setAccessibleName(tr("以前的"))
        empty_layout(self._former_card.column)
        if on:
            for preference in rows:
                self._former_card.column.addWidget(self._former_row(preference))

    def _former_row(self, preference: Preference) -> QWidget:
        again = Button(tr("又是了"), kind="ghost", size="s")
        again.setAccessibleName(tr("又是了：{text}", text=preference.text))
        again.clicked.connect(lambda: self._revive(preference))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line(preference), 1)
        row.addWidget(again, 0, Qt.AlignmentFlag.AlignVCenter)
        again.setHidden(preference.ended_on is None)
        return box

    def _arrange(self) -> None:
        for card in self._cards:
            self.grid.removeWidget(card)
        columns = self._columns if any(card.findChild(PreferenceLine) for card in self._cards) else 1
        for place, card in enumerate(self._cards):
            self.grid.addWidget(card, place // columns, place % columns)
        for column in range(3):
            self.grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if event.size().width() < look.px(_TWO_COLUMNS) else 3
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    # --- changes --------------------------------------------------------------------------------------------------

    def lines(self) -> list[PreferenceLine]:
        """Every preference on screen, in reading order."""
        boxes = [*self._cards, self._former_card]
        return [line for box in boxes for line in box.findChildren(PreferenceLine)]

    def cancel_edit(self) -> bool:
        """Esc: True when a line was being edited, or one more half written."""
        editing = [line for line in self.lines() if line.editing]
        for line in editing:
            line.cancel()
        written = bool(self.field.text()) and not editing
        if written:
            self.field.clear()
        return bool(editing) or written

    def _add(self, draft: PreferenceDraft) -> None:
        profile = self._profile
        if profile is None:
            return
        written = self.field.text()
        self.adding.clear()
        said = tr("已记下 {name}：{text}", name=profile.row.name, text=draft.text)
        changes = self._ctx.do(lambda: self._ctx.archive.preferences.add(profile.row.id, draft), said)
        if changes is None:
            self.field.setText(written)
        elif not changes:
            self._ctx.toast(tr("这一条早就记着了：{text}", text=draft.text))
        self.field.setFocus()

    def _confirm(self, preference: Preference) -> None:
        self._do(self._ctx.archive.preferences.confirm, preference, tr("还是这样：{text}", text=preference.text))

    def _end(self, preference: Preference) -> None:
        words = tr("记下了，不再备：{text}", text=preference.text)
        if preference.kind in AVOID:
            words = tr("记下了，不用再避开：{text}", text=preference.text)
        self._do(self._ctx.archive.preferences.end, preference, words)

    def _revive(self, preference: Preference) -> None:
        self._do(self._ctx.archive.preferences.confirm, preference, tr("又是了：{text}", text=preference.text))

    def _do(self, command: Callable[[int], ChangeSet], preference: Preference, words: str) -> None:
        self._ctx.do(lambda: command(preference.id), words)

    def _change(self, preference: Preference, **fields: Any) -> None:
        words = tr("改好了：{text}", text=fields.get("text", preference.text))
        self._ctx.do(lambda: self._ctx.archive.preferences.update(preference.id, **fields), words)

    def _delete(self, preference: Preference) -> None:
        words = tr("已删除：{text}", text=preference.text)
        self._ctx.do(lambda: self._ctx.archive.preferences.delete(preference.id), words, sign=Icon.TRASH)

    def _edit_fully(self, line: PreferenceLine) -> None:
        line.cancel()
        assert self._profile is not None
        number, known = line.preference.id, self._profile.preferences
        PreferenceDialog(self, self._ctx, line.preference, known, self._honoured.get(number)).open()

    def _open_menu(self, line: PreferenceLine, spot: QPoint) -> None:
        self.make_menu(line).popup(spot)

    def make_menu(self, line: PreferenceLine) -> QMenu:
        """Edit, still so, no longer so, another kind, another subject, delete."""
        preference = line.preference
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon(Icon.EDIT), tr("改这一条"), line.edit)
        menu.addAction(icon(Icon.SLIDERS), tr("改类别、来源和日子"), lambda: self._edit_fully(line))
        menu.addSeparator()
        if preference.ended_on is not None:
            menu.addAction(icon(Icon.CHECK), tr("又是了"), lambda: self._revive(preference))
        else:
            menu.addAction(icon(Icon.CHECK), tr("还是这样"), lambda: self._confirm(preference))
            menu.addAction(icon(Icon.MINUS_CIRCLE), tr("不是了"), lambda: self._end(preference))
        kinds = menu.addMenu(tr("其实是"))
        for kind in PreferenceKind:
            action = kinds.addAction(formats.preference_kind(kind))
            action.setEnabled(kind is not preference.kind)
            action.triggered.connect(lambda _=False, kind=kind: self._change(preference, kind=kind.value))
        places = menu.addMenu(tr("归到"))
        for key in [*(c.value for c in Category), *self._ctx.archive.preferences.own_categories()]:
            action = places.addAction(formats.category_name(key).replace("&", "&&"))
            action.setEnabled(key != preference.category)
            action.triggered.connect(lambda _=False, key=key: self._change(preference, category=key))
        menu.addSeparator()
        menu.addAction(icon(Icon.TRASH, "danger_text"), tr("删除"), lambda: self._delete(preference))
        return menu


def _only_expired(preference: Preference, today: date) -> bool:
    """Past its last day, but nobody said that it is no longer true."""
    return preference.ended_on is None and is_expired(preference, today)


def _with_expired(subject: Subject, expired: list[Preference]) -> Subject:
    """What holds first, what is past its last day at the end."""
    over = {p.id for p in expired}
    return Subject(subject.category, tuple(sorted(subject.preferences, key=lambda p: p.id in over)))


def _nothing() -> Card:
    """What stands there before the first preference."""
    card = Card()
    card.column.addWidget(EmptyState(Icon.HEART, tr("还没有记过喜好"), tr("随口说的一句，写在上面，下次来就备好。")))
    return card


def _kin_line(preference: Preference) -> QWidget:
    """顾敏：花生过敏."""
    words = label(formats.whose(preference), "h3", "danger", wrap=True)
    words.setContentsMargins(6, 2, 6, 6)
    return words
