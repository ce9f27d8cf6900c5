"""The shop's reminder rules as the settings keep them: the built-in ones, the shop's own, and the days it is closed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import Connection, select

from core import holidays, own_rules, reminders
from core.agenda import Promised
from core.changes import ChangeSet
from core.errors import KnownError
from core.holidays import Holidays
from core.own_rules import OwnRule
from core.reminders import OWN_STAFF, Rules
from core.schemes import all_schemes, key_tiers
from core.tier_reminders import with_own_tiers
from storage.staff import staff_id
from storage.tables import custom_fields, customers, settings, staff

if TYPE_CHECKING:
    from storage.archive import Archive

_KEYS = ("rules", "own_rules", "holidays", "tier_schemes")


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Everything a run goes by. `staff`: numbers by name; `fields`: kinds of the shop's own fields by number; `best`:
    the key tiers of every scheme."""

    rules: Rules = reminders.DEFAULT_RULES
    own: tuple[OwnRule, ...] = ()
    holidays: Holidays = reminders.ALWAYS_OPEN
    staff: Mapping[str, int] = field(default_factory=dict)
    fields: Mapping[int, str] = field(default_factory=dict)
    best: frozenset[str] = reminders.KEY_TIERS

    def of(self, name: str) -> OwnRule | reminders.Rule | None:
        """The rule that stands as `rule` in a follow-up; None: it is gone."""
        found = self.rules.of(name)
        return found or next((rule for rule in self.own if rule.rule == name), None)

    def staff_of(self, name: str, of_customer: int | None) -> int | None:
        """Who does what this rule asks for."""
        rule = self.of(name)
        if rule is None or not rule.staff:
            return None
        return of_customer if rule.staff == OWN_STAFF else self.staff.get(rule.staff)


def read(connection: Connection) -> RuleBook:
    """The rules as they stand now."""
    query = select(settings.c.key, settings.c.value).where(settings.c.key.in_(_KEYS))
    kept = {row.key: row.value for row in connection.execute(query)}
    own = own_rules.all_of(kept.get("own_rules"))
    people = {row.name: row.id for row in connection.execute(select(staff.c.id, staff.c.name))}
    fields = {row.id: row.kind for row in connection.execute(select(custom_fields.c.id, custom_fields.c.kind))}
    schemes = all_schemes(kept.get("tier_schemes"))
    best = frozenset(key for scheme in schemes.values() for key in key_tiers(scheme))
    rules = with_own_tiers(reminders.rules_with(kept.get("rules") or {}), schemes.values())
    return RuleBook(rules, own, holidays.holidays_of(kept.get("holidays")), people, fields, best)


def promise_staff(connection: Connection, customer_id: int, book: RuleBook) -> int | None:
    """Who keeps what was promised to this customer and given to nobody; None: nobody in particular."""
    rule, c = book.rules.promise, customers.c
    if not rule.on or not rule.staff:
        return None
    row = connection.execute(select(c.tier, c.staff_id).where(c.id == customer_id)).first()
    return book.staff_of("promise", row.staff_id) if row is not None and rule.covers(row.tier) else None


class RuleBookCommands:
    """The rules' half of `archive.followups`. What follows from a change comes with the next `refresh`."""

    _archive: Archive

    def rules(self) -> Rules:
        """The shop's reminder rules."""
        rules = reminders.rules_with(self._archive.settings["rules"])
        return with_own_tiers(rules, self._archive.tiers.schemes().values())

    def set_rules(self, rules: Rules) -> ChangeSet:
        """Keep other rules; who is named in one is kept among the staff."""
        names = {rule.staff for name in rules.__slots__ if (rule := rules.of(name)) is not None}
        return self._keep(names, rules=reminders.changes_of(rules))

    def promised(self, today: date) -> Promised:
        """Which promises stand with what is to be done today: some days ahead, over closed ones."""
        rule = self.rules().promise
        until = self.holidays().through(today + timedelta(days=rule.lead_days)) if rule.on else today
        return Promised(until, rule.tiers)

    def holidays(self) -> Holidays:
        """The days on which the shop is closed."""
        return holidays.holidays_of(self._archive.settings["holidays"])

    def set_holidays(self, closed: Holidays) -> ChangeSet:
        return self._keep((), holidays=holidays.as_json(closed))

    def own_rules(self) -> tuple[OwnRule, ...]:
        """The shop's own rules, in the order in which they were made."""
        return own_rules.all_of(self._archive.settings["own_rules"])

    def save_own_rule(self, rule: OwnRule) -> ChangeSet:
        """A new one (its key is empty), or the changed one of its key. KnownError name_missing, rule_known {name},
        rule_wrong, not_found."""
        known = self.own_rules()
        if rule.key and rule.key not in {one.key for one in known}:
            raise KnownError("not_found")
        kept = own_rules.checked(rule if rule.key else replace(rule, key=uuid4().hex[:12]), known)
        changed = [kept if one.key == kept.key else one for one in known]
        return self._keep([kept.staff], own_rules=_plain(changed if rule.key else [*known, kept]))

    def delete_own_rule(self, key: str) -> ChangeSet:
        """Take a rule away, and with it what it made and nobody touched. KnownError not_found."""
        known = self.own_rules()
        if key not in {one.key for one in known}:
            raise KnownError("not_found")
        return self._keep((), own_rules=_plain([one for one in known if one.key != key]))

    def _keep(self, names: Any, **values: Any) -> ChangeSet:
        known = self._archive.settings
        if all(known[key] == value for key, value in values.items()):
            return ChangeSet()
        before = {key: known[key] for key in values}
        with self._archive.work("rules_changed", settings_before=before) as work:
            for name in names:
                if name and name != OWN_STAFF:
                    staff_id(work, name)
            known.write(work, **values)
        known.forget()
        return work.changes


def _plain(rules: list[OwnRule]) -> list[dict[str, Any]]:
    return [own_rules.as_json(rule) for rule in rules]
