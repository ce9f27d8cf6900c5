"""Times of day as they are said: 晚上7点半, 下午三点一刻, 18:30, 中午, 7pm.

An hour from 1 to 7 without a part of the day is an afternoon or evening hour: shops are shut before.
"""

from __future__ import annotations

import re
from datetime import time

from core.notes.numbers import CHINESE_NUMBER, Found, whole

_PART = r"(?P<part>凌晨|清晨|早晨|早上|上午|中午|午后|下午|傍晚|晚上|晚间|夜里|夜间|今晚|明晚|今早|明早|午间|早|晚)"
_CLOCK = re.compile(
    rf"(?:{_PART}的?\s*)?(?:(?P<hour>\d{{1,2}}|{CHINESE_NUMBER}{{1,3}})\s*(?:点钟?|时(?!候|间|"
    rf"常))(?!心)(?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<minute>(?:[0-5]?\d|{CHINESE_NUMBER}{{1,3}})(?=分)|"
    rf"[0-5]\d(?!\s*[\d位人个元块桌号大])|(?:[二三四五]?十[一二三四五六七八九]?|"
    rf"[零〇][一二三四五六七八九])(?!\s*[位人个元块桌号大几来多]))分?|"
    rf"整)?|"
    r"(?P<h>[01]?\d|2[0-3])[:：](?P<min>[0-5]\d)(?!\d))(?:左右|前后)?",
)
_ENGLISH_CLOCK = re.compile(
    r"\b(?:at\s+|around\s+|about\s+)?(?P<h>\d{1,2})(?::(?P<min>[0-5]\d))?\s*(?P<half>[ap])\.?m\b\.?|"
    r"\bat\s+(?P<h2>\d{1,2})(?::(?P<min2>[0-5]\d))?\b(?!\s*(?:%|yuan|people))|"
    r"\b(?:at )?(?P<noon>noon)\b",
    re.IGNORECASE,
)
_NOON = re.compile(r"中午|正午")


def _on_clock(hour: int, minute: int, part: str, as_written: bool) -> time | None:
    if hour > 24 or minute > 59:
        return None
    if part[-1:] in ("午", "后", "晚", "上", "间", "里") and part not in ("上午", "早上"):
        noon = part in ("中午", "午间")
        if hour < 12 and not (noon and hour >= 10):
            hour += 12
        elif hour == 12 and not noon and part not in ("下午", "午后"):
            hour = 24
    elif not part and 1 <= hour <= 7 and not as_written:
        hour += 12
    return time(hour % 24, minute)


def find_time(text: str) -> Found[time] | None:
    """The time of day named in the text: 晚上7点半, 18:30, 中午 (12:00), 7pm."""
    found = next((f for m in _CLOCK.finditer(text) if (f := _read_clock(m, text)) is not None), None)
    if found is None:
        found = next((f for m in _ENGLISH_CLOCK.finditer(text) if (f := _read_english(m)) is not None), None)
    if found is None and (noon := _NOON.search(text)) is not None:
        return Found(time(12), noon.start(), noon.end())
    return found


def _read_clock(m: re.Match[str], text: str) -> Found[time] | None:
    if m.group() == "一点" and not re.match(r"\s*[来到取吃开见左前]", text[m.end() :]):
        return None  # 轻一点 is no hour
    if text[m.end() : m.end() + 1] == "儿":
        return None
    hour = whole(m["hour"] or m["h"])
    if m["half"]:
        minute: int | None = 30
    elif m["quarter"]:
        minute = 15 if m["quarter"] == "一" else 45
    else:
        minute = whole(m["minute"] or m["min"] or "0")
    if hour is None or minute is None:
        return None
    at = _on_clock(hour, minute, m["part"] or "", as_written=(m["h"] or "").startswith("0"))
    return Found(at, m.start(), m.end()) if at is not None else None


def _read_english(m: re.Match[str]) -> Found[time] | None:
    if m["noon"]:
        return Found(time(12), m.start(), m.end())
    half = {"a": "早上", "p": "下午"}.get((m["half"] or "").lower(), "")
    if not half and re.search(r"\b(?:tonight|evening|dinner|night)\b", m.string, re.IGNORECASE):
        half = "晚上"
    at = _on_clock(int(m["h"] or m["h2"]), int(m["min"] or m["min2"] or 0), half, as_written=False)
    return Found(at, m.start(), m.end()) if at is not None else None
