"""Envelopes and cards, one for each customer.

An envelope in Chinese: the address above at the left, who gets it large in the middle, who sends it below at the right
(the way of horizontal Chinese envelopes); elsewhere the sender above at the left, the others right of the middle.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.people import CustomerRow
from ui.language import language, tr
from ui.printing.addressed import Addressee, Block, Said, fit, pieces
from ui.printing.letterhead import Issue
from ui.printing.options import Card, Envelope
from ui.printing.sheet import MM, LeftOut, Mark, Page, Paper, Size, Text, moved
from ui.printing.typeset import width
from ui.printing.wishes import Wish

ENVELOPES: dict[Envelope, Size] = {
    Envelope.DL: (220 * MM, 110 * MM),
    Envelope.C6: (162 * MM, 114 * MM),
    Envelope.C5: (229 * MM, 162 * MM),
}
CARDS: dict[Card, Size] = {Card.A6: (148 * MM, 105 * MM), Card.A5: (210 * MM, 148 * MM)}

_SIDE = 12 * MM
_NAME, _ADDRESS, _SENDER = 20.0, 13.0, 10.0  # sizes in points
_LEAST = 8.0
"""What the post, and old eyes, can still read."""
_LARGE = {Envelope.DL: 1.0, Envelope.C6: 0.8, Envelope.C5: 1.2}
"""How large words are on an envelope, beside those sizes."""
_WISH = 17.0

def set_envelopes(
    found: Sequence[Addressee], issue: Issue, envelope: Envelope, sender: str, *, phones: bool
) -> Paper:
    """One page an envelope. `sender`: lines below or above; who is left out is told in `Paper.left_out`."""
    size = ENVELOPES[envelope]
    large = issue.scale * _LARGE[envelope]

    def one(who: Addressee) -> Block | None:
        return _front(who, size, sender, large, phones=phones)

    made, out = pieces(found, one, tr("地址太长，这种信封印不下"))
    return _paper(issue, [block.marks for _who, block in made], size, out)


def _front(who: Addressee, size: Size, sender: str, large: float, *, phones: bool) -> Block | None:
    wide, high = size
    zones: list[tuple[list[Said], Size, Size, float, bool]]  # texts, corner, room, largest size, flush right
    if language().startswith("zh"):
        zones = [
            ([Said(who.address)], (_SIDE + 6 * MM, high * 0.2), (wide * 0.74, high * 0.24), _ADDRESS * large, False),
            (
                [Said(who.addressed, bold=True, stands=0.5), Said(who.phone if phones else "", 0.6, stands=0.5)],
                (_SIDE, high * 0.46), (wide - 2 * _SIDE, high * 0.28), _NAME * large, False,
            ),
            ([Said(sender)], (wide * 0.5, high * 0.76), (wide * 0.5 - _SIDE, high * 0.18), _SENDER * large, True),
        ]  # fmt: skip
    else:
        to = [Said(who.addressed, 1.1, bold=True), Said(who.address), Said(who.phone if phones else "", 0.85)]
        zones = [
            ([Said(sender)], (_SIDE, high * 0.1), (wide * 0.45, high * 0.22), _SENDER * large, False),
            (to, (wide * 0.42, high * 0.44), (wide * 0.58 - _SIDE, high * 0.46), _ADDRESS * large, False),
        ]
    marks: list[Mark] = []
    for texts, (x, y), room, largest, to_the_right in zones:
        block = fit(texts, room, largest, least=_LEAST)
        if block is None:
            return None
        marks += _placed(block, x, y, room[0] if to_the_right else None)
    return Block(tuple(marks), high)


def _placed(block: Block, x: float, y: float, flush: float | None) -> list[Mark]:
    """The block at its place; `flush`: its widest line ends at the right of a room so wide."""
    if flush is not None and block.marks:
        x += flush - max(width(mark.words, mark.size, mark.bold) for mark in block.marks if isinstance(mark, Text))
    return moved(block.marks, y, x)


def set_cards(
    found: Sequence[Addressee], issue: Issue, card: Card, words: Wish, allowed: Callable[[CustomerRow], bool]
) -> Paper:
    """One page a card with its greeting, signed by the shop unless the words name it. Left out is who must not be
    greeted: on the blacklist, or asked not to be, or with a consent that has run out."""
    size = CARDS[card]
    room = size[0] - 2 * _SIDE - 8 * MM, size[1] - 2 * _SIDE
    largest = _WISH * issue.scale * size[0] / CARDS[Card.A6][0]
    pages, black, refused, unsaid, long = list[Page](), list[str](), list[str](), list[str](), list[str]()
    for row in (who.row for who in found):
        if row.blacklist_reason is not None:
            black.append(row.name)
        elif row.consent is False or (row.consent and not allowed(row)):
            refused.append(row.name)
        elif not (said := words(row)):
            unsaid.append(row.name)
        elif (block := fit(_signed(said, issue.shop), room, largest, 1.75, _LEAST)) is None:
            long.append(row.name)
        else:
            pages.append(tuple(moved(block.marks, (size[1] - block.height) / 2, _SIDE + 4 * MM)))
    why = (
        (tr("在黑名单上"), black),
        (tr("没有同意收到问候"), refused),
        (tr("不知道这些话里要的信息"), unsaid),
        (tr("贺词太长，这张卡片印不下"), long),
    )
    return _paper(issue, pages, size, tuple(LeftOut(reason, tuple(names)) for reason, names in why if names))


def _signed(words: str, shop: str) -> list[Said]:
    signed = [] if not shop or shop in words else [Said(f"\n{shop}", 0.85, stands=1.0)]
    return [Said(words), *signed]


def _paper(issue: Issue, pages: Sequence[Page], size: Size, out: tuple[LeftOut, ...]) -> Paper:
    shown = tuple(pages) or ((),)
    return Paper(issue.title, len(pages), shown, (size,) * len(shown), left_out=out)


def envelope_words(envelope: Envelope) -> str:
    """DL，220 × 110 毫米."""
    wide, high = ENVELOPES[envelope]
    names = {Envelope.DL: "DL", Envelope.C6: "C6", Envelope.C5: "C5"}
    return tr("{name}，{size} 毫米", name=names[envelope], size=f"{round(wide / MM)} × {round(high / MM)}")


def card_words(card: Card) -> str:
    wide, high = CARDS[card]
    name = {Card.A6: "A6", Card.A5: "A5"}[card]
    return tr("{name}，{size} 毫米", name=name, size=f"{round(wide / MM)} × {round(high / MM)}")
