"""Who a line is about: the words that name the customer, and the rest of the line.

The book is asked first (`is_name`). Without it, or for a new customer, a surname with a given name or a title counts as
a name when words that begin a statement follow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from core.notes.categories import begins_known, coverage
from core.notes.kinds import CIRCUMSTANCE
from core.notes.surnames import COMMON_SURNAMES, COMPOUND_SURNAMES, EVERYDAY, NEVER_GIVEN, SURNAMES
from core.terms import Gender

TITLE = (
    r"(?:总|姐姐?|哥|先生|女士|小姐|太太|夫人|阿姨|叔叔?|伯伯?|伯母|婶婶?|嫂子?|大姐|大哥|大爷|大妈|"
    r"大叔|奶奶|爷爷|婆婆|老师|老板娘?|老板|经理|总监|董事长|董|主任|局长?|校长|"
    r"院长|处长?|科长?|所长|行长|店长|队长|书记|律师|医生|大夫|教授|博士|工程师|工|师傅|司机|会长|"
    r"秘书|秘|助理|导|教练|同学|妈妈|爸爸|妈|爸|老)"
)
_SURNAME = "(?:" + "|".join(sorted(COMPOUND_SURNAMES)) + "|[" + "".join(sorted(SURNAMES)) + "])"
_CJK = r"[一-鿿]"
_TITLED = re.compile(
    rf"(?:[小老阿大]{_SURNAME}(?:总|姐|哥|老师|师傅)?|{_SURNAME}(?:(?!的){_CJK}){{0,2}}{TITLE}|[阿小]{_CJK}|"
    rf"[阿小老大][A-Za-z]{{2,12}})"
)
# With these titles the name ends whatever follows: 许先生酒精过敏, 鲁姐穿M码.
_SURELY_TITLED = re.compile(
    rf"{_SURNAME}(?:(?![{''.join(sorted(NEVER_GIVEN))}和跟]){_CJK}){{0,2}}?(?:总(?!之(?![前后])|"
    rf"[是共体会算要部店爱喜不点吃喝坐带说来觉让监经裁督得在])|"
    r"姐(?:姐(?![夫妹]))?|哥(?:哥)?|先生|女士|小姐姐?|太太|夫人|阿姨|叔叔?|伯伯|伯母|大姐|大哥|大爷|大妈|大叔|"
    r"奶奶|爷爷|"
    r"老师(?!傅)|老板娘?|经理|主任|局长|校长|院长|处长|科长|所长|行长|店长|队长|书记|律师|医生|大夫|教授|博士|"
    r"工程师|师傅|教练|同学|董事长|董(?!事)|太(?=[\s，,：:的来不喜对要爱说怕有订约今明后下周上刚昨每一两想生]|$)|"
    r"总监|总经理|会长|秘书|嫂子?|婶婶?|姨)"
)
# Whatever stands before these at the beginning of a line is a name: 辜小姐, 鄢先生.
_ADDRESSED = re.compile(
    rf"(?:(?![{''.join(sorted(NEVER_GIVEN))}和跟给帮请让叫找位个名一两几老其])(?!回访|联系|提醒|通知|约|问|催|"
    rf"送|寄|跟进|欠|答应|承诺|说好|感谢|谢谢|告诉|把|替|为|对|周[一二三四五六日末]|明[天早晚]|后天|今[天早晚]|"
    rf"昨|上次|下次|下周|本周|刚){_CJK}){{1,3}}?(?:先生|女士|小姐|太太)"
)
# 朵朵妈妈, 小宝爸爸: the customer of a shop for children.
_PARENT = re.compile(rf"(?:[阿小]{_CJK}|({_CJK})\1|{_CJK}宝)(?:妈妈|爸爸|妈|爸)")
# 兰姐, 军哥, 丽华姐: called by a given name.
_FAMILIAR = re.compile(
    rf"(?![表堂大小二三四五学空的老师])(?!别|不|没|给|跟|和|请|让|找){_CJK}(?:姐|哥)(?![夫弟姐妹哥])|"
    rf"{_CJK}{{2}}(?:姐|哥)(?=[\s，,：:])"
)
# A surname and given name with a mark behind, unless the last character is rather a verb (王明来 3位).
_APART = re.compile(rf"{_SURNAME}{_CJK}{{1,2}}(?<![来住买付约订说问要怕忌吃喝想夸嫌])(?=[\s，,：:、；;]|$)")
# What a statement begins with. Longer than any given name's chance syllables, so that 李明 is told from 李明天来.
_STARTER = re.compile(
    r"[的家]?(?:也|都|还|很|最近?|特别|非常|比较|真的|一直|从来|平时|一般|每次|总是|经常|常常|通常|昨天|刚|又)*"
    r"(?:喜欢|喜爱|偏爱|最爱|爱[吃喝听坐看穿用点聊唱睡住打玩辣甜]|爱(?=好)|习惯|"
    r"不[吃喝要喜爱能想放加用坐住碰沾太习怎可接抽听让]|忌|讨厌|怕|受不了|对.{1,10}(?:过敏|满意|不满)|"
    r"(?:青霉素|头孢|阿司匹林|磺胺|麻药|药物|染发剂|羽绒|尘螨|乳胶|金属|紫外线)过敏|过敏|乳糖|需要|必须|"
    r"想[要买订约来做吃换]|"
    r"要(?!红|强|华|军)|只[要喝吃用坐住听找]|点名|指定|认准|喝|吃(?!惯)|听|戒|"
    r"今[天晚早日]|明[天晚早日]|后天|大后天|前天|昨[天晚]|上次|上周|本?周[一二三四五六日末天]|"
    r"下+个?(?:周|月|星期|礼拜)|这?周[一二三四五六日末天]|星期|礼拜|月[底初]|过[两几一\d]|\d|"
    r"[一二三四五六七八九十]+(?:月|点|位|个人|天后)|"
    r"早上|上午|中午|下午|傍晚|晚上|来[了过吃做取拿买订电店访看]?|到店|预[订约定]|订[了位座桌餐房]|"
    r"定[了位座]|约了?|入住|住|退房|"
    r"消费|花了|买了?|付了?|充值?|充了|办了|刷了?|下单|结账|买单|投诉|抱怨|反映|反馈|嫌|说|夸|表扬|"
    r"称赞|赞|建议|提议|希望|提到|提出|问|答应|承诺|"
    r"生日|农历|阴历|过生日|电话|手机|微信|女儿|儿子|老公|老婆|丈夫|妻子|爱人|太太|先生(?:叫|对|不|喜|"
    r"爱|生|也)|父亲|母亲|爸|妈|孩子|小孩|家里|孙[子女]|外孙|婆婆|公公|岳[父母]|男朋友|女朋友|哥哥|"
    r"姐姐|弟弟|妹妹|"
    r"回访|跟进|联系|带|一行|一家|全家|夫妻|两口子|有|是|在|换|腰|腿|膝|颈|胃|血糖|糖尿|高血压|怀孕|"
    r"孕|素食|清真|左撇子|讲究|上菜|服务|对|没|最近|寄|送|回(?:电|复|访|话)|发(?:微信|短信|票|货|资料|"
    r"报价|照片|一)|打(?:电话|个)|取|确认|核对|补[寄发送]|退|换|修|道歉|做(?:头发|脸|护|美|按|足|spa)|"
    r"准备|推荐|染|烫|剪|已|被|觉得|很|挺|太|态度|不)"
)
_TOKEN_AFTER = re.compile(r"[\s，,：:、；;]")
_LEADING = re.compile(
    r"^(?:\s|记一笔|记下|备注|新客户?|老客户?|[老新熟]顾客|[熟常]客|老会员|VIP(?![A-Za-z0-9])|客户|会员|顾客|客人|给|帮|为|@|"
    r"#|[:：,，、])+"
)
_CODE = re.compile(
    r"^(?:尾号|卡号|会员号?|编号|手机尾号)?\s*((?:[A-Za-z]{1,5}-?\d{2,10})|\d{4}|\d{11}|"
    r"1\d{2}[-\s]\d{4}[-\s]\d{4})(?=[\s，,：:]|[的]?[一-鿿])"
)
_NOT_A_TAIL = re.compile(r"\s*(?:元|块|年|位|人|点|号|月|/|-|\.|楼|房)")
# Behind these verbs stands the customer: 下周三 回访张国强, 给李总打电话.
_TOWARDS = re.compile(
    r"(?:回访|拜访|联系|致电|打电话给|回电话?给|打给|跟进|提醒|通知|约|(?:答应|承诺|许诺)了?[给帮替为]?|欠[了着]?|给|"
    r"跟|和|帮|替|问问|问|送|探望|慰问|邀请|请|感谢|谢谢|催)(?:一下|了)?(?:客户|会员|老客户|客人)?\s*"
)
_ENGLISH_VERB = re.compile(
    r"^(?:(?:also|always|usually|really|often|just|never)\s+)*(?:likes?|loves?|prefers?|enjoys?|"
    r"hates?|dislikes?|is|are|was|has|have|had|wants?|needs?|requires?|does(?:n't|nt)?|do(?:n't|nt)|"
    r"can(?:'t|not)?|"
    r"won't|will|must|should|booked|books|booking|reserved|reservation|coming|comes|arrives?|arriving|"
    r"visits?|checks?|spent|paid|bought|complained|complains|complaint|praised|said|says|asked|asks|"
    r"suggested|suggests|"
    r"birthday|born|phone|tel|mobile|allergic|allergy|wife|husband|son|daughter|mother|father|avoids?|"
    r"drinks?|eats?|favou?rite|promised|table|wedding|"
    r"on|at|in|next|this|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|call|'s|’s|only|no|not|room|follow|ordered|lactose|gluten|vegetarian|vegan|diabetic|"
    r"pregnant|happy|unhappy|satisfied|would|loved|liked|enjoyed|disliked|hated|preferred|owes?|moved|referred|"
    r"told|mentioned|thinks?|thought|found|felt|works?|lives?|wears?|hopes?|returned|cancell?ed|brought|thanked|"
    r"may|might|could|married|introduced|recommended|plans|sits|takes|orders|pays|buys|'d|’d)\b",
    re.IGNORECASE,
)
_ENGLISH_TOWARDS = re.compile(
    r"^((?:please |remember to |remind me to |we |i )?(?:call(?: back)?|phone|ring|text|email|message|"
    r"contact|follow up (?:with|on)|check (?:in )?(?:on|with)|remind|visit|promised|promise|send|"
    r"thank|invite|tell|ask|owe|give|save|keep|hold|reserve|book|bring|let|offer|notify|inform|email|write to|"
    r"wish|congratulate|apologi[sz]e to|check with|talk to|speak to|get|prepare|order|find)\s+)",
    re.IGNORECASE,
)
# What an English line may begin with in place of a name.
_NO_NAME = re.compile(
    r"^(?:the|a|an|his|her|their|our|my|this|that|it|she|he|they|we|i|you|very|always|usually|never|often|also|"
    r"please|new|"
    r"old|regular|guest|customer|client|no|not|only|just|really|still|maybe|if|when|after|before|every|each|for|with|"
    r"from|by|on|in|at|to|and|but|or|because|since|good|bad|great|too|more|less|extra|big|small|early|late|last|first|"
    r"second|once|twice|today|tomorrow|tonight|yesterday|next|both|all|some|any|there|here|what|who|how|why|where|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|christmas|easter|moved|referred|introduced|married|mentioned|told|thinks?|"
    r"thought|found|"
    r"felt|feels?|sat|sits?|takes?|took|lives?|works?|wears?|size|turned|turns|celebrat(?:es|ed|ing)|planning|plans|"
    r"hopes?|wishes|looking|going|leaving|left|staying|stays?|picking|picks?|orders|buys|pays|owes?|loved|liked|"
    r"enjoyed|disliked|hated|preferred|allergies|allergen|wait(?:ed|ing)?|feeling|cancel(?:led|ed|s)?|refund(?:ed)?|"
    r"returned|return(?:ing|s)?|brought|brings?|tried|tries|recommend(?:ed|s)?|thanked|thanks?|appreciat\w+)$",
    re.IGNORECASE,
)
# Names that are verbs, too, are names before another verb: Hope wants …
_NAME_OR_VERB = re.compile(
    r"(Hope|Will|Mark|Rose|Bill|Grace|Faith|Joy|May|June|April|Rich|Pat|Sue|Drew|Dale|Chase|Grant|Art|Max|Don|"
    r"Rob|Ray)\s+"
)
_FOR_NAME = re.compile(
    r"(?<=\w) for (?P<who>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|"
    r"Jul|Aug|Sep|Oct|Nov|Dec|Christmas|Easter)"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b(?!['’])"
)
_HONORIFIC = r"(?:(?:mr|mrs|ms|miss|dr|prof|madam|auntie|uncle)\.?\s+)"
_WORD = re.compile(r"[A-Za-z][A-Za-z'’.-]*|[A-Za-z]*\d+")
_FUNCTION_WORD = re.compile(
    r"^(?:his|her|him|them|the|a|an|about|to|on|at|in|next|this|customer|guest|for|by|before|that|"
    r"with|and|we|i|it|us|they|he|she|tomorrow|today)$",
    re.IGNORECASE,
)


_HERS = re.compile(
    r"姐|女士|小姐|太太|夫人|阿姨|伯母|婶|嫂|大妈|奶奶|婆婆|妈|\b(?:mrs|ms|miss|madam|auntie)\b", re.IGNORECASE
)
_HIS = re.compile(r"先生|哥|叔|伯伯|大爷|爷爷|爸|\b(?:mr|uncle)\b", re.IGNORECASE)


def without_title(who: str) -> tuple[str, Gender | None] | None:
    """The name inside a polite form and the gender it tells: 王姐 → (王, female), 张国强先生, 小王, Mr Li → (Li, male).

    None when there is no title to take off.
    """
    bare = re.sub(rf"(?i)^{_HONORIFIC}", "", who.strip())
    if bare == who.strip():
        bare = re.sub(rf"^[小老阿大](?={_SURNAME})", "", bare)
        bare = re.sub(rf"(?<=^{_CJK}){TITLE}$|(?<={_CJK}{{2}}){TITLE}$", "", bare)
    if not bare or bare == who.strip():
        return None
    gender = Gender.FEMALE if _HERS.search(who) else Gender.MALE if _HIS.search(who) else None
    return bare, gender


def is_whole_name(words: str) -> bool:
    """Whether the words are somebody's whole Chinese name (张三, 欧阳静怡): not a title, not a surname alone."""
    if words in COMPOUND_SURNAMES or without_title(words) is not None:
        return False
    return re.fullmatch(f"{_SURNAME}{_CJK}{{1,2}}", words) is not None


