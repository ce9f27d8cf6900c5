"""How values are written for people: money, phones, days, birthdays, and the names of kinds, categories and tiers.

Every function speaks the language in use. Days are local; `today` is always given.
"""

from __future__ import annotations

from datetime import date, datetime, time

from core.errors import KnownError
from core.people import Birthday, Preference, Preparation
from core.terms import (
    BuyingRole,
    Calendar,
    Category,
    Channel,
    FeedbackKind,
    FollowupKind,
    Pleased,
    PreferenceKind,
    VisitStatus,
)
from core.text import format_phone
from ui import tier_words
from ui.language import language, tr
from ui.theme.icon_names import Icon

SYMBOLS = {"CNY": "¥", "HKD": "HK$", "TWD": "NT$", "MOP": "MOP$", "USD": "$", "EUR": "€", "JPY": "JP¥", "SGD": "S$"}
MINUS = "\N{MINUS SIGN}"
DASH = "–"
MASK = "•••"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _chinese() -> bool:
    return language().startswith("zh")


# --- money and phones ------------------------------------------------------------------------------------------------


def money(cents: int, currency: str = "CNY", *, tight: bool = False) -> str:
    """¥86,420 or ¥415.50. `tight`: from 100,000 on in short, ¥14.2 万 (¥142k)."""
    sign, amount = (MINUS if cents < 0 else ""), abs(cents)
    symbol = SYMBOLS.get(currency, f"{currency} ")
    if tight and amount >= 10_000_000:
        return f"{sign}{symbol}{_in_short(amount)}"
    whole, rest = divmod(amount, 100)
    return f"{sign}{symbol}{whole:,}" + (f".{rest:02d}" if rest else "")


def unit(currency: str) -> str:
    """What amounts are counted in, for the head of a column: 元, 港元; in English the code."""
    words = {
        "CNY": "元", "HKD": "港元", "TWD": "新台币", "MOP": "澳门元", "USD": "美元", "EUR": "欧元", "JPY": "日元",
        "SGD": "新加坡元",
    }  # fmt: skip
    return words.get(currency, currency) if _chinese() else currency


def _in_short(cents: int) -> str:
    if not _chinese():
        return f"{round(cents / 100_000):,}k" if cents < 100_000_000 else f"{cents / 100_000_000:,.1f}m"
    for unit, word in ((10_000_000_000, "亿"), (1_000_000, "万")):
        if cents >= unit:
            tenths = round(cents * 10 / unit)
            number = f"{tenths // 10:,}" + (f".{tenths % 10}" if tenths % 10 else "")
            return f"{number} {word}"
    raise ValueError(cents)


def sentences(*parts: str) -> str:
    """Sentences of one paragraph: after a full-width stop comes no space. Empty ones fall out."""
    return ("" if _chinese() else " ").join(part for part in parts if part)


def share(part: float) -> str:
    """0.714 → 71%; a loss is −4%. Something above nothing never reads 0%."""
    percent = round(part * 100)
    if percent == 0 and part > 0:
        return "<1%"
    return f"{MINUS if percent < 0 else ''}{abs(percent)}%"


def phone(number: str | None) -> str:
    """138 0571 2266; nothing when there is none."""
    return format_phone(number) if number else ""


# --- days ------------------------------------------------------------------------------------------------------------


def phone_problem(problem: str | None) -> str:
    """Why a phone cannot be read, by the problem's key (core.text.find_phones)."""
    return {
        "phone_digit_missing": tr("少一位数字，手机号是 11 位"),
        "phone_digit_extra": tr("多了一位数字，手机号是 11 位"),
        "phone_masked": tr("号码被星号遮住了，请写全"),
    }.get(problem or "", tr("没有读懂这个号码"))


def day(value: date | None, today: date) -> str:
    """今天; within a year MM-DD (29 Nov); older or later YYYY-MM (Nov 2024); – when unknown."""
    if value is None:
        return DASH
    if value == today:
        return tr("今天")
    if abs((value - today).days) < 365:
        return f"{value:%m-%d}" if _chinese() else f"{value.day} {_MONTHS[value.month - 1][:3]}"
    return f"{value:%Y-%m}" if _chinese() else f"{_MONTHS[value.month - 1][:3]} {value.year}"


def spoken_day(value: date, today: date) -> str:
    """昨天 今天 明天 后天, else 11月29日 (29 November), with the year when it is another."""
    near = {-1: tr("昨天"), 0: tr("今天"), 1: tr("明天"), 2: tr("后天")}
    return near.get((value - today).days) or month_day(value, value.year != today.year)


