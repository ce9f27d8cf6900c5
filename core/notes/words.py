"""The words by which the category of a preference is guessed, a list for each category, separated by spaces."""

FOOD = """
胡萝卜汁 果汁 橙汁 西瓜汁 苹果汁 椰汁 酸梅汤 豆浆 牛奶 酸奶 奶茶 奶昔 可乐 雪碧 汽水 苏打水 矿泉水 气泡水 柠檬水
冻柠茶 柠茶 冰糖 蜂蜜水 白开水 温水 热水 冰水 开水 凉白开 茶 红茶 绿茶 白茶 黑茶 花茶 茉莉花茶 菊花茶 玫瑰花茶 龙井
普洱 铁观音
大红袍 乌龙 桂花乌龙 毛尖 碧螺春 金骏眉 正山小种 单丛 陈皮 枸杞 大麦茶 柠檬茶 咖啡 美式 拿铁 卡布奇诺 摩卡 澳白 手冲
浓缩 燕麦奶 脱脂奶 饮料 饮品 冷饮 热饮 酒 白酒 红酒 啤酒 黄酒 米酒 洋酒 葡萄酒 威士忌 香槟 清酒 茅台 五粮液 烟酒
喝的 酒水 香菜 芫荽 葱 姜 蒜 洋葱 大蒜 葱花 姜片 蒜蓉 韭菜 芹菜 辣 麻辣 微辣 中辣 特辣 不辣 辣椒 花椒 胡椒 孜然 咸
甜 酸 苦 鲜 麻 油腻 清淡 重口味 口味 味精 鸡精 酱油 醋 盐 糖 无糖 半糖 少糖 全糖 代糖 少冰 去冰 加冰 冰块 常温的
蜂蜜 芝麻 花生 花生酱 腰果 核桃 坚果 杏仁 榛子 瓜子 豆制品 豆腐 黄豆 蚕豆 大豆 海鲜 虾 虾仁 螃蟹 蟹 大闸蟹 贝 贝类
生蚝 扇贝 鱼 生鱼片 三文鱼 鱼刺 刺身 鳗鱼 鲈鱼 鱿鱼 海参 鲍鱼 肉 牛肉 羊肉 猪肉 鸡肉 鸭 鸭肉 鹅 鸡 烤鸭 红烧肉 排骨
肥肉 瘦肉 五花肉 内脏 动物内脏 肝 牛排 火腿 培根 腊肉 香肠 鸡蛋 蛋 蛋清 皮蛋 蛋黄 菜 青菜 蔬菜 生菜 菠菜 白菜 茄子
西红柿 番茄 土豆 山药 苦瓜 黄瓜 冬瓜 南瓜 丝瓜 木耳 蘑菇 香菇 菌菇 笋 竹笋 莲藕 秋葵 胡萝卜 萝卜 玉米 水果 苹果 芒果
草莓 榴莲 猕猴桃 菠萝 桃子 水蜜桃 西瓜 葡萄 香蕉 橙子 柠檬 荔枝 樱桃 果盘 蛋糕 奶油 慕斯 甜品 甜点 点心 糕点 巧克力
冰淇淋 冰激凌 饼干 面包 吐司 汤圆 月饼 粽子 饺子 馄饨 包子 馒头 烧麦 面条 牛肉面 拉面 拌面 汤面 面食 米饭 米粉 炒饭
粥 饭 白粥 小米粥 汤 鸡汤 老火汤 火锅 烧烤 锅底 水煮鱼 酸菜鱼 松鼠桂鱼 东坡肉 小笼包 简餐 早餐 早饭 午餐 晚餐 夜宵
宵夜 主食 素食 吃素 素菜 素 荤 斋 清真 清真餐 忌口 生冷 冷食 凉菜 热菜 辛辣 发物 腌制 油炸 面筋 麸质 乳糖 乳制品
奶制品 奶 牛乳 零食 糖果 薄荷 酒精饮料 食物 菜品 宴席 寿司 披萨 沙拉 意面 三明治 汉堡 炸鸡 咖喱 燕窝 红枣 桂圆 银耳
绿豆汤 红豆 抹茶 杨枝甘露 双皮奶 食材 糖尿病 痛风 控糖 减糖 低盐 低脂 低糖 低糖饮食 少盐 少油 juice carrot coffee
tea milk water beer wine whisky whiskey coke soda latte espresso americano cappuccino decaf coriander cilantro onion
onions garlic ginger spicy chili chilli pepper salt sugar peanut peanuts nut nuts cashew cashews almond almonds
walnut walnuts sesame soy soya tofu seafood shrimp shrimps prawn prawns crab lobster shellfish fish oyster oysters
pork beef lamb mutton chicken duck steak bacon ham egg eggs dairy lactose gluten vegetarian vegan halal kosher fruit
mango mangoes strawberry strawberries durian kiwi cake chocolate ice-cream dessert bread noodle noodles rice soup
salad breakfast lunch dinner food dish dishes mushroom mushrooms tomato tomatoes lemon honey sweet alcohol drink
drinks meat salmon tuna cod sushi sashimi pasta pizza burger burgers fries sandwich sandwiches dumpling dumplings
curry cheese
butter cream yogurt yoghurt oat oats oatmeal coconut pineapple peach pear pears grape grapes banana bananas apple apples
orange oranges berries blueberries cherries watermelon avocado corn potato potatoes carrots broccoli spinach cabbage
cucumber eggplant celery bean beans seaweed msg vinegar mustard mayo ketchup wasabi sausage ribs turkey veal liver
squid octopus clams mussels scallops brandy vodka gin cocktail cocktails champagne sake cider matcha chai jasmine oolong
lemonade smoothie sparkling ice desserts cookie cookies pastry pastries toast cereal vegetables veggies nuts syrup
bubble-tea hotpot hot-pot congee tart tea-time snack snacks menu cuisine toppings sauce sauces oil greasy oily salty
红烧鱼头 鱼头 鱼汤 狮子头 小龙虾 河豚 甲鱼 牛蛙 泥鳅 黄鳝 带鱼 鲳鱼 桂鱼 河鱼 海鱼 鱼头汤 鸡爪 凤爪 鸭血 毛肚 肥肠 猪肝
猪蹄 鸡皮 鸡腿 鸡翅 牛腩 牛肚 羊排 羊蝎子 腊味 叉烧 烧鹅 白切鸡 盐水鸭 酱鸭 臭豆腐 豆花 豆腐脑 豆浆油条 油条 煎饼 锅贴
生煎 肠粉 河粉 米线 酸辣粉 螺蛳粉 凉皮 年糕 麻薯 青团 蛋黄酥 蛋挞 曲奇 泡芙 提拉米苏 芝士 奶酪 黄油 布丁 果冻 龟苓膏
凉粉 芋圆 芋头 红薯 紫薯 板栗 莲子 百合粥 银耳羹 雪梨 梨 橘子 柚子 石榴 火龙果 哈密瓜 车厘子 蓝莓 牛油果 无花果 山竹
龙眼 枇杷 杨梅 李子 杏子 柿子 甘蔗汁 折耳根 鱼腥草 茼蒿 香椿 芦笋 西兰花 花菜 包菜 空心菜 苋菜 豆芽 豆角 四季豆 毛豆
青椒 尖椒 藕 荸荠 紫菜 海带 海苔 金针菇 杏鲍菇 竹荪 燕麦 藜麦 荞麦 粗粮 杂粮 糙米 糯米 面粉 淀粉 勾芡 芥末 咖喱 沙茶
豆瓣 泡菜 酸菜 梅干菜 榨菜 腐乳 隔夜菜 剩菜 生食 冷盘 拼盘 卤味 干锅 铁板 清蒸 红烧 白灼 爆炒 凉拌 少油少盐 重辣 变态辣
红糖水 姜茶 热巧克力 可可 乳清 蛋白粉 羊奶 驼奶 植物奶 豆奶 椰奶 冰美式 热美式 气泡美式 生椰拿铁 厚乳 单品咖啡 花果茶
水果茶 柚子茶 酥油茶 凉茶 老白茶 生普 熟普 岩茶 黄茶 六安瓜片 太平猴魁 信阳毛尖 茉莉 菊花 枸杞水 劲酒 二锅头 剑南春
花雕 女儿红 精酿 鸡尾酒 起泡酒 干红 干白 无酒精
"""

