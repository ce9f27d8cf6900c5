"""The words a rule-made follow-up needs, looked up where they stand now: names, yearly days, what was complained of,
the shop's own rules. Follow-ups keep numbers only, so that nothing is told as it was called once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, select

from core import own_rules
from core.people import FollowupRow
from storage import sums
from storage.tables import contact_persons, family, feedback, settings, yearly_days

_FAMILY, _CONTACT, _DAY, _FEEDBACK, _OWN = "family", "contact", "day", "feedback", "own"
_TABLES: Mapping[str, Table] = {
    _FAMILY: family, _CONTACT: contact_persons, _DAY: yearly_days, _FEEDBACK: feedback,
}  # fmt: skip


def told(connection: Connection, rows: Sequence[FollowupRow]) -> list[FollowupRow]:
    """The rows with `person`, `relation`, `name` and `text` among their facts, as far as these are known."""
    found = {kind: _read(connection, table, _numbers(rows, kind)) for kind, table in _TABLES.items()}
    kin = _read(connection, family, (row["family_id"] for row in found[_DAY].values() if row["family_id"]))
    own = _own_rules(connection) if any(_OWN in row.facts for row in rows) else {}
    made = []
    for row in rows:
        words: dict[str, object] = {}
        for kind in _TABLES:
            source = found[kind].get(row.facts.get(kind))
            if source is not None:
                words |= _words(kind, source, kin)
        if (rule := own.get(row.facts.get(_OWN))) is not None:
            words |= {"name": rule.name, "text": rule.text}
        made.append(replace(row, facts={**row.facts, **words}) if words else row)
    return made


def _numbers(rows: Iterable[FollowupRow], kind: str) -> set[Any]:
    return {number for row in rows if isinstance(number := row.facts.get(kind), int)}


def _read(connection: Connection, table: Table, ids: Iterable[Any]) -> dict[Any, Mapping[Any, Any]]:
    found: dict[Any, Mapping[Any, Any]] = {}
    for chunk in sums.chunks(set(ids)):
        rows = connection.execute(select(table).where(table.c.id.in_(chunk))).mappings()
        found.update((row["id"], row) for row in rows)
    return found


def _words(kind: str, row: Mapping[Any, Any], kin: Mapping[Any, Mapping[Any, Any]]) -> dict[str, object]:
    if kind == _FEEDBACK:
        return {"text": row["text"]}
    if kind == _DAY:
        whose = kin.get(row["family_id"])
        of = {"person": whose["name"], "relation": whose["relation"]} if whose is not None else {}
        return {"name": row["name"], **of}
    return {"person": row["name"], "relation": row["relation"] if kind == _FAMILY else None}


def _own_rules(connection: Connection) -> dict[Any, own_rules.OwnRule]:
    kept = connection.execute(select(settings.c.value).where(settings.c.key == "own_rules")).scalar()
    return {rule.key: rule for rule in own_rules.all_of(kept)}
