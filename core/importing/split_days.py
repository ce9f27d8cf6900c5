"""Birthdays whose year, month and day stand in columns of their own (出生 over 年, 月 and 日; 生日月 and 生日日): read
as one day, in the first of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from core.importing.fields import Field, Kind, normal
from core.importing.headers import Header
from core.importing.layout import Column, Layout
from core.importing.tables import Cell, Row, is_blank, shown

_PART = re.compile(
    r"(?P<of>(?:会员|客户|顾客)?(?:出生|生日|生辰|诞辰))?(?:(?P<year>年份?)|(?P<month>月份?)|(?P<day>日子?|号))"
)
_UNIT = re.compile(r"\s*[年月日号份]+\s*$")
_ORDER = ("year", "month", "day")


def together(kind: Kind, columns: Sequence[Column], header: Header) -> tuple[Column, ...]:
    """The columns, those of one birthday's parts being birthdays under their whole name (出生年)."""
    if kind is not Kind.CUSTOMERS:
        return tuple(columns)
    named = {c.index: f"{header.groups[c.index]}{header.texts[c.index]}" for c in columns}
    for run in _runs({index: part for index, name in named.items() if (part := _part(name)) is not None}):
        if any((match := _PART.fullmatch(normal(named[i]))) is not None and match["of"] for i in run):
            columns = [
                replace(c, header=named[c.index], field=Field.BIRTHDAY) if c.index in run else c for c in columns
            ]
    return tuple(columns)


def _part(name: str) -> str | None:
    """Which part of a day a header names."""
    match = _PART.fullmatch(normal(name))
    return None if match is None else next(part for part in _ORDER if match[part])


def _runs(parts: dict[int, str]) -> list[list[int]]:
    """Neighbouring columns of year, month and day, or of month and day, in this order."""
    found: list[list[int]] = []
    for index in parts:
        run = [index]
        while _ORDER[_ORDER.index(parts[run[-1]]) + 1 :][:1] == (parts.get(run[-1] + 1),):
            run.append(run[-1] + 1)
        if len(run) > 1 and parts[run[-1]] == "day" and index - 1 not in [i for r in found for i in r]:
            found.append(run)
    return found


def joined(rows: Sequence[Row], layout: Layout) -> Sequence[Row]:
    """The rows with such a birthday whole in its first column."""
    parts = {c.index: part for c in layout.columns if c.field is Field.BIRTHDAY and (part := _part(c.header))}
    runs = _runs(parts)
    return [_with_whole(row, runs, parts) for row in rows] if runs else rows


def _with_whole(row: Row, runs: Sequence[Sequence[int]], parts: dict[int, str]) -> Row:
    cells: list[Cell] = list(row)
    for run in runs:
        told = {parts[i]: _UNIT.sub("", shown(row[i])) for i in run if i < len(row) and not is_blank(row[i])}
        if not told:
            continue
        whole = "-".join(told[part] for part in _ORDER if part in told)
        if "year" not in told and len(told) > 1:
            whole = f"{told['month']}月{told['day']}日"
        elif len(told) == 1:
            whole += {"year": "年", "month": "月", "day": "日"}[next(iter(told))]
        cells += [None] * (run[-1] + 1 - len(cells))
        for index in run:
            cells[index] = whole if index == run[0] else None
    return cells
