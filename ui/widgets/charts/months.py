"""Twelve months as columns: how much in each, the months named below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import look


class MonthColumns(QWidget):
    """`months`: (first day, amount); what is below nothing is drawn as nothing. `name` says it all in words."""

    def __init__(self, months: Sequence[tuple[date, int]], name: str) -> None:
        super().__init__()
        self._months = tuple(months)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedHeight(look.px(84))
        self.setMinimumWidth(look.px(160))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        most = max((amount for _day, amount in self._months), default=0)
        step = self.width() / max(1, len(self._months))
        foot = look.px(18)
        room = self.height() - foot
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(look.font("small"))
            for number, (day, amount) in enumerate(self._months):
                part = max(0, amount) / most if most > 0 else 0.0
                high = max(2.0, part * (room - 4))
                painter.setPen(Qt.PenStyle.NoPen)
                last = number == len(self._months) - 1
                painter.setBrush(look.colour("carrot" if last else "primary"))
                painter.drawRoundedRect(QRectF(number * step + step * 0.18, room - high, step * 0.64, high), 3, 3)
                painter.setPen(look.colour("text2"))
                spot = QRectF(number * step, room + 2, step, foot - 2)
                painter.drawText(spot, int(Qt.AlignmentFlag.AlignHCenter), str(day.month))
