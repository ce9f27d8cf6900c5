"""Visits of every kind of shop, with companions, ticks of several visits, and the answer to "did it please?"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from core.changes import ChangeSet
from core.errors import KnownError
from core.people import Companion, CustomerDraft, PreferenceDraft, VisitDraft
from core.terms import FeedbackKind, Pleased, PreferenceKind, PreparationOutcome, VisitStatus
from storage import tables
from storage.archive import Archive

DAY = date(2026, 11, 22)
ALLERGY = PreferenceKind.ALLERGY


def everything(archive: Archive) -> dict[str, list[tuple[Any, ...]]]:
    with archive.reading() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in tables.metadata.sorted_tables
            if table.name not in ("history", "settings")
        }


@pytest.fixture
def zhou(archive: Archive) -> int:
    number = archive.customers.add(CustomerDraft("周雅琴")).new_id
    assert number is not None
    archive.preferences.add(number, PreferenceDraft("常温胡萝卜汁一杯"))
    archive.preferences.add(number, PreferenceDraft("不吃香菜", PreferenceKind.DISLIKE))
    return number


def planned(archive: Archive, who: int, **fields: Any) -> int:
    number = archive.visits.add(VisitDraft(who, fields.pop("day", DAY), **fields)).new_id
    assert number is not None
    return number


def test_a_stay_and_a_service_come_back_as_they_were_written(archive: Archive, zhou: int) -> None:
    draft: dict[str, Any] = {
        "nights": 2, "room_type": "大床房", "price_cents": 68800, "orientation": "朝阳", "temperature": "24 度",
        "humidity": "50%", "staff": "阿杰", "service": "烫染", "place": "203", "at": time(14), "party": 2,
    }  # fmt: skip
    row = archive.visits.get(planned(archive, zhou, **draft))
    assert {name: getattr(row, name) for name in draft} == draft
    archive.visits.update(row.id, staff="小美", room_type=None, status=VisitStatus.ARRIVED)
    changed = archive.visits.get(row.id)
    assert (changed.staff, changed.room_type, changed.status) == ("小美", None, VisitStatus.ARRIVED)
    assert archive.visits.staff_names() == ["小美", "阿杰"]
    archive.visits.update(row.id, staff=None)
    assert archive.visits.get(row.id).staff is None


def test_family_is_always_watched_and_companions_are_made_ready_for(archive: Archive, zhou: int) -> None:
    kin = archive.people.add_family(zhou, "小宝", "外孙").new_id or 0
    archive.preferences.add(zhou, PreferenceDraft("花生", ALLERGY, family_id=kin))
    archive.preferences.add(zhou, PreferenceDraft("苹果汁", family_id=kin))
    wang = archive.customers.add(CustomerDraft("王姐")).new_id or 0
    archive.preferences.add(wang, PreferenceDraft("海鲜", ALLERGY))
    archive.preferences.add(wang, PreferenceDraft("白茶一壶"))
    visit = planned(archive, zhou)
    assert [(p.text, p.person) for p in archive.visits.get(visit).avoid] == [("花生", "小宝"), ("不吃香菜", None)]
    assert [(p.text, p.person) for p in archive.visits.get(visit).prepare] == [("常温胡萝卜汁一杯", None)]

    with_her = (Companion("小宝", family_id=kin), Companion("王姐", customer_id=wang))
    foreseen, wanted = archive.visits.foresee(zhou, DAY, with_her)
    archive.visits.update(visit, companions=with_her)
    row = archive.visits.get(visit)
    assert row.companions == with_her
    assert [(p.text, p.person) for p in row.avoid] == [("花生", "小宝"), ("海鲜", "王姐"), ("不吃香菜", None)]
    assert {(p.text, p.person) for p in row.prepare} == {
        ("常温胡萝卜汁一杯", None), ("苹果汁", "小宝"), ("白茶一壶", "王姐"),
    }  # fmt: skip
    assert [(p.text, p.person) for p in foreseen] == [(p.text, p.person) for p in row.avoid]
    assert {(p.text, p.person) for p in wanted} == {(p.text, p.person) for p in row.prepare}
    archive.visits.update(visit, companions=())
    assert [p.text for p in archive.visits.get(visit).prepare] == ["常温胡萝卜汁一杯"]
    with pytest.raises(KnownError, match="not_found"):
        archive.visits.update(visit, companions=(Companion("谁"),))


def test_an_allergy_that_is_past_its_day_is_not_told_any_more(archive: Archive, zhou: int) -> None:
    archive.preferences.add(zhou, PreferenceDraft("海鲜", ALLERGY, valid_until=DAY + timedelta(days=3)))
    texts = {d: [p.text for p in archive.visits.get(planned(archive, zhou, day=DAY + timedelta(days=d))).avoid]
             for d in (0, 7)}  # fmt: skip
    assert texts == {0: ["海鲜", "不吃香菜"], 7: ["不吃香菜"]}


def test_things_of_several_visits_are_ticked_at_once_and_the_visits_follow(archive: Archive, zhou: int) -> None:
    other = archive.customers.add(CustomerDraft("陈思远")).new_id or 0
    archive.preferences.add(other, PreferenceDraft("胡萝卜汁"))
    visits = [planned(archive, zhou), planned(archive, other)]
    archive.visits.add_preparation(visits[1], " 蛋糕一个 ")
    cake = archive.visits.get(visits[1]).prepare[1]
    assert (cake.text, cake.preference_id) == ("蛋糕一个", None)
    juices = [archive.visits.get(number).prepare[0].id for number in visits]
    changes = archive.visits.set_things_ready(juices, True, "胡萝卜汁 ×2")
    assert [archive.visits.get(number).ready for number in visits] == [True, False]
    archive.visits.remove_preparation(visits[1], cake.id)
    assert archive.visits.get(visits[1]).ready
    archive.undo(archive.history.recent(1)[0].id)
    assert not archive.visits.get(visits[1]).ready
    archive.undo(changes.history_id or 0)
    assert [p.ready for number in visits for p in archive.visits.get(number).prepare] == [False, False, False]
    with pytest.raises(KnownError, match="text_empty"):
        archive.visits.add_preparation(visits[0], "  ")


def test_the_answer_confirms_ends_and_complains_and_undo_takes_all_back(archive: Archive, zhou: int) -> None:
    archive.preferences.add(zhou, PreferenceDraft("白茶一壶"))
    visit = planned(archive, zhou, day=DAY - timedelta(days=1))
    coming = planned(archive, zhou, day=DAY + timedelta(days=5))
    juice, tea = archive.visits.get(visit).prepare
    before = everything(archive)
    assert [row.id for row in archive.visits.to_ask(DAY)] == [visit]
    changes = archive.visits.ask(
        visit, Pleased.NO, {juice.id: PreparationOutcome.RIGHT, tea.id: PreparationOutcome.NO_LONGER},
        (FeedbackKind.COMPLAINT, "上菜太慢"),
    )  # fmt: skip
    row = archive.visits.get(visit)
    assert (row.pleased, row.status) == (Pleased.NO, VisitStatus.DONE)
    assert [p.outcome for p in row.prepare] == [PreparationOutcome.RIGHT, PreparationOutcome.NO_LONGER]
    assert archive.preferences.get(juice.preference_id or 0).confirmed_on == row.day
    assert archive.preferences.get(tea.preference_id or 0).ended_on == DAY
    assert [p.text for p in archive.visits.get(coming).prepare] == ["常温胡萝卜汁一杯"]
    said = archive.customers.profile(zhou).feedback[0]
    assert (said.kind, said.text, said.open) == (FeedbackKind.COMPLAINT, "上菜太慢", True)
    assert archive.visits.to_ask(DAY) == []
    archive.undo(changes.history_id or 0)
    assert everything(archive) == before


def test_an_answer_about_the_past_does_not_revive_what_was_ended_since(archive: Archive, zhou: int) -> None:
    visit = planned(archive, zhou, day=DAY - timedelta(days=1))
    archive.visits.set_status(visit, VisitStatus.ARRIVED)
    juice = archive.visits.get(visit).prepare[0]
    archive.preferences.end(juice.preference_id or 0)
    archive.visits.ask(visit, Pleased.YES, {juice.id: PreparationOutcome.RIGHT})
    assert archive.preferences.get(juice.preference_id or 0).ended_on == DAY
    archive.visits.ask(visit, Pleased.PARTLY, {juice.id: PreparationOutcome.NO_LONGER})
    archive.visits.ask(visit, Pleased.YES, {juice.id: PreparationOutcome.RIGHT})
    assert archive.preferences.get(juice.preference_id or 0).ended_on is None


def test_who_did_not_come_is_counted(archive: Archive, zhou: int) -> None:
    assert archive.visits.missed([zhou]) == {}
    for day in (1, 2):
        archive.visits.set_status(planned(archive, zhou, day=DAY - timedelta(days=day)), VisitStatus.NO_SHOW)
    assert archive.visits.missed([zhou, 999]) == {zhou: 2}
    assert archive.visits.between(DAY - timedelta(days=3), DAY) == []
    assert len(archive.visits.between(DAY - timedelta(days=3), DAY, cancelled=True)) == 2


def test_the_last_word_wins_over_the_last_visit(archive: Archive, zhou: int) -> None:
    visit = planned(archive, zhou, day=DAY - timedelta(days=9), purpose="午餐", place="听竹包间")
    archive.visits.set_status(visit, VisitStatus.DONE)
    last = archive.visits.last_times([zhou], DAY)[zhou]
    assert (last.day, last.words, last.kind) == (DAY - timedelta(days=9), "午餐，听竹包间", None)
    archive.feedback.add(zhou, DAY - timedelta(days=9), FeedbackKind.PRAISE, "东坡肉")
    said = archive.visits.last_times([zhou], DAY)[zhou]
    assert (said.words, said.kind) == ("东坡肉", FeedbackKind.PRAISE)
    assert archive.visits.last_times([zhou], DAY - timedelta(days=9)) == {}


def test_every_command_is_undone_exactly(archive: Archive, zhou: int) -> None:
    kin = archive.people.add_family(zhou, "小宝", "外孙").new_id or 0
    archive.preferences.add(zhou, PreferenceDraft("苹果汁", family_id=kin))
    visit = planned(archive, zhou, companions=(Companion("小宝", family_id=kin),))
    archive.visits.add_preparation(visit, "蛋糕一个")
    archive.preferences.add(zhou, PreferenceDraft("怕吵", PreferenceKind.NEED, visit_id=visit))
    cake = archive.visits.get(visit).prepare[-1].id
    commands: list[Callable[[], ChangeSet]] = [
        lambda: archive.visits.update(visit, companions=(), staff="阿杰", day=DAY + timedelta(days=2)),
        lambda: archive.visits.set_status(visit, VisitStatus.CANCELLED),
        lambda: archive.visits.set_ready(visit, True),
        lambda: archive.visits.set_things_ready([cake], True),
        lambda: archive.visits.add_preparation(visit, "鲜花"),
        lambda: archive.visits.remove_preparation(visit, cake),
        lambda: archive.visits.ask(visit, Pleased.YES, {cake: PreparationOutcome.NOT_TODAY}),
        lambda: archive.visits.delete(visit),
    ]
    for command in commands:
        before = everything(archive)
        changes = command()
        assert everything(archive) != before
        archive.undo(changes.history_id or 0)
        after = everything(archive)
        after["staff"] = before["staff"]  # a name that was written once may stay
        assert after == before
