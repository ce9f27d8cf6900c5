"""What comes first among the things to do, what to prepare in sum, and one typed line as a task."""

from datetime import date, timedelta

import pytest

from core.agenda import Nearness, Promised, grouped, nearness
from core.notes.tasks import read_task
from core.people import FollowupRow, Preparation, VisitRow
from core.preparations import totals
from core.terms import FollowupKind, PreferenceKind

TODAY = date(2026, 11, 22)
RULE, PROMISE, COMPLAINT = FollowupKind.AFTER_SALE, FollowupKind.PROMISE, FollowupKind.COMPLAINT
NAMES = {"张国强", "周雅琴", "赵明亮"}


def row(number: int, days: int, kind: FollowupKind = RULE, **facts: object) -> FollowupRow:
    return FollowupRow(number, 1, "王芳", kind, TODAY + timedelta(days=days), facts=facts)


@pytest.mark.parametrize(
    ("days", "near"),
    [(-400, "overdue"), (-1, "overdue"), (0, "today"), (1, "week"), (7, "week"), (8, "later")],
)
def test_the_week_is_the_seven_days_after_today(days: int, near: str) -> None:
    assert nearness(TODAY + timedelta(days=days), TODAY) == near


def test_a_promise_stands_with_todays_things_some_days_ahead() -> None:
    rows = [row(1, 0), row(2, 1, PROMISE), row(3, 1), row(4, 2, PROMISE), row(5, -1, PROMISE)]
    found = grouped(rows, TODAY, Promised(TODAY + timedelta(days=1)))
    assert {near: [one.id for one in of] for near, of in found.items()} == {
        Nearness.OVERDUE: [5], Nearness.TODAY: [1, 2], Nearness.WEEK: [3, 4],
    }  # fmt: skip


def test_a_broken_promise_stands_before_routine_that_is_later_still() -> None:
    rows = [row(1, -9), row(2, -5), row(3, -2, PROMISE), row(4, -1, COMPLAINT), row(5, 0), row(6, 30, PROMISE)]
    found = grouped(rows, TODAY)
    assert list(found) == [Nearness.OVERDUE, Nearness.TODAY, Nearness.LATER]
    assert [r.id for r in found[Nearness.OVERDUE]] == [3, 4, 1, 2]


def visit(number: int, *things: str, ready: bool = False, done: str = "") -> VisitRow:
    made = tuple(
        Preparation(place, number, text, PreferenceKind.LIKE, "food", ready=text == done)
        for place, text in enumerate(things)
    )
    return VisitRow(number, number, "王芳", TODAY, ready=ready, prepare=made)


def test_things_are_summed_over_visits_without_those_made_ready() -> None:
    visits = [visit(1, "白茶", "胡萝卜汁"), visit(2, "胡萝卜汁", "薄被", done="薄被"), visit(3, "白粥", ready=True)]
    assert totals(visits) == [("胡萝卜汁", 2), ("白茶", 1)]
    assert totals([]) == []


@pytest.mark.parametrize(
    ("line", "who", "text", "day", "kind"),
    [
        ("下周三 回访张国强", "张国强", "回访", 25, FollowupKind.OWN),
        ("张国强 下周三 回访", "张国强", "回访", 25, FollowupKind.OWN),
        ("明天给周雅琴打电话", "周雅琴", "打电话", 23, FollowupKind.OWN),
        ("周雅琴 答应周五送茶叶", "周雅琴", "送茶叶", 27, PROMISE),
        ("回访张国强", "张国强", "回访", None, FollowupKind.OWN),
        ("下周三 回访13805712266", "13805712266", "回访", 25, FollowupKind.OWN),
        ("", None, None, None, FollowupKind.OWN),
    ],
)
def test_a_line_becomes_a_task(
    line: str, who: str | None, text: str | None, day: int | None, kind: FollowupKind
) -> None:
    task = read_task(line, TODAY, NAMES.__contains__)
    assert (task.who, task.kind) == (who, kind)
    assert task.due == (date(2026, 11, day) if day else None)
    assert (task.text or "") == (text or "")
