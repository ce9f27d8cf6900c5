"""What lies behind the made-up shop: guests who stopped coming, and the follow-ups of the last months with what came of
them. Its own chance: whatever else is made stays as it is without this.

The first guests still come, each in the own rhythm; only those after them stay away.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from core.calendars import next_observed, turning
from core.people import Birthday
from core.reminders.occasions import yearly_key
from core.terms import Calendar, FollowupKind, FollowupStatus
from storage.tables import contact_log, customers, followups, purchases

Add = Callable[..., int]
Rows = Mapping[Any, Sequence[MutableMapping[str, Any]]]

KEPT = 40
"""So many guests, the first ones, all still come."""
_GONE, _SLIPPING = 0.24, 0.1
_ASKED = 150
"""So many guests were asked how it was: the others of a large shop are for measuring."""
_MONTHS = 90  # days of follow-ups that are behind
_AFTER = 3  # days after a purchase, as the rule says
_CALLED = ("call", "wechat", "wechat", "visit")
_HOW_IT_WAS = (
    "很满意，说鲈鱼蒸得正好", "都好，下个月带朋友来", "房间安静，睡得好", "上菜稍慢，已跟后厨说了",
    "没接电话，发了微信", "满意，想要一份茶席的价目", "都好，就是停车远了点", "说桂花糕还想带两盒",
    "回了个笑脸", "菜淡了一点，下次少盐",
)  # fmt: skip
_HOW_ARE_YOU = (
    "最近忙，过了这阵再来", "搬去城东了，路远", "换了工作，中午出不来", "说下周来坐坐", "没接电话",
    "回了微信，说记得的", "家里老人住院，先不打扰",
)  # fmt: skip
_THANKS = ("谢谢，说很惊喜", "回了笑脸", "发了祝福", "发了祝福，问了年夜饭的位子")
_GONE_FOR_GOOD = ("号码停机了", "搬到外地了", "说不用再打了")
_CAME_BY_ITSELF = "已经自己来过了"
_PROMISED = (
    # guest, how many days ago it was due, what, what came of it
    (1, 22, "送小宝一张儿童椅垫", "送到了，很喜欢", "visit"),
    (2, 16, "把年会的菜单发给他", "发了，定第二套", "wechat"),
    (3, 33, "留两张评弹的票", "留好了，两位都来了", "call"),
    (5, 29, "找落在 203 房的充电器", "找到了，已寄出", "call"),
    (7, 53, "问父亲生日宴的桌数", "八位，观澜厅", "call"),
    (9, 40, "告诉她新到的白茶", "说周末来尝", "wechat"),
    (14, 32, "开上个月的发票", "寄到公司了", "message"),
)
_PUT_OFF = (
    # days from now, so many days later than first meant, what
    (1, 4, "问满月酒的日子"),
    (3, 9, "给他看包间的照片"),
    (5, 2, "回复公司团建的报价"),
)


def let_go(rows: Rows, day: date) -> None:
    """Some guests after the first came last half a year to a year and a half ago, some have been away for longer than
    is usual with them; who bought is known from that day on at the latest."""
    chance = random.Random(7)
    sales = rows.get(purchases, ())
    last: dict[int, date] = {}
    for sale in sales:
        who, on = sale["customer_id"], sale["day"]
        if who > KEPT and (who not in last or on > last[who]):
            last[who] = on
    later: dict[int, timedelta] = {}
    for who in sorted(last):
        lot = chance.random()
        if lot < _GONE:
            later[who] = last[who] - day + timedelta(days=chance.randint(180, 540))
        elif lot < _GONE + _SLIPPING:
            later[who] = last[who] - day + timedelta(days=chance.randint(75, 150))
    first: dict[int, date] = {}
    for sale in sales:
        who = sale["customer_id"]
        if who > KEPT:
            back = later.get(who)
            if back is not None and back > timedelta():
                sale["day"] -= back
            first[who] = min(first.get(who, sale["day"]), sale["day"])
    for person in rows.get(customers, ()):
        begun = first.get(person["id"])
        if begun is not None and begun < person["since"]:
            person["since"], person["created_at"] = begun, datetime.combine(begun, time(10))


def add_past(add: Add, rows: Rows, many: int, day: date) -> None:
    """The follow-ups of the last months, most of them done, and the contacts that came of them. Nobody of the first was
    spoken to after the last purchase."""
    chance = random.Random(8)
    bought: dict[int, list[Mapping[str, Any]]] = {}
    for sale in rows.get(purchases, ()):
        if sale["customer_id"] <= _ASKED:
            bought.setdefault(sale["customer_id"], []).append(sale)
    for who in sorted(bought):
        sales = sorted(bought[who], key=lambda sale: sale["day"])
        _ask_after_sales(add, who, sales, day, chance)
        if who > KEPT and (day - sales[-1]["day"]).days > 2 * _MONTHS and chance.random() < 0.7:
            _ask_for_the_lost(add, who, sales[-1]["day"], day, chance)
    for person in rows.get(customers, ())[KEPT:_ASKED]:
        if person["birthday_calendar"] and chance.random() < 0.8:
            _greet(add, person, day, chance)
    for who, ago, what, result, channel in _PROMISED:
        if who <= many:
            due = day - timedelta(days=ago)
            _done(add, who, FollowupKind.PROMISE, due, due, result, channel, text=what)
    for number, (ahead, late, what) in enumerate(_PUT_OFF):
        if many > KEPT + 10:
            due = day + timedelta(days=ahead)
            add(
                followups, customer_id=KEPT + 3 * number + 1, kind=FollowupKind.OWN.value, due=due, text=what, facts={},
                status=FollowupStatus.OPEN.value, postponed_from=due - timedelta(days=late), channel="wechat",
                created_at=datetime.combine(due - timedelta(days=late + 6), time(15)),
            )  # fmt: skip


def _ask_after_sales(add: Add, who: int, sales: Sequence[Mapping[str, Any]], day: date, chance: random.Random) -> None:
    """How it was, three days after; not who had come again by then, and not everybody."""
    for place, sale in enumerate(sales):
        due = sale["day"] + timedelta(days=_AFTER)
        following = sales[place + 1]["day"] if place + 1 < len(sales) else None
        if not day - timedelta(days=_MONTHS) <= due < day or (following is not None and following <= due):
            continue
        lot = chance.random()
        if lot < 0.35:
            continue
        known = {
            "rule": "after_sale", "occasion": sale["day"].isoformat(),
            "facts": {"date": sale["day"].isoformat(), "paid_cents": sale["paid_cents"]},
        }  # fmt: skip
        if lot < 0.42:
            reason = _CAME_BY_ITSELF if following else chance.choice(_GONE_FOR_GOOD)
            _dropped(add, who, FollowupKind.AFTER_SALE, due, reason, **known)
            continue
        on = min(due + timedelta(days=chance.choice((0, 0, 0, 1, 2))), day - timedelta(days=1))
        if following is None and who <= KEPT:
            continue
        if following is not None:
            on = min(on, following)
        put_off = {"postponed_from": due - timedelta(days=2)} if lot > 0.95 else {}
        result, channel = chance.choice(_HOW_IT_WAS), chance.choice(_CALLED)
        _done(add, who, FollowupKind.AFTER_SALE, due, on, result, channel, **known, **put_off)


def _greet(add: Add, person: Mapping[str, Any], day: date, chance: random.Random) -> None:
    """The birthday of the last months, if there was one."""
    kept = Birthday(
        Calendar(person["birthday_calendar"]), person["birthday_year"], person["birthday_month"], person["birthday_day"]
    )
    on = next_observed(kept, day - timedelta(days=_MONTHS))
    if on >= day:
        return
    known = {
        "rule": "birthday", "occasion": yearly_key(kept, on, "self"),
        "facts": {"date": on.isoformat(), "calendar": kept.calendar.value, "turning": turning(kept, on)},
    }  # fmt: skip
    _done(add, person["id"], FollowupKind.BIRTHDAY, on, on, chance.choice(_THANKS), "wechat", **known)


def _ask_for_the_lost(add: Add, who: int, last: date, day: date, chance: random.Random) -> None:
    """One word to somebody who has not been here for long."""
    due = day - timedelta(days=chance.randint(4, _MONTHS))
    known = {
        "rule": "return_visit", "occasion": last.isoformat(),
        "facts": {"date": last.isoformat(), "interval": (due - last).days},
    }  # fmt: skip
    if chance.random() < 0.25:
        _dropped(add, who, FollowupKind.RETURN_VISIT, due, chance.choice(_GONE_FOR_GOOD), **known)
    else:
        result, channel = chance.choice(_HOW_ARE_YOU), chance.choice(_CALLED[:-1])
        _done(add, who, FollowupKind.RETURN_VISIT, due, due, result, channel, **known)


def _done(add: Add, who: int, kind: FollowupKind, due: date, on: date, result: str, channel: str, **more: Any) -> None:
    number = add(
        followups, customer_id=who, kind=kind.value, due=due, status=FollowupStatus.DONE.value, done_on=on,
        result=result, channel=channel, created_at=datetime.combine(due - timedelta(days=3), time(9)),
        **{"facts": {}, **more},
    )  # fmt: skip
    add(contact_log, customer_id=who, day=on, channel=channel, text=result, staff="小陈", followup_id=number)


def _dropped(add: Add, who: int, kind: FollowupKind, due: date, reason: str, **more: Any) -> None:
    add(
        followups, customer_id=who, kind=kind.value, due=due, status=FollowupStatus.DROPPED.value,
        dropped_reason=reason, created_at=datetime.combine(due - timedelta(days=3), time(9)), **{"facts": {}, **more},
    )  # fmt: skip
