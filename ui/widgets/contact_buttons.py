"""打了电话 微信聊过 来过 发了短信: a contact noted with one press."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.agenda import SPOKEN
from ui import followup_words, formats
from ui.language import tr
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout


class ContactButtons(QWidget):
    """`pressed(Channel)`. `hint`: what a press does, for the tooltips; `lead`: words in front; `signs` False: words
    only, where there is little room."""

    pressed = Signal(object)

    def __init__(self, hint: str = "", lead: str = "", *, kind: str = "secondary", signs: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(tr("联系过了"))
        flow = FlowLayout(self, gap=6 if signs else 0)
        if lead:
            before = label(lead, "hint", "text2")
            before.setMinimumHeight(look.px(32))
            flow.addWidget(before)
        self.buttons: list[Button] = []
        for channel in SPOKEN:
            words = followup_words.spoken(channel)
            button = Button(words, formats.channel_icon(channel) if signs else None, kind, "s")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if hint:
                button.setToolTip(hint)
                button.setAccessibleDescription(hint)
            button.clicked.connect(lambda _=False, channel=channel: self.pressed.emit(channel))
            flow.addWidget(button)
            self.buttons.append(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
