"""A message when there is no window yet (or no longer) to show it in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.base import Dialog
from ui.language import tr
from ui.messages import Message
from ui.widgets.buttons import Button
from ui.widgets.labels import label


class NoticeDialog(Dialog):
    """What happened as the title, what is safe and what to do below."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent, message.what)
        if message.rest:
            self.column.addWidget(label(message.rest, "body", "text2", wrap=True))
        understood = Button(tr("知道了"), kind="primary")
        understood.clicked.connect(self.accept)
        self.add_buttons(understood)


def notice(message: Message) -> NoticeDialog:
    """A dialog of its own, on no window."""
    return NoticeDialog(message)
