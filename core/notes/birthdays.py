"""Birthdays and the family, as told in a clause: 女儿 5月3日生日, 生日农历八月十五, 老公叫王强."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from core.notes.dates import find_date, lunar_day, next_birthday, yearly
from core.people import Birthday
from core.terms import Calendar

RELATION = (
    r"(?:(?:大|小|二|三|外|双胞胎|刚出生的)?(?:女儿|儿子|闺女|宝贝|孙子|孙女)|外孙女?|老公|老婆|太太|"
    r"丈夫|妻子|爱人|对象|男朋友|女朋友|男友|女友|未婚[夫妻]|"
    r"父亲|母亲|父母|爸爸|妈妈|爸妈|老爸|老妈|爸|妈|公公|婆婆|岳父|岳母|丈母娘|老丈人|爷爷|奶奶|姥姥|"
    r"姥爷|外公|外婆|哥哥|姐姐|弟弟|妹妹|表[哥姐弟妹]|堂[哥姐弟妹]|"
    r"孩子|小孩|宝宝|大宝|二宝|小宝|双胞胎|媳妇|儿媳妇?|女婿|侄子|侄女|外甥女?|家人|家属|老人(?!节)|先生(?=叫|对|"
    r"喜|爱|不|也|的?生日|是|姓|过敏))"
)
_PERSON = re.compile(rf"^(?:(?:她|他|客人|客户|其|家里?|家有|的)*)(?P<person>{RELATION})(?:的)?[\s，,：:]*")
_ANYWHERE = re.compile(rf"(?P<person>{RELATION})")
_ENGLISH_PERSON = re.compile(
    r"^(?:(?:and\s+)?(?:his|her|the|their|'s|’s)\s+)?(?P<person>(?:older |younger |little |eldest |"
    r"youngest )?(?:daughter|son|wife|husband|mother|father|mom|mum|dad|kid|child|baby|kids|children|sons|"
    r"daughters|parents|boy|girl|fianc[eé]e?|nephew|niece|in-laws|brother|sister|"
    r"girlfriend|boyfriend|partner|grandson|granddaughter|grandmother|grandfather))(?:['’]s)?\b[\s,:]*",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(
    r"生日(?!贺?卡|蛋糕|礼|歌|派对|祝福|快乐|惊喜|特权|优惠|券|月|会)|出生|生于|诞辰|寿辰|大寿|"
    r"(?<=[日号初一二三四五六七八九十])生(?:的|人)?$|\bbirthday\b|"
    r"\bborn\b|\bbday\b|\bturn(?:s|ing) \d+ on\b",
    re.IGNORECASE,
)
_LUNAR_WORDS = re.compile(r"农历|阴历|旧历|老历|[(（]农[)）]|\blunar\b", re.IGNORECASE)
_SOLAR = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s*[年/.-]\s*(?P<month>\d{1,2})\s*[月/.-]\s*(?P<day>\d{1,2})[日号]?(?!\d)"
    r"|(?P<y8>(?:19|20)\d\d)(?P<m8>[01]\d)(?P<d8>[0-3]\d)(?!\d)"
    r"|(?<![\d.])(?P<m2>\d{1,2})\s*(?:月|[./-])\s*(?P<d2>\d{1,2})(?!\d)[日号]?"
)
_LUNAR_SHAPE = re.compile(r"[正冬腊]月|月(?:初|廿|二?十[一二三四五六七八九])")


class Told(NamedTuple):
    """A birthday, the words of its day, and where they stand."""

    birthday: Birthday
    words: str
    day: date | None


def family_member(clause: str) -> tuple[str, str] | None:
    """(relation, the rest) of a clause that begins with a member of the family."""
    m = _PERSON.match(clause) or _ENGLISH_PERSON.match(clause)
    return (m["person"].strip(), clause[m.end() :].strip()) if m else None


def anyone(clause: str) -> str | None:
    """The member of the family named anywhere in the clause."""
    m = _ANYWHERE.search(clause) or re.search(_ENGLISH_PERSON.pattern.lstrip("^"), clause, re.IGNORECASE)
    return m["person"] if m else None


def speaks_of_birthday(clause: str) -> bool:
    """Whether a birthday is mentioned at all."""
    return _BIRTHDAY.search(clause) is not None


def read_birthday(clause: str, today: date) -> Told | None:
    """The birthday a clause tells with its day; `day` is the next one to come."""
    lunar = _LUNAR_WORDS.search(clause)
    if lunar or _LUNAR_SHAPE.search(clause):
        found = lunar_day(clause[lunar.end() :]) or lunar_day(clause) if lunar else lunar_day(clause)
        if found is None:
            return None
        year, month, day, leap = found
        words = re.sub(r"生日|出生|生于|大寿|寿辰|[是在:：，,\s(（)）]|\blunar\b|\bbirthday\b", "", clause)
        birthday = Birthday(Calendar.LUNAR, year, month, day, leap)
        return Told(birthday, _lunar_words(words), next_birthday(birthday, today))
    if m := _SOLAR.search(clause):
        born = m["year"] or m["y8"]
        month, day = int(m["month"] or m["m8"] or m["m2"]), int(m["day"] or m["d8"] or m["d2"])
        if yearly(month, day, today) is None:
            return None
        return _solar(int(born) if born else None, month, day, m.group(), today)
    found_day = find_date(clause, today)
    if found_day is None:
        return None
    said = clause[found_day.start : found_day.end]
    if re.search(r"[月周]$|月[初底中末]|next (?:week|month)", said):
        return None
    year_said = re.search(r"(?:19|20)\d\d", said)
    value = found_day.value
    return _solar(int(year_said.group()) if year_said else None, value.month, value.day, said, today)


def _solar(year: int | None, month: int, day: int, said: str, today: date) -> Told:
    birthday = Birthday(Calendar.SOLAR, year, month, day)
    return Told(birthday, said.strip(), next_birthday(birthday, today))


def _lunar_words(words: str) -> str:
    m = re.search(
        r"(?:农历|阴历|旧历|老历|农)?(?:(?:19|"
        r"20)\d\d年?)?闰?[正冬腊十一二三四五六七八九\d]{1,2}月份?[初廿二三十卅一四五六七八九\d]{1,3}[日号]?",
        words,
    )
    return m.group() if m else words
