"""Members of the family as they are called: 老公, 丈夫 and husband are one person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.people import FamilyMember

_SAME = (
    "老公 丈夫 先生 他爸 husband",
    "老婆 太太 妻子 夫人 媳妇 爱人 wife",
    "妈妈 母亲 妈 老妈 mother mom mum",
    "爸爸 父亲 爸 老爸 father dad",
    "女儿 闺女 daughter",
    "儿子 son",
    "孩子 小孩 宝宝 宝贝 child kid baby",
    "婆婆",
    "公公",
    "岳母 丈母娘",
    "岳父 老丈人",
    "爷爷 grandfather",
    "奶奶 grandmother",
    "外公 姥爷",
    "外婆 姥姥",
    "男朋友 男友 boyfriend",
    "女朋友 女友 girlfriend",
    "哥哥 哥 brother",
    "姐姐 姐",
    "妹妹 妹 sister",
    "弟弟 弟",
    "孙子 grandson",
    "孙女 granddaughter",
)
_MEANING = {word: words.split()[0] for words in _SAME for word in words.split()}


def meaning(relation: str) -> str:
    """One word for one relation: 丈夫 → 老公, wife → 老婆; a word that is not known stays as it is."""
    plain = re.sub(r"^(?:她|他|的|家里?)+", "", relation.strip().casefold())
    return _MEANING.get(plain, plain)


def member_called(family: Sequence[FamilyMember], person: str) -> FamilyMember | None:
    """Who is meant by 女儿 or by a name: a member of that name or relation; None when the book knows nobody so.

    Of two daughters the first is meant as long as nobody says her name.
    """
    said = meaning(person)
    named = [member for member in family if member.name == person]
    related = [member for member in family if meaning(member.relation or member.name) == said]
    return next(iter([*named, *related]), None)
