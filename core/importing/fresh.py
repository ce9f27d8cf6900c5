"""The rows of a list that have nothing in common with anybody: neither a phone, a card number, a name with its birthday
nor a name that could be a question. In a big list these are nearly all; they are somebody new, whatever the others are.
(Of a list that is imported again nearly all are known: settled.py.)

They are told apart by whole columns, and stay columns until somebody looks at a row: planning each of 100,000 rows by
itself (customers.py) would take longer than reading and writing them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, compress
from typing import TYPE_CHECKING, Any

from core.importing.fields import Field
from core.importing.matching import Keys, Person, born_key, code_key, name_key
from core.importing.rows import ReadRows
from core.text import phone_key

if TYPE_CHECKING:
    from core.importing.plan import Known

_WHOLE = 9
"""Digits; shorter numbers are local ones."""
MANY = 2_000
"""Shorter lists are planned row by row."""


def is_long(rows: ReadRows) -> bool:
    """Whether the rows are told apart by whole columns first."""
    return rows.count >= MANY


@dataclass(frozen=True, slots=True)
class RowKeys:
    """By what each row of a list is found (matching.Keys), column by column."""

    names: Sequence[str] = ()
    codes: Sequence[str | None] = ()
    phones: Sequence[Sequence[str]] = ()

    @staticmethod
    def of(rows: ReadRows) -> RowKeys:
        """The keys of all rows; the name is "" where no column of names says it."""
        return RowKeys(
            [name_key(name) if name else "" for name in rows.of(Field.NAME)],
            [None if code is None else code_key(code) for code in rows.of(Field.CODE)],
            [tuple(map(phone_key, numbers)) if numbers else () for numbers in rows.of(Field.PHONES)],
        )


@dataclass(slots=True)
class Fresh:
    """`places` (from 0, rising) of rows that are somebody new for sure. `first_id`: of their customers, who have the
    ids from there on, once they are written. `referred_by`: place → who brought her, as far as that is known."""

    rows: ReadRows
    places: Sequence[int] = ()
    referred_by: dict[int, Person | int] = field(default_factory=dict)
    first_id: int | None = None

    def id_of(self, place: int) -> int | None:
        """The customer's id of a fresh row."""
        return None if self.first_id is None else self.first_id + bisect_left(self.places, place)

    def column(self, name: Field) -> Sequence[Any]:
        """The values of a field for these rows."""
        values = self.rows.of(name)
        if len(self.places) == len(values) or name not in self.rows.values:
            return values[: len(self.places)]
        return list(map(values.__getitem__, self.places))


def fresh_rows(
    rows: ReadRows, keys: RowKeys, known: Known, others: Sequence[Keys], apart: Collection[int]
) -> Fresh:
    """The fresh rows of a list; `others`: the keys of each of the customers known, `apart`: numbers of rows about which
    something was chosen by hand."""
    names, codes, phones = keys.names, keys.codes, keys.phones
    days = [
        None if day is None else born_key(name, day) for name, day in zip(names, rows.of(Field.BIRTHDAY), strict=True)
    ]
    taken = map(code_key, known.taken_codes)
    shared_phones = _twice(chain(chain.from_iterable(phones), chain.from_iterable(o.phones for o in others)))
    shared_codes = _twice(chain(codes, (o.code for o in others), taken))
    shared_days = _twice(chain(days, (o.born for o in others)))
    # of one name, only where one has no phone, or one without its area code, may two be the same (matching.Matcher)
    phoneless = {name for name, numbers in zip(names, phones, strict=True) if not numbers or _has_local(numbers)}
    phoneless.update(o.name for o in others if not o.phones or _has_local(o.phones))
    asked = phoneless & _twice(chain(names, (o.name for o in others)))
    left_out = {number - rows.first for number in apart} | rows.empty
    shared = [
        not name
        or name in asked
        or code in shared_codes
        or day in shared_days
        or not shared_phones.isdisjoint(numbers)
        or place in left_out
        for place, (name, code, numbers, day) in enumerate(zip(names, codes, phones, days, strict=True))
    ]
    # rows that become one customer may give her the name of one and the day of another
    row_days = [None if day is None else born_key("", day) for day in rows.of(Field.BIRTHDAY)]
    known_days = [None if (day := k.draft.birthday) is None else born_key("", day) for k in known.customers]
    mixed_days = {*compress(row_days, shared), *known_days} - {None}
    mixed_names = {*compress(names, shared), *(o.name for o in others)}
    return Fresh(
        rows,
        [
            place
            for place, (name, day) in enumerate(zip(names, row_days, strict=True))
            if not shared[place] and not (day in mixed_days and name in mixed_names)
        ],
    )


def _has_local(numbers: Sequence[str]) -> bool:
    """Whether a landline stands first or last that may be without its area code."""
    return len(numbers[0]) < _WHOLE or len(numbers[-1]) < _WHOLE


def _twice(keys: Iterable[Any]) -> set[Any]:
    """What comes more than once."""
    counted = Counter(keys)
    del counted[None]
    return {key for key, count in counted.items() if count > 1}
