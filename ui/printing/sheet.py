"""A page as values: words, lines, boxes and bars at their places. Everything is in points (1/72 inch) from the upper
left corner of the paper; what stands here is all that is ever printed, in black.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

WIDTH, HEIGHT = 595.28, 841.89  # A4, portrait
A5 = (419.53, 595.28)
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
    """A list ready to be seen and printed. `rows`: how many things stand in it. `sizes`: width and height of each page
    in points when it is A5, or a slip of a roll, cut after each; none: A4."""

    title: str
    rows: int
    pages: tuple[Page, ...]
    sizes: tuple[tuple[float, float], ...] = ()

    @property
    def is_roll(self) -> bool:
        return bool(self.sizes) and self.sizes[0] != A5

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page in points; pages count from 0 here."""
        return self.sizes[number] if self.sizes else (WIDTH, HEIGHT)


def on_a5(paper: Paper) -> Paper:
    """A paper that was set for A4, on half a sheet: everything so much smaller."""
    share = A5[0] / WIDTH
    pages = tuple(tuple(_smaller(mark, share) for mark in page) for page in paper.pages)
    return replace(paper, pages=pages, sizes=(A5,) * len(pages))


def _smaller(mark: Mark, share: float) -> Mark:
    x, y = mark.x * share, mark.y * share
    match mark:
        case Text():
            return replace(mark, x=x, y=y, size=mark.size * share)
        case Rule():
            return replace(mark, x=x, y=y, length=mark.length * share, strength=max(HAIR, mark.strength * share))
        case Box():
            return replace(mark, x=x, y=y, side=mark.side * share)
        case Bar():
            return replace(mark, x=x, y=y, length=mark.length * share, height=mark.height * share)
