"""The whole book as a workbook: a sheet for each kind of things it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from core.terms import BuyingRole, Category, Channel, FeedbackKind, PreferenceKind, VisitStatus
from storage import records
from storage.archive import Archive
from storage.files.writing import Sheet, Value
from ui import export_lists, formats
from ui.language import tr

Row = Mapping[str, Any]


def book(archive: Archive, today: date, ids: Sequence[int]) -> Iterator[Sheet]:
    """A sheet for each kind of things the book holds. The first is the list of customers, which an import finds."""
    ranking = archive.tiers.current(today)
    yield export_lists.customers(archive, ids)
    yield export_lists.purchases(archive)
    yield export_lists.followups(archive, today)
    for name, words, columns in (
        ("preferences", tr("喜好与忌口"), _preference_columns()),
        ("visits", tr("到店"), _visit_columns()),
        ("family", tr("家人"), _family_columns()),
        ("contacts", tr("联系人"), _contact_columns()),
        ("contact_log", tr("联系记录"), _log_columns()),
        ("feedback", tr("意见"), _feedback_columns()),
    ):
        yield _belonging(archive, name, words, columns)
    yield export_lists.tiers(archive, ranking)
    yield export_lists.ranks(archive, ranking)


Columns = Mapping[str, Callable[[Row], Value]]


def _belonging(archive: Archive, name: str, words: str, columns: Columns) -> Sheet:
    lines = (
        [*export_lists.whose(row), *(value(row) for value in columns.values())] for row in archive.whole.belonging(name)
    )
    return Sheet(words, [*export_lists.whose_headers(), *columns], lines)


def _plain(column: str) -> Callable[[Row], Value]:
    def value(row: Row) -> Value:
        found: Value = row[column]
        return found

    return value


def _yes(column: str) -> Callable[[Row], Value]:
    return lambda row: tr("是") if row[column] else None


def _clock(row: Row) -> Value:
    return formats.clock(row["at"])


def _birthday(row: Row) -> Value:
    return export_lists.birthday(records.birthday(row))


def _preference_columns() -> Columns:
    return {
        tr("谁的"): _plain("person"),
        tr("种类"): lambda row: formats.preference_kind(PreferenceKind(row["kind"])),
        tr("类别"): lambda row: formats.category_name(row["category"] or Category.OTHER),
        tr("内容"): _plain("text"),
        tr("怎么知道的"): _plain("source"),
        tr("日期"): _plain("learnt_on"),
        tr("记录人"): _plain("learnt_by"),
        tr("每次备好"): _yes("prepare"),
    }


def _visit_columns() -> Columns:
    return {
        tr("日期"): _plain("day"),
        tr("时间"): _clock,
        tr("状态"): lambda row: formats.visit_status(VisitStatus(row["status"])),
        tr("住几晚"): lambda row: row["nights"] or None,
        tr("几位"): _plain("party"),
        tr("位置"): _plain("place"),
        tr("事由"): _plain("purpose"),
        tr("房价"): lambda row: export_lists.amount(row["price_cents"]),
        tr("备注"): _plain("note"),
    }


def _family_columns() -> Columns:
    return {
        tr("家人"): _plain("name"),
        tr("关系"): _plain("relation"),
        tr("生日"): _birthday,
        tr("备注"): _plain("note"),
    }


def _contact_columns() -> Columns:
    return {
        tr("联系人"): _plain("name"),
        tr("角色"): lambda row: formats.buying_role(BuyingRole(row["role"])) if row["role"] else None,
        tr("手机"): _plain("phone"),
        tr("生日"): _birthday,
        tr("备注"): _plain("note"),
    }


def _log_columns() -> Columns:
    return {
        tr("日期"): _plain("day"),
        tr("时间"): _clock,
        tr("方式"): lambda row: formats.channel_name(Channel(row["channel"])),
        tr("内容"): _plain("text"),
        tr("员工"): _plain("staff"),
    }


def _feedback_columns() -> Columns:
    return {
        tr("日期"): _plain("day"),
        tr("种类"): lambda row: formats.feedback_kind(FeedbackKind(row["kind"])),
        tr("内容"): _plain("text"),
        tr("评分"): _plain("rating"),
        tr("还没了结"): _yes("open"),
        tr("答复"): _plain("answer"),
    }
