"""Commands: each one transaction, one history line, an undo that restores exactly what was before; sums always
agree.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from core.changes import ChangeSet
from core.errors import KnownError
from core.listing import CustomerFilter
from core.people import Birthday, CustomerDraft, PreferenceDraft, PurchaseDraft, VisitDraft
from core.terms import Calendar, FeedbackKind, Gender, PreferenceKind, VisitStatus
from core.value import profit_cents
from storage import tables
from storage.archive import Archive

DAY = date(2026, 11, 22)


def _everything(archive: Archive) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of the customers' tables, in a form that can be compared."""
    skipped = {"history", "settings"}
    with archive.reading() as connection:
        found = {
            t.name: [tuple(r) for r in connection.execute(select(t).order_by(*t.primary_key.columns))]
            for t in tables.metadata.sorted_tables
            if t.name not in skipped
        }
        lines = connection.exec_driver_sql("SELECT customer_id FROM search_lines ORDER BY customer_id")
        found["search"] = [tuple(r) for r in lines]
    return found


@pytest.fixture
def someone(archive: Archive) -> int:
    changes = archive.customers.add(
        CustomerDraft(
            "周雅琴", code="V1", gender=Gender.FEMALE, phones=("13805712266", "0571-84711292"), tags=("家宴",),
            birthday=Birthday(Calendar.LUNAR, 1967, 10, 10), since=date(2019, 5, 1), custom={"车牌": "浙A12345"},
        )
    )  # fmt: skip
    assert changes.new_id is not None
    return changes.new_id


def _commands(archive: Archive, who: int) -> dict[str, Callable[[], ChangeSet]]:
    like = archive.preferences.add(who, PreferenceDraft("胡萝卜汁，要常温")).new_id or 0
    visit = archive.visits.add(VisitDraft(who, DAY, time(11, 30), party=4)).new_id or 0
    sale = archive.purchases.add(PurchaseDraft(who, DAY, 12345, items="午餐")).new_id or 0
    kin = archive.people.add_family(who, "小宝", "外孙").new_id or 0
    complaint = archive.feedback.add(who, DAY, FeedbackKind.COMPLAINT, "上菜太慢").new_id or 0
    other = archive.customers.add(CustomerDraft("张三")).new_id or 0
    return {
        "customer_added": lambda: archive.customers.add(CustomerDraft("李四", phones=("13900000000",), tags=("新",))),
        "customer_changed": lambda: archive.customers.update(
            who,
            name="周雅芹",
            phones=("13900000001",),
            tags=(),
            custom={"车牌": None},
            referred_by=other,
            birthday=None,
        ),
        "customers_deleted": lambda: archive.customers.delete([who, other]),
        "preference_added": lambda: archive.preferences.add(who, PreferenceDraft("花生过敏", PreferenceKind.ALLERGY)),
        "preference_changed": lambda: archive.preferences.update(like, text="橙汁", kind="like"),
        "preference_deleted": lambda: archive.preferences.delete(like),
        "visit_added": lambda: archive.visits.add(VisitDraft(who, date(2026, 12, 1))),
        "visit_changed": lambda: archive.visits.update(visit, party=5, at=None),
        "visit_status": lambda: archive.visits.set_status(visit, VisitStatus.ARRIVED),
        "visit_ready": lambda: archive.visits.set_ready(visit, True),
        "visit_deleted": lambda: archive.visits.delete(visit),
        "purchase_added": lambda: archive.purchases.add(PurchaseDraft(who, DAY, 8800, cost_cents=3000)),
        "purchase_deleted": lambda: archive.purchases.delete(sale),
        "family_changed": lambda: archive.people.update_family(kin, birthday=Birthday(Calendar.SOLAR, None, 5, 3)),
        "family_deleted": lambda: archive.people.delete_family(kin),
        "contact_added": lambda: archive.people.add_contact(who, "王会计"),
        "feedback_answered": lambda: archive.feedback.answer(complaint, "已致歉"),
        "tier_run_saved": lambda: archive.tiers.save(archive.tiers.current(DAY), DAY),
    }


