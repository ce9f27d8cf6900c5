"""往来 and the profile's first figures, from frozen values alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.people import (
    Contact,
    CustomerRow,
    FamilyMember,
    Feedback,
    FollowupRow,
    Preference,
    Profile,
    Purchase,
    TierChange,
    VisitRow,
)
from core.profile import avoided, coming, per_visit_cents, remembered, subjects, yearly_cents
from core.terms import Channel, FeedbackKind, FollowupKind, FollowupStatus, PreferenceKind, VisitStatus
from core.timeline import GROUPS, in_group, timeline

TODAY = date(2026, 11, 22)
ROW = CustomerRow(1, "周雅琴")


def day(ago: int) -> date:
    return TODAY - timedelta(days=ago)


def preference(number: int, kind: PreferenceKind, category: str, ago: int | None = 0) -> Preference:
    return Preference(number, 1, kind, category, f"第 {number} 条", "点菜时说", day(ago) if ago is not None else None)


def task(number: int, due: date, status: FollowupStatus = FollowupStatus.OPEN, **more: object) -> FollowupRow:
    return FollowupRow(number, 1, "周雅琴", FollowupKind.OWN, due, status, text="回电", **more)  # type: ignore[arg-type]


def test_newest_first_with_what_is_planned_on_top() -> None:
    profile = Profile(
        ROW,
        preferences=(preference(1, PreferenceKind.LIKE, "food", 20),),
        visits=(
            VisitRow(1, 1, "周雅琴", day(0), time(11, 30), status=VisitStatus.ARRIVED, purpose="午餐"),
            VisitRow(2, 1, "周雅琴", day(-5), status=VisitStatus.PLANNED),
        ),
        purchases=(Purchase(7, 1, day(20), items="家宴", paid_cents=486_000),),
        feedback=(Feedback(3, 1, day(69), FeedbackKind.COMPLAINT, "上菜太慢", False, "致歉"),),
    )
    found = [(e.kind, e.day) for e in timeline(profile)]
    assert found == [
        ("visit", day(-5)), ("visit", day(0)), ("purchase", day(20)), ("preference", day(20)), ("feedback", day(69)),
    ]  # fmt: skip
    bought = timeline(profile)[2]
    assert (bought.title, bought.amount_cents) == ("家宴", 486_000)


def test_times_of_one_day_run_backwards() -> None:
    visits = tuple(VisitRow(n, 1, "周雅琴", TODAY, at) for n, at in enumerate((time(9), None, time(18)), start=1))
    assert [e.id for e in timeline(Profile(ROW, visits=visits))] == [3, 1, 2]


def test_a_done_follow_up_stands_once_on_the_day_it_was_done() -> None:
    done = task(1, day(5), FollowupStatus.DONE, done_on=day(2), result="满意")
    told = Contact(1, 1, day(2), Channel.CALL, "满意", followup_id=1)
    log = (told, Contact(2, 1, day(2), Channel.WECHAT, "发了菜单"))
    profile = Profile(ROW, followups=(done, task(2, day(9), FollowupStatus.DROPPED)), log=log)
    assert [(e.kind, e.id, e.day) for e in timeline(profile)] == [("followup", 1, day(2)), ("contact", 2, day(2))]


def test_a_preference_without_its_day_is_no_event() -> None:
    assert timeline(Profile(ROW, preferences=(preference(1, PreferenceKind.LIKE, "food", None),))) == []


def test_when_a_preference_was_no_longer_true_and_whose_it_was() -> None:
    over = replace(preference(1, PreferenceKind.LIKE, "food", 90), ended_on=day(4))
    hers = replace(preference(2, PreferenceKind.ALLERGY, "food", 50), family_id=7, person="小宝")
    profile = Profile(ROW, preferences=(over,), family=(FamilyMember(7, 1, "小宝", preferences=(hers,)),))
    entries = timeline(profile)
    assert [(e.kind, e.day, e.facts["person"]) for e in entries] == [
        ("ended", day(4), None), ("preference", day(50), "小宝"), ("preference", day(90), None),
    ]  # fmt: skip
    assert all(in_group(e, "preferences") for e in entries)
    assert [e.detail for e in entries] == [None, "点菜时说", "点菜时说"]


def test_the_way_through_the_tiers_goes_up_and_down() -> None:
    up, down = TierChange(day(30), "key", "regular"), TierChange(day(1), "small", "key", up=False)
    changes = (TierChange(day(60), "regular"), up, down)
    entries = timeline(Profile(ROW, tier_changes=changes))
    assert [(e.day, e.facts["tier"], e.facts["up"]) for e in entries] == [
        (day(1), "small", False), (day(30), "key", True), (day(60), "regular", True),
    ]  # fmt: skip
    assert all(in_group(e, "tiers") for e in entries)


@given(
    st.lists(
        st.tuples(st.integers(-40, 900), st.sampled_from(["visit", "purchase", "feedback", "contact"])), max_size=30
    )
)
def test_order_and_filters_hold_for_anything(made: list[tuple[int, str]]) -> None:
    profile = Profile(
        ROW,
        visits=tuple(VisitRow(n, 1, "周", day(a)) for n, (a, k) in enumerate(made) if k == "visit"),
        purchases=tuple(Purchase(n, 1, day(a)) for n, (a, k) in enumerate(made) if k == "purchase"),
        feedback=tuple(
            Feedback(n, 1, day(a), FeedbackKind.PRAISE, "好") for n, (a, k) in enumerate(made) if k == "feedback"
        ),
        log=tuple(Contact(n, 1, day(a), Channel.CALL) for n, (a, k) in enumerate(made) if k == "contact"),
    )
    entries = timeline(profile)
    assert len(entries) == len(made)
    assert all(before.day >= after.day for before, after in pairwise(entries))
    assert all(in_group(e, "all") for e in entries)
    assert all(any(in_group(e, group) for group in GROUPS) for e in entries)
    assert all(in_group(e, e.kind) for e in entries)


def test_what_to_avoid_comes_first_and_worst_first() -> None:
    told = (
        preference(1, PreferenceKind.LIKE, "food", 3), preference(2, PreferenceKind.DISLIKE, "food"),
        preference(3, PreferenceKind.NEED, "seat", 1), preference(4, PreferenceKind.ALLERGY, "other"),
        preference(5, PreferenceKind.LIKE, "钓具", 2),
    )  # fmt: skip
    assert [p.id for p in avoided(told)] == [4, 2]
    assert [(s.category, [p.id for p in s.preferences]) for s in subjects(told)] == [
        (None, [4, 2]), ("food", [1]), ("seat", [3]), ("钓具", [5]),
    ]  # fmt: skip
    assert [p.id for p in remembered(told, 2)] == [3, 5]


def test_overdue_stands_before_what_is_planned() -> None:
    visits = (
        VisitRow(1, 1, "周", day(-3), status=VisitStatus.PLANNED),
        VisitRow(2, 1, "周", day(4), status=VisitStatus.DONE),
        VisitRow(3, 1, "周", day(1), status=VisitStatus.PLANNED),
    )  # fmt: skip
    profile = Profile(ROW, visits=visits, followups=(task(8, day(2)), task(9, day(-9))))
    following = coming(profile, TODAY, 9)
    assert [(c.visit.id if c.visit else None, c.followup.id if c.followup else None) for c in following] == [
        (None, 8), (1, None), (None, 9),
    ]  # fmt: skip


def test_figures_are_unknown_without_purchases() -> None:
    stated = CustomerRow(1, "周", stated_spent_cents=90_000, visit_days=3, since=day(800))
    assert (per_visit_cents(stated), yearly_cents(stated, TODAY)) == (None, None)


def test_a_first_year_counts_whole() -> None:
    row = CustomerRow(1, "周", revenue_cents=120_000, purchases=4, visit_days=3, first_purchase=day(30))
    assert per_visit_cents(row) == 40_000
    assert yearly_cents(row, TODAY) == 120_000
    assert yearly_cents(CustomerRow(1, "周", revenue_cents=120_000, purchases=4, since=day(731)), TODAY) == 59_959
