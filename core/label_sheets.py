"""Sheets of labels to stick on: how many stand where, in millimetres from the upper left corner of the sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

A4_MM, LETTER_MM = (210.0, 297.0), (215.9, 279.4)
_MOST = 40
"""Rows and columns."""


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """`left`, `top`: margins before the first label; `across`, `down`: gaps between labels."""

    rows: int
    columns: int
    width: float
    height: float
    left: float
    top: float
    across: float = 0.0
    down: float = 0.0

    @property
    def count(self) -> int:
        """Labels on a sheet."""
        return self.rows * self.columns

    def corner(self, place: int) -> tuple[float, float]:
        """The upper left corner of a label; places count from 0 along the rows."""
        row, column = divmod(place, self.columns)
        return self.left + column * (self.width + self.across), self.top + row * (self.height + self.down)

    @property
    def reach(self) -> tuple[float, float]:
        """How far right and down the last label goes."""
        x, y = self.corner(self.count - 1)
        return x + self.width, y + self.height

    def fits(self, paper: tuple[float, float]) -> bool:
        """Whether there are labels large enough to write on, and all of them stand on the paper (width, height)."""
        if not (1 <= self.rows <= _MOST and 1 <= self.columns <= _MOST) or min(self.width, self.height) < 8:
            return False
        if min(self.left, self.top, self.across, self.down) < 0:
            return False
        across, down = self.reach
        return across <= paper[0] + 0.05 and down <= paper[1] + 0.05

    def kept(self) -> dict[str, float]:
        """For the settings."""
        return asdict(self)

    @classmethod
    def read(cls, kept: object, usual: LabelSheet) -> LabelSheet:
        """From the settings; what cannot be read is as usual."""
        if not isinstance(kept, Mapping):
            return usual
        found: dict[str, Any] = {}
        for one in fields(cls):
            value, whole = kept.get(one.name), one.name in ("rows", "columns")
            if isinstance(value, int | float) and not isinstance(value, bool) and -1000 < value < 1000:
                found[one.name] = int(value) if whole else float(value)
            else:
                found[one.name] = getattr(usual, one.name)
        return cls(**found)


SHEETS: Mapping[str, LabelSheet] = {
    "L7159": LabelSheet(8, 3, 63.5, 33.9, 7.21, 12.9, 2.54),
    "L7160": LabelSheet(7, 3, 63.5, 38.1, 7.21, 15.15, 2.54),
    "L7163": LabelSheet(7, 2, 99.1, 38.1, 4.65, 15.15, 2.5),
    "L7651": LabelSheet(13, 5, 38.1, 21.2, 4.67, 10.7, 2.54),
    "5160": LabelSheet(10, 3, 66.68, 25.4, 4.76, 12.7, 3.18),
}
"""Common sheets by their number; all but 5160 (Letter) are A4. Sizes as their makers print them on the pack."""

ON_LETTER = frozenset({"5160"})
OWN = "own"
"""The shop's own sizes."""

USUAL = "L7160"


def paper_of(key: str) -> tuple[float, float]:
    """Width and height of the paper of a common sheet."""
    return LETTER_MM if key in ON_LETTER else A4_MM
