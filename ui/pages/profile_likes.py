"""她的喜好: the field to write one more, and the cards of preferences by subject, what to avoid first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.notes import guess_kind
from core.people import Category, Gender, Preference, PreferenceDraft, PreferenceKind, Profile
from core.profile import Subject, subjects
from core.text import clean_text
from ui import formats
from ui.context import Context
from ui.dialogs.preference import PreferenceDialog
from ui.language import tr
from ui.pages.profile_preference import PreferenceLine
from ui.theme import look
from ui.theme.icons import Icon, icon
from ui.widgets.cards import Card, IconBox
from ui.widgets.fields import Combo, SearchField
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
        self.title, self.count = label("", "h2"), label("", "sub")
        self.field = SearchField("", "Enter", Icon.HEART, token="carrot", weight="fill")
        self.field.returnPressed.connect(self._add)
        kinds = [("", tr("自动归类")), *((k.value, _kind_words(k)) for k in reversed(PreferenceKind))]
        self.kind = Combo(kinds, name=tr("记成哪一种"))
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget, stretch in ((self.title, 0), (self.count, 0), (self.field, 1), (self.kind, 0)):
            head.addWidget(widget, stretch)
        self.grid = QGridLayout()
        self.grid.setSpacing(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addLayout(self.grid)

    def show_profile(self, profile: Profile) -> None:
        draft = self.field.text() if self._profile is not None and self._profile.row.id == profile.row.id else ""
        self._profile = profile
        title, ask = _heading(profile.row.gender)
        self.title.setText(title)
        self.count.setText(tr("{n} 条", n=len(profile.preferences)))
        self.field.setPlaceholderText(ask)
        self.field.setAccessibleName(ask)
        self.field.setText(draft)
        held = next((line.preference.id for line in self.lines() if line.holds_focus), None)
        empty_layout(self.grid)
        self._cards = [self._card(subject) for subject in subjects(profile.preferences)] or [_nothing()]
        self._arrange()
        if held is not None:  # the new line of the same preference, or where one more is written
            line = next((line for line in self.lines() if line.preference.id == held), None)
            (line or self.field).setFocus()

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
        for preference in subject.preferences:
            card.column.addWidget(self._line(preference))
        card.column.addStretch(1)
        return card

    def _line(self, preference: Preference) -> PreferenceLine:
        line = PreferenceLine(preference)
        line.saved.connect(lambda words: self._change(preference, text=words))
        line.delete_pressed.connect(lambda: self._delete(preference))
        line.full_pressed.connect(lambda: self._edit_fully(line))
        line.menu_wanted.connect(lambda spot: self._open_menu(line, spot))
        return line

    def _arrange(self) -> None:
        for card in self._cards:
            self.grid.removeWidget(card)
        columns = self._columns if self.lines() else 1
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
        return [line for card in self._cards for line in card.findChildren(PreferenceLine)]

    def cancel_edit(self) -> bool:
        """Esc: True when a line was being edited, or one more half written."""
        editing = [line for line in self.lines() if line.editing]
        for line in editing:
            line.cancel()
        written = bool(self.field.text()) and not editing
        if written:
            self.field.clear()
        return bool(editing) or written

    def _add(self) -> None:
        words, profile = clean_text(self.field.text()), self._profile
        if not words or profile is None:
            return
        kind = PreferenceKind(self.kind.value()) if self.kind.value() else guess_kind(words)
        draft = PreferenceDraft(words, kind)
        self.field.setText("")  # and nothing for Ctrl+Z to bring back: it undoes what was kept
        said = tr("已记下 {name}：{text}", name=profile.row.name, text=words)
        if self._ctx.do(lambda: self._ctx.archive.preferences.add(profile.row.id, draft), said) is None:
            self.field.setText(words)
        self.kind.choose("")
        self.field.setFocus()

    def _change(self, preference: Preference, **fields: Any) -> None:
        words = tr("改好了：{text}", text=fields.get("text", preference.text))
        self._ctx.do(lambda: self._ctx.archive.preferences.update(preference.id, **fields), words)

    def _delete(self, preference: Preference) -> None:
        words = tr("已删除：{text}", text=preference.text)
        self._ctx.do(lambda: self._ctx.archive.preferences.delete(preference.id), words, sign=Icon.TRASH)

    def _edit_fully(self, line: PreferenceLine) -> None:
        line.cancel()
        PreferenceDialog(self, self._ctx, line.preference).open()

    def _open_menu(self, line: PreferenceLine, spot: QPoint) -> None:
        self.make_menu(line).popup(spot)

    def make_menu(self, line: PreferenceLine) -> QMenu:
        """Edit, another kind, another subject, delete."""
        preference = line.preference
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon(Icon.EDIT), tr("改这一条"), line.edit)
        menu.addAction(icon(Icon.SLIDERS), tr("改类别、来源和日子"), lambda: self._edit_fully(line))
        kinds = menu.addMenu(tr("其实是"))
        for kind in PreferenceKind:
            action = kinds.addAction(formats.preference_kind(kind))
            action.setEnabled(kind is not preference.kind)
            action.triggered.connect(lambda _=False, kind=kind: self._change(preference, kind=kind.value))
        places = menu.addMenu(tr("归到"))
        for category in Category:
            action = places.addAction(formats.category_name(category))
            action.setEnabled(category.value != preference.category)
            action.triggered.connect(lambda _=False, key=category.value: self._change(preference, category=key))
        menu.addSeparator()
        menu.addAction(icon(Icon.TRASH, "danger_text"), tr("删除"), lambda: self._delete(preference))
        return menu


def _heading(gender: Gender | None) -> tuple[str, str]:
    """The title, and what stands in the empty field."""
    if gender is Gender.FEMALE:
        return tr("她的喜好"), tr("她还喜欢什么？直接写，例如：胡萝卜汁要常温")
    if gender is Gender.MALE:
        return tr("他的喜好"), tr("他还喜欢什么？直接写，例如：胡萝卜汁要常温")
    return tr("喜好"), tr("还喜欢什么？直接写，例如：胡萝卜汁要常温")


def _nothing() -> Card:
    """What stands there before the first preference."""
    card = Card()
    card.column.addWidget(EmptyState(Icon.HEART, tr("还没有记过喜好"), tr("随口说的一句，写在上面，下次来就备好。")))
    return card


def _kind_words(kind: PreferenceKind) -> str:
    return {
        PreferenceKind.ALLERGY: tr("过敏"),
        PreferenceKind.DISLIKE: tr("不要"),
        PreferenceKind.NEED: tr("需要"),
        PreferenceKind.LIKE: tr("喜欢"),
    }[kind]
