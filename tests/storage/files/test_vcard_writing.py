"""Cards for phones: what is written is what every reader of the format expects, and what we read again."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Cancelled
from core.jobs import Progress
from core.people import Birthday
from core.terms import Calendar, Gender
from storage.files.vcard_writing import Card, Version, write_vcards
from storage.files.vcards import read_vcards

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4 + b"IEND\xaeB`\x82"
ZHOU = Card(
    "customer-1@regulars", "周雅琴", gender=Gender.FEMALE, phones=("13805712266", "0571-84711292"), wechat="zhou;62",
    email="zhou@example.com", address="杭州市文化街 1 号；后门, 2 楼", birthday=Birthday(Calendar.LUNAR, 1962, 10, 10),
    employer="栖云小院", work="店长", note="不吃香菜\n=1+1; \\n 不是换行", tags=("老客", "茶友"), photo=PNG,
    own=[("CODE", "0012"), ("AVOID", "花生过敏"), ("AVOID", "芒果过敏")], fields=[("车;牌", "浙A\\12345")],
)  # fmt: skip
READ = {
    "姓名": "周雅琴", "性别": "女", "手机": "13805712266、0571-84711292", "微信": "zhou;62", "邮箱": "zhou@example.com",
    "生日": "农历1962年十月初十", "单位": "栖云小院", "职业": "店长", "地址": "杭州市文化街 1 号；后门, 2 楼",
    "标签": "老客、茶友", "忌口与过敏": "花生过敏\n芒果过敏", "备注": "不吃香菜\n=1+1; \\n 不是换行", "编号": "0012",
    "照片": PNG, "车;牌": "浙A\\12345",
}  # fmt: skip


def read(path: Path) -> list[dict[str, object]]:
    header, *rows = read_vcards(path.read_bytes())
    return [{str(h): v for h, v in zip(header, row, strict=True) if v is not None} for row in rows]


@pytest.mark.parametrize("version", list(Version))
def test_a_card_comes_back_whole(tmp_path: Path, version: Version) -> None:
    out = tmp_path / "客户.vcf"
    assert write_vcards(out, [ZHOU, Card("2", "李明")], version) == 2
    assert read(out) == [READ, {"姓名": "李明"}]
    content = out.read_bytes()
    assert content.count(b"BEGIN:VCARD\r\nVERSION:" + version.encode() + b"\r\n") == 2
    assert b"\n" not in content.replace(b"\r\n", b"")
    # the photo of 2.1 is folded as well; no line is longer than the standards allow
    assert max(len(line) for line in content.split(b"\r\n")) <= 76


def test_a_card_of_3_0_says_it_in_the_words_of_the_standard(tmp_path: Path) -> None:
    out = tmp_path / "a.vcf"
    write_vcards(out, [ZHOU])
    lines = out.read_bytes().replace(b"\r\n ", b"").decode().split("\r\n")
    for line in (
        "N:周;雅琴;;;", "FN:周雅琴", "TEL;TYPE=CELL:13805712266", "TEL;TYPE=VOICE:0571-84711292",
        "IMPP;X-SERVICE-TYPE=WeChat:x-apple:zhou%3B62", "ADR;TYPE=HOME:;;杭州市文化街 1 号；后门\\, 2 楼;;;;",
        "BDAY:1962-11-06", "X-ALTBDAY;CALSCALE=chinese:007700391010", "CATEGORIES:老客,茶友",
        "NOTE:不吃香菜\\n=1+1\\; \\\\n 不是换行", "X-REGULARS-CODE:0012", "UID:customer-1@regulars",
    ):  # fmt: skip
        assert line in lines


def test_a_card_of_2_1_is_plain_ascii(tmp_path: Path) -> None:
    out = tmp_path / "a.vcf"
    write_vcards(out, [ZHOU], Version.V2)
    content = out.read_bytes()
    assert content.isascii()
    assert b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=91=A8;=E9=9B=85=E7=90=B4;;;\r\n" in content
    assert b"TEL;CELL:13805712266\r\nTEL;VOICE:0571-84711292\r\nEMAIL;INTERNET:zhou@example.com\r\n" in content
    assert b"=0D=0A" in content  # a line end in a note
    assert b"PHOTO;ENCODING=BASE64;PNG:" in content


@pytest.mark.parametrize(
    ("birthday", "lines"),
    [
        (Birthday(Calendar.SOLAR, 1979, 3, 8), ["BDAY:1979-03-08"]),
        (Birthday(Calendar.SOLAR, None, 2, 29), ["BDAY:--02-29"]),
        (Birthday(Calendar.LUNAR, None, 10, 10), ["X-ALTBDAY;CALSCALE=chinese:--1010"]),
        (Birthday(Calendar.LUNAR, 2020, 4, 2, True), ["BDAY:2020-05-24", "X-ALTBDAY;CALSCALE=chinese:0078003704L02"]),
        # that year had no such month, that month no such day: nothing is invented
        (Birthday(Calendar.LUNAR, 2021, 4, 2, True), ["X-ALTBDAY;CALSCALE=chinese:0078003804L02"]),
        (Birthday(Calendar.LUNAR, 2025, 2, 30), ["X-ALTBDAY;CALSCALE=chinese:007800420230"]),
    ],
)
def test_birthdays(tmp_path: Path, birthday: Birthday, lines: list[str]) -> None:
    out = tmp_path / "a.vcf"
    write_vcards(out, [Card("1", "a", birthday=birthday)])
    found = [line for line in out.read_text("utf-8").splitlines() if "BDAY" in line]
    assert found == lines


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("欧阳静怡", "欧阳;静怡"), ("周雅琴", "周;雅琴"), ("John Doe", ";John Doe"), ("琴", ";琴"),
        ("栖云茶业有限公司", ";栖云茶业有限公司"), ("a;b,c", ";a\\;b\\,c"),
    ],
)  # fmt: skip
def test_a_phone_sorts_chinese_names_by_the_surname(tmp_path: Path, name: str, written: str) -> None:
    out = tmp_path / "a.vcf"
    write_vcards(out, [Card("1", name)])
    assert f"N:{written};;;" in out.read_text("utf-8").splitlines()
    assert read(out) == [{"姓名": name}]


def test_a_company_is_not_employed_by_itself(tmp_path: Path) -> None:
    out = tmp_path / "a.vcf"
    write_vcards(out, [Card("1", "栖云茶业有限公司", company=True)])
    assert "X-ABShowAs:COMPANY" in out.read_text("utf-8")
    assert "ORG:栖云茶业有限公司" in out.read_text("utf-8")
    assert read(out) == [{"姓名": "栖云茶业有限公司"}]


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=60).map(
    lambda text: " ".join(text.split())
)
NOTE = st.lists(TEXT, min_size=1, max_size=4).map("\n".join).map(str.strip)


@given(TEXT.filter(bool), NOTE, st.lists(TEXT.filter(bool), max_size=3), st.sampled_from(Version))
def test_whatever_is_noted_comes_back(name: str, note: str, wishes: list[str], version: Version) -> None:
    from tempfile import TemporaryDirectory

    card = Card("1", name, note=note, own=[("LIKE", wish) for wish in wishes], fields=[("栏目", name)])
    with TemporaryDirectory() as folder:
        out = Path(folder) / "a.vcf"
        write_vcards(out, [card], version)
        [row] = read(out)
    assert row["姓名"] == row["栏目"] == name
    assert row.get("备注", "") == note
    assert str(row.get("喜好", "")).split("\n") == (list(dict.fromkeys(wishes)) or [""])


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_a_stopped_export_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "a.vcf"
    out.write_bytes(b"before")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        write_vcards(out, [ZHOU], progress=progress)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.vcf", b"before")]
    write_vcards(out, [ZHOU])
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
