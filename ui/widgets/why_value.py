"""Why a customer is worth so much, with her own figures filled in: lifetime value, and the value score."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.lifetime import WhyWorth
from core.score import GROUPS, Part, WhyScore
from ui import formats, lifetime_words, value_words
from ui.language import tr
from ui.theme import look
from ui.widgets.charts.bars import paint_share
from ui.widgets.labels import HLine, frame, joined, label


def worth_box(why: WhyWorth, currency: str) -> QWidget:
    """已经带来 + 往后会带来 + 带来的人 = 预计终身价值, each with how it comes."""
    box = frame("inset")
    column = QVBoxLayout(box)
    column.setContentsMargins(14, 10, 14, 10)
    column.setSpacing(8)
    worth = why.worth
    earned, to_come = (lifetime_words.money(cents, currency) for cents in (worth.past_cents, worth.expected_cents))
    column.addWidget(_line(tr("已经带来的利润"), earned, *lifetime_words.past_formula(why, currency)))
    column.addWidget(_line(tr("＋ 往后会带来的"), to_come, *lifetime_words.expected_formula(why, currency)))
    brought = (
        tr("介绍来 {n} 位，是他们已经带来的利润；算店里总数时不重复算", n=why.referred_customers)
        if why.referred_customers
        else tr("还没有介绍来的客户")
    )
    column.addWidget(_line(tr("＋ 介绍来的人"), lifetime_words.money(worth.referred_cents, currency), brought))
    column.addWidget(HLine())
    column.addWidget(
        _line(tr("＝ 预计终身价值"), lifetime_words.money(worth.lifetime_cents, currency), strong=True)
    )
    return box


def again_line(why: WhyWorth) -> QWidget:
    """还会再来的可能 87%, and why."""
    said = lifetime_words.comes_again(why.worth.p_alive, why.model.method)
    return _line(tr("还会再来的可能"), said, lifetime_words.comes_again_words(why))


def small_print(why: WhyWorth) -> QWidget:
    """The names of the methods, and their formulas with her figures in them."""
    words = "\n".join((lifetime_words.small_print(why.model), *lifetime_words.formulas(why)))
    return label(words, "small", "text2", wrap=True)


def _line(name: str, figure: str, *about: str, strong: bool = False) -> QWidget:
    """What, how much at the right, and below in small how it comes."""
    made = QWidget()
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(label(name, "h3" if strong else "body"), 1)
    head.addWidget(label(figure, "figure" if strong else "h3"))
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addLayout(head)
    for words in about:
        column.addWidget(label(words, "hint", "text2", wrap=True))
    made.setAccessibleName(tr("{name}：{figure}。{about}", name=name, figure=figure, about=" ".join(about)))
    return made


# --- the score --------------------------------------------------------------------------------------------------------


class PartRow(QWidget):
    """One dimension: name and what was counted, its weight, a bar of its points."""

    def __init__(self, part: Part, whole: float, today: date, currency: str) -> None:
        super().__init__()
        self._part = part
        self._name = value_words.dimension(part.dimension)
        self._figure = value_words.part_figure(part, today, currency)
        self._weight = value_words.weight(part.weight / whole)
        points = tr("没有分") if part.points is None else value_words.score(part.points)
        self.setAccessibleName(
            tr(
                "{name}：{points}，占 {weight}，{figure}", name=self._name, points=points, weight=self._weight,
                figure=self._figure,
            )
        )  # fmt: skip
        self.setToolTip(self.accessibleName())
        self.setFixedHeight(look.px(26))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(220), look.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        plain, small = look.font("sub"), look.font("hint")
        metrics, little = QFontMetrics(plain), QFontMetrics(small)
        points = formats.DASH if self._part.points is None else f"{self._part.points:.0f}"
        right = self.width() - metrics.horizontalAdvance("100")
        bar = look.px(64)
        weight = little.horizontalAdvance("33.3%")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            track = QRectF(right - bar - 8, (self.height() - 8) / 2, bar, 8)
            paint_share(painter, track, (self._part.points or 0) / 100, "primary")
            painter.setFont(plain)
            painter.setPen(look.colour("text" if self._part.points is not None else "text3"))
            painter.drawText(
                QRectF(right, 0, self.width() - right, self.height()), int(middle | Qt.AlignmentFlag.AlignRight), points
            )
            name = metrics.horizontalAdvance(self._name)
            painter.drawText(QRectF(0, 0, name + 2, self.height()), int(middle), self._name)
            painter.setFont(small)
            painter.setPen(look.colour("text2"))
            edge = track.left() - 10
            painter.drawText(
                QRectF(edge - weight, 0, weight, self.height()), int(middle | Qt.AlignmentFlag.AlignRight), self._weight
            )
            room = QRectF(name + 10, 0, edge - weight - name - 18, self.height())
            if room.width() > 24:
                shown = little.elidedText(self._figure, Qt.TextElideMode.ElideRight, int(room.width()))
                painter.drawText(room, int(middle), shown)


def score_box(why: WhyScore, today: date, currency: str) -> QWidget:
    """The score with its parts by groups, how much of the weight is known, and the rank by other weights."""
    box = frame("inset")
    column = QVBoxLayout(box)
    column.setContentsMargins(14, 10, 14, 10)
    column.setSpacing(3)
    place = why.place
    rank = tr("在 {n} 位里排第 {rank}", n=place.among, rank=f"{place.rank:,}")
    strategy = tr("按“{strategy}”", strategy=value_words.strategy(place.key))
    column.addWidget(_line(tr("价值评分"), value_words.score(place.score.value), joined(strategy, rank), strong=True))
    whole = sum(part.weight for part in why.parts) or 1.0
    parts = {part.dimension: part for part in why.parts}
    for group, dimensions in GROUPS.items():
        share = sum(parts[d].weight for d in dimensions if d in parts) / whole
        head = label(f"{value_words.group(group)} {formats.share(share)}", "hint", "text2")
        head.setContentsMargins(0, 5, 0, 0)
        column.addWidget(head)
        for dimension in dimensions:
            if dimension in parts:
                column.addWidget(PartRow(parts[dimension], whole, today, currency))
    known = tr("知道的占分量的 {share}，不知道的不算分", share=formats.share(place.score.known))
    others = (value_words.elsewhere(other) for other in why.elsewhere)
    points = tr("每一项的分：同期的客人里，百分之几不比这位多；凭眼光打的 1 到 5，算 0 到 100 分")
    column.addSpacing(4)
    for words in (known, value_words.formula(why), points, *others):
        column.addWidget(label(words, "hint", "text2", wrap=True))
    return box
