"""Who comes along: the family to tick, and other customers to be found by name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.people import Companion, CustomerRow, FamilyMember
from storage.customers import Customers
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox
from ui.widgets.customer_picker import CustomerPicker
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, empty_layout


class CompanionsField(QWidget):
    """`changed()` when somebody is ticked, added or left out."""

    changed = Signal()

    def __init__(self, customers: Customers, *, masked: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(tr("谁一起来"))
        self._customers, self._masked = customers, masked
        self.boxes: list[tuple[CheckBox, Companion]] = []
        self.picker: CustomerPicker | None = None
        self.add_button = Button(tr("加一位客人"), Icon.PLUS, "ghost", "s")
        self.add_button.clicked.connect(self._ask_whom)
        flow_box = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        flow_box.setSizePolicy(policy)
        self._flow = FlowLayout(flow_box, gap=16, line_gap=2)
        self._flow.addWidget(self.add_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(2)
        self._column.addWidget(label(tr("谁一起来"), "sub"))
        self._column.addWidget(flow_box)

    def offer(self, family: Sequence[FamilyMember], coming: Sequence[Companion] = ()) -> None:
        """Show the family, those `coming` ticked, and the customers among these."""
        empty_layout(self._flow)
        self.boxes = []
        self.add_button = Button(tr("加一位客人"), Icon.PLUS, "ghost", "s")
        self.add_button.clicked.connect(self._ask_whom)
        ticked = {c.family_id for c in coming if c.family_id is not None}
        for member in family:
            relation = member.relation if member.relation and member.relation != member.name else ""
            words = tr("{relation} {name}", relation=relation, name=member.name) if relation else member.name
            self._add_box(words, Companion(member.name, family_id=member.id), ticked=member.id in ticked)
        for companion in coming:
            if companion.customer_id is not None:
                self._add_box(companion.name, companion, ticked=True)
        self._flow.addWidget(self.add_button)

    def _add_box(self, words: str, companion: Companion, *, ticked: bool) -> None:
        box = CheckBox(words, ticked)
        box.toggled.connect(lambda _on: self.changed.emit())
        self.boxes.append((box, companion))
        self._flow.addWidget(box)

    def companions(self) -> tuple[Companion, ...]:
        """Those who are ticked."""
        return tuple(companion for box, companion in self.boxes if box.isChecked())

    def _ask_whom(self) -> None:
        if self.picker is None:
            self.picker = CustomerPicker(tr("哪位客人"), self._customers, masked=self._masked)
            self.picker.picked.connect(self._take)
            self._column.addWidget(self.picker)
        self.picker.show()
        self.picker.edit.clear()
        self.picker.edit.setFocus()

    def _take(self, row: CustomerRow | None) -> None:
        if row is None or self.picker is None:
            return
        known = next((box for box, one in self.boxes if one.customer_id == row.id), None)
        if known is None:
            self._flow.removeWidget(self.add_button)
            self._add_box(row.name, Companion(row.name, customer_id=row.id), ticked=True)
            self._flow.addWidget(self.add_button)
        else:
            known.setChecked(True)
        self.picker.hide()
        self.picker.customer = None
        self.add_button.setFocus()
        self.changed.emit()