def split_name(line: str, is_name: Callable[[str], bool] | None = None) -> tuple[str | None, str]:
    """(the words that name the customer or None, the rest of the line). The words are as typed: 张三, 2266, 王姐."""
    text = _LEADING.sub("", line).strip() or line.strip()
    for read in (_as_kept, _code, _known, _english, _chinese, _nickname, _towards, _later, _apart):
        if (found := read(text, is_name)) is not None:
            who, rest = found
            return who.strip(), re.sub(r"^(?:\s|[：:，,、]|的(?=[一-鿿]))+", "", rest).strip()
    return None, text


_HEAD = re.compile(r"[^\s，,：:。；;、]+(?: [^\s，,：:。；;、]+){0,2}")
_TURN = re.compile(r"(?<=[A-Za-z0-9)）])(?=[一-鿿])|(?<=[一-鿿])(?=[A-Za-z0-9(（])|(?<=号)|(?= )|$")

_AFTER_TURN = 3
"""Characters a name may have behind its last change of letters when words follow at once: A01张三喜欢…"""


def _as_kept(text: str, is_name: Callable[[str], bool] | None) -> tuple[str, str] | None:
    """A beginning that stands in the book just so, though letters, digits or a space are in it, as shops keep people in
    their phones: 王总VIP, 小王8号, A01张三, 王 芳. Plain names are for `_known`."""
    head = _HEAD.match(text[:40])
    if is_name is None or head is None:
        return None
    turns = {turn.start() for turn in _TURN.finditer(head.group())}
    ends = {turn + more for turn in turns for more in range(_AFTER_TURN + 1)}
    for end in sorted((end for end in ends if end <= head.end()), reverse=True):
        name = text[:end].strip()
        if re.search(r"[^\W\d_]", name) and not re.fullmatch(rf"{_CJK}*", name) and is_name(name):
            return name, text[end:]
    return None


