"""vCard 2.1, 3.0 and 4.0 as phones and mail programs really write them → a raw table with one row per card.

A tolerant reading of our own: strict parsers fail on one card in seven of real phones. Its headers are words that the
import knows, and only columns in which something stands are there. What has no column of its own and yet should not get
lost (a second e-mail, a fax, an anniversary) stands in the note. Photos are taken from the card itself, never fetched.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote

from core.importing.tables import Cell
from storage.files.limits import Limits
from storage.files.vcard_days import both, lunar_text, solar_text
from storage.files.vcard_lines import Property, properties

OWN = "X-REGULARS-"
"""What the properties of our own begin with: they carry what vCard has no word for (storage/files/vcard_writing.py)."""
OWN_FIELD = f"{OWN}FIELD"
OWN_VERSION = f"{OWN}VERSION"
OWN_HEADERS: Mapping[str, str] = {
    f"{OWN}CODE": "编号",
    f"{OWN}CALLED": "称呼",
    f"{OWN}SINCE": "入会日期",
    f"{OWN}LAST-SEEN": "上次到店",
    f"{OWN}SPENT": "累计消费",
    f"{OWN}BALANCE": "储值余额",
    f"{OWN}POINTS": "积分",
    f"{OWN}SOURCE": "来源",
    f"{OWN}REFERRED-BY": "介绍人",
    f"{OWN}AVOID": "忌口与过敏",
    f"{OWN}LIKE": "喜好",
}

_ALWAYS = ("姓名", "电话")
_ORDER = (
    "姓名", "称呼", "性别", "电话", "微信", "邮箱", "生日", "公司", "职务", "地址", "标签", "备注", "昵称", "网址",
    "照片",
)  # fmt: skip
OWN_LIST: Mapping[str, str] = {
    header: {"手机": "电话", "单位": "公司", "职业": "职务"}.get(header, header)
    for header in (
        "编号", "姓名", "称呼", "性别", "手机", "生日", "忌口与过敏", "喜好", "备注", "标签", "等级", "累计消费",
        "消费次数", "上次到店", "储值余额", "积分", "微信", "邮箱", "地址", "单位", "职业", "来源", "介绍人",
        "入会日期",
    )
}  # fmt: skip
"""The headers of the program's own list of customers (ui/export_lists.py), by which an import knows it, and under what
a card tells the same. Cards that the program wrote become that list, the shop's own fields behind it."""
_JOIN = {"电话": "、", "标签": "、", "微信": "、", "昵称": "、", "网址": "、", "地址": "；"}
_LINES = frozenset({"备注", "忌口与过敏", "喜好"})
_HAN = re.compile(r"[\u3400-\u9fff]")
_WECHAT = re.compile(r"wechat|weixin|微信", re.IGNORECASE)
_FAX = re.compile(r"fax|传真", re.IGNORECASE)
_USERNAME = re.compile(r"[?&]username=([^&]+)")
_OF_EVERYBODY = frozenset({"my contacts", "mycontacts", "* mycontacts", "starred in android"})
"""Groups that programs put everybody into: no label that says anything of a customer."""
_HOME = frozenset({"", "中国", "中华人民共和国", "china", "cn"})
_WOMAN, _MAN = "女", "男"
_PHOTO_URI = re.compile(r"data:image/[\w.+-]+;base64,", re.IGNORECASE)
_IMAGES = ((b"\xff\xd8\xff", b"\xff\xd9"), (b"\x89PNG\r\n\x1a\n", b"IEND"))
"""How a JPEG and a PNG begin, and what stands near their end: half a picture is none."""
_TAIL = 512
PHOTO_LIMIT = 512 * 1024
_ALL_PHOTOS = 64 * 1024 * 1024


def read_vcards(content: bytes, limits: Limits | None = None) -> list[list[Cell]]:
    """A header row and one row for each card. KnownError not_a_workbook, workbook_too_big."""
    limits = limits or Limits()
    cards: list[dict[str, Cell]] = []
    own = False
    room = _ALL_PHOTOS
    for found in _cards(content):
        row = found.row()
        own = own or found.own
        photo = row.get("照片")
        if isinstance(photo, bytes):
            room -= len(photo)
            if room < 0:
                del row["照片"]
        if row:
            cards.append(row)
    filled = dict.fromkeys(header for card in cards for header in card)
    shown = dict(OWN_LIST) if own else {h: h for h in _ORDER if h in filled or h in _ALWAYS}
    shown |= {h: h for h in (*_ORDER, *filled) if h in filled and h not in shown.values()}
    limits.check_size(len(cards) + 1, len(shown))
    return [list(shown), *([card.get(header) for header in shown.values()] for card in cards)]


