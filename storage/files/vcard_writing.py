"""Customers for the phone: vCard 3.0, or 2.1 for old phones (quoted-printable, CHARSET=UTF-8).

What vCard has no word for stands in properties of our own, X-REGULARS-…, which phones keep or pass by and the import
reads again. A lunar birthday is X-ALTBDAY in Apple's way, beside it BDAY tells the solar day of birth where the year is
known, so that a phone that knows no lunar calendar shows something true (storage/files/vcard_days.py).
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from core.jobs import Progress
from core.notes.surnames import COMPOUND_SURNAMES
from core.people import Birthday
from core.terms import Calendar, Gender
from core.text import is_mobile
from storage.files.content_lines import END, escaped, folded
from storage.files.vcard_days import altbday, bday
from storage.files.vcards import OWN, OWN_FIELD, OWN_VERSION
from storage.files.writing import counted, replacing

_FORMAT = "1"
"""Of the properties of our own; that there is one tells an import whose cards these are."""
_QUOTED = ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"
_LINE = 75
"""Signs of a line of quoted-printable, without the `=` that says it goes on (RFC 2045, 6.7)."""
_PLAIN = frozenset(range(33, 127)) - {ord("=")}
_LONGEST_CHINESE_NAME = 4


class Version(StrEnum):
    V3 = "3.0"
    V2 = "2.1"


@dataclass(frozen=True, slots=True)
class Card:
    """One customer. `own`: what goes into X-REGULARS-…, by the name behind it (CODE, SINCE … AVOID several times);
    `fields`: the shop's own fields by name."""

    uid: str
    name: str
    company: bool = False
    gender: Gender | None = None
    phones: Sequence[str] = ()
    wechat: str | None = None
    email: str | None = None
    address: str | None = None
    birthday: Birthday | None = None
    employer: str | None = None
    work: str | None = None
    note: str | None = None
    tags: Sequence[str] = ()
    photo: bytes | None = None
    own: Sequence[tuple[str, str]] = ()
    fields: Sequence[tuple[str, str]] = ()


def write_vcards(
    target: Path, cards: Iterable[Card], version: Version = Version.V3, progress: Progress | None = None, total: int = 0
) -> int:
    """Write all cards into one file; how many. KnownError as storage/files/writing.py."""
    lines = _New() if version is Version.V3 else _Old()
    count = 0
    with replacing(target) as part, part.open("wb") as stream:
        for card in counted(cards, progress, total):
            stream.write(b"".join(_card(card, version, lines)))
            count += 1
    return count


def _card(card: Card, version: Version, lines: _New | _Old) -> Iterator[bytes]:
    yield b"BEGIN:VCARD" + END + f"VERSION:{version}".encode() + END
    yield lines.structured("N", _family_and_given(card.name))
    yield lines.text("FN", card.name)
    for number in card.phones:
        yield lines.typed("TEL", "CELL" if is_mobile(number) else "VOICE", number)
    if card.email:
        yield lines.typed("EMAIL", "INTERNET", card.email)
    if card.wechat:
        yield lines.text("IMPP;X-SERVICE-TYPE=WeChat", f"x-apple:{quote(card.wechat, safe='')}")
    if card.address:
        yield lines.structured("ADR;TYPE=HOME", ("", "", card.address, "", "", "", ""))
    yield from _birthday(card.birthday, lines)
    yield from _standing(card, lines)
    for name, value in card.own:
        yield lines.text(f"{OWN}{name}", value)
    for field in card.fields:
        yield lines.structured(OWN_FIELD, field)
    if card.photo:
        yield lines.photo(card.photo)
    yield b"END:VCARD" + END


def _standing(card: Card, lines: _New | _Old) -> Iterator[bytes]:
    """Company, work, gender, groups, note, and by what a phone knows the card again."""
    if card.company:
        yield lines.text("X-ABShowAs", "COMPANY")
    organisation = card.employer or (card.name if card.company else None)
    if organisation:
        yield lines.structured("ORG", (organisation,))
    if card.work:
        yield lines.text("TITLE", card.work)
    if card.gender is not None:
        yield lines.text("X-GENDER", card.gender.value.capitalize())
    if card.tags:
        yield lines.listed("CATEGORIES", card.tags)
    if card.note:
        yield lines.text("NOTE", card.note)
    yield lines.text("UID", card.uid)
    yield lines.text(OWN_VERSION, _FORMAT)


