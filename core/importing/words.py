"""The words that headers of lists use, per field: simplified, lower case, no blanks and punctuation.

A header that *is* such a word is sure; one that only contains it is weighed with what its column looks like.
The first word of a field is its plain name.
"""

from __future__ import annotations

from collections.abc import Mapping

SHARED: Mapping[str, str] = {
    "code": (
        "会员卡号 卡号 会员编号 会员号 会员号码 客户编号 客户号 客户编码 客户代码 顾客编号 编号 编码 会员id 客户id "
        "顾客id 卡编号 会员卡 会员码 贵宾卡号 vip卡号 vip号 vip编号 vip 会员证号 档案号 档案编号 memberno memberid "
        "membernumber cardno cardnumber cardid customerid customerno customercode membercode code 会员卡编号 "
        "实体卡号 卡面号"
    ),
    "name": (
        "姓名 会员姓名 客户姓名 顾客姓名 客户名称 客户名 顾客名称 顾客 客人 客人姓名 会员名称 会员名 名字 名称 客户 "
        "会员 宾客 宾客姓名 贵宾姓名 联系人 联系人姓名 持卡人 持卡人姓名 真实姓名 住客 住客姓名 客人名字 客户名字 "
        "买家 买家姓名 收货人 收件人 学员 学员姓名 患者姓名 车主 车主姓名 宠主 主人姓名 家长姓名 fullname name "
        "customername membername customer member client guest guestname clientname displayname contact contactname "
        "老板 会员名字 备注名 备注姓名 昵称 微信昵称 nickname"
    ),
    "phones": (
        "手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 联系手机 移动电话 座机 固定电话 固话 家庭电话 办公电话 "
        "单位电话 住宅电话 备用电话 其他电话 常用电话 会员手机 会员手机号 会员电话 客户手机 客户手机号 客户电话 "
        "顾客电话 顾客手机 绑定手机 绑定手机号 预留手机号 预留电话 号码 手机电话 电话手机 联络电话 联系号码 mobile "
        "phone tel telephone cell cellphone mobilephone phonenumber mobileno mobilenumber phoneno contactnumber "
        "contactno telno homephone workphone businessphone homenumber 行动电话 手提电话 收货电话 电联"
    ),
    "note": (
        "备注 备注信息 说明 附注 客户备注 会员备注 其他 其它 记录 note notes remark remarks comment comments memo "
        "描述 情况 客户情况 备考 留言 补充 补充说明 特别说明 注意事项 特殊情况 特别备注 跟进记录 商家备注 店家备注"
    ),
}

