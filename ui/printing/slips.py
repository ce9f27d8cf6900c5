"""Slips of the 80 mm roll for kitchen and rooms: one a party, cut after each, or one of everything by kind.

Everything is laid out in the dots of such a printer (203 an inch, 576 on the 72 mm it can print) and becomes points at
the end. Sizes, in dots: time 46, name 38, place 28, allergy 36 in white on a black bar, things 30 with a box, foot 22.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from core.people import VisitRow
from core.preparations import by_kind
from core.terms import FeedbackKind, PreferenceKind
from core.visits import LastTime
from ui import formats
from ui.language import language, tr
from ui.printing.letterhead import Issue
from ui.printing.sheet import Bar, Box, Mark, Page, Paper, Rule, Text
from ui.printing.typeset import lines, width
from ui.printing.visit_facts import harm_words
from ui.thing_words import for_whom, thing_words
from ui.wording import visit_wishes

DOT = 72 / 203  # points
PAPER = 640  # dots: 80 mm
LEFT, RIGHT = 32, 608  # of the 72 mm in its middle
_ROOM = RIGHT - LEFT
_TITLE, _HEAD, _TIME, _NAME, _PLACE, _HARM, _TABOO, _THING, _SAID, _FOOT = 36, 24, 46, 38, 28, 36, 32, 30, 26, 22
_BOX, _BOX_GAP = 24, 12
_DASH = 2  # strength of the dashed lines
_BETWEEN = 20  # the least gap between words at the left and at the right


class _Slip:
    """A strip that grows downwards; `y` is its end so far, in dots. `scale` enlarges what is read."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.y = 30.0
        self._marks: list[Mark] = []

    def line(self, words: str, size: float, x: float = LEFT, *, bold: bool = False, white: bool = False) -> None:
        """One line of words on the base line `y`."""
        self._marks.append(Text(x * DOT, self.y * DOT, words, size * DOT, bold, white))

    def right(self, words: str, size: float) -> None:
        self.line(words, size, RIGHT - _wide(words, size))

    def middle(self, words: str, size: float, *, bold: bool = False) -> None:
        """Words in the middle, in as many lines as they need."""
        for found in _lines(words, size, _ROOM, bold=bold):
            self.y += size * 1.25
            self.line(found, size, LEFT + (_ROOM - _wide(found, size, bold=bold)) / 2, bold=bold)

    def text(self, words: str, size: float, step: float, x: float = LEFT, *, bold: bool = False) -> None:
        """Words from `x` to the right edge, wrapped; `step` dots from line to line."""
        for found in _lines(words, size, RIGHT - x, bold=bold):
            self.y += step
            self.line(found, size, x, bold=bold)

    def dashes(self, above: float, below: float) -> None:
        self.y += above
        self._marks.append(Rule(LEFT * DOT, self.y * DOT, _ROOM * DOT, _DASH * DOT, dashed=True))
        self.y += below

    def bar(self, words: str) -> None:
        """White on black, over the whole width."""
        size, pad = _HARM * self.scale, 16 * self.scale
        sign = width("！ ", size * DOT, bold=True) / DOT
        found = _lines(words, size, _ROOM - 2 * pad - sign, bold=True)
        step = size * 1.28
        height = step * len(found) + 14 * self.scale
        self._marks.append(Bar(LEFT * DOT, self.y * DOT, _ROOM * DOT, height * DOT))
        top = self.y
        for number, line in enumerate(found):
            self.y = top + 7 * self.scale + step * number + size * 1.0
            if number == 0:
                self.line("！", size, LEFT + pad, bold=True, white=True)
            self.line(line, size, LEFT + pad + sign, bold=True, white=True)
        self.y = top + height

    def thing(self, words: str, *, ticked: bool, bold: bool = False, under: str = "") -> None:
        """□ and what to make ready, wrapped beside its box."""
        size = _THING * self.scale
        side, x = _BOX * self.scale, LEFT + 2 + (_BOX + _BOX_GAP) * self.scale
        top = self.y + 46 * self.scale
        self._marks.append(Box((LEFT + 2) * DOT, (top - side + 2) * DOT, side * DOT, ticked, square=True))
        for number, found in enumerate(_lines(words, size, RIGHT - x, bold=bold)):
            self.y = top + number * size * 1.25
            self.line(found, size, x, bold=bold)
        if under:
            self.text(under, _FOOT * self.scale, 29 * self.scale, x)

    def page(self) -> tuple[Page, tuple[float, float]]:
        """The marks, and the size of the paper in points."""
        return tuple(self._marks), (PAPER * DOT, (self.y + 26) * DOT)


