"""The dialog all dialogs are: title, × at the right, a body, buttons below.

Enter presses the primary button, Esc closes. A Question is asked only before what cannot be undone.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.language import tr
from ui.messages import Message
from ui.theme import look
from ui.theme.compositing import see_through
from ui.theme.icons import Icon, mark_icon
from ui.widgets.buttons import Button, IconButton
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import label
from ui.widgets.messages import Banner

WIDTH = 520
_TITLE_GAP = 10
"""Pixels between the title and the ×."""


def dialog_scale() -> float:
    """How much wider dialogs are with larger text: less than the text itself, they must stay on the screen."""
    return min(look.current().scale, 1.2)


class _Handle(QWidget):
    """The head of a dialog: it can be dragged, as there is no title bar."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle = self.window().windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()
        super().mousePressEvent(event)


class Dialog(QDialog):
    """Fill `column`, then `add_buttons`. What an error of the user's world kept from being done is said in the dialog
    itself (`complain`), as long as it `listens`. Use `dialog.open()`: it holds its window, never the whole program.

    It deletes itself when it is over; read what was entered in a slot of `accepted`.
    """

    listens = True

    def __init__(self, parent: QWidget | None, title: str, width: int = WIDTH) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, see_through())
        self.setModal(True)
        self.setWindowTitle(title)
        self.setWindowIcon(mark_icon())
        self.setFixedWidth(round(width * dialog_scale()))
        panel = QFrame()
        panel.setProperty("card", "panel")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)
        self._inside = QVBoxLayout(panel)
        self._inside.setContentsMargins(22, 12, 22, 18)
        self._inside.setSpacing(10)
        head = _Handle()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_TITLE_GAP)
        self._title = label(title, "h2")
        row.addWidget(self._title, 1)
        close = IconButton(Icon.CLOSE, tr("关闭"), keys="Esc")
        close.clicked.connect(self.reject)
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._inside.addWidget(head)
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        self._inside.addLayout(self.column, 1)
        self.primary: Button | None = None
        self._close = close
        self._complaint: Banner | None = None
        self._stays = False
        self.ring = FocusRing(self)
        self.finished.connect(self.deleteLater)

    def add_buttons(self, *buttons: Button, left: Button | None = None) -> None:
        """Buttons at the right in this order; the last one is what Enter presses. `left` stands apart at the left.

        Their `clicked` is yours to connect (usually the last one to `submit`, the one before to `reject`).
        """
        row = QHBoxLayout()
        row.setSpacing(10)
        if left is not None:
            row.addWidget(left)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self._inside.addSpacing(4)
        self._inside.addLayout(row)
        self.primary = buttons[-1]
        self.primary.setDefault(True)
        QWidget.setTabOrder(self.primary, self._close)

    def complain(self, message: Message) -> None:
        """What it was to do did not succeed: say why above the buttons, and stay with all that was typed."""
        if self._complaint is not None:
            self._inside.removeWidget(self._complaint)
            self._complaint.hide()
            self._complaint.deleteLater()
        self._stays = True
        QTimer.singleShot(0, self, self._may_close)
        self._complaint = Banner("danger", message.what, message.rest)
        self._inside.insertWidget(2, self._complaint)
        QTimer.singleShot(0, self, self.take_height)

    @property
    def complaint(self) -> Banner | None:
        """What it complains of; None: of nothing."""
        return self._complaint

    def _may_close(self) -> None:
        self._stays = False

    def accept(self) -> None:
        """Close with success, unless what was to be done was complained of just now."""
        if not self._stays:
            super().accept()

    def submit(self) -> None:
        """What the primary button does: close with success. Override to check the fields first."""
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._wrap_title()
        self.adjustSize()
        layout, room = self.layout(), self.screen().availableGeometry().height()
        if layout is not None:  # adjustSize asks for the height of the unwrapped words
            self.resize(self.width(), max(self.height(), min(layout.totalHeightForWidth(self.width()), room)))
        parent = self.parentWidget()
        if parent is not None:
            middle = parent.window().geometry().center()
            spot = QRect(QPoint(0, 0), self.size())
            spot.moveCenter(middle)
            screen = self.screen().availableGeometry()
            spot.moveTop(max(screen.top(), min(spot.top(), screen.bottom() - spot.height())))
            self.move(spot.topLeft())

    def take_height(self) -> None:
        """What stands in it has grown or shrunk: as high as that now, and still on the screen."""
        layout, screen = self.layout(), self.screen().availableGeometry()
        if layout is None:
            return
        for part in (self._inside, layout):
            part.activate()
        self.resize(self.width(), min(layout.totalHeightForWidth(self.width()), screen.height()))
        lowest = max(screen.top(), screen.bottom() + 1 - self.height())
        if self.y() > lowest:
            self.move(self.x(), lowest)

    def _wrap_title(self) -> None:
        """A title that is longer than its line goes on in the next one."""
        inside = self._inside.contentsMargins()
        room = self.width() - inside.left() - inside.right() - self._close.sizeHint().width() - _TITLE_GAP
        self._title.setWordWrap(self._title.sizeHint().width() > room)


class Question(Dialog):
    """Asked only before what cannot be undone: the button names the deed (清空 12 位), never 是 or 否."""

    def __init__(self, parent: QWidget, title: str, words: str, deed: str, *, danger: bool = True) -> None:
        super().__init__(parent, title, 480)
        self.column.addWidget(label(words, "body", "text2", wrap=True))
        keep, do = Button(tr("先不")), Button(deed, kind="danger" if danger else "primary")
        keep.clicked.connect(self.reject)
        do.clicked.connect(self.submit)
        self.add_buttons(keep, do)
        if danger:
            keep.setDefault(True)
            keep.setFocus()
