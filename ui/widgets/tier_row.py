"""One tier of a scheme that is being written: colour, name, share or least value, how many it would hold."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.schemes import TONES, TierDraft, percent
from core.text import find_money
from core.tiers import Metric
from ui.language import tr
from ui.theme import look
from ui.theme.icons import Icon
from ui.widgets.buttons import IconButton
from ui.widgets.fields import Combo, LineEdit
from ui.widgets.labels import label, restyle


def tone_name(tone: str) -> str:
    return {
        "t1": tr("金色"), "t2": tr("绿色"), "t3": tr("蓝色"), "t4": tr("灰色"), "t5": tr("紫色"), "t6": tr("橄榄色"),
        "t7": tr("青色"),
    }[tone]  # fmt: skip


class TierRow(QWidget):
    """`changed` with every key; `removed` when it is to go. `place` from 0 names it for the screen reader."""

    changed = Signal()
    removed = Signal()

    def __init__(self, draft: TierDraft, written: str, place: int) -> None:
        super().__init__()
        self._key = draft.key
        self.colour = Combo([(tone, tone_name(tone)) for tone in TONES], draft.tone)
        for at, tone in enumerate(TONES):
            self.colour.setItemIcon(at, _swatch(tone))
        self.colour.setIconSize(QSize(14, 14))
        self.colour.setFixedWidth(look.px(112))
        self.name = LineEdit(draft.name)
        self.name.setMaxLength(12)
        self.name.setPlaceholderText(tr("等级的名字"))
        self.figure = LineEdit(written)
        self.figure.setFixedWidth(look.px(104))
        self.unit = label("%", "body", "text2")
        self.unit.setMinimumWidth(look.px(34))
        self.many = label("", "sub")
        metrics = QFontMetrics(look.font("sub"))
        self.many.setFixedWidth(metrics.horizontalAdvance(tr("{n} 位", n=88_888)) + 4)
        self.many.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = IconButton(Icon.CLOSE, tr("去掉这一等"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.colour)
        row.addWidget(self.name, 1)
        for widget in (self.figure, self.unit, self.many, self.remove):
            row.addWidget(widget)
        self.name.textChanged.connect(lambda _: self.changed.emit())
        self.figure.textChanged.connect(lambda _: self.changed.emit())
        self.colour.picked.connect(lambda _: self.changed.emit())
        self.remove.clicked.connect(self.removed)
        self.number(place)

    def number(self, place: int) -> None:
        """Its place has changed."""
        self.colour.setAccessibleName(tr("第 {n} 等的颜色", n=place + 1))
        self.name.setAccessibleName(tr("第 {n} 等的名字", n=place + 1))

    def ask(self, metric: Metric | None, *, lowest: bool, place: int) -> None:
        """What the figure is: a share (None), or the least value of a metric; the lowest tier takes the rest."""
        rest = lowest and metric is not None
        self.figure.setEnabled(not rest)
        self.figure.setPlaceholderText(tr("其余的") if rest else "")
        units = {Metric.VISITS: tr("天起"), Metric.SCORE: tr("分起")}
        self.unit.setText("%" if metric is None else "" if rest else units.get(metric, tr("元起")))
        words = tr("第 {n} 等占百分之几", n=place + 1) if metric is None else tr("第 {n} 等从多少起", n=place + 1)
        self.figure.setAccessibleName(words)

    def draft(self, metric: Metric | None) -> TierDraft:
        """What is written."""
        text = self.figure.text().strip()
        tone, name = str(self.colour.value()), self.name.text().strip()
        if metric is None:
            return TierDraft(name, percent(text), None, tone, self._key)
        return TierDraft(name, None, read_least(text, metric), tone, self._key)

    def show_size(self, many: int | None) -> None:
        """How many customers it would hold; None: not known yet."""
        self.many.setText("" if many is None else tr("{n} 位", n=many))

    def mark(self, fields: set[str]) -> None:
        """Red edges for what is wrong."""
        restyle(self.name, tone="error" if "name" in fields else None)
        restyle(self.figure, tone="error" if fields & {"percent", "least"} else None)


def read_least(text: str, metric: Metric) -> int | None:
    """A least value as it is ranked: cents, days, or hundredths of points; None when it is no number."""
    if metric in (Metric.VISITS, Metric.SCORE):
        number = percent(text)
        scaled = number * 100 if number is not None and metric is Metric.SCORE else number
        return int(scaled) if scaled is not None and scaled == int(scaled) else None
    found = find_money(text)
    return found.cents if not found.problem else None


def least_words(value: int, metric: Metric) -> str:
    """A least value as one writes it: the reverse of `read_least`."""
    if metric is Metric.VISITS:
        return str(value)
    return f"{value // 100}" if value % 100 == 0 else f"{value / 100:.2f}"


def _swatch(tone: str) -> QIcon:
    ratio = 2
    picture = QPixmap(14 * ratio, 14 * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{tone}_bar"))
        painter.drawRoundedRect(1, 1, 12, 12, 3, 3)
    return QIcon(picture)
