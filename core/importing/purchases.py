"""The plan of a list of purchases: each row lands on one customer, or is rejected with its reason.

Who: by card number, by phone, or by a name that only one customer has. Reasons (REJECT): purchase_without_day,
purchase_without_amount, purchase_without_customer, customer_unknown {who}, customer_ambiguous {who, count}. Marks
(CHECK): other_name_on_card {name}, paid_from_list.

Importing a file again adds nothing: each row has a fingerprint, made of the order number (with its day and shop: many
tills count anew each morning), or of everything the row says; equal rows of one file are counted, so that two equal
sales on one day stay two.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import time
from hashlib import blake2b
from typing import Any

from core.importing.cells import code_key
from core.importing.fields import Field
from core.importing.marks import Level, Mark, check, error
from core.importing.matching import Likeness, Matcher, Person, likeness
from core.importing.merging import Amount, Policy
from core.importing.plan import Known, Outcome, Plan, PlannedPurchase, PlannedRows, RowPlan, first_column
from core.importing.rows import ReadRows
from core.people import PurchaseDraft
from core.text import name_key, phone_key


def plan_purchases(plan: Plan, rows: ReadRows, known: Known) -> None:
    """Fill the plan from the rows."""
    matcher = Matcher(Person(k.draft, id=k.id, before=k.draft) for k in known.customers)
    days = [day for day in rows.of(Field.DAY) if day is not None]
    there = known.fingerprints(min(days), max(days)) if days else frozenset()
    planner = _Planner(plan, matcher, there)
    plan.rows = PlannedRows(rows, [planner.place(p, rows) for p in range(rows.count) if p not in rows.empty])
    planner.set_amounts()


_LEFT_OUT = Mark(Level.DUPLICATE, "left_out_by_hand")


@dataclass(frozen=True, slots=True)
class _Found:
    """Whose purchase it is; without a customer, why not."""

    customer: Person | None = None
    reason: Mark | None = None
    mark: Mark | None = None


class _Planner:
    def __init__(self, plan: Plan, matcher: Matcher, there: frozenset[str]) -> None:
        self._plan = plan
        self._matcher = matcher
        self._there = there
        self._repeated: Counter[str] = Counter()
        self._seen: set[str] = set()
        self._sheet = ""
        self._amounts: list[tuple[RowPlan, dict[Field, Any]]] = []

    def place(self, place: int, rows: ReadRows) -> RowPlan:
        """The outcome of one row."""
        number = rows.first + place
        placed = RowPlan(number, Outcome.REJECT, rows.marks.get(place, []))
        if self._plan.choices.rows.get(number) is Policy.SKIP:
            placed.outcome, placed.reason = Outcome.SKIP, _LEFT_OUT
            return placed
        values = rows.at(place)
        paid = values.get(Field.PAID, values.get(Field.LIST))
        if Field.DAY not in values:
            placed.reason = error("purchase_without_day")
        elif paid is None:
            placed.reason = error("purchase_without_amount")
        else:
            found = self._who(values)
            placed.reason = found.reason
            if found.mark is not None:
                self._mark(placed, found.mark, Field.CODE, Field.NAME)
            if found.customer is not None:
                self._accept(placed, values, found.customer, paid)
        return placed

    def _accept(self, placed: RowPlan, values: dict[Field, Any], customer: Person, paid: int) -> None:
        assert customer.id is not None
        if Field.PAID not in values:
            self._mark(placed, check("paid_from_list"), Field.LIST)
        print_ = self._fingerprint(placed.number, values, paid)
        placed.person = customer
        placed.outcome = Outcome.UNCHANGED if print_ in self._there or print_ in self._seen else Outcome.ADD
        self._seen.add(print_)
        note = "\n".join(v for v in (values.get(Field.NOTE), values.get(Field.DISCOUNT)) if v)
        placed.purchase = PlannedPurchase(
            PurchaseDraft(
                customer_id=customer.id,
                day=values[Field.DAY],
                paid_cents=paid,
                at=values.get(Field.TIME),
                order_no=values.get(Field.ORDER_NO),
                items=values.get(Field.ITEM),
                list_cents=values.get(Field.LIST),
                cost_cents=values.get(Field.COST),
                staff=values.get(Field.STAFF),
                store=values.get(Field.STORE),
                note=note or None,
            ),
            print_,
            values.get(Field.QUANTITY, 1.0),
        )
        if placed.outcome is Outcome.ADD and (Field.BALANCE in values or Field.POINTS in values):
            self._amounts.append((placed, values))

    def set_amounts(self) -> None:
        """Balances and points beside the purchases: what stands after the last one, or all of them added up."""
        choices = self._plan.choices
        balance, points = choices.balance or Amount.SET, choices.points or Amount.SET
        changed: dict[int, Person] = {}
        for placed, values in sorted(self._amounts, key=_when):
            person = placed.person
            assert person is not None
            draft = person.draft
            person.draft = replace(
                draft,
                balance_cents=balance.of(draft.balance_cents, values.get(Field.BALANCE)),
                points=points.of(draft.points, values.get(Field.POINTS)),
            )
            changed[id(person)] = person
        self._plan.people.extend(person for person in changed.values() if person.changed)

    def _fingerprint(self, number: int, values: dict[Field, Any], paid: int) -> str:
        """The same for the same row of the same list, whenever it is imported. Each sheet counts its own equal rows:
        a sheet that is there twice adds nothing."""
        sheet, _number = self._plan.raw.place(number)
        if sheet != self._sheet:
            self._sheet = sheet
            self._repeated.clear()
        if Field.ORDER_NO in values:
            said = ["order", values.get(Field.STORE), values[Field.DAY], values[Field.ORDER_NO]]
        else:
            who = [code_key(values[Field.CODE])] if Field.CODE in values else []
            who = who or [phone_key(p) for p in values.get(Field.PHONES, ())[:1]]
            who = who or [name_key(values.get(Field.NAME, ""))]
            said = ["row", *who, values[Field.DAY], values.get(Field.TIME), values.get(Field.ITEM), paid]
            said += [values.get(Field.LIST), values.get(Field.QUANTITY), values.get(Field.STORE)]
        text = "\x1f".join("" if part is None else str(part) for part in said)
        self._repeated[text] += 1
        return blake2b(f"{text}\x1f{self._repeated[text]}".encode(), digest_size=12).hexdigest()

    # --- who ----------------------------------------------------------------------------------------------------------

    def _who(self, values: dict[Field, Any]) -> _Found:
        code, name = values.get(Field.CODE), values.get(Field.NAME, "")
        phones = values.get(Field.PHONES, ())
        if not (code or name or phones):
            return _Found(reason=error("purchase_without_customer"))
        owner = self._matcher.owner_of(code) if code else None
        if owner is not None:
            other = likeness(owner.draft.name, name) is Likeness.OTHER
            return _Found(owner, mark=check("other_name_on_card", name=owner.draft.name) if other else None)
        for phone in phones:
            found = self._with_phone(phone, name)
            if found is not None:
                return found
        # a card written into the phone column, and the other way round, is told apart by what exists
        if code and (by_phone := self._with_phone(code, name)) is not None:
            return by_phone
        return self._named(name, code) if name else _Found(reason=error("customer_unknown", who=code or phones[0]))

    def _with_phone(self, phone: str, name: str) -> _Found | None:
        people = self._matcher.with_phone(phone)
        if len(people) > 1 and name:
            people = [p for p in people if likeness(p.draft.name, name) is Likeness.SAME] or people
        if len(people) > 1:
            return _Found(reason=error("customer_ambiguous", who=phone, count=len(people)))
        if not people:
            return None
        other = bool(name) and likeness(people[0].draft.name, name) is Likeness.OTHER
        return _Found(people[0], mark=check("other_name_on_card", name=people[0].draft.name) if other else None)

    def _named(self, name: str, code: str | None) -> _Found:
        """A name decides only when one customer has it, and no other card number speaks against it."""
        people = self._matcher.named(name)
        if len(people) == 1 and not (code and people[0].draft.code):
            return _Found(people[0])
        if len(people) > 1:
            return _Found(reason=error("customer_ambiguous", who=name, count=len(people)))
        return _Found(reason=error("customer_unknown", who=f"{code} {name}" if code else name))

    def _mark(self, placed: RowPlan, mark: Mark, *fields: Field) -> None:
        column = first_column(self._plan.layout, *fields)
        if column is not None:
            placed.marks.append((column, mark))


def _when(entry: tuple[RowPlan, dict[Field, Any]]) -> tuple[Any, Any, int]:
    placed, values = entry
    return values[Field.DAY], values.get(Field.TIME) or time(), placed.number
