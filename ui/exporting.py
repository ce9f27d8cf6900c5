"""The list of customers as a file for Excel: everything the book knows of each on one line.

Its headers and values are ones that an import understands again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from core.calendars import lunar_name
from core.errors import KnownError
from core.jobs import Progress
from core.listing import CustomerFilter, SortKey
from core.people import Birthday, Calendar, CustomerRow, Gender, Preference, PreferenceKind
from storage.archive import Archive
from storage.files.writing import Value, write_list
from ui import formats
from ui.language import tr

ENDINGS = (".xlsx", ".csv")
_PORTION = 1_000
_AVOID = (PreferenceKind.ALLERGY, PreferenceKind.DISLIKE)


def customers(
    archive: Archive,
    out: Path,
    today: date,
    which: CustomerFilter | None = None,
    progress: Progress | None = None,
) -> int:
    """Write the customers that fit, all of them without a filter, to an .xlsx or .csv file; how many.

    KnownError: ending_unknown {ending}, file_locked, disk_full, folder_not_writable {folder}.
    """
    if out.suffix.lower() not in ENDINGS:
        raise KnownError("ending_unknown", ending=out.suffix)
    which = which or CustomerFilter()
    sort = SortKey.RELEVANCE if which.query else SortKey.NAME
    ids = archive.customers.ids(which, today, sort, descending=False)
    own = archive.customers.own_fields()
    return write_list(out, [*_headers(), *own], _lines(archive, ids, own), tr("客户"), progress)


def _headers() -> list[str]:
    return [
        tr("编号"), tr("姓名"), tr("称呼"), tr("性别"), tr("手机"), tr("生日"), tr("忌口与过敏"), tr("喜好"),
        tr("备注"), tr("标签"), tr("等级"), tr("累计消费"), tr("消费次数"), tr("上次到店"), tr("储值余额"), tr("积分"),
        tr("微信"), tr("邮箱"), tr("地址"), tr("单位"), tr("职业"), tr("来源"), tr("介绍人"), tr("入会日期"),
    ]  # fmt: skip


def _lines(archive: Archive, ids: Sequence[int], own: Sequence[str]) -> Iterator[list[Value]]:
    """Read portion by portion: a big shop's list never stands in memory whole."""
    for start in range(0, len(ids), _PORTION):
        rows = archive.customers.rows(ids[start : start + _PORTION])
        portion = [row.id for row in rows]
        likes = archive.preferences.of_customers(portion)
        values = archive.customers.own_values(portion) if own else {}
        referrers = {row.id: row.name for row in archive.customers.rows([r.referred_by for r in rows if r.referred_by])}
        for row in rows:
            kept = values.get(row.id, {})
            line = _line(row, likes.get(row.id, []), referrers.get(row.referred_by or 0))
            yield [*line, *(kept.get(name) for name in own)]


def _line(row: CustomerRow, likes: Sequence[Preference], referrer: str | None) -> list[Value]:
    return [
        row.code, row.name, row.title, gender(row.gender), "、".join(row.phones), birthday(row.birthday),
        "；".join(p.text for p in likes if p.kind in _AVOID), "；".join(p.text for p in likes if p.kind not in _AVOID),
        row.note, "、".join(row.tags), formats.tier_name(row.tier), _amount(row.spent_cents), row.purchases,
        row.last_seen, _amount(row.balance_cents), row.points, row.wechat, row.email, row.address, row.employer,
        row.work, row.source, referrer, row.since,
    ]  # fmt: skip


def gender(value: Gender | None) -> str:
    return {None: "", Gender.MALE: tr("男"), Gender.FEMALE: tr("女")}[value]


def birthday(value: Birthday | None) -> str | None:
    """1979-03-08, 03-08 without a year; lunar ones by their names in every language: 农历1962年十月初十."""
    if value is None:
        return None
    if value.calendar is Calendar.LUNAR:
        year = f"{value.year}年" if value.year else ""
        return f"农历{year}{lunar_name(value.month, value.day, value.leap)}"
    short = f"{value.month:02d}-{value.day:02d}"
    return f"{value.year}-{short}" if value.year else short


def _amount(cents: int | None) -> float | None:
    """Units of money, as a spreadsheet adds them up; 86420 or 415.5."""
    if cents is None:
        return None
    whole, rest = divmod(cents, 100)
    return whole if rest == 0 else cents / 100


def suggested_name(shop: str, today: date, ending: str = ".xlsx") -> str:
    """栖云小院 客户 2026-11-22.xlsx, without the signs that file names may not hold."""
    name = " ".join(part for part in (shop, tr("客户"), today.isoformat()) if part)
    return "".join("-" if c in '\\/:*?"<>|' else c for c in name) + ending
