"""Greetings to copy: shops send them by WeChat by hand."""

from __future__ import annotations

from datetime import date

from core.people import CustomerRow, FollowupRow
from core.pinyin import surname
from ui.language import tr


def address(customer: CustomerRow) -> str:
    """How a customer is addressed: 周老师 when a title is known, else the name."""
    title = (customer.title or "").strip()
    if not title:
        return customer.name
    family_name = surname(customer.name)
    return title if title.startswith(family_name) else f"{family_name}{title}"


def birthday(row: FollowupRow, customer: CustomerRow, today: date, shop: str) -> str:
    """The greeting of a birthday follow-up, for the customer or a member of the family, signed by the shop."""
    name, person = address(customer), row.facts.get("person")
    day = date.fromisoformat(str(row.facts["date"])) if "date" in row.facts else row.due
    if person:
        relation = row.facts.get("relation") or ""
        who = f"{relation}{person}" if relation != person else str(person)
        words = tr("{name}，您好。{who}生日，祝平安健康，天天开心。", name=name, who=who)
    elif day > today:
        words = tr("{name}，您好。提前祝您生日快乐，身体健康，万事顺心。", name=name)
    else:
        words = tr("{name}，您好。祝您生日快乐，身体健康，万事顺心。", name=name)
    return tr("{words}——{shop}", words=words, shop=shop) if shop else words