def _code(text: str, is_name: Callable[[str], bool] | None) -> tuple[str, str] | None:
    """A phone, its last four digits, or a card number in front."""
    m = _CODE.match(text)
    if m is None or (len(m[1]) == 4 and _NOT_A_TAIL.match(text, m.end())):
        return None
    return m[1], text[m.end() :]


def _known(text: str, is_name: Callable[[str], bool] | None) -> tuple[str, str] | None:
    """The longest beginning that the book knows as a name."""
    if is_name is None:
        return None
    known = [end for end in _ends(text) if is_name(text[:end].strip())]
    for end in known:
        if _begins(text[end:]):
            return text[:end], text[end:]
    # 张三丰 is not 张三, though the book may know only the latter.
    return None if not known or _chinese(text, None) else (text[: known[0]], text[known[0] :])


def _ends(text: str) -> Iterator[int]:
    """Where a name at the beginning may end: after Latin words or up to twelve Chinese characters; longest first."""
    words = [m.end() for m in re.finditer(r"[A-Za-z'’.-]+(?=\s|$|[一-鿿，,：:])", text[:60])][:4]
    if words and re.match(r"[A-Za-z]", text):
        yield from reversed(words)
        return
    run = re.match(rf"[{_CJK[1:-1]}·]{{1,12}}", text)
    yield from range(run.end() if run else 0, 0, -1)


