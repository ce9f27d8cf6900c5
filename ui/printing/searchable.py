"""Makes the words of a PDF findable: a search for 马 or 户 finds them, and copied phones have spaces.

Qt names a glyph in a PDF by the lowest character that a font draws with it. Where a font draws a radical and a
character alike (⻢ U+2EE2 and 马 U+9A6C) that is the radical, and the space is a tab. The names stand uncompressed in
the tables of glyphs and are put right there, each in its own place, so nothing else in the file moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtGui import QRawFont, QTextLayout

from ui.printing.sheet import Paper, Text
from ui.printing.typeset import face

_RADICALS = "".join(map(chr, range(0x2E80, 0x2FE0)))
_TABLE = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_ENTRY = re.compile(rb"(<[0-9A-F]{4}> <[0-9A-F]{4}> )(\[[^\]]*\]|<[0-9A-F]{4}>)")
_CODE = re.compile(rb"<([0-9A-F]{4})>")


def searchable(pdf: bytes, paper: Paper) -> bytes:
    """The PDF of this paper with its glyphs named by the characters that stand on it."""
    meant = {"\t": " ", **_meant({sign for page in paper.pages for mark in page for sign in _signs(mark)})}
    codes = {f"{ord(alias):04X}".encode(): f"{ord(sign):04X}".encode() for alias, sign in meant.items()}

    def code(found: re.Match[bytes]) -> bytes:
        return b"<%s>" % codes.get(found[1], found[1])

    def entry(found: re.Match[bytes]) -> bytes:
        return found[1] + _CODE.sub(code, found[2])

    return _TABLE.sub(lambda table: b"beginbfrange%sendbfrange" % _ENTRY.sub(entry, table[1]), pdf)


def _signs(mark: object) -> str:
    return mark.words if isinstance(mark, Text) else ""


def _meant(signs: Iterable[str]) -> dict[str, str]:
    """Radical → the character on the paper that is drawn with the same glyph."""
    asked = "".join(sorted(sign for sign in signs if "\u3400" <= sign <= "\u9fff"))
    found: dict[str, str] = {}
    for bold in (False, True):
        for font in _fonts(asked, bold):
            drawn = {glyph: sign for sign in asked for glyph in font.glyphIndexesForString(sign) if glyph}
            for radical in _RADICALS:
                sign = next((drawn[glyph] for glyph in font.glyphIndexesForString(radical) if glyph in drawn), None)
                if sign is not None:
                    found[radical] = sign
    return found


def _fonts(words: str, bold: bool) -> list[QRawFont]:
    """The fonts that the words are drawn with."""
    layout = QTextLayout(words, face(10.0, bold))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [run.rawFont() for run in layout.glyphRuns()]
