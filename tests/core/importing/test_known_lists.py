# ruff: noqa: E501 - headers of exports are as long as they are
"""Lists of well-known programs and of each trade: every column is understood with no help.

Each table is a header line and typical lines, cells set apart by |.
"""

from __future__ import annotations

from datetime import date

import pytest

from core.importing.columns import Layout, layout_of
from core.importing.fields import Kind
from core.importing.tables import Cell, RawSheet

TODAY = date(2026, 11, 22)


def _layout(table: str) -> Layout:
    rows: list[list[Cell]] = [[cell.strip() or None for cell in line.split("|")] for line in table.strip().splitlines()]
    found = layout_of(RawSheet("表", rows), TODAY)
    assert found is not None
    return found


def _meant(layout: Layout) -> dict[str, str]:
    """Header → field, of the columns that are imported."""
    return {c.header: c.field.value for c in layout.columns if c.field is not None}


def _unsure(layout: Layout) -> list[str]:
    return [c.header for c in layout.columns if c.field is not None and not c.sure]


GOOGLE = """
First Name|Middle Name|Last Name|Phonetic First Name|Name Prefix|Nickname|File As|Organization Name|Organization Title|Birthday|Notes|Photo|Labels|E-mail 1 - Label|E-mail 1 - Value|E-mail 2 - Value|Phone 1 - Label|Phone 1 - Value|Phone 2 - Value|Address 1 - Label|Address 1 - Formatted|Address 1 - Street|Address 1 - City|Relation 1 - Value|Website 1 - Value
三||张|||小张||西湖茶馆|经理| --03-05|老客|https://x|* myContacts ::: VIP|*|a@b.cn||Mobile|+86 138 1234 5678 ::: 0571-84711292|13912345678|Home|文化街1号|文化街1号|杭州|李四|x.cn
四||李|||||||1990-03-05|||* myContacts||||Mobile|13712345678|||||||
"""
GOOGLE_BEFORE = """
Name|Given Name|Additional Name|Family Name|Yomi Name|Name Prefix|Nickname|Birthday|Gender|Location|Occupation|Hobby|Notes|Language|Photo|Group Membership|E-mail 1 - Type|E-mail 1 - Value|Phone 1 - Type|Phone 1 - Value|Organization 1 - Name|Organization 1 - Title
张三|三||张||||1990-03-05||||钓鱼|老客|||* myContacts|*|a@b.cn|Mobile|13812345678|西湖茶馆|经理
"""
OUTLOOK = """
Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title|Business Street|Business City|Home Street|Home City|Home State|Business Fax|Business Phone|Home Phone|Mobile Phone|Anniversary|Birthday|Categories|E-mail Address|E-mail Type|E-mail Display Name|E-mail 2 Address|Gender|Hobby|Notes|Referred By|Spouse|Web Page
|三||张||西湖茶馆||经理|解放路2号|杭州|文化街1号|杭州|浙江|0571-1||0571-84711292|13812345678|0/0/00|1990/3/5|老客|a@b.cn|SMTP|张三||Unspecified||靠窗|李四||
"""
OUTLOOK_CHINESE = """
称谓|姓|中间名|名|单位|部门|职务|商务地址 街道|住宅地址 街道|商务传真|商务电话|住宅电话|移动电话|生日|电子邮件地址|电子邮件类型|电子邮件显示名称|类别|附注|性别|纪念日|配偶
|张||三|西湖茶馆||经理||文化街1号|||0571-84711292|13812345678|1990/3/5|a@b.cn|SMTP|张三|老客|靠窗|未指定|0/0/00|
"""


def test_google_contacts() -> None:
    assert _meant(_layout(GOOGLE)) == {
        "First Name": "given_name", "Last Name": "surname", "Name Prefix": "title", "Organization Name": "employer",
        "Organization Title": "work", "Birthday": "birthday", "Notes": "note", "Labels": "tags",
        "E-mail 1 - Value": "email", "Phone 1 - Value": "phones", "Phone 2 - Value": "phones",
        "Address 1 - Formatted": "address",
    }  # fmt: skip
    assert _unsure(_layout(GOOGLE)) == []


