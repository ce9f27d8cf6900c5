"""The shop's reminder rules: each with its switch, its days, whom it is for, who does it, and the shop's own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from core.terms import FollowupKind

RETURN_INTERVALS: Mapping[str, int] = {
    "key_top": 30, "key": 60, "regular": 90, "small": 180,
    "vip": 30, "big": 60, "medium": 90,
}  # fmt: skip
"""Days without contact after which a tier is due for a return visit: the pyramids of [A] and [D], best tier first."""

KEY_TIERS = frozenset({"key_top", "key", "vip", "big"})
"""The two best tiers of each pyramid (关键客户): neglecting one of them stands on the first page."""

OTHER_INTERVAL = 180
"""For customers outside the ranking and tiers without an interval of their own."""

OWN_STAFF = "*"
"""As `staff` of a rule: whoever looks after the customer."""

_KEY_ONLY = tuple(sorted(KEY_TIERS))

GREETED_FESTIVALS = ("new_year", "spring", "dragon_boat", "mid_autumn")
"""Greeted until the shop chooses others: the new year, and the three festivals with presents."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What every rule says. `tiers`: only these ("" for customers outside the ranking); None: everybody. `text`: the
    shop's own words to the customer, with {name} and the like. `staff`: who does it, OWN_STAFF, or "" for nobody in
    particular."""

    on: bool = True
    tiers: tuple[str, ...] | None = None
    text: str | None = None
    staff: str = ""

    def covers(self, tier: str | None) -> bool:
        """Whether it is on, and for customers of this tier; None: not ranked."""
        return self.on and (self.tiers is None or (tier or "") in self.tiers)


@dataclass(frozen=True, slots=True)
class BirthdayRule(Rule):
    """Birthdays of customers, and of their `family` (contact persons included), shown `lead_days` ahead."""

    lead_days: int = 7
    family: bool = True


@dataclass(frozen=True, slots=True)
class ReturnVisitRule(Rule):
    """A call on customers not heard of for their tier's interval (days by tier key)."""

    intervals: Mapping[str, int] = field(default_factory=lambda: dict(RETURN_INTERVALS))
    other: int = OTHER_INTERVAL

    def interval(self, tier: str | None) -> int:
        """Days without contact that are too many for this tier; None: not ranked."""
        return self.intervals.get(tier or "", self.other)


@dataclass(frozen=True, slots=True)
class AfterSaleRule(Rule):
    """Asking how it was, `after_days` after a day with purchases of at least `min_cents` together; with `items` only
    when one of these words stands in what was bought. `visits`: also after a visit without a purchase."""

    after_days: int = 3
    min_cents: int = 0
    items: tuple[str, ...] = ()
    visits: bool = False


@dataclass(frozen=True, slots=True)
class PreparationRule(Rule):
    """Making ready what is not yet ready, `lead_days` before a planned visit. `text`: the words that confirm it."""

    lead_days: int = 1


@dataclass(frozen=True, slots=True)
class FestivalRule(Rule):
    """A greeting at these festivals and solar terms (keys of core.calendars.GREETABLE), `lead_days` ahead."""

    tiers: tuple[str, ...] | None = _KEY_ONLY
    lead_days: int = 3
    festivals: tuple[str, ...] = GREETED_FESTIVALS


@dataclass(frozen=True, slots=True)
class ExpectedRule(Rule):
    """Who has bought on at least three days and has not come `after_days` after the own mean gap had passed."""

    tiers: tuple[str, ...] | None = _KEY_ONLY
    after_days: int = 7


@dataclass(frozen=True, slots=True)
class ComplaintRule(Rule):
    """An open complaint is settled within `days`; one of a key customer within `key_days`, so it comes first."""

    days: int = 2
    key_days: int = 0


@dataclass(frozen=True, slots=True)
class AnniversaryRule(Rule):
    """`since`: each year on the day on which she became a customer; `yearly`: the yearly days noted of her and her
    family."""

    tiers: tuple[str, ...] | None = _KEY_ONLY
    lead_days: int = 3
    since: bool = True
    yearly: bool = True


