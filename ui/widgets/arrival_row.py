"""One visit in a list: when, who, what can hurt, what to make ready, and whether it is ready."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from core.people import VisitRow
from core.terms import VisitStatus
from core.visits import GONE
from ui import formats
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import IconButton, TogglePrepared
from ui.widgets.labels import ElidedLabel, joined, label
from ui.widgets.layouts import FlowLayout
from ui.widgets.row_list import Row
from ui.widgets.tags import Chip, Tag, TierBadge, state_tag
from ui.wording import visit_wishes

STATES = {
    VisitStatus.ARRIVED: "ok",
    VisitStatus.DONE: "plain",
    VisitStatus.CANCELLED: "plain",
    VisitStatus.NO_SHOW: "warn",
}
"""The tone of a state's tag; planned ones have none."""
_TIME_WIDTH = 62  # px


def missed_words(times: int) -> str:
    """3 次没来; nothing for somebody who always came."""
    return tr("{n} 次没来", n=times) if times else ""


class ArrivalRow(Row):
    """One visit. `missed`: how often she did not come; `narrow`: no avatar, and 已备好 stands below.

    Signals: `prepared(bool)` when 已备好 was pressed, `more(button)` for the ⋯.
    """

    prepared = Signal(bool)
    more = Signal(object)

    def __init__(self, visit: VisitRow, *, masked: bool = False, missed: int = 0, narrow: bool = False) -> None:
        avoid = "，".join(formats.whose(p) for p in visit.avoid)
        clock = formats.clock(visit.at) or (tr("入住") if visit.nights else tr("全天"))
        super().__init__(visit.id, joined(f"{clock} {visit.customer}", avoid), bar=True)
        self.visit = visit
        line = QHBoxLayout(self)
        line.setContentsMargins(19, 9, 12, 9)
        line.setSpacing(8)
        line.addLayout(self._time(visit, clock))
        if not narrow:
            line.addWidget(Avatar(visit.customer, 42), 0, Qt.AlignmentFlag.AlignTop)
            line.addSpacing(4)
        middle = QVBoxLayout()
        middle.setSpacing(5)
        middle.addLayout(self._head(visit, masked=masked, missed=missed))
        middle.addLayout(self._chips(visit))
        middle.addStretch(1)
        line.addLayout(middle, 1)
        self.toggle = TogglePrepared(visit.ready)
        self.toggle.setAccessibleName(tr("{name} 已备好", name=visit.customer))
        self.toggle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.toggle.clicked.connect(self.prepared)
        dots = IconButton(Icon.MORE, tr("{name}：到了、取消……", name=visit.customer))
        dots.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        dots.clicked.connect(lambda: self.more.emit(dots))
        if visit.status in GONE:
            self.toggle.setParent(self)
            self.toggle.hide()
        elif narrow:
            middle.insertWidget(2, self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            line.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(dots, 0, Qt.AlignmentFlag.AlignTop if narrow else Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(look.px(81))

    def _short_purpose(self, visit: VisitRow) -> bool:
        """Whether the purpose fits under the time; else it stands with the party and the place."""
        words = visit.service or visit.purpose or ""
        return QFontMetrics(look.font("hint")).horizontalAdvance(words) <= look.px(_TIME_WIDTH)

    def _time(self, visit: VisitRow, clock: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.setContentsMargins(0, 4, 0, 0)
        when = label(clock, "h2")
        when.setFixedWidth(look.px(_TIME_WIDTH))
        column.addWidget(when)
        words = visit.service or visit.purpose
        if words and self._short_purpose(visit):
            column.addWidget(label(words, "hint", "text2"))
        column.addStretch(1)
        return column

    def _head(self, visit: VisitRow, *, masked: bool, missed: int) -> FlowLayout:
        """Name, badge, state, then party and place; what has no room beside a long name goes under it."""
        head = FlowLayout(line_gap=2)
        head.addWidget(_line(visit.customer, "h3"))
        if visit.tier is not None and not masked:
            head.addWidget(TierBadge(visit.tier))
        if visit.status in STATES:
            head.addWidget(Tag(state_tag(formats.visit_status(visit.status), STATES[visit.status])))
        if visit.pleased is not None:
            head.addWidget(Tag(state_tag(formats.pleased(visit.pleased), formats.pleased_tone(visit.pleased))))
        if missed:
            head.addWidget(Tag(state_tag(missed_words(missed), "warn")))
        purpose = "" if self._short_purpose(visit) else visit.service or visit.purpose or ""
        details = joined(*visit_facts(visit), purpose, "" if masked else visit.note or "")
        if details:
            head.addWidget(_line(details, "sub"))
        return head

    def _chips(self, visit: VisitRow) -> FlowLayout:
        flow = FlowLayout()
        for avoided in visit.avoid:
            flow.addWidget(Chip(avoided.kind, formats.whose(avoided)))
        for prep in visit.prepare:
            done = prep.ready and not visit.ready
            sign = Icon.CHECK if done else formats.category_icon(prep.category)
            flow.addWidget(Chip("ok" if done else "like", formats.whose(prep), sign))
        return flow


def visit_facts(visit: VisitRow) -> list[str]:
    """Party, place, nights, room, how it is wanted, who serves: what stands beside the name. Never a price."""
    party = tr("{n} 位客人", n=visit.party) if visit.party else ""
    return [party, visit.place or "", *visit_wishes(visit)]


def _line(words: str, role: str) -> ElidedLabel:
    """A line as high as the badge beside it."""
    made = ElidedLabel(words, role)
    made.setFixedHeight(look.px(24))
    return made
