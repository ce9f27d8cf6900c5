"""Which words greet whom: the occasion of a follow-up, the texts for it, and one of them for each customer.

Where texts come from, the first that can be filled wins: the rule's own words, the shop's texts for the occasion (the
built-in ones until the shop changes them), the built-in ones, and for a festival those of any festival. A text that
needs what is not known of a customer is passed over (core/greeting_places.py).

Which of several: by the customer's number and the year, so that neighbours in a list get other words, and the same
customer gets other words next year, and the same ones however often one looks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.greeting_places import fill, places
from core.people import FollowupRow, Preference
from core.pinyin import surname
from core.reminders import PROMOTIONAL
from core.terms import Category, FollowupKind, PreferenceKind

SERVED = frozenset(
    {
        FollowupKind.AFTER_SALE,
        FollowupKind.PREPARATION,
        FollowupKind.COMPLAINT,
        FollowupKind.CONSENT,
        FollowupKind.PROMISE,
    }
)
"""Kinds with words that are no greeting: they go to whom they concern, whether she may be sent greetings or not."""

GREETED = PROMOTIONAL | SERVED
"""Kinds of follow-ups there are words to copy for."""

OCCASIONS = (
    "birthday", "birthday_early", "birthday_late", "birthday_family", "wedding", "yearly", "anniversary",
    "after_sale", "return_visit", "expected_purchase", "win_back", "preparation", "complaint", "promise", "consent",
    "referral", "own", "festival",
)  # fmt: skip
"""The kinds of texts beside those of single festivals, whose keys are "festival." and the key in core.calendars."""
OF_FESTIVAL = "festival."
_ALWAYS = ("call", "name", "surname", "title", "preference", "shop", "staff")
_BESIDE = {
    "birthday": ("age", "day", "years"),
    "birthday_early": ("age", "day", "years"),
    "birthday_late": ("age", "day", "years"),
    "birthday_family": ("relation", "person", "age", "day"),
    "wedding": ("festival", "day", "years", "person"),
    "yearly": ("festival", "day", "years", "person"),
    "anniversary": ("years", "day"),
    "after_sale": ("item", "day", "days"),
    "return_visit": ("days", "day"),
    "expected_purchase": ("item", "days", "day"),
    "win_back": ("days", "day", "years"),
    "preparation": ("day",),
    "complaint": ("day", "days"),
    "promise": ("day",),
    "consent": ("day",),
    "referral": ("person", "day"),
    "own": ("day", "days", "years"),
    "festival": ("festival", "day", "years"),
}
_EVERY_YEAR = frozenset({"birthday", "birthday_early", "birthday_late", "birthday_family", "wedding", "yearly",
                         "anniversary"})  # fmt: skip
_SAD = ("忌日", "忌辰", "祭", "逝", "去世", "离世", "过世", "扫墓", "周年忌", "追思", "memorial", "death", "passing")
_WEDDING = ("结婚", "婚", "wedding")


def offered(occasion: str) -> tuple[str, ...]:
    """The places that can be known on an occasion."""
    kind = "festival" if occasion.startswith(OF_FESTIVAL) else occasion
    return (*_ALWAYS, *_BESIDE.get(kind, ()))


def occasion_of(row: FollowupRow, today: date) -> str | None:
    """The kind of text a follow-up asks for; None: there are no words for it (a day of mourning)."""
    facts = row.facts
    about = fact_day(facts) or row.due
    match row.kind:
        case FollowupKind.BIRTHDAY:
            if "family" in facts or (facts.get("person") and not of_contact(row)):
                return "birthday_family"
            return "birthday_early" if about > today else "birthday_late" if about < today else "birthday"
        case FollowupKind.FESTIVAL:
            return f"{OF_FESTIVAL}{facts['festival']}" if facts.get("festival") else "festival"
        case FollowupKind.ANNIVERSARY:
            return _yearly(facts)
        case kind if kind in GREETED:
            return kind.value
        case FollowupKind.OWN if own_words(row):
            return "own"
    return None


def _yearly(facts: Mapping[str, object]) -> str | None:
    name = str(facts.get("name") or "").lower()
    if "day" in facts and not name:
        return None
    if any(word in name for word in _SAD):
        return None
    return ("wedding" if any(word in name for word in _WEDDING) else "yearly") if name else "anniversary"


def of_contact(row: FollowupRow) -> bool:
    """A contact person's own day: she is greeted herself, not the company."""
    return "contact" in row.facts


