"""vCards of real phones and mail programs, and what they do to the format."""

from __future__ import annotations

import base64
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.columns import find_layout
from core.importing.days import read_birthday
from core.importing.fields import Field
from core.importing.tables import Cell, RawFile, RawSheet
from core.people import Birthday
from core.terms import Calendar
from storage.files.vcard_days import altbday, bday, lunar_text, solar_text
from storage.files.vcards import OWN_LIST, PHOTO_LIMIT, read_vcards

TODAY = date(2026, 11, 22)
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40 + b"IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0" + b"\x01" * 40 + b"\xff\xd9"


def cards(content: bytes | str) -> list[dict[str, Cell]]:
    header, *rows = read_vcards(content.encode() if isinstance(content, str) else content)
    return [{str(h): v for h, v in zip(header, row, strict=True) if v is not None} for row in rows]


def card(*lines: str, version: str = "3.0") -> dict[str, Cell]:
    [only] = cards("\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]))
    return only


def split(row: dict[str, Cell], header: str) -> list[str]:
    return str(row[header]).split("、") if header in row else []


# --- files that broke other programs ----------------------------------------------------------------------------------


@pytest.fixture
def vcards(hostile: Path) -> Path:
    return hostile / "vcards"


def test_a_card_of_an_iphone(vcards: Path) -> None:
    [row] = cards((vcards / "John_Doe_IPHONE.vcf").read_bytes())
    photo = row.pop("照片")
    assert isinstance(photo, bytes)
    assert photo.startswith(b"\xff\xd8\xff")
    assert len(photo) > 30_000
    assert row == {
        "姓名": "Mr. John Richter James Doe Sr.",
        "电话": "905-555-1234、905-666-1234、905-777-1234、905-222-1234",
        "邮箱": "john.doe@ibm.com",
        "生日": "2012-06-06",
        "公司": "IBM, Accounting",
        "职务": "Money Counter",
        "地址": "Silicon Alley 5, New York, New York, 12345, United States of America；"
        "Street4 Building 6 Floor 8, New York, 12345, USA",
        "备注": "传真：905-888-1234\n传真：905-999-1234\n寻呼机：905-111-1234",
        "昵称": "Johny",
        "网址": "http://www.ibm.com",
    }


def test_cards_of_an_android_phone(vcards: Path) -> None:
    rows = cards((vcards / "John_Doe_ANDROID.vcf").read_bytes())
    assert [row["姓名"] for row in rows] == [
        "john.doe@company.com",
        "jane.doe@company.com",
        " ".join("Ñ" * 5),
        " ".join("Ñ" * 11),
        " ".join("Ñ" * 4),
        "ÑÑÑÑ",
    ]
    assert [row.get("邮箱") for row in rows] == [
        "john.doe@company.com",
        "jane.doe@company.com",
        None,
        None,
        "bob@company.com",
        "henry@company.com",
    ]
    assert [split(row, "电话") for row in rows] == [
        [],
        [],
        ["123456789"],
        ["123456", "234567", "3456789", "45678901"],
        ["123456"],
        ["55556666"],
    ]
    assert rows[3]["备注"] == "Ñ Ñ Ñ Ñ Ñ Ñ Ñ ÑÑ Ñ Ñ Ñ Ñ Ñ Ñ ÑÑ Ñ Ñ Ñ Ñ"
    assert rows[4]["公司"] == "Ñ" * 12
    assert rows[4]["备注"] == f"传真：123456\n邮箱：{'Ñ' * 14}"
    assert all("标签" not in row for row in rows)  # My Contacts is everybody


def test_cards_of_outlook(vcards: Path) -> None:
    [first] = cards((vcards / "John_Doe_MS_OUTLOOK.vcf").read_bytes())
    assert first["姓名"] == "Mr. John Richter James Doe Sr."
    assert split(first, "电话") == ["(905) 555-1234", "(905) 666-1234"]
    assert (first["邮箱"], first["生日"]) == ("john.doe@ibm.cm", "1980-03-22")
    assert str(first["备注"]).startswith("THIS SOFTWARE IS PROVIDED BY GEORGE EL-HADDAD ''AS IS''")
    assert str(first["备注"]).endswith("POSSIBILITY OF SUCH DAMAGE.\n纪念日：2011-01-13")
    assert isinstance(first["照片"], bytes)
    [second] = cards((vcards / "outlook-2007.vcf").read_bytes())
    assert second["姓名"] == "Mr. Michael Angstadt Jr."
    assert split(second, "电话") == ["(111) 555-1111", "(111) 555-2222", "(111) 555-4444"]
    assert (second["邮箱"], second["生日"]) == ("mike.angstadt@gmail.com", "1922-03-10")
    assert str(second["备注"]).splitlines() == [
        "This is the NOTE field\t",
        "I assume it encodes this text inside a NOTE vCard type.",
        "But I'm not sure because there's text formatting going on here.",
        "It does not preserve the formatting",
        "纪念日：2012-08-01",
        "传真：(111) 555-3333",
    ]


def test_old_cards_and_google(vcards: Path) -> None:
    [old] = cards((vcards / "Example2.1.vcf").read_bytes())
    assert (old["姓名"], old["职务"]) == ("Forrest Gump", "Shrimp Man")
    assert split(old, "电话") == ["(111) 555-1212", "(404) 555-1212"]
    assert old["邮箱"] == "forrestgump@example.com"
    assert [(row["姓名"], row["邮箱"]) for row in cards((vcards / "gmail-list.vcf").read_bytes())] == [
        ("Arnold Smith", "asmithk@gmail.com"),
        ("Chris Beatle", "chrisy55d@yahoo.com"),
        ("Doug White", "dwhite@gmail.com"),
    ]


WANTED = {
    "姓名": Field.NAME, "称呼": Field.TITLE, "性别": Field.GENDER, "电话": Field.PHONES, "手机": Field.PHONES,
    "微信": Field.WECHAT, "邮箱": Field.EMAIL, "生日": Field.BIRTHDAY, "公司": Field.EMPLOYER, "单位": Field.EMPLOYER,
    "职务": Field.WORK, "职业": Field.WORK, "地址": Field.ADDRESS, "标签": Field.TAGS, "忌口与过敏": Field.PREFERENCE,
    "喜好": Field.PREFERENCE, "备注": Field.NOTE, "编号": Field.CODE, "入会日期": Field.SINCE,
    "上次到店": Field.LAST_VISIT, "累计消费": Field.SPENT, "储值余额": Field.BALANCE, "积分": Field.POINTS,
    "来源": Field.SOURCE, "介绍人": Field.REFERRED_BY, "照片": Field.PHOTO,
}  # fmt: skip


@pytest.mark.parametrize(
    "name", ["John_Doe_IPHONE.vcf", "John_Doe_ANDROID.vcf", "John_Doe_MS_OUTLOOK.vcf", "outlook-2007.vcf", "mine"]
)
def test_every_column_maps_with_no_help(vcards: Path, name: str) -> None:
    rows = read_vcards(_cards_of_ours() if name == "mine" else (vcards / name).read_bytes())
    layout = find_layout(RawFile(name, (RawSheet(name, rows),)), TODAY)
    headers = [str(header) for header in rows[0] if header in WANTED]
    assert {c.header: c.field for c in layout.columns if c.header in WANTED} == {h: WANTED[h] for h in headers}
    assert name != "mine" or len(headers) == 23


def _cards_of_ours() -> bytes:
    photo = base64.b64encode(PNG).decode()
    people = (("周雅琴", "13805712266", "1962-11-06"), ("陈思远", "13958110732", "1979-03-08"))
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nTEL:{phone}\r\nBDAY:{day}\r\nEMAIL:a@example.com\r\n"
        f"IMPP;X-SERVICE-TYPE=WeChat:x-apple:zhou62\r\nORG:栖云小院\r\nTITLE:店长\r\nNOTE:老客\r\n"
        f"ADR:;;文化街 1 号;杭州市;浙江省;;\r\nX-GENDER:Female\r\nCATEGORIES:茶友\r\n"
        f"PHOTO;ENCODING=b;TYPE=PNG:{photo}\r\n"
        f"X-REGULARS-CODE:VIP00{i}\r\nX-REGULARS-CALLED:周姐\r\nX-REGULARS-SINCE:2019-05-01\r\n"
        f"X-REGULARS-LAST-SEEN:2026-11-02\r\nX-REGULARS-SPENT:86420\r\nX-REGULARS-BALANCE:320.5\r\n"
        f"X-REGULARS-POINTS:120\r\nX-REGULARS-SOURCE:朋友介绍\r\nX-REGULARS-REFERRED-BY:李明\r\n"
        f"X-REGULARS-AVOID:花生过敏\r\nX-REGULARS-AVOID:不吃香菜\r\nX-REGULARS-LIKE:胡萝卜汁\r\nEND:VCARD\r\n"
        for i, (name, phone, day) in enumerate(people)
    ).encode()


