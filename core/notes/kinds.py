"""Does a clause state a preference, of which kind, and in which words: 喜欢胡萝卜汁 → like, 胡萝卜汁.

The verb decides. What hurts is looked for first, so that 喜欢海鲜但过敏 ends as an allergy, never as a like.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from core.notes.categories import coverage, guess_category
from core.terms import Category, PreferenceKind


class Statement(NamedTuple):
    kind: PreferenceKind
    text: str
    category: Category


# Who says it and how strongly: not part of the preference.
LEAD = (
    r"^(?:另外|还有|而且|并且|但是|不过|因为|所以|备注|口味|喜好|忌讳|偏好|注意|但|而|且|[:：,，、\s])*"
    r"(?:这位|这个)?(?:客户|客人|顾客|会员|本人|自己|人|她|他|女士|先生)?(?:自己|本人|家(?![里人长属用常乡居装务电]))?"
    r"(?:刚才|刚刚|今天|上次|昨天)?(?:随口|顺口|特意|特别|一再|反复)?"
    r"(?:说过?是?|讲|提到|提过|表示|交代|叮嘱|嘱咐|强调|告诉(?:我们?)?)?(?:她|他|自己|本人)?"
    r"[:：，,]?"
    r"(?:也|都|还|又|就|可|很|特别|特|非常|比较|挺|蛮|超级|超|最近|真的|真|平时|一般|通常|一直|向来|"
    r"从来|下次|下回|以后|今后|往后|现在|如今|已经?|每次(?:来|住|到店|入住|吃饭)?(?!都?点)都?|每回(?!都?点)都?|"
    r"总是|总|经常|尤其|有点|有些|一定|绝对|千万|坚决|完全|基本上?|是)*"
)
_ALLERGY = re.compile(r"过敏|不耐|起疹|起红疹|休克|\ballerg(?:ic|y|ies)\b|\bintoleran(?:t|ce)\b", re.IGNORECASE)
_NO_ALLERGY = re.compile(
    r"不过敏|(?:无(?!花果)有?|没有?|否认|未[见发]).{0,6}过敏|[抗防]过敏|过敏史[：:]?无|"
    r"过敏史?[：:]?(?:无|没有?|不[详明清]楚?|未知|待[问查])$|^(?:并?不是|并非)(?!不).{1,8}过敏|"
    r"过敏[原源]?(?:检测|检查|测试|筛查)(?:过?了?|.{0,4}阴性)$|"
    r"\bno (?:known )?allerg|\bnot allergic",
    re.IGNORECASE,
)
_DISLIKE = re.compile(
    r"不太喜欢|不是很喜欢|不怎么喜欢|不喜欢?|不太?爱|不太?吃|不太?喝|不怎么[吃喝]|不碰|不沾|不能(?!来|"
    r"到|走)|不可以|[吃喝]不了|"
    r"[吃喝坐睡住听]不惯|不太?习惯|不要|不想|不愿|不放|不加|不坐|不住|不听|不用|不让|不穿|不染|不烫|"
    r"不做|不接|不希望|不抽|不喷|不剪|不理|不聊|不谈|不问|不提|不换|不打|不靠|不临|不对着|不挨|不近|"
    r"别|勿|忌口?|讨厌|反感|怕|(?<!不)介意|受不了|受不得|闻不[得了惯]|见不得|戒了?|最?烦|避开|避免|远离|拒绝|嫌"
)
# Behind a dish or drink these only say how it is wanted.
_REFUSED = frozenset({"不要", "不加", "不放", "别", "不"})
# 不见得, 不知道 … say nothing that can be avoided; 别的 and 怕是 are no warnings.
_NO_DISLIKE = re.compile(
    r"不要紧|不用谢|不用找|别[的人家处店]|怕是|恐怕|哪怕|特别|忌日|戒指|不想走|不做声|区别|分别|级别|性别|告别|"
    r"别墅|别名|怕老婆|"
    r"[没无]有?(?:什么)?忌口|不忌口|不(?:吃素|忌口|戒|怕|过敏|挑食?|介意)了?$"
)
# 香菜葱蒜都不要, 海鲜不能吃: what is avoided stands in front.
_OBJECT_FIRST = re.compile(
    r"^(?!.*(?:可以|也行|没关系))[^，不别]{1,14}?(?:(?:都|全|也|全都|一律|统统|一概)(?:不|别|不能|不可以)(?:要|吃|"
    r"喝|碰|沾|放|加|用)|"
    r"(?:不能|不可以|不敢|不)(?:吃|喝|碰|沾)|(?:吃|喝)不了|不碰|不沾|免了|勿放|一点都?不要|不要|不行|免)(?:的|了)?$"
)
_ONLY = re.compile(
    r"[^，不]{0,4}?只(?:要|喝|吃|用|坐|住|听|找|认|做|买|穿|接受|能|抽|打|开(?!车)|看|戴|染|剪|洗|睡|玩|订|收|"
    r"信|挑)|非.+不[可坐吃喝]|固定"
)
_LIKE = re.compile(
    r"(?:最|很|特别|比较|超|偏|尤其|也)*(?:喜欢|喜爱|偏爱|最爱|钟爱|酷爱|热爱|偏好|喜好|爱好|中意|"
    r"钟[情意]于?|习惯于?|认准|迷上了?|离不开|好这口|"
    r"爱(?=吃|喝|听|坐|看|穿|用|点|聊|唱|睡|住|打|玩|逛|喝|辣|甜|酸|咸|热闹|安静|干净|漂亮)|"
    r"爱(?![人心好面华国民丽琴玲军])|"
    r"[常必老总]点|爱点|每[次回]都?点|[常总老](?=[喝吃坐用听]))"
)
_LIKE_VERB = re.compile(
    r"^(?:的是|是)?(?:吃(?![得素货醋])|喝|饮(?!食|料|品)|听(?![力])|坐(?!轮椅)|用(?!力)|点(?![心儿])|穿|"
    r"去)?(?:点儿?(?!心)|一些)?"
)
_PLAIN_VERB = re.compile(r"^[喝吃听](?![完过了素斋货醋得饭顿])")
_NEED = re.compile(
    r"(?:需要|必须要?|务必要?|一定要|得要|得有|想要|就要|要(?![好饭求是紧不命么搬去离调回毕考转当满来到走嫁娶升]|"
    r"移民|出国|出差|结婚|退休|换工作|生(?:了|孩|二|宝|小)|上[学班大]|开业|装修|做?手术|住院|开刀)|希望(?:能|有|"
    r"是)?|"
    r"最好(?:能|是|有)?|尽量|要求)"
)
# Kept whole: they are the instruction itself.
_ORDER = re.compile(
    r"^(?:先(?=泡|上|倒)|用(?!餐|户|心|得)|发票|专票|抬头|开.{1,8}抬头|少|多|加|去|换|免|半|微|走|提前|准备|备好?|"
    r"留好?|"
    r"重点|多按|帮|请|麻烦|记得给?|给[他她]|安排|点名要?|指定要?|指名要?|每次给)"
)
_ORDER_OBJECT = re.compile(
    r"^(?:少[放点加]|多[放点加]|[少多加去半微免走全无](?:糖|盐|油|冰|辣|奶|葱|姜|蒜|香菜|醋|麻|甜|酸|"
    r"咸))"
)
# How something is to be, said without any verb of wanting: 离电梯远一点, 上菜快点.
_COMPARED = re.compile(
    r"^[^，]{2,10}?(?:远|近|高|低|软|硬|大|小|轻|重|快|慢|早|晚|少|多|安静|清净|暗|亮|热|冷|凉|暖|烫|甜|淡|浓|咸|"
    r"辣|嫩|老|薄|厚|短|长|松|紧|"
    r"宽|深|浅|素|稀|稠|干净|低调|简单|柔和?|温和)(?:一?[点些]儿?)$"
)
_HOW = re.compile(
    r"^(?:说话|讲话)?[大小]声(?:一?点)?$|^[^，要不]{1,6}(?:要|必须)(?:做|开|放|铺|调|弄)?得?(?:快|慢|大|小|高|低|"
    r"软|硬|轻|重|热|冷|凉|温|暖|烫|浓|淡|甜|厚|薄|新|干净|安静|结实|宽|长|短|"
    r"松|紧|亮|暗|足|稳|清淡|熟|嫩|脆|透气|舒服|好停车?|纯棉|全棉|真丝|手洗|干洗|机洗|水洗|[^，]{1,2}的|"
    r"[^，]?[瓷银金铁木]|玻璃|实木|不锈钢)(?:一?[点些]|的)?$"
)
_USED = re.compile(
    r"^(?:洗发水|护发素|精油|染膏|药水|茶具|餐具|杯子|毛巾|枕头|被子|床单|面膜|产品|护肤品|油|米|水|调料|筷子|"
    r"发蜡|粉底|指甲油|甲油|沐浴露|拖鞋)"
    r"(?:只|都|要|得|最好|必须)?用.{1,10}$|^[^，不]{1,4}用(?![了过完餐户心得])[^，了]{2,6}的$|^(?:换|改|"
    r"要)?用(?![了过完餐户心得])[^，了]{2,8}(?:的[^，]{0,4})?$"
)
_BRING = re.compile(
    r"^(?:放|来|上|开|点|倒|泡|配|备|给)(?:上|好)?(?:一?点儿?|一?些|[一两]?[杯壶份碗盘条瓶]|"
    r"个)?(?P<thing>[^，]{2,10}?)(?:就好|就行|即可|就可以|就够了?|吧)?$"
)
_REACHED = re.compile(
    r"^(?:有事|平时|联系|沟通|通知|约时间|预约|有活动|有新款|到货|都|请|最好|一般|只|可以|尽量|先)*(?:用|发|加|走|"
    r"打|通过)?(?:微信|短信|电话|邮件|留言)"
    r"(?:联系|沟通|说|通知|留言|聊|预约|回复|发消息|就行|即可|就好|上|里|她|他|吧)*$|^(?:有事|平时|尽量|请|只|都|"
    r"先)+(?:发|打|用)(?:微信|短信|电话|邮件).{0,4}$"
)
_STAFF = re.compile(
    r"^(?:还?是|都|就|只|要|想|一直|每次|固定|还是要)*(?:找|让|由|请|点|约|点名|指定|指名)(?:的|"
    r"要)?(?:[小阿老][一-鿿]|[一-鿿]{1,3}(?:师傅|老师|技师|总监|店长|姐|哥)|[A-Za-z]{2,12}|\d{1,3}号)"
    r"(?:技师|师傅|老师|姐|哥)?(?:来|给她|给他|帮她|帮他|做|剪|染|烫|洗|按|弄|服务|接待|头发|吧|的|就行)*$"
)
_SIZE = re.compile(
    r"^(?:鞋子?|衣服|裤子|上衣|裙子|内衣|平时)?(?:是|要)?穿?(?:\d{2,3}|[SMLX]{1,4}|[一二三四]\d|均|加大|大|小|"
    r"中)码(?:的.{0,4})?$|^(?:穿|身高|体重|腰围|胸围|臀围|鞋码|尺码).{0,3}\d",
    re.IGNORECASE,
)
# Before a verb of liking these say nothing of their own.
_FLUFF = re.compile(
    r"送礼|住店|入住|来店里?|平[时日]|口味|吃饭|最|很|特别|比较|也|都|还|就|说|她|他|个?人|自己|客人|"
    r"一?[直向]|都?是|喝茶|[吃喝住坐来]|现在|家里"
)
_OCCASION = re.compile(r"(?:招待|宴请|请|陪|带)(?:客户?|客人|朋友|家人|领导|老人|孩子|客户)(?:吃饭|喝茶|来|时|的时候)?")
# A condition the shop must reckon with, said without any verb of wanting.
CIRCUMSTANCE = re.compile(
    r"[腰腿膝颈肩胃背眼耳牙头心脚手肾]\S{0,2}(?:不好|不便|不方便|疼|痛|受过伤|做过手术|开过刀)|"
    r"行动不便|腿脚|轮椅|拄拐|颈椎病|腰椎|怀孕|孕妇|有孕|哺乳|坐月子|糖尿病|高血压|"
    r"血糖高|血压高|血脂高|三高|痛风|尿酸高|心脏病|耳背|老花|听力|视力|左撇子|戴助听器|"
    r"(?:带|(?<!\S)有)(?:着|个|一个)?(?:小孩|孩子|宝宝|小朋友|宝贝|婴儿|老人|宠物|狗|猫|导盲犬)|(?<!不)吃素|"
    r"吃斋|素食者?|信佛|清真|回民|回族|穆斯林|"
    r"戒糖|控糖|减糖|减肥|减脂|健身期|睡眠浅|睡觉轻|认床|失眠|恐高|幽闭|敏感肌|皮肤敏感|头皮敏感|肤质|尺码|鞋码|"
    r"预算|低调"
)
_TEMPERATURE_SET = re.compile(r"\d{2}\s*(?:度|℃)")
# Words that show a clause tells a story and is no bare thing liked.
_STORY = re.compile(
    r"^[一二两三四五六七八九十\d]+(?:桌|间|位|人)$|^(?:在|正在)?[学练教弹当读考]|^换.*了$|可以$|^带|订|姓|"
    r"属[鼠牛虎兔龙蛇马羊猴鸡狗猪]|[了过吗吧没来去是有买送在给被把欠退说问打]|介绍|朋友|同事|公司|老板|开[店了]|"
    r"生意|客户|会员|办卡|已|曾"
)
# Of the body and the service a bare word tells how it is (头发细软), unless it says what is to be done.
_TOLD = frozenset({Category.SERVICE, Category.GIFT, Category.HUMIDITY})
_DONE = re.compile(
    r"剪|留|烫|染|微信|短信|电话|打包|送货|叫|延迟|晚退|早入|轻|重|公筷|分餐|接送|低调|按|加湿|"
    r".*(?:一?点|些)$"
)
_MODIFIED = re.compile(r"^[^要]{1,10}(?<!不)(?:要|一定要|必须)(?:[^求是来]|$)")


@lru_cache(maxsize=8192)
def read_preference(clause: str, bare: bool = True) -> Statement | None:
    """The preference a Chinese clause states, None when it states none.

    `bare`: a thing named without any verb (靠窗沙发) counts as a like when nearly all of it is known words.
    """
    text = re.sub(LEAD, "", clause.strip(" ，,、。；;：:"), count=1) or clause.strip()
    for read in (_read_allergy, _read_reaction, _read_only, _read_dislike, _read_like, _read_need):
        if (found := read(text)) is not None:
            return found
    return _read_bare(text) if bare else None


def _made(kind: PreferenceKind, text: str, whole: str) -> Statement | None:
    text = text.strip(" ，,、：:")
    if not text:
        return None
    category = guess_category(whole)
    return Statement(kind, text, category)


# 吃芒果嘴会肿 is an allergy, 喝牛奶拉肚子 a warning: never a taste.
_SWELLS = re.compile(
    r"[吃喝碰闻用抹涂][^，不]{1,8}?(?:会|就|嘴|脸|身上|全身|皮肤|喉咙|眼睛)+(?:肿|发?痒|起疹|起红|起包|起疙瘩|"
    r"长疹|喘|红肿)"
)
_DISAGREES = re.compile(
    r"[吃喝碰闻][^，不]{1,8}?(?:会|就|容易)?(?:拉肚子|拉稀|胃[疼痛胀]|头[晕疼痛]|恶心|想吐|睡不着|失眠|心慌|胀气|反酸)"
)


def _read_reaction(text: str) -> Statement | None:
    kinds = ((_SWELLS, PreferenceKind.ALLERGY), (_DISAGREES, PreferenceKind.DISLIKE))
    kind = next((kind for pattern, kind in kinds if pattern.match(text)), None)
    category = guess_category(text)
    return Statement(kind, text, category) if kind is not None else None


def _read_allergy(text: str) -> Statement | None:
    if not _ALLERGY.search(text) or _NO_ALLERGY.search(text):
        return None
    words = re.sub(r"^(?:对于?|吃了?|喝了?|碰了?|有)(?=.*(?:过敏|不耐))", "", text)
    thing = re.sub(r"过敏|不耐受?", "", words)
    category = guess_category(thing)
    if category is Category.OTHER and re.match(r"[吃喝]", text):
        category = Category.FOOD
    if "乳糖" in text or "麸质" in text:
        category = Category.FOOD
    return Statement(PreferenceKind.ALLERGY, words.strip(" ，,、：:"), category)


def _read_only(text: str) -> Statement | None:
    found = _ONLY.match(text)
    return _made(PreferenceKind.NEED, text, text) if found and not _STORY.search(text[: found.start()]) else None


def _read_dislike(text: str) -> Statement | None:
    if _OBJECT_FIRST.match(text):
        return _made(PreferenceKind.DISLIKE, text, text)
    found = _DISLIKE.search(_NO_DISLIKE.sub(lambda m: "〇" * len(m.group()), text))
    if found is None:
        return None
    if found.start() and (
        _LIKE.match(text)
        or (_PLAIN_VERB.match(text) and not found.group().startswith(("不要", "别")))
        or CIRCUMSTANCE.search(text[: found.start()])
        or _ORDER.match(text)
    ):
        return None  # 喝美式不加糖, 腰不好不要太软: the refusal only describes the thing
    if found.start() and _NEED.match(text):
        return None
    if found.start() > 6 or (
        found.group() in _REFUSED
        and found.start()
        and guess_category(text[: found.start()]) is Category.FOOD
        and _bare_thing(text[: found.start()])
    ):
        return None  # 拿铁不加糖 is a wish about the latte
    return _made(PreferenceKind.DISLIKE, text, text)


def _bare_thing(text: str) -> bool:
    return coverage(text) >= 0.6


def _read_like(text: str) -> Statement | None:
    if re.match(r"无.{1,3}不欢|非.{1,3}不[吃喝]", text):
        return _made(PreferenceKind.LIKE, text, text)
    found = _LIKE.search(text)
    if re.match(r"以前|之前|过去|原来|从前|小时候", text):
        return None
    if found is not None and (occasion := _OCCASION.match(text)) and found.start() >= occasion.end():
        return _made(PreferenceKind.LIKE, text, text[found.end() :])
    if (
        found is not None
        and found.start() <= 6
        and not re.search(r"[不没别未]", text[: found.start()])
        and not _STORY.search(text[: found.start()].replace("送礼", ""))
    ):
        rest = text[found.end() :]
        words = rest[m.end() :] if (m := _LIKE_VERB.match(rest)) else rest
        before = text[: found.start()]
        if len(_FLUFF.sub("", before)) > 1 and not _bare_thing(before):
            words = text
        if _bare_thing(before) and not words:
            words = before
        return _made(PreferenceKind.LIKE, words or rest, rest if found.group().endswith(("常", "总", "老")) else text)
    if (found := _PLAIN_VERB.match(text)) is not None and not _MODIFIED.match(text):
        return _made(PreferenceKind.LIKE, text[found.end() :], text)
    return None


def _read_need(text: str) -> Statement | None:
    if re.match(r"换.*了$", text):
        return None
    if _ORDER_OBJECT.match(text) or (_ORDER.match(text) and guess_category(text) is not Category.OTHER):
        return _made(PreferenceKind.NEED, text, text)
    if (found := _NEED.match(text)) is not None:
        words = text[found.end() :]
        return _made(PreferenceKind.NEED, words, text) if words else None
    if CIRCUMSTANCE.search(text) and len(text) <= 20:
        wish = text.partition("，")[2]
        about = wish if guess_category(wish) is not Category.OTHER else text
        return _made(PreferenceKind.NEED, text, about)
    if _TEMPERATURE_SET.search(text) and guess_category(text) is not Category.OTHER:
        return _made(PreferenceKind.NEED, text, text)
    if (
        (_COMPARED.match(text) and guess_category(text) is not Category.OTHER)
        or _HOW.match(text)
        or _USED.match(text)
        or _SIZE.match(text)
    ) and not _STORY.search(re.sub("送礼|有点|被子|说话|打包", "", text)):
        return _made(PreferenceKind.NEED, text, text)
    if (m := _BRING.match(text)) and _bare_thing(m["thing"]) and not _STORY.search(m["thing"]):
        return _made(PreferenceKind.NEED, text, text)
    if _REACHED.match(text):
        return Statement(PreferenceKind.NEED, text, Category.SERVICE)
    if _STAFF.match(text):
        return Statement(PreferenceKind.NEED, text, Category.STAFF)
    head = re.split(r"要|不要|必须|得", text, maxsplit=1)[0]
    if (
        _MODIFIED.match(text.split("，", maxsplit=1)[0])
        and guess_category(head) is not Category.OTHER
        and not _STORY.search(head.replace("送礼", ""))
    ):
        return _made(PreferenceKind.NEED, text, text)
    return None


def _read_bare(text: str) -> Statement | None:
    if (
        len(text) > 14
        or _STORY.search(re.sub("去(?=[冰糖皮骨刺核籽葱蒜辣])", "", text))
        or guess_category(text) is Category.OTHER
    ):
        return None
    if coverage(text) < 0.5 or (guess_category(text) in _TOLD and not _DONE.match(text)):
        return None
    ordered = re.search(r"少|多[放加]", text) or (re.search(r"不加|不放|不要|别", text) and not _bare_head(text))
    kind = PreferenceKind.NEED if ordered or re.search(r"(?:[一]?点|些)$", text) else PreferenceKind.LIKE
    return _made(kind, text, text)


def _bare_head(text: str) -> bool:
    """拿铁不加糖: the thing comes first, so the thing is liked, in that way."""
    return coverage(re.split(r"不加|不放|不要|少|多|别", text, maxsplit=1)[0]) >= 0.6
