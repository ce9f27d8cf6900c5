"""The shop's own fields: what may stand in one, by its kind.

Kept as text in one form a kind, so that values can be compared and sorted: a number as 1250.5, a day as 2026-11-22,
yes and no as those words. What a list or an older kind brought and cannot be read is kept as it was written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from core.errors import KnownError
from core.importing.days import read_day
from core.notes.dates import find_date
from core.text import clean_note, clean_text, fold, search_key


class OwnFieldKind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    CHOICE = "choice"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field the shop made for itself. `choices` only for the kind choice, in their order."""

    id: int
    name: str
    kind: OwnFieldKind = OwnFieldKind.TEXT
    choices: tuple[str, ...] = ()


YES, NO = "yes", "no"
_YES = frozenset(["yes", "y", "true", "t", "1", "是", "有", "对", "要", "真", "✓", "√", "✔", "是的"])
_NO = frozenset(["no", "n", "false", "f", "0", "否", "无", "没", "没有", "不", "不是", "不要", "假", "×", "✗", "x"])
_WORD = {YES: "是", NO: "否"}
_MOST_DIGITS = 15
"""A number of more digits is none one reckons with."""


def clean_choices(choices: Sequence[str]) -> tuple[str, ...]:
    """Choices for keeping: without blanks around them, each once, in their order."""
    return tuple(dict.fromkeys(clean for choice in choices if (clean := clean_text(choice))))


def read_value(field: OwnField, written: str, today: date) -> str | None:
    """What a person wrote into a field, as it is kept; None: nothing.

    KnownError own_number_wrong, own_day_wrong, own_choice_unknown {choices}, own_yes_no_wrong.
    """
    if not clean_note(written):
        return None
    return _READERS[field.kind](field, written, today)


def kept_value(field: OwnField, written: str, today: date) -> str | None:
    """As `read_value`; what cannot be read stays as it was written: an import or another kind loses nothing."""
    try:
        return read_value(field, written, today)
    except KnownError:
        return clean_note(written) or None


def is_readable(field: OwnField, value: str) -> bool:
    """Whether a kept value is one of the field's kind, in its form."""
    if field.kind is OwnFieldKind.DAY:
        return iso_day(value) is not None
    try:
        return read_value(field, value, date.min) == value
    except KnownError:
        return False


def iso_day(value: str) -> date | None:
    """The day of a kept value; None when it is none."""
    try:
        return date.fromisoformat(value) if value[4:5] == "-" else None
    except ValueError:
        return None


def converted(value: str, before: OwnFieldKind, field: OwnField, today: date) -> str:
    """A kept value of a field that was of another kind before."""
    if before is OwnFieldKind.YES_NO and field.kind in (OwnFieldKind.TEXT, OwnFieldKind.CHOICE):
        value = _WORD.get(value, value)
    return kept_value(field, value, today) or value


def _text(_field: OwnField, written: str, _today: date) -> str:
    return clean_note(written)


def _number(_field: OwnField, written: str, _today: date) -> str:
    plain = fold(written).replace(",", "").replace("，", "").replace(" ", "")
    try:
        number = Decimal(plain)
    except InvalidOperation as error:
        raise KnownError("own_number_wrong") from error
    if not number.is_finite() or len(number.as_tuple().digits) > _MOST_DIGITS or abs(number.adjusted()) > _MOST_DIGITS:
        raise KnownError("own_number_wrong")
    return f"{number.normalize() + 0:f}"  # + 0: no minus zero


def _day(_field: OwnField, written: str, today: date) -> str:
    day = iso_day(written.strip()) or read_day(written.strip(), today).value
    if day is None:
        found = find_date(written.strip(), today, past=True)
        if found is None:
            raise KnownError("own_day_wrong")
        day = found.value
    return day.isoformat()


def _choice(field: OwnField, written: str, _today: date) -> str:
    wanted = search_key(written)
    for choice in field.choices:
        if search_key(choice) == wanted:
            return choice
    raise KnownError("own_choice_unknown", choices="、".join(field.choices))


def _yes_no(_field: OwnField, written: str, _today: date) -> str:
    word = search_key(written)
    if word in _YES:
        return YES
    if word in _NO:
        return NO
    raise KnownError("own_yes_no_wrong")


_READERS: dict[OwnFieldKind, Callable[[OwnField, str, date], str]] = {
    OwnFieldKind.TEXT: _text,
    OwnFieldKind.NUMBER: _number,
    OwnFieldKind.DAY: _day,
    OwnFieldKind.CHOICE: _choice,
    OwnFieldKind.YES_NO: _yes_no,
}
