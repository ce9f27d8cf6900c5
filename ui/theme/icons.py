"""Drawn signs as icons and pixmaps in the colours of the look in use, crisp at any scaling of the screen."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.language import resources
from ui.theme import look
from ui.theme.icon_names import Icon

__all__ = ["Icon", "icon", "mark", "mark_icon", "paint_icon", "pixmap", "reset"]

_pixmaps: dict[tuple[str, str, str, int, int, float], QPixmap] = {}


@cache
def _outlines() -> dict[str, dict[str, str]]:
    text = (resources() / "icons" / "phosphor.json").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = json.loads(text)
    return found


def reset() -> None:
    """Forget the drawn pixmaps: their colours belonged to another look."""
    _pixmaps.clear()


def _svg(sign: Icon, hex_colour: str, weight: str) -> QByteArray:
    path = _outlines()[sign.value][weight]
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><path fill="{hex_colour}" d="{path}"/></svg>'
    return QByteArray(svg.encode("ascii"))


def _drawn(svg: QByteArray, size: int, ratio: float, pad: int = 0) -> QPixmap:
    side = round(size * ratio)
    drawn = QPixmap(side + round(pad * ratio), side)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        QSvgRenderer(svg).render(painter, QRectF(0, 0, side, side))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def pixmap(
    sign: Icon,
    token: str = "text2",
    size: int = 18,
    weight: str = "regular",
    *,
    ratio: float | None = None,
    pad: int = 0,
) -> QPixmap:
    """One sign in a token's colour (or in a "#RRGGBB"), weight regular, bold or fill.

    `size` and `pad` (empty room at the right) in logical px, `ratio` the device's pixels for one of them.
    """
    ratio = ratio or QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    shade = token if token.startswith("#") else look.colour(token).name()
    key = (sign.value, shade, weight, size, pad, ratio)
    if key not in _pixmaps:
        _pixmaps[key] = _drawn(_svg(sign, shade, weight), size, ratio, pad)
    return _pixmaps[key]


def icon(
    sign: Icon,
    token: str = "text2",
    size: int = 18,
    weight: str = "regular",
    *,
    on: tuple[Icon, str, str] | None = None,
    pad: int = 0,
) -> QIcon:
    """A sign for a button. `on`: sign, token and weight shown while the button is checked."""
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(pixmap(sign, token, size, weight, ratio=ratio, pad=pad))
        made.addPixmap(pixmap(sign, "disabled", size, weight, ratio=ratio, pad=pad), QIcon.Mode.Disabled)
        if on is not None:
            made.addPixmap(pixmap(on[0], on[1], size, on[2], ratio=ratio, pad=pad), QIcon.Mode.Normal, QIcon.State.On)
    return made


def _ratios() -> list[float]:
    return sorted({1.0, 2.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())})


def paint_icon(painter: QPainter, rect: QRectF, sign: Icon, shade: QColor, weight: str = "regular") -> None:
    """Paint a sign into a square, from the cache of the painter's device."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(rect.topLeft(), pixmap(sign, shade.name(), round(rect.width()), weight, ratio=ratio))


def mark(size: int, ratio: float | None = None) -> QPixmap:
    """The program's mark: a carrot on a cream square."""
    ratio = ratio or QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    return _drawn(QByteArray((resources() / "icons" / "mark.svg").read_bytes()), size, ratio)


def mark_icon() -> QIcon:
    """The mark in every size a window, a task bar and a menu ask for."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(mark(size, 1.0))
    return made
