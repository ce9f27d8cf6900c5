"""What the values of a column look like, for headers that do not tell.

The sample is spread over the whole column: the first rows of a list are often the tidiest, or all from one day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise

from core.importing import cells
from core.importing.days import parts_of, read_birthday, read_day, read_time
from core.importing.fields import Field
from core.importing.marks import Mark
from core.importing.tables import Cell, is_blank, shown
from core.text import find_phones, fold, is_mobile

SAMPLE = 120
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
    "韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温常乔牛樊葛邢安齐易伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关"
    "兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简"
    "车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈匡鞠"
    "惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来"
    "扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植"
    "衡富尧闭由欧阳司马上官诸葛司徒东方独孤南宫夏侯皇甫尉迟公孙慕容令狐轩辕端木百里呼延澹台陳張劉楊黃趙吳孫馬鄭謝許鄧韓馮蕭葉蘇呂盧鐘譚陸"
)
_HAN_NAME = re.compile(
    r"[\u3400-\u9fff]{1,4}(?:先生|女士|小姐|总|姐|哥|老师|阿姨|太太|经理|老板)?|[\u3400-\u9fff]{1,6}·[\u3400-\u9fff]{1,8}"
)
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z'.\-]+(?: [A-Za-z'.\-]+){1,3}")
_ADDRESS = re.compile(r"[省市区县镇乡村路街巷弄号楼栋幢室苑园]|小区|大道|花园|公寓")
_WECHAT = re.compile(r"[A-Za-z][\w\-]{5,19}")
_CODE = re.compile(r"[A-Za-z]{0,6}[-_]?\d{2,12}|\d+[-_]\d+")


@dataclass(frozen=True, slots=True)
class Look:
    """Shares (0–1) of the filled sample cells that look like something. `filled`: how many cells there were."""

    filled: int = 0
    phone: float = 0.0
    name: float = 0.0
    date: float = 0.0
    birthday: float = 0.0
    lunar: float = 0.0
    old: float = 0.0
    money: float = 0.0
    whole: float = 0.0
    gender: float = 0.0
    email: float = 0.0
    wechat: float = 0.0
    address: float = 0.0
    code: float = 0.0
    time: float = 0.0
    text: float = 0.0
    distinct: float = 0.0
    counting: bool = False

    def share(self, sign: str) -> float:
        """The share of one sign by its name."""
        return float(getattr(self, sign))


def spread(rows: Sequence[Sequence[Cell]], column: int, start: int) -> list[Cell]:
    """Up to SAMPLE filled cells of the column, evenly over its height."""
    filled = [row[column] for row in rows[start:] if column < len(row) and not is_blank(row[column])]
    step = max(1, len(filled) // SAMPLE)
    return filled[::step][:SAMPLE]


def look_at(sample: Sequence[Cell], today: date) -> Look:
    """The look of one column."""
    if not sample:
        return Look()
    n = len(sample)
    counted = {
        "phone": 0, "name": 0, "date": 0, "birthday": 0, "lunar": 0, "old": 0, "money": 0, "whole": 0, "gender": 0,
        "email": 0, "wechat": 0, "address": 0, "code": 0, "time": 0, "text": 0,
    }  # fmt: skip
    for cell in sample:
        for word in _signs(cell, today):
            counted[word] += 1
    return Look(
        filled=n,
        distinct=len({shown(c) for c in sample}) / n,
        counting=_counts(sample),
        **{word: count / n for word, count in counted.items()},
    )


def _signs(cell: Cell, today: date) -> set[str]:
    """Everything one cell looks like."""
    signs: set[str] = set()
    text = fold(shown(cell))
    phones = find_phones(cell)
    if phones.problem is None and any(is_mobile(p) or len(p) >= 11 for p in phones.phones):
        signs.add("phone")
    if isinstance(cell, time) or (isinstance(cell, str) and len(text) <= 8 and ":" in text and read_time(cell).value):
        signs.add("time")
    signs |= _date_signs(cell, today)
    if isinstance(cell, str):
        signs |= _text_signs(text)
    if not isinstance(cell, date | time | bool) and cells.read_money(cell).value is not None and "phone" not in signs:
        signs.add("money")
    if re.fullmatch(r"\d+", text):
        signs.add("whole")
    return signs


def _date_signs(cell: Cell, today: date) -> set[str]:
    signs: set[str] = set()
    if isinstance(cell, bool | time):
        return signs
    day = read_day(cell, today).value if isinstance(cell, str | date | datetime) else None
    if day is not None:
        signs.add("date")
        if day.year < 2008:
            signs.add("old")
    if isinstance(cell, str | date):
        born = read_birthday(cell, today).value
        if born is not None:
            signs.add("birthday")
            parts = parts_of(cell, today.year) if isinstance(cell, str) else None
            if parts is not None and not isinstance(parts, Mark) and parts.lunar:
                signs.add("lunar")
    return signs


def _text_signs(text: str) -> set[str]:
    signs: set[str] = set()
    if cells.read_gender(text).value is not None and not text.isdigit():
        signs.add("gender")
    if cells.read_email(text).value is not None:
        signs.add("email")
    elif _WECHAT.fullmatch(text) and not _CODE.fullmatch(text):
        signs.add("wechat")
    bare = text.replace(" ", "")
    if (_HAN_NAME.fullmatch(bare) and bare[:1] in _SURNAMES) or _LATIN_NAME.fullmatch(text):
        signs.add("name")
    if len(bare) >= 6 and len(_ADDRESS.findall(bare)) >= 2:
        signs.add("address")
    if _CODE.fullmatch(bare):
        signs.add("code")
    if not re.fullmatch(r"[\d\W]*", text):
        signs.add("text")
    return signs


def _counts(sample: Sequence[Cell]) -> bool:
    """Whether the column counts the rows: whole numbers that only grow, from 0 or 1 on."""
    numbers = [int(c) for c in map(shown, sample) if c.isdecimal()]
    if len(numbers) < max(3, len(sample) - 2) or numbers[0] > 1:
        return False
    return all(a < b for a, b in pairwise(numbers))


def fit(field: Field, look: Look) -> float:
    """How well a column's values suit a field, 0–1; 0.5 where values cannot tell."""
    if look.filled == 0:
        return 0.5
    if field in _FITS:
        return max(look.share(sign) for sign in _FITS[field])
    if field is Field.NAME:
        return max(look.name, 0.6 * (look.text - look.address - look.gender - look.email))
    if field is Field.CODE:
        return 0.0 if look.counting else max(look.code, look.whole, 0.6 * look.wechat, 0.5 * look.phone) * look.distinct
    if field in _WORDS:
        return 0.5 * look.text + 0.1
    return 0.5