def test_every_command_leaves_one_line_and_can_be_taken_back(archive: Archive, someone: int) -> None:
    for what, command in _commands(archive, someone).items():
        before = _everything(archive)
        lines = len(archive.history.recent(1000))
        changes = command()
        assert changes, what
        assert changes.history_id is not None
        newest = archive.history.recent(1)[0]
        assert (newest.what, newest.who, len(archive.history.recent(1000))) == (what, "小陈", lines + 1)
        assert _everything(archive) != before, what
        archive.undo(changes.history_id)
        assert _everything(archive) == before, what


def test_undo_twice_or_after_another_change_is_refused(archive: Archive, someone: int) -> None:
    first = archive.customers.update(someone, wechat="a")
    archive.customers.update(someone, wechat="b")
    with pytest.raises(KnownError, match="changed_since"):
        archive.undo(first.history_id or 0)
    assert archive.customers.row(someone).wechat == "b"
    second = archive.customers.update(someone, wechat="c")
    archive.undo(second.history_id or 0)
    with pytest.raises(KnownError, match="already_undone"):
        archive.undo(second.history_id or 0)


def test_a_customer_with_later_notes_is_not_removed_by_an_old_undo(archive: Archive) -> None:
    added = archive.customers.add(CustomerDraft("张三"))
    archive.preferences.add(added.new_id or 0, PreferenceDraft("靠窗"))
    with pytest.raises(KnownError, match="changed_since"):
        archive.undo(added.history_id or 0)
    assert archive.customers.count() == 1


def test_a_failing_command_changes_nothing(archive: Archive, someone: int) -> None:
    before = _everything(archive)
    with pytest.raises(KnownError, match="code_taken"):
        archive.customers.add(CustomerDraft("张三", code="V1", tags=("别的",)))
    with pytest.raises(KnownError, match="name_missing"):
        archive.customers.update(someone, wechat="x", name="  ")
    with pytest.raises(KnownError, match="not_found"):
        archive.customers.delete([someone, 999])
    assert _everything(archive) == before


def test_the_code_of_a_deleted_customer_is_free_again(archive: Archive, someone: int) -> None:
    gone = archive.customers.delete([someone])
    archive.customers.add(CustomerDraft("张三", code="V1"))
    with pytest.raises(KnownError, match="changed_since"):
        archive.undo(gone.history_id or 0)


def test_the_same_preference_twice_is_one(archive: Archive, someone: int) -> None:
    archive.preferences.add(someone, PreferenceDraft("胡萝卜汁"))
    again = archive.preferences.add(someone, PreferenceDraft("  胡萝卜汁 "))
    assert not again
    assert [p.text for p in archive.customers.profile(someone).preferences] == ["胡萝卜汁"]


def test_what_was_noted_comes_back_for_the_planned_visit(archive: Archive, someone: int) -> None:
    archive.preferences.add(someone, PreferenceDraft("常温胡萝卜汁"))
    archive.preferences.add(someone, PreferenceDraft("花生过敏", PreferenceKind.ALLERGY))
    visit = archive.visits.add(VisitDraft(someone, DAY)).new_id or 0
    archive.preferences.add(someone, PreferenceDraft("备儿童椅", PreferenceKind.NEED))  # told after the booking
    row = archive.visits.between(DAY, DAY)[0]
    assert [p.text for p in row.avoid] == ["花生过敏"]
    assert [p.text for p in row.prepare] == ["常温胡萝卜汁", "备儿童椅"]
    archive.visits.set_ready(visit, True, row.prepare[0].id)
    assert not archive.visits.get(visit).ready
    archive.visits.set_ready(visit, True, row.prepare[1].id)
    assert archive.visits.get(visit).ready
    archive.visits.set_ready(visit, False)
    assert [p.ready for p in archive.visits.get(visit).prepare] == [False, False]