def spoken_day_and_weekday(value: date, today: date) -> str:
    """明天 周一, 11月26日 周四; Tomorrow, Mon; Thu 26 November."""
    spoken, name = spoken_day(value, today), weekday(value)
    if spoken != month_day(value, value.year != today.year):
        return f"{spoken} {name}" if _chinese() else f"{spoken}, {name}"
    return tr("{day} {weekday}", day=spoken, weekday=name)


def month_day(value: date, with_year: bool = False) -> str:
    """11月29日 or 2025年11月29日; 29 November."""
    if _chinese():
        return (f"{value.year}年" if with_year else "") + f"{value.month}月{value.day}日"
    return f"{value.day} {_MONTHS[value.month - 1]}" + (f" {value.year}" if with_year else "")


def month(value: date) -> str:
    """2025年11月; November 2025."""
    return f"{value.year}年{value.month}月" if _chinese() else f"{_MONTHS[value.month - 1]} {value.year}"


def full_day(value: date | None) -> str:
    """2025-11-22, for sources and records."""
    return value.isoformat() if value is not None else DASH


def weekday(value: date, *, long: bool = False) -> str:
    """周六, or 星期六."""
    short = (tr("周一"), tr("周二"), tr("周三"), tr("周四"), tr("周五"), tr("周六"), tr("周日"))
    full = (tr("星期一"), tr("星期二"), tr("星期三"), tr("星期四"), tr("星期五"), tr("星期六"), tr("星期日"))
    return (full if long else short)[value.weekday()]


def clock(value: time | datetime | None) -> str:
    """11:20."""
    return f"{value:%H:%M}" if value is not None else ""


def long_day(value: date) -> tuple[str, ...]:
    """The parts of the greeting line: 2025年11月22日 星期六, 农历十月初三, 今日小雪; join them with the dot in use. A
    festival of the day stands there too, once when it is a solar term (冬至)."""
    parts = [tr("{day} {weekday}", day=month_day(value, with_year=True), weekday=weekday(value, long=True))]
    lunar, term, feasts = lunar_day(value), solar_term(value), festivals(value)
    if lunar:
        parts.append(tr("农历{day}", day=lunar))
    if term and not any(feast.startswith(term) for feast in feasts):
        feasts = (term, *feasts)
    return (*parts, *(tr("今日{term}", term=feast) for feast in feasts))


def lunar_words(number: int, day_of_month: int, leap: bool = False) -> str:
    """十月初三, 闰六月初一; in English 10/3, leap 6/1."""
    from core.calendars import lunar_name

    if _chinese():
        return lunar_name(number, day_of_month, leap)
    return f"{'leap ' if leap else ''}{number}/{day_of_month}"


def lunar_day(value: date) -> str:
    """The lunar day of a solar one: 十月初三; nothing outside the table's years."""
    from core.calendars import solar_to_lunar

    try:
        lunar = solar_to_lunar(value)
    except KnownError:
        return ""
    return lunar_words(lunar.month, lunar.day, lunar.leap)


def lunar_cell(value: date) -> str:
    """What stands in a day of the month grid: 初七, and the month's name on its first day."""
    from core.calendars import LUNAR_DAYS, LUNAR_MONTHS, solar_to_lunar

    try:
        lunar = solar_to_lunar(value)
    except KnownError:
        return ""
    if not _chinese():
        return f"{lunar.month}/{lunar.day}"
    if lunar.day > 1:
        return LUNAR_DAYS[lunar.day - 1]
    return ("闰" if lunar.leap else "") + LUNAR_MONTHS[lunar.month - 1]


def solar_term(value: date) -> str:
    """小雪 on its day, else nothing."""
    from core.calendars import solar_term as term_of

    number = term_of(value)
    return "" if number is None else _terms()[number]


def festivals(value: date) -> tuple[str, ...]:
    """中秋节 on its day; a day may be two (情人节 and 元宵节)."""
    from core.calendars import festivals as festivals_of

    names = _festivals()
    return tuple(names[key] for key in festivals_of(value))


def festival_name(key: str) -> str:
    """A festival, or a solar term ("term:3"), by its key in core.calendars; an unknown key says nothing."""
    kind, _, number = key.partition(":")
    if kind == "term" and number.isdigit() and int(number) < len(_terms()):
        return _terms()[int(number)]
    return _festivals().get(key, "")


