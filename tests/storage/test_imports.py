"""Imports into a real archive: the truth of the sample lists, one transaction, and taking them back exactly."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, select

from core.errors import Cancelled, KnownError
from core.importing.fields import Kind
from core.importing.merging import Policy
from core.importing.plan import Choices, Outcome
from core.importing.tables import Cell, RawFile, RawSheet
from core.jobs import Progress
from core.listing import CustomerFilter, SortKey
from core.people import CustomerDraft, CustomerRow, FollowupDraft, PreferenceDraft, PurchaseDraft
from core.terms import PreferenceKind, VisitStatus
from storage.archive import Archive
from storage.files.reading import read_table
from storage.imports import ImportReport
from storage.tables import import_rows, metadata

TODAY = date(2026, 11, 22)
HEADER = ["会员卡号", "姓名", "手机", "生日", "备注", "余额", "标签", "最后来店", "介绍人"]
ROWS: list[list[Cell]] = [
    ["A1", "周雅琴", "13805712266", "农历八月十五", "不吃香菜", 100, "常客", date(2026, 11, 2), None],
    ["A2", "李明", "13905712266", "1980-3-5", None, None, "常客、VIP", None, "周雅琴"],
    [None, "王建国", "13705712266、0571-84711292", None, "老客", None, None, None, None],
]
OUR_OWN = {"history", "import_batches", "import_rows", "import_images"}


def _file(*rows: Sequence[Cell], header: Sequence[str] = HEADER, name: str = "名单.xlsx") -> RawFile:
    return RawFile(name, (RawSheet("会员", [header, *rows]),))


def _run(archive: Archive, file: RawFile, progress: Progress | None = None, **choices: Any) -> ImportReport:
    layout = archive.imports.layout(file, TODAY)
    return archive.imports.run(archive.imports.plan(file, layout, TODAY, choices=Choices(**choices)), progress)


def _counts(report: ImportReport) -> dict[str, int]:
    return {outcome.value: n for outcome, n in report.counts.items() if n}


def _content(archive: Archive) -> dict[str, list[str]]:
    """Everything the archive holds but what imports and commands write about themselves."""
    with archive.reading() as connection:
        return {
            table.name: sorted(str(dict(row)) for row in connection.execute(select(table)).mappings())
            for table in metadata.sorted_tables
            if table.name not in OUR_OWN
        }


def _all(archive: Archive) -> list[CustomerRow]:
    return archive.customers.rows(archive.customers.ids(sort=SortKey.ID, descending=False))


def _one(archive: Archive, words: str) -> CustomerRow:
    [row] = archive.customers.rows(archive.customers.ids(CustomerFilter(query=words)))
    return row


# --- the sample lists -------------------------------------------------------------------------------------------------


def _cells_right(archive: Archive, truth: Sequence[Mapping[str, Any]]) -> Counter[str]:
    """Cells by field that arrived as the truth has them, and "wrong" ones."""
    by_phone = {phone: row for row in _all(archive) for phone in row.phones}
    found: Counter[str] = Counter()
    for want in truth:
        row = by_phone[want["phones"][0]]
        for field, value in want.items():
            right = _is(row, field, value)
            found[field if right else f"wrong {field}"] += 1
            found["right" if right else "wrong"] += 1
    return found


def _is(row: CustomerRow, field: str, value: Any) -> bool:
    if field == "phones":
        return list(row.phones) == value
    if field == "birthday":
        told = row.birthday
        got = told and {
            "calendar": told.calendar,
            "year": told.year,
            "month": told.month,
            "day": told.day,
            "leap": told.leap,
        }
        return got == value
    if field == "since":
        return str(row.since) == value
    if field == "spent":
        return row.stated_spent_cents == round(value * 100)
    return (getattr(row, field) or None) == value


@pytest.mark.parametrize("name", ["会员名单.xlsx", "老板手机通讯录.csv"])
def test_every_cell_of_the_sample_lists_arrives(archive: Archive, lists: Path, name: str) -> None:
    truth = json.loads((lists / f"{name}.truth.json").read_text("utf-8"))["rows"]
    report = _run(archive, read_table(lists / name))
    assert report.counts[Outcome.ADD] == archive.customers.count() == len(truth)
    cells = _cells_right(archive, truth)
    assert cells["wrong"] == 0, {k: v for k, v in cells.items() if k.startswith("wrong")}
    assert cells["right"] == sum(len(row) for row in truth)


def test_the_sample_purchases_land_and_add_up(archive: Archive, lists: Path) -> None:
    truth = json.loads((lists / "消费记录.xlsx.truth.json").read_text("utf-8"))
    _run(archive, read_table(lists / "会员名单.xlsx"))
    report = _run(archive, read_table(lists / "消费记录.xlsx"))
    assert _counts(report) == {"added": truth["sales"]}
    assert archive.purchases.totals() == (truth["sales"], round(truth["paid"] * 100))
    assert sum(row.revenue_cents for row in _all(archive)) == round(truth["paid"] * 100)
    before = _content(archive)
    again = [_run(archive, read_table(lists / name)) for name in ("会员名单.xlsx", "消费记录.xlsx")]
    assert [_counts(r) for r in again] == [{"blank": 7, "unchanged": 600}, {"unchanged": 4000}]
    assert _content(archive) == before


def test_all_sample_lists_come_and_go_without_a_trace(archive: Archive, lists: Path) -> None:
    states = [_content(archive)]
    batches = []
    for name in ("会员名单.xlsx", "老板手机通讯录.csv", "手机导出.vcf", "消费记录.xlsx"):
        batches.append(_run(archive, read_table(lists / name)).batch)
        states.append(_content(archive))
    for batch in reversed(batches):
        states.pop()
        assert batch is not None
        assert archive.imports.undo(batch).kept == []
        assert _content(archive) == states[-1]
    assert [b.undone for b in archive.imports.batches()] == [True] * 4


# --- what is written --------------------------------------------------------------------------------------------------


def test_all_that_a_row_says_is_in_the_book(archive: Archive) -> None:
    report = _run(archive, _file(*ROWS))
    assert _counts(report) == {"added": 3}
    zhou = archive.customers.profile(_one(archive, "13805712266").id)
    assert (zhou.row.code, zhou.row.balance_cents, zhou.row.tags, zhou.row.last_seen) == (
        "A1",
        10_000,
        ("常客",),
        date(2026, 11, 2),
    )
    assert [(p.kind, p.text, p.source) for p in zhou.preferences] == [(PreferenceKind.DISLIKE, "不吃香菜", "名单.xlsx")]
    assert [(v.day, v.status) for v in zhou.visits] == [(date(2026, 11, 2), VisitStatus.DONE)]
    assert zhou.row.has_avoid
    li = archive.customers.profile(_one(archive, "李明").id)
    assert li.referred_by_name == "周雅琴"
    assert _one(archive, "zyq").name == "周雅琴"
    assert _one(archive, "84711292").phones == ("13705712266", "0571-84711292")
    [line] = archive.history.recent(1)
    assert (line.what, line.who, line.values["added"]) == ("imported", "小陈", 3)
    assert report.changes.touches("customers")


def test_a_photo_of_the_book_is_kept_and_one_that_came_twice_is_no_news(archive: Archive) -> None:
    cards = _file(["张三", "13812345678", b"new"], ["李四", "13912345678", b"other"], header=["姓名", "电话", "照片"])
    known = archive.customers.add(CustomerDraft("张三", phones=("13812345678",), photo=b"by hand")).new_id
    report = _run(archive, cards)
    assert (report.plan.counts()[Outcome.ADD], report.plan.counts()[Outcome.UNCHANGED]) == (1, 1)
    assert archive.customers.photo(known) == b"by hand"
    again = _run(archive, cards, on_duplicate=Policy.UPDATE)
    assert again.plan.counts()[Outcome.UPDATE] == 1
    archive.imports.undo(again.batch)
    assert archive.customers.photo(known) == b"by hand"


def test_purchases_keep_what_lands_nowhere(archive: Archive) -> None:
    _run(archive, _file(*ROWS))
    header = ["日期", "卡号", "会员", "项目", "数量", "实收"]
    file = _file(
        [date(2026, 11, 1), "A1", "周雅琴", "剪发", 2, 136],
        [date(2026, 11, 1), None, "散客", "剪发", 1, 68],
        header=header,
    )
    report = _run(archive, file)
    assert _counts(report) == {"added": 1, "rejected": 1}
    [problem] = report.as_json()["problems"]
    assert (problem["row"], problem["problem"], problem["values"]) == (3, "customer_unknown", {"who": "散客"})
    with archive.reading() as connection:
        row = connection.execute(select(import_rows).where(import_rows.c.outcome == "rejected")).mappings().one()
    assert (row["row"], row["raw"]) == (3, ["2026-11-01", "", "散客", "剪发", "1", "68"])
    [bought] = archive.purchases.of_customer(_one(archive, "周雅琴").id)
    assert (bought.items, bought.paid_cents) == ("剪发 ×2", 13_600)


def test_the_report_has_the_shape_of_the_command(archive: Archive) -> None:
    report = _run(archive, _file(*ROWS, ["A9", None, None, None, "谁", None, None, None, None]))
    shape = report.as_json()
    assert list(shape) == [
        "file", "kind", "sheet", "header_row", "columns", "rows", "blank", "added", "updated", "unchanged", "skipped",
        "rejected", "problems", "batch",
    ]  # fmt: skip
    assert json.loads(json.dumps(shape)) == shape
    assert (
        shape["rows"] == sum(shape[k] for k in ("blank", "added", "updated", "unchanged", "skipped", "rejected")) == 4
    )
    assert shape["columns"][2] == {"header": "手机", "field": "phones"}


def test_a_plan_writes_nothing_and_a_stale_one_is_made_again(archive: Archive) -> None:
    file = _file(*ROWS)
    plan = archive.imports.plan(file, archive.imports.layout(file, TODAY), TODAY)
    assert archive.customers.count() == 0
    archive.customers.add(CustomerDraft("周雅琴", phones=("13805712266",)))
    report = archive.imports.run(plan)
    assert _counts(report) == {"added": 2, "updated": 1}
    assert archive.customers.count() == 3


def test_stopping_rolls_everything_back_and_the_plan_can_run_later(archive: Archive) -> None:
    class Impatient(Progress):
        def step(self, phase: str, done: int = 0, total: int = 0) -> None:
            if phase == "writing_history":
                self.cancel()
            super().step(phase, done, total)

    file = _file(*ROWS)
    plan = archive.imports.plan(file, archive.imports.layout(file, TODAY), TODAY)
    before = _content(archive)
    with pytest.raises(Cancelled):
        archive.imports.run(plan, Impatient())
    assert _content(archive) == before
    assert archive.imports.batches() == []
    assert _counts(archive.imports.run(plan)) == {"added": 3}


@pytest.mark.parametrize("policy", list(Policy))
def test_what_each_choice_does_to_known_customers(archive: Archive, policy: Policy) -> None:
    archive.customers.add(CustomerDraft("周雅琴", code="K9", phones=("13805712266",), balance_cents=5))
    before = _content(archive)
    report = _run(archive, _file(ROWS[0]), on_duplicate=policy)
    row = archive.customers.rows([1])[0]
    expected = {Policy.FILL: "updated", Policy.UPDATE: "updated", Policy.SKIP: "skipped", Policy.ADD: "added"}
    assert _counts(report) == {expected[policy]: 1}
    assert (row.code, row.balance_cents) == (("A1", 10_000) if policy is Policy.UPDATE else ("K9", 5))
    assert archive.customers.count() == (2 if policy is Policy.ADD else 1)
    assert report.batch is not None
    assert archive.imports.undo(report.batch).kept == []
    assert _content(archive) == before


def test_a_card_number_in_the_recycle_bin_is_not_given_again(archive: Archive) -> None:
    added = archive.customers.add(CustomerDraft("老王", code="A1"))
    assert added.new_id is not None
    archive.customers.delete([added.new_id])
    report = _run(archive, _file(ROWS[0]))
    assert _one(archive, "周雅琴").code is None
    assert [p["problem"] for p in report.as_json()["problems"]] == ["code_taken"]


def test_own_fields_by_hand(archive: Archive) -> None:
    file = _file(["周雅琴", "13805712266", "A型"], header=["姓名", "手机", "血型"])
    layout = archive.imports.layout(file, TODAY, mapping={"custom": ["血型"]})
    report = archive.imports.run(archive.imports.plan(file, layout, TODAY))
    assert archive.customers.profile(_one(archive, "周雅琴").id).custom == {"血型": "A型"}
    changed = _file(["周雅琴", "13805712266", "B型"], header=["姓名", "手机", "血型"])
    layout = archive.imports.layout(changed, TODAY, mapping={"custom": ["血型"]})
    second = archive.imports.run(archive.imports.plan(changed, layout, TODAY, choices=Choices(Policy.UPDATE)))
    assert archive.customers.profile(_one(archive, "周雅琴").id).custom == {"血型": "B型"}
    assert second.batch is not None
    archive.imports.undo(second.batch)
    assert archive.customers.profile(_one(archive, "周雅琴").id).custom == {"血型": "A型"}
    assert report.batch is not None
    archive.imports.undo(report.batch)
    assert archive.customers.count() == 0
    with pytest.raises(KnownError) as refused:
        archive.imports.layout(file, TODAY, mapping={"colour": ["血型"]})
    assert refused.value.key == "field_not_found"


# --- taking back ------------------------------------------------------------------------------------------------------


def test_what_was_worked_on_since_stays_and_is_named(archive: Archive) -> None:
    report = _run(archive, _file(*ROWS, [None, "张伟", "13605712266", None, None, None, None, None, None]))
    zhou, li, wang = (_one(archive, name).id for name in ("周雅琴", "李明", "王建国"))
    archive.customers.update(zhou, note="改过的备注")
    archive.purchases.add(PurchaseDraft(li, TODAY, 6_800))
    archive.preferences.add(wang, PreferenceDraft("靠窗"))
    assert report.batch is not None
    undone = archive.imports.undo(report.batch)
    assert undone.removed == 1
    assert {(k.name, k.why) for k in undone.kept} == {
        ("周雅琴", "edited"),
        ("李明", "used_since"),
        ("王建国", "edited"),
    }
    assert undone.as_json()["kept"][0] == {"id": zhou, "name": "周雅琴", "what": "customers", "why": "edited"}
    assert [row.name for row in _all(archive)] == ["周雅琴", "李明", "王建国"]
    assert archive.customers.profile(li).referred_by_name == "周雅琴"


def test_follow_ups_that_rules_made_go_with_their_customers(archive: Archive) -> None:
    before = _content(archive)
    report = _run(archive, _file(["A1", "周雅琴", "13805712266", "1980-11-25", None, None, None, None, None]))
    archive.followups.refresh(TODAY)
    assert archive.followups.rows()
    assert report.batch is not None
    assert archive.imports.undo(report.batch).kept == []
    left = _content(archive)
    assert {name: rows for name, rows in left.items() if name != "settings"} == {
        n: r for n, r in before.items() if n != "settings"
    }
    again = _run(archive, _file(ROWS[0]))
    archive.followups.add(FollowupDraft(_one(archive, "周雅琴").id, TODAY, text="打电话"))
    assert again.batch is not None
    assert [k.why for k in archive.imports.undo(again.batch).kept] == ["used_since"]


def test_restored_field_by_field_but_not_what_was_edited_since(archive: Archive) -> None:
    known = archive.customers.add(CustomerDraft("周雅琴", phones=("13805712266",), note="老客")).new_id
    assert known is not None
    report = _run(archive, _file(ROWS[0]))
    archive.customers.update(known, balance_cents=777)
    assert report.batch is not None
    undone = archive.imports.undo(report.batch)
    row = archive.customers.rows([known])[0]
    assert (row.code, row.note, row.birthday, row.tags, row.balance_cents) == (None, "老客", None, (), 777)
    assert undone.restored == 1
    assert [(k.name, k.why) for k in undone.kept] == [("周雅琴", "edited")]


def test_an_edited_purchase_stays(archive: Archive) -> None:
    _run(archive, _file(*ROWS))
    header = ["日期", "卡号", "项目", "实收"]
    report = _run(archive, _file([TODAY, "A1", "剪发", 68], [TODAY, "A2", "烫发", 588], header=header))
    [bought] = archive.purchases.of_customer(_one(archive, "周雅琴").id)
    with archive.work("test") as work:
        work.update(metadata.tables["purchases"], bought.id, paid_cents=6_000)
    assert report.batch is not None
    undone = archive.imports.undo(report.batch)
    assert (undone.removed, [(k.name, k.table, k.why) for k in undone.kept]) == (1, [("周雅琴", "purchases", "edited")])
    assert archive.purchases.totals() == (1, 6_000)
    assert _one(archive, "李明").revenue_cents == 0


def test_an_import_is_taken_back_once_and_by_the_toast_too(archive: Archive) -> None:
    report = _run(archive, _file(*ROWS))
    assert report.changes.history_id is not None
    archive.undo(report.changes.history_id)
    assert archive.customers.count() == 0
    assert archive.customers.ids(CustomerFilter(query="周雅琴")) == []
    assert report.batch is not None
    for batch, key in ((report.batch, "already_undone"), (99, "not_found")):
        with pytest.raises(KnownError) as refused:
            archive.imports.undo(batch)
        assert refused.value.key == key
    assert _counts(_run(archive, _file(*ROWS))) == {"added": 3}


def test_numbers_of_customers_taken_back_are_not_given_again(archive: Archive) -> None:
    report = _run(archive, _file(*ROWS))
    highest = max(row.id for row in _all(archive))
    assert report.batch is not None
    archive.imports.undo(report.batch)
    _run(archive, _file(*ROWS))
    assert min(row.id for row in _all(archive)) > highest


def test_unusable_lists_write_nothing(archive: Archive) -> None:
    before = _content(archive)
    for file, key in (
        (_file(["男", "杭州市西湖区文化街"], header=["性别", "地址"]), "no_name_or_phone"),
        (RawFile("x.xlsx", (RawSheet("说明", [["请看背面"]]),)), "no_table_found"),
    ):
        with pytest.raises(KnownError) as refused:
            _run(archive, file)
        assert refused.value.key == key
    purchases = _file([TODAY, "剪发"], header=["日期", "项目"])
    layout = archive.imports.layout(purchases, TODAY, kind=Kind.PURCHASES)
    with pytest.raises(KnownError) as refused:
        archive.imports.plan(purchases, layout, TODAY)
    assert (refused.value.key, refused.value.values["missing"]) == ("no_purchase_columns", ["name", "paid"])
    assert _content(archive) == before


@pytest.mark.parametrize("name", ["会员名单.xlsx", "消费记录.xlsx"])
def test_a_full_disk_writes_nothing_and_harms_nothing(archive: Archive, lists: Path, name: str) -> None:
    if name == "消费记录.xlsx":
        _run(archive, read_table(lists / "会员名单.xlsx"))
    before = _content(archive)
    with archive.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()

    @event.listens_for(archive.engine, "begin")
    def small_disk(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(KnownError, match="disk_full"):
        _run(archive, read_table(lists / name))
    assert _content(archive) == before
    assert archive.backups.check(deep=True).ok


def test_newcomers_of_a_list_of_purchases_come_and_go_with_it(archive: Archive) -> None:
    _run(archive, _file(*ROWS))
    before = archive.customers.count()
    rows = [
        [date(2026, 11, 1), "新来的", "13900007777", "剪发", 68],
        [date(2026, 11, 2), "新来的", "13900007777", "烫发", 268],
        [date(2026, 11, 2), "另一位", "13900008888", "烫发", 268],
    ]
    file = _file(*rows, header=["日期", "会员", "电话", "项目", "实收"])
    layout = archive.imports.layout(file, TODAY)
    took = archive.imports.run(archive.imports.plan(file, layout, TODAY, choices=Choices(take_newcomers=True)))
    shape = took.as_json()
    assert (shape["added"], shape["rejected"], shape["unknown_customers"], shape["new_customers"]) == (3, 0, 2, 2)
    newcomer = _one(archive, "新来的")
    assert archive.customers.count() == before + 2
    assert [p.paid_cents for p in archive.purchases.of_customer(newcomer.id)] == [26_800, 6_800]
    assert _one(archive, "新来的").revenue_cents == 33_600
    again = _run(archive, file)
    assert (_counts(again), again.as_json()["unknown_customers"]) == ({"unchanged": 3}, 0)
    # one of them is worked on since: she stays with what she bought
    archive.customers.update(_one(archive, "另一位").id, note="常客")
    undone = archive.imports.undo(took.batch or 0)
    assert (undone.removed, [kept.name for kept in undone.kept]) == (3, ["另一位"])
    assert archive.customers.count() == before + 1
    assert len(archive.purchases.of_customer(_one(archive, "另一位").id)) == 1
    assert archive.purchases.totals() == (1, 26_800)


def test_money_is_read_in_the_currency_of_the_shop(archive: Archive) -> None:
    archive.settings.set(currency="TWD")
    _run(archive, _file(["林怡君", "0912-345-678", "NT$1,200"], header=["姓名", "手機", "餘額"]))
    assert [row.balance_cents for row in _all(archive)] == [120000]
