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
    """Empty until `tell` says what it shows; it may be told again, which costs a fraction of a new one."""

    def __init__(self) -> None:
        super().__init__()
        self._first = self._last = False
        self._sign, self._tone = Icon.CLOCK, "plain"
        self._title, self._note = ElidedLabel("", "h3"), ElidedLabel("", "hint", "text2")
        self._day, self.amount = label("", "hint", "text2"), label("")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self.amount)
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self._day)
        below.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT + _DOT + 12, 7, 12, 7)
        column.setSpacing(1)
        column.addLayout(top)
        column.addLayout(below)
        column.addStretch(1)
        self.setMinimumHeight(look.px(62))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def tell(
        self, kind: str, title: str, day: str, note: str = "", amount: str = "", *, first: bool, last: bool
    ) -> None:
        """`kind`: visit preference ended purchase feedback praise followup contact tier tier_down. The spine begins at
        the first and ends at the last."""
        self._first, self._last = first, last
        self._sign, self._tone = KINDS.get(kind, (Icon.CLOCK, "plain"))
        for shown, words in ((self._title, title), (self._day, day), (self._note, note), (self.amount, amount)):
            shown.setText(words)
        self.setAccessibleName("，".join(part for part in (title, amount, day, note) if part))
        self.update()

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
