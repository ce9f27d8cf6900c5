"""Two customers beside each other, in words: the names of fields, their values, what goes over, why they look alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from core.duplicates import Reason
from core.joining import CUSTOM, Consent, Side
from core.people import Birthday
from core.terms import CustomerKind, CustomerStatus, Gender
from ui import formats
from ui.language import tr

MONEY = frozenset({"balance_cents", "stated_spent_cents"})
HIDDEN = frozenset({*MONEY, "points", "note", "blacklist_reason"})
"""What 遮住金额 hides."""


def field_name(name: str) -> str:
    """The name of a field; one of the shop's own is its own name."""
    if name.startswith(CUSTOM):
        return name.removeprefix(CUSTOM)
    return {
        "name": tr("姓名"),
        "kind": tr("个人还是公司"),
        "title": tr("称呼"),
        "gender": tr("性别"),
        "code": tr("客户编号"),
        "birthday": tr("生日"),
        "wechat": tr("微信"),
        "email": tr("邮箱"),
        "address": tr("地址"),
        "employer": tr("单位"),
        "work": tr("职业"),
        "since": tr("哪天成为客户"),
        "source": tr("怎么知道本店的"),
        "referred_by": tr("介绍人"),
        "status": tr("状态"),
        "consent": tr("联系许可"),
        "blacklist_reason": tr("黑名单的原因"),
        "staff_id": tr("谁来照顾"),
        "balance_cents": tr("储值余额"),
        "points": tr("积分"),
        "stated_spent_cents": tr("名单上的累计消费"),
        "photo": tr("照片"),
        "note": tr("备注"),
        "phones": tr("电话号码"),
        "tags": tr("标签"),
    }[name]


def value(name: str, known: Any, currency: str, names: Mapping[tuple[str, int], str]) -> str:
    """A value as people read it; nothing when it is not known. `names`: of customers and staff by (field, id)."""
    if known in (None, ""):
        return ""
    if name in MONEY:
        return formats.money(known, currency)
    if isinstance(known, Birthday):
        return formats.birthday(known)
    if isinstance(known, Consent):
        return _consent(known)
    if isinstance(known, date):
        return formats.full_day(known)
    if name in ("referred_by", "staff_id"):
        return names.get((name, known), "")
    return _plain(name, known)


def _plain(name: str, known: Any) -> str:
    match name:
        case "photo":
            return tr("有照片")
        case "points":
            return f"{known:,}"
        case "kind":
            return tr("公司") if known is CustomerKind.COMPANY else tr("个人")
        case "gender":
            return tr("女") if known is Gender.FEMALE else tr("男")
        case "status":
            return {
                CustomerStatus.ACTIVE: tr("客户"),
                CustomerStatus.PROSPECT: tr("潜在客户"),
                CustomerStatus.UNQUALIFIED: tr("需置疑的客户"),
            }[known]
        case _:
            return " ".join(str(known).split())


def _consent(known: Consent) -> str:
    words = tr("可以联系") if known.given else tr("不要联系")
    return tr("{words}（{day}）", words=words, day=formats.full_day(known.on)) if known.on else words


def both_name(name: str) -> str:
    """What keeping both means."""
    if name == "note":
        return tr("都留下")
    return tr("两个都留") if name == "address" else tr("加在一起")


def moving(side: Side) -> str:
    """What goes over: 12 次消费、3 条喜好."""
    counted = {
        "purchases": lambda n: tr("{n} 次消费", n=n),
        "visits": lambda n: tr("{n} 次到店", n=n),
        "preferences": lambda n: tr("{n} 条喜好", n=n),
        "followups": lambda n: tr("{n} 件跟进", n=n),
        "contact_log": lambda n: tr("{n} 次联系", n=n),
        "feedback": lambda n: tr("{n} 条意见", n=n),
        "family": lambda n: tr("{n} 位家人", n=n),
        "contact_persons": lambda n: tr("{n} 位联系人", n=n),
        "referrals": lambda n: tr("带来的 {n} 位", n=n),
    }
    return tr("、").join(words(side.owns[name]) for name, words in counted.items() if side.owns.get(name))


def reason(why: Reason) -> str:
    """Why two look like one."""
    return {
        Reason.PHONE: tr("电话一样"),
        Reason.CODE: tr("客户编号一样"),
        Reason.WECHAT: tr("微信一样"),
        Reason.EMAIL: tr("邮箱一样"),
        Reason.NAME_BIRTHDAY: tr("姓名和生日一样"),
        Reason.NAME: tr("姓名一样"),
        Reason.TITLE: tr("姓和称呼对得上"),
        Reason.SOUND: tr("名字读音一样"),
        Reason.WRITTEN: tr("名字只差一个字"),
        Reason.BIRTHDAY: tr("生日一样"),
        Reason.PHONE_TAIL: tr("手机尾号一样"),
        Reason.ADDRESS: tr("地址一样"),
        Reason.EMPLOYER: tr("单位一样"),
    }[why]