def _chinese(text: str, is_name: Callable[[str], bool] | None) -> tuple[str, str] | None:
    """A titled name or a surname and given name, then the end, a mark, or the beginning of a statement."""
    if text[:2] in EVERYDAY:
        return None
    if (end := _titled(text)) > 0:
        return text[:end], text[end:]
    m = re.match(_SURNAME, text)
    if m is None or begins_known(text) > len(m.group()):
        return None
    if text[0] in COMMON_SURNAMES and _strong(text[1:]):
        return text[:1], text[1:]
    if (apart := _APART.match(text)) and _may_be_name(apart.group(), m.end()):
        return apart.group(), text[apart.end() :]
    shortest = m.end() + 1
    for end in (shortest, shortest + 1, m.end()):
        name, rest = text[:end], text[end:]
        alone = end == m.end()
        if len(name) != end or not re.fullmatch(f"{_CJK}+", name) or not _may_be_name(name, m.end()):
            continue
        if alone and text[0] not in COMMON_SURNAMES and len(name) == 1:
            continue
        if (rest and _TOKEN_AFTER.match(rest)) or (_begins(rest) and (not alone or _strong(rest))):
            return name, rest
    return None


def _titled(text: str) -> int:
    """The length of a name with a title or a familiar form of address at the beginning, 0 when there is none."""
    if m := _PARENT.match(text):
        return m.end()
    if (m := _ADDRESSED.match(text)) and not _is_thing(m.group()):
        return m.end()
    if (m := _SURELY_TITLED.match(text)) and not _is_thing(m.group()) and not begins_known(text) > 1:
        return m.end()
    if (m := _FAMILIAR.match(text)) and not _is_thing(m.group()) and _begins(text[m.end() :]):
        return m.end()
    m = _TITLED.match(text)
    for end in range(m.end() if m else 0, 1, -1):
        if _TITLED.fullmatch(text[:end]) and _begins(text[end:]) and not _is_thing(text[:end]):
            return end
    return 0


