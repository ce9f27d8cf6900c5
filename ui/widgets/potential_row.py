"""A customer who could be raised: who, why as chips, what is missing, and a follow-up with one press."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.people import CustomerRow
from core.potential import Potential, Reason
from core.tiers import Metric
from ui import formats
from ui.language import tr
from ui.potential_words import SIGNS, missing_words, reason_chip
from ui.theme import look
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout
from ui.widgets.raise_row import RaiseRow
from ui.widgets.tags import Tag, chip


class PotentialRow(RaiseRow):
    """`why_pressed` and `follow_pressed` are its buttons. The chips of `Reason.CLOSE` are said by the line itself."""

    why_pressed = Signal()

    def __init__(self, one: Potential, row: CustomerRow, metric: Metric, currency: str, *, planned: bool) -> None:
        missing = missing_words(one, metric, currency)
        said = [reason_chip(reason, one, currency) for reason in one.reasons if reason is not Reason.CLOSE]
        words = tr("，").join([row.name, formats.tier_full_name(one.tier), *said, missing])
        super().__init__(one.customer_id, words, row.name, one.tier)
        chips = QWidget()
        flow = FlowLayout(chips, gap=6, line_gap=4)
        for reason in one.reasons:
            if reason is not Reason.CLOSE:
                flow.addWidget(Tag(chip("primary", reason_chip(reason, one, currency), SIGNS[reason])))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        chips.setSizePolicy(policy)
        self.text.addWidget(chips)
        self.text.addWidget(label(missing, "hint", "carrot" if Reason.CLOSE in one.reasons else "text2", wrap=True))
        self.why = Button(tr("为什么"), kind="ghost", size="s")
        self.why.setAccessibleName(tr("{name} 为什么有潜力", name=row.name))
        self.why.clicked.connect(self.why_pressed)
        self.finish(self.why, planned=planned)
        self.setMinimumHeight(look.px(58))
