"""为什么有潜力: every reason with its formula filled in, what is missing, and what her tier gets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.potential import Potential
from core.tiers import Metric
from ui import tier_words
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.strategies import strategy_words
from ui.language import tr
from ui.potential_words import SIGNS, missing_words, reason_formula, reason_name
from ui.theme import look
from ui.theme.icons import pixmap
from ui.widgets.buttons import Button
from ui.widgets.labels import frame, label


class WhyPotentialDialog(Dialog):
    def __init__(self, parent: QWidget, ctx: Context, name: str, one: Potential, metric: Metric) -> None:
        super().__init__(parent, tr("为什么说 {name} 有潜力", name=name), 560)
        for reason in one.reasons:
            sign = QLabel()
            sign.setPixmap(pixmap(SIGNS[reason], "primary", look.px(20)))
            text = QVBoxLayout()
            text.setSpacing(1)
            text.addWidget(label(reason_name(reason), "h3"))
            text.addWidget(label(reason_formula(reason, one, metric, ctx.currency), "body", "text2", wrap=True))
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(text, 1)
            self.column.addLayout(row)
        box = frame("inset")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(label(tr("{missing}。", missing=missing_words(one, metric, ctx.currency)), "h3", wrap=True))
        scheme = ctx.archive.tiers.scheme()
        gets = tr("{tier}：{what}", tier=tier_words.full_name(one.tier), what=strategy_words(ctx, scheme, one.tier))
        inside.addWidget(label(gets, "sub", wrap=True))
        self.column.addWidget(box)
        close = Button(tr("知道了"), kind="primary")
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        close.setFocus()
