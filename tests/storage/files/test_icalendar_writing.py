"""Days for calendars: RFC 5545 to the letter, and the same event under the same name."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.files.content_lines import LIMIT, escaped, folded, split_at, unescaped
from storage.files.icalendar_writing import Event, write_calendar, yearly

NOW = datetime(2026, 11, 22, 11, 20)


def parsed(content: bytes) -> list[dict[str, str]]:
    """The events of a calendar, read as strictly as the standard is: CR LF, 75 octets, BEGIN and END in pairs."""
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= LIMIT and b"\n" not in line and b"\r" not in line for line in lines)
    whole = content.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    assert whole[0] == "BEGIN:VCALENDAR"
    assert whole[-2] == "END:VCALENDAR"
    events: list[dict[str, str]] = []
    event: dict[str, str] | None = None
    for line in whole[1:-2]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            assert event is None
            event = {}
        elif line == "END:VEVENT":
            assert event is not None
            events.append(event)
            event = None
        elif event is not None:
            assert name not in event
            event[name] = unescaped(value)
        else:
            assert name in ("VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME")
    return events


def test_an_event(tmp_path: Path) -> None:
    out = tmp_path / "a.ics"
    event = Event("1@regulars", date(2026, 11, 29), "周雅琴 生日，64 岁", "农历十月初十\n138 0571 2266", "", "生日")
    again = Event("2@regulars", date(2028, 2, 29), "李;明, 生日", rule=yearly(2, 29))
    assert write_calendar(out, "栖云小院 生日与跟进", [event, again], NOW) == 2
    content = out.read_bytes()
    first, second = parsed(content)
    stamp = first.pop("DTSTAMP")
    assert datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=None) == NOW - (
        NOW.astimezone().utcoffset() or timedelta()
    )
    assert first == {
        "UID": "1@regulars",
        "DTSTART;VALUE=DATE": "20261129",
        "DTEND;VALUE=DATE": "20261130",
        "SUMMARY": "周雅琴 生日，64 岁",
        "DESCRIPTION": "农历十月初十\n138 0571 2266",
        "CATEGORIES": "生日",
        "CLASS": "PRIVATE",
        "TRANSP": "TRANSPARENT",
    }
    assert (second["SUMMARY"], second["RRULE"]) == ("李;明, 生日", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1")
    assert b"VALARM" not in content
    assert b"SUMMARY:\xe6\x9d\x8e\\;" in content


def test_29_february_is_kept_on_the_last_of_february() -> None:
    assert yearly(2, 28) == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28"
    assert yearly(2, 29) == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"


@pytest.mark.parametrize("text", ["a" * 75, "a" * 76, "周" * 25, "周" * 26, "a" + "🥕" * 40, ""])
def test_lines_are_folded_between_characters(text: str) -> None:
    content = folded(text)
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= LIMIT for line in lines)
    assert all(line.decode("utf-8") is not None for line in lines)  # each line is whole characters
    assert b"".join([lines[0], *(line[1:] for line in lines[1:])]).decode() == text
    assert all(line[:1] == b" " for line in lines[1:])


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])), st.text("\\;,\nnN"))
def test_escaping_comes_back(text: str, signs: str) -> None:
    whole = text + signs
    assert unescaped(escaped(whole)) == whole
    parts = [text, signs, whole]
    assert [unescaped(part) for part in split_at(";".join(map(escaped, parts)), ";")] == parts
    assert "\n" not in escaped(whole)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_no_text_breaks_a_calendar(text: str) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        out = Path(folder) / "a.ics"
        write_calendar(out, text, [Event("1", date(2026, 1, 1), text, text)], NOW)
        [event] = parsed(out.read_bytes())
    kept = "".join(c for c in text.replace("\r\n", "\n") if c in "\t\n" or not (ord(c) < 32 or ord(c) == 127))
    assert event["SUMMARY"] == kept
