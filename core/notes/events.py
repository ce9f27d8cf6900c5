"""What happens between shop and customer, told by its verb: visits, follow-ups, promises, purchases and feedback."""

from __future__ import annotations

import re

from core.notes.birthdays import RELATION
from core.notes.dates import is_habit
from core.notes.model import NoteKind

_WHEN = (
    r"(?:今天|昨天|前天|上次|上回|上一次|上上次|之前|那天|前几天|刚才|刚刚|这次|上周[一二三四五六日天]?|"
    r"周[一二三四五六日天]|中午|晚上|"
    r"早上|今早|昨晚|今晚)*"
)
_WHO = (
    r"(?:客人|客户|顾客|她|他|又|还|也|来店里?|来|打电话|微信|当面|有点|在点评上|特意|曾|再次|一直|"
    r"专门|我们?|已经?|店里|老板|发朋友圈|在?朋友圈里?|群里|写评论|点名|特地|当众|说|觉得|认为)*"
)
_LEAD = rf"^{_WHEN}{_WHO}{_WHEN}"
_REPORTS: tuple[tuple[NoteKind, re.Pattern[str]], ...] = (
    (
        NoteKind.PROMISE,
        re.compile(
            rf"{_LEAD}(?:答应|承诺|许诺|保证|说好|约定好|欠(?![账款钱费条我店\d]|[了着][\d我店]))(?:了|过|好|着|会|"
            rf"要|给|帮|替|为|她|他|客人|客户|您|人家|：|:)*"
        ),
    ),
    (
        NoteKind.COMPLAINT,
        re.compile(
            rf"{_LEAD}(?:投诉|抱怨|埋怨|吐槽|反映|差评|有意见|提意见|不满意?|嫌弃?|发火|生气|意见)(?:了|过|说|"
            rf"是|因为|我们(?!家)|店里|的是|：|:|，)*"
        ),
    ),
    (
        NoteKind.PRAISE,
        re.compile(rf"{_LEAD}(?:表扬|夸奖?|称赞|赞扬|点赞|好评|感谢|谢谢|赞)(?:了|过|说|是|我们(?!家)|：|:|，)*"),
    ),
    (NoteKind.SUGGESTION, re.compile(rf"{_LEAD}(?:建议|提议|提了?个?建议|要是能|如果能)(?:我们|店里|是|说|：|:|，)*")),
    (
        NoteKind.SUGGESTION,
        re.compile(
            rf"{_LEAD}希望(?=我们|店里|咱们|增加|能?增|能?推出|能?多开|能?多上|能?上新|能?改进|能?提供|能?开|"
            rf"以后|早点开|延长|.{{0,8}}(?:营业|开门|关门|增加|推出|提供|外卖|活动|会员日|优惠|打折|新品|改进|改善|"
            rf"上新|分店|停车)|有会员|能有|菜单|能不能|可以|能(?:微信|网上|线上|外卖|外送|刷卡|开发票|"
            rf"打包))(?:我们|店里|咱们)?"
        ),
    ),
    (
        NoteKind.SUGGESTION,
        re.compile(
            rf"{_LEAD}(?=(?:可以|应该|最好)(?:多|再|加|开|搞|出|设|增|弄|提供|做|放|推|换|配)|(?:要是|"
            rf"如果)(?:能|有|可以).{{1,12}}(?:就好了?|更好|多好))"
        ),
    ),
    (
        NoteKind.SUGGESTION,
        re.compile(rf"{_LEAD}(?=(?:能不能|可不可以|能否|可否)(?:把|给|多|少|加|开|换|关|放|提供|上|出|弄|搞|早|晚))"),
    ),
    (
        NoteKind.PROMISE,
        re.compile(
            r"^(?:(?:we|i)\s+)?(?:promised?(?:\s+(?:him|her|them))?(?:\s+(?:to|that))?|owe[ds]?(?:\s+(?:him|"
            r"her|them))?)\s+",
            re.IGNORECASE,
        ),
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
        NoteKind.SUGGESTION,
        re.compile(
            r"^(?:thinks?|says?|said|feels?|felt|suggests?|mentioned)\s+(?:that\s+)?(?=(?:we|you|"
            r"the shop) (?:should|could|ought|might))",
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
            r"^(?:\w+\s+)?(?:suggest(?:ed|s)?|suggestion|proposed|recommends?|recommended)\s*(?:that|"
            r":)?\s+(?!us\b|a friend|her |his |their )",
            re.IGNORECASE,
        ),
    ),
)


