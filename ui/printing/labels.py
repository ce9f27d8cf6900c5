"""Address labels on sheets to stick on: as many on a sheet as it has, from the first one that is still there."""

from __future__ import annotations

from collections.abc import Sequence

from core import label_sheets
from core.label_sheets import LabelSheet
from ui.language import language, tr
from ui.printing.addressed import Addressee, Block, Said, fit, pieces
from ui.printing.letterhead import Issue
from ui.printing.sheet import MM, Mark, Outline, Paper, moved

_LARGEST, _SMALL = 13.0, 0.84
_EDGE = 0.07  # of the label's height: so much stays free above and below
_SIDE = 3 * MM


def set_labels(
    found: Sequence[Addressee], issue: Issue, sheet: LabelSheet, start: int = 1, *, phones: bool, outlines: bool = False
) -> Paper:
    """`start`: the first label to print on, from 1. `outlines`: the edges of all labels, to try it on plain paper. Who
    is not on them is told in `Paper.left_out`."""
    wide, high = sheet.width * MM, sheet.height * MM
    side, edge = min(_SIDE, wide * 0.06), high * _EDGE
    room = wide - 2 * side, high - 2 * edge
    largest = _LARGEST * issue.scale

    def one(who: Addressee) -> Block | None:
        return fit(_texts(who, phones=phones), room, largest)

    made, out = pieces(found, one, tr("地址太长，这种标签印不下"))
    first = max(0, min(start - 1, sheet.count - 1))
    pages: list[list[Mark]] = []
    for number, (_who, block) in enumerate(made, start=first):
        if not pages or number % sheet.count == 0:
            pages.append(_edges(sheet) if outlines else [])
        x, y = sheet.corner(number % sheet.count)
        middle = (room[1] - block.height) / 2
        pages[-1] += moved(block.marks, y * MM + edge + middle, x * MM + side)
    pages = pages or [[]]
    size = issue.form.size
    return Paper(issue.title, len(made), tuple(map(tuple, pages)), (size,) * len(pages), left_out=out)


def _texts(who: Addressee, *, phones: bool) -> list[Said]:
    """In Chinese the address stands above the name, elsewhere below."""
    name, address = Said(who.addressed, bold=True, most=2), Said(who.address, _SMALL)
    phone = Said(who.phone if phones else "", _SMALL)
    return [address, name, phone] if language().startswith("zh") else [name, address, phone]


def _edges(sheet: LabelSheet) -> list[Mark]:
    corners = (sheet.corner(place) for place in range(sheet.count))
    return [Outline(x * MM, y * MM, sheet.width * MM, sheet.height * MM) for x, y in corners]


def sheet_words(key: str) -> str:
    """L7160：一张 21 枚，63.5 × 38.1 毫米."""
    sheet = label_sheets.SHEETS[key]
    size = f"{sheet.width:g} × {sheet.height:g}"
    return tr("{key}，一张 {n} 枚，{size} 毫米", key=key, n=sheet.count, size=size)
