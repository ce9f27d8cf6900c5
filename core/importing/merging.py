"""From read values to a customer, and from two of them to one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from core.importing.fields import Field
from core.importing.rows import ReadRows
from core.people import Birthday, CustomerDraft
from core.terms import CustomerKind
from core.text import phone_key

_COMPANY = re.compile(
    r"(?:公司|集团|事务所|工作室|商行|酒店|宾馆|学校|医院|银行|协会|\b(?:ltd|inc|corp|llc)\.?)$", re.IGNORECASE
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_SINGLE = (
    "code", "gender", "title", "wechat", "email", "address", "since", "source", "employer", "work", "referred_by",
    "stated_spent_cents", "photo",
)  # fmt: skip


class Policy(StrEnum):
    """What a row does to a customer who is in the archive already (`--on-duplicate`)."""

    FILL = "fill"
    UPDATE = "update"
    SKIP = "skip"
    ADD = "add"


class Amount(StrEnum):
    """What a row's balance or points do to those that a customer has already."""

    KEEP = "keep"
    SET = "set"
    ADD = "add"

    def of(self, known: int | None, said: int | None) -> int | None:
        """The amount afterwards, in cents or points."""
        if known is None or said is None:
            return said if known is None else known
        return {Amount.KEEP: known, Amount.SET: said, Amount.ADD: known + said}[self]


def draft_at(rows: ReadRows, place: int) -> CustomerDraft:
    """The customer that a row describes; the name is "" where the row has none."""
    said = rows.at(place)
    name = said.get(Field.NAME) or _joined_name(said.get(Field.SURNAME), said.get(Field.GIVEN_NAME))
    employer = said.get(Field.EMPLOYER)
    if not name and employer:
        name, employer = employer, None
    return CustomerDraft(
        name=name,
        code=said.get(Field.CODE),
        kind=kind_of(name),
        gender=said.get(Field.GENDER),
        title=said.get(Field.TITLE),
        phones=said.get(Field.PHONES, ()),
        wechat=said.get(Field.WECHAT),
        email=said.get(Field.EMAIL),
        address=said.get(Field.ADDRESS),
        birthday=said.get(Field.BIRTHDAY),
        since=said.get(Field.SINCE),
        source=said.get(Field.SOURCE),
        employer=employer,
        work=said.get(Field.WORK),
        note=said.get(Field.NOTE),
        tags=said.get(Field.TAGS, ()),
        balance_cents=said.get(Field.BALANCE),
        points=said.get(Field.POINTS),
        stated_spent_cents=said.get(Field.SPENT),
        custom=said.get(Field.CUSTOM, {}),
        photo=said.get(Field.PHOTO),
    )


def kind_of(name: str) -> CustomerKind:
    """A company by what its name ends in."""
    return CustomerKind.COMPANY if len(name) > 3 and _COMPANY.search(name) else CustomerKind.PERSON


def _joined_name(surname: str | None, given: str | None) -> str:
    """张 and 三 → 张三; Wei and Li → Wei Li."""
    if surname and given:
        return f"{surname}{given}" if _HAN.search(surname + given) else f"{given} {surname}"
    return surname or given or ""


@dataclass(frozen=True, slots=True)
class Amounts:
    """What balances and points of a list do to those known."""

    balance: Amount = Amount.KEEP
    points: Amount = Amount.KEEP


_FILLING, _OVERWRITING = Amounts(), Amounts(Amount.SET, Amount.SET)


def merge(known: CustomerDraft, said: CustomerDraft, overwrite: bool, amounts: Amounts | None = None) -> CustomerDraft:
    """What is known and what a row says, in one. Phones and tags are added, notes appended, nothing of them is lost;
    of the other fields only the empty ones are filled, or (`overwrite`) all that the row knows are replaced. `amounts`:
    what was chosen for balance and points."""
    changes: dict[str, Any] = {name: _chosen(getattr(known, name), getattr(said, name), overwrite) for name in _SINGLE}
    amounts = amounts or (_OVERWRITING if overwrite else _FILLING)
    return replace(
        known,
        **changes,
        name=_name(known, said, overwrite),
        phones=_phones(known.phones, said.phones, overwrite),
        birthday=birthday_of(known.birthday, said.birthday, overwrite),
        note=_note(known.note, said.note),
        tags=tuple(dict.fromkeys((*known.tags, *said.tags))),
        balance_cents=amounts.balance.of(known.balance_cents, said.balance_cents),
        points=amounts.points.of(known.points, said.points),
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


def birthday_of(known: Birthday | None, said: Birthday | None, overwrite: bool) -> Birthday | None:
    """The one of two birthdays that is kept. The same day with its year is worth more than without."""
    if known == said:
        return known
    if known is not None and said is not None and replace(known, year=None) == replace(said, year=None):
        return said if said.year is not None and (overwrite or known.year is None) else known
    return known if said is None or (known is not None and not overwrite) else said


def _note(known: str | None, said: str | None) -> str | None:
    if not known or not said:
        return known or said
    return known if said in known else f"{known}\n{said}"
