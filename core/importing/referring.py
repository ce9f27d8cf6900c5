"""Who brought whom: the names, phones and card numbers in a column of referrers become the customers they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.importing.fields import Field
from core.importing.fresh import Fresh, RowKeys
from core.importing.matching import Matcher, Person, code_key, name_key
from core.text import phone_key

Referrer = Person | int
"""Somebody who was planned, or the place of a fresh row."""


class Referrers:
    """Finds the one person that a referrer's words mean, among everybody who was planned and the fresh rows."""

    def __init__(self, matcher: Matcher, fresh: Fresh, keys: RowKeys, told: Iterable[str]) -> None:
        self._matcher = matcher
        words = set(told)
        self._codes = _places(fresh, ([code] for code in keys.codes), set(map(code_key, words)))
        self._phones = _places(fresh, keys.phones, set(map(phone_key, words)))
        self._names = _places(fresh, ([name] for name in keys.names), set(map(name_key, words)))

    def who(self, words: str, asking: Referrer) -> Referrer | None:
        """By card number, else by phone, else by name; None when nobody is meant, or several could be."""
        owner = self._matcher.owner_of(words)
        for people, places in (
            ([owner] if owner else [], self._codes.get(code_key(words), ())),
            (self._matcher.with_phone(words), self._phones.get(phone_key(words), ())),
            (self._matcher.named(words), self._names.get(name_key(words), ())),
        ):
            others: list[Referrer] = [found for found in (*people, *places) if found != asking]
            if len(others) == 1:
                return others[0]
        return None


def _places(fresh: Fresh, keys_of_rows: Iterable[Iterable[str | None]], wanted: set[str]) -> dict[str, list[int]]:
    """The places of fresh rows by those of their keys that are wanted."""
    found: dict[str, list[int]] = {}
    if wanted and fresh.places:
        fresh_places = set(fresh.places)
        for place, keys in enumerate(keys_of_rows):
            for key in keys:
                if key in wanted and place in fresh_places:
                    found.setdefault(str(key), []).append(place)
    return found


def told_by(fresh: Fresh) -> Iterator[tuple[int, str]]:
    """The fresh rows that name a referrer, with the words."""
    referrers = fresh.rows.of(Field.REFERRED_BY)
    return ((place, words) for place in fresh.places if (words := referrers[place]) is not None)
