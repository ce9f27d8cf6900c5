"""What a plan comes to, counted for the owner: rows by what is wrong with them, customers by what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.importing.fields import Field, Kind, known_word
from core.importing.layout import Layout
from core.importing.marks import Level, Mark
from core.importing.plan import Outcome, Plan, RowPlan


@dataclass(frozen=True, slots=True)
class Example:
    """A cell to show what is meant: what stood in it, and its mark."""

    value: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Summary:
    """Rows: `clean` need nobody; `errors` have a cell that stays empty; `checks` one that wants a look; `rejected` go
    nowhere; `blank` are no rows. A row counts once, for the worst. `duplicates`: rows that are somebody known.

    `newcomers`: customers whom a list of purchases names and the book does not know, in `of_newcomers` rows; `joining`:
    how many of them are taken in. `new`, `changed`: customers (of a list of purchases: purchases) to add and to change;
    `known`: rows that are in the archive already; `otherwise`: purchases that stand there otherwise, changed or not;
    `merged`: rows that join an earlier row of the file; `correctable`: rows that can be saved, put right and imported
    again; `of_customers`: see `of_customers`.
    """

    clean: int = 0
    errors: int = 0
    checks: int = 0
    rejected: int = 0
    blank: int = 0
    duplicates: int = 0
    new: int = 0
    changed: int = 0
    known: int = 0
    otherwise: int = 0
    merged: int = 0
    newcomers: int = 0
    of_newcomers: int = 0
    joining: int = 0
    correctable: int = 0
    error_example: Example | None = None
    check_example: Example | None = None
    reject_example: Mark | None = None
    of_customers: tuple[str, ...] = ()

    @property
    def problems(self) -> int:
        """Rows that somebody should look at."""
        return self.errors + self.checks + self.rejected

    @property
    def to_write(self) -> int:
        """Customers, or purchases, that an import would write."""
        return self.new + self.changed


def summary_of(plan: Plan) -> Summary:
    """Count a plan."""
    counts = plan.counts()
    rows = [row for row in plan.rows.noteworthy() if row.outcome is not Outcome.BLANK]
    rejected = [row for row in rows if row.outcome is Outcome.REJECT]
    others = [row for row in rows if row.outcome is not Outcome.REJECT]
    errors = [row for row in others if has(row, Level.ERROR)]
    checks = [row for row in others if has(row, Level.CHECK) and not has(row, Level.ERROR)]
    customers = plan.kind is Kind.CUSTOMERS
    new = len(plan.rows.fresh.places) + sum(1 for person in plan.people if person.before is None)
    changed = sum(1 for person in plan.people if person.before is not None and person.changed)
    return Summary(
        clean=len(plan.rows) - counts[Outcome.BLANK] - len(rejected) - len(errors) - len(checks),
        errors=len(errors),
        checks=len(checks),
        rejected=len(rejected),
        blank=counts[Outcome.BLANK],
        duplicates=sum(1 for row in rows if has(row, Level.DUPLICATE)),
        new=new if customers else counts[Outcome.ADD],
        changed=changed if customers else counts[Outcome.UPDATE],
        known=plan.in_archive if customers else counts[Outcome.UNCHANGED],
        otherwise=plan.otherwise,
        merged=plan.in_file,
        newcomers=plan.newcomers,
        of_newcomers=plan.of_newcomers,
        joining=plan.newcomers if plan.choices.take_newcomers else 0,
        correctable=len({problem.row for problem in plan.to_correct()}),
        error_example=_example(plan, errors, Level.ERROR),
        check_example=_example(plan, checks, Level.CHECK),
        reject_example=next((row.reason for row in rejected), None),
        of_customers=of_customers(plan.layout),
    )


_TOLD = (Field.BIRTHDAY, Field.PREFERENCE)


def of_customers(layout: Layout) -> tuple[str, ...]:
    """The headers (生日, 过敏史) of a list of purchases that tell of the customers themselves: such a list is imported
    once more, as one of customers, so that no warning stays in it."""
    if layout.kind is not Kind.PURCHASES:
        return ()
    return tuple(c.header for c in layout.columns if c.field is None and known_word(Kind.CUSTOMERS, c.header) in _TOLD)


def has(row: RowPlan, level: Level) -> bool:
    """Whether a cell of the row carries such a mark."""
    return any(mark.level is level for _column, mark in row.marks)


def wants_a_look(row: RowPlan) -> bool:
    """Whether the row stands under 有问题."""
    return row.outcome is Outcome.REJECT or has(row, Level.ERROR) or has(row, Level.CHECK)


def _example(plan: Plan, rows: Iterable[RowPlan], level: Level) -> Example | None:
    for row in rows:
        for column, mark in row.marks:
            if mark.level is level and (value := plan.cell(row, column)):
                return Example(value, mark)
    return None