CUSTOMERS: Mapping[str, str] = {
    "surname": "姓 姓氏 lastname surname familyname",
    "given_name": "名 firstname givenname",
    "title": "称呼 尊称 称谓 title salutation 敬称",
    "gender": "性别 会员性别 客户性别 男女 gender sex",
    "birthday": (
        "生日 出生日期 出生年月日 出生年月 出生 生日日期 会员生日 客户生日 顾客生日 生辰 诞辰 公历生日 阳历生日 "
        "新历生日 农历生日 阴历生日 旧历生日 生日农历 生日公历 生日阴历 生日阳历 birthday birthdate dateofbirth dob "
        "bday 出生日 寿辰 生日时间 阳历 阴历 农历 公历"
    ),
    "calendar": (
        "历法 生日类型 生日历法 日历类型 生日类别 公历农历 农历公历 阴历阳历 阳历阴历 公农历 阴阳历 是否农历 "
        "是否阴历 calendar"
    ),
    "wechat": "微信 微信号 微信号码 微信账号 微信id wechat wechatid weixin vx wx 个人微信 企业微信",
    "email": "邮箱 电子邮箱 电子邮件 邮件 邮件地址 邮箱地址 email mail emailaddress",
    "address": (
        "地址 住址 家庭住址 家庭地址 联系地址 通讯地址 通信地址 详细地址 收货地址 居住地址 现住址 住宅地址 送货地址 "
        "邮寄地址 单位地址 公司地址 小区 省 省份 市 城市 区 区县 县 所在省 所在市 所在区 所在地 所在城市 所在地区 "
        "地区 address homeaddress city province state street district 区域"
    ),
    "since": (
        "入会日期 入会时间 注册日期 注册时间 办卡日期 办卡时间 开卡日期 开卡时间 登记日期 登记时间 加入日期 加入时间 "
        "建档日期 建档时间 创建日期 创建时间 录入日期 录入时间 成为会员日期 成为会员时间 建卡日期 建卡时间 发卡日期 "
        "首次到店 首次到店日期 首次到店时间 首次消费 首次消费日期 首次消费时间 首次光临 第一次到店 入会 办卡 开卡 "
        "since joindate joined registered registrationdate createdat created memberdate membersince customersince "
        "regdate 领卡时间 激活时间 关注时间"
    ),
    "stated_spent": (
        "累计消费 累计消费金额 累计金额 消费总额 消费合计 总消费 总消费金额 消费金额 消费总金额 累积消费 "
        "累积消费金额 累计消费额 合计消费 消费累计 历史消费 交易总额 累计交易额 累计实付 累计支付 消费 总金额 "
        "成交金额 成交总额 累计购买金额 累消 累积金额 年消费 totalspent totalspend spent totalamount totalsales "
        "lifetimespend amountspent totalpurchase totalpurchases"
    ),
    "balance": (
        "余额 储值余额 卡余额 卡内余额 账户余额 会员余额 储值 储值金额 剩余金额 充值余额 卡金 卡金余额 剩余卡金 "
        "可用余额 当前余额 储值卡余额 预存余额 balance accountbalance cardbalance storedvalue"
    ),
    "points": "积分 会员积分 可用积分 当前积分 剩余积分 积分余额 现有积分 积分数 points point rewardpoints bonuspoints",
    "tags": (
        "标签 会员标签 客户标签 分组 客户分组 会员分组 分类 客户分类 客户类型 客户类别 群组 组别 tags tag label "
        "labels group groups category"
    ),
    "preference": (
        "喜好 爱好 偏好 口味 喜欢 忌口 忌讳 禁忌 过敏 过敏史 口味备注 口味偏好 喜好备注 习惯 兴趣 兴趣爱好 客户喜好 "
        "会员喜好 消费偏好 饮食偏好 饮食习惯 特殊要求 个人喜好 个人爱好 喜好忌口 特殊需求 要求 过敏源 偏好备注 "
        "喜好禁忌 忌口与过敏 忌口过敏 房间偏好 preference preferences like likes dislikes "
        "avoid avoids allergy allergies hobby hobbies interests"
    ),
    "source": (
        "来源 客户来源 会员来源 来源渠道 渠道 获客渠道 了解途径 如何得知 怎么知道我们的 注册来源 顾客来源 注册渠道 "
        "source channel howheard"
    ),
    "employer": (
        "公司 单位 工作单位 公司名称 单位名称 所在单位 就职单位 所属公司 company employer organization organisation "
        "companyname"
    ),
    "work": "职业 职务 职位 工作 岗位 行业 职称 occupation job jobtitle position profession",
    "referred_by": (
        "介绍人 推荐人 转介绍人 介绍人姓名 推荐人姓名 引荐人 转介绍 谁介绍的 邀请人 上级会员 referredby referrer "
        "referral introducedby"
    ),
    "last_visit": (
        "最后到店 最后来店 上次到店 最近到店 最后消费 最后消费日期 最后消费时间 最近消费 最近消费日期 最近消费时间 "
        "上次消费 上次消费日期 上次消费时间 最后到店日期 最后到店时间 最近到店日期 最近到店时间 上次到店日期 "
        "上次到店时间 最后来店日期 最后光临 末次消费 末次消费日期 末次到店 末次消费时间 最近来店 上次来店 上次光临 "
        "lastvisit lastvisited lastpurchase lastpurchasedate lastseen lastorder lastorderdate 最近购买 最近交易时间 "
        "最近一次消费 最近一次到店 最近一次消费时间 最近一次到店时间"
    ),
}

