"""Displeasure and pleasure in a clause, said outright (投诉, 夸) or by what is told: 上次等太久, 说鱼很新鲜."""

from __future__ import annotations

import re

from core.notes.model import NoteKind

_BAD = (
    r"太(?:咸|淡|油|甜|辣|酸|苦|慢|久|贵|吵|挤|小|大|硬|软|冷|热|烫|凉|黑|暗|亮|短|长|红|黄|深|浅|重|轻|少|多|老|"
    r"生|腻|乱|"
    r"脏|晚|差|薄|厚|干|湿|滑|远|紧|松|用力|敷衍|随便|坑)|"
    r"比(?:别[家处的人]|其他|其它|外面|以前|上次|隔壁|网上).{0,3}(?:贵|差|慢|难吃|少|小|麻烦)|"
    r"(?:停车|交通|预约|点单|付款|上下楼|进出|出入|用餐|洗手间|位置)(?:很|太|也|都|还)?不(?:太|是很)?(?:方便|好找|"
    r"好停)|太(?:难|不).{1,3}|(?:偏|有[点些]儿?)(?:贵|咸|淡了|甜了|油腻|小了|大了|慢|硬|老|吵|脏|旧|冷了|挤)|"
    r"(?<!味)不(?:好吃|好喝|好看|好用|好闻|好睡|好停|新鲜|干净|卫生|舒服|够[热冷冰甜辣咸大吃新香味专]|热乎?|冰|"
    r"专业|耐烦|高兴|开心|爽|"
    r"满意|值|合身|合脚|对[版味]|地道|入味|熟|匀|均匀|方便停|理人|到位|周到|仔细|守时|准时|如以前|如从前|如上次)|"
    r"不(?:太|怎么|是很|够|大|算)(?:满意|好|高兴|开心|舒服|新鲜|干净|理想|合适|合身|方便停|热情|专业|周到|卫生)|"
    r"难(?:吃|喝|看|闻|受死)|停车难|态度(?:很|太|不|有点|比较|挺)*(?:好(?<=不好)|差|冷淡|恶劣|生硬|敷衍|一般)|"
    r"(?:质量|服务|味道|隔音|手艺|技术|效果|卫生|信号|环境)(?:很|太|不|有点|比较|挺|越来越)*(?:(?<=不)[好行]|差|"
    r"一般|不如)|"
    r"等(?:了?(?:太久|很久|好久|半天|老半天)|(?:位|座|菜|车|电梯)?(?:等)?了\S{1,6}(?:小时|分钟|钟头))|"
    r"上菜(?:太|很|有点|好|真)?慢|迟到|晚到了|异味|怪味|霉味|臭味|(?:有|一股).{0,4}(?:味儿?$|头发|虫|苍蝇|蟑螂|"
    r"蚊子|沙子?$|划痕|瑕疵|"
    r"色差|破洞|污渍|灰尘?$)|"
    r"(?:坏|漏|掉|破|裂|松|碎|断|堵|裂开|散架|烂|馊|发霉|过期)了(?!得)|褪色|掉色|变色|脱线|开线|脱胶|开胶|变形|"
    r"缩水|起球|起皮|掉毛|漏[水油汤气]|"
    r"出(?:了)?问题|"
    r"(?:送|上|弄|拿|搞|算|收|装|发|剪|染|烫|写)(?:错|坏|晚|迟|漏|花了|毁)|多收|少(?:给|送|上|发|装|找)了|"
    r"没(?:人[理管接]|热水|洗干净|弄好|做好|修好|"
    r"睡好|打扫|擦|消毒|吃饱|熟透?|提前说)|乱收费|被坑|被忽悠|强[行制]推|吵到|吵得|吵醒|睡不着|睡不好|失望|生气|"
    r"发火|后悔|退货|要求退款|"
    r"塌了|[老总又](?:是)?(?:断|掉线|坏|卡|死机|漏|响|迟到|出错|断线|跳闸)|(?:经常|一直)(?:断|掉线|坏|卡|死机|漏|"
    r"出错)|没有?(?:以前|上次|从前|原来)|不如|退步|印象(?:很|太)?(?:不好|差)|凉了才|(?:菜|汤|饭|茶|水|咖啡|"
    r"面)(?:都|上来|端上来|送到|到)*(?:是)?(?:凉|冷|馊|坏|酸)(?:了|的|掉)|量(?:太|有点|越来越|变)?少|缩水|坨了|"
    r"糊了|焦了|夹生|太腥|有点腥|馊|失灵|不制[冷热]|(?<![眼睛力])看不[清见]|(?<![耳朵力])听不[清见]|找不到|"
    r"(?:味道?|气味)(?:太|有点|很)?(?:重|冲|大|怪)|"
    r"不(?:足|灵|凉快|暖和|保暖|防水|耐用|结实)(?!动)|[手技服效味质环]\S{1,4}一般$|缺(?!钱|货)|没有?(?:挂钩|纸|"
    r"空调|暖气|网|信号|停车|儿童椅)"
)
_GOOD = (
    r"(?:很|非常|特别|十分|挺|蛮|都|真|超|太|最|更|相当|比较|还|也|越来越)(?:是)?(?:满意|好(?!像|久|几|多|像|奇|"
    r"的?想|难)|棒|赞|舒服|漂亮|地道|正宗|"
    r"新鲜|干净|专业|贴心|细心|周到|热情|耐心|用心|到位|香|划算|值|靠谱|放心|惊喜|感动|开心|喜欢(?=我们|你们|咱们|"
    r"这次|这里|店里)|合身|合脚|合适|不错)|"
    r"最(?:好吃|好喝|好看|棒|舒服|正宗|满意)|比(?:别[家处的]|其他|其它|外面|以前|上次|隔壁).{0,6}(?:好|鲜|强|正宗|"
    r"干净|舒服|便宜|香)|赞不绝口|好评|点赞|不错$|不错[,，]|(?:好吃|好喝|好看|好用|好闻|满意|舒服|漂亮|周到|贴心|"
    r"地道)(?:了|极了|得很|的)?$|"
    r"(?:服务|手艺|手法|态度|味道|效果|环境|技术|口味|质量|手工)(?:很|真|特别|都|也|还|非常|是|越来越)*(?:好|不错|"
    r"棒|一流|赞|满意)"
)
# Of what was said these alone are praise.
_TOLD_GOOD = re.compile(
    r"(?<!不)(?:新鲜|好吃|好喝|好看|干净|舒服|贴心|专业|周到|细心|耐心|热情|方便|划算|地道|正宗|漂亮|值得|靠谱|"
    r"人好|人不错|有耐心|有档次|够味|香)(?:了|的|多了)?$"
)
_TOLD_BAD = re.compile(
    r"(?<!自己)(?<!最近)不(?![来去在会想用吃喝要能爱了急买做知着需抽戴同参过]|方便|舒服不)[一-鿿]{1,2}了?$|"
    r"没(?:换|洗|擦|扫|修|给|送|上|热|熟|干|开|关|放|通知|提醒|说清|准备|打扫|消毒|回复|处理|人)[^，]{0,3}$|"
    r"(?<!不)(?:潮|脏|馊|臭|挤|吵|冷清|慢|贵|差|一般)$|(?<![变长])(?:旧|破|脏|松|冷|淡|少|慢|差|吵|贵|小|远|乱|薄|"
    r"硬|难吃)了(?:很多|不少|点)?$"
)
_BAD_WORDS = re.compile(_BAD)
_GOOD_WORDS = re.compile(_GOOD)
# Who tells it to whom: what follows is said of the shop, not wished.
_TELLS = re.compile(
    r"^(?:上次|这次|今天|昨天|昨晚|前天|刚才|刚刚|今早|中午|晚上|早上|上周|上个?月|吃完|走的时候|临走|来的时候|"
    r"退房时?|事后|"
    r"客人|客户|顾客|她|他|又|还|也|来店里?|来|打电话来?|来电|微信|发微信|发消息|发短信|留言|当面|在?点评上?|"
    r"在?大众点评|一直|都|老|总)*"
    r"(?:说|觉得|认为|感觉|反映|反馈|表示|讲|评价|提到|投诉说|抱怨说|吐槽|发现|嫌)(?:了|过|是|：|:|，|我们|咱们|"
    r"店里|你们)*(?:的(?!确|是))?"
)
_PAST = re.compile(
    r"上次|上回|这次|今天|昨天|昨晚|前天|刚才|刚刚|上周|上个?月|那天|前几天|才|做完|吃完|回去|洗完|穿了|用了"
)
# What is wished or feared is no judgement of the shop.
_WISHED = re.compile(
    r"不要|(?<!特)别(?![人家处的])|不能|不可|怕(?!是)|不喜欢|不爱|喜欢(?!我们|你们|咱们|这次|这里|店里)|爱[吃喝]|讨厌|"
    r"想要|需要|希望|最好(?![吃喝看用听闻])|要(?:求)?(?!命|维修|修|换|退|赔|重|投诉)|"
    r"不吃|不喝|忌|过敏|[^\d]点[儿]?$|建议|以后|下次|容易|[一大小高低多少快慢轻重早晚软硬淡浓]点的|如果|要是|(?<![年聚宴])会(?![所员议场])|"
    r"免得|尽量"
)
_NOT_TOLD = re.compile(
    r"^[吃喝闻].{1,8}(?:睡不着|肿|恶心|难受)|(?:嗓子|喉咙|胃|肚子|肠胃|身体|腰|腿|膝盖|头|眼睛?|皮肤|牙齿?|心里|最近|心情|老人|孩子).{0,3}(?:不(?:太|"
    r"大)?(?:舒服|好)|难受|疼|痛|痒)|(?:人|脾气|性格|身体|酒量|眼光|心情|胃口|关系|生意|家境|记性|皮肤|发质|成绩|"
    r"人缘|口碑|素质)(?:很|也|都|特别|非常|挺|真|蛮|比较|还|不|有点)*(?:好|不错|棒|差|大)|"
    r"^(?:没|没有|无|不)[^，]{0,2}(?:投诉|意见|不满)|不(?:太|是很|怎么)?(?:舒服|高兴|开心|方便)(?:不来|要改|想改|"
    r"取消|改)"
)
_ENGLISH_BAD = re.compile(
    r"\b(?:difficult|hard to|confusing|expensive|pricey|missing|uncomfortable|crowded|unfriendly|smell(?:s|ed|y)|"
    r"ugly|long wait|"
    r"too (?!much\b|many\b)(?:\w+)|rude|broken|waited|dirty|noisy|slow|cold food|overpriced|overcooked|undercooked|"
    r"terrible|awful|bad (?:service|food|smell|experience|attitude)|(?:was|were|is) (?:\w+ )?bad|disappoint(?:ed|"
    r"ing)|upset|annoyed|angry|frustrated|unhappy|not (?:happy|satisfied|fresh|clean|good|great|hot|warm enough)|"
    r"wasn['’]?t (?:happy|satisfied|fresh|clean|good|great|hot|impressed)|stale|leak(?:ed|ing|s)?|wrong|(?:was|"
    r"were|got|"
    r"arrived|came) (?:very |really |a bit |quite |so )*(?:cold|late|loud|small|hard|salty|burnt|stained|torn|damaged)|"
    r"didn['’]?t work|doesn['’]?t work|kept (?:him|her|them) waiting|refund|hair in)\b",
    re.IGNORECASE,
)
_ENGLISH_GOOD = re.compile(
    r"\b(?:excellent|great|delicious|wonderful|amazing|fantastic|perfect|superb|impressed|very good|really good|"
    r"(?:very |really |so )(?:happy|pleased|satisfied|friendly|kind|helpful|nice|fresh|clean)|(?:is|was) (?:happy|"
    r"pleased|"
    r"satisfied|delighted)|best (?:\w+ )?(?:ever|in town)|lovely|friendly and|loved (?:the|her|his|our|how)|"
    r"enjoyed (?:the|her|"
    r"his|our)|liked (?:the|how|our))\b",
    re.IGNORECASE,
)
_ENGLISH_TELLS = re.compile(
    r"^(?:(?:she|he|they|guest|customer|last time|today|yesterday)\s+)*(?:said|says|found|finds|thinks?|thought|"
    r"felt|feels|"
    r"mentioned|told us|noticed|reported|reports|wrote|loved|enjoyed|liked|was|were|is)\b\s*(?:that\s+)?",
    re.IGNORECASE,
)
_ENGLISH_WISHED = re.compile(
    r"^(?:wants?|needs?|likes?|prefers?|loves|hates?|does|do|don|can|no|not too|please|avoid|never|room|seat|table)\b|"
    r"\bnot too\b|\bplease\b",
    re.IGNORECASE,
)


