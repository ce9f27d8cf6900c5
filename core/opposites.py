"""Words that stand for one thing, things that belong to a wider one, and wishes that exclude each other.

Tables only, read by core/gists.py and core/contradictions.py. Kept small on purpose: what is not listed is taken for a
thing of its own, so that nobody is asked about two things that have nothing to do with each other.
"""

from __future__ import annotations

_ALIKE = """
香菜 芫荽
番茄 西红柿
蒜 大蒜 蒜蓉
葱 葱花
姜 姜片
靠窗 窗边 窗口 临窗
包间 包厢 包房 雅间 单间
位子 座位 位置 座
宝宝椅 儿童椅
蟹 螃蟹
虾 虾仁
牛奶 牛乳
冰淇淋 冰激凌
菠萝 凤梨
猕猴桃 奇异果
樱桃 车厘子
开票 发票
聊天 闲聊 说话
烟 抽烟 吸烟 香烟 烟味 二手烟
辣 辛辣 辣椒
水 白开水 开水 温水
饮料 喝的
coriander cilantro
chickpea garbanzo
shrimp prawn
coke soda
smoke cigarette smoking smoky
spicy chili chilli
eggplant aubergine
soy soya
"""
SYNONYMS = {word: line.split()[0] for line in _ALIKE.split("\n") for word in line.split()[1:]}
"""Another word for the same thing → the common one, which stands first in its line."""

MEMBERS = {
    "海鲜": "虾 蟹 大闸蟹 贝 贝类 生蚝 扇贝 鱿鱼 海参 鲍鱼 三文鱼 刺身 生鱼片 海鱼 龙虾 蛤蜊 基围虾 皮皮虾 带鱼 鳕鱼",
    "贝类": "贝 生蚝 扇贝 蛤蜊 鲍鱼",
    "坚果": "腰果 核桃 杏仁 榛子 开心果 松子 夏威夷果 碧根果",
    "乳制品": "牛奶 酸奶 奶油 奶酪 芝士 奶茶 拿铁 冰淇淋 双皮奶 奶",
    "奶制品": "牛奶 酸奶 奶油 奶酪 芝士 奶茶 拿铁 冰淇淋 双皮奶 奶",
    "乳糖": "牛奶 奶茶 拿铁 冰淇淋 双皮奶 奶",
    "牛奶": "拿铁 奶茶 双皮奶",
    "麸质": "面条 面包 馒头 饺子 吐司 包子 蛋糕 拉面 牛肉面 拌面 面食",
    "酒精": "酒 白酒 红酒 啤酒 黄酒 米酒 洋酒 葡萄酒 威士忌 香槟 清酒 茅台 五粮液",
    "酒": "威士忌 香槟 茅台 五粮液",
    "茶": "龙井 普洱 铁观音 大红袍 乌龙 桂花乌龙 毛尖 碧螺春 金骏眉 正山小种 单丛",
    "咖啡": "美式 拿铁 卡布奇诺 摩卡 澳白 手冲 浓缩",
    "辣": "麻辣 香辣 酸辣 微辣 中辣 特辣 重辣 川菜 湘菜 水煮鱼 麻辣烫 毛血旺",
    "甜": "甜品 甜点 蛋糕 巧克力 冰淇淋",
    "甜食": "甜品 甜点 蛋糕 巧克力 冰淇淋 慕斯",
    "水果": "苹果 芒果 草莓 榴莲 猕猴桃 菠萝 桃子 水蜜桃 西瓜 葡萄 香蕉 橙子 柠檬 荔枝 樱桃 果盘",
    "内脏": "肝 动物内脏 猪肝 毛肚 肥肠",
    "花": "鲜花 百合 百合花 玫瑰",
    "鲜花": "百合 百合花 玫瑰",
    "seafood": "shrimp crab lobster shellfish oyster salmon squid clam scallop",
    "shellfish": "shrimp crab lobster oyster clam scallop",
    "nut": "cashew almond walnut hazelnut pistachio pecan",
    "dairy": "milk cheese cream yogurt yoghurt latte cappuccino ice-cream butter",
    "lactose": "milk cream latte cappuccino ice-cream",
    "gluten": "bread noodle cake pasta",
    "alcohol": "beer wine whisky whiskey champagne cocktail sake",
    "coffee": "latte espresso americano cappuccino mocha",
    "flower": "lily rose",
}
"""A wider thing → what belongs to it, separated by blanks: who avoids seafood does not order crab."""

HEADS = "茶 酒 鱼 虾 蟹 菇 辣 咖啡 奶茶 汽水 蛋糕 牛肉 羊肉 猪肉 鸡肉"
"""What a Chinese word ends in says what it is: 白茶 is a tea. Only where that always holds."""

NO_MEMBERS = "木鱼 面茶 不辣 免辣 料酒 打酱油 鱼香 豆腐茶 美人鱼 油茶 茶酒"
"""Ends so, but is none."""

FRAMES = """
房间 房 客房 位子 位 桌子 桌 餐桌 椅子 椅 床 空调 温度 室温 水温 水 茶水 东西 菜 饭 汤 味道 口味 食物 饮料
酒水 灯光 光线 环境 服务 手法 力度 枕头 楼层 音乐 地方 屋子 屋 歌 歌曲 菜品 店里 窗帘 被子 口感 客人 疼 痛 seat room
table food dish drink thing bed pillow floor place song temperature air air-con aircon side light water chair
music pressure massage
"""
"""Words that say only where a wish belongs: two wishes about the room are not yet about the same thing."""

