"""Names as lists write them: with a title (王姐, 张伟先生), with a phone (王姐13812345678), a pet name in brackets.

A name that is only a surname and a title stays as it is written and tells the title beside; from a whole name the title
is taken off. Word lists only; what is no known title stays part of the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from core.notes.surnames import COMPOUND_SURNAMES, EVERYDAY, SURNAMES
from core.terms import Gender
from core.text import clean_name, find_phones, fold

_TRADITIONAL = "陳張劉楊黃趙吳孫馬鄭謝許鄧韓馮蕭葉蘇呂盧鐘鍾譚陸賴龔羅顧莊嚴錢湯溫喬賀龍萬"
_RARE = "肖撒楚漆储练展信操丛兰况冶宾尧帅晋普智朴栗植楼檀盘芦苟衣迟邝邸鄢闭阳隋麦鹿敬揭斯初豆辜谌牟南商玉令修诺延"
_SURNAMES = SURNAMES | frozenset(_TRADITIONAL + _RARE)
_COMPOUND = "|".join(sorted(COMPOUND_SURNAMES))
_HAN = r"[\u3400-\u9fff]"
_HERS = "女士|小姐姐?|太太|夫人|阿姨|伯母|婶婶?|嫂子?|大嫂|大姐|大妈|奶奶|婆婆|姐姐?|姨|老板娘|妈妈|美女"
_HIS = "先生|大哥|大爷|大叔|叔叔?|伯伯?|爷爷|哥哥?|爸爸|公子|帅哥"
_EITHER = (
    "老师|总监|总经理|副总|董事长|董事|经理|主任|局长|校长|院长|处长|科长|所长|行长|店长|队长|会长|厂长|站长|村长|"
    "书记|律师|医生|大夫|教授|博士|工程师|师傅|教练|秘书|助理|同学|老板|总|董|工|导|老"
)
_TITLE = f"(?P<title>(?P<hers>{_HERS})|(?P<his>{_HIS})|{_EITHER})"
# Words of two and more characters are titles behind any name; single ones only behind a name that is whole without.
_LONG = re.compile(rf"(?P<name>(?:{_COMPOUND})?{_HAN}{{1,6}}?(?:·{_HAN}{{1,8}})*?){_TITLE}")
_SHORT = re.compile(rf"(?P<name>(?:{_COMPOUND}){_HAN}{{0,2}}?|{_HAN}{{1,3}}?){_TITLE}")
_ALONE = re.compile(_TITLE)
_TITLES = f"{_HERS}|{_HIS}|{_EITHER}".split("|")
_LAST = frozenset(word[-1].rstrip("?") or word[-2] for word in _TITLES) | frozenset("姐婶嫂伯叔哥")
"""Last characters of titles: most names need no closer look."""
_NEVER_GIVEN = frozenset({"姐", "哥", "嫂", "婶", "总"})
_LATIN_TITLE = re.compile(
    r"(?P<title>(?P<his>mr|sir)|(?P<hers>mrs|ms|miss|madam)|dr|prof)\.?\s+(?P<name>\S.*)", re.IGNORECASE
)
_HAN_NAME = re.compile(
    rf"(?:(?:{_COMPOUND}){_HAN}{{0,2}}|{_HAN}{{1,3}})(?:{_HERS}|{_HIS}|{_EITHER})?|{_HAN}{{1,6}}(?:·{_HAN}{{1,8}}){{1,2}}"
)
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z'.\-]+(?: [A-Za-z'.\-]+){1,3}")
_WORDS_OF_LISTS = (
    "金卡 银卡 金牌 银牌 黄金 白金 钻石 高级 高端 普卡 贵宾 万元 万达 路人 时间 包间 于是 成员 方式 应收 应付 计次 "
    "项目 章节 金额 单价 单号 毛利 安全 常客 熟客 老客 金银 单次 年卡 季卡 月卡 次卡 全款 全额 余款 定金 钱款 都行 "
    "国际 国内 包月 包年 高中 大学 文员 边上 路边 家里 车位 车主 农民 司机 管理 包包 时尚 经典 白领 党员 干部 单身"
)
_NO_NAMES = EVERYDAY | frozenset(_WORDS_OF_LISTS.split())
_REMARK = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]$")
_LABELS = re.compile(
    r"微信|同号|同步|手机号?码?|电话号?码?|号码|联系|方式|本人|老公|老婆|爱人|先生的|太太的|妈妈|爸爸|女儿|儿子|父亲|"
    r"母亲|家属|家里?|办公室?|单位|公司|宅电?|座机|固话|停机|空号|换号|已换|新号|旧号|老号|备用|常用|主|转|分机|或|和|及|"
    r"wechat|weixin|vx|wx|tel|phone|mobile|ext",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"[+\d(][\d\s\-–—()+.]*\d|\d")
_AROUND = " ,，、;；:：/|\\()（）[]【】<>《》-–—_.。+·'\"‘’“”#*\n\t"


@dataclass(frozen=True, slots=True)
class Named:
    """What a name cell tells: the name as it is kept, how its owner is addressed (姐, 先生, 老师), what that says of
    the gender, and phones that stand beside the name."""

    name: str
    title: str | None = None
    gender: Gender | None = None
    phones: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether a text looks like somebody's name: a surname and up to three characters, a title, or Latin words."""
    bare = text.replace(" ", "")
    if bare in _NO_NAMES:
        return False
    if _HAN_NAME.fullmatch(bare):
        return bare[0] in _SURNAMES or bare[:2] in COMPOUND_SURNAMES or "·" in bare
    return _LATIN_NAME.fullmatch(text) is not None


