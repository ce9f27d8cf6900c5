"""Follow-ups: what is to be done for whom by when, made by hand or by the rules (storage/occasions.py)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, select

from core import reminders
from core.changes import ChangeSet
from core.jobs import collector_resting
from core.people import BirthdayEntry
from storage import occasions, rule_book
from storage.birthdays import entry, kept_between, yearly_between, yearly_entry
from storage.followup_commands import FollowupCommands
from storage.followup_reading import FollowupReading
from storage.neglected import NeglectedReading
from storage.rule_book import RuleBookCommands
from storage.tables import followups, settings

if TYPE_CHECKING:
    from storage.archive import Archive

_MANY = 500


class Followups(FollowupReading, FollowupCommands, NeglectedReading, RuleBookCommands):
    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def birthdays(self, first: date, last: date, *, yearly: bool = False) -> list[BirthdayEntry]:
        """Birthdays kept from `first` to `last` (included) in order: customers, their families, contact persons.
        `yearly`: also their yearly days, which have a `name`."""
        with self._archive.reading() as connection:
            found = [entry(kept) for kept in kept_between(connection, first, last)]
            if yearly:
                found += [yearly_entry(kept) for kept in yearly_between(connection, first, last)]
        return sorted(found, key=lambda one: one.day)

    def refresh(self, today: date) -> ChangeSet:
        """Make the follow-ups that the rules ask for, and take away those whose reason is gone.

        However often it runs, on whatever days, an occasion is made once. This is the program's own work and no command
        of a person: it leaves no line in the history and is not undone.
        """
        with self._archive.work("followups_made") as work, collector_resting():
            book = rule_book.read(work.connection)
            seen = reminders.window(today, _run(work.connection, "rules_ran"), _run(work.connection, "rules_began"))
            touched = occasions.bring_up_to_date(work.connection, book, seen, work.now)
            _remember_run(work.connection, "rules_ran", today)
            _remember_run(work.connection, "rules_began", seen.began)
        self._archive.settings.forget()
        if not touched:
            return ChangeSet()
        return ChangeSet(
            tables=frozenset({followups.name}), customers=frozenset(touched if len(touched) <= _MANY else ()),
            what="followups_made", values={"n": len(touched)},
        )  # fmt: skip


def _run(connection: Connection, key: str) -> date | None:
    """The day of the last (`rules_ran`) or first run (`rules_began`); None before there was one."""
    day = connection.execute(select(settings.c.value).where(settings.c.key == key)).scalar()
    return date.fromisoformat(day) if day else None


def _remember_run(connection: Connection, key: str, day: date) -> None:
    connection.execute(delete(settings).where(settings.c.key == key))
    connection.execute(insert(settings).values(key=key, value=day.isoformat()))
