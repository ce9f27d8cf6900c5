"""docs/importing.md says what is understood: each line of its checked tables is read as it says there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.importing import cells, wishes
from core.importing.days import read_birthday, read_day
from core.importing.fields import Kind, known_word
from core.importing.marks import Reading
from core.people import Birthday
from core.terms import Calendar

PAGE = (Path(__file__).parents[3] / "docs" / "importing.md").read_text(encoding="utf-8")
TODAY = date(2026, 11, 22)


def _table(section: str) -> Iterator[list[str]]:
    """The cells of each line of the checked table of a section."""
    part = PAGE.split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    assert "✓" in lines[0], section
    for line in lines[2:]:
        yield [cell.strip() for cell in line.strip("|").split("|")]


def _examples(section: str) -> list[tuple[str, str]]:
    """(written, read as) of a table with several writings in a line."""
    return [(text, line[1]) for line in _table(section) for text in re.findall(r"`([^`]*)`", line[0])]


def _told(reading: Reading[Any], words: str) -> str:
    """A reading in the words of the page."""
    if reading.value is not None:
        return words
    return "nothing" if reading.mark is None else reading.mark.problem


@pytest.mark.parametrize(("header", "field"), _examples("Finding the table"))
def test_headers(header: str, field: str) -> None:
    assert known_word(Kind.CUSTOMERS, header) == field


@pytest.mark.parametrize(("written", "told"), _examples("Phones"))
def test_phones(written: str, told: str) -> None:
    reading = cells.read_phones(written)
    assert _told(reading, "、".join(reading.value or ())) == told


def _day(born: Birthday) -> str:
    words = ["lunar"] if born.calendar is Calendar.LUNAR else []
    words += ["leap"] if born.leap else []
    parts = (born.year, born.month, born.day)
    return " ".join([*words, "-".join(str(part) for part in parts if part is not None)])


@pytest.mark.parametrize(("written", "told"), _examples("Birthdays and other days"))
def test_birthdays(written: str, told: str) -> None:
    reading = read_birthday(written, TODAY)
    assert _told(reading, _day(reading.value) if reading.value else "") == told
    if reading.value is not None and reading.value.year and reading.value.calendar is Calendar.SOLAR:
        assert read_day(written, TODAY).value == date(reading.value.year, reading.value.month, reading.value.day)


@pytest.mark.parametrize(("written", "told"), _examples("Money and numbers"))
def test_money(written: str, told: str) -> None:
    reading = cells.read_money(written)
    assert _told(reading, f"{(reading.value or 0) / 100:.2f}") == told


@pytest.mark.parametrize(("written", "name", "title", "gender"), list(_table("Names, titles, gender")))
def test_names(written: str, name: str, title: str, gender: str) -> None:
    named = cells.read_named(written.strip("`")).value
    assert named is not None
    assert (named.name, named.title or "", named.gender or "") == (name, title, gender)


@pytest.mark.parametrize(("written", "header", "told"), list(_table("Notes and preferences")))
def test_preferences(written: str, header: str, told: str) -> None:
    text = written.strip("`")
    found = wishes.in_note(text) if header == "备注" else wishes.in_column(text, header)
    assert "; ".join(f"{p.kind} {p.text}" for p in found) == told
