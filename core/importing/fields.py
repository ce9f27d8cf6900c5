"""What a column of a foreign list can be, and the words that lists use for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache

from core.importing import compounds, words
from core.importing.scripts import TRADITIONAL
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
    PHOTO = "photo"
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
    _F.SOURCE, _F.EMPLOYER, _F.WORK, _F.REFERRED_BY, _F.PHOTO, _F.CUSTOM,
)  # fmt: skip
PURCHASE_FIELDS: tuple[Field, ...] = (
    _F.DAY, _F.TIME, _F.CODE, _F.NAME, _F.PHONES, _F.ITEM, _F.QUANTITY, _F.LIST, _F.PAID, _F.COST, _F.DISCOUNT,
    _F.STAFF, _F.STORE, _F.ORDER_NO, _F.BALANCE, _F.POINTS, _F.NOTE,
)  # fmt: skip
REPEATABLE = frozenset({_F.PHONES, _F.BIRTHDAY, _F.NOTE, _F.PREFERENCE, _F.TAGS, _F.ADDRESS, _F.CUSTOM})
"""Fields that several columns may feed: 手机 and 座机, 公历生日 and 农历生日, 省 市 区 and 详细地址."""

IGNORED = "ignored"
"""The mark of columns of which nothing is kept by itself."""

_BRACKETED = re.compile(r"[(\[【〔<《{][^)\]】〕>》}]*[)\]】〕>》}]")
_NOT_WORD = re.compile(r"[^\w#]+|_")
_TAIL_NUMBER = re.compile(r"(?<=\D)\d{1,2}$|[一二三](?=$)")
_NUMBERED = re.compile(r"^(?:q?\d{1,2}[.、:)）]|[(（]\d{1,2}[)）]|[一二三四五六七八九十][、.])\s*")
_ASKED = re.compile(
    r"^(?:请(?:输入|填写|选择|留下|提供)?)?(?:您|你|贵方)?是?的?|"
    r"(?:是什么|是多少|是|必填|选填|非必填|可选|可不填|一栏|栏)$"
)
_WHOSE = re.compile(
    r"^(?:客户|会员|顾客|客人|宾客|贵宾|用户|买家|学员|车主|个人|本人|我的|主要?|常用|绑定|基本|登记)(?:的)?"
)
_UNITS = frozenset({"元", "万元", "分", "次", "岁", "位", "人", "cm", "kg"})
_SHORTEST_LATIN = 4
_LONGEST_HEADER = 200
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_LATIN_RUN = re.compile(r"[a-z#]+")
_SEVERAL = re.compile(r"[/、|,，;；&+\n]|及|或|和")


@lru_cache(maxsize=8192)
def normal(header: str) -> str:
    """A header as the dictionary knows it: '會員 姓名（必填）' → 会员姓名, '电话2' → 电话, 'Card No.' → cardno."""
    text = fold(header[:_LONGEST_HEADER]).casefold().translate(TRADITIONAL)
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


@cache
def word_rank(kind: Kind) -> Mapping[str, float]:
    """Where each word stands among those of its field, 0 (first) to 1: of two for one field the plainer wins."""
    by_field: dict[Field | str, list[str]] = {}
    for word, field in dictionary(kind).items():
        by_field.setdefault(field, []).append(word)
    return {word: place / len(same) for same in by_field.values() for place, word in enumerate(same)}


def known_word(kind: Kind, header: str) -> Field | str | None:
    """The field (or IGNORED) of a header that is a known word, whatever is around it: numbering and politeness of a
    form ('1、您的姓名：'), whose it is (客户的手机), stars, the same in another language beside it (姓名 Name), or
    several words for one field (手机/电话). None when it is no known word."""
    found = _known(kind, header)
    return None if found is None else found[0]


def plain_word(kind: Kind, header: str) -> str:
    """The word of the dictionary that a header is; `normal` of it when it is none."""
    found = _known(kind, header)
    return normal(header) if found is None else found[1]


@lru_cache(maxsize=8192)
def _known(kind: Kind, header: str) -> tuple[Field | str, str] | None:
    table = dictionary(kind)
    whole = normal(header)
    for word in _forms(header, whole):
        if word in table:
            return table[word], word
    for word in _forms(header, whole):
        if (told := _put_together(kind, word)) is not None:
            return told, word
    parts = [normal(part) for part in _SEVERAL.split(fold(header).translate(TRADITIONAL))]
    parts = [part for part in parts if part and part not in _UNITS]
    meant = {table.get(part) for part in parts}
    if parts != [whole] and len(meant) == 1 and (field := meant.pop()) is not None:
        return field, parts[0]
    if meant == {Field.NAME, Field.PHONES}:  # 姓名/电话 over 王姐13812345678
        return Field.NAME, "姓名"
    if meant == {Field.NOTE, Field.PREFERENCE}:  # 备注/喜好: not every remark is a wish
        return Field.NOTE, "备注"
    return None


def _put_together(kind: Kind, word: str) -> Field | None:
    if compounds.is_number_of_customer(word):
        return Field.CODE
    told = compounds.customer_field(word) if kind is Kind.CUSTOMERS else None
    return None if told is None else Field(told)


def _forms(header: str, whole: str) -> list[str]:
    """The words that a header may be, the most literal first."""
    forms = [whole]
    text = fold(header).casefold().translate(TRADITIONAL)
    asked = normal(_ASKED.sub("", _ASKED.sub("", _NOT_WORD.sub("", _BRACKETED.sub("", _NUMBERED.sub("", text))))))
    forms.append(asked)
    forms.append(_WHOSE.sub("", asked))
    han, latin = "".join(_HAN_RUN.findall(asked)), "".join(_LATIN_RUN.findall(asked))
    if han and latin:
        forms += [han, _WHOSE.sub("", han), latin]
    return list(dict.fromkeys(form for form in forms if form))


@lru_cache(maxsize=8192)
def contained(word: str, kind: Kind) -> tuple[tuple[Field | str, float], ...]:
    """The fields whose words the header contains, with weights: the longer word and the later one count more, because
    in Chinese the head of a compound stands last (最近消费日期 is a 日期)."""
    found: dict[Field | str, float] = {}
    table, length = dictionary(kind), len(word)
    for start in range(length):
        for end in range(start + 2, length + 1):
            field = table.get(part := word[start:end])
            if field is not None and (end - start >= _SHORTEST_LATIN or not part.isascii()):
                weight = (end - start) / length + 0.3 * end / length
                found[field] = max(found.get(field, 0.0), weight)
    return tuple(sorted(found.items(), key=lambda item: -item[1]))


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """The fields a list of this kind can feed."""
    return CUSTOMER_FIELDS if kind is Kind.CUSTOMERS else PURCHASE_FIELDS


@lru_cache(maxsize=512)
def counts_from_1912(header: str) -> bool:
    """Whether the header says that its years are those of the Republic: 生日(民國)."""
    return re.search(r"民[国國]|\broc\b", fold(header).casefold()) is not None


@lru_cache(maxsize=512)
def calendar_in_header(header: str) -> str | None:
    """'lunar' or 'solar' where the header of a birthday column says so (农历生日, 阳历生日), else None."""
    text = fold(header).casefold().translate(TRADITIONAL)
    lunar = any(w in text for w in ("农历", "阴历", "旧历", "夏历", "(农)", "(阴)", "lunar"))
    solar = any(w in text for w in ("公历", "阳历", "新历", "国历", "(公)", "(阳)", "solar"))
    return None if lunar == solar else ("lunar" if lunar else "solar")
