"""What happens between shop and customer, told by its verb: visits, follow-ups, promises, purchases and feedback."""

from __future__ import annotations

import re

from core.notes.birthdays import RELATION
from core.notes.dates import is_habit
from core.notes.model import NoteKind

_WHEN = (
    r"(?:今天|昨天|前天|上次|刚才|刚刚|这次|上周[一二三四五六日天]?|周[一二三四五六日天]|中午|晚上|"
    r"早上|今早|昨晚|今晚)*"
)
_WHO = (
    r"(?:客人|客户|顾客|她|他|又|还|也|来店里?|来|打电话|微信|当面|有点|在点评上|特意|曾|再次|一直|"
    r"专门|我们?|已经?|店里|老板)*"
)
_LEAD = rf"^{_WHEN}{_WHO}{_WHEN}"
_REPORTS: tuple[tuple[NoteKind, re.Pattern[str]], ...] = (
    (
        NoteKind.PROMISE,
        re.compile(
            rf"{_LEAD}(?:答应|承诺|许诺|保证|说好|约定好|欠)(?:了|过|好|会|要|给|她|他|客人|客户|您|人家|：|:)*"
        ),
    ),
    (
        NoteKind.COMPLAINT,
        re.compile(
            rf"{_LEAD}(?:投诉|抱怨|埋怨|吐槽|反映|差评|有意见|提意见|不满意?|嫌弃?|发火|生气|意见)(?:了|过|说|"
            rf"是|因为|我们|店里|的是|：|:|，)*"
        ),
    ),
    (NoteKind.PRAISE, re.compile(rf"{_LEAD}(?:表扬|夸奖?|称赞|赞扬|点赞|好评|感谢|赞)(?:了|过|说|是|我们|：|:|，)*")),
    (NoteKind.SUGGESTION, re.compile(rf"{_LEAD}(?:建议|提议|提了?个?建议|要是能|如果能)(?:我们|店里|是|说|：|:|，)*")),
    (
        NoteKind.SUGGESTION,
        re.compile(
            rf"{_LEAD}希望(?=我们|店里|咱们|增加|能?增|能?推出|能?多开|能?多上|能?上新|能?改进|能?提供|能?开|"
            rf"以后|早点开|延长|有会员|能有|菜单)(?:我们|店里|咱们)?"
        ),
    ),
    (
        NoteKind.PROMISE,
        re.compile(r"^(?:(?:we|i)\s+)?promised?(?:\s+(?:him|her|them))?(?:\s+(?:to|that))?\s+", re.IGNORECASE),
    ),
    (
        NoteKind.COMPLAINT,
        re.compile(
            r"^(?:\w+\s+)?(?:complain(?:ed|s)?|complaint|is unhappy|was unhappy|unhappy|not happy|"
            r"dissatisfied)\s*(?:about|that|of|with|:)?\s+",
            re.IGNORECASE,
        ),
    ),
    (
        NoteKind.PRAISE,
        re.compile(
            r"^(?:\w+\s+)?(?:praise[ds]?|compliment(?:ed|s)?|thanked|(?:is|was)?\s*(?:very )?(?:happy|pleased|"
            r"satisfied|delighted) with)\s+",
            re.IGNORECASE,
        ),
    ),
    (
        NoteKind.SUGGESTION,
        re.compile(
            r"^(?:\w+\s+)?(?:suggest(?:ed|s)?|suggestion|proposed|recommends?|recommended)\s*(?:that|:)?\s+",
            re.IGNORECASE,
        ),
    ),
)


def read_report(clause: str) -> tuple[NoteKind, str] | None:
    """(kind, what is reported) of a clause that begins with a verb of reporting or promising."""
    for kind, pattern in _REPORTS:
        if (m := pattern.match(clause)) and (text := clause[m.end() :].strip(" ，,：:")):
            if kind is NoteKind.COMPLAINT and re.match(r"[没无]", text) and "不满" not in m.group():
                continue
            return kind, text
    return (
        (NoteKind.COMPLAINT, clause)
        if re.fullmatch(r"\S{0,4}(?:投诉|抱怨|反映)过?(?:[一两几\d]次)?了?", clause)
        else None
    )


