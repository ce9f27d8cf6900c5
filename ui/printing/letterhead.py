"""What all papers have in common: title, shop and day above, privacy, who and when, and the page's number below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ui import formats
from ui.language import language, tr
from ui.printing.sheet import A4, BOLD, FIRM, HAIR, Form, Mark, Rule, Strip, Text
from ui.printing.typeset import fitted, lines, width

LARGE = 1.3
"""大字版: everything to read is so much larger."""

HEADING = 12.0  # points: the titles of groups
_TITLE, _SHOP, _DAY, _FOOT = 20.0, 11.5, 9.5, 8.5
_GAP = 14.0
_LINE_GAP = 26.0  # room for handwriting


@dataclass(frozen=True, slots=True)
class Issue:
    """What is printed when, by whom, on what: `shop` and `who` may be empty. `scale`: how large everything to read is,
    beside the sizes of A4. `business`: for a partner or a bank, who need no lunar day."""

    title: str
    shop: str
    who: str
    at: datetime
    scale: float = 1.0
    form: Form = A4
    business: bool = False


def right_of(words: str, right: float, y: float, size: float, bold: bool = False) -> Text:
    """Words that end at `right`."""
    return Text(right - width(words, size, bold), y, words, size, bold)


def masthead(issue: Issue) -> Strip:
    """Title at the left, shop and day with its lunar day and solar term at the right, a strong line below."""
    form, share = issue.form, issue.form.share
    size = _TITLE * share
    title_end = form.left + width(issue.title, size, bold=True) + _GAP
    room = form.right - title_end
    shop, shop_size = fitted(issue.shop, _SHOP * share, room, bold=True) if issue.shop else ([], 0.0)
    first, *more = formats.long_day(issue.at.date())[: 1 if issue.business else None]
    day, day_size = fitted(gap().join((first, *more)), _DAY * share, room)
    if len(day) > 1 and all(width(words, day_size) <= room for words in (first, gap().join(more))):
        day = [first, gap().join(more)]  # broken between two facts, not within one
    y, marks = 12.0 * share, list[Mark]()
    for line in shop:
        marks.append(right_of(line, form.right, y, shop_size, bold=True))
        y += 13.0 * share
    y = max(y, 25.0 * share)
    for line in day:
        marks.append(right_of(line, form.right, y, day_size))
        y += 13.0 * share
    y -= 2.0 * share
    title = Text(form.left, y - 14.0 * share, issue.title, size, bold=True)
    return Strip(y, (title, *marks, Rule(form.left, y, form.room, BOLD)))


def gap() -> str:
    """Between two facts on one line."""
    return "　" if language().startswith("zh") else "   "


def summary_line(issue: Issue, words: str, signed: bool = True) -> Strip:
    """How much stands in the list, and at the right a line for whoever is in charge of it."""
    form, scale, size = issue.form, issue.scale, 10 * issue.scale
    blank, who = 60.0, tr("负责人：")
    room = form.room - (width(who, size) + blank + _GAP if signed else 0)
    y, marks = 18.0 * scale, list[Mark]()
    if signed:
        marks = [
            right_of(who, form.right - blank - 2, y, size),
            Rule(form.right - blank, y + 2, blank, HAIR),
        ]
    found = lines(words, size, room)
    marks += [Text(form.left, y + number * 14 * scale, line, size) for number, line in enumerate(found)]
    return Strip(y + max(len(found) - 1, 0) * 14 * scale + 4 * scale, tuple(marks))


def group_title(issue: Issue, words: str, count: str = "", *, again: bool = False) -> Strip:
    """The title of a group and how many are in it; `again`: the group began on a page before."""
    scale, left = issue.scale, issue.form.left
    size = HEADING * scale
    shown = tr("{title}（续）", title=words) if again else words
    found = lines(shown, size, issue.form.room, bold=True)
    y, marks = 21.0 * scale, list[Mark]()
    for number, line in enumerate(found):
        y += 16 * scale if number else 0
        marks.append(Text(left, y, line, size, bold=True))
    if count and not again:
        beside = left + width(found[-1], size, bold=True) + 8 * scale
        marks += [Text(beside, y, count, 10 * scale)] if beside + width(count, 10 * scale) <= issue.form.right else []
    return Strip(y + 6.0 * scale, tuple(marks))


def writing_lines(issue: Issue, title: str, room: float) -> Strip | None:
    """A title and lines to write on, down to the foot; None when there is no room for a line."""
    form = issue.form
    base = 27.0 * issue.scale
    first = base + 35.0
    count = int((room - 8.0 - first) // _LINE_GAP) + 1
    if count < 1:
        return None
    rules = (Rule(form.left, first + number * _LINE_GAP, form.room) for number in range(count))
    return Strip(room, (Text(form.left, base, title, HEADING * issue.scale, bold=True), *rules))


def line_under(issue: Issue, y: float) -> Rule:
    """The line under the heads of columns."""
    return Rule(issue.form.left, y, issue.form.room, FIRM)


# --- the foot ---------------------------------------------------------------------------------------------------------


def printed_by(issue: Issue) -> str:
    """小陈 11:24 打印."""
    at = formats.clock(issue.at)
    return tr("{who} {time} 打印", who=issue.who, time=at) if issue.who else tr("{time} 打印", time=at)


def bottom(issue: Issue) -> float:
    """Nothing of a list comes lower: the foot stands below."""
    return _foot_line(issue, _foot_words(issue)[0]) - 8


def _foot_words(issue: Issue) -> tuple[list[str], float]:
    """In lines, and their size."""
    words = "   ".join((tr("含客户隐私，用完请销毁。"), tr("熟客簿"), printed_by(issue)))
    size = _FOOT * issue.form.share
    room = issue.form.room - width(tr("第 {page} 页，共 {n} 页", n=888, page=888), size) - _GAP
    return fitted(words, size, room)


def _foot_line(issue: Issue, found: list[str]) -> float:
    """The foot is in the lower margin; a very long name makes it begin higher up."""
    return issue.form.height - issue.form.margin - (len(found) - 1) * 10.5 * issue.form.share


def foot(issue: Issue, number: int, count: int) -> Iterator[Mark]:
    """The foot of page `number` of `count`."""
    form, share = issue.form, issue.form.share
    found, size = _foot_words(issue)
    y = _foot_line(issue, found)
    yield Rule(form.left, y, form.room, HAIR)
    y += 14.5 * share
    for line, words in enumerate(found):
        yield Text(form.left, y + line * 10.5 * share, words, size)
    yield right_of(tr("第 {page} 页，共 {n} 页", n=count, page=number), form.right, y, _FOOT * share)
