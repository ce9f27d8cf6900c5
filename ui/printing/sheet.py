"""A page as values: words, lines, boxes and bars at their places. Everything is in points (1/72 inch) from the upper
left corner of the paper; what stands here is all that is ever printed, in black.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

WIDTH, HEIGHT = 595.28, 841.89  # A4, portrait
MARGIN = 42.52  # 15 mm
LEFT, RIGHT = MARGIN, WIDTH - MARGIN

HAIR, THIN, FIRM, BOLD = 0.4, 0.6, 0.8, 1.4
"""The strengths of lines."""


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
    """A level line."""

    x: float
    y: float
    length: float
    strength: float = HAIR


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick by hand; `ticked`: it is done already."""

    x: float
    y: float
    side: float
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A black bar."""

    x: float
    y: float
    length: float
    height: float


Mark = Text | Rule | Box | Bar
Page = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece as wide as the page that is never broken; its marks count from its own top."""

    height: float
    marks: Page


def moved(marks: Iterable[Mark], down: float) -> list[Mark]:
    """The marks, so much further down."""
    return [replace(mark, y=mark.y + down) for mark in marks]


@dataclass(frozen=True, slots=True)
class Paper:
    """A list ready to be seen and printed. `rows`: how many things stand in it."""

    title: str
    rows: int
    pages: tuple[Page, ...]
