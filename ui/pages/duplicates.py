"""可能重复的客户: pairs that look like one customer, and why; looked at side by side, merged, or told apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.changes import ChangeSet
from core.duplicates import Pair, Reason
from core.errors import KnownError
from core.people import CustomerRow
from ui import formats, merge_words
from ui.context import Context
from ui.dialogs.merge import MergeDialog, part
from ui.language import tr
from ui.pages.base import Page
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedLabel, HLine, joined, label
from ui.widgets.layouts import FlowLayout, empty_layout
from ui.widgets.messages import EmptyState
from ui.widgets.row_list import Row, RowList
from ui.widgets.tags import Tag, plain_tag

_MOST = 100
"""So many pairs are shown at once; the next come when these are decided."""
_SURE = frozenset({Reason.PHONE, Reason.CODE, Reason.WECHAT, Reason.NAME_BIRTHDAY})
_TOUCH = ("customers", "phones", "distinct_pairs")


class DuplicatesPage(Page):
    """`show_where(batch=…)`: only pairs with a customer whom this import added."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.pairs: list[Pair] = []
        self._batch: int | None = None
        self._asked = 0
        self.back = Button(tr("客户"), Icon.LEFT, "ghost", "s", keys="Esc")
        self.back.clicked.connect(lambda: self.ctx.go("customers"))
        self._count = label("", "sub")
        self.everybody = Button(tr("看所有客户里的"), Icon.CUSTOMERS, "ghost", "s")
        self.everybody.clicked.connect(lambda: self.show_where(batch=None))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(tr("可能重复的客户"), "h1"))
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self.everybody)
        self.card = Card()
        self.card.column.setContentsMargins(1, 1, 1, 1)
        self.list = RowList(tr("可能重复的客户"), starts_current=True)
        self.list.activated.connect(self.look_at)
        self.list.opened.connect(self.look_at)
        self._empty = QVBoxLayout()
        self.card.column.addWidget(self.list)
        self.card.column.addLayout(self._empty)
        path = QHBoxLayout()
        path.addWidget(self.back)
        path.addStretch(1)
        self.column.addLayout(path)
        self.column.addLayout(head)
        words = tr("两位其实是同一位，就合并；不是，点“不是同一位”，以后不再问。")
        self.column.addWidget(label(words, "sub", wrap=True))
        self.column.addWidget(self.card)
        self.column.addStretch(1)

    # --- reading --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self._asked += 1
        asked, batch, archive = self._asked, self._batch, self.ctx.archive

        def read() -> tuple[list[Pair], dict[int, CustomerRow]]:
            pairs = archive.merging.pairs(batch=batch)
            ids = {number for pair in pairs[:_MOST] for number in (pair.first, pair.second)}
            return pairs, {row.id: row for row in archive.customers.rows(sorted(ids))}

        def done(found: tuple[list[Pair], dict[int, CustomerRow]]) -> None:
            if isValid(self) and asked == self._asked:
                self._show(*found)

        self.ctx.read(read, done)

    def on_change(self, changes: ChangeSet) -> None:
        if changes.touches(*_TOUCH) or changes.what == "undo":
            self.refresh()

    def show_where(self, **where: Any) -> None:
        if where.get("batch") != self._batch:
            self._batch = where.get("batch")
            self.refresh()

    def _show(self, pairs: list[Pair], rows: Mapping[int, CustomerRow]) -> None:
        self.pairs = pairs
        self.everybody.setVisible(self._batch is not None)
        many = len(pairs)
        words = tr("{n} 对", n=many)
        if many > _MOST:
            words = joined(words, tr("先看前 {n} 对", n=_MOST))
        self._count.setText(words if pairs else "")
        self.list.begin()
        for place, pair in enumerate(pairs[:_MOST]):
            if place:
                self.list.add(HLine())
            row = _PairRow(self.ctx, place, pair, rows[pair.first], rows[pair.second])
            row.merge_pressed.connect(lambda place=place: self.look_at(place))
            row.part_pressed.connect(lambda place=place: self.part(place))
            self.list.add_row(row)
        self.list.end()
        self.list.setVisible(bool(pairs))
        empty_layout(self._empty)
        if not pairs:
            self._empty.addWidget(self._nothing())

    def _nothing(self) -> EmptyState:
        if self._batch is not None:
            title, hint = tr("这次导入没有重复的"), tr("新来的客户里，没有和别人看起来一样的。")
        else:
            title, hint = tr("没有看起来重复的客户"), tr("电话、微信、姓名和生日都比过了。")
        empty = EmptyState(Icon.CHECK_CIRCLE, title, hint, tr("看看客户"))
        empty.pressed.connect(lambda: self.ctx.go("customers"))
        return empty

    # --- deciding -------------------------------------------------------------------------------------------------

    def look_at(self, place: int) -> None:
        """The two side by side."""
        pair = self.pairs[place]
        try:
            MergeDialog(self, self.ctx, pair.first, pair.second).open()
        except KnownError:  # one of the two is gone since the list was read
            self.refresh()

    def part(self, place: int) -> None:
        """不是同一位."""
        pair = self.pairs[place]
        try:
            part(self.ctx, *self.ctx.archive.merging.sides(pair.first, pair.second))
        except KnownError:
            self.refresh()

    # --- hooks ----------------------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        return self.list if self.pairs else self.back

    def on_escape(self) -> bool:
        self.ctx.go("customers")
        return True

    def state(self) -> dict[str, Any]:
        return {**super().state(), "batch": self._batch}

    def restore(self, state: dict[str, Any]) -> None:
        self.show_where(batch=state.get("batch"))
        super().restore(state)


