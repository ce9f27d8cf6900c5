"""The head of one party in the preparation list: when, who, what can hurt, 已备好; and a line to add one thing more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.people import VisitRow
from core.terms import VisitStatus
from ui import formats
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.arrival_row import visit_facts
from ui.widgets.buttons import TogglePrepared
from ui.widgets.fields import SearchField
from ui.widgets.labels import ElidedLabel, joined, label
from ui.widgets.layouts import FlowLayout
from ui.widgets.tags import Chip, Tag, state_tag

_TIME = 62  # px


class _KeyKeeper(QWidget):
    """What is typed here is for the field in it: Enter must not tick the current row of the list around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()


class PartyHeading(QWidget):
    """`day` in front of the time when the list is of several. `harms_only`: name and what can hurt, nothing to press.

    Signals: `prepared(bool)` for the whole visit, `added(words)` of a thing more, `opened()` by a double-click.
    """

    prepared = Signal(bool)
    added = Signal(str)
    opened = Signal()

    def __init__(self, visit: VisitRow, day: str, *, harms_only: bool = False) -> None:
        super().__init__()
        clock = formats.clock(visit.at) or (tr("入住") if visit.nights else tr("全天"))
        self.setAccessibleName(joined(day, f"{clock} {visit.customer}"))
        top = QHBoxLayout(self)
        top.setContentsMargins(19, 6 if harms_only else 10, 14, 4)
        top.setSpacing(8)
        when = label(clock, "h3" if harms_only else "h2")
        when.setMinimumWidth(look.px(_TIME))
        top.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        middle = QVBoxLayout()
        middle.setSpacing(5)
        head = FlowLayout(line_gap=2)
        name = ElidedLabel(visit.customer, "h3")
        name.setFixedHeight(look.px(24))
        head.addWidget(name)
        if visit.status is VisitStatus.ARRIVED and not harms_only:
            head.addWidget(Tag(state_tag(formats.visit_status(visit.status), "ok")))
        told = joined(day, *visit_facts(visit), visit.service or visit.purpose or "")
        if told and not harms_only:
            facts = ElidedLabel(told, "sub")
            facts.setFixedHeight(look.px(24))
            head.addWidget(facts)
        middle.addLayout(head)
        flow = head if harms_only else FlowLayout()
        for avoided in visit.avoid:
            flow.addWidget(Chip(avoided.kind, formats.whose(avoided)))
        if visit.avoid and not harms_only:
            middle.addLayout(flow)
        top.addLayout(middle, 1)
        self.adder_box = _KeyKeeper()
        self.adder = SearchField(tr("再备一样，例如：蛋糕一个"), None, Icon.PLUS, size="s")
        self.adder.setAccessibleName(tr("{name}：再备一样", name=visit.customer))
        self.toggle = TogglePrepared(visit.ready)
        below = QHBoxLayout(self.adder_box)
        below.setContentsMargins(19, 2, 14, 10)
        below.addWidget(self.adder)
        if harms_only:
            for unused in (self.toggle, self.adder_box):
                unused.setParent(self)
                unused.hide()
            return
        self.toggle.setAccessibleName(tr("{name} 已备好", name=visit.customer))
        self.toggle.clicked.connect(self.prepared)
        top.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        self.adder.returnPressed.connect(self._add)

    def _add(self) -> None:
        words = self.adder.text().strip()
        if words:
            self.added.emit(words)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit()
