"""Who is new in an import, column by column: as the tables want it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from operator import attrgetter
from typing import Any

from core.finding import Said
from core.importing.fields import Field
from core.importing.fresh import Fresh
from core.importing.matching import Person, unlike
from core.importing.merging import kind_of
from core.people import Birthday, PreferenceDraft
from core.terms import CustomerStatus, Gender
from core.text import phone_key
from storage.bulk import PORTION, portions

PLAIN = {
    "name": Field.NAME, "code": Field.CODE, "title": Field.TITLE, "wechat": Field.WECHAT, "email": Field.EMAIL,
    "address": Field.ADDRESS, "since": Field.SINCE, "source": Field.SOURCE, "employer": Field.EMPLOYER,
    "work": Field.WORK, "note": Field.NOTE, "balance_cents": Field.BALANCE, "points": Field.POINTS,
    "stated_spent_cents": Field.SPENT, "photo": Field.PHOTO,
}  # fmt: skip
"""Columns of `customers` (and of a draft) that hold what a field says."""
plain = attrgetter(*PLAIN)


@dataclass(frozen=True, slots=True)
class Arrivals:
    """New customers; every sequence has one entry for each. `columns` of the table `customers`, `digits`: phone_key of
    each of the `phones`."""

    columns: Mapping[str, Sequence[Any]]
    phones: Sequence[Sequence[str]]
    digits: Sequence[Sequence[str]]
    tags: Sequence[Sequence[str]]
    custom: Sequence[Mapping[str, str]]
    wishes: Sequence[Sequence[PreferenceDraft]]
    visits: Sequence[date | None]
    people: Sequence[Person] = ()
    """Those of whom the plan has more to say; () for fresh rows."""

    def __len__(self) -> int:
        return len(self.phones)

    def said(self) -> list[Said]:
        """What they are to be found by."""
        of = self.columns
        identified = zip(of["code"], of["wechat"], of["email"], self.digits, strict=True)
        told = zip(of["title"], of["employer"], of["note"], self.tags, self.wishes, strict=True)
        return [
            (
                name,
                "\n".join([part for part in (code, wechat, email, *digits) if part]),
                "\n".join([t for t in (title, employer, note, *tags, *[w.text for w in wishes]) if t]),
                (),
            )
            for name, (code, wechat, email, digits), (title, employer, note, tags, wishes) in zip(
                of["name"], identified, told, strict=True
            )
        ]


def of_people(people: Sequence[Person]) -> Iterator[Arrivals]:
    """People who were planned one by one, in portions."""
    for portion in portions(people):
        drafts = [person.draft for person in portion]
        columns = dict(zip(PLAIN, zip(*map(plain, drafts), strict=True), strict=True))
        numbers = [draft.phones for draft in drafts]
        yield Arrivals(
            columns
            | {"kind": [draft.kind.value for draft in drafts], "status": [draft.status.value for draft in drafts]}
            | {"gender": [_word(draft.gender) for draft in drafts]}
            | _days([draft.birthday for draft in drafts]),
            numbers,
            [tuple(map(phone_key, of_one)) for of_one in numbers],
            [draft.tags for draft in drafts],
            [draft.custom for draft in drafts],
            [person.wishes for person in portion],
            [person.last_visit for person in portion],
            portion,
        )


def of_fresh(fresh: Fresh) -> Iterator[Arrivals]:
    """Fresh rows, in portions."""
    everything = {name: fresh.column(field) for name, field in PLAIN.items()}
    of = {
        field: fresh.column(field)
        for field in (Field.GENDER, Field.BIRTHDAY, Field.PHONES, Field.TAGS, Field.CUSTOM, Field.LAST_VISIT)
    }
    wishes, places = fresh.rows.preferences, iter(fresh.places)
    nothing: Mapping[str, str] = {}
    for start in range(0, len(fresh.places), PORTION):
        part = slice(start, start + PORTION)
        columns = {name: values[part] for name, values in everything.items()}
        numbers = [phones or () for phones in of[Field.PHONES][part]]
        yield Arrivals(
            columns
            | {"kind": [kind_of(name).value for name in columns["name"]]}
            | {"status": [CustomerStatus.ACTIVE.value] * len(numbers)}
            | {"gender": list(map(_word, of[Field.GENDER][part]))}
            | _days(of[Field.BIRTHDAY][part]),
            numbers,
            [tuple(map(phone_key, of_one)) for of_one in numbers],
            [tags or () for tags in of[Field.TAGS][part]],
            [custom or nothing for custom in of[Field.CUSTOM][part]],
            [unlike(wishes.get(place, ())) for place in islice(places, PORTION)],
            of[Field.LAST_VISIT][part],
        )


def _word(gender: Gender | None) -> str | None:
    return None if gender is None else gender.value


def _days(days: Sequence[Birthday | None]) -> dict[str, Sequence[Any]]:
    return {
        "birthday_calendar": [day and day.calendar.value for day in days],
        "birthday_year": [day and day.year for day in days],
        "birthday_month": [day and day.month for day in days],
        "birthday_day": [day and day.day for day in days],
        "birthday_leap": [day is not None and day.leap for day in days],
    }
