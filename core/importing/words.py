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
        "实体卡号 卡面号 会员卡卡号 卡编码 会籍号 会籍编号 客户卡号 顾客卡号 客人编号 宾客编号 membershipno "
        "membershipnumber loyaltyno clientid guestid"
    ),
    "name": (
        "姓名 会员姓名 客户姓名 顾客姓名 客户名称 客户名 顾客名称 顾客 客人 客人姓名 会员名称 会员名 名字 名称 客户 "
        "会员 宾客 宾客姓名 贵宾姓名 联系人 联系人姓名 持卡人 持卡人姓名 真实姓名 住客 住客姓名 客人名字 客户名字 "
        "买家 买家姓名 收货人 收件人 学员 学员姓名 患者姓名 车主 车主姓名 宠主 主人姓名 家长姓名 fullname name "
        "customername membername customer member client guest guestname clientname displayname contact contactname "
        "老板 会员名字 备注名 备注姓名 主人 称呼姓名 姓名电话 姓名手机 姓名手机号 姓名联系方式 姓名称呼 尊姓大名 "
        "大名 入住人 入住人姓名 预订人 预订人姓名 订房人 订位人 预约人 预约人姓名 客户全称 单位客户 企业名称 昵称 "
        "微信昵称 微信名 网名 收货人姓名 收件人姓名 会员全名 全名 guestfullname clientfullname contactperson buyer "
        "buyername nickname"
    ),
    "phones": (
        "手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 联系手机 移动电话 座机 固定电话 固话 家庭电话 办公电话 "
        "单位电话 住宅电话 备用电话 其他电话 常用电话 会员手机 会员手机号 会员电话 客户手机 客户手机号 客户电话 "
        "顾客电话 顾客手机 绑定手机 绑定手机号 预留手机号 预留电话 号码 手机电话 电话手机 联络电话 联系号码 mobile "
        "phone tel telephone cell cellphone mobilephone phonenumber mobileno mobilenumber phoneno contactnumber "
        "contactno telno homephone workphone businessphone homenumber 行动电话 手提电话 收货电话 电联 收货人手机 "
        "收货人手机号 收货人电话 收件人手机 收件人手机号 收件人电话 买家手机 买家手机号 买家电话 下单手机号 "
        "会员联系电话 客户联系电话 客户联系方式 客户手机号码 会员手机号码 会员电话号码 顾客手机号 顾客手机号码 "
        "工作电话 手机电话号码 常用手机 常用手机号 备用手机 备用手机号 备用号码 第二电话 其他号码 其他手机 "
        "店内预留电话 联系人电话 联系人手机 联系人手机号 入住人电话 入住人手机 预订人电话 预订人手机 预订手机 "
        "预订手机号 订位电话 预约电话 预约手机 号码信息 mobilephonenumber cellphonenumber contactphone customerphone "
        "customermobile memberphone guestphone phones mobiles primaryphone otherphone wechatphone whatsapp"
    ),
    "note": (
        "备注 备注信息 注意 特点 特征 说明 附注 客户备注 会员备注 其他 其它 记录 note notes remark remarks "
        "comment comments memo "
        "描述 情况 客户情况 备考 留言 补充 补充说明 特别说明 注意事项 特殊情况 特别备注 跟进记录 商家备注 店家备注 "
        "买家留言 订单备注 消费备注 服务备注 档案备注 顾客备注 客人备注 情况说明 其他说明 其他备注 其它备注 附加说明 "
        "详细备注 小记 customernotes additionalnotes generalnotes"
    ),
}