_BOOKS = re.compile(
    r"预[订约定](?!制)|订[了位座桌房餐]|定[了位座](?!制)|"
    r"[订定](?=[一二两三四五六七八九十\d]+[桌间个])|约了|留[个一]?[位座桌]|包场|\b(?:book(?:ed|s|"
    r"ing)?|reserv(?:ed|es|ation)|appointment)\b",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"来(?!自|过|源|往|不及|电|讲|说|年|信|的路|源)|过来|到店|到访|光临|入住|住店?|到$|到达|取(?!消)|"
    r"拿货|试穿|试衣|试菜|试妆|体验|理发|修面|开背|刮痧|拔罐|足疗|足浴|按摩|推拿|瑜伽|私教|[早午晚]餐|"
    r"早茶|年夜饭|饭局|满月|周岁|拍照|试驾|面谈|做(?:头发|脸|护理|美甲|按摩|足疗|SPA|spa|指甲|保养|"
    r"造型|项目|身体)|染|烫发|剪|"
    r"护理|聚会?|聚餐|吃饭|用餐|宴|过生日|摆酒|酒席|开会|团建|包间|包厢|复诊|面诊|量体|洗牙|上课|喝茶|"
    r"下午茶|约|订|\b(?:coming|comes?|arriv(?:es?|ing|al)|visit(?:s|ing)?|check(?:s|ing)?[- ]?in|"
    r"stay(?:s|ing)?|dinner|lunch|party|table|haircut)\b",
    re.IGNORECASE,
)
_NO_VISIT = re.compile(
    r"来过|没来|不来|取消|出差|搬家|介绍来|带来|看来|本来|原来|从来|起来|以来|近来|后来|想起来|送来|"
    r"寄来|\bcame\b|\blast\b",
    re.IGNORECASE,
)
_ARRIVAL = re.compile(
    r"^(?:打电话|来电|微信|客人|客户|她|他|们|大概|可能|想|要|会|打算|准备|计划|说|再|又|还|已|"
    r"帮她?他?|全家|一家人|预[订约定]了?|约了?|订了?|定了?|留了?个?|(?:的)?(?:一?个)?(?:位子|位置|"
    r"座位|座|位)|来店里?|过来|到店里?|来|到|入住|，|\s)*"
)
_TRAIL = re.compile(r"(?:来店里?|过来|到店|来|到|入住|的?(?:位子|位置|座位)|预[约订定]|订位|，|\s|左右|吧|的)+$")
_ENGLISH_ARRIVAL = re.compile(
    r"^(?:(?:is|are|will|be|he|she|they|has|have|a|the|table|room|appointment|for|to|of|coming|comes?|"
    r"book(?:ed|s|ing)?|reserv(?:ed|es|ation)|arriv(?:es?|ing)|visit(?:s|ing)?|check(?:s|ing)?[- ]?in|"
    r"stay(?:s|ing)?|people|and|with)\b\s*)+",
    re.IGNORECASE,
)


def books(clause: str) -> bool:
    """Whether a booking is stated that needs no day to be one."""
    return _BOOKS.search(clause) is not None and _NO_VISIT.search(clause) is None and not is_habit(clause)


def comes(rest: str, clause: str) -> bool:
    """Whether the words beside the day, time and people tell of a visit."""
    return (not rest or _COMES.search(clause) is not None) and _NO_VISIT.search(clause) is None and not is_habit(clause)


def is_appointment(clause: str) -> bool:
    """Whether a clause that mentions a birthday is about the visit to celebrate it: 周六过生日来8位."""
    return (
        re.search(r"来\S{0,3}[\d一二三四五六七八九十两]|\d+\s*[位人桌]|生日[宴会餐]|订|预约|过生日|大寿", clause)
        is not None
    )


def purpose(rest: str) -> str:
    """What a visit is for, without the words of coming: 订听竹包间 → 听竹包间, 来做头发 → 做头发."""
    words = _ENGLISH_ARRIVAL.sub("", rest) if rest.isascii() else _TRAIL.sub("", _ARRIVAL.sub("", rest))
    return words.strip(" ，,、：:")


_PLACE = re.compile(
    r"^(?:在|坐|住|订|安排在?|还是)?\S{0,6}?(?:\d{1,4}\s*号?(?:房间?|桌|包间?|包厢|厅|台|楼)|厅|包间|"
    r"包厢|卡座|大厅|露台)$"
)


def names_place(words: str) -> bool:
    """Whether the words are a room or table: 203房, 听竹包间."""
    return _PLACE.match(words) is not None


