"""What an import would do, row by row, before anything is written. The raw sheet stays apart: a plan is made again
in a moment when a column, a cell or a choice changes.

Reasons of rows (Mark.problem): row_without_name_and_phone, left_out_by_hand; of purchases see purchases.py. Marks of
cells beside those of days.py and cells.py: same_as_row {row}, same_as_customer {name}, same_phone_other_name {name},
same_name {name}, phone_shared {name}, code_taken {code}, name_missing, referrer_unknown {name}.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Any

from core.errors import KnownError
from core.importing.fields import Field, Kind
from core.importing.fresh import Fresh
from core.importing.layout import Layout
from core.importing.marks import Level, Mark
from core.importing.matching import Person
from core.importing.merging import Amount, Amounts, Policy, draft_at
from core.importing.orders import KnownPurchase
from core.importing.questions import Question, questions_of
from core.importing.rows import Edits, ReadRows, read_rows
from core.importing.settled import Settled
from core.importing.sheets import raw_of
from core.importing.tables import RawFile, RawSheet, shown
from core.people import CustomerDraft, PurchaseDraft


class Outcome(StrEnum):
    """What happens to a row. Every data row has exactly one."""

    BLANK = "blank"
    ADD = "added"
    UPDATE = "updated"
    UNCHANGED = "unchanged"
    SKIP = "skipped"
    REJECT = "rejected"


_LEFT_OUT = (Outcome.REJECT, Outcome.SKIP)


class InFile(StrEnum):
    """What becomes of rows of the file that are one customer."""

    MERGE = "merge"
    SEPARATE = "separate"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the owner chose beside the preview. `rows`: what becomes of single rows instead (by row number): ADD counts
    a row as somebody else, FILL and UPDATE also answer yes to "is this the same person?", SKIP leaves it out.
    `balance`, `points`: None until the owner was asked (`Plan.questions`). `take_newcomers`: customers whom a list of
    purchases names and the book does not know are added with it; otherwise their rows are rejected."""

    on_duplicate: Policy = Policy.FILL
    in_file: InFile = InFile.MERGE
    rows: Mapping[int, Policy] = field(default_factory=dict)
    balance: Amount | None = None
    points: Amount | None = None
    take_newcomers: bool = False

    def policy(self, row: int) -> Policy:
        """What the row of this number does to a customer, or a purchase, that is there already."""
        return self.rows.get(row, self.on_duplicate)

    def with_row(self, row: int, policy: Policy | None) -> Choices:
        """One row treated otherwise; None: as all the others."""
        rows = {number: kept for number, kept in self.rows.items() if number != row}
        return replace(self, rows=rows if policy is None else {**rows, row: policy})

    def amounts(self, policy: Policy) -> Amounts:
        """What the row's balance and points do, unless answered: follow the policy."""
        usual = Amount.SET if policy is Policy.UPDATE else Amount.KEEP
        return Amounts(self.balance or usual, self.points or usual)


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """A customer of the archive, as far as an import needs it. `wishes`: matching.wish_key of each preference."""

    id: int
    draft: CustomerDraft
    wishes: frozenset[str] = frozenset()
    last_seen: date | None = None


Purchases = Mapping[str, KnownPurchase | None]
"""Fingerprint → the purchase of the archive; None for one without an order number: its fingerprint says it all."""


def _no_purchases(_first: date, _last: date) -> Purchases:
    return {}


@dataclass(frozen=True, slots=True)
class Known:
    """The archive as an import sees it. `taken_codes`: card numbers of customers in the recycle bin. `purchases`: the
    imported ones between two days. `moment`: the newest history line; when it moves on, a plan is stale."""

    customers: Sequence[KnownCustomer] = ()
    moment: int = 0
    taken_codes: frozenset[str] = frozenset()
    purchases: Callable[[date, date], Purchases] = _no_purchases


NOBODY_YET = 0
"""The customer's id of a purchase whose customer is added with it."""


@dataclass(frozen=True, slots=True)
class PlannedPurchase:
    """A purchase as it will be. `quantity` of its item; `known`: as it stands in the archive, for one that is changed
    there."""

    draft: PurchaseDraft
    fingerprint: str
    quantity: float = 1.0
    known: KnownPurchase | None = None


@dataclass(slots=True, eq=False)
class RowPlan:
    """One row: its outcome, why (`reason`, for skipped and rejected ones), the marks of its cells by column index, and
    whom or what it becomes.

    For a row that is, or may be (`asked`), somebody known: `draft` is what the row says, `known` what was known before,
    `known_row` the earlier row that tells of the same one (None: a customer of the archive).
    """

    number: int
    outcome: Outcome
    marks: list[tuple[int, Mark]] = field(default_factory=list)
    reason: Mark | None = None
    person: Person | None = None
    purchase: PlannedPurchase | None = None
    draft: CustomerDraft | None = None
    known: CustomerDraft | None = None
    known_row: int | None = None
    asked: bool = False

    def as_written(self) -> PlannedPurchase | None:
        """The purchase under its customer, once she has an id."""
        bought = self.purchase
        if bought is None or bought.draft.customer_id != NOBODY_YET:
            return bought
        assert self.person is not None
        assert self.person.id is not None
        return replace(bought, draft=replace(bought.draft, customer_id=self.person.id))

    @property
    def level(self) -> Level | None:
        """The worst mark of the row, None for a clean one."""
        if self.outcome is Outcome.REJECT:
            return Level.ERROR
        levels = {mark.level for _column, mark in self.marks}
        return next((level for level in Level if level in levels), None)