def _birthday(day: Birthday | None, lines: _New | _Old) -> Iterator[bytes]:
    if day is None:
        return
    if (solar := bday(day)) is not None:
        yield lines.text("BDAY", solar)
    if day.calendar is Calendar.LUNAR:
        yield lines.text("X-ALTBDAY;CALSCALE=chinese", altbday(day))


def _family_and_given(name: str) -> tuple[str, ...]:
    """N: 周;雅琴;;; – a phone sorts by the first. Other names than Chinese ones stand whole as the given one."""
    han = 1 < len(name) <= _LONGEST_CHINESE_NAME and all("\u4e00" <= sign <= "\u9fff" for sign in name)
    cut = (2 if name[:2] in COMPOUND_SURNAMES and len(name) > 2 else 1) if han else 0
    return name[:cut], name[cut:], "", "", ""


class _New:
    """The lines of 3.0: UTF-8, folded, backslashes."""

    @staticmethod
    def text(head: str, value: str) -> bytes:
        return folded(f"{head}:{escaped(value)}")

    @staticmethod
    def typed(name: str, kind: str, value: str) -> bytes:
        return folded(f"{name};TYPE={kind}:{escaped(value)}")

    @staticmethod
    def structured(head: str, parts: Sequence[str]) -> bytes:
        return folded(f"{head}:{';'.join(map(escaped, parts))}")

    @staticmethod
    def listed(head: str, words: Sequence[str]) -> bytes:
        return folded(f"{head}:{','.join(map(escaped, words))}")

    @staticmethod
    def photo(content: bytes) -> bytes:
        kind = "PNG" if content.startswith(b"\x89PNG") else "JPEG"
        return folded(f"PHOTO;ENCODING=b;TYPE={kind}:{base64.b64encode(content).decode('ascii')}")


class _Old:
    """The lines of 2.1: quoted-printable where it needs to be, a backslash only before a semicolon."""

    def text(self, head: str, value: str) -> bytes:
        return self._line(head, _semicolons(value))

    def typed(self, name: str, kind: str, value: str) -> bytes:
        return self._line(f"{name};{kind}", _semicolons(value))

    def structured(self, head: str, parts: Sequence[str]) -> bytes:
        # a backslash at the end would take the separator's meaning
        ended = (f"{part} " if part.endswith("\\") else part for part in map(_semicolons, parts))
        return self._line(head.replace(";TYPE=", ";"), ";".join(ended))

    def listed(self, head: str, words: Sequence[str]) -> bytes:
        return self._line(head, ",".join(map(_semicolons, words)))

    @staticmethod
    def photo(content: bytes) -> bytes:
        kind = "PNG" if content.startswith(b"\x89PNG") else "JPEG"
        return folded(f"PHOTO;ENCODING=BASE64;{kind}:{base64.b64encode(content).decode('ascii')}") + END

    @staticmethod
    def _line(head: str, value: str) -> bytes:
        content = value.replace("\r\n", "\n").replace("\n", "\r\n").encode("utf-8")
        if all(sign in _PLAIN and sign != ord("\\") for sign in content) and len(head) + len(content) < _LINE:
            return f"{head}:".encode() + content + END
        return b"=\r\n".join(_quoted(f"{head}{_QUOTED}:".encode(), content)) + END


def _semicolons(value: str) -> str:
    return value.replace(";", "\\;")


def _quoted(line: bytes, content: bytes) -> Iterator[bytes]:
    """The lines of a quoted-printable value, each but the last to be ended with `=`. No character is cut in two, for
    phones that decode line by line."""
    for sign in content.decode("utf-8"):
        octets = b"".join(bytes((o,)) if o in _PLAIN else b"=%02X" % o for o in sign.encode("utf-8"))
        if len(line) + len(octets) > _LINE:
            yield line
            line = b""
        line += octets
    yield line