def _begins(rest: str) -> bool:
    """Whether the words after a name can begin a statement."""
    return not rest or bool(_TOKEN_AFTER.match(rest)) or bool(_STARTER.match(rest)) or begins_known(rest) > 1


def _strong(rest: str) -> bool:
    return re.match(r"喜欢|不[吃喝要]|对.{1,8}过敏|今天|明天|后天|下周|周[一二三四五六日]|生日", rest) is not None


def _may_be_name(name: str, surname: int) -> bool:
    """Whether the characters behind the surname can be a given name."""
    return NEVER_GIVEN.isdisjoint(name[surname:]) and not _is_thing(name) and CIRCUMSTANCE.search(name) is None


def _is_thing(word: str) -> bool:
    """花生 and 黄酒 begin with surnames, too."""
    return (
        begins_known(word) >= max(2, len(word) - 1)
        or word in EVERYDAY
        or re.match(r"[本周星]?周[一二三四五六日天末]", word) is not None
    )


def _nickname(text: str, is_name: Callable[[str], bool] | None) -> tuple[str, str] | None:
    """Any first word set apart by a space or colon, when it says nothing itself and the rest does: 大熊 喜欢可乐."""
    m = re.match(rf"({_CJK}{{2,5}}|[A-Za-z][A-Za-z.'’ -]{{0,24}}?)\s*([\s：:，,])\s*(?=\S)", text)
    if m is None:
        m = re.match(rf"([A-Za-z][A-Za-z.'’ -]{{0,24}}?)()(?={_CJK})", text)
    if (
        m is None
        or _is_thing(m[1])
        or _STARTER.match(m[1])
        or begins_known(m[1]) > 1
        or (coverage(m[1]) >= 0.5 and m[1][0] != m[1][-1])
        or _TOWARDS.match(m[1])
    ):
        return None
    if m[2] in ("，", ",") and len(m[1]) > 3:
        return None
    if not _STARTER.match(text[m.end() :]) and coverage(text[m.end() :][:6]) < 0.5:
        return None
    if re.search(r"[了过的是人]$|^(?:每|这|那|上|下|我|他|她|您|你|已|没|请|记得)", m[1]):
        return None
    return m[1], text[m.end() :]


