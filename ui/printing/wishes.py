"""The words on a card: those written for it, else one of the shop's birthday texts, for each customer another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.greeting_places import fill
from core.greetings import address, bare_title, options
from core.people import CustomerRow
from core.pinyin import surname
from ui.language import language

Wish = Callable[[CustomerRow], str]
"""The greeting for a customer, "" when there is none."""

_OCCASION = "birthday"


def wish_of(words: str, texts: Mapping[str, Any], shop: str, staff: str, year: int) -> Wish:
    """`words` with places as in the shop's greetings ({call}, {称呼} …); none: of the shop's `texts` for birthdays (the
    setting greeting_texts). Nothing is said to whom a place of the words is not known for."""

    def wish(row: CustomerRow) -> str:
        known = {
            "call": address(row.name, row.title), "name": row.name, "surname": surname(row.name),
            "title": bare_title(row.name, row.title), "shop": shop, "staff": staff,
        }  # fmt: skip
        if words.strip():
            return fill(words, known) or ""
        found = options(_OCCASION, known, row.id + year, language(), texts)
        return found[0].text if found else ""

    return wish
