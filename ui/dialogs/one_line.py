"""Asks for one line: how it went, why it is dropped."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.base import Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.fields import LineField
from ui.widgets.labels import label


class OneLineDialog(Dialog):
    """`written(words)` when `deed` was pressed; with `needed` an empty line is said to be missing."""

    written = Signal(str)

    def __init__(
        self, parent: QWidget, title: str, about: str, question: str, deed: str, *, example: str = "", needed: str = ""
    ) -> None:
        super().__init__(parent, title, 480)
        self._needed = needed
        self.column.addWidget(label(about, "sub", wrap=True))
        self.line = LineField(question, example)
        self.column.addWidget(self.line)
        stay, do = Button(tr("取消")), Button(deed, kind="primary")
        stay.clicked.connect(self.reject)
        do.clicked.connect(self.submit)
        self.add_buttons(stay, do)
        self.line.edit.setFocus()

    def submit(self) -> None:
        if self._needed and not self.line.text():
            self.line.set_error(self._needed)
            return
        self.written.emit(self.line.text())
        self.accept()
