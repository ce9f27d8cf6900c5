"""What an import would do, row by row, before anything is written. The raw sheet stays apart: a plan is made again
in a moment when a column, a cell or a choice changes.

Reasons of rows (Mark.problem): row_without_name_and_phone; of purchases see purchases.py. Marks of cells beside those
of days.py and cells.py: same_as_row {row}, same_as_customer {name}, same_phone_other_name {name}, phone_shared {name},
code_taken {code}, name_missing, referrer_unknown {name}.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.errors import KnownError
from core.importing.columns import Layout
from core.importing.fields import Field, Kind
from core.importing.marks import Level, Mark
from core.importing.matching import Person
from core.importing.merging import Policy
from core.importing.rows import Edits, ReadRow, read_rows
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


class InFile(StrEnum):
    """What becomes of rows of the file that are one customer."""

    MERGE = "merge"
    SEPARATE = "separate"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the owner chose on the right of the wizard."""

    on_duplicate: Policy = Policy.FILL
    in_file: InFile = InFile.MERGE


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """A customer of the archive, as far as an import needs it. `wishes`: matching.wish_key of each preference."""

    id: int
    draft: CustomerDraft
    wishes: frozenset[str] = frozenset()
    last_seen: date | None = None


def _no_fingerprints(_first: date, _last: date) -> frozenset[str]:
    return frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """The archive as an import sees it. `taken_codes`: card numbers of customers in the recycle bin. `fingerprints`: of
    the imported purchases between two days. `moment`: the newest history line; when it moves on, a plan is stale."""

    customers: Sequence[KnownCustomer] = ()
    moment: int = 0
    taken_codes: frozenset[str] = frozenset()
    fingerprints: Callable[[date, date], frozenset[str]] = _no_fingerprints


@dataclass(frozen=True, slots=True)
class PlannedPurchase:
    """A purchase that will be added. `quantity` of its item."""

    draft: PurchaseDraft
    fingerprint: str
    quantity: float = 1.0


@dataclass(slots=True)
class RowPlan:
    """One row: its outcome, why (`reason`, for skipped and rejected ones), the marks of its cells by column index, and
    whom or what it becomes."""

    number: int
    outcome: Outcome
    reason: Mark | None = None
    marks: list[tuple[int, Mark]] = field(default_factory=list)
    read: ReadRow | None = None
    person: Person | None = None
    purchase: PlannedPurchase | None = None

    @property
    def level(self) -> Level | None:
        """The worst mark of the row, None for a clean one."""
        if self.outcome is Outcome.REJECT:
            return Level.ERROR
        levels = {mark.level for _column, mark in self.marks}
        return next((level for level in Level if level in levels), None)


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of the list of problems. `column`: the header ("" for the whole row), `value`: what stood in the cell."""

    row: int
    column: str
    value: str
    mark: Mark


@dataclass(slots=True)
class Plan:
    """`rows` in the order of the sheet; `people`: the customers to add or change, each once. `in_file`, `in_archive`:
    how many rows are somebody of an earlier row or of the archive. `run`: it was carried out, or tried; it is made
    again before it runs again."""

    file: str
    raw: RawSheet
    layout: Layout
    today: date
    choices: Choices = Choices()
    edits: Edits = field(default_factory=dict)
    moment: int = 0
    rows: list[RowPlan] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    in_file: int = 0
    in_archive: int = 0
    run: bool = False

    @property
    def kind(self) -> Kind:
        return self.layout.kind

    def counts(self) -> dict[Outcome, int]:
        """How many rows have each outcome; together they are all rows."""
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found[outcome] for outcome in Outcome}

    def problems(self) -> Iterator[Problem]:
        """Rejected rows with their reason, then cells that were not read or want a look, row by row."""
        headers = {c.index: c.header or c.letter for c in self.layout.columns}
        for row in self.rows:
            if row.reason is not None and row.outcome in (Outcome.REJECT, Outcome.SKIP):
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
    raw = next(sheet for sheet in file.sheets if sheet.name == layout.sheet)
    plan = Plan(file.file, raw, layout, today, choices or Choices(), edits or {})
    return fill(plan, known)


def fill(plan: Plan, known: Known) -> Plan:
    """The same plan made again, from the archive as it is now."""
    plan = Plan(plan.file, plan.raw, plan.layout, plan.today, plan.choices, plan.edits, known.moment)
    rows = read_rows(plan.raw, plan.layout, plan.today, plan.edits)
    if plan.layout.kind is Kind.CUSTOMERS:
        from core.importing.customers import plan_customers

        plan_customers(plan, rows, known)
    else:
        from core.importing.purchases import plan_purchases

        plan_purchases(plan, list(rows), known)
    return plan


def first_column(layout: Layout, *fields: Field) -> int | None:
    """The column that a mark about one of these fields belongs to, None when there is none."""
    return next((i for f in fields for i in layout.of(f)), None)
