"""The round sign of a person: the first character of the name on one of six quiet colours, or the photo."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import photos
from ui.theme import look

# side → px of the letter
_LETTERS = {30: 14, 32: 14, 36: 16, 42: 19, 52: 24, 58: 27}


def letter_of(name: str) -> str:
    """The surname's first character; Latin letters in capitals."""
    return next((ch.upper() for ch in name.strip() if ch.isalnum()), "?")


def paint_avatar(painter: QPainter, rect: QRectF, name: str) -> None:
    """Paint the avatar of a name into a square."""
    ground, ink = look.avatar_colours(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(rect)
    face = look.font("body", bold=True)
    side = round(rect.width())
    face.setPixelSize(_LETTERS.get(side, round(side * 0.45)))
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), letter_of(name))
    painter.restore()


def paint_photo(painter: QPainter, rect: QRectF, photo: QPixmap) -> None:
    """Paint a photo into the circle of an avatar."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    path = QPainterPath()
    path.addEllipse(rect)
    painter.setClipPath(path)
    painter.drawPixmap(rect, photo, QRectF(photo.rect()))
    painter.restore()


class Avatar(QWidget):
    """An avatar as a widget. Sizes: 30 top bar, 32 table, 36 strip, 42 arrival, 52 detail, 58 profile."""

    _photo: QPixmap | None = None

    def __init__(self, name: str, side: int = 42, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        self.name = name
        self.setAccessibleName(name)
        self.update()

    def set_photo(self, photo: bytes | None) -> None:
        """Show this photo instead of the letter; one that cannot be read leaves the letter."""
        self._photo = photos.shown(photo, round(self._side * self.devicePixelRatioF()))
        self.update()

    @property
    def has_photo(self) -> bool:
        return self._photo is not None

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._photo is not None:
                paint_photo(painter, QRectF(self.rect()), self._photo)
            else:
                paint_avatar(painter, QRectF(self.rect()), self.name)