def same_as_customer(known: CustomerDraft) -> Mark:
    """The row is this customer of the archive."""
    return Mark(Level.DUPLICATE, "same_as_customer", {"name": known.name})


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of the list of problems. `column`: the header ("" for the whole row), `value`: what stood in the cell."""

    row: int
    column: str
    value: str
    mark: Mark


_PORTION = 1_000
"""Values dropped in one go."""


class PlannedRows(Sequence[RowPlan]):
    """The rows of a plan in the order of the sheet. Rows that were planned by themselves stand here as they are; fresh,
    settled and blank ones are made when somebody looks at them, and then stay the same."""

    def __init__(
        self,
        read: ReadRows,
        planned: Iterable[RowPlan],
        fresh: Fresh | None = None,
        settled: Settled | None = None,
    ) -> None:
        self._read = read
        self.planned = {row.number - read.first: row for row in planned}
        self.fresh = fresh or Fresh(read)
        self.settled = settled or Settled()
        self._seen: dict[int, RowPlan] = {}

    def __len__(self) -> int:
        return self._read.count

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(len(self)))]
        place = range(len(self))[place]
        found = self.planned.get(place) or self._seen.get(place)
        if found is None:
            found = self._seen[place] = self._make(place)
        return found

    def _make(self, place: int) -> RowPlan:
        number = self._read.first + place
        if place in self._read.empty:
            return RowPlan(number, Outcome.BLANK)
        if place in self.settled.owners:
            row = self._seen[place] = self._as_settled(place)
            row.draft = draft_at(self._read, place)
            return row
        draft = draft_at(self._read, place)
        person = Person(draft, row=number, last_visit=self._read.of(Field.LAST_VISIT)[place])
        for wish in self._read.preferences.get(place, ()):
            person.wish(wish)
        person.id = self.fresh.id_of(place)
        person.referrer = self._read.of(Field.REFERRED_BY)[place]
        row = self._seen[place] = RowPlan(
            number, Outcome.ADD, self._read.marks.get(place, []), person=person, draft=draft
        )
        # after the row itself is known: two may have brought each other
        brought_by = self.fresh.referred_by.get(place)
        person.referred_by = self[brought_by].person if isinstance(brought_by, int) else brought_by
        return row

    def _as_settled(self, place: int) -> RowPlan:
        """A settled row, without what it says itself."""
        customer = self.settled.customers[self.settled.owners[place]]
        draft = customer.draft
        person = Person(draft, customer.id, before=draft, known_wishes=customer.wishes, seen=customer.last_seen)
        column = self.settled.by_phone if self._read.of(Field.PHONES)[place] else self.settled.by_card
        marks = list(self._read.marks.get(place, ()))
        if column is not None:
            marks.append((column, same_as_customer(draft)))
        number = self._read.first + place
        return RowPlan(number, Outcome.UNCHANGED, marks, person=person, known=draft)

    def begin_ids_at(self, first: int) -> None:
        """The customers of the fresh rows are written, with the ids from `first` on."""
        self.fresh.first_id = first
        for place, row in list(self._seen.items()):  # the window may look at a row meanwhile
            if row.person is not None:
                row.person.id = self.fresh.id_of(place)

    def noteworthy(self, *levels: Level) -> Iterator[RowPlan]:
        """The rows of which there is something to say, in order: those planned by themselves, settled ones (without
        their own `draft`), and those with a mark (of these levels, when some are given)."""
        marked = {
            place
            for place, marks in self._read.marks.items()
            if (any(mark.level in levels for _column, mark in marks) if levels else marks)
        }
        settled = self.settled.owners
        places = sorted(self.planned.keys() | settled.keys() | (marked - self._read.empty))
        # settled ones are not kept: they may be 100,000
        return (self._as_settled(place) if place in settled else self[place] for place in places)

    def marks(self) -> Iterator[tuple[int, Mark]]:
        """Every mark of a cell, with its column; of settled rows those of reading."""
        for row in self.planned.values():
            yield from row.marks
        for place, marks in self._read.marks.items():
            if place not in self.planned and place not in self._read.empty:
                yield from marks

    def let_go(self) -> None:
        """Forget everything, little by little: to drop 100,000 rows at once would hold up every other thread."""
        for table in (self._seen, self.planned, self.settled.owners, self._read.marks, self._read.preferences):
            while table:
                table.popitem()
        for values in self._read.values.values():
            while values:
                del values[-_PORTION:]

    def counts(self) -> dict[Outcome, int]:
        """How many rows have each outcome; together they are all rows."""
        found = Counter(row.outcome for row in self.planned.values())
        found[Outcome.ADD] += len(self.fresh.places)
        found[Outcome.UNCHANGED] += len(self.settled.owners)
        found[Outcome.BLANK] += len(self._read.empty)
        return {outcome: found[outcome] for outcome in Outcome}


@dataclass(slots=True)
class Plan:
    """`rows` in the order of the sheet; `people`: the customers to add or change, each once, but those of fresh rows.
    `in_file`, `in_archive`: how many rows are somebody of an earlier row or of the archive; `otherwise`: how many are
    purchases of the archive that stand there otherwise; `newcomers`: customers whom a list of purchases names and the
    book does not know, whether taken in or not, `of_newcomers`: how many rows theirs are. `questions`: what only
    the owner knows. `run`: it was carried out, or tried; it is made again before it runs again."""

    file: str
    raw: RawSheet
    layout: Layout
    today: date
    choices: Choices = Choices()
    edits: Edits = field(default_factory=dict)
    moment: int = 0
    rows: PlannedRows = field(default_factory=lambda: PlannedRows(ReadRows(1, 0), ()))
    people: list[Person] = field(default_factory=list)
    in_file: int = 0
    in_archive: int = 0
    otherwise: int = 0
    newcomers: int = 0
    of_newcomers: int = 0
    questions: tuple[Question, ...] = ()
    run: bool = False

    @property
    def kind(self) -> Kind:
        return self.layout.kind

    def counts(self) -> dict[Outcome, int]:
        """How many rows have each outcome; together they are all rows."""
        return self.rows.counts()

    def problems(self) -> Iterator[Problem]:
        """Rejected rows with their reason, then cells that were not read or want a look, row by row."""
        return chain.from_iterable(map(self._problems_of, self.rows.noteworthy()))

    def to_correct(self) -> Iterator[Problem]:
        """The problems of rows that may be put right in a workbook and imported again. Of purchases only those that
        were left out: one that is in the book already would stand there twice with another day, or, without an order
        number, with another amount; and what the book says otherwise is chosen beside the preview."""
        rows = self.rows.noteworthy()
        if self.kind is Kind.PURCHASES:
            rows = (row for row in rows if row.outcome in _LEFT_OUT)
        return chain.from_iterable(map(self._problems_of, rows))

    def _problems_of(self, row: RowPlan) -> Iterator[Problem]:
        headers = {c.index: c.header or c.letter for c in self.layout.columns}
        if row.reason is not None and row.outcome in _LEFT_OUT:
            yield Problem(row.number, "", self.raw_text(row.number), row.reason)
        for column, mark in row.marks:
            if mark.level in (Level.ERROR, Level.CHECK):
                yield Problem(row.number, headers.get(column, ""), self.cell(row, column), mark)

    def cell(self, row: RowPlan, column: int) -> str:
        """What stood in a cell of the sheet."""
        cells = self.raw.rows[row.number - 1]
        return shown(cells[column]).strip() if column < len(cells) else ""

    def raw_text(self, number: int) -> str:
        """A whole row in one line."""
        return "  ".join(text for cell in self.raw.rows[number - 1] if (text := shown(cell).strip()))


def make_plan(
    file: RawFile,
    layout: Layout,
    known: Known,
    today: date,
    *,
    choices: Choices | None = None,
    edits: Edits | None = None,
) -> Plan:
    """What importing this sheet would do. KnownError: no_name_or_phone {file}, no_purchase_columns {file, missing}."""
    missing = layout.missing()
    if missing and layout.kind is Kind.CUSTOMERS:
        raise KnownError("no_name_or_phone", file=file.file)
    if missing:
        raise KnownError("no_purchase_columns", file=file.file, missing=[f.value for f in missing])
    plan = Plan(file.file, raw_of(file, layout), layout, today, choices or Choices(), edits or {})
    return fill(plan, known)


def fill(plan: Plan, known: Known) -> Plan:
    """The same plan made again, from the archive as it is now."""
    from core.importing.customers import plan_customers
    from core.importing.purchases import plan_purchases

    plan = Plan(plan.file, plan.raw, plan.layout, plan.today, plan.choices, plan.edits, known.moment)
    rows = read_rows(plan.raw, plan.layout, plan.today, plan.edits)
    (plan_customers if plan.kind is Kind.CUSTOMERS else plan_purchases)(plan, rows, known)
    plan.questions = questions_of(plan.layout, plan.choices, plan.rows.marks(), plan.rows.planned.values())
    return plan


def first_column(layout: Layout, *fields: Field) -> int | None:
    """The column that a mark about one of these fields belongs to, None when there is none."""
    return next((i for f in fields for i in layout.of(f)), None)
