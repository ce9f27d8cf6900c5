"""The rows of a long list that say nothing new of somebody known: nearly all of a list that is imported again.

Like the fresh ones (fresh.py) they are told apart without planning each of them, and stay places in columns until
somebody looks at one. A row is settled when it is a customer of the archive for sure, by a phone or a card that nobody
else has, and everything it says stands there already, so that it can be planned at any time with the same outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.importing.fields import Field
from core.importing.fresh import RowKeys
from core.importing.matching import Keys, code_key, wish_key
from core.importing.merging import Amount, Policy, birthday_of
from core.importing.rows import ReadRows
from core.people import CustomerDraft

if TYPE_CHECKING:
    from core.importing.plan import Choices, Known, KnownCustomer

_SEVERAL = -1
_SINGLE = {
    Field.GENDER: "gender", Field.TITLE: "title", Field.WECHAT: "wechat", Field.EMAIL: "email",
    Field.ADDRESS: "address", Field.SINCE: "since", Field.SOURCE: "source", Field.EMPLOYER: "employer",
    Field.WORK: "work", Field.SPENT: "stated_spent_cents", Field.PHOTO: "photo", Field.REFERRED_BY: "referred_by",
}  # fmt: skip
"""What a row can only fill: fields of it → of a draft."""


@dataclass(slots=True)
class Settled:
    """`owners`: place of a row → which of the `customers` it is. `by_phone`, `by_card`: the column that tells so."""

    owners: dict[int, int] = field(default_factory=dict)
    customers: Sequence[KnownCustomer] = ()
    by_phone: int | None = None
    by_card: int | None = None


def settled_rows(
    rows: ReadRows, keys: RowKeys, places: Iterable[int], known: Known, others: Sequence[Keys], choices: Choices
) -> dict[int, int]:
    """Which of these rows are settled, each with the index of its customer; `others`: the keys of the customers known.
    Those whose customer another row could mean as well are still to be taken out."""
    if choices.on_duplicate is not Policy.FILL or Amount.ADD in (choices.balance, choices.points):
        return {}
    by_phone = _owners(others, lambda other: other.phones)
    by_code = _owners(others, lambda other: () if other.code is None else (other.code,))
    taken = set(map(code_key, known.taken_codes))
    says_nothing_new = _Comparison(rows).says_nothing_new
    found = {}
    for place in places:
        phones, code, name = keys.phones[place], keys.codes[place], keys.names[place]
        owner = by_phone.get(phones[0]) if phones else by_code.get(code or "")
        if owner is None or owner == _SEVERAL or not name or rows.first + place in choices.rows:
            continue
        other = others[owner]
        if other.name != name or not set(phones).issubset(other.phones):
            continue
        if code is not None and (by_code.get(code) != owner or code in taken):
            continue
        if says_nothing_new(place, known.customers[owner]):
            found[place] = owner
    return found


def _owners(others: Sequence[Keys], keys_of: Callable[[Keys], Sequence[str]]) -> Mapping[str, int]:
    """Who has each key; _SEVERAL where more than one have it."""
    found: dict[str, int] = {}
    for index, other in enumerate(others):
        for key in keys_of(other):
            if found.setdefault(key, index) != index:
                found[key] = _SEVERAL
    return found


class _Comparison:
    """Rows beside customers of the archive: what merging.merge and the planner would add to them."""

    def __init__(self, rows: ReadRows) -> None:
        self._single = [(rows.values[f], name) for f, name in _SINGLE.items() if f in rows.values]
        self._birthdays, self._notes = rows.of(Field.BIRTHDAY), rows.of(Field.NOTE)
        self._balances, self._points = rows.of(Field.BALANCE), rows.of(Field.POINTS)
        self._tags, self._custom, self._visits = map(rows.of, (Field.TAGS, Field.CUSTOM, Field.LAST_VISIT))
        self._wishes = rows.preferences

    def says_nothing_new(self, place: int, known: KnownCustomer) -> bool:
        draft = known.draft
        for values, name in self._single:
            if values[place] is not None and getattr(draft, name) is None:
                return False
        return (
            draft.name not in draft.phones
            and self._amounts_are(place, draft)
            and self._is_in(place, draft)
            and self._was_noticed(place, known)
        )

    def _amounts_are(self, place: int, draft: CustomerDraft) -> bool:
        """The owner is asked about others."""
        balance, points = self._balances[place], self._points[place]
        return (balance is None or balance == draft.balance_cents) and (points is None or points == draft.points)

    def _is_in(self, place: int, draft: CustomerDraft) -> bool:
        born, note = self._birthdays[place], self._notes[place]
        tags, custom = self._tags[place], self._custom[place]
        return (
            (born is None or birthday_of(draft.birthday, born, overwrite=False) == draft.birthday)
            and (note is None or (draft.note is not None and note in draft.note))
            and (tags is None or set(tags).issubset(draft.tags))
            and (custom is None or custom.keys() <= draft.custom.keys())
        )

    def _was_noticed(self, place: int, known: KnownCustomer) -> bool:
        visit = self._visits[place]
        if visit is not None and (known.last_seen is None or visit > known.last_seen):
            return False
        wishes = self._wishes.get(place, ())
        return all(wish_key(wish.kind, wish.text) in known.wishes for wish in wishes)