def _cards(content: bytes) -> list[_Card]:
    """The cards of the file. One without its end is closed by the next; a card within a card (AGENT) is not ours."""
    cards: list[_Card] = []
    card: _Card | None = None
    within = 0
    before = ""
    for found in properties(content):
        border = found.name in ("BEGIN", "END") and found.text.upper() == "VCARD"
        if found.name == "BEGIN" and border:
            if within or (card is not None and before == "AGENT"):
                within += 1
            else:
                card = _Card()
                cards.append(card)
        elif found.name == "END" and border:
            card = card if within else None
            within = max(0, within - 1)
        elif card is not None and not within:
            card.take(found)
        before = found.name
    return cards


class _Card:
    """What one card says, gathered property by property. `own`: this program wrote it."""

    def __init__(self) -> None:
        self._texts: dict[str, list[str]] = {}
        self._notes: list[str] = []
        self._labels: dict[str, str] = {}
        self._phones: list[tuple[Property, str]] = []
        self._chats: list[Property] = []
        self._formatted = self._name = self._turned = ""
        self._solar: str | None = None
        self._lunar: str | None = None
        self._photo: bytes | None = None
        self._company = self._group = False
        self.own = False

    def take(self, found: Property) -> None:
        """One more property; those that say nothing of a customer are passed by (phonetic names, REV, KEY …)."""
        header = OWN_HEADERS.get(found.name)
        self.own = self.own or found.name.startswith(OWN)
        if header is not None:
            self._add(header, found.text)
        elif (take := _TAKEN.get(found.name)) is not None:
            take(self, found)

    def _add(self, header: str, text: str) -> None:
        there = self._texts.setdefault(header, [])
        if text and text not in there:
            there.append(text)

    # --- the properties ---------------------------------------------------------------------------------------------

    def _take_formatted(self, found: Property) -> None:
        self._formatted = self._formatted or found.text

    def _take_name(self, found: Property) -> None:
        """N: family; given; additional; prefix; suffix."""
        family, given, more = ([part.replace(",", " ") for part in found.parts] + ["", "", ""])[:3]
        if _HAN.search(family + given):
            self._name = self._name or f"{family}{given}"
            self._turned = f"{given}{family}"
        else:
            self._name = self._name or " ".join(f"{given} {more} {family}".split())

    def _take_phone(self, found: Property) -> None:
        text = re.sub(r"^tel:", "", found.text, flags=re.IGNORECASE).partition(";phone-context")[0]
        text = text.replace(";ext=", "转")
        if text:
            self._phones.append((found, text))

    def _take_mail(self, found: Property) -> None:
        self._add("邮箱", found.text.removeprefix("mailto:"))

    def _take_birthday(self, found: Property) -> None:
        if found.parameters.get("CALSCALE", "").lower() == "chinese":
            self._take_lunar(found)
        elif found.text:
            self._solar = self._solar or solar_text(found.text)

    def _take_lunar(self, found: Property) -> None:
        if found.text and found.parameters.get("CALSCALE", "chinese").lower() == "chinese":
            self._lunar = self._lunar or lunar_text(found.text)

    def _take_company(self, found: Property) -> None:
        parts = [part for part in found.parts if part]
        self._add("公司", ("" if any(map(_HAN.search, parts)) else ", ").join(parts))

    def _take_address(self, found: Property) -> None:
        """ADR: post office box; extended; street; city; region; postal code; country."""
        box, extended, street, city, region, postal, country = ([*found.parts, *[""] * 7])[:7]
        if not _HAN.search(street + city + region):
            parts = [" ".join(p.split()) for p in (box, extended, street, city, region, postal, country)]
            filled = [part for part in parts if part]
            self._add("地址", filled[0] if len(filled) == 1 else ", ".join(part.strip(", ") for part in filled))
            return
        outside = "" if country.lower() in _HOME else country
        place = f"{outside}{region}{'' if city == region else city}{street}{extended}{box}"
        self._add("地址", " ".join(f"{place} {postal}".split()))

    def _take_text(self, header: str) -> Callable[[Property], None]:
        return lambda found: self._add(header, found.text)

    def _take_note(self, found: Property) -> None:
        if found.text and found.text not in self._notes:
            self._notes.append(found.text)

    def _take_title(self, found: Property) -> None:
        self._add("职务" if found.name == "TITLE" else "ROLE", found.text)

    def _take_nickname(self, found: Property) -> None:
        for word in found.words:
            self._add("昵称", word)

    def _take_site(self, found: Property) -> None:
        self._add("网址", found.text)

    def _take_groups(self, found: Property) -> None:
        for word in found.words:
            if word.lower() not in _OF_EVERYBODY:
                self._add("标签", word)

    def _take_gender(self, found: Property) -> None:
        """GENDER of 4.0 is F or M;words; X-GENDER of phones is a word."""
        word = found.parts[0].strip().lower() if found.parts else ""
        told = {"f": _WOMAN, "female": _WOMAN, "女": _WOMAN, "m": _MAN, "male": _MAN, "男": _MAN}.get(word)
        if told:
            self._add("性别", told)

    def _take_label(self, found: Property) -> None:
        self._labels[found.group] = found.text

    def _take_kind(self, found: Property) -> None:
        word = found.text.lower()
        self._company = self._company or word in ("company", "org")
        self._group = self._group or word == "group"

    def _take_chat(self, found: Property) -> None:
        self._chats.append(found)

    def _take_wechat(self, found: Property) -> None:
        self._add("微信", found.text)

    def _take_qq(self, found: Property) -> None:
        self._note_of("QQ", found.text)

    def _take_day(self, found: Property) -> None:
        self._note_of(self._labels.get(found.group, "") or "纪念日", solar_text(found.text))

    def _take_android(self, found: Property) -> None:
        """Android's own rows: vnd.android.cursor.item/contact_event;2010-06-01;1;… (1 anniversary, 3 birthday)."""
        kind, value, number = ([*found.parts, "", "", ""])[:3]
        kind = kind.rpartition("/")[2]
        if kind == "nickname":
            self._add("昵称", value)
        elif kind == "lunarBirthday" and value:  # MIUI
            self._lunar = self._lunar or lunar_text(value)
        elif kind == "contact_event" and value and number == "3":
            self._solar = self._solar or solar_text(value)
        elif kind == "contact_event" and value:
            self._note_of("纪念日", solar_text(value))

    def _take_photo(self, found: Property) -> None:
        self._photo = self._photo or _photo(found)

    def _take_own_field(self, found: Property) -> None:
        name, value = ([*found.parts, ""])[:2]
        if name:
            self._add(name, value)

    def _note_of(self, what: str, text: str) -> None:
        if text:
            self._notes.append(f"{what}：{text}")

    # --- the row ----------------------------------------------------------------------------------------------------

    def row(self) -> dict[str, Cell]:
        """The filled cells by header; {} for a card that says nothing, or is a list of other cards."""
        if self._group:
            return {}
        self._sort_phones()
        self._sort_chats()
        role = self._texts.pop("ROLE", [])
        if role and "职务" not in self._texts:
            self._texts["职务"] = role
        for mail in self._texts.get("邮箱", [])[1:]:
            self._note_of("邮箱", mail)
        birthday, other = both(self._solar, self._lunar)
        if other:
            self._note_of("公历生日", other)
        name = self._name_cell()
        if self._company and self._texts.get("公司") == [name]:
            del self._texts["公司"]
        for text in self._notes:
            self._add("备注", text)
        row: dict[str, Cell] = {"姓名": name or None, "生日": birthday, "照片": self._photo}
        row |= {header: self._joined(header, texts) for header, texts in self._texts.items()}
        return {header: cell for header, cell in row.items() if cell}

    def _name_cell(self) -> str:
        """As phones show it; a card without a name by its nickname, its company, its e-mail."""
        instead = ("昵称", "公司", "邮箱") if not self._texts.get("电话") else ("昵称", "公司")
        if self._formatted.replace(" ", "") == self._turned:  # phones that speak English turn Chinese names round
            self._formatted = self._name
        return self._formatted or self._name or next((self._texts[h][0] for h in instead if self._texts.get(h)), "")

    @staticmethod
    def _joined(header: str, texts: list[str]) -> str | None:
        if header in _LINES:
            return "\n".join(texts)
        return _JOIN[header].join(texts) if header in _JOIN else next(iter(texts), None)

    def _sort_phones(self) -> None:
        """Phones into their column; what answers with a whistle, and pagers, into the note."""
        for found, text in self._phones:
            label = self._labels.get(found.group, "") or found.parameters.get("LABEL", "")
            if "FAX" in found.types or _FAX.search(label):
                self._note_of("传真", text)
            elif "PAGER" in found.types:
                self._note_of("寻呼机", text)
            else:
                self._add("电话", text)

    def _sort_chats(self) -> None:
        """WeChat among the addresses of chats; QQ into the note, others are left out."""
        for found in self._chats:
            kind = " ".join(
                (*(found.parameters.get(p, "") for p in ("X-SERVICE-TYPE", "SERVICE-TYPE", "TYPE", "LABEL")),
                 self._labels.get(found.group, ""), found.text.partition(":")[0])
            )  # fmt: skip
            address = _address(found)
            if _WECHAT.search(kind) or _WECHAT.search(found.text):
                self._add("微信", address)
            elif re.search(r"\bqq\b", kind, re.IGNORECASE):
                self._note_of("QQ", address)