def told_feeling(clause: str) -> tuple[NoteKind, str] | None:
    """(COMPLAINT or PRAISE, what is said) of a clause that begins with saying or finding: 觉得价格偏贵."""
    if clause.isascii():
        m = _ENGLISH_TELLS.match(clause)
        if m is None:
            return None
        kind = _english(clause)
        words = (
            clause
            if re.match(r"loved|enjoyed|liked|was|were|is", m.group().strip(), re.IGNORECASE)
            else clause[m.end() :]
        )
        return (kind, words) if kind is not None else None
    m = _TELLS.match(clause)
    if m is None:
        return None
    text = clause[m.end() :]
    if _TOLD_BAD.search(text) and not _WISHED.search(text):
        return NoteKind.COMPLAINT, text
    kind = _judged(text) or (NoteKind.PRAISE if _TOLD_GOOD.search(text) and not _WISHED.search(text) else None)
    return (kind, text) if kind is not None and text else None


def feeling(clause: str) -> NoteKind | None:
    """COMPLAINT or PRAISE when a clause tells displeasure or pleasure without saying so outright."""
    if clause.isascii():
        return None if _ENGLISH_WISHED.search(clause) else _english(clause)
    return _judged(clause)


def _english(clause: str) -> NoteKind | None:
    if _ENGLISH_BAD.search(clause):
        return NoteKind.COMPLAINT
    return NoteKind.PRAISE if _ENGLISH_GOOD.search(clause) else None


def _judged(text: str) -> NoteKind | None:
    if _WISHED.search(text) or _NOT_TOLD.search(text):
        return None
    if _BAD_WORDS.search(text):
        return NoteKind.COMPLAINT
    return NoteKind.PRAISE if _GOOD_WORDS.search(text) else None
