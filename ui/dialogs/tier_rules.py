"""How customers are ranked: the scheme of tiers, and by what."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.tiers import SCHEMES, Metric, Scheme
from ui import formats, wording
from ui.dialogs.base import Dialog
from ui.language import tr
from ui.widgets.buttons import Button
from ui.widgets.choices import RadioButton, Segmented
from ui.widgets.labels import joined, label


def scheme_words(scheme: Scheme) -> str:
    """The tiers of a scheme with their shares: 重要 1%·次要 19%·普通 30%·小客户 50%."""
    return joined(*(f"{formats.tier_name(rule.key)} {formats.share(float(rule.share))}" for rule in scheme.tiers))


def scheme_name(scheme: Scheme) -> str:
    return {"regent": tr("四等：重要、次要、普通、小客户"), "curry": tr("四等：VIP、大客户、中级、小客户")}[scheme.key]


class TierRulesDialog(Dialog):
    """Read `scheme_key` and `ranked_by` in a slot of `accepted`."""

    def __init__(self, parent: QWidget, scheme: str, metric: Metric) -> None:
        super().__init__(parent, tr("等级怎么排"))
        self.choices: dict[str, RadioButton] = {}
        self.column.addWidget(label(tr("分成哪几等"), "sub"))
        for key, known in SCHEMES.items():
            choice = RadioButton(scheme_name(known))
            choice.setChecked(key == scheme)
            choice.setAccessibleDescription(scheme_words(known))
            words = label(scheme_words(known), "hint", wrap=True)
            words.setContentsMargins(29, 0, 0, 0)
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(choice)
            pair.addWidget(words)
            self.column.addLayout(pair)
            self.choices[key] = choice
        self.column.addSpacing(6)
        self.column.addWidget(label(tr("按什么排"), "sub"))
        self.by = Segmented([(m.value, wording.metric_name(m)) for m in Metric], metric.value, tr("按什么排"))
        row = QHBoxLayout()
        row.addWidget(self.by, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(row)
        self.column.addWidget(label(tr("改了以后，所有客户的等级会重新排一遍，可以撤销。"), "hint", wrap=True))
        stay, go = Button(tr("取消")), Button(tr("按这个排"), kind="primary")
        stay.clicked.connect(self.reject)
        go.clicked.connect(self.submit)
        self.add_buttons(stay, go)

    @property
    def scheme_key(self) -> str:
        return next(key for key, choice in self.choices.items() if choice.isChecked())

    @property
    def ranked_by(self) -> Metric:
        return Metric(self.by.value())
