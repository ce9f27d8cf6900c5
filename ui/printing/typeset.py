"""How wide words are on paper, and where their lines break.

A face is set at ten times its size and painted at a tenth, without hinting: letters then stand evenly at any
resolution, and what was measured is what is printed.
"""

from __future__ import annotations

import threading

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui.language import language
from ui.theme.look import CHINESE, ENGLISH

TENFOLD = 10
_LOCAL_FORMS = QFont.Tag.fromString("locl")
"""Left out: Noto CJK then draws digits beside Latin letters with glyphs that have no name, and a PDF loses them."""
_SMALLEST = 0.8  # of its size: shrunk further, words are hard to read


def face(size: float, bold: bool = False) -> QFont:
    """The face of a size in points, ten times as large. Made anew each time: a face belongs to one thread."""
    made = QFont(list(CHINESE if language().startswith("zh") else ENGLISH))
    made.setPixelSize(round(size * TENFOLD))
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(_LOCAL_FORMS, 0)
    return made


class _Measures(threading.local):
    """Those of the faces that were used, for each thread its own."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, float, bool], QFontMetricsF] = {}


_MEASURES = _Measures()


def width(words: str, size: float, bold: bool = False) -> float:
    """Points."""
    known, key = _MEASURES.known, (language(), round(size * TENFOLD) / TENFOLD, bold)
    if key not in known:
        known[key] = QFontMetricsF(face(size, bold))
    return known[key].horizontalAdvance(words) / TENFOLD


def lines(words: str, size: float, room: float, bold: bool = False) -> list[str]:
    """The words in lines no wider than `room` points, broken between words, or anywhere when a word is too long.

    Line breaks and runs of spaces in the words count as one space; nothing is ever cut off.
    """
    plain = " ".join(words.split())
    if not plain:
        return []
    if width(plain, size, bold) <= room:
        return [plain]
    layout = QTextLayout(plain, face(size, bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = plain.encode("utf-16-le")  # Qt counts in these
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room * TENFOLD)
        start = line.textStart() * 2
        found.append(units[start : start + line.textLength() * 2].decode("utf-16-le").strip())
    layout.endLayout()
    return found


def fitted(words: str, size: float, room: float, bold: bool = False) -> tuple[list[str], float]:
    """Words that had better stay on one line: set a little smaller if that is enough, else in several lines."""
    wanted = width(words, size, bold)
    if wanted <= room:
        return [words], size
    if wanted * _SMALLEST <= room:
        smaller = int(size * room / wanted * TENFOLD) / TENFOLD
        return [words], smaller
    return lines(words, size, room, bold), size
