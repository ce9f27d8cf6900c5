"""Two customers become one: everything goes over, nothing is lost, and undoing it gives back every row as it was."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select

from core.duplicates import Reason
from core.errors import KnownError
from core.people import (
    Birthday,
    Companion,
    CustomerDraft,
    FollowupDraft,
    PreferenceDraft,
    PurchaseDraft,
    VisitDraft,
)
from core.terms import Calendar, Channel, CustomerStatus, FeedbackKind, PreferenceKind
from storage import merge_rows, tables
from storage.archive import Archive

DAY = date(2026, 11, 22)
BORN = Birthday(Calendar.SOLAR, None, 11, 24)
_FOLLOWS = {"history", "settings"}


def everything(archive: Archive) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of the archive, in a form that can be compared."""
    with archive.reading() as connection:
        return {
            t.name: [tuple(r) for r in connection.execute(select(t).order_by(*t.primary_key.columns))]
            for t in tables.metadata.sorted_tables
            if t.name not in _FOLLOWS
        }


def add(archive: Archive, name: str, **fields: Any) -> int:
    made = archive.customers.add(CustomerDraft(name, **fields)).new_id
    assert made is not None
    return made


def owners(archive: Archive, customer_id: int) -> dict[str, int]:
    """Which tables name this customer, how often."""
    found = {}
    with archive.reading() as connection:
        for table, column in merge_rows.pointers_at_customers():
            count = len(connection.execute(select(table).where(table.c[column] == customer_id)).all())
            if count:
                found[f"{table.name}.{column}"] = count
    return found


@pytest.fixture
def two(archive: Archive) -> tuple[int, int]:
    """王丽 with a full story, and 王姐 with another: of every table there is something."""
    friend = add(archive, "李四")
    keep = add(
        archive, "王姐", phones=("13805712266", "0571-84711292"), tags=("家宴", "老客"), note="怕冷", points=10,
        custom={"车牌": "浙A1"}, status=CustomerStatus.PROSPECT, address="文三路 1 号",
    )  # fmt: skip
    other = add(
        archive, "王丽", phones=("+86 13805712266", "13900000001"), code="V7", tags=("家宴", "商务"), note="爱笑",
        points=5, birthday=BORN, custom={"车牌": "浙B2", "桌号": "6"}, address="文二路 2 号", referred_by=friend,
    )  # fmt: skip
    for who, kin in ((keep, "小宝"), (other, "小宝")):
        archive.people.add_family(who, kin, "外孙", likes=[PreferenceDraft("花生过敏", PreferenceKind.ALLERGY)])
        archive.people.add_contact(who, f"财务{who}")
        archive.preferences.add(who, PreferenceDraft("胡萝卜汁，要常温"))
        archive.feedback.add(who, DAY, FeedbackKind.COMPLAINT, f"上菜太慢{who}")
        archive.followups.add(FollowupDraft(who, DAY, text="问候"))
        archive.purchases.add(PurchaseDraft(who, DAY, 10_000 * who, items="午餐"))
        archive.feedback.log_contact(who, DAY, Channel.CALL, "说了几句")
    archive.preferences.add(other, PreferenceDraft("靠窗的位子", PreferenceKind.NEED))
    archive.visits.add(VisitDraft(keep, DAY, time(11), companions=(Companion("王丽", other),)))
    archive.visits.add(VisitDraft(other, date(2026, 11, 25), companions=(Companion("李四", friend),)))
    archive.customers.update(friend, referred_by=None)
    brought = add(archive, "赵六", referred_by=other)
    archive.merging.distinct(other, brought)
    archive.merging.distinct(keep, other)
    archive.followups.refresh(DAY)
    with archive.transaction() as connection:
        batch = connection.execute(
            insert(tables.import_batches).values(
                made_at=datetime(2026, 1, 1), file="a.csv", kind="customers", report={}
            )
        ).inserted_primary_key
        assert batch is not None
        row = {"batch_id": batch[0], "row": 2, "outcome": "update", "customer_id": other}
        connection.execute(insert(tables.import_rows).values(**row))
    return keep, other


def test_every_table_that_names_a_customer_is_handled() -> None:
    """Who adds a table with a customer says here how it is merged."""
    handled = {table.name for table in (*merge_rows.MOVES, *merge_rows.BY_CHOICE, *merge_rows.LEFT)}
    assert {table.name for table, _column in merge_rows.pointers_at_customers()} == handled