PURCHASES: Mapping[str, str] = {
    "day": (
        "日期 消费日期 消费时间 交易日期 交易时间 购买日期 购买时间 下单日期 下单时间 订单日期 订单时间 销售日期 "
        "销售时间 到店日期 结账日期 结账时间 开单日期 开单时间 支付时间 付款时间 付款日期 结算日期 结算时间 业务日期 "
        "成交日期 成交时间 服务日期 单据日期 出库日期 营业日期 时间 收银时间 收款时间 创建时间 date day orderdate "
        "purchasedate saledate transactiondate datetime paidat createdat 收银日期 收款日期 入住日期"
    ),
    "time": "时间 时刻 消费时刻 到店时间 几点 time",
    "item": (
        "项目 消费项目 服务项目 商品 商品名称 品名 货品 货品名称 产品 产品名称 消费内容 购买商品 服务 服务名称 菜品 "
        "菜名 品项 明细 消费明细 内容 项目名称 套餐 商品明细 消费品项 款式 品种 房型 课程 item items product "
        "productname goods service description productitem 购买内容 物品"
    ),
    "quantity": "数量 件数 份数 次数 个数 销售数量 购买数量 人数 qty quantity count pcs",
    "list": (
        "原价 应收 应收金额 标价 定价 总价 原价金额 单据金额 应付 应付金额 吊牌价 门市价 订单金额 消费原价 原金额 "
        "listprice list originalprice subtotal amountdue"
    ),
    "paid": (
        "实收 实收金额 实付 实付金额 实际支付 实际付款 支付金额 付款金额 消费金额 成交价 成交金额 金额 折后价 "
        "折后金额 实际金额 收款金额 收款 交易金额 销售额 销售金额 消费额 消费 合计 小计 总计 总金额 结算金额 营业额 "
        "业绩 价格 售价 单价 现价 收入 付款 支付 paid amount total amountpaid price netamount actualamount sales "
        "revenue sum"
    ),
    "cost": "成本 成本价 成本金额 进价 进货价 成本合计 总成本 cost costprice unitcost cogs",
    "discount": "折扣 优惠 优惠金额 折扣率 折扣金额 打折 减免 让利 discount",
    "staff": (
        "技师 员工 店员 服务员 服务人员 销售员 销售 导购 经手人 收银员 美容师 发型师 顾问 服务技师 业务员 操作员 "
        "负责人 理发师 店长 操作人 师傅 营业员 开单人 员工姓名 技师姓名 教练 医生 staff employee salesperson cashier "
        "therapist stylist servedby"
    ),
    "store": "门店 店铺 分店 店名 消费门店 所属门店 网点 门店名称 店 消费店铺 store shop branch outlet location",
    "order_no": (
        "订单号 单号 订单编号 流水号 小票号 交易号 交易单号 消费单号 单据号 单据编号 账单号 销售单号 收银单号 凭证号 "
        "交易流水号 业务单号 发票号 orderno orderid ordernumber receiptno receipt invoiceno transactionid billno"
    ),
}

# Columns of which nothing is kept by itself: row numbers, photos, documents, what the program counts or ranks itself
IGNORED_IN_CUSTOMERS = (
    "序号 行号 序 排名 名次 no # 项次 头像 照片 图片 photo avatar 密码 卡密码 状态 会员状态 会员级别 会员等级 级别 "
    "等级 客户等级 客户级别 会员卡类型 卡类型 卡种 卡名称 卡等级 vip等级 年龄 age 星座 生肖 属相 身份证 身份证号 "
    "身份证号码 证件号 证件号码 证件类型 idcard 消费次数 到店次数 来店次数 累计次数 消费频次 总次数 有效期 到期日期 "
    "到期时间 有效期至 卡有效期 到期日 最后修改时间 更新时间 修改时间 createdby updatedat level tier grade status "
    "民族 国籍 婚姻 婚否 体重 身高 密码问题 openid unionid 所属门店 门店 开卡门店 注册门店 登记人 录入人 操作员 "
    "经办人 制单人 服务顾问 负责人 店员 收银员 银行卡号 银行卡 开户行 qq qq号 累计充值 充值金额 累计充值金额 "
    "赠送金额 赠送余额 折扣 折扣率"
)
IGNORED_IN_PURCHASES = (
    "序号 行号 序 no # 项次 支付方式 付款方式 状态 订单状态 余额 卡余额 积分 本次积分 赠送积分 会员等级 会员级别 "
    "性别 生日"
)

OF_OTHERS = (
    "家属 家人 亲属 配偶 老公 老婆 爱人 先生 太太 丈夫 妻子 父亲 母亲 爸爸 妈妈 孩子 子女 小孩 宝宝 儿子 女儿 "
    "宠物 紧急 员工 店员 技师 客服 顾问 经理 销售 导购 门店 店铺 店长 负责 操作 创建人 录入 登记人 "
    "spouse child emergency staff store"
)
"""Whose phone, birthday or name it is when it is not the customer's: such headers are left to the owner."""

# 繁體 → simplified, for the characters that stand in headers
TRADITIONAL = str.maketrans(
    "電話號碼機會員備註額積餘儲單訂實價數項門職務業級別標簽籤聯絡係繫歷曆農陽陰購買費時間總計來後紹薦貨產"
    "應優負責師櫃結賬帳愛習慣稱謂區檔顧戶資紀錄辦問題類現內詳細縣鎮鄉個貴賓頭銜郵開冊動態過敏諱飲種們為誰"
    "銷績營據憑證發點義經顏圖畫園廣際減讓禮櫥齡屬婚國籍體狀圍寵車學課醫療網銀錢幣閏臘腸週歲壽誕",
    "电话号码机会员备注额积余储单订实价数项门职务业级别标签签联络系系历历农阳阴购买费时间总计来后绍荐货产"
    "应优负责师柜结账账爱习惯称谓区档顾户资纪录办问题类现内详细县镇乡个贵宾头衔邮开册动态过敏讳饮种们为谁"
    "销绩营据凭证发点义经颜图画园广际减让礼橱龄属婚国籍体状围宠车学课医疗网银钱币闰腊肠周岁寿诞",
)
