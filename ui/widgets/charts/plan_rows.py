"""Planned against spent: a row for each part of the customers; a bar of the plan, filled with what was spent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.language import tr
from ui.theme import look
from ui.widgets.layouts import empty_layout

_ROW, _BAR = 76, 12  # px at text size 1.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """`name` and `people` at the left, `planned` and `spent` in cents, `money` says both, `back` what came of it."""

    name: str
    people: str
    tone: str
    planned: int
    spent: int
    money: str
    back: str

    @property
    def spoken(self) -> str:
        return tr("{name}，{people}：{money}，{back}", name=self.name, people=self.people, money=self.money,
                  back=self.back)  # fmt: skip


class PlanRow(QWidget):
    """`full`: the amount that fills the whole breadth of the bar."""

    def __init__(self, line: PlanLine, full: int, last: bool) -> None:
        super().__init__()
        self._line, self._full, self._last = line, max(1, full), last
        self.setAccessibleName(line.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(280), look.px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        line = self._line
        name, hint = look.font("body", bold=True), look.font("hint")
        high = QFontMetrics(name).height()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._swatch(painter, high)
            wide = QFontMetrics(name).horizontalAdvance(line.money)
            room = QRectF(20, 8, self.width() - 20 - wide - 10, high)
            painter.setFont(name)
            painter.setPen(look.colour("text"))
            shown = QFontMetrics(name).elidedText(line.name, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, _LEFT, shown)
            over = line.spent > line.planned > 0
            painter.setPen(look.colour("danger_text" if over else "text"))
            painter.drawText(QRectF(0, 8, self.width(), high), _RIGHT, line.money)
            self._bar(painter, QRectF(20, 12 + high, self.width() - 20, look.px(_BAR)))
            painter.setFont(hint)
            painter.setPen(look.colour("text2"))
            below = QRectF(20, 15 + high + look.px(_BAR), self.width() - 20, QFontMetrics(hint).height())
            painter.drawText(below, _LEFT, line.people)
            free = below.width() - QFontMetrics(hint).horizontalAdvance(line.people) - 16
            back = QFontMetrics(hint).elidedText(line.back, Qt.TextElideMode.ElideRight, int(free))
            painter.drawText(below, _RIGHT, back)
            if not self._last:
                painter.fillRect(QRectF(20, self.height() - 1, self.width() - 20, 1), look.colour("line"))

    def _swatch(self, painter: QPainter, high: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{self._line.tone}_bar"))
        painter.drawRoundedRect(QRectF(0, 8 + (high - 12) / 2, 12, 12), 3, 3)

    def _bar(self, painter: QPainter, track: QRectF) -> None:
        line = self._line
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("hover"))
        painter.drawRoundedRect(track, 4, 4)
        for amount, token in ((line.planned, f"{line.tone}_bg"), (line.spent, self._token())):
            if amount > 0:
                bar = QRectF(track)
                bar.setWidth(min(track.width(), max(7.0, track.width() * amount / self._full)))
                painter.setBrush(look.colour(token))
                painter.drawRoundedRect(bar, 4, 4)

    def _token(self) -> str:
        line = self._line
        return "danger" if line.spent > line.planned > 0 else f"{line.tone}_bar"


class PlanRows(QWidget):
    """All rows, their bars on one scale."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.rows: list[PlanRow] = []

    def set_lines(self, lines: Sequence[PlanLine]) -> None:
        empty_layout(self._column)
        full = max((max(line.planned, line.spent) for line in lines), default=0)
        self.rows = [PlanRow(line, full, line is lines[-1]) for line in lines]
        for row in self.rows:
            self._column.addWidget(row)
        self.setAccessibleName(tr("；").join(line.spoken for line in lines))