def test_google_contacts_until_2023() -> None:
    assert _meant(_layout(GOOGLE_BEFORE)) == {
        "Given Name": "given_name", "Family Name": "surname", "Name Prefix": "title", "Birthday": "birthday",
        "Gender": "gender", "Organization 1 - Title": "work", "Hobby": "preference", "Notes": "note", "Group Membership": "tags",
        "E-mail 1 - Value": "email", "Phone 1 - Value": "phones", "Organization 1 - Name": "employer",
    }  # fmt: skip


def test_outlook() -> None:
    assert _meant(_layout(OUTLOOK)) == {
        "Title": "title", "First Name": "given_name", "Last Name": "surname", "Company": "employer",
        "Job Title": "work", "Home Street": "address", "Home City": "address", "Home State": "address",
        "Business Phone": "phones", "Home Phone": "phones", "Mobile Phone": "phones", "Birthday": "birthday",
        "Categories": "tags", "E-mail Address": "email", "Gender": "gender", "Hobby": "preference", "Notes": "note",
        "Referred By": "referred_by",
    }  # fmt: skip


def test_outlook_without_a_home_address_takes_the_business_one() -> None:
    columns = _meant(_layout(OUTLOOK.replace("文化街1号", "")))
    assert (columns["Business Street"], "Home Street" in columns) == ("address", False)


def test_outlook_in_chinese() -> None:
    assert _meant(_layout(OUTLOOK_CHINESE)) == {
        "称谓": "title", "姓": "surname", "名": "given_name", "单位": "employer", "职务": "work",
        "住宅地址 街道": "address", "商务电话": "phones", "住宅电话": "phones", "移动电话": "phones", "生日": "birthday",
        "电子邮件地址": "email", "类别": "tags", "附注": "note", "性别": "gender",
    }  # fmt: skip


OWN = (
    "编号|姓名|称呼|性别|手机|生日|忌口与过敏|喜好|备注|标签|等级|累计消费|消费次数|上次到店|储值余额|积分|微信|邮箱|地址|单位|职业|来源|介绍人|入会日期",
    "Member no.|Name|Title|Gender|Phone|Birthday|Avoid|Like|Remark|Tags|Tier|Spent|Purchases|Last visit|Stored value|Points|WeChat|"
    "Email|Address|Company|Work|Source|Referred by|Member since",
)
OWN_FIELDS = [
    "code", "name", "title", "gender", "phones", "birthday", "preference", "preference", "note", "tags", None,
    "stated_spent", None, "last_visit", "balance", "points", "wechat", "email", "address", "employer", "work", "source",
    "referred_by", "since",
]  # fmt: skip


@pytest.mark.parametrize("header", OWN)
def test_our_own_list(header: str) -> None:
    """Also without any value in most columns, and with fields of the shop's own behind."""
    layout = _layout(f"{header}|车牌|鞋码\n1|张三{'|' * 22}|浙A12345|42")
    assert [c.field and c.field.value for c in layout.columns] == [*OWN_FIELDS, "custom", "custom"]
    assert _unsure(layout) == []


OWN_PURCHASES = (
    "日期|时间|编号|姓名|手机|项目|原价|实收|成本|员工|门店|单号|备注",
    "Date|Time|Member no.|Name|Phone|Item|List price|Paid|Cost|Staff|Store|Order no.|Remark",
)


@pytest.mark.parametrize("header", OWN_PURCHASES)
def test_our_own_list_of_purchases(header: str) -> None:
    layout = _layout(f"{header}\n2026-01-02|||张三|||30|||||||")
    assert layout.kind is Kind.PURCHASES
    assert [c.field and c.field.value for c in layout.columns] == [
        "day", "time", "code", "name", "phones", "item", "list", "paid", "cost", "staff", "store", "order_no", "note",
    ]  # fmt: skip


