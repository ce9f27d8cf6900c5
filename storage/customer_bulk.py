"""Commands on many customers at once: tags, who looks after them, a follow-up for all, the recycle bin. Each is one
transaction, one line in the history, one undo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select

from core.changes import ChangeSet
from core.errors import KnownError
from core.jobs import Progress
from core.people import FollowupDraft
from core.text import clean_note, clean_text
from storage import rule_book, sums
from storage.customer_commands import tag_id
from storage.followup_commands import insert_followup
from storage.staff import staff_id
from storage.tables import customer_tags, customers, tags
from storage.work import Work

if TYPE_CHECKING:
    from storage.archive import Archive

_STEP = 100


class CustomerBulk:
    """The half of `archive.customers` that writes to many. Customers who are gone are left out. `progress` may be
    cancelled: then nothing is written."""

    _archive: Archive

    def add_tags(self, ids: Sequence[int], names: Sequence[str], progress: Progress | None = None) -> ChangeSet:
        """Give all of them these tags; who has one keeps it. KnownError text_empty."""
        wanted = _clean(names)
        with self._archive.work("customers_tagged", names=list(wanted), n=len(ids)) as work:
            numbers = [tag_id(work, name) for name in wanted]
            for customer_id in _each(work, ids, progress):
                held = _held(work, customer_id)
                for number in numbers:
                    if number not in held:
                        work.insert(customer_tags, customer_id=customer_id, tag_id=number)
        return work.changes

    def remove_tags(self, ids: Sequence[int], names: Sequence[str], progress: Progress | None = None) -> ChangeSet:
        """Take these tags from all of them. KnownError text_empty."""
        wanted = _clean(names)
        with self._archive.work("customers_untagged", names=list(wanted), n=len(ids)) as work:
            query = select(tags.c.id).where(tags.c.name.in_(wanted))
            numbers = set(work.connection.execute(query).scalars())
            for customer_id in _each(work, ids, progress):
                for number, row_id in _held(work, customer_id).items():
                    if number in numbers:
                        work.delete(customer_tags, row_id)
        return work.changes

    def tags_of(self, ids: Sequence[int]) -> list[str]:
        """The tags that any of them has, by name."""
        query = select(tags.c.name).join(customer_tags, customer_tags.c.tag_id == tags.c.id).distinct()
        found: set[str] = set()
        with self._archive.reading() as connection:
            for chunk in sums.chunks(ids):
                found.update(connection.execute(query.where(customer_tags.c.customer_id.in_(chunk))).scalars())
        return sorted(found)

    def assign_staff(self, ids: Sequence[int], name: str | None, progress: Progress | None = None) -> ChangeSet:
        """Say who looks after all of them; None: nobody in particular."""
        with self._archive.work("customers_assigned", name=name, n=len(ids)) as work:
            number = staff_id(work, name)
            for customer_id in _each(work, ids, progress):
                work.update(customers, customer_id, staff_id=number)
        return work.changes

    def follow_up(self, ids: Sequence[int], draft: FollowupDraft, progress: Progress | None = None) -> ChangeSet:
        """The same follow-up for each of them; the draft's own customer does not count. KnownError text_empty."""
        text = clean_note(draft.text or "")
        if not text:
            raise KnownError("text_empty")
        with self._archive.work("followups_added", text=text, n=len(ids)) as work:
            book = rule_book.read(work.connection)
            for customer_id in _each(work, ids, progress):
                insert_followup(work, draft, customer_id, book=book)
        return work.changes

    def delete_all(self, ids: Sequence[int], progress: Progress | None = None) -> ChangeSet:
        """Move many customers to the recycle bin; undo brings them back whole."""
        with self._archive.work("customers_deleted", n=len(ids)) as work:
            for customer_id in _each(work, ids, progress):
                work.update(customers, customer_id, deleted_at=work.now)
        return work.changes


def _clean(names: Sequence[str]) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(clean for name in names if (clean := clean_text(name))))
    if not wanted:
        raise KnownError("text_empty")
    return wanted


def _each(work: Work, ids: Sequence[int], progress: Progress | None) -> Iterator[int]:
    """Those that are there, in the order given, telling how far it is."""
    there: set[int] = set()
    for chunk in sums.chunks(ids):
        query = select(customers.c.id).where(customers.c.id.in_(chunk), sums.still_there())
        there.update(work.connection.execute(query).scalars())
    for place, customer_id in enumerate(ids):
        if progress is not None and place % _STEP == 0:
            progress.step("writing", place, len(ids))
        if customer_id in there:
            yield customer_id


def _held(work: Work, customer_id: int) -> dict[int, int]:
    """Tag id → row id."""
    query = select(customer_tags.c.tag_id, customer_tags.c.id).where(customer_tags.c.customer_id == customer_id)
    return dict(work.connection.execute(query).all())
