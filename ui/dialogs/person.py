"""Who is at the desk: the name that signs notes and history."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.fields import LineField
from ui.widgets.labels import label


class PersonDialog(Dialog):
    """Asks for a name and signs in with it."""

    def __init__(self, parent: QWidget, ctx: Context) -> None:
        super().__init__(parent, tr("现在是谁在用"), 480)
        self._ctx = ctx
        self.column.addWidget(label(tr("写下的每一笔都会记上这个名字。"), "sub", wrap=True))
        self.name = LineField(tr("名字"), tr("例如：小陈"), ctx.who, required=True)
        self.column.addWidget(self.name)
        stay, save = Button(tr("取消")), Button(tr("就是我"), kind="primary")
        stay.clicked.connect(self.reject)
        save.clicked.connect(self.submit)
        self.add_buttons(stay, save)
        self.name.edit.setFocus()
        self.name.edit.selectAll()

    def submit(self) -> None:
        if not self.name.text():
            self.name.set_error(tr("请写上名字"))
            return
        self._ctx.set_who(self.name.text())
        self.accept()