CUSTOMERS: Mapping[str, str] = {
    "surname": ("姓 姓氏 lastname surname familyname"),
    "given_name": ("名 firstname givenname"),
    "title": ("称呼 尊称 称谓 title salutation 敬称"),
    "gender": ("性别 会员性别 客户性别 男女 gender sex"),
    "birthday": (
        "生日 出生日期 出生年月日 出生年月 出生 生日日期 会员生日 客户生日 顾客生日 生辰 诞辰 公历生日 阳历生日 "
        "新历生日 农历生日 阴历生日 旧历生日 生日农历 生日公历 生日阴历 生日阳历 birthday birthdate dateofbirth dob "
        "bday 出生日 寿辰 生日时间 阳历 阴历 农历 公历 出生年月日期 出生日期时间 生日年月日 新历 旧历 农历生日日期 "
        "公历生日日期 几号生日 生日几号 birth born 客人生日"
    ),
    "calendar": (
        "历法 生日类型 生日历法 日历类型 生日类别 公历农历 农历公历 阴历阳历 阳历阴历 公农历 阴阳历 是否农历 "
        "是否阴历 calendar 历法类型 生日公历农历 公历或农历 农历或公历 阴历阳历类型 公历还是农历 农历国历 国历农历 "
        "农国历 生日历 历别 农公 公农 阴阳 阳阴"
    ),
    "wechat": (
        "微信 微信号 微信号码 微信账号 微信id 微信联系方式 客户微信 会员微信 加微信 微信联系 wechataccount wechat "
        "wechatid weixin vx wx 个人微信 企业微信"
    ),
    "email": ("邮箱 电子邮箱 电子邮件 邮件 邮件地址 邮箱地址 email mail emailaddress"),
    "address": (
        "地址 住址 家庭住址 家庭地址 联系地址 通讯地址 通信地址 详细地址 收货地址 居住地址 现住址 住宅地址 送货地址 "
        "邮寄地址 单位地址 公司地址 小区 省 省份 市 城市 区 区县 县 所在省 所在市 所在区 所在地 所在城市 所在地区 "
        "地区 address homeaddress city province state street district 区域 住所 居住小区 小区地址 所在小区 楼栋 "
        "楼栋号 门牌 门牌号 街道 收件地址 收货人地址 配送地址 客户地址 会员地址 家庭详细地址 收货人省份 收货人城市 "
        "收货人地区 streetaddress mailingaddress fulladdress residence residentialaddress addressline"
    ),
    "since": (
        "入会日期 入会时间 注册日期 注册时间 办卡日期 办卡时间 开卡日期 开卡时间 登记日期 登记时间 加入日期 加入时间 "
        "建档日期 建档时间 建档 创建日期 创建时间 录入日期 录入时间 成为会员日期 成为会员时间 建卡日期 "
        "建卡时间 发卡日期 "
        "首次到店 首次到店日期 首次到店时间 首次消费 首次消费日期 首次消费时间 首次光临 第一次到店 入会 办卡 开卡 "
        "since joindate joined registered registrationdate createdat created memberdate membersince customersince "
        "regdate 领卡时间 激活时间 关注时间 成为客户日期 成为会员的时间 入店日期 入店时间 首次入住 首次入住日期 "
        "初次到店 初次消费 初诊日期 首诊日期 首单时间 首次下单时间 首次购买时间 建卡 登记 注册 会员注册时间 "
        "会员注册日期 会员加入时间 开户日期 开户时间 建立日期 建立时间 dateadded signupdate enrolldate "
        "enrollmentdate startdate dateofregistration firstvisit firstpurchase"
    ),
    "stated_spent": (
        "累计消费 累计消费金额 累计金额 消费总额 消费合计 总消费 总消费金额 消费金额 消费总金额 累积消费 "
        "累积消费金额 累计消费额 合计消费 消费累计 历史消费 交易总额 累计交易额 累计实付 累计支付 消费 总金额 "
        "成交金额 成交总额 累计购买金额 累消 累积金额 年消费 totalspent totalspend spent totalamount totalsales "
        "lifetimespend amountspent totalpurchase totalpurchases 累计房费 总房费 累计消费总额 累计消费总金额 消费总计 "
        "总消费额 累计实收 累计实付金额 累计支付金额 累计交易金额 累计成交金额 累计金额合计 历史消费金额 "
        "历史累计消费 消费累计金额 累计业绩 购买总额 累计购买 总额 合计金额 lifetimevalue totalrevenue totalpaid "
        "totalsale amount"
    ),
    "balance": (
        "余额 储值余额 卡余额 卡内余额 账户余额 会员余额 储值 储值金额 剩余金额 充值余额 卡金 卡金余额 剩余卡金 "
        "可用余额 当前余额 储值卡余额 预存余额 balance accountbalance cardbalance storedvalue 账户金额 卡余 "
        "卡剩余金额 剩余储值 储值剩余 现金余额 储值账户余额 会员卡余额 卡内金额 预存款余额 预付款余额 总余额 "
        "钱包余额 walletbalance remainingbalance prepaidbalance"
    ),
    "points": (
        "积分 会员积分 可用积分 当前积分 剩余积分 积分余额 现有积分 积分数 总积分 累计积分 积分值 积分总数 "
        "可用积分余额 loyaltypoints pointsbalance pointbalance currentpoints availablepoints points point "
        "rewardpoints bonuspoints 红利 红利点数 红利积点 点数 会员点数 累计点数 剩余点数 可用点数 "
        "集点 集点数 积点 积分点数 消费积分"
    ),
    "tags": (
        "标签 会员标签 客户标签 分组 客户分组 会员分组 分类 客户分类 客户类型 客户类别 群组 组别 tags tag label "
        "labels group groups category 客户标签名称 会员标签名称 标签名称 客户群组 人群 客群 客户属性 segment "
        "segments"
    ),
    "preference": (
        "喜好 爱好 偏好 口味 喜欢 忌 体质 忌口 忌讳 禁忌 过敏 过敏史 口味备注 口味偏好 喜好备注 习惯 兴趣 "
        "兴趣爱好 客户喜好 "
        "会员喜好 消费偏好 饮食偏好 饮食习惯 特殊要求 个人喜好 个人爱好 喜好忌口 特殊需求 要求 过敏源 偏好备注 "
        "喜好禁忌 忌口与过敏 忌口过敏 房间偏好 preference preferences like likes dislikes avoid avoids allergy "
        "allergies hobby hobbies interests 喜好及忌口 喜好和忌讳 喜好忌讳 爱好忌口 爱好禁忌 饮食喜好 饮食禁忌 "
        "饮食忌口 饮食习惯及忌口 用餐喜好 用餐习惯 口味喜好 口味要求 口味习惯 忌口食物 忌食 不吃 不吃什么 不喜欢 "
        "讨厌 过敏食物 食物过敏 药物过敏 过敏情况 过敏物 过敏信息 过敏原 皮肤过敏 房间喜好 客房喜好 住宿偏好 "
        "入住偏好 座位偏好 座位喜好 喜欢的座位 位置偏好 喜欢的位置 常坐位置 服务偏好 服务要求 喜欢喝什么 爱喝 爱吃 "
        "喜欢吃 喜欢喝 饮品偏好 饮料偏好 酒水偏好 酒水喜好 什么忌口 有什么忌口吗 有什么忌口 有无忌口 有无过敏 "
        "是否过敏 有何忌口 有什么喜好 有什么要求 忌口说明 喜欢什么 不能吃什么 不能吃 不喜欢什么 不喜欢吃 有什么过敏 "
        "忌口或特殊要求 忌口和特殊要求 忌口及特殊要求 个性化需求 客人喜好 客人偏好 客人习惯 顾客喜好 顾客偏好 "
        "生活习惯 dietary dietaryrequirements dietaryrestrictions foodpreferences foodallergies specialrequests "
        "specialrequirements roompreferences seatingpreferences 常喝 常吃 常点 常点菜品 常点的菜 常喝的茶 "
        "爱喝的茶 必点 常买 爱吃的菜 喜欢的茶 喜欢的菜"
    ),
    "source": (
        "来源 客户来源 会员来源 来源渠道 渠道 获客渠道 了解途径 如何得知 渠道来源 如何知道我们的 如何得知我们 "
        "如何了解到我们 从何处得知 怎么知道我们的 注册来源 顾客来源 注册渠道 source channel howheard 信息来源 "
        "推广渠道 引流渠道 到店渠道 来店渠道 客源 客人来源 拓客渠道 从哪知道 从哪里知道我们 从何得知 怎么知道我们 "
        "如何知道我们 您是如何知道我们的 会员渠道 入会渠道 预订渠道 订房渠道 来源平台 referralsource leadsource"
    ),
    "employer": (
        "公司 单位 工作单位 公司名称 单位名称 所在单位 就职单位 所属公司 company employer organization organisation "
        "companyname 组织 任职单位 就职公司 供职单位 所在公司 单位名 organizationname workplace"
    ),
    "work": ("职业 职务 职位 工作 岗位 行业 职称 occupation job jobtitle position profession"),
    "referred_by": (
        "介绍人 推荐人 转介绍人 介绍人姓名 推荐人姓名 引荐人 转介绍 谁介绍的 邀请人 上级会员 介绍来源人 介绍朋友 "
        "谁推荐的 推荐会员 老带新 推荐客户 介绍客户 推荐人会员 邀请人姓名 介绍人会员号 推荐人卡号 推荐人手机 "
        "推荐人手机号 推荐人电话 介绍人电话 介绍人手机 介绍人手机号 邀请人手机 邀请人手机号 referredby referrer "
        "referral introducedby"
    ),
    "last_visit": (
        "最后到店 最后来店 上次到店 最近到店 最后消费 最后消费日期 最后消费时间 最近消费 最近消费日期 最近消费时间 "
        "上次消费 上次消费日期 上次消费时间 最后到店日期 最后到店时间 最近到店日期 最近到店时间 上次到店日期 "
        "上次到店时间 最后来店日期 最后光临 末次消费 末次消费日期 末次到店 末次消费时间 最近来店 上次来店 上次光临 "
        "lastvisit lastvisited lastpurchase lastpurchasedate lastseen lastorder lastorderdate 最近购买 最近交易时间 "
        "最近一次消费 最近一次到店 最近一次消费时间 最近一次到店时间 最近入住 上次入住 最后入住 最近入住日期 "
        "上次入住日期 最后入住日期 末次入住 上次保养 最近保养 上次保养日期 上次服务 上次服务时间 最近服务 "
        "最近服务时间 上次护理 最近护理 上次就诊 最近就诊 最后下单时间 最近下单时间 最近下单 最后交易时间 "
        "最后交易日期 最后购买 最后购买时间 最后购买日期 最近购买时间 最近购买日期 最近成交时间 最后一次消费 "
        "最后一次到店 最后一次消费时间 最后一次消费日期 最后一次到店时间 最近一次消费日期 最近光顾 上次光顾 近期消费 "
        "入住日期 入住时间 抵店日期 离店日期 退房日期 离店时间 lastvisitdate lastpurchasedon lastseenon lastorderat "
        "laststay laststaydate"
    ),
}