_FOLLOWUP = re.compile(
    r"^(?:再|要|需要?|得|去|帮|我们?|店里|记得|别忘了?|务必|一定|提前|主动|派人|安排|到时候?|请|麻烦|"
    r"优先|专门|给她|给他|给客人|给客户|给|跟她|跟他|向她|向他)*"
    r"(?:回访|跟进|跟踪|打个?电话(?!来?[约订预])|叫醒|叫早|接机|接站|送机|送站|回个?电话?|致电|去电|"
    r"联系(?!方式|不上|人)|提醒|通知|问候?(?:一下|问|她|他|下)?|寄|邮寄|快递|发(?:个|条|份|"
    r"一)?(?:微信|短信|消息|信息|报价|资料|照片|图|祝福|邀请|合同|样品|目录|账单|请柬|货)|"
    r"送(?!礼(?!物|盒|品)|的|了|来|机|站)|催|确认|核实|核对|拜访|慰问|道歉|赔礼|补发|补寄|补送|上门|约(?:她|他|"
    r"时间|见面|拍)|介绍|推荐|报价|复查|维修|修|换货|退款|开发票|开票|回复|答复|检查|调货|订货|对账|"
    r"收款|结账款|续费|续卡)"
)
_REMEMBER = re.compile(r"^(?:记得|别忘了?|提醒我|remember to|don't forget)", re.IGNORECASE)
_FETCH = re.compile(r"^把.{1,16}?(?:寄|送|发|退|还|修|换|补|拿|带|准备)\S{0,4}$")
_WHEN_THERE = re.compile(
    r"(?:到货|有货|[到有]新|出新|新品|新茶|上新|到了|有位|有活动|打折|降价|补货|修好|"
    r"做好)\S{0,6}(?:通知|联系|告诉|告知|打电话|发微信|发给|叫她|叫他|说一声)"
)
_ENGLISH_FOLLOWUP = re.compile(
    r"^(?:please |remember to |we need to |need to |must |should )?(?:call(?:\s+back)?|phone|ring|"
    r"follow[- ]?up|text|email|message|contact|check (?:in )?(?:on|with|whether|if)|remind|send|thank|"
    r"invite|tell|ask|deliver|confirm|post|mail)\b",
    re.IGNORECASE,
)


def leads_followup(rest: str) -> bool:
    """Whether the words, days and times taken out, say what is to be done for the customer."""
    if is_habit(rest) and not _REMEMBER.match(rest):
        return False
    return any(p.search(rest) for p in (_FOLLOWUP, _FETCH, _REMEMBER, _WHEN_THERE, _ENGLISH_FOLLOWUP))


def task(rest: str) -> str:
    """What is to be done: 记得给她寄样品 → 给她寄样品."""
    return (
        re.sub(r"^(?:记得要?|别忘了?|需要|要|remember to|don't forget to|please)\s*", "", rest, flags=re.IGNORECASE)
        .strip(" ，,：:")
        .removesuffix(" with")
        or rest
    )


_BOUGHT = re.compile(
    r"消费了?(?!习惯|水平|力)|(?<![想要打])花了|(?<![想要打准代给])买了|购买了|购入|拿了(?=\d|"
    r"[一两二三])|付了|实付|刷了|刷卡|买单|结账|埋单|下单|下了单|\b(?:spent|paid|bought|purchased|"
    r"ordered)\b",
    re.IGNORECASE,
)
_OTHER_MONEY = re.compile(
    r"充值?|储值|办了?.{0,10}卡|余额|预算|退款|退了|定金|押金|欠|价位|以内|左右的|优惠|返现|红包|券|"
    r"budget|deposit|under",
    re.IGNORECASE,
)
_SPENDING = re.compile(
    r"^(?:客人|她|他|又|还|一共|共|总共|合计|本次|这次|今天|店里|来|在店里)*(?:消费|花|购买|购入|买单|"
    r"结账|埋单|下单|下了单|买|付款|付|实付|刷卡|刷)(?:了|掉|的|金额|款|：|:)*(?:一共|总共|共)?|"
    r"^(?:he |she )?(?:spent|paid|bought|purchased|ordered)(?:\s+for)?(?:\s+|$)",
    re.IGNORECASE,
)


def bought(clause: str) -> bool:
    """Whether a sale is told, with or without its sum."""
    return (
        _BOUGHT.search(clause) is not None
        and not is_habit(clause)
        and not re.search(r"没买|没有买|没消费|不买|在别家|在别处|房|车(?!厘)", clause)
        and not _OTHER_MONEY.search(clause)
    )


def other_money(clause: str) -> bool:
    """Whether the money named is no sale: stored value, a budget, a refund."""
    return (
        _OTHER_MONEY.search(clause) is not None
        or re.search(r"收入|月薪|租金|人均|工资|每月|每年|一年|一般|平均", clause) is not None
    )


def goods(rest: str) -> str:
    """What was bought, without the words of spending."""
    words = _SPENDING.sub("", rest.strip(), count=1)
    words = re.sub(
        r"(?:，|,|\s)*(?:实付|实收|共|一共|总共|合计|花了?|消费了?|付了?|：|:|for|on)+\s*$",
        "",
        words,
        flags=re.IGNORECASE,
    )
    return re.sub(r"^(?:on|for)\s+", "", words).strip(" ，,、：:了")


