"""Where one statement of a typed line ends and the next begins.

Commas, semicolons, full stops and the spaces between Chinese words separate clauses; a new verb with its own object
does so without any mark (喜欢吃辣不吃香菜). A clause that only describes the thing before it (要常温, 少糖, 不要太烫)
is joined to it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from core.notes.birthdays import RELATION
from core.notes.kinds import read_preference
from core.terms import PreferenceKind

_SEASON = re.compile(r"(?:[春夏秋冬]天|平时|现在|晚上|早上|中午|下午|上午|睡前|饭前|饭后)$")
# A comma inside 1,280 separates nothing.
_SENTENCE = re.compile(r"[。；;!！?？\n]+|(?<=[a-z])\.(?=\s|$)", re.IGNORECASE)
_COMMA = re.compile(r"(?<!\d)[,，]|(?<=[一-鿿])[/|+](?=[一-鿿])|[,，](?!\d{3}(?!\d))")
_CJK = r"[一-鿿]"
_SPACE = re.compile(
    rf"(?<={_CJK})\s+(?={_CJK})|(?<=[℃度位人元块号日点半])\s+(?={_CJK})|(?<={_CJK})\s+(?=\d)|"
    rf"(?<=\d)\s+(?={_CJK}{{2}})|(?<=[A-Za-z])\s+(?=[上下中晚早明后今周]{_CJK})"
)
_INNER = re.compile(
    r"(?:也|还|又|但是?|而且|并且|不过|最|特别|都|很|不太|同时)*"
    r"(?:对[^，,。对]{1,8}?过敏|不喜欢|喜欢|不吃(?=.)|不喝(?=.)|不爱(?=[吃喝])|(?<!不)爱(?=[吃喝听])|"
    r"(?<!不)偏爱|讨厌|忌口|忌(?!口)|受不了|"
    r"怕(?=[冷热辣吵黑烫甜酸风胖])|不能[吃喝碰](?=.)|只(?=[喝吃要用坐住听穿])|不要放|不放|(?<=[位人])(?:要|想要|"
    r"需要|坐)(?=\S)|但是|但(?=[吃喝可爱能要喜])|可是|不过(?!敏))"
)
# Inside a report the verbs belong to what is reported; a circumstance, too, may explain what follows.
_REPORT = re.compile(
    r"投诉|抱怨|反映|反馈|夸|表扬|称赞|建议|提议|答应|承诺|许诺|保证|说好|提醒|回访|跟进|问|记得|电话|"
    r"联系|通知|希望|嫌|觉得"
)
_SUBJECT = re.compile(
    r"^(?:客户|客人|她|他|本人|自己|家里|全家|一家|两人|夫妻|夫妇|平时|一般|每次来?|从来|从小|向来|"
    r"一直|现在|已经?|如今|最近|以前|早上|中午|晚上|夏天|冬天|春天|秋天|[每整白当前]天|"
    r"也|都|很|最|特别|的|说|送礼|口味|喝|吃|住店?|入住|来店里?|来|吃饭|喝茶|[做点]菜|买衣服|穿衣服?|平日|睡觉|"
    r"做头发|剪发|洗头|按摩)*$"
)
_ADJECTIVE = (
    r"常温|室温|温|热|冰|冷|凉|烫|糖|甜|咸|酸|淡|浓|稀|稠|软|硬|大|小|厚|薄|高|低|满|慢|快|轻|重|嫩|"
    r"老|清淡|油腻|油|盐|辣|麻|干净|安静|新鲜|紧|松|亮|暗|吵|冰块|奶|奶油|短|长|急|熟|生|细|粗|深|浅|"
    r"紧身|现做|现磨|现榨"
)
_MODIFIER = re.compile(
    r"^(?:但|而且|最好|一定|务必|还|也)*(?:茶|菜|水|汤|饭|肉|面|味道|口味|温度|水温|力度)?(?:要|不要|"
    r"不能|别|最好|必须|得|可以|多要|少要|做|泡|烧|煮|切|喝|吃)?(?:做?得|成|到)?(?:太|很|特别|过|偏|"
    r"稍微|略)?"
    r"(?:(?:少|多|加|去|不加|不放|不|无|免|半|微|全|三分|五分|七分|八分)?(?:一点|点|些)?(?:放|加)?"
    rf"(?:{_ADJECTIVE}|\d{{1,2}}度(?=的))(?:的|一点|一些|点儿?|些|了|水|度|分)*、?)+$"
)
# Words that only open a statement: what follows a space after them belongs to it (喜欢 胡萝卜汁, 女儿 5月3日生日).
_OPENER = re.compile(
    r"(?:最|很|特别)?(?:喜欢|爱|爱吃|爱喝|不吃|不喝|不要|不喜欢|讨厌|忌口?|怕|要|需要|只要|对)[:：]?$|"
    r"(?:^过敏|过敏[:：])$|(?:电话|手机号?|号码|微信|生日|公历|农历|阴历|新历)[是:：]?$|"
    rf"^(?:她|他)?(?:的|家)?{RELATION}$"
)


def sentences(line: str) -> list[str]:
    """The line cut at full stops and semicolons."""
    return [s.strip() for s in _SENTENCE.split(line) if s.strip()]


def clauses(sentence: str) -> list[str]:
    """The sentence cut where a new statement begins, modifiers kept with what they describe."""
    parts = [piece for by_comma in _COMMA.split(sentence) for piece in _pieces(by_comma.strip())]
    joined: list[str] = []
    for separator, words in parts:
        if joined and separator != "，" and _OPENER.search(joined[-1]) and _continues(joined[-1], words):
            joined[-1] += (" " if joined[-1][-1].isascii() or words[0].isdigit() else "") + words
        elif joined and (describes(words) or re.fullmatch(r"一.一.", words)) and _takes_description(joined[-1]):
            joined[-1] += (separator or "") + words
        else:
            joined.append(words)
    return joined


def _continues(opened: str, words: str) -> bool:
    """生日 is followed by its day, nothing else belongs to it."""
    return (
        not opened.endswith("生日")
        or re.match(r"[\d一二三四五六七八九十正冬腊农阴阳公新明后下大年今闰是为]", words) is not None
    )


@lru_cache(maxsize=8192)
def _pieces(part: str) -> tuple[tuple[str, str], ...]:
    """What stands between two commas, cut further: (separator before, words)."""
    return tuple(
        ("" if k else " " if j else "，", words)
        for j, by_space in enumerate(_SPACE.split(part))
        for k, words in enumerate(_inner(by_space.strip()))
        if words
    )


@lru_cache(maxsize=8192)
def describes(words: str) -> bool:
    """Whether the words only say how the thing before them should be: 要常温, 不要太烫, 去冰."""
    return _MODIFIER.match(words) is not None


@lru_cache(maxsize=8192)
def _takes_description(words: str) -> bool:
    """After something avoided 要清淡 is a wish of its own."""
    found = read_preference(words)
    if found is None:
        return _REPORT.search(words) is not None
    return found.kind in (PreferenceKind.LIKE, PreferenceKind.NEED)


@lru_cache(maxsize=8192)
def _inner(words: str) -> tuple[str, ...]:
    if words.isdigit() or _REPORT.search(words):
        return (words,)
    cuts = [0]
    for m in _INNER.finditer(words):
        before = words[cuts[-1] : m.start()]
        if (
            m.start() == cuts[-1]
            or (len(before) <= 16 and _SUBJECT.match(before))
            or before.endswith(("没有", "没", "无", "就是", "的", "就", "家", "里", "上", "中", "时", "时候", "里面"))
            or (m.group() in ("不要放", "不放") and re.match(r"[吃喝坐住睡洗剪做按吹染泡点送买穿].{0,3}$", before))
            or (m.group().startswith("只") and not re.search(r"[不爱喝吃要]|喜欢", before))
        ):
            continue
        if len(before) < 2:
            continue
        at = m.start()
        if (season := _SEASON.search(before)) and season.start() >= 2:  # 夏天怕热冬天怕冷
            at -= len(season.group())
        cuts.append(at)
    return tuple(words[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(words)], strict=True))
