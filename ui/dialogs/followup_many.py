"""交给谁: who does these follow-ups from now on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.base import Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.labels import label
from ui.widgets.repeat_combo import StaffCombo


class HandOverDialog(Dialog):
    """`given(name)`: one of the shop or a new name; "" for nobody in particular."""

    given = Signal(str)

    def __init__(self, parent: QWidget, about: str, staff: Sequence[str], current: str | None = None) -> None:
        super().__init__(parent, tr("交给谁"), 480)
        self.column.addWidget(label(about, "sub", wrap=True))
        self.who = StaffCombo(staff, current)
        self.column.addWidget(Field(tr("谁来做"), self.who))
        self.column.addWidget(label(tr("可以选，也可以写一个新名字；空着就是谁都行。"), "hint", "text2", wrap=True))
        stay, do = Button(tr("取消")), Button(tr("交给他"), kind="primary")
        stay.clicked.connect(self.reject)
        do.clicked.connect(self.submit)
        self.add_buttons(stay, do)
        self.who.setFocus()

    def submit(self) -> None:
        self.given.emit(self.who.staff_name() or "")
        self.accept()