def _apart(text: str, is_name: Callable[[str], bool] | None) -> tuple[str, str] | None:
    """A titled name that is a part of the line by itself: 周六晚上6点，丁先生，八个人."""
    if m := re.search(rf"(?:^|[,;]\s*)(?P<who>{_HONORIFIC}[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*$", text, re.IGNORECASE):
        return m["who"], text[: m.start()].strip(" ,;")
    for m in re.finditer(r"[^\s，,。；;]+", text):
        if (_SURELY_TITLED.fullmatch(m.group()) or _ADDRESSED.fullmatch(m.group())) and not _is_thing(m.group()):
            return m.group(), f"{text[: m.start()]}{text[m.end() :].lstrip(' ，,')}".strip(" ，,")
    return None


def _towards(text: str, is_name: Callable[[str], bool] | None) -> tuple[str, str] | None:
    """A name behind the verb that is done towards the customer; the verb stays in the rest."""
    for m in _TOWARDS.finditer(text):
        after = text[m.end() :]
        end = _name_length(after, is_name)
        if not end and (said := re.match(r"[^，\s给跟]{1,4}的", after)):  # 问候一下生病的罗阿姨
            begin, end = said.end(), _name_length(after[said.end() :], is_name)
            if end:
                return after[begin : begin + end], (text[: m.end()] + said.group() + after[begin + end :]).strip()
        if end:
            who, rest = after[:end], after[end:]
            verb = m.group() if m.group().strip() not in ("给", "跟", "和", "帮") or not rest.strip() else ""
            return who, (text[: m.start()] + verb + rest).strip()
    return None


def _later(text: str, is_name: Callable[[str], bool] | None) -> tuple[str, str] | None:
    """A name after a day or time in front: 周六 张三来3位, 明天下午3点李总到店."""
    m = re.match(
        r"(?:(?:今[天晚早]|明[天晚早]|大?后天|昨[天晚]|前天|刚才|刚刚|上次|听说|(?:下+个?|这个?|本)?(?:周|星期|"
        r"礼拜)[一二三四五六日天末]|下个?月\d{1,2}[号日]|\d{1,2}月\d{1,2}[号日]|\d{1,2}/\d{1,2}|"
        r"\d{1,2}[号日](?!技师|桌|房)|"
        r"早上|上午|中午|下午|晚上|傍晚|[\d一二两三四五六七八九十]{1,3}点(?:半|\d{1,2}分?)?|"
        r"\d{1,2}[:：]\d\d)[\s，,]*)+",
        text,
    )
    if m is None:
        return None
    after = text[m.end() :]
    end = _name_length(after, is_name)
    return (after[:end], f"{m.group().strip()} {after[end:].strip()}") if end else None


