"""What people do with follow-ups in a real archive: again and again, several at once, handed over; all of it undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from core.agenda import FollowupFilter, Nearness
from core.changes import ChangeSet
from core.errors import KnownError
from core.listing import CustomerFilter
from core.people import CustomerDraft, FollowupDraft, PreferenceDraft, PurchaseDraft, VisitDraft
from core.repeating import Repeat, Unit
from core.terms import Channel, FollowupKind, FollowupStatus
from storage import tables
from storage.archive import Archive

TODAY = date(2026, 11, 22)
MONTHLY = Repeat(1, Unit.MONTH)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "shop.regulars", clock=lambda: datetime.combine(TODAY, time(9))) as made:
        made.who = "小陈"
        yield made


def ahead(days: int) -> date:
    return TODAY + timedelta(days=days)


def customer(archive: Archive, name: str = "王芳", **fields: Any) -> int:
    made = archive.customers.add(CustomerDraft(name=name, **fields)).new_id
    assert made is not None
    return made


def added(archive: Archive, who: int, text: str = "回访", days: int = 0, **fields: Any) -> int:
    made = archive.followups.add(FollowupDraft(who, ahead(days), text=text, **fields)).new_id
    assert made is not None
    return made


def undo(archive: Archive, changes: ChangeSet) -> None:
    assert changes.history_id is not None
    archive.undo(changes.history_id)


def open_ones(archive: Archive) -> list[tuple[str | None, date]]:
    return [(row.text, row.due) for row in archive.followups.rows()]


# --- again and again --------------------------------------------------------------------------------------------------


def test_the_next_time_is_counted_from_the_day_it_was_done(archive: Archive) -> None:
    who = customer(archive)
    first = added(archive, who, "问候", -5, repeat=MONTHLY, staff="小林", channel=Channel.WECHAT)
    done = archive.followups.complete(first, TODAY, "都好")
    (following,) = archive.followups.rows()
    assert (following.due, following.text, following.repeat) == (date(2026, 12, 22), "问候", MONTHLY)
    assert (following.staff, following.channel, following.previous_id) == ("小林", Channel.WECHAT, first)
    undo(archive, done)
    assert open_ones(archive) == [("问候", ahead(-5))]


def test_the_last_time(archive: Archive) -> None:
    first = added(archive, customer(archive), repeat=MONTHLY)
    archive.followups.complete(first, TODAY, again=False)
    assert open_ones(archive) == []
    second = added(archive, 1, "浇花", repeat=MONTHLY)
    archive.followups.update(second, repeat=None)
    archive.followups.complete(second, TODAY)
    assert open_ones(archive) == []


def test_taking_one_up_again_takes_the_next_time_back_unless_somebody_worked_on_it(archive: Archive) -> None:
    first = added(archive, customer(archive), "问候", repeat=Repeat(1, Unit.WEEK))
    archive.followups.complete(first, TODAY)
    archive.followups.reopen(first)
    assert open_ones(archive) == [("问候", TODAY)]
    archive.followups.complete(first, TODAY)
    (following,) = archive.followups.rows()
    archive.followups.postpone(following.id, ahead(9))
    archive.followups.reopen(first)
    assert open_ones(archive) == [("问候", TODAY), ("问候", ahead(9))]


def test_the_history_of_one_that_comes_again(archive: Archive) -> None:
    who = customer(archive)
    first = added(archive, who, "问候", repeat=MONTHLY)
    archive.followups.complete(first, TODAY, "在忙")
    (second,) = archive.followups.rows()
    archive.who = "林姐"
    archive.followups.complete(second.id, ahead(30), "订了一桌", following=FollowupDraft(who, ahead(40), text="送菜单"))
    steps = {row.text: archive.followups.earlier(row.id) for row in archive.followups.rows()}
    told = [("订了一桌", "林姐", ahead(30)), ("在忙", "小陈", TODAY)]
    assert [(p.row.result, p.by, p.row.done_on) for p in steps["送菜单"]] == told
    assert [(p.row.result, p.by, p.row.done_on) for p in steps["问候"]] == told
    assert archive.followups.earlier(first) == []


# --- how it was done --------------------------------------------------------------------------------------------------


def test_one_that_was_done_without_speaking_is_no_contact(archive: Archive) -> None:
    who = customer(archive)
    archive.followups.complete(added(archive, who, "送日历"), TODAY, "放在前台", spoke=False)
    assert archive.customers.row(who).last_contact is None
    archive.followups.complete(added(archive, who, "回电"), TODAY, channel=Channel.CALL)
    assert archive.customers.row(who).last_contact == TODAY
    line = archive.customers.profile(who).log[0]
    assert (line.channel, line.staff, line.followup_id) == (Channel.CALL, "小陈", 2)


def test_a_contact_that_is_corrected_or_deleted_keeps_the_last_contact_true(archive: Archive) -> None:
    who = customer(archive)
    made = archive.feedback.log_contact(who, ahead(-9), Channel.CALL, "问近况")
    archive.feedback.log_contact(who, ahead(-30), Channel.VISIT)
    assert made.new_id is not None
    archive.feedback.update_contact(made.new_id, day=ahead(-2))
    assert archive.customers.row(who).last_contact == ahead(-2)
    gone = archive.feedback.delete_contact(made.new_id)
    assert archive.customers.row(who).last_contact == ahead(-30)
    undo(archive, gone)
    assert archive.customers.row(who).last_contact == ahead(-2)


def test_for_somebody_new(archive: Archive) -> None:
    made = archive.followups.add_for_new("李四", FollowupDraft(0, ahead(2), text="送样品"))
    (row,) = archive.followups.rows()
    assert (row.customer, row.text, row.due) == ("李四", "送样品", ahead(2))
    undo(archive, made)
    assert archive.customers.count() == 0
    with pytest.raises(KnownError, match="text_empty"):
        archive.followups.add_for_new("李四", FollowupDraft(0, TODAY, text=" "))
    assert archive.customers.count() == 0


# --- several at once --------------------------------------------------------------------------------------------------


def test_several_at_once_are_one_command_and_one_undo(archive: Archive) -> None:
    who = customer(archive)
    ids = [added(archive, who, f"第 {n} 件", n) for n in range(4)]
    archive.followups.drop(ids[3], "不用了")
    before = snapshot(archive)
    deeds: list[Callable[[], ChangeSet]] = [
        lambda: archive.followups.complete_all(ids, TODAY, Channel.CALL),
        lambda: archive.followups.postpone_all(ids, ahead(9)),
        lambda: archive.followups.drop_all(ids, "搬走了"),
        lambda: archive.followups.assign(ids, "小林"),
        lambda: archive.followups.reopen_all(ids),
    ]
    expected = [
        {("done", 0), ("done", 1), ("done", 2), ("dropped", 3)}, {("open", 9), ("dropped", 3)},
        {("dropped", 0), ("dropped", 1), ("dropped", 2), ("dropped", 3)},
        {("open", 0), ("open", 1), ("open", 2), ("dropped", 3)}, {("open", 0), ("open", 1), ("open", 2), ("open", 3)},
    ]  # fmt: skip
    for deed, became in zip(deeds, expected, strict=True):
        changes = deed()
        rows = archive.followups.rows(status=None)
        assert {(row.status.value, (row.due - TODAY).days) for row in rows} == became
        undo(archive, changes)
        assert snapshot(archive) == before


def test_three_done_at_once_are_three_contacts(archive: Archive) -> None:
    people = [customer(archive, name) for name in ("甲", "乙", "丙")]
    archive.followups.complete_all([added(archive, who) for who in people], TODAY, Channel.MESSAGE)
    assert {archive.customers.row(who).last_contact for who in people} == {TODAY}


def test_whose_it_is(archive: Archive) -> None:
    mine, hers = customer(archive, "甲"), customer(archive, "乙")
    archive.customers.assign_staff([hers], "小林")
    for who in (mine, hers):
        added(archive, who, f"回访 {who}")
    handed = added(archive, hers, "送礼", staff="小陈")
    found = {
        name: [row.text for row in archive.followups.page(FollowupFilter(staff=name), TODAY, 9).rows]
        for name in ("小陈", "小林", "", "没有这人")
    }
    assert found == {"小陈": ["送礼"], "小林": [f"回访 {hers}"], "": [f"回访 {mine}"], "没有这人": []}
    archive.followups.update(handed, staff=None)
    assert archive.followups.get(handed).staff is None


# --- pages and days ---------------------------------------------------------------------------------------------------


def test_a_page_has_the_promises_first_and_all_the_counts(archive: Archive) -> None:
    who = customer(archive, "周雅琴", phones=("13805712266",))
    for days in (-9, -1, 0, 3):
        kind = FollowupKind.PROMISE if days == -1 else FollowupKind.OWN
        added(archive, who, f"{days} 天", days, kind=kind)
    added(archive, who, "下个月", 40)
    page = archive.followups.page(FollowupFilter(), TODAY, 3)
    assert [row.text for row in page.rows] == ["-1 天", "-9 天", "0 天"]
    assert dict(page.counts) == {
        Nearness.OVERDUE: 2, Nearness.TODAY: 1, Nearness.WEEK: 1, Nearness.LATER: 1,
    }  # fmt: skip
    assert (page.total, page.late) == (5, 2)
    assert archive.followups.page(FollowupFilter(), TODAY, 9, until=TODAY).total == 3
    words = FollowupFilter(words="下个", customers=frozenset({99}))
    assert [row.text for row in archive.followups.page(words, TODAY, 9).rows] == ["下个月"]
    assert len(archive.followups.ids(FollowupFilter(kinds=frozenset({FollowupKind.OWN})))) == 4
    assert archive.followups.kind_counts(FollowupFilter()) == {FollowupKind.OWN: 4, FollowupKind.PROMISE: 1}


def test_closed_ones_the_newest_first(archive: Archive) -> None:
    who = customer(archive)
    for days in (5, 1, 3):
        archive.followups.complete(added(archive, who, f"{days} 天前"), ahead(-days))
    archive.followups.drop(added(archive, who, "算了"), "没空")
    done = archive.followups.page(FollowupFilter(FollowupStatus.DONE), TODAY, 2)
    assert [row.text for row in done.rows] == ["1 天前", "3 天前"]
    assert done.total == 3
    (dropped,) = archive.followups.page(FollowupFilter(FollowupStatus.DROPPED), TODAY, 9).rows
    assert dropped.text == "算了"


def test_what_the_arrivals_show_is_not_told_twice(archive: Archive) -> None:
    who = customer(archive)
    archive.preferences.add(who, PreferenceDraft("常温胡萝卜汁"))
    for days in (0, 1):
        archive.visits.add(VisitDraft(who, ahead(days)))
    archive.followups.refresh(TODAY)
    assert archive.followups.page(FollowupFilter(), TODAY, 9).total == 2
    (row,) = archive.followups.page(FollowupFilter(), TODAY, 9, ready_elsewhere=True).rows
    assert row.facts["date"] == ahead(1).isoformat()


def test_a_day_of_the_calendar_counts_what_it_has_no_room_for(archive: Archive) -> None:
    who = customer(archive)
    ids = [added(archive, who, f"第 {n} 件", 2) for n in range(5)]
    archive.followups.complete(ids[0], TODAY)
    archive.followups.drop(ids[1], "不用了")
    days = archive.followups.calendar(TODAY, ahead(9), FollowupFilter(), 2)
    assert list(days) == [ahead(2)]
    assert ([row.text for row in days[ahead(2)].rows], days[ahead(2)].total) == (["第 2 件", "第 3 件"], 4)
    day = archive.followups.of_day(ahead(2), FollowupFilter(), 9)
    assert [row.text for row in day.rows] == ["第 2 件", "第 3 件", "第 4 件", "第 0 件"]


# --- the neglected ----------------------------------------------------------------------------------------------------


def test_who_was_spoken_to_is_not_neglected_any_more(archive: Archive) -> None:
    who = customer(archive, "周雅琴", phones=("13805712266",))
    archive.purchases.add(PurchaseDraft(who, ahead(-74), 8800))
    archive.tiers.refresh(TODAY)
    (entry,) = archive.followups.neglected(TODAY, every_tier=True)
    assert (entry.days, entry.phone, entry.planned) == (74, "13805712266", None)
    made = added(archive, who, "打个招呼", 1)
    assert archive.followups.neglected(TODAY, every_tier=True)[0].planned == ahead(1)
    done = archive.followups.complete(made, TODAY, channel=Channel.CALL)
    assert archive.followups.neglected(TODAY, every_tier=True) == []
    undo(archive, done)
    assert len(archive.followups.neglected(TODAY, every_tier=True)) == 1
    archive.customers.update(who, blacklist_reason="赖账")
    assert archive.followups.neglected(TODAY, every_tier=True) == []
    assert archive.followups.neglected_counts(TODAY) == {}


# --- undo -------------------------------------------------------------------------------------------------------------


def snapshot(archive: Archive) -> list[list[tuple[Any, ...]]]:
    """What stands in the tables a follow-up touches, and the sums; the staff stays once it is known."""
    shown = (tables.followups, tables.contact_log, tables.customers)
    with archive.reading() as connection:
        return [[tuple(row) for row in connection.execute(select(table).order_by(table.c.id))] for table in shown]


_DEEDS = st.tuples(
    st.sampled_from(
        ["add", "complete", "postpone", "drop", "reopen", "assign", "complete_all", "postpone_all", "log", "repeat"]
    ),
    st.integers(0, 7),
    st.integers(-3, 40),
)


def _do(archive: Archive, people: list[int], deed: str, which: int, days: int) -> ChangeSet | None:
    """One deed on one of the follow-ups that are there; None when it cannot be done."""
    book = archive.followups
    rows = book.rows(status=None)
    ids = [row.id for row in rows]
    if deed == "add" or not rows:
        repeat = Repeat(1 + which, Unit.WEEK) if which % 2 else None
        return book.add(FollowupDraft(people[which % 2], ahead(days), text=f"第 {days} 件", repeat=repeat))
    row = rows[which % len(rows)]
    following = FollowupDraft(row.customer_id, TODAY, text="再问")
    calls: dict[str, Callable[[], ChangeSet]] = {
        "complete": lambda: book.complete(row.id, ahead(days), "好", following=None if which % 3 else following),
        "postpone": lambda: book.postpone(row.id, ahead(days)),
        "drop": lambda: book.drop(row.id, "不用了"),
        "reopen": lambda: book.reopen(row.id),
        "assign": lambda: book.assign(ids[: which + 1], "小林" if days % 2 else None),
        "complete_all": lambda: book.complete_all(ids[: which + 1], ahead(days)),
        "postpone_all": lambda: book.postpone_all(ids[: which + 1], ahead(days)),
        "log": lambda: archive.feedback.log_contact(row.customer_id, ahead(-days), Channel.CALL),
        "repeat": lambda: book.update(row.id, repeat=MONTHLY if days % 2 else None),
    }  # fmt: skip
    if deed in ("complete", "postpone", "drop") and row.status is not FollowupStatus.OPEN:
        with pytest.raises(KnownError, match="followup_closed"):
            calls[deed]()
        return None
    return calls[deed]()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(_DEEDS, min_size=1, max_size=9))
def test_whatever_was_done_is_taken_back_step_by_step(archive: Archive, deeds: list[tuple[str, int, int]]) -> None:
    """One archive for all the cases: each leaves it as it was."""
    if not archive.customers.count():
        customer(archive, "甲")
        customer(archive, "乙")
    people = archive.customers.ids(CustomerFilter())
    steps: list[tuple[int, list[list[tuple[Any, ...]]]]] = []
    for deed, which, days in deeds:
        before = snapshot(archive)
        changes = _do(archive, people, deed, which, days)
        if changes is None or changes.history_id is None:
            assert snapshot(archive) == before
        else:
            steps.append((changes.history_id, before))
    for history_id, before in reversed(steps):
        archive.undo(history_id)
        assert snapshot(archive) == before
