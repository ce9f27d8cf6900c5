"""A preference taken apart: what it is about, which way it is wanted or avoided, and on what condition.

Word lists and rules only (core/opposites.py, core/notes), so that the same words are always understood the same way.
What the rules do not know stays a thing of its own: two texts are then about the same only when they say the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from core import opposites
from core.notes import words as lists
from core.terms import PreferenceKind
from core.text import search_key

_HAN = re.compile(r"[一-鿿]")
_CLAUSE = re.compile(r"[，,。；;！!]|(?:但是?|不过|可是|\bbut\b)")
_LISTED = re.compile(r"[、/]|和|以及|(?<=[一-鿿])跟(?=[一-鿿])|\band\b|\bor\b|\bnor\b")
_CONDITION = re.compile(
    r"早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|睡前|饭前|饭后|餐前|餐后|空腹|夏天|冬天|春天|秋天|天[冷热]|下雨|周末|"
    r"工作日|(?:怀孕|孕|经|哺乳|生理)期间?|生病|感冒|"
    r"(?:带|有)(?:着)?(?:孩子|小孩|老人|客人|宝宝)(?:来)?(?:的?时候?)?|(?:自己|一个人|单独)来|请客|谈事|"
    r"in the (?:morning|afternoon|evening)|at (?:night|noon)|after dinner|before bed|in (?:summer|winter)|at breakfast"
)
_AVOIDED = re.compile(
    r"^(?:(?:也|都|绝对|千万|最|一概|完全|从来?|一点|可|请|她|他)*)"
    r"(?:不太?喜欢|不怎么喜欢|不太?爱[吃喝听坐]?|不怎么[吃喝爱]|不太?能?[吃喝碰沾坐住听用抽闻放加要想]了?|"
    r"不可以[吃喝碰]?|不让|不接受|不行|"
    r"[吃喝坐睡住听闻]不[惯了得]|别[吃喝放加给坐安排]?|勿|忌口?|讨厌|反感|怕|受不[了得]|戒|最?烦|避开|避免|远离|拒绝|嫌|"
    r"没有|对(?=.*过敏))"
    r"|^(?:(?:she |he |they |really |please |is |are )*)"
    r"(?:(?:does ?n.?t|do ?n.?t|can ?n.?t|cannot|can not|does not|do not|will not|won.?t|must not|never|not)"
    r"(?: (?:like|eat|drink|want|take|have|stand|tolerate|enjoy|use|add|put|sit|smoke|care for|be))*|"
    r"no|without|hates?|dislikes?|avoids?|refuses?|afraid of|keep away from|allergic to|no more|intolerant to)\b"
)
_AVOIDED_BEHIND = re.compile(
    r"(?:严重|重度|轻度|有点)?(?:过敏|不耐受?)|(?:也|都)?(?:不行|不要|不吃|不喝|不碰)$|"
    r"\ballerg(?:y|ies|ic)\b|\bintoleran(?:ce|t)\b"
)
_NO_ALLERGY = re.compile(r"不过敏|(?:无(?!花果)有?|没有?).{0,6}过敏|\bno (?:known )?(?:\w+ )?allerg|\bnot allergic")
_TOO = re.compile(r"^(?:不要|别|不能|不喜欢|不爱)太")
_HARMLESS = re.compile(r"^不(?=冰|辣|烫|吵|晒)")
_SAID = re.compile(
    r"^(?:(?:她|他|客人|每次来?|每回|一直|总是|经常|常|最|很|特别|非常|比较|也|都|还|就|更|只|偏|习惯|一定|必须|尽量|最好|"
    r"可以|能|要|需要|想要?|希望|得|请|给|帮|安排|准备|备好?|留好?|来|喜欢|喜爱|偏爱|钟爱|爱好|爱|认准|必点|点|喝|吃|听|坐|"
    r"住|睡|用|放|加|有|是|的|了|个|把|间|份)+)"
    r"|^(?:(?:she|he|they|customer|guest|always|usually|likes?|loves?|prefers?|enjoys?|wants?|needs?|fond of|"
    r"favou?rite|asks? for|would like|to|have|has|drinks?|drinking|eats?|eating|sits?|sitting|is|are|a|an|the|her|his|"
    r"some|very|any)\b ?)+"
)
_TRAILING = re.compile(r"(?:一?点儿?|些|的|了|呢|吧|啊|为好|就好|就行|最好|要|好了)+$")
_DETAIL = re.compile(
    r"[一二两三半\d]+(?:大|小|满)?(?:杯|份|瓶|碗|壶|张|个|间|盘|条|听|罐|块|双|包)|(?:大|小|中)(?:杯|份)|"
    r"\b(?:a|one|two|half a?) (?:glass|cup|bottle|pot|bowl|pair)(?: of)?\b"
)
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d)?)\s*(?:度|℃|°c?|degrees)")
_SMALL = """
a an the of in on at by with for to and or her his their is are it be likes like some any very please more most served
only fresh no not 的 在 里 上 和 与 及 对 让 给 就 都 要 时 时候 那种 比较 最 很 她 他 着 得 到 来 吃 喝 放 用 有
受不了 吃的 上的
"""
_SMALL_WORDS = frozenset(_SMALL.split())
_AMOUNT = re.compile(
    "(?P<amount>" + "|".join(pattern for _, pattern in opposites.AMOUNTS) + ")"
    "(?P<portion>" + "|".join(sorted(opposites.PORTIONS.split(), key=len, reverse=True)) + ")(?!红|椒油|浴)"
)


@dataclass(frozen=True, slots=True)
class Gist:
    """One thing said. `things`: the words for it, in a common form; `head` the one that names it, "" when only a
    manner is said (安静一点). `manners`: which way it is wanted, (axis, pole) pairs. `details`: what else is said.
    `when`: the condition it holds on, "" always. `avoided`: it is to be kept away, not to be given.
    """

    things: frozenset[str]
    head: str
    manners: frozenset[tuple[str, str]]
    details: frozenset[str]
    when: str
    avoided: bool


@lru_cache(maxsize=4096)
def gists(kind: PreferenceKind, text: str) -> tuple[Gist, ...]:
    """What a preference of this kind says, the main thing first; () for empty words."""
    words = search_key(text).replace("’", "'")
    if _NO_ALLERGY.search(words):
        return ()
    avoided_kind = kind in (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)
    found: list[Gist] = []
    clauses = [clause for part in _CLAUSE.split(words) if (clause := part.strip())]
    # 龙井，水不要太烫: only the water is refused
    first_avoided = avoided_kind and not (_wished(clauses[:1]) and any(_refuses(clause) for clause in clauses[1:]))
    circumstance = ""
    for place, clause in enumerate(clauses):
        when = " ".join(sorted(m.group() for m in _CONDITION.finditer(clause))) or circumstance
        bare = _CONDITION.sub("", clause).strip()
        if not bare:
            circumstance = when  # 带小孩，要儿童椅
            continue
        said, avoided = _direction(bare, avoided_kind=first_avoided and place == 0)
        if place and not avoided and avoided_kind:
            continue  # 晚上不喝茶，睡不好: the reason, not a second wish
        parts = [part for part in _LISTED.split(said) if part.strip()] if avoided or not place else [said]
        for one in (_gist(part, avoided, when) for part in parts):
            if not (one.things or one.manners or one.details):
                continue
            if found and place and not avoided:  # what is added to a wish describes it
                found[0] = _with_details(found[0], one)
            else:
                found.append(one)
    return tuple(found)


def _refuses(clause: str) -> bool:
    return _AVOIDED.match(clause) is not None or re.search(r"不[要能想吃喝]|别", clause) is not None


def _wished(clauses: list[str]) -> bool:
    """Whether the first clause names a thing without refusing it in any way."""
    return bool(clauses) and not _refuses(clauses[0]) and _AVOIDED_BEHIND.search(clauses[0]) is None


def _direction(clause: str, *, avoided_kind: bool) -> tuple[str, bool]:
    """The clause without its words of refusal, and whether it refuses."""
    if (too := _TOO.match(clause)) is not None:
        return "少" + clause[too.end() :], False
    if _HARMLESS.match(clause):
        return clause, avoided_kind
    if any(re.fullmatch(pattern, clause) for _axis, poles in opposites.AXES for _pole, pattern in poles):
        return clause, False  # 怕冷 asks for warmth
    match = _AVOIDED.match(clause)
    rest = clause[match.end() :] if match else clause
    without = _AVOIDED_BEHIND.sub("", rest)
    return without, avoided_kind or match is not None or without != rest


def _gist(words: str, avoided: bool, when: str) -> Gist:
    manners: set[tuple[str, str]] = set()
    details = {m.group().strip() for m in _DETAIL.finditer(words)}
    rest = _DETAIL.sub(" ", words)
    rest = _take_manners(rest, manners)
    for m in _NUMBER.finditer(rest):
        manners.add(("degrees", m[1]))
    rest = _NUMBER.sub(" ", rest)
    names = _names(_SAID.sub("", rest.strip()))
    head = next((name for name in reversed(names) if name not in frames()), names[-1] if names else "")
    return Gist(frozenset(names), head, frozenset(manners), frozenset(details), when, avoided)


def _take_manners(rest: str, manners: set[tuple[str, str]]) -> str:
    """Move the ways something is wanted out of the words: 胡萝卜汁要常温 leaves 胡萝卜汁要."""
    for axis, poles in opposites.AXES:
        for pole, pattern in poles:
            rest, count = re.subn(pattern, " ", rest)
            if count:
                manners.add((axis, pole))
                break
    for m in _AMOUNT.finditer(rest):
        amount = next(name for name, pattern in opposites.AMOUNTS if re.fullmatch(pattern, m["amount"]))
        manners.add((opposites.SYNONYMS.get(m["portion"], m["portion"]), amount))
    return _AMOUNT.sub(" ", rest)


def _with_details(main: Gist, more: Gist) -> Gist:
    return Gist(main.things, main.head, main.manners | more.manners, main.details | more.things | more.details,
                main.when, main.avoided)  # fmt: skip


def _names(rest: str) -> list[str]:
    """The words that name things, in a common form, in their order."""
    if not _HAN.search(rest):
        plain = (_singular(word) for word in re.findall(r"[a-z0-9][a-z0-9'\-]*", rest))
        return [opposites.SYNONYMS.get(word, word) for word in plain if word not in _SMALL_WORDS]
    found: list[str] = []
    end = 0
    for m in _known().finditer(rest):
        found += _unknown(rest[end : m.start()])
        found.append(opposites.SYNONYMS.get(m.group(), m.group()))
        end = m.end()
    return found + _unknown(rest[end:])


def _unknown(words: str) -> list[str]:
    """What no list knows between two known words."""
    left = (_TRAILING.sub("", _SAID.sub("", word)) for word in re.findall(r"[一-鿿a-z0-9]+", words))
    return [opposites.SYNONYMS.get(word, word) for word in left if word and word not in _SMALL_WORDS]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("shes", "ches", "oes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) else word


@cache
def frames() -> frozenset[str]:
    """Words that only say where a wish belongs."""
    return frozenset(opposites.FRAMES.split())


@cache
def _known() -> re.Pattern[str]:
    """Every Chinese word for a thing that the book knows, longest first; a dish of unknown name keeps its own."""
    known = {
        word
        for words in (lists.FOOD, lists.SEAT, lists.MUSIC, lists.COLOUR, lists.SURROUNDINGS, lists.SERVICE, lists.STAFF,
                      lists.GIFT, lists.TOPIC, lists.HUMIDITY, *opposites.MEMBERS.values(), " ".join(opposites.MEMBERS),
                      " ".join(opposites.SYNONYMS), "空调 温度 暖气 暖风 热毛巾 冷毛巾 风口 风扇")
        for word in words.split()
        if _HAN.search(word)
    }  # fmt: skip
    known |= {"不辣", "床", "枕头"}
    open_class = r"[一-鿿]{1,2}(?:汁|粥|羹|煲|饼|糕)"
    # a one-character word counts only where nothing longer is written (鱼 but not in 鱼香), and once: 贝贝 is a name
    longest = sorted(known, key=lambda word: (-len(word), word))
    alone = f"(?P<one>[{''.join(w for w in longest if len(w) == 1)}])(?!(?P=one))(?<!(?P=one)(?P=one))"
    return re.compile("|".join([*(w for w in longest if len(w) > 1), open_class, alone]))
