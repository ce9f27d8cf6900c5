"""The one door to the shop's file: `archive.customers`, `archive.followups`, `archive.tiers` …

An Archive may be used from several threads; each call opens and closes its own transaction, only frozen values
leave it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from core.changes import ChangeSet
from core.errors import KnownError
from storage import engine as engines
from storage import migrations
from storage.work import Work

if TYPE_CHECKING:
    from storage.backups import Backups
    from storage.campaigns import Campaigns
    from storage.customers import Customers
    from storage.due import Due
    from storage.feedback import FeedbackBook
    from storage.followups import Followups
    from storage.greetings import Greetings
    from storage.history import History
    from storage.imports import Imports
    from storage.merging import Merging
    from storage.notes import Notes
    from storage.overview import Overviews
    from storage.own_fields import OwnFields
    from storage.people import People
    from storage.perceptions import Perceptions
    from storage.preferences import Preferences
    from storage.purchases import Purchases
    from storage.recycle_bin import RecycleBin
    from storage.referrals import Referrals
    from storage.score import ScoreBook
    from storage.settings import Settings
    from storage.tiers import Tiers
    from storage.views import Views
    from storage.visits import Visits
    from storage.wallet import Wallet
    from storage.whole import Whole
    from storage.worth import WorthBook
    from storage.yearly_days import YearlyDays

SUFFIX = ".regulars"
DEFAULT_NAME = "shop" + SUFFIX


class Archive:
    """An open archive. `who` signs the history; `clock` tells the time of a change (tests and rehearsals give their
    own).
    """

    def __init__(self, path: Path, clock: Callable[[], datetime] = datetime.now) -> None:
        self.path = path
        self.clock = clock
        self.who = ""
        self.engine = engines.open_engine(path)

    @classmethod
    def create(cls, path: Path, clock: Callable[[], datetime] = datetime.now) -> Archive:
        """Make a new, empty archive; the file must not exist. It never appears half made."""
        if path.exists():
            raise KnownError("archive_exists", file=path.name)
        engines.private_folder(path.parent)
        fresh = path.with_name(f".{path.name}.new")  # killed in the middle, it is not taken for the archive
        engines.take_away(fresh)
        try:
            engines.private_file(fresh)
            made = engines.open_engine(fresh)
            try:
                migrations.create(made)
            finally:
                made.dispose()
            fresh.replace(path)
        finally:
            engines.take_away(fresh)
        return cls(path, clock)

    @classmethod
    def open(cls, path: Path, clock: Callable[[], datetime] = datetime.now) -> Archive:
        """Open an existing archive; an older one is backed up and upgraded.

        KnownError: archive_missing, archive_not_ours, archive_newer, archive_damaged, archive_unreadable, disk_full.
        """
        if not path.exists():
            raise KnownError("archive_missing", file=path.name)
        version = migrations.version_of(path)
        archive = cls(path, clock)
        try:
            if version < migrations.VERSION:
                archive.backups.run()
                migrations.upgrade(archive.engine, version)
        except BaseException:
            archive.close()
            raise
        return archive

    @classmethod
    def open_or_create(cls, path: Path, clock: Callable[[], datetime] = datetime.now) -> Archive:
        return cls.open(path, clock) if path.exists() else cls.create(path, clock)

    def close(self) -> None:
        self.engine.dispose()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    # --- transactions ---------------------------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read transaction: one moment of the archive."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def work(self, what: str, /, **values: Any) -> Iterator[Work]:
        """The transaction of one command; `work.changes` is its ChangeSet afterwards."""
        with engines.writing(self.engine) as connection:
            work = Work(connection, self.who, self.clock(), what, values)
            yield work
            work.finish()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A write transaction without a history line: for what follows from the rows (tiers), not for commands."""
        with engines.writing(self.engine) as connection:
            yield connection

    def undo(self, history_id: int) -> ChangeSet:
        """Take one command back (storage/history.py)."""
        changes = self.history.undo(history_id)
        self.settings.forget()
        if changes.touches("tier_overrides"):  # the tier in the customer's row follows
            self.tiers.refresh(self.clock().date(), only=changes.customers)
        return changes

    # --- the areas ------------------------------------------------------------------------------------------------

    @cached_property
    def customers(self) -> Customers:
        from storage.customers import Customers

        return Customers(self)

    @cached_property
    def people(self) -> People:
        from storage.people import People

        return People(self)

    @cached_property
    def yearly_days(self) -> YearlyDays:
        from storage.yearly_days import YearlyDays

        return YearlyDays(self)

    @cached_property
    def own_fields(self) -> OwnFields:
        from storage.own_fields import OwnFields

        return OwnFields(self)

    @cached_property
    def preferences(self) -> Preferences:
        from storage.preferences import Preferences

        return Preferences(self)

    @cached_property
    def visits(self) -> Visits:
        from storage.visits import Visits

        return Visits(self)

    @cached_property
    def purchases(self) -> Purchases:
        from storage.purchases import Purchases

        return Purchases(self)

    @cached_property
    def followups(self) -> Followups:
        from storage.followups import Followups

        return Followups(self)

    @cached_property
    def greetings(self) -> Greetings:
        from storage.greetings import Greetings

        return Greetings(self)

    @cached_property
    def due(self) -> Due:
        from storage.due import Due

        return Due(self)

    @cached_property
    def feedback(self) -> FeedbackBook:
        from storage.feedback import FeedbackBook

        return FeedbackBook(self)

    @cached_property
    def tiers(self) -> Tiers:
        from storage.tiers import Tiers

        return Tiers(self)

    @cached_property
    def perceptions(self) -> Perceptions:
        from storage.perceptions import Perceptions

        return Perceptions(self)

    @cached_property
    def wallet(self) -> Wallet:
        from storage.wallet import Wallet

        return Wallet(self)

    @cached_property
    def campaigns(self) -> Campaigns:
        from storage.campaigns import Campaigns

        return Campaigns(self)

    @cached_property
    def score(self) -> ScoreBook:
        from storage.score import ScoreBook

        return ScoreBook(self)

    @cached_property
    def worth(self) -> WorthBook:
        from storage.worth import WorthBook

        return WorthBook(self)

    @cached_property
    def imports(self) -> Imports:
        from storage.imports import Imports

        return Imports(self)

    @cached_property
    def notes(self) -> Notes:
        from storage.notes import Notes

        return Notes(self)

    @cached_property
    def merging(self) -> Merging:
        from storage.merging import Merging

        return Merging(self)

    @cached_property
    def referrals(self) -> Referrals:
        from storage.referrals import Referrals

        return Referrals(self)

    @cached_property
    def history(self) -> History:
        from storage.history import History

        return History(self)

    @cached_property
    def settings(self) -> Settings:
        from storage.settings import Settings

        return Settings(self)

    @cached_property
    def recycle_bin(self) -> RecycleBin:
        from storage.recycle_bin import RecycleBin

        return RecycleBin(self)

    @cached_property
    def views(self) -> Views:
        from storage.views import Views

        return Views(self)

    @cached_property
    def overview(self) -> Overviews:
        from storage.overview import Overviews

        return Overviews(self)

    @cached_property
    def whole(self) -> Whole:
        from storage.whole import Whole

        return Whole(self)

    @cached_property
    def backups(self) -> Backups:
        from storage.backups import Backups

        return Backups(self)