def test_everything_moves(archive: Archive, two: tuple[int, int]) -> None:
    keep, other = two
    before = archive.customers.row(keep).revenue_cents + archive.customers.row(other).revenue_cents
    changes = archive.merging.merge(keep, other)
    assert changes.what == "customers_merged"
    assert owners(archive, other) == {}
    row = archive.customers.row(keep)
    assert (row.name, row.code, row.birthday, row.points) == ("王丽", "V7", BORN, 15)
    assert row.revenue_cents == before
    assert row.status is CustomerStatus.ACTIVE
    assert row.note == "怕冷\n爱笑"
    assert row.phones == ("13805712266", "0571-84711292", "13900000001")
    assert set(row.tags) == {"家宴", "老客", "商务"}
    profile = archive.customers.profile(keep)
    assert profile.referred_by_name == "李四"
    assert [name for _id, name in profile.referred] == ["赵六"]
    assert profile.custom == {"车牌": "浙A1", "桌号": "6"}
    assert [m.name for m in profile.family] == ["小宝"]
    assert [p.text for p in profile.family[0].preferences] == ["花生过敏"]
    assert sorted(p.text for p in profile.preferences) == ["胡萝卜汁，要常温", "靠窗的位子"]
    assert [address.text for address in profile.addresses] == ["文二路 2 号"]
    assert len(profile.visits) == 2
    assert len(profile.contacts) == 2
    with pytest.raises(KnownError, match="not_found"):
        archive.customers.row(other)


def test_what_one_likes_is_made_ready_for_the_visits_of_the_other(archive: Archive, two: tuple[int, int]) -> None:
    keep, other = two
    archive.merging.merge(keep, other)
    for visit in archive.customers.profile(keep).visits:
        assert sorted(thing.text for thing in visit.prepare) == ["胡萝卜汁，要常温", "靠窗的位子"]
        assert keep not in [companion.customer_id for companion in visit.companions]


def test_search_finds_the_one_who_stays_by_what_was_the_others(archive: Archive, two: tuple[int, int]) -> None:
    keep, other = two
    archive.merging.merge(keep, other)
    for words in ("13900000001", "wangli", "V7", "靠窗", "商务"):
        assert [row.id for row in archive.customers.find(words)] == [keep]


def test_undo_gives_back_every_row(archive: Archive, two: tuple[int, int]) -> None:
    before = everything(archive)
    changes = archive.merging.merge(*two)
    assert everything(archive) != before
    assert changes.history_id is not None
    archive.undo(changes.history_id)
    assert everything(archive) == before


def test_undo_after_the_rules_have_looked_again(archive: Archive, two: tuple[int, int]) -> None:
    """The rules make, move and take away follow-ups on their own: that is no reason to refuse."""
    before = everything(archive)
    changes = archive.merging.merge(*two)
    archive.followups.refresh(DAY)
    assert changes.history_id is not None
    archive.undo(changes.history_id)
    archive.followups.refresh(DAY)
    after = everything(archive)
    assert _keys(after) == _keys(before)
    assert {n: r for n, r in after.items() if n != "followups"} == {n: r for n, r in before.items() if n != "followups"}


def _keys(rows: dict[str, list[tuple[Any, ...]]]) -> list[Any]:
    names = [column.name for column in tables.followups.columns]
    found = [dict(zip(names, row, strict=True)) for row in rows["followups"]]
    return sorted((r["customer_id"], r["rule"] or "", r["occasion"] or "", r["status"], str(r["text"])) for r in found)


def test_what_is_chosen_stays(archive: Archive, two: tuple[int, int]) -> None:
    keep, other = two
    archive.merging.merge(
        keep, other, {"name": "keep", "points": "keep", "custom:车牌": "other", "address": "other", "note": "other"}
    )
    profile = archive.customers.profile(keep)
    assert (profile.row.name, profile.row.points, profile.row.note) == ("王姐", 10, "爱笑")
    assert profile.custom["车牌"] == "浙B2"
    assert profile.row.address == "文二路 2 号"
    assert profile.addresses == ()


def test_a_customer_is_not_merged_with_herself_nor_with_nobody(archive: Archive, two: tuple[int, int]) -> None:
    with pytest.raises(KnownError, match="merges_with_self"):
        archive.merging.merge(two[0], two[0])
    with pytest.raises(KnownError, match="not_found"):
        archive.merging.merge(two[0], 999)
    with pytest.raises(ValueError, match="shoe_size"):
        archive.merging.merge(*two, {"shoe_size": "keep"})


def test_nobody_comes_by_herself(archive: Archive) -> None:
    """甲 brought 乙, 乙 brought 丙; 甲 and 丙 are one."""
    first = add(archive, "甲甲")
    second = add(archive, "乙乙", referred_by=first)
    third = add(archive, "丙丙", referred_by=second)
    archive.merging.merge(first, third)
    assert archive.customers.row(first).referred_by is None
    assert archive.customers.row(second).referred_by == first
    one, other = add(archive, "丁丁"), add(archive, "戊戊")
    archive.customers.update(other, referred_by=one)
    archive.merging.merge(one, other)
    assert archive.customers.row(one).referred_by is None


