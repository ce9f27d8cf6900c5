"""Files of well-known programs: their headers are a language of their own (Phone 1 - Value), and exactly known.

Google Contacts: the CSV of contacts.google.com, today's headers and those up to 2023. Outlook: the CSV of its export in
English and Chinese. The program's own lists: ui/exporting.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.importing.fields import Field, Kind
from core.importing.layout import Column
from core.importing.looks import Look
from core.text import fold

_F = Field


@dataclass(frozen=True, slots=True)
class _Export:
    """`signs`: headers that only this export has; so many of them must be there. `fields`: its headers (digits as #)
    and what they are; all others are not imported."""

    signs: frozenset[str]
    needed: int
    fields: Mapping[str, Field]


def _of(**headers: str) -> dict[str, Field]:
    return {header.strip(): Field(name) for name, line in headers.items() for header in line.split("|")}


_GOOGLE = _Export(
    signs=frozenset({
        "e-mail # - value", "phone # - value", "phone # - label", "phone # - type", "group membership",
        "address # - formatted", "yomi name", "organization # - name",
    }),
    needed=2,
    fields=_of(
        given_name="first name|given name",
        surname="last name|family name",
        phones="phone # - value",
        email="e-mail # - value",
        address="address # - formatted",
        birthday="birthday",
        gender="gender",
        employer="organization name|organization # - name",
        work="organization title|organization # - title|occupation",
        note="notes",
        tags="labels|group membership",
        title="name prefix",
        preference="hobby",
    ),
)  # fmt: skip
_OUTLOOK = _Export(
    signs=frozenset({
        "business street", "business phone", "home street", "home phone", "mobile phone", "e-mail address",
        "e-mail display name", "e-mail # address", "job title", "primary phone", "other phone",
    }),
    needed=4,
    fields=_of(
        given_name="first name",
        surname="last name",
        title="title",
        phones="mobile phone|mobile phone #|primary phone|home phone|home phone #|business phone|business phone #|"
        "company main phone|other phone|car phone",
        email="e-mail address|e-mail # address",
        address="home street|home city|home state|business street",
        birthday="birthday",
        gender="gender",
        employer="company",
        work="job title|profession",
        note="notes",
        tags="categories|keywords",
        referred_by="referred by",
        preference="hobby",
    ),
)  # fmt: skip
_OUTLOOK_CHINESE = _Export(
    signs=frozenset({
        "商务地址 街道", "商务电话", "住宅地址 街道", "住宅电话", "移动电话", "电子邮件地址", "电子邮件显示名称",
        "单位主要电话", "其他地址 街道", "商务传真", "住宅传真", "电子邮件类型", "寻呼机", "无绳电话", "主要电话",
        "业务电话", "办公地址 街道",
    }),
    needed=3,
    fields=_of(
        surname="姓",
        given_name="名",
        name="姓名",
        title="称谓|尊称",
        phones="移动电话|移动电话 #|主要电话|住宅电话|住宅电话 #|商务电话|商务电话 #|业务电话|业务电话 #|单位主要电话|"
        "其他电话|车载电话",
        email="电子邮件地址|电子邮件 # 地址",
        address="住宅所在省/市/自治区|住宅所在省|住宅地址 省/市/自治区|住宅地址 市/县|住宅所在市县|住宅地址 街道|"
        "商务地址 街道",
        birthday="生日",
        gender="性别",
        employer="单位|公司",
        work="职务|职业",
        note="附注|备注",
        tags="类别|关键词",
        referred_by="推荐人|介绍人",
        preference="爱好|业余爱好",
    ),
)  # fmt: skip
_EXPORTS = (_GOOGLE, _OUTLOOK, _OUTLOOK_CHINESE)

_OWN: tuple[tuple[Kind, Mapping[str, Field | None]], ...] = (
    (Kind.CUSTOMERS, {
        "编号": _F.CODE, "姓名": _F.NAME, "称呼": _F.TITLE, "性别": _F.GENDER, "手机": _F.PHONES, "生日": _F.BIRTHDAY,
        "忌口与过敏": _F.PREFERENCE, "喜好": _F.PREFERENCE, "备注": _F.NOTE, "标签": _F.TAGS, "等级": None,
        "累计消费": _F.SPENT, "消费次数": None, "上次到店": _F.LAST_VISIT, "储值余额": _F.BALANCE, "积分": _F.POINTS,
        "微信": _F.WECHAT, "邮箱": _F.EMAIL, "地址": _F.ADDRESS, "单位": _F.EMPLOYER, "职业": _F.WORK,
        "来源": _F.SOURCE, "介绍人": _F.REFERRED_BY, "入会日期": _F.SINCE,
    }),
    (Kind.CUSTOMERS, {
        "Member no.": _F.CODE, "Name": _F.NAME, "Title": _F.TITLE, "Gender": _F.GENDER, "Phone": _F.PHONES,
        "Birthday": _F.BIRTHDAY, "Avoid": _F.PREFERENCE, "Like": _F.PREFERENCE, "Remark": _F.NOTE, "Tags": _F.TAGS,
        "Tier": None, "Spent": _F.SPENT, "Purchases": None, "Last visit": _F.LAST_VISIT, "Stored value": _F.BALANCE,
        "Points": _F.POINTS, "WeChat": _F.WECHAT, "Email": _F.EMAIL, "Address": _F.ADDRESS, "Company": _F.EMPLOYER,
        "Work": _F.WORK, "Source": _F.SOURCE, "Referred by": _F.REFERRED_BY, "Member since": _F.SINCE,
    }),
    (Kind.PURCHASES, {
        "日期": _F.DAY, "时间": _F.TIME, "编号": _F.CODE, "姓名": _F.NAME, "手机": _F.PHONES, "项目": _F.ITEM,
        "原价": _F.LIST, "实收": _F.PAID, "成本": _F.COST, "员工": _F.STAFF, "门店": _F.STORE, "单号": _F.ORDER_NO,
        "备注": _F.NOTE,
    }),
    (Kind.PURCHASES, {
        "Date": _F.DAY, "Time": _F.TIME, "Member no.": _F.CODE, "Name": _F.NAME, "Phone": _F.PHONES, "Item": _F.ITEM,
        "List price": _F.LIST, "Paid": _F.PAID, "Cost": _F.COST, "Staff": _F.STAFF, "Store": _F.STORE,
        "Order no.": _F.ORDER_NO, "Remark": _F.NOTE,
    }),
)  # fmt: skip
_OF_PROBLEMS = frozenset({"行号", "原因", "row", "reason"})


def assign_known(
    kind: Kind, headers: Sequence[str], looks: Sequence[Look], used: Sequence[int]
) -> tuple[Column, ...] | None:
    """The columns of a file that is one of the known exports, None for any other."""
    own = _own(kind, headers, looks, used)
    if own is not None:
        return own
    if kind is not Kind.CUSTOMERS:
        return None
    texts = [_numberless(header) for header in headers]
    for export in _EXPORTS:
        if len(export.signs.intersection(texts)) >= export.needed:
            return _columns(export, headers, texts, looks, used)
    return None


def _numberless(header: str) -> str:
    return re.sub(r"\d+", "#", fold(header).casefold())


def _columns(
    export: _Export, headers: Sequence[str], texts: Sequence[str], looks: Sequence[Look], used: Sequence[int]
) -> tuple[Column, ...]:
    """The first column with values feeds a field that only one can feed; without any, the first one."""
    meant = {i: export.fields[texts[i]] for i in used if texts[i] in export.fields}
    taken: dict[Field, int] = {}
    for i in sorted(meant, key=lambda i: (not looks[i].filled, i)):
        taken.setdefault(meant[i], i)
    home = _filled(texts, looks, ("home street", "住宅地址 街道"))
    columns = []
    for i in used:
        field = meant.get(i)
        if field is Field.ADDRESS and "#" not in texts[i]:
            field = _address(texts[i], home)
        elif field not in (Field.PHONES, Field.PREFERENCE, None) and taken[field] != i:
            field = None
        columns.append(Column(i, headers[i], field))
    return tuple(columns)


def _filled(texts: Sequence[str], looks: Sequence[Look], words: Sequence[str]) -> bool:
    return any(text in words and look.filled for text, look in zip(texts, looks, strict=True))


def _address(text: str, home: bool) -> Field | None:
    """Of a card's two addresses the home's, where there is one."""
    of_business = text.startswith(("business", "商务", "办公"))
    return Field.ADDRESS if of_business is not home else None


def is_ours(kind: Kind, headers: Sequence[str]) -> bool:
    """Whether this program wrote the list: its words are then to be taken literally."""
    return _own_fields(kind, headers) is not None


def _own_fields(kind: Kind, headers: Sequence[str]) -> tuple[int, Mapping[str, Field | None]] | None:
    """How many columns (of a list of problems) stand in front, and the headers that follow."""
    words = [fold(header).casefold() for header in headers]
    in_front = 0
    while in_front < len(words) and words[in_front] in _OF_PROBLEMS:
        in_front += 1
    for of_kind, fields in _OWN:
        known = [fold(header).casefold() for header in fields]
        if of_kind is kind and words[in_front : in_front + len(known)] == known:
            return in_front, fields
    return None


def _own(kind: Kind, headers: Sequence[str], looks: Sequence[Look], used: Sequence[int]) -> tuple[Column, ...] | None:
    """A list that this program wrote: the headers in their order. What follows them are the shop's own fields."""
    found = _own_fields(kind, headers)
    if found is None:
        return None
    in_front, fields = found
    meant: dict[int, Field | None] = {in_front + i: field for i, field in enumerate(fields.values())}
    columns = []
    for i in used:
        own_field = kind is Kind.CUSTOMERS and i >= in_front and headers[i]
        field = meant.get(i, Field.CUSTOM if own_field else None)
        if field is Field.CUSTOM and looks[i].photo >= 0.5:  # of the cards for phones, the list has none
            field = Field.PHOTO
        columns.append(Column(i, headers[i], field))
    return tuple(columns)
