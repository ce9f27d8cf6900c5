"""What vCard and iCalendar files share (RFC 6350, RFC 5545): lines of `NAME;PARAMETERS:value`, folded at 75 octets,
ended by CR LF, with backslashes before the signs that have a meaning.
"""

from __future__ import annotations

from collections.abc import Iterator

LIMIT = 75
"""Octets of a line without its end (RFC 5545, 3.1)."""
END = b"\r\n"
_ESCAPES = {number: None for number in (*range(32), 127) if chr(number) not in "\t\n"} | {
    ord("\\"): "\\\\", ord(";"): "\\;", ord(","): "\\,", ord("\n"): "\\n"
}  # fmt: skip


def escaped(text: str) -> str:
    """A value as it stands in such a file: backslash, semicolon, comma and line end get a backslash; control characters
    are left out, no line may hold them."""
    return text.replace("\r\n", "\n").translate(_ESCAPES)


def unescaped(text: str) -> str:
    """The reverse of `escaped`; other signs behind a backslash stand for themselves."""
    if "\\" not in text:
        return text
    found: list[str] = []
    signs = iter(text)
    for sign in signs:
        if sign == "\\":
            following = next(signs, "\\")
            found.append("\n" if following in "nN" else following)
        else:
            found.append(sign)
    return "".join(found)


def split_at(text: str, separator: str) -> list[str]:
    """The parts of a structured value between separators that have no backslash in front; still escaped."""
    if "\\" not in text:
        return text.split(separator)
    parts: list[str] = []
    start = place = 0
    while place < len(text):
        if text[place] == "\\":
            place += 1
        elif text[place] == separator:
            parts.append(text[start:place])
            start = place + 1
        place += 1
    parts.append(text[start:])
    return parts


def folded(line: str) -> bytes:
    """One line with its end; what is longer than LIMIT octets goes on behind a blank. No character is cut in two."""
    content = line.encode("utf-8")
    if len(content) <= LIMIT:
        return content + END
    return (END + b" ").join(_portions(content)) + END


def _portions(content: bytes) -> Iterator[bytes]:
    start, room = 0, LIMIT
    while start < len(content):
        end = min(start + room, len(content))
        while end < len(content) and content[end] & 0xC0 == 0x80:  # within a character of several octets
            end -= 1
        yield content[start:end]
        start, room = end, LIMIT - 1  # the blank counts
