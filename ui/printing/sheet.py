"""A page as values: words, lines, boxes and bars at their places. Everything is in points (1/72 inch) from the upper
left corner of the paper; what stands here is all that is ever printed, in black.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

MM = 72 / 25.4
"""Points."""
MARGIN = 15 * MM

HAIR, THIN, FIRM, BOLD = 0.4, 0.6, 0.8, 1.4
"""The strengths of lines."""

Size = tuple[float, float]
"""Width and height in points."""


@dataclass(frozen=True, slots=True)
class Form:
    """A sheet to set a list on, in points. `share`: how large words stand on it, beside A4."""

    width: float
    height: float
    margin: float = MARGIN
    share: float = 1.0

    @property
    def left(self) -> float:
        return self.margin

    @property
    def right(self) -> float:
        return self.width - self.margin

    @property
    def room(self) -> float:
        """From the left to the right margin."""
        return self.width - 2 * self.margin

    @property
    def size(self) -> Size:
        return self.width, self.height

    def turned(self) -> Form:
        """Landscape for portrait."""
        return replace(self, width=self.height, height=self.width)


A4 = Form(595.28, 841.89)
A5 = Form(419.53, 595.28, 10 * MM, 0.85)
LETTER = Form(612.0, 792.0)


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words; `x`, `y` is the left end of its base line. `white`: to stand on a bar."""

    x: float
    y: float
    words: str
    size: float
    bold: bool = False
    white: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line; `dashed`: where a slip may be torn."""

    x: float
    y: float
    length: float
    strength: float = HAIR
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick by hand; `ticked`: it is done already. `square`: thin, with sharp corners, for the coarse dots of a
    roll."""

    x: float
    y: float
    side: float
    ticked: bool = False
    square: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A black bar."""

    x: float
    y: float
    length: float
    height: float


@dataclass(frozen=True, slots=True)
class Outline:
    """The edge of a label, to try a sheet with plain paper."""

    x: float
    y: float
    length: float
    height: float


Mark = Text | Rule | Box | Bar | Outline
Page = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece as wide as the page that is never broken; its marks count from its own top."""

    height: float
    marks: Page


def moved(marks: Iterable[Mark], down: float, right: float = 0.0) -> list[Mark]:
    """The marks, so much further down (and to the right)."""
    return [replace(mark, x=mark.x + right, y=mark.y + down) for mark in marks]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Who was asked for and is not on the paper, and why, in words (没有地址)."""

    why: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A list ready to be seen and printed. `rows`: how many things stand in it; `sizes`: of each page; `is_roll`: its
    pages are slips of a roll, cut after each."""

    title: str
    rows: int
    pages: tuple[Page, ...]
    sizes: tuple[Size, ...]
    is_roll: bool = False
    left_out: tuple[LeftOut, ...] = ()

    def size(self, number: int) -> Size:
        """Width and height of a page in points; pages count from 0 here."""
        return self.sizes[number]

    def only(self, numbers: Iterable[int]) -> Paper:
        """These pages of it, counted from 1."""
        places = [number - 1 for number in numbers]
        pages, sizes = tuple(self.pages[n] for n in places), tuple(self.sizes[n] for n in places)
        return replace(self, pages=pages, sizes=sizes)
