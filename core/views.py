"""Saved views of the customer list: a name, which customers, in what order, in which columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from core.errors import KnownError
from core.filtering import EVERYBODY, Rule, from_json, to_json
from core.text import clean_text

LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that are shown, by key, from left to right, and the widths (px at text size 1.0) that were set."""

    shown: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)


AS_DESIGNED = Columns()


@dataclass(frozen=True, slots=True)
class View:
    """`pill` and `query`: the filter pressed and the words searched for when it was saved. `sort`: a column's key; None
    is the order of the search."""

    name: str
    rule: Rule = EVERYBODY
    pill: str = ""
    query: str = ""
    sort: str | None = None
    descending: bool = False
    columns: Columns = AS_DESIGNED


def put(views: Sequence[View], view: View) -> list[View]:
    """The views with this one: in place of the one of its name, else behind them. KnownError view_name_missing."""
    view = replace(view, name=_name(view.name))
    names = [one.name for one in views]
    if view.name not in names:
        return [*views, view]
    return [view if one.name == view.name else one for one in views]


def renamed(views: Sequence[View], old: str, new: str) -> list[View]:
    """KnownError view_name_missing, view_name_taken {name}."""
    name = _name(new)
    if name != old and name in [one.name for one in views]:
        raise KnownError("view_name_taken", name=name)
    return [replace(one, name=name) if one.name == old else one for one in views]


def without(views: Sequence[View], name: str) -> list[View]:
    return [one for one in views if one.name != name]


def moved(views: Sequence[View], name: str, step: int) -> list[View]:
    """One view so many places further to the back, not beyond the ends."""
    found = list(views)
    place = next((i for i, one in enumerate(found) if one.name == name), None)
    if place is None:
        return found
    one = found.pop(place)
    found.insert(max(0, min(len(found), place + step)), one)
    return found


def _name(name: str) -> str:
    clean = clean_text(name)[:LONGEST_NAME].strip()
    if not clean:
        raise KnownError("view_name_missing")
    return clean


# --- JSON -------------------------------------------------------------------------------------------------------------


def columns_to_json(columns: Columns) -> dict[str, Any]:
    return {"shown": list(columns.shown), "widths": dict(columns.widths)}


def columns_from_json(kept: object) -> Columns:
    """What cannot be read is left out: a width is not worth a complaint."""
    if not isinstance(kept, Mapping):
        return Columns()
    shown, widths = kept.get("shown"), kept.get("widths")
    keys = tuple(key for key in shown if isinstance(key, str)) if isinstance(shown, list) else ()
    sizes = widths if isinstance(widths, Mapping) else {}
    return Columns(keys, {k: v for k, v in sizes.items() if isinstance(k, str) and type(v) is int and v > 0})


def view_to_json(view: View) -> dict[str, Any]:
    return {
        "name": view.name, "rule": to_json(view.rule), "pill": view.pill, "query": view.query, "sort": view.sort,
        "descending": view.descending, "columns": columns_to_json(view.columns),
    }  # fmt: skip


def view_from_json(kept: Mapping[str, Any]) -> View:
    """KnownError filter_unreadable."""
    sort = kept.get("sort")
    return View(
        str(kept.get("name", "")), from_json(kept.get("rule", {"every": True, "parts": []})), str(kept.get("pill", "")),
        str(kept.get("query", "")), sort if isinstance(sort, str) else None, bool(kept.get("descending")),
        columns_from_json(kept.get("columns")),
    )  # fmt: skip
