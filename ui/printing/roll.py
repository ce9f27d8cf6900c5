"""Strips of a receipt roll, 80 or 58 mm wide.

Everything is laid out in the dots of such a printer (203 an inch: 576 on the 72 mm, 384 on the 48 mm it can print) and
becomes points at the end. Sizes, in dots: time 46, name 38, place 28, allergy 36 in white on a black bar, things 30
with a box, foot 22.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ui.language import tr
from ui.printing.letterhead import Issue, gap, printed_by
from ui.printing.sheet import Bar, Box, Mark, Page, Paper, Rule, Size, Text
from ui.printing.typeset import lines, width

DOT = 72 / 203  # points
TITLE, HEAD, TIME, NAME, PLACE, HARM, TABOO, THING, SAID, FOOT = 36, 24, 46, 38, 28, 36, 32, 30, 26, 22
_BOX, _BOX_GAP = 24, 12
_DASH = 2  # strength of the dashed lines
_BETWEEN = 20  # the least gap between words at the left and at the right
_END = 26  # below the last line
_LONGEST = 2370  # dots: 297 mm, longer paper is no driver's standard; a list goes on on a further slip


@dataclass(frozen=True, slots=True)
class Roll:
    """`paper`, `room`: the width of the paper and of what is printed in its middle, in dots. `share`: how large words
    are, beside those of the 80 mm."""

    paper: int
    room: int
    share: float = 1.0

    @property
    def left(self) -> float:
        return (self.paper - self.room) / 2


ROLL80 = Roll(640, 576)
ROLL58 = Roll(464, 384, 0.85)


class Slip:
    """A strip that grows downwards; `y` is its end so far, in dots. `scale` enlarges what is read; `x` of words counts
    from the left edge of what the printer can print."""

    def __init__(self, roll: Roll, scale: float, y: float = 30.0) -> None:
        self.roll = roll
        self.scale = scale * roll.share
        self.room = float(roll.room)
        self.y = y
        self._left = roll.left
        self._marks: list[Mark] = []

    def line(self, words: str, size: float, x: float = 0.0, *, bold: bool = False, white: bool = False) -> None:
        """One line of words on the base line `y`."""
        self._marks.append(Text((self._left + x) * DOT, self.y * DOT, words, size * DOT, bold, white))

    def right(self, words: str, size: float) -> None:
        self.line(words, size, self.room - wide(words, size))

    def both(self, words: str, size: float, beside: str, small: float) -> None:
        """Big bold words at the left, others at the right of the same line, or below when there is no room."""
        self.line(words, size, bold=True)
        room = self.room - wide(words, size, bold=True) - _BETWEEN
        if beside and wide(beside, small) <= room:
            self.right(beside, small)
        else:
            self.text(beside, small, small * 1.43)

    def middle(self, words: str, size: float, *, bold: bool = False) -> None:
        """Words in the middle, in as many lines as they need."""
        for found in lines_of(words, size, self.room, bold=bold):
            self.y += size * 1.25
            self.line(found, size, (self.room - wide(found, size, bold=bold)) / 2, bold=bold)

    def text(self, words: str, size: float, step: float, x: float = 0.0, *, bold: bool = False) -> None:
        """Words from `x` to the right edge, wrapped; `step` dots from line to line."""
        for found in lines_of(words, size, self.room - x, bold=bold):
            self.y += step
            self.line(found, size, x, bold=bold)

    def dashes(self, above: float, below: float) -> None:
        self.y += above
        self._marks.append(Rule(self._left * DOT, self.y * DOT, self.room * DOT, _DASH * DOT, dashed=True))
        self.y += below

    def bar(self, words: str) -> None:
        """White on black, over the whole width."""
        size, pad = HARM * self.scale, 16 * self.scale
        sign = width("！ ", size * DOT, bold=True) / DOT
        found = lines_of(words, size, self.room - 2 * pad - sign, bold=True)
        step = size * 1.28
        height = step * len(found) + 14 * self.scale
        self._marks.append(Bar(self._left * DOT, self.y * DOT, self.room * DOT, height * DOT))
        top = self.y
        for number, line in enumerate(found):
            self.y = top + 7 * self.scale + step * number + size * 1.0
            if number == 0:
                self.line("！", size, pad, bold=True, white=True)
            self.line(line, size, pad + sign, bold=True, white=True)
        self.y = top + height

    def thing(self, words: str, *, ticked: bool, bold: bool = False, under: str = "", beside: str = "") -> None:
        """□ and what to make ready, wrapped beside its box. `beside`: small at the right of its last line, or below."""
        size = THING * self.scale
        side, x = _BOX * self.scale, 2 + (_BOX + _BOX_GAP) * self.scale
        top = self.y + 46 * self.scale
        self._marks.append(Box((self._left + 2) * DOT, (top - side + 2) * DOT, side * DOT, ticked, square=True))
        for number, found in enumerate(lines_of(words, size, self.room - x, bold=bold)):
            self.y = top + number * size * 1.25
            self.line(found, size, x, bold=bold)
        small = SAID * self.scale
        if beside and wide(words, size, bold=bold) + _BETWEEN + wide(beside, small) <= self.room - x:
            self.right(beside, small)
        elif beside:
            self.text(beside, small, small * 1.35, x)
        if under:
            self.text(under, FOOT * self.scale, 29 * self.scale, x)

    def page(self) -> tuple[Page, Size]:
        """The marks, and the size of the paper in points."""
        return tuple(self._marks), (self.roll.paper * DOT, (self.y + _END) * DOT)


def lines_of(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    if words and wide(words, size, bold=bold) <= room:
        return [words]  # as they are: the wide gap between two facts is wanted
    return lines(words, size * DOT, room * DOT, bold)


def wide(words: str, size: float, *, bold: bool = False) -> float:
    return width(words, size * DOT, bold) / DOT


def head_of(slip: Slip, issue: Issue, title: str, day: str) -> None:
    slip.middle(title, TITLE * min(slip.roll.share, 1.0), bold=True)
    slip.middle(gap().join(part for part in (issue.shop, day) if part), HEAD)
    slip.dashes(17, 0)


def foot_of(slip: Slip, issue: Issue) -> None:
    slip.text(gap().join((printed_by(issue), tr("阅后销毁"))), FOOT, 34)


class RollFlow:
    """A list on slips: as long as it is, but a row is never cut and no slip is longer than a page of A4."""

    def __init__(self, issue: Issue, roll: Roll, about: str) -> None:
        self._issue, self._roll, self._about = issue, roll, about
        self._pages: list[tuple[Page, Size]] = []
        self._slip = self._begin()
        self._rows = 0

    def _begin(self) -> Slip:
        slip = Slip(self._roll, self._issue.scale)
        head_of(slip, self._issue, self._issue.title, self._about)
        return slip

    def group(self, title: str, rows: Sequence[Callable[[Slip], None]]) -> None:
        """Rows under their title, each drawn by a function; the title is repeated on the next slip."""
        for number, draw in enumerate(rows):

            def titled(slip: Slip, draw: Callable[[Slip], None] = draw, first: bool = number == 0) -> None:
                words = title if first else tr("{title}（续）", title=title)
                if title:
                    slip.text(words, TABOO * slip.scale, 54 * slip.scale, bold=True)
                draw(slip)

            self._put(titled if number == 0 else draw, titled)

    def _put(self, draw: Callable[[Slip], None], again: Callable[[Slip], None]) -> None:
        """Draw a row, on a new slip (`again`: with the title of its group) when this one would become too long."""
        trial = Slip(self._roll, self._issue.scale, 0.0)
        draw(trial)
        if self._rows and self._slip.y + trial.y + 70 + _END > _LONGEST:
            self._cut()
            again(self._slip)
        else:
            draw(self._slip)
        self._rows += 1

    def about(self, words: str) -> None:
        """How much stands in the list, under the head."""
        if words:
            self._slip.text(words, SAID * self._slip.scale, 40 * self._slip.scale)

    def say(self, words: str) -> None:
        self._slip.text(words, THING * self._slip.scale, 50 * self._slip.scale)

    def _cut(self) -> None:
        self._end()
        self._slip = self._begin()
        self._rows = 0

    def _end(self) -> None:
        self._slip.dashes(26 * self._slip.scale, 2)
        foot_of(self._slip, self._issue)
        self._pages.append(self._slip.page())

    def finish(self, rows: int) -> Paper:
        self._end()
        pages, sizes = zip(*self._pages, strict=True)
        return Paper(self._issue.title, rows, tuple(pages), tuple(sizes), is_roll=True)
