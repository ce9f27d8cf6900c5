"""Keeping what the quick note understood (core/notes): everything of one line in one transaction, one undo."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from core import pinyin
from core.changes import ChangeSet
from core.errors import KnownError
from core.notes import NoteItem, NoteKind, is_whole_name, without_title
from core.notes.known import Facts, Known, KnownKind, known
from core.people import CustomerDraft, CustomerRow, VisitRow
from core.terms import VisitStatus
from storage.customer_commands import insert_customer
from storage.note_keeping import keep_item, others_phone, read_facts
from storage.tables import customers, visits

if TYPE_CHECKING:
    from storage.archive import Archive

_HERE_OR_DUE = (VisitStatus.ARRIVED, VisitStatus.PLANNED)
_HAN_NAME = re.compile(r"[一-鿿]{2,6}")


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a note may be for: a customer with her visit of today, or (`row` None) a new customer of this name."""

    name: str
    row: CustomerRow | None = None
    visit: VisitRow | None = None


class Notes:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def is_name(self, words: str) -> bool:
        """Whether a customer is called exactly so: lets the reader cut 张三喜欢… after the name."""
        c = customers.c
        called_so = (c.name_key == pinyin.sort_key(words), c.name == words)  # the key has the index
        query = select(c.id).where(c.deleted_at.is_(None), *called_so).limit(1)
        with self._archive.reading() as connection:
            return connection.execute(query).first() is not None

    def candidates(self, who: str, today: date, limit: int = 5) -> list[CustomerRow]:
        """Whom the words may mean, best first; among equally good ones those who are here or due today come first."""
        found = self._archive.customers.find(who, limit=30) or self._politely(who)
        with self._archive.reading() as connection:
            due = set(
                connection.execute(
                    select(visits.c.customer_id).where(visits.c.day == today, visits.c.status.in_(_HERE_OR_DUE))
                ).scalars()
            )
        found.sort(key=lambda row: (row.name != who, row.id not in due))
        return found[:limit]

    def addressees(self, who: str | None, today: date, about: int | None = None, limit: int = 5) -> list[Addressee]:
        """Whom a line may be for, best first, as the quick note offers them.

        `who` None: the customer `about` whom the screen is, else those who are in the shop now. A name the book does
        not have is offered as a new customer: before those who only sound or begin alike when it is a whole name
        (张三, though there is a 张三丰), else behind them.
        """
        present = self._visits_of(today)
        if who is None:
            here = [i for i, visit in present.items() if visit.status is VisitStatus.ARRIVED]
            rows = self._archive.customers.rows([about] if about is not None else here[:limit])
        else:
            rows = self.candidates(who, today, 30)
            rows.sort(key=lambda row: (not _called(row, who), row.id != about))
            rows = [*rows, *self._sounding_like(who, {row.id for row in rows})][:limit]
        found = [Addressee(row.name, row, present.get(row.id)) for row in rows]
        if who is None or re.search(r"\d", who) or any(_called(row, who) for row in rows):
            return found
        given_name = any(row.name.endswith(who) for row in rows)  # 雅琴 of 周雅琴
        return [Addressee(who), *found] if is_whole_name(who) and not given_name else [*found, Addressee(who)]

    def _visits_of(self, today: date) -> dict[int, VisitRow]:
        """Customer → her visit of the day; who is here comes before who is to come."""
        visits_today = self._archive.visits.between(today, today)
        visits_today.sort(key=lambda visit: visit.status is not VisitStatus.ARRIVED)
        found: dict[int, VisitRow] = {}
        for visit in visits_today:
            found.setdefault(visit.customer_id, visit)
        return found

    def _sounding_like(self, who: str, known: set[int]) -> list[CustomerRow]:
        """周雅芹 for 周雅琴: an input method offers both for the same keys."""
        if not _HAN_NAME.fullmatch(who):
            return []
        sounds = set(pinyin.readings(who))
        return [
            row
            for row in self._archive.customers.find("".join(pinyin.readings(who)[0]), limit=30)
            if row.id not in known and len(row.name) == len(who) and sounds.intersection(pinyin.readings(row.name))
        ]

    def _politely(self, who: str) -> list[CustomerRow]:
        """王姐, 李总, Mr Li: customers of that name whom the form of address can mean."""
        plain = without_title(who)
        if plain is None:
            return []
        name, gender = plain
        called = [
            row for row in self._archive.customers.find(name, limit=200) if row.name.startswith(name) or name.isascii()
        ]
        return [row for row in called if gender is None or row.gender in (None, gender)]

    def known(self, customer_id: int | None, items: Sequence[NoteItem], today: date) -> list[Known | None]:
        """What the book knows already of each thing, to be said before it is written down; None for a new customer's
        things, unless her number is another's."""
        with self._archive.reading() as connection:
            facts = read_facts(connection, customer_id, today) if customer_id is not None else Facts()
            found = [known(facts, item, today) for item in items]
            for i, item in enumerate(items):
                before = found[i]
                if item.kind is NoteKind.PHONE and (before is None or before.kind is KnownKind.PHONE):
                    found[i] = others_phone(connection, item.text, customer_id) or before
        return found

    def keep(self, who: int | str, items: Sequence[NoteItem], today: date, source: str | None = None) -> ChangeSet:
        """Write the items down for a customer (her id, or the name of a new one). KnownError note_empty, name_missing.

        `source`: how the preferences among them became known. `new_id` of the ChangeSet is the customer's id when she
        is new.
        """
        if not items and isinstance(who, int):
            raise KnownError("note_empty")
        name = who if isinstance(who, str) else self._archive.customers.row(who).name
        with self._archive.work("noted", name=name, texts=[item.text for item in items if item.text]) as work:
            if isinstance(who, str):
                customer_id = work.new_id = insert_customer(work, CustomerDraft(name=who))
            else:
                customer_id = who
            for item in items:
                keep_item(work, customer_id, item, today, source)
        return work.changes


def _called(row: CustomerRow, who: str) -> bool:
    return row.name.casefold() == who.casefold()