def _lines(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    if words and _wide(words, size, bold=bold) <= room:
        return [words]  # as they are: the wide gap between two facts is wanted
    return lines(words, size * DOT, room * DOT, bold)


def _wide(words: str, size: float, *, bold: bool = False) -> float:
    return width(words, size * DOT, bold) / DOT


def _gap() -> str:
    return "　" if language().startswith("zh") else "   "


def set_slips(visits: Sequence[VisitRow], issue: Issue, last_times: Mapping[int, LastTime]) -> Paper:
    """One slip a party, in order of time. Without a visit one that says so."""
    made = [_slip(visit, issue, last_times.get(visit.customer_id)) for visit in visits] or [_nobody(issue)]
    return Paper(issue.title, len(visits), tuple(page for page, _ in made), tuple(size for _, size in made))


def set_kinds_slip(visits: Sequence[VisitRow], issue: Issue) -> Paper:
    """One slip for each day: what hurts whom, then everything to make ready by kind."""
    made = [
        _kinds(list(found), issue) for _, found in groupby(visits, key=lambda visit: visit.day)
    ] or [_nobody(issue)]  # fmt: skip
    return Paper(issue.title, len(visits), tuple(page for page, _ in made), tuple(size for _, size in made))


def _head(slip: _Slip, issue: Issue, title: str, day: str) -> None:
    slip.middle(title, _TITLE, bold=True)
    slip.middle(_gap().join(part for part in (issue.shop, day) if part), _HEAD)
    slip.dashes(17, 0)


def _day(visit: VisitRow) -> str:
    return f"{formats.month_day(visit.day)} {formats.weekday(visit.day)}"


def _slip(visit: VisitRow, issue: Issue, last: LastTime | None) -> tuple[Page, tuple[float, float]]:
    slip, scale = _Slip(issue.scale), issue.scale
    _head(slip, issue, tr("到店备单"), _day(visit))
    when = formats.clock(visit.at) or (tr("入住") if visit.nights else tr("全天"))
    slip.y += 62 * scale
    _both(slip, when, _TIME * scale, visit.place or "")
    _name(slip, visit)
    for words in (tr("，").join(visit_wishes(visit)), visit.note or ""):
        slip.text(words, _PLACE * scale, 40 * scale)
    slip.y += 18 * scale
    _harms(slip, visit, "")
    slip.y += 2 * scale
    for prep in visit.prepare:
        slip.thing(formats.whose(prep), ticked=prep.ready or visit.ready)
    if not visit.prepare:
        slip.text(tr("没有要备的"), _THING * scale, 46 * scale)
    slip.dashes(26 * scale, 2)
    _foot(slip, issue, last)
    return slip.page()


def _both(slip: _Slip, words: str, size: float, place: str) -> None:
    """Big bold words at the left, the place at the right of the same line, or below when there is no room."""
    slip.line(words, size, bold=True)
    room = _ROOM - _wide(words, size, bold=True) - _BETWEEN
    small = _PLACE * slip.scale
    if place and _wide(place, small) <= room:
        slip.right(place, small)
    else:
        slip.text(place, small, 40 * slip.scale)


def _name(slip: _Slip, visit: VisitRow) -> None:
    """The name in as many lines as it needs, party and purpose at the right of the last one if they fit."""
    size, scale = _NAME * slip.scale, slip.scale
    found = _lines(visit.customer, size, _ROOM, bold=True)
    slip.y += 10 * scale
    for number, name in enumerate(found):
        slip.y += (46 if number == 0 else 44) * scale
        if number < len(found) - 1:
            slip.line(name, size, bold=True)
    beside = _gap().join(part for part in (_party(visit), visit.service or "", visit.purpose or "") if part)
    _both(slip, found[-1], size, beside)


def _party(visit: VisitRow) -> str:
    return tr("{count} 位", count=visit.party) if visit.party else ""


def _harms(slip: _Slip, visit: VisitRow, who: str) -> None:
    """What hurts, worst first: allergies in white on black, the rest in bold. `who` stands in front."""
    for avoided in visit.avoid:
        words = f"{who} {harm_words(avoided)}".strip()
        if avoided.kind is PreferenceKind.ALLERGY:
            slip.bar(words)
            slip.y += 6 * slip.scale
        else:
            slip.text(words, _TABOO * slip.scale, 42 * slip.scale, bold=True)


def _foot(slip: _Slip, issue: Issue, last: LastTime | None) -> None:
    scale = slip.scale
    if last is not None:
        slip.text(_last_words(last), _SAID * scale, 36 * scale)
    at = formats.clock(issue.at)
    printed = tr("{who} {time} 打印", who=issue.who, time=at) if issue.who else tr("{time} 打印", time=at)
    slip.text(_gap().join((printed, tr("阅后销毁"))), _FOOT, 34)


def _last_words(last: LastTime) -> str:
    """上次 11-08：夸过东坡肉."""
    day = f"{last.day:%m-%d}" if language().startswith("zh") else formats.month_day(last.day)
    if last.kind is None:
        return tr("上次 {day}：{words}", day=day, words=last.words) if last.words else tr("上次 {day}", day=day)
    words = {
        FeedbackKind.PRAISE: tr("夸过：{words}", words=last.words),
        FeedbackKind.COMPLAINT: tr("提过意见：{words}", words=last.words),
        FeedbackKind.SUGGESTION: tr("建议过：{words}", words=last.words),
    }[last.kind]
    return tr("上次 {day} {words}", day=day, words=words)


def _kinds(visits: Sequence[VisitRow], issue: Issue) -> tuple[Page, tuple[float, float]]:
    slip, scale = _Slip(issue.scale), issue.scale
    _head(slip, issue, tr("备货清单"), _day(visits[0]))
    slip.y += 16 * scale
    for visit in visits:
        if visit.avoid:
            _harms(slip, visit, " ".join(part for part in (formats.clock(visit.at), visit.customer) if part))
    things = by_kind(visits)
    for thing in things:
        slip.thing(thing_words(thing), ticked=thing.ready, bold=True, under=for_whom(thing))
        slip.y += 4 * scale
    if not things:
        slip.text(tr("没有要备的"), _THING * scale, 46 * scale)
    slip.dashes(26 * scale, 2)
    _foot(slip, issue, None)
    return slip.page()


def _nobody(issue: Issue) -> tuple[Page, tuple[float, float]]:
    slip = _Slip(issue.scale)
    today = issue.at.date()
    _head(slip, issue, tr("到店备单"), f"{formats.month_day(today)} {formats.weekday(today)}")
    slip.text(tr("没有约好的客人"), _THING * issue.scale, 50 * issue.scale)
    slip.dashes(26 * issue.scale, 2)
    _foot(slip, issue, None)
    return slip.page()
