"""The plan of a list of purchases: each row lands on one customer, or is rejected with its reason.

Who: by card number, by phone, or by a name that only one customer has. Reasons (REJECT): purchase_without_day,
purchase_without_amount, order_not_done {state}, purchase_without_customer, customer_unknown {who}, customer_ambiguous
{who, count}. Marks (CHECK): other_name_on_card {name}, other_phone_in_book {name}, name_missing, paid_from_list,
other_in_book and other_in_row {field, value, row}.

Importing a file again adds nothing: each row has a fingerprint, made of the order number (with its day and shop: many
tills count anew each morning), or of everything the row says; equal rows of one file are counted, so that two equal
sales on one day stay two. A row whose order number is known may say something new of its purchase: what becomes of it
follows the policy, as with customers (Choices.policy; ADD is FILL, the order is there only once). What stands in the
archive otherwise and stays so is marked; what is replaced is told by a mark of TIDIED, replaced_in_book.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import time
from hashlib import blake2b
from typing import Any

from core.importing.cells import code_key
from core.importing.corrections import is_correction
from core.importing.fields import Field
from core.importing.marks import Level, Mark, check, error
from core.importing.matching import Likeness, Matcher, Person, likeness
from core.importing.merging import Amount, Policy
from core.importing.newcomers import Newcomers
from core.importing.orders import COLUMNS_OF, Beside, KnownPurchase, Said, beside, lines_met
from core.importing.plan import (
    NOBODY_YET,
    Known,
    KnownCustomer,
    Outcome,
    Plan,
    PlannedPurchase,
    PlannedRows,
    Purchases,
    RowPlan,
    first_column,
)
from core.importing.rows import ReadRows
from core.importing.unfinished import Unfinished
from core.people import PurchaseDraft
from core.text import name_key, phone_key


def plan_purchases(plan: Plan, rows: ReadRows, known: Known) -> None:
    """Fill the plan from the rows."""
    people = (Person(k.draft, id=k.id, before=k.draft) for k in known.customers)
    matcher = Matcher(people, known.taken_codes)
    days = [day for day in rows.of(Field.DAY) if day is not None]
    there = known.purchases(min(days), max(days)) if days else {}
    planner = _Planner(plan, matcher, known.customers, there)
    plan.rows = PlannedRows(rows, [planner.place(p, rows) for p in range(rows.count) if p not in rows.empty])
    planner.settle_orders()
    planner.take_in()
    planner.set_amounts()


_LEFT_OUT = Mark(Level.DUPLICATE, "left_out_by_hand")


@dataclass(frozen=True, slots=True)
class _Found:
    """Whose purchase it is; without a customer, why not."""

    customer: Person | None = None
    reason: Mark | None = None
    mark: Mark | None = None


_Line = tuple[RowPlan, PurchaseDraft, dict[Field, Any]]


class _Planner:
    def __init__(self, plan: Plan, matcher: Matcher, known: Sequence[KnownCustomer], there: Purchases) -> None:
        self._plan = plan
        self._matcher = matcher
        self._known = known
        self._there = there
        self._some = is_correction(plan.layout)
        self._name_of: dict[int, str] = {}
        self._repeated: Counter[str] = Counter()
        self._seen: dict[str, RowPlan] = {}
        self._sheet = ""
        self._orders: dict[tuple[str, str], list[_Line]] = {}
        self._amounts: list[tuple[RowPlan, dict[Field, Any]]] = []
        self._newcomers = Newcomers(matcher.is_taken)
        self._unfinished = Unfinished(plan.layout)
        self._paid = plan.layout.of(Field.PAID)

    def place(self, place: int, rows: ReadRows) -> RowPlan:
        """The outcome of one row."""
        number = rows.first + place
        placed = RowPlan(number, Outcome.REJECT, rows.marks.get(place, []))
        if self._plan.choices.rows.get(number) is Policy.SKIP:
            placed.outcome, placed.reason = Outcome.SKIP, _LEFT_OUT
            return placed
        state = self._unfinished.state(self._plan.raw.rows[number - 1])
        if state is not None:
            placed.reason = error("order_not_done", state=state)
            return placed
        values = rows.at(place)
        paid = values.get(Field.PAID, values.get(Field.LIST))
        if any(mark.problem == "formula_not_calculated" and column in self._paid for column, mark in placed.marks):
            paid = None  # 单价 is not what 单价×数量 came to
        if Field.DAY not in values:
            placed.reason = error("purchase_without_day")
        elif paid is None:
            placed.reason = error("purchase_without_amount")
        else:
            found = self._who(values)
            if found.reason is not None and found.reason.problem == "customer_unknown":
                found = self._as_newcomer(values, number, found)
            placed.reason = found.reason
            if found.mark is not None:
                at_phone = found.mark.problem in ("other_phone_in_book", "name_missing")
                self._mark(placed, found.mark, Field.PHONES if at_phone else Field.CODE, Field.NAME)
            if found.customer is not None:
                self._accept(placed, values, found.customer, paid)
        return placed

    def _accept(self, placed: RowPlan, values: dict[Field, Any], customer: Person, paid: int) -> None:
        if Field.PAID not in values:
            self._mark(placed, check("paid_from_list"), Field.LIST)
        placed.person = customer
        note = "\n".join(v for v in (values.get(Field.NOTE), values.get(Field.DISCOUNT)) if v)
        draft = PurchaseDraft(
            customer_id=NOBODY_YET if customer.id is None else customer.id,
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
        )
        sheet, _number = self._plan.raw.place(placed.number)
        if sheet != self._sheet:
            self._sheet = sheet
            self._repeated.clear()
        said = _said(values, paid)
        if Field.ORDER_NO in values:
            self._orders.setdefault((sheet, said), []).append((placed, draft, values))
            return
        self._repeated[said] += 1
        print_ = _fingerprint(said, self._repeated[said])
        known = print_ in self._there or print_ in self._seen
        self._settle(placed, draft, values, print_, Outcome.UNCHANGED if known else Outcome.ADD)

    def _settle(
        self, placed: RowPlan, draft: PurchaseDraft, values: dict[Field, Any], print_: str, outcome: Outcome
    ) -> None:
        placed.outcome = outcome
        placed.purchase = PlannedPurchase(draft, print_, values.get(Field.QUANTITY, 1.0))
        if outcome is Outcome.ADD and (Field.BALANCE in values or Field.POINTS in values):
            self._amounts.append((placed, values))
        self._seen.setdefault(print_, placed)

    # --- rows with an order number ------------------------------------------------------------------------------------

    def settle_orders(self) -> None:
        """Which row is which purchase of the archive, or of an earlier sheet, once all lines of an order are seen."""
        for (_sheet, said), lines in self._orders.items():
            prints = self._prints(said, len(lines))
            known = [print_ for print_ in prints if print_ in self._there or print_ in self._seen]
            new = iter(print_ for print_ in prints if print_ not in known)
            there = [self._standing(print_) for print_ in known]
            met = lines_met([draft for _placed, draft, _values in lines], there, some=self._some)
            for (placed, draft, values), place in zip(lines, met, strict=True):
                if place is None:
                    self._settle(placed, draft, values, next(new), Outcome.ADD)
                    continue
                self._settle(placed, draft, values, known[place], Outcome.UNCHANGED)
                self._compare(placed, values, known[place])

    def _prints(self, said: str, rows: int) -> list[str]:
        """The fingerprints that an order's lines have, and as many that are free as there are rows."""
        found, free, count = [], 0, 0
        while free < rows:
            count += 1
            found.append(print_ := _fingerprint(said, count))
            free += print_ not in self._there and print_ not in self._seen
        return found

    def _standing(self, print_: str) -> PurchaseDraft | KnownPurchase | None:
        earlier = self._seen.get(print_)
        return earlier.purchase.draft if earlier is not None and earlier.purchase else self._there[print_]

    def _compare(self, placed: RowPlan, values: dict[Field, Any], print_: str) -> None:
        """What the row says otherwise than the archive, or than the row of an earlier sheet."""
        planned, earlier, known = placed.purchase, self._seen[print_], self._there.get(print_)
        assert planned is not None
        said = Said(planned.draft, values.get(Field.QUANTITY), guessed=Field.PAID not in values)
        if earlier is not placed:
            found = beside(_as_known(earlier), said, Policy.SKIP)
            if found is not None:
                self._mark_differing(placed, found, found.left, "other_in_row", Level.CHECK, row=earlier.number)
            return
        policy = self._plan.choices.policy(placed.number)
        found = beside(known, said, policy) if known is not None else None
        if found is None:
            return
        self._plan.otherwise += 1
        placed.purchase = PlannedPurchase(found.draft(), print_, found.quantity, known)
        if found.taken:
            placed.outcome = Outcome.UPDATE
            self._mark_differing(placed, found, found.replaced, "replaced_in_book", Level.TIDIED)
        if policy is not Policy.SKIP:
            self._mark_differing(placed, found, found.left, "other_in_book", Level.CHECK)

    def _mark_differing(
        self, placed: RowPlan, found: Beside, names: Iterable[str], problem: str, level: Level, **more: object
    ) -> None:
        for name in names:
            field, value = COLUMNS_OF[name][0], getattr(found.known, name)
            if name == "customer_id":
                field, value = Field.NAME, self._names().get(value, "")
            elif isinstance(value, time):
                value = value.isoformat("minutes")
            mark = Mark(level, problem, {"field": field.value, "value": value, **more})
            self._mark(placed, mark, *COLUMNS_OF[name])

    def _names(self) -> Mapping[int, str]:
        """id → name of the customers that are not in the recycle bin."""
        if not self._name_of:
            self._name_of = {person.id: person.draft.name for person in self._known}
        return self._name_of

    # --- newcomers ----------------------------------------------------------------------------------------------------

    def _as_newcomer(self, values: dict[Field, Any], number: int, unknown: _Found) -> _Found:
        """Somebody the book does not know; she is counted whether she is taken in or not."""
        person = self._newcomers.who(values, number)
        if person is None:
            return unknown
        self._plan.of_newcomers += 1
        if not self._plan.choices.take_newcomers:
            return unknown
        return _Found(person, mark=None if values.get(Field.NAME) else check("name_missing"))

    def take_in(self) -> None:
        """The newcomers, where they are wanted, are added with their purchases."""
        self._plan.newcomers = len(self._newcomers.people)
        if self._plan.choices.take_newcomers:
            self._plan.people.extend(self._newcomers.people)

    # --- balances and points ------------------------------------------------------------------------------------------

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
        self._plan.people.extend(p for p in changed.values() if p.id is not None and p.changed)

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
        if name:
            return self._named(name, code, phones)
        return _Found(reason=error("customer_unknown", who=code or phones[0]))

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

    def _named(self, name: str, code: str | None, phones: Sequence[str]) -> _Found:
        """A name decides only when one customer has it, and no other card number speaks against it."""
        people = self._matcher.named(name)
        if len(people) == 1 and not (code and people[0].draft.code):
            other = bool(phones) and bool(people[0].draft.phones)  # none in common: that would have told already
            return _Found(people[0], mark=check("other_phone_in_book", name=people[0].draft.name) if other else None)
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


