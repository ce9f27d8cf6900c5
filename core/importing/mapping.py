"""What each column means: a header that is a known word decides; one that only contains a known word is weighed with
its values; one that says nothing is left to the values. Never by edit distance: in Chinese one other character is
another word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.importing import words
from core.importing.compounds import beside_others
from core.importing.fields import (
    IGNORED,
    REPEATABLE,
    Field,
    Kind,
    calendar_in_header,
    contained,
    fields_of,
    known_word,
    normal,
    plain_word,
    word_rank,
)
from core.importing.headers import Header
from core.importing.layout import Column
from core.importing.looks import Look, fit, guess, is_prose

_SURE_FIT = 0.3
"""Below this share of fitting values a known header word is not sure."""
_ROW_NUMBERS = frozenset({"", "编号", "编码", "号", "id", "code", "号码", "no"})
"""Headers under which counting numbers are row numbers: they change with the sorting, and would match strangers."""
_PRICES = frozenset({"售价", "价格", "单价", "现价", "price"})
_WORDS = "金额 总金额 消费金额 交易金额 销售金额 销售额 消费额 消费 合计 小计 总计 收费 费用 amount total sum"
_AMOUNTS = frozenset(_WORDS.split())
"""What was paid, where no other column says so plainly; beside 实收 they are what it came to."""
_ENOUGH = 4
_PHONE = re.compile(r"的?(?:联系|手机|移动)?(?:电话|手机|号码|手机号|方式)(?:号码?)?$")
_SOME_WISHES = 0.05
_OTHERS = tuple(words.OF_OTHERS.split())


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    index: int
    field: Field | str
    sure: bool


def assign(kind: Kind, header: Header, looks: Sequence[Look], used: Sequence[int]) -> tuple[Column, ...]:
    """Give each column the field it deserves most, each field to one column (but REPEATABLE ones)."""
    told = {i: header.word(kind, i) for i in used}
    told |= beside_others({i: normal(word) for i, word in told.items()})
    candidates = [c for i in used for c in _candidates(kind, i, told[i], looks[i])]
    candidates.sort(key=lambda c: (-c.score, c.index))
    taken: dict[int, _Candidate] = {}
    fields: set[Field | str] = set()
    for candidate in candidates:
        free = candidate.field not in fields or candidate.field in REPEATABLE or candidate.field == IGNORED
        if candidate.index not in taken and free:
            taken[candidate.index] = candidate
            fields.add(candidate.field)
    columns = _without_phones_of_others(tuple(_column(i, header.texts[i], taken.get(i)) for i in used))
    return tuple(_more_than_a_title(c, fields, looks[c.index]) if c.field is Field.TITLE else c for c in columns)


def _without_phones_of_others(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """收花人电话 or 收花电话 beside a column 收花人 that is not the customer's name is somebody else's, where the
    customer has a phone of her own (订花人电话). 家长电话 beside 家长 stays where it is the only one."""
    names = {_person_of(c.header) for c in columns if c.field is Field.NAME}
    others = {_person_of(c.header) for c in columns if c.field is None} - names - {""}
    phones = {c.index: _PHONE.sub("", normal(c.header)) for c in columns if c.field is Field.PHONES}
    theirs = {index for index, whose in phones.items() if whose.removesuffix("人") in others}
    own = any(c.field is Field.PHONES and c.index not in theirs for c in columns)
    return tuple(replace(c, field=None) if own and c.index in theirs else c for c in columns) if theirs else columns


def _person_of(header: str) -> str:
    """收货人姓名 → 收货, as in 收货手机 and 收货人电话."""
    return normal(header).removesuffix("姓名").removesuffix("名称").removesuffix("名字").removesuffix("人")


def _more_than_a_title(column: Column, fields: set[Field | str], look: Look) -> Column:
    """称呼 in a list that knows people only as 王姐 and 李总 is the name. (One of 先生 and 女士 tells the gender, too:
    beside.py.)"""
    if look.name >= 0.5 and not fields & {Field.NAME, Field.SURNAME, Field.GIVEN_NAME}:
        return replace(column, field=Field.NAME, sure=False)
    return column


def _column(index: int, header: str, chosen: _Candidate | None) -> Column:
    if chosen is None or not isinstance(chosen.field, Field):
        return Column(index, header)
    return Column(index, header, chosen.field, chosen.sure)


def _candidates(kind: Kind, index: int, header: str, look: Look) -> list[_Candidate]:
    known = known_word(kind, header)
    word = plain_word(kind, header)
    if known is Field.PHOTO or (known == IGNORED and look.photo >= 0.5):
        # pictures in the file itself; a column that only names them is of no use
        return [_Candidate(3.0, index, Field.PHOTO if look.photo >= 0.5 else IGNORED, True)]
    if known == IGNORED or (look.counting and word in _ROW_NUMBERS):
        return [_Candidate(3.0, index, IGNORED, True)]
    if known is None and _is_of_others(header):
        # 验证门店 is a store and 服务店员 a member of staff, but 店员电话 is nobody's here
        return [c for c in _half_known(normal(header), kind, index, look) if _ends_with_its_word(header, kind, c.field)]
    found: list[_Candidate] = []
    if known is Field.CODE and kind is Kind.CUSTOMERS and _names_a_sort(look):
        return []  # 会员卡 over 金卡, 金卡, 银卡
    if isinstance(known, Field):
        found.append(_Candidate(_known_score(kind, known, word, look), index, known, fit(known, look) >= _SURE_FIT))
        found.extend(_second_meaning(known, word, index, look))
        if known is Field.BIRTHDAY and calendar_in_header(header) == "lunar" and look.length <= 1.5:
            found.append(_Candidate(2.6, index, Field.CALENDAR, False))  # 农历生日(1是0否)
    elif word:
        found.extend(_half_known(normal(header), kind, index, look))
    by_values = guess(look)
    if by_values in fields_of(kind):
        found.extend(_by_values(index, by_values, known, look, bool(word)))
    wishes = kind is Kind.CUSTOMERS and known is None and look.wish >= _SOME_WISHES and not _is_of_others(header)
    if (not word and is_prose(look)) or wishes:  # a column of unknown name that says 过敏 is never left out
        found.append(_Candidate(0.1, index, Field.NOTE, False))
    return found


def _is_of_others(header: str) -> bool:
    return any(other in normal(header) for other in _OTHERS)


def _names_a_sort(look: Look) -> bool:
    """Whether the cells name what something is and not which one: they have no number, or come again and again."""
    repeated = look.filled >= _ENOUGH and look.distinct < 0.5
    return repeated or (look.filled > 0 and not look.counting and fit(Field.CODE, look) < 0.1)


def _known_score(kind: Kind, field: Field, word: str, look: Look) -> float:
    """Of two columns for one field the plainer name wins (客户名称 before 联系人), where its values suit it at all; a
    column without values comes behind."""
    order = 1 - word_rank(kind).get(word, 1.0) - (0.3 if word in _PRICES else 0.0)
    suits = fit(field, look)
    if not look.filled:
        return 2.2 + 0.1 * order
    return 3.0 + 0.5 * order + 0.05 * suits if suits >= _SURE_FIT else 2.0 + suits + 0.1 * order


def _second_meaning(known: Field, word: str, index: int, look: Look) -> list[_Candidate]:
    """What a column is when another one is more of what its header says: 时间 beside 日期, 售价 beside 实收."""
    other = {Field.TIME: Field.DAY, Field.DAY: Field.TIME}.get(known)
    if other is not None and fit(other, look) >= 0.5:
        return [_Candidate(1.5 + fit(other, look), index, other, fit(other, look) >= 0.8)]
    if known is Field.PAID and (word in _PRICES or word in _AMOUNTS):
        more = 0.05 if word in _AMOUNTS else 0.0
        return [_Candidate(1.4 + more + fit(known, look), index, Field.LIST, fit(known, look) >= 0.8)]
    return []


def _ends_with_its_word(header: str, kind: Kind, field: Field | str) -> bool:
    """Whether a header that names staff or the shop is about them: the head of a Chinese compound stands last."""
    if kind is not Kind.PURCHASES or field not in (Field.STAFF, Field.STORE):
        return False
    return any(normal(header).endswith(word) for word in words.PURCHASES[str(field)].split())


def _half_known(word: str, kind: Kind, index: int, look: Look) -> list[_Candidate]:
    """For a header that contains known words: the fields whose values it could hold."""
    found = []
    for field, weight in contained(word, kind):
        if not isinstance(field, Field):
            found.append(_Candidate(weight + 0.5, index, field, False))
            if not found[1:]:
                return found  # its head is no field: 累计消费次数
        elif fit(field, look) >= _SURE_FIT:
            found.append(_Candidate(weight + fit(field, look), index, field, False))
    return found


def _by_values(
    index: int, field: Field | None, known: Field | str | None, look: Look, has_header: bool
) -> list[_Candidate]:
    """The values' own suggestion: strong against a header they contradict, weak beside one that says nothing."""
    if field is None or field is known:
        return []
    if field is Field.PHOTO:
        return [_Candidate(2.5, index, field, True)]
    if isinstance(known, Field):
        contradicted = known not in (Field.CODE, Field.WECHAT, Field.NOTE) and fit(known, look) < 0.1
        return [_Candidate(2.2, index, field, False)] if contradicted and fit(field, look) >= 0.8 else []
    if has_header and field in (Field.NAME, Field.BIRTHDAY, Field.ADDRESS):
        return [_Candidate(0.2, index, field, False)]
    return [_Candidate(1.0, index, field, False)]
