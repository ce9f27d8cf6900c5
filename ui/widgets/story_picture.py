"""The picture of what this is for: a glass of carrot juice waiting at a window, and its story in two sentences.

The scene is painted in its own colours, the same in both themes; the ground is the rail's.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.language import tr
from ui.theme import look
from ui.theme.icons import mark
from ui.widgets.labels import label

WIDTH = 520
_SCENE = QSize(376, 302)

_FRAME, _SKY_HIGH, _SKY_LOW, _SUN = "#234A3D", "#F4DBAA", "#FBE8CB", "#F2B45A"
_FAR_HILL, _NEAR_HILL = "#8DB79A", "#5F9878"
_BOARD, _BOARD_EDGE = "#C98B4E", "#A96F38"
_JUICE, _JUICE_TOP, _STRAW, _PAPER = "#EE7F22", "#F79A45", "#FFF6EA", "#FFF9F0"
_INK, _WARM_INK = "#33291F", "#7C3F1D"


class Scene(QWidget):
    """Window, sun, hills, juice and the card that welcomes back: 376 × 302 px, smaller where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(tr("窗台上放着一杯胡萝卜汁和一张卡片：欢迎回来，您爱的胡萝卜汁"))

    def sizeHint(self) -> QSize:
        return _SCENE

    def minimumSizeHint(self) -> QSize:
        return _SCENE / 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale = min(self.width() / _SCENE.width(), self.height() / _SCENE.height(), 1.15)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(
                (self.width() - _SCENE.width() * scale) / 2, (self.height() - _SCENE.height() * scale) / 2
            )
            painter.scale(scale, scale)
            painter.setPen(Qt.PenStyle.NoPen)
            _paint_window(painter)
            _paint_shelf(painter)
            _paint_glass(painter)
            _paint_card(painter)


def _rounded(painter: QPainter, box: QRectF, radius: float, colour: str) -> None:
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, radius, radius)


def _paint_window(painter: QPainter) -> None:
    _rounded(painter, QRectF(70, 0, 236, 214), 18, _FRAME)
    pane = QRectF(80, 10, 216, 194)
    glass = QPainterPath()
    glass.addRoundedRect(pane, 10, 10)
    painter.save()
    painter.setClipPath(glass)
    sky = QLinearGradient(pane.topLeft(), pane.bottomLeft())
    sky.setColorAt(0, QColor(_SKY_HIGH))
    sky.setColorAt(0.65, QColor(_SKY_LOW))
    painter.fillRect(pane, sky)
    painter.setBrush(QColor(_SUN))
    painter.drawEllipse(QPointF(228, 92), 34, 34)
    _paint_hill(painter, _FAR_HILL, [(80, 133), (140, 100), (190, 160), (296, 124)])
    _paint_hill(painter, _NEAR_HILL, [(80, 175), (150, 158), (220, 190), (296, 163)])
    painter.restore()
    painter.fillRect(QRectF(185, 10, 6, 194), QColor(_FRAME))
    painter.fillRect(QRectF(80, 88, 216, 6), QColor(_FRAME))


def _paint_hill(painter: QPainter, colour: str, ridge: list[tuple[float, float]]) -> None:
    start, first, second, end = (QPointF(*at) for at in ridge)
    hill = QPainterPath(start)
    hill.cubicTo(first, second, end)
    hill.lineTo(end.x(), 214)
    hill.lineTo(start.x(), 214)
    painter.fillPath(hill, QColor(colour))


def _paint_shelf(painter: QPainter) -> None:
    _rounded(painter, QRectF(18, 292, 340, 10), 4, _BOARD_EDGE)
    _rounded(painter, QRectF(0, 278, 376, 16), 8, _BOARD)


def _paint_glass(painter: QPainter) -> None:
    clear = QColor("#FFFFFF")
    clear.setAlphaF(0.28)
    painter.setBrush(clear)
    painter.drawPolygon(QPolygonF([QPointF(110, 150), QPointF(194, 150), QPointF(182, 278), QPointF(122, 278)]))
    juice = QPainterPath(QPointF(116, 176))
    juice.lineTo(124, 273)
    juice.quadTo(124.5, 278, 129, 278)
    juice.lineTo(175, 278)
    juice.quadTo(179.5, 278, 180, 273)
    juice.lineTo(188, 176)
    painter.fillPath(juice, QColor(_JUICE))
    painter.setBrush(QColor(_JUICE_TOP))
    painter.drawEllipse(QPointF(152, 177), 36, 9)
    shine = QColor("#FFFFFF")
    shine.setAlphaF(0.24)
    painter.fillRect(QRectF(127, 180, 8, 98), shine)
    painter.save()
    painter.setPen(QPen(QColor(_STRAW), 7.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(160, 171), QPointF(180, 115))
    painter.restore()


def _paint_card(painter: QPainter) -> None:
    painter.save()
    painter.translate(275.5, 231.5)
    painter.rotate(-3.5)
    _rounded(painter, QRectF(-59, -42, 118, 84), 8, _PAPER)
    for words, size, bold, colour, top in (
        (tr("欢迎回来"), 17, True, _INK, -26),
        (tr("您爱的胡萝卜汁"), 13, False, _WARM_INK, 1),
    ):
        face = look.font("body", bold)
        face.setPixelSize(size)
        painter.setFont(face)
        while painter.fontMetrics().horizontalAdvance(words) > 98 and face.pixelSize() > 8:
            face.setPixelSize(face.pixelSize() - 1)
            painter.setFont(face)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(-45, top, 104, 24), int(Qt.AlignmentFlag.AlignVCenter), words)
    painter.restore()


class StoryPicture(QWidget):
    """The left side of the welcome page, 520 px: mark and name, the scene, the story."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        sign = QLabel()
        sign.setPixmap(mark(44))
        name = label(tr("熟客簿"), "h1", "rail_on")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(sign)
        head.addWidget(name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 36, 48, 36)
        column.setSpacing(2)
        column.addLayout(head)
        column.addSpacing(16)
        column.addStretch(2)
        column.addWidget(Scene())
        column.addSpacing(28)
        for words in (tr("她在饭桌上随口说，喜欢胡萝卜汁。"), tr("半年后再来，房里已经放好了一杯。")):
            column.addWidget(label(words, "h1", "rail_on", wrap=True))
        column.addSpacing(8)
        for words in (tr("客人说过的话，熟客簿替您记着，"), tr("到时候提醒您准备好。")):
            column.addWidget(label(words, "body", "rail", wrap=True))
        column.addStretch(2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), look.colour("rail"))
