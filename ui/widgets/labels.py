"""Plain-text labels by role and tone, lines, key caps, and a label that cuts itself with an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.theme import look


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties the style sheet looks at, on a widget that may already be on screen."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def label(text: str = "", role: str = "body", tone: str | None = None, *, wrap: bool = False) -> QLabel:
    """A plain-text label.

    `role`: display h1 h2 h3 number figure body sub hint small; `tone`: text2 text3 primary carrot danger warn info ok.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    if tone is not None:
        made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    return made


def key_cap(keys: str) -> QLabel:
    """The picture of a key: "Ctrl K"."""
    made = label(keys, "keycap")
    made.setIndent(0)  # a framed label would indent by half a letter
    return made


def joined(*parts: str) -> str:
    """Parts of a line with the dot between them: 6 组·21 位. Empty parts fall out."""
    return look.dot().join(part for part in parts if part)


class ElidedLabel(QLabel):
    """One line that gives way: cut with an ellipsis when it has no room, whole again in the tooltip."""

    def __init__(self, text: str = "", role: str = "body", tone: str | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if tone is not None:
            self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(24, self.sizeHint().width()), super().minimumSizeHint().height())

    def shown(self) -> str:
        """The words as far as they have room."""
        return QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self.shown()
        self.setToolTip(self.text() if shown != self.text() else "")
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)


class HLine(QWidget):
    """A hairline across."""

    def __init__(self, token: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), look.colour(self._token))


class VLine(HLine):
    """A hairline down."""

    def __init__(self, token: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(token, parent)
        self.setMaximumHeight(16777215)
        self.setMinimumHeight(0)
        self.setFixedWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)


def frame(card: str = "card") -> QFrame:
    """A box by its look: card, danger, inset, soft, panel, ok, info, warn, alarm, track."""
    made = QFrame()
    made.setProperty("card", card)
    return made