# --- encodings and line ends ------------------------------------------------------------------------------------------


def test_each_property_has_its_own_encoding() -> None:
    """A property with CHARSET=GBK among lines of UTF-8, raw and quoted-printable."""
    content = (
        b"BEGIN:VCARD\nVERSION:2.1\nFN:" + "周雅琴".encode() + b"\nN;CHARSET=GBK:" + "周;雅琴".encode("gbk")
        + b"\nNOTE;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:=B2=BB=B3=D4=\n=CF=E3=B2=CB\n"
        + b"ADR;CHARSET=gbk:;;" + "文化街".encode("gbk") + b";;;;\nORG:" + "栖云".encode() + b"\nEND:VCARD\n"
    )  # fmt: skip
    [row] = cards(content)
    assert row == {"姓名": "周雅琴", "备注": "不吃香菜", "地址": "文化街", "公司": "栖云"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_files_without_a_word_on_their_encoding(encoding: str) -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:联通\r\nNOTE:龙井，85℃\\n第二泡\r\nTEL:13805712266\r\nEND:VCARD\r\n"
    [row] = cards(text.encode(encoding))
    assert row == {"姓名": "联通", "电话": "13805712266", "备注": "龙井，85℃\n第二泡"}


def test_a_charset_that_is_not_true() -> None:
    [row] = cards(b"BEGIN:VCARD\nFN;CHARSET=UTF-8:" + "周雅琴".encode("gbk") + b"\nTEL;CHARSET=NONSENSE:138\nEND:VCARD")
    assert row == {"姓名": "周雅琴", "电话": "138"}


def test_folded_and_soft_lines_and_ends_of_every_system() -> None:
    for end in ("\n", "\r\n", "\r", "\r\r\n"):
        text = end.join([
            "begin:vcard", "VERSION:3.0", "FN:周", " 雅琴", "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E8=80=81=",
            "=E5=AE=A2=0D=0A=E8=8C=B6", "item1.TEL:138", "\t05712266", "END:VCARD",
        ])  # fmt: skip
        assert cards(text) == [{"姓名": "周雅琴", "电话": "13805712266", "备注": "老客\n茶"}]


def test_a_character_may_be_folded_in_two() -> None:
    name = "周雅琴".encode()
    assert cards(b"BEGIN:VCARD\r\nFN:" + name[:4] + b"\r\n " + name[4:] + b"\r\nEND:VCARD")[0]["姓名"] == "周雅琴"


def test_base64_without_a_blank_in_front_and_half_a_picture() -> None:
    whole = base64.b64encode(JPEG * 3).decode()
    lines = "\n".join(whole[i : i + 60] for i in range(0, len(whole), 60))
    [row] = cards(f"BEGIN:VCARD\nVERSION:2.1\nPHOTO;JPEG;ENCODING=BASE64:\n{lines}\n\nFN:a\nEND:VCARD")
    assert (row["照片"], row["姓名"]) == (JPEG * 3, "a")
    half = base64.b64encode(JPEG[:20]).decode()
    assert "照片" not in card(f"PHOTO;ENCODING=b:{half}", "FN:a")


# --- cards ------------------------------------------------------------------------------------------------------------


def test_cards_without_an_end_and_within_another() -> None:
    rows = cards(
        "BEGIN:VCARD\nFN:甲\nTEL:1\nBEGIN:VCARD\nFN:乙\n"
        "AGENT:\nBEGIN:VCARD\nFN:秘书\nTEL:9\nEND:VCARD\nTEL:2\nEND:VCARD\n"
        "FN:没有开头\nBEGIN:VCARD\nFN:丙\nTEL:3"
    )
    assert [(row["姓名"], row["电话"]) for row in rows] == [("甲", "1"), ("乙", "2"), ("丙", "3")]


def test_lists_and_empty_cards_are_nobody() -> None:
    assert cards("BEGIN:VCARD\nKIND:group\nFN:老客\nMEMBER:urn:x\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD") == []
    assert read_vcards(b"BEGIN:VCARD\nEND:VCARD") == [["姓名", "电话"]]


def test_names() -> None:
    assert card("N:周;雅琴;;;")["姓名"] == "周雅琴"
    assert card("N:周;雅琴;;;", "FN:雅琴 周")["姓名"] == "周雅琴"  # a phone that speaks English
    assert card("FN:雅琴周", "N:周;雅琴;;;")["姓名"] == "周雅琴"
    assert card("N:Doe;John;Richter;Mr.;")["姓名"] == "John Richter Doe"
    assert card("N:;;;;", "FN:", "ORG:钉钉专属顾问;", "TEL:057156215888")["姓名"] == "钉钉专属顾问"
    assert card("N:;;;;", "NICKNAME:阿琴,琴姐", "TEL:1") == {"姓名": "阿琴", "电话": "1", "昵称": "阿琴、琴姐"}
    assert "姓名" not in card("TEL:13805712266")  # the import keeps such a customer under the phone
    assert card("FN:栖云茶业有限公司", "ORG:栖云茶业有限公司", "X-ABShowAs:COMPANY") == {"姓名": "栖云茶业有限公司"}
    assert card("X-PHONETIC-FIRST-NAME:yaqin", "X-PHONETIC-LAST-NAME:zhou", "FN:周雅琴") == {"姓名": "周雅琴"}


def test_values_with_the_signs_of_the_format() -> None:
    assert card("FN:a", r"NOTE:one\, two\; three\\n \n four\:")["备注"] == "one, two; three\\n \n four:"
    assert card("FN:a", r"ORG:甲\;乙;丙\\;丁")["公司"] == "甲;乙丙\\丁"
    assert card("FN:a", r"CATEGORIES:茶友\,老客,家宴")["标签"] == "茶友,老客、家宴"
    assert (
        card('TEL;TYPE="cell,home";VALUE=uri:tel:+86-138-0571-2266;ext=12', "FN:a")["电话"] == "+86-138-0571-2266转12"
    )
    assert card("TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E4=BC=A0=E7=9C=9F):05718", "FN:a") == {
        "姓名": "a", "备注": "传真：05718",
    }  # fmt: skip


def test_grouped_properties() -> None:
    row = card("FN:a", "item1.TEL:057188", "item1.X-ABLabel:传真", "item2.TEL:138", "item2.X-ABLabel:店里")
    assert (row["电话"], row["备注"]) == ("138", "传真：057188")
    assert card("FN:a", "item1.X-ABLabel:结婚纪念日", "item1.X-ABDATE:2010-06-01")["备注"] == "结婚纪念日：2010-06-01"


@pytest.mark.parametrize(
    "line",
    [
        "IMPP;X-SERVICE-TYPE=WeChat;type=pref:x-apple:zhou62",
        "IMPP;X-SERVICE-TYPE=微信号:x-apple:zhou62",
        "item3.IMPP:weixin:zhou62",
        "X-WECHAT:zhou62",
        "X-SOCIALPROFILE;type=wechat;x-user=zhou62:x-apple:15017539545",
        "X-SOCIALPROFILE;TYPE=WECHAT:zhou62",
        "X-SOCIALPROFILE;type=wechat:x-apple://com.apple.social.wechat?username=zhou62",
        "IMPP;X-SERVICE-TYPE=WeChat:x-apple:zhou%36%32",
    ],
)
def test_wechat_wherever_it_stands(line: str) -> None:
    assert card("FN:a", line)["微信"] == "zhou62"


def test_other_chats() -> None:
    row = card("FN:a", "IMPP;X-SERVICE-TYPE=QQ:x-apple:10001", "IMPP;X-SERVICE-TYPE=Skype:skype:joe", "X-QQ:10002")
    assert row == {"姓名": "a", "备注": "QQ：10002\nQQ：10001"}


def test_addresses_as_people_write_them() -> None:
    assert card("FN:a", "ADR:;;文化街 1 号;杭州市;浙江省;310000;中国")["地址"] == "浙江省杭州市文化街 1 号 310000"
    assert card("FN:a", "ADR:;;南京路;上海市;上海市;;")["地址"] == "上海市南京路"
    assert card("FN:a", "ADR:;Suite 5;1 Main St,;Town;;12;USA")["地址"] == "Suite 5, 1 Main St, Town, 12, USA"


@pytest.mark.parametrize(
    ("line", "gender"),
    [
        ("GENDER:F", "女"),
        ("GENDER:M;Fellow", "男"),
        ("X-GENDER:Female", "女"),
        ("GENDER:O", None),
        ("X-GENDER:男", "男"),
    ],
)
def test_gender(line: str, gender: str | None) -> None:
    assert card("FN:a", line).get("性别") == gender


def test_photos_come_from_the_card_alone() -> None:
    for content in (PNG, JPEG):
        text = base64.b64encode(content).decode()
        for line in (f"PHOTO;ENCODING=b;TYPE=JPEG:{text}", f"PHOTO:data:image/png;base64,{text}"):
            assert card("FN:a", line)["照片"] == content
    too_big = base64.b64encode(JPEG[:-2] + b"\x01" * PHOTO_LIMIT + b"\xff\xd9").decode()
    gif = base64.b64encode(b"GIF89a").decode()
    for line in (
        "PHOTO;VALUE=URI:http://example.com/a.jpg",
        "PHOTO:https://example.com/a.jpg",
        f"PHOTO;ENCODING=b:{too_big}",
        f"PHOTO;ENCODING=b:{gif}",
        "PHOTO;ENCODING=b:%%%",
        "PHOTO:data:text/html;base64,PGI+",
    ):
        assert card("FN:a", line) == {"姓名": "a"}


def test_our_own_properties_lose_nothing() -> None:
    row = card("FN:a", "X-REGULARS-LIKE:胡萝卜汁\\, 常温", "X-REGULARS-LIKE:靠窗", "X-REGULARS-FIELD:车\\;牌;浙A12345")
    assert row == {"姓名": "a", "喜好": "胡萝卜汁, 常温\n靠窗", "车;牌": "浙A12345"}


def test_cards_of_ours_are_the_list_of_ours() -> None:
    """By its headers in their order an import knows it, own fields and all."""
    header, row = read_vcards(
        "BEGIN:VCARD\r\nFN:a\r\nTEL:1\r\nORG:b\r\nX-REGULARS-CODE:1\r\nX-REGULARS-FIELD:车牌;浙A\r\nEND:VCARD".encode()
    )
    assert header == [*OWN_LIST, "车牌"]
    assert {str(h): v for h, v in zip(header, row, strict=True) if v} == {
        "编号": "1", "姓名": "a", "手机": "1", "单位": "b", "车牌": "浙A",
    }  # fmt: skip
    assert read_vcards(b"BEGIN:VCARD\r\nFN:a\r\nEND:VCARD")[0] == ["姓名", "电话"]


# --- birthdays --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "text", "day"),
    [
        ("BDAY:1990-05-14", "1990-05-14", (Calendar.SOLAR, 1990, 5, 14)),
        ("BDAY:19900514", "1990-05-14", (Calendar.SOLAR, 1990, 5, 14)),
        ("BDAY;VALUE=date:1990-05-14", "1990-05-14", (Calendar.SOLAR, 1990, 5, 14)),
        ("BDAY:1990-05-14T00:00:00Z", "1990-05-14", (Calendar.SOLAR, 1990, 5, 14)),
        ("BDAY:19531015T231000Z", "1953-10-15", (Calendar.SOLAR, 1953, 10, 15)),
        ("BDAY:1990-05-13T16:00:00Z", "1990-05-14", (Calendar.SOLAR, 1990, 5, 14)),
        ("BDAY:--0514", "05-14", (Calendar.SOLAR, None, 5, 14)),
        ("BDAY:--05-14", "05-14", (Calendar.SOLAR, None, 5, 14)),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-14", "05-14", (Calendar.SOLAR, None, 5, 14)),
        ("BDAY:1604-02-29", "02-29", (Calendar.SOLAR, None, 2, 29)),
        ("X-ALTBDAY;CALSCALE=chinese:007700391010", "农历1962年十月初十", (Calendar.LUNAR, 1962, 10, 10)),
        ("X-ALTBDAY;CALSCALE=chinese:007800010101", "农历1984年正月初一", (Calendar.LUNAR, 1984, 1, 1)),
        ("X-ALTBDAY;CALSCALE=chinese:--1010", "农历十月初十", (Calendar.LUNAR, None, 10, 10)),
        ("X-ALTBDAY;CALSCALE=chinese:0078003704L02", "农历2020年闰四月初二", (Calendar.LUNAR, 2020, 4, 2, True)),
        ("X-ALTBDAY;CALSCALE=chinese:--04L02", "农历闰四月初二", (Calendar.LUNAR, None, 4, 2, True)),
        ("X-ALTBDAY;CALSCALE=chinese:78-39-10-10", "农历2022年十月初十", (Calendar.LUNAR, 2022, 10, 10)),
        ("X-ALTBDAY;CALSCALE=chinese:46-14-10-10", "农历十月初十", (Calendar.LUNAR, None, 10, 10)),
        ("X-ALTBDAY;CALSCALE=chinese:1962-10-10", "农历1962年十月初十", (Calendar.LUNAR, 1962, 10, 10)),
        ("BDAY;CALSCALE=chinese:19621010", "农历1962年十月初十", (Calendar.LUNAR, 1962, 10, 10)),
        (
            "X-MIUI-CUSTOM:vnd.com.miui.cursor.item/lunarBirthday;1962-10-10;;",
            "农历1962年十月初十",
            (Calendar.LUNAR, 1962, 10, 10),
        ),
        (
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1990-05-14;3;;;",
            "1990-05-14",
            (Calendar.SOLAR, 1990, 5, 14),
        ),
    ],
)
def test_birthdays_are_read_and_understood(line: str, text: str, day: tuple[object, ...]) -> None:
    found = card("FN:a", line)["生日"]
    assert found == text
    assert read_birthday(found, TODAY).value == Birthday(*day)  # type: ignore[arg-type]


