"""Bars of shares: one share on its track, and a whole divided into parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import look

BAR = 12  # px, the height of a share's bar


def paint_share(painter: QPainter, track: QRectF, part: float, token: str) -> None:
    """A share as a bar on its track. `part` 0 to 1 of the track; something above nothing is at least a stub."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("hover"))
    painter.drawRoundedRect(track, 4, 4)
    if part > 0:
        bar = QRectF(track)
        bar.setWidth(min(track.width(), max(7.0, track.width() * part)))
        painter.setBrush(look.colour(token))
        painter.drawRoundedRect(bar, 4, 4)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a divided bar: `part` 0 to 1 of the whole, the words in it, its tone (ground `_bg`, ink `_fg`)."""

    part: float
    words: str
    tone: str


class SplitBar(QWidget):
    """A whole divided into pieces, 34 px high, rounded at its ends. `name` is for the screen reader."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._pieces: tuple[Piece, ...] = ()
        self.setFixedHeight(look.px(34))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def set_pieces(self, pieces: Sequence[Piece]) -> None:
        self._pieces = tuple(pieces)
        self.setAccessibleName(f"{self._name} {' / '.join(piece.words for piece in self._pieces)}")
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), look.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(box, 7, 7)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(outline)
            painter.setFont(look.font("body", bold=True))
            shown = [piece for piece in self._pieces if piece.part > 0]
            left = 0.0
            for number, piece in enumerate(shown, start=1):
                width = box.width() * piece.part
                gap = 2 if number < len(shown) else 0
                spot = QRectF(left, 0, width - gap, box.height())
                painter.fillRect(spot, look.colour(f"{piece.tone}_bg"))
                painter.setPen(look.colour(f"{piece.tone}_fg"))
                if painter.fontMetrics().horizontalAdvance(piece.words) <= spot.width() - 2:
                    painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), piece.words)
                left += width