def test_settings_are_typed_undoable_and_the_margin_moves_the_profit(archive: Archive, someone: int) -> None:
    archive.purchases.add(PurchaseDraft(someone, DAY, 10_000))
    assert archive.customers.row(someone).profit_cents == 4_000
    changed = archive.settings.set(margin=55, shop_name="栖云小院")
    assert (archive.settings["shop_name"], archive.customers.row(someone).profit_cents) == ("栖云小院", 5_500)
    archive.undo(changed.history_id or 0)
    assert (archive.settings["shop_name"], archive.settings["margin"], archive.customers.row(someone).profit_cents) == (
        "",
        40,
        4_000,
    )
    with pytest.raises(KeyError):
        archive.settings.set(no_such_setting=1)


# --- sums always agree with the purchases -----------------------------------------------------------------------------

_days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
_sale = st.tuples(
    st.just("sale"), st.integers(0, 2), _days, st.integers(-50_000, 500_000), st.none() | st.integers(0, 300_000)
)
_drop = st.tuples(st.just("drop"), st.integers(0, 100))
_undo = st.tuples(st.just("undo"), st.integers(0, 100))
_margin = st.tuples(st.just("margin"), st.integers(0, 100))


@pytest.fixture(scope="module")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sums")


_number = iter(range(1_000_000))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(_sale, _sale, _drop, _undo, _margin), max_size=12))
def test_sums_agree_with_the_purchases_whatever_happens(shared_folder: Path, steps: list[tuple[Any, ...]]) -> None:
    path = shared_folder / f"{next(_number)}.regulars"
    with Archive.create(path, lambda: datetime(2026, 11, 22, 10)) as archive:
        people = [archive.customers.add(CustomerDraft(f"客{i}")).new_id or 0 for i in range(3)]
        sales: list[int] = []
        done: list[int] = []
        for kind, *values in steps:
            try:
                changes = _step(archive, people, sales, done, kind, values)
            except KnownError:  # an undo of what is gone: refused, and the sums must still agree
                continue
            if changes is not None and changes.history_id is not None:
                done.append(changes.history_id)
        margin = archive.settings["margin"]
        for person in people:
            row, bought = archive.customers.row(person), archive.purchases.of_customer(person)
            days = sorted({p.day for p in bought})
            assert row.purchases == len(bought)
            assert row.revenue_cents == sum(p.paid_cents for p in bought)
            assert row.profit_cents == sum(profit_cents(p.paid_cents, p.cost_cents, margin) for p in bought)
            assert (row.first_purchase, row.last_purchase) == ((days[0], days[-1]) if days else (None, None))
            assert row.visit_days == len(days)
            gap = (days[-1] - days[0]).days / (len(days) - 1) if len(days) > 1 else None
            assert row.mean_gap_days == (pytest.approx(gap) if gap is not None else None)


def _step(
    archive: Archive, people: list[int], sales: list[int], done: list[int], kind: str, values: list[Any]
) -> ChangeSet | None:
    if kind == "sale":
        who, day, paid, cost = values
        changes = archive.purchases.add(PurchaseDraft(people[who], day, paid, cost_cents=cost))
        sales.append(changes.new_id or 0)
        return changes
    if kind == "drop" and sales:
        return archive.purchases.delete(sales[values[0] % len(sales)])
    if kind == "undo" and done:
        return archive.undo(done[values[0] % len(done)])
    if kind == "margin":
        return archive.settings.set(margin=values[0])
    return None


def test_a_search_finds_only_living_customers(archive: Archive, someone: int) -> None:
    assert archive.customers.ids(CustomerFilter(query="雅琴")) == [someone]
    gone = archive.customers.delete([someone])
    assert archive.customers.ids(CustomerFilter(query="雅琴")) == []
    archive.undo(gone.history_id or 0)
    assert archive.customers.ids(CustomerFilter(query="2266")) == [someone]