def own_words(row: FollowupRow) -> str | None:
    """What an own rule of the shop says when it is meant for the customer: then it has places to fill."""
    text = str(row.facts.get("text") or "") if row.kind is FollowupKind.OWN and row.rule else ""
    return text if places(text) else None


def fact_day(facts: Mapping[str, object]) -> date | None:
    """The day a follow-up is about."""
    try:
        return date.fromisoformat(str(facts["date"]))
    except (KeyError, ValueError):
        return None


# --- the texts --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Variant:
    """One text of an occasion, in use or switched off."""

    text: str
    on: bool = True


Own = Mapping[str, Any]
"""The setting greeting_texts: {"birthday": [{"text": …, "on": true}]}; only the occasions that the shop changed."""


def built_in(occasion: str, language: str) -> tuple[str, ...]:
    """The texts the program brings; () for a festival without texts of its own. `language`: zh_CN or en."""
    if language.startswith("zh"):
        from core.greeting_texts_zh import TEXTS
    else:
        from core.greeting_texts_en import TEXTS
    return TEXTS.get(occasion, ())


def known_occasions(language: str) -> tuple[str, ...]:
    """Every occasion with texts of its own, festivals behind the others."""
    from core.greeting_texts_zh import TEXTS as CHINESE

    return tuple(dict.fromkeys([*OCCASIONS, *(key for key in CHINESE if key.startswith(OF_FESTIVAL))]))


def variants(occasion: str, language: str, own: Own) -> tuple[Variant, ...]:
    """The texts of an occasion as the shop has them."""
    told = own.get(occasion)
    if isinstance(told, list):
        found = [
            Variant(str(one["text"]), bool(one.get("on", True)))
            for one in told
            if isinstance(one, dict) and str(one.get("text") or "").strip()
        ]
        if found:
            return tuple(found)
    return tuple(Variant(text) for text in built_in(occasion, language))


def is_changed(occasion: str, own: Own) -> bool:
    """Whether the shop has texts of its own for it."""
    return bool(own.get(occasion))


def with_variants(own: Own, occasion: str, kept: Sequence[Variant] | None) -> dict[str, Any]:
    """The setting with other texts for one occasion; None: the built-in ones again."""
    others = {key: value for key, value in own.items() if key != occasion}
    if kept is None:
        return others
    return {**others, occasion: [{"text": one.text, "on": one.on} for one in kept]}


# --- one for each customer --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Option:
    """One greeting ready to send: the text it is made of, and its words."""

    template: str
    text: str


def options(
    occasion: str, values: Mapping[str, str], seed: int, language: str, own: Own, rule_text: str | None = None
) -> tuple[Option, ...]:
    """All greetings that can be said now, the one for this customer first; () only when nothing is known of her."""
    general = "festival" if occasion.startswith(OF_FESTIVAL) else "own"
    sources: tuple[Iterable[str], ...] = (
        [rule_text] if rule_text else [],
        [one.text for one in variants(occasion, language, own) if one.on],
        built_in(occasion, language),
        [one.text for one in variants(general, language, own) if one.on],
        built_in(general, language),
    )
    found: list[Option] = []
    for place, texts in enumerate(sources):
        if found and place > 1:
            break  # these only stand in
        filled = _turned(_filled(texts, values), seed)
        found += [one for one in filled if one.text not in {known.text for known in found}]
    return tuple(found)


def _filled(texts: Iterable[str], values: Mapping[str, str]) -> list[Option]:
    return [Option(text, words) for text in texts if (words := fill(text, values)) is not None]


def _turned(found: list[Option], seed: int) -> list[Option]:
    if not found:
        return found
    start = seed % len(found)
    return found[start:] + found[:start]