PURCHASES: Mapping[str, str] = {
    "day": (
        "日期 消费日期 消费时间 交易日期 交易时间 购买日期 购买时间 下单日期 下单时间 订单日期 订单时间 销售日期 "
        "销售时间 到店日期 结账日期 结账时间 开单日期 开单时间 支付时间 付款时间 付款日期 结算日期 结算时间 业务日期 "
        "成交日期 成交时间 服务日期 单据日期 出库日期 营业日期 时间 收银时间 收款时间 创建时间 date day orderdate "
        "purchasedate saledate transactiondate datetime paidat createdat 收银日期 收款日期 入住日期 入住时间 "
        "抵店日期 抵店时间 到店时间 来店日期 来店时间 开台时间 埋单时间 买单时间 完成时间 订单创建时间 订单完成时间 "
        "订单支付时间 成交日期时间 交易完成时间 账单日期 账单时间 出单时间 核销时间 验券时间 验证时间 使用时间 "
        "上课日期 就诊日期 服务时间 预约日期 预约时间 日期时间 消费日 购买日 checkin checkindate arrival arrivaldate "
        "invoicedate billdate orderedat orderdatetime servicedate visitdate"
    ),
    "time": ("时间 时刻 消费时刻 到店时间 几点 time"),
    "item": (
        "项目 消费项目 服务项目 花材 花束 维修项目 商品 商品名称 品名 货品 货品名称 产品 产品名称 消费内容 "
        "购买商品 服务 服务名称 菜品 "
        "菜名 品项 明细 消费明细 内容 项目名称 套餐 商品明细 消费品项 款式 品种 房型 课程 item items product "
        "productname goods service description productitem 购买内容 物品 套餐名称 团购名称 券名称 菜品名称 课程名称 "
        "商品sku sku名称 品项名称 服务内容 护理项目 消费产品 消费商品 购买产品 购买项目 项目商品 商品项目 项目产品 "
        "货名 名目 摘要 商品信息 商品详情 订单内容 订单商品 消费科目 事项 房间类型 菜单 roomtype servicename "
        "itemname itemdescription products productservice 宝贝 宝贝名称 宝贝标题 做了什么 做什么 "
        "做的项目 买了什么 买什么"
    ),
    "quantity": (
        "数量 件数 份数 次数 个数 销售数量 购买数量 人数 qty quantity count pcs 商品数量 购买件数 商品件数 间夜 "
        "间夜数 晚数 天数 入住天数 住宿天数 房晚 课时 时长数 nights units"
    ),
    "list": (
        "原价 应收 应收金额 标价 定价 总价 原价金额 单据金额 应付 应付金额 吊牌价 门市价 订单金额 消费原价 原金额 "
        "listprice list originalprice subtotal amountdue 应付总额 应收合计 应收款 应收总额 商品总价 商品金额 "
        "商品总额 原总价 总原价 折前金额 折前价 优惠前金额 消费总额 账单金额 零售价 挂牌价 标准价 牌价 门市价格 "
        "订单总额 订单原价 grossamount rackrate retailprice regularprice"
    ),
    "paid": (
        "实收 实收金额 实付 实付金额 实际支付 实际付款 支付金额 付款金额 消费金额 成交价 成交金额 金额 折后价 "
        "折后金额 实际金额 收款金额 收款 交易金额 销售额 销售金额 消费额 消费 合计 小计 总计 总金额 结算金额 营业额 "
        "业绩 价格 售价 单价 现价 收入 付款 支付 paid amount total amountpaid price netamount actualamount sales "
        "revenue sum 实收款 实付款 实收额 实付额 实收合计 实付总额 用户实付 顾客实付 客户实付 实际收款 实际收入 "
        "实收总额 支付总额 付款总额 本次消费 本次消费金额 消费总额实收 已付 已付金额 折后 优惠后金额 优惠后价格 房价 "
        "房费 房费合计 住宿费 实际房费 券后价 到手价 收费 收费金额 费用 费用合计 花费 营收 流水 流水金额 入账金额 "
        "结算价 成交总价 totalpaid totalamount paidamount netsales nettotal grandtotal rate roomrate roomcharge "
        "charge payment 收了多少 收了多少钱 收多少 收多少钱 多少钱 花了多少 收钱"
    ),
    "cost": ("成本 成本价 成本金额 进价 进货价 成本合计 总成本 cost costprice unitcost cogs"),
    "discount": ("折扣 优惠 优惠金额 折扣率 折扣金额 打折 减免 让利 discount"),
    "staff": (
        "技师 员工 店员 服务员 服务人员 销售员 销售 导购 经手人 收银员 美容师 发型师 顾问 服务技师 业务员 操作员 "
        "负责人 理发师 店长 操作人 师傅 营业员 开单人 员工姓名 技师姓名 教练 医生 staff employee salesperson cashier "
        "therapist stylist servedby 服务员工 服务老师 护理师 美发师 美甲师 按摩师 理疗师 造型师 发型师姓名 服务顾问 "
        "责任技师 经办 经手 医师 "
        "主治医师 主技师 操作技师 接待 接待人 接待员 跟单员 业务员姓名 销售顾问 销售人员 推销员 服务人 前台 收银 "
        "下单员 管家 客户经理 课程顾问 主治医生 server technician barber associate seller soldby"
    ),
    "store": (
        "门店 店铺 分店 店名 消费门店 所属门店 网点 门店名称 店 消费店铺 店铺名称 分店名称 门店名 验证门店 核销门店 "
        "验券门店 下单门店 交易门店 成交门店 收银门店 服务门店 结算门店 所在门店 校区 院区 酒店名称 store shop "
        "branch outlet location"
    ),
    "order_no": (
        "订单号 单号 订单编号 流水号 小票号 交易号 交易单号 消费单号 单据号 单据编号 账单号 销售单号 收银单号 凭证号 "
        "交易流水号 业务单号 发票号 消费流水号 收银流水号 小票编号 票号 开单号 开单编号 结账单号 账单编号 预订号 "
        "预订单号 预订编号 订房号 入住单号 服务单号 券号 券码 团购券号 外部订单号 交易编号 流水单号 orderno orderid "
        "ordernumber receiptno receipt invoiceno transactionid billno order confirmationno bookingno bookingid "
        "reservationno folio foliono invoicenumber receiptnumber transactionno"
    ),
}

