"""A made-up shop for trying the program out and for measuring: a small inn that serves meals, with guests who said
things.

The first guests are written by hand, so that every page has something worth showing on the day it is made; the
others follow from the seed. Names and numbers are invented.
"""

# ruff: noqa: E501 - the guests are a table: one guest a block

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert

from core import calendars
from core.notes import guess_category, prepares
from core.terms import Calendar, FollowupKind, PreferenceKind, VisitStatus
from storage import search, sums
from storage.sample_past import add_past, let_go
from storage.sample_worth import add_worth
from storage.tables import (
    campaigns,
    contact_log,
    customer_tags,
    customers,
    family,
    feedback,
    followups,
    perceptions,
    phones,
    preferences,
    preparations,
    purchase_items,
    purchases,
    settings,
    staff,
    tags,
    visits,
    wallet_estimates,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.archive import Archive

ALLERGY, DISLIKE, NEED, LIKE = PreferenceKind
_CHUNK = 20_000

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
_COMPOUND = ("欧阳", "司马", "上官", "诸葛", "尉迟")
_GIVEN = "雅琴思远建国静怡国强健慧敏海燕梦瑶丽华晓峰明亮小满大勇文婷子涵欣宇浩然佳志鹏俊杰雪梅芳兰秀英玉珍春燕红霞桂凤军伟刚涛磊超勇平辉斌波宁安然诗涵梓萱一诺可心若曦"
_ITEMS = (
    ("午餐", 12800, 26000), ("晚餐", 16800, 68000), ("下午茶", 6800, 16800), ("住宿", 36800, 88000), ("茶席", 9800, 28800),
    ("家宴", 98000, 286000), ("早餐", 3800, 8800),
)  # fmt: skip
_SAID = (
    (LIKE, "靠窗的位子"), (LIKE, "胡萝卜汁"), (LIKE, "龙井，水不要太烫"), (LIKE, "爱听评弹"), (LIKE, "房间朝南"), (NEED, "加一床薄被"),
    (NEED, "安静的包间"), (NEED, "备儿童椅"), (DISLIKE, "不吃香菜"), (DISLIKE, "不要香薰"), (DISLIKE, "不吃辣"), (DISLIKE, "不喝酒"),
    (ALLERGY, "花生过敏"), (ALLERGY, "海鲜过敏"), (ALLERGY, "芒果过敏"), (LIKE, "清蒸鲈鱼"), (LIKE, "桂花乌龙"), (LIKE, "室温 24 度"),
)  # fmt: skip
_TOLD = ("用餐时随口提到", "自己选的", "前台记", "点菜时说", "电话里说")
_WOMEN = frozenset({"周雅琴", "何慧敏", "郑海燕", "欧阳静怡", "李梦瑶", "孙丽华", "许文婷"})
"""Of the guests written by hand."""
_NOT_EACH_TIME = frozenset({"清蒸鲈鱼，少油", "白茶，第二泡起", "空调别对着吹", "靠窗、能晒到太阳的位子"})
"""Good to know, but not made ready before each visit."""
_CATEGORY = {"苏州评弹": "topic", "白茶，包装简单的": "gift", "外孙小宝": "topic"}
"""What the words alone do not tell."""
_TAGS = ("家宴", "商务", "住店", "下午茶", "要发票", "素食", "摄影", "茶会", "外地", "安静")
_SOURCES = ("朋友介绍", "路过", "大众点评", "小红书", "老客带来", "旅行社")
_STREETS = ("龙井路", "满觉陇路", "北山街", "南山路", "曙光路", "文三路", "体育场路", "庆春路", "中河中路", "江南大道")


@dataclass(frozen=True, slots=True)
class Guest:
    """A guest written by hand. Days are relative to the day the sample is made; `birthday` = (calendar, days ahead,
    age).
    """

    name: str
    phone: str
    said: tuple[tuple[PreferenceKind, str, int, str], ...] = ()
    tags: tuple[str, ...] = ()
    birthday: tuple[Calendar, int, int | None] | None = None
    visit: tuple[str, str, int, str, int, VisitStatus, bool] | None = (
        None  # time, purpose, party, place, nights, status, ready
    )
    spends: int = 0
    every: int = 30
    last: int = 10
    family: tuple[tuple[str, str, int | None, str | None], ...] = ()
    promise: tuple[str, int] | None = None


_SOLAR, _LUNAR = Calendar.SOLAR, Calendar.LUNAR
_ARRIVED, _PLANNED = VisitStatus.ARRIVED, VisitStatus.PLANNED

GUESTS = (
    Guest(
        "周雅琴", "13805712266",
        (
            (DISLIKE, "不吃香菜", 2000, "点菜时说"), (DISLIKE, "怕辣，微辣也不行", 960, "换过两道菜"),
            (DISLIKE, "晚上不喝茶，睡不好", 370, "本人说"), (LIKE, "常温胡萝卜汁一杯", 20, "用餐时随口提到"),
            (LIKE, "清蒸鲈鱼，少油", 27, "连点三次"), (LIKE, "白茶，第二泡起", 560, "自己讲究"), (NEED, "备儿童椅", 69, "常带外孙小宝"),
            (LIKE, "靠窗、能晒到太阳的位子", 27, "自己选的"), (DISLIKE, "空调别对着吹", 460, "让调过风口"),
            (LIKE, "苏州评弹", 620, "聊了半小时"), (LIKE, "白茶，包装简单的", 330, "年礼回访"),
            (NEED, "结账单独给她，别当众报价", 260, "本人嘱咐"),
        ),
        ("家宴", "外孙"), (_LUNAR, 7, 58), ("11:30", "午餐", 4, "听竹包间", 0, _ARRIVED, True), 187900, 18, 20,
        (("小宝", "外孙", 5, None), ("顾敏", "女儿", None, "花生过敏"), ("顾文远", "先生", None, None)),
    ),
    Guest("陈思远", "13958110732", ((ALLERGY, "花生过敏", 300, "点菜时说"), (LIKE, "龙井用 85℃ 水", 90, "自己讲究")), ("商务", "要发票"),
          (_SOLAR, 106, 46), ("12:00", "午餐", 2, "大厅靠窗 6 号", 0, _PLANNED, True), 168000, 21, 14),
    Guest("何慧敏", "13735408819", ((LIKE, "喜静：发微信，别打电话", 200, "本人说"),), ("茶会", "安静"), (_LUNAR, 0, 62), None, 172000, 20, 13),
    Guest("郑海燕", "13588724410", ((LIKE, "年会要大厅投影", 300, "电话里说"),), ("年会",), (_SOLAR, 180, 51), None, 171000, 21, 74),
    Guest("王建国", "13667129035",
          ((DISLIKE, "不要香薰", 150, "入住时说"), (NEED, "靠窗朝阳房", 150, "自己选的"), (NEED, "加一床薄被", 40, "前台记")),
          ("住店", "摄影"), (_LUNAR, 200, 58), ("14:00", "入住", 2, "203 房", 2, _PLANNED, False), 98000, 40, 27),
    Guest("欧阳静怡", "15088603317", ((ALLERGY, "乳糖不耐", 220, "下午茶时说"), (LIKE, "桂花乌龙不加糖", 60, "连点三次")), ("下午茶",),
          (_SOLAR, 43, 39), ("15:30", "下午茶", 3, "茶室", 0, _PLANNED, False), 62000, 15, 7),
    Guest("张国强", "18957106628",
          ((ALLERGY, "海鲜过敏", 400, "点菜时说"), (LIKE, "黄酒温好", 50, "本人说"), (NEED, "父亲的长寿面", 10, "电话里说")),
          ("家宴", "黄酒"), (_LUNAR, 27, 55), ("18:00", "父亲生日宴", 8, "观澜厅", 0, _PLANNED, False), 156000, 60, 51),
    Guest("田中健一", "15868104472", ((LIKE, "日语问候", 100, "前台记"), (NEED, "榻榻米房", 100, "自己选的")), ("住店", "日语"),
          (_SOLAR, 312, 44), ("19:30", "入住", 2, "206 房", 1, _PLANNED, False), 88000, 45, 19),
    Guest("李梦瑶", "17757138206", ((LIKE, "坐安静角落", 90, "自己选的"),), ("安静",), (_SOLAR, 84, 28), None, 42000, 30, 6),
    Guest("孙丽华", "13375860091", ((DISLIKE, "吃素", 500, "点菜时说"),), ("素食",), (_SOLAR, 0, None), None, 36000, 30, 35),
    Guest("吴晓峰", "18258107743", ((NEED, "高楼层，水压要足", 3, "意见"),), ("住店",), (_SOLAR, 274, 41), None, 52000, 50, 4, (),
          ("浴室水压低已修好，回电告知", 3)),
    Guest("赵明亮", "15168852290", ((LIKE, "红茶", 60, "早餐时说"),), ("住店",), None, None, 46000, 55, 5, (), ("寄回落在 205 房的围巾", 1)),
    Guest("钱小满", "13067418825", ((LIKE, "靠窗", 80, "自己选的"),), ("下午茶",), (_SOLAR, 1, 35), None, 21000, 30, 12),
    Guest("罗大勇", "13957251160", ((DISLIKE, "不喝白酒", 700, "本人说"),), ("商务",), (_LUNAR, 2, 60), None, 78000, 40, 30),
    Guest("许文婷", "15267440931", ((LIKE, "花果茶", 30, "随口提到"),), (), (_SOLAR, 4, 41), None, 33000, 30, 22),
)  # fmt: skip


class _Ids:
    """Ids given out beforehand, so that all rows can be written in bulk."""

    def __init__(self) -> None:
        self.rows: dict[Any, list[dict[str, Any]]] = {}

    def add(self, table: Any, **values: Any) -> int:
        rows = self.rows.setdefault(table, [])
        rows.append({"id": len(rows) + 1, **values})
        return len(rows)


def fill(
    archive: Archive, many: int = 120, sales: int | None = None, seed: int = 1, today: date | None = None, *,
    all_come: bool = False,
) -> tuple[int, int]:  # fmt: skip
    """Fill an empty archive with `many` customers and `sales` purchases (default: about eleven a customer).

    With `all_come` nobody stays away: everybody bought within the year, as far as the sales suffice. Returns
    (customers, purchases). The same arguments give the same shop.
    """
    day = today or archive.clock().date()
    chance = random.Random(seed)
    ids = _Ids()
    tag_ids = {name: ids.add(tags, name=name) for name in dict.fromkeys([*_TAGS, *(t for g in GUESTS for t in g.tags)])}
    for name in ("林姐", "小陈", "小吴"):
        ids.add(staff, name=name, active=True)
    handmade = GUESTS[:many]
    for guest in handmade:
        _add_guest(ids, guest, tag_ids, day, chance)
    for _ in range(many - len(handmade)):
        _add_stranger(ids, tag_ids, day, chance)
    _add_sales(ids, handmade, many, sales if sales is not None else many * 11, day, chance)
    if not all_come:
        let_go(ids.rows, day)
    add_worth(ids.add, ids.rows, many, day)
    add_past(ids.add, ids.rows, many, day)
    with archive.transaction() as connection:
        _write(connection, ids)
        for key, value in {
            "shop_name": "栖云小院",
            "owner_name": "林姐",
            "staff_name": "小陈",
            "business": "hotel",
        }.items():
            connection.execute(delete(settings).where(settings.c.key == key))
            connection.execute(insert(settings).values(key=key, value=value))
        sums.refresh(connection)
        search.reindex(connection)
    archive.settings.forget()
    archive.tiers.refresh(day)
    return many, len(ids.rows.get(purchases, ()))


def _write(connection: Connection, ids: _Ids) -> None:
    order = (
        staff, tags, customers, phones, customer_tags, family, visits, preferences, preparations, purchases, purchase_items,
        followups, contact_log, feedback, perceptions, wallet_estimates, campaigns,
    )  # fmt: skip
    for table in order:
        for part in _portions(_even(ids.rows.get(table, []))):
            connection.execute(insert(table), part)


def _even(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What only some rows say is nothing in the others."""
    if len({len(row) for row in rows}) < 2:
        return rows
    names = dict.fromkeys(name for row in rows for name in row)
    return [{name: row.get(name) for name in names} for row in rows]


def _portions(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(rows), _CHUNK):
        yield rows[start : start + _CHUNK]


def _birthday(calendar: Calendar, on: date, age: int | None) -> dict[str, Any]:
    """The columns of a birthday observed on this day."""
    if calendar is Calendar.SOLAR:
        return _day_columns(calendar, on.year - age if age is not None else None, on.month, on.day, False)
    lunar = calendars.solar_to_lunar(on)
    return _day_columns(calendar, lunar.year - age if age is not None else None, lunar.month, lunar.day, False)


def _day_columns(
    calendar: Calendar | None, year: int | None, month: int | None, day: int | None, leap: bool
) -> dict[str, Any]:
    return {
        "birthday_calendar": calendar.value if calendar else None, "birthday_year": year, "birthday_month": month,
        "birthday_day": day, "birthday_leap": leap,
    }  # fmt: skip


_NO_DAY = _day_columns(None, None, None, None, False)


def _add_person(ids: _Ids, name: str, phone: str, since: date, birthday: dict[str, Any], chance: random.Random) -> int:
    number = len(ids.rows.get(customers, ())) + 1
    gender = chance.choice(("male", "female"))
    customer_id = ids.add(
        customers, code=f"G{number:05d}", name=name, kind="person", gender=gender, since=since, source=chance.choice(_SOURCES),
        status="active", consent=True, address=_address(number), created_at=datetime.combine(since, time(10)), **birthday,
    )  # fmt: skip
    ids.add(phones, customer_id=customer_id, number=phone, digits=phone, position=0)
    return customer_id


def _address(number: int) -> str | None:
    """Where the customer of this number lives; every third has not said."""
    if number % 3 == 0:
        return None
    return f"杭州市{_STREETS[number % len(_STREETS)]} {number * 7 % 180 + 1} 号 {number % 9 + 1} 幢 {number % 6 + 1}02 室"


def _add_guest(ids: _Ids, guest: Guest, tag_ids: dict[str, int], day: date, chance: random.Random) -> None:
    birthday = _NO_DAY
    if guest.birthday:
        calendar, ahead, age = guest.birthday
        birthday = _birthday(calendar, day + timedelta(days=ahead), age)
    customer_id = _add_person(
        ids, guest.name, guest.phone, day - timedelta(days=chance.randint(900, 2400)), birthday, chance
    )
    ids.rows[customers][-1]["gender"] = "female" if guest.name in _WOMEN else "male"
    for name in guest.tags:
        ids.add(customer_tags, customer_id=customer_id, tag_id=tag_ids[name])
    for name, relation, age, avoid in guest.family:
        born = _birthday(Calendar.SOLAR, day + timedelta(days=5), age) if age else _NO_DAY
        member = ids.add(family, customer_id=customer_id, name=name, relation=relation, **born)
        if avoid:
            _add_preference(ids, customer_id, ALLERGY, avoid, day - timedelta(days=200), _TOLD[0], member)
    said = [
        _add_preference(ids, customer_id, kind, words, day - timedelta(days=ago), how)
        for kind, words, ago, how in guest.said
    ]
    if guest.visit:
        _add_visit(ids, customer_id, guest.visit, said, day)
    if guest.promise:
        words, ago = guest.promise
        ids.add(
            followups, customer_id=customer_id, kind=FollowupKind.PROMISE.value, due=day - timedelta(days=ago), status="open",
            text=words, facts={}, channel="call", created_at=datetime.combine(day - timedelta(days=ago + 2), time(16)),
        )  # fmt: skip
    if guest.name == "周雅琴":
        ids.add(
            feedback, customer_id=customer_id, day=day - timedelta(days=69), kind="complaint", text="上菜太慢", open=False,
            answer="次日致歉并送白茶",
        )  # fmt: skip
        ids.add(
            contact_log,
            customer_id=customer_id,
            day=day - timedelta(days=68),
            channel="call",
            text="回访：满意",
            staff="林姐",
        )


def _add_preference(
    ids: _Ids, customer_id: int, kind: PreferenceKind, words: str, on: date, how: str, family_id: int | None = None
) -> int:
    category = _CATEGORY.get(words) or guess_category(words).value
    return ids.add(
        preferences, customer_id=customer_id, kind=kind.value, category=category, text=words, source=how, learnt_on=on,
        learnt_by="小陈", family_id=family_id, prepare=words not in _NOT_EACH_TIME and prepares(kind, category),
    )  # fmt: skip


def _add_visit(ids: _Ids, customer_id: int, visit: Any, said: Iterable[int], day: date) -> None:
    at, purpose, party, place, nights, status, ready = visit
    done = datetime.combine(day, time(9)) if ready else None
    visit_id = ids.add(
        visits, customer_id=customer_id, day=day, at=time.fromisoformat(at), purpose=purpose, party=party, place=place,
        nights=nights, status=status.value, ready_at=done,
    )  # fmt: skip
    for preference_id in said:
        row = ids.rows[preferences][preference_id - 1]
        if row["prepare"]:
            ids.add(
                preparations, customer_id=customer_id, visit_id=visit_id, preference_id=preference_id, text=row["text"],
                kind=row["kind"], category=row["category"], ready_at=done,
            )  # fmt: skip


def _add_stranger(ids: _Ids, tag_ids: dict[str, int], day: date, chance: random.Random) -> None:
    surname = chance.choice(_COMPOUND) if chance.random() < 0.02 else chance.choice(_SURNAMES)
    name = surname + "".join(chance.sample(_GIVEN, chance.choice((1, 2, 2))))
    birthday = _NO_DAY
    if chance.random() < 0.6:
        year = chance.randint(1950, 2004) if chance.random() < 0.7 else None
        calendar = Calendar.LUNAR if chance.random() < 0.3 else Calendar.SOLAR
        birthday = _day_columns(calendar, year, chance.randint(1, 12), chance.randint(1, 28), False)
    phone = f"1{chance.choice('3578')}{chance.randint(0, 999_999_999):09d}"
    customer_id = _add_person(ids, name, phone, day - timedelta(days=chance.randint(30, 2400)), birthday, chance)
    for tag in chance.sample(_TAGS, chance.choice((0, 0, 1, 2))):
        ids.add(customer_tags, customer_id=customer_id, tag_id=tag_ids[tag])
    for kind, words in chance.sample(_SAID, chance.choice((0, 0, 1, 2))):
        _add_preference(
            ids, customer_id, kind, words, day - timedelta(days=chance.randint(5, 900)), chance.choice(_TOLD)
        )


def _add_sales(ids: _Ids, handmade: tuple[Guest, ...], many: int, sales: int, day: date, chance: random.Random) -> None:
    """Guests by hand come in their own rhythm; the other sales fall on the others, few of them often (a long tail)."""
    left = sales
    for number, guest in enumerate(handmade, start=1):
        ago = guest.last
        for _ in range(min(left, max(2, 400 // guest.every))):
            _add_sale(
                ids,
                number,
                day - timedelta(days=ago),
                guest.spends + chance.randint(-90, 90) * guest.spends // 300,
                chance,
            )
            ago += max(1, guest.every + chance.randint(-5, 5))
            left -= 1
    first = len(handmade) + 1
    others = many - len(handmade)
    for number in range(left if others else 0):
        once = number < others  # everybody bought at least once within the year, if the sales suffice
        who = first + (number if once else int(others * chance.random() ** 1.4))
        ago = chance.randint(1, 360) if once else int(chance.random() ** 1.3 * 700)
        item, low, high = chance.choice(_ITEMS)
        _add_sale(ids, who, day - timedelta(days=ago), chance.randint(low // 100, high // 100) * 100, chance, item)


def _add_sale(
    ids: _Ids, customer_id: int, on: date, cents: int, chance: random.Random, item: str | None = None
) -> None:
    paid = cents if chance.random() < 0.7 else cents * 9 // 10
    purchase_id = ids.add(
        purchases, customer_id=customer_id, day=on, list_cents=cents, paid_cents=paid,
        cost_cents=cents * chance.randint(45, 75) // 100 if chance.random() < 0.9 else None, staff="小陈",
    )  # fmt: skip
    ids.add(
        purchase_items,
        customer_id=customer_id,
        purchase_id=purchase_id,
        name=item or chance.choice(_ITEMS)[0],
        quantity=1,
    )
