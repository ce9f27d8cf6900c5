"""One typed line as something to do: 下周三 回访张国强, 每月 让小陈 问候王姐. Whatever it says becomes a follow-up."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date

from core.notes.again import find_repeat
from core.notes.doers import find_doer
from core.notes.model import NoteKind
from core.notes.reader import read_note
from core.repeating import Repeat
from core.terms import FollowupKind

_APART = re.compile(r"(?<=\d)\s+(?=[个天周月日号年点])|(?<=月)\s+(?=\d+\s*[日号])")
"""Spaces within a day or a number: 1 月 3 日, 3 个月."""
_PROMISED = re.compile(r"(?:答应|承诺|许诺)了?[她他]?")
_GIVEN = re.compile(
    r"(?:^|(?<=[\s，,天日号上早午晚一二三四五六]))(?:答应|承诺|许诺)(?:了|的)?[她他]?(?![没吗不过了])\s*"
    r"|(?:^|(?<=\s))(?:(?:we|i)\s+)?promised\s+",
    re.IGNORECASE,
)
"""That it was promised, said beside who, when and what."""
_BEFORE = re.compile(r"^to\s+", re.IGNORECASE)
_DANGLING = re.compile(r"(?<=[一-鿿])[给向]$|\s+(?:to|for)$")
"""What is left behind the words when the name after it went: 送样品给."""
_LOOKED_THROUGH = 40


@dataclass(frozen=True, slots=True)
class Task:
    """`who`: the words that name the customer, `text`: what to do, `due`: by when, `staff`: who does it, `repeat`: how
    often again; None where the line does not say. What comes again is due after one such time, unless a day is told."""

    who: str | None
    text: str | None
    due: date | None
    kind: FollowupKind = FollowupKind.OWN
    staff: str | None = None
    repeat: Repeat | None = None


def read_task(
    line: str, today: date, is_name: Callable[[str], bool] | None = None, staff: Collection[str] = ()
) -> Task:
    """Read the line as `read_note` does. A phone names the customer when nobody else is named; a promise stays one,
    wherever the line says so. `staff`: the names of those who work in the shop."""
    without = _GIVEN.sub(" ", line, count=1).strip()
    if without != line.strip():
        task = _read(without, today, is_name, staff)
        if task.who is not None and task.text is not None:
            return replace(task, kind=FollowupKind.PROMISE, text=_BEFORE.sub("", task.text))
    return _read(line, today, is_name, staff)


def _read(line: str, today: date, is_name: Callable[[str], bool] | None, staff: Collection[str]) -> Task:
    repeat, rest = find_repeat(_APART.sub("", line))
    doer, rest = find_doer(rest, staff, is_name)
    reading = read_note(rest, today, is_name)
    who = reading.who or next((item.text for item in reading.items if item.kind is NoteKind.PHONE), None)
    words = [item.text for item in reading.items if item.text and item.text != who]
    promised = any(item.kind is NoteKind.PROMISE for item in reading.items) or any(map(_PROMISED.fullmatch, words))
    text: str | None = "，".join(one for one in words if not _PROMISED.fullmatch(one)) or None
    if who is None and text is not None and is_name is not None:
        who, text = _named_within(text, is_name)
    due = next((item.date for item in reading.items if item.date is not None), None)
    return Task(
        who=who,
        text=_DANGLING.sub("", text) or None if text else None,
        due=repeat.after(today) if due is None and repeat is not None else due,
        kind=FollowupKind.PROMISE if promised else FollowupKind.OWN,
        staff=doer,
        repeat=repeat,
    )


def _named_within(text: str, is_name: Callable[[str], bool]) -> tuple[str | None, str]:
    """A customer the book knows, anywhere in the words: 问候周雅琴. Her name stays where the words need it."""
    run = text[:_LOOKED_THROUGH]
    for start, length in ((start, length) for start in range(len(run) - 1) for length in (4, 3, 2)):
        name = run[start : start + length]
        if len(name) == length and re.fullmatch(r"[一-鿿]+", name) and is_name(name):
            after = text[start + length :]
            return name, text if re.match(r"[一-鿿]", after) else f"{text[:start]}{after}".strip(" ，")
    return None, text