def _festivals() -> dict[str, str]:
    return {
        "new_year": tr("元旦"), "valentine": tr("情人节"), "women": tr("妇女节"), "labour": tr("劳动节"),
        "youth": tr("青年节"), "children": tr("儿童节"), "teachers": tr("教师节"), "national": tr("国庆节"),
        "christmas_eve": tr("平安夜"), "christmas": tr("圣诞节"), "spring": tr("春节"), "lantern": tr("元宵节"),
        "dragon_head": tr("龙抬头"), "dragon_boat": tr("端午节"), "double_seventh": tr("七夕"), "ghost": tr("中元节"),
        "mid_autumn": tr("中秋节"), "double_ninth": tr("重阳节"), "laba": tr("腊八节"), "little_new_year": tr("小年"),
        "new_years_eve": tr("除夕"), "qingming": tr("清明节"), "winter_solstice": tr("冬至"),
        "mothers_day": tr("母亲节"), "fathers_day": tr("父亲节"),
    }  # fmt: skip


def _terms() -> tuple[str, ...]:
    return (
        tr("小寒"), tr("大寒"), tr("立春"), tr("雨水"), tr("惊蛰"), tr("春分"), tr("清明"), tr("谷雨"),
        tr("立夏"), tr("小满"), tr("芒种"), tr("夏至"), tr("小暑"), tr("大暑"), tr("立秋"), tr("处暑"),
        tr("白露"), tr("秋分"), tr("寒露"), tr("霜降"), tr("立冬"), tr("小雪"), tr("大雪"), tr("冬至"),
    )  # fmt: skip


def birthday(value: Birthday | None, *, with_year: bool = True) -> str:
    """农历十月初十 or 3月8日, with the year of birth when it is known and wanted: 1979年3月8日."""
    if value is None:
        return DASH
    year = f"{value.year}年" if with_year and value.year else ""
    if value.calendar == Calendar.LUNAR:
        words = lunar_words(value.month, value.day, value.leap)
        if _chinese():
            return tr("农历{day}", day=f"{year}{words}")
        return tr("农历{day}", day=words) + (f" {value.year}" if year else "")
    if _chinese():
        return f"{year}{value.month}月{value.day}日"
    return f"{value.day} {_MONTHS[value.month - 1]}" + (f" {value.year}" if year else "")


def days_away(value: date, today: date) -> str:
    """今天, 明天, 还有 7 天; or how late: 晚了 3 天."""
    days = (value - today).days
    if days in (0, 1):
        return tr("今天") if days == 0 else tr("明天")
    return tr("还有 {n} 天", n=days) if days > 0 else tr("晚了 {n} 天", n=-days)


# --- names -----------------------------------------------------------------------------------------------------------


def tier_name(key: str | None) -> str:
    """The name of a tier by its key (ui/tier_words.py); no tier at all is named by nothing."""
    return tier_words.name(key)


def tier_full_name(key: str | None) -> str:
    """重要客户, for sentences and titles; in English the short name serves."""
    return tier_words.full_name(key)


def whose(told: Preference | Preparation) -> str:
    """The words of a preference, or of what is made ready; for somebody beside the customer with the name in front:
    小宝：果汁."""
    return tr("{name}：{words}", name=told.person, words=told.text) if told.person else told.text


def preference_kind(kind: PreferenceKind) -> str:
    return {
        PreferenceKind.ALLERGY: tr("过敏"),
        PreferenceKind.DISLIKE: tr("忌口"),
        PreferenceKind.NEED: tr("需要"),
        PreferenceKind.LIKE: tr("喜好"),
    }[kind]


def category_name(key: str) -> str:
    """The name of a category; a shop's own category is its own name."""
    names: dict[str, str] = {
        Category.FOOD: tr("饮食"),
        Category.SEAT: tr("位子与房间"),
        Category.MUSIC: tr("音乐"),
        Category.COLOUR: tr("颜色"),
        Category.ORIENTATION: tr("朝向"),
        Category.TEMPERATURE: tr("温度"),
        Category.HUMIDITY: tr("湿度"),
        Category.SURROUNDINGS: tr("环境"),
        Category.SERVICE: tr("服务"),
        Category.STAFF: tr("指名"),
        Category.GIFT: tr("送礼"),
        Category.TOPIC: tr("爱聊"),
        Category.OTHER: tr("其他"),
    }
    return names.get(key, key)


_CATEGORY_ICONS: dict[str, tuple[Icon, str]] = {
    # category → sign and the tone of its box
    Category.FOOD: (Icon.CUP, "carrot"),
    Category.SEAT: (Icon.SEAT, "info"),
    Category.MUSIC: (Icon.MUSIC, "info"),
    Category.COLOUR: (Icon.PALETTE, "carrot"),
    Category.ORIENTATION: (Icon.SUN_HORIZON, "info"),
    Category.TEMPERATURE: (Icon.THERMOMETER, "carrot"),
    Category.HUMIDITY: (Icon.DROP, "info"),
    Category.SURROUNDINGS: (Icon.TREE, "ok"),
    Category.SERVICE: (Icon.SERVICE, "warn"),
    Category.STAFF: (Icon.STAFF, "ok"),
    Category.GIFT: (Icon.GIFT, "t1"),
    Category.TOPIC: (Icon.CHATS, "ok"),
    Category.OTHER: (Icon.HEART, "carrot"),
}


