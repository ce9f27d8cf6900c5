"""Parts of one thing told in two clauses become one item: 消费1,280元，买了两瓶黄酒 is one purchase."""

from __future__ import annotations

import re
from dataclasses import replace

from core.notes import events
from core.notes.categories import guess_category
from core.notes.model import NoteItem, NoteKind
from core.terms import Category

_FEEDBACK = (NoteKind.COMPLAINT, NoteKind.PRAISE, NoteKind.SUGGESTION)
# 电话换了，15011112222: the number says it all.
_RENEWED = re.compile(r"(?:她|他|的)*(?:手机号?|电话|号码|联系方式)?(?:换|改|变)了?(?:新?(?:手机|电话)?号?码?)?了?")


def append(items: list[NoteItem], item: NoteItem, *, same_sentence: bool) -> None:
    """Add the item, or complete the last one of the same sentence with it."""
    before = items[-1] if items and same_sentence else None
    joined = _joined(before, item) if before is not None else None
    if joined is None:
        items.append(item)
    else:
        items[-1] = joined


def _joined(before: NoteItem, item: NoteItem) -> NoteItem | None:
    """The two as one item, None when they are two."""
    if before.kind in _FEEDBACK or item.kind in _FEEDBACK:
        return _as_feedback(before, item)
    if NoteKind.PURCHASE in (before.kind, item.kind):
        return _as_purchase(before, item)
    if before.kind is NoteKind.VISIT:
        return _as_visit(before, item)
    match before.kind, item.kind:
        case NoteKind.REMARK, NoteKind.REMARK if before.person == item.person:
            return replace(before, text=_words(before, item), date=before.date or item.date)
        case NoteKind.REMARK, NoteKind.PHONE if _RENEWED.fullmatch(before.text):
            return item
    return None


def _words(before: NoteItem, item: NoteItem) -> str:
    return "，".join(text for text in (before.text, item.text) if text)


def _as_feedback(before: NoteItem, item: NoteItem) -> NoteItem | None:
    """What goes on after a complaint or praise belongs to it; a short one takes what was told before it."""
    if before.kind is NoteKind.REMARK and len(item.text) <= 6 and item.kind is not NoteKind.SUGGESTION:
        return replace(item, text=_words(before, item), date=item.date or before.date)
    if item.kind is NoteKind.REMARK or (item.kind is before.kind and item.kind is not NoteKind.SUGGESTION):
        return replace(before, text=_words(before, item), date=before.date or item.date)
    return None


def _as_purchase(before: NoteItem, item: NoteItem) -> NoteItem | None:
    words = _words(before, item)
    match before.kind, item.kind:
        case NoteKind.PURCHASE, NoteKind.PURCHASE if before.amount_cents is None or item.amount_cents is None:
            return replace(_filled(before, item), text=words)
        case NoteKind.PURCHASE, NoteKind.LIKE if before.amount_cents is None and events.names_goods(item.text):
            return replace(before, text=words)
        case NoteKind.PURCHASE, NoteKind.REMARK if not before.text and _names_goods(item.text):
            return replace(before, text=item.text)
        case NoteKind.REMARK, NoteKind.PURCHASE if not item.text and len(before.text) <= 12:
            return replace(item, text=before.text, date=item.date or before.date)
    return None


def _names_goods(words: str) -> bool:
    return events.names_goods(words) or (len(words) <= 6 and guess_category(words) is not Category.OTHER)


def _as_visit(before: NoteItem, item: NoteItem) -> NoteItem | None:
    words = _words(before, item)
    match item.kind:
        case NoteKind.VISIT if item.date is None or before.date is None:
            return replace(_filled(before, item), text=words)
        case NoteKind.REMARK if before.date and not before.text and events.may_come(item.text):
            return replace(before, text=item.text)
        case NoteKind.REMARK if events.names_place(item.text) or (before.date and events.names_errand(item.text)):
            return replace(before, text=words)
    return None


def _filled(item: NoteItem, other: NoteItem) -> NoteItem:
    """What the first does not say taken from the other."""
    return replace(
        item,
        date=item.date or other.date,
        time=item.time or other.time,
        party=item.party or other.party,
        nights=item.nights or other.nights,
        amount_cents=item.amount_cents if item.amount_cents is not None else other.amount_cents,
    )
