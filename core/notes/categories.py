"""What a preference is about, guessed from its words (domain.md section 3). Word lists only, nothing learnt.

The words are looked up longest first, so 茶室 is a room although 茶 is a drink. Chinese names the thing last
(安静的包间 is a room, 房间朝阳 an orientation), so the last known word decides; a dish or drink keeps its category
whatever is said of it afterwards (胡萝卜汁要常温 stays food).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from core.notes import words
from core.terms import Category

_WORDS: dict[str, Category | None] = {}
for _category, _list in (
    (Category.FOOD, words.FOOD),
    (Category.SEAT, words.SEAT),
    (Category.MUSIC, words.MUSIC),
    (Category.COLOUR, words.COLOUR),
    (Category.ORIENTATION, words.ORIENTATION),
    (Category.TEMPERATURE, words.TEMPERATURE),
    (Category.HUMIDITY, words.HUMIDITY),
    (Category.SURROUNDINGS, words.SURROUNDINGS),
    (Category.SERVICE, words.SERVICE),
    (Category.STAFF, words.STAFF),
    (Category.GIFT, words.GIFT),
    (Category.TOPIC, words.TOPIC),
    (None, words.MEANINGLESS),
):
    for _word in _list.split():
        _WORDS.setdefault(_word.lower(), _category)

# Open classes: any drink ending in 汁 or 茶, any degree, any numbered or named member of staff, any colour.
_SHAPES: tuple[tuple[str, Category], ...] = (
    (r"\d{1,3}(?:\.\d)?\s*(?:度|℃|°c?)", Category.TEMPERATURE),
    (
        r"\d{1,3}\s*号?(?:技师|师傅|老师)|\d{1,3}号(?:服务|做|剪|按)|小[一-鿿](?:老师|来?做|剪|染|按|服务)|"
        r"(?:只要|固定找?|点名要?|指[定名]要?|认准|习惯找|"
        r"只找)[小阿][一-鿿](?![一-鿿]*[椅房间桌饭水茶鱼])|[a-z]+老师",
        Category.STAFF,
    ),
    (r"[一-鿿]{1,2}(?:汁|茶|粥|汤|酒|饼|糕|饺|煲|羹)", Category.FOOD),
    (r"\d{1,3}(?:楼|层|号?[房桌包厅])", Category.SEAT),
    (r"[一二三四五六七八九半全]分(?:熟|糖|甜|辣|冰)", Category.FOOD),
    (r"[深浅亮暗粉蓝绿红紫灰棕黄橙][一-鿿]?色", Category.COLOUR),
)
# Verbs that say it when the thing itself is not known: 爱吃狮子头.
_VERBS: tuple[tuple[str, Category], ...] = (
    (r"[吃喝尝点]|下饭|口感|\b(?:eats?|drinks?|eating|drinking|taste|orders?)\b", Category.FOOD),
    (r"[听唱]|\b(?:listens?|listening|hear)\b", Category.MUSIC),
    (r"[坐住睡]|\b(?:sits?|sleeps?|stays?)\b", Category.SEAT),
    (r"[聊]|\b(?:talks?|chat)\b", Category.TOPIC),
)
# Beside a thing these only describe it: 胡萝卜汁要常温, 沙发要干净.
_DESCRIBING = frozenset({Category.TEMPERATURE, Category.HUMIDITY, Category.SURROUNDINGS, Category.COLOUR})


@cache
def _words_pattern() -> re.Pattern[str]:
    chinese = sorted((w for w in _WORDS if not w.isascii()), key=lambda w: (-len(w), w))
    english = sorted((w for w in _WORDS if w.isascii()), key=lambda w: (-len(w), w))
    return re.compile(
        "|".join(map(re.escape, chinese)) + r"|\b(?:" + "|".join(map(re.escape, english)) + r")\b", re.IGNORECASE
    )


@lru_cache(maxsize=2048)
def _tokens(text: str) -> tuple[tuple[int, int, Category | None], ...]:
    """(start, end, category) of the known words in order; None for a word known to mean nothing here."""
    found = [(m.start(), m.end(), _WORDS[m.group().lower()]) for m in _words_pattern().finditer(text)]
    taken = {i for start, end, _ in found for i in range(start, end)}
    for shape, category in _SHAPES:
        for m in re.finditer(shape, text, re.IGNORECASE):
            strong = category is Category.STAFF or category is Category.TEMPERATURE
            if strong or taken.isdisjoint(range(m.start(), m.end())):
                found.append((m.start(), m.end(), category))
                taken.update(range(m.start(), m.end()))
    return tuple(sorted(found, key=lambda token: (token[1], token[0])))


def _decide(text: str) -> Category | None:
    kinds = [category for _, _, category in _tokens(text) if category is not None]
    if not kinds:
        return next((category for verb, category in _VERBS if re.search(verb, text, re.IGNORECASE)), None)
    if Category.STAFF in kinds:
        return Category.STAFF
    if Category.FOOD in kinds and kinds[-1] in _DESCRIBING | {Category.FOOD}:
        return Category.FOOD
    return kinds[-1]


@lru_cache(maxsize=4096)
def guess_category(text: str) -> Category:
    """What the words are about; OTHER when no word is known. The clerk's verb may stand in them (爱吃狮子头 is food).

    Of several parts (茉莉花茶，不要太烫) the first part that says something decides.
    """
    for part in re.split(r"[，,。；;]", text):
        if (category := _decide(part)) is not None:
            return category
    return Category.OTHER


def coverage(text: str) -> float:
    """The share of the characters that are words of the lists: 1.0 for 靠窗沙发, near 0 for 老客户介绍来的."""
    letters = sum(not c.isspace() for c in text)
    known = {i for start, end, category in _tokens(text) if category is not None for i in range(start, end)}
    return sum(not text[i].isspace() for i in known) / letters if letters else 0.0


def begins_known(text: str) -> int:
    """The length of the known word of two or more characters at the very beginning of `text`, 0 when there is none."""
    return next(
        (end for start, end, category in _tokens(text[:12]) if start == 0 and end > 1 and category is not None), 0
    )
