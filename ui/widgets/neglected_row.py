"""One neglected customer: since when nobody spoke to her, how often that should be, and what can be done at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.people import NeglectedEntry, Preference
from ui import formats
from ui.language import tr
from ui.theme.icons import Icon
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.contact_buttons import ContactButtons
from ui.widgets.labels import ElidedLabel, joined, label
from ui.widgets.layouts import FlowLayout
from ui.widgets.row_list import Row
from ui.widgets.tags import Tag, TierBadge, harm_line, harm_words, plain_tag


class NeglectedRow(Row):
    """`acted`: followup, phone, open; `spoken(Channel)`: a contact was noted."""

    acted = Signal(str)
    spoken = Signal(object)

    def __init__(
        self, entry: NeglectedEntry, today: date, avoid: Sequence[Preference] = (), *, masked: bool = False
    ) -> None:
        absence = tr("{n} 天没联系", n=entry.days)
        facts = joined(
            tr("该 {n} 天联系一次", n=entry.interval),
            tr("平时 {n} 天来一次", n=max(1, round(entry.mean_gap_days))) if entry.mean_gap_days else "",
        )  # fmt: skip
        harm = harm_words(avoid)
        planned = tr("{day} 有跟进", day=formats.spoken_day(entry.planned, today)) if entry.planned else ""
        told = (entry.customer, harm, absence, facts, planned)
        super().__init__(entry.customer_id, "，".join(part for part in told if part), radius=8)
        self.entry = entry
        name = QHBoxLayout()
        name.setSpacing(9)
        name.addWidget(ElidedLabel(entry.customer, "h3"))
        if not masked:
            name.addWidget(TierBadge(entry.tier))
        if planned:
            name.addWidget(Tag(plain_tag(planned, "info")))
        name.addStretch(1)
        name.addWidget(label(absence, "h3", "warn"))
        self._middle = QVBoxLayout()
        self._middle.setSpacing(4)
        self._middle.addLayout(name)
        self._middle.addWidget(ElidedLabel(facts, "hint", "text2"))
        if harm:
            self._middle.addWidget(harm_line(avoid))
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 10, 16, 10)
        line.setSpacing(14)
        line.addWidget(Avatar(entry.customer, 42), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._middle, 1)
        self._actions: QWidget | None = None

    def set_current(self, current: bool) -> None:
        super().set_current(current)
        if current and self._actions is None:
            self._actions = self._make_actions()
            self._middle.addWidget(self._actions)
        if self._actions is not None:
            self._actions.setVisible(current)

    def _make_actions(self) -> QWidget:
        """加跟进 复制电话, and the four ways in which somebody was spoken to."""
        box = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        flow = FlowLayout(box, gap=6)
        flow.setContentsMargins(0, 3, 0, 2)
        deeds = [(tr("加跟进"), Icon.PLUS, "followup", "primary")]
        if self.entry.phone:
            deeds.append((tr("复制电话"), Icon.COPY, "phone", "secondary"))
        for words, sign, deed, kind in deeds:
            button = Button(words, sign, kind, "s")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, deed=deed: self.acted.emit(deed))
            flow.addWidget(button)
        contacts = ContactButtons(tr("记下今天联系过了"), kind="ghost")
        contacts.pressed.connect(self.spoken)
        flow.addWidget(contacts)
        return box