def _name_length(text: str, is_name: Callable[[str], bool] | None) -> int:
    """The length of the name at the beginning of `text`, 0 when there is none."""
    for read in (_known, _chinese):
        if (found := read(text, is_name)) is not None:
            return len(found[0])
    return 0


def _english(text: str, is_name: Callable[[str], bool] | None) -> tuple[str, str] | None:
    """Latin words before an English verb, or behind a verb like call back."""
    if re.match(r"[A-Za-z]", text) is None:
        return None
    m = _ENGLISH_TOWARDS.match(text)
    start = m.end() if m else 0
    if (told := _english_apart(text, start)) is not None:
        return told
    if not m and _ENGLISH_VERB.match(text):
        return None
    title = re.compile(_HONORIFIC, re.IGNORECASE).match(text, start)
    position = title.end() if title else start
    end, words = _english_words(text, start, position, towards=m is not None)
    rest = re.sub(r"^['’]s\b", "", text[end:]).strip()
    if not words or (
        not m
        and not (_ENGLISH_VERB.match(rest) or text[end : end + 1] in (",", ":", "，", "：") or re.match(_CJK, rest))
        and not (text[start].isupper() and (title or begins_known(rest) > 2 or _sets_name_apart(text[start:end], rest)))
    ):
        return None
    if coverage(text[start:end]) >= 0.5 and not title:
        return None
    return text[start:end], (text[:start] + rest) if m else rest


def _english_apart(text: str, start: int) -> tuple[str, str] | None:
    """Names that a mark or another word tells: Will's coffee, Hope wants, book a table for Kevin.

    `start`: behind the verb of what is to be done, 0 without one.
    """
    if start:
        named = _FOR_NAME.search(text) if text[start : start + 1].islower() else None
        return (named["who"], f"{text[: named.start()]} {text[named.end() :].strip()}") if named else None
    if (belongs := re.match(r"([A-Z][a-z]+)['’]s\s+(?=[a-z])", text)) and not _NO_NAME.match(belongs[1]):
        return belongs[1], text[belongs.end() :]
    if (called := _NAME_OR_VERB.match(text)) and _ENGLISH_VERB.match(text[called.end() :]):
        return called[1], text[called.end() :]
    return None


def _english_words(text: str, start: int, position: int, *, towards: bool) -> tuple[int, int]:
    """(where the words of a name from `start` end, how many they are); `position`: behind the title."""
    end, words = start, 0
    for _ in range(3):
        word = _WORD.match(text, position)
        if word is None or not _goes_on_as_name(text, word, start, words, towards=towards):
            break
        possessive = re.search(r"['’]s$", word.group())
        end, words = word.end() - (2 if possessive else 0), words + 1
        position = word.end() + len(text[word.end() :]) - len(text[word.end() :].lstrip(" "))
        if possessive or text[word.end() : word.end() + 1] in (",", ":", "，", "："):
            break
    return end, words


def _goes_on_as_name(text: str, word: re.Match[str], start: int, words: int, *, towards: bool) -> bool:
    begin = word.start()
    if words and text[start].isupper() and not text[begin].isupper():
        return False  # Mr Smith would like …
    addressed = towards and not words and text[begin].isupper()  # We owe Will two drinks
    if (_ENGLISH_VERB.match(text[begin:]) and not addressed) or _FUNCTION_WORD.match(word.group()):
        return False
    return not (words and begins_known(text[begin:]) > 2)


def _sets_name_apart(name: str, rest: str) -> bool:
    """Nancy moved to Shanghai: capitals before small letters are a name, unless the first word can open a sentence."""
    return (
        re.match(r"[a-z]", rest) is not None
        and all(word[:1].isupper() for word in name.split())
        and _NO_NAME.match(name.split(maxsplit=1)[0]) is None
    )