# Columns of which nothing is kept by itself: row numbers, photos, documents, what the program counts or ranks itself
IGNORED_IN_CUSTOMERS = (
    "序号 行号 序 排名 名次 次数 频次 天数 笔数 累计消费次数 no # 项次 头像 照片 图片 photo avatar 密码 卡密码 状态 "
    "会员状态 会员级别 会员等级 级别 等级 客户等级 客户级别 会员卡类型 卡类型 卡种 卡名称 卡等级 vip等级 年龄 age "
    "星座 生肖 属相 个性签名 签名 身份证 身份证号 身份证号码 证件号 证件号码 证件类型 idcard 消费次数 "
    "到店次数 来店次数 累计次数 "
    "消费频次 总次数 有效期 到期日期 到期时间 有效期至 卡有效期 到期日 最后修改时间 更新时间 修改时间 createdby "
    "updatedat level tier grade status 民族 国籍 婚姻 婚否 体重 身高 密码问题 openid unionid 所属门店 门店 开卡门店 "
    "注册门店 登记人 录入人 操作员 经办人 制单人 服务顾问 负责人 店员 收银员 银行卡号 银行卡 开户行 qq qq号 累计充值 "
    "充值金额 累计充值金额 赠送金额 赠送余额 折扣 折扣率 本金余额 充值本金 赠送本金 客单价 平均消费 年消费次数 "
    "消费笔数 订单数 订单数量 购买次数 入住次数 累计入住次数 入住晚数 累计间夜 传真 传真号 传真号码 fax faxnumber "
    "邮编 邮政编码 zip zipcode postalcode postcode 网址 网站 主页 website url qq号码 qq账号 ip地址 mac地址 country "
    "国家 nationality 籍贯 学历 血型 原因 row reason rownumber photourl 头像地址 头像链接 排序 显示顺序 提交时间 "
    "提交者 填写时间 填写用时 答题时间 答卷编号 用时 提交答卷时间 会员价 会员折扣 剩余次数 次卡剩余 剩余次卡 "
    "次卡次数 次卡 套餐剩余 疗程剩余 房号 桌号 台号 车牌 车牌号 车型 品种 visits visitcount totalvisits orders "
    "ordercount numberoforders purchases membershiplevel membershiptier memberlevel membertype cardtype rank "
    "营销状态 是否会员 是否启用 启用状态 账号状态 账户状态 卡状态 会员卡状态 黑名单 创建人 修改人 更新人 建档人 "
    "归属人 所属员工 所属导购 专属导购 跟进人 归属门店 归属店铺 城市等级 来源详情 来自ip 所用时间 提交ip 填写ip"
)
IGNORED_IN_PURCHASES = (
    "序号 行号 序 贺卡 贺卡内容 卡片内容 留言卡 no # 项次 支付方式 付款方式 状态 订单状态 余额 卡余额 积分 "
    "本次积分 赠送积分 会员等级 会员级别 "
    "性别 生日 原因 row reason 支付渠道 支付状态 付款状态 收款方式 结算方式 退款状态 退款金额 paymentmethod "
    "paymentstatus paymenttype 传真 身份证 身份证号 证件号码 证件号 房号 桌号 台号 离店日期 离店时间 退房日期 "
    "退房时间 预离日期 checkout checkoutdate departure 剩余积分 当前积分 积分余额 储值余额 账户余额 会员余额 余次 "
    "剩余次数 储值支付 赠送金额 运费 配送费 商品规格 规格 规格型号 型号 商品编码 商品条码 条码 条形码 sku skuid 税额 "
    "税率 提成 业绩提成 手工费 会员卡类型 卡类型 卡种 买家昵称 收货地址 物流单号 快递单号 验证账号 操作时间 备用字段 "
    "星期 年龄 来源 渠道 订单来源 订单类型 交易类型 业务类型 类型 类别 商品分类 分类 品类 单位 计量单位"
)

OF_OTHERS = (
    "推荐人 介绍人 邀请人 家属 家人 亲属 配偶 老公 老婆 爱人 先生 太太 丈夫 妻子 父亲 母亲 爸爸 妈妈 孩子 子女 小孩 "
    "宝宝 儿子 女儿 宠物 紧急 员工 店员 技师 客服 顾问 经理 销售 导购 门店 店铺 店长 负责 操作 创建人 录入 登记人 "
    "spouse child emergency staff store"
)
"""Whose phone, birthday or name it is when it is not the customer's: such headers are left to the owner."""
