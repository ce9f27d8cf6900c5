"""One line of a breakdown: what, how many, and a bar of its share. Pressed, it leads to those it counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.language import tr
from ui.theme import look
from ui.widgets.charts.bars import paint_share

_BAR, _NUMBER = 96, 44  # px: the bar, and what is left for the number so that bars stand under one another


@dataclass(frozen=True, slots=True)
class _Face:
    """`number` stands at the right as it is; `part` None: no bar."""

    words: str
    number: str
    part: float | None
    token: str
    ink: str

    @property
    def spoken(self) -> str:
        share = "" if self.part is None else tr("，占 {share}", share=f"{round(self.part * 100)}%")
        return tr("{words}：{number}{share}", words=self.words, number=self.number, share=share)

    def size(self) -> QSize:
        return QSize(look.px(150) + QFontMetrics(look.font("sub")).horizontalAdvance(self.number), look.px(30))

    def paint(self, widget: QWidget, *, ground: str | None) -> None:
        box, plain, bold = QRectF(widget.rect()), look.font("sub"), look.font("sub", bold=True)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        number = QFontMetrics(bold).horizontalAdvance(self.number)
        right = box.right() - 8 - max(number, look.px(_NUMBER))
        bar = look.px(_BAR) if self.part is not None and right > look.px(_BAR) + look.px(90) else 0
        room = int(right - (bar + 20 if bar else 10) - 8)
        words = QFontMetrics(plain).elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        widget.setToolTip(self.words if words != self.words else "")
        with QPainter(widget) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if ground is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour(ground))
                painter.drawRoundedRect(box, 7, 7)
            if bar and self.part is not None:
                paint_share(painter, QRectF(right - bar - 10, (box.height() - 8) / 2, bar, 8), self.part, self.token)
            painter.setFont(bold)
            painter.setPen(look.colour("text"))
            painter.drawText(QRectF(box.right() - 8 - number, 0, number + 2, box.height()), middle, self.number)
            painter.setFont(plain)
            painter.setPen(look.colour(self.ink))
            painter.drawText(QRectF(8, 0, room + 2, box.height()), middle, words)


class CountLine(QWidget):
    """A line that only tells."""

    def __init__(self, face: _Face) -> None:
        super().__init__()
        self._face = face
        self.setAccessibleName(face.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._face.size()

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), look.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._face.paint(self, ground=None)


class CountRow(QAbstractButton):
    """A line that leads to those it counts; Enter and Space press it."""

    def __init__(self, face: _Face, act: Callable[[], object]) -> None:
        super().__init__()
        self._face = face
        self.setAccessibleName(face.spoken)
        self.setProperty("ring", 7)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(act)

    def sizeHint(self) -> QSize:
        return self._face.size()

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), look.px(30))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._face.paint(self, ground="hover" if self.underMouse() or self.isDown() else None)


def count_row(
    words: str, number: str, part: float | None = None, act: Callable[[], object] | None = None, token: str = "primary"
) -> QWidget:
    """The line that fits: one that leads somewhere, or without `act` one that only tells."""
    if act is None:
        return CountLine(_Face(words, number, part, token, "text2"))
    return CountRow(_Face(words, number, part, token, "primary_text"), act)
