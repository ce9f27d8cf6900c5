"""Columns of a foreign list that are called as one of the shop's own fields go into it by themselves."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from core.importing.fields import Field, Kind
from core.importing.layout import Layout
from core.text import clean_text


def with_own_fields(layout: Layout, names: Collection[str]) -> Layout:
    """The layout with those columns mapped, of which nothing else is known. `names`: of the own fields."""
    if layout.kind is not Kind.CUSTOMERS or not names:
        return layout
    columns = tuple(
        replace(column, field=Field.CUSTOM, sure=True)
        if column.field is None and clean_text(column.header) in names
        else column
        for column in layout.columns
    )
    return replace(layout, columns=columns) if columns != layout.columns else layout
