"""One typed line as something to do: 下周三 回访张国强. Whatever the line says, it becomes a follow-up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from core.notes.model import NoteKind
from core.notes.reader import read_note
from core.terms import FollowupKind


@dataclass(frozen=True, slots=True)
class Task:
    """`who`: the words that name the customer, `text`: what to do, `due`: by when; None where the line does not say."""

    who: str | None
    text: str | None
    due: date | None
    kind: FollowupKind = FollowupKind.OWN


def read_task(line: str, today: date, is_name: Callable[[str], bool] | None = None) -> Task:
    """Read the line as `read_note` does. A phone names the customer when nobody else is named; a promise stays one."""
    reading = read_note(line, today, is_name)
    who = reading.who or next((item.text for item in reading.items if item.kind is NoteKind.PHONE), None)
    text = "，".join(item.text for item in reading.items if item.text and item.text != who)
    promised = any(item.kind is NoteKind.PROMISE for item in reading.items)
    return Task(
        who=who,
        text=text or None,
        due=next((item.date for item in reading.items if item.date is not None), None),
        kind=FollowupKind.PROMISE if promised else FollowupKind.OWN,
    )
