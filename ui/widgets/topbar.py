"""The bar above every page: quick note, state of the backup, hiding amounts, and who is at the desk."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, pixmap
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.cards import Tile
from ui.widgets.fields import SearchField
from ui.widgets.labels import label, restyle

OLD_BACKUP = 24 * 3600  # s: from then on it is shown as a warning


class Person(Tile):
    """Who is signed in; pressing it offers to change."""

    def __init__(self) -> None:
        super().__init__(tr("现在是谁在用"), radius=8)
        self._avatar = Avatar("", 30)
        self._name = label("", tone="text2")
        arrow = QLabel()
        arrow.setPixmap(pixmap(Icon.DOWN, "text2", look.px(12), "bold"))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(7)
        row.addWidget(self._avatar)
        row.addWidget(self._name)
        row.addWidget(arrow)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.let_through()

    def set_name(self, name: str) -> None:
        self._avatar.set_name(name)
        self._name.setText(name or tr("还没填名字"))
        self.setAccessibleDescription(name)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse() or self.isDown():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("press" if self.isDown() else "hover"))
                painter.drawRoundedRect(self.rect(), 8, 8)


class BackupState(QWidget):
    """11:20 已备份, or that there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = QLabel()
        self._words = label("", "sub")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._words)

    def show_state(self, when: datetime | None, now: datetime) -> None:
        """The time of the last backup; None: there is none yet."""
        old = when is not None and (now - when).total_seconds() > OLD_BACKUP
        if when is None:
            words = tr("还没有备份")
        elif when.date() == now.date():
            words = tr("{time} 已备份", time=f"{when:%H:%M}")
        else:
            words = tr("{day} 备份过", day=f"{when:%m-%d}")
        self._words.setText(words)
        restyle(self._words, tone="warn" if old else None)
        sign, token = (Icon.HISTORY, "text3") if when is None else (Icon.CHECK_CIRCLE, "ok")
        if old:
            sign, token = Icon.ERROR, "warn"
        self._sign.setPixmap(pixmap(sign, token, look.px(16), "bold"))
        self.setAccessibleName(words)


class TopBar(QFrame):
    """58 px. `quick` is the quick note's field; its panel (ui/widgets/quick_note.py) hangs under it in the window."""

    mask_pressed = Signal(bool)
    person_pressed = Signal()

    def __init__(self, masked: bool, person: str) -> None:
        super().__init__()
        self.setProperty("card", "topbar")
        self.quick = SearchField(
            tr("记一笔：张三 喜欢胡萝卜汁"), "Ctrl K", Icon.NOTE, size="round", token="carrot", weight="bold"
        )
        self.quick.setMinimumWidth(260)
        self.quick.setMaximumWidth(560)
        self.backup = BackupState()
        self.mask_button = Button("", None, "quiet", keys="Ctrl+H")
        self.mask_button.setCheckable(True)
        self.mask_button.clicked.connect(self.mask_pressed)
        self.person = Person()
        self.person.clicked.connect(self.person_pressed)
        self.person.set_name(person)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 1)
        row.setSpacing(14)
        row.addWidget(self.quick, 10)
        row.addStretch(1)
        row.addWidget(self.backup)
        row.addWidget(self.mask_button)
        row.addWidget(self.person)
        self.setFixedHeight(max(58, look.px(38) + 14))
        self.set_masked(masked)

    def set_masked(self, masked: bool) -> None:
        """Say what the button would do, and that it is on."""
        words = tr("显示金额") if masked else tr("遮住金额")
        self.mask_button.setChecked(masked)
        self.mask_button.set_text(words)
        self.mask_button.setToolTip(f"{words}  Ctrl+H")
        self.mask_button.set_sign(Icon.EYE if masked else Icon.EYE_SLASH)
