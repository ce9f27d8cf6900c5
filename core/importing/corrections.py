"""The workbook of rows with problems, put right and imported again: what it says of a known name is a correction.

Its rows were imported before, without the cells that could not be read. A row whose only phone was damaged is found
again by nothing but its name, and is no question then.
"""

from __future__ import annotations

from dataclasses import replace

from core.importing.fields import normal
from core.importing.layout import Layout

_NUMBER = frozenset({"行号", "row"})
_REASON = frozenset({"原因", "reason"})


def is_correction(layout: Layout) -> bool:
    """Whether the list is such a workbook: number and reason stand in front, in the words that the program writes."""
    words = [normal(column.header) for column in layout.columns[:2]]
    return len(words) == 2 and words[0] in _NUMBER and words[1] in _REASON


def corrected(layout: Layout) -> Layout:
    """The layout of the list that such a workbook was written about; of any other list, its own."""
    return replace(layout, columns=layout.columns[2:]) if is_correction(layout) else layout