class _PairRow(Row):
    """Two customers, why they look like one, and what can be done; Enter looks at them side by side."""

    merge_pressed = Signal()
    part_pressed = Signal()

    def __init__(self, ctx: Context, place: int, pair: Pair, one: CustomerRow, other: CustomerRow) -> None:
        why = [merge_words.reason(reason) for reason in pair.reasons]
        words = tr("{name} 和 {other}：{words}", name=one.name, other=other.name, words=tr("、").join(why))
        super().__init__(place, words, bar=True)
        self.merge = Button(tr("看看，合并"), Icon.MERGE, "soft", "s")
        self.part = Button(tr("不是同一位"), Icon.CLOSE, "ghost", "s")
        self.merge.setAccessibleDescription(words)
        self.part.setAccessibleDescription(words)
        self.merge.clicked.connect(self.merge_pressed)
        self.part.clicked.connect(self.part_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 14, 10)
        row.setSpacing(12)
        row.addLayout(_who(ctx, one), 3)
        row.addLayout(_who(ctx, other), 3)
        row.addWidget(_reasons(pair, why), 3)
        deeds = QVBoxLayout()
        deeds.setSpacing(2)
        deeds.addWidget(self.merge)
        deeds.addWidget(self.part)
        row.addLayout(deeds)
        self.set_current(False)

    def set_current(self, current: bool) -> None:
        """Only the buttons of the current row are stops of Tab: the list is one, the arrows move inside."""
        super().set_current(current)
        for button in (self.merge, self.part):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)


def _who(ctx: Context, row: CustomerRow) -> QHBoxLayout:
    """Avatar, name, and by what one tells her: phone, since when, how often she was here."""
    phone = formats.phone(row.phones[0]) if row.phones else tr("没有电话")
    visits = tr("来过 {n} 次", n=row.visit_days) if row.visit_days else tr("还没来过")
    born = formats.birthday(row.birthday, with_year=False) if row.birthday is not None else ""
    text = QVBoxLayout()
    text.setSpacing(0)
    text.addWidget(ElidedLabel(row.name, "h3"))
    text.addWidget(ElidedLabel(joined(phone, born), "sub"))
    text.addWidget(ElidedLabel(joined(visits, row.code or ""), "hint", "text2"))
    box = QHBoxLayout()
    box.setSpacing(9)
    box.addWidget(Avatar(row.name, look.px(36)), 0, Qt.AlignmentFlag.AlignTop)
    box.addLayout(text, 1)
    return box


def _reasons(pair: Pair, why: list[str]) -> QWidget:
    box = QWidget()
    flow = FlowLayout(box, gap=6, line_gap=4)
    for reason, words in zip(pair.reasons, why, strict=True):
        flow.addWidget(Tag(plain_tag(words, "info" if reason in _SURE else "plain")))
    policy = box.sizePolicy()
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box