_PROMISED = re.compile(r"^[^，]{1,8}(?<!没)(?:答应|承诺|说好)(?:了|过|好)?(?=.{2,})")


def read_report(clause: str) -> tuple[NoteKind, str] | None:
    """(kind, what is reported) of a clause that begins with a verb of reporting or promising."""
    for kind, pattern in _REPORTS:
        if (m := pattern.match(clause)) and (text := clause[m.end() :].strip(" ，,：:")):
            if kind is NoteKind.COMPLAINT and re.match(r"[没无]", text) and "不满" not in m.group():
                continue
            return kind, text
    if _PROMISED.match(clause):
        return NoteKind.PROMISE, clause
    return (
        (NoteKind.COMPLAINT, clause)
        if re.fullmatch(r"\S{0,4}(?:投诉|抱怨|反映|差评|不满|很?生气)过?(?:[一两几\d]次)?了?", clause)
        else None
    )


_BOOKS = re.compile(
    r"预[订约定](?!制)|订[了位座桌房餐]|定[了位座](?!制)|"
    r"[订定](?=[一二两三四五六七八九十\d]+[桌间个])|约了|留[个一]?[位座桌]|包场|"
    r"包(?=[一两三四五六七八九十\d]+[桌间])|\b(?:book(?:ed|s|"
    r"ing)?|reserv(?:ed|es|ation)|appointment)\b",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"来(?!自|过|源|往|不及|电|讲|说|年|信|的路|源)|过来|到店|到访|光临|入住|住店?|到(?=$|[\s，,\d])|到达|取(?!消)|"
    r"拿货|试穿|试衣|试菜|试妆|体验|理发|修面|开背|刮痧|拔罐|足疗|足浴|按摩|推拿|瑜伽|私教|[早午晚]餐|"
    r"早茶|年夜饭|饭局|满月(?=[酒宴来])|周岁(?=[酒宴来照])|拍照|试驾|面谈|做(?:头发|脸|护理|美甲|按摩|足疗|SPA|"
    r"spa|指甲|保养|"
    r"造型|项目|身体|发型|保洁|面膜|spa)|染|烫(?=[头发染个一])|剪|洗(?=[头牙剪吹])|"
    r"护理|聚会?|聚餐|吃饭|用餐|宴|过生日|摆酒|酒席|开会|团建|包间|包厢|复诊|面诊|量体|洗牙|上课|喝茶|"
    r"下午茶|年会|婚礼|发布会|培训|沙龙|典礼|满月酒|请客|宴请|谈[事合]|见面|约|订|\b(?:coming|comes?|arriv(?:es?|"
    r"ing|al)|visit(?:s|ing)?|check(?:s|ing)?[- ]?in|"
    r"stay(?:s|ing)?|dinner|lunch|party|table|haircut|brunch|will be here|picks?(?:ing)? up|pick up|dropping by|"
    r"drops? by|will bring|bringing|collect(?:s|ing)?)\b",
    re.IGNORECASE,
)
_NO_VISIT = re.compile(
    r"来过|没来|不来|来不了|来不成|不能来|不过来|过不来|不到|取消|出差|搬家|介绍来|带来|看来|本来|原来|从来|起来|"
    r"以来|近来|后来|想起来|送来|回来|回国|改到|改成|改为|换成|改约|延期|推迟|没空|没到|爽约|退房|延住|续住|(?:做|"
    r"剪|烫|染|"
    r"洗|吃|住|买|拿|取)(?:完|好)?了(?![，\s]*[再来])|"
    r"寄来|\bcame\b|\blast\b|\bcancel|can['’]?t (?:come|make)|not coming",
    re.IGNORECASE,
)
_ARRIVAL = re.compile(
    r"^(?:打电话|来电|微信|客人|客户|她|他|们|大概|可能|想|要|会(?![议员客所面])|打算|准备|计划|说|再|又|还|已|"
    r"帮她?他?|办理?(?=入住)|预[订约定]了?|约了?|订了?|定了?|留了?个?|(?:的)?(?:一?个)?(?:位子|位置|"
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
    if re.search(
        r"希望|建议|能不能|可不可以|怎么|如何|可以|(?:微信|网上|电话|提前|线上)(?:预约|订)|预约制|没约|没订", clause
    ):
        return False
    return _BOOKS.search(clause) is not None and _NO_VISIT.search(clause) is None and not is_habit(clause)


def comes(rest: str, clause: str) -> bool:
    """Whether the words beside the day, time and people tell of a visit."""
    return (not rest or _COMES.search(clause) is not None) and _NO_VISIT.search(clause) is None and not is_habit(clause)


_ELSEWHERE = re.compile(
    r"纪念日|周年|航班|飞机|火车|高铁|起飞|到站|落地|手术|上班|下班|考试|面试|出差|回家|出院|住院|不|别|没|"
    r"前(?!台|厅)|退房|取消|改|推迟|[做吃剪烫染洗买拿]了|过敏|喜欢|"
    r"flight|train|before|until|doesn|not "
)


def may_come(rest: str) -> bool:
    """Whether words with a day and an hour can be what she comes for."""
    return 0 < len(rest) <= 16 and _ELSEWHERE.search(rest) is None and not is_habit(rest)


def names_errand(words: str) -> bool:
    """Whether the short words are by themselves what one comes for: 做脸, 剪发."""
    return len(words) <= 6 and _COMES.match(words) is not None and may_come(words)


def is_appointment(clause: str) -> bool:
    """Whether a clause that mentions a birthday is about the visit to celebrate it: 周六过生日来8位."""
    return (
        re.search(
            r"来\S{0,3}[\d一二三四五六七八九十两]|\d+\s*[位人桌]|生日[宴会餐聚]|订|预约|"
            r"过生日.*[来订定吃聚包]|[来订定吃聚包].*过生日|大寿",
            clause,
        )
        is not None
    )


def purpose(rest: str) -> str:
    """What a visit is for, without the words of coming: 订听竹包间 → 听竹包间, 来做头发 → 做头发."""
    words = _ENGLISH_ARRIVAL.sub("", rest) if rest.isascii() else _TRAIL.sub("", _ARRIVAL.sub("", rest))
    return words.strip(" ，,、：:")


_PLACE = re.compile(
    r"^(?:在|坐|住|订|安排在?|还是)?\S{0,6}?(?:\d{1,4}\s*号?(?:房间?|桌|包间?|包厢|厅|台|楼)|厅|包间|"
    r"包厢|卡座|大厅|露台|^[一二两三四五六七八九十\d]{1,2}[桌间])$"
)


def names_place(words: str) -> bool:
    """Whether the words are a room or table: 203房, 听竹包间."""
    return _PLACE.match(words) is not None


_FOLLOWUP = re.compile(
    r"^(?:再|要|需要?|得|去|帮忙|帮|[让叫]我们|我们?|店里|记得|别忘了?|务必|一定|提前|主动|派人|安排|到时候?|请|麻烦|"
    r"优先|专门|给她|给他|给客人|给客户|给|跟她|跟他|向她|向他)*"
    r"(?:回访|跟进|跟踪|打个?电话(?!来?[约订预])|叫醒|叫早|接机|接站|送机|送站|回个?电话?|致电|去电|"
    r"联系(?!方式|不上|人)|提醒|通知|问候?(?:一下|问|她|他|下)?|寄|邮寄|快递|发(?:个|条|份|"
    r"一)?(?:微信|短信|消息|信息|报价|资料|照片|图|祝福|邀请|合同|样品|目录|账单|请柬|货)|"
    r"送(?!礼(?!物|盒|品)|的|了|来|机|站)|催|确认|核实|核对|拜访|慰问|道歉|赔礼|补发|补寄|补送|上门|约(?:她|他|"
    r"时间|见面|拍)|介绍(?![了过来的朋人])|推荐(?![了过来的人])|报价|复查|维修|修|换货|退款(?!\s*\d)|"
    r"(?<!要)开发?票|回复|答复|检查|调货|订货|对账|"
    r"收款|结账款|续费|续卡|(?<!要)叫(?:出租|网约|专|个|辆|一辆|台|好)*车|约(?:出租|网约|专|个|辆)*车|叫代驾|"
    r"订(?:票|机票|车票)|打车|"
    r"退(?:钱|货(?!了)|押金|定金)|寄存|保管)"
)
# What is done for her although it is no errand by itself: 给她留两盒蟹, 帮他换个房间.
_FOR_HER = re.compile(
    r"^(?:记得|别忘了?|要|需要|得|请|麻烦|到时候?|提前|先)*(?:给|帮|替|为)(?:她|他|客人|客户|其|您|人家)?(?:们|"
    r"家)?(?:再|多|先|提前|免费)*"
    r"(?:留|带(?!路)|寄|送|发|订|买|查|找|问|修|退|补|打(?!包|扫|折)|回|开(?:发?票|单|药)|申请|争取|介绍|推荐|"
    r"预留|约|叫|拿|"
    r"拍|选|挑|量|存|保管|熨|催|办|代|报|调|改|续|联系|通知|确认|做(?:个|一))"
)
# With a day it is ours to do, without one it may be what she does herself.
_ON_A_DAY = re.compile(
    r"^(?:再|要|需要?|得|去|[让叫]我们|我们?|店里|记得|先|提前|把|给|帮|替|为|她|他|客人|客户|在|之前|前|以前|派人)*"
    r"(?:送|寄|发|打(?:给|电话(?!来?[约订预]))|留(?!长|宿|短|刘)|准备|备|安排|催|问|补(?![妆课牙水色光])|通知|"
    r"开(?:发?票|会员)|叫|"
    r"订(?=花|蛋糕|票|机票|车)|买(?=花|蛋糕|礼物)|"
    r"带(?=她|他|礼物|样品|资料)|结(?:账|款|清|尾款)|收(?:款|尾款|账)|付(?:款|尾款)|交|还|上门|安装|量|测|维护|"
    r"保养|维修|修|更换|"
    r"换(?=滤芯|货|灯|锁|膜)|复查|年检|到期|续|生效|出结果|出货|交货|发货|提货)"
)
_REMEMBER = re.compile(r"^(?:记得|别忘了?|提醒我|remember to|don't forget)", re.IGNORECASE)
_FETCH = re.compile(r"^把.{1,16}?(?:寄|送|发|退|还|修|换|补|拿|带|准备)\S{0,4}$")
_WHEN_THERE = re.compile(
    r"(?:到货|有货|[到有]新|出新|新品|新茶|上新|到了|有位|有活动|打折|降价|补货|修好|"
    r"做好)\S{0,6}(?:通知|联系|告诉|告知|打电话|发微信|发给|叫她|叫他|说一声)|(?<![别要用])(?:打电话|发微信|微信|"
    r"电话|发消息)(?:叫|通知|告诉|告知|让|给)(?:她|他|客人)|通知(?:她|他|客人|一声)$|"
    r"(?:打个?电话|发微信|上门)(?:问候|慰问|回访|问问|道歉|关心)|提醒(?:我|她|他|店里|一下)|^提前.{1,4}提醒|"
    r"派(?:人|师傅|车|员工)"
)
# 合同下周三前发给他: the thing stands in front.
_THING_FIRST = re.compile(
    r"^[^，]{1,10}?(?:发|寄|送|带|拿|还|传|补|交|退|打|开|邮)(?:给|到|去|过去|回)(?:她|他|客人|公司|家|店|客户|"
    r"您)?|^[^，]{2,10}?(?:寄|(?<![头理染烫剪卷吹护洗])发|送|寄出|发出|还|退|补|修好|做好|改好)$|"
    r"^[^，]{1,10}?(?:到期|续费|续保|年检|复查|保养)$"
)
_ENGLISH_FOLLOWUP = re.compile(
    r"^(?:please |remember to |we need to |need to |must |should )?(?:call(?:\s+back)?|"
    r"give (?:\w+ )?(?:a )?(?:call|ring|discount)|phone|ring|"
    r"follow[- ]?up|text|email|message|contact|check (?:in )?(?:on|with|whether|if)|remind|send|thank|"
    r"invite|tell|ask|deliver|confirm|post|mail)\b",
    re.IGNORECASE,
)


_DAY_PART = re.compile(
    r"^(?:提前[一两三四五半几\d]{1,2}个?(?:天|小时|钟头|分钟|周|星期|礼拜|月)|一早|一大早|上午|下午|晚上|早上|"
    r"中午|傍晚|早点|晚点)+(?:之?前)?"
)
# What she asks is no errand.
_ASKS = re.compile(
    r"^(?:她|他|客人|客户|来|打电话来|微信上?|一直|老|又|也|还)*(?:问|咨询|打听|想知道)(?:了|过|起|到|我们?|店里|"
    r"她|他)*"
    r"(?:什么|怎么|如何|能不能|能否|有没有|有无|多少|哪|几|可不可以|会不会|是不是|价格|价钱|优惠|还有|为什么)|"
    r"^(?:她|他)?打电话问.{0,4}(?:还?有没有|能不能|多少钱|什么时候|几点|可不可以|贵不贵)"
)


_GIVES = re.compile(r"^(?:要|记得|下次|需要)*(?:补|赔|退|还)(?:给)?(?:她|他|客人|客户)")


def leads_followup(rest: str, dated: bool = False) -> bool:
    """Whether the words, days and times taken out, say what is to be done for the customer. `dated`: on a day told."""
    rest = _DAY_PART.sub("", rest)
    if (is_habit(rest) and not _REMEMBER.match(rest)) or _ASKS.match(rest):
        return False
    patterns = (_FOLLOWUP, _FETCH, _REMEMBER, _WHEN_THERE, _FOR_HER, _GIVES, _ENGLISH_FOLLOWUP)
    return any(p.search(rest) for p in patterns) or (dated and any(p.match(rest) for p in (_ON_A_DAY, _THING_FIRST)))


def task(rest: str) -> str:
    """What is to be done: 记得给她寄样品 → 给她寄样品."""
    return (
        re.sub(r"^(?:记得要?|别忘了?|需要|要|remember to|don't forget to|please)\s*", "", rest, flags=re.IGNORECASE)
        .strip(" ，,：:")
        .removesuffix(" with")
        or rest
    )


_BOUGHT = re.compile(
    r"消费了?(?!习惯|水平|力)|(?<![想要打])花了|(?<![想要打准代给])买了|买的(?=[^，]*\d)|topp?(?:ed)? up|"
    r"recharged|购买了|购入|拿了(?=\d|"
    r"[一两二三])|付了|实付|付清|结清|结了(?=[^，]*账)|买卡(?=\d)|转了|转账|(?<![多少])收了?[她他]?(?=\d)|刷了|"
    r"刷卡|买单|结账|埋单|下单|下了单|充值|充卡|充(?=了|\d)|储值|储了|续(?:费|卡)?了|deposit(?= of)|"
    r"(?<=\d) deposit|[付交]了?[定订]金|[定订]金[付交]了?|"
    r"办(?:了|张|了张|了个|个)[^，]{0,8}卡|办[^，]{0,6}卡(?=[^，]{0,6}\d)|交了(?=\d)|拿走了?|成交|\b(?:spent|paid|"
    r"bought|purchased|"
    r"ordered)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?:做|吃|剪|烫|染|洗|按|点|喝|住|办|买|拿|挑|选|订|带|用|加|换|打包)(?:走|完|好|的)?了|(?:做|剪|烫|染|洗|吃|"
    r"拿)的|"
    r"(?:住了?[一两三四五\d]+晚|一晚|剪发|洗剪吹|剪头发?|洗头|洗吹|染发|烫发|烫染|护理|做脸|按摩|足疗|足浴|SPA|"
    r"推拿|美甲|修眉|洗车|打蜡|保养|剪毛|洗澡|洗牙|修脚|采耳|刮痧|拔罐|套餐|午餐|晚餐|房费|"
    r"餐费)\s*\d{2,5}\s*[元块]?$",
    re.IGNORECASE,
)
_OTHER_MONEY = re.compile(
    r"(?:要|想|打算|准备|建议|推荐|提醒|可以|需要|不想?|没)\S{0,3}(?:充|办卡|储值|续)|余额|预算|退款|退了|押金|欠|"
    r"差|剩|价位|以内|"
    r"左右的|消费满|累计|满\S{1,4}[送减就]|优惠|返现|红包|券|尾款|[多少](?:收|扣|算|找)了|budget|under|refund|"
    r"owes?|discount",
    re.IGNORECASE,
)
_SPENDING = re.compile(
    r"^(?:客人|她|他|又|还|一共|共|总共|合计|本次|这次|今天|店里|来|在店里)*(?:消费|花|购买|购入|买单|"
    r"结账|埋单|下单|下了单|买走?|付款|付(?![定订]金)|实付|刷卡|刷)(?:了|掉|的|金额|款|：|:)*(?:一共|总共|共)?|"
    r"^(?:he |she )?(?:spent|paid|bought|purchased|ordered)(?:\s+for)?(?:\s+|$)",
    re.IGNORECASE,
)


def bought(clause: str) -> bool:
    """Whether a sale is told, with or without its sum."""
    return (
        _BOUGHT.search(clause) is not None
        and not is_habit(clause)
        and not re.search(r"没买|没有买|没消费|不买|在别[家处]|[房车](?!间|票|厘|载|型|号)", clause)
        and not other_money(clause)
    )


def done(clause: str) -> bool:
    """Whether something is told to be done, beside which a bare number is its price: 做了烫染 980."""
    return _DONE.search(clause) is not None and not is_habit(clause) and not other_money(clause)


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
        r"(?:，|,|\s)*(?:实付|实收|收[了费]?|共|一共|总共|合计|花了?|消费了?|付了?|：|:|for|on)+\s*$",
        "",
        words,
        flags=re.IGNORECASE,
    )
    return re.sub(r"^(?:on|for)\s+", "", words).strip(" ，,、：:了")