_MONEY = ("money",)
_FITS: dict[Field, tuple[str, ...]] = {
    Field.PHONES: ("phone",),
    Field.BIRTHDAY: ("birthday",),
    Field.SINCE: ("date",),
    Field.LAST_VISIT: ("date",),
    Field.DAY: ("date",),
    Field.TIME: ("time",),
    Field.GENDER: ("gender",),
    Field.EMAIL: ("email",),
    Field.SPENT: _MONEY,
    Field.BALANCE: _MONEY,
    Field.POINTS: _MONEY,
    Field.LIST: _MONEY,
    Field.PAID: _MONEY,
    Field.COST: _MONEY,
    Field.QUANTITY: _MONEY,
    Field.WECHAT: ("wechat", "phone", "code"),
}
_WORDS = frozenset({
    Field.ADDRESS, Field.NOTE, Field.PREFERENCE, Field.ITEM, Field.STAFF, Field.STORE, Field.EMPLOYER, Field.WORK,
    Field.SOURCE, Field.TAGS, Field.TITLE, Field.REFERRED_BY,
})  # fmt: skip


def guess(look: Look) -> Field | None:
    """The field that the values alone suggest, only where they are unmistakable."""
    if look.filled < 2:
        return None
    if look.phone >= 0.6:
        return Field.PHONES
    if look.gender >= 0.7:
        return Field.GENDER
    if look.email >= 0.6:
        return Field.EMAIL
    if look.lunar >= 0.05 and look.birthday >= 0.6:
        return Field.BIRTHDAY
    if look.birthday >= 0.6 and (look.old >= 0.5 or look.birthday - look.date >= 0.3) and look.money < 0.5:
        return Field.BIRTHDAY
    if look.address >= 0.6:
        return Field.ADDRESS
    if look.name >= 0.7 and look.distinct >= 0.5:
        return Field.NAME
    return None
