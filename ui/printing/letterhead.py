"""What all papers have in common: title, shop and day above, privacy, who and when, and the page's number below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ui import formats
from ui.language import language, tr
from ui.printing.sheet import BOLD, FIRM, HAIR, HEIGHT, LEFT, MARGIN, RIGHT, Mark, Rule, Strip, Text
from ui.printing.typeset import fitted, width

LARGE = 1.3
"""大字版: everything to read is so much larger."""

HEADING = 12.0  # points: the titles of groups
_GAP = 14.0
_LINE_GAP = 26.0  # room for handwriting


@dataclass(frozen=True, slots=True)
class Issue:
    """What is printed when, by whom: `shop` and `who` may be empty. `scale` is 1.0 or LARGE."""

    title: str
    shop: str
    who: str
    at: datetime
    scale: float = 1.0


def right_of(words: str, right: float, y: float, size: float, bold: bool = False) -> Text:
    """Words that end at `right`."""
    return Text(right - width(words, size, bold), y, words, size, bold)


def masthead(issue: Issue) -> Strip:
    """Title at the left, shop and day with its lunar day and solar term at the right, a strong line below."""
    day = ("　" if language().startswith("zh") else "   ").join(formats.long_day(issue.at.date()))
    right = [right_of(day, RIGHT, 25.0, 9.5)]
    title_end = LEFT + width(issue.title, 20, bold=True) + _GAP
    if issue.shop:
        shop, size = fitted(issue.shop, 11.5, RIGHT - title_end, bold=True)
        right += [
            right_of(line, RIGHT, 12.0 - (len(shop) - 1 - number) * 13, size, bold=True)
            for number, line in enumerate(shop)
        ]
    return Strip(
        36.0, (Text(LEFT, 22.0, issue.title, 20, bold=True), *right, Rule(LEFT, 36.0, RIGHT - LEFT, BOLD))
    )  # fmt: skip


def group_title(words: str, count: str, scale: float, *, again: bool) -> Strip:
    """The title of a group and how many are in it; `again`: the group began on a page before."""
    size = HEADING * scale
    shown = tr("{title}（续）", title=words) if again else words
    marks: list[Mark] = [Text(LEFT, 21.0 * scale, shown, size, bold=True)]
    if count and not again:
        marks.append(Text(LEFT + width(shown, size, bold=True) + 8 * scale, 21.0 * scale, count, 10 * scale))
    return Strip(27.0 * scale, tuple(marks))


def writing_lines(title: str, room: float, scale: float) -> Strip | None:
    """A title and lines to write on, down to the foot; None when there is no room for a line."""
    base = 27.0 * scale
    first = base + 35.0
    count = int((room - 8.0 - first) // _LINE_GAP) + 1
    if count < 1:
        return None
    rules = (Rule(LEFT, first + number * _LINE_GAP, RIGHT - LEFT) for number in range(count))
    return Strip(room, (Text(LEFT, base, title, HEADING * scale, bold=True), *rules))


def foot(issue: Issue, number: int, count: int) -> Iterator[Mark]:
    """The foot of page `number` of `count`."""
    y = HEIGHT - MARGIN
    yield Rule(LEFT, y, RIGHT - LEFT, HAIR)
    at = formats.clock(issue.at)
    printed = tr("{who} {time} 打印", who=issue.who, time=at) if issue.who else tr("{time} 打印", time=at)
    page = tr("第 {page} 页，共 {n} 页", n=count, page=number)
    right = right_of(page, RIGHT, y + 14.5, 8.5)
    words = "   ".join((tr("含客户隐私，用完请销毁。"), tr("熟客簿"), printed))
    found, size = fitted(words, 8.5, right.x - LEFT - _GAP)
    yield Text(LEFT, y + 14.5, found[0], size)
    for line, rest in enumerate(found[1:], start=1):
        yield Text(LEFT, y + 14.5 + line * 10.5, rest, size)
    yield right


def line_under(y: float) -> Rule:
    """The line under the heads of columns."""
    return Rule(LEFT, y, RIGHT - LEFT, FIRM)
