"""Customers whom a list of purchases names and the book does not know. The owner may have them taken in first (name,
phone and card number, as the rows say), and their purchases with them.

Two rows are one newcomer by card, by phone, or by the name where no other phone or card speaks against it. 散客, 现金
and the like are nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from core.importing.fields import Field
from core.importing.matching import Keys, Matcher, Person
from core.importing.merging import kind_of
from core.people import CustomerDraft
from core.text import name_key, says_nothing

_WORDS = (
    "散客 零客 散户 零售 零售客户 普通客户 普通顾客 路人 过路客 过客 游客 匿名 匿名客户 匿名用户 现金 "
    "现金客户 非会员 无卡 无卡客户 新客 "
    "临时客户 临客 门市 门店 到店客户 默认客户 其他 其它 未知 客户 顾客 客人 会员 团购 美团 大众点评 抖音 "
    "饿了么 外卖 内部 员工 测试 "
    "guest walkin walkincustomer cash cashcustomer customer anonymous unknown other test retail"
)
_NOBODY = frozenset(_WORDS.split())
_SORTS = re.compile(
    r"(?:[散零]|普通|一般|临时|现金|匿名|默认|到店|进店|过路|路过|其[他它]|未知|未登记|无名|门[市店]|前台|柜台|线[上下]|非会员)+"
    r"(?:客人?|客户|顾客|散客|零售|零卖|消费者?|收银|用户|会员)"
)
"""门市零售, 普通客人: put together of such words."""


class Newcomers:
    """`people`: so far, each once, with the number of the first row that names her."""

    def __init__(self, is_taken: Callable[[str], bool]) -> None:
        self.people: list[Person] = []
        self._matcher = Matcher()
        self._is_taken = is_taken

    def who(self, values: Mapping[Field, Any], row: int) -> Person | None:
        """The newcomer whom a row names; None where it names nobody."""
        draft = self._draft(values)
        if draft is None:
            return None
        keys = Keys.of(draft)
        person = self._find(draft, keys)
        if person is None:
            person = Person(draft, row=row)
            self.people.append(person)
            self._matcher.add(person, keys)
        else:
            self._add_to(person, draft)
        return person

    def _draft(self, values: Mapping[Field, Any]) -> CustomerDraft | None:
        name, phones, code = values.get(Field.NAME, ""), values.get(Field.PHONES, ()), values.get(Field.CODE)
        if _is_nobody(name):
            name = ""
        if not name and not phones:
            return None
        if code is not None and self._is_taken(code):
            code = None
        return CustomerDraft(name or phones[0], code=code, kind=kind_of(name), phones=phones)

    def _find(self, draft: CustomerDraft, keys: Keys) -> Person | None:
        match = self._matcher.find(draft, keys)
        if match is not None:
            return match.person
        return next((p for p in self._matcher.named(draft.name) if _may_be_one(p.draft, draft)), None)

    def _add_to(self, person: Person, draft: CustomerDraft) -> None:
        """A later row may know a phone, a card or a name more."""
        known = person.draft
        named = known.name in known.phones and draft.name not in draft.phones
        person.draft = replace(
            known,
            name=draft.name if named else known.name,
            kind=draft.kind if named else known.kind,
            code=known.code or draft.code,
            phones=tuple(dict.fromkeys((*known.phones, *draft.phones))),
        )
        if person.draft != known:
            self._matcher.add(person)


def _is_nobody(name: str) -> bool:
    word = name_key(name).strip("0123456789#-").replace("-", "")
    return word in _NOBODY or _SORTS.fullmatch(word) is not None or says_nothing(name)


def _may_be_one(one: CustomerDraft, other: CustomerDraft) -> bool:
    """Whether two of one name are one: phones, or card numbers, that both have would have matched."""
    return not (one.phones and other.phones) and not (one.code and other.code)
