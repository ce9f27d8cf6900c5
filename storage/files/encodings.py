"""Which encoding a text file is in: by its byte order mark, else by what can be read and looks like words."""

from __future__ import annotations

import codecs
import re

from core.errors import KnownError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MULTIBYTE = re.compile("[^\x00-\x7f]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_USUAL = re.compile(r"[\t\r\n\x20-\x7e\u3000-\u303f\u3400-\u9fff\uff00-\uffef\u00a0-\u00ff\u2010-\u2030]")
_SAMPLE = 1 << 16
_DAMAGED = 200
"""One character in so many may be damaged: it must not cost the list."""


def decode(content: bytes) -> str:
    """The text of a file: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8, else GB18030, else Big5.

    Byte order marks and zero bytes within the text are left out. KnownError not_a_workbook for what is no text.
    """
    text = _with_mark(content)
    if text is None and b"\x00" in content[:_SAMPLE]:
        text = _wide(content)
        content = content.replace(b"\x00", b"") if text is None and _few_zeros(content) else content
    if text is None:
        text = _narrow(content)
    if text is None:
        raise KnownError("not_a_workbook")
    text = text.replace("\ufeff", "") if "\ufeff" in text else text
    text = text.replace("\x00", "") if "\x00" in text else text
    if _looks_binary(text):
        raise KnownError("not_a_workbook")
    return text


def _with_mark(content: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _mostly(content[len(bom) :], encoding)
    return None


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: its zero bytes stand nearly all on one side of the pairs (in one of fifty at
    least: line ends, digits, delimiters), and the text looks like one."""
    sample = content[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(even, odd) * 10 > max(even, odd) or max(even, odd) * 100 < len(sample):
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    words = sample.decode(encoding, errors="replace")
    if len(_USUAL.findall(words)) * 10 < len(words) * 9:
        return None
    return _mostly(content, encoding)


def _few_zeros(content: bytes) -> bool:
    """Zero bytes that a damaged disk or a careless program has left between the words."""
    sample = content[:_SAMPLE]
    return sample.count(0) * 20 < len(sample)


def _narrow(content: bytes) -> str | None:
    text = _strictly(content, "utf-8")
    if text is not None:
        return text
    text = _mostly_utf8(content)
    if text is not None:
        return text
    for encoding in ("big5hkscs", "gb18030") if _is_rather_big5(content[:_SAMPLE]) else ("gb18030", "big5hkscs"):
        text = _strictly(content, encoding)
        if text is not None:
            return text
    return _mostly(content, "gb18030")


def _mostly_utf8(content: bytes) -> str | None:
    """UTF-8 in which single characters are damaged, or whose end is torn: other encodings would read it as rubbish."""
    for cut in (1, 2, 3):
        if content[-cut:][:1] >= b"\xc0" and (whole := _strictly(content[:-cut], "utf-8")) is not None:
            return whole
    return content.decode("utf-8", errors="replace") if all(map(_is_sound, (content[:_SAMPLE], content))) else None


def _is_sound(content: bytes) -> bool:
    """Whether nearly all that is no ASCII is UTF-8."""
    text = content.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    return damaged * 20 <= len(_MULTIBYTE.findall(text)) - damaged


def _mostly(content: bytes, encoding: str) -> str | None:
    text = content.decode(encoding, errors="replace")
    return text if text.count("\ufffd") * _DAMAGED <= max(len(text), _DAMAGED) else None


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeError:
        return None


def _is_rather_big5(sample: bytes) -> bool:
    """Bytes that both can read: the characters that are frequent in the one encoding are rare ones in the other."""
    chinese, traditional = (sample.decode(encoding, errors="ignore") for encoding in ("gb18030", "big5hkscs"))
    return _frequent(chinese, "gb2312", 0xB0, 0xD7) < 0.7 and _frequent(traditional, "big5", 0xA4, 0xC6) > 0.95


def _frequent(text: str, encoding: str, first: int, last: int) -> float:
    """The share of Han characters that stand on the encoding's first level, by their leading byte."""
    han = _HAN.findall(text)
    leads = [char.encode(encoding, errors="ignore")[:1] for char in han]
    return sum(1 for lead in leads if lead and first <= lead[0] <= last) / max(len(han), 1)


def _looks_binary(text: str) -> bool:
    sample = text[:20_000]
    return len(_CONTROL.findall(sample)) > len(sample) // 200
