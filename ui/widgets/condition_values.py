"""The value of a condition, to write or to choose: what fits the field and the way it is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.filtering import FARTHEST, FieldKind, Operator, Value
from core.importing.days import read_day
from core.notes.dates import find_date
from core.text import find_money, fold
from ui.filter_words import Choices, month_name
from ui.language import tr
from ui.theme import look
from ui.widgets.fields import LineEdit
from ui.widgets.labels import label, restyle
from ui.widgets.many_choice import ManyChoice

_DAYS = (Operator.WITHIN_LAST, Operator.LONGER_AGO, Operator.WITHIN_NEXT)
_LISTS = (Operator.ANY_OF, Operator.ALL_OF, Operator.NONE_OF)
_NONE = (Operator.YES, Operator.NO, Operator.FILLED, Operator.EMPTY)
Reader = Callable[[str], Value | None]


class ValueEditor(QWidget):
    """`values()` reads what was written; None: something is missing or cannot be read, then `error` says what and the
    line has a red edge. `changed()` at every change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.error = ""
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)

    def values(self) -> tuple[Value, ...] | None:
        """Nothing is to be written."""
        return ()


class ChosenValues(ValueEditor):
    """Any number of known ones."""

    def __init__(self, name: str, options: Choices, chosen: Sequence[Value]) -> None:
        super().__init__()
        self.choice = ManyChoice(name, options, [str(value) for value in chosen])
        self.choice.changed.connect(self.changed)
        self.row.addWidget(self.choice, 1)

    def values(self) -> tuple[Value, ...] | None:
        chosen = self.choice.value()
        self.error = "" if chosen else tr("请至少选一个")
        return chosen or None


class Months(ChosenValues):
    """Months of the year; their keys are numbers."""

    def __init__(self, name: str, chosen: Sequence[Value]) -> None:
        super().__init__(name, [(str(month), month_name(month)) for month in range(1, 13)], chosen)

    def values(self) -> tuple[Value, ...] | None:
        chosen = super().values()
        return tuple(int(month) for month in chosen) if chosen else None


class WrittenValues(ValueEditor):
    """One line, or two with 到 between them."""

    def __init__(
        self, name: str, reader: Reader, wrong: str, shown: Sequence[str], many: int = 1, unit: str = "",
        example: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._reader, self._wrong = reader, wrong
        self.edits: list[LineEdit] = []
        for number in range(many):
            edit = LineEdit(shown[number] if number < len(shown) else "")
            edit.setAccessibleName(name if many == 1 else (tr("从") if number == 0 else tr("到")))
            edit.setPlaceholderText(example)
            edit.setMinimumWidth(look.px(64))
            edit.textChanged.connect(self._write)
            if number:
                self.row.addWidget(label(tr("到"), "sub"))
            self.row.addWidget(edit, 1)
            self.edits.append(edit)
        if unit:
            self.row.addWidget(label(unit, "sub"))

    def _write(self) -> None:
        for edit in self.edits:
            restyle(edit, tone=None)
        self.error = ""
        self.changed.emit()

    def values(self) -> tuple[Value, ...] | None:
        found = [self._reader(edit.text().strip()) for edit in self.edits]
        for edit, value in zip(self.edits, found, strict=True):
            restyle(edit, tone="error" if value is None else None)
            edit.setAccessibleDescription(self._wrong if value is None else "")
        good = [value for value in found if value is not None]
        self.error = "" if len(good) == len(found) else self._wrong
        return tuple(good) if len(good) == len(found) else None


def editor_of(
    name: str, kind: FieldKind, operator: Operator, values: Sequence[Value], options: Choices, today: date
) -> ValueEditor:
    """What fits. `values`: those that stand there first, as far as they fit."""
    if operator in _NONE:
        return ValueEditor()
    if operator in _LISTS:
        return ChosenValues(name, options, values)
    if operator is Operator.MONTH:
        return Months(name, values)
    if operator in _DAYS:
        shown = [str(value) for value in values if isinstance(value, int)]
        return WrittenValues(name, _read_days, tr("请写天数，例如：30"), shown, unit=tr("天"))
    many = 2 if operator is Operator.BETWEEN else 1
    if kind is FieldKind.MONEY:
        shown = [_plain(value) for value in values if isinstance(value, int)]
        return WrittenValues(name, _read_money, tr("请写金额，例如：5000 或 1.2万"), shown, many)
    if kind is FieldKind.DAY:
        shown = [value for value in values if isinstance(value, str)]
        wrong = tr("请写一个日子，例如：{day}", day=today.isoformat())
        return WrittenValues(
            name, lambda words: _read_day(words, today), wrong, shown, many, example=today.isoformat()
        )
    if kind in (FieldKind.COUNT, FieldKind.NUMBER):
        shown = [f"{value:g}" if isinstance(value, float) else str(value) for value in values]
        reader = _read_count if kind is FieldKind.COUNT else _read_number
        return WrittenValues(name, reader, tr("请写数字，例如：3"), shown, many)
    return WrittenValues(name, lambda words: words or None, tr("请写上要找的字"), [str(value) for value in values])


def _plain(cents: int) -> str:
    whole, rest = divmod(cents, 100)
    return f"{whole}.{rest:02d}" if rest else str(whole)


def _read_money(words: str) -> int | None:
    return find_money(words).cents if words else None


def _read_day(words: str, today: date) -> str | None:
    day = read_day(words, today).value if words else None
    if day is None and words:
        found = find_date(words, today, past=True)
        day = found.value if found else None
    return day.isoformat() if day else None


def _read_days(words: str) -> int | None:
    days = _read_count(words.removesuffix("天").removesuffix("days"))
    return days if days is not None and days <= FARTHEST else None


def _read_count(words: str) -> int | None:
    plain = fold(words).replace(",", "").strip()
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 10 else None


def _read_number(words: str) -> int | float | None:
    plain = fold(words).replace(",", "").strip()
    try:
        number = float(plain)
    except ValueError:
        return None
    if not abs(number) < 1e12:
        return None
    return int(number) if number == int(number) else number
