"""Names in pinyin, for finding and for sorting: surnames read as surnames, other readings kept to be found too.

The characters' readings are a table (core/pinyin_table.py, 42,000 characters) that is loaded at the first question.
Syllables have no tones; ü is v, and is found as u too (吕: lv, lu).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate, combinations, islice, product

MOST_READINGS = 8
"""A name has at most this many readings, the likely ones first."""

# Reading → the single surnames read so (现代汉语词典), where the character's usual reading is another; the usual one is
# kept as a further reading. Two readings: families differ.
_SURNAMES_BY_READING = {
    "shan": "单單", "zeng": "曾", "xie": "解", "qiu": "仇", "zha": "查", "ou": "区區", "zhai di": "翟",
    "qin tan": "覃", "piao": "朴", "ge gai": "盖蓋", "yue le": "乐樂", "miao": "缪繆", "he": "黑", "xian": "洗",
    "yun": "员員", "she": "折", "shao": "召", "bi": "秘祕", "po": "繁", "chong": "种", "bu": "卜", "kan": "阚",
    "xun huan": "郇", "bo": "薄", "wei kui": "隗", "nai": "能佴", "yu wei": "蔚", "nie": "乜", "zhai": "祭",
    "gou": "句", "du": "都", "nian": "粘", "chang": "长長", "chen shen": "谌諶", "fei bi": "费費", "kuo": "适",
}  # fmt: skip

# Compound surnames: those with a reading of their own, and those read as their characters usually are.
_COMPOUND_BY_READING = {
    "yu chi": "尉迟 尉遲", "mo qi": "万俟 萬俟", "chan yu": "单于 單于", "tan tai": "澹台 澹臺",
    "yue zheng": "乐正 樂正",
}  # fmt: skip
_COMPOUND_AS_USUAL = (
    "长孙 長孫 令狐 宰父 亓官 夹谷 拓跋 耶律 皇甫 颛孙 那拉 叶赫 爱新觉罗 欧阳 歐陽 司马 司馬 诸葛 諸葛 "
    "上官 司徒 司空 司寇 夏侯 东方 東方 南宫 南宮 西门 西門 东郭 东门 慕容 宇文 公孙 公孫 公羊 公冶 公西 "
    "公良 轩辕 軒轅 钟离 鍾離 鲜于 鮮于 闾丘 端木 巫马 漆雕 壤驷 百里 羊舌 微生 梁丘 左丘 第五 闻人 聞人 "
    "宗政 段干 谷梁 濮阳 濮陽 淳于 申屠 太叔 仲孙 赫连 赫連 呼延 独孤 獨孤 完颜 纳兰 納蘭 贺兰 太史 达奚 "
)

_SURNAMES = {name: tuple(spelt.split()) for spelt, names in _SURNAMES_BY_READING.items() for name in names}
_COMPOUND: dict[str, tuple[str, ...]] = {
    **{name: tuple(spelt.split()) for spelt, names in _COMPOUND_BY_READING.items() for name in names.split()},
    **dict.fromkeys(_COMPOUND_AS_USUAL.split(), ()),
}

# Characters that given names read otherwise than running text does.
_IN_NAMES = {
    "长": "chang", "長": "chang", "晟": "sheng", "都": "du", "曾": "zeng", "莘": "xin", "泊": "bo", "卜": "bu",
}  # fmt: skip

_FAMILIAR = "老小阿大"
"""老王, 小李: the surname is what follows."""


class _Table:
    """The characters of one table in one string: loading it costs nothing, a character is looked up by its place."""

    def __init__(self, by_syllable: dict[str, str]) -> None:
        self.characters = "".join(by_syllable.values())
        self.syllables = tuple(by_syllable)
        self.ends = tuple(accumulate(map(len, by_syllable.values())))

    def of(self, character: str) -> Iterator[str]:
        """The syllables under which the character stands."""
        place = self.characters.find(character)
        while place >= 0:
            yield self.syllables[bisect_right(self.ends, place)]
            place = self.characters.find(character, place + 1)


@cache
def _tables() -> tuple[_Table, _Table]:
    from core.pinyin_table import FIRST, OTHER

    return _Table(FIRST), _Table(OTHER)


@lru_cache(maxsize=16_384)
def _character(character: str) -> tuple[str, ...]:
    """The syllables of one character, the usual one first; () for what is not Chinese. 吕: lv, lu."""
    first, other = _tables()
    return _with_u([*first.of(character), *other.of(character)])


def _with_u(syllables: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*syllables, *(s.replace("v", "u") for s in syllables)]))


def _preferring(readings_of: tuple[str, ...], character: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*readings_of, *_character(character)]))


def _folded(text: str) -> str:
    if text.isalpha() and unicodedata.is_normalized("NFKC", text):
        return text
    return unicodedata.normalize("NFKC", text).strip()


def _compound(name: str) -> str:
    """The compound surname with which the name begins, or ""."""
    return next((name[:n] for n in (4, 2) if name[:n] in _COMPOUND and len(name) >= n), "")


def surname(name: str) -> str:
    """欧阳静怡 → 欧阳, 王芳 → 王, 老王 → 王; of a name in letters the first word. "" for an empty name."""
    text = _folded(name)
    if not text:
        return ""
    if not _character(text[0]):
        return text.split()[0]
    if len(text) == 2 and text[0] in _FAMILIAR and _character(text[1]):
        return text[1]
    return _compound(text) or text[0]


def _options(text: str) -> Iterable[tuple[str, ...]]:
    """The syllables of each character or word in turn, the preferred one first."""
    family = surname(text)
    if text.startswith(family) and text.isalpha():
        plain = [*_surname_options(family), *map(_given, text[len(family) :])]
        if all(plain):  # Chinese characters and nothing else: nearly every name
            return plain
    return _options_of_mixed(text, family)


def _options_of_mixed(text: str, family: str) -> Iterator[tuple[str, ...]]:
    start = text.find(family) if family else 0
    as_surname = dict(enumerate(_surname_options(family), start))
    word = ""
    for place, character in enumerate(text):
        syllables = as_surname.get(place) or _given(character)
        if not syllables and character.isalnum():
            word += character.lower()
            continue
        if word:
            yield (word,)
            word = ""
        if syllables:
            yield syllables
    if word:
        yield (word,)


@lru_cache(maxsize=4_096)
def _surname_options(family: str) -> tuple[tuple[str, ...], ...]:
    if spelt := _COMPOUND.get(family):
        return tuple(_preferring(_with_u([s]), c) for c, s in zip(family, spelt, strict=True))
    return tuple(_preferring(_SURNAMES.get(family, ()) if _character(c) else (), c) for c in family)


@lru_cache(maxsize=16_384)
def _given(character: str) -> tuple[str, ...]:
    preferred = _IN_NAMES.get(character)
    return _preferring((preferred,), character) if preferred else _character(character)


@lru_cache(maxsize=4_096)
def readings(text: str) -> tuple[tuple[str, ...], ...]:
    """The readings of a name, each a tuple of syllables: the preferred one first, at most MOST_READINGS.

    Words in letters or digits are one lower-case syllable each; punctuation drops out. Never empty: "" reads ((),).
    """
    options = tuple(_options(_folded(text)))
    return tuple(islice(_combined(options), MOST_READINGS))


def _combined(options: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, ...]]:
    """All combinations, those with fewer unusual readings first."""
    usual = tuple(syllables[0] for syllables in options)
    yield usual
    unusual = [place for place, syllables in enumerate(options) if len(syllables) > 1]
    for count in range(1, len(unusual) + 1):
        for places in combinations(unusual, count):
            for chosen in product(*(options[place][1:] for place in places)):
                reading = list(usual)
                for place, syllable in zip(places, chosen, strict=True):
                    reading[place] = syllable
                yield tuple(reading)


def initials(reading: tuple[str, ...]) -> str:
    """("zhang", "san") → zs."""
    return "".join(syllable[0] for syllable in reading)


def sort_key(name: str) -> str:
    """Sorts names by pinyin, syllable by syllable; the name follows after a tab, so that equal sounds stay apart."""
    return f"{' '.join(readings(name)[0])}\t{_folded(name)}"