def _address(found: Property) -> str:
    """x-apple:zhou62, weixin:zhou62, x-apple://com.apple.social.wechat?username=zhou62 → zhou62."""
    named = found.parameters.get("X-USER")
    if named:
        return unquote(named)
    if (match := _USERNAME.search(found.text)) is not None:
        return unquote(match[1])
    scheme, colon, rest = found.text.partition(":")
    return unquote(rest if colon and re.fullmatch(r"[a-zA-Z][\w.+-]*", scheme) else found.text).strip("/ ")


def _photo(found: Property) -> bytes | None:
    """A PNG or JPEG picture that stands in the card and is not too big; nothing is fetched from anywhere."""
    text = found.value.strip()
    if (uri := _PHOTO_URI.match(text)) is not None:
        text = text[uri.end() :]
    elif found.parameters.get("ENCODING", "").upper() not in ("B", "BASE64"):
        return None
    text = re.sub(r"\s+", "", text).rstrip("=")
    try:
        content = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
    whole = any(content.startswith(first) and last in content[-_TAIL:] for first, last in _IMAGES)
    return content if whole and len(content) <= PHOTO_LIMIT else None


_TAKEN: Mapping[str, Callable[[_Card, Property], None]] = {
    "FN": _Card._take_formatted,
    "N": _Card._take_name,
    "TEL": _Card._take_phone,
    "X-MS-TEL": _Card._take_phone,
    "EMAIL": _Card._take_mail,
    "BDAY": _Card._take_birthday,
    "X-ALTBDAY": _Card._take_lunar,
    "ORG": _Card._take_company,
    "TITLE": _Card._take_title,
    "ROLE": _Card._take_title,
    "ADR": _Card._take_address,
    "NOTE": _Card._take_note,
    "NICKNAME": _Card._take_nickname,
    "URL": _Card._take_site,
    "CATEGORIES": _Card._take_groups,
    "GENDER": _Card._take_gender,
    "X-GENDER": _Card._take_gender,
    "X-ABLABEL": _Card._take_label,
    "X-ABSHOWAS": _Card._take_kind,
    "KIND": _Card._take_kind,
    "X-ADDRESSBOOKSERVER-KIND": _Card._take_kind,
    "IMPP": _Card._take_chat,
    "X-SOCIALPROFILE": _Card._take_chat,
    "X-WECHAT": _Card._take_wechat,
    "X-WEIXIN": _Card._take_wechat,
    "X-QQ": _Card._take_qq,
    "ANNIVERSARY": _Card._take_day,
    "X-ANNIVERSARY": _Card._take_day,
    "X-MS-ANNIVERSARY": _Card._take_day,
    "X-ABDATE": _Card._take_day,
    "X-ANDROID-CUSTOM": _Card._take_android,
    "X-MIUI-CUSTOM": _Card._take_android,
    "PHOTO": _Card._take_photo,
    OWN_FIELD: _Card._take_own_field,
}
