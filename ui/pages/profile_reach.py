"""Several phones or addresses of one customer while they are edited: each a row with what it is, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.contact_details import Address, Phone, clean_addresses
from core.text import clean_text, find_phones
from ui import formats
from ui.language import tr
from ui.pages.profile_editors import FactEditor, Wrong
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import LineEdit
from ui.widgets.tag_completer import words_completer

_LABEL_WIDTH = 110


class ReachRow(QWidget):
    """What it is, its label, ↑ and ×."""

    entered = Signal()
    up_pressed = Signal()
    gone = Signal()

    def __init__(self, name: str, text: str, tag: str, labels: Sequence[str], example: str) -> None:
        super().__init__()
        self.text = LineEdit(text)
        self.text.setAccessibleName(name)
        self.text.setPlaceholderText(example)
        self.tag = LineEdit(tag)
        self.tag.setAccessibleName(tr("是哪里的"))
        self.tag.setPlaceholderText(tr("例如：{label}", label=labels[0]))
        self.tag.setCompleter(words_completer(labels, self))
        self.tag.setFixedWidth(look.px(_LABEL_WIDTH))
        self.up = IconButton(Icon.ARROW_UP, tr("往前移"))
        self.away = IconButton(Icon.TRASH, tr("去掉这一个"))
        self.up.clicked.connect(self.up_pressed)
        self.away.clicked.connect(self.gone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.text, 1)
        for widget in (self.tag, self.up, self.away):
            row.addWidget(widget)
        for edit in (self.text, self.tag):
            edit.setProperty("sz", "s")
            edit.returnPressed.connect(self.entered)


class ReachEditor(FactEditor):
    """The rows, and one more on request. The first of addresses has no label: it is where letters go."""

    wide = True
    labels: Sequence[str] = ()
    more = ""
    example = ""

    def __init__(self, name: str, entries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._name = name
        self.rows: list[ReachRow] = []
        self._stack = QVBoxLayout()
        self._stack.setSpacing(4)
        self.column.addLayout(self._stack)
        self.add = Button(self.more, Icon.PLUS, "ghost", "s")
        self.add.clicked.connect(self._add_empty)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        self.column.addLayout(line)
        for text, tag in entries or [("", "")]:
            self._add(text, tag)

    def _add_empty(self) -> None:
        self._add("", "").text.setFocus()

    def _add(self, text: str, tag: str) -> ReachRow:
        row = ReachRow(self._name, text, tag, self.labels, self.example)
        row.entered.connect(self.done)
        row.up_pressed.connect(lambda: self._lift(row))
        row.gone.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._stack.addWidget(row)
        self._settle()
        return row

    def _lift(self, row: ReachRow) -> None:
        place = self.rows.index(row)
        self.rows.insert(place - 1, self.rows.pop(place))
        self._stack.removeWidget(row)
        self._stack.insertWidget(place - 1, row)
        self._settle()
        (row.up if row.up.isEnabled() else row.text).setFocus()

    def _remove(self, row: ReachRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._stack.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self.rows:
            self._add("", "")
        self._settle()
        self.rows[min(place, len(self.rows) - 1)].text.setFocus()

    def _settle(self) -> None:
        for place, row in enumerate(self.rows):
            row.up.setEnabled(place > 0)

    def begin(self) -> None:
        self.rows[0].text.setFocus()
        self.rows[0].text.selectAll()

    def entries(self) -> list[tuple[str, str]]:
        """(text, label) of the rows that are not empty."""
        return [(row.text.text().strip(), clean_text(row.tag.text())) for row in self.rows if row.text.text().strip()]


class PhonesEditor(ReachEditor):
    def __init__(self, name: str, phones: Sequence[Phone]) -> None:
        self.labels = (tr("家里"), tr("公司"), tr("本人"), tr("家人"), tr("助理"), tr("前台"))
        self.more, self.example = tr("再加一个号码"), tr("手机或座机")
        super().__init__(name, [(phone.number, phone.label or "") for phone in phones])

    def read(self) -> Any:
        found: list[Phone] = []
        for text, tag in self.entries():
            reading = find_phones(text)
            if reading.problem is not None or not reading.phones:
                raise Wrong(formats.phone_problem(reading.problem))
            found.extend(Phone(number, tag or None) for number in reading.phones)
        return tuple(found)


class AddressesEditor(ReachEditor):
    def __init__(self, name: str, addresses: Sequence[Address]) -> None:
        self.labels = (tr("公司"), tr("家里"), tr("收货"), tr("发票"))
        self.more, self.example = tr("再加一个地址"), tr("例如：杭州市西湖区文三路 8 号")
        super().__init__(name, [(address.text, address.label or "") for address in addresses])

    def _settle(self) -> None:
        super()._settle()
        for place, row in enumerate(self.rows):
            row.tag.setEnabled(place > 0)
            row.tag.setPlaceholderText(tr("主要的") if place == 0 else tr("例如：{label}", label=self.labels[0]))

    def read(self) -> Any:
        return clean_addresses(Address(text, tag or None) for text, tag in self.entries())