def category_icon(key: str) -> Icon:
    """The sign of a category; a shop's own category has the tag."""
    return _CATEGORY_ICONS.get(key, (Icon.TAG, "plain"))[0]


def category_tone(key: str) -> str:
    """The tone of a category's icon box: carrot, info, ok, warn, t1 or plain."""
    return _CATEGORY_ICONS.get(key, (Icon.TAG, "plain"))[1]


def followup_kind(kind: FollowupKind) -> str:
    return {
        FollowupKind.PROMISE: tr("承诺"),
        FollowupKind.COMPLAINT: tr("意见"),
        FollowupKind.BIRTHDAY: tr("生日"),
        FollowupKind.FESTIVAL: tr("节日"),
        FollowupKind.AFTER_SALE: tr("消费回访"),
        FollowupKind.RETURN_VISIT: tr("问候"),
        FollowupKind.EXPECTED_PURCHASE: tr("该来了"),
        FollowupKind.WIN_BACK: tr("挽回"),
        FollowupKind.PREPARATION: tr("到店准备"),
        FollowupKind.ANNIVERSARY: tr("纪念日"),
        FollowupKind.CONSENT: tr("联系许可"),
        FollowupKind.OWN: tr("跟进"),
    }[kind]


def followup_icon(kind: FollowupKind) -> Icon:
    return {
        FollowupKind.PROMISE: Icon.HANDSHAKE,
        FollowupKind.COMPLAINT: Icon.SAD,
        FollowupKind.BIRTHDAY: Icon.CAKE,
        FollowupKind.FESTIVAL: Icon.GIFT,
        FollowupKind.AFTER_SALE: Icon.RECEIPT,
        FollowupKind.RETURN_VISIT: Icon.CHAT,
        FollowupKind.EXPECTED_PURCHASE: Icon.CLOCK,
        FollowupKind.WIN_BACK: Icon.REPEAT,
        FollowupKind.PREPARATION: Icon.PACKAGE,
        FollowupKind.ANNIVERSARY: Icon.STAR,
        FollowupKind.CONSENT: Icon.CHECK_CIRCLE,
        FollowupKind.OWN: Icon.FLAG,
    }[kind]


def channel_name(channel: Channel) -> str:
    return {
        Channel.CALL: tr("电话"),
        Channel.WECHAT: tr("微信"),
        Channel.VISIT: tr("当面"),
        Channel.MESSAGE: tr("短信"),
        Channel.OTHER: tr("其他方式"),
    }[channel]


def channel_icon(channel: Channel) -> Icon:
    return {
        Channel.CALL: Icon.PHONE,
        Channel.WECHAT: Icon.WECHAT,
        Channel.VISIT: Icon.HANDSHAKE,
        Channel.MESSAGE: Icon.MAIL,
        Channel.OTHER: Icon.CHAT,
    }[channel]


def visit_status(status: VisitStatus) -> str:
    return {
        VisitStatus.PLANNED: tr("待到店"),
        VisitStatus.ARRIVED: tr("已到店"),
        VisitStatus.DONE: tr("已离店"),
        VisitStatus.CANCELLED: tr("已取消"),
        VisitStatus.NO_SHOW: tr("没来"),
    }[status]


def pleased(answer: Pleased) -> str:
    return {Pleased.YES: tr("合意"), Pleased.PARTLY: tr("一般般"), Pleased.NO: tr("不合意")}[answer]


def pleased_tone(answer: Pleased) -> str:
    """ok, plain or warn: the tone of its tag."""
    return {Pleased.YES: "ok", Pleased.PARTLY: "plain", Pleased.NO: "warn"}[answer]


def feedback_kind(kind: FeedbackKind) -> str:
    return {
        FeedbackKind.COMPLAINT: tr("意见"),
        FeedbackKind.SUGGESTION: tr("建议"),
        FeedbackKind.PRAISE: tr("表扬"),
    }[kind]


def buying_role(role: BuyingRole) -> str:
    return {
        BuyingRole.ECONOMIC: tr("拍板的人"),
        BuyingRole.TECHNICAL: tr("把关的人"),
        BuyingRole.USER: tr("使用的人"),
        BuyingRole.FINANCE: tr("管钱的人"),
        BuyingRole.COACH: tr("引路的人"),
        BuyingRole.INFLUENCER: tr("说得上话的人"),
    }[role]
