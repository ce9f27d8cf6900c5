"""Headers that no dictionary can list one by one, because they are put together: 末次就诊, 首次购买日期, 成为客户时间,
病历号, '从哪里知道我们店的'. Each pattern is a whole header, so that 最近消费金额 is no day."""

from __future__ import annotations

import re

_DID = (
    r"到店|来店|进店|到访|来访|光顾|光临|惠顾|消费|购买|购物|下单|订购|交易|成交|支付|付款|结账|买单|入住|住店|离店|用餐|就餐|"
    r"就诊|看诊|复诊|就医|治疗|服务|护理|保养|洗澡|洗护|美容|美甲|理发|剪发|做头发|体验|上课|核销|开单|"
    r"来|到|住|诊|购|访|消|消费到店|到店消费"
)
_WHEN = r"(?:的)?(?:日期|时间|日|年月日)?"
_FIRST = re.compile(
    rf"(?:首次|第一次|最初|最早|初次|首|初)(?:{_DID}){_WHEN}|首单{_WHEN}|"
    r"(?:成为|加入|升级为?)(?:我们的?|本店)?(?:会员|客户|顾客|粉丝|vip|老客)?的?(?:日期|时间|日)|"
    r"first(?:stay|visit|order|purchase|seen|appointment|booking|contact|class)(?:date|on|at|time)?|"
    r"(?:customer|client|guest|member)since(?:date)?|date(?:joined|registered|created|ofjoining)|"
    r"(?:register(?:ed)?|create[d]?|join(?:ed)?|reg|enroll(?:ed)?|opencard|opened|activate[d]?)(?:time|date|at|on|day)"
)
_LAST = re.compile(
    rf"(?:末次|末|最后一次|最后|最近一次|最近|上次|上一次|上回|上一回|前次|前回|近一次)(?:{_DID}){_WHEN}|"
    r"(?:last|latest|mostrecent)(?:stay|visit|order|purchase|seen|appointment|booking|class|checkin|checkout|transaction)"
    r"(?:date|on|at|time)?|"
    r"(?:last|latest)(?:consume|consumption|pay|payment|trade|deal|buy|shopping|visited|arrival|service)(?:date|on|at|time)"
)
_NUMBER = re.compile(
    r"(?:会员|客户|顾客|客人|贵宾|客史|建档|学员|学生|病人|患者|读者|车主|宠主|家长|档案|病历|病案|就诊|诊疗|借书|借阅|会籍|住客|宾客|"
    r"买家|成员|vip)(?:卡|证|档案)?(?:编号|编码|号码|号|代码|id)"
)
_HEARD = re.compile(
    r".{0,4}(?:从|通过|由|经)?(?:哪|何|什么|如何|怎么|怎样).{0,6}(?:知道|得知|了解|认识|找到|听说|获知|来).{0,3}"
    r"(?:我们|我|本店|本馆|本院|这里|这家|店|到).{0,6}"
)
_BROUGHT = re.compile(
    r"(?:由?谁|哪位)?(?:介绍|推荐|引荐|邀请)(?:来|过来)?的?(?:人|朋友|客户|会员|顾客|熟人|老客|老客户)(?:姓名|名字|称呼)?|"
    r"(?:由|被)?谁(?:介绍|推荐|带)来?的?"
)
_TOTAL = re.compile(
    r"(?:会员|客户|顾客)?(?:累计|累积|总共?|历史|一共|合计|至今|共计)(?:的)?"
    r"(?:消费|花费|支出|实付|支付|购买|交易|成交|订单|购物|实收)(?:总?金额|总?额|总计|合计)?|"
    r"(?:total|sum|cumulative|accumulated|lifetime|history)"
    r"(?:consume[d]?|consumption|pay|payment|paid|spend|spent|spending|cost|sale[s]?|purchase[s]?|order|trade)"
    r"(?:amount|money|fee|value)?"
)
_LEFT = re.compile(
    r"(?:会员|客户|顾客)?(?:卡|卡内|卡里|卡上|账户|账上|储值|充值|预存|预付|钱包|可用|当前|剩余|现有|目前|实时|本金)*的?"
    r"(?:余额|结余|余款|余钱|剩余金额|剩余储值|剩余的?钱|剩多少钱?)|(?:remain|remaining|current|account|card|stored)"
    r"(?:balance|money|amount|value)"
)
_POINTS = re.compile(
    r"(?:会员|客户|顾客|可用|剩余|当前|累计|现有|目前|卡内|账户|消费)*(?:积分|红利|点数|积点|集点|红利点数)(?:余额|数量?|值|总数)?|"
    r"(?:total|current|available|member|loyalty|remaining)?(?:score|integral|points?|credits)(?:balance)?"
)
_REMARK = re.compile(
    r"(?:特别|特殊|重要|贴心|温馨|内部|前台|客情|店内|服务|其他|其它|日常)(?:的)?"
    r"(?:备注|嘱咐|叮嘱|交代|关照|提醒|提示|说明|留言|批注|标注|记录|记事)|嘱咐|叮嘱|交代|批注|标注|随记|记事|小记"
)
_FORMS = (
    ("since", _FIRST), ("last_visit", _LAST), ("source", _HEARD), ("referred_by", _BROUGHT), ("stated_spent", _TOTAL),
    ("balance", _LEFT), ("points", _POINTS), ("note", _REMARK),
)  # fmt: skip
_PAID_IN = ("充值", "储值", "预存", "充卡", "存入")
_OF_A_FORM = frozenset({"提交答卷时间", "来源详情", "来自ip", "所用时间", "答题序号", "提交时间", "填写ip"})


def customer_field(word: str) -> str | None:
    """The value of `Field` that a header (as `fields.normal` writes it) of a list of customers is put together as."""
    return next((field for field, form in _FORMS if form.fullmatch(word)), None)


def is_number_of_customer(word: str) -> bool:
    """病历号, 学员编号: by what the shop tells its customers apart."""
    return _NUMBER.fullmatch(word) is not None


def beside_others(words: dict[int, str]) -> dict[int, str]:
    """What headers (column → as `fields.normal` writes it) are called beside the others, where that is something else:
    the 来源 of a form that customers filled in is the way of the answer, the 剩余 of what was paid in is a balance."""
    told = set(words.values())
    meant = {"来源": "来源详情"} if len(_OF_A_FORM & told) >= 2 else {}
    if any(word.startswith(_PAID_IN) for word in told):
        meant |= {"剩余": "余额", "余": "余额", "剩": "余额"}
    return {column: meant[word] for column, word in words.items() if word in meant}
