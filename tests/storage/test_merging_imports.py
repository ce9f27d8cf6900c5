"""Taking an import back after two customers were made one: nothing is lost, and nothing stands in the way."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from core.importing.tables import RawFile, RawSheet
from core.people import CustomerDraft, PreferenceDraft, PurchaseDraft
from storage.archive import Archive
from storage.imports import ImportReport
from storage.tables import customers, phones, preferences, purchases

TODAY = date(2026, 11, 22)
LIST = RawFile(
    "名单.xlsx",
    (
        RawSheet(
            "会员",
            [
                ["姓名", "手机", "备注"],
                ["周雅琴", "13805712266", "不吃香菜"],
                ["李明", "13900000001", None],
                ["王建国", "13700000001", "老客"],
            ],
        ),
    ),
)


def _import(archive: Archive) -> ImportReport:
    layout = archive.imports.layout(LIST, TODAY)
    return archive.imports.run(archive.imports.plan(LIST, layout, TODAY))


def _all(archive: Archive, table: Any, column: str) -> set[str]:
    with archive.reading() as connection:
        return set(connection.execute(select(table.c[column])).scalars())


def _known(archive: Archive) -> int:
    """周姐, who was here before the list, with a purchase and a preference."""
    made = archive.customers.add(CustomerDraft("周姐", phones=("057188880000",))).new_id
    assert made is not None
    archive.purchases.add(PurchaseDraft(made, TODAY, 12_300))
    archive.preferences.add(made, PreferenceDraft("靠窗的位子"))
    return made


@pytest.mark.parametrize("keeps_imported", [False, True])
def test_undoing_the_import_after_a_merge_loses_nothing(archive: Archive, keeps_imported: bool) -> None:
    known = _known(archive)
    report = _import(archive)
    came = archive.customers.find("周雅琴")[0].id
    keep, other = (came, known) if keeps_imported else (known, came)
    merged = archive.merging.merge(keep, other)
    assert report.batch is not None
    undone = archive.imports.undo(report.batch)
    assert undone.removed == 2  # 李明 and 王建国
    assert "edited" in {kept.why for kept in undone.kept}
    row = archive.customers.row(keep)
    assert row.revenue_cents == 12_300
    assert {"13805712266", "057188880000"} <= _all(archive, phones, "number")
    assert "靠窗的位子" in _all(archive, preferences, "text")
    assert merged.history_id is not None
    archive.undo(merged.history_id)  # and the two are two again
    assert {archive.customers.row(known).name, archive.customers.row(came).name} == {"周姐", "周雅琴"}
    assert archive.customers.row(known).revenue_cents == 12_300


def test_a_merge_that_was_taken_back_leaves_the_import_to_be_undone_whole(archive: Archive) -> None:
    known = _known(archive)
    report = _import(archive)
    merged = archive.merging.merge(known, archive.customers.find("周雅琴")[0].id)
    assert merged.history_id is not None
    archive.undo(merged.history_id)
    assert report.batch is not None
    undone = archive.imports.undo(report.batch)
    assert (undone.removed, undone.kept) == (3, [])
    assert _all(archive, customers, "name") == {"周姐"}


def test_two_of_one_import_made_one_stay(archive: Archive) -> None:
    report = _import(archive)
    one, other = (archive.customers.find(name)[0].id for name in ("李明", "王建国"))
    archive.merging.merge(one, other)
    assert report.batch is not None
    undone = archive.imports.undo(report.batch)
    assert undone.removed == 1
    assert archive.customers.row(one).phones == ("13900000001", "13700000001")
    assert _all(archive, purchases, "id") == set()


def test_customers_said_to_be_two_do_not_hold_back_an_undo(archive: Archive) -> None:
    known = _known(archive)
    report = _import(archive)
    archive.merging.distinct(known, archive.customers.find("周雅琴")[0].id)
    assert report.batch is not None
    assert archive.imports.undo(report.batch).removed == 3


def test_only_pairs_with_somebody_new_are_shown_after_an_import(archive: Archive) -> None:
    known = _known(archive)
    archive.customers.add(CustomerDraft("周姐", phones=("057188880000",)))
    archive.customers.update(known, wechat="zhou_yq")
    report = _import(archive)
    assert archive.merging.pairs(batch=report.batch) == []
    came = archive.customers.find("周雅琴")[0].id
    archive.customers.update(came, wechat="Zhou_yq")
    assert [(p.first, p.second) for p in archive.merging.pairs(batch=report.batch)] == [(known, came)]
    assert len(archive.merging.pairs()) == 2
