"""Which sheet, which rows, and what each column means: the layout that the program proposes by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.errors import KnownError
from core.importing.days import order_in
from core.importing.fields import Field, Kind, known_word
from core.importing.headers import MOST_COLUMNS, find_header
from core.importing.known_exports import assign_known, is_ours
from core.importing.layout import Column, Layout, map_by_hand
from core.importing.looks import SAMPLE, look_at, samples
from core.importing.mapping import assign
from core.importing.split_days import together
from core.importing.tables import Cell, RawFile, RawSheet, is_blank

__all__ = ["Column", "Layout", "find_layout", "layout_of", "map_by_hand"]

_SAID_BY_BOTH = frozenset({Field.CODE, Field.NAME, Field.PHONES, Field.NOTE, Field.BALANCE, Field.POINTS})
_DAYS = frozenset({Field.BIRTHDAY, Field.SINCE, Field.LAST_VISIT, Field.DAY})


def find_layout(file: RawFile, today: date, sheet: str | None = None, kind: Kind | None = None) -> Layout:
    """The sheet to import and how to read it; `sheet` and `kind` None: found by themselves. Found by itself, a sheet is
    read together with the visible ones of the same shape (a sheet for each month or branch).

    KnownError: sheet_not_found {sheet, sheets}, no_table_found {file}.
    """
    from core.importing.sheets import is_copy, same_shape

    if sheet is not None:
        named = [s for s in file.sheets if s.name == sheet]
        if not named:
            raise KnownError("sheet_not_found", sheet=sheet, sheets="、".join(s.name for s in file.sheets))
        layout = layout_of(named[0], today, kind)
        if layout is None:
            raise KnownError("no_table_found", file=file.file)
        return layout
    best: tuple[tuple[bool, bool, bool, int, bool, int], Layout] | None = None
    for raw in file.sheets:
        found = layout_of(raw, today, kind)
        if found is None:
            continue
        known = len({c.field for c in found.columns if c.field})
        rank = (
            not found.missing(),
            not raw.hidden,
            not is_copy(raw.name),
            min(known, 3),
            found.kind is Kind.CUSTOMERS,  # whoever bought must be known first
            len(raw.rows) - found.start,
        )
        if best is None or rank > best[0]:
            best = (rank, found)
    if best is None:
        raise KnownError("no_table_found", file=file.file)
    return _together(file, best[1], same_shape(file, best[1]), today)


def _together(file: RawFile, layout: Layout, more: tuple[str, ...], today: date) -> Layout:
    """The layout of several sheets: begun by the first of them, as the workbook orders them."""
    names = [s.name for s in file.sheets if s.name == layout.sheet or s.name in more]
    if len(names) < 2:
        return layout
    raw = next(s for s in file.sheets if s.name == names[0])
    first = layout_of(raw, today, layout.kind) if names[0] != layout.sheet else layout
    if first is None:
        return replace(layout, more=more)
    # the longest sheet tells best what its columns are
    told = {c.index: c for c in layout.columns}
    columns = tuple(replace(told.get(c.index, c), header=c.header) for c in first.columns)
    return replace(first, columns=columns, more=tuple(names[1:]))


def layout_of(raw: RawSheet, today: date, kind: Kind | None = None, header_row: int | None = None) -> Layout | None:
    """How one sheet is read, None for a sheet without rows below a header (and none that look like customers).

    `header_row`: the sheet's number of the last header row when it is chosen by hand, 0 for a list without one.
    """
    rows = raw.rows
    width = min(max(map(len, rows), default=0), MOST_COLUMNS)
    if width == 0:
        return None
    header = find_header(rows, width, header_row)
    if not any(not is_blank(cell) for row in rows[header.start :] for cell in row):
        return None
    sampled = samples(rows, width, header.start)
    looks = [look_at(_telling(s, word), today) for s, word in zip(sampled, header.texts, strict=True)]
    used = [i for i in range(width) if looks[i].filled or header.texts[i]]
    number = None if header.last is None else header.last + 1
    kinds = (kind,) if kind else (Kind.CUSTOMERS, Kind.PURCHASES)
    known = {k: columns for k in kinds if (columns := assign_known(k, header.texts, looks, used)) is not None}
    layouts = [
        Layout(
            raw.name, k, number, header.start,
            known[k] if k in known else together(k, assign(k, header, looks, used), header),
            ours=k in known and is_ours(k, header.texts),
        )
        for k in known or kinds
    ]
    told = {c.field for layout in layouts for c in layout.columns} - {None, Field.NOTE}
    if header.last is None and not told:
        return None
    return _with_orders(max(layouts, key=_how_much_is_understood), rows, sampled)


def _telling(sample: Sequence[Cell], header: str) -> Sequence[Cell]:
    """So much of a sample as tells what the column is: under a known word it only has to speak against it, and looking
    at every cell of a long list's sample takes as long as a tenth of reading the list."""
    known = len(sample) == SAMPLE and any(known_word(kind, header) is not None for kind in Kind)
    return sample[::3] if known else sample


def _how_much_is_understood(layout: Layout) -> tuple[bool, int, bool]:
    """For choosing the kind: usable first, then the fields of its own (a sure one counts for three); customers when
    both are as good."""
    own = {c.field: c.sure for c in layout.columns if c.field and c.field not in _SAID_BY_BOTH}
    return not layout.missing(), sum(3 if sure else 1 for sure in own.values()), layout.kind is Kind.CUSTOMERS


def _with_orders(layout: Layout, rows: Sequence[Sequence[Cell]], sampled: Sequence[Sequence[Cell]]) -> Layout:
    """Whether 3/5/1990 is in March or in May, where a column proves it."""
    for column in layout.columns:
        i = column.index
        if column.field not in _DAYS or not any(isinstance(c, str) for c in sampled[i]):
            continue
        proved, unsure = order_in(sampled[i])
        if proved is None and unsure:
            proved, _unsure = order_in(row[i] for row in rows[layout.start :] if i < len(row))
        if proved is not None:
            layout = layout.with_order(i, proved)
    return layout
