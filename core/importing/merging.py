"""From read values to a customer, and from two of them to one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from core.importing.fields import Field
from core.people import Birthday, CustomerDraft, CustomerKind
from core.text import phone_key

_COMPANY = re.compile(
    r"(?:公司|集团|事务所|工作室|商行|酒店|宾馆|学校|医院|银行|协会|\b(?:ltd|inc|corp|llc)\.?)$", re.IGNORECASE
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_SINGLE = (
    "code", "gender", "title", "wechat", "email", "address", "since", "source", "employer", "work", "referred_by",
    "balance_cents", "points", "stated_spent_cents",
)  # fmt: skip


class Policy(StrEnum):
    """What a row does to a customer who is in the archive already (`--on-duplicate`)."""

    FILL = "fill"
    UPDATE = "update"
    SKIP = "skip"
    ADD = "add"


def draft_of(values: Mapping[Field, Any]) -> CustomerDraft:
    """The customer that one row describes; the name is "" where the row has none."""
    name = values.get(Field.NAME) or _joined_name(values.get(Field.SURNAME), values.get(Field.GIVEN_NAME))
    employer = values.get(Field.EMPLOYER)
    if not name and employer:
        name, employer = employer, None
    return CustomerDraft(
        name=name,
        code=values.get(Field.CODE),
        kind=CustomerKind.COMPANY if _COMPANY.search(name) else CustomerKind.PERSON,
        gender=values.get(Field.GENDER),
        title=values.get(Field.TITLE),
        phones=values.get(Field.PHONES, ()),
        wechat=values.get(Field.WECHAT),
        email=values.get(Field.EMAIL),
        address=values.get(Field.ADDRESS),
        birthday=values.get(Field.BIRTHDAY),
        since=values.get(Field.SINCE),
        source=values.get(Field.SOURCE),
        employer=employer,
        work=values.get(Field.WORK),
        note=values.get(Field.NOTE),
        tags=values.get(Field.TAGS, ()),
        balance_cents=values.get(Field.BALANCE),
        points=values.get(Field.POINTS),
        stated_spent_cents=values.get(Field.SPENT),
        custom=values.get(Field.CUSTOM, {}),
    )


def _joined_name(surname: str | None, given: str | None) -> str:
    """张 and 三 → 张三; Wei and Li → Wei Li."""
    if surname and given:
        return f"{surname}{given}" if _HAN.search(surname + given) else f"{given} {surname}"
    return surname or given or ""


def merge(known: CustomerDraft, said: CustomerDraft, overwrite: bool) -> CustomerDraft:
    """What is known and what a row says, in one. Phones and tags are added, notes appended, nothing of them is lost;
    of the other fields only the empty ones are filled, or (`overwrite`) all that the row knows are replaced."""
    changes: dict[str, Any] = {name: _chosen(getattr(known, name), getattr(said, name), overwrite) for name in _SINGLE}
    return replace(
        known,
        **changes,
        name=_name(known, said, overwrite),
        phones=_phones(known.phones, said.phones, overwrite),
        birthday=_birthday(known.birthday, said.birthday, overwrite),
        note=_note(known.note, said.note),
        tags=tuple(dict.fromkeys((*known.tags, *said.tags))),
        custom={**known.custom, **said.custom} if overwrite else {**said.custom, **known.custom},
    )


def _chosen(known: Any, said: Any, overwrite: bool) -> Any:
    if overwrite:
        return known if said is None else said
    return said if known is None else known


def _name(known: CustomerDraft, said: CustomerDraft, overwrite: bool) -> str:
    """A customer who was kept under the phone gets the name as soon as one is told."""
    nameless = not known.name or known.name in known.phones
    return said.name if said.name and (overwrite or nameless) else known.name


def _phones(known: tuple[str, ...], said: tuple[str, ...], said_first: bool) -> tuple[str, ...]:
    """All of both, those known in their order; new ones behind them, or (`said_first`) before them."""
    there = {phone_key(phone) for phone in known}
    new = tuple({phone_key(phone): phone for phone in said if phone_key(phone) not in there}.values())
    return (*new, *known) if said_first else (*known, *new)


def _birthday(known: Birthday | None, said: Birthday | None, overwrite: bool) -> Birthday | None:
    """The same day with its year is worth more than without."""
    if known is not None and said is not None and replace(known, year=None) == replace(said, year=None):
        return said if said.year is not None and (overwrite or known.year is None) else known
    return known if said is None or (known is not None and not overwrite) else said


def _note(known: str | None, said: str | None) -> str | None:
    if not known or not said:
        return known or said
    return known if said in known else f"{known}\n{said}"
