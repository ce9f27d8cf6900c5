"""vCard 2.1, 3.0 and 4.0 as phones and mail programs really write them → a raw table with one row per card.

A tolerant reading of our own: strict parsers fail on one card in seven of real phones (folded base64, quoted-printable
continued with `=`, missing end marks). Photos and unknown properties are left out.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator

from core.importing.tables import Cell
from storage.files.delimited import decode
from storage.files.limits import check_size

_HEADERS = ("姓名", "电话", "邮箱", "生日", "公司", "职务", "地址", "备注", "标签", "昵称")
_COLUMN = {"TEL": 1, "EMAIL": 2, "BDAY": 3, "ORG": 4, "TITLE": 5, "ADR": 6, "NOTE": 7, "CATEGORIES": 8, "NICKNAME": 9}
_JOIN = {1: "、", 2: "、", 7: "\n", 8: "、", 6: "；"}
_ESCAPED = re.compile(r"\\(.)")
_HAN = re.compile(r"[\u3400-\u9fff]")


def read_vcards(content: bytes) -> list[list[Cell]]:
    """A header row and one row for each card. KnownError not_a_workbook, workbook_too_big."""
    rows: list[list[Cell]] = [list(_HEADERS)]
    card: list[Cell] | None = None
    for name, parameters, value in _properties(decode(content)):
        if name == "BEGIN" and value.strip().upper() == "VCARD":
            card = [None] * len(_HEADERS)
            rows.append(card)
        elif name == "END":
            card = None
        elif card is not None:
            _put(card, name, parameters, value)
    check_size(len(rows), len(_HEADERS))
    return rows


def _properties(text: str) -> Iterator[tuple[str, str, str]]:
    """(name, parameters in capitals, decoded value) of each logical line."""
    for line in _unfolded(text):
        head, colon, value = line.partition(":")
        if not colon:
            continue
        name, _, parameters = head.partition(";")
        parameters = parameters.upper()
        if "QUOTED-PRINTABLE" in parameters:
            value = quopri.decodestring(value.encode("utf-8")).decode(_charset(parameters), errors="replace")
        yield name.rpartition(".")[2].strip().upper(), parameters, value


def _charset(parameters: str) -> str:
    found = re.search(r"CHARSET=\"?([\w\-]+)", parameters)
    return found[1].lower() if found and found[1].lower() in ("utf-8", "gbk", "gb2312", "gb18030", "big5") else "utf-8"


def _unfolded(text: str) -> Iterator[str]:
    """Logical lines: continued by a blank at the beginning (RFC 6350, 3.2) or, quoted-printable, by `=` at the end."""
    held: list[str] = []
    soft = False
    for line in text.splitlines():
        if held and soft:
            held[-1] = held[-1].removesuffix("=")
            held.append(line)
        elif held and line[:1] in (" ", "\t"):
            held.append(line[1:])
        else:
            if held:
                yield "".join(held)
            held = [line]
        soft = line.endswith("=") and "QUOTED-PRINTABLE" in held[0].upper()
    if held:
        yield "".join(held)


def _put(card: list[Cell], name: str, parameters: str, value: str) -> None:
    if name == "FN":
        card[0] = _plain(value) or card[0]
    elif name == "N" and card[0] is None:
        card[0] = _name(value)
    elif name in _COLUMN and not (name == "TEL" and ("FAX" in parameters or "PAGER" in parameters)):
        column = _COLUMN[name]
        text = _value(name, value)
        before = card[column]
        if text and before is None:
            card[column] = text
        elif text and column in _JOIN and text not in str(before).split(_JOIN[column]):
            card[column] = f"{before}{_JOIN[column]}{text}"


def _value(name: str, value: str) -> str:
    if name == "TEL":
        return _plain(value).removeprefix("tel:").replace(";", " ")
    if name == "BDAY":
        return _birthday(value)
    if name in ("ADR", "ORG"):
        parts = [_plain(part) for part in _split(value) if _plain(part)]
        han = any(_HAN.search(part) for part in parts)
        return "".join(reversed(parts) if han and name == "ADR" else parts) if han else ", ".join(parts)
    if name == "CATEGORIES":
        return "、".join(_plain(part) for part in value.split(",") if part.strip())
    return _plain(value)


def _birthday(value: str) -> str:
    """--0831 and --08-31 have no year."""
    text = value.strip()
    short = re.fullmatch(r"--(\d{2})-?(\d{2})", text)
    return f"{short[1]}-{short[2]}" if short else text.partition("T")[0]


def _name(value: str) -> str | None:
    """N: family; given; additional; prefix; suffix."""
    family, given = ([_plain(part) for part in _split(value)] + ["", ""])[:2]
    if _HAN.search(family + given):
        return f"{family}{given}"
    return f"{given} {family}".strip() or None


def _split(value: str) -> list[str]:
    return re.split(r"(?<!\\);", value)


def _plain(value: str) -> str:
    """Without the backslashes of the format."""
    return _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], value).strip()