@dataclass(frozen=True, slots=True)
class ConsentRule(Rule):
    """Asking again before a consent to be contacted ends, from `lead_days` ahead."""

    lead_days: int = 14


@dataclass(frozen=True, slots=True)
class PromiseRule(Rule):
    """Promises are written by hand. Of those to customers of its `tiers` this rule says: from `lead_days` before the
    promised day they stand with what is to be done today, `staff` keeps what was given to nobody in particular, and
    `text` tells the customer that it is not forgotten."""

    lead_days: int = 1


@dataclass(frozen=True, slots=True)
class Rules:
    """The shop's rules; field names are the rules' names in the archive."""

    birthday: BirthdayRule = BirthdayRule()
    return_visit: ReturnVisitRule = ReturnVisitRule()
    after_sale: AfterSaleRule = AfterSaleRule()
    preparation: PreparationRule = PreparationRule()
    festival: FestivalRule = FestivalRule()
    expected: ExpectedRule = ExpectedRule()
    complaint: ComplaintRule = ComplaintRule()
    anniversary: AnniversaryRule = AnniversaryRule()
    consent: ConsentRule = ConsentRule()
    promise: PromiseRule = PromiseRule()

    def of(self, name: str) -> Rule | None:
        """The rule of this name; None: there is none (an own rule, or one of a newer program)."""
        return getattr(self, name, None) if name in _NAMES else None


_NAMES = frozenset(f.name for f in fields(Rules))
DEFAULT_RULES = Rules()
PROMOTIONAL = frozenset(
    {
        FollowupKind.BIRTHDAY,
        FollowupKind.FESTIVAL,
        FollowupKind.RETURN_VISIT,
        FollowupKind.EXPECTED_PURCHASE,
        FollowupKind.WIN_BACK,
        FollowupKind.ANNIVERSARY,
    }
)
"""Never for customers on the blacklist or without consent; service after a sale, complaints and preparation go on."""

_TUPLES = frozenset({"tiers", "festivals", "items"})


def rules_with(changes: Mapping[str, Mapping[str, Any]]) -> Rules:
    """The default rules with the shop's changes, {"birthday": {"lead_days": 3}}; names not known here are passed over,
    for a newer program may have written them."""
    made: dict[str, Any] = {}
    for place in fields(Rules):
        default = getattr(DEFAULT_RULES, place.name)
        known = {f.name for f in fields(default)}
        mine = {name: _typed(name, value) for name, value in changes.get(place.name, {}).items() if name in known}
        if "intervals" in mine:
            mine["intervals"] = {**RETURN_INTERVALS, **mine["intervals"]}
        made[place.name] = type(default)(**{**_shallow(default), **mine})
    return Rules(**made)


def _typed(name: str, value: Any) -> Any:
    return tuple(value) if name in _TUPLES and value is not None else value


def changes_of(rules: Rules) -> dict[str, dict[str, Any]]:
    """What differs from the default rules, as JSON can hold it: the reverse of `rules_with`."""
    found = {}
    for name, values in asdict(rules).items():
        default = asdict(getattr(DEFAULT_RULES, name))
        changed = {key: _plain(value) for key, value in values.items() if value != default[key]}
        if changed:
            found[name] = changed
    return found


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _shallow(rule: Any) -> dict[str, Any]:
    return {f.name: getattr(rule, f.name) for f in fields(rule)}


def tiers_with(tiers: Iterable[str] | None, key: str, on: bool, all_keys: Iterable[str]) -> tuple[str, ...] | None:
    """The tiers of a rule after one was ticked or not. Everybody (None) is what all of them are."""
    every = tuple(all_keys)
    chosen = {*every} if tiers is None else {*tiers}
    chosen = {*chosen, key} if on else chosen - {key}
    return None if chosen >= {*every} else tuple(sorted(chosen))
