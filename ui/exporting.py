"""Exports: what can be written, as what, and how it is done. The window and the command line go the same way.

Customers (as filtered), purchases, follow-ups, the report of tiers, and the whole book, as Excel, CSV, cards for a
phone, days for a calendar, or JSON. What is written appears whole or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import KnownError
from core.jobs import Progress
from core.listing import CustomerFilter, SortKey
from storage.archive import Archive
from storage.files.icalendar_writing import write_calendar
from storage.files.json_writing import write_json
from storage.files.vcard_writing import Version, write_vcards
from storage.files.writing import write_book, write_list
from ui import export_book, export_cards, export_lists
from ui.language import tr

if TYPE_CHECKING:
    from ui.report_facts import Report


class What(StrEnum):
    """The words of `export --what`."""

    CUSTOMERS = "customers"
    PURCHASES = "purchases"
    FOLLOWUPS = "followups"
    TIERS = "tiers"
    ARCHIVE = "archive"
    REPORT = "report"


ENDINGS: Mapping[What, tuple[str, ...]] = {
    What.CUSTOMERS: (".xlsx", ".csv", ".vcf", ".ics", ".json"),
    What.PURCHASES: (".xlsx", ".csv"),
    What.FOLLOWUPS: (".xlsx", ".csv", ".ics"),
    What.TIERS: (".xlsx", ".csv"),
    What.ARCHIVE: (".xlsx", ".json"),
    What.REPORT: (".pdf", ".xlsx"),
}
"""As what each can be written. Customers in a calendar are their birthdays, with the open follow-ups."""


def usual(ending: str, which: CustomerFilter) -> What:
    """What is meant when only the file is named: JSON is the way out for everything, all others are customers."""
    return What.ARCHIVE if ending.lower() == ".json" and which == CustomerFilter() else What.CUSTOMERS


def export(
    archive: Archive,
    out: Path,
    today: date,
    what: What = What.CUSTOMERS,
    which: CustomerFilter | None = None,
    version: Version = Version.V3,
    progress: Progress | None = None,
    *,
    names: bool = False,
) -> int:
    """Write it; how many rows (of the whole book: customers, of the report: those ranked). `which`: only these
    customers and what belongs to them. `names`: the report names customers. A report as .pdf is painted, so only in the
    UI thread.

    KnownError: ending_unknown {ending}, export_not_possible {what, ending}, file_locked, disk_full,
    folder_not_writable {folder}.
    """
    ending = out.suffix.lower()
    _check(what, ending)
    if what is What.REPORT:
        return write_report(out, read_report(archive, today, progress, names=names), progress)
    chosen = which if which is not None and which != CustomerFilter() else None
    ids = _ids(archive, chosen, today)
    few = None if chosen is None else frozenset(ids)
    if what is What.ARCHIVE:
        return _archive(archive, out, today, ids, progress)
    if ending == ".json":
        return _json(archive, out, ids, progress)
    if ending == ".vcf":
        return write_vcards(out, export_cards.cards(archive, ids), version, progress, len(ids))
    if ending == ".ics":
        return _calendar(archive, out, today, what, ids, progress)
    if what is What.TIERS:
        return _tiers(archive, out, today, few, progress)
    sheet = {
        What.CUSTOMERS: lambda: export_lists.customers(archive, ids),
        What.PURCHASES: lambda: export_lists.purchases(archive, few),
        What.FOLLOWUPS: lambda: export_lists.followups(archive, today, few),
    }[what]()
    total = len(ids) if what is What.CUSTOMERS else 0
    return write_list(out, sheet.headers, sheet.rows, sheet.name, progress, total)


def read_report(archive: Archive, today: date, progress: Progress | None = None, *, names: bool = False) -> Report:
    """Everything the report says; long in a big shop."""
    from ui import report_facts

    return report_facts.read(archive, today, progress, names=names)


def write_report(out: Path, report: Report, progress: Progress | None = None) -> int:
    """As four pages (.pdf; only in the UI thread) or as a workbook; how many customers are ranked in it."""
    if out.suffix.lower() == ".pdf":
        from ui import report_pdf

        report_pdf.save(report, out)
    else:
        from ui import report_book

        write_book(out, report_book.sheets(report), progress)
    return len(report.pyramid.ranking.entries)


def customers(
    archive: Archive,
    out: Path,
    today: date,
    which: CustomerFilter | None = None,
    progress: Progress | None = None,
) -> int:
    """Write the customers that fit, all of them without a filter; how many. KnownError as `export`."""
    return export(archive, out, today, What.CUSTOMERS, which, progress=progress)


def _check(what: What, ending: str) -> None:
    if all(ending not in endings for endings in ENDINGS.values()):
        raise KnownError("ending_unknown", ending=ending)
    if ending not in ENDINGS[what]:
        raise KnownError("export_not_possible", what=what.value, ending=ending)


def _ids(archive: Archive, which: CustomerFilter | None, today: date) -> list[int]:
    sort = SortKey.RELEVANCE if which is not None and which.query else SortKey.NAME
    return archive.customers.ids(which, today, sort, descending=False)


def _tiers(archive: Archive, out: Path, today: date, few: frozenset[int] | None, progress: Progress | None) -> int:
    """A workbook has both sheets, a CSV file the customers alone."""
    ranking = archive.tiers.current(today)
    ranks = export_lists.ranks(archive, ranking, few)
    if out.suffix.lower() == ".csv":
        return write_list(out, ranks.headers, ranks.rows, ranks.name, progress)
    return write_book(out, [export_lists.tiers(archive, ranking), ranks], progress)[1]


def _archive(archive: Archive, out: Path, today: date, ids: Sequence[int], progress: Progress | None) -> int:
    if out.suffix.lower() == ".json":
        return _json(archive, out, None, progress)
    return write_book(out, export_book.book(archive, today, ids), progress)[0]


def _json(archive: Archive, out: Path, ids: Sequence[int] | None, progress: Progress | None) -> int:
    """`ids` None: everything."""
    head = archive.whole.head(archive.clock().isoformat(timespec="seconds"))
    with archive.whole.lists(ids) as lists:
        return write_json(out, head, lists, progress)["customers"]


def _calendar(
    archive: Archive, out: Path, today: date, what: What, ids: Sequence[int], progress: Progress | None
) -> int:
    tasks = export_cards.followups(archive, today, frozenset(ids))
    events = tasks if what is What.FOLLOWUPS else chain(export_cards.birthdays(archive, ids, today), tasks)
    shop = str(archive.settings["shop_name"])
    name = tr("跟进") if what is What.FOLLOWUPS else tr("生日与跟进")
    return write_calendar(out, " ".join(part for part in (shop, name) if part), events, archive.clock(), progress)


# --- words ------------------------------------------------------------------------------------------------------------


def name_of(what: What) -> str:
    return {
        What.CUSTOMERS: tr("客户"),
        What.PURCHASES: tr("消费记录"),
        What.FOLLOWUPS: tr("跟进"),
        What.TIERS: tr("等级报告"),
        What.ARCHIVE: tr("整本客户簿"),
        What.REPORT: tr("客户报告"),
    }[what]


def ending_name(ending: str) -> str:
    return {
        ".xlsx": tr("Excel 表 (*.xlsx)"),
        ".csv": tr("CSV 表 (*.csv)"),
        ".vcf": tr("手机通讯录 (*.vcf)"),
        ".ics": tr("日历 (*.ics)"),
        ".json": tr("JSON (*.json)"),
        ".pdf": tr("PDF (*.pdf)"),
    }[ending]


def counted(what: What, ending: str, rows: int) -> str:
    """How much was written: 1,248 位客户."""
    if ending == ".ics":
        return tr("{n} 个日程", n=rows)
    if what is What.PURCHASES:
        return tr("{n} 笔消费", n=rows)
    if what is What.FOLLOWUPS:
        return tr("{n} 条跟进", n=rows)
    return tr("{n} 位客户", n=rows)


def suggested_name(shop: str, today: date, ending: str = ".xlsx", what: What = What.CUSTOMERS) -> str:
    """栖云小院 客户 2026-11-22.xlsx, without the signs that file names may not hold."""
    subject = tr("生日与跟进") if ending == ".ics" and what is What.CUSTOMERS else name_of(what)
    name = " ".join(part for part in (shop, subject, today.isoformat()) if part)
    return "".join("-" if c in '\\/:*?"<>|' else c for c in name) + ending