@pytest.mark.parametrize("front", ["行号|原因", "Row|Reason"])
def test_our_own_workbook_of_problems(front: str) -> None:
    of_ours = _layout(f"{front}|{OWN[0]}\n5|生日：没有 13 月|1|张三{'|' * 22}")
    assert [c.field and c.field.value for c in of_ours.columns] == [None, None, *OWN_FIELDS]
    other = _layout(f"{front}|会员卡号|姓名|手机\n5|少一位数字|A001|张三|1381234567\n9|空|A002|李四|13912345678")
    assert _meant(other) == {"会员卡号": "code", "姓名": "name", "手机": "phones"}


CUSTOMERS = {
    "有赞": (
        """
客户姓名|手机号|性别|生日|省份|城市|会员等级|会员卡|成为客户时间|成为会员时间|累计消费金额|累计消费次数|客单价|上次消费时间|当前积分|储值余额|标签|来源渠道|备注
张三|13812345678|男|1990-03-05|浙江省|杭州市|V1|金卡|2024-01-02 12:00:00|2024-01-03 12:00:00|100.00|3|33.3|2026-01-02 12:00:00|10|0.00|老客|公众号|靠窗
李四|13912345678|女|1991-04-06|浙江省|温州市|V1|金卡|2024-01-02 12:00:00|2024-01-03 12:00:00|100.00|3|33.3|2026-01-02 12:00:00|10|0.00|老客|公众号|
王五|13712345678|女|1991-04-06|浙江省|温州市|V2|金卡|2024-01-02 12:00:00|2024-01-03 12:00:00|100.00|3|33.3|2026-01-02 12:00:00|10|0.00|老客|公众号|
赵六|13612345678|女|1991-04-06|浙江省|温州市|V2|银卡|2024-01-02 12:00:00|2024-01-03 12:00:00|100.00|3|33.3|2026-01-02 12:00:00|10|0.00|老客|公众号|
""",
        "客户姓名=name 手机号=phones 性别=gender 生日=birthday 省份=address 城市=address 成为客户时间=None "
        "成为会员时间=since 累计消费金额=stated_spent 上次消费时间=last_visit 当前积分=points 储值余额=balance 标签=tags "
        "来源渠道=source 备注=note",
    ),
    "客如云": (
        """
会员姓名|会员手机号|会员性别|会员生日|会员等级|注册时间|注册门店|储值余额(元)|本金余额|赠送余额|可用积分|累计消费(元)|消费次数|最后消费时间|卡号|状态
张三|13812345678|男|1990-03-05|普通|2024-01-02 12:00:00|西湖店|100|80|20|5|100.5|3|2026-01-02 12:00:00|80001|正常
李四|13912345678|女|1991-03-05|普通|2024-01-03 12:00:00|西湖店|100|80|20|5|100.5|3|2026-01-02 12:00:00|80017|正常
""",
        "会员姓名=name 会员手机号=phones 会员性别=gender 会员生日=birthday 注册时间=since 储值余额(元)=balance 可用积分=points "
        "累计消费(元)=stated_spent 最后消费时间=last_visit 卡号=code",
    ),
    "微盟": (
        """
会员昵称|真实姓名|手机号码|会员卡号|性别|生日|注册时间|渠道来源|所属门店|会员标签|累计消费金额(元)|最近消费时间|账户余额|可用积分|成长值
静水|张三|13812345678|W80001|男|1990-03-05|2024-01-02 12:00|小程序|西湖店|老客|100.5|2026-01-02 12:00|3.5|20|7
大熊|李四|13912345678|W80002|女|1990-03-05|2024-01-02 12:00|小程序|西湖店|老客|100.5|2026-01-02 12:00|3.5|20|7
""",
        "真实姓名=name 手机号码=phones 会员卡号=code 性别=gender 生日=birthday 注册时间=since 渠道来源=source 会员标签=tags "
        "累计消费金额(元)=stated_spent 最近消费时间=last_visit 账户余额=balance 可用积分=points",
    ),
    "美容院": (
        """
会员卡号|姓名|手机|卡类型|次卡剩余|余额|积分|开卡日期|技师|皮肤类型|忌口/过敏|备 注
A01|张三|13812345678|年卡|3|100.5|5|2024-01-02|小丽|干性|花生|靠窗
A07|李四|13912345678|年卡|3|100.5|5|2024-01-02|小丽|油性||
""",
        "会员卡号=code 姓名=name 手机=phones 余额=balance 积分=points 开卡日期=since 忌口/过敏=preference 备注=note",
    ),
    "酒店": (
        """
客人姓名|联系电话|证件类型|证件号码|常住房型|最近入住|入住次数|累计房费|房间喜好|禁忌|公司|国籍
张三|13812345678|身份证|330106|大床房|2026-01-02|3|3000|高楼层|羽绒枕|某公司|中国
李四|13912345678|身份证|330107|双床房|2026-01-03|3|3000|安静|无||中国
""",
        "客人姓名=name 联系电话=phones 最近入住=last_visit 累计房费=stated_spent 房间喜好=preference 禁忌=preference "
        "公司=employer",
    ),
    "问卷": (
        """
序号|提交答卷时间|1、您的姓名：|2、您的手机号码是？|3、您的性别|4、您的生日（公历）|5. 您有什么忌口吗？|6、您是如何知道我们的
1|2026/1/2 12:33|张三|13812345678|男|1990-3-5|不吃辣|朋友介绍
2|2026/1/2 12:34|李四|13912345678|女|1991-3-5|无|路过
3|2026/1/2 12:34|王五|13712345678|女|1991-3-5|无|路过
""",
        "1、您的姓名：=name 2、您的手机号码是？=phones 3、您的性别=gender 4、您的生日（公历）=birthday "
        "5.您有什么忌口吗？=preference 6、您是如何知道我们的=source",
    ),
    "手机通讯录": (
        """
姓|名|组织|职位|手机|住宅电话|工作电话|电子邮件|生日|地址|备注|分组
张|三|西湖茶馆|经理|13812345678|0571-84711292||a@b.cn|1990-3-5|文化街1号|靠窗|老客
""",
        "姓=surname 名=given_name 组织=employer 职位=work 手机=phones 住宅电话=phones 工作电话=phones 电子邮件=email "
        "生日=birthday 地址=address 备注=note 分组=tags",
    ),
    "iCloud": (
        """
First Name|Last Name|Mobile|Home Phone|Work Phone|Email|Home Address|Birthday|Company|Job Title|Notes
三|张|13812345678|||a@b.cn|文化街1号|1990-03-05|西湖茶馆|经理|靠窗
""",
        "FirstName=given_name LastName=surname Mobile=phones HomePhone=phones WorkPhone=phones Email=email "
        "HomeAddress=address Birthday=birthday Company=employer JobTitle=work Notes=note",
    ),
    "繁體": (
        """
會員編號|會員姓名|聯絡電話|性別|生日|農曆/國曆|會員等級|累積消費|通訊地址|電子郵件|備註
A01|陳大文|0912345678|男|1990/3/5|國曆|金|1200|臺北市信義區松高路1號|a@b.tw|不吃牛
A05|林小美|0922345678|女|1990/8/15|農曆|金|1200|臺北市信義區松高路2號||
""",
        "會員編號=code 會員姓名=name 聯絡電話=phones 性別=gender 生日=birthday 農曆/國曆=calendar 累積消費=stated_spent "
        "通訊地址=address 電子郵件=email 備註=note",
    ),
    "English": (
        """
Customer Name|Phone No.|Sex|D.O.B.|E-mail Address|Member No|Join Date|Total Spent|Points Balance|Remarks
Li Wei|13812345678|M|1990-3-5|a@b.cn|A01|2024-01-02|120.5|3|window seat
Wang Li|13912345678|F|1991-3-5|a@b.cn|A02|2024-01-02|120.5|3|
""",
        "CustomerName=name PhoneNo.=phones Sex=gender D.O.B.=birthday E-mailAddress=email MemberNo=code JoinDate=since "
        "TotalSpent=stated_spent PointsBalance=points Remarks=note",
    ),
    "企业客户": (
        """
客户编号|客户名称|联系人|联系电话|单位地址|客户来源
C001|杭州某某科技有限公司|李总|0571-84711292|杭州市西湖区文一路1号|转介绍
C002|温州某某商行|王五|13812345678|温州市鹿城区人民路1号|转介绍
""",
        "客户编号=code 客户名称=name 联系电话=phones 单位地址=address 客户来源=source",
    ),
}  # fmt: skip
PURCHASES = {
    "有赞订单": (
        """
订单号|订单状态|下单时间|付款时间|买家昵称|收货人|收货人手机号|收货地址|商品名称|商品规格|商品数量|运费|优惠金额|应付金额|实付金额|支付方式|商家备注
E2026|交易完成|2026-01-02 12:33:01|2026-01-02 12:34:01|abc|张三|13812345678|文一路1号|拿铁|大杯|1|0|2|30|28|微信|少糖
E2027|交易完成|2026-01-02 12:35:01|2026-01-02 12:36:01|abd|李四|13912345678|文一路1号|拿铁|大杯|1|0|2|30|28|微信|
""",
        "订单号=order_no 下单时间=day 收货人=name 收货人手机号=phones 商品名称=item 商品数量=quantity 优惠金额=discount "
        "应付金额=list 实付金额=paid 商家备注=note",
    ),
    "美团": (
        """
订单编号|套餐名称|手机号|数量|售价|用户实付|消费时间|验证门店|验证账号
M1001|双人餐|13812345678|1|100|95|2026-01-02 12:33|西湖店|admin
M1002|双人餐|13912345678|1|100|95|2026-01-02 12:34|西湖店|admin
""",
        "订单编号=order_no 套餐名称=item 手机号=phones 数量=quantity 售价=list 用户实付=paid 消费时间=day 验证门店=store",
    ),
    "美发": (
        """
日期|会员姓名|手机|项目|技师|原价|优惠|实收|支付方式|卡余额|本次积分
2026-01-02|张三|13812345678|剪发|小丽|68|0|68|微信|300|6
2026-01-03|李四|13912345678|烫发|阿强|388|38|350|储值|200|35
""",
        "日期=day 会员姓名=name 手机=phones 项目=item 技师=staff 原价=list 优惠=discount 实收=paid",
    ),
    "酒店住客": (
        """
房号|客人姓名|联系电话|证件号码|房型|入住日期|离店日期|房价|间夜|来源
301|张三|13812345678|3301|大床房|2026-01-02|2026-01-04|300|2|携程
302|李四|13912345678|3302|双床房|2026-01-02|2026-01-03|300|1|散客
""",
        "客人姓名=name 联系电话=phones 房型=item 入住日期=day 房价=paid 间夜=quantity",
    ),
    "收银": (
        """
流水号|时间|会员卡号|品名|数量|单价|应收|实收|收银员|门店
20260102001|2026-01-02 12:33|A001|普洱|2|50|100|95|小王|西湖店
20260102002|2026-01-02 12:34|A007|龙井|1|80|80|80|小王|西湖店
""",
        "流水号=order_no 时间=day 会员卡号=code 品名=item 数量=quantity 应收=list 实收=paid 收银员=staff 门店=store",
    ),
}  # fmt: skip


def _expected(line: str) -> dict[str, str]:
    pairs = [part.rsplit("=", 1) for part in line.split()]
    return {header: field for header, field in pairs if field != "None"}


@pytest.mark.parametrize("name", CUSTOMERS)
def test_lists_of_customers(name: str) -> None:
    table, expected = CUSTOMERS[name]
    layout = _layout(table)
    assert layout.kind is Kind.CUSTOMERS
    assert {header.replace(" ", ""): field for header, field in _meant(layout).items()} == _expected(expected)
    assert _unsure(layout) == []


@pytest.mark.parametrize("name", PURCHASES)
def test_lists_of_purchases(name: str) -> None:
    table, expected = PURCHASES[name]
    layout = _layout(table)
    assert layout.kind is Kind.PURCHASES
    assert _meant(layout) == _expected(expected)
    assert _unsure(layout) == []
