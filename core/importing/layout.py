"""How a sheet is read: which rows, and what each column means. A plain value, changed by hand in the wizard."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.errors import KnownError
from core.importing.days import DayOrder
from core.importing.fields import REPEATABLE, Field, Kind, normal
from core.importing.tables import letter


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `field` None: not imported. `sure` False: please look (shown with a warning edge).

    `order`: whether 3/5/1990 is 5 March or 3 May, where the whole column proves it or the owner said so. `codes`: odd
    values of the column and what they mean (性别 "1" → 男), chosen by the owner; keyed by `core.text.fold` of the text
    shown in the cell.
    """

    index: int
    header: str
    field: Field | None = None
    sure: bool = True
    order: DayOrder | None = None
    codes: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)

    @property
    def letter(self) -> str:
        return letter(self.index)


_SIZES = (
    ("country", "国家"),
    ("省", "自治区", "state", "province", "region"),
    ("市", "city"),
    ("区", "县", "district"),
)


def _size(header: str) -> int:
    """Where a part of an address stands, the largest first. 省市区 in one header is the beginning."""
    word = normal(header)
    return next((size for size, words in enumerate(_SIZES) if any(w in word for w in words)), len(_SIZES))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet is read. `header_row`: the sheet's number (from 1) of the last header row, None without one;
    `start`: index of the first data row; `more`: further sheets of the same header that are read behind `sheet`;
    `ours`: this program wrote the list (known_exports.py); `currency`: the shop's own (ISO 4217)."""

    sheet: str
    kind: Kind
    header_row: int | None
    start: int
    columns: tuple[Column, ...]
    more: tuple[str, ...] = ()
    ours: bool = False
    currency: str = "CNY"

    def of(self, field: Field) -> tuple[int, ...]:
        """The indices of the columns that feed a field."""
        return tuple(c.index for c in self.columns if c.field is field)

    def in_reading_order(self) -> tuple[Column, ...]:
        """The columns as they are read: those of an address from the province down to the door, whatever their order
        in the sheet (Home Street, Home City, Home State)."""
        address = iter(sorted((c for c in self.columns if c.field is Field.ADDRESS), key=lambda c: _size(c.header)))
        return tuple(next(address) if c.field is Field.ADDRESS else c for c in self.columns)

    def missing(self) -> tuple[Field, ...]:
        """What a list of this kind cannot do without and does not have; () when it can be imported."""
        has = {c.field for c in self.columns}
        if self.kind is Kind.CUSTOMERS:
            who = {Field.NAME, Field.SURNAME, Field.GIVEN_NAME, Field.PHONES}
            return () if has & who else (Field.NAME, Field.PHONES)
        missing: tuple[Field, ...] = ()
        if not has & {Field.CODE, Field.PHONES, Field.NAME}:
            missing += (Field.NAME,)
        if Field.DAY not in has:
            missing += (Field.DAY,)
        if not has & {Field.PAID, Field.LIST}:
            missing += (Field.PAID,)
        return missing

    def with_field(self, index: int, field: Field | None) -> Layout:
        """One column given another meaning by hand; a column that had it gives it up unless it may be fed twice."""
        columns = []
        for column in self.columns:
            if column.index == index:
                columns.append(replace(column, field=field, sure=True))
            elif field is not None and column.field is field and field not in REPEATABLE:
                columns.append(replace(column, field=None))
            else:
                columns.append(column)
        return replace(self, columns=tuple(columns))

    def with_order(self, index: int, order: DayOrder | None) -> Layout:
        """The owner's answer to which of 3/5/1990 is the month, for one column."""
        return self._changed(index, order=order)

    def with_codes(self, index: int, codes: Mapping[str, str]) -> Layout:
        """What the odd values of one column mean, as the owner chose."""
        return self._changed(index, codes=dict(codes))

    def _changed(self, index: int, **changes: object) -> Layout:
        columns = (replace(c, **changes) if c.index == index else c for c in self.columns)  # type: ignore[arg-type]
        return replace(self, columns=tuple(columns))


def map_by_hand(layout: Layout, mapping: Mapping[Field, Sequence[str]]) -> Layout:
    """The layout with `FIELD=HEADER` given by hand; a header may be its text or the column's letter.

    KnownError: column_not_found {header, headers}.
    """
    for field_, headers in mapping.items():
        for header in headers:
            index = next((c.index for c in layout.columns if c.header == header), None)
            if index is None:
                index = next((c.index for c in layout.columns if normal(c.header) == normal(header) != ""), None)
            if index is None:
                index = next((c.index for c in layout.columns if c.letter == header.upper()), None)
            if index is None:
                headers_there = "、".join(c.header for c in layout.columns if c.header)
                raise KnownError("column_not_found", header=header, headers=headers_there)
            layout = layout.with_field(index, field_)
    return layout