AXES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "warmth",  # of a drink or dish
        (
            (
                "cold",
                r"加冰|冰镇|冰的|多冰|冰(?=[水豆咖美拿啤可牛红绿柠])|冷饮|凉的|冷的|"
                r"\biced?\b|\bchilled\b|\bice[- ]cold\b",
            ),
            (
                "room",
                r"常温|不冰|去冰|走冰|免冰|\broom[- ]temperature\b|\b(?:no|without) ice\b|\bnot (?:iced|cold)\b",
            ),
            ("hot", r"滚烫|烫的|热的|热饮|热(?=[水豆咖美拿牛奶红绿茶柠可])|温热|温的|加热|\bhot\b|\bwarm\b"),
        ),
    ),
    (
        "air",  # of the room
        (
            (
                "cooler",
                r"怕热|凉快|凉爽|(?:空调|冷气|温度|室温)(?:(?!别|不)\S){0,3}(?:低|凉|冷)\S{0,2}|冷气足|"
                r"(?:空调|暖气|温度|室温)\S{0,2}(?:别|不要|不能)\S{0,3}(?:高|暖|热)\S{0,2}|"
                r"\bcool(?:er)? room\b|\bhates? (?:the )?heat\b",
            ),
            (
                "warmer",
                r"怕冷|畏寒|暖和|(?:空调|温度|室温|暖气)(?:(?!别|不)\S){0,3}(?:高|暖|热|足)\S{0,2}|"
                r"(?:空调|冷气|温度|室温)\S{0,2}(?:别|不要|不能)\S{0,3}(?:低|凉|冷)\S{0,2}|"
                r"\bwarm(?:er)? room\b|\bfeels? (?:the )?cold\b",
            ),
        ),
    ),
    (
        "sun",
        (
            (
                "sunny",
                r"朝阳|向阳|朝南|向南|南向|阳面|南面|(?:能?晒(?:到|得到|着)?|有)(?:太阳|阳光)|采光好|"
                r"\bsunny(?: side)?\b|\bsouth[- ]facing\b",
            ),
            (
                "shady",
                r"背阴|阴面|朝北|北面|北向|怕晒|(?:不|别|不能|避开|晒不到)晒?(?:太阳|阳光)|不晒|"
                r"\bshady(?: side)?\b|\bnorth[- ]facing\b",
            ),
        ),
    ),
    ("noise", (("quiet", r"安静|清静|清净|怕吵|不吵|人少|\bquiet(?:er)?\b"), ("lively", r"热闹|\blively\b"))),
    (
        "bed",
        (
            ("hard", r"硬床垫?|床\S{0,2}硬(?:一?点|些)?|\b(?:hard|firm) (?:bed|mattress)\b"),
            ("soft", r"软床垫?|床\S{0,2}软(?:一?点|些)?|\bsoft (?:bed|mattress)\b"),
        ),
    ),
    (
        "pillow",
        (
            ("high", r"高枕头?|枕头\S{0,2}高(?:一?点|些)?|\bhigh pillow\b"),
            ("low", r"低枕头?|矮枕头?|枕头\S{0,2}[低矮](?:一?点|些)?|\b(?:low|flat) pillow\b"),
        ),
    ),
    (
        "floor",
        (
            ("high", r"高楼层|高层|楼层\S{0,2}高(?:一?点|些)?|\bhigh(?:er)? floor\b"),
            ("low", r"低楼层|低层|楼层\S{0,2}低(?:一?点|些)?|\blow(?:er)? floor\b"),
        ),
    ),
    ("tobacco", (("without", r"无烟房?|禁烟|\bnon[- ]smoking\b"), ("with", r"吸烟房|可以?[吸抽]烟|\bsmoking room\b"))),
    (
        "pressure",
        (
            (
                "light",
                r"(?:力度|手法?|手劲|按(?:得|摩)?)\S{0,2}轻(?:一?点|些)?|轻一?点按|轻手法|"
                r"\blight(?:er)? pressure\b|\bgentle massage\b",
            ),
            (
                "strong",
                r"(?:力度|手法?|手劲|按(?:得|摩)?)\S{0,2}[重大](?:一?点|些)?|重一?点按|重手法|"
                r"\b(?:strong|firm|hard)(?:er)? (?:pressure|massage)\b",
            ),
        ),
    ),
    ("light", (("bright", r"亮一?点|亮堂|明亮|\bbright\b"), ("dim", r"暗一?点|昏暗|\bdim\b"))),
    ("taste", (("plain", r"清淡"), ("rich", r"重口味?|口味重"))),
    (
        "talk",
        (
            ("little", r"少说话|少聊天?|不(?:要|想|爱|喜欢)?聊天|别(?:跟\S{0,2})?聊天|怕打扰"),
            ("much", r"爱聊天|喜欢聊天|爱说话"),
        ),
    ),
)
"""Of each pair of words (a regular expression each) a customer wants one: axis, its poles in their order."""

INSTEAD_OF_MILK = ("燕麦", "豆奶", "豆浆", "椰奶", "植物奶", "oat", "soy", "coconut")
"""A latte with these has no milk in it."""

ALONE = frozenset({"air", "sun", "noise", "bed", "pillow", "floor", "tobacco", "pressure", "light", "taste", "talk"})
"""Axes that exclude each other whatever thing they are said of; the warmth only of one and the same drink."""

AMOUNTS = (
    ("none", r"不加|不放|不要加|别加|别放|无|免|去|走|戒|零"),
    ("less", r"少加|少放|少|微|半|低|减|控"),
    ("more", r"多加|多放|加|多|全|重|特"),
)
PORTIONS = "糖 冰 辣 盐 油 奶 葱 姜 蒜 香菜 醋 麻 味精 咸 甜"
"""Of these an amount is asked for: 少糖, 不加糖, 多糖."""