def seed_of(row: FollowupRow, occasion: str) -> int:
    """By the customer and the year; what comes several times a year goes on by days."""
    about = fact_day(row.facts) or row.due
    yearly = occasion in _EVERY_YEAR or occasion.startswith(OF_FESTIVAL) or occasion == "festival"
    whose = sum(map(ord, str(row.facts.get("person") or "")))
    return row.customer_id + whose + (about.year if yearly else about.toordinal())


def spread(rows: Sequence[Sequence[Option]]) -> list[int]:
    """For a list that is greeted one after another: which option each gets, so that words come again as late as they
    can."""
    used: Counter[str] = Counter()
    chosen = []
    for found in rows:
        least = min((used[one.template] for one in found), default=0)
        place = next((i for i, one in enumerate(found) if used[one.template] == least), 0)
        if found:
            used[found[place].template] += 1
        chosen.append(place)
    return chosen


# --- what is said of her ----------------------------------------------------------------------------------------------


def address(name: str, title: str | None) -> str:
    """How a customer is addressed: 周老师 when a title is known, else the name; in letters Ms Smith."""
    called = (title or "").strip()
    if not called:
        return name
    if called.isascii():
        return " ".join([called, *name.split()[-1:]])
    family = surname(name)
    return called if called.startswith(family) else f"{family}{called}"


def bare_title(name: str, title: str | None) -> str:
    """老师, also when 周老师 was noted."""
    called, family = (title or "").strip(), surname(name)
    return called.removeprefix(family) if called != family else called


_LONGEST_LIKE = 10
_LONGEST_ENGLISH_LIKE = 30
_NOT_PLAIN = (
    "不", "别", "没", "怕", "忌", "过敏", "要", "少", "太", "最好", "必须", "只", "先", "爱", "喜欢", "可以",
    "病", "药", "痛", "钱", "便宜", "折", " no ", "not ", "n't", "never", "only", "less", "without", "allerg", "please",
)  # fmt: skip
_PLAIN = frozenset({Category.FOOD.value, Category.SEAT.value, Category.GIFT.value})


def pleasant(likes: Iterable[Preference], avoid: Iterable[Preference], today: date) -> str:
    """One thing a customer likes that can be said to her in passing; "" when there is none.

    Only her own likes of today, a plain short thing to eat, to sit on or to be given, and nothing that anybody around
    her must avoid. Never an allergy, a need, a dislike; never what is somebody else's.
    """
    harms = [p.text.lower() for p in avoid]
    told = [p for p in likes if _is_plain(p, today) and not any(_touches(p.text.lower(), harm) for harm in harms)]
    best = max(told, key=lambda p: (p.strength, p.learnt_on or date.min, p.id), default=None)
    return best.text.strip() if best is not None else ""


def _is_plain(p: Preference, today: date) -> bool:
    if p.kind is not PreferenceKind.LIKE or p.category not in _PLAIN or p.person or p.family_id or p.contact_id:
        return False
    if (p.ended_on is not None and p.ended_on <= today) or (p.valid_until is not None and p.valid_until < today):
        return False
    text = p.text.strip()
    words = f" {text.lower()} "
    longest = _LONGEST_ENGLISH_LIKE if text.isascii() else _LONGEST_LIKE
    signs = any(not (c.isalnum() or (c in " -'" and text.isascii())) for c in text)
    return bool(text) and len(text) <= longest and not signs and not any(word in words for word in _NOT_PLAIN)


_AROUND_A_HARM = (
    "过敏", "不吃", "不喝", "不能", "不要", "忌口", "不爱", "不喜欢", "讨厌", "严重", "对", "的", "吃", "喝",
    "allergic", "allergy", "no ", "not ", "the ", "to ",
)  # fmt: skip


def _touches(like: str, harm: str) -> bool:
    """Whether a like may hold what must be avoided: rather once too often."""
    for word in _AROUND_A_HARM:
        harm = harm.replace(word, " ")
    for thing in harm.split():
        if thing.isascii():
            if len(thing) > 2 and thing.rstrip("s") in like:
                return True
        elif thing in like or any(thing[i : i + 2] in like for i in range(len(thing) - 1)):
            return True
    return False
