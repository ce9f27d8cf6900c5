"""Bars and steps: how far long work is, a share of something, and where one stands in a task of several steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon, paint_icon


class ProgressBar(QWidget):
    """A thin bar, 6 px; also a share (`token` carrot, 8 px). `name` tells the screen reader what is measured."""

    def __init__(self, name: str, token: str = "primary", height: int = 6) -> None:
        super().__init__()
        self._name, self._token, self._part = name, token, 0.0
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_part(0.0)

    @property
    def part(self) -> float:
        """How much is filled, 0 to 1."""
        return self._part

    def set_part(self, part: float) -> None:
        """Fill this much, 0 to 1."""
        self._part = min(1.0, max(0.0, part))
        self.setAccessibleName(f"{self._name} {self._part:.0%}")
        self.update()

    def set_progress(self, done: int, total: int) -> None:
        self.set_part(done / total if total else 0.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        radius = box.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("press"))
            painter.drawRoundedRect(box, radius, radius)
            if self._part > 0:
                box.setWidth(max(box.height(), box.width() * self._part))
                painter.setBrush(look.colour(self._token))
                painter.drawRoundedRect(box, radius, radius)


_DISC, _GAP, _LINK = 26, 8, 44


class StepBar(QWidget):
    """选文件 → 对应列并检查 → 导入: done steps ticked, the current one filled."""

    def __init__(self, steps: Sequence[str], current: int = 0) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_current(current)

    def set_current(self, current: int) -> None:
        """`current` counts from 0."""
        self.current, name = current, self._steps[current]
        self.setAccessibleName(
            tr("第 {step} 步，共 {steps} 步：{name}", step=current + 1, steps=len(self._steps), name=name)
        )
        self.update()

    def _width(self, words: str) -> int:
        return QFontMetrics(look.font("body", bold=True)).horizontalAdvance(words)

    def sizeHint(self) -> QSize:
        width = sum(look.px(_DISC) + _GAP + self._width(words) for words in self._steps)
        return QSize(width + len(self._steps) * 2 + (len(self._steps) - 1) * (_LINK + 24), look.px(30))

    def minimumSizeHint(self) -> QSize:
        """Without room only the discs and the current step's name remain."""
        discs = len(self._steps) * (look.px(_DISC) + 16)
        return QSize(discs + max(map(self._width, self._steps)), look.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        whole = self.width() >= self.sizeHint().width()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            x = 0
            for number, words in enumerate(self._steps):
                x = self._paint_step(painter, x, number, words if whole or number == self.current else "")
                if number + 1 < len(self._steps):
                    link = _LINK if whole else 0
                    token = "primary_soft2" if number < self.current else "line2"
                    painter.fillRect(QRectF(x + 12, self.height() // 2, link, 2), look.colour(token))
                    x += link + (24 if whole else 8)

    def _paint_step(self, painter: QPainter, x: int, number: int, words: str) -> int:
        side = look.px(_DISC)
        disc = QRectF(x, (self.height() - side) // 2, side, side)
        past, here = number < self.current, number == self.current
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primary_soft2" if past else "primary" if here else "press"))
        painter.drawEllipse(disc)
        if past:
            inner = disc.adjusted(6, 6, -6, -6)
            paint_icon(painter, inner, Icon.CHECK, look.colour("primary_text"), "bold")
        else:
            painter.setFont(look.font("sub", bold=True))
            painter.setPen(look.colour("on_primary" if here else "text2"))
            painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(number + 1))
        if not words:
            return x + side
        painter.setFont(look.font("body", bold=here))
        painter.setPen(look.colour("text" if here else "text2"))
        width = self._width(words) + 2  # bold, so that nothing moves from step to step
        room = QRectF(x + side + _GAP, 0, width, self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
        return x + side + _GAP + width