SEAT = """
座位 位子 位置 座 坐 靠窗 窗边 靠墙 靠里 靠门 靠过道 过道 角落 靠边 中间位 沙发 卡座 包间 包厢 包房 雅间 雅座 单间
大厅 大堂 吧台 露台 阳台 院子 户外位 室外 室内 茶室 圆桌 方桌 大桌 小桌 桌子 桌 餐桌 椅子 儿童椅 宝宝椅 婴儿椅
高脚椅 靠背 靠背椅 按摩椅 椅 凳 房间 房 客房 套房 大床房 双床房 标间 家庭房 亲子房 无烟房 高层 低楼层 高楼层 楼层
一楼 二楼 顶楼 电梯口 电梯 楼道 走廊 马路 路边 厕所 洗手间 靠电梯 远离电梯 床 硬床 软床 大床 加床 婴儿床 床垫 枕头
荞麦枕 乳胶枕 高枕头 低枕头 被子 薄被
厚被 羽绒被 毯子 毛毯 靠垫 靠枕 坐垫 脚凳 浴缸 浴室 景观房 海景房 湖景房 江景房 贵宾室 贵宾间 VIP室 美容床 洗头床
镜子前 镜台 隔间 屏风 轮椅 无障碍 无障碍房 停车位 车位 里间 隔断 门口 seat window sofa booth corner table room suite
bed pillow pillows blanket chair floor aisle balcony terrace bathtub parking wheelchair
"""

