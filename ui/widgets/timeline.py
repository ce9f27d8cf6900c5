"""One entry of 往来: a dot with the icon of its kind on a spine, title, amount at the right, day and note below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import look
from ui.theme.icons import Icon, paint_icon
from ui.widgets.cards import TONES
from ui.widgets.labels import ElidedLabel, label

# kind of core.people.TimelineEntry → sign, tone
KINDS = {
    "visit": (Icon.ARRIVED, "ok"),
    "preference": (Icon.NOTE, "carrot"),
    "purchase": (Icon.RECEIPT, "info"),
    "feedback": (Icon.SAD, "danger"),
    "praise": (Icon.SATISFACTION, "ok"),
    "followup": (Icon.FOLLOWUPS, "ok"),
    "contact": (Icon.PHONE, "ok"),
    "tier": (Icon.TREND_UP, "t1"),
    "tier_down": (Icon.TREND_DOWN, "plain"),
    "ended": (Icon.MINUS_CIRCLE, "plain"),
}
_DOT, _LEFT = 30, 8


class TimelineItem(QWidget):
    """`kind`: visit preference ended purchase feedback praise followup contact tier tier_down.

    Tell the first and the last: the spine ends there.
    """

    def __init__(
        self,
        kind: str,
        title: str,
        day: str,
        note: str = "",
        amount: str = "",
        *,
        first: bool = False,
        last: bool = False,
    ) -> None:
        super().__init__()
        self._first = first
        self._sign, self._tone = KINDS.get(kind, (Icon.CLOCK, "plain"))
        self._last = last
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(ElidedLabel(title, "h3"), 1)
        self.amount = label(amount)
        top.addWidget(self.amount)
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(label(day, "hint", "text2"))
        below.addWidget(ElidedLabel(note, "hint", "text2"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT + _DOT + 12, 7, 12, 7)
        column.setSpacing(1)
        column.addLayout(top)
        column.addLayout(below)
        column.addStretch(1)
        self.setMinimumHeight(look.px(62))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("，".join(part for part in (title, amount, day, note) if part))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, ink = TONES[self._tone]
        dot = QRectF(_LEFT, 10, _DOT, _DOT)
        with QPainter(self) as painter:
            spine, x = look.colour("line"), round(dot.center().x()) - 1
            if not self._first:
                painter.fillRect(x, 0, 2, round(dot.top()) - 3, spine)
            if not self._last:
                painter.fillRect(x, round(dot.bottom()) + 3, 2, self.height(), spine)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(ground))
            painter.drawEllipse(dot)
            spot = QRectF(dot.center() - QPointF(8, 8), dot.center() + QPointF(8, 8))
            paint_icon(painter, spot, self._sign, look.colour(ink), "bold")
