"""The lines of a vCard file (2.1, 3.0, 4.0) → properties with their text.

Works on bytes, because one file may hold several encodings: a property with CHARSET is read by it, all others by what
the file is as a whole: UTF-8, or else GB18030. Tolerant of what phones and mail programs really write: soft line ends
of quoted-printable, base64 without the blank in front, parameters without a name, line ends of every system.
"""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from storage.files.content_lines import split_at, unescaped
from storage.files.encodings import decode

_UTF8, _GB18030 = "utf-8", "gb18030"
_OTHER_NAMES = {"gbk": _GB18030, "gb2312": _GB18030, "gb_2312-80": _GB18030, "x-gbk": _GB18030, "big5": "big5hkscs"}
_HEAD = re.compile(rb'((?:[^":]|"[^"]*")*):', re.DOTALL)
_QUOTED = re.compile(rb"(?:;|ENCODING=)QUOTED-PRINTABLE(?:;|$)", re.IGNORECASE)
_IN_BASE64 = re.compile(rb"ENCODING=(?:B|BASE64)(?:;|$)|;BASE64(?:;|$)", re.IGNORECASE)
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
_FOLD = re.compile(rb"\r{0,2}\n[ \t]")
_BORDER = re.compile(rb"\s*(?:BEGIN|END)\s*:", re.IGNORECASE)
_WIDE_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


@dataclass(frozen=True, slots=True)
class Property:
    """`group`: item1 of item1.TEL, in small letters. `name` and the names of `parameters` are in capitals; TYPE holds
    all types with commas between, nameless ones (TEL;CELL of 2.1) included; LABEL a label of Android's own. `value`
    still has the format's backslashes; `quoted`: it was quoted-printable, where only a semicolon has one."""

    group: str
    name: str
    parameters: Mapping[str, str]
    value: str
    quoted: bool = False

    @property
    def text(self) -> str:
        """The value as meant."""
        return self._plain(self.value)

    @property
    def parts(self) -> list[str]:
        """The components of a structured value (N, ADR, ORG)."""
        if self.quoted:
            return [self._plain(part) for part in re.split(r"(?<!\\);", self.value)]
        return [self._plain(part) for part in split_at(self.value, ";")]

    @property
    def words(self) -> list[str]:
        """The entries of a list with commas (CATEGORIES)."""
        separated = self.value.split(",") if self.quoted else split_at(self.value, ",")
        return [self._plain(part) for part in separated]

    @property
    def types(self) -> frozenset[str]:
        """CELL, HOME, FAX, PREF … in capitals."""
        return frozenset(self.parameters.get("TYPE", "").upper().replace('"', "").split(","))

    def _plain(self, value: str) -> str:
        plain = value.replace("\\;", ";") if self.quoted else unescaped(value)
        return plain.replace("\r\n", "\n").strip()


def properties(content: bytes) -> Iterator[Property]:
    """Every property of the file, in its order. KnownError not_a_workbook for what is no text."""
    if content.startswith(_WIDE_BOMS) or b"\x00" in content[:4096]:
        content = decode(content).encode(_UTF8)
    content = content.removeprefix(codecs.BOM_UTF8)
    whole = _encoding_of(content)
    for line in _unfolded(content):
        raw_head, colon, raw_value = line.partition(b":")
        if b'"' in raw_head and (quoted := _HEAD.match(line)) is not None:  # a colon within quotation marks
            raw_head, raw_value = quoted[1], line[quoted.end() :]
        if not colon:
            continue
        head = _head(raw_head, whole)
        if head is not None:
            value = quopri.decodestring(raw_value) if head.quoted else raw_value
            yield Property(head.group, head.name, head.parameters, _decoded(value, head.encoding, whole), head.quoted)


def _unfolded(content: bytes) -> Iterator[bytes]:
    """Logical lines: continued by a blank at the beginning (RFC 6350, 3.2), in quoted-printable by `=` at the end, and
    in base64 by anything that can be nothing else."""
    held: list[bytes] = []
    quoted = base64 = soft = False
    for line in content.replace(b"\r\r\n", b"\n").splitlines():  # some programs end their lines twice
        if held and soft and not _BORDER.match(line):
            held[-1] = held[-1].rstrip()[:-1]
            held.append(line)
        elif held and line[:1] in (b" ", b"\t"):
            held.append(line[1:])
        elif held and base64 and _BASE64_LINE.fullmatch(line.strip()):
            held.append(line.strip())
        else:
            if held:
                yield b"".join(held)
            held = [line]
            head = line.partition(b":")[0]
            quoted = _QUOTED.search(head) is not None
            base64 = _IN_BASE64.search(head) is not None
        soft = quoted and line.rstrip().endswith(b"=")
    if held:
        yield b"".join(held)


def _encoding_of(content: bytes) -> str:
    """The encoding of all that does not name its own: UTF-8 if it can be, else GB18030."""
    marked = content.upper()
    if b"CHARSET=" not in marked and b"QUOTED-PRINTABLE" not in marked:
        return _UTF8 if _is_utf8(_FOLD.sub(b"", content)) else _GB18030
    for line in _unfolded(content):
        head, _colon, value = line.partition(b":")
        if b"CHARSET=" not in head.upper() and not _IN_BASE64.search(head):
            value = quopri.decodestring(value) if _QUOTED.search(head) else value
            if not _is_utf8(head + value):
                return _GB18030
    return _UTF8


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode(_UTF8)
    except UnicodeDecodeError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands before the colon; `encoding` of what follows it."""

    group: str
    name: str
    parameters: Mapping[str, str]
    quoted: bool
    encoding: str


@lru_cache(maxsize=512)
def _head(raw: bytes, whole: str) -> _Head | None:
    """A file has few different ones."""
    named, *rest = split_at(_decoded(raw, whole), ";")
    group, _dot, name = named.strip().rpartition(".")
    if not name:
        return None
    parameters = _parameters(rest)
    encoding = _codec(parameters.get("CHARSET", "")) or whole
    return _Head(group.lower(), name.upper(), parameters, _QUOTED.search(raw) is not None, encoding)


def _parameters(parts: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in parts:
        name, equals, value = part.partition("=")
        name = name.strip().upper()
        if name.startswith("X-CUSTOM("):  # Android: TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=AE=B6):…
            label = part[part.find("(") + 1 :].removesuffix(")").rpartition("PRINTABLE,")[2]
            name, value = "LABEL", quopri.decodestring(label.encode(_UTF8)).decode(_UTF8, errors="replace")
        elif not equals:
            encoding = name in ("QUOTED-PRINTABLE", "BASE64")
            name, value = "ENCODING" if encoding else "TYPE", name
        value = value.strip().strip('"')
        found[name] = f"{found[name]},{value}" if name == "TYPE" and name in found else value
    return found


def _codec(charset: str) -> str | None:
    """Python's name of an encoding of texts, None when there is no such."""
    name = charset.strip().lower()
    try:
        known = codecs.lookup(_OTHER_NAMES.get(name, name)) if name else None
        "".encode(known.name) if known else None  # no encoding of texts: base64, rot13
    except LookupError:
        return None
    return known.name if known else None


def _decoded(raw: bytes, *encodings: str) -> str:
    """By the first encoding that fits; damaged signs become marks, never an error."""
    for encoding in (*encodings, _UTF8, _GB18030):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode(encodings[0], errors="replace")