def tells_more(name: str) -> bool:
    """Whether a name may have a title or a phone beside it: most have not, and need no closer look."""
    return not name.isalpha() or name[-1] in _LAST


def split_title(name: str) -> Named:
    """张伟先生 → 张伟, 先生, male; 王姐 → 王姐, 姐, female; Mrs. Jane Chen → Jane Chen, female; any other as it is."""
    if name.isascii():
        match = _LATIN_TITLE.fullmatch(name)
        if match is None:
            return Named(name)
        # with one word left it is the surname alone: Mr Li is called so
        whole = match["name"] if " " in match["name"] else name
        return Named(whole, None, _gender(match))
    bare = _REMARK.sub("", name)
    if bare[-1:] not in _LAST:
        return Named(name)
    found = _titled(bare)
    if found is None or bare == name:
        return found or Named(name)
    # 王丽姐（万达） stays as it is written
    return replace(found, name=name) if found.name == bare else Named(name)


def _titled(name: str) -> Named | None:
    if _ALONE.fullmatch(name):
        return None
    for pattern in (_LONG, _SHORT):
        match = pattern.fullmatch(name)
        if match is None or (len(match["title"]) == 1 and pattern is _LONG):
            continue
        bare, title = match["name"], match["title"]
        nicknamed = (len(bare) == 1 and bare not in "阿小老大") or (len(bare) == 2 and bare[0] in "小老阿大")
        if nicknamed or _is_surname(bare):
            return Named(name, title, _gender(match))
        if (len(title) > 1 or _is_whole(bare, title)) and _titled(bare) is None:
            return Named(bare, title, _gender(match))
    return None


def _is_surname(bare: str) -> bool:
    return bare in COMPOUND_SURNAMES or (len(bare) == 1 and bare in _SURNAMES)


def _is_whole(bare: str, title: str) -> bool:
    """Whether a title of one character behind a name cannot be the end of the given name: 李建国总, 王丽姐."""
    given = len(bare) - (2 if bare[:2] in COMPOUND_SURNAMES else 1)
    return bare[0] in _SURNAMES and (given == 2 or (given == 1 and title in _NEVER_GIVEN))


def _gender(match: re.Match[str]) -> Gender | None:
    if match["hers"]:
        return Gender.FEMALE
    return Gender.MALE if match["his"] else None


def name_beside_phones(text: str) -> str | None:
    """The name in a cell that also holds a phone: 王姐13812345678, 13812345678（王丽）; None where only labels stand
    there (微信同号) or more than one name."""
    left = [part.strip(_AROUND) for part in _NUMBERS.split(fold(text)) if part.strip(_AROUND)]
    names = [part for part in (_LABELS.sub("", piece).strip(_AROUND) for piece in left) if part]
    if len(names) != 1 or len(names[0]) > 12 or not is_name(names[0]):
        return None
    return clean_name(names[0])


def with_phones(name: str) -> tuple[str, tuple[str, ...]]:
    """The name without the phones that stand in its cell, and those phones; the text as it is without any."""
    phones = find_phones(name).phones
    phones = tuple(p for p in phones if len(p) >= 11)
    beside = name_beside_phones(name) if phones else None
    return (name, ()) if beside is None else (beside, phones)