def test_pairs_come_from_the_archive_and_can_be_told_apart(archive: Archive) -> None:
    one = add(archive, "周雅琴", phones=("13805712266",))
    other = add(archive, "周姐", phones=("+86 138 0571 2266",))
    third = add(archive, "李四", phones=("13900000000",))
    (pair,) = archive.merging.pairs()
    assert (pair.first, pair.second, pair.reasons) == (one, other, (Reason.PHONE, Reason.TITLE))
    assert archive.merging.pairs_of(third) == []
    changes = archive.merging.distinct(other, one)
    assert archive.merging.pairs() == []
    assert not archive.merging.distinct(one, other)  # said already
    assert changes.history_id is not None
    archive.undo(changes.history_id)
    assert archive.merging.pairs() == [pair]
    archive.customers.delete([one])
    assert archive.merging.pairs() == []


NAMES = st.sampled_from(["王丽", "王姐", "周雅琴", "13805712266"])
PHONES = st.lists(st.sampled_from(["13805712266", "+86 13805712266", "13900000001", "0571-84711292"]), unique=True)
STORIES = st.lists(
    st.tuples(
        st.sampled_from(["like", "kin", "visit", "sale", "task", "log", "brought", "contact", "complaint", "together"]),
        st.booleans(),
        st.integers(0, 2),
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("merging")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    drafts=st.tuples(*[st.builds(CustomerDraft, NAMES, phones=PHONES.map(tuple), note=st.sampled_from([None, "a", "b"]),
                                 points=st.sampled_from([None, 0, 5]), birthday=st.sampled_from([None, BORN]),
                                 tags=st.sampled_from([(), ("家宴",)]))] * 2),
    story=STORIES, refresh=st.booleans(),
)  # fmt: skip
def test_merging_and_undoing_changes_nothing(
    shared_folder: Path, drafts: tuple[CustomerDraft, CustomerDraft], story: list[Any], refresh: bool
) -> None:
    path = shared_folder / f"{len(list(shared_folder.iterdir()))}" / "shop.regulars"
    with Archive.create(path, lambda: datetime(2026, 11, 22, 10)) as archive:
        pair = [archive.customers.add(draft).new_id or 0 for draft in drafts]
        third = add(archive, "李四")
        for what, second, number in story:
            _live(archive, what, pair[second], pair[not second], third, number)
        if refresh:
            archive.followups.refresh(DAY)
        before = everything(archive)
        changes = archive.merging.merge(*pair)
        left = owners(archive, pair[1])
        assert left == {}
        assert _sums_agree(archive, pair[0])
        assert changes.history_id is not None
        archive.undo(changes.history_id)
        assert everything(archive) == before


def _live(archive: Archive, what: str, who: int, twin: int, third: int, number: int) -> None:
    day = date(2026, 11, 21 + number)
    if what == "like":
        archive.preferences.add(who, PreferenceDraft(["胡萝卜汁", "靠窗", "胡萝卜汁"][number]))
    elif what == "kin":
        likes = [PreferenceDraft("花生过敏", PreferenceKind.ALLERGY)]
        member = archive.people.add_family(who, ["小宝", "小贝", "小宝"][number], likes=likes).new_id
        archive.visits.add(VisitDraft(who, day, companions=(Companion("小宝", family_id=member),)))
    elif what == "visit":
        archive.visits.add(VisitDraft(third, day, companions=(Companion("", who), Companion("", twin))))
    elif what == "together":
        archive.visits.add(VisitDraft(who, day, companions=(Companion("", twin),)))
    elif what == "sale":
        archive.purchases.add(PurchaseDraft(who, day, 1000 * (number + 1), items="午餐"))
    elif what == "task":
        archive.followups.add(FollowupDraft(who, day, text="问候"))
    elif what == "log":
        archive.feedback.log_contact(who, DAY, Channel.CALL, "说了几句")
    elif what == "brought" and archive.customers.row([third, twin, third][number]).referred_by is None:
        chain = archive.referrals.chain(who).came_by
        if [third, twin, third][number] not in [one for one, _name in chain]:
            archive.customers.update([third, twin, third][number], referred_by=who)
    elif what == "contact":
        archive.people.add_contact(who, ["财务", "老板", "财务"][number])
    elif what == "complaint":
        archive.feedback.add(who, day, FeedbackKind.COMPLAINT, "慢")


def _sums_agree(archive: Archive, customer_id: int) -> bool:
    profile = archive.customers.profile(customer_id)
    return profile.row.revenue_cents == sum(p.paid_cents for p in profile.purchases)
