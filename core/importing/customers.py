"""The plan of a list of customers: each row is somebody new, somebody known, or nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from core.importing.fields import Field
from core.importing.marks import Level, Mark, check, error
from core.importing.matching import By, Match, Matcher, Person, wish_key
from core.importing.merging import Policy, draft_of, merge
from core.importing.plan import InFile, Known, Outcome, Plan, RowPlan, first_column
from core.importing.rows import ReadRow
from core.people import CustomerDraft

_COLUMN_OF = {By.PHONE: Field.PHONES, By.CODE: Field.CODE, By.BIRTHDAY: Field.BIRTHDAY, By.DETAILS: Field.NAME}
_NOBODY = error("row_without_name_and_phone")


def plan_customers(plan: Plan, rows: Iterable[ReadRow], known: Known) -> None:
    """Fill the plan from the rows."""
    planner = _Planner(plan, known)
    for row in rows:
        plan.rows.append(planner.place(row))
    planner.find_referrers()


class _Planner:
    def __init__(self, plan: Plan, known: Known) -> None:
        self._plan = plan
        self._choices = plan.choices
        self._matcher = Matcher(
            (
                Person(k.draft, id=k.id, before=k.draft, known_wishes=set(k.wishes), seen=k.last_seen)
                for k in known.customers
            ),
            known.taken_codes,
        )
        self._touched: set[int] = set()

    def place(self, row: ReadRow) -> RowPlan:
        """The outcome of one row; whoever it describes is known to the rows after it."""
        if row.empty:
            return RowPlan(row.number, Outcome.BLANK)
        draft = draft_of(row.values)
        placed = RowPlan(row.number, Outcome.ADD, marks=row.marks, read=row)
        if not draft.name and not draft.phones:
            placed.outcome, placed.reason = Outcome.REJECT, _NOBODY
            return placed
        match = self._matcher.find(draft)
        if match is not None and not self._counts_apart(match):
            self._join(placed, match, draft)
        else:
            self._add(placed, draft)
        return placed

    def _counts_apart(self, match: Match) -> bool:
        if match.person.id is not None:
            return self._choices.on_duplicate is Policy.ADD
        return self._choices.in_file is InFile.SEPARATE or self._choices.on_duplicate is Policy.ADD

    # --- somebody new -------------------------------------------------------------------------------------------------

    def _add(self, placed: RowPlan, draft: CustomerDraft) -> None:
        other = self._matcher.shares_phone_with(draft)
        if other is not None:
            self._mark(placed, check("phone_shared", name=other.draft.name), Field.PHONES)
        if not draft.name:
            draft = replace(draft, name=draft.phones[0])
            self._mark(placed, check("name_missing"), Field.NAME, Field.PHONES)
        draft = self._free_code(placed, draft, None)
        person = Person(draft, row=placed.number)
        self._notice(person, placed)
        placed.person = person
        self._plan.people.append(person)
        self._matcher.add(person)

    def _free_code(self, placed: RowPlan, draft: CustomerDraft, own: Person | None) -> CustomerDraft:
        """Card numbers are unique: one that somebody else has is left out, and said so."""
        if draft.code is None:
            return draft
        owner = self._matcher.owner_of(draft.code)
        if (owner is None or owner is own) and not self._matcher.is_taken(draft.code):
            return draft
        self._mark(placed, check("code_taken", code=draft.code), Field.CODE)
        return replace(draft, code=None)

    # --- somebody known -----------------------------------------------------------------------------------------------

    def _join(self, placed: RowPlan, match: Match, draft: CustomerDraft) -> None:
        person = match.person
        placed.person = person
        self._mark_duplicate(placed, match)
        of_archive = person.id is not None
        if of_archive and self._choices.on_duplicate is Policy.SKIP:
            placed.outcome, placed.reason = (
                Outcome.SKIP,
                Mark(Level.DUPLICATE, "same_as_customer", {"name": person.draft.name}),
            )
            return
        before = (person.draft, len(person.wishes), person.last_visit, person.referrer)
        draft = self._free_code(placed, draft, person)
        person.draft = merge(person.draft, draft, of_archive and self._choices.on_duplicate is Policy.UPDATE)
        self._notice(person, placed)
        after = (person.draft, len(person.wishes), person.last_visit, person.referrer)
        placed.outcome = Outcome.UNCHANGED if after == before else Outcome.UPDATE
        if placed.outcome is Outcome.UPDATE:
            self._matcher.add(person)
            if of_archive and person.id not in self._touched:
                self._touched.add(person.id or 0)
                self._plan.people.append(person)

    def _mark_duplicate(self, placed: RowPlan, match: Match) -> None:
        person = match.person
        if person.id is None:
            self._plan.in_file += 1
            mark = Mark(Level.DUPLICATE, "same_as_row", {"row": person.row})
        else:
            self._plan.in_archive += 1
            mark = Mark(Level.DUPLICATE, "same_as_customer", {"name": person.draft.name})
        self._mark(placed, mark, _COLUMN_OF[match.by])
        if match.other_name:
            self._mark(placed, check("same_phone_other_name", name=person.draft.name), Field.NAME)

    # --- what stands beside the draft ---------------------------------------------------------------------------------

    def _notice(self, person: Person, placed: RowPlan) -> None:
        """Preferences, the last visit and who referred: kept in tables of their own."""
        row = placed.read
        assert row is not None
        for wish in row.preferences:
            key = wish_key(wish.kind, wish.text)
            if key not in person.known_wishes:
                person.known_wishes.add(key)
                person.wishes.append(wish)
        visit = row.values.get(Field.LAST_VISIT)
        if visit is not None and (person.seen is None or visit > person.seen):
            person.last_visit = max(visit, person.last_visit or visit)
        referrer = row.values.get(Field.REFERRED_BY)
        if referrer is not None and person.draft.referred_by is None and person.referrer is None:
            person.referrer = referrer

    def find_referrers(self) -> None:
        """Names, phones or card numbers of referrers become the customers they mean; unknown ones are said."""
        by_person: dict[int, RowPlan] = {}
        for placed in self._plan.rows:
            if placed.person is not None and placed.person.referrer is not None:
                by_person.setdefault(id(placed.person), placed)
        for placed in by_person.values():
            person = placed.person
            assert person is not None
            assert person.referrer is not None
            person.referred_by = self._who(person.referrer, person)
            if person.referred_by is None:
                self._mark(placed, check("referrer_unknown", name=person.referrer), Field.REFERRED_BY)

    def _who(self, words: str, asking: Person) -> Person | None:
        """The one person these words mean."""
        owner = self._matcher.owner_of(words)
        for found in ([owner] if owner else [], self._matcher.with_phone(words), self._matcher.named(words)):
            others = [p for p in found if p is not asking]
            if len(others) == 1:
                return others[0]
        return None

    def _mark(self, placed: RowPlan, mark: Mark, *fields: Field) -> None:
        column = first_column(self._plan.layout, *fields, Field.NAME, Field.PHONES)
        if column is not None:
            placed.marks.append((column, mark))
