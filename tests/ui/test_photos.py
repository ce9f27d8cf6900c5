"""Photos become small, bare and upright; what is no photo is refused in one calm sentence."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.errors import KnownError
from ui import messages, photos
from ui.widgets.avatar import Avatar

pytestmark = pytest.mark.usefixtures("qapp")


def picture(width: int, height: int, colour: str = "#3366aa") -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def encoded(image: QImage, kind: str = "PNG") -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(kept.data())


def decoded(photo: bytes) -> QImage:
    image = QImage.fromData(photo)
    assert not image.isNull()
    return image


def test_a_big_picture_becomes_a_small_square(tmp_path: Path) -> None:
    wide = picture(3000, 2000)
    with QPainter(wide) as painter:
        painter.fillRect(QRectF(500, 0, 2000, 2000), QColor("#cc2200"))  # the square in the middle
    wide.setText("Author", "Zhou")
    path = tmp_path / "portrait.png"
    path.write_bytes(encoded(wide))
    photo = photos.from_file(path)
    small = decoded(photo)
    assert (small.width(), small.height()) == (photos.SIDE, photos.SIDE)
    assert photo.startswith(b"\xff\xd8")
    assert b"Zhou" not in photo
    assert small.pixelColor(2, 128).red() > 180, "the sides were cut off"
    assert list(tmp_path.iterdir()) == [path], "nothing is written beside it"


def test_noise_stays_below_the_limit() -> None:
    dice = random.Random(1)
    noise = QImage(dice.randbytes(400 * 400 * 4), 400, 400, QImage.Format.Format_RGB32).copy()
    assert len(photos.from_image(noise)) <= photos.MOST_BYTES


def test_a_small_one_is_not_blown_up_and_glass_becomes_white() -> None:
    clear = QImage(60, 90, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    small = decoded(photos.from_bytes(encoded(clear)))
    assert (small.width(), small.height()) == (60, 60)
    assert small.pixelColor(30, 30).lightness() > 250


def test_it_stands_upright_as_the_camera_meant_it() -> None:
    lying = picture(200, 100, "#ffffff")
    with QPainter(lying) as painter:
        painter.fillRect(QRectF(50, 0, 50, 100), QColor("#cc2200"))  # the left half of the middle square
    turned = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    plain = encoded(lying, "JPEG")
    content = plain[:2] + b"\xff\xe1" + struct.pack(">H", len(turned) + 2) + turned + plain[2:]
    photo = photos.from_bytes(content)
    upright = decoded(photo)
    assert b"Exif" not in photo
    assert upright.pixelColor(50, 10).blue() < 90, "what lay at the left stands above"
    assert upright.pixelColor(50, 90).blue() > 200


def huge_png(side: int) -> bytes:
    """A header that promises more pixels than anybody has room for."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def moving_gif() -> bytes:
    """Two pictures of one pixel."""
    frame = b"\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0"
    return b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff" + frame + frame + b"\x3b"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "photo_unreadable"),
        (b"no picture at all", "photo_unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "photo_unreadable"),
        (huge_png(60_000), "photo_too_big"),
        (moving_gif(), "photo_moves"),
    ],
)
def test_what_is_no_photo_is_refused_calmly(content: bytes, key: str) -> None:
    with pytest.raises(KnownError) as raised:
        photos.from_bytes(content)
    assert raised.value.key == key
    assert messages.words(raised.value).safe == "原来的照片没有动。"
    assert photos.shown(content if key != "photo_moves" else b"GIF89a", 58) is None


def test_a_file_that_is_gone_or_enormous(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as gone:
        photos.from_file(tmp_path / "nothing.jpg")
    assert gone.value.key == "photo_unreadable"
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.truncate(photos._MOST_FILE + 1)
    with pytest.raises(KnownError) as big:
        photos.from_file(path)
    assert big.value.key == "photo_too_big"


def test_what_may_be_dropped(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "名单.xlsx"))])
    assert not photos.is_picture(data)
    assert photos.from_mime(data) is None
    path = tmp_path / "照片.JPG"
    path.write_bytes(encoded(picture(90, 90), "JPEG"))
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert photos.is_picture(data)
    assert photos.from_mime(data) is not None
    held = QMimeData()
    held.setImageData(picture(30, 40))
    assert decoded(photos.from_mime(held) or b"").width() == 30


def test_the_avatar_shows_it_or_the_letter(qapp: QApplication) -> None:
    face = Avatar("周雅琴", 52)
    face.set_photo(photos.from_image(picture(90, 90, "#cc2200")))
    assert face.has_photo
    assert face.grab().toImage().pixelColor(26, 26).red() > 180
    face.set_photo(b"broken")
    assert not face.has_photo
    face.deleteLater()
