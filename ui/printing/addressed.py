"""To whom labels, envelopes and cards go, and how a block of words is set into the room it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.listing import CustomerFilter, SortKey
from core.people import CustomerRow
from core.terms import CustomerKind, Gender
from storage.archive import Archive
from ui import formats
from ui.language import language, tr
from ui.printing.birthday_list import month_span
from ui.printing.customer_list import Listed
from ui.printing.options import VIEW, Who
from ui.printing.sheet import LeftOut, Mark, Text
from ui.printing.typeset import lines, width

LEAST = 5.5
"""Points: smaller words cannot be read."""
_STEP = 1.3  # from line to line, beside the size
_ASCENT = 0.95


@dataclass(frozen=True, slots=True)
class Addressee:
    """`addressed`: 周雅琴 女士 收."""

    row: CustomerRow
    addressed: str
    address: str
    phone: str


def asked_for(archive: Archive, who: str, month: int | None, listed: Listed | None, today: date) -> Listed:
    """The customers that the choice `who` names; a saved view that is gone means nobody."""
    if who == Who.GIVEN and listed is not None:
        return listed
    if who == Who.BIRTHDAYS:
        first, last = month_span(month, today)
        return Listed(CustomerFilter(birthday_days=(first, last)), SortKey.BIRTHDAY)
    if who.startswith(VIEW):
        from ui.pages.customer_filters import question

        name = who.removeprefix(VIEW)
        view = next((one for one in archive.views.all() if one.name == name), None)
        if view is None:
            return Listed(CustomerFilter(only=frozenset()))
        return Listed(replace(question(view.pill, view.query, today), rule=view.rule))
    return Listed()


def addressees(archive: Archive, listed: Listed, today: date) -> list[Addressee]:
    """Everybody that was asked for, in the order of the list; who has no address has "" there."""
    ids = archive.customers.ids(listed.which, today, listed.sort, listed.descending)
    where = archive.customers.postal_addresses(ids)
    return [
        Addressee(
            row, addressed(row), _tidy(where.get(row.id, "")),
            formats.phone(row.phones[0]) if row.phones else "",
        )
        for row in archive.customers.rows(ids)
    ]  # fmt: skip


def _tidy(address: str) -> str:
    """Its lines, without empty ones."""
    return "\n".join(plain for line in address.splitlines() if (plain := " ".join(line.split())))


def addressed(row: CustomerRow) -> str:
    """周雅琴 女士 收. Without a known gender, and for companies, the name alone."""
    if not language().startswith("zh"):
        return row.name
    polite = {Gender.FEMALE: tr("女士"), Gender.MALE: tr("先生")}.get(row.gender) if row.gender else None
    plain = row.kind is CustomerKind.COMPANY or polite is None or row.name.endswith(("先生", "女士", "小姐", "太太"))
    name = row.name if plain else f"{row.name} {polite}"
    return tr("{name} 收", name=name)


@dataclass(frozen=True, slots=True)
class Said:
    """One of the texts of a block. `size`: beside that of the block; `stands`: how much free room is at the left of a
    line, 0.5 centred, 1 flush right; `most`: lines, 0 for as many as it needs."""

    words: str
    size: float = 1.0
    bold: bool = False
    stands: float = 0.0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """Texts set into a room: marks from its upper left corner, and how high they are."""

    marks: tuple[Mark, ...]
    height: float


def fit(
    texts: Sequence[Said], room: tuple[float, float], largest: float, step: float = _STEP, least: float = LEAST
) -> Block | None:
    """The texts under one another as large as they can be, down to `least`; None: they do not fit even then."""
    wide = [width(said.words, 10.0, said.bold) / 10.0 * said.size**2 for said in texts]
    size = largest
    while size >= least:
        hopeless = sum(wide) * size**2 * step > room[0] * room[1] * 1.02  # without a look at where lines break
        block = None if hopeless else _at(texts, room, size, step, least)
        if block is not None:
            return block
        size -= 0.5
    return None


def _at(texts: Sequence[Said], room: tuple[float, float], size: float, step: float, least: float) -> Block | None:
    y, marks = 0.0, list[Mark]()
    for said in texts:
        at = max(size * said.size, least)
        found = [line for part in said.words.split("\n") for line in lines(part, at, room[0], said.bold) or [""]]
        if said.most and len(found) > said.most:
            return None
        for line in found if said.words else ():
            if not line:
                y += at * step / 2  # an empty line between paragraphs
                continue
            wide = width(line, at, said.bold)
            if wide > room[0]:
                return None  # a single letter wider than the room
            marks.append(Text((room[0] - wide) * said.stands, y + at * _ASCENT, line, at, said.bold))
            y += at * step
    return Block(tuple(marks), y) if y <= room[1] else None


def pieces(
    found: Sequence[Addressee], set_one: Callable[[Addressee], Block | None], too_long: str
) -> tuple[list[tuple[Addressee, Block]], tuple[LeftOut, ...]]:
    """Those that can be set, and who is left out why: without address, or with more words than there is room."""
    made, homeless, long = [], [], []
    for one in found:
        if not one.address:
            homeless.append(one.row.name)
        elif (block := set_one(one)) is None:
            long.append(one.row.name)
        else:
            made.append((one, block))
    out = ((tr("没有地址"), homeless), (too_long, long))
    return made, tuple(LeftOut(why, tuple(names)) for why, names in out if names)
