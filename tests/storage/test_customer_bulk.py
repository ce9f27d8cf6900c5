"""Commands on many customers: one line in the history, one undo, all or nothing; and saved views."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from core.errors import Cancelled, KnownError
from core.filtering import Condition, Field, Operator, Rule
from core.jobs import Progress
from core.people import CustomerDraft, FollowupDraft
from core.terms import Channel
from core.views import Columns, View
from storage.archive import Archive

DAY = date(2026, 11, 22)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive.create(tmp_path / "shop.regulars", lambda: datetime(2026, 11, 22, 11))
    for number in range(5):
        made.customers.add(CustomerDraft(f"客户{number}", tags=("家宴",) if number % 2 else ()))
    return made


def test_tags_are_given_once_and_taken_back_with_one_undo(archive: Archive) -> None:
    with archive:
        ids = archive.customers.ids()
        before = [row.tags for row in archive.customers.rows(ids)]
        lines = len(archive.history.recent(100))
        changes = archive.customers.add_tags(ids, ["家宴", " 中秋 ", "家宴"])
        assert all(set(row.tags) == {"家宴", "中秋"} for row in archive.customers.rows(ids))
        assert len(archive.history.recent(100)) == lines + 1
        assert changes.customers == frozenset(ids)
        assert changes.history_id is not None
        archive.undo(changes.history_id)
        assert [row.tags for row in archive.customers.rows(ids)] == before
        assert archive.customers.all_tags() == ["家宴"]


def test_tags_are_taken_away(archive: Archive) -> None:
    with archive:
        ids = archive.customers.ids()
        assert archive.customers.tags_of(ids) == ["家宴"]
        changes = archive.customers.remove_tags(ids, ["家宴", "没有的"])
        assert archive.customers.tags_of(ids) == []
        assert len(changes.customers) == 2
        assert not archive.customers.remove_tags(ids, ["家宴"])
        with pytest.raises(KnownError, match="text_empty"):
            archive.customers.add_tags(ids, ["  "])


def test_all_are_given_to_one_of_the_staff(archive: Archive) -> None:
    with archive:
        ids = archive.customers.ids()
        changes = archive.customers.assign_staff(ids, "小陈")
        assert {more.staff for more in archive.customers.more(ids, DAY).values()} == {"小陈"}
        archive.customers.assign_staff(ids[:2], None)
        assert [archive.customers.more(ids, DAY)[i].staff for i in ids[:3]] == [None, None, "小陈"]
        assert changes.history_id is not None
        with pytest.raises(KnownError, match="changed_since"):
            archive.undo(changes.history_id)


def test_one_follow_up_for_each(archive: Archive) -> None:
    with archive:
        ids = archive.customers.ids()
        draft = FollowupDraft(0, date(2026, 11, 30), text="请来尝新茶", channel=Channel.WECHAT)
        changes = archive.customers.follow_up(ids, draft)
        rows = archive.followups.rows()
        assert sorted(row.customer_id for row in rows) == sorted(ids)
        assert {(row.text, row.channel, row.due) for row in rows} == {
            ("请来尝新茶", Channel.WECHAT, date(2026, 11, 30))
        }
        assert changes.history_id is not None
        archive.undo(changes.history_id)
        assert archive.followups.rows() == []


def test_those_who_are_gone_are_left_out(archive: Archive) -> None:
    with archive:
        ids = archive.customers.ids()
        archive.customers.delete(ids[:1])
        changes = archive.customers.delete_all(ids)
        assert changes.customers == frozenset(ids[1:])
        assert archive.customers.count() == 0
        assert changes.history_id is not None
        archive.undo(changes.history_id)
        assert archive.customers.count() == 4


def test_stopped_halfway_nothing_is_written(archive: Archive) -> None:
    with archive:
        ids = archive.customers.ids()
        progress = Progress()
        progress.cancel()
        with pytest.raises(Cancelled):
            archive.customers.add_tags(ids, ["中秋"], progress)
        assert archive.customers.all_tags() == ["家宴"]


def test_views_are_kept_with_the_archive_and_undone(archive: Archive) -> None:
    rule = Rule((Condition(Field.SPENT, Operator.AT_LEAST, (500_000,)),))
    with archive:
        for name in ("甲", "乙"):
            archive.views.save(View(name, rule, sort="spent", descending=True, columns=Columns(("name", "phone"))))
        archive.views.move("乙", -1)
        archive.views.rename("甲", "丙")
        gone = archive.views.delete("乙")
        assert [view.name for view in archive.views.all()] == ["丙"]
        assert archive.views.all()[0].rule == rule
        assert gone.history_id is not None
        archive.undo(gone.history_id)
        assert [view.name for view in archive.views.all()] == ["乙", "丙"]
        archive.views.keep_columns(Columns(("name", "wechat"), {"wechat": 150}))
        path = archive.path
    with Archive.open(path) as again:
        assert [view.name for view in again.views.all()] == ["乙", "丙"]
        assert again.views.columns == Columns(("name", "wechat"), {"wechat": 150})


def test_a_view_of_a_newer_program_is_left_out_but_stays(archive: Archive) -> None:
    strange = {"name": "未来", "rule": {"every": True, "parts": [{"field": "x", "operator": "smells", "values": []}]}}
    with archive:
        archive.settings.set(customer_views=[strange])
        archive.views.save(View("甲"))
        assert [view.name for view in archive.views.all()] == ["甲"]
        assert strange in archive.settings["customer_views"]


def test_the_bin_gives_back_whom_it_holds(archive: Archive) -> None:
    with archive:
        first, second, *_rest = archive.customers.ids()
        archive.customers.update(first, code="A1", phones=("13800000000",))
        archive.customers.delete([first])
        archive.customers.delete([second])
        assert [row.id for row in archive.recycle_bin.rows(DAY)] == [first, second]
        assert (archive.recycle_bin.rows(DAY)[0].phone, archive.recycle_bin.count(DAY)) == ("13800000000", 2)
        assert archive.recycle_bin.rows(date(2026, 12, 23)) == []  # 31 days later
        changes = archive.recycle_bin.restore([first])
        assert archive.customers.row(first).code == "A1"
        assert archive.customers.find("13800000000")[0].id == first
        assert changes.history_id is not None
        archive.undo(changes.history_id)
        assert archive.recycle_bin.count(DAY) == 2
        archive.customers.add(CustomerDraft("新客", code="A1"))
        with pytest.raises(KnownError, match="code_taken"):
            archive.recycle_bin.restore([first])
        with pytest.raises(KnownError, match="not_found"):
            archive.recycle_bin.restore(archive.customers.ids()[:1])