MUSIC = """
音乐 歌 歌曲 老歌 唱歌 唱片 轻音乐 古典 古典乐 古典音乐 钢琴曲 钢琴 古筝 古琴 爵士 爵士乐 摇滚 民谣 粤语歌 流行 京剧
越剧 黄梅戏 评弹 昆曲 相声 评书 戏曲 交响乐 萨克斯 背景音乐 听歌 邓丽君 周杰伦 王菲 陈奕迅 张学友 刘德华 林俊杰
李宗盛 罗大佑 蔡琴 费玉清 梅艳芳 张国荣 五月天 孙燕姿 莫文蔚 李健 朴树 许巍 毛不易 薛之谦 邓紫棋 凤凰传奇 刀郎 韩红
那英 齐秦 童安格 谭咏麟 Beyond 贝多芬 莫扎特 肖邦 巴赫 music song songs jazz classical piano rock opera guitar
"""

COLOUR = """
颜色 色系 红色 大红 酒红 粉色 粉红 粉红色 蓝色 深蓝 藏青 天蓝 绿色 墨绿 黄色 米色 米白 白色 黑色 灰色 紫色 橙色 棕色
咖啡色 驼色 金色 银色 深色 浅色 亮色 素色 彩色 裸色 奶茶色 裸粉 冷色 暖色 莫兰迪 莫兰迪色 粉的 红的 蓝的 黑的 白的
绿的 灰的 紫的 黄的 豆沙色 焦糖色 亚麻色 栗色 栗棕色 雾蓝 colour color red blue green pink purple black white grey
gray beige yellow
"""

ORIENTATION = """
朝阳 朝南 朝北 朝东 朝西 向阳 向南 南向 阳面 阴面 北面 南面 背阴 采光 西晒 晒太阳 朝向 朝海 朝湖 朝街 临街 背街
sunny south-facing north-facing shady
"""

TEMPERATURE = """
温度 空调 冷气 暖气 冷 热 怕冷 怕热 凉快 暖和 暖 室温 水温 凉 太冷 太热 常温 冷风 吹风 直吹 风口 出风口 热毛巾
冷毛巾 暖手 热水袋 地暖 烫 风扇 开窗 temperature aircon air-con air-conditioning cold warm hot heating degrees
chilly
"""

HUMIDITY = """
湿度 加湿 加湿器 干燥 潮湿 太干 太潮 除湿 humidity humidifier dry damp
"""