def test_what_is_no_birthday_stands_as_it_is() -> None:
    for value in ("1990", "circa 1800", "1990-13-45"):
        assert card("FN:a", f"BDAY:{value}")["生日"] == value
    assert card("FN:a", "X-ALTBDAY;CALSCALE=chinese:007800391399")["生日"] == "农历007800391399"
    assert read_birthday("农历007800391399", TODAY).value is None
    assert card("FN:a", "X-ALTBDAY;CALSCALE=hebrew:57800101") == {"姓名": "a"}


def test_a_lunar_birthday_beside_the_solar_one() -> None:
    lunar, same, other = "X-ALTBDAY;CALSCALE=chinese:--1010", "BDAY:1962-11-06", "BDAY:1962-12-24"
    assert card("FN:a", same, lunar) == {"姓名": "a", "生日": "农历1962年十月初十"}  # one day, told in two ways
    assert card("FN:a", lunar, other) == {"姓名": "a", "生日": "农历十月初十", "备注": "公历生日：1962-12-24"}
    assert card("FN:a", lunar, "BDAY:--1106")["备注"] == "公历生日：11-06"


LUNAR = st.builds(
    Birthday, st.just(Calendar.LUNAR), st.none() | st.integers(1901, 2025), st.integers(1, 12), st.integers(1, 30),
    st.booleans(),
)  # fmt: skip
SOLAR = st.builds(
    lambda day, told: Birthday(Calendar.SOLAR, day.year if told else None, day.month, day.day),
    st.dates(date(1900, 1, 2), date(2025, 12, 31)), st.booleans(),
)  # fmt: skip


@given(LUNAR)
def test_lunar_birthdays_come_back(day: Birthday) -> None:
    assert read_birthday(lunar_text(altbday(day)), TODAY).value == day


@given(SOLAR)
def test_solar_birthdays_come_back(day: Birthday) -> None:
    value = bday(day)
    assert value is not None
    assert read_birthday(solar_text(value), TODAY).value == day


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    content = content.replace(b"\x00", b"")
    header, *rows = read_vcards(b"BEGIN:VCARD\r\nFN:a\r\n" + content + b"\r\nEND:VCARD\r\n")
    assert header[:1] == ["姓名"]
    assert all(len(row) == len(header) for row in rows)
