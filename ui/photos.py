"""A customer's photo: whatever is pasted, dropped or chosen becomes one small square JPEG without anything else in it.

Nothing is written to disk on the way, and the place and the phone a picture was taken with do not come along.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter, QPixmap

from core.errors import KnownError

SIDE = 256
"""px of a kept photo, at most."""
MOST_BYTES = 40 * 1024
FORMATS = ("jpg", "jpeg", "png", "bmp", "webp", "gif")
_READ = frozenset({"jpeg", "png", "bmp", "webp", "gif"})
"""Formats as they are told by their content; the reader knows more (SVG, icons), none of which is a photo."""
_MOST_FILE = 40 * 1024 * 1024
_MOST_PIXELS = 120_000_000
_ROOM = 256
"""MB for one picture while it is read."""
_QUALITIES = (88, 78, 66, 52, 38)


def from_file(path: Path) -> bytes:
    """The small photo of an image file. KnownError photo_unreadable, photo_too_big, photo_moves."""
    try:
        if path.stat().st_size > _MOST_FILE:
            raise KnownError("photo_too_big")
        return from_bytes(path.read_bytes())
    except OSError as error:
        raise KnownError("photo_unreadable") from error


def from_bytes(content: bytes) -> bytes:
    """The small photo of what an image file holds, upright as its camera meant it. KnownErrors as of `from_file`."""
    return from_image(_read(content, least=SIDE, whole=True))


def from_image(image: QImage) -> bytes:
    """The square around the middle of a picture, at most SIDE px, as JPEG. KnownError photo_unreadable."""
    if image.isNull():
        raise KnownError("photo_unreadable")
    side = min(image.width(), image.height())
    square = image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    edge = min(side, SIDE)
    small = square.scaled(edge, edge, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    bare = QImage(edge, edge, QImage.Format.Format_RGB32)  # a fresh one: texts of a PNG would go into the JPEG
    bare.fill(Qt.GlobalColor.white)
    with QPainter(bare) as painter:
        painter.drawImage(0, 0, small)
    for quality in _QUALITIES:
        content = _written(bare, quality)
        if len(content) <= MOST_BYTES:
            break
    return content


def from_mime(mime: QMimeData) -> bytes | None:
    """The small photo of what is pasted or dropped; None when it is no picture. KnownErrors as of `from_file`."""
    path = file_of(mime)
    if path is not None:
        return from_file(path)
    if mime.hasImage():
        image = mime.imageData()
        return from_image(image if isinstance(image, QImage) else QImage(image))
    return None


def is_picture(mime: QMimeData) -> bool:
    """Whether what is held over the page could become a photo."""
    return file_of(mime) is not None or mime.hasImage()


def file_of(mime: QMimeData) -> Path | None:
    """The one image file that is pasted or dropped."""
    urls = mime.urls() if mime.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower().lstrip(".") in FORMATS else None


def shown(photo: bytes | None, side: int) -> QPixmap | None:
    """A kept photo for showing, at least `side` device px; None when there is none, or an imported one is broken."""
    if not photo:
        return None
    try:
        image = _read(photo, least=side, whole=False)
    except KnownError:
        return None
    edge = min(image.width(), image.height())
    square = image.copy((image.width() - edge) // 2, (image.height() - edge) // 2, edge, edge)
    mode = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(square.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, mode))


def _read(content: bytes, *, least: int, whole: bool) -> QImage:
    """Decode with limits, no larger than needed. `whole`: what moves is refused; else its first picture is taken."""
    kept = QByteArray(content)
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(_ROOM)
    if bytes(reader.format().data()).decode("ascii", "replace") not in _READ:
        raise KnownError("photo_unreadable")
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise KnownError("photo_too_big")
    if whole and reader.supportsAnimation() and reader.imageCount() > 1:
        raise KnownError("photo_moves")
    shorter = min(size.width(), size.height())
    if shorter > 2 * least:  # a camera's picture need not be unpacked whole
        reader.setScaledSize(QSize(size.width() * 2 * least // shorter, size.height() * 2 * least // shorter))
    image = reader.read()
    if image.isNull():
        raise KnownError("photo_unreadable")
    return image


def _written(image: QImage, quality: int) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    writer.write(image)
    buffer.close()
    return bytes(kept.data())
