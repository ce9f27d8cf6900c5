"""How customers are ranked: the scheme of tiers, a preset or the shop's own, and by what."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.tiers import SCHEMES, Metric, Scheme
from ui import formats, tier_words, wording
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.scheme import SchemeDialog
from ui.dialogs.strategies import StrategiesDialog
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import Button
from ui.widgets.choices import CheckBox, RadioButton, Segmented
from ui.widgets.labels import joined, label
from ui.widgets.layouts import empty_layout
from ui.widgets.scroll import ScrollBox
from ui.widgets.tier_row import least_words

_AROUND = 60  # px of the dialog beside the schemes


def scheme_words(scheme: Scheme) -> str:
    """The tiers of a scheme with their shares: 重要 1%·次要 19%·普通 30%·小客户 50%; or with what they ask for."""
    parts = []
    for rule in scheme.tiers:
        name = formats.tier_name(rule.key)
        if rule.share is not None:
            parts.append(f"{name} {formats.share(float(rule.share))}")
        elif rule.least is not None and scheme.metric is not None:
            parts.append(tr("{tier} {least} 起", tier=name, least=least_words(rule.least, scheme.metric)))
        else:
            parts.append(name)
    return joined(*parts)


class TierRulesDialog(Dialog):
    """Read `scheme_key` and `ranked_by` in a slot of `accepted`. Own schemes are kept and taken away at once."""

    def __init__(self, parent: QWidget, ctx: Context) -> None:
        super().__init__(parent, tr("等级怎么排"), 600)
        self._ctx = ctx
        self._scheme = ctx.archive.tiers.scheme().key
        self.choices: dict[str, RadioButton] = {}
        head = QHBoxLayout()
        head.addWidget(label(tr("分成哪几等"), "sub"))
        head.addStretch(1)
        self.new = Button(tr("自己定一套"), Icon.PLUS, "ghost", "s")
        self.new.clicked.connect(lambda: self._edit(None))
        head.addWidget(self.new)
        self.column.addLayout(head)
        box = ScrollBox("surface")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        box.column.addLayout(self._list)
        box.column.addStretch(1)
        box.column.setContentsMargins(0, 0, 10, 0)
        self._box = box
        self.column.addWidget(box)
        self.column.addWidget(label(tr("按什么排"), "sub"))
        metric = ctx.settings["metric"]
        self.by = Segmented([(m.value, wording.metric_name(m)) for m in Metric], metric, tr("按什么排"))
        row = QHBoxLayout()
        row.addWidget(self.by, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(row)
        self.fixed = label("", "hint", wrap=True)
        self.column.addWidget(self.fixed)
        self.monthly = CheckBox(tr("每个月初自动记下一次排名"), bool(ctx.settings["monthly_run"]))
        self.monthly.toggled.connect(lambda on: ctx.do(lambda: ctx.settings.set(monthly_run=on)))
        self.column.addWidget(self.monthly)
        self.column.addWidget(label(tr("改了以后，所有客户的等级会重新排一遍，可以撤销。"), "hint", wrap=True))
        gets = Button(tr("各等级给什么"), Icon.GIFT, "ghost")
        gets.clicked.connect(lambda: StrategiesDialog(self, ctx).open())
        stay, go = Button(tr("取消")), Button(tr("按这个排"), kind="primary")
        stay.clicked.connect(self.reject)
        go.clicked.connect(self.submit)
        self.add_buttons(stay, go, left=gets)
        self._fill()

    @property
    def scheme_key(self) -> str:
        return self._scheme

    @property
    def ranked_by(self) -> Metric:
        return Metric(self.by.value())

    def _fill(self) -> None:
        empty_layout(self._list)
        self.choices.clear()
        known = self._ctx.archive.tiers.schemes()
        if self._scheme not in known:
            self._scheme = next(iter(known))
        for key, scheme in known.items():
            row = self._choice(key, scheme)
            self._list.addWidget(row)
            row.show()  # the layout would do so one event later, and count it as nothing until then
        self._choose(self._scheme)
        self._list.activate()  # what was just put in counts, not what stood there before
        wanted = self._box.column.totalHeightForWidth(self.width() - _AROUND)
        self._box.setFixedHeight(min(wanted + 4, look.px(250)))
        if self.isVisible():
            self.take_height()

    def _choice(self, key: str, scheme: Scheme) -> QWidget:
        choice = RadioButton(tier_words.scheme_name(scheme))
        choice.setAutoExclusive(False)
        words = scheme_words(scheme)
        choice.setAccessibleDescription(words)
        choice.clicked.connect(lambda: self._choose(key))
        told = label(words, "hint", wrap=True)
        told.setContentsMargins(29, 0, 0, 0)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(choice)
        line.addStretch(1)
        if key not in SCHEMES:
            for button in self._own_buttons(key, scheme):
                line.addWidget(button)
        column.addLayout(line)
        column.addWidget(told)
        self.choices[key] = choice
        return box

    def _own_buttons(self, key: str, scheme: Scheme) -> tuple[Button, Button]:
        change, away = Button(tr("改"), kind="ghost", size="s"), Button(tr("删掉"), kind="ghost", size="s")
        change.setAccessibleName(tr("改“{name}”", name=scheme.name))
        away.setAccessibleName(tr("删掉“{name}”", name=scheme.name))
        change.clicked.connect(lambda: self._edit(scheme))
        away.clicked.connect(lambda: self._remove(key, scheme))
        return change, away

    def _choose(self, key: str) -> None:
        """One of them, and by what it ranks: fixed amounts are of one figure."""
        self._scheme = key
        for other, choice in self.choices.items():
            choice.setChecked(other == key)
        metric = self._ctx.archive.tiers.schemes()[key].metric
        if metric is not None:
            self.by.choose(metric.value)
        self.by.setEnabled(metric is None)
        told = tr("这套按{metric}的数目分，所以按它排。", metric=wording.metric_name(metric)) if metric else ""
        self.fixed.setText(told)
        self.fixed.setVisible(bool(told))

    def _edit(self, scheme: Scheme | None) -> None:
        dialog = SchemeDialog(self, self._ctx, scheme)

        def kept() -> None:
            self._scheme = dialog.kept_key
            self._fill()
            self.choices[self._scheme].setFocus()

        dialog.accepted.connect(kept)
        dialog.open()

    def _remove(self, key: str, scheme: Scheme) -> None:
        tiers = self._ctx.archive.tiers
        self._ctx.do(lambda: tiers.remove_scheme(key), tr("“{name}”删掉了", name=scheme.name))
        self._fill()
