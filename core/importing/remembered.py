"""What the owner chose for the columns of a file, kept for the next file with the same headers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from core.importing.days import DayOrder
from core.importing.fields import REPEATABLE, Field, fields_of
from core.importing.layout import Column, Layout
from core.text import fold


def headers_key(layout: Layout) -> str:
    """The same for two files of one kind under the same header words, whatever their order, case and blanks; "" for a
    list without a header."""
    words = sorted(word for word, _column in _by_word(layout))
    if not words:
        return ""
    return blake2b("\x1f".join((layout.kind.value, *words)).encode(), digest_size=12).hexdigest()


def remember(layout: Layout) -> dict[str, Any]:
    """What to keep of a layout, fit for JSON: per header word its field (None: not imported), order and codes."""
    return {
        "columns": {
            word: {
                "field": column.field.value if column.field else None,
                "order": column.order.value if column.order else None,
                "codes": dict(column.codes),
            }
            for word, column in _by_word(layout)
        }
    }


def apply_remembered(layout: Layout, remembered: Mapping[str, Any]) -> Layout:
    """The layout with what was chosen for these headers before: it wins over a guess, and is sure. What is no longer
    known (a field of a newer program, a broken entry) is left as it was found."""
    columns = remembered.get("columns")
    if not isinstance(columns, Mapping):
        return layout
    chosen = {
        column.index: _chosen(layout, column, columns[word])
        for word, column in _by_word(layout)
        if isinstance(columns.get(word), Mapping)
    }
    given = {c.field for c in chosen.values()} - REPEATABLE
    found = []
    for column in layout.columns:
        if column.index in chosen:
            found.append(chosen[column.index])
        else:
            found.append(replace(column, field=None) if column.field in given else column)
    return replace(layout, columns=tuple(found))


def _chosen(layout: Layout, column: Column, entry: Mapping[str, Any]) -> Column:
    name, order, codes = entry.get("field"), entry.get("order"), entry.get("codes")
    known = {field.value: field for field in fields_of(layout.kind)}
    if name is not None and name not in known:
        return column
    told = {str(k): str(v) for k, v in codes.items()} if isinstance(codes, Mapping) else {}
    orders = {o.value: o for o in DayOrder}
    field: Field | None = None if name is None else known[name]
    # the column's own proof is newer than an old answer
    return replace(column, field=field, sure=True, order=column.order or orders.get(str(order)), codes=told)


def _by_word(layout: Layout) -> Iterator[tuple[str, Column]]:
    """Each column under its header word; the second column of one word is 'word 2', and so on."""
    seen: Counter[str] = Counter()
    if layout.header_row is None:
        return
    for column in layout.columns:
        word = re.sub(r"\s", "", fold(column.header)).casefold()
        if not word:
            continue
        seen[word] += 1
        yield (word if seen[word] == 1 else f"{word} {seen[word]}"), column
