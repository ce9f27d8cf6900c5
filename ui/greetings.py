"""Greetings to copy: shops send them by WeChat by hand. What the book knows goes into the words of the texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from core import greetings as rules
from core.calendars import turning
from core.greeting_places import PLACES
from core.greetings import Option, address
from core.people import CustomerRow, FollowupRow
from core.terms import FollowupKind
from ui import formats
from ui.language import language, tr

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.greetings import Greeted


@dataclass(frozen=True, slots=True)
class Greeting:
    """One follow-up with all that can be said, the words for this customer first. `preference`: the like that may be
    named, "" when there is none; `values`: what is known for the places."""

    followup: FollowupRow
    known: Greeted
    options: tuple[Option, ...]
    preference: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.options[0].text if self.options else ""


def greeting(archive: Archive, row: FollowupRow, today: date, occasion: str | None = None) -> Greeting:
    """What to say for a follow-up; without options when there are no words for it. `occasion`: only to try its texts.
    KnownError not_found."""
    known = archive.greetings.known(row)
    liked = rules.pleasant(known.likes, known.avoid, today)
    occasion = occasion or rules.occasion_of(row, today)
    if occasion is None:
        return Greeting(row, known, (), liked)
    shop = str(archive.settings["shop_name"])
    values = values_of(row, known.row, today, shop, row.staff or known.staff or archive.who)
    values |= {"preference": liked, "item": known.item or ""}
    found = rules.options(
        occasion, values, rules.seed_of(row, occasion), language(), archive.settings["greeting_texts"],
        archive.greetings.rule_text(row),
    )  # fmt: skip
    return Greeting(row, known, found, liked, values)


def values_of(row: FollowupRow, customer: CustomerRow, today: date, shop: str, staff: str) -> dict[str, str]:
    """What is known for the places of a text, beside what she likes and bought."""
    facts, about = row.facts, rules.fact_day(row.facts) or row.due
    coming = row.kind in (FollowupKind.PREPARATION, FollowupKind.PROMISE, FollowupKind.CONSENT)
    past = "" if coming else formats.month_day(about)  # a day that is over is no day to look forward to
    values = {
        **_of_customer(customer, shop, staff),
        "day": formats.spoken_day(about, today) if about >= today else past,
        "festival": _festival(row),
        "days": str((today - about).days) if about < today else "",
        "years": _years(row, customer, about),
        "age": str(facts["turning"]) if isinstance(facts.get("turning"), int) and facts["turning"] else "",
    }
    person, relation = str(facts.get("person") or ""), str(facts.get("relation") or "")
    if rules.of_contact(row):
        return values | {"call": person, "name": person, "surname": "", "title": ""} if person else values
    return values | {"person": "" if person == relation else person, "relation": relation}


def _of_customer(customer: CustomerRow, shop: str, staff: str) -> dict[str, str]:
    from core.pinyin import surname

    return {
        "call": address(customer.name, customer.title),
        "name": customer.name,
        "surname": surname(customer.name),
        "title": rules.bare_title(customer.name, customer.title),
        "shop": shop,
        "staff": staff,
    }


def _festival(row: FollowupRow) -> str:
    if key := row.facts.get("festival"):
        return formats.festival_name(str(key))
    return str(row.facts.get("name") or "")


def _years(row: FollowupRow, customer: CustomerRow, about: date) -> str:
    """Years since a yearly day was first, or since she came first; too few are not told."""
    years = row.facts.get("years")
    if not isinstance(years, int):
        years = about.year - customer.since.year if customer.since is not None else 0
        if customer.since is not None and (about.month, about.day) < (customer.since.month, customer.since.day):
            years -= 1
    return str(years) if years >= (1 if language().startswith("zh") else 2) else ""


# --- in words ---------------------------------------------------------------------------------------------------------


def occasion_name(occasion: str) -> str:
    """What a group of texts is called in the settings."""
    if occasion.startswith(rules.OF_FESTIVAL):
        return formats.festival_name(occasion.removeprefix(rules.OF_FESTIVAL))
    return {
        "birthday": tr("生日当天"),
        "birthday_early": tr("生日前几天"),
        "birthday_late": tr("生日过了才发"),
        "birthday_family": tr("家人的生日"),
        "wedding": tr("结婚纪念日"),
        "yearly": tr("别的纪念日"),
        "anniversary": tr("成为客户的周年"),
        "after_sale": tr("消费回访"),
        "return_visit": tr("问候"),
        "expected_purchase": tr("该来的时候还没来"),
        "win_back": tr("挽回"),
        "preparation": tr("约好的到店"),
        "complaint": tr("没了结的意见"),
        "promise": tr("答应的事"),
        "consent": tr("联系许可到期"),
        "referral": tr("谢谢介绍"),
        "own": tr("自己的提醒"),
        "festival": tr("没有另写的节日、节气"),
    }[occasion]


def place_name(key: str) -> str:
    """A place as its chip says it."""
    return {
        "call": tr("称呼语"),
        "name": tr("姓名"),
        "surname": tr("姓氏"),
        "title": tr("尊称"),
        "preference": tr("喜好"),
        "shop": tr("店名"),
        "staff": tr("经手人"),
        "age": tr("岁数"),
        "day": tr("那一天"),
        "festival": tr("节日"),
        "relation": tr("关系"),
        "person": tr("家人"),
        "days": tr("天数"),
        "years": tr("年数"),
        "item": tr("买的东西"),
    }[key]


def place_hint(key: str) -> str:
    """What stands there in the end."""
    return {
        "call": tr("周老师；没有尊称就是姓名"),
        "name": tr("周雅琴"),
        "surname": tr("周"),
        "title": tr("老师、女士、李总的“总”"),
        "preference": tr("一样喜欢的东西；忌口过敏和家人的不会写出来"),
        "shop": tr("您的店名"),
        "staff": tr("照看这位客人的人，没有就是当班的人"),
        "age": tr("这次过生日满几岁"),
        "day": tr("明天、11月29日"),
        "festival": tr("中秋节、结婚纪念日"),
        "relation": tr("女儿、妈妈"),
        "person": tr("家人的名字；谢谢介绍时是介绍来的人"),
        "days": tr("离那一天过去几天"),
        "years": tr("第几年"),
        "item": tr("上次买的东西，只买了一样时才有"),
    }[key]


def as_written(key: str) -> str:
    """A place as it is put into a text: by its Chinese name where Chinese is spoken."""
    return "{" + (PLACES[key][0] if language().startswith("zh") else key) + "}"


def in_words(template: str) -> str:
    """A text with its places in the names of the language in use."""
    if not language().startswith("zh"):
        return template
    for key in PLACES:
        template = template.replace("{" + key + "}", as_written(key))
    return template


def sample_row(occasion: str, customer: CustomerRow, today: date) -> FollowupRow:
    """A made-up follow-up of this occasion for a real customer, to try a text with."""
    from core.terms import FollowupKind as Kind

    kinds: Mapping[str, Kind] = {
        "after_sale": Kind.AFTER_SALE, "return_visit": Kind.RETURN_VISIT, "win_back": Kind.WIN_BACK,
        "expected_purchase": Kind.EXPECTED_PURCHASE, "referral": Kind.OWN, "own": Kind.OWN,
        "preparation": Kind.PREPARATION, "complaint": Kind.COMPLAINT, "promise": Kind.PROMISE, "consent": Kind.CONSENT,
        "wedding": Kind.ANNIVERSARY, "yearly": Kind.ANNIVERSARY, "anniversary": Kind.ANNIVERSARY,
    }  # fmt: skip
    facts: dict[str, object] = {"date": today.isoformat()}
    kind = kinds.get(occasion, Kind.BIRTHDAY)
    if occasion.startswith("festival"):
        kind, facts["festival"] = Kind.FESTIVAL, occasion.removeprefix(rules.OF_FESTIVAL)
        if occasion == "festival":
            facts["festival"] = "term:2"
    elif occasion == "birthday_family":
        facts |= {"family": 0, "relation": tr("女儿"), "person": tr("小雨")}
    elif occasion in ("wedding", "yearly"):
        facts |= {"day": 0, "name": tr("结婚纪念日") if occasion == "wedding" else tr("开业纪念日"), "years": 10}
    elif occasion == "referral":
        facts["person"] = tr("陈先生")
    elif occasion.startswith("birthday") and customer.birthday is not None:
        facts["turning"] = turning(customer.birthday, today)
    return FollowupRow(0, customer.id, customer.name, kind, today, facts=facts, rule="x")
