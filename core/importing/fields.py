"""What a column of a foreign list can be, and the words that lists use for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from core.importing import words
from core.text import fold


class Kind(StrEnum):
    """What a sheet is about."""

    CUSTOMERS = "customers"
    PURCHASES = "purchases"


class Field(StrEnum):
    """The fields of `--map FIELD=HEADER`; which kind of list knows which: `fields_of`."""

    CODE = "code"
    NAME = "name"
    SURNAME = "surname"
    GIVEN_NAME = "given_name"
    TITLE = "title"
    GENDER = "gender"
    PHONES = "phones"
    BIRTHDAY = "birthday"
    CALENDAR = "calendar"
    WECHAT = "wechat"
    EMAIL = "email"
    ADDRESS = "address"
    SINCE = "since"
    SPENT = "stated_spent"
    BALANCE = "balance"
    POINTS = "points"
    TAGS = "tags"
    NOTE = "note"
    PREFERENCE = "preference"
    SOURCE = "source"
    EMPLOYER = "employer"
    WORK = "work"
    REFERRED_BY = "referred_by"
    LAST_VISIT = "last_visit"
    CUSTOM = "custom"
    DAY = "day"
    TIME = "time"
    ITEM = "item"
    QUANTITY = "quantity"
    LIST = "list"
    PAID = "paid"
    COST = "cost"
    DISCOUNT = "discount"
    STAFF = "staff"
    STORE = "store"
    ORDER_NO = "order_no"


_F = Field
CUSTOMER_FIELDS: tuple[Field, ...] = (
    _F.NAME, _F.SURNAME, _F.GIVEN_NAME, _F.TITLE, _F.PHONES, _F.CODE, _F.GENDER, _F.BIRTHDAY, _F.CALENDAR, _F.WECHAT,
    _F.EMAIL, _F.ADDRESS, _F.SINCE, _F.LAST_VISIT, _F.SPENT, _F.BALANCE, _F.POINTS, _F.TAGS, _F.PREFERENCE, _F.NOTE,
    _F.SOURCE, _F.EMPLOYER, _F.WORK, _F.REFERRED_BY, _F.CUSTOM,
)  # fmt: skip
PURCHASE_FIELDS: tuple[Field, ...] = (
    _F.DAY, _F.TIME, _F.CODE, _F.NAME, _F.PHONES, _F.ITEM, _F.QUANTITY, _F.LIST, _F.PAID, _F.COST, _F.DISCOUNT,
    _F.STAFF, _F.STORE, _F.ORDER_NO, _F.NOTE,
)  # fmt: skip
REPEATABLE = frozenset({_F.PHONES, _F.BIRTHDAY, _F.NOTE, _F.PREFERENCE, _F.TAGS, _F.ADDRESS, _F.CUSTOM})
"""Fields that several columns may feed: 手机 and 座机, 公历生日 and 农历生日, 省 市 区 and 详细地址."""

IGNORED = "ignored"
"""The mark of columns of which nothing is kept by itself."""

_BRACKETED = re.compile(r"[(\[【〔<《{][^)\]】〕>》}]*[)\]】〕>》}]")
_NOT_WORD = re.compile(r"[^\w#]+|_")
_TAIL_NUMBER = re.compile(r"(?<=\D)\d{1,2}$|[一二三](?=$)")


def normal(header: str) -> str:
    """A header as the dictionary knows it: '會員 姓名（必填）' → 会员姓名, '电话2' → 电话, 'Card No.' → cardno."""
    text = fold(header).casefold().translate(words.TRADITIONAL)
    bare = _NOT_WORD.sub("", _BRACKETED.sub("", text)) or _NOT_WORD.sub("", text)
    return _TAIL_NUMBER.sub("", bare) or bare


@cache
def dictionary(kind: Kind) -> Mapping[str, Field | str]:
    """Normalised header word → its field, or IGNORED, for one kind of list."""
    customers = kind is Kind.CUSTOMERS
    known: dict[str, Field | str] = dict.fromkeys(
        (words.IGNORED_IN_CUSTOMERS if customers else words.IGNORED_IN_PURCHASES).split(), IGNORED
    )
    for table in (words.CUSTOMERS if customers else words.PURCHASES, words.SHARED):
        for field, line in table.items():
            for word in line.split():
                known.setdefault(word, Field(field))
    return known


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """The fields a list of this kind can feed."""
    return CUSTOMER_FIELDS if kind is Kind.CUSTOMERS else PURCHASE_FIELDS


def calendar_in_header(header: str) -> str | None:
    """'lunar' or 'solar' where the header of a birthday column says so (农历生日, 阳历生日), else None."""
    text = fold(header).translate(words.TRADITIONAL)
    lunar = any(w in text for w in ("农历", "阴历", "旧历"))
    solar = any(w in text for w in ("公历", "阳历", "新历"))
    return None if lunar == solar else ("lunar" if lunar else "solar")
