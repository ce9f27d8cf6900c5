"""The picture of a read line: 记给谁, 记成 and the keys. It shows what it is given and decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.notes import NoteItem
from ui.language import tr
from ui.widgets.labels import HLine, label, restyle
from ui.widgets.layouts import empty_layout
from ui.widgets.quick_note_rows import ItemRow, KeyHint, PersonRow
from ui.widgets.scroll import ScrollBox

if TYPE_CHECKING:
    from storage.notes import Addressee


@dataclass(frozen=True, slots=True)
class Told:
    """What the sheet says beside people and things.

    `missing`: why nobody is chosen; `source`: the line under the things; `changeable`: the place of the thing whose
    kind Tab changes.
    """

    today: date
    currency: str
    masked: bool
    missing: str
    source: str
    changeable: int | None


class QuickNoteSheet(QFrame):
    """Fill with `fill`. Signals: `picked(Addressee)`, `turned` (another kind is wanted).

    The key hints `key_keep`, `key_person`, `key_kind`, `key_close` can be clicked.
    """

    picked = Signal(object)
    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.people: list[PersonRow] = []
        self.things: list[ItemRow] = []
        self.setProperty("card", "panel")
        self.setAccessibleName(tr("记一笔"))
        self.body = ScrollBox("surface")
        self.remark = _line("")
        self._page: QWidget = self.remark
        self.body.column.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        column.addWidget(HLine())
        column.addWidget(self._make_keys())

    def _make_keys(self) -> QWidget:
        self.keys = QWidget()
        self.key_keep = KeyHint("Enter", tr("记下"))
        self.key_person = KeyHint("↑ ↓", tr("换客户"))
        self.key_kind = KeyHint("Tab", tr("改分类"))
        self.key_close = KeyHint("Esc", tr("收起"))
        self.key_kind.clicked.connect(self.turned)
        row = QHBoxLayout(self.keys)
        row.setContentsMargins(16, 7, 14, 7)
        row.setSpacing(6)
        for hint in (self.key_keep, self.key_person, self.key_kind):
            row.addWidget(hint)
        row.addStretch(1)
        row.addWidget(self.key_close)
        return self.keys

    # --- filling --------------------------------------------------------------------------------------------------

    def fill(self, people: Sequence[Addressee], items: Sequence[NoteItem], told: Told) -> None:
        """Show for whom (nobody is marked yet, see `set_chosen`) and as what the line would be kept."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(0)
        column.addWidget(_heading(tr("记给谁")))
        self.remark = _line(told.missing)
        column.addWidget(self.remark)
        self.people = [PersonRow(person, told.today, masked=told.masked) for person in people]
        for row in self.people:
            row.clicked.connect(lambda _=False, person=row.person: self.picked.emit(person))
            column.addWidget(row)
            column.addSpacing(3)
        column.addSpacing(4)
        column.addWidget(HLine())
        column.addSpacing(6)
        column.addWidget(_heading(tr("记成")))
        column.addLayout(self._make_things(items, told))
        column.addStretch(1)
        self.key_kind.setVisible(told.changeable is not None)
        empty_layout(self.body.column)
        self.body.column.addWidget(page)
        page.show()  # now, with all its rows, not when the event loop comes round: it is measured at once
        self._page = page

    def _make_things(self, items: Sequence[NoteItem], told: Told) -> QVBoxLayout:
        inset = QVBoxLayout()
        inset.setContentsMargins(10, 2, 10, 0)
        inset.setSpacing(6)
        self.things = [
            ItemRow(item, told.today, told.currency, changeable=i == told.changeable) for i, item in enumerate(items)
        ]
        for row in self.things:
            row.turned.connect(self.turned)
            inset.addWidget(row)
        if items:
            inset.addWidget(label(told.source, "hint", "text2", wrap=True))
        else:
            inset.addWidget(label(tr("接着写：喜欢什么，忌什么，哪天来"), "sub", wrap=True))
        return inset

    def set_chosen(self, chosen: Addressee | None) -> None:
        """Mark the one Enter keeps it for."""
        for row in self.people:
            row.set_current(row.person is chosen)
            if row.current:
                self.body.ensureWidgetVisible(row)
        self.remark.setVisible(chosen is None)
        self.key_person.setVisible(len(self.people) > (0 if chosen is None else 1))

    def warn(self) -> None:
        """Enter could not keep it: the remark says why, louder."""
        restyle(self.remark, tone="warn")

    def height_for(self, width: int) -> int:
        """The height that shows everything at this width."""
        for child in self._page.findChildren(QWidget):
            child.ensurePolished()  # rows just made have no font of their own yet
        edges, line = 2, 1
        return self._page.heightForWidth(width - edges) + line + self.keys.sizeHint().height() + edges


def _heading(words: str) -> QWidget:
    made = label(words, "hint", "text2")
    made.setContentsMargins(10, 2, 10, 6)
    return made


def _line(words: str) -> QLabel:
    made = label(words, "sub", wrap=True)
    made.setContentsMargins(10, 0, 10, 6)
    return made