_GOODS = re.compile(
    r"^[^，。]{0,8}?(?:\d+|[一两二三四五六七八九十半])(?:个|件|条|双|只|盒|瓶|套|罐|斤|箱|包|袋|把|台|"
    r"份|支|张|本|次|课时)[^，。]{0,8}$|(?:套餐|疗程|次卡)$"
)


def names_goods(words: str) -> bool:
    """Whether the words are goods with their number: 茶叶一罐, 两件衬衫."""
    return _GOODS.search(words) is not None


_COMPLAINT = re.compile(
    r"态度(?:不好|差|冷淡|恶劣)|等(?:了)?(?:太久|很久|半天|\S{1,4}(?:小时|分钟))|上菜(?:太?慢)|太慢|"
    r"不新鲜|漏水|开线|起球|不好用|不合脚|不合身|尺寸不对|不满意|不太满意|不高兴|很生气|不耐烦|"
    r"质量(?:不好|差|有问题)|(?:坏|漏|掉|褪|破|裂|松|脱)(?:了|色|线)|出(?:了)?问题|送错|上错|弄错|"
    r"拿错|算错|多收|不干净|有头发|有异味|太咸|太淡了|太吵了|空调太[冷热]|退货|要求退款|服务(?:差|"
    r"不好)|手艺(?:差|不好)|\b(?:too (?!much\b)\w+|rude|broken|waited)\b",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"(?:很|非常|特别|十分|挺|蛮|都)满意|赞不绝口|说(?:很|特别|非常|真|挺)?(?:好吃|好喝|不错|舒服|"
    r"漂亮|好)|服务(?:很|真|特别)?好|手艺(?:很|真|特别)?好|很开心|^[^要想喜爱不]*(?:好吃|好喝|不错|"
    r"满意|舒服)[了极的]*$|\b(?:excellent|great service|delicious)\b",
    re.IGNORECASE,
)


def feeling(clause: str) -> NoteKind | None:
    """COMPLAINT or PRAISE when a clause tells displeasure or pleasure without saying so outright."""
    if _COMPLAINT.search(clause):
        return NoteKind.COMPLAINT
    return NoteKind.PRAISE if _PRAISE.search(clause) else None


_FAMILY_TOLD = re.compile(
    rf"^(?:家里|家有|有|刚生了?|生了)\S{{0,4}}{RELATION}|(?:个|名|对){RELATION}$|已婚|单身|离异|"
    rf"结婚(?!纪念)|{RELATION}(?:和|都|今年|在|上|刚|考|读|要|快)"
)
_NAMED = re.compile(
    r"^(?:的?名字)?(?:叫做?|名叫|名字[叫是]|姓名)[:：]?\s*(?=\S{2,})|^(?:is )?(?:named|called)\s+", re.IGNORECASE
)


def speaks_of_family(clause: str) -> bool:
    """Whether the clause tells something of the family."""
    return _FAMILY_TOLD.search(clause) is not None


def told_name(words: str) -> str | None:
    """The name told of a member of the family: 叫王强, named Leo; None when no name is told."""
    m = _NAMED.match(words)
    name = words[m.end() :].strip(" ，,：:。") if m else ""
    return name if 0 < len(name) <= 20 else None


def takes_slots(clause: str) -> bool:
    """Whether a day, time or number of people standing alone beside the clause belongs to it."""
    if is_habit(clause):
        return False
    return (
        any(p.search(clause) for p in (_BOOKS, _COMES, _FOLLOWUP, _ENGLISH_FOLLOWUP, _BOUGHT, _REMEMBER))
        or any(p.match(clause) for _, p in _REPORTS)
        or re.search(r"生日|birthday|出生", clause) is not None
        or (re.search(r"\d", clause) is not None and len(clause) < 6)
    )


_ENGLISH_SPLIT = re.compile(
    r"\s*(?:;|,(?!\d{3}))\s*(?:and\s+|but\s+)?|\s+(?:and|but)\s+(?=(?:also\s+)?(?:likes?|loves?|"
    r"prefers?|hates?|dislikes?|is|has|wants?|needs?|does(?:n't|nt| not)|do(?:n't|nt| not)|never|"
    r"can't|cannot|allergic|booked|books|coming|comes|will|spent|paid|bought|complained|praised|"
    r"suggested|call|her|his|avoids?|drinks?|eats?)\b)",
    re.IGNORECASE,
)


def english_clauses(sentence: str) -> list[str]:
    """An English sentence cut at commas and at "and" before a verb."""
    return [part.strip() for part in _ENGLISH_SPLIT.split(sentence) if part.strip()]
