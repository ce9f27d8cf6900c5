"""Names as the people who bear them say them, and every other way a clerk may type them."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from core.pinyin import MOST_READINGS, initials, readings, sort_key, surname

SURNAMES = [
    ("单", "shan"), ("曾", "zeng"), ("解", "xie"), ("仇", "qiu"), ("查", "zha"), ("区", "ou"), ("翟", "zhai"),
    ("覃", "qin"), ("朴", "piao"), ("盖", "ge"), ("乐", "yue"), ("缪", "miao"), ("黑", "he"), ("任", "ren"),
    ("华", "hua"), ("纪", "ji"), ("燕", "yan"), ("宁", "ning"), ("洗", "xian"), ("冼", "xian"), ("员", "yun"),
    ("哈", "ha"), ("折", "she"), ("召", "shao"), ("秘", "bi"), ("繁", "po"), ("种", "chong"), ("尹", "yin"),
    ("褚", "chu"), ("卜", "bu"), ("那", "na"), ("应", "ying"), ("占", "zhan"), ("阚", "kan"), ("逄", "pang"),
    ("郇", "xun"), ("薄", "bo"), ("隗", "wei"), ("宓", "mi"), ("郗", "xi"), ("能", "nai"), ("莘", "shen"),
    ("乜", "nie"), ("佴", "nai"), ("祭", "zhai"), ("句", "gou"), ("都", "du"), ("粘", "nian"), ("牟", "mou"),
    ("谌", "chen"), ("车", "che"), ("石", "shi"), ("万", "wan"), ("葛", "ge"), ("贾", "jia"), ("沈", "shen"),
    ("盛", "sheng"), ("吕", "lv"), ("曲", "qu"), ("俞", "yu"), ("於", "yu"), ("柏", "bai"), ("过", "guo"),
    ("郝", "hao"), ("邢", "xing"), ("阙", "que"), ("晁", "chao"),
]  # fmt: skip

COMPOUND = {
    "尉迟恭": "yu chi gong", "万俟卨": "mo qi xie", "长孙无忌": "zhang sun wu ji", "澹台灭明": "tan tai mie ming",
    "单于雄": "chan yu xiong", "令狐冲": "ling hu chong", "欧阳静怡": "ou yang jing yi", "司马光": "si ma guang",
    "诸葛亮": "zhu ge liang", "上官婉": "shang guan wan", "乐正绫": "yue zheng ling", "夏侯惇": "xia hou dun",
    "鲜于通": "xian yu tong", "皇甫嵩": "huang fu song", "東方朔": "dong fang shuo",
}  # fmt: skip


@pytest.mark.parametrize(("family", "syllable"), SURNAMES)
def test_surnames(family: str, syllable: str) -> None:
    assert readings(family + "伟")[0] == (syllable, "wei")


@pytest.mark.parametrize("name", COMPOUND)
def test_compound_surnames(name: str) -> None:
    assert " ".join(readings(name)[0]) == COMPOUND[name]
    assert surname(name) == name[:2]


@pytest.mark.parametrize(
    ("name", "also"),
    [
        ("单雄", "dan xiong"), ("覃丽", "tan li"), ("乐敏", "le min"), ("郇伟", "huan wei"), ("吕布", "lu bu"),
        ("周茜", "zhou xi"), ("周茜", "zhou qian"), ("李长乐", "li chang yue"), ("王重阳", "wang chong yang"),
        ("张晟", "zhang sheng"), ("张晟", "zhang cheng"), ("华润超市", "hua run chao shi"), ("李娜", "li nuo"),
        ("石磊", "dan lei"), ("女儿", "nv er"), ("女儿", "nu er"),
    ],
)  # fmt: skip
def test_other_readings_are_found_too(name: str, also: str) -> None:
    assert tuple(also.split()) in readings(name)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Tony 王", ("tony", "wang")),
        ("张三2", ("zhang", "san", "2")),
        ("ＡＢＣ公司", ("abc", "gong", "si")),
        ("阿·买买提", ("a", "mai", "mai", "ti")),
        ("José", ("josé",)),
        ("张 三", ("zhang", "san")),
        ("田中さん", ("tian", "zhong", "さん")),
        ("  ", ()),
        ("", ()),
        ("（）", ()),
        ("𠮷野家", ("ji", "ye", "jia")),
        ("陳䶮", ("chen", "yan")),
    ],
)
def test_mixed_writing(text: str, reading: tuple[str, ...]) -> None:
    assert readings(text)[0] == reading


@given(st.text(max_size=40))
def test_anything_reads_within_bounds(text: str) -> None:
    found = readings(text)
    assert 1 <= len(found) <= MOST_READINGS
    assert len(set(found)) == len(found)
    assert len({len(reading) for reading in found}) == 1
    assert all(syllable for reading in found for syllable in reading)
    assert isinstance(surname(text), str)
    assert surname(text) or not text.strip()


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=3))
def test_characters_read_as_in_pypinyin(name: str) -> None:
    """One of the readings is pypinyin's own, character by character (its phrases left aside)."""
    for character in name:
        theirs = lazy_pinyin(character, style=Style.NORMAL, v_to_u=False)[0]
        assert any(theirs in (r[0], r[0].replace("v", "ü")) for r in readings(character)) or not theirs.isascii()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("王芳", "王"), ("欧阳", "欧阳"), ("老王", "王"), ("小李", "李"), ("Tony Wang", "Tony"), ("", ""),
        ("爱新觉罗溥仪", "爱新觉罗"), ("王", "王"), (" 张三", "张"), ("阿里木江", "阿"), ("A先生", "A先生"),
    ],
)  # fmt: skip
def test_surname(name: str, expected: str) -> None:
    assert surname(name) == expected


def test_names_sort_by_syllable_and_homophones_stay_together() -> None:
    names = ["梁宇", "李白", "李安娜", "李安", "黎安", "安娜", "单雄", "Amy", "曾敏", "李昂"]
    ordered = sorted(names, key=sort_key)
    assert ordered == ["Amy", "安娜", "李安", "黎安", "李安娜", "李昂", "李白", "梁宇", "单雄", "曾敏"]


def test_initials() -> None:
    assert [initials(reading) for reading in readings("单雄")] == ["sx", "dx", "cx"]
    assert initials(readings("王 Tony")[0]) == "wt"


def test_importing_loads_no_table() -> None:
    """Start-up does not pay for pinyin, and the program never needs pypinyin."""
    code = (
        "import sys; import core.pinyin as p; assert 'core.pinyin_table' not in sys.modules;"
        "p.readings('王'); assert 'core.pinyin_table' in sys.modules; assert 'pypinyin' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
