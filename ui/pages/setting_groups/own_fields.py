"""自己的栏目: what the shop wants to know of its customers beside what every shop does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.changes import ChangeSet
from core.jobs import Progress
from core.own_fields import OwnField, OwnFieldKind
from ui import own_values
from ui.context import Context
from ui.dialogs.own_field import OwnFieldDialog
from ui.language import tr
from ui.pages.setting_groups.base import SettingsGroup
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import HLine, joined, label
from ui.widgets.layouts import empty_layout
from ui.widgets.messages import EmptyState

_MANY = 2_000
"""Customers: what stands in a field of so many is deleted off the UI thread."""


class OwnFieldsGroup(SettingsGroup):
    tables = ("custom_fields", "custom_values")

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.rows: list[OwnFieldRow] = []
        card = self.card(tr("自己的栏目"))
        self.add_button = Button(tr("加一栏"), Icon.PLUS, "soft")
        self.add_button.clicked.connect(lambda: OwnFieldDialog(self, ctx).open())
        assert card.title is not None
        card.title.row.addWidget(self.add_button)
        card.column.addWidget(label(tr("每位客户的档案里都会有这几栏，例如车牌号、鞋码、会员到期。"), "sub", wrap=True))
        card.column.addSpacing(6)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        card.column.addLayout(self._list)
        self.column.addStretch(1)

    def show_values(self) -> None:
        fields, counts = self.ctx.archive.own_fields.all(), self.ctx.archive.own_fields.counts()
        held = next(((row.field.id, row.held()) for row in self.rows if row.held()), None)
        empty_layout(self._list)
        self.rows = [OwnFieldRow(field, self._words(field, counts.get(field.id, 0))) for field in fields]
        for place, row in enumerate(self.rows):
            if place:
                self._list.addWidget(HLine())
            self._list.addWidget(row)
            row.up.setEnabled(place > 0)
            row.down.setEnabled(place < len(self.rows) - 1)
            self._connect(row, place, counts.get(row.field.id, 0))
        if not self.rows:
            self._list.addWidget(
                EmptyState(Icon.LIST, tr("还没有自己的栏目"), tr("加一栏，档案里就能写；导入的表也能放进来。"))
            )
        if held is not None:
            self._hold(*held)

    def _words(self, field: OwnField, count: int) -> str:
        kind = own_values.kind_name(field.kind)
        choices = tr("、").join(field.choices) if field.kind is OwnFieldKind.CHOICE else ""
        filled = tr("{n} 位客户写了", n=count) if count else tr("还没有人写")
        strange = self.ctx.archive.own_fields.unreadable(field) if field.kind is not OwnFieldKind.TEXT else 0
        odd = tr("{n} 处读不成{kind}，照原样留着", n=strange, kind=kind) if strange else ""
        return joined(kind, choices, filled, odd)

    def _connect(self, row: OwnFieldRow, place: int, count: int) -> None:
        ctx, field = self.ctx, row.field
        book = ctx.archive.own_fields
        moved = tr("“{name}”换了位置", name=field.name)
        row.up.clicked.connect(lambda: ctx.do(lambda: book.move(field.id, place - 1), moved))
        row.down.clicked.connect(lambda: ctx.do(lambda: book.move(field.id, place + 1), moved))
        row.change.clicked.connect(lambda: OwnFieldDialog(self, ctx, field).open())
        row.delete.clicked.connect(lambda: self._delete(field, count))

    def _hold(self, field_id: int, button: str) -> None:
        """The keyboard stays on the button of the field it was on, wherever that stands now."""
        row = next((one for one in self.rows if one.field.id == field_id), None)
        if row is None:
            self.add_button.setFocus()
            return
        wanted = getattr(row, button)
        (wanted if wanted.isEnabled() else row.change).setFocus()

    def _delete(self, field: OwnField, count: int) -> None:
        ctx, book = self.ctx, self.ctx.archive.own_fields
        words = (
            tr("已删除“{name}”和 {n} 位客户写的内容", name=field.name, n=count)
            if count
            else tr("已删除“{name}”这一栏", name=field.name)
        )
        if count < _MANY:
            ctx.do(lambda: book.delete(field.id), words, sign=Icon.TRASH)
            return

        def work(_progress: Progress) -> ChangeSet:
            return book.delete(field.id)

        def done(changes: ChangeSet) -> None:
            ctx.changed(changes)
            history_id = changes.history_id
            if history_id is not None:
                ctx.toast(words, lambda: ctx.undo(history_id), sign=Icon.TRASH)

        ctx.run_job(tr("删除“{name}”", name=field.name), work, done)


class OwnFieldRow(QWidget):
    """Its name, what may stand in it and in how many it does; and what can be done with it."""

    def __init__(self, field: OwnField, words: str) -> None:
        super().__init__()
        self.field = field
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(label(field.name, "body", wrap=True))
        text.addWidget(label(words, "hint", "text2", wrap=True))
        self.up = IconButton(Icon.ARROW_UP, tr("把“{name}”往前移", name=field.name))
        self.down = IconButton(Icon.ARROW_DOWN, tr("把“{name}”往后移", name=field.name))
        self.change = IconButton(Icon.EDIT, tr("改“{name}”", name=field.name))
        self.delete = IconButton(Icon.TRASH, tr("删除“{name}”", name=field.name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(4)
        row.addLayout(text, 1)
        for button in (self.up, self.down, self.change, self.delete):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def held(self) -> str:
        """Which of the buttons has the keyboard."""
        return next((name for name in ("up", "down", "change", "delete") if getattr(self, name).hasFocus()), "")