def _said(values: dict[Field, Any], paid: int) -> str:
    """What makes a row the same row of the same list, whenever it is imported. Each sheet counts its own equal rows: a
    sheet that is there twice adds nothing."""
    if Field.ORDER_NO in values:
        said = ["order", values.get(Field.STORE), values[Field.DAY], values[Field.ORDER_NO]]
    else:
        who = [code_key(values[Field.CODE])] if Field.CODE in values else []
        who = who or [phone_key(p) for p in values.get(Field.PHONES, ())[:1]]
        who = who or [name_key(values.get(Field.NAME, ""))]
        said = ["row", *who, values[Field.DAY], values.get(Field.TIME), values.get(Field.ITEM), paid]
        said += [values.get(Field.LIST), values.get(Field.QUANTITY), values.get(Field.STORE)]
    return "\x1f".join("" if part is None else str(part) for part in said)


def _fingerprint(said: str, count: int) -> str:
    return blake2b(f"{said}\x1f{count}".encode(), digest_size=12).hexdigest()


def _as_known(earlier: RowPlan) -> KnownPurchase:
    """The purchase of an earlier row, as if it were written."""
    planned = earlier.purchase
    assert planned is not None
    item_id = 0 if planned.draft.items else None
    said = {name: getattr(planned.draft, name) for name in _DRAFT}
    return KnownPurchase(id=0, **said, quantity=planned.quantity, item_id=item_id)


_DRAFT = tuple(f.name for f in fields(PurchaseDraft))
