"""The plan of a list of customers: each row is somebody new, somebody known, or nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import itemgetter

from core.importing.corrections import is_correction
from core.importing.fields import Field
from core.importing.fresh import Fresh, RowKeys, fresh_rows, is_long
from core.importing.marks import Level, Mark, check, error
from core.importing.matching import By, Keys, Match, Matcher, Person, code_key, name_key
from core.importing.merging import Policy, draft_at, merge
from core.importing.plan import (
    InFile,
    Known,
    KnownCustomer,
    Outcome,
    Plan,
    PlannedRows,
    RowPlan,
    first_column,
    same_as_customer,
)
from core.importing.referring import Referrers, told_by
from core.importing.rows import ReadRows
from core.importing.settled import Settled, settled_rows
from core.people import CustomerDraft
from core.text import phone_key

_COLUMN_OF = {By.PHONE: Field.PHONES, By.CODE: Field.CODE, By.BIRTHDAY: Field.BIRTHDAY, By.DETAILS: Field.NAME}
_NOBODY = error("row_without_name_and_phone")
_LEFT_OUT = Mark(Level.DUPLICATE, "left_out_by_hand")


def plan_customers(plan: Plan, rows: ReadRows, known: Known) -> None:
    """Fill the plan from the rows."""
    if not is_long(rows):
        drafts = [(place, draft_at(rows, place)) for place in range(rows.count) if place not in rows.empty]
        planner = _Planner(plan, rows, Matcher(map(_person, known.customers), known.taken_codes))
        _plan_one_by_one(planner, drafts, RowKeys(), Fresh(rows), Settled())
        return
    keys, others = RowKeys.of(rows), [Keys.of(k.draft) for k in known.customers]
    fresh = fresh_rows(rows, keys, known, others, plan.choices.rows)
    left = set(range(rows.count)) - rows.empty
    left.difference_update(fresh.places)
    settled = Settled(
        {} if is_correction(plan.layout) else settled_rows(rows, keys, left, known, others, plan.choices),
        known.customers,
        first_column(plan.layout, Field.PHONES, Field.NAME),
        first_column(plan.layout, Field.CODE, Field.NAME, Field.PHONES),
    )
    drafts = [(place, draft_at(rows, place)) for place in left if place not in settled.owners]
    wanted = _Wanted([draft for _place, draft in drafts])
    by_hand = {name_key(draft.name) for place, draft in drafts if rows.first + place in plan.choices.rows}
    for place, owner in list(settled.owners.items()):
        if others[owner].name in by_hand or wanted.means(others[owner]):
            del settled.owners[place]
            drafts.append((place, draft_at(rows, place)))
    wanted = _Wanted([draft for _place, draft in drafts])
    wanted.add_words({words for words in rows.of(Field.REFERRED_BY) if words is not None})
    people = (_person(k) for k, other in zip(known.customers, others, strict=True) if wanted.may_find(other))
    planner = _Planner(plan, rows, Matcher(people, known.taken_codes))
    plan.in_archive += len(settled.owners)
    _plan_one_by_one(planner, sorted(drafts, key=itemgetter(0)), keys, fresh, settled)


def _plan_one_by_one(
    planner: _Planner, drafts: Iterable[tuple[int, CustomerDraft]], keys: RowKeys, fresh: Fresh, settled: Settled
) -> None:
    planned = [planner.place(place, draft) for place, draft in drafts]
    planner.take(planned, fresh, settled)
    planner.find_referrers(keys)


def _person(known: KnownCustomer) -> Person:
    return Person(known.draft, id=known.id, before=known.draft, known_wishes=known.wishes, seen=known.last_seen)


class _Wanted:
    """By what the rows that are planned one by one, and the words for referrers, can find somebody: of a big archive
    few customers are asked for."""

    def __init__(self, drafts: Iterable[CustomerDraft]) -> None:
        keys = [Keys.of(draft) for draft in drafts]
        self._phones = {phone for key in keys for phone in key.phones}
        self._codes = {key.code for key in keys if key.code is not None}
        self._days = {key.born for key in keys if key.born is not None}
        self._names = {key.name for key in keys if key.name}

    def add_words(self, words: Iterable[str]) -> None:
        for told in words:
            self._phones.add(phone_key(told))
            self._codes.add(code_key(told))
            self._names.add(name_key(told))

    def means(self, other: Keys) -> bool:
        """Whether a row could be this customer for sure."""
        return other.code in self._codes or other.born in self._days or not self._phones.isdisjoint(other.phones)

    def may_find(self, other: Keys) -> bool:
        """Whether the customer can be found at all, if only by the name."""
        return other.name in self._names or self.means(other)


class _Planner:
    def __init__(self, plan: Plan, rows: ReadRows, matcher: Matcher) -> None:
        self._plan = plan
        self._rows = rows
        self._visits, self._referrers = rows.of(Field.LAST_VISIT), rows.of(Field.REFERRED_BY)
        self._choices = plan.choices
        self._corrects = is_correction(plan.layout)
        self._matcher = matcher
        self._touched: set[int] = set()
        self._referred: list[RowPlan] = []
        self._says_only_who: set[int] = set()

    def take(self, planned: Iterable[RowPlan], fresh: Fresh, settled: Settled) -> None:
        """All rows are told apart, and those that needed it planned."""
        self._plan.rows = PlannedRows(self._rows, planned, fresh, settled)

    def place(self, place: int, draft: CustomerDraft) -> RowPlan:
        """The outcome of one row; whoever it describes is known to the rows after it."""
        number = self._rows.first + place
        placed = RowPlan(number, Outcome.ADD, self._rows.marks.get(place, []), draft=draft)
        chosen = self._choices.rows.get(number)
        if not draft.name and not draft.phones:
            placed.outcome, placed.reason = Outcome.REJECT, _NOBODY
            return placed
        if chosen is Policy.SKIP:
            placed.outcome, placed.reason = Outcome.SKIP, _LEFT_OUT
            return placed
        keys = Keys.of(draft)
        match = self._matcher.find(draft, keys) or self._asked(placed, draft, keys, chosen)
        if match is not None and not self._counts_apart(match, chosen):
            self._join(place, placed, match, draft)
        else:
            if match is not None:
                placed.known, placed.known_row = match.person.draft, match.person.row
            self._add(place, placed, draft, keys)
        return placed

    def _asked(self, placed: RowPlan, draft: CustomerDraft, keys: Keys, chosen: Policy | None) -> Match | None:
        """A name alone is a question; only the owner makes it a match."""
        namesake = self._matcher.namesake(draft, keys)
        if namesake is None:
            return None
        placed.asked, placed.known, placed.known_row = True, namesake.draft, namesake.row
        if chosen in (Policy.FILL, Policy.UPDATE):
            return Match(namesake, By.NAME)
        if chosen is None and self._corrects and namesake.id is not None:
            self._mark(placed, same_as_customer(namesake.draft), Field.NAME)
            return Match(namesake, By.NAME)
        if chosen is None:
            self._mark(placed, check("same_name", name=namesake.draft.name), Field.NAME)
        return None

    def _counts_apart(self, match: Match, chosen: Policy | None) -> bool:
        if chosen is not None:
            return chosen is Policy.ADD
        if match.person.id is not None:
            return self._choices.on_duplicate is Policy.ADD
        return self._choices.in_file is InFile.SEPARATE or self._choices.on_duplicate is Policy.ADD

    # --- somebody new -------------------------------------------------------------------------------------------------

    def _add(self, place: int, placed: RowPlan, draft: CustomerDraft, keys: Keys) -> None:
        other = self._matcher.shares_phone_with(keys) if keys.phones else None
        if other is not None:
            self._mark(placed, check("phone_shared", name=other.draft.name), Field.PHONES)
        if not draft.name:
            draft = replace(draft, name=draft.phones[0])
            keys = Keys.of(draft)
            self._mark(placed, check("name_missing"), Field.NAME, Field.PHONES)
        kept = self._free_code(placed, draft, None)
        person = Person(kept, row=placed.number)
        self._notice(place, placed, person)
        placed.person = person
        self._plan.people.append(person)
        self._matcher.add(person, keys if kept is draft else Keys.of(kept))

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

    def _join(self, place: int, placed: RowPlan, match: Match, draft: CustomerDraft) -> None:
        person = match.person
        placed.person, placed.known, placed.known_row = person, person.draft, person.row
        if match.by is not By.NAME:
            self._mark_duplicate(placed, match)
        of_archive = person.id is not None
        policy = self._choices.policy(placed.number)
        if of_archive and policy is Policy.SKIP:
            placed.outcome = Outcome.SKIP
            placed.reason = same_as_customer(person.draft)
            return
        before = (person.draft, len(person.wishes), person.last_visit, person.referrer)
        draft = self._free_code(placed, draft, person)
        overwrite = policy is Policy.UPDATE and (of_archive or placed.number in self._choices.rows)
        person.draft = merge(person.draft, draft, overwrite, self._choices.amounts(policy))
        self._notice(place, placed, person)
        after = (person.draft, len(person.wishes), person.last_visit, person.referrer)
        placed.outcome = Outcome.UNCHANGED if after == before else Outcome.UPDATE
        if after[:-1] == before[:-1]:
            self._says_only_who.add(placed.number)
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
            mark = same_as_customer(person.draft)
        self._mark(placed, mark, _COLUMN_OF[match.by])
        if match.other_name:
            self._mark(placed, check("same_phone_other_name", name=person.draft.name), Field.NAME)

    # --- what stands beside the draft ---------------------------------------------------------------------------------

    def _notice(self, place: int, placed: RowPlan, person: Person) -> None:
        """Preferences, the last visit and who referred: kept in tables of their own."""
        for wish in self._rows.preferences.get(place, ()):
            person.wish(wish)
        visit = self._visits[place]
        if visit is not None and (person.seen is None or visit > person.seen):
            person.last_visit = max(visit, person.last_visit or visit)
        referrer = self._referrers[place]
        if referrer is not None and person.draft.referred_by is None and person.referrer is None:
            person.referrer = referrer
            placed.person = person
            self._referred.append(placed)

    def find_referrers(self, keys: RowKeys) -> None:
        """Names, phones or card numbers of referrers become the customers they mean; unknown ones are said."""
        fresh = self._plan.rows.fresh
        told = dict(told_by(fresh))
        asking = {id(placed): placed.person for placed in self._referred if placed.person is not None}
        asked = (p.referrer for p in asking.values() if p.referrer is not None)
        referrers = Referrers(self._matcher, fresh, keys, (*told.values(), *asked))
        # fresh rows first: from then on one can be looked at
        column = first_column(self._plan.layout, Field.REFERRED_BY)
        for place, words in told.items():
            found = referrers.who(words, place)
            if found is not None:
                fresh.referred_by[place] = found
            elif column is not None:
                marks = self._rows.marks.setdefault(place, [])
                marks.append((column, check("referrer_unknown", name=words)))
        for placed in self._referred:
            person = asking[id(placed)]
            assert person.referrer is not None
            found = referrers.who(person.referrer, person)
            person.referred_by = self._plan.rows[found].person if isinstance(found, int) else found
            if found is None:
                self._mark(placed, check("referrer_unknown", name=person.referrer), Field.REFERRED_BY)
                person.referrer = None
                if placed.number in self._says_only_who:
                    placed.outcome = Outcome.UNCHANGED
        self._plan.people[:] = [p for p in self._plan.people if p.before is None or p.changed]

    def _mark(self, placed: RowPlan, mark: Mark, *fields: Field) -> None:
        column = first_column(self._plan.layout, *fields, Field.NAME, Field.PHONES)
        if column is not None:
            placed.marks.append((column, mark))
