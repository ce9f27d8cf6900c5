"""Taking an import back: what it added goes, what it changed gets its former value, field by field.

What somebody has worked on since stays and is named, with the reason (`why`): edited (the record or the field was
changed since), used_since (purchases, visits, notes … were added to it, or other records point at it).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, or_, select, update

from core.changes import ChangeSet
from core.errors import KnownError
from core.jobs import Progress
from core.terms import FollowupStatus
from storage.bulk import portions
from storage.import_since import changed_since
from storage.sums import chunks
from storage.tables import (
    addresses,
    companions,
    contact_log,
    contact_persons,
    custom_fields,
    custom_values,
    customer_tags,
    customers,
    distinct_pairs,
    family,
    feedback,
    followups,
    history,
    import_batches,
    import_images,
    metadata,
    phones,
    preferences,
    preparations,
    purchase_items,
    purchases,
    referrals,
    search_lines,
    tags,
    tier_results,
    visits,
    yearly_days,
)
from storage.work import Image, Work, freeze, thaw

_BELONGINGS = (phones, customer_tags, custom_values, preferences, visits)
"""What comes with an imported customer (import_writing.py)."""
_LATER_WORK = (
    contact_log, feedback, family, contact_persons, yearly_days, preparations, purchases, addresses, companions,
)  # fmt: skip
_USED_BY: Mapping[Table, tuple[tuple[Table, str], ...]] = {
    preferences: ((preparations, "preference_id"),),
    visits: ((preparations, "visit_id"), (preferences, "visit_id")),
    tags: ((customer_tags, "tag_id"),),
    custom_fields: ((custom_values, "field_id"),),
}


Ranges = Mapping[str, Sequence[Sequence[int]]]
"""Table → [first id, last id] of rows that the import added, several where it added some in between."""
_PORTION = 2_000


class _Ids:
    """Whether a number lies in one of some ranges."""

    def __init__(self, ranges: Iterable[Sequence[int]]) -> None:
        self._ranges = [(first, last) for first, last in ranges]

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and any(first <= number <= last for first, last in self._ranges)


@dataclass(frozen=True, slots=True)
class Kept:
    """One record that stays. `customer_id` and `name` of the customer it is or belongs to, None for labels."""

    why: str
    table: str
    customer_id: int | None = None
    name: str | None = None


@dataclass(slots=True)
class UndoReport:
    """`removed`: customers and purchases taken out. `restored`: records with their former values back."""

    batch: int
    removed: int = 0
    restored: int = 0
    kept: list[Kept] = field(default_factory=list)
    changes: ChangeSet = field(default_factory=ChangeSet)

    def as_json(self) -> dict[str, Any]:
        """The shape of the `undo-import` command."""
        return {
            "batch": self.batch,
            "removed": self.removed,
            "restored": self.restored,
            "kept": [{"id": k.customer_id, "name": k.name, "what": k.table, "why": k.why} for k in self.kept],
        }


def take_back(work: Work, batch: int, progress: Progress) -> UndoReport:
    """Undo one import within this transaction. KnownError: not_found, already_undone."""
    connection = work.connection
    row = connection.execute(select(import_batches).where(import_batches.c.id == batch)).mappings().first()
    if row is None:
        raise KnownError("not_found")
    if row["undone_at"] is not None:
        raise KnownError("already_undone")
    work.values["file"] = row["file"]
    undo = _Undo(work, row["added"], UndoReport(batch), progress)
    undo.run()
    connection.execute(update(import_batches).where(import_batches.c.id == batch).values(undone_at=work.now))
    connection.execute(update(history).where(history.c.batch_id == batch).values(undone_at=work.now))
    work.touch_everyone(customers.name, purchases.name, preferences.name, visits.name, followups.name)
    return undo.report


class _Undo:
    def __init__(self, work: Work, added: Ranges, report: UndoReport, progress: Progress) -> None:
        self._work = work
        self._connection: Connection = work.connection
        self._added = added
        self.report = report
        self._progress = progress
        self._new_customers = _Ids(added.get(customers.name, ()))
        self._since = changed_since(self._connection, report.batch)
        self._there: dict[int, bool] = {}

    def run(self) -> None:
        self._progress.step("undoing_import")
        changed = self._changed()
        for name, rows in changed.items():
            self._restore(metadata.tables[name], rows, with_their=changed.get(purchases.name, {}))
        for table in (referrals, purchase_items, purchases, visits, preferences, custom_values, customer_tags, phones):
            self._remove_rows(table)
        self._remove_customers()
        for table in (tags, custom_fields):
            self._remove_rows(table, tell=False)

    def _changed(self) -> dict[str, dict[int, tuple[Image, Image]]]:
        query = select(import_images).where(import_images.c.batch_id == self.report.batch).order_by(import_images.c.id)
        found: dict[str, dict[int, tuple[Image, Image]]] = {}
        for image in self._connection.execute(query).mappings():
            found.setdefault(image["table"], {})[image["row_id"]] = (image["before"], image["after"])
        return found

    # --- changed rows -----------------------------------------------------------------------------------------------

    def _restore(
        self, table: Table, rows: Mapping[int, tuple[Image, Image]], with_their: Collection[int]
    ) -> None:
        """`with_their`: purchases that are counted already when their item is restored, too."""
        by_columns: dict[tuple[str, ...], list[Image]] = {}
        for row in self._rows(table, rows):
            self._progress.step("undoing_import")
            before, after = rows[row["id"]]
            now = freeze(row)
            back = {name: before[name] for name, value in after.items() if now.get(name) == value}
            if "customer_id" in back and not self._is_there(back["customer_id"]):
                del back["customer_id"]
            counts = row.get("purchase_id") not in with_their
            if len(back) < len(after) and counts:
                self._keep("edited", table, row)
            if back:
                by_columns.setdefault(tuple(back), []).append({"of": row["id"], **thaw(table, back)})
                self.report.restored += counts
                owners = {row["id"]} if table is customers else {row["customer_id"], back.get("customer_id")} - {None}
                self._work.touch(table, owners)
        for names, changes in by_columns.items():
            statement = update(table).where(table.c.id == bindparam("of"))
            statement = statement.values({name: bindparam(name) for name in names})
            for portion in portions(changes):
                self._progress.step("undoing_import")
                self._connection.execute(statement, portion)

    def _is_there(self, customer_id: int) -> bool:
        if customer_id not in self._there:
            found = self._connection.execute(select(customers.c.id).where(customers.c.id == customer_id)).first()
            self._there[customer_id] = found is not None
        return self._there[customer_id]

    # --- added rows of customers who were there before --------------------------------------------------------------

    def _remove_rows(self, table: Table, tell: bool = True) -> None:
        going: list[int] = []
        rows = [row for row in self._added_rows(table) if row.get("customer_id") not in self._new_customers]
        used = self._used(table, [row["id"] for row in rows])
        edited = self._with_other_items() if table is purchases else set()
        for row in rows:  # the others go, or stay, with their customer
            if row["id"] in used or row["id"] in edited or self._since.is_changed(table, row["id"], row):
                if tell:
                    self._keep("used_since" if row["id"] in used else "edited", table, row)
                continue
            going.append(row["id"])
            if "customer_id" in table.c:
                self._work.touch(table, [row["customer_id"]])
        for chunk in chunks(going):
            self._progress.step("undoing_import")
            if table is purchases:
                self._delete(purchase_items, purchase_items.c.purchase_id, chunk)
                self.report.removed += len(chunk)
            self._delete(table, table.c.id, chunk)

    def _with_other_items(self) -> set[int]:
        """Purchases whose items somebody has worked on since."""
        found = set()
        for (name, item_id), before in self._since.first_before.items():
            if name == purchase_items.name:
                now = self._row_of(purchase_items, item_id)
                if self._since.is_changed(purchase_items, item_id, now):
                    found.add(int((now or before or {}).get("purchase_id") or 0))
        return found

    def _used(self, table: Table, ids: Iterable[int]) -> set[int]:
        """Which of these rows other rows point at."""
        found: set[int] = set()
        for other, name in _USED_BY.get(table, ()):
            for chunk in chunks(ids):
                found.update(self._connection.execute(select(other.c[name]).where(other.c[name].in_(chunk))).scalars())
        return found

    # --- added customers --------------------------------------------------------------------------------------------

    def _remove_customers(self) -> None:
        there = {row["id"]: row for row in self._added_rows(customers)}
        edited = {i for i, row in there.items() if self._since.is_changed(customers, i, row)}
        edited |= self._since.owners_of_changed(_BELONGINGS, self._row_of) & there.keys()
        edited |= self._since.merged & there.keys()
        edited |= self._with_changed_purchases() & there.keys()
        used = self._worked_on(there) - edited
        staying = self._with_referrers(edited | used, there)
        for customer_id in sorted(staying):
            self._keep("edited" if customer_id in edited else "used_since", customers, there[customer_id])
        for chunk in chunks(set(there) - staying):
            self._progress.step("undoing_import")
            self._remove_whole(chunk)

    def _worked_on(self, ids: Collection[int]) -> set[int]:
        """Who got rows of other kinds since; open follow-ups that a rule made are no work of anybody."""
        found: set[int] = set()
        for chunk in chunks(ids):
            for table in _LATER_WORK:
                later = _owners(table, chunk)
                if table is purchases:  # those of this import came with their customer
                    own = self._added.get(purchases.name, ())
                    later = later.where(*(~purchases.c.id.between(first, last) for first, last in own))
                found.update(self._connection.execute(later).scalars())
            along = companions.c.companion_id
            found.update(self._connection.execute(select(along).where(along.in_(chunk))).scalars())
            by_hand = or_(followups.c.rule.is_(None), followups.c.status != FollowupStatus.OPEN.value)
            found.update(self._connection.execute(_owners(followups, chunk).where(by_hand)).scalars())
        return found

    def _with_changed_purchases(self) -> set[int]:
        """Customers of this import of whose purchases somebody has changed one since."""
        items = self._with_other_items()
        return {
            row["customer_id"]
            for row in self._added_rows(purchases)
            if row["customer_id"] in self._new_customers
            and (row["id"] in items or self._since.is_changed(purchases, row["id"], row))
        }

    def _with_referrers(self, staying: set[int], there: Collection[int]) -> set[int]:
        """And those who brought somebody who stays."""
        pairs = [
            pair
            for chunk in chunks(there)
            for pair in self._connection.execute(
                select(referrals.c.referrer_id, referrals.c.customer_id).where(referrals.c.referrer_id.in_(chunk))
            )
        ]
        going = set(there) - staying
        while more := {p.referrer_id for p in pairs if p.referrer_id in going and p.customer_id not in going}:
            going -= more
        return set(there) - going

    def _remove_whole(self, ids: list[int]) -> None:
        self._delete(referrals, referrals.c.customer_id, ids)
        self._delete(referrals, referrals.c.referrer_id, ids)
        self._delete(distinct_pairs, distinct_pairs.c.customer_id, ids)
        self._delete(distinct_pairs, distinct_pairs.c.other_id, ids)
        bought = select(purchases.c.id).where(purchases.c.customer_id.in_(ids))
        self.report.removed += len(self._connection.execute(bought).all())
        for table in (followups, tier_results, search_lines, purchase_items, purchases, *_BELONGINGS):
            self._delete(table, table.c.customer_id, ids)
        self._delete(customers, customers.c.id, ids)
        self._work.touch(customers)
        self.report.removed += len(ids)

    # --- the database -----------------------------------------------------------------------------------------------

    def _added_rows(self, table: Table) -> Iterator[Image]:
        """What the import added to a table, as far as it is still there."""
        for first, last in self._added.get(table.name, ()):
            for start in range(first, last + 1, _PORTION):
                query = select(table).where(table.c.id.between(start, min(start + _PORTION - 1, last)))
                yield from map(dict, self._connection.execute(query).mappings())

    def _row_of(self, table: Table, row_id: int) -> Image | None:
        found = self._connection.execute(select(table).where(table.c.id == row_id)).mappings().first()
        return None if found is None else dict(found)

    def _rows(self, table: Table, ids: Iterable[int]) -> Iterator[Image]:
        for chunk in chunks(ids):
            found = self._connection.execute(select(table).where(table.c.id.in_(chunk))).mappings().all()
            yield from (dict(row) for row in found)

    def _delete(self, table: Table, column: Any, ids: list[int]) -> None:
        self._connection.execute(delete(table).where(column.in_(ids)))

    def _keep(self, why: str, table: Table, row: Image) -> None:
        customer_id = row["id"] if table is customers else row.get("customer_id")
        name = row.get("name") if table is customers else self._name(customer_id)
        self.report.kept.append(Kept(why, table.name, customer_id, name))

    def _name(self, customer_id: int | None) -> str | None:
        return self._connection.execute(select(customers.c.name).where(customers.c.id == customer_id)).scalar()


def _owners(table: Table, ids: list[int]) -> Any:
    return select(table.c.customer_id).where(table.c.customer_id.in_(ids)).distinct()