_GOODS = re.compile(
    r"^[^，。了]{0,8}?(?:\d+|[一两二三四五六七八九十半])(?:个|件|条|双|只|盒|瓶|套|罐|斤|箱|包|袋|把|台|"
    r"份|支|张|本|次|课时)[^，。]{0,8}$|(?:套餐|疗程|次卡)$"
)


def names_goods(words: str) -> bool:
    """Whether the words are goods with their number: 茶叶一罐, 两件衬衫."""
    return _GOODS.search(words) is not None


_FAMILY_TOLD = re.compile(
    rf"^(?:家里|家有|有|刚生了?|生了)\S{{0,4}}{RELATION}|(?:个|名|对){RELATION}$|已婚|单身|离异|"
    rf"结婚(?!纪念)|{RELATION}(?:和|都|今年|在|上|刚|考|读|要|快)|"
    r"^(?:she |he |they )?(?:has|have|had) (?:a|one|two|three|four|\d|twin|newborn|young|small)\s*(?:young |"
    r"small |little |grown )?"
    r"(?:kids?|child(?:ren)?|sons?|daughters?|boys?|girls?|twins|babies|baby|grandchild(?:ren)?)\b|"
    r"\b(?:got married|is married|engaged)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^(?:的?名字)?(?:叫做?|名叫|名字[叫是]|姓名|小名叫?|乳名叫?|昵称叫?|英文名叫?)[:：]?\s*(?=\S{2,})|"
    r"^(?:is )?(?:named|called)\s+",
    re.IGNORECASE,
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
        any(
            p.search(clause)
            for p in (_BOOKS, _COMES, _FOLLOWUP, _FOR_HER, _ON_A_DAY, _ENGLISH_FOLLOWUP, _BOUGHT, _REMEMBER)
        )
        or any(p.match(clause) for _, p in _REPORTS)
        or re.search(r"纪念日|anniversary|生日|birthday|出生", clause) is not None
        or (re.search(r"\d", clause) is not None and len(clause) < 6)
    )


_ENGLISH_SPLIT = re.compile(
    r"\s*(?:;|,(?!\d{3}|\s*(?:19|20)\d\d\b))\s*(?:and\s+|but\s+)?|\s+(?:and|but)\s+(?=(?:also\s+)?(?:likes?|loves?|"
    r"prefers?|hates?|dislikes?|is|has|wants?|needs?|does(?:n't|nt| not)|do(?:n't|nt| not)|never|"
    r"can't|cannot|allergic|booked|books|coming|comes|will|spent|paid|bought|complained|praised|"
    r"suggested|call|her|his|avoids?|drinks?|eats?)\b)",
    re.IGNORECASE,
)


def english_clauses(sentence: str) -> list[str]:
    """An English sentence cut at commas and at "and" before a verb."""
    return [part.strip() for part in _ENGLISH_SPLIT.split(sentence) if part.strip()]