SURROUNDINGS = """
窗帘 遮光 安静 清静 清净 吵 吵闹 太吵 噪音 热闹 人少 人多 香薰 香味 香水味 熏香 檀香 薰衣草 精油味 气味 异味 烟味
二手烟 烟 香烟 抽烟 吸烟 禁烟 无烟 灯光 光线 暗一点 太亮 亮堂 昏暗 鲜花 花香 百合 绿植 百合花 通风 空气 风景 景观
江景 海景 湖景 私密 隐私 环境 花粉 灰尘 尘螨 猫毛 狗毛 宠物毛 猫 狗 宠物 蚊子 强光 刺眼 电视 小孩子吵 干净 quiet
noise noisy smoke smoking non-smoking scent perfume flowers lilies lighting light bright dim view privacy pets cats
dogs pollen dust
"""

SERVICE = """
服务 力度 手法 手重 手轻 按摩 推拿 按重 按轻 轻一点 重一点 轻点 重点按 肩颈 肩膀 颈椎 腰 足疗 足浴 洗头 剪短 剪发
短发 长发 刘海 中分 烫发 染发 护理 美甲 甲型 修眉 刮痧 拔罐 精油 推销 办卡 打扰 接电话 生电话 陌生电话 打电话 开票
发票抬头 wifi WiFi 网速 低调 不聊天 少说话 说话 聊天
闲聊 电话联系 微信联系 短信 发票 开票 专票 电子发票 抬头 打包 送货 送货上门 上门 快递 包装 接送 接机 代驾 叫车 叫早
叫醒 延迟退房 晚退房 早入住 打扫 换床单 停车 慢一点 快一点 上菜 分餐 公筷 保密 拍照 泊车 预约制 刷卡 现金 转账
支付宝 微信支付 挂账 月结 签单 折扣 赠品 试穿 改裤脚 裤脚 尺码 熨烫 染膏 药水 洗发水 护发素 头皮 头发 发型 皮肤
敏感肌 化妆品 护肤品 惊喜 生日惊喜 通知 信息 群发 广告 牙套 针 麻药 老花镜 轮流 拖鞋 毛巾 一次性 牙刷 浴袍 剃须刀
充电器 充电线 吹风机 熨斗 雨伞 service massage invoice receipt delivery packaging wake-up checkout haircut pressure
discount towels towel slippers
"""

STAFF = """
技师 师傅 老师傅 美容师 发型师 设计师 理发师 美甲师 按摩师 店员 服务员 服务生 导购 经理 店长 管家 主厨 厨师 大厨
领班 总监 顾问 女技师 男技师 助理 司机 茶艺师 教练 stylist therapist masseur masseuse waiter waitress barber chef
"""

GIFT = """
礼物 礼品 礼盒 伴手礼 送礼 贺卡 红包 生日礼物 花束 玩具 gift gifts present presents
"""

TOPIC = """
话题 聊孩子 聊足球 聊股票 聊 钓鱼 足球 篮球 羽毛球 乒乓球 高尔夫 网球 跑步 马拉松 游泳 健身 瑜伽 登山 爬山 徒步 骑行
摄影 旅游 旅行 自驾 露营 书法 国画 画画 下棋 象棋 围棋 麻将 打牌 掼蛋 广场舞 跳舞 读书 看书 电影 追剧 股票 收藏 古玩
玉石 紫砂 紫砂壶 养花 养鱼 养猫 养狗 种菜 滑雪 汽车 军事 历史 政治 孩子教育 炒股 打球 球赛 兴趣 爱好 golf football
soccer basketball tennis fishing hiking travel photography reading movies chess politics
"""

# Longer words of other meaning that would otherwise be found as one of the above by their parts.
MEANINGLESS = """
里面 外面 前面 后面 上面 下面 见面 方面 面料 面子 对面 面对 面膜 牛仔 粉底 酒店 茶叶店 开会 开店 热情 热心 冷静 冷淡
心烦 腰带 房产 房东 买房 鱼缸 肉毒 糖尿 甜美 辛苦 痛苦 苦恼 鲜艳 咸宁 姜女士 高铁 水平 麻烦 爱情 同桌 菜鸟 菜市 素质
座机 蛋疼 暖心 烟台 狗狗币 光临 着凉 麻将馆
"""
